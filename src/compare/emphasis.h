/* SPDX-License-Identifier: MIT */
/*
 * emphasis: where each article has what both report, and in how many words.
 */
#ifndef COMPARE_EMPHASIS_H
#define COMPARE_EMPHASIS_H

#include <stddef.h>

#include "news/article.h"
#include "compare/link/link.h"
#include "compare/side.h"

enum emphasis_place {
	EMPHASIS_HEADLINE,
	EMPHASIS_LEAD,
	EMPHASIS_FIRST_THIRD,
	EMPHASIS_MIDDLE,
	EMPHASIS_END,
};

struct emphasis {
	size_t link;
	struct {
		enum emphasis_place place;
		size_t words;
	} sides[SIDES];
};

/* One for each link, in the same order.  Zeroed is empty. */
struct emphasis_list {
	struct emphasis *items;
	size_t n;
};

void emphasis_find(struct emphasis_list *emphases, const struct links *links,
    const struct article *const articles[SIDES]);
void emphasis_release(struct emphasis_list *emphases);
/* "headline", "lead", "first third", "middle", "end" (JSON names). */
const char *emphasis_place_name(enum emphasis_place place);

#endif
