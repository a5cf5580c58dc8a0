/* SPDX-License-Identifier: MIT */
/*
 * format_body: which element of a page holds the report, and which blocks in
 * it are part of it.
 *
 * Running text is told from the rest by what it is: sentences, of some length,
 * that are not links.  For each element, the share of its text that runs is a
 * precision and the share of the page's running text that it holds a recall;
 * the element in which both are best (F1; van Rijsbergen, "Information
 * Retrieval", 1979) holds the report.
 */
#ifndef NEWS_FORMAT_BODY_H
#define NEWS_FORMAT_BODY_H

#include "news/format/flow.h"

/* Gives each block of the flow a kind: body, caption, byline, dateline or
 * furniture.  `kinds` has flow->n elements. */
void format_body_find(const struct markup *markup,
    const struct format_flow *flow, const struct article *article,
    enum paragraph_kind *kinds);

#endif
