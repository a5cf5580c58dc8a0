/* SPDX-License-Identifier: MIT */
/*
 * format_feed_repair_json: JSON with the faults of programs that write it by
 * hand, without them.
 *
 * In strings, controls and half characters ("\ud83d" alone, where a text was
 * cut) are replaced, and a backslash before what needs none is dropped; so is a
 * comma before a closing bracket.
 */
#ifndef NEWS_FORMAT_FEED_REPAIR_JSON_H
#define NEWS_FORMAT_FEED_REPAIR_JSON_H

#include "base/str.h"

/* Appends the JSON of `text`, which is UTF-8. */
void format_feed_repair_json(struct str *out, struct slice text);

#endif
