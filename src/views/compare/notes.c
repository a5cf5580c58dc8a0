/* SPDX-License-Identifier: MIT */
/* compare_view_notes: one function a kind of note, in a table. */
#include "views/compare/notes.h"

#include <stdbool.h>

#include "base/mem.h"

enum { TERMS_SHOWN = 8, PER_CENT = 100 };

static void separate(struct str *out, size_t start, const char *separator)
{
	if (out->len > start)
		str_append_text(out, separator);
}

static void say_why(
    struct str *out, const struct comparison *comparison, size_t index)
{
	const struct link *link = &comparison->links[index];
	size_t start = out->len;
	for (size_t i = 0; i < link->n_why && i < TERMS_SHOWN; i++) {
		separate(out, start, ", ");
		str_printf(out, "%s %.0f\u00a0%%", link->why[i].term,
		    link->why[i].weight * PER_CENT);
	}
	if (link->n_why > TERMS_SHOWN)
		str_printf(out, " and %zu more", link->n_why - TERMS_SHOWN);
}

static void say_figures(
    struct str *out, const struct comparison *comparison, size_t link)
{
	size_t start = out->len;
	for (size_t i = 0; i < comparison->n_figures; i++) {
		const struct figure_difference *figure =
		    &comparison->figures[i];
		if (figure->link != link)
			continue;
		separate(out, start, "; ");
		str_printf(out, "%s / %s (%s)", figure->a, figure->b,
		    figure_differs_name(figure->differs));
	}
}

static bool in_passage(const struct link_passage *passage, size_t sentence)
{
	for (size_t i = 0; i < passage->n; i++)
		if (passage->sentences[i] == sentence)
			return true;
	return false;
}

static void say_quotes(
    struct str *out, const struct comparison *comparison, size_t index)
{
	const struct link *link = &comparison->links[index];
	size_t start = out->len;
	for (size_t i = 0; i < comparison->n_quotes; i++) {
		const struct quote_pair *pair = &comparison->quotes[i];
		if (!in_passage(&link->a, pair->sentence_a))
			continue;
		separate(out, start, "; ");
		quote_pair_speakers(out, pair);
		str_printf(out, ", %s", quote_class_name(pair->class));
	}
}

static void say_side(
    struct str *out, const char *side, enum emphasis_place place, size_t words)
{
	str_printf(out, "%s %s, ", side, emphasis_place_name(place));
	str_append_count(out, words, "word");
}

static void say_place(
    struct str *out, const struct comparison *comparison, size_t link)
{
	for (size_t i = 0; i < comparison->n_emphases; i++) {
		const struct emphasis *emphasis = &comparison->emphases[i];
		if (emphasis->link != link)
			continue;
		say_side(out, "A", emphasis->a.place, emphasis->a.words);
		say_side(out, "; B", emphasis->b.place, emphasis->b.words);
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
	return (struct slice){text.at, end};
}

static void say_echo(struct str *out, const struct comparison *comparison,
    const struct link_pair *pair, bool from_a)
{
	struct slice words = from_a ? first_words(comparison->b, pair->b)
				    : first_words(comparison->a, pair->a);
	str_printf(out, "%s %zu with %s %zu, %.*s\u2026", from_a ? "A" : "B",
	    1 + (from_a ? pair->a : pair->b), from_a ? "B" : "A",
	    1 + (from_a ? pair->b : pair->a), (int)words.len, words.at);
}

/* What its sentences tell that stands in other links too. */
static void say_also(
    struct str *out, const struct comparison *comparison, size_t index)
{
	const struct link *link = &comparison->links[index];
	size_t start = out->len;
	for (size_t i = 0; i < comparison->n_echoes; i++) {
		const struct link_pair *pair =
		    comparison->links[comparison->n_links + i].pairs;
		bool from_a = in_passage(&link->a, pair->a);
		if (!from_a && !in_passage(&link->b, pair->b))
			continue;
		separate(out, start, "; ");
		say_echo(out, comparison, pair, from_a);
	}
}

static const struct {
	const char *label;
	void (*say)(
	    struct str *out, const struct comparison *comparison, size_t link);
} notes[COMPARE_VIEW_NOTES] = {
    [COMPARE_VIEW_NOTE_WHY] = {"why", say_why},
    [COMPARE_VIEW_NOTE_FIGURES] = {"figures", say_figures},
    [COMPARE_VIEW_NOTE_QUOTES] = {"quoted", say_quotes},
    [COMPARE_VIEW_NOTE_PLACE] = {"place", say_place},
    [COMPARE_VIEW_NOTE_ALSO] = {"also", say_also},
};

const char *compare_view_notes_label(enum compare_view_note_kind kind)
{
	return notes[kind].label;
}

void compare_view_notes_append(struct str *out,
    const struct comparison *comparison, size_t link,
    enum compare_view_note_kind kind)
{
	notes[kind].say(out, comparison, link);
}
