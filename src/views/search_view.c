/* SPDX-License-Identifier: MIT */
/* search_view: a prompt above a list of hits, each a few rows high. */
#include "views/search_view.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/wrap.h"
#include "ui/list.h"
#include "ui/prompt.h"
#include "views/query_pattern.h"
#include "views/reader.h"

enum {
	HITS_MOST = 500,
	HEAD_ROWS = 2,	/* the prompt, and what is to be said of it */
	WIDE_FROM = 90, /* columns in which one row holds a sentence's gist */
	INDENT = 2,
	WHEEL = 1, /* hits */
};

/* A hit as it is shown. */
struct result {
	size_t entry, sentence;
	struct slice text; /* of the sentence; the library's */
	size_t match;	   /* byte of it */
};

struct search_view {
	struct screen screen;
	struct prompt prompt; /* open while the query is typed */
	struct prompt_history history;
	struct str accepted; /* the query before this typing */
	struct err err;
	struct str pattern;
	struct finder lit; /* the query's words in the results */
	struct result *results;
	size_t n, cap;
	struct list list;
};

static struct search_view *of(struct screen *screen)
{
	return (struct search_view *)screen;
}

static const struct search_view *of_const(const struct screen *screen)
{
	return (const struct search_view *)screen;
}

/* Rows of a result's sentence. */
static int sentence_rows(const struct screen *screen)
{
	return screen->columns >= WIDE_FROM ? 1 : 2;
}

static int result_rows(const struct screen *screen)
{
	return 1 + sentence_rows(screen);
}

static void size_list(struct search_view *view)
{
	int rows = view->screen.rows - HEAD_ROWS;
	int height = rows / result_rows(&view->screen);
	list_resize(&view->list, view->n, (size_t)(height > 1 ? height : 1));
}

static void add_result(struct search_view *view, const struct library_hit *hit)
{
	const struct article *article =
		library_article(view->screen.env->library, hit->entry, NULL);
	if (!article || hit->sentence >= article->n_sentences)
		return;
	size_t start = article->sentences[hit->sentence].at.start;
	view->results = mem_grow(
		view->results, view->n, &view->cap, sizeof(*view->results));
	view->results[view->n++] = (struct result){
		.entry = hit->entry,
		.sentence = hit->sentence,
		.text = article_sentence(article, hit->sentence),
		.match = hit->at.start > start ? hit->at.start - start : 0,
	};
}

static struct slice result_text(const void *owner, size_t index)
{
	const struct search_view *view = owner;
	return view->results[index].text;
}

static void light(struct search_view *view, const struct query *query)
{
	struct finder_texts texts = {view, view->n, result_text};
	str_clear(&view->pattern);
	query_pattern(query, &view->pattern);
	finder_look(&view->lit, str_text(&view->pattern), &texts, NULL);
}

static void search_for(struct search_view *view, const struct query *query)
{
	struct library_hits hits = {0};
	library_search(
		view->screen.env->library, query, HITS_MOST, &hits, &view->err);
	for (size_t i = 0; i < hits.n; i++)
		add_result(view, &hits.at[i]);
	library_hits_release(&hits);
	light(view, query);
}

static void run(struct search_view *view)
{
	const char *text = prompt_text(&view->prompt);
	struct query query = {0};
	view->n = 0;
	view->err = (struct err){0};
	view->screen.finder.stale = true;
	finder_release(&view->lit);
	if (slice_trim(slice_of(text)).len &&
		query_parse(&query, text, &view->err))
		search_for(view, &query);
	query_release(&query);
	size_list(view);
}

static bool load(struct screen *screen, struct err *err)
{
	(void)err;
	run(of(screen));
	return true;
}

static void unload(struct screen *screen)
{
	of(screen)->n = 0;
}

static void resize(struct screen *screen)
{
	size_list(of(screen));
}

static void release(struct screen *screen)
{
	struct search_view *view = of(screen);
	prompt_release(&view->prompt);
	prompt_history_release(&view->history);
	str_release(&view->accepted);
	str_release(&view->pattern);
	finder_release(&view->lit);
	finder_release(&screen->finder);
	free(view->results);
	free(view);
}

/* Typing the query. */

static void type(struct search_view *view)
{
	struct str text = {0};
	str_append_text(&text, prompt_text(&view->prompt));
	str_clear(&view->accepted);
	str_append_slice(&view->accepted, str_slice(&text));
	prompt_open(&view->prompt, "search: ", &view->history);
	prompt_set(&view->prompt, str_slice(&text));
	str_release(&text);
}

/* An empty query, or one that is wrong, is not left by Enter. */
static void accept(struct search_view *view)
{
	if (view->n)
		return;
	struct str text = {0};
	str_append_text(&text, prompt_text(&view->prompt));
	prompt_open(&view->prompt, "search: ", &view->history);
	prompt_set(&view->prompt, str_slice(&text));
	str_release(&text);
}

static void give_up(struct search_view *view, struct screen_reply *reply)
{
	prompt_set(&view->prompt, str_slice(&view->accepted));
	run(view);
	if (!view->n)
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
		list_go(&view->list, 0);
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
	if (!view->n)
		return true;
	const struct result *result = &view->results[view->list.cursor];
	reply->want = SCREEN_PUSH;
	reply->screen = reader_new_at(view->screen.env, result->entry,
		result->sentence, str_text(&view->pattern));
	return true;
}

static bool act(struct screen *screen, enum action action, int count,
	struct screen_reply *reply)
{
	struct search_view *view = of(screen);
	if (action == ACTION_OPEN)
		return open(view, reply);
	if (action == ACTION_SEARCH) {
		type(view);
		return true;
	}
	bool moved = list_action(&view->list, action);
	for (int i = 1; moved && i < count; i++)
		list_action(&view->list, action);
	return moved;
}

static bool mouse(struct screen *screen, const struct mouse *mouse,
	struct screen_reply *reply)
{
	struct search_view *view = of(screen);
	int line = (mouse->row - HEAD_ROWS) / result_rows(screen);
	size_t row;
	switch (mouse->kind) {
	case MOUSE_WHEEL_UP:
	case MOUSE_WHEEL_DOWN:
		list_scroll(&view->list,
			mouse->kind == MOUSE_WHEEL_UP ? -WHEEL : WHEEL);
		return true;
	case MOUSE_CLICK:
	case MOUSE_DOUBLE:
		break;
	}
	if (mouse->row < HEAD_ROWS) {
		if (!view->prompt.open)
			type(view);
		return true;
	}
	if (!list_row_at(&view->list, line, &row))
		return true;
	view->prompt.open = false;
	list_go(&view->list, row);
	return mouse->kind == MOUSE_DOUBLE ? open(view, reply) : true;
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
	} else if (view->n) {
		str_printf(&text, "%zu%s sentence%s", view->n,
			view->n == HITS_MOST ? " or more" : "",
			view->n == 1 ? "" : "s");
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
	{"outlet:rediff", "in this outlet"},
	{"date:2023-06", "published then"},
};

static void draw_examples(struct grid *grid, struct rect area)
{
	int n = (int)ARRAY_LEN(examples);
	for (int i = 0; i < n; i++) {
		grid_string(grid, area, HEAD_ROWS + i, INDENT,
			examples[i].query, ROLE_KEY);
		grid_string(grid, area, HEAD_ROWS + i, INDENT + 16,
			examples[i].finds, ROLE_DIM);
	}
}

/* The first byte to show of a sentence, so that the match is seen: where the
 * line with the match begins, less the lines that fit above it. */
static size_t first_byte(const struct result *result, size_t columns, int rows)
{
	size_t starts[2] = {0, 0};
	struct wrap wrap;
	struct wrap_line line;
	wrap_init(&wrap, result->text, columns);
	while (wrap_next(&wrap, &line) && line.at.start <= result->match) {
		starts[0] = starts[1];
		starts[1] = line.at.start;
	}
	wrap_release(&wrap);
	return starts[rows > 1 ? 0 : 1];
}

static const struct finder *shown_finder(const struct search_view *view)
{
	return view->screen.finder.pattern.len ? &view->screen.finder
					       : &view->lit;
}

static void draw_sentence(const struct search_view *view, struct grid *grid,
	struct rect at, size_t index)
{
	const struct result *result = &view->results[index];
	struct rect before = {at.row, at.column - INDENT, 1, INDENT};
	int n = at.rows;
	size_t columns = (size_t)(at.columns > 3 ? at.columns - 2 : 1);
	size_t from = first_byte(result, columns, n);
	struct wrap wrap;
	struct wrap_line line;
	wrap_init(&wrap, slice_from(result->text, from), columns);
	if (from)
		grid_string(grid, before, 0, 0, "…", ROLE_DIM);
	for (at.rows = 1; n > 0 && wrap_next(&wrap, &line); n--, at.row++) {
		struct finder_line drawn = {.text = index,
			.whole = result->text,
			.at = {from + line.at.start, from + line.at.end}};
		int end = finder_draw(shown_finder(view), grid, at, &drawn);
		if (n == 1 && drawn.at.end < result->text.len)
			grid_string(grid, at, 0, end, " …", ROLE_DIM);
	}
	wrap_release(&wrap);
}

static void draw_result(const struct search_view *view, struct grid *grid,
	struct rect at, size_t index)
{
	const struct screen_env *env = view->screen.env;
	const struct library_entry *entry =
		library_entry(env->library, view->results[index].entry);
	const char *outlet = library_outlet(env->library, entry->outlet)->name;
	if (env->marked && env->mark == view->results[index].entry)
		grid_string(grid, at, 0, 0, "A", ROLE_MARKED);
	at.column += INDENT;
	at.columns -= INDENT + 1;
	int column = grid_string(grid, at, 0, 0, outlet, ROLE_OUTLET) + 2;
	struct rect rest = {at.row, at.column + column, 1, at.columns - column};
	if (rest.columns > 0)
		grid_string(grid, rest, 0, 0, entry->title, ROLE_HEADLINE);
	at.row++;
	at.rows--;
	at.column += INDENT;
	at.columns -= INDENT;
	draw_sentence(view, grid, at, index);
}

static void draw_results(
	const struct search_view *view, struct grid *grid, struct rect area)
{
	int high = result_rows(&view->screen);
	size_t index;
	for (int i = 0; list_row_at(&view->list, i, &index); i++) {
		int row = HEAD_ROWS + i * high;
		int left = area.rows - row;
		struct rect at = {area.row + row, area.column,
			left < high ? left : high, area.columns};
		draw_result(view, grid, at, index);
		if (index != view->list.cursor)
			continue;
		for (int k = 0; k < at.rows; k++)
			grid_lay(grid, at, k,
				view->prompt.open ? ROLE_CURSOR_IDLE
						  : ROLE_CURSOR_ROW);
		if (!view->prompt.open)
			grid_place_cursor(grid, at, 0, 0);
	}
}

static void draw(
	const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct search_view *view = of_const(screen);
	struct rect first = {area.row, area.column, 1, area.columns};
	draw_answer(view, grid, area);
	prompt_draw(&view->prompt, grid, first);
	if (!prompt_text(&view->prompt)[0])
		draw_examples(grid, area);
	draw_results(view, grid, area);
}

static void title(const struct screen *screen, struct str *out)
{
	(void)screen;
	str_append_text(out, "search");
}

static void status(const struct screen *screen, struct str *out)
{
	const struct search_view *view = of_const(screen);
	if (view->n)
		str_printf(out, "%zu/%zu", view->list.cursor + 1, view->n);
}

static bool entry_of(const struct screen *screen, size_t *entry)
{
	const struct search_view *view = of_const(screen);
	if (!view->n)
		return false;
	*entry = view->results[view->list.cursor].entry;
	return true;
}

static size_t n_texts(const struct screen *screen)
{
	return of_const(screen)->n;
}

static struct slice text(const struct screen *screen, size_t index)
{
	return result_text(screen, index);
}

static struct finder_match find_from(const struct screen *screen)
{
	return (struct finder_match){.text = of_const(screen)->list.cursor};
}

static void reveal(struct screen *screen, struct finder_match match)
{
	list_jump(&of(screen)->list, match.text);
}

static struct screen_place place(const struct screen *screen)
{
	const struct list *list = &of_const(screen)->list;
	return (struct screen_place){{list->cursor, list->top}};
}

static void restore(struct screen *screen, struct screen_place to)
{
	struct list *list = &of(screen)->list;
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
	type(view);
	return &view->screen;
}
