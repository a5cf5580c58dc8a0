/* SPDX-License-Identifier: MIT */
/* compare_view_rows: walks both articles from anchor to anchor. */
#include "views/compare/rows.h"

#include <stdlib.h>

#include "base/mem.h"

struct walk {
	struct compare_view_rows *rows;
	const struct comparison *comparison;
	size_t next[SIDES]; /* the first sentence without a row */
	bool *anchors;	    /* by link */
};

static size_t first_sentence(const struct link *link, enum side side)
{
	const struct link_passage *passage = &link->sides[side];
	return passage->n ? passage->sentences[0] : 0;
}

static void add_row(struct compare_view_rows *rows, struct compare_view_row row)
{
	rows->items =
	    mem_grow(rows->items, rows->n, &rows->cap, sizeof(*rows->items));
	row.partner = rows->n;
	rows->items[rows->n++] = row;
}

static bool words_differ(const struct link *link)
{
	for (size_t i = 0; i < link->words.n; i++)
		if (link->words.ops[i].kind != WORDDIFF_EQUAL)
			return true;
	return false;
}

static void add_link(struct walk *walk, size_t link)
{
	bool differs = words_differ(&walk->comparison->links.items[link]);
	add_row(walk->rows,
	    (struct compare_view_row){COMPARE_VIEW_ROW_LINK, .link = link,
		.same_words = !differs, .changed = differs,
		.moved = walk->comparison->links.items[link].moved});
}

/* Adds the row for a sentence of a side.  A link that is no anchor is added at
 * its first sentence in `link_side`; in the other side, that is a pointer. */
static void add_sentence(
    struct walk *walk, enum side side, size_t sentence, enum side link_side)
{
	size_t link;
	if (!link_of_sentence(
		&walk->comparison->links, side, sentence, &link)) {
		add_row(walk->rows,
		    (struct compare_view_row){side == SIDE_A
						  ? COMPARE_VIEW_ROW_ONLY_A
						  : COMPARE_VIEW_ROW_ONLY_B,
			.sentence = sentence});
		return;
	}
	if (walk->anchors[link] ||
	    first_sentence(&walk->comparison->links.items[link], side) !=
		sentence)
		return;
	if (side == link_side)
		add_link(walk, link);
	else
		add_row(
		    walk->rows, (struct compare_view_row){
				    COMPARE_VIEW_ROW_POINTER, .link = link});
}

static void add_until(struct walk *walk, enum side side, size_t end)
{
	while (walk->next[side] < end)
		add_sentence(walk, side, walk->next[side]++, SIDE_A);
}

/* The links that come in the same order in both articles. */
static void find_anchors(struct walk *walk)
{
	const struct comparison *comparison = walk->comparison;
	size_t next[SIDES] = {0};
	for (size_t i = 0; i < comparison->links.n; i++) {
		const struct link *link = &comparison->links.items[i];
		size_t a = first_sentence(link, SIDE_A);
		size_t b = first_sentence(link, SIDE_B);
		walk->anchors[i] =
		    !link->moved && a >= next[SIDE_A] && b >= next[SIDE_B];
		if (!walk->anchors[i])
			continue;
		next[SIDE_A] = a + 1;
		next[SIDE_B] = b + 1;
	}
}

static void add_side_by_side(struct walk *walk)
{
	const struct comparison *comparison = walk->comparison;
	find_anchors(walk);
	for (size_t i = 0; i < comparison->links.n; i++) {
		const struct link *link = &comparison->links.items[i];
		if (!walk->anchors[i])
			continue;
		add_until(walk, SIDE_A, first_sentence(link, SIDE_A));
		add_until(walk, SIDE_B, first_sentence(link, SIDE_B));
		add_link(walk, i);
	}
	add_until(walk, SIDE_A, comparison->articles[SIDE_A]->n_sentences);
	add_until(walk, SIDE_B, comparison->articles[SIDE_B]->n_sentences);
}

static void add_by(struct walk *walk, enum side side)
{
	const struct comparison *comparison = walk->comparison;
	enum side other = side == SIDE_A ? SIDE_B : SIDE_A;
	size_t n = comparison->articles[side]->n_sentences;
	size_t n_other = comparison->articles[other]->n_sentences, link;
	for (size_t i = 0; i < n; i++)
		add_sentence(walk, side, i, side);
	for (size_t i = 0; i < n_other; i++)
		if (!link_of_sentence(&comparison->links, other, i, &link))
			add_sentence(walk, other, i, side);
}

static bool shows_only(const struct compare_view_row *row, enum side side)
{
	return row->kind == (side == SIDE_A ? COMPARE_VIEW_ROW_ONLY_A
					    : COMPARE_VIEW_ROW_ONLY_B);
}

static void join_pointers(struct compare_view_rows *rows, const size_t *row_of)
{
	for (size_t i = 0; i < rows->n; i++) {
		struct compare_view_row *row = &rows->items[i];
		if (row->kind != COMPARE_VIEW_ROW_POINTER)
			continue;
		row->partner = row_of[row->link];
		rows->items[row->partner].partner = i;
		rows->items[row->partner].moved = row->moved = true;
	}
}

static void index_side(struct compare_view_rows *rows,
    const struct comparison *comparison, enum side side, const size_t *row_of)
{
	size_t n = comparison->articles[side]->n_sentences, link;
	size_t *index = mem_zalloc(n, sizeof(*index));
	for (size_t i = 0; i < n; i++)
		if (link_of_sentence(&comparison->links, side, i, &link))
			index[i] = row_of[link];
	for (size_t i = 0; i < rows->n; i++)
		if (shows_only(&rows->items[i], side))
			index[rows->items[i].sentence] = i;
	free(rows->row_of[side]);
	rows->row_of[side] = index;
}

static void index_rows(
    struct compare_view_rows *rows, const struct comparison *comparison)
{
	size_t *row_of = mem_zalloc(comparison->links.n, sizeof(*row_of));
	for (size_t i = 0; i < rows->n; i++)
		if (rows->items[i].kind == COMPARE_VIEW_ROW_LINK)
			row_of[rows->items[i].link] = i;
	join_pointers(rows, row_of);
	index_side(rows, comparison, SIDE_A, row_of);
	index_side(rows, comparison, SIDE_B, row_of);
	free(row_of);
}

static void mark_quotes(
    struct compare_view_rows *rows, const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->quotes.n; i++) {
		const struct quote_pair *pair = &comparison->quotes.items[i];
		if (pair->class != QUOTE_TRIMMED &&
		    pair->class != QUOTE_ALTERED && !pair->speaker_b)
			continue;
		rows->items[rows->row_of[SIDE_A][pair->sentences[SIDE_A]]]
		    .quote = true;
	}
}

static void mark_figures(
    struct compare_view_rows *rows, const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->figures.n; i++) {
		const struct link *link =
		    &comparison->links.items[comparison->figures.items[i].link];
		size_t first = first_sentence(link, SIDE_A);
		rows->items[rows->row_of[SIDE_A][first]].figure = true;
	}
}

void compare_view_rows_make(struct compare_view_rows *rows,
    const struct comparison *comparison, enum compare_view_order order)
{
	struct walk walk = {.rows = rows, .comparison = comparison};
	walk.anchors = mem_zalloc(comparison->links.n, sizeof(*walk.anchors));
	rows->n = 0;
	if (order == COMPARE_VIEW_SIDE_BY_SIDE)
		add_side_by_side(&walk);
	else
		add_by(&walk, order == COMPARE_VIEW_BY_A ? SIDE_A : SIDE_B);
	free(walk.anchors);
	index_rows(rows, comparison);
	mark_quotes(rows, comparison);
	mark_figures(rows, comparison);
}

void compare_view_rows_release(struct compare_view_rows *rows)
{
	free(rows->items);
	free(rows->row_of[SIDE_A]);
	free(rows->row_of[SIDE_B]);
	*rows = (struct compare_view_rows){0};
}

struct slice compare_view_rows_text(const struct comparison *comparison,
    const struct compare_view_row *row, enum side side)
{
	if (row->kind == COMPARE_VIEW_ROW_LINK)
		return comparison->links.items[row->link].sides[side].text;
	if (shows_only(row, side))
		return article_sentence(
		    comparison->articles[side], row->sentence);
	return (struct slice){"", 0};
}

/* Whether sentence `i` of a passage directly follows the one before it in its
 * paragraph. */
static bool follows(
    const struct article *article, const struct link_passage *passage, size_t i)
{
	size_t before = passage->sentences[i - 1], pos = passage->sentences[i];
	return pos == before + 1 && article->sentences[pos].paragraph ==
					article->sentences[before].paragraph;
}

static bool next_of_passage(const struct article *article,
    const struct link_passage *passage, struct compare_view_piece *piece)
{
	size_t i = piece->next, end = i + 1;
	if (i >= passage->n)
		return false;
	while (end < passage->n && follows(article, passage, end))
		end++;
	piece->span.start = passage->starts[i];
	piece->span.end =
	    end < passage->n ? passage->starts[end] : passage->text.len;
	piece->sentence = passage->sentences[i];
	piece->next = end;
	return true;
}

bool compare_view_rows_next(const struct comparison *comparison,
    const struct compare_view_row *row, enum side side,
    struct compare_view_piece *piece)
{
	if (row->kind == COMPARE_VIEW_ROW_LINK)
		return next_of_passage(comparison->articles[side],
		    &comparison->links.items[row->link].sides[side], piece);
	if (!shows_only(row, side) || piece->next)
		return false;
	piece->span.end = compare_view_rows_text(comparison, row, side).len;
	piece->sentence = row->sentence;
	piece->next = 1;
	return true;
}

bool compare_view_rows_sentence(const struct comparison *comparison,
    const struct compare_view_row *row, enum side side, size_t *sentence)
{
	bool has_link =
	    row->kind == COMPARE_VIEW_ROW_LINK ||
	    (row->kind == COMPARE_VIEW_ROW_POINTER && side == SIDE_B);
	if (has_link)
		*sentence =
		    first_sentence(&comparison->links.items[row->link], side);
	else
		*sentence = row->sentence;
	return has_link || shows_only(row, side);
}
