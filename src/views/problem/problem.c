/* SPDX-License-Identifier: MIT */
/* problem_view: a page of the configuration's complaints, then the
 * library's. */
#include "views/problem/problem.h"

#include "views/frame/page.h"

static size_t n_complaints(const struct screen_env *env)
{
	return env->complaints ? env->complaints->n : 0;
}

size_t problem_view_count(const struct screen_env *env)
{
	return n_complaints(env) + library_n_problems(env->library);
}

static void add_problem(struct page *page, const char *problem)
{
	page_add(page, "", arena_strdup(&page->arena, problem))->gap = true;
}

static void problem_fill(struct page *page)
{
	const struct screen_env *env = page->screen.env;
	size_t n = problem_view_count(env);
	page_add(page, "",
	    n ? arena_printf(
		    &page->arena, "%zu problem%s", n, n == 1 ? "" : "s")
	      : "No problems: every file was read")
	    ->role = ROLE_HEADLINE;
	for (size_t i = 0; i < n_complaints(env); i++)
		add_problem(page, env->complaints->items[i]);
	for (size_t i = 0; i < library_n_problems(env->library); i++)
		add_problem(page, library_problem(env->library, i));
}

static const struct screen_hint hints[] = {
    {ACTION_BACK, "back"},
    {ACTION_RELOAD, "look again"},
    {ACTION_FIND, "find"},
    {ACTION_NONE, NULL},
};

static const struct screen_ops ops = {
    .name = "problems",
    .scope = ACTION_SCOPE_HELP,
    .hints = hints,
    PAGE_OPS,
};

struct screen *problem_view_new(const struct screen_env *env)
{
	struct page *page = mem_zalloc(1, sizeof(*page));
	page_init(page, env, &ops, problem_fill);
	return &page->screen;
}

bool problem_view_is(const struct screen *screen)
{
	return screen->ops == &ops;
}
