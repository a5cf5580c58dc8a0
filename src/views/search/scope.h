/* SPDX-License-Identifier: MIT */
/*
 * search_view_scope: what is searched: all articles, or only the outlets or
 * articles of the screen that the user came from.
 */
#ifndef VIEWS_SEARCH_SCOPE_H
#define VIEWS_SEARCH_SCOPE_H

#include "news/library/library.h"
#include "views/frame/screen.h"

/* Zeroed: everything, with nothing else to choose. */
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
/* Finds the articles again after a reload of the library; when all are gone,
 * the scope is everything. */
void search_view_scope_find(
    struct search_view_scope *scope, const struct library *library);

/* Switches from all to the outlet, to the article, to all; false when there is
 * nothing to choose. */
bool search_view_scope_switch(struct search_view_scope *scope);
struct library_scope search_view_scope_library(
    const struct search_view_scope *scope, const struct library *library);

/* "all", "this outlet", "these articles": after a switch. */
const char *search_view_scope_next_name(const struct search_view_scope *scope);
/* For the prompt: "search this outlet: ". */
const char *search_view_scope_label(const struct search_view_scope *scope);

#endif
