/* SPDX-License-Identifier: MIT */
/* reader_view_links: labels of one letter for up to 26 links, else of two. */
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

static void gather(struct reader_view *reader)
{
	struct reader_view_links *links = &reader->links;
	const struct article_view_pieces *pieces = &reader->pane.pieces;
	links->n = 0;
	for (size_t i = 0; i < pieces->n; i++) {
		struct span span = {0, 0};
		while (url_find(pieces->items[i].text, span.end, &span) &&
		       links->n < LINKS_MOST) {
			links->items = mem_grow(links->items, links->n,
			    &links->cap, sizeof(*links->items));
			links->items[links->n++] = (struct find_match){i, span};
		}
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
			&reader->pane, links->items[i], &row, &column))
			return;
	while (next < links->n && links->items[next].text < top)
		next++;
	article_view_reveal(
	    &reader->pane, links->items[next < links->n ? next : 0]);
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
	struct find_match link = reader->links.items[index];
	reader->asks = READER_VIEW_ASKS_NOTHING;
	reply->want = SCREEN_EFFECT;
	reply->effect.kind = reader->links.kind;
	str_append_slice(&reply->effect.what,
	    slice_at(reader->pane.pieces.items[link.text].text, link.span));
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
			&reader->pane, links->items[i], &row, &column))
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
