/* SPDX-License-Identifier: MIT */
/*
 * format_feed_repair: XML that is not well-formed, made so.
 *
 * Feeds are often put together by hand: an "&" or "<" that is no markup, an
 * attribute without quotation marks, an element that is not closed or closed
 * twice, a control character, text after the end.  All that is meant is kept,
 * as it is meant:
 *
 *   - "&" that begins no reference and "<" that begins no tag are text;
 *   - an end tag closes all that is open inside its element, and is dropped
 *     when there is no such element; what is open at the end is closed;
 *   - the document's element goes on to the end of the text;
 *   - a CDATA section that does not end is over where its element is;
 *   - of elements in more than FORMAT_FEED_REPAIR_DEPTH others the text is kept;
 *   - declarations, processing instructions and comments are dropped, controls
 *     are spaces.
 */
#ifndef NEWS_FORMAT_FEED_REPAIR_H
#define NEWS_FORMAT_FEED_REPAIR_H

#include "base/str.h"

enum { FORMAT_FEED_REPAIR_DEPTH = 200 };

/* Appends the XML of `text`, which is UTF-8. */
void format_feed_repair_xml(struct str *out, struct slice text);

#endif
