/* SPDX-License-Identifier: MIT */
/* link_letters: a set of bits a sentence, which are anded. */
#include "compare/link/letters.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"

enum {
	RUN = 3, /* letters; four find no more */
	HASH_BITS = 12,
	HASHES = 1 << HASH_BITS,
	WORD = 64, /* bits */
	WORDS = HASHES / WORD,
};

/* The runs of a sentence, and the length of the vector they make. */
struct spelling {
	uint64_t has[WORDS];
	double norm;
};

struct letters {
	struct spelling *of[2];
	float squares[HASHES]; /* of what each run weighs */
};

static unsigned char lower(unsigned char c)
{
	return c >= 'A' && c <= 'Z' ? (unsigned char)(c - 'A' + 'a') : c;
}

/* A space stands before the first letter and behind the last. */
static void spell(struct spelling *spelling, struct slice text)
{
	uint32_t run = ' ';
	for (size_t i = 0; i <= text.len; i++) {
		char c = i < text.len ? text.bytes[i] : ' ';
		run = (run << 8 | lower((unsigned char)c)) & 0xffffff;
		if (i + 2 < RUN)
			continue;
		/* Knuth's multiplicative hash */
		uint32_t hash = (run * 2654435761u) >> (32 - HASH_BITS);
		spelling->has[hash / WORD] |= (uint64_t)1 << hash % WORD;
	}
}

/* Takes the lowest bit out of a set, and says which it was. */
static size_t take_bit(uint64_t *bits)
{
	size_t bit = (size_t)__builtin_ctzll(*bits);
	*bits &= *bits - 1;
	return bit;
}

/* The sum of the squares of the runs that both have. */
static double sum(const struct letters *letters, const struct spelling *a,
    const struct spelling *b)
{
	float squares = 0;
	for (size_t i = 0; i < WORDS; i++) {
		uint64_t both = a->has[i] & b->has[i];
		while (both)
			squares += letters->squares[i * WORD + take_bit(&both)];
	}
	return (double)squares;
}

static void count(size_t *counts, const struct spelling *spelling)
{
	for (size_t i = 0; i < WORDS; i++) {
		uint64_t has = spelling->has[i];
		while (has)
			counts[i * WORD + take_bit(&has)]++;
	}
}

static size_t *count_all(const struct letters *letters, const size_t n[2])
{
	size_t *counts = mem_zalloc(HASHES, sizeof(*counts));
	for (int side = SIDE_A; side <= SIDE_B; side++)
		for (size_t i = 0; i < n[side]; i++)
			count(counts, &letters->of[side][i]);
	return counts;
}

/* By inverse document frequency, the document being a sentence. */
static void weigh(struct letters *letters, const size_t n[2])
{
	size_t *counts = count_all(letters, n), all = n[SIDE_A] + n[SIDE_B];
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

static void measure(struct letters *letters, const size_t n[2])
{
	for (int side = SIDE_A; side <= SIDE_B; side++)
		for (size_t i = 0; i < n[side]; i++) {
			struct spelling *spelling = &letters->of[side][i];
			spelling->norm = sqrt(sum(letters, spelling, spelling));
		}
}

struct letters *link_letters_new(const struct term_pair *pair)
{
	struct letters *letters = mem_zalloc(1, sizeof(*letters));
	for (int side = SIDE_A; side <= SIDE_B; side++) {
		letters->of[side] =
		    mem_zalloc(pair->n[side], sizeof(*letters->of[side]));
		for (size_t i = 0; i < pair->n[side]; i++)
			spell(&letters->of[side][i],
			    article_sentence(pair->articles[side], i));
	}
	weigh(letters, pair->n);
	measure(letters, pair->n);
	return letters;
}

void link_letters_free(struct letters *letters)
{
	if (!letters)
		return;
	free(letters->of[SIDE_A]);
	free(letters->of[SIDE_B]);
	free(letters);
}

double link_letters_cosine(const struct letters *letters, size_t a, size_t b)
{
	const struct spelling *x = &letters->of[SIDE_A][a];
	const struct spelling *y = &letters->of[SIDE_B][b];
	double norms = x->norm * y->norm;
	return norms > 0 ? sum(letters, x, y) / norms : 0;
}
