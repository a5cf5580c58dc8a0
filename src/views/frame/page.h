/* SPDX-License-Identifier: MIT */
/*
 * page: a screen of items to read: a name at the left, words at the right,
 * both wrapped.
 *
 * The help and the list of problems are pages: they only fill it with items.
 * The status bar shows a page's ops->name as its title.
 */
#ifndef VIEWS_FRAME_PAGE_H
#define VIEWS_FRAME_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "ui/list.h"
#include "views/frame/screen.h"

/* A row of an item's name or words. */
struct page_line {
	size_t text; /* number for finding: item * 2, + 1 for its words */
	struct span span;
	size_t row;
};

struct page_item {
	const char *name, *words; /* either may be "" */
	enum role role;		  /* of the words */
	bool gap;		  /* an empty row above it */
};

struct page {
	struct screen screen;
	void (*fill)(struct page *); /* adds the items, at each load */
	struct page_item *items;
	size_t n_items, cap_items;
	struct page_line *lines;
	size_t n_lines, cap_lines;
	int name_columns;
	struct list window;
	struct arena arena; /* for the items' texts */
};

/* Sets up a zeroed page on the heap, alone or as the first member of a struct;
 * page_release frees both.  `ops` holds PAGE_OPS, the page's name, scope and
 * hints, and whatever else the page does. */
void page_init(struct page *page, const struct screen_env *env,
    const struct screen_ops *ops, void (*fill)(struct page *));
/* Adds an item.  Both texts must last until the page is filled again: they
 * are constants, or in page->arena. */
struct page_item *page_add(
    struct page *page, const char *name, const char *words);

/* The members of PAGE_OPS. */
bool page_load(struct screen *screen, struct err *err);
void page_resize(struct screen *screen);
void page_release(struct screen *screen);
void page_draw(
    const struct screen *screen, struct grid *grid, struct rect area);
void page_title(const struct screen *screen, struct str *out);
size_t page_n_texts(const struct screen *screen);
struct slice page_text(const struct screen *screen, size_t index);
struct find_match page_find_from(const struct screen *screen);
void page_reveal(struct screen *screen, struct find_match match);

/* clang-format off */
#define PAGE_OPS \
	.load = page_load, .resize = page_resize, .release = page_release, \
	.draw = page_draw, .title = page_title, \
	.n_texts = page_n_texts, .text = page_text, \
	.find_from = page_find_from, .reveal = page_reveal
/* clang-format on */

#endif
