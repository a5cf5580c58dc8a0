/* SPDX-License-Identifier: MIT */
/* search_view_scope: keeps articles by path; their outlets follow from them. */
#include "views/search/scope.h"

#include <stdlib.h>

#include "base/mem.h"

_Static_assert(
    (int)SCREEN_ARTICLES == (int)LIBRARY_SCOPE, "as many as a screen shows");

/* By library_within: for one article, and for the two of a comparison. */
static const struct {
	const char *name, *label;
} words[][LIBRARY_SCOPE] = {
    [LIBRARY_EVERYWHERE] = {{"all", "search all: "}, {"all", "search all: "}},
    [LIBRARY_IN_OUTLETS] = {{"this outlet", "search this outlet: "},
	{"these outlets", "search these outlets: "}},
    [LIBRARY_IN_ENTRIES] = {{"this article", "search this article: "},
	{"these articles", "search these articles: "}},
};

void search_view_scope_from(
    struct search_view_scope *scope, const struct screen *from)
{
	const struct screen_ops *ops = from->ops;
	*scope = (struct search_view_scope){0};
	if (ops->articles)
		scope->n = ops->articles(from, scope->entries);
	else if (ops->entry && ops->entry(from, scope->entries))
		scope->n = 1;
	for (size_t i = 0; i < scope->n; i++)
		scope->paths[i] = mem_strdup(
		    library_entry(from->env->library, scope->entries[i])->path);
}

void search_view_scope_release(struct search_view_scope *scope)
{
	for (size_t i = 0; i < scope->n; i++)
		free(scope->paths[i]);
	*scope = (struct search_view_scope){0};
}

void search_view_scope_find(
    struct search_view_scope *scope, const struct library *library)
{
	size_t n = 0;
	for (size_t i = 0; i < scope->n; i++) {
		char *path = scope->paths[i];
		if (library_find_entry(library, path, &scope->entries[n]))
			scope->paths[n++] = path;
		else
			free(path);
	}
	scope->n = n;
	if (!n)
		scope->within = LIBRARY_EVERYWHERE;
}

static enum library_within next_within(const struct search_view_scope *scope)
{
	return scope->within == LIBRARY_IN_ENTRIES ? LIBRARY_EVERYWHERE
						   : scope->within + 1;
}

bool search_view_scope_switch(struct search_view_scope *scope)
{
	if (scope->n)
		scope->within = next_within(scope);
	return scope->n > 0;
}

struct library_scope search_view_scope_library(
    const struct search_view_scope *scope, const struct library *library)
{
	struct library_scope within = {.within = scope->within, .n = scope->n};
	for (size_t i = 0; i < scope->n; i++)
		within.items[i] =
		    scope->within == LIBRARY_IN_OUTLETS
			? library_entry(library, scope->entries[i])->outlet
			: scope->entries[i];
	return within;
}

/* Which of the words[...]: for one article or two. */
static size_t words_form(const struct search_view_scope *scope)
{
	return scope->n ? scope->n - 1 : 0;
}

const char *search_view_scope_next_name(const struct search_view_scope *scope)
{
	return words[next_within(scope)][words_form(scope)].name;
}

const char *search_view_scope_label(const struct search_view_scope *scope)
{
	return words[scope->within][words_form(scope)].label;
}
