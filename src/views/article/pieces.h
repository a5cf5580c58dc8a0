/* SPDX-License-Identifier: MIT */
/*
 * article_view_pieces: the pieces of text that an article is shown as: head
 * (headline, outlet and date, byline, notes in brief), paragraphs, and foot
 * (the notes, the URL).
 *
 * Captions, block quotations and furniture are indented, items of a list have
 * a mark, and headings look like the headline.  Each run of furniture is one piece,
 * which says how many lines it hides, until it is unfolded.  The pieces borrow
 * the article.
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
	int indent;  /* columns, at both sides */
	size_t lead; /* bytes before the paragraph's text: a list's mark */
	bool gap;    /* an empty line above it */
	bool brief;  /* only its first line is shown */
	size_t
	    paragraph; /* its number, from 1; ANCHOR_HEAD in the head, greater
			   * than any paragraph's in the foot */
};

struct article_view_pieces {
	bool furniture; /* to be unfolded by the next make; set by the owner */
	bool has_furniture;
	struct article_view_piece *items;
	size_t n, cap;
	struct arena arena; /* texts that are not the article's */
};

void article_view_pieces_release(struct article_view_pieces *pieces);
void article_view_pieces_make(struct article_view_pieces *pieces,
    const struct article *article, const struct screen_env *env);
/* One piece that says why there is no article. */
void article_view_pieces_make_text(
    struct article_view_pieces *pieces, const char *text);

#endif
