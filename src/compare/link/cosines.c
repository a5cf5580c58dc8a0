/* SPDX-License-Identifier: MIT */
/* link_cosines: a ring of rows, each with the sentence that owns it. */
#include "compare/link/cosines.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	/* Pairs of sentences that one term may connect.  A term in more of
	 * them, in long articles, says next to nothing, and these terms would
	 * make up the whole cost. */
	TERM_PAIRS_MAX = 1 << 16,
	CELLS_MAX = 1 << 22, /* 2,000 sentences beside 2,000, 16 MB */
	ROWS_MIN = 5,
};

static const size_t no_owner = SIZE_MAX;

struct link_cosines {
	const struct term_pair *pair;
	uint32_t *starts;    /* per term, and the end, into `sentences` */
	uint32_t *sentences; /* of B that have the term */
	float *cells;	     /* n_rows x n[B] */
	size_t *owners;	     /* per row, the sentence of A or no_owner */
	size_t n_rows;
};

/* An inverted index: counts first, then the sentences. */
static void index_terms(struct link_cosines *cosines)
{
	const struct term_pair *pair = cosines->pair;
	size_t n = pair->n_terms;
	cosines->starts = mem_zalloc(n + 1, sizeof(uint32_t));
	for (size_t t = 0; t < n; t++)
		cosines->starts[t + 1] =
		    cosines->starts[t] + (uint32_t)pair->terms[t].n[SIDE_B];
	cosines->sentences = mem_zalloc(cosines->starts[n], sizeof(uint32_t));
	uint32_t *next = mem_dup(cosines->starts, (n + 1) * sizeof(*next));
	for (size_t i = 0; i < pair->n[SIDE_B]; i++) {
		const struct term_sentence *s = &pair->sentences[SIDE_B][i];
		for (size_t k = 0; k < s->n_terms; k++)
			cosines->sentences[next[s->terms[k]]++] = (uint32_t)i;
	}
	free(next);
}

static size_t count_rows(const struct term_pair *pair)
{
	const size_t *n = pair->n;
	size_t kept = n[SIDE_B] ? CELLS_MAX / n[SIDE_B] : 0;
	if (kept < ROWS_MIN)
		kept = ROWS_MIN;
	return kept < n[SIDE_A] ? kept : n[SIDE_A];
}

struct link_cosines *link_cosines_new(const struct term_pair *pair)
{
	struct link_cosines *cosines = mem_zalloc(1, sizeof(*cosines));
	cosines->pair = pair;
	cosines->n_rows = count_rows(pair);
	cosines->cells =
	    mem_alloc(cosines->n_rows * pair->n[SIDE_B] * sizeof(float));
	cosines->owners = mem_alloc(cosines->n_rows * sizeof(size_t));
	for (size_t i = 0; i < cosines->n_rows; i++)
		cosines->owners[i] = no_owner;
	index_terms(cosines);
	return cosines;
}

void link_cosines_free(struct link_cosines *cosines)
{
	if (!cosines)
		return;
	free(cosines->starts);
	free(cosines->sentences);
	free(cosines->cells);
	free(cosines->owners);
	free(cosines);
}

static bool is_counted(const struct term *term)
{
	return term->weight > 0 && term->n[SIDE_B] &&
	       term->n[SIDE_B] <= TERM_PAIRS_MAX / term->n[SIDE_A];
}

static void add_postings(
    const struct link_cosines *cosines, uint32_t term, float *row)
{
	double weight = cosines->pair->terms[term].weight;
	float square = (float)(weight * weight);
	const uint32_t *end = &cosines->sentences[cosines->starts[term + 1]];
	const uint32_t *items = &cosines->sentences[cosines->starts[term]];
	for (; items < end; items++)
		row[*items] += square;
}

static void make_row(const struct link_cosines *cosines, size_t a, float *row)
{
	const struct term_pair *pair = cosines->pair;
	const struct term_sentence *sentence = &pair->sentences[SIDE_A][a];
	const struct term_sentence *others = pair->sentences[SIDE_B];
	memset(row, 0, pair->n[SIDE_B] * sizeof(*row));
	for (size_t k = 0; k < sentence->n_terms; k++)
		if (is_counted(&pair->terms[sentence->terms[k]]))
			add_postings(cosines, sentence->terms[k], row);
	for (size_t b = 0; b < pair->n[SIDE_B]; b++)
		if (row[b] > 0)
			row[b] /= (float)(sentence->norm * others[b].norm);
}

const float *link_cosines_row(struct link_cosines *cosines, size_t a)
{
	size_t pos = a % cosines->n_rows;
	float *row = cosines->cells + pos * cosines->pair->n[SIDE_B];
	if (cosines->owners[pos] != a)
		make_row(cosines, a, row);
	cosines->owners[pos] = a;
	return row;
}
