/* SPDX-License-Identifier: MIT */
/*
 * format_dump_list: the addresses that a dump ends with.
 *
 *	References
 *
 *	   Visible links:
 *	   1. https://example.com/
 *	   2. https://example.com/news
 */
#ifndef NEWS_FORMAT_DUMP_LIST_H
#define NEWS_FORMAT_DUMP_LIST_H

#include "base/str.h"

/* Addresses by number: that of [1] is the first; empty where there is none.
 * Zeroed is empty; the caller releases it. */
struct format_dump_list {
	struct slice *urls; /* borrowed from the text */
	size_t n, cap;
	size_t start; /* where the list begins in the text */
};

/* Reads the list at the end of `text`; false when there is none, and `start` is
 * the end of the text then. */
bool format_dump_list_read(struct format_dump_list *list, struct slice text);
/* The address of a number; empty when it has none. */
struct slice format_dump_list_url(
    const struct format_dump_list *list, size_t number);
void format_dump_list_release(struct format_dump_list *list);

#endif
