/* SPDX-License-Identifier: MIT */
/*
 * page: a screen of items to read through: a key or name at the left, words
 * at the right, both wrapped.
 *
 * The help and the list of problems are pages; they say only what is on
 * them, and are called in the status bar by their name.
 */
#ifndef VIEWS_FRAME_PAGE_H
#define VIEWS_FRAME_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "ui/list.h"
#include "views/frame/screen.h"

/* A part of an item that is on one row. */
struct page_line {
	size_t text; /* item * 2, + 1 for its words */
	struct span span;
	size_t row;
};

struct page_item {
	const char *name, *words; /* either may be "" */
	enum role role;		  /* of the words */
	bool gap;		  /* an empty row stands above it */
};

struct page {
	struct screen screen;
	void (*fill)(struct page *); /* adds the items */
	struct page_item *items;
	size_t n_items, cap_items;
	struct page_line *lines;
	size_t n_lines, cap_lines;
	int name_columns;
	struct list window;
	struct arena arena; /* for the items' texts */
};

/* Sets up a zeroed page, alone or as the first member of a struct; either is
 * freed by page_release.  `ops` is the page's own table: its name, scope,
 * hints and what else it does, and PAGE_OPS. */
void page_init(struct page *page, const struct screen_env *env,
    const struct screen_ops *ops, void (*fill)(struct page *));
/* Both texts must last until the page is filled again: constants, or in its
 * arena. */
struct page_item *page_add(
    struct page *page, const char *name, const char *words);

/* What PAGE_OPS is made of. */
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
