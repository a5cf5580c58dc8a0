/* SPDX-License-Identifier: MIT */
/*
 * sentence_list: the counted items of a list that is one paragraph.
 *
 * "1. The first thing 2. The second thing" has no full stops at the ends; only
 * the numbers say where items begin.  Only a paragraph that begins with an
 * item is taken for a list, and only the next number continues it.
 */
#ifndef TEXT_SENTENCE_LIST_H
#define TEXT_SENTENCE_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct sentence_list {
	struct slice text; /* borrowed, up to the paragraph's end */
	bool letters;	   /* a. b. c. */
	bool is_list;
	size_t start; /* of the first item */
	int last;     /* the number of the last item read */
};

/* Reads the item that the paragraph begins with, if any. */
struct sentence_list sentence_list_read(
    struct slice text, struct span paragraph);
/* The bytes of the next item's mark ("2. ") if it is at `pos`, and moves on to
 * that item; else 0. */
size_t sentence_list_mark(struct sentence_list *list, size_t pos);

/* The bytes of a label that `text`, a paragraph, begins with: "Figure 1.5" or
 * "Part 1 of 2:" before a capital, or "Yours sincerely," before a name; 0 when
 * there is none. */
size_t sentence_list_label(struct slice text);

#endif
