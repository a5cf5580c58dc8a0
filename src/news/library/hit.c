/* SPDX-License-Identifier: MIT */
/* library_hit: counts each sentence's terms; the best ones win. */
#include "news/library/hit.h"

#include <stdlib.h>
#include <string.h>

#include "text/expression.h"
#include "text/word/word.h"

/* One term, as it is matched. */
struct library_hit_term {
	enum query_kind kind;
	bool negated; /* an expression; words are left out by the index */
	bool found;   /* an expression, in the article being searched */
	struct word_list words;
	struct expression expression;
};

static bool is_sought(const struct query_term *term)
{
	return term->kind == QUERY_REGEX ||
	       (query_term_is_words(term) && !term->negated);
}

static void read_term(
    struct library_hit_terms *terms, const struct query_term *from)
{
	struct slice text = slice_of(from->text);
	terms->items = mem_grow(
	    terms->items, terms->n, &terms->cap, sizeof(*terms->items));
	struct library_hit_term *term = &terms->items[terms->n];
	*term = (struct library_hit_term){
	    .kind = from->kind, .negated = from->negated};
	if (term->kind != QUERY_REGEX)
		word_split(&term->words, text, (struct span){0, text.len});
	else if (!expression_make(&term->expression, text, NULL))
		return;
	terms->n++;
}

void library_hit_read(
    struct library_hit_terms *terms, const struct query *query)
{
	for (size_t i = 0; i < query->n; i++)
		if (is_sought(&query->terms[i]))
			read_term(terms, &query->terms[i]);
}

void library_hit_release(struct library_hit_terms *terms)
{
	for (size_t i = 0; i < terms->n; i++) {
		word_list_release(&terms->items[i].words);
		if (terms->items[i].kind == QUERY_REGEX)
			expression_release(&terms->items[i].expression);
	}
	free(terms->items);
	word_lexicon_release(&terms->lexicon);
	*terms = (struct library_hit_terms){0};
}

/* Whether the words are the same; the last word of a prefix may be longer. */
static bool same_word(
    const struct library_hit_term *term, size_t index, const struct word *word)
{
	const struct word *w = &term->words.items[index];
	if (term->kind == QUERY_PREFIX && index + 1 == term->words.n)
		return strncmp(word->fold, w->fold, strlen(w->fold)) == 0;
	return strcmp(word->stem, w->stem) == 0 ||
	       strcmp(word->fold, w->fold) == 0;
}

static bool matches_at(const struct library_hit_term *term,
    const struct word_list *words, size_t pos)
{
	if (pos + term->words.n > words->n)
		return false;
	for (size_t i = 0; i < term->words.n; i++)
		if (!same_word(term, i, &words->items[pos + i]))
			return false;
	return term->words.n;
}

static bool find_words(const struct library_hit_term *term,
    const struct word_list *words, struct span *span)
{
	for (size_t i = 0; i < words->n; i++) {
		if (!matches_at(term, words, i))
			continue;
		span->start = words->items[i].span.start;
		span->end = words->items[i + term->words.n - 1].span.end;
		return true;
	}
	return false;
}

static bool find_expression(struct library_hit_term *term, struct slice text,
    struct span sentence, struct span *span)
{
	struct span_list found = {0};
	struct slice line = slice_at(text, sentence);
	bool is_found = expression_find(&term->expression, line, 1, &found);
	if (is_found) {
		span->start = sentence.start + found.items[0].start;
		span->end = sentence.start + found.items[0].end;
		term->found = true;
	}
	span_list_release(&found);
	return is_found;
}

/* How many terms the sentence has; `first` gets the first match. */
static size_t count_terms(struct library_hit_terms *terms, struct slice text,
    struct span sentence, struct span *first)
{
	struct word_list words = {.lexicon = &terms->lexicon};
	size_t found = 0;
	for (size_t i = 0; i < terms->n; i++) {
		struct library_hit_term *term = &terms->items[i];
		struct span span;
		if (term->kind != QUERY_REGEX && !words.n)
			word_split(&words, text, sentence);
		bool is_found =
		    term->kind == QUERY_REGEX
			? find_expression(term, text, sentence, &span)
			: find_words(term, &words, &span);
		if (!is_found || term->negated)
			continue;
		if (!found || span.start < first->start)
			*first = span;
		found++;
	}
	word_list_release(&words);
	return found;
}

static void add_place(
    struct library_hit_places *places, size_t sentence, struct span span)
{
	places->items = mem_grow(
	    places->items, places->n, &places->cap, sizeof(*places->items));
	places->items[places->n++] = (struct library_hit_place){sentence, span};
}

/* How many terms a sentence can have, and whether the search may stop at one
 * that has them all: not while an expression to leave out may still match. */
static size_t terms_max(
    const struct library_hit_terms *terms, bool *may_stop_early)
{
	size_t n = 0;
	for (size_t i = 0; i < terms->n; i++)
		n += !terms->items[i].negated;
	*may_stop_early = n == terms->n;
	return n;
}

static void find_best(struct library_hit_terms *terms,
    const struct article *article, size_t limit,
    struct library_hit_places *places)
{
	size_t best = 0, before = places->n;
	bool may_stop_early;
	size_t all = terms_max(terms, &may_stop_early);
	for (size_t i = 0; i < article->n_sentences && terms->n; i++) {
		struct span first = {0};
		bool is_full = places->n - before == limit;
		if (is_full && best == all && may_stop_early)
			return;
		size_t found = count_terms(terms, article_text(article),
		    article->sentences[i].span, &first);
		if (found > best)
			places->n = before;
		if (!found || found < best || places->n - before == limit)
			continue;
		best = found;
		add_place(places, i, first);
	}
}

/* Whether the article has all expressions to find, and none to leave out. */
static bool has_expressions(const struct library_hit_terms *terms)
{
	for (size_t i = 0; i < terms->n; i++) {
		const struct library_hit_term *term = &terms->items[i];
		if (term->kind == QUERY_REGEX && term->found == term->negated)
			return false;
	}
	return true;
}

bool library_hit_find(struct library_hit_terms *terms,
    const struct article *article, size_t limit,
    struct library_hit_places *places)
{
	size_t before = places->n;
	for (size_t i = 0; i < terms->n; i++)
		terms->items[i].found = false;
	find_best(terms, article, limit, places);
	if (!article->n_sentences || !has_expressions(terms)) {
		places->n = before;
		return false;
	}
	if (places->n == before)
		add_place(places, 0, article->sentences[0].span);
	return true;
}

void library_hit_places_release(struct library_hit_places *places)
{
	free(places->items);
	*places = (struct library_hit_places){0};
}
