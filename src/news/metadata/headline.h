/* SPDX-License-Identifier: MIT */
/*
 * metadata_headline: finds the headline in the text itself.
 *
 * The first line that is not furniture is the headline when it is short,
 * does not read as a running sentence and has a report below it; another such
 * line directly below is the sub-headline.  An article that opens with its
 * lead has no headline.
 */
#ifndef NEWS_METADATA_HEADLINE_H
#define NEWS_METADATA_HEADLINE_H

#include "news/article.h"

/* Marks the headline (and sub-headline) and sets ARTICLE_HEADLINE from the
 * text, unless a headline is marked already. */
void metadata_headline_mark(struct article *article);

#endif
