/* SPDX-License-Identifier: MIT */
/*
 * furniture_heading: what a saved page shows between its headline and its
 * report.
 */
#ifndef NEWS_FURNITURE_HEADING_H
#define NEWS_FURNITURE_HEADING_H

#include "news/article.h"
#include "news/metadata/lines.h"

/* Reads the byline and the date in the furniture below the headline, also
 * several in a line ("by Ann Example | 5 May 2024"), and says which lines have
 * them. */
void furniture_heading_read(
    struct article *article, const struct metadata_lines *own);

#endif
