/* SPDX-License-Identifier: MIT */
/*
 * furniture: what on a saved page is not reporting.
 *
 * Share lines, subscribe lines, picture credits, captions, "Related News" and
 * the headlines below it, tag lines, "last updated" lines, an outlet's name
 * alone on the first line: a table of patterns and their place on the page.
 * A pattern may also tell something: the outlet, the date, the agency.
 */
#ifndef NEWS_FURNITURE_FURNITURE_H
#define NEWS_FURNITURE_FURNITURE_H

#include "news/article.h"

/* Marks the paragraphs of `article` that are furniture, captions, byline or
 * dateline, and sets the fields that they tell (from ARTICLE_FROM_TEXT).
 * Paragraphs already marked as headline are left alone. */
void furniture_mark(struct article *article);

#endif
