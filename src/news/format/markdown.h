/* SPDX-License-Identifier: MIT */
/*
 * format_markdown: Markdown (CommonMark, https://spec.commonmark.org/0.31.2/)
 * as its reader sees it.
 *
 * The only user of md4c.  Emphasis, links, escapes and references to characters
 * are read as what they mean; tags, comments and definitions of links are left
 * out.  What articles have besides CommonMark is read too: tables, struck out
 * and task marks, notes, links of a wiki.  Text that is indented by four
 * columns is a paragraph: articles quote more verse than programs.
 */
#ifndef NEWS_FORMAT_MARKDOWN_H
#define NEWS_FORMAT_MARKDOWN_H

#include <stddef.h>

#include "news/article.h"

/* Reads the article's text from byte `from` on: replaces it by what is to be
 * seen of it, fills article->source, and adds paragraphs with their form, and
 * links.  The first heading of level 1, if only pictures are above it, is the
 * headline; a picture alone in a paragraph is a caption, by what describes it.
 * A text that would take long (markdown_cost) is read as lines, with a note. */
void format_markdown_split(struct article *article, size_t from);

#endif
