/* SPDX-License-Identifier: MIT */
/*
 * article: one article: its text, paragraphs, sentences and fields.
 *
 * An article owns the repaired text of its file (unicode_repair), and all
 * spans are bytes of that text.  Nothing of the file is dropped: front matter
 * and furniture stay in the text and are only marked.
 * article_file_offset turns a text offset into one of the file.
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
	ARTICLE_AGENCY, /* Reuters, AP ... */
	ARTICLE_NOTE,	/* what the front matter says of the text */
};
enum { ARTICLE_FIELDS = ARTICLE_NOTE + 1 };

/* Where a field came from, strongest first. */
enum article_from {
	ARTICLE_FROM_NOTHING,
	ARTICLE_FROM_MANIFEST,
	ARTICLE_FROM_FRONT_MATTER,
	ARTICLE_FROM_TEXT,
	ARTICLE_FROM_FILE_NAME,
};

struct article {
	const char *path;
	struct {
		const char *value; /* NULL when not known */
		enum article_from from;
	} fields[ARTICLE_FIELDS];
	struct str text;
	struct unicode_repair repair;
	size_t front_matter; /* bytes of the block if it was read; else 0 */
	struct paragraph *paragraphs;
	size_t n_paragraphs, cap_paragraphs;
	struct article_sentence *sentences;
	size_t n_sentences, cap_sentences;
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
/* The offset in the file, byte for byte, of an offset in the text. */
size_t article_file_offset(const struct article *article, size_t offset);
/* NULL when not known. */
const char *article_get(
    const struct article *article, enum article_field field);
/* Sets a field from `from` unless a stronger source has set it already. */
void article_set(struct article *article, enum article_field field,
    enum article_from from, struct slice value);
/* Adds a paragraph after the others. */
void article_add_paragraph(
    struct article *article, enum paragraph_kind kind, struct span span);
void article_add_note(struct article *article, const char *note);
/* The headline; without one the first sentence.  Borrowed, not yet safe to
 * show. */
struct slice article_title(const struct article *article);
/* Whether the sentence belongs to the headline. */
bool article_in_headline(const struct article *article, size_t sentence);
/* Words of the headline, captions and body. */
size_t article_words(const struct article *article);

/* "manifest", "front-matter" ... (JSON names). */
const char *article_from_name(enum article_from from);

void article_release(struct article *article);

#endif
