/* SPDX-License-Identifier: MIT */
/*
 * format_feed_entry: what a feed says of one entry, made an article.
 *
 * An entry may have several texts: all of the article, a summary, what is said
 * of its picture.  The fullest is the article's body, whatever its name, since
 * feeds put either into either; of equal ones the first.  Those marked `spare`
 * serve only where there is no other.  What the body does not begin with of the
 * others is kept as furniture.
 */
#ifndef NEWS_FORMAT_FEED_ENTRY_H
#define NEWS_FORMAT_FEED_ENTRY_H

#include "news/article.h"
#include "news/format/feed/text.h"

enum {
	FORMAT_FEED_ENTRY_TEXTS = 16,
	FORMAT_FEED_ENTRY_AUTHORS = 32,
	FORMAT_FEED_ENTRY_URLS = 8,
	FORMAT_FEED_ENTRY_DATES = 16,
};

/* Borrowed from the feed, as it is written there; lists have the surest
 * first. */
struct format_feed_entry {
	struct format_feed_text title, outlet;
	struct {
		struct format_feed_text text;
		bool spare;
	} texts[FORMAT_FEED_ENTRY_TEXTS];
	size_t n_texts;
	/* Those of the next rank count where those before give no name. */
	struct {
		struct format_feed_text text;
		size_t rank;
	} authors[FORMAT_FEED_ENTRY_AUTHORS];
	size_t n_authors;
	const char *urls[FORMAT_FEED_ENTRY_URLS];
	size_t n_urls;
	const char *dates[FORMAT_FEED_ENTRY_DATES];
	size_t n_dates;
	const char *guid, *language; /* NULL when not known */
	const char *base; /* the address of those in `urls`, "" or NULL */
};

/* Add to the lists; what is empty or too much is let go. */
void format_feed_entry_add_text(
    struct format_feed_entry *entry, struct format_feed_text text, bool spare);
void format_feed_entry_add_author(struct format_feed_entry *entry,
    struct format_feed_text author, size_t rank);
void format_feed_entry_add_url(
    struct format_feed_entry *entry, const char *url);
void format_feed_entry_add_date(
    struct format_feed_entry *entry, const char *date);

/* Gives an entry what is said of the whole feed where it says nothing itself:
 * the outlet is the feed's title. */
void format_feed_entry_inherit(
    struct format_feed_entry *entry, const struct format_feed_entry *about);

/* Fills an article that has no text yet: fields (ARTICLE_FROM_FEED), text,
 * links and paragraphs, the headline first. */
void format_feed_entry_read(
    const struct format_feed_entry *entry, struct article *article);

#endif
