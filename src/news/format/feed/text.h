/* SPDX-License-Identifier: MIT */
/*
 * format_feed_text: a text in a feed, as a line or as paragraphs.
 *
 * Feeds hold plain text, HTML whose marks are escaped, or elements.
 */
#ifndef NEWS_FORMAT_FEED_TEXT_H
#define NEWS_FORMAT_FEED_TEXT_H

#include "base/markup.h"
#include "news/article.h"

enum format_feed_text_kind {
	FORMAT_FEED_TEXT_NOTHING,
	FORMAT_FEED_TEXT_PLAIN,
	FORMAT_FEED_TEXT_HTML,
	FORMAT_FEED_TEXT_TREE, /* what is below a node */
};

/* Borrows all that it points to. */
struct format_feed_text {
	enum format_feed_text_kind kind;
	struct slice text;		/* PLAIN, HTML: UTF-8 */
	const struct markup_node *node; /* TREE */
	const char *base; /* address of the addresses in it, or NULL */
};

/* Text that does not say whether it is HTML, white space at its ends dropped:
 * HTML when it has an end tag, a common tag or an entity. */
struct format_feed_text format_feed_text_guess(struct slice text);
/* Appends the text as one line without markup.  Entities and inline tags that
 * were escaped twice go too, but not a "<" that begins no tag. */
void format_feed_text_line(
    struct str *out, const struct format_feed_text *text);
/* Appends the text and its links to the article, each block as a paragraph of
 * `kind` (a picture's caption as a caption). */
void format_feed_text_read(struct article *article,
    const struct format_feed_text *text, enum paragraph_kind kind);

#endif
