/* SPDX-License-Identifier: MIT */
/*
 * format_markdown: what a line of Markdown begins with.
 *
 * Only what parts paragraphs (https://spec.commonmark.org/0.31.2/): the marks
 * of blocks, read a line at a time.
 */
#ifndef NEWS_FORMAT_MARKDOWN_H
#define NEWS_FORMAT_MARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum markdown_mark {
	FORMAT_MARKDOWN_TEXT,
	FORMAT_MARKDOWN_HEADING, /* "## Text" */
	FORMAT_MARKDOWN_ITEM,	 /* "- text", "1. text" */
	FORMAT_MARKDOWN_NUMBER,	 /* "2. text": begins no list, but goes on with
				    one */
	FORMAT_MARKDOWN_QUOTE,	 /* "> text" */
	FORMAT_MARKDOWN_ROW,	 /* "| cell | cell |" */
	FORMAT_MARKDOWN_RULE,	 /* "---", "* * *"; the line under a heading */
	FORMAT_MARKDOWN_CODE,	 /* indented; in the midst of a paragraph it is
				    text */
};

/* Of a line without its newline, with its indentation. */
enum markdown_mark format_markdown_mark(struct slice line);
/* Whether a paragraph that begins with a line of the mark `first` goes on in
 * a line below it, when no blank line stands between. */
bool format_markdown_goes_on(enum markdown_mark first, enum markdown_mark next);
/* The text of a heading's line, without its marks; `level` counts them. */
struct slice format_markdown_heading(struct slice line, size_t *level);

#endif
