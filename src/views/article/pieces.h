/* SPDX-License-Identifier: MIT */
/*
 * article_view_pieces: an article cut into what is shown of it, in order: the
 * head (headline, outlet and date, byline, notes in brief), its paragraphs, and
 * the foot (the notes, the URL).
 *
 * Captions stand apart, and each run of furniture is one piece that says how
 * long it is until it is unfolded.  The pieces borrow the article.
 */
#ifndef VIEWS_ARTICLE_PIECES_H
#define VIEWS_ARTICLE_PIECES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "news/article.h"
#include "views/frame/anchor.h"
#include "views/frame/screen.h"

struct article_view_piece {
	struct slice text; /* without line ends */
	enum role role;
	enum role tail_role; /* of the bytes from `tail` on */
	size_t tail;
	int indent;	  /* columns, at both sides */
	bool gap;	  /* an empty line stands above it */
	bool brief;	  /* only its first line is shown */
	size_t paragraph; /* its number in the article, from 1 */
};

struct article_view_pieces {
	bool furniture; /* is unfolded, at the next making */
	bool has_furniture;
	struct article_view_piece *items;
	size_t n, cap;
	struct arena arena; /* text made for pieces */
};

void article_view_pieces_release(struct article_view_pieces *pieces);
void article_view_pieces_make(struct article_view_pieces *pieces,
    const struct article *article, const struct screen_env *env);
/* One piece that says why there is no article. */
void article_view_pieces_make_text(
    struct article_view_pieces *pieces, const char *text);

#endif
