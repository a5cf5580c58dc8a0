/* SPDX-License-Identifier: MIT */
/* figure_list: reads the words of a text from left to right; tables say what a
 * word means. */
#include "compare/figure/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/word/word.h"
#include "compare/figure/calendar.h"
#include "compare/figure/clock.h"
#include "compare/figure/hedge.h"
#include "compare/figure/label.h"
#include "compare/figure/number.h"
#include "compare/figure/share.h"
#include "compare/figure/unit.h"
#include "compare/figure/walk.h"

/* Maps singulars to plurals that the stemmer does not know: it knows only
 * -s. */
static const char *canonical_noun(const char *stem)
{
	static const char *const rows[][2] = {{"person", "peopl"},
	    {"man", "men"}, {"woman", "women"}, {"child", "children"}};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (strcmp(rows[i][0], stem) == 0)
			return rows[i][1];
	return stem;
}

/* Reads what is counted: the content words after the number. */
static void read_nouns(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	while (
	    figure->n_nouns < FIGURE_NOUNS && figure_walk_follows(walk, end)) {
		const struct word *word = figure_walk_word(walk, end++);
		if (word->flags & (WORD_STOP | WORD_NUMBER))
			return;
		figure->nouns[figure->n_nouns++] = canonical_noun(word->stem);
		figure->span.end = word->span.end;
	}
}

/* "injuring more than 200": where no noun follows, the verb before it says what
 * was counted, like the one after it in "200 injured". */
static void read_verb(const struct figure_walk *walk, struct figure *figure)
{
	size_t first = word_list_find(walk->words, figure->span.start);
	if (!first || !figure_walk_follows(walk, first))
		return;
	const struct word *verb = figure_walk_word(walk, first - 1);
	struct slice fold = slice_of(verb->fold);
	if (!(verb->flags & WORD_STOP) &&
	    (slice_ends(fold, "ing") || slice_ends(fold, "ed")))
		figure->nouns[figure->n_nouns++] = canonical_noun(verb->stem);
}

static bool is_one_of(struct slice text, const char *const *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_is(text, rows[i]))
			return true;
	return false;
}

/* The end of a time of day, with the full stop of "a.m.". */
static size_t clock_end(const struct figure_walk *walk, size_t last)
{
	struct span span = figure_walk_word(walk, last)->span;
	struct slice text = slice_at(walk->text, span);
	bool dotted = slice_find(text, ".", 0) < text.len &&
		      slice_starts(slice_from(walk->text, span.end), ".");
	return span.end + dotted;
}

/* Reads a time of day: "9 a.m.".  Its unit is the zone, so that times of two
 * zones are not compared.  After a colon it is the end of "01: 03 PM", and not
 * read. */
static size_t read_clock(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	struct figure_clock clock;
	if (slice_starts(figure_walk_gap(walk, first), ":") ||
	    !figure_clock_read(walk->words, first, &clock))
		return first;
	*figure = (struct figure){
	    .kind = FIGURE_CLOCK,
	    .span = {figure_walk_word(walk, first)->span.start,
		clock_end(walk, clock.end - 1)},
	    .value = clock.minutes,
	    .unit = clock.zone ? clock.zone : "",
	};
	figure_hedge_read(walk, first, figure);
	return clock.end;
}

/* Reads "dozens of people": no exact number, but "dozens" is not "hundreds". */
static size_t read_multitude(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	static const struct {
		const char *fold;
		double value;
	} rows[] = {{"dozens", 12}, {"scores", 20}, {"hundreds", 1e2},
	    {"thousands", 1e3}, {"millions", 1e6}, {"billions", 1e9}};
	const struct word *word = figure_walk_word(walk, first);
	if (!figure_walk_is(walk, first + 1, "of"))
		return first;
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (strcmp(word->fold, rows[i].fold) != 0)
			continue;
		*figure = (struct figure){
		    .kind = FIGURE_MULTITUDE,
		    .span = word->span,
		    .value = rows[i].value,
		};
		read_nouns(walk, first + 2, figure);
		return figure->n_nouns ? first + 2 + figure->n_nouns : first;
	}
	return first;
}

/* Whether the number and its neighbour are parts of one thing: the halves of
 * "41 / 2", "170, 000" and "16 - year - old". */
static bool is_joined(const struct figure_walk *walk, size_t first, size_t end)
{
	static const char *const open[] = {"", " ", "\n", " (", "\xC2\xA0"};
	static const char *const close[] = {
	    "", " ", "\n", ".", ". ", ", ", "; ", ") ", ")", "\xC2\xA0"};
	return !is_one_of(
		   figure_walk_gap(walk, first), open, ARRAY_LEN(open)) ||
	       !is_one_of(
		   figure_walk_gap(walk, end), close, ARRAY_LEN(close)) ||
	       figure_walk_is_number(walk, end) ||
	       (first && figure_walk_is_number(walk, first - 1));
}

/* "2022-23" is a season, not a pair. */
static bool is_year_like(double value)
{
	return value >= 1000 && value < 2200;
}

/* "52-48": digits on both sides of the sign; "555-123-4567" is no pair. */
static bool joins_pair(
    const struct figure_walk *walk, size_t first, size_t end, double value)
{
	static const char *const signs[] = {"-", "\xE2\x80\x93"};
	enum { N = ARRAY_LEN(signs) };
	return figure_walk_is_number(walk, first) &&
	       figure_walk_is_number(walk, end) && end == first + 1 &&
	       !is_year_like(value) &&
	       is_one_of(figure_walk_gap(walk, end), signs, N) &&
	       !is_one_of(figure_walk_gap(walk, first), signs, N) &&
	       !is_one_of(figure_walk_gap(walk, end + 1), signs, N);
}

/* "from 10 to 12 per cent" is two figures. */
static bool follows_from(const struct figure_walk *walk, size_t first)
{
	return first &&
	       strcmp(figure_walk_word(walk, first - 1)->fold, "from") == 0;
}

/* Reads the second number of "52-48", "two to three"; returns the word after
 * it, or `end`, the word after the first, when there is none. */
static size_t read_second(const struct figure_walk *walk, size_t first,
    size_t end, double value, double *second)
{
	struct figure date;
	size_t pos = end;
	if (figure_walk_is(walk, end, "to") &&
	    figure_walk_follows(walk, end + 1) && !follows_from(walk, first))
		pos = end + 1;
	else if (!joins_pair(walk, first, end, value))
		return end;
	size_t after = figure_number_read(walk, pos, second);
	if (after > pos && (walk->digits_only ||
			       figure_calendar_read(walk, pos, &date) == pos))
		return after;
	*second = 0;
	return end;
}

static size_t read_quantity(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	double value, second = 0;
	if (figure_label_is(walk, first))
		return first;
	size_t end = figure_number_read(walk, first, &value);
	if (end == first)
		return first;
	end = read_second(walk, first, end, value, &second);
	*figure = (struct figure){
	    .kind = FIGURE_COUNT,
	    .value = value,
	    .second = second,
	    .span = {figure_walk_word(walk, first)->span.start,
		figure_walk_word(walk, end - 1)->span.end},
	    .joined = is_joined(walk, first, end),
	};
	if (!figure_unit_read(walk, first, end, figure))
		read_nouns(walk, end, figure);
	if (walk->digits_only)
		return end;
	figure_hedge_read(walk, first, figure);
	if (figure->kind == FIGURE_COUNT && !figure->n_nouns && !second &&
	    !figure->joined)
		read_verb(walk, figure);
	return end;
}

/* Reads the figure that begins at a word; returns the word after it, or `first`
 * when there is none. */
static size_t read_figure(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	if (walk->digits_only)
		return read_quantity(walk, first, figure);
	size_t end = figure_calendar_read(walk, first, figure);
	if (end == first)
		end = read_clock(walk, first, figure);
	if (end == first)
		end = read_multitude(walk, first, figure);
	if (end == first)
		end = figure_share_read(walk, first, figure);
	if (end == first)
		end = read_quantity(walk, first, figure);
	return end;
}

/* The parts of a compound are read instead of it: "20-hour". */
static void drop_compound_words(struct word_list *words)
{
	size_t kept = 0;
	for (size_t i = 0; i < words->n; i++)
		if (!(words->items[i].flags & WORD_COMPOUND))
			words->items[kept++] = words->items[i];
	words->n = kept;
}

static void add_figure(struct figure_list *list, const struct figure *figure)
{
	list->items =
	    mem_grow(list->items, list->n, &list->cap, sizeof(*list->items));
	list->items[list->n++] = *figure;
}

void figure_list_find(struct figure_list *list, struct slice text)
{
	struct word_list words = {0};
	word_split(&words, text, (struct span){0, text.len});
	figure_list_find_in(list, &(struct figure_text){.text = text}, &words);
}

void figure_list_find_in(struct figure_list *list,
    const struct figure_text *text, struct word_list *words)
{
	list->words = *words;
	*words = (struct word_list){0};
	drop_compound_words(&list->words);
	struct figure_walk walk = {
	    text->text, text->starts, text->n, &list->words, text->digits_only};
	for (size_t i = 0; i < list->words.n;) {
		struct figure figure;
		size_t end = read_figure(&walk, i, &figure);
		if (end > i)
			add_figure(list, &figure);
		i = end > i ? end : i + 1;
	}
}

void figure_list_release(struct figure_list *list)
{
	word_list_release(&list->words);
	free(list->items);
	*list = (struct figure_list){0};
}
