/* SPDX-License-Identifier: MIT */
/*
 * effect: something to be done outside of the program: what a screen asks of
 * the app, and the app of the shell, which alone runs programs and writes
 * files.
 *
 * What an effect says comes from articles: whoever does it passes it on as
 * data, never as something to be run.  The one command is the user's own.
 */
#ifndef VIEWS_FRAME_EFFECT_H
#define VIEWS_FRAME_EFFECT_H

#include <stddef.h>

#include "base/str.h"

enum effect_kind {
	EFFECT_NONE,
	EFFECT_BROWSE,	     /* open the address `what` in the browser */
	EFFECT_COPY,	     /* `what` to the clipboard */
	EFFECT_COPY_ARTICLE, /* `entry` as text to the clipboard */
	EFFECT_SAVE,	     /* `entry` as text to the new file `what` */
	EFFECT_PIPE,	     /* `entry` as text to the user's command `what` */
	EFFECT_TRY_THEME,    /* draw in the theme `what`; "": the user's own */
	EFFECT_SET,	     /* `what` is "theme=light"; "theme", "": tell it */
	EFFECT_CONFIG,	     /* read the configuration anew */
};

struct effect {
	enum effect_kind kind;
	struct str what; /* as it stands in the article: not safe to show */
	size_t entry;	 /* of the library */
};

/* Appends what the effect is, for a message: "open https://a.example". */
void effect_describe(const struct effect *effect, struct str *out);
void effect_release(struct effect *effect);

#endif
