/* SPDX-License-Identifier: MIT */
/*
 * compare_view_margin: the margin, whose signs say what a row is:
 *
 *	=  ~  ·   a link: the same, close, related
 *	A  B      only in that article
 *	”  #      beside these: a quotation differs, a figure differs
 *	↑  ↓      out of order: the direction of its partner, and the number of
 *	          the sentence there
 *
 * It is drawn between the columns, or at the left of stacked texts.
 */
#ifndef VIEWS_COMPARE_MARGIN_H
#define VIEWS_COMPARE_MARGIN_H

#include "ui/grid.h"
#include "views/compare/page.h"

/* Draws the margin of one part of a row into `cells`, one line high. */
void compare_view_margin_draw(const struct compare_view_page *page, size_t row,
    size_t part, struct grid *grid, struct rect cells);

#endif
