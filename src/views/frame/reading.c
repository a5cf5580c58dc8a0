/* SPDX-License-Identifier: MIT */
/* reading: values in the state, under the identity of an article and, as they
 * were kept before there was one, under the id of its bytes. */
#include "views/frame/reading.h"

static const struct {
	const char *name;	 /* in the state */
	const char *messages[2]; /* when it is taken back, and when it is set */
} kinds[] = {
    [READING_READ] = {"read", {"not read", "read"}},
    [READING_STARRED] = {"starred", {"not starred any more", "starred"}},
};

static const struct library_entry *entry_of(
    const struct screen_env *env, size_t entry)
{
	return library_entry(env->library, entry);
}

static const char *get(
    const struct screen_env *env, size_t entry, const char *name)
{
	const struct library_entry *e = entry_of(env, entry);
	const char *value = state_get(env->state, e->identity, name);
	return value ? value : state_get(env->state, e->id, name);
}

/* Under both: the identity is another one once the manifest gives the article
 * another outlet, the id once the text changes. */
static void put(const struct screen_env *env, size_t entry, const char *name,
    const char *value)
{
	const struct library_entry *e = entry_of(env, entry);
	state_put(env->state, e->identity, name, value);
	state_put(env->state, e->id, name, value);
}

bool reading_is(
    const struct screen_env *env, size_t entry, enum reading reading)
{
	return get(env, entry, kinds[reading].name) != NULL;
}

void reading_set(
    const struct screen_env *env, size_t entry, enum reading reading, bool on)
{
	put(env, entry, kinds[reading].name, on ? "1" : NULL);
}

const char *reading_toggle(
    const struct screen_env *env, size_t entry, enum reading reading)
{
	bool on = !reading_is(env, entry, reading);
	reading_set(env, entry, reading, on);
	return kinds[reading].messages[on];
}

size_t reading_count(
    const struct screen_env *env, size_t index, enum reading reading)
{
	const struct library_outlet *outlet =
	    library_outlet(env->library, index);
	size_t n = 0;
	for (size_t i = 0; i < outlet->n_entries; i++)
		n += reading_is(env, outlet->entries[i], reading);
	return n;
}

static const char place_name[] = "left-at"; /* in the state */

void reading_leave(
    const struct screen_env *env, size_t entry, struct anchor anchor)
{
	char text[ANCHOR_TEXT];
	anchor_format(anchor, text);
	put(env, entry, place_name,
	    anchor.paragraph == ANCHOR_HEAD ? NULL : text);
}

struct anchor reading_place(const struct screen_env *env, size_t entry)
{
	struct anchor at = {ANCHOR_HEAD, 0};
	anchor_parse(get(env, entry, place_name), &at);
	return at;
}
