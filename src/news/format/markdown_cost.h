/* SPDX-License-Identifier: MIT */
/*
 * format_markdown_cost: whether reading a text as Markdown takes time in
 * proportion to its length.
 *
 * md4c 0.4.8 walks over the lines of a paragraph for each bracket in it, and
 * over what is between each pair of brackets for its definition: a megabyte of
 * "](" or "[[[[" takes minutes (mity/md4c#236).  No article is like that.
 */
#ifndef NEWS_FORMAT_MARKDOWN_COST_H
#define NEWS_FORMAT_MARKDOWN_COST_H

#include <stdbool.h>

#include "base/str.h"

bool format_markdown_cost_is_low(struct slice text);

#endif
