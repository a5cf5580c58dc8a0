/* SPDX-License-Identifier: MIT */
/*
 * format_markdown: the mark of a block that a line of Markdown begins with.
 *
 * Only the marks that divide paragraphs (https://spec.commonmark.org/0.31.2/),
 * read a line at a time.
 */
#ifndef NEWS_FORMAT_MARKDOWN_H
#define NEWS_FORMAT_MARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum format_markdown_mark {
	FORMAT_MARKDOWN_TEXT,
	FORMAT_MARKDOWN_HEADING, /* "## Text" */
	FORMAT_MARKDOWN_ITEM,	 /* "- text", "1. text" */
	FORMAT_MARKDOWN_NUMBER,	 /* "2. text": continues a list, but begins
				    none */
	FORMAT_MARKDOWN_QUOTE,	 /* "> text" */
	FORMAT_MARKDOWN_ROW,	 /* "| cell | cell |" */
	FORMAT_MARKDOWN_RULE,	 /* "---", "* * *"; the line under a heading */
	FORMAT_MARKDOWN_CODE,	 /* indented; inside a paragraph it is text */
};

/* The mark of a line without its newline, with its indentation. */
enum format_markdown_mark format_markdown_mark(struct slice line);
/* Whether a paragraph whose first line has the mark `first` goes on in a line
 * with the mark `next`, when no blank line is between them. */
bool format_markdown_goes_on(
    enum format_markdown_mark first, enum format_markdown_mark next);
/* The text of a heading's line without its marks; `level` gets their number. */
struct slice format_markdown_heading(struct slice line, size_t *level);

#endif
