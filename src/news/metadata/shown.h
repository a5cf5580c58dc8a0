/* SPDX-License-Identifier: MIT */
/*
 * metadata_shown: what a page shows of its article, where it says nothing in
 * its head.
 */
#ifndef METADATA_SHOWN_H
#define METADATA_SHOWN_H

#include "news/metadata/reading.h"

/* Takes the largest heading for the headline, else the title without the
 * site's name, unless the headline is known. */
void metadata_shown_headline(struct metadata_reading *reading);
/* "Headline | Site" is a headline and a site. */
void metadata_shown_cut_site(struct metadata_reading *reading);
/* Reads rel="author", <time>, and elements that are named as a byline or a
 * dateline, those near the headline first. */
void metadata_shown_read(struct metadata_reading *reading);

#endif
