/* SPDX-License-Identifier: MIT */
/* library_problem: gathers what is wrong, and does without an index. */
#include "news/library/inside.h"

#include <stdlib.h>

static void add_problem(struct library *library, const char *problem)
{
	if (!problem)
		return;
	library->problems = mem_grow(library->problems, library->n_problems,
	    &library->cap_problems, sizeof(*library->problems));
	library->problems[library->n_problems++] = problem;
}

static void add_problems(struct library *library, const struct err_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		add_problem(library, list->items[i]);
}

static void tell_unread(struct library *library)
{
	str_clear(&library->unread);
	library_scan_tell_unread(&library->seen, &library->unread);
	if (library->unread.len)
		add_problem(library, str_text(&library->unread));
}

void library_inside_gather_problems(struct library *library)
{
	library->n_problems = 0;
	add_problem(library, library->index_problem);
	library_homes_find_missing(&library->homes);
	for (size_t i = 0; i < library->homes.n; i++) {
		struct library_home *home = library->homes.items[i];
		add_problems(library, &home->manifest.problems);
		add_problems(library, &home->missing);
	}
	for (size_t i = 0; i < library->n_items; i++)
		add_problem(library, library->items[i]->problem);
	for (size_t i = 0; i < library->seen.n_problems; i++)
		add_problem(library, library->seen.problems[i]);
	tell_unread(library);
}

void library_inside_keep_in_memory(struct library *library, const char *why)
{
	library->index_problem = arena_printf(
	    &library->arena, "%s; the index is kept in memory", why);
	free(library->index_path);
	library->index_path = NULL;
	library->index = library_index_open(NULL, NULL);
}
