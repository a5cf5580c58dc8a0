/* SPDX-License-Identifier: MIT */
/*
 * format_flow: the text of an HTML tree, as blocks that a reader would see.
 *
 * Inline elements run on, white space collapses as CSS has it, and each
 * element that is laid out as a block begins a block of text; so do two line
 * breaks in a row, which many pages write for a paragraph.  One line break
 * stays one.  The cells of a table's row are one block unless they hold blocks
 * themselves (tables that lay out a page).  Pictures, forms, scripts and
 * styles have no text.
 */
#ifndef NEWS_FORMAT_FLOW_H
#define NEWS_FORMAT_FLOW_H

#include <stddef.h>

#include "base/markup.h"
#include "news/article.h"

struct format_flow_block {
	struct span span; /* of the article's text; never empty */
	enum paragraph_form form;
	size_t link_bytes; /* of the text that leads elsewhere */
	/* The innermost element with all of the block in it. */
	const struct markup_node *node;
};

/* Zeroed is empty; the caller releases it. */
struct format_flow {
	struct format_flow_block *blocks;
	size_t n, cap;
};

/* Appends the text below `top` to the article's, a blank line between blocks,
 * and the links in it to the article's links, made whole by the address `base`
 * (NULL if not known).  Adds no paragraph: what kind each block is, the caller
 * knows. */
void format_flow_read(struct format_flow *flow, struct article *article,
    const struct markup_node *top, const char *base);
/* Whether the page itself hides the element.  Hidden inline elements (an
 * icon's name, a message that waits for a script) are no text; blocks are read
 * all the same. */
bool format_flow_is_hidden(const struct markup_node *node);
void format_flow_release(struct format_flow *flow);

#endif
