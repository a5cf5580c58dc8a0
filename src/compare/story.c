/* SPDX-License-Identifier: MIT */
/* story: interns stems, counts in which sentences they stand, weighs them. */
#include "compare/story.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "compare/background.h"
#include "text/word.h"

enum {
	FIRST_SLOTS = 1024, /* a power of two */
	GRAM = 4,	    /* bytes of a character n-gram */
};

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

static uint32_t add_term(struct story *story, const struct word *word)
{
	story->terms = mem_grow(story->terms, story->n_terms, &story->cap_terms,
		sizeof(*story->terms));
	struct story_term *term = &story->terms[story->n_terms];
	*term = (struct story_term){
		.stem = arena_strdup(&story->arena, word->stem),
		.shown = arena_strdup(&story->arena, word->fold),
		.stop = word->flags & WORD_STOP,
		.number = word->flags & WORD_NUMBER,
		.rarity = background_rarity(word->fold),
	};
	insert_slot(story, (uint32_t)story->n_terms);
	return (uint32_t)story->n_terms++;
}

static uint32_t intern(struct story *story, const struct word *word)
{
	grow_slots(story);
	size_t mask = story->n_slots - 1;
	size_t slot = hash_bytes(word->stem, strlen(word->stem)) & mask;
	for (; story->slots[slot]; slot = (slot + 1) & mask) {
		uint32_t term = story->slots[slot] - 1;
		if (strcmp(story->terms[term].stem, word->stem) == 0)
			return term;
	}
	return add_term(story, word);
}

static int compare_u32(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

static int compare_u64(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

static size_t sort_distinct_u32(uint32_t *at, size_t n)
{
	size_t kept = 0;
	if (n)
		qsort(at, n, sizeof(*at), compare_u32);
	for (size_t i = 0; i < n; i++)
		if (!kept || at[kept - 1] != at[i])
			at[kept++] = at[i];
	return kept;
}

static size_t sort_distinct_u64(uint64_t *at, size_t n)
{
	size_t kept = 0;
	if (n)
		qsort(at, n, sizeof(*at), compare_u64);
	for (size_t i = 0; i < n; i++)
		if (!kept || at[kept - 1] != at[i])
			at[kept++] = at[i];
	return kept;
}

static void count_capital(struct story *story, uint32_t term, bool inside,
	const struct word *word)
{
	if (!inside)
		return;
	story->terms[term].n_inside++;
	if (word->flags & WORD_CAPITAL)
		story->terms[term].n_capitalised++;
}

/* A compound is matched by its parts. */
static void read_sequence(struct story *story, struct story_sentence *sentence,
	const struct word_list *words)
{
	sentence->sequence = arena_alloc(
		&story->arena, words->n, sizeof(*sentence->sequence));
	for (size_t i = 0; i < words->n; i++) {
		const struct word *word = &words->at[i];
		if (word->flags & WORD_COMPOUND)
			continue;
		uint32_t term = intern(story, word);
		count_capital(story, term, i && !sentence->headline, word);
		sentence->sequence[sentence->n_sequence++] = term;
	}
}

static void read_terms(struct story *story, struct story_sentence *sentence)
{
	size_t n = 0;
	sentence->terms = arena_alloc(
		&story->arena, sentence->n_sequence, sizeof(*sentence->terms));
	for (size_t i = 0; i < sentence->n_sequence; i++)
		if (!story->terms[sentence->sequence[i]].stop)
			sentence->terms[n++] = sentence->sequence[i];
	sentence->pairs =
		arena_alloc(&story->arena, n, sizeof(*sentence->pairs));
	for (size_t i = 1; i < n; i++)
		sentence->pairs[i - 1] = (uint64_t)sentence->terms[i - 1]
						 << 32 |
					 sentence->terms[i];
	sentence->n_pairs = sort_distinct_u64(sentence->pairs, n ? n - 1 : 0);
	sentence->n_terms = sort_distinct_u32(sentence->terms, n);
}

/* The n-grams of the content words, each with a space at its ends. */
static void read_grams(struct story *story, struct story_sentence *sentence)
{
	struct str joined = {0};
	for (size_t i = 0; i < sentence->n_terms; i++) {
		str_append_byte(&joined, ' ');
		str_append_text(&joined, story->terms[sentence->terms[i]].stem);
	}
	str_append_byte(&joined, ' ');
	size_t n = joined.len >= GRAM ? joined.len - GRAM + 1 : 0;
	sentence->grams =
		arena_alloc(&story->arena, n, sizeof(*sentence->grams));
	size_t kept = 0;
	for (size_t i = 0; i < n; i++)
		if (!memchr(joined.at + i + 1, ' ', GRAM - 2))
			sentence->grams[kept++] =
				hash_bytes(joined.at + i, GRAM);
	sentence->n_grams = sort_distinct_u32(sentence->grams, kept);
	str_release(&joined);
}

static void read_sentence(struct story *story, enum story_side side,
	const struct word_list *words, size_t index)
{
	struct story_sentence *sentence = &story->sentences[side][index];
	read_sequence(story, sentence, words);
	read_terms(story, sentence);
	read_grams(story, sentence);
	if (sentence->n_sequence > STORY_SEQUENCE)
		sentence->n_sequence = STORY_SEQUENCE;
	for (size_t i = 0; i < sentence->n_terms; i++)
		story->terms[sentence->terms[i]].n[side]++;
}

static void read_article(struct story *story, enum story_side side,
	const struct article *article)
{
	story->n[side] = article->n_sentences;
	story->sentences[side] = arena_alloc(&story->arena,
		article->n_sentences, sizeof(*story->sentences[side]));
	struct word_list words = {0};
	for (size_t i = 0; i < article->n_sentences; i++) {
		words.n = 0;
		word_split(&words, article_text(article),
			article->sentences[i].at);
		story->sentences[side][i].headline =
			article_in_headline(article, i);
		read_sentence(story, side, &words, i);
	}
	word_list_release(&words);
}

static void weigh_terms(struct story *story)
{
	double n = (double)(story->n[STORY_A] + story->n[STORY_B]);
	for (size_t i = 0; i < story->n_terms; i++) {
		struct story_term *term = &story->terms[i];
		double in = (double)(term->n[STORY_A] + term->n[STORY_B]);
		double here = in > 0 ? log((n + 1) / in) / log(n + 1) : 0;
		term->name = 2 * term->n_capitalised > term->n_inside;
		term->weight = term->stop ? 0 : here * sqrt(term->rarity);
	}
}

static void weigh_sentence(
	const struct story *story, struct story_sentence *sentence)
{
	double squares = 0;
	for (size_t i = 0; i < sentence->n_terms; i++) {
		double weight = story->terms[sentence->terms[i]].weight;
		sentence->sum += weight;
		squares += weight * weight;
	}
	sentence->norm = sqrt(squares);
}

void story_make(
	struct story *story, const struct article *a, const struct article *b)
{
	*story = (struct story){0};
	read_article(story, STORY_A, a);
	read_article(story, STORY_B, b);
	weigh_terms(story);
	for (int side = STORY_A; side <= STORY_B; side++)
		for (size_t i = 0; i < story->n[side]; i++)
			weigh_sentence(story, &story->sentences[side][i]);
}

void story_release(struct story *story)
{
	free(story->terms);
	free(story->slots);
	arena_release(&story->arena);
	*story = (struct story){0};
}
