/* SPDX-License-Identifier: MIT */
/*
 * prompt: a line editor at the foot of the screen, with a history.
 *
 * For "/" (find), ":" (a command) and searching.  The cursor moves by
 * graphemes; the keys are readline's.  The text is always valid UTF-8 and may
 * contain any character but control characters; it is drawn through the grid,
 * so it is safe to show.
 */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "ui/grid.h"

enum { PROMPT_LIMIT = 4096, PROMPT_HISTORY = 200 };

/* The lines entered before, oldest first, without duplicates.  Zeroed is
 * empty. */
struct prompt_history {
	char **items;
	size_t n;
	size_t cap;
};

/* Zeroed is closed. */
struct prompt {
	bool open;
	const char *label; /* "/"; borrowed */
	struct str text;
	size_t cursor; /* a byte of `text`, at the start of a grapheme */
	struct prompt_history *history; /* borrowed; may be NULL */
	size_t recalled;  /* the line shown, counted from the newest; 0: none */
	struct str draft; /* what was typed before recalling */
};

enum prompt_result {
	PROMPT_UNCHANGED, /* the cursor moved, or the key means nothing here */
	PROMPT_CHANGED,	  /* the text changed: find as you type */
	PROMPT_ACCEPTED,  /* Enter; closed, the text stays readable */
	PROMPT_CANCELLED, /* Esc, C-c, C-g, Backspace when empty; closed */
};

void prompt_open(
    struct prompt *prompt, const char *label, struct prompt_history *history);
/* Replaces the text (completion) and puts the cursor at its end. */
void prompt_set(struct prompt *prompt, struct slice text);
enum prompt_result prompt_key(struct prompt *prompt, uint32_t key);
const char *prompt_text(const struct prompt *prompt);
/* Draws the label and the text into the first row of `area`, scrolled so that
 * the cursor is visible, and places the terminal's cursor. */
void prompt_draw(
    const struct prompt *prompt, struct grid *grid, struct rect area);
void prompt_release(struct prompt *prompt);

/* Makes `line` the newest; ignores an empty one. */
void prompt_history_add(struct prompt_history *history, const char *line);
void prompt_history_release(struct prompt_history *history);

#endif
