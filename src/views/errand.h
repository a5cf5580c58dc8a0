/* SPDX-License-Identifier: MIT */
/*
 * errand: something to be done outside of the program: what a screen asks of
 * the app, and the app of the shell, which alone runs programs and writes
 * files.
 *
 * What an errand says comes from articles: whoever does it passes it on as
 * data, never as something to be run.  The one command is the user's own.
 */
#ifndef VIEWS_ERRAND_H
#define VIEWS_ERRAND_H

#include <stddef.h>

#include "base/str.h"

enum errand_kind {
	ERRAND_NONE,
	ERRAND_BROWSE,	     /* open the address `what` in the browser */
	ERRAND_COPY,	     /* `what` to the clipboard */
	ERRAND_COPY_ARTICLE, /* `entry` as text to the clipboard */
	ERRAND_SAVE,	     /* `entry` as text to the new file `what` */
	ERRAND_PIPE,	     /* `entry` as text to the user's command `what` */
	ERRAND_TRY_THEME,    /* draw in the theme `what`; "": the user's own */
	ERRAND_SET,	     /* `what` is "theme=light"; "theme", "": tell it */
	ERRAND_CONFIG,	     /* read the configuration anew */
};

struct errand {
	enum errand_kind kind;
	struct str what; /* as it stands in the article: not safe to show */
	size_t entry;	 /* of the library */
};

/* Appends what the errand is, for a message: "open https://a.example". */
void errand_describe(const struct errand *errand, struct str *out);
void errand_release(struct errand *errand);

#endif
