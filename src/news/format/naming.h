/* SPDX-License-Identifier: MIT */
/*
 * format_naming: what the names that a page gives its elements say of them.
 *
 * Classes and ids are words in a hundred spellings ("related-links",
 * "relatedLinks", "c-related_links"); they are read word by word against a
 * table (naming.c), which knows what editors' systems call the parts of a
 * page.
 */
#ifndef NEWS_FORMAT_NAMING_H
#define NEWS_FORMAT_NAMING_H

#include "base/markup.h"

enum format_naming {
	FORMAT_NAMING_NOTHING,
	FORMAT_NAMING_BODY,	 /* the report: "article-body" */
	FORMAT_NAMING_FURNITURE, /* "related", "share", "footer" */
	FORMAT_NAMING_CAPTION,
	FORMAT_NAMING_BYLINE,
	FORMAT_NAMING_DATELINE,
};

/* What the element's name, role, class and id say; of several the one that
 * takes it out of the report. */
enum format_naming format_naming_of(const struct markup_node *node);

#endif
