/* SPDX-License-Identifier: MIT */
/* search_view: a prompt, a line about the query, and results. */
#include "views/search/search.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/wrap.h"
#include "ui/prompt.h"
#include "views/frame/window.h"
#include "views/reader/reader.h"
#include "views/search/results.h"
#include "views/search/scope.h"

enum {
	HEAD_ROWS = 2, /* the prompt, and the line about the query */
	WHEEL = 1,     /* results that the wheel scrolls */
};

/* The last query, to come back to when changing it is given up. */
struct search_before {
	struct str text; /* empty: none was entered yet */
	enum library_within within;
	struct screen_place place;
};

struct search_view {
	struct screen screen;
	struct prompt prompt; /* open while the query is typed */
	struct search_view_scope scope;
	struct search_before before;
	struct search_view_results results;
};

static struct search_view *view_of(struct screen *screen)
{
	return (struct search_view *)screen;
}

static const struct search_view *view_of_const(const struct screen *screen)
{
	return (const struct search_view *)screen;
}

/* Opens the prompt with the text that it holds. */
static void open_prompt(struct search_view *view)
{
	char *text = mem_strdup(prompt_text(&view->prompt));
	prompt_open(&view->prompt, search_view_scope_label(&view->scope),
	    view->screen.env->searches);
	prompt_set(&view->prompt, slice_of(text));
	free(text);
}

static void note_work(struct search_view *view)
{
	view->screen.is_busy = search_view_results_are_due(&view->results);
	view->screen.finder.stale = true;
}

static void begin_search(struct search_view *view)
{
	search_view_results_ask(&view->results, prompt_text(&view->prompt),
	    search_view_scope_library(&view->scope, view->screen.env->library));
	note_work(view);
}

static void wait_for_results(struct search_view *view, size_t n)
{
	search_view_results_wait(&view->results, n);
	note_work(view);
}

static void search_work(struct screen *screen)
{
	struct search_view *view = view_of(screen);
	search_view_results_work(&view->results);
	note_work(view);
	if (!screen->is_busy && !view->results.n && !view->prompt.open)
		open_prompt(view);
}

/* A reload must not move the cursor, so it waits for as many results as there
 * were. */
static bool search_load(struct screen *screen, struct err *err)
{
	struct search_view *view = view_of(screen);
	(void)err;
	search_view_scope_find(&view->scope, screen->env->library);
	begin_search(view);
	wait_for_results(view, view->results.list.n);
	return true;
}

static void search_unload(struct screen *screen)
{
	search_view_results_clear(&view_of(screen)->results);
	screen->is_busy = false;
}

static void search_resize(struct screen *screen)
{
	search_view_results_resize(&view_of(screen)->results,
	    screen->rows - HEAD_ROWS, screen->columns);
}

static void search_release(struct screen *screen)
{
	struct search_view *view = view_of(screen);
	prompt_release(&view->prompt);
	search_view_scope_release(&view->scope);
	str_release(&view->before.text);
	search_view_results_release(&view->results);
	screen_release(screen);
}

/* Typing the query. */

static bool change_query(struct search_view *view)
{
	struct search_before *before = &view->before;
	str_clear(&before->text);
	str_append_text(&before->text, prompt_text(&view->prompt));
	before->within = view->scope.within;
	before->place = window_place(&view->screen);
	open_prompt(view);
	return true;
}

static void search_from_top(struct search_view *view)
{
	list_go(&view->results.list, 0);
	begin_search(view);
}

/* Adds the quotation mark that is missing when Enter is pressed. */
static void close_quotation(struct search_view *view)
{
	struct query query = {0};
	struct str text = {0};
	str_printf(&text, "%s\"", prompt_text(&view->prompt));
	if (view->results.run.err.text[0] &&
	    query_parse(&query, str_text(&text), NULL)) {
		prompt_set(&view->prompt, str_slice(&text));
		begin_search(view);
	}
	query_release(&query);
	str_release(&text);
}

/* Enter stays in a query that is wrong or finds nothing.  It leaves one that is
 * still being searched for; search_work opens the prompt again when that finds
 * nothing. */
static void accept(struct search_view *view)
{
	const struct search_view_results *results = &view->results;
	close_quotation(view);
	if (results->run.err.text[0] ||
	    (!results->n && !search_view_results_are_due(results)))
		open_prompt(view);
}

static void give_up(struct search_view *view, struct screen_reply *reply)
{
	const struct search_before *before = &view->before;
	if (!before->text.len) {
		reply->want = SCREEN_BACK;
		return;
	}
	view->scope.within = before->within;
	view->prompt.label = search_view_scope_label(&view->scope);
	prompt_set(&view->prompt, str_slice(&before->text));
	begin_search(view);
	wait_for_results(view, before->place.cursor + 1);
	window_restore(&view->screen, before->place);
}

static bool switch_scope(struct search_view *view, struct screen_reply *reply)
{
	if (!search_view_scope_switch(&view->scope)) {
		screen_say(reply, "no article to keep to: all are searched");
		return true;
	}
	view->prompt.label = search_view_scope_label(&view->scope);
	search_from_top(view);
	return true;
}

/* Whether a key that types no character is bound to this action. */
static bool is_key_of(
    const struct search_view *view, uint32_t key, enum action wanted)
{
	enum action action = ACTION_NONE;
	bool is_character = key >= ' ' && key < UI_KEY_NONE;
	return !is_character &&
	       keymap_find(view->screen.env->keymap, ACTION_SCOPE_SEARCH, &key,
		   1, &action) == KEYMAP_FOUND &&
	       action == wanted;
}

static bool search_key(
    struct screen *screen, uint32_t key, struct screen_reply *reply)
{
	struct search_view *view = view_of(screen);
	if (!view->prompt.open)
		return false;
	if (is_key_of(view, key, ACTION_SEARCH_SCOPE))
		return switch_scope(view, reply);
	switch (prompt_key(&view->prompt, key)) {
	case PROMPT_UNCHANGED:
		break;
	case PROMPT_CHANGED:
		search_from_top(view);
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

static bool open_result(struct search_view *view, struct screen_reply *reply)
{
	const struct search_view_results *results = &view->results;
	if (results->are_old)
		wait_for_results(view, 1);
	const struct search_view_result *result =
	    search_view_results_current(results);
	if (!result)
		return true;
	reply->want = SCREEN_PUSH;
	reply->screen = reader_view_new_at(view->screen.env, result->entry,
	    result->sentence, str_text(&results->pattern));
	return true;
}

static bool search_act(struct screen *screen, enum action action, int count,
    struct screen_reply *reply)
{
	struct search_view *view = view_of(screen);
	(void)count;
	switch (action) {
	case ACTION_OPEN:
		return open_result(view, reply);
	case ACTION_SEARCH:
		return change_query(view);
	case ACTION_SEARCH_SCOPE:
		return switch_scope(view, reply);
	default:
		return false;
	}
}

static bool click(struct search_view *view, const struct mouse *mouse,
    struct screen_reply *reply)
{
	size_t index;
	if (mouse->row < HEAD_ROWS)
		return view->prompt.open || change_query(view);
	if (!search_view_results_row_at(
		&view->results, mouse->row - HEAD_ROWS, &index))
		return true;
	view->prompt.open = false;
	list_go(&view->results.list, index);
	return mouse->kind != MOUSE_DOUBLE || open_result(view, reply);
}

static bool search_mouse(struct screen *screen, const struct mouse *mouse,
    struct screen_reply *reply)
{
	struct search_view *view = view_of(screen);
	if (mouse->kind == MOUSE_CLICK || mouse->kind == MOUSE_DOUBLE)
		return click(view, mouse, reply);
	list_scroll(&view->results.list,
	    mouse->kind == MOUSE_WHEEL_UP ? -WHEEL : WHEEL);
	return true;
}

/* "12 articles", "3 sentences with words that begin so, 40 % searched" */
static void append_counts(const struct search_view *view, struct str *out)
{
	const struct search_view_results *results = &view->results;
	const struct search_view_run *run = &results->run;
	bool is_of_articles = view->scope.within == LIBRARY_IN_ENTRIES;
	str_printf(out, "%zu%s %s%s%s", results->n,
	    results->n == SEARCH_VIEW_RUN_MOST ? " or more" : "",
	    is_of_articles ? "sentence" : "article", results->n == 1 ? "" : "s",
	    run->as_prefix ? " with words that begin so" : "");
	if (run->stage == SEARCH_VIEW_GOING)
		str_printf(
		    out, ", %d %% searched", search_view_run_percent(run));
}

/* The line about the query; returns its role.  The error "query:1:5: ..." is
 * shown as one of column 5. */
static enum role append_answer(const struct search_view *view, struct str *out)
{
	const struct search_view_results *results = &view->results;
	const char *error = results->run.err.text;
	struct slice place = slice_of("query:1:");
	if (slice_starts(slice_of(error), place.bytes))
		str_printf(out, "column %s", error + place.len);
	else if (error[0])
		str_append_text(out, error);
	if (error[0])
		return ROLE_ERROR;
	if (results->n || results->run.stage == SEARCH_VIEW_GOING)
		append_counts(view, out);
	else if (!search_view_results_are_due(results) &&
		 prompt_text(&view->prompt)[0])
		str_append_text(out, "nothing found");
	return ROLE_DIM;
}

/* The key that switches the scope, and the next scope, if there is room. */
static void draw_scope_key(
    const struct search_view *view, struct grid *grid, struct rect area)
{
	struct str key = {0};
	screen_key(
	    view->screen.env, ACTION_SCOPE_SEARCH, ACTION_SEARCH_SCOPE, &key);
	const char *name = search_view_scope_next_name(&view->scope);
	int key_columns = grid_columns_of(str_slice(&key));
	int columns = key_columns + 1 + grid_columns_of(slice_of(name));
	struct rect right = area;
	right.column += area.columns - columns - 1;
	right.columns = columns;
	if (key_columns && view->scope.n && columns + 1 < area.columns) {
		grid_string(grid, right, 0, 0, str_text(&key), ROLE_KEY);
		grid_string(grid, right, 0, key_columns + 1, name, ROLE_DIM);
	}
	str_release(&key);
}

/* Draws text over whatever is there, in as many rows as it needs: `rows`.
 * Returns the area to the right of its end. */
static struct rect draw_wrapped(struct grid *grid, struct rect area,
    struct slice text, enum role role, int *rows)
{
	struct wrap wrap;
	struct wrap_line line;
	int end = 0;
	*rows = 0;
	wrap_init(&wrap, text, (size_t)area.columns - 2);
	for (; *rows < area.rows && wrap_next(&wrap, &line); ++*rows) {
		grid_fill(grid, area, *rows, 0, " ", role);
		end = 1 + grid_text(grid, area, *rows, 1,
			      slice_at(text, line.span), role);
	}
	wrap_release(&wrap);
	area.column += end;
	area.columns -= end;
	return area;
}

/* Draws the line below the prompt. */
static void draw_answer(
    const struct search_view *view, struct grid *grid, struct rect area)
{
	struct str text = {0};
	int rows;
	enum role role = append_answer(view, &text);
	struct rect rest =
	    draw_wrapped(grid, area, str_slice(&text), role, &rows);
	if (rows < 2)
		draw_scope_key(view, grid, rest);
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
    {"headline:spy", "a word in the headline"},
    {"outlet:rediff", "in this outlet"},
    {"date:2023-06", "published then; before: and after: too"},
};

static void draw_examples(struct grid *grid, struct rect area)
{
	int n = (int)ARRAY_LEN(examples);
	for (int i = 0; i < n; i++) {
		grid_string(grid, area, i, 2, examples[i].query, ROLE_KEY);
		grid_string(grid, area, i, 18, examples[i].finds, ROLE_DIM);
	}
}

static void search_draw(
    const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct search_view *view = view_of_const(screen);
	struct rect first = {area.row, area.column, 1, area.columns};
	struct rect rest = {area.row + HEAD_ROWS, area.column,
	    area.rows - HEAD_ROWS, area.columns};
	struct rect answer = {
	    area.row + 1, area.column, area.rows - 1, area.columns};
	prompt_draw(&view->prompt, grid, first);
	if (!prompt_text(&view->prompt)[0])
		draw_examples(grid, rest);
	search_view_results_draw(&view->results, &screen->finder, grid, rest);
	search_view_results_draw_cursor(
	    &view->results, view->prompt.open, grid, rest);
	draw_answer(view, grid, answer);
}

static void search_title(const struct screen *screen, struct str *out)
{
	(void)screen;
	str_append_text(out, "search");
}

static bool search_entry_of(const struct screen *screen, size_t *entry)
{
	const struct search_view_result *result =
	    search_view_results_current(&view_of_const(screen)->results);
	if (result)
		*entry = result->entry;
	return result != NULL;
}

static size_t search_n_texts(const struct screen *screen)
{
	return view_of_const(screen)->results.n;
}

static struct slice search_text(const struct screen *screen, size_t index)
{
	return view_of_const(screen)->results.items[index].text;
}

static bool search_is_typing(const struct screen *screen)
{
	return view_of_const(screen)->prompt.open;
}

static const struct screen_hint hints[] = {
    {ACTION_OPEN, "read"},
    {ACTION_BACK, "back"},
    {ACTION_SEARCH, "change"},
    {ACTION_SEARCH_SCOPE, "scope"},
    {ACTION_MARK, "mark"},
    {ACTION_COMPARE, "compare"},
    {ACTION_NONE, NULL},
};

static const struct screen_ops ops = {
    .name = "search",
    .scope = ACTION_SCOPE_SEARCH,
    .hints = hints,
    .load = search_load,
    .unload = search_unload,
    .resize = search_resize,
    .work = search_work,
    .release = search_release,
    .act = search_act,
    .key = search_key,
    .is_typing = search_is_typing,
    .mouse = search_mouse,
    .draw = search_draw,
    .title = search_title,
    .entry = search_entry_of,
    .n_texts = search_n_texts,
    .text = search_text,
};

struct screen *search_view_new(
    const struct screen_env *env, const struct screen *from)
{
	struct search_view *view = mem_zalloc(1, sizeof(*view));
	screen_init(&view->screen, &ops, env, &view->results.list, true);
	view->results.env = env;
	search_view_scope_from(&view->scope, from);
	open_prompt(view);
	return &view->screen;
}
