/* SPDX-License-Identifier: MIT */
/*
 * report_tsv: lists and hits as lines of fields with tabs between them, for
 * cut, sort and awk.
 *
 * No field has a tab or the end of a line in it, as all goes through
 * text/unicode; one that is not known is empty.
 */
#ifndef REPORT_TSV_H
#define REPORT_TSV_H

#include "base/str.h"
#include "news/library/library.h"

/* A line an article, as it is listed: path, outlet, date (ISO 8601), words,
 * headline. */
void report_tsv_list(struct str *out, const struct library *library);
/* A line a hit: path, outlet, date, the number of the sentence, headline, the
 * sentence. */
void report_tsv_hits(
    struct str *out, struct library *library, const struct library_hits *hits);

#endif
