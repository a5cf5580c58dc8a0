/* SPDX-License-Identifier: MIT */
/* compare_view_notes: a table with a function for each kind of note. */
#include "views/compare/notes.h"

#include <stdbool.h>

#include "base/mem.h"

enum { TERMS_SHOWN = 8, PER_CENT = 100 };

static void separate(struct str *out, size_t start, const char *separator)
{
	if (out->len > start)
		str_append_text(out, separator);
}

static void append_why(
    struct str *out, const struct comparison *comparison, size_t index)
{
	const struct link *link = &comparison->links.items[index];
	size_t start = out->len;
	for (size_t i = 0; i < link->n_why && i < TERMS_SHOWN; i++) {
		separate(out, start, ", ");
		str_printf(out, "%s %.0f\u00a0%%", link->why[i].term,
		    link->why[i].weight * PER_CENT);
	}
	if (link->n_why > TERMS_SHOWN)
		str_printf(out, " and %zu more", link->n_why - TERMS_SHOWN);
}

static void append_figures(
    struct str *out, const struct comparison *comparison, size_t link)
{
	size_t start = out->len;
	for (size_t i = 0; i < comparison->figures.n; i++) {
		const struct figure_difference *figure =
		    &comparison->figures.items[i];
		if (figure->link != link)
			continue;
		separate(out, start, "; ");
		str_printf(out, "%s / %s (%s)", figure->shown[SIDE_A],
		    figure->shown[SIDE_B],
		    figure_differs_name(figure->differs));
	}
}

static void append_quotes(
    struct str *out, const struct comparison *comparison, size_t index)
{
	const struct link *link = &comparison->links.items[index];
	size_t start = out->len;
	for (size_t i = 0; i < comparison->quotes.n; i++) {
		const struct quote_pair *pair = &comparison->quotes.items[i];
		if (!link_passage_holds(
			&link->sides[SIDE_A], pair->sentences[SIDE_A]))
			continue;
		separate(out, start, "; ");
		quote_pair_speakers(out, pair);
		str_printf(out, ", %s", quote_pair_class_name(pair->class));
	}
}

static void append_side(
    struct str *out, const char *side, enum emphasis_place place, size_t words)
{
	str_printf(out, "%s %s, ", side, emphasis_place_name(place));
	str_append_count(out, words, "word");
}

static void append_place(
    struct str *out, const struct comparison *comparison, size_t link)
{
	for (size_t i = 0; i < comparison->emphases.n; i++) {
		const struct emphasis *emphasis =
		    &comparison->emphases.items[i];
		if (emphasis->link != link)
			continue;
		append_side(out, "A", emphasis->sides[SIDE_A].place,
		    emphasis->sides[SIDE_A].words);
		append_side(out, "; B", emphasis->sides[SIDE_B].place,
		    emphasis->sides[SIDE_B].words);
	}
}

/* The words that a sentence begins with. */
static struct slice first_words(const struct article *article, size_t sentence)
{
	enum { WORDS = 5 };
	struct slice text = article_sentence(article, sentence);
	size_t end = 0;
	for (int i = 0; i < WORDS && end < text.len; i++)
		end = slice_find(text, " ", end + (end > 0));
	return (struct slice){text.bytes, end};
}

static void append_echo(struct str *out, const struct comparison *comparison,
    const struct link_pair *pair, enum side side)
{
	static const char *const names[SIDES] = {"A", "B"};
	const size_t sentences[SIDES] = {pair->a, pair->b};
	enum side other = side_other(side);
	struct slice words =
	    first_words(comparison->articles[other], sentences[other]);
	str_printf(out, "%s %zu with %s %zu, %.*s\u2026", names[side],
	    1 + sentences[side], names[other], 1 + sentences[other],
	    (int)words.len, words.bytes);
}

/* Pairs of its sentences with those of other links. */
static void append_also(
    struct str *out, const struct comparison *comparison, size_t index)
{
	const struct link *link = &comparison->links.items[index];
	size_t start = out->len;
	for (size_t i = 0; i < comparison->links.n_echoes; i++) {
		const struct link_pair *pair =
		    comparison->links.items[comparison->links.n + i].pairs;
		bool in_a = link_passage_holds(&link->sides[SIDE_A], pair->a);
		if (!in_a && !link_passage_holds(&link->sides[SIDE_B], pair->b))
			continue;
		separate(out, start, "; ");
		append_echo(out, comparison, pair, in_a ? SIDE_A : SIDE_B);
	}
}

static const struct {
	const char *label;
	void (*append)(
	    struct str *out, const struct comparison *comparison, size_t link);
} notes[COMPARE_VIEW_NOTES] = {
    [COMPARE_VIEW_NOTE_WHY] = {"why", append_why},
    [COMPARE_VIEW_NOTE_FIGURES] = {"figures", append_figures},
    [COMPARE_VIEW_NOTE_QUOTES] = {"quoted", append_quotes},
    [COMPARE_VIEW_NOTE_PLACE] = {"place", append_place},
    [COMPARE_VIEW_NOTE_ALSO] = {"also", append_also},
};

const char *compare_view_notes_label(enum compare_view_note_kind kind)
{
	return notes[kind].label;
}

void compare_view_notes_append(struct str *out,
    const struct comparison *comparison, size_t link,
    enum compare_view_note_kind kind)
{
	notes[kind].append(out, comparison, link);
}
