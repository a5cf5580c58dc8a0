/* SPDX-License-Identifier: MIT */
/* worddiff_unit: groups the words of a passage by the marks between them. */
#include "compare/worddiff/unit.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "text/unicode.h"
#include "text/word/word.h"

enum {
	NAME_WORDS_MAX = 4,	 /* a longer run of capitals is a headline */
	QUOTATION_WORDS_MAX = 4, /* a longer one is compared word by word */
	TITLE_LEN_MAX = 4, /* "Mr", "Sen", "Gov": a full stop may follow */
};

static const char *const magnitudes[] = {
    "hundred", "thousand", "million", "billion", "trillion", "percent"};
static const char *const opening_signs[] = {"$", "£", "€", "¥", "₹"};
static const char *const closing_signs[] = {"%", "°"};
static const char *const quotation_marks[] = {"\"", "“", "”", "«", "»", "‘"};

static struct slice gap_before(
    const struct worddiff_unit_list *list, size_t word)
{
	const struct word_list *words = &list->words;
	size_t start = word ? words->items[word - 1].span.end : 0;
	size_t end =
	    word < words->n ? words->items[word].span.start : list->text.len;
	if (end < start)
		end = start;
	return slice_at(list->text, (struct span){start, end});
}

/* Whether only white space, of any kind, is before a word: line breaks are
 * blanks, and what has no width is nothing. */
static bool is_blank_before(const struct worddiff_unit_list *list, size_t word)
{
	struct slice gap = gap_before(list, word);
	uint32_t code;
	bool blank = false;
	if (slice_is(gap, " ")) /* the common case, quickly */
		return true;
	for (size_t len; (len = unicode_decode(gap, &code)) != 0;) {
		if (!unicode_is_space(code) && !unicode_is_invisible(code))
			return false;
		blank = blank || unicode_is_space(code);
		gap = slice_from(gap, len);
	}
	return blank;
}

static size_t ends_with_any(
    struct slice text, const char *const *marks, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_ends(text, marks[i]))
			return strlen(marks[i]);
	return 0;
}

static size_t starts_with_any(
    struct slice text, const char *const *marks, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_starts(text, marks[i]))
			return strlen(marks[i]);
	return 0;
}

/* The parts of a compound would cover its bytes twice. */
static void drop_compound_parts(struct word_list *words)
{
	size_t kept = 0;
	for (size_t i = 0; i < words->n; i++)
		if (!(words->items[i].flags & WORD_PART))
			words->items[kept++] = words->items[i];
	words->n = kept;
}

static bool is_magnitude(const struct word *word)
{
	for (size_t i = 0; i < sizeof(magnitudes) / sizeof(*magnitudes); i++)
		if (strcmp(word->fold, magnitudes[i]) == 0)
			return true;
	return false;
}

static size_t number_end(const struct worddiff_unit_list *list, size_t first)
{
	size_t end = first + 1;
	while (end < list->words.n && is_blank_before(list, end) &&
	       is_magnitude(&list->words.items[end]))
		end++;
	if (end < list->words.n && is_blank_before(list, end) &&
	    word_money_unit(list->words.items[end].stem))
		end++;
	return end;
}

/* The end of "Rs500", "USD 5 million"; `first` when no currency code begins
 * a sum there. */
static size_t money_end(const struct worddiff_unit_list *list, size_t first)
{
	const struct word *code = &list->words.items[first];
	struct slice gap = gap_before(list, first + 1);
	bool letter = code->span.end - code->span.start == 1;
	if (first + 1 >= list->words.n ||
	    !(list->words.items[first + 1].flags & WORD_NUMBER) ||
	    !(gap.len == 0 || (is_blank_before(list, first + 1) && !letter)) ||
	    !word_money_of_code(code->fold))
		return first;
	return number_end(list, first + 1);
}

/* "Blake Farenthold", "Charles E. Grassley", "Mr. Perry". */
static bool joins_name(const struct worddiff_unit_list *list, size_t word)
{
	const struct word *before = &list->words.items[word - 1];
	struct slice gap = gap_before(list, word);
	if (!(list->words.items[word].flags & WORD_CAPITAL) ||
	    (before->flags & WORD_POSSESSIVE))
		return false;
	if (is_blank_before(list, word))
		return true;
	return slice_is(gap, ". ") &&
	       before->span.end - before->span.start <= TITLE_LEN_MAX;
}

static size_t name_end(const struct worddiff_unit_list *list, size_t first)
{
	size_t end = first + 1;
	while (end < list->words.n && joins_name(list, end) &&
	       !(list->words.items[end].flags & WORD_STOP))
		end++;
	return end - first <= NAME_WORDS_MAX ? end : first + 1;
}

/* The end of the short quotation that opens before `first`; `first` when
 * there is none. */
static size_t quotation_end(const struct worddiff_unit_list *list, size_t first)
{
	size_t n = sizeof(quotation_marks) / sizeof(*quotation_marks);
	struct slice before = gap_before(list, first);
	/* the common case, quickly */
	if (slice_is(before, " ") || !ends_with_any(before, quotation_marks, n))
		return first;
	for (size_t end = first + 1;
	     end <= list->words.n && end <= first + QUOTATION_WORDS_MAX; end++)
		if (starts_with_any(gap_before(list, end), quotation_marks, n))
			return end;
	return first;
}

static struct worddiff_unit unit_at(
    const struct worddiff_unit_list *list, size_t first)
{
	const struct word *word = &list->words.items[first];
	struct worddiff_unit unit = {
	    .kind = WORDDIFF_UNIT_WORD, .first = first, .n = 1};
	size_t end = quotation_end(list, first), money = money_end(list, first);
	if (end > first + 1) {
		unit.kind = WORDDIFF_UNIT_QUOTATION;
	} else if (money > first) {
		unit.kind = WORDDIFF_UNIT_NUMBER;
		end = money;
	} else if (word->flags & WORD_NUMBER) {
		unit.kind = WORDDIFF_UNIT_NUMBER;
		end = number_end(list, first);
	} else if ((word->flags & WORD_CAPITAL) && !(word->flags & WORD_STOP)) {
		end = name_end(list, first);
		unit.kind =
		    end > first + 1 ? WORDDIFF_UNIT_NAME : WORDDIFF_UNIT_WORD;
	} else {
		end = first + 1;
	}
	unit.n = end - first;
	unit.stop = unit.n == 1 && (word->flags & WORD_STOP);
	unit.span = (struct span){
	    word->span.start, list->words.items[end - 1].span.end};
	return unit;
}

static void add_signs(
    const struct worddiff_unit_list *list, struct worddiff_unit *unit)
{
	unit->span.start -= ends_with_any(gap_before(list, unit->first),
	    opening_signs, sizeof(opening_signs) / sizeof(*opening_signs));
	unit->span.end +=
	    starts_with_any(gap_before(list, unit->first + unit->n),
		closing_signs, sizeof(closing_signs) / sizeof(*closing_signs));
}

static uint32_t hash_word(uint32_t hash, const char *word)
{
	return hash_more(hash_more(hash, slice_of(word)), slice_of(" "));
}

/* The sign before or after the words of a number. */
static struct slice sign_of_number(const struct worddiff_unit_list *list,
    const struct worddiff_unit *unit, bool before)
{
	const struct word *words = list->words.items;
	struct span span = {unit->span.start, words[unit->first].span.start};
	if (!before)
		span = (struct span){
		    words[unit->first + unit->n - 1].span.end, unit->span.end};
	return slice_at(list->text, span);
}

/* Writes "2.3bn" as "2.3 billion ". */
static void write_number_word(struct str *out, const struct word *word)
{
	const char *tail = word_number_tail(word);
	const char *magnitude = *tail ? word_number_written_out(tail) : NULL;
	if (magnitude)
		str_printf(out, "%.*s %s ", (int)(tail - word->fold),
		    word->fold, magnitude);
	else
		str_printf(out, "%s ", word->fold);
}

/* The currency that a word names ("Rs", "rupees"); NULL for none. */
static const char *money_of(const struct word *word)
{
	const char *code = word_money_of_code(word->fold);
	return word_money_unit(code ? code : word->stem);
}

/* Writes a number in one notation: "5%" as "5 percent", "$2m" as "2 million
 * dollars". */
static void write_number(struct str *out, const struct worddiff_unit_list *list,
    const struct worddiff_unit *unit)
{
	struct slice sign_after = sign_of_number(list, unit, false);
	const char *money = NULL;
	for (size_t i = 0; i < unit->n; i++) {
		const struct word *word = &list->words.items[unit->first + i];
		const char *named = money_of(word);
		if (named)
			money = named;
		else
			write_number_word(out, word);
	}
	str_append_slice(out, sign_of_number(list, unit, true));
	str_append_text(out, money ? money : "");
	if (slice_is(sign_after, "%"))
		str_append_text(out, "percent ");
	else
		str_append_slice(out, sign_after);
}

static void hash_number(
    const struct worddiff_unit_list *list, struct worddiff_unit *unit)
{
	struct str number = {0};
	write_number(&number, list, unit);
	unit->folds = unit->stems = hash_word(0, str_text(&number));
	str_release(&number);
}

static void add_hashes(
    const struct worddiff_unit_list *list, struct worddiff_unit *unit)
{
	if (unit->kind == WORDDIFF_UNIT_NUMBER) {
		hash_number(list, unit);
		return;
	}
	for (size_t i = 0; i < unit->n; i++) {
		const struct word *word = &list->words.items[unit->first + i];
		unit->folds = hash_word(unit->folds, word->fold);
		unit->stems = hash_word(unit->stems, word->stem);
	}
}

void worddiff_unit_split(struct worddiff_unit_list *list, struct slice text,
    struct word_lexicon *lexicon)
{
	struct word_list words = {.lexicon = lexicon};
	word_split(&words, text, (struct span){0, text.len});
	worddiff_unit_group(list, text, &words);
}

void worddiff_unit_group(
    struct worddiff_unit_list *list, struct slice text, struct word_list *words)
{
	*list = (struct worddiff_unit_list){.text = text, .words = *words};
	*words = (struct word_list){0};
	drop_compound_parts(&list->words);
	for (size_t i = 0; i < list->words.n;) {
		struct worddiff_unit unit = unit_at(list, i);
		if (unit.kind == WORDDIFF_UNIT_NUMBER)
			add_signs(list, &unit);
		add_hashes(list, &unit);
		list->items = mem_grow(
		    list->items, list->n, &list->cap, sizeof(*list->items));
		list->items[list->n++] = unit;
		i += unit.n;
	}
}

static bool same_number(const struct worddiff_unit_list *in_a,
    const struct worddiff_unit *a, const struct worddiff_unit_list *in_b,
    const struct worddiff_unit *b)
{
	struct str x = {0}, y = {0};
	write_number(&x, in_a, a);
	write_number(&y, in_b, b);
	bool same = strcmp(str_text(&x), str_text(&y)) == 0;
	str_release(&x);
	str_release(&y);
	return same;
}

enum worddiff_unit_match worddiff_unit_compare(
    const struct worddiff_unit_list *in_a, const struct worddiff_unit *a,
    const struct worddiff_unit_list *in_b, const struct worddiff_unit *b)
{
	enum worddiff_unit_match match = WORDDIFF_UNIT_EQUAL;
	if (a->folds != b->folds && a->stems != b->stems)
		return WORDDIFF_UNIT_DIFFERENT;
	if (a->kind == WORDDIFF_UNIT_NUMBER && b->kind == WORDDIFF_UNIT_NUMBER)
		return same_number(in_a, a, in_b, b) ? WORDDIFF_UNIT_EQUAL
						     : WORDDIFF_UNIT_DIFFERENT;
	if (a->n != b->n || a->kind == WORDDIFF_UNIT_NUMBER ||
	    b->kind == WORDDIFF_UNIT_NUMBER)
		return WORDDIFF_UNIT_DIFFERENT;
	for (size_t i = 0; i < a->n; i++) {
		const struct word *x = &in_a->words.items[a->first + i];
		const struct word *y = &in_b->words.items[b->first + i];
		if (strcmp(x->fold, y->fold) == 0)
			continue;
		if (strcmp(x->stem, y->stem) != 0)
			return WORDDIFF_UNIT_DIFFERENT;
		match = WORDDIFF_UNIT_INFLECTED;
	}
	return match;
}

size_t worddiff_unit_cut(const struct worddiff_unit_list *list, size_t index)
{
	if (index == 0)
		return 0;
	if (index >= list->n)
		return list->text.len;
	size_t from = list->items[index - 1].span.end;
	size_t cut = list->items[index].span.start;
	while (cut > from && !str_is_space(list->text.bytes[cut - 1]))
		cut--;
	return cut > from ? cut : list->items[index].span.start;
}

void worddiff_unit_list_release(struct worddiff_unit_list *list)
{
	word_list_release(&list->words);
	free(list->items);
	*list = (struct worddiff_unit_list){0};
}
