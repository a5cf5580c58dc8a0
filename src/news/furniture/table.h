/* SPDX-License-Identifier: MIT */
/*
 * furniture_table: patterns of the lines that pages carry beside the reporting.
 *
 * To teach broadside a new one, add a row.  Rows are tried in order, so
 * special ones come before general ones.
 */
#ifndef NEWS_FURNITURE_TABLE_H
#define NEWS_FURNITURE_TABLE_H

#include <stddef.h>

#include "news/article.h"

/* What a line that matches means, and what must hold for it to match. */
enum furniture_meaning {
	FURNITURE_NOTHING,
	FURNITURE_OUTLET,   /* {} must be able to be an outlet's name */
	FURNITURE_FOLLOWED, /* {} is a writer's name or an outlet's */
	FURNITURE_DATE,	    /* {} must hold a date */
	FURNITURE_DAY,	    /* {} must be a date, to the day */
	FURNITURE_AGENCY,   /* {} must name an agency */
	FURNITURE_WRITER,   /* {} must be able to be people's names */
	FURNITURE_CREDIT,   /* the line may end with an agency's name */
	FURNITURE_PERSON,   /* the same, and {} must be able to be a name */
	FURNITURE_OTHERS,   /* headlines of other stories follow */
	FURNITURE_REST,	    /* what follows is not the report: comments */
};

enum furniture_flag {
	FURNITURE_TOP = 1 << 0,	 /* only near the top of the page */
	FURNITURE_ENDS = 1 << 1, /* may end with a full stop; other lines that
				  * do are reporting */
};

struct furniture_row {
	enum paragraph_kind kind;
	enum furniture_meaning meaning;
	unsigned max_words; /* a longer line is reporting */
	unsigned flags;
	const char
	    *pattern; /* see text/pattern.h; matched against the whole line */
};

extern const struct furniture_row furniture_table_rows[];
extern const size_t furniture_table_n_rows;

#endif
