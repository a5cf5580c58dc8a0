/* SPDX-License-Identifier: MIT */
/*
 * furniture: which lines of a saved page are not reporting, by a table of
 * patterns and by their place on the page.
 *
 * Share lines, subscribe lines, picture credits, captions, "Related News" and
 * the headlines below it, tag lines, "last updated" lines, an outlet's name
 * alone on the first line: a table of patterns and their place on the page.
 * A pattern may also give a field: the outlet, the date, the agency.
 */
#ifndef NEWS_FURNITURE_FURNITURE_H
#define NEWS_FURNITURE_FURNITURE_H

#include "news/article.h"
#include "news/metadata/lines.h"

/* Marks the paragraphs of `article` that are furniture, captions, byline or
 * dateline, and sets the fields that they give (from ARTICLE_FROM_TEXT).
 * Paragraphs already marked as headline are left alone.  `own` are the lines
 * that the reader has named, or NULL. */
void furniture_mark(struct article *article, const struct metadata_lines *own);
/* The same for what was markup: some paragraphs are marked as furniture
 * already, and those below the headline may give a byline and a date. */
void furniture_mark_page(
    struct article *article, const struct metadata_lines *own);

#endif
