/* SPDX-License-Identifier: MIT */
/*
 * article: one article: its text, paragraphs, sentences and fields.
 *
 * An article owns its text, and all spans are bytes of that.  Of a text file it
 * is the repaired text of the file (unicode_repair): nothing is dropped, front
 * matter and furniture are only marked.  Of Markdown it is what a reader sees,
 * without the marks.  Of both, article_file_offset turns an offset in the text
 * into one of the file.  Of other formats the text is what was read out of the
 * file, and offsets are those of the text (`text_offsets`).
 *
 * Invariants: paragraphs do not overlap and are in file order, except that a
 * headline from front matter comes first, before the rest of that block;
 * sentences are those of the headline, captions and body, in order, and each
 * lies inside its paragraph.
 */
#ifndef NEWS_ARTICLE_H
#define NEWS_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/date/date.h"
#include "text/unicode.h"
#include "news/paragraph.h"

struct article_sentence {
	size_t paragraph;
	struct span span;
};

/* What is known about an article besides its text. */
enum article_field {
	ARTICLE_OUTLET, /* the outlet's name as it is shown */
	ARTICLE_HEADLINE,
	ARTICLE_BYLINE,
	ARTICLE_PUBLISHED, /* ISO 8601 */
	ARTICLE_URL,
	ARTICLE_AGENCY,	  /* Reuters, AP ... */
	ARTICLE_NOTE,	  /* what the front matter says of the text */
	ARTICLE_LANGUAGE, /* ISO 639-1: "en" */
	ARTICLE_GUID,	  /* what the feed calls the entry */
};
enum { ARTICLE_FIELDS = ARTICLE_GUID + 1 };

/* Where a field came from, strongest first. */
enum article_from {
	ARTICLE_FROM_NOTHING,
	ARTICLE_FROM_MANIFEST,
	ARTICLE_FROM_FRONT_MATTER,
	ARTICLE_FROM_PAGE, /* what a saved page says of itself */
	ARTICLE_FROM_FEED,
	ARTICLE_FROM_TEXT,
	ARTICLE_FROM_FILE_NAME,
};

/* A piece of the text that leads to an address, as in HTML and Markdown. */
struct article_link {
	struct span span;
	const char *url; /* as the page has it, made whole */
};

struct article_value {
	const char *value; /* NULL when not known */
	enum article_from from;
};

struct article {
	const char *path; /* of an entry of a feed: "FILE#1" and so on */
	struct article_value fields[ARTICLE_FIELDS];
	struct str text;
	struct unicode_repair repair;
	struct offset_map source; /* of the text in the repaired file; empty
				     where they are the same */
	bool text_offsets;	  /* else offsets are those of the file */
	size_t front_matter; /* bytes of the block if it was read; else 0 */
	struct paragraph *paragraphs;
	size_t n_paragraphs, cap_paragraphs;
	struct article_sentence *sentences;
	size_t n_sentences, cap_sentences;
	struct article_link *links; /* in the order of the text */
	size_t n_links, cap_links;
	const char **notes; /* "3 bytes were not UTF-8" */
	size_t n_notes, cap_notes;
	struct arena arena; /* path, field values, notes */
};

struct slice article_text(const struct article *article);
struct slice article_paragraph(const struct article *article, size_t index);
struct slice article_sentence(const struct article *article, size_t index);
/* The sentence that a byte of the text is in, or follows; 0 before the first.
 */
size_t article_sentence_at(const struct article *article, size_t pos);
/* The offset in the file of the byte at an offset in the text. */
size_t article_file_offset(const struct article *article, size_t offset);
/* The bytes of the file that a span of the text was made from. */
struct span article_file_span(const struct article *article, struct span span);
/* NULL when not known. */
const char *article_get(
    const struct article *article, enum article_field field);
/* The ISO 639-1 code, static, of the language that the article is in: the one
 * it is said to be in, else the one its text shows (the loader has looked);
 * NULL when not known. */
const char *article_language(const struct article *article);
/* Sets a field from `from` unless a stronger source has set it already. */
void article_set(struct article *article, enum article_field field,
    enum article_from from, struct slice value);
/* Adds a link after the others. */
void article_add_link(
    struct article *article, struct span span, struct slice url);
/* Adds a paragraph after the others. */
void article_add_paragraph(
    struct article *article, enum paragraph_kind kind, struct span span);
void article_add_note(struct article *article, const char *note);
/* The headline; without one the first sentence.  Borrowed, not yet safe to
 * show. */
struct slice article_title(const struct article *article);
/* Whether a paragraph is the headline that is known, word for word. */
bool article_is_title(const struct article *article, size_t paragraph);
/* Whether the sentence belongs to the headline. */
bool article_in_headline(const struct article *article, size_t sentence);
/* Words of the headline, captions and body. */
size_t article_words(const struct article *article);

/* "manifest", "front-matter" ... (JSON names). */
const char *article_from_name(enum article_from from);

/* The number in the path of a feed's entry, 2 of "FILE#2"; 0 of another path.
 * The path of the file is its first `len` bytes. */
size_t article_path_entry(const char *path, size_t *len);

void article_release(struct article *article);

#endif
