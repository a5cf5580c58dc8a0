/* SPDX-License-Identifier: MIT */
/* paragraph: the names of the kinds. */
#include "news/paragraph.h"

const char *paragraph_kind_name(enum paragraph_kind kind)
{
	static const char *const names[] = {
	    [PARAGRAPH_HEADLINE] = "headline",
	    [PARAGRAPH_BYLINE] = "byline",
	    [PARAGRAPH_DATELINE] = "dateline",
	    [PARAGRAPH_BODY] = "body",
	    [PARAGRAPH_CAPTION] = "caption",
	    [PARAGRAPH_FURNITURE] = "furniture",
	};
	return names[kind];
}
