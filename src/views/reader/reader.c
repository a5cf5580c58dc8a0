/* SPDX-License-Identifier: MIT */
/* reader_view: an article_view as a screen of its own. */
#include "views/reader/reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "views/frame/outlet_order.h"
#include "views/frame/reading.h"
#include "views/reader/effects.h"
#include "views/reader/links.h"
#include "views/reader/marks.h"
#include "views/reader/state.h"

static const struct reader_view *view_of_const(const struct screen *screen)
{
	return (const struct reader_view *)screen;
}

static bool toggle_furniture(
    struct reader_view *reader, struct screen_reply *reply)
{
	article_view_toggle_furniture(&reader->pane, reply);
	reader_view_state_set_again(reader);
	return true;
}

/* The entry before (step -1) or after (1) this one, with the outlets in this
 * order. */
static bool neighbour_in(const struct reader_view *reader, const size_t *order,
    int step, size_t *entry)
{
	const struct library *library = reader->screen.env->library;
	size_t before = 0;
	bool has_before = false, is_next = false;
	for (size_t i = 0; i < library_n_outlets(library); i++) {
		const struct library_outlet *outlet =
		    library_outlet(library, order[i]);
		for (size_t k = 0; k < outlet->n_entries; k++) {
			size_t current = outlet->entries[k];
			if (is_next || (current == reader->entry && step < 0)) {
				*entry = is_next ? current : before;
				return is_next || has_before;
			}
			is_next = current == reader->entry;
			before = current;
			has_before = true;
		}
	}
	return false;
}

/* The same, in the order of the list of outlets. */
static bool neighbour(const struct reader_view *reader, int step, size_t *entry)
{
	size_t *order = outlet_order_make(reader->screen.env);
	bool found = neighbour_in(reader, order, step, entry);
	free(order);
	return found;
}

static bool go_to_neighbour(
    struct reader_view *reader, int step, struct screen_reply *reply)
{
	size_t entry;
	if (neighbour(reader, step, &entry))
		reader_view_state_show(reader, entry, reply);
	else
		screen_say(reply, "this is the %s article",
		    step > 0 ? "last" : "first");
	return true;
}

/* Sends the next keys there instead of to the keymap. */
static bool ask(struct reader_view *reader, enum reader_view_asks what)
{
	reader->asks = what;
	return true;
}

/* Remembers the place before a jump to an end; the window makes the move. */
static bool note_jump(struct reader_view *reader, enum action action)
{
	if (action == ACTION_TOP || action == ACTION_BOTTOM)
		reader_view_marks_leave(reader);
	return false;
}

static bool reader_act(struct screen *screen, enum action action, int count,
    struct screen_reply *reply)
{
	struct reader_view *reader = reader_view_state_of(screen);
	(void)count;
	switch (action) {
	case ACTION_FURNITURE:
		return toggle_furniture(reader, reply);
	case ACTION_NEXT_ARTICLE:
		return go_to_neighbour(reader, 1, reply);
	case ACTION_PREV_ARTICLE:
		return go_to_neighbour(reader, -1, reply);
	case ACTION_BROWSE:
		return reader_view_effects_browse(reader, reply);
	case ACTION_LINKS:
		reader_view_links_ask(reader, EFFECT_BROWSE, reply);
		return true;
	case ACTION_COPY_LINK:
		reader_view_links_ask(reader, EFFECT_COPY, reply);
		return true;
	case ACTION_COPY:
		return reader_view_effects_copy(reader, reply);
	case ACTION_SAVE:
		return reader_view_effects_ask(reader, READER_VIEW_ASKS_FILE);
	case ACTION_PIPE:
		return reader_view_effects_ask(
		    reader, READER_VIEW_ASKS_COMMAND);
	case ACTION_SET_MARK:
		return ask(reader, READER_VIEW_ASKS_MARK);
	case ACTION_GO_TO_MARK:
		return ask(reader, READER_VIEW_ASKS_MARK_TO);
	default:
		return note_jump(reader, action);
	}
}

static bool reader_key(
    struct screen *screen, uint32_t key, struct screen_reply *reply)
{
	struct reader_view *reader = reader_view_state_of(screen);
	if (reader->asks == READER_VIEW_ASKS_NOTHING)
		return false;
	if (reader->asks == READER_VIEW_ASKS_LINK)
		return reader_view_links_key(reader, key, reply);
	if (reader->prompt.open)
		reader_view_effects_key(reader, key, reply);
	else
		reader_view_marks_key(reader, key, reply);
	return true;
}

static bool reader_last_line(
    const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct reader_view *reader = view_of_const(screen);
	if (reader->asks == READER_VIEW_ASKS_NOTHING)
		return false;
	if (reader->asks == READER_VIEW_ASKS_LINK)
		reader_view_links_draw_last_line(reader, grid, area);
	else if (reader->prompt.open)
		prompt_draw(&reader->prompt, grid, area);
	else
		reader_view_marks_draw(reader, grid, area);
	return true;
}

static void reader_draw(
    const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct reader_view *reader = view_of_const(screen);
	article_view_draw(&reader->pane, &screen->finder, grid, area);
	if (reader->asks == READER_VIEW_ASKS_LINK)
		reader_view_links_draw(reader, grid, area);
}

static void reader_title(const struct screen *screen, struct str *out)
{
	const struct reader_view *reader = view_of_const(screen);
	const struct library *library = screen->env->library;
	const struct library_entry *entry =
	    library_entry(library, reader->entry);
	if (screen->env->marked && screen->env->mark == reader->entry)
		str_append_text(out, "[A] ");
	str_printf(out, "%s: %s", library_outlet(library, entry->outlet)->name,
	    entry->title);
}

static bool reader_entry_of(const struct screen *screen, size_t *entry)
{
	*entry = view_of_const(screen)->entry;
	return true;
}

static size_t reader_n_texts(const struct screen *screen)
{
	return view_of_const(screen)->pane.pieces.n;
}

static struct slice reader_text(const struct screen *screen, size_t index)
{
	return view_of_const(screen)->pane.pieces.items[index].text;
}

static struct find_match reader_find_from(const struct screen *screen)
{
	return article_view_top(&view_of_const(screen)->pane);
}

static void reader_reveal(struct screen *screen, struct find_match match)
{
	struct reader_view *reader = reader_view_state_of(screen);
	reader_view_marks_leave(reader);
	article_view_reveal(&reader->pane, match);
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
    .scope = ACTION_SCOPE_READER,
    .hints = hints,
    .load = reader_view_state_load,
    .unload = reader_view_state_unload,
    .resize = reader_view_state_resize,
    .release = reader_view_state_release,
    .act = reader_act,
    .key = reader_key,
    .last_line = reader_last_line,
    .draw = reader_draw,
    .title = reader_title,
    .entry = reader_entry_of,
    .n_texts = reader_n_texts,
    .text = reader_text,
    .find_from = reader_find_from,
    .reveal = reader_reveal,
};

static struct reader_view *make(const struct screen_env *env, size_t entry)
{
	struct reader_view *reader = mem_zalloc(1, sizeof(*reader));
	screen_init(&reader->screen, &ops, env, &reader->pane.window, false);
	reader->path = mem_strdup(library_entry(env->library, entry)->path);
	return reader;
}

struct screen *reader_view_new(const struct screen_env *env, size_t entry)
{
	struct reader_view *reader = make(env, entry);
	reader->anchor = reading_place(env, entry);
	return &reader->screen;
}

struct screen *reader_view_new_at(const struct screen_env *env, size_t entry,
    size_t sentence, const char *pattern)
{
	struct reader_view *reader = make(env, entry);
	reader->goes_to_sentence = true;
	reader->sentence = sentence;
	str_append_text(&reader->screen.finder.pattern, pattern);
	return &reader->screen;
}

void reader_view_start_at(struct screen *screen, struct anchor anchor)
{
	reader_view_state_of(screen)->anchor = anchor;
}
