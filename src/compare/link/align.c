/* SPDX-License-Identifier: MIT */
/* link_align: candidates by cosine, pairs by score, groups as the connected
 * components of the pairs, order by the longest increasing subsequence, of
 * the best scores where several are as long. */
#include "compare/link/align.h"

#include <stdlib.h>
#include <string.h>

enum {
	/* Candidates of one sentence of A: without this limit, the cost of
	 * long articles would be the product of their lengths. */
	CANDIDATES_MAX = 32,
};

/* Of the pairs with a lower cosine, one in a thousand is right. */
static const double candidate_cosine_min = 0.03;
/* tools/train_links.c sets the bias so that F1 is best at 0.5. */
static const double pair_score_min = 0.5;

/* `n` groups or twins, all LINK_ALIGN_NONE. */
static size_t *alloc_unassigned(size_t n)
{
	size_t *all = mem_alloc(n * sizeof(*all));
	for (size_t i = 0; i < n; i++)
		all[i] = LINK_ALIGN_NONE;
	return all;
}

struct candidate {
	size_t b;
	float cosine;
};

static int by_cosine(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;
	if (x->cosine != y->cosine)
		return x->cosine < y->cosine ? 1 : -1;
	return (x->b > y->b) - (x->b < y->b);
}

static int by_sentence_of_b(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;
	return (x->b > y->b) - (x->b < y->b);
}

static size_t find_candidates(
    const struct link_similarity *similarity, size_t a, struct candidate *row)
{
	const float *cosines = link_cosines_row(similarity->cosines, a);
	size_t n = 0;
	for (size_t b = 0; b < similarity->pair->n[SIDE_B]; b++)
		if (cosines[b] >= (float)candidate_cosine_min)
			row[n++] = (struct candidate){b, cosines[b]};
	if (n <= CANDIDATES_MAX)
		return n;
	qsort(row, n, sizeof(*row), by_cosine);
	qsort(row, CANDIDATES_MAX, sizeof(*row), by_sentence_of_b);
	return CANDIDATES_MAX;
}

void link_align_candidates(const struct link_similarity *similarity,
    void (*visit)(void *state, size_t a, size_t b), void *state)
{
	const size_t *n = similarity->pair->n;
	struct candidate *row = mem_zalloc(n[SIDE_B], sizeof(*row));
	for (size_t a = 0; a < n[SIDE_A]; a++) {
		size_t n_row = find_candidates(similarity, a, row);
		for (size_t i = 0; i < n_row; i++)
			visit(state, a, row[i].b);
	}
	free(row);
}

struct chooser {
	struct link_align *align;
	const struct link_similarity *similarity;
	size_t *twins[SIDES]; /* per sentence, or LINK_ALIGN_NONE */
	bool one_event;
};

static void add_pair(struct link_align *align, size_t a, size_t b, double score)
{
	align->pairs = mem_grow(align->pairs, align->n_pairs, &align->cap_pairs,
	    sizeof(*align->pairs));
	align->pairs[align->n_pairs++] =
	    (struct link_align_pair){a, b, score, 0};
}

static void choose_candidate(void *state, size_t a, size_t b)
{
	const struct chooser *chooser = state;
	if (chooser->twins[SIDE_A][a] != LINK_ALIGN_NONE &&
	    chooser->twins[SIDE_B][b] != LINK_ALIGN_NONE)
		return;
	double values[LINK_SIMILARITY_FEATURES];
	if (link_similarity_reaches(
		chooser->similarity, a, b, pair_score_min, values) &&
	    (chooser->one_event || values[LINK_SIMILARITY_RUN] >= 1))
		add_pair(chooser->align, a, b,
		    link_similarity_score(chooser->similarity, values));
}

struct hashed_sentence {
	uint64_t hash;
	size_t sentence;
};

static int by_hash(const void *a, const void *b)
{
	const struct hashed_sentence *x = a, *y = b;
	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->sentence > y->sentence) - (x->sentence < y->sentence);
}

static struct hashed_sentence *hash_sentences(
    const struct term_pair *pair, enum side side)
{
	size_t n = pair->n[side];
	struct hashed_sentence *hashed = mem_zalloc(n, sizeof(*hashed));
	for (size_t i = 0; i < n; i++)
		hashed[i] =
		    (struct hashed_sentence){pair->sentences[side][i].hash, i};
	if (n)
		qsort(hashed, n, sizeof(*hashed), by_hash);
	return hashed;
}

/* Equal hashes are not enough: the words kept in the sequences have to
 * agree. */
static bool same_words(const struct term_pair *pair, size_t a, size_t b)
{
	const struct term_sentence *x = &pair->sentences[SIDE_A][a];
	const struct term_sentence *y = &pair->sentences[SIDE_B][b];
	return x->n_terms && x->n_sequence == y->n_sequence &&
	       memcmp(x->sequence, y->sequence,
		   x->n_sequence * sizeof(*x->sequence)) == 0;
}

static void find_twins(struct chooser *chooser)
{
	const struct term_pair *pair = chooser->similarity->pair;
	struct hashed_sentence *a = hash_sentences(pair, SIDE_A);
	struct hashed_sentence *b = hash_sentences(pair, SIDE_B);
	size_t i = 0, j = 0;
	while (i < pair->n[SIDE_A] && j < pair->n[SIDE_B]) {
		bool next_a = a[i].hash <= b[j].hash;
		bool next_b = b[j].hash <= a[i].hash;
		if (next_a && next_b &&
		    same_words(pair, a[i].sentence, b[j].sentence)) {
			chooser->twins[SIDE_A][a[i].sentence] = b[j].sentence;
			chooser->twins[SIDE_B][b[j].sentence] = a[i].sentence;
		}
		i += next_a;
		j += next_b;
	}
	free(a);
	free(b);
}

/* Union-find; the sentences of B follow those of A. */
static size_t find_root(size_t *parent, size_t i)
{
	while (parent[i] != i) {
		parent[i] = parent[parent[i]];
		i = parent[i];
	}
	return i;
}

static void join(size_t *parent, size_t i, size_t j)
{
	size_t a = find_root(parent, i), b = find_root(parent, j);
	parent[a > b ? a : b] = a < b ? a : b; /* the root is the first */
}

static void number_groups(struct link_align *align, size_t *parent)
{
	for (size_t i = 0; i < align->n_pairs; i++) {
		struct link_align_pair *pair = &align->pairs[i];
		size_t root = find_root(parent, pair->a);
		if (align->groups[SIDE_A][root] == LINK_ALIGN_NONE)
			align->groups[SIDE_A][root] = align->n_groups++;
		pair->group = align->groups[SIDE_A][root];
		align->groups[SIDE_A][pair->a] = pair->group;
		align->groups[SIDE_B][pair->b] = pair->group;
	}
}

static void form_groups(struct link_align *align, size_t n_a, size_t n_b)
{
	size_t *parent = mem_zalloc(n_a + n_b, sizeof(*parent));
	for (size_t i = 0; i < n_a + n_b; i++)
		parent[i] = i;
	for (size_t i = 0; i < align->n_pairs; i++)
		join(parent, align->pairs[i].a, n_a + align->pairs[i].b);
	align->groups[SIDE_A] = alloc_unassigned(n_a);
	align->groups[SIDE_B] = alloc_unassigned(n_b);
	number_groups(align, parent);
	free(parent);
}

/* A group as a possible step of the order that both articles share. */
struct order_step {
	size_t pos;	 /* the first sentence in B */
	double weight;	 /* of the group alone */
	double sum;	 /* of the best order that ends here */
	size_t previous; /* the step before it in that order */
};

/* The order that keeps the most groups wins, and among those the one of the
 * best scores: a group weighs 1, and the scores add less than 1 in total. */
static struct order_step *make_steps(const struct link_align *align)
{
	struct order_step *steps = mem_alloc(align->n_groups * sizeof(*steps));
	for (size_t i = 0; i < align->n_groups; i++)
		steps[i] =
		    (struct order_step){LINK_ALIGN_NONE, 0, 0, LINK_ALIGN_NONE};
	for (size_t i = 0; i < align->n_pairs; i++) {
		const struct link_align_pair *pair = &align->pairs[i];
		if (pair->group >= align->n_groups)
			continue;
		struct order_step *step = &steps[pair->group];
		double weight = 1 + pair->score / (double)(align->n_groups + 1);
		if (pair->b < step->pos)
			step->pos = pair->b;
		if (weight > step->weight)
			step->weight = weight;
	}
	return steps;
}

/* The heaviest increasing subsequence; returns its last step. */
static size_t heaviest_order(struct order_step *steps, size_t n)
{
	size_t last = LINK_ALIGN_NONE;
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++)
			if (steps[k].pos < steps[i].pos &&
			    steps[k].sum > steps[i].sum) {
				steps[i].sum = steps[k].sum;
				steps[i].previous = k;
			}
		steps[i].sum += steps[i].weight;
		if (last == LINK_ALIGN_NONE || steps[i].sum > steps[last].sum)
			last = i;
	}
	return last;
}

void link_align_mark_moved(struct link_align *align)
{
	size_t n = align->n_groups;
	struct order_step *steps = make_steps(align);
	free(align->moved);
	align->moved = mem_alloc(n * sizeof(*align->moved));
	for (size_t i = 0; i < n; i++)
		align->moved[i] = true;
	size_t i = heaviest_order(steps, n);
	for (; i != LINK_ALIGN_NONE; i = steps[i].previous)
		align->moved[i] = false;
	free(steps);
}

static int by_sentences(const void *a, const void *b)
{
	const struct link_align_pair *x = a, *y = b;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

static void choose_pairs(struct chooser *chooser)
{
	struct link_align *align = chooser->align;
	find_twins(chooser);
	for (size_t a = 0; a < chooser->similarity->pair->n[SIDE_A]; a++)
		if (chooser->twins[SIDE_A][a] != LINK_ALIGN_NONE)
			add_pair(align, a, chooser->twins[SIDE_A][a], 1);
	link_align_candidates(chooser->similarity, choose_candidate, chooser);
	if (align->n_pairs)
		qsort(align->pairs, align->n_pairs, sizeof(*align->pairs),
		    by_sentences);
}

void link_align_make(
    struct link_align *align, const struct link_similarity *similarity)
{
	const size_t *n = similarity->pair->n;
	*align = (struct link_align){0};
	struct chooser chooser = {.align = align,
	    .similarity = similarity,
	    .twins[SIDE_A] = alloc_unassigned(n[SIDE_A]),
	    .twins[SIDE_B] = alloc_unassigned(n[SIDE_B]),
	    .one_event = term_pair_is_one_event(similarity->pair)};
	choose_pairs(&chooser);
	form_groups(align, n[SIDE_A], n[SIDE_B]);
	link_align_mark_moved(align);
	free(chooser.twins[SIDE_A]);
	free(chooser.twins[SIDE_B]);
}

void link_align_release(struct link_align *align)
{
	free(align->pairs);
	free(align->groups[SIDE_A]);
	free(align->groups[SIDE_B]);
	free(align->moved);
	*align = (struct link_align){0};
}
