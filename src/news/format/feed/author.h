/* SPDX-License-Identifier: MIT */
/*
 * format_feed_author: the names in what feeds say of who wrote an entry.
 */
#ifndef NEWS_FORMAT_FEED_AUTHOR_H
#define NEWS_FORMAT_FEED_AUTHOR_H

#include "base/str.h"

/* The name in "mail@host (Name)" (RSS), "Name <mail@host>", "Name (mail)" or
 * "By Name"; empty when there is only an address. */
struct slice format_feed_author_name(struct slice author);

#endif
