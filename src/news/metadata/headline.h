/* SPDX-License-Identifier: MIT */
/*
 * metadata_headline: finds the headline that the text itself shows.
 *
 * The first line that is not furniture is the headline when it is short,
 * does not read as a running sentence and has a report below it; a line of
 * the same sort directly below is the sub-headline.  A report that opens
 * with its lead has no headline.
 */
#ifndef NEWS_METADATA_HEADLINE_H
#define NEWS_METADATA_HEADLINE_H

#include "news/article.h"

/* Marks the headline (and sub-headline) and sets ARTICLE_HEADLINE from the
 * text, unless a headline is marked already. */
void metadata_headline_mark(struct article *article);

#endif
