/* SPDX-License-Identifier: MIT */
/*
 * pane_anchor: a place in an article that lasts when it is laid out anew.
 */
#ifndef VIEWS_PANE_ANCHOR_H
#define VIEWS_PANE_ANCHOR_H

#include <stdbool.h>
#include <stddef.h>

struct pane_anchor {
	size_t paragraph; /* counted from 1; ARTICLE_HEAD is the head */
	size_t offset; /* 0: the empty line above it; else 1 and the bytes from
			* its beginning */
};

enum { PANE_ANCHOR_TEXT = 48 };

/* As text, for the state. */
void pane_anchor_format(struct pane_anchor anchor, char text[PANE_ANCHOR_TEXT]);
/* False for what pane_anchor_format does not write, NULL too. */
bool pane_anchor_parse(const char *text, struct pane_anchor *anchor);

#endif
