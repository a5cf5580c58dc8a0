/* SPDX-License-Identifier: MIT */
/*
 * format_feed: the entries of a feed, each of which is an article.
 *
 * RSS, RDF, Atom, CDF (xml) and JSON Feed (json).  What an entry
 * gives, and which of its texts is the article's, is said in entry.
 */
#ifndef NEWS_FORMAT_FEED_H
#define NEWS_FORMAT_FEED_H

#include "base/err.h"
#include "base/json.h"
#include "base/markup.h"
#include "news/format/feed/xml.h"

enum { FORMAT_FEED_NOTES = 2 };
enum { FORMAT_FEED_ENTRIES_MAX = 25000 }; /* more are not read */

/* Filled by one of the functions below, released by the caller. */
struct format_feed {
	size_t n;			      /* entries; at least one */
	const char *notes[FORMAT_FEED_NOTES]; /* for each article */
	size_t n_notes;
	struct markup markup;
	struct format_feed_xml xml;
	struct json_value *json; /* of a JSON Feed */
	struct format_feed_entry about;
	struct arena arena;
};

/* Read the text of the file at `path`, UTF-8.  False when it has no entries;
 * what is not well-formed is repaired, if it can be, with a note. */
bool format_feed_read_xml(struct format_feed *feed, const char *path,
    struct slice text, struct err *err);
bool format_feed_read_json(struct format_feed *feed, const char *path,
    struct slice text, struct err *err);
/* Makes an article of an entry; it must have no text yet. */
void format_feed_article(
    const struct format_feed *feed, size_t index, struct article *article);
void format_feed_release(struct format_feed *feed);

#endif
