/* SPDX-License-Identifier: MIT */
/* reader_view_place_marks: values in the state: "mark-a" of an article is a
 * place; "mark-A" of "" is a place, a space and the article's identity.  The id
 * of its bytes is where marks were kept before there was one. */
#include "views/reader/place_marks.h"

#include <stdio.h>
#include <string.h>

enum { NAME_SIZE = sizeof("mark-a") };

static bool is_capital(uint32_t letter)
{
	return letter >= 'A' && letter <= 'Z';
}

bool reader_view_place_marks_is_letter(uint32_t key)
{
	return is_capital(key) || (key >= 'a' && key <= 'z');
}

static const struct library_entry *entry_at(
    const struct screen_env *env, size_t entry)
{
	return library_entry(env->library, entry);
}

static void format_name(uint32_t letter, char name[NAME_SIZE])
{
	snprintf(name, NAME_SIZE, "mark-%c", (int)letter);
}

void reader_view_place_marks_set(const struct screen_env *env, uint32_t letter,
    struct reader_view_place_mark mark)
{
	const struct library_entry *entry = entry_at(env, mark.entry);
	char name[NAME_SIZE], place[ANCHOR_TEXT];
	struct str value = {0};
	format_name(letter, name);
	anchor_format(mark.anchor, place);
	str_append_text(&value, place);
	if (is_capital(letter)) {
		str_printf(&value, " %s", entry->identity);
		state_put(env->state, "", name, str_text(&value));
	} else {
		state_put(env->state, entry->identity, name, str_text(&value));
		state_put(env->state, entry->id, name, str_text(&value));
	}
	str_release(&value);
}

static bool find_id(const struct screen_env *env, const char *id, size_t *entry)
{
	for (size_t i = 0; i < library_n_entries(env->library); i++) {
		if (strcmp(entry_at(env, i)->identity, id) != 0 &&
		    strcmp(entry_at(env, i)->id, id) != 0)
			continue;
		*entry = i;
		return true;
	}
	return false;
}

/* The value of a letter in the state; NULL when it is not set. */
static const char *value_of(
    const struct screen_env *env, uint32_t letter, size_t entry)
{
	char name[NAME_SIZE];
	format_name(letter, name);
	if (is_capital(letter))
		return state_get(env->state, "", name);
	const char *value =
	    state_get(env->state, entry_at(env, entry)->identity, name);
	return value ? value
		     : state_get(env->state, entry_at(env, entry)->id, name);
}

enum reader_view_place_mark_found reader_view_place_marks_find(
    const struct screen_env *env, uint32_t letter, size_t entry,
    struct reader_view_place_mark *mark)
{
	const char *value = value_of(env, letter, entry);
	char place[ANCHOR_TEXT];
	if (!value)
		return READER_VIEW_PLACE_MARK_NONE;
	size_t len = strcspn(value, " ");
	snprintf(place, sizeof(place), "%.*s", (int)len, value);
	if (!anchor_parse(place, &mark->anchor))
		return READER_VIEW_PLACE_MARK_NONE;
	mark->entry = entry;
	if (value[len] && !find_id(env, value + len + 1, &mark->entry))
		return READER_VIEW_PLACE_MARK_ELSEWHERE;
	return READER_VIEW_PLACE_MARK_FOUND;
}

static void append_range(
    const struct screen_env *env, size_t entry, char first, struct str *out)
{
	struct reader_view_place_mark mark;
	for (char letter = first; letter < first + 26; letter++) {
		if (reader_view_place_marks_find(env, (uint32_t)letter, entry,
			&mark) != READER_VIEW_PLACE_MARK_FOUND)
			continue;
		str_append_text(out, out->len ? " " : "");
		str_append_byte(out, letter);
	}
}

void reader_view_place_marks_letters(
    const struct screen_env *env, size_t entry, struct str *out)
{
	append_range(env, entry, 'a', out);
	append_range(env, entry, 'A', out);
}
