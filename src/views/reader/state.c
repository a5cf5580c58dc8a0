/* SPDX-License-Identifier: MIT */
/* reader_view_state: takes an article from the library, and keeps the place
 * in it. */
#include "views/reader/state.h"

#include <stdlib.h>

#include "base/mem.h"
#include "views/frame/reading.h"
#include "views/frame/scroll.h"
#include "views/reader/links.h"

struct reader_view *reader_view_state_of(struct screen *screen)
{
	return (struct reader_view *)screen;
}

bool reader_view_state_load(struct screen *screen, struct err *err)
{
	struct reader_view *reader = reader_view_state_of(screen);
	struct library *library = screen->env->library;
	if (!library_find_entry(library, reader->path, &reader->entry))
		return err_set(err, "%s: is gone", reader->path);
	reader->article = library_article(library, reader->entry, err);
	if (!reader->article)
		return false;
	article_view_set(&reader->pane, reader->article, screen->env);
	screen->finder.stale = true;
	reader->shown = reader->anchor;
	reading_set(screen->env, reader->entry, READING_READ, true);
	return true;
}

static bool same_place(struct anchor a, struct anchor b)
{
	return a.paragraph == b.paragraph && a.offset == b.offset;
}

/* Keeps the place for the next reading.  A user who has not moved changes
 * nothing: they looked at what a search found, or see the whole article.  One
 * that was read to its end begins at the top again. */
static void keep_place(struct reader_view *reader)
{
	const struct list *window = &reader->pane.window;
	struct anchor anchor = article_view_anchor(&reader->pane);
	if (!reader->article || same_place(anchor, reader->shown) ||
	    reader->pane.n_lines <= window->height)
		return;
	if (window->top == 0 || scroll_percent(window) == 100)
		anchor = (struct anchor){ANCHOR_HEAD, 0};
	reading_leave(reader->screen.env, reader->entry, anchor);
}

void reader_view_state_unload(struct screen *screen)
{
	struct reader_view *reader = reader_view_state_of(screen);
	keep_place(reader);
	reader->anchor = article_view_anchor(&reader->pane);
	article_view_set_text(&reader->pane, "");
	reader->article = NULL;
	if (reader->asks == READER_VIEW_ASKS_LINK)
		reader->asks = READER_VIEW_ASKS_NOTHING;
}

/* Brings the current match into the window too, if its sentence is higher than
 * the window. */
static void reveal_match_in(
    struct reader_view *reader, struct find_match sentence)
{
	const struct find *finder = &reader->screen.finder;
	if (finder->current >= finder->n)
		return;
	struct find_match match = finder->matches[finder->current];
	if (match.text == sentence.text && match.span.start < sentence.span.end)
		article_view_reveal(&reader->pane, match);
}

/* Shows the sentence that was asked for; its first match becomes the current
 * one. */
static void go_to_sentence(struct reader_view *reader)
{
	struct screen *screen = &reader->screen;
	struct find_texts texts = screen_texts(screen);
	bool wrapped;
	reader->goes_to_sentence = false;
	if (reader->sentence >= reader->article->n_sentences)
		return;
	struct find_match sentence = article_view_sentence(
	    &reader->pane, reader->article, reader->sentence);
	find_look_again(&screen->finder, &texts);
	find_go(&screen->finder, sentence, false, &wrapped);
	article_view_reveal(&reader->pane, sentence);
	reveal_match_in(reader, sentence);
	reader->shown = article_view_anchor(&reader->pane);
	screen->finder.shown_from = article_view_top(&reader->pane);
}

void reader_view_state_resize(struct screen *screen)
{
	struct reader_view *reader = reader_view_state_of(screen);
	article_view_layout(&reader->pane, screen->rows, screen->columns);
	if (reader->anchor.paragraph != ANCHOR_HEAD)
		article_view_go(&reader->pane, reader->anchor);
	reader->anchor = (struct anchor){0};
	if (reader->goes_to_sentence)
		go_to_sentence(reader);
}

void reader_view_state_release(struct screen *screen)
{
	struct reader_view *reader = reader_view_state_of(screen);
	article_view_release(&reader->pane);
	reader_view_links_release(&reader->links);
	prompt_release(&reader->prompt);
	free(reader->path);
	free(reader->jump_path);
	screen_release(screen);
}

void reader_view_state_set_again(struct reader_view *reader)
{
	struct anchor anchor = article_view_anchor(&reader->pane);
	article_view_set(&reader->pane, reader->article, reader->screen.env);
	reader->anchor = anchor;
	reader->screen.finder.stale = true;
	reader_view_state_resize(&reader->screen);
}

bool reader_view_state_show(
    struct reader_view *reader, size_t entry, struct screen_reply *reply)
{
	struct screen *screen = &reader->screen;
	struct err err = {0};
	char *old = reader->path;
	struct anchor anchor = article_view_anchor(&reader->pane);
	keep_place(reader);
	reader->path =
	    mem_strdup(library_entry(screen->env->library, entry)->path);
	reader->anchor = reading_place(screen->env, entry);
	if (reader_view_state_load(screen, &err)) {
		free(old);
		reader_view_state_resize(screen);
		return true;
	}
	screen_complain(reply, "%s", err.text);
	free(reader->path);
	reader->path = old;
	reader->anchor = anchor;
	if (reader_view_state_load(screen, NULL))
		reader_view_state_resize(screen);
	return false;
}
