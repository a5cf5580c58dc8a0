/* SPDX-License-Identifier: MIT */
/* problems_view: a page of the library's problems. */
#include "views/problems_view.h"

#include "views/page.h"

static void fill(struct page *page)
{
	const struct library *library = page->screen.env->library;
	size_t n = library_n_problems(library);
	struct page_item *heading = page_add(page, "",
		n ? arena_printf(
			    &page->arena, "%zu problem%s", n, n == 1 ? "" : "s")
		  : "No problems: every file was read");
	heading->role = ROLE_HEADLINE;
	for (size_t i = 0; i < n; i++)
		page_add(page, "",
			arena_strdup(&page->arena, library_problem(library, i)))
			->gap = true;
}

static const struct screen_hint hints[] = {
	{ACTION_BACK, "back"},
	{ACTION_RELOAD, "look again"},
	{ACTION_FIND, "find"},
	{ACTION_NONE, NULL},
};

static const struct screen_ops ops = {
	.name = "problems",
	.scope = SCOPE_HELP,
	.hints = hints,
	.act = page_act,
	PAGE_OPS,
};

struct screen *problems_view_new(const struct screen_env *env)
{
	struct page *page = mem_zalloc(1, sizeof(*page));
	page_init(page, env, &ops, fill);
	return &page->screen;
}
