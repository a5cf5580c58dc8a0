/* SPDX-License-Identifier: MIT */
/*
 * reader_state: what the reader is made of.
 *
 * For reader and the reader_... files beside it alone.
 */
#ifndef VIEWS_READER_STATE_H
#define VIEWS_READER_STATE_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/prompt.h"
#include "views/article_pane.h"
#include "views/screen.h"

/* What the next keys are for, when they are not the keymap's. */
enum reader_asks {
	READER_ASKS_NOTHING,
	READER_ASKS_MARK,    /* the letter to put on this place */
	READER_ASKS_MARK_TO, /* the letter of the place to go to */
	READER_ASKS_LINK,    /* the letters of a link */
	READER_ASKS_FILE,    /* the name of a file to save to */
	READER_ASKS_COMMAND, /* a command to pipe to */
};

enum { READER_LABEL = 2 }; /* letters, at most */

struct reader_links {
	struct find_match *at; /* valid while they are asked for */
	size_t n, cap;
	enum errand_kind kind;	      /* what becomes of the chosen one */
	char typed[READER_LABEL + 1]; /* of its letters */
};

struct reader {
	struct screen screen;
	char *path; /* outlives a reload; the entry's number does not */
	size_t entry;
	const struct article *article;
	struct article_pane pane;
	struct pane_anchor anchor; /* kept over a reload */
	struct pane_anchor shown;  /* where the article was opened */
	char *jump_path;	   /* where the last jump began; NULL: none */
	struct pane_anchor jump;
	bool goes_to_sentence; /* when it is first laid out */
	size_t sentence;
	enum reader_asks asks;
	struct reader_links links;
	struct prompt prompt; /* of a file or a command */
};

/* Shows another entry as reader_new does; false, with the reason in the
 * reply, when it cannot be read and the old one stays. */
bool reader_show(
    struct reader *reader, size_t entry, struct screen_reply *reply);

#endif
