/* SPDX-License-Identifier: MIT */
/*
 * format_feed_json: the entries of a JSON Feed, version 1 or 1.1
 * (https://www.jsonfeed.org/version/1.1/).
 */
#ifndef NEWS_FORMAT_FEED_JSON_H
#define NEWS_FORMAT_FEED_JSON_H

#include "base/json.h"
#include "news/format/feed/entry.h"

/* Whether the value is a JSON Feed: it says so, or has items with content. */
bool format_feed_json_is(const struct json_value *feed);
size_t format_feed_json_count(const struct json_value *feed);
/* What is said of an entry alone, and of the feed itself; both borrow from the
 * value and `arena`. */
void format_feed_json_entry(const struct json_value *feed, size_t index,
    struct format_feed_entry *entry, struct arena *arena);
void format_feed_json_about(
    const struct json_value *feed, struct format_feed_entry *about);

#endif
