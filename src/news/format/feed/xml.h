/* SPDX-License-Identifier: MIT */
/*
 * format_feed_xml: the entries of RSS 0.9x, 1.0 and 2.0, of Atom 0.3 and 1.0
 * and of CDF.
 *
 * All of them are read by one table, since feeds mix them.  An element is known
 * by its namespace, whatever its prefix; by its prefix where that is not
 * declared.
 */
#ifndef NEWS_FORMAT_FEED_XML_H
#define NEWS_FORMAT_FEED_XML_H

#include "base/markup.h"
#include "news/format/feed/entry.h"

/* Borrows the tree. */
struct format_feed_xml {
	const struct markup_node *root; /* the document's element, or NULL */
	const struct markup_node **entries;
	size_t n, cap;
	struct format_feed_entry about; /* what is said of the feed itself */
	const char *address;		/* of the feed's site, or "" */
	struct arena arena;
};

/* Finds at most `limit` entries. */
void format_feed_xml_find(
    struct format_feed_xml *feed, const struct markup *markup, size_t limit);
/* What is said of an entry alone.  It borrows from the tree and `arena`. */
void format_feed_xml_entry(const struct format_feed_xml *feed, size_t index,
    struct format_feed_entry *entry, struct arena *arena);
void format_feed_xml_release(struct format_feed_xml *feed);

#endif
