/* SPDX-License-Identifier: MIT */
/* figure: walks the words of a text; tables say what a word means. */
#include "compare/figure.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "compare/figure_number.h"

/* clang-format off */
static const struct { const char *stem, *unit; enum figure_kind kind; }
units[] = {
	{"second", "second", FIGURE_DURATION},
	{"minut", "minute", FIGURE_DURATION},
	{"hour", "hour", FIGURE_DURATION},
	{"day", "day", FIGURE_DURATION},
	{"week", "week", FIGURE_DURATION},
	{"month", "month", FIGURE_DURATION},
	{"year", "year", FIGURE_DURATION},
	{"decad", "decade", FIGURE_DURATION},
	{"centuri", "century", FIGURE_DURATION},
	{"dollar", "$", FIGURE_MONEY}, {"euro", "€", FIGURE_MONEY},
	{"pound", "£", FIGURE_MONEY}, {"yen", "¥", FIGURE_MONEY},
	{"rupe", "₹", FIGURE_MONEY}, {"yuan", "yuan", FIGURE_MONEY},
	{"percent", "%", FIGURE_MEASURE}, {"pct", "%", FIGURE_MEASURE},
	{"percentag", "percentage", FIGURE_MEASURE},
	{"mile", "mile", FIGURE_MEASURE}, {"km", "km", FIGURE_MEASURE},
	{"kilomet", "km", FIGURE_MEASURE}, {"kilometr", "km", FIGURE_MEASURE},
	{"metr", "metre", FIGURE_MEASURE}, {"meter", "metre", FIGURE_MEASURE},
	{"feet", "foot", FIGURE_MEASURE}, {"foot", "foot", FIGURE_MEASURE},
	{"ft", "foot", FIGURE_MEASURE}, {"degre", "degree", FIGURE_MEASURE},
	{"acr", "acre", FIGURE_MEASURE}, {"hectar", "hectare", FIGURE_MEASURE},
	{"ton", "ton", FIGURE_MEASURE}, {"tonn", "tonne", FIGURE_MEASURE},
	{"barrel", "barrel", FIGURE_MEASURE}, {"kg", "kg", FIGURE_MEASURE},
};
static const struct { const char *sign, *unit; } currencies[] = {
	{"US$", "$"}, {"$", "$"}, {"€", "€"}, {"£", "£"}, {"¥", "¥"},
	{"₹", "₹"},
};
/* Longest first where one begins with another. */
static const struct { const char *words[3]; enum figure_hedge hedge; }
hedges[] = {
	{{"no", "fewer", "than"}, HEDGE_ABOVE},
	{{"no", "less", "than"}, HEDGE_ABOVE},
	{{"no", "more", "than"}, HEDGE_BELOW},
	{{"not", "more", "than"}, HEDGE_BELOW},
	{{"not", "less", "than"}, HEDGE_ABOVE},
	{{"as", "many", "as"}, HEDGE_BELOW},
	{{"as", "much", "as"}, HEDGE_BELOW},
	{{"as", "few", "as"}, HEDGE_ABOVE},
	{{"as", "little", "as"}, HEDGE_ABOVE},
	{{"in", "excess", "of"}, HEDGE_ABOVE},
	{{"a", "minimum", "of"}, HEDGE_ABOVE},
	{{"a", "maximum", "of"}, HEDGE_BELOW},
	{{"just", "shy", "of"}, HEDGE_BELOW}, {{"upward", "of"}, HEDGE_ABOVE},
	{{"more", "than"}, HEDGE_ABOVE}, {{"less", "than"}, HEDGE_BELOW},
	{{"fewer", "than"}, HEDGE_BELOW}, {{"at", "least"}, HEDGE_ABOVE},
	{{"at", "most"}, HEDGE_BELOW}, {{"up", "to"}, HEDGE_BELOW},
	{{"close", "to"}, HEDGE_BELOW}, {{"just", "under"}, HEDGE_BELOW},
	{{"just", "over"}, HEDGE_ABOVE}, {{"upwards", "of"}, HEDGE_ABOVE},
	{{"an", "estimated"}, HEDGE_ABOUT}, {{"nearly"}, HEDGE_BELOW},
	{{"almost"}, HEDGE_BELOW}, {{"under"}, HEDGE_BELOW},
	{{"about"}, HEDGE_ABOUT}, {{"around"}, HEDGE_ABOUT},
	{{"roughly"}, HEDGE_ABOUT}, {{"approximately"}, HEDGE_ABOUT},
	{{"some"}, HEDGE_ABOUT}, {{"over"}, HEDGE_ABOVE},
	{{"above"}, HEDGE_ABOVE}, {{"exceeding"}, HEDGE_ABOVE},
};
static const char *const months[] = {
	"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december",
};
static const char *const short_months[] = {
	"jan", "feb", "mar", "apr", "-", "jun", "jul", "aug", "sept", "oct",
	"nov", "dec",
};
static const char *const weekdays[] = {
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
	"sunday",
};
/* clang-format on */

enum { HUNDRED = 100, FIRST_YEAR = 1500, LAST_YEAR = 2199, LAST_DAY = 31 };

struct reader {
	struct slice text;
	const struct figure_text *sentences;
	const struct word_list *words;
	struct figure_list *list;
};

static const struct word *word_at(const struct reader *reader, size_t i)
{
	return i < reader->words->n ? &reader->words->at[i] : NULL;
}

/* Whether a sentence begins between two offsets. */
static bool sentence_between(const struct reader *reader, struct span at)
{
	for (size_t i = 0; i < reader->sentences->n; i++)
		if (reader->sentences->starts[i] > at.start &&
			reader->sentences->starts[i] <= at.end)
			return true;
	return false;
}

/* What stands before word `i`; a line break where a sentence begins. */
static struct slice gap(const struct reader *reader, size_t i)
{
	const struct word_list *words = reader->words;
	struct span at = {i ? words->at[i - 1].at.end : 0,
		i < words->n ? words->at[i].at.start : reader->text.len};
	if (at.end < at.start)
		at.end = at.start;
	if (sentence_between(reader, at))
		return slice_of("\n");
	return slice_at(reader->text, at);
}

/* Whether word `i` follows the one before it with no mark between them. */
static bool follows(const struct reader *reader, size_t i)
{
	struct slice between = gap(reader, i);
	return i < reader->words->n &&
	       (slice_is(between, " ") || slice_is(between, "-") ||
		       slice_is(between, "") || slice_is(between, "\xC2\xA0"));
}

static int index_of(const char *fold, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(fold, names[i]) == 0)
			return (int)i + 1;
	return 0;
}

static int month_of(const struct word *word)
{
	if (!word || !(word->flags & WORD_CAPITAL))
		return 0;
	int month = index_of(word->fold, months, ARRAY_LEN(months));
	return month ? month
		     : index_of(word->fold, short_months,
			       ARRAY_LEN(short_months));
}

static int weekday_of(const struct word *word)
{
	return word->flags & WORD_CAPITAL
		       ? index_of(word->fold, weekdays, ARRAY_LEN(weekdays))
		       : 0;
}

bool figure_is_calendar(const struct word *word)
{
	return month_of(word) || weekday_of(word);
}

static bool magnitude_of(const struct word *word, double *value)
{
	return word && figure_number_magnitude(word->fold, value);
}

/* "five", "1,200", "3bn". */
static bool simple_value(const struct reader *reader, size_t i, double *value)
{
	const struct word *word = word_at(reader, i);
	double more;
	if (!word)
		return false;
	if (figure_number_word(word->fold, value))
		return true;
	if (!figure_number_digits(reader->text, word, value))
		return false;
	if (figure_number_magnitude(figure_number_tail(word), &more))
		*value *= more;
	return true;
}

static bool is_word(const struct reader *reader, size_t i, const char *fold)
{
	return follows(reader, i) &&
	       strcmp(word_at(reader, i)->fold, fold) == 0;
}

/* "twenty five", "1,200"; the word behind it, or `i` for no number. */
static size_t read_small(const struct reader *reader, size_t i, double *value)
{
	double more;
	if (!simple_value(reader, i, value))
		return i;
	if (*value < 20 || *value >= 100 || !follows(reader, i + 1) ||
		!figure_number_word(word_at(reader, i + 1)->fold, &more) ||
		more >= 10)
		return i + 1;
	*value += more;
	return i + 2;
}

/* What follows "hundred": "and five", but not "and five hundred". */
static size_t read_below_hundred(
	const struct reader *reader, size_t end, double *value)
{
	size_t first = end + is_word(reader, end, "and");
	double more;
	if (!follows(reader, first) ||
		(word_at(reader, first)->flags & WORD_NUMBER))
		return end;
	size_t behind = read_small(reader, first, &more);
	if (behind == first || more >= 100 ||
		is_word(reader, behind, "hundred"))
		return end;
	*value += more;
	return behind;
}

/* "hundred", "million", "hundred and five thousand" behind a value. */
static size_t read_magnitudes(
	const struct reader *reader, size_t end, double *value)
{
	double more;
	while (follows(reader, end) &&
		magnitude_of(word_at(reader, end), &more)) {
		*value *= more;
		end++;
		if (more == HUNDRED)
			end = read_below_hundred(reader, end, value);
	}
	return end;
}

/* "and a half", " 1/2" behind a number. */
static size_t read_fraction(
	const struct reader *reader, size_t end, double *value)
{
	double over, under;
	if (is_word(reader, end, "and") && is_word(reader, end + 1, "a") &&
		is_word(reader, end + 2, "half")) {
		*value += 0.5;
		return end + 3;
	}
	if (!slice_is(gap(reader, end), " ") ||
		!slice_is(gap(reader, end + 1), "/") ||
		!simple_value(reader, end, &over) ||
		!simple_value(reader, end + 1, &under) || over >= under)
		return end;
	*value += over / under;
	return end + 2;
}

/* "five hundred", "1.2 million", "half a million", "two and a half"; the word
 * behind it, or `i` when no number begins there. */
static size_t read_number(const struct reader *reader, size_t i, double *value)
{
	double more;
	size_t end = read_small(reader, i, value);
	if (end > i)
		return read_fraction(
			reader, read_magnitudes(reader, end, value), value);
	if (strcmp(word_at(reader, i)->fold, "half") == 0 &&
		is_word(reader, i + 1, "a") &&
		magnitude_of(word_at(reader, i + 2), &more)) {
		*value = 0.5;
		return read_magnitudes(reader, i + 2, value);
	}
	if (i && strcmp(word_at(reader, i - 1)->fold, "a") == 0 &&
		magnitude_of(word_at(reader, i), value) && *value >= HUNDRED)
		return i + 1;
	return i;
}

static void add_figure(const struct reader *reader, const struct figure *figure)
{
	struct figure_list *list = reader->list;
	list->at = mem_grow(list->at, list->n, &list->cap, sizeof(*list->at));
	list->at[list->n++] = *figure;
}

static size_t hedge_words(size_t row)
{
	size_t n = 0;
	while (n < ARRAY_LEN(hedges[row].words) && hedges[row].words[n])
		n++;
	return n;
}

/* Whether the words of a hedge stand right before word `first`. */
static bool hedge_stands(const struct reader *reader, size_t first, size_t row)
{
	size_t n = hedge_words(row);
	if (n > first)
		return false;
	for (size_t k = 0; k < n; k++) {
		size_t i = first - n + k;
		if (strcmp(word_at(reader, i)->fold, hedges[row].words[k]) != 0)
			return false;
		if (!slice_starts(gap(reader, i + 1), " "))
			return false;
	}
	return true;
}

/* "jobs will go over three years" says when; "for over three years" says how
 * long, and more than that. */
static bool is_during(const struct reader *reader, size_t first, size_t row,
	const struct figure *figure)
{
	static const char *const how_long[] = {"for", "after", "in", "of", "to",
		"well", "is", "was", "last", "lasts", "lasted", "take", "takes",
		"took", "taken", "spent", "waited"};
	if (figure->kind != FIGURE_DURATION || hedge_words(row) > 1 ||
		strcmp(hedges[row].words[0], "over") != 0)
		return false;
	return first < 2 || !index_of(word_at(reader, first - 2)->fold,
				    how_long, ARRAY_LEN(how_long));
}

/* Takes the hedge that ends before word `first` into the figure. */
static void read_hedge(
	const struct reader *reader, size_t first, struct figure *figure)
{
	for (size_t row = 0; row < ARRAY_LEN(hedges); row++) {
		if (!hedge_stands(reader, first, row) ||
			is_during(reader, first, row, figure))
			continue;
		figure->hedge = hedges[row].hedge;
		figure->at.start =
			word_at(reader, first - hedge_words(row))->at.start;
		return;
	}
}

static bool read_currency(
	const struct reader *reader, size_t first, struct figure *figure)
{
	struct slice before = gap(reader, first);
	for (size_t i = 0; i < ARRAY_LEN(currencies); i++) {
		if (!slice_ends(before, currencies[i].sign))
			continue;
		figure->kind = FIGURE_MONEY;
		figure->unit = currencies[i].unit;
		figure->at.start -= strlen(currencies[i].sign);
		return true;
	}
	return false;
}

static bool read_per_cent(
	const struct reader *reader, size_t end, struct figure *figure)
{
	const struct word *per = word_at(reader, end);
	const struct word *cent = word_at(reader, end + 1);
	bool sign = slice_starts(gap(reader, end), "%");
	bool words = per && cent && strcmp(per->fold, "per") == 0 &&
		     strcmp(cent->fold, "cent") == 0;
	if (!sign && !words)
		return false;
	figure->kind = FIGURE_MEASURE;
	figure->unit = "%";
	figure->at.end = sign ? figure->at.end + 1 : cent->at.end;
	return true;
}

static bool set_unit(struct figure *figure, const char *stem)
{
	for (size_t i = 0; i < ARRAY_LEN(units); i++) {
		if (strcmp(units[i].stem, stem) != 0)
			continue;
		figure->kind = units[i].kind;
		figure->unit = units[i].unit;
		return true;
	}
	return false;
}

/* "A 30-year-old" tells how old, and "5 percentage points" how far apart. */
static void read_unit_end(
	const struct reader *reader, size_t end, struct figure *figure)
{
	static const struct {
		const char *unit, *fold, *whole;
	} rows[] = {
		{"year", "old", "year old"},
		{"month", "old", "month old"},
		{"percentage", "point", "percentage point"},
		{"percentage", "points", "percentage point"},
	};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (strcmp(rows[i].unit, figure->unit) != 0 ||
			!is_word(reader, end, rows[i].fold))
			continue;
		figure->kind = FIGURE_MEASURE;
		figure->unit = rows[i].whole;
		figure->at.end = word_at(reader, end)->at.end;
		return;
	}
}

/* The unit stands behind the number, or at its end: "10kg". */
static bool read_unit(
	const struct reader *reader, size_t end, struct figure *figure)
{
	if (set_unit(figure, figure_number_tail(word_at(reader, end - 1))))
		return true;
	if (!follows(reader, end) ||
		!set_unit(figure, word_at(reader, end)->stem))
		return false;
	figure->at.end = word_at(reader, end)->at.end;
	read_unit_end(reader, end + 1, figure);
	return true;
}

/* The stemmer knows no plural but -s. */
static const char *noun_of(const char *stem)
{
	static const char *const rows[][2] = {{"person", "peopl"},
		{"man", "men"}, {"woman", "women"}, {"child", "children"}};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (strcmp(rows[i][0], stem) == 0)
			return rows[i][1];
	return stem;
}

/* What is counted: the content words behind the number. */
static void read_nouns(
	const struct reader *reader, size_t end, struct figure *figure)
{
	while (figure->n_nouns < FIGURE_NOUNS && follows(reader, end)) {
		const struct word *word = word_at(reader, end++);
		if (word->flags & (WORD_STOP | WORD_NUMBER))
			return;
		figure->nouns[figure->n_nouns++] = noun_of(word->stem);
		figure->at.end = word->at.end;
	}
}

/* Capitals joined to digits: "COVID-19", "F-35". */
static bool is_model(const struct reader *reader, size_t i)
{
	if (!i || !slice_is(gap(reader, i), "-"))
		return false;
	const struct word *before = word_at(reader, i - 1);
	size_t len = before->at.end - before->at.start;
	return (before->flags & WORD_UPPER) ||
	       ((before->flags & WORD_CAPITAL) && len == 1);
}

/* Digits that count nothing: "F-35", "9/11", "24/7", "7:45 p.m.". */
static bool is_name(const struct reader *reader, size_t i)
{
	const struct word *word = word_at(reader, i);
	return (word->flags & WORD_NUMBER) &&
	       (is_model(reader, i) || *figure_number_tail(word) == ':' ||
		       slice_is(gap(reader, i), "/") ||
		       slice_is(gap(reader, i + 1), "/"));
}

static size_t read_quantity(const struct reader *reader, size_t first)
{
	struct figure figure = {.kind = FIGURE_COUNT};
	if (is_name(reader, first))
		return first;
	size_t end = read_number(reader, first, &figure.value);
	if (end == first)
		return first;
	figure.at = (struct span){word_at(reader, first)->at.start,
		word_at(reader, end - 1)->at.end};
	if (!read_currency(reader, first, &figure) &&
		!read_per_cent(reader, end, &figure) &&
		!read_unit(reader, end, &figure))
		read_nouns(reader, end, &figure);
	read_hedge(reader, first, &figure);
	add_figure(reader, &figure);
	return end;
}

/* A number of `low` to `high`, in digits; 0 for any other. */
static int number_within(
	const struct reader *reader, size_t i, int low, int high)
{
	const struct word *word = word_at(reader, i);
	double value;
	if (!word || !figure_number_digits(reader->text, word, &value) ||
		value < low || value > high || value != (double)(int)value)
		return 0;
	return (int)value;
}

static size_t read_year(
	const struct reader *reader, size_t end, struct figure *figure)
{
	bool joined = slice_is(gap(reader, end), " ") ||
		      slice_is(gap(reader, end), ", ");
	figure->year =
		joined ? number_within(reader, end, FIRST_YEAR, LAST_YEAR) : 0;
	return figure->year ? end + 1 : end;
}

/* "June 18, 2023", "June 2023", "June"; `first` is the month. */
static size_t read_month(
	const struct reader *reader, size_t first, struct figure *figure)
{
	size_t end = first + 1;
	figure->month = month_of(word_at(reader, first));
	struct slice between = gap(reader, end);
	if (slice_is(between, " ") || slice_is(between, ". "))
		figure->day = number_within(reader, end, 1, LAST_DAY);
	return read_year(reader, end + (figure->day != 0), figure);
}

/* "in 2014", "since 2014": a bare year needs its preposition. */
static bool is_year(const struct reader *reader, size_t i)
{
	static const char *const before[] = {
		"in", "since", "until", "by", "of", "from", "during", "after"};
	return i && number_within(reader, i, FIRST_YEAR, LAST_YEAR) &&
	       word_at(reader, i)->at.end - word_at(reader, i)->at.start == 4 &&
	       index_of(
		       word_at(reader, i - 1)->fold, before, ARRAY_LEN(before));
}

static size_t read_date(const struct reader *reader, size_t first)
{
	const struct word *word = word_at(reader, first);
	struct figure figure = {.kind = FIGURE_DATE};
	size_t end = first;
	figure.weekday = weekday_of(word);
	if (figure.weekday) {
		end = first + 1;
	} else if (month_of(word)) {
		end = read_month(reader, first, &figure);
	} else if (number_within(reader, first, 1, LAST_DAY) &&
		   slice_is(gap(reader, first + 1), " ") &&
		   month_of(word_at(reader, first + 1))) {
		figure.day = number_within(reader, first, 1, LAST_DAY);
		figure.month = month_of(word_at(reader, first + 1));
		end = read_year(reader, first + 2, &figure);
	} else if (is_year(reader, first)) {
		figure.year =
			number_within(reader, first, FIRST_YEAR, LAST_YEAR);
		end = first + 1;
	}
	if (end == first)
		return first;
	figure.at =
		(struct span){word->at.start, word_at(reader, end - 1)->at.end};
	add_figure(reader, &figure);
	return end;
}

/* The parts of a compound are read in its place: "20-hour". */
static void drop_compounds(struct word_list *words)
{
	size_t kept = 0;
	for (size_t i = 0; i < words->n; i++)
		if (!(words->at[i].flags & WORD_COMPOUND))
			words->at[kept++] = words->at[i];
	words->n = kept;
}

void figure_find(struct figure_list *list, struct slice text)
{
	struct word_list words = {0};
	word_split(&words, text, (struct span){0, text.len});
	figure_find_in(list, &(struct figure_text){.text = text}, &words);
}

void figure_find_in(struct figure_list *list, const struct figure_text *text,
	struct word_list *words)
{
	list->words = *words;
	*words = (struct word_list){0};
	drop_compounds(&list->words);
	struct reader reader = {text->text, text, &list->words, list};
	for (size_t i = 0; i < list->words.n;) {
		size_t end = read_date(&reader, i);
		if (end == i)
			end = read_quantity(&reader, i);
		i = end > i ? end : i + 1;
	}
}

void figure_list_release(struct figure_list *list)
{
	word_list_release(&list->words);
	free(list->at);
	*list = (struct figure_list){0};
}
