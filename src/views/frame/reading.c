/* SPDX-License-Identifier: MIT */
/* reading: names in the state, under the id of an article. */
#include "views/frame/reading.h"

static const struct {
	const char *name;    /* in the state */
	const char *says[2]; /* of one that is not so any more, or is now */
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

void reading_set(const struct screen_env *env, size_t entry,
    enum reading reading, bool is_so)
{
	const char *id = library_entry(env->library, entry)->id;
	state_put(env->state, id, kinds[reading].name, is_so ? "1" : NULL);
}

const char *reading_toggle(
    const struct screen_env *env, size_t entry, enum reading reading)
{
	bool is_so = !reading_is(env, entry, reading);
	reading_set(env, entry, reading, is_so);
	return kinds[reading].says[is_so];
}

size_t reading_count(
    const struct screen_env *env, size_t outlet, enum reading reading)
{
	const struct library_outlet *of = library_outlet(env->library, outlet);
	size_t n = 0;
	for (size_t i = 0; i < of->n_entries; i++)
		n += reading_is(env, of->entries[i], reading);
	return n;
}

static const char left_at[] = "left-at"; /* in the state */

void reading_leave(
    const struct screen_env *env, size_t entry, struct anchor anchor)
{
	const char *id = library_entry(env->library, entry)->id;
	char text[ANCHOR_TEXT];
	anchor_format(anchor, text);
	state_put(env->state, id, left_at,
	    anchor.paragraph == ANCHOR_HEAD ? NULL : text);
}

struct anchor reading_place(const struct screen_env *env, size_t entry)
{
	const char *id = library_entry(env->library, entry)->id;
	struct anchor at = {ANCHOR_HEAD, 0};
	anchor_parse(state_get(env->state, id, left_at), &at);
	return at;
}
