/* SPDX-License-Identifier: MIT */
/*
 * format_dump: a page that a browser for terminals has drawn.
 *
 * "lynx -dump" and "elinks -dump" write paragraphs with an indent of three
 * columns, headings without one or in the middle, "[12]" before the text of a
 * link, and the addresses below "References".  What they have drawn is made
 * HTML again, which is read like any page: a menu is a list of links, a
 * paragraph is not.
 */
#ifndef NEWS_FORMAT_DUMP_DUMP_H
#define NEWS_FORMAT_DUMP_DUMP_H

#include <stdbool.h>

#include "base/str.h"

/* Whether a text is one: by its list of addresses, or by its indents. */
bool format_dump_is(struct slice text);
/* Appends the HTML of a dump. */
void format_dump_html(struct str *html, struct slice text);

#endif
