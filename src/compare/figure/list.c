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

/* The value of a scale in the plural: "dozens"; 0 for any other word. */
static double multitude_of(const struct word *word)
{
	static const struct {
		const char *fold;
		double value;
	} rows[] = {{"tens", 10}, {"dozens", 12}, {"scores", 20},
	    {"hundreds", 1e2}, {"thousands", 1e3}, {"lakhs", 1e5},
	    {"millions", 1e6}, {"crores", 1e7}, {"billions", 1e9},
	    {"trillions", 1e12}};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (strcmp(word->fold, rows[i].fold) == 0)
			return rows[i].value;
	return 0;
}

/* Reads "dozens of people", "tens of thousands of people": no exact number, but
 * "dozens" is not "hundreds". */
static size_t read_multitude(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	double value = 1, more;
	size_t end = first;
	while (figure_walk_word(walk, end) &&
	       (more = multitude_of(figure_walk_word(walk, end))) > 0 &&
	       figure_walk_is(walk, end + 1, "of")) {
		value *= more;
		end += 2;
	}
	*figure = (struct figure){
	    .kind = FIGURE_MULTITUDE,
	    .span = figure_walk_word(walk, first)->span,
	    .value = value,
	};
	if (end == first)
		return first;
	read_nouns(walk, end, figure);
	return figure->n_nouns && value != 10 ? end + figure->n_nouns : first;
}

/* Reads "third term", "twenty-first century", of what is told apart by
 * ordinals; "the second man" is one of two. */
static size_t read_ordinal(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	double tens = 0;
	const struct word *word = figure_walk_word(walk, first);
	bool compound = word_number_spelled(word->fold, &tens) && tens >= 20 &&
			slice_is(figure_walk_gap(walk, first + 1), "-");
	size_t end = first + compound;
	double value;
	if (walk->digits_only || !figure_walk_word(walk, end) ||
	    !word_number_ordinal(figure_walk_word(walk, end), &value) ||
	    (compound && value > 9) || !figure_walk_follows(walk, end + 1) ||
	    !(figure_walk_word(walk, end + 1)->classes & WORD_CLASS_RANKED))
		return first;
	*figure = (struct figure){
	    .kind = FIGURE_ORDINAL,
	    .value = (compound ? tens : 0) + value,
	    .span = {word->span.start,
		figure_walk_word(walk, end + 1)->span.end},
	    .nouns = {figure_walk_word(walk, end + 1)->stem},
	    .n_nouns = 1,
	};
	return end + 2;
}

/* Reads "twice". */
static size_t read_times(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	const struct word *word = figure_walk_word(walk, first);
	bool thrice = strcmp(word->fold, "thrice") == 0;
	if (!thrice && strcmp(word->fold, "twice") != 0)
		return first;
	*figure = (struct figure){
	    .kind = FIGURE_COUNT,
	    .value = thrice ? 3 : 2,
	    .span = word->span,
	    .nouns = {"time"},
	    .n_nouns = 1,
	};
	figure_hedge_read(walk, first, figure);
	return first + 1;
}

/* Whether the number and its neighbour are parts of one thing: the halves of
 * "41 / 2", "170, 000" and "16 - year - old". */
static bool is_joined(const struct figure_walk *walk, size_t first, size_t end)
{
	static const char *const open[] = {"", " ", "\n\n", " ("};
	static const char *const close[] = {
	    "", " ", "\n\n", ".", ". ", ", ", "; ", ") ", ")"};
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

static bool is_after(
    const struct figure_walk *walk, size_t first, const char *fold)
{
	return first &&
	       strcmp(figure_walk_word(walk, first - 1)->fold, fold) == 0;
}

/* The second number of "52-48", "two to three", "between two and three"; 0 for
 * none.  "From 10 to 12 per cent" is two figures. */
static size_t second_of(
    const struct figure_walk *walk, size_t first, size_t end, double value)
{
	bool to =
	    figure_walk_is(walk, end, "to") && !is_after(walk, first, "from");
	bool both = figure_walk_is(walk, end, "and") &&
		    is_after(walk, first, "between");
	if ((to || both) && figure_walk_follows(walk, end + 1))
		return end + 1;
	return joins_pair(walk, first, end, value) ? end : 0;
}

/* Whether word `i` begins a figure of another kind, or a name. */
static bool is_no_number(const struct figure_walk *walk, size_t i)
{
	struct figure other;
	return !walk->digits_only &&
	       (figure_calendar_read(walk, i, &other) != i ||
		   read_clock(walk, i, &other) != i ||
		   figure_label_is(walk, i));
}

/* Reads the second number of "52-48", "two to three"; returns the word after
 * it, or `end`, the word after the first, when there is none.  The scale of
 * "two to three million" is that of both. */
static size_t read_second(const struct figure_walk *walk, size_t first,
    size_t end, struct figure_number *number, double *second)
{
	enum { THOUSAND = 1000 };
	struct figure_number more;
	size_t pos = second_of(walk, first, end, number->value);
	*second = 0;
	size_t after = pos ? figure_number_read(walk, pos, &more) : 0;
	if (!pos || after == pos || is_no_number(walk, pos))
		return end;
	if (number->scale == 1 && number->value < THOUSAND &&
	    more.scale >= THOUSAND)
		number->value *= more.scale;
	*second = more.value;
	return after;
}

/* Whether the bytes before the figure end with a sign that is its own: "-3 %",
 * but not "F-3", "5 -3" or "a - 3"; its length. */
static size_t sign_before(
    const struct figure_walk *walk, const struct figure *figure)
{
	static const char *const signs[] = {"-", "\u2212", "\u2013"};
	struct slice before =
	    slice_at(walk->text, (struct span){0, figure->span.start});
	for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
		size_t len = strlen(signs[i]);
		if (!slice_ends(before, signs[i]))
			continue;
		struct slice rest = {before.bytes, before.len - len};
		bool apart = slice_ends(rest, " ") || slice_ends(rest, "(");
		struct slice word = slice_trim(rest);
		char last = word.len ? word.bytes[word.len - 1] : '0';
		return apart && !(last >= '0' && last <= '9') ? len : 0;
	}
	return 0;
}

/* Whether "minus" or "negative" is before word `first` of a measure; "ten minus
 * two" is no sign. */
static bool has_sign_word(const struct figure_walk *walk, size_t first)
{
	if (!first || !figure_walk_follows(walk, first) ||
	    !word_set_has(" minus negative ",
		slice_of(figure_walk_word(walk, first - 1)->fold)))
		return false;
	return first < 2 || !figure_walk_is_number(walk, first - 2);
}

/* Reads the sign of a measure, of money or of a bare number. */
static void read_sign(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	bool bare = figure->kind == FIGURE_COUNT && !figure->n_nouns;
	if (figure->kind != FIGURE_MEASURE && figure->kind != FIGURE_MONEY &&
	    !bare)
		return;
	size_t len = sign_before(walk, figure);
	bool named = !bare && has_sign_word(walk, first);
	if (!len && !named)
		return;
	figure->value = -figure->value;
	figure->span.start = named
				 ? figure_walk_word(walk, first - 1)->span.start
				 : figure->span.start - len;
}

/* Reads the rest of "two years and a half". */
static size_t read_half(
    const struct figure_walk *walk, size_t after, struct figure *figure)
{
	double part;
	size_t first = after + 1;
	if (!figure_walk_is(walk, after, "and") ||
	    figure->kind != FIGURE_DURATION ||
	    !figure_walk_follows(walk, first))
		return after;
	size_t end = figure_number_read_part(walk, first, &part);
	if (end != first + 2)
		return after;
	figure->value += part;
	figure->span.end = figure_walk_word(walk, end - 1)->span.end;
	return end;
}

/* How many of the smaller unit make the larger: 100 cents a dollar; 0 where
 * they do not. */
static double parts_of(const char *larger, const char *smaller)
{
	static const struct {
		const char *unit, *stem;
		double parts;
	} rows[] = {{"$", "cent", 100}, {"\u20AC", "cent", 100},
	    {"\u00A3", "penc", 100}, {"\u00A3", "p", 100},
	    {"hour", "minut", 60}, {"minute", "second", 60},
	    {"year", "month", 12}, {"foot", "inch", 12}};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (strcmp(rows[i].unit, larger) == 0 &&
		    strcmp(rows[i].stem, smaller) == 0)
			return rows[i].parts;
	return 0;
}

/* Reads the smaller unit after a larger: "$5 and 30 cents", "two hours and 10
 * minutes". */
static size_t read_smaller(
    const struct figure_walk *walk, size_t after, struct figure *figure)
{
	struct figure_number more;
	size_t first = after + figure_walk_is(walk, after, "and");
	if (!figure_walk_follows(walk, first))
		return after;
	size_t unit = figure_number_read(walk, first, &more);
	if (unit == first)
		return after;
	const char *stem = word_number_tail(figure_walk_word(walk, unit - 1));
	bool apart = !*stem && figure_walk_follows(walk, unit);
	if (apart)
		stem = figure_walk_word(walk, unit)->stem;
	double parts = parts_of(figure->unit, stem);
	if (more.value >= parts)
		return after;
	figure->value += more.value / parts;
	size_t end = unit + apart;
	figure->span.end = figure_walk_word(walk, end - 1)->span.end;
	return end;
}

/* Reads what adds to a sum or a time after its unit; returns the word after it,
 * or `end`. */
static size_t read_rest(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	if (!figure->unit)
		return end;
	size_t after = word_list_find(walk->words, figure->span.end);
	size_t rest = read_half(walk, after, figure);
	if (rest == after)
		rest = read_smaller(walk, after, figure);
	return rest > after ? rest : end;
}

/* Reads the number of a quantity, and the second of two. */
static size_t read_numbers(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	struct figure_number number;
	double second;
	if (figure_label_is(walk, first))
		return first;
	size_t end = figure_number_read(walk, first, &number);
	if (end == first)
		return first;
	end = read_second(walk, first, end, &number, &second);
	*figure = (struct figure){
	    .kind = FIGURE_COUNT,
	    .value = number.value,
	    .second = second,
	    .slack = number.slack,
	    .loose = number.loose,
	    .span = {figure_walk_word(walk, first)->span.start,
		figure_walk_word(walk, end - 1)->span.end},
	    .joined = is_joined(walk, first, end),
	};
	return end;
}

/* Reads the hedge of "two hours or so". */
static size_t hedge_after_unit(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	size_t after = word_list_find(walk->words, figure->span.end);
	size_t hedged = figure_hedge_read_after(walk, after, figure);
	return hedged > after ? hedged : end;
}

static size_t read_quantity(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	size_t end = read_numbers(walk, first, figure);
	if (end == first)
		return first;
	if (!walk->digits_only)
		end = figure_hedge_read_after(walk, end, figure);
	if (!figure_unit_read(walk, first, end, figure))
		read_nouns(walk, end, figure);
	if (walk->digits_only)
		return end;
	end = read_rest(walk, end, figure);
	if (figure->unit)
		end = hedge_after_unit(walk, end, figure);
	size_t start = word_list_find(walk->words, figure->span.start);
	read_sign(walk, start, figure);
	figure_hedge_read(
	    walk, word_list_find(walk->words, figure->span.start), figure);
	if (figure->kind == FIGURE_COUNT && !figure->n_nouns &&
	    !figure->second && !figure->joined)
		read_verb(walk, figure);
	return end;
}

typedef size_t figure_reader(
    const struct figure_walk *walk, size_t first, struct figure *figure);

/* Reads the figure that begins at a word; returns the word after it, or `first`
 * when there is none. */
static size_t read_figure(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	static figure_reader *const readers[] = {figure_calendar_read,
	    read_clock, read_multitude, figure_share_read, read_ordinal,
	    read_times, read_quantity};
	if (walk->digits_only)
		return read_quantity(walk, first, figure);
	for (size_t i = 0; i < ARRAY_LEN(readers); i++) {
		size_t end = readers[i](walk, first, figure);
		if (end > first)
			return end;
	}
	return first;
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
