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

/* Marks the paragraphs of `article` that are furniture, captions, byline or
 * dateline, and sets the fields that they give (from ARTICLE_FROM_TEXT).
 * Paragraphs already marked as headline are left alone. */
void furniture_mark(struct article *article);

#endif
