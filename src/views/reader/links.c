/* SPDX-License-Identifier: MIT */
/* reader_view_links: addresses that the text shows, and those behind words of a
 * page; labels of one letter for up to 26 links, else of two. */
#include "views/reader/links.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/url.h"
#include "ui/key.h"

/* The home row first. */
static const char letters[] = "asdfghjklqwertyuiopzxcvbnm";

enum {
	LETTERS = sizeof(letters) - 1,
	LINKS_MOST = LETTERS * LETTERS,
	CANCEL = 0x03,	/* C-c */
	GIVE_UP = 0x07, /* C-g */
};

void reader_view_links_release(struct reader_view_links *links)
{
	free(links->items);
	*links = (struct reader_view_links){0};
}

static void add_link(struct reader_view_links *links, size_t piece,
    struct span span, struct slice url)
{
	if (links->n == LINKS_MOST)
		return;
	links->items = mem_grow(
	    links->items, links->n, &links->cap, sizeof(*links->items));
	links->items[links->n++] =
	    (struct reader_view_link){{piece, span}, url};
}

/* The addresses that are written in a piece. */
static void gather_written(struct reader_view *reader, size_t piece)
{
	struct slice text = reader->pane.pieces.items[piece].text;
	struct span span = {0, 0};
	while (url_find(text, span.end, &span))
		add_link(&reader->links, piece, span, slice_at(text, span));
}

/* The links that a page has in a piece's paragraph, from the article's link
 * *next on; those of paragraphs that are not shown are passed over. */
static void gather_linked(
    struct reader_view *reader, size_t piece, size_t *next)
{
	const struct article *article = reader->article;
	const struct article_view_piece *shown =
	    &reader->pane.pieces.items[piece];
	if (shown->paragraph == ANCHOR_HEAD ||
	    shown->paragraph > article->n_paragraphs)
		return;
	struct span paragraph = article->paragraphs[shown->paragraph - 1].span;
	for (; *next < article->n_links; ++*next) {
		const struct article_link *link = &article->links[*next];
		size_t start = link->span.start - paragraph.start + shown->lead;
		if (link->span.start >= paragraph.end)
			return;
		if (link->span.start >= paragraph.start &&
		    shown->role != ROLE_FURNITURE)
			add_link(&reader->links, piece,
			    (struct span){start, start + 1},
			    slice_of(link->url));
	}
}

static void gather(struct reader_view *reader)
{
	size_t next = 0;
	reader->links.n = 0;
	for (size_t i = 0; i < reader->pane.pieces.n; i++) {
		gather_linked(reader, i, &next);
		gather_written(reader, i);
	}
}

/* The label of a link. */
static void label_of(const struct reader_view_links *links, size_t index,
    char label[READER_VIEW_LABEL + 1])
{
	size_t n = 0;
	if (links->n > LETTERS)
		label[n++] = letters[index / LETTERS];
	label[n++] = letters[index % LETTERS];
	label[n] = '\0';
}

/* Whether the label of a link begins with what was typed. */
static bool matches_typed(const struct reader_view_links *links, size_t index)
{
	char label[READER_VIEW_LABEL + 1];
	label_of(links, index, label);
	return strncmp(label, links->typed, strlen(links->typed)) == 0;
}

/* If no link is in the window, scrolls to the next one. */
static void bring_one_into_view(struct reader_view *reader)
{
	const struct reader_view_links *links = &reader->links;
	size_t top = article_view_top(&reader->pane).text, next = 0;
	int row, column;
	for (size_t i = 0; i < links->n; i++)
		if (article_view_spot(
			&reader->pane, links->items[i].place, &row, &column))
			return;
	while (next < links->n && links->items[next].place.text < top)
		next++;
	article_view_reveal(
	    &reader->pane, links->items[next < links->n ? next : 0].place);
}

void reader_view_links_ask(struct reader_view *reader, enum effect_kind kind,
    struct screen_reply *reply)
{
	gather(reader);
	if (!reader->links.n) {
		screen_say(reply, "there is no link in this article");
		return;
	}
	reader->links.kind = kind;
	reader->links.typed[0] = '\0';
	reader->asks = READER_VIEW_ASKS_LINK;
	bring_one_into_view(reader);
}

static void choose(
    struct reader_view *reader, size_t index, struct screen_reply *reply)
{
	reader->asks = READER_VIEW_ASKS_NOTHING;
	reply->want = SCREEN_EFFECT;
	reply->effect.kind = reader->links.kind;
	str_append_slice(&reply->effect.what, reader->links.items[index].url);
}

static void take_letter(
    struct reader_view *reader, char letter, struct screen_reply *reply)
{
	struct reader_view_links *links = &reader->links;
	size_t len = strlen(links->typed), label = links->n > LETTERS ? 2 : 1;
	links->typed[len++] = letter;
	links->typed[len] = '\0';
	for (size_t i = 0; i < links->n; i++) {
		if (!matches_typed(links, i))
			continue;
		if (len == label)
			choose(reader, i, reply);
		return;
	}
	reader->asks = READER_VIEW_ASKS_NOTHING;
	screen_complain(reply, "no link %s", links->typed);
}

bool reader_view_links_key(
    struct reader_view *reader, uint32_t key, struct screen_reply *reply)
{
	if (key == UI_KEY_ESCAPE || key == CANCEL || key == GIVE_UP)
		reader->asks = READER_VIEW_ASKS_NOTHING;
	else if (key == UI_KEY_ENTER && reader->links.n == 1)
		choose(reader, 0, reply);
	else if (key >= 'a' && key <= 'z')
		take_letter(reader, (char)key, reply);
	else
		return key >= ' ' && key < UI_KEY_NONE;
	return true;
}

void reader_view_links_draw(
    const struct reader_view *reader, struct grid *grid, struct rect area)
{
	const struct reader_view_links *links = &reader->links;
	char label[READER_VIEW_LABEL + 1], text[READER_VIEW_LABEL + 3];
	int row, column;
	for (size_t i = 0; i < links->n; i++) {
		if (!matches_typed(links, i) ||
		    !article_view_spot(
			&reader->pane, links->items[i].place, &row, &column))
			continue;
		label_of(links, i, label);
		snprintf(text, sizeof(text), "[%s]", label);
		grid_string(grid, area, row, column, text, ROLE_STATUS_KEY);
	}
}

void reader_view_links_draw_last_line(
    const struct reader_view *reader, struct grid *grid, struct rect area)
{
	const struct reader_view_links *links = &reader->links;
	struct str text = {0};
	str_printf(&text, "%s link %s",
	    links->kind == EFFECT_BROWSE ? "open" : "copy", links->typed);
	int cursor = (int)text.len;
	str_printf(&text, " (%zu link%s, by %s)", links->n,
	    links->n == 1 ? "" : "s",
	    links->n == 1 ? "its letter or Enter" : "their letters");
	grid_fill(grid, area, 0, 0, " ", ROLE_PROMPT);
	grid_string(grid, area, 0, 0, str_text(&text), ROLE_PROMPT);
	grid_place_cursor(grid, area, 0, cursor);
	str_release(&text);
}
