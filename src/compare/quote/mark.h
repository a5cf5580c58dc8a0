/* SPDX-License-Identifier: MIT */
/*
 * quote_mark: the text between quotation marks.
 *
 * Knows “ ” " „ « » 「 」 『 』 ‘ ’ ‚ ‹ › and the apostrophe as marks; which of
 * them open and close is the language's matter (compare/quote/sign).  Ignores
 * single marks inside double ones, and marks of other kinds inside „ « and 「.
 * A quotation that is not closed in its paragraph continues to the next
 * closing mark, if no other is opened before it; else it ends with its
 * paragraph and is marked open: the next paragraph may reopen it.
 */
#ifndef COMPARE_QUOTE_MARK_H
#define COMPARE_QUOTE_MARK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "news/article.h"

struct quote_mark {
	struct span span;  /* between the marks */
	struct span whole; /* with the marks */
	size_t paragraph, last_paragraph;
	uint32_t opener;
	bool closed;
	bool open; /* may still be closed by a later paragraph */
};

/* Zeroed is empty.  In text order, without overlap. */
struct quote_mark_list {
	struct quote_mark *items;
	size_t n, cap;
};

/* Adds the quotations of the headline, captions and body. */
void quote_mark_find(
    struct quote_mark_list *list, const struct article *article);
void quote_mark_list_release(struct quote_mark_list *list);

#endif
