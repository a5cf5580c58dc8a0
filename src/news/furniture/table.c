/* SPDX-License-Identifier: MIT */
/* furniture_table: one row for each pattern. */
#include "news/furniture/table.h"

#include "base/mem.h"

#define FURNITURE PARAGRAPH_FURNITURE
#define CAPTION PARAGRAPH_CAPTION
#define BYLINE PARAGRAPH_BYLINE
#define DATELINE PARAGRAPH_DATELINE
#define NONE FURNITURE_NOTHING
#define OUTLET FURNITURE_OUTLET
#define FOLLOWED FURNITURE_FOLLOWED
#define DATE FURNITURE_DATE
#define DAY FURNITURE_DAY
#define AGENCY FURNITURE_AGENCY
#define WRITER FURNITURE_WRITER
#define CREDIT FURNITURE_CREDIT
#define PERSON FURNITURE_PERSON
#define OTHERS FURNITURE_OTHERS
#define TOP FURNITURE_TOP
#define ENDS FURNITURE_ENDS

/* clang-format off */
const struct furniture_row furniture_table_rows[] = {
	/* kind     meaning words  flags  line */
	/* who publishes */
	{FURNITURE, OUTLET,    10, 0,    "get {} news in your inbox*"},
	{FURNITURE, OUTLET,    10, 0,    "get {} in your inbox*"},
	{FURNITURE, NONE,      10, 0,    "get * in your inbox*"},
	{FURNITURE, OUTLET,     7, 0,    "{} - subscribe"},
	{FURNITURE, OUTLET,     7, 0,    "{} | subscribe"},
	{FURNITURE, NONE,      12, 0,    "subscribe to our *"},
	{FURNITURE, OUTLET,    10, 0,    "subscribe to the {} newsletter*"},
	{FURNITURE, NONE,      10, 0,    "subscribe to * newsletter*"},
	{FURNITURE, OUTLET,     7, 0,    "subscribe to {}"},
	{FURNITURE, FOLLOWED,  12, 0,    "follow {} on twitter*"},
	{FURNITURE, FOLLOWED,  12, 0,    "follow {} on facebook*"},
	{FURNITURE, NONE,      12, 0,    "follow us on *"},
	{FURNITURE, FOLLOWED,  10, 0,    "download the {} app*"},
	{FURNITURE, OUTLET,    10, 0,    "sign up for the {} newsletter*"},
	{FURNITURE, NONE,      12, 0,    "sign up for * newsletter*"},
	{FURNITURE, OUTLET,    16, ENDS, "\302\251 #### {}. all rights reserved*"},
	{FURNITURE, OUTLET,     8, ENDS, "\302\251 #### {}"},
	{FURNITURE, OUTLET,    10, ENDS, "\302\251 {} ####*"},
	{FURNITURE, OUTLET,    16, ENDS, "copyright #### {}. all rights reserved*"},
	{FURNITURE, OUTLET,    16, ENDS, "copyright \302\251 #### {}. all rights reserved*"},
	{FURNITURE, NONE,      14, ENDS, "\302\251 *"},
	{FURNITURE, NONE,      24, ENDS, "copyright \302\251*"},
	{FURNITURE, NONE,      24, ENDS, "copyright #### *"},
	{FURNITURE, NONE,       6, ENDS, "all rights reserved*"},

	/* when */
	{FURNITURE, NONE,      10, ENDS, "this article was first published *"},
	{FURNITURE, NONE,      10, ENDS, "this article is more than * old"},
	{DATELINE,  DATE,      10, TOP,  "published: {}"},
	{DATELINE,  DATE,      10, TOP,  "published on:{}"},
	{DATELINE,  DATE,      10, TOP,  "published on {}"},
	{DATELINE,  DATE,      10, TOP,  "published {}"},
	{DATELINE,  DATE,      10, TOP,  "posted: {}"},
	{DATELINE,  DATE,      10, TOP,  "posted on {}"},
	{DATELINE,  DATE,      10, TOP,  "posted {}"},
	{FURNITURE, DATE,      12, 0,    "last updated on: {}"},
	{FURNITURE, DATE,      12, 0,    "last updated on {}"},
	{FURNITURE, DATE,      12, 0,    "last updated: {}"},
	{FURNITURE, DATE,      12, 0,    "last updated {}"},
	{FURNITURE, DATE,      12, 0,    "last modified*: {}"},
	{FURNITURE, DATE,      10, 0,    "updated on {}"},
	{FURNITURE, DATE,      10, 0,    "updated: {}"},
	{FURNITURE, DATE,      10, TOP,  "updated {}"},
	{DATELINE,  DATE,      16, TOP,  "* | updated: {}"},
	{DATELINE,  DATE,      16, TOP,  "* | published: {}"},
	{DATELINE,  DATE,      16, TOP,  "* | updated {}"},
	{DATELINE,  DATE,      12, TOP,  "* | {}"},
	{DATELINE,  DAY,       10, TOP,  "{}"},

	/* who wrote it, and for which agency */
	{BYLINE,    WRITER,    20, TOP,  "by {} | *"},
	{BYLINE,    WRITER,     8, TOP,  "by {}, *reporter"},
	{BYLINE,    WRITER,     8, TOP,  "by {}, *correspondent"},
	{BYLINE,    WRITER,     8, TOP,  "by {}, *editor"},
	{BYLINE,    WRITER,     8, TOP,  "by {}, *writer"},
	{BYLINE,    WRITER,    10, TOP,  "by {} in *"},
	{BYLINE,    WRITER,    10, TOP,  "by {}"},
	{BYLINE,    WRITER,     8, TOP,  "written by {}"},
	{BYLINE,    WRITER,     8, TOP,  "reported by {}"},
	{BYLINE,    CREDIT,    10, TOP,  "by our *correspondent*"},
	{BYLINE,    CREDIT,    10, TOP,  "by our *reporter*"},
	{BYLINE,    CREDIT,    10, TOP,  "by our *editor*"},
	{BYLINE,    CREDIT,    10, TOP,  "by our *staff*"},
	{BYLINE,    CREDIT,     8, TOP,  "by a staff *"},
	{BYLINE,    CREDIT,     6, TOP,  "by staff *"},
	{BYLINE,    CREDIT,    10, TOP,  "from our *correspondent*"},
	{FURNITURE, CREDIT,    40, ENDS, "(reporting by *"},
	{FURNITURE, CREDIT,    40, ENDS, "reporting by *; editing by *"},
	{FURNITURE, CREDIT,     8, 0,    "(with inputs from {})"},
	{FURNITURE, CREDIT,     6, 0,    "with inputs from {}"},
	{FURNITURE, AGENCY,     4, 0,    "source: {}"},
	{FURNITURE, NONE,      10, ENDS, "our standards: the thomson reuters trust principles*"},

	/* pictures */
	{FURNITURE, CREDIT,    12, 0,    "picture source*"},
	{FURNITURE, CREDIT,    12, 0,    "picture credit*"},
	{FURNITURE, CREDIT,    12, 0,    "photo credit*"},
	{FURNITURE, CREDIT,    12, 0,    "photo courtesy*"},
	{FURNITURE, CREDIT,    12, 0,    "image credit*"},
	{FURNITURE, CREDIT,    12, 0,    "image source*"},
	{FURNITURE, CREDIT,    12, 0,    "image courtesy*"},
	{FURNITURE, CREDIT,    10, 0,    "photo by {}"},
	{FURNITURE, CREDIT,    10, 0,    "photograph by {}"},
	{FURNITURE, CREDIT,    12, 0,    "(photo by {})"},
	{FURNITURE, CREDIT,    10, 0,    "photograph: {}"},
	{FURNITURE, PERSON,     7, ENDS, "{} via getty images*"},
	{FURNITURE, PERSON,     6, ENDS, "{} / reuters*"},
	{CAPTION,   CREDIT,   120, ENDS, "image: *"},
	{CAPTION,   CREDIT,   120, ENDS, "photo: *"},
	{CAPTION,   CREDIT,   120, ENDS, "file photo*: *"},
	{CAPTION,   CREDIT,   120, ENDS, "file image*: *"},
	{CAPTION,   CREDIT,   120, ENDS, "file - *"},
	{CAPTION,   CREDIT,   120, ENDS, "(file) *"},
	{CAPTION,   CREDIT,   120, ENDS, "caption: *"},
	{CAPTION,   CREDIT,   120, ENDS, "image caption*"},
	{CAPTION,   PERSON,    60, ENDS, "*.credit{}"},

	/* buttons and boxes */
	{FURNITURE, NONE,       1, 0,    "share"},
	{FURNITURE, NONE,       1, 0,    "share:"},
	{FURNITURE, NONE,       4, 0,    "share this*"},
	{FURNITURE, NONE,       9, 0,    "share this article*"},
	{FURNITURE, NONE,       9, 0,    "share this story*"},
	{FURNITURE, NONE,       4, 0,    "share on *"},
	{FURNITURE, NONE,       4, 0,    "share via *"},
	{FURNITURE, NONE,       2, 0,    "copy link"},
	{FURNITURE, NONE,       3, 0,    "print this article"},
	{FURNITURE, NONE,       1, 0,    "advertisement"},
	{FURNITURE, NONE,       1, 0,    "advertisements"},
	{FURNITURE, NONE,       5, 0,    "story continues below advertisement"},
	{FURNITURE, NONE,       7, 0,    "article continues below*"},
	{FURNITURE, NONE,       2, 0,    "sponsored content"},
	{FURNITURE, NONE,       1, 0,    "subscribe"},
	{FURNITURE, NONE,       2, 0,    "subscribe now"},
	{FURNITURE, NONE,      10, 0,    "sign up to our *newsletter*"},
	{FURNITURE, NONE,       4, 0,    "enter your email address:"},
	{FURNITURE, NONE,       4, 0,    "skip to *content"},
	{FURNITURE, NONE,       3, 0,    "leave a comment"},
	{FURNITURE, NONE,      12, 0,    "click here to *"},
	{FURNITURE, NONE,       2, 0,    "read more"},
	{FURNITURE, NONE,      25, 0,    "read more: *"},
	{FURNITURE, NONE,      25, 0,    "read more | *"},
	{FURNITURE, NONE,      25, 0,    "also read: *"},
	{FURNITURE, NONE,      25, 0,    "also read | *"},
	{FURNITURE, NONE,      25, 0,    "read also: *"},
	{FURNITURE, NONE,      25, 0,    "see also: *"},
	{FURNITURE, NONE,      20, 0,    "watch: *"},
	{FURNITURE, NONE,      40, ENDS, "(tagstotranslate)*"},
	{FURNITURE, NONE,      30, 0,    "tags: *"},
	{FURNITURE, NONE,      30, 0,    "filed under: *"},

	/* other stories */
	{FURNITURE, OTHERS,     1, 0,    "related"},
	{FURNITURE, OTHERS,     1, 0,    "related:"},
	{FURNITURE, OTHERS,     2, 0,    "related news*"},
	{FURNITURE, OTHERS,     2, 0,    "related articles*"},
	{FURNITURE, OTHERS,     2, 0,    "related stories*"},
	{FURNITURE, OTHERS,     2, 0,    "related posts*"},
	{FURNITURE, OTHERS,     2, 0,    "related topics*"},
	{FURNITURE, OTHERS,     4, 0,    "more stories*"},
	{FURNITURE, OTHERS,     4, 0,    "more on this story*"},
	{FURNITURE, OTHERS,     4, 0,    "most read*"},
	{FURNITURE, OTHERS,     2, 0,    "read next*"},
	{FURNITURE, OTHERS,     3, 0,    "recommended stories*"},
	{FURNITURE, OTHERS,     3, 0,    "recommended for you*"},
	{FURNITURE, OTHERS,     4, 0,    "you may also like*"},
	{FURNITURE, OTHERS,     4, 0,    "you might also like*"},
	{FURNITURE, OTHERS,     2, 0,    "also read"},
	{FURNITURE, OTHERS,     2, 0,    "also read:"},
	{FURNITURE, OTHERS,     2, 0,    "trending now*"},
};
/* clang-format on */

const size_t furniture_table_n_rows = ARRAY_LEN(furniture_table_rows);
