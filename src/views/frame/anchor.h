/* SPDX-License-Identifier: MIT */
/*
 * anchor: a place in an article that lasts when it is laid out anew.
 */
#ifndef VIEWS_FRAME_ANCHOR_H
#define VIEWS_FRAME_ANCHOR_H

#include <stdbool.h>
#include <stddef.h>

/* The number of the head's pieces: before every paragraph. */
enum { ANCHOR_HEAD = 0 };

struct anchor {
	size_t paragraph; /* counted from 1; ANCHOR_HEAD is the head */
	size_t offset; /* 0: the empty line above it; else 1 and the bytes from
			* its beginning */
};

enum { ANCHOR_TEXT = 48 };

/* As text, for the state. */
void anchor_format(struct anchor anchor, char text[ANCHOR_TEXT]);
/* False for what anchor_format does not write, NULL too. */
bool anchor_parse(const char *text, struct anchor *anchor);

#endif
