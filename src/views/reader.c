/* SPDX-License-Identifier: MIT */
/* reader: an article_pane as a screen of its own. */
#include "views/reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "views/outlet_order.h"
#include "views/reader_errands.h"
#include "views/reader_links.h"
#include "views/reader_marks.h"
#include "views/reader_state.h"
#include "views/reading.h"
#include "views/scroll.h"

static struct reader *of(struct screen *screen)
{
	return (struct reader *)screen;
}

static const struct reader *of_const(const struct screen *screen)
{
	return (const struct reader *)screen;
}

static bool load(struct screen *screen, struct err *err)
{
	struct reader *reader = of(screen);
	struct library *library = screen->env->library;
	if (!library_find_entry(library, reader->path, &reader->entry))
		return err_set(err, "%s: is gone", reader->path);
	reader->article = library_article(library, reader->entry, err);
	if (!reader->article)
		return false;
	article_pane_set(&reader->pane, reader->article, screen->env);
	screen->finder.stale = true;
	reader->shown = reader->anchor;
	reading_set(screen->env, reader->entry, READING_READ, true);
	return true;
}

static bool same_place(struct pane_anchor a, struct pane_anchor b)
{
	return a.paragraph == b.paragraph && a.offset == b.offset;
}

/* Keeps the place for the next reading.  Whoever has not moved changes
 * nothing: he looked at what a search found, or sees all in a large window.
 * What is read to its end begins anew. */
static void leave(struct reader *reader)
{
	const struct list *window = &reader->pane.window;
	struct pane_anchor at = article_pane_anchor(&reader->pane);
	if (!reader->article || same_place(at, reader->shown) ||
	    reader->pane.n_lines <= window->height)
		return;
	if (window->top == 0 || scroll_percent(window) == 100)
		at = (struct pane_anchor){ARTICLE_HEAD, 0};
	reading_leave(reader->screen.env, reader->entry, at);
}

static void unload(struct screen *screen)
{
	struct reader *reader = of(screen);
	leave(reader);
	reader->anchor = article_pane_anchor(&reader->pane);
	article_pane_set_text(&reader->pane, "");
	reader->article = NULL;
	if (reader->asks == READER_ASKS_LINK)
		reader->asks = READER_ASKS_NOTHING;
}

/* Brings the current match into the window too, where the sentence that it is
 * in is higher than that. */
static void reveal_match_in(struct reader *reader, struct find_match sentence)
{
	const struct find *finder = &reader->screen.finder;
	if (finder->current >= finder->n)
		return;
	struct find_match match = finder->matches[finder->current];
	if (match.text == sentence.text && match.at.start < sentence.at.end)
		article_pane_reveal(&reader->pane, match);
}

/* The first match in the sentence that was asked for becomes the current
 * one. */
static void go_to_sentence(struct reader *reader)
{
	struct screen *screen = &reader->screen;
	struct find_texts texts = screen_texts(screen);
	bool wrapped;
	reader->goes_to_sentence = false;
	if (reader->sentence >= reader->article->n_sentences)
		return;
	struct find_match sentence = article_pane_sentence(
	    &reader->pane, reader->article, reader->sentence);
	find_look_again(&screen->finder, &texts);
	find_go(&screen->finder, sentence, false, &wrapped);
	article_pane_reveal(&reader->pane, sentence);
	reveal_match_in(reader, sentence);
	reader->shown = article_pane_anchor(&reader->pane);
	screen->finder.seen = article_pane_top(&reader->pane);
}

static void resize(struct screen *screen)
{
	struct reader *reader = of(screen);
	article_pane_layout(&reader->pane, screen->rows, screen->columns);
	if (reader->anchor.paragraph != ARTICLE_HEAD)
		article_pane_go(&reader->pane, reader->anchor);
	reader->anchor = (struct pane_anchor){0};
	if (reader->goes_to_sentence)
		go_to_sentence(reader);
}

static void release(struct screen *screen)
{
	struct reader *reader = of(screen);
	article_pane_release(&reader->pane);
	find_release(&screen->finder);
	reader_links_release(&reader->links);
	prompt_release(&reader->prompt);
	free(reader->path);
	free(reader->jump_path);
	free(reader);
}

/* Builds the pane anew, at the place where it was. */
static void set_again(struct reader *reader)
{
	struct pane_anchor anchor = article_pane_anchor(&reader->pane);
	article_pane_set(&reader->pane, reader->article, reader->screen.env);
	reader->anchor = anchor;
	reader->screen.finder.stale = true;
	resize(&reader->screen);
}

static bool toggle_furniture(struct reader *reader, struct screen_reply *reply)
{
	if (!reader->pane.pieces.has_furniture)
		screen_say(reply, "no page furniture here");
	reader->pane.pieces.furniture = !reader->pane.pieces.furniture;
	set_again(reader);
	return true;
}

/* The entry that stands `step` below this one, where the outlets come in this
 * order. */
static bool neighbour_in(
    const struct reader *reader, const size_t *order, int step, size_t *entry)
{
	const struct library *library = reader->screen.env->library;
	size_t before = 0;
	bool has_before = false, is_next = false;
	for (size_t i = 0; i < library_n_outlets(library); i++) {
		const struct library_outlet *outlet =
		    library_outlet(library, order[i]);
		for (size_t k = 0; k < outlet->n_entries; k++) {
			size_t at = outlet->entries[k];
			if (is_next || (at == reader->entry && step < 0)) {
				*entry = is_next ? at : before;
				return is_next || has_before;
			}
			is_next = at == reader->entry;
			before = at;
			has_before = true;
		}
	}
	return false;
}

/* The same, where the list of outlets shows it. */
static bool neighbour(const struct reader *reader, int step, size_t *entry)
{
	size_t *order = outlet_order_make(reader->screen.env);
	bool found = neighbour_in(reader, order, step, entry);
	free(order);
	return found;
}

bool reader_show(
    struct reader *reader, size_t entry, struct screen_reply *reply)
{
	struct screen *screen = &reader->screen;
	struct err err = {0};
	char *old = reader->path;
	struct pane_anchor at = article_pane_anchor(&reader->pane);
	leave(reader);
	reader->path =
	    mem_strdup(library_entry(screen->env->library, entry)->path);
	reader->anchor = reading_place(screen->env, entry);
	if (load(screen, &err)) {
		free(old);
		resize(screen);
		return true;
	}
	screen_complain(reply, "%s", err.text);
	free(reader->path);
	reader->path = old;
	reader->anchor = at;
	if (load(screen, NULL))
		resize(screen);
	return false;
}

static bool go_to_neighbour(
    struct reader *reader, int step, struct screen_reply *reply)
{
	size_t entry;
	if (neighbour(reader, step, &entry))
		reader_show(reader, entry, reply);
	else
		screen_say(reply, "this is the %s article",
		    step > 0 ? "last" : "first");
	return true;
}

/* The next keys are not the keymap's. */
static bool ask(struct reader *reader, enum reader_asks what)
{
	reader->asks = what;
	return true;
}

static bool move(struct reader *reader, enum action action, int count)
{
	if (action == ACTION_TOP || action == ACTION_BOTTOM)
		reader_marks_leave(reader);
	return scroll_text(
	    reader->screen.env, &reader->pane.window, action, count);
}

static bool act(struct screen *screen, enum action action, int count,
    struct screen_reply *reply)
{
	struct reader *reader = of(screen);
	switch (action) {
	case ACTION_FURNITURE:
		return toggle_furniture(reader, reply);
	case ACTION_NEXT_ARTICLE:
		return go_to_neighbour(reader, 1, reply);
	case ACTION_PREV_ARTICLE:
		return go_to_neighbour(reader, -1, reply);
	case ACTION_BROWSE:
		return reader_errands_browse(reader, reply);
	case ACTION_LINKS:
		reader_links_ask(reader, ERRAND_BROWSE, reply);
		return true;
	case ACTION_COPY_LINK:
		reader_links_ask(reader, ERRAND_COPY, reply);
		return true;
	case ACTION_COPY:
		return reader_errands_copy(reader, reply);
	case ACTION_SAVE:
		return reader_errands_ask(reader, READER_ASKS_FILE);
	case ACTION_PIPE:
		return reader_errands_ask(reader, READER_ASKS_COMMAND);
	case ACTION_SET_MARK:
		return ask(reader, READER_ASKS_MARK);
	case ACTION_GO_TO_MARK:
		return ask(reader, READER_ASKS_MARK_TO);
	default:
		return move(reader, action, count);
	}
}

static bool key(
    struct screen *screen, uint32_t typed, struct screen_reply *reply)
{
	struct reader *reader = of(screen);
	if (reader->asks == READER_ASKS_NOTHING)
		return false;
	if (reader->asks == READER_ASKS_LINK)
		return reader_links_key(reader, typed, reply);
	if (reader->prompt.open)
		reader_errands_key(reader, typed, reply);
	else
		reader_marks_key(reader, typed, reply);
	return true;
}

static bool foot(
    const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct reader *reader = of_const(screen);
	if (reader->asks == READER_ASKS_NOTHING)
		return false;
	if (reader->asks == READER_ASKS_LINK)
		reader_links_draw_foot(reader, grid, area);
	else if (reader->prompt.open)
		prompt_draw(&reader->prompt, grid, area);
	else
		reader_marks_draw(reader, grid, area);
	return true;
}

static void draw(
    const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct reader *reader = of_const(screen);
	article_pane_draw(&reader->pane, &screen->finder, grid, area);
	if (reader->asks == READER_ASKS_LINK)
		reader_links_draw(reader, grid, area);
}

static void title(const struct screen *screen, struct str *out)
{
	const struct reader *reader = of_const(screen);
	const struct library *library = screen->env->library;
	const struct library_entry *entry =
	    library_entry(library, reader->entry);
	if (screen->env->marked && screen->env->mark == reader->entry)
		str_append_text(out, "[A] ");
	str_printf(out, "%s: %s", library_outlet(library, entry->outlet)->name,
	    entry->title);
}

static void status(const struct screen *screen, struct str *out)
{
	str_printf(
	    out, "%d %%", scroll_percent(&of_const(screen)->pane.window));
}

static bool entry_of(const struct screen *screen, size_t *entry)
{
	*entry = of_const(screen)->entry;
	return true;
}

static size_t n_texts(const struct screen *screen)
{
	return of_const(screen)->pane.pieces.n;
}

static struct slice text(const struct screen *screen, size_t index)
{
	return of_const(screen)->pane.pieces.at[index].text;
}

static struct find_match find_from(const struct screen *screen)
{
	return article_pane_top(&of_const(screen)->pane);
}

static void reveal(struct screen *screen, struct find_match match)
{
	struct reader *reader = of(screen);
	reader_marks_leave(reader);
	article_pane_reveal(&reader->pane, match);
}

static struct screen_place place(const struct screen *screen)
{
	const struct list *window = &of_const(screen)->pane.window;
	return (struct screen_place){{window->top, window->cursor}};
}

static void restore(struct screen *screen, struct screen_place to)
{
	scroll_to(&of(screen)->pane.window, to.at[0]);
	list_go(&of(screen)->pane.window, to.at[1]);
}

static const struct screen_hint hints[] = {
    {ACTION_BACK, "back"},
    {ACTION_FIND, "find"},
    {ACTION_MARK, "mark"},
    {ACTION_COMPARE, "compare"},
    {ACTION_NEXT_ARTICLE, "next"},
    {ACTION_NONE, NULL},
};

static const struct screen_ops ops = {
    .name = "reader",
    .scope = SCOPE_READER,
    .hints = hints,
    .load = load,
    .unload = unload,
    .resize = resize,
    .release = release,
    .act = act,
    .key = key,
    .foot = foot,
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

static struct reader *make(const struct screen_env *env, size_t entry)
{
	struct reader *reader = mem_zalloc(1, sizeof(*reader));
	reader->screen.ops = &ops;
	reader->screen.env = env;
	reader->path = mem_strdup(library_entry(env->library, entry)->path);
	return reader;
}

struct screen *reader_new(const struct screen_env *env, size_t entry)
{
	struct reader *reader = make(env, entry);
	reader->anchor = reading_place(env, entry);
	return &reader->screen;
}

struct screen *reader_new_at(const struct screen_env *env, size_t entry,
    size_t sentence, const char *pattern)
{
	struct reader *reader = make(env, entry);
	reader->goes_to_sentence = true;
	reader->sentence = sentence;
	str_append_text(&reader->screen.finder.pattern, pattern);
	return &reader->screen;
}

void reader_start_at(struct screen *screen, struct pane_anchor anchor)
{
	of(screen)->anchor = anchor;
}
