/* SPDX-License-Identifier: MIT */
/* cosines: a ring of rows, each with the sentence that it is of. */
#include "compare/cosines.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	/* Terms that stand in so many sentences of long articles say next to
	 * nothing, and their product would be the whole cost. */
	POSTINGS_LIMIT = 1 << 16,
	CELLS_KEPT = 1 << 22, /* 2,000 sentences beside 2,000, 16 MB */
	ROWS_LEAST = 5,
};

static const size_t nobody = SIZE_MAX;

struct cosines {
	const struct story *story;
	uint32_t *starts;    /* per term, into `sentences`; one more */
	uint32_t *sentences; /* of B that have it */
	float *cells;	     /* n_rows x n[B] */
	size_t *owners;	     /* per row the sentence of A, or nobody */
	size_t n_rows;
};

/* An inverted index: counts, then places. */
static void index_terms(struct cosines *cosines)
{
	const struct story *story = cosines->story;
	size_t n = story->n_terms;
	cosines->starts = mem_zalloc(n + 1, sizeof(uint32_t));
	for (size_t t = 0; t < n; t++)
		cosines->starts[t + 1] =
		    cosines->starts[t] + (uint32_t)story->terms[t].n[STORY_B];
	cosines->sentences = mem_zalloc(cosines->starts[n], sizeof(uint32_t));
	uint32_t *next = mem_dup(cosines->starts, (n + 1) * sizeof(*next));
	for (size_t i = 0; i < story->n[STORY_B]; i++) {
		const struct story_sentence *s = &story->sentences[STORY_B][i];
		for (size_t k = 0; k < s->n_terms; k++)
			cosines->sentences[next[s->terms[k]]++] = (uint32_t)i;
	}
	free(next);
}

static size_t count_rows(const struct story *story)
{
	const size_t *n = story->n;
	size_t kept = n[STORY_B] ? CELLS_KEPT / n[STORY_B] : 0;
	if (kept < ROWS_LEAST)
		kept = ROWS_LEAST;
	return kept < n[STORY_A] ? kept : n[STORY_A];
}

struct cosines *cosines_new(const struct story *story)
{
	struct cosines *cosines = mem_zalloc(1, sizeof(*cosines));
	cosines->story = story;
	cosines->n_rows = count_rows(story);
	cosines->cells =
	    mem_alloc(cosines->n_rows * story->n[STORY_B] * sizeof(float));
	cosines->owners = mem_alloc(cosines->n_rows * sizeof(size_t));
	for (size_t i = 0; i < cosines->n_rows; i++)
		cosines->owners[i] = nobody;
	index_terms(cosines);
	return cosines;
}

void cosines_free(struct cosines *cosines)
{
	if (!cosines)
		return;
	free(cosines->starts);
	free(cosines->sentences);
	free(cosines->cells);
	free(cosines->owners);
	free(cosines);
}

static bool counts(const struct story_term *term)
{
	return term->weight > 0 && term->n[STORY_B] &&
	       term->n[STORY_B] <= POSTINGS_LIMIT / term->n[STORY_A];
}

static void add_term(const struct cosines *cosines, uint32_t term, float *row)
{
	double weight = cosines->story->terms[term].weight;
	float square = (float)(weight * weight);
	const uint32_t *end = &cosines->sentences[cosines->starts[term + 1]];
	const uint32_t *at = &cosines->sentences[cosines->starts[term]];
	for (; at < end; at++)
		row[*at] += square;
}

static void make_row(const struct cosines *cosines, size_t a, float *row)
{
	const struct story *story = cosines->story;
	const struct story_sentence *sentence = &story->sentences[STORY_A][a];
	const struct story_sentence *others = story->sentences[STORY_B];
	memset(row, 0, story->n[STORY_B] * sizeof(*row));
	for (size_t k = 0; k < sentence->n_terms; k++)
		if (counts(&story->terms[sentence->terms[k]]))
			add_term(cosines, sentence->terms[k], row);
	for (size_t b = 0; b < story->n[STORY_B]; b++)
		if (row[b] > 0)
			row[b] /= (float)(sentence->norm * others[b].norm);
}

const float *cosines_row(struct cosines *cosines, size_t a)
{
	size_t at = a % cosines->n_rows;
	float *row = cosines->cells + at * cosines->story->n[STORY_B];
	if (cosines->owners[at] != a)
		make_row(cosines, a, row);
	cosines->owners[at] = a;
	return row;
}
