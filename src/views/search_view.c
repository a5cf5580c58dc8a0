/* SPDX-License-Identifier: MIT */
/* search_view: a prompt, what is to be said of the query, and results. */
#include "views/search_view.h"

#include <stdlib.h>

#include "base/mem.h"
#include "ui/prompt.h"
#include "views/reader.h"
#include "views/scroll.h"
#include "views/search_results.h"

enum {
	HEAD_ROWS = 2, /* the prompt, and what is to be said of it */
	WHEEL = 1,     /* results */
};

struct search_view {
	struct screen screen;
	struct prompt prompt; /* open while the query is typed */
	struct prompt_history history;
	struct str accepted; /* the query before this typing */
	struct err err;	     /* what is wrong with the query */
	struct search_results results;
};

static struct search_view *of(struct screen *screen)
{
	return (struct search_view *)screen;
}

static const struct search_view *of_const(const struct screen *screen)
{
	return (const struct search_view *)screen;
}

static void run(struct search_view *view)
{
	view->err = (struct err){0};
	search_results_run(
		&view->results, prompt_text(&view->prompt), &view->err);
	view->screen.finder.stale = true;
}

static bool load(struct screen *screen, struct err *err)
{
	(void)err;
	run(of(screen));
	return true;
}

static void unload(struct screen *screen)
{
	search_results_clear(&of(screen)->results);
}

static void resize(struct screen *screen)
{
	search_results_resize(&of(screen)->results, screen->rows - HEAD_ROWS,
		screen->columns);
}

static void release(struct screen *screen)
{
	struct search_view *view = of(screen);
	prompt_release(&view->prompt);
	prompt_history_release(&view->history);
	str_release(&view->accepted);
	search_results_release(&view->results);
	finder_release(&screen->finder);
	free(view);
}

/* Typing the query. */

/* Opens the prompt on what it holds. */
static void open_prompt(struct search_view *view)
{
	char *text = mem_strdup(prompt_text(&view->prompt));
	prompt_open(&view->prompt, "search: ", &view->history);
	prompt_set(&view->prompt, slice_of(text));
	free(text);
}

static bool change_query(struct search_view *view)
{
	str_clear(&view->accepted);
	str_append_text(&view->accepted, prompt_text(&view->prompt));
	open_prompt(view);
	return true;
}

/* A query that finds nothing, or is wrong, is not left by Enter. */
static void accept(struct search_view *view)
{
	if (!view->results.n)
		open_prompt(view);
}

static void give_up(struct search_view *view, struct screen_reply *reply)
{
	prompt_set(&view->prompt, str_slice(&view->accepted));
	run(view);
	if (!view->results.n)
		reply->want = SCREEN_BACK;
}

static bool key(struct screen *screen, uint32_t key, struct screen_reply *reply)
{
	struct search_view *view = of(screen);
	if (!view->prompt.open)
		return false;
	if (key == UI_KEY_TAB)
		key = UI_KEY_ENTER;
	switch (prompt_key(&view->prompt, key)) {
	case PROMPT_UNCHANGED:
		break;
	case PROMPT_CHANGED:
		list_go(&view->results.list, 0);
		run(view);
		break;
	case PROMPT_ACCEPTED:
		accept(view);
		break;
	case PROMPT_CANCELLED:
		give_up(view, reply);
		break;
	}
	return true;
}

/* In the results. */

static bool open(struct search_view *view, struct screen_reply *reply)
{
	const struct search_results *results = &view->results;
	const struct search_result *result = search_results_current(results);
	if (!result)
		return true;
	reply->want = SCREEN_PUSH;
	reply->screen = reader_new_at(view->screen.env, result->entry,
		result->sentence, str_text(&results->pattern));
	return true;
}

static bool act(struct screen *screen, enum action action, int count,
	struct screen_reply *reply)
{
	struct search_view *view = of(screen);
	if (action == ACTION_OPEN)
		return open(view, reply);
	if (action == ACTION_SEARCH)
		return change_query(view);
	return scroll_list(&view->results.list, action, count);
}

static bool click(struct search_view *view, const struct mouse *mouse,
	struct screen_reply *reply)
{
	size_t index;
	if (mouse->row < HEAD_ROWS)
		return view->prompt.open || change_query(view);
	if (!search_results_row_at(
		    &view->results, mouse->row - HEAD_ROWS, &index))
		return true;
	view->prompt.open = false;
	list_go(&view->results.list, index);
	return mouse->kind != MOUSE_DOUBLE || open(view, reply);
}

static bool mouse(struct screen *screen, const struct mouse *mouse,
	struct screen_reply *reply)
{
	struct search_view *view = of(screen);
	if (mouse->kind == MOUSE_CLICK || mouse->kind == MOUSE_DOUBLE)
		return click(view, mouse, reply);
	list_scroll(&view->results.list,
		mouse->kind == MOUSE_WHEEL_UP ? -WHEEL : WHEEL);
	return true;
}

/* What is said below the prompt. */
static void draw_answer(
	const struct search_view *view, struct grid *grid, struct rect area)
{
	struct str text = {0};
	enum role role = ROLE_DIM;
	if (view->err.text[0]) {
		str_append_text(&text, view->err.text);
		role = ROLE_ERROR;
	} else if (view->results.n) {
		str_printf(&text, "%zu%s sentence%s%s", view->results.n,
			view->results.n == SEARCH_RESULTS_MOST ? " or more"
							       : "",
			view->results.n == 1 ? "" : "s",
			view->results.begun ? " with words that begin so" : "");
	} else if (prompt_text(&view->prompt)[0]) {
		str_append_text(&text, "nothing found");
	}
	grid_string(grid, area, 1, 1, str_text(&text), role);
	str_release(&text);
}

static const struct {
	const char *query, *finds;
} examples[] = {
	{"balloon spy", "both words, and their other forms"},
	{"\"spy balloon\"", "the phrase"},
	{"commun*", "words that begin so"},
	{"-pompeo", "without this word"},
	{"~spy|surveil", "a regular expression; ~\"a b\" with spaces"},
	{"outlet:rediff", "in this outlet"},
	{"date:2023-06", "published then"},
};

static void draw_examples(struct grid *grid, struct rect area)
{
	int n = (int)ARRAY_LEN(examples);
	for (int i = 0; i < n; i++) {
		grid_string(grid, area, i, 2, examples[i].query, ROLE_KEY);
		grid_string(grid, area, i, 18, examples[i].finds, ROLE_DIM);
	}
}

static void draw(
	const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct search_view *view = of_const(screen);
	struct rect first = {area.row, area.column, 1, area.columns};
	struct rect rest = {area.row + HEAD_ROWS, area.column,
		area.rows - HEAD_ROWS, area.columns};
	draw_answer(view, grid, area);
	prompt_draw(&view->prompt, grid, first);
	if (!prompt_text(&view->prompt)[0])
		draw_examples(grid, rest);
	search_results_draw(&view->results, &screen->finder, grid, rest);
	search_results_draw_cursor(
		&view->results, view->prompt.open, grid, rest);
}

static void title(const struct screen *screen, struct str *out)
{
	(void)screen;
	str_append_text(out, "search");
}

static void status(const struct screen *screen, struct str *out)
{
	const struct search_results *results = &of_const(screen)->results;
	if (results->n)
		str_printf(
			out, "%zu/%zu", results->list.cursor + 1, results->n);
}

static bool entry_of(const struct screen *screen, size_t *entry)
{
	const struct search_result *result =
		search_results_current(&of_const(screen)->results);
	if (result)
		*entry = result->entry;
	return result != NULL;
}

static size_t n_texts(const struct screen *screen)
{
	return of_const(screen)->results.n;
}

static struct slice text(const struct screen *screen, size_t index)
{
	return of_const(screen)->results.at[index].text;
}

static struct finder_match find_from(const struct screen *screen)
{
	return (struct finder_match){
		.text = of_const(screen)->results.list.cursor};
}

static void reveal(struct screen *screen, struct finder_match match)
{
	list_jump(&of(screen)->results.list, match.text);
}

static struct screen_place place(const struct screen *screen)
{
	const struct list *list = &of_const(screen)->results.list;
	return (struct screen_place){{list->cursor, list->top}};
}

static void restore(struct screen *screen, struct screen_place to)
{
	struct list *list = &of(screen)->results.list;
	list->cursor = to.at[0];
	list->top = to.at[1];
	list_move(list, 0);
}

static bool is_typing(const struct screen *screen)
{
	return of_const(screen)->prompt.open;
}

static const struct screen_hint hints[] = {
	{ACTION_OPEN, "read"},
	{ACTION_BACK, "back"},
	{ACTION_SEARCH, "change"},
	{ACTION_MARK, "mark"},
	{ACTION_COMPARE, "compare"},
	{ACTION_NONE, NULL},
};

static const struct screen_ops ops = {
	.name = "search",
	.scope = SCOPE_SEARCH,
	.hints = hints,
	.load = load,
	.unload = unload,
	.resize = resize,
	.release = release,
	.act = act,
	.key = key,
	.is_typing = is_typing,
	.mouse = mouse,
	.draw = draw,
	.title = title,
	.status = status,
	.entry = entry_of,
	.n_texts = n_texts,
	.text = text,
	.find_from = find_from,
	.reveal = reveal,
	.place = place,
	.restore = restore,
};

struct screen *search_view_new(const struct screen_env *env)
{
	struct search_view *view = mem_zalloc(1, sizeof(*view));
	view->screen.ops = &ops;
	view->screen.env = env;
	view->results.env = env;
	open_prompt(view);
	return &view->screen;
}
