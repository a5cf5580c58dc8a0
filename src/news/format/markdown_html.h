/* SPDX-License-Identifier: MIT */
/*
 * format_markdown_html: the text in raw HTML, a byte at a time.
 *
 * Tags, comments and what is in <script> and <style> are left out; where a tag
 * of HTML lays out a block, a paragraph ends.  Unlike base/markup it leaves
 * each byte of the text where it is in the file.
 */
#ifndef NEWS_FORMAT_MARKDOWN_HTML_H
#define NEWS_FORMAT_MARKDOWN_HTML_H

#include <stdbool.h>

#include "base/str.h"

enum { FORMAT_MARKDOWN_HTML_NAME = 12 }; /* bytes of a tag's name */

/* Zeroed is outside of any tag. */
struct format_markdown_html {
	enum {
		FORMAT_MARKDOWN_HTML_TEXT,
		FORMAT_MARKDOWN_HTML_TAG,
		FORMAT_MARKDOWN_HTML_COMMENT,
		FORMAT_MARKDOWN_HTML_DECLARATION, /* "<!" and "<?" */
		FORMAT_MARKDOWN_HTML_HIDDEN,	  /* below <script>, <style> */
	} where;
	char name[FORMAT_MARKDOWN_HTML_NAME]; /* of the last tag, or its front;
						 "/p" for an end tag */
	size_t n;
	bool named; /* the whole name has been read */
	char quote; /* that the value of an attribute is in, or 0 */
};

enum format_markdown_html_step {
	FORMAT_MARKDOWN_HTML_KEEP, /* the byte is text */
	FORMAT_MARKDOWN_HTML_DROP,
	FORMAT_MARKDOWN_HTML_LINE,  /* it ends a <br> */
	FORMAT_MARKDOWN_HTML_BLOCK, /* it ends the tag of a block */
};

/* What the byte at `pos` of a text is; the bytes before it have been asked
 * about. */
enum format_markdown_html_step format_markdown_html_next(
    struct format_markdown_html *html, struct slice text, size_t pos);

#endif
