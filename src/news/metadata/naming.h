/* SPDX-License-Identifier: MIT */
/*
 * metadata_naming: what the names that a page gives its elements say of them.
 *
 * Classes and ids are words in a hundred spellings ("related-links",
 * "relatedLinks", "c-related_links"); they are read word by word against a
 * table (naming.c), which knows what editors' systems call the parts of a
 * page.
 */
#ifndef METADATA_NAMING_H
#define METADATA_NAMING_H

#include "base/markup.h"

enum metadata_naming {
	METADATA_NAMING_NOTHING,
	METADATA_NAMING_BODY,	   /* the report: "article-body" */
	METADATA_NAMING_FURNITURE, /* "share", "footer" */
	METADATA_NAMING_DETAILS,   /* "entry-meta": of the report, not in it */
	METADATA_NAMING_FOREIGN,   /* texts of others: "comments", "related" */
	METADATA_NAMING_CAPTION,
	METADATA_NAMING_BYLINE,
	METADATA_NAMING_DATELINE,
};

/* What the element's name, role, class and id say; of several the one that
 * takes it out of the report. */
enum metadata_naming metadata_naming_of(const struct markup_node *node);

#endif
