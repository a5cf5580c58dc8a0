/* SPDX-License-Identifier: MIT */
/*
 * article_view: an article laid out in lines, and a window on them.
 *
 * The reader and the reading pane show articles with it: pieces
 * (views/article/pieces) wrapped to a comfortable width in the middle of the
 * pane.  It borrows the article.  Finding looks through the pieces; scrolling
 * moves the window (views/frame/scroll).
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
	struct list window; /* on the lines; plain screens read the line at its
			     * cursor, the others the line at its top */
	bool plain;
	int columns, measure; /* of the pane; of the text in it */
	struct article_view_line *lines;
	size_t n_lines, cap_lines;
	/* The place that was last gone to, while its line stays at the top.
	 * The line may begin before it; were the line's beginning taken for the
	 * place, each new width would take the reader further back. */
	struct anchor held;
	size_t held_line;
};

void article_view_release(struct article_view *pane);
/* Shows an article from its beginning instead of what was shown before; lay it
 * out before drawing. */
void article_view_set(struct article_view *pane, const struct article *article,
    const struct screen_env *env);
/* Unfolds the page furniture at the next article_view_set, or folds it; says so
 * when the article has none. */
void article_view_toggle_furniture(
    struct article_view *pane, struct screen_reply *reply);
/* Shows one line instead, which says why there is no article. */
void article_view_set_text(struct article_view *pane, const char *text);
/* Lays the pieces out in a window of this size; the line at the top stays
 * there. */
void article_view_layout(struct article_view *pane, int rows, int columns);

/* The place at the top of the window (plain: under the cursor), and bringing it
 * there again. */
struct anchor article_view_anchor(const struct article_view *pane);
void article_view_go(struct article_view *pane, struct anchor anchor);
/* A sentence of the article, as a match to find from. */
struct find_match article_view_sentence(const struct article_view *pane,
    const struct article *article, size_t sentence);
/* The line at the top of the window (plain: under the cursor), likewise. */
struct find_match article_view_top(const struct article_view *pane);
/* The row and column of the window where a match is drawn; false when it is
 * outside. */
bool article_view_spot(const struct article_view *pane, struct find_match match,
    int *row, int *column);
/* Brings a match into the window, with lines around it. */
void article_view_reveal(struct article_view *pane, struct find_match match);
/* Draws with the matches of `finder`, whose texts are the pieces; NULL for
 * none.  Places the cursor at the current match, else at the top; plain: on
 * the window's cursor. */
void article_view_draw(const struct article_view *pane,
    const struct find *finder, struct grid *grid, struct rect area);

#endif
