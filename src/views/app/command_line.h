/* SPDX-License-Identifier: MIT */
/*
 * app_command_line: parses and completes the text of the `:` prompt.
 *
 *	reload              an action of the screen, by its name or the
 *	                    beginning of it, if no other begins so
 *	set                 asks for the settings
 *	theme               asks for one; `set theme`, `set theme?` too
 *	theme light         sets it; `set theme=light`, `set theme light` too
 *	set mouse, set nomouse
 */
#ifndef VIEWS_APP_COMMAND_LINE_H
#define VIEWS_APP_COMMAND_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/str.h"
#include "ui/action.h"
#include "ui/setting.h"

/* The words that a line may use. */
struct app_command_words {
	enum action_scope scope; /* of the screen */
	const char *themes;	 /* "dark, light"; borrowed */
};

/* An action; or, with ACTION_NONE, a setting. */
struct app_command_line {
	enum action action;
	enum setting setting; /* SETTING_COUNT: all of them */
	struct slice value;   /* a part of the line; empty: only asked for */
};

/* Parses a line, which must not be blank.  False with the error, and what may
 * have been meant. */
bool app_command_line_parse(const struct app_command_words *words,
    struct slice typed, struct app_command_line *line, struct err *err);

/* The lines that a line can be completed to.  Zeroed is empty. */
struct app_command_candidates {
	const char **lines;
	size_t n, cap;
	struct arena arena;
};
void app_command_line_candidates(struct app_command_candidates *candidates,
    const struct app_command_words *words, const char *typed);
void app_command_line_candidates_release(
    struct app_command_candidates *candidates);
/* The part in which candidates differ: the name or value at the end. */
struct slice app_command_line_candidate_part(const char *line);
/* Whether the line ends in the value of a setting, begun or still empty. */
bool app_command_line_at_value(const char *typed);

/* The theme that a line would set; empty for none, or one not in `words`. */
struct slice app_command_line_theme(
    const struct app_command_words *words, struct slice typed);

#endif
