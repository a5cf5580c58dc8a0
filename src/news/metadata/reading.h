/* SPDX-License-Identifier: MIT */
/*
 * metadata_reading: the page that is read, and how its fields are set.
 *
 * Values are cleaned: one line, no markup, no entity left, safe to show.
 */
#ifndef METADATA_READING_H
#define METADATA_READING_H

#include "base/markup.h"
#include "news/article.h"

enum { METADATA_READING_NAMED_MAX = 200 }; /* bytes of a byline or dateline */

struct metadata_reading {
	struct article *article;
	const struct markup *markup;
	const char *base;  /* address that relative ones begin with, or NULL */
	const char *title; /* of <title>, or NULL */
	const char *home;  /* the address of the site, or NULL */
	size_t n_authors;
};

/* Whether a field is known. */
bool metadata_reading_has(
    const struct metadata_reading *reading, enum article_field field);
/* Sets a field to a value that is clean. */
void metadata_reading_set(struct metadata_reading *reading,
    enum article_field field, struct slice value);
/* Sets a field that is not known yet to a value as the page has it, if it can
 * be one; NULL and "" do nothing. */
void metadata_reading_offer(struct metadata_reading *reading,
    enum article_field field, const char *value);
/* The same with what an element says: the attribute made for it, or its
 * text. */
void metadata_reading_offer_element(struct metadata_reading *reading,
    enum article_field field, const struct markup_node *node);
/* Adds one name to the byline unless it is there. */
void metadata_reading_add_author(
    struct metadata_reading *reading, const char *value);

/* Appends a value as it is meant: on one line, without markup and with no
 * entity left, of however many layers (two are usual). */
void metadata_reading_clean(struct str *out, const char *value);
/* "Ann Example" of "By Ann Example", in the languages in which systems write
 * it into a value. */
struct slice metadata_reading_without_by(struct slice name);
/* Whether a text, which may be NULL, is in the page's title. */
bool metadata_reading_is_in_title(
    const struct metadata_reading *reading, const char *text);
/* Whether one of an attribute's words, which may be NULL, is `word`. */
bool metadata_reading_has_word(const char *words, const char *word);

#endif
