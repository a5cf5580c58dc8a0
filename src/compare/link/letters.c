/* SPDX-License-Identifier: MIT */
/* link_letters: one bit set per sentence; a pair is the AND of two. */
#include "compare/link/letters.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "text/unicode.h"

enum {
	RUN_LEN = 3, /* letters; runs of four find no more */
	CODE_BITS = 21,
	HASH_BITS = 12,
	HASHES = 1 << HASH_BITS,
	SET_WORD_BITS = 64,
	SET_WORDS = HASHES / SET_WORD_BITS,
};

/* The runs of a sentence, and the length of its vector of weights. */
struct spelling {
	uint64_t runs[SET_WORDS];
	double norm;
};

struct link_letters {
	struct spelling *spellings[SIDES];
	float squares[HASHES]; /* the squared weight of each run */
};

static unsigned char lower(unsigned char c)
{
	return c >= 'A' && c <= 'Z' ? (unsigned char)(c - 'A' + 'a') : c;
}

static void add_run(struct spelling *spelling, uint32_t run)
{
	/* Knuth's multiplicative hash */
	uint32_t hash = (run * 2654435761u) >> (32 - HASH_BITS);
	spelling->runs[hash / SET_WORD_BITS] |= (uint64_t)1
						<< hash % SET_WORD_BITS;
}

/* The same of characters in any script; two of them make a run where no spaces
 * are written. */
static void collect_runs_of_characters(
    struct spelling *spelling, struct slice text)
{
	struct str lower = {0};
	unicode_lower(&lower, text);
	uint64_t run = ' ';
	uint32_t code;
	for (struct slice rest = str_slice(&lower); rest.len;
	     rest = slice_from(rest, unicode_decode(rest, &code))) {
		unicode_decode(rest, &code);
		run = run << CODE_BITS | code;
		uint64_t shown =
		    unicode_is_unspaced(code)
			? run & (((uint64_t)1 << 2 * CODE_BITS) - 1)
			: run & INT64_MAX;
		add_run(spelling, (uint32_t)(shown ^ shown >> 32));
	}
	str_release(&lower);
}

/* As if a space came before the first letter and after the last. */
static void collect_runs(struct spelling *spelling, struct slice text)
{
	uint32_t run = ' ';
	for (size_t i = 0; i <= text.len; i++) {
		char c = i < text.len ? text.bytes[i] : ' ';
		run = (run << 8 | lower((unsigned char)c)) & 0xffffff;
		if (i + 2 < RUN_LEN)
			continue;
		add_run(spelling, run);
	}
}

/* Removes the lowest bit of a set and returns its number. */
static size_t take_bit(uint64_t *bits)
{
	size_t bit = (size_t)__builtin_ctzll(*bits);
	*bits &= *bits - 1;
	return bit;
}

/* The sum of the squared weights of the runs that both have. */
static double shared_squares(const struct link_letters *letters,
    const struct spelling *a, const struct spelling *b)
{
	float squares = 0;
	for (size_t i = 0; i < SET_WORDS; i++) {
		uint64_t both = a->runs[i] & b->runs[i];
		while (both)
			squares +=
			    letters
				->squares[i * SET_WORD_BITS + take_bit(&both)];
	}
	return (double)squares;
}

static void count_runs(size_t *counts, const struct spelling *spelling)
{
	for (size_t i = 0; i < SET_WORDS; i++) {
		uint64_t runs = spelling->runs[i];
		while (runs)
			counts[i * SET_WORD_BITS + take_bit(&runs)]++;
	}
}

static size_t *count_sentences_with_runs(
    const struct link_letters *letters, const size_t n[SIDES])
{
	size_t *counts = mem_zalloc(HASHES, sizeof(*counts));
	for (int side = SIDE_A; side <= SIDE_B; side++)
		for (size_t i = 0; i < n[side]; i++)
			count_runs(counts, &letters->spellings[side][i]);
	return counts;
}

/* By inverse document frequency, with sentences as the documents. */
static void weigh_runs(struct link_letters *letters, const size_t n[SIDES])
{
	size_t *counts = count_sentences_with_runs(letters, n),
	       all = n[SIDE_A] + n[SIDE_B];
	float *weight_of = mem_zalloc(all + 1, sizeof(*weight_of));
	for (size_t i = 1; i <= all; i++)
		weight_of[i] = logf((float)(all + 1) / (float)i);
	for (size_t i = 0; i < HASHES; i++) {
		float weight = weight_of[counts[i]];
		letters->squares[i] = weight * weight;
	}
	free(weight_of);
	free(counts);
}

static void measure_norms(struct link_letters *letters, const size_t n[SIDES])
{
	for (int side = SIDE_A; side <= SIDE_B; side++)
		for (size_t i = 0; i < n[side]; i++) {
			struct spelling *spelling =
			    &letters->spellings[side][i];
			spelling->norm =
			    sqrt(shared_squares(letters, spelling, spelling));
		}
}

struct link_letters *link_letters_new(const struct term_pair *pair)
{
	struct link_letters *letters = mem_zalloc(1, sizeof(*letters));
	for (int side = SIDE_A; side <= SIDE_B; side++) {
		letters->spellings[side] = mem_zalloc(
		    pair->n[side], sizeof(*letters->spellings[side]));
		for (size_t i = 0; i < pair->n[side]; i++)
			(pair->english ? collect_runs
				       : collect_runs_of_characters)(
			    &letters->spellings[side][i],
			    article_sentence(pair->articles[side], i));
	}
	weigh_runs(letters, pair->n);
	measure_norms(letters, pair->n);
	return letters;
}

void link_letters_free(struct link_letters *letters)
{
	if (!letters)
		return;
	free(letters->spellings[SIDE_A]);
	free(letters->spellings[SIDE_B]);
	free(letters);
}

double link_letters_cosine(
    const struct link_letters *letters, size_t a, size_t b)
{
	const struct spelling *x = &letters->spellings[SIDE_A][a];
	const struct spelling *y = &letters->spellings[SIDE_B][b];
	double norms = x->norm * y->norm;
	return norms > 0 ? shared_squares(letters, x, y) / norms : 0;
}
