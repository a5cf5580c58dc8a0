/* SPDX-License-Identifier: MIT */
/*
 * reader_view_state: the reader's struct, and its life: load, lay out, release.
 *
 * Only for the files of this folder.
 */
#ifndef VIEWS_READER_STATE_H
#define VIEWS_READER_STATE_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/prompt.h"
#include "views/article/article.h"
#include "views/frame/screen.h"

/* What the reader asks for; while it does, keys go there first. */
enum reader_view_asks {
	READER_VIEW_ASKS_NOTHING,
	READER_VIEW_ASKS_MARK,	  /* the letter of a mark to set here */
	READER_VIEW_ASKS_MARK_TO, /* the letter of a mark to go to */
	READER_VIEW_ASKS_LINK,	  /* the letters of a link */
	READER_VIEW_ASKS_FILE,	  /* the name of a file to save to */
	READER_VIEW_ASKS_COMMAND, /* a command to pipe to */
};

enum { READER_VIEW_LABEL = 2 }; /* letters of a link's label, at most */

struct reader_view_link {
	struct find_match place;
	struct slice url; /* borrowed of the article */
};

struct reader_view_links {
	struct reader_view_link *items; /* valid while they are asked for */
	size_t n, cap;
	enum effect_kind kind;		   /* to be done with the chosen one */
	char typed[READER_VIEW_LABEL + 1]; /* of its label, so far */
};

struct reader_view {
	struct screen screen;
	char *path; /* outlives a reload; the entry's number does not */
	size_t entry;
	const struct article *article;
	struct article_view pane;
	struct anchor anchor; /* kept over a reload */
	struct anchor shown;  /* where the article was opened */
	char *jump_path;      /* where the last jump started; NULL: none */
	struct anchor jump;
	bool goes_to_sentence; /* when it is first laid out */
	size_t sentence;
	enum reader_view_asks asks;
	struct reader_view_links links;
	struct prompt prompt; /* for a file or a command */
};

struct reader_view *reader_view_state_of(struct screen *screen);

/* Members of its screen_ops. */
bool reader_view_state_load(struct screen *screen, struct err *err);
void reader_view_state_unload(struct screen *screen);
void reader_view_state_resize(struct screen *screen);
void reader_view_state_release(struct screen *screen);

/* Makes the pane again, at the same place. */
void reader_view_state_set_again(struct reader_view *reader);
/* Shows another entry as reader_view_new does.  False, with the reason in the
 * reply, when it cannot be read; the old one then stays. */
bool reader_view_state_show(
    struct reader_view *reader, size_t entry, struct screen_reply *reply);

#endif
