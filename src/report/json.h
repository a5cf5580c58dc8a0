/* SPDX-License-Identifier: MIT */
/*
 * report_json: articles, comparisons, lists and hits as JSON, for programs.
 *
 * Names of kinds are written as their own rooms have them (link_band_name,
 * emphasis_place_name).  Names never change and are never taken away; the order of keys is fixed.
 * `start` and `end` are byte offsets into the file, or into the article's text
 * where "offsets" is "text".
 */
#ifndef REPORT_JSON_H
#define REPORT_JSON_H

#include "base/str.h"
#include "news/article.h"
#include "news/library/library.h"
#include "compare/comparison.h"

void report_json_article(struct str *out, const struct article *article);
void report_json_comparison(
    struct str *out, const struct comparison *comparison);
void report_json_list(struct str *out, const struct library *library);
void report_json_hits(
    struct str *out, struct library *library, const struct library_hits *hits);

#endif
