/* SPDX-License-Identifier: MIT */
/* quote_utterance: rows of word hashes, and how two of them compare. */
#include "compare/quote/utterance.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/sorted.h"
#include "text/word/word.h"
#include "compare/prose.h"

enum { COMMON_WORDS_MAX = 400 }; /* words of an utterance that are compared */

static bool has_ellipsis(struct slice gap)
{
	return slice_find(gap, "...", 0) < gap.len ||
	       slice_find(gap, "…", 0) < gap.len ||
	       slice_find(gap, ". . .", 0) < gap.len;
}

static int by_value(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

void quote_utterance_list_init(struct quote_utterance_list *list,
    const struct article *article, const struct term_pair *pair, enum side side)
{
	*list = (struct quote_utterance_list){
	    .article = article, .pair = pair, .side = side};
	list->rows = mem_alloc(article->n_sentences * sizeof(*list->rows));
	for (size_t i = 0; i < article->n_sentences; i++)
		list->rows[i].first = QUOTE_UTTERANCE_NONE;
}

size_t quote_utterance_first(
    const struct quote_utterance_list *list, size_t sentence)
{
	return list->rows[sentence].first;
}

size_t quote_utterance_next(const struct quote_utterance_list *list, size_t i)
{
	return list->items[i].next;
}

static void add_word(const struct quote_utterance_list *list,
    struct quote_utterance *utterance, const struct word *word)
{
	bool stop = word->flags & WORD_STOP;
	bool in_pair = !stop && (word->flags & WORD_UNSPACED);
	const struct term *term =
	    stop ? NULL : term_of_word(list->pair, list->side, word);
	struct quote_utterance_word *to = &utterance->words[utterance->n++];
	to->span = word->span;
	to->fold = word->respelt_hash;
	to->stem = hash_text(word->stem);
	to->weight = term ? term->rarity : in_pair;
	utterance->weight += to->weight;
	if (!stop)
		utterance->stems[utterance->n_stems++] = to->stem;
}

/* Adds one of the two words of a contraction: neither is a content word. */
static void add_part(struct quote_utterance *utterance, const struct word *word,
    const char *fold)
{
	struct quote_utterance_word *to = &utterance->words[utterance->n++];
	*to = (struct quote_utterance_word){.span = word->span,
	    .fold = hash_text(fold),
	    .stem = hash_text(fold)};
}

/* Adds a word, or the two of a contraction: "we're" and "we are" are the
 * same. */
static void add_word_or_parts(const struct quote_utterance_list *list,
    struct quote_utterance *utterance, const struct word *word,
    const struct word *next)
{
	struct word_contraction parts;
	if (!word_contraction_split(word, next, &parts)) {
		add_word(list, utterance, word);
		return;
	}
	add_part(utterance, word, parts.first);
	add_part(utterance, word, parts.second);
}

/* The words of an utterance's sentence that begin in its span. */
static struct prose_range words_of(const struct quote_utterance_list *list,
    const struct quote_utterance *utterance)
{
	const struct word_list *words = &list->pair->words[list->side];
	const struct term_sentence *sentence =
	    &list->pair->sentences[list->side][utterance->sentence];
	size_t first = sentence->first_word, end = first + sentence->n_words;
	struct prose_range range = {
	    word_list_find(words, utterance->span.start),
	    word_list_find(words, utterance->span.end)};
	range.first = range.first < first ? first : range.first;
	range.end = range.end > end ? end : range.end;
	return range;
}

/* Adds the words of the range that are in the utterance's span and not in
 * `gap`. */
static void read_words(const struct quote_utterance_list *list,
    struct quote_utterance *utterance, struct prose_range range,
    struct span gap)
{
	const struct term_sentence *sentence =
	    &list->pair->sentences[list->side][utterance->sentence];
	const struct word *words = list->pair->words[list->side].items;
	struct slice text = article_text(list->article);
	size_t end = utterance->span.start;
	for (size_t i = range.first; i < range.end; i++) {
		const struct word *word = &words[i];
		bool last = i + 1 == sentence->first_word + sentence->n_words;
		if ((word->flags & WORD_PART) ||
		    !span_holds(utterance->span, word->span) ||
		    (!span_is_empty(gap) && span_holds(gap, word->span)))
			continue;
		size_t n = utterance->n;
		add_word_or_parts(
		    list, utterance, word, last ? NULL : word + 1);
		if (word->span.start > end)
			utterance->words[n].gap = has_ellipsis(slice_at(
			    text, (struct span){end, word->span.start}));
		end = word->span.end;
	}
}

/* Ends the row of its sentence with the last utterance of the list. */
static void join_row(struct quote_utterance_list *list)
{
	size_t last = list->n - 1;
	struct quote_utterance_row *row =
	    &list->rows[list->items[last].sentence];
	list->items[last].next = QUOTE_UTTERANCE_NONE;
	if (row->first == QUOTE_UTTERANCE_NONE)
		row->first = last;
	else
		list->items[row->last].next = last;
	row->last = last;
}

/* Reads the words of an utterance that has its sentence and span. */
static void read_utterance(struct quote_utterance_list *list,
    struct quote_utterance *utterance, struct span gap)
{
	struct prose_range range = words_of(list, utterance);
	if (range.first >= range.end)
		return;
	size_t n = range.end - range.first;
	utterance->words =
	    arena_alloc(&list->arena, 2 * n, sizeof(*utterance->words));
	utterance->stems =
	    arena_alloc(&list->arena, n, sizeof(*utterance->stems));
	read_words(list, utterance, range, gap);
	if (utterance->n_stems)
		qsort(utterance->stems, utterance->n_stems, sizeof(uint32_t),
		    by_value);
}

static void add_utterance(
    struct quote_utterance_list *list, const struct quote_utterance *utterance)
{
	list->items =
	    mem_grow(list->items, list->n, &list->cap, sizeof(*list->items));
	list->items[list->n++] = *utterance;
	join_row(list);
}

static struct span intersect(struct span a, struct span b)
{
	struct span both = {a.start > b.start ? a.start : b.start,
	    a.end < b.end ? a.end : b.end};
	if (both.end < both.start)
		both.end = both.start;
	return both;
}

/* The span without a gap at its start or end. */
static struct span trim_gap(struct span span, struct span gap)
{
	if (gap.start > span.start && gap.start < span.end &&
	    gap.end >= span.end)
		span.end = gap.start;
	if (gap.start <= span.start && gap.end > span.start &&
	    gap.end < span.end)
		span.start = gap.end;
	return span;
}

static void split_quote(struct quote_utterance_list *list,
    const struct quote *quote, const struct quote *source)
{
	const struct article *article = list->article;
	for (size_t s = quote->sentence;
	     s <= quote->last_sentence && s < article->n_sentences; s++) {
		struct quote_utterance utterance = {
		    .sentence = s, .quote = source};
		utterance.span =
		    intersect(quote->span, article->sentences[s].span);
		utterance.span = trim_gap(utterance.span, quote->gap);
		read_utterance(list, &utterance, quote->gap);
		if (utterance.n)
			add_utterance(list, &utterance);
	}
}

static int quote_order(const void *item, const void *key)
{
	const struct quote *quote = item;
	return quote->span.end <= *(const size_t *)key ? -1 : 0;
}

static bool is_quoted(const struct quote_list *quotes, struct span span)
{
	size_t i = sorted_first(quotes->items, quotes->n,
	    sizeof(*quotes->items), quote_order, &span.start);
	return i < quotes->n &&
	       !span_is_empty(intersect(quotes->items[i].span, span));
}

static void split_scraps(
    struct quote_utterance_list *list, const struct quote_list *quotes)
{
	for (size_t i = 0; i < quotes->marks.n; i++) {
		struct span span = quotes->marks.items[i].span;
		struct quote scrap = {.span = span,
		    .sentence = article_sentence_at(list->article, span.start),
		    .last_sentence =
			article_sentence_at(list->article, span.end)};
		if (!is_quoted(quotes, span))
			split_quote(list, &scrap, NULL);
	}
}

void quote_utterance_split(
    struct quote_utterance_list *list, const struct quote_list *quotes)
{
	for (size_t i = 0; i < quotes->n; i++)
		split_quote(list, &quotes->items[i], &quotes->items[i]);
	split_scraps(list, quotes);
}

void quote_utterance_add(
    struct quote_utterance_list *list, struct span span, size_t sentence)
{
	struct quote_utterance utterance = {.sentence = sentence, .span = span};
	read_utterance(list, &utterance, (struct span){0});
	add_utterance(list, &utterance);
}

void quote_utterance_of_sentences(struct quote_utterance_list *list)
{
	for (size_t i = 0; i < list->article->n_sentences; i++)
		quote_utterance_add(list, list->article->sentences[i].span, i);
}

void quote_utterance_list_release(struct quote_utterance_list *list)
{
	free(list->items);
	free(list->rows);
	arena_release(&list->arena);
	*list = (struct quote_utterance_list){0};
}

double quote_utterance_share_stems(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	size_t shared = 0;
	size_t fewer = a->n_stems < b->n_stems ? a->n_stems : b->n_stems;
	for (size_t i = 0, j = 0; i < a->n_stems && j < b->n_stems;) {
		bool next_a = a->stems[i] <= b->stems[j];
		bool next_b = b->stems[j] <= a->stems[i];
		shared += next_a && next_b;
		i += next_a;
		j += next_b;
	}
	return fewer ? (double)shared / (double)fewer : 0;
}

bool quote_utterance_same(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	if (a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (a->words[i].fold != b->words[i].fold)
			return false;
	return true;
}

/* Finds words [from, to) of `part` in `whole` from `pos` on; returns their end,
 * or 0. */
static size_t find_piece(const struct quote_utterance *whole, size_t pos,
    const struct quote_utterance *part, size_t from, size_t to)
{
	for (; pos + (to - from) <= whole->n; pos++) {
		size_t k = 0;
		while (k < to - from &&
		       whole->words[pos + k].fold == part->words[from + k].fold)
			k++;
		if (k == to - from)
			return pos + k;
	}
	return 0;
}

bool quote_utterance_holds(
    const struct quote_utterance *whole, const struct quote_utterance *part)
{
	size_t pos = 0, from = 0;
	while (from < part->n) {
		size_t to = from + 1;
		while (to < part->n && !part->words[to].gap)
			to++;
		pos = find_piece(whole, pos, part, from, to);
		if (!pos)
			return false;
		from = to;
	}
	return part->n > 0;
}

size_t quote_utterance_longest_run(const struct quote_utterance *utterance,
    const struct quote_utterance *in, struct span *span)
{
	size_t run[COMMON_WORDS_MAX + 1] = {0}; /* of the run that ends before
						 * word j of `in` */
	size_t n = in->n < COMMON_WORDS_MAX ? in->n : COMMON_WORDS_MAX;
	size_t longest = 0;
	for (size_t i = 0; i < utterance->n; i++) {
		for (size_t j = n; j > 0; j--) {
			bool same =
			    utterance->words[i].fold == in->words[j - 1].fold;
			run[j] = same ? run[j - 1] + 1 : 0;
			if (run[j] <= longest)
				continue;
			longest = run[j];
			*span = (struct span){in->words[j - longest].span.start,
			    in->words[j - 1].span.end};
		}
	}
	return longest;
}

size_t quote_utterance_count_printed(
    const struct quote_utterance *utterance, struct span span)
{
	size_t n = 0, last = SIZE_MAX;
	for (size_t i = 0; i < utterance->n; i++) {
		struct span word = utterance->words[i].span;
		n += span_holds(span, word) && word.start != last;
		last = word.start;
	}
	return n;
}

bool quote_utterance_has_word(
    const struct quote_utterance *utterance, const char *fold)
{
	uint32_t wanted = word_lexicon_respelt_hash(fold);
	for (size_t i = 0; i < utterance->n; i++)
		if (utterance->words[i].fold == wanted)
			return true;
	return false;
}

/* The greatest sum over a common subsequence of words, where a word of `a`
 * counts its weight, or 1. */
static double greatest_subsequence(const struct quote_utterance *a,
    const struct quote_utterance *b, bool is_weighted)
{
	double best[COMMON_WORDS_MAX + 1] = {0};
	size_t n_a = a->n < COMMON_WORDS_MAX ? a->n : COMMON_WORDS_MAX;
	size_t n_b = b->n < COMMON_WORDS_MAX ? b->n : COMMON_WORDS_MAX;
	for (size_t i = 0; i < n_a; i++) {
		double gain = is_weighted ? a->words[i].weight : 1;
		double diagonal = 0;
		for (size_t j = 1; j <= n_b; j++) {
			double above = best[j];
			if (a->words[i].stem == b->words[j - 1].stem &&
			    diagonal + gain > best[j])
				best[j] = diagonal + gain;
			if (best[j - 1] > best[j])
				best[j] = best[j - 1];
			diagonal = above;
		}
	}
	return best[n_b];
}

double quote_utterance_common_weight(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	return greatest_subsequence(a, b, true);
}

size_t quote_utterance_common_words(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	return (size_t)greatest_subsequence(a, b, false);
}

static bool has_stem(const struct quote_utterance *utterance, uint32_t stem)
{
	return utterance->n_stems &&
	       bsearch(&stem, utterance->stems, utterance->n_stems,
		   sizeof(stem), by_value);
}

double quote_utterance_overlap_weight(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	double weight = 0;
	for (size_t i = 0; i < a->n; i++)
		if (has_stem(b, a->words[i].stem))
			weight += a->words[i].weight;
	return weight;
}
