/* SPDX-License-Identifier: MIT */
/*
 * article_view: an article laid out in lines, and the window on them.
 *
 * The reader and the reading pane show articles with it: pieces wrapped to a
 * comfortable measure in the middle of the pane.  It borrows the article.
 * Find in it by its pieces; scroll by its window (views/frame/scroll).
 */
#ifndef VIEWS_ARTICLE_ARTICLE_H
#define VIEWS_ARTICLE_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "news/article.h"
#include "ui/list.h"
#include "views/article/pieces.h"
#include "views/frame/anchor.h"
#include "views/frame/screen.h"

struct article_view_line {
	bool empty;
	size_t piece;
	struct span span; /* in the piece */
};

struct article_view {
	struct article_view_pieces pieces;
	struct list window; /* its cursor is only used where the screens are
			     * plain: there it is what `top` is else */
	bool plain;
	int columns, measure;
	struct article_view_line *lines;
	size_t n_lines, cap_lines;
	/* What was brought to the top, for as long as it stays there: a line
	 * of another width would begin before it, and each new size would
	 * take the reader further back. */
	struct anchor held;
	size_t held_line;
};

void article_view_release(struct article_view *pane);
/* Shows an article from its beginning; what the pane showed before is
 * forgotten.  Lay it out before drawing. */
void article_view_set(struct article_view *pane, const struct article *article,
    const struct screen_env *env);
/* Shows one line instead: why there is no article. */
void article_view_set_text(struct article_view *pane, const char *text);
/* Lays the pieces out in a window of this size; what stood at the top stays
 * there. */
void article_view_layout(struct article_view *pane, int rows, int columns);

/* What stands at the top of the window (plain: under the cursor), and bringing
 * it there again. */
struct anchor article_view_anchor(const struct article_view *pane);
void article_view_go(struct article_view *pane, struct anchor anchor);
/* Where a sentence of the article begins, as something to find from. */
struct find_match article_view_sentence(const struct article_view *pane,
    const struct article *article, size_t sentence);
/* The first place in the window (plain: the cursor's). */
struct find_match article_view_top(const struct article_view *pane);
/* Where in the window a place is drawn; false when it is outside. */
bool article_view_spot(const struct article_view *pane, struct find_match match,
    int *row, int *column);
/* Scrolls until a match is in the window, with lines around it. */
void article_view_reveal(struct article_view *pane, struct find_match match);
/* Draws with the matches of `finder`, whose texts are the pieces; NULL for
 * none.  The cursor is placed at the current match, else at the top; plain:
 * where it has been moved to. */
void article_view_draw(const struct article_view *pane,
    const struct find *finder, struct grid *grid, struct rect area);

#endif
