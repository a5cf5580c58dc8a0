/* SPDX-License-Identifier: MIT */
/*
 * anchor: a place in an article, at whatever width it is laid out.
 */
#ifndef VIEWS_FRAME_ANCHOR_H
#define VIEWS_FRAME_ANCHOR_H

#include <stdbool.h>
#include <stddef.h>

/* The head of an article, above its first paragraph. */
enum { ANCHOR_HEAD = 0 };

struct anchor {
	size_t paragraph; /* counted from 1; ANCHOR_HEAD is the head */
	size_t offset;	  /* 0: the empty line above the paragraph; else 1 + the
			* byte of it */
};

enum { ANCHOR_TEXT = 48 };

/* Writes it as text, for the state. */
void anchor_format(struct anchor anchor, char text[ANCHOR_TEXT]);
/* Reads what anchor_format wrote; false for anything else, and NULL. */
bool anchor_parse(const char *text, struct anchor *anchor);

#endif
