/* SPDX-License-Identifier: MIT */
/* story: interns stems, counts in which sentences they stand, weighs them. */
#include "compare/story.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compare/background.h"
#include "text/word/number.h"
#include "text/word/word.h"

enum { FIRST_SLOTS = 1024 }; /* a power of two */

/* Only sentences without a content word are matched by function words. */
static const double stop_weight = 0.01;

static uint32_t hash_bytes(const char *bytes, size_t len)
{
	uint32_t hash = 2166136261u; /* FNV-1a */
	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
	return hash;
}

static void insert_slot(struct story *story, uint32_t term)
{
	const char *stem = story->terms[term].stem;
	size_t slot = hash_bytes(stem, strlen(stem)) & (story->n_slots - 1);
	while (story->slots[slot])
		slot = (slot + 1) & (story->n_slots - 1);
	story->slots[slot] = term + 1;
}

static void grow_slots(struct story *story)
{
	if (2 * (story->n_terms + 1) <= story->n_slots)
		return;
	free(story->slots);
	story->n_slots = story->n_slots ? 2 * story->n_slots : FIRST_SLOTS;
	story->slots = mem_zalloc(story->n_slots, sizeof(*story->slots));
	for (size_t i = 0; i < story->n_terms; i++)
		insert_slot(story, (uint32_t)i);
}

const struct story_term *story_find(const struct story *story, const char *stem)
{
	if (!story->n_slots)
		return NULL;
	size_t mask = story->n_slots - 1;
	size_t slot = hash_bytes(stem, strlen(stem)) & mask;
	for (; story->slots[slot]; slot = (slot + 1) & mask) {
		const struct story_term *term =
		    &story->terms[story->slots[slot] - 1];
		if (strcmp(term->stem, stem) == 0)
			return term;
	}
	return NULL;
}

static const float *sense_of(struct story *story, const struct word *word,
    const struct background *found)
{
	if ((word->flags & (WORD_STOP | WORD_NUMBER)) || !found->sense)
		return NULL;
	float *sense =
	    arena_alloc(&story->arena, BACKGROUND_SENSE, sizeof(*sense));
	background_sense(found, sense);
	return sense;
}

/* Takes what is known of a stem from one of its forms. */
static void take_form(struct story *story, struct story_term *term,
    const struct word *word, const struct background *found)
{
	term->shown = arena_strdup(&story->arena, word->fold);
	term->rarity = background_rarity(found);
	term->sense = sense_of(story, word, found);
}

static uint32_t add_term(
    struct story *story, const struct word *word, const char *stem)
{
	story->terms = mem_grow(story->terms, story->n_terms, &story->cap_terms,
	    sizeof(*story->terms));
	struct story_term *term = &story->terms[story->n_terms];
	struct background found = background_find(word->fold);
	*term = (struct story_term){
	    .stem = arena_strdup(&story->arena, stem),
	    .stop = word->flags & WORD_STOP,
	    .number = stem[0] >= '0' && stem[0] <= '9',
	};
	take_form(story, term, word, &found);
	insert_slot(story, (uint32_t)story->n_terms);
	return (uint32_t)story->n_terms++;
}

/* A stem is what its most common form here is, whichever came first and on
 * whichever side. */
static void know_form(
    struct story *story, struct story_term *term, const struct word *word)
{
	int order = strcmp(word->fold, term->shown);
	if (order == 0)
		return;
	term->stop = term->stop && word->flags & WORD_STOP;
	struct background found = background_find(word->fold);
	double rarity = background_rarity(&found);
	if (rarity < term->rarity || (rarity == term->rarity && order < 0))
		take_form(story, term, word, &found);
}

/* What is written behind the digits of "2.3bn", as a word; NULL for none. */
static const char *magnitude_of(const struct word *word)
{
	const char *tail = word_number_tail(word);
	return *tail ? word_number_written_out(tail) : NULL;
}

static uint32_t find_term(struct story *story, const struct word *word)
{
	char digits[32];
	double value;
	const char *stem = word->stem;
	/* "ten" is 10; "one" is hardly ever a number */
	if (word_number_spelled(word->fold, &value) && value > 1) {
		snprintf(digits, sizeof(digits), "%g", value);
		stem = digits;
	} else if (magnitude_of(word)) {
		snprintf(digits, sizeof(digits), "%.*s",
		    (int)(word_number_tail(word) - word->fold), word->fold);
		stem = digits;
	}
	grow_slots(story);
	const struct story_term *found = story_find(story, stem);
	if (!found)
		return add_term(story, word, stem);
	size_t term = (size_t)(found - story->terms);
	know_form(story, &story->terms[term], word);
	return (uint32_t)term;
}

/* Makes room for the lexemes that were met since. */
static void grow_known(struct story *story)
{
	size_t n = story->lexicon.cap;
	if (n <= story->n_known)
		return;
	story->term_of = mem_resize(story->term_of, n, sizeof(*story->term_of));
	memset(story->term_of + story->n_known, 0,
	    (n - story->n_known) * sizeof(*story->term_of));
	story->n_known = n;
}

/* The term of a word; what a spelling comes to is found out once. */
static uint32_t intern(struct story *story, const struct word *word)
{
	if (word->lexeme == WORD_PHRASE)
		return find_term(story, word);
	grow_known(story);
	uint32_t *term = &story->term_of[word->lexeme];
	if (!*term)
		*term = find_term(story, word) + 1;
	return *term - 1;
}

const struct story_term *story_term_of(
    const struct story *story, const struct word *word)
{
	if (word->lexeme == WORD_PHRASE)
		return story_find(story, word->stem);
	if (word->lexeme >= story->n_known || !story->term_of[word->lexeme])
		return NULL;
	return &story->terms[story->term_of[word->lexeme] - 1];
}

struct word_lexicon *story_lexicon(const struct story *story)
{
	return story->words[STORY_A].lexicon;
}

static int compare_u32(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

static size_t sort_distinct(uint32_t *at, size_t n)
{
	size_t kept = 0;
	if (n)
		qsort(at, n, sizeof(*at), compare_u32);
	for (size_t i = 0; i < n; i++)
		if (!kept || at[kept - 1] != at[i])
			at[kept++] = at[i];
	return kept;
}

/* A headline may be all in capitals, and so is every first word. */
static void count_capital(
    struct story *story, uint32_t term, bool inside, const struct word *word)
{
	if (!inside)
		return;
	story->terms[term].n_inside++;
	if (word->flags & WORD_CAPITAL)
		story->terms[term].n_capitalised++;
}

static void add_to_sequence(struct story_sentence *sentence, uint32_t term)
{
	sentence->sequence[sentence->n_sequence++] = term;
	sentence->hash = (sentence->hash ^ term) * 1099511628211u;
}

/* A compound is matched by its parts, and "2.3bn" as "2.3 billion". */
static void read_sequence(struct story *story, struct story_sentence *sentence,
    const struct word_list *words, bool headline)
{
	sentence->sequence = arena_alloc(
	    &story->arena, 2 * sentence->n_words, sizeof(*sentence->sequence));
	for (size_t i = 0; i < sentence->n_words; i++) {
		const struct word *word = &words->at[sentence->first_word + i];
		if (word->flags & WORD_COMPOUND)
			continue;
		uint32_t term = intern(story, word);
		count_capital(story, term, i && !headline, word);
		add_to_sequence(sentence, term);
		const char *magnitude = magnitude_of(word);
		if (magnitude)
			add_to_sequence(sentence,
			    find_term(story, &(struct word){.fold = magnitude,
						 .stem = magnitude,
						 .lexeme = WORD_PHRASE}));
	}
}

/* The content terms; of a sentence that has none ("So be it.") all. */
static void read_terms(struct story *story, struct story_sentence *sentence)
{
	size_t n = 0;
	sentence->terms = arena_alloc(
	    &story->arena, sentence->n_sequence, sizeof(*sentence->terms));
	for (size_t i = 0; i < sentence->n_sequence; i++)
		if (!story->terms[sentence->sequence[i]].stop)
			sentence->terms[n++] = sentence->sequence[i];
	if (!n) {
		n = sentence->n_sequence;
		if (n)
			memcpy(sentence->terms, sentence->sequence,
			    n * sizeof(*sentence->terms));
	}
	sentence->n_terms = sort_distinct(sentence->terms, n);
}

static void read_sentence(
    struct story *story, enum story_side side, struct story_sentence *sentence)
{
	read_terms(story, sentence);
	if (sentence->n_sequence > STORY_SEQUENCE)
		sentence->n_sequence = STORY_SEQUENCE;
	for (size_t i = 0; i < sentence->n_terms; i++)
		story->terms[sentence->terms[i]].n[side]++;
}

/* The first sentence of the body; n_sentences when there is none. */
static size_t find_lead(const struct article *article)
{
	size_t i = 0;
	while (i < article->n_sentences &&
	       article->paragraphs[article->sentences[i].paragraph].kind !=
		   PARAGRAPH_BODY)
		i++;
	return i;
}

static void read_article(
    struct story *story, enum story_side side, const struct article *article)
{
	size_t lead = find_lead(article);
	struct word_list *words = &story->words[side];
	words->lexicon = &story->lexicon;
	story->n[side] = article->n_sentences;
	story->sentences[side] = arena_alloc(&story->arena,
	    article->n_sentences, sizeof(*story->sentences[side]));
	for (size_t i = 0; i < article->n_sentences; i++) {
		struct story_sentence *sentence = &story->sentences[side][i];
		bool headline = article_in_headline(article, i);
		sentence->opening = headline || i == lead;
		sentence->first_word = words->n;
		sentence->start = article->sentences[i].at.start;
		word_split(
		    words, article_text(article), article->sentences[i].at);
		sentence->n_words = words->n - sentence->first_word;
		read_sequence(story, sentence, words, headline);
	}
}

static void weigh_terms(struct story *story)
{
	double n = (double)(story->n[STORY_A] + story->n[STORY_B]);
	for (size_t i = 0; i < story->n_terms; i++) {
		struct story_term *term = &story->terms[i];
		double in = (double)(term->n[STORY_A] + term->n[STORY_B]);
		double here = in > 0 ? log((n + 1) / in) / log(n + 1) : 0;
		term->name = 2 * term->n_capitalised > term->n_inside;
		term->weight =
		    term->stop ? stop_weight : sqrt(here * term->rarity);
	}
}

/* `restrict` lets the compiler take several values at a time. */
static void add_sense(
    float *restrict sum, const float *restrict sense, float weight)
{
	for (size_t i = 0; i < BACKGROUND_SENSE; i++)
		sum[i] += weight * sense[i];
}

static void weigh_sentence(
    struct story *story, enum story_side side, struct story_sentence *sentence)
{
	(void)side;
	double squares = 0;
	sentence->sense =
	    arena_alloc(&story->arena, BACKGROUND_SENSE, sizeof(float));
	for (size_t i = 0; i < sentence->n_terms; i++) {
		const struct story_term *term =
		    &story->terms[sentence->terms[i]];
		sentence->sum += term->weight;
		squares += term->weight * term->weight;
		if (term->sense)
			add_sense(
			    sentence->sense, term->sense, (float)term->weight);
	}
	sentence->norm = sqrt(squares);
	background_normalise(sentence->sense);
}

/* What a term is, its last form may tell: each step needs the one before to be
 * done for both articles. */
static void each_sentence(struct story *story,
    void (*visit)(struct story *story, enum story_side side,
	struct story_sentence *sentence))
{
	for (int side = STORY_A; side <= STORY_B; side++)
		for (size_t i = 0; i < story->n[side]; i++)
			visit(story, side, &story->sentences[side][i]);
}

void story_make(
    struct story *story, const struct article *a, const struct article *b)
{
	*story = (struct story){.articles = {a, b}};
	read_article(story, STORY_A, a);
	read_article(story, STORY_B, b);
	each_sentence(story, read_sentence);
	weigh_terms(story);
	each_sentence(story, weigh_sentence);
}

/* Measured over 350 pairs of articles on different things and 170 on one
 * event each: the cosine is below 0.14 for the former and, but for one, above
 * for the latter.  A brief beside a long report has a low cosine; then what
 * counts is how much of the brief the report has, which chance brings to
 * 0.25. */
static const double one_cosine = 0.14, one_contained = 0.3;

bool story_is_one(const struct story *story)
{
	double both = 0, of[2] = {0, 0};
	for (size_t i = 0; i < story->n_terms; i++) {
		const struct story_term *term = &story->terms[i];
		bool counts = !term->stop && !term->number;
		double square = counts ? term->rarity * term->rarity : 0;
		bool in_a = term->n[STORY_A] > 0, in_b = term->n[STORY_B] > 0;
		of[STORY_A] += in_a ? square : 0;
		of[STORY_B] += in_b ? square : 0;
		both += in_a && in_b ? square : 0;
	}
	double lesser = of[STORY_A] < of[STORY_B] ? of[STORY_A] : of[STORY_B];
	return both > 0 &&
	       (both >= one_cosine * sqrt(of[STORY_A] * of[STORY_B]) ||
		   both >= one_contained * lesser);
}

void story_copy_words(const struct story *story, enum story_side side,
    size_t index, size_t start, struct word_list *words)
{
	const struct story_sentence *from = &story->sentences[side][index];
	const struct word *word = story->words[side].at + from->first_word;
	for (size_t i = 0; i < from->n_words; i++) {
		words->at = mem_grow(
		    words->at, words->n, &words->cap, sizeof(*words->at));
		struct word *to = &words->at[words->n++];
		*to = word[i];
		to->at.start = to->at.start - from->start + start;
		to->at.end = to->at.end - from->start + start;
	}
}

void story_release(struct story *story)
{
	free(story->terms);
	free(story->slots);
	free(story->term_of);
	word_lexicon_release(&story->lexicon);
	word_list_release(&story->words[STORY_A]);
	word_list_release(&story->words[STORY_B]);
	arena_release(&story->arena);
	*story = (struct story){0};
}
