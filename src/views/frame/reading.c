/* SPDX-License-Identifier: MIT */
/* reading: values in the state, under the id of an article. */
#include "views/frame/reading.h"

static const struct {
	const char *name;	 /* in the state */
	const char *messages[2]; /* when it is taken back, and when it is set */
} kinds[] = {
    [READING_READ] = {"read", {"not read", "read"}},
    [READING_STARRED] = {"starred", {"not starred any more", "starred"}},
};

bool reading_is(
    const struct screen_env *env, size_t entry, enum reading reading)
{
	const char *id = library_entry(env->library, entry)->id;
	return state_get(env->state, id, kinds[reading].name) != NULL;
}

void reading_set(
    const struct screen_env *env, size_t entry, enum reading reading, bool on)
{
	const char *id = library_entry(env->library, entry)->id;
	state_put(env->state, id, kinds[reading].name, on ? "1" : NULL);
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
	const char *id = library_entry(env->library, entry)->id;
	char text[ANCHOR_TEXT];
	anchor_format(anchor, text);
	state_put(env->state, id, place_name,
	    anchor.paragraph == ANCHOR_HEAD ? NULL : text);
}

struct anchor reading_place(const struct screen_env *env, size_t entry)
{
	const char *id = library_entry(env->library, entry)->id;
	struct anchor at = {ANCHOR_HEAD, 0};
	anchor_parse(state_get(env->state, id, place_name), &at);
	return at;
}
