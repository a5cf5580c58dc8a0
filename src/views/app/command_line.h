/* SPDX-License-Identifier: MIT */
/*
 * app_command_line: what is typed behind `:`, understood and completed.
 *
 *	reload              an action of the screen, or the only one that
 *	                    begins so
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

/* What commands are understood by. */
struct app_command_words {
	enum action_scope scope; /* of the screen */
	const char *themes;	 /* "dark, light"; borrowed */
};

/* An action; or, with ACTION_NONE, a setting. */
struct app_command_line {
	enum action action;
	enum setting setting; /* SETTING_COUNT: all of them */
	struct slice value;   /* of what was typed; empty: only asked for */
};

/* False with what is wrong in it, and what may have been meant.  `typed` must
 * not be blank. */
bool app_command_line_parse(const struct app_command_words *words,
    struct slice typed, struct app_command_line *line, struct err *err);

/* Whole lines that what is typed may become.  Zeroed is empty. */
struct app_command_candidates {
	const char **lines;
	size_t n, cap;
	struct arena arena;
};
void app_command_line_candidates(struct app_command_candidates *candidates,
    const struct app_command_words *words, const char *typed);
void app_command_line_candidates_release(
    struct app_command_candidates *candidates);
/* The part of a candidate that tells it from the others: a name or value. */
struct slice app_command_line_candidate_part(const char *line);
/* Whether a value is what is being typed. */
bool app_command_line_at_value(const char *typed);

/* The theme that is named by what is typed; empty when none of `words` is. */
struct slice app_command_line_theme(
    const struct app_command_words *words, struct slice typed);

#endif
