/* SPDX-License-Identifier: MIT */
/*
 * format: the file formats of articles.
 *
 * Every format is read into the same kind of paragraphs, so nothing above the
 * loader knows about formats.  A file's name tells its format by its ending
 * (".gz" after it aside), and its content where the ending leaves it open: an
 * ".xml" or ".html" may be a feed, and so may a file of any other name, which
 * is else a page, Markdown or plain text, which may be a page that was drawn by a
 * browser for terminals.
 */
#ifndef NEWS_FORMAT_FORMAT_H
#define NEWS_FORMAT_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"
#include "news/article.h"

enum format {
	FORMAT_PLAIN,
	FORMAT_MARKDOWN,
	FORMAT_PAGE,
	FORMAT_DUMP, /* a page, drawn by a browser for terminals */
	FORMAT_FEED,
	FORMAT_JSON_FEED,
};

/* Whether the name ends as those of articles do. */
bool format_knows(const char *path);
/* The format by the name alone; FORMAT_PLAIN when it says nothing. */
enum format format_of_name(const char *path);
/* What a file holds.  Released by format_close. */
struct format_document {
	enum format format;
	size_t n;	   /* articles; several in a feed alone */
	struct slice text; /* of the file; borrowed */
	struct format_feed *feed;
};

/* Opens the text of a file, UTF-8.  False for XML that is neither a feed nor a
 * page, JSON that is no feed, and a feed without entries. */
bool format_open(struct format_document *document, const char *path,
    struct slice text, struct err *err);
bool format_is_feed(const struct format_document *document);
/* Whether the file is the article's text: plain text or Markdown. */
bool format_is_text(const struct format_document *document);
/* Fills an article that has no text yet: a page, also one that was drawn, or
 * the entry of a feed. */
void format_read(const struct format_document *document, size_t index,
    struct article *article);
/* Adds the paragraphs of plain text or Markdown, which is the article's text
 * from byte `from` on and becomes what is to be seen of it. */
void format_split(enum format format, struct article *article, size_t from);
/* Adds a note to an article of text, of which the furniture is known, if it is
 * only the beginning of a report. */
void format_note_lack(struct article *article);
void format_close(struct format_document *document);

#endif
