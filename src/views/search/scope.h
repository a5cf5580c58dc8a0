/* SPDX-License-Identifier: MIT */
/*
 * search_view_scope: what a search is kept to: all articles, or the outlet or
 * the article that the user came from; the outlets or articles of a comparison.
 */
#ifndef VIEWS_SEARCH_SCOPE_H
#define VIEWS_SEARCH_SCOPE_H

#include "news/library/library.h"
#include "views/frame/screen.h"

/* Zeroed is everything, and nothing else to choose. */
struct search_view_scope {
	enum library_within within;
	char *paths[LIBRARY_SCOPE]; /* outlive a reload; entries do not */
	size_t entries[LIBRARY_SCOPE];
	size_t n;
};

/* Remembers the articles that a screen shows. */
void search_view_scope_from(
    struct search_view_scope *scope, const struct screen *from);
void search_view_scope_release(struct search_view_scope *scope);
/* Finds the articles again in a library that was read anew; without any, the
 * scope is everything. */
void search_view_scope_find(
    struct search_view_scope *scope, const struct library *library);

/* From all to the outlet, to the article, to all; false when there is nothing
 * to choose. */
bool search_view_scope_switch(struct search_view_scope *scope);
struct library_scope search_view_scope_library(
    const struct search_view_scope *scope, const struct library *library);

/* "all", "this outlet", "these articles"; and the same of what a switch would
 * come to. */
const char *search_view_scope_name(const struct search_view_scope *scope);
const char *search_view_scope_next_name(const struct search_view_scope *scope);
/* For the prompt: "search this outlet: ". */
const char *search_view_scope_label(const struct search_view_scope *scope);

#endif
