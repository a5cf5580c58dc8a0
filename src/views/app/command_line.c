/* SPDX-License-Identifier: MIT */
/* app_command_line: reads words, and an "=" between them. */
#include "views/app/command_line.h"

#include <stdlib.h>
#include <string.h>

#include "base/near.h"
#include "base/yaml_reader.h"

#define SET "set"

static const char *const switches[] = {"yes", "no"};

/* Words. */

static bool is_here(const struct app_command_words *words, enum action action)
{
	unsigned scopes = action_scopes(action);
	return action != ACTION_NONE &&
	       (scopes == ACTION_SCOPE_EVERYWHERE || (scopes & words->scope));
}

/* The bytes before the first " " or "=", else all of them. */
static size_t word_len(struct slice text)
{
	size_t len = 0;
	while (
	    len < text.len && text.bytes[len] != ' ' && text.bytes[len] != '=')
		len++;
	return len;
}

/* Takes the first word and the space or "=" after it off `rest`. */
static struct slice take_word(struct slice *rest)
{
	size_t len = word_len(*rest);
	struct slice word = {rest->bytes, len};
	*rest = slice_trim(slice_from(*rest, len));
	if (rest->len && rest->bytes[0] == '=')
		*rest = slice_trim(slice_from(*rest, 1));
	return word;
}

/* Takes the next name off "dark, light"; false after the last. */
static bool next_name(struct slice *names, struct slice *name)
{
	size_t end = slice_find(*names, ", ", 0);
	if (!names->len)
		return false;
	*name = (struct slice){names->bytes, end};
	*names = slice_from(*names, end < names->len ? end + 2 : end);
	return true;
}

static bool has_name(const char *names, struct slice wanted)
{
	struct slice rest = slice_of(names), name;
	while (next_name(&rest, &name))
		if (slice_equal(name, wanted))
			return true;
	return false;
}

/* Errors. */

static bool is_near(struct slice typed, struct slice name)
{
	char *a = mem_strndup(typed.bytes, typed.len);
	char *b = mem_strndup(name.bytes, name.len);
	bool near = near_matches(a, b);
	free(a);
	free(b);
	return near;
}

static bool no_such(
    const char *kind, struct slice typed, struct slice meant, struct err *err)
{
	return err_set(err, "no such %s: %.*s%s%.*s%s", kind, (int)typed.len,
	    typed.bytes, meant.len ? "; did you mean " : "", (int)meant.len,
	    meant.len ? meant.bytes : "", meant.len ? "?" : "");
}

static struct slice near_setting(struct slice typed)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		struct slice name = slice_of(setting_name((enum setting)i));
		if (is_near(typed, name))
			return name;
	}
	return (struct slice){0};
}

static struct slice near_command(
    const struct app_command_words *words, struct slice typed)
{
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		struct slice name = slice_of(action_name((enum action)i));
		if (is_here(words, (enum action)i) && is_near(typed, name))
			return name;
	}
	return near_setting(typed);
}

/* Names the theme that may have been meant, else all of them. */
static bool no_such_theme(
    const struct app_command_words *words, struct slice typed, struct err *err)
{
	struct slice rest = slice_of(words->themes), name;
	while (next_name(&rest, &name))
		if (is_near(typed, name))
			return no_such("theme", typed, name, err);
	return err_set(err, "no such theme: %.*s; there are %s", (int)typed.len,
	    typed.bytes, words->themes);
}

/* Settings. */

static bool is_file(struct slice name)
{
	return slice_find(name, "/", 0) < name.len || slice_ends(name, ".yaml");
}

static bool check_switch(const char *name, struct slice value, struct err *err)
{
	char *text = mem_strndup(value.bytes, value.len);
	bool is_on, ok = yaml_reader_switch(text, &is_on);
	free(text);
	return ok || err_set(err, "%s is yes or no, not %.*s", name,
			 (int)value.len, value.bytes);
}

static bool check_value(const struct app_command_words *words,
    const struct app_command_line *line, struct err *err)
{
	const char *name = setting_name(line->setting);
	if (!line->value.len)
		return true;
	switch (setting_kind(line->setting)) {
	case SETTING_IS_SWITCH:
		return check_switch(name, line->value, err);
	case SETTING_IS_THEME:
		return is_file(line->value) ||
		       has_name(words->themes, line->value) ||
		       no_such_theme(words, line->value, err);
	case SETTING_AT_START:
	case SETTING_IN_FILE:
		break;
	}
	return err_set(err, "%s can be set in config.yaml only", name);
}

/* vim's "set mouse" and "set nomouse". */
static bool parse_switch(struct slice word, struct app_command_line *line)
{
	bool off = slice_starts(word, switches[1]); /* "no" */
	enum setting setting =
	    setting_find(off ? slice_from(word, strlen(switches[1])) : word);
	if (setting == SETTING_COUNT ||
	    setting_kind(setting) != SETTING_IS_SWITCH)
		return false;
	line->setting = setting;
	line->value = slice_of(switches[off]);
	return true;
}

/* The text after "set", or a line that begins with the name of a setting. */
static bool parse_setting(const struct app_command_words *words,
    struct slice typed, struct app_command_line *line, struct err *err)
{
	struct slice word = take_word(&typed);
	if (!typed.len && parse_switch(word, line))
		return true;
	if (slice_ends(word, "?"))
		word.len--;
	line->setting = setting_find(word);
	line->value = typed;
	if (line->setting == SETTING_COUNT && word.len)
		return no_such("setting", word, near_setting(word), err);
	return line->setting == SETTING_COUNT || check_value(words, line, err);
}

/* Says of an action of other screens which these are. */
static bool no_such_command(
    const struct app_command_words *words, struct slice typed, struct err *err)
{
	char *name = mem_strndup(typed.bytes, typed.len);
	enum action action = action_find(name);
	struct str scopes = {0};
	if (action == ACTION_NONE)
		no_such("command", typed, near_command(words, typed), err);
	else {
		action_scope_names(&scopes, action_scopes(action));
		err_set(err, "%s is for another screen: %s", name,
		    str_text(&scopes));
	}
	str_release(&scopes);
	free(name);
	return false;
}

/* The action of that name, or the only one whose name begins with it. */
static bool parse_action(const struct app_command_words *words,
    struct slice typed, struct app_command_line *line, struct err *err)
{
	size_t n = 0;
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		struct slice name = slice_of(action_name((enum action)i));
		bool whole = slice_equal(name, typed);
		if (!is_here(words, (enum action)i) || name.len < typed.len)
			continue;
		name.len = typed.len;
		if (!slice_equal(name, typed))
			continue;
		line->action = (enum action)i;
		n++;
		if (whole)
			return true;
	}
	if (n > 1)
		err_set(
		    err, "which of them: %.*s", (int)typed.len, typed.bytes);
	else if (!n)
		no_such_command(words, typed, err);
	return n == 1;
}

bool app_command_line_parse(const struct app_command_words *words,
    struct slice typed, struct app_command_line *line, struct err *err)
{
	struct slice rest = typed = slice_trim(typed);
	struct slice word = take_word(&rest);
	*line = (struct app_command_line){ACTION_NONE, SETTING_COUNT, {0}};
	if (slice_is(word, SET))
		return parse_setting(words, rest, line, err);
	if (slice_ends(word, "?"))
		word.len--;
	if (setting_find(word) != SETTING_COUNT && !rest.len) {
		line->setting = setting_find(word);
		return true;
	}
	if (setting_find(word) != SETTING_COUNT)
		return parse_setting(words, typed, line, err);
	return parse_action(words, typed, line, err);
}

struct slice app_command_line_theme(
    const struct app_command_words *words, struct slice typed)
{
	struct app_command_line line;
	bool names = slice_trim(typed).len &&
		     app_command_line_parse(words, typed, &line, NULL) &&
		     line.action == ACTION_NONE &&
		     line.setting == SETTING_THEME &&
		     has_name(words->themes, line.value);
	return names ? line.value : (struct slice){0};
}

/* Candidates. */

/* Adds the line `lead` + `name`, if it begins with what is typed. */
static void offer(struct app_command_candidates *candidates, const char *typed,
    struct slice lead, struct slice name)
{
	char *line = arena_printf(&candidates->arena, "%.*s%.*s", (int)lead.len,
	    lead.bytes, (int)name.len, name.bytes);
	if (!slice_starts(slice_of(line), typed))
		return;
	candidates->lines = mem_grow(candidates->lines, candidates->n,
	    &candidates->cap, sizeof(*candidates->lines));
	candidates->lines[candidates->n++] = line;
}

/* Settings that cannot be set here can be asked for: "set library?". */
static void offer_settings(struct app_command_candidates *candidates,
    const char *typed, const char *lead, const char *mark)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		bool is_live = setting_is_live((enum setting)i);
		if (!is_live && !lead[0])
			continue;
		const char *name = arena_printf(&candidates->arena, "%s%s",
		    setting_name((enum setting)i), is_live ? mark : "?");
		offer(candidates, typed, slice_of(lead), slice_of(name));
	}
}

static void offer_names(struct app_command_candidates *candidates,
    const struct app_command_words *words, const char *typed)
{
	struct slice none = {"", 0};
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++)
		if (is_here(words, (enum action)i))
			offer(candidates, typed, none,
			    slice_of(action_name((enum action)i)));
	offer(candidates, typed, none, slice_of(SET " "));
	offer_settings(candidates, typed, "", " ");
}

/* The bytes before the value. */
static size_t lead_len(const char *typed)
{
	size_t len = 0;
	for (size_t i = 0; typed[i]; i++)
		if (typed[i] == ' ' || typed[i] == '=')
			len = i + 1;
	return len;
}

static void offer_values(struct app_command_candidates *candidates,
    const struct app_command_words *words, const char *typed,
    enum setting setting)
{
	struct slice lead = {typed, lead_len(typed)};
	struct slice names = slice_of(words->themes), name;
	if (setting == SETTING_THEME)
		while (next_name(&names, &name))
			offer(candidates, typed, lead, name);
	else if (setting_kind(setting) == SETTING_IS_SWITCH)
		for (size_t i = 0; i < ARRAY_LEN(switches); i++)
			offer(candidates, typed, lead, slice_of(switches[i]));
}

/* The setting whose value is being typed; SETTING_COUNT when none is. */
static enum setting setting_of_value(const char *typed)
{
	struct slice rest = slice_of(typed);
	struct slice word = take_word(&rest);
	if (slice_is(word, SET))
		word = take_word(&rest);
	enum setting setting = setting_find(word);
	/* a space or "=" follows the name */
	return typed + strlen(typed) > word.bytes + word.len ? setting
							     : SETTING_COUNT;
}

bool app_command_line_at_value(const char *typed)
{
	return setting_of_value(typed) != SETTING_COUNT;
}

void app_command_line_candidates(struct app_command_candidates *candidates,
    const struct app_command_words *words, const char *typed)
{
	enum setting setting = setting_of_value(typed);
	app_command_line_candidates_release(candidates);
	if (setting != SETTING_COUNT)
		offer_values(candidates, words, typed, setting);
	else if (slice_starts(slice_of(typed), SET " "))
		offer_settings(candidates, typed, SET " ", "=");
	else
		offer_names(candidates, words, typed);
}

void app_command_line_candidates_release(
    struct app_command_candidates *candidates)
{
	free(candidates->lines);
	arena_release(&candidates->arena);
	*candidates = (struct app_command_candidates){0};
}

struct slice app_command_line_candidate_part(const char *line)
{
	struct slice part = slice_of(line);
	for (size_t i = 0; line[i] && line[i + 1]; i++)
		if (line[i] == ' ' || line[i] == '=')
			part = slice_of(line + i + 1);
	return part;
}
