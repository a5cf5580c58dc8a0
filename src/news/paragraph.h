/* SPDX-License-Identifier: MIT */
/*
 * paragraph: a piece of an article's text, and its kind.
 */
#ifndef NEWS_PARAGRAPH_H
#define NEWS_PARAGRAPH_H

#include "base/str.h"

enum paragraph_kind {
	PARAGRAPH_HEADLINE,
	PARAGRAPH_BYLINE,
	PARAGRAPH_DATELINE,
	PARAGRAPH_BODY,
	PARAGRAPH_CAPTION,
	PARAGRAPH_FURNITURE,
};
enum { PARAGRAPH_KINDS = PARAGRAPH_FURNITURE + 1 };

/* What the source says that a paragraph of any kind is. */
enum paragraph_form {
	PARAGRAPH_PLAIN,
	PARAGRAPH_HEADING, /* between paragraphs */
	PARAGRAPH_ITEM,	   /* of a list */
	PARAGRAPH_QUOTED,  /* a block quotation */
	PARAGRAPH_ROW,	   /* of a table */
	PARAGRAPH_CODE,	   /* its lines stay as they are */
};

struct paragraph {
	enum paragraph_kind kind;
	enum paragraph_form form;
	struct span span;
};

/* "headline", "byline" ... (JSON names). */
const char *paragraph_kind_name(enum paragraph_kind kind);

#endif
