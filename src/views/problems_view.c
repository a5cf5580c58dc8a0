/* SPDX-License-Identifier: MIT */
/* problems_view: a page of complaints: the configuration's, the library's. */
#include "views/problems_view.h"

#include "views/page.h"

static size_t n_complaints(const struct screen_env *env)
{
	return env->complaints ? env->complaints->n : 0;
}

size_t problems_n(const struct screen_env *env)
{
	return n_complaints(env) + library_n_problems(env->library);
}

static void add(struct page *page, const char *problem)
{
	page_add(page, "", arena_strdup(&page->arena, problem))->gap = true;
}

static void fill(struct page *page)
{
	const struct screen_env *env = page->screen.env;
	size_t n = problems_n(env);
	page_add(page, "",
	    n ? arena_printf(
		    &page->arena, "%zu problem%s", n, n == 1 ? "" : "s")
	      : "No problems: every file was read")
	    ->role = ROLE_HEADLINE;
	for (size_t i = 0; i < n_complaints(env); i++)
		add(page, env->complaints->at[i]);
	for (size_t i = 0; i < library_n_problems(env->library); i++)
		add(page, library_problem(env->library, i));
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

bool problems_view_is(const struct screen *screen)
{
	return screen->ops == &ops;
}
