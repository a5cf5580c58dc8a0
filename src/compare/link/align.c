/* SPDX-License-Identifier: MIT */
/* link_align: candidates by cosine, pairs by score, groups by hanging together,
 * order by the longest increasing run, of the best scores where several are
 * as long. */
#include "compare/link/align.h"

#include <stdlib.h>
#include <string.h>

enum {
	/* Candidates of one sentence: the bound that keeps long articles
	 * from costing their product. */
	ROW_LIMIT = 32,
};

/* Below, one pair in a thousand is right. */
static const double candidate_floor = 0.03;
static const double pair_threshold = 0.5; /* the weights are learned so that
					   * it is the best place to cut */

static size_t *none(size_t n)
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

static int by_place(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;
	return (x->b > y->b) - (x->b < y->b);
}

static size_t row_candidates(
    const struct link_similarity *similarity, size_t a, struct candidate *row)
{
	const float *cosines = link_cosines_row(similarity->cosines, a);
	size_t n = 0;
	for (size_t b = 0; b < similarity->pair->n[SIDE_B]; b++)
		if (cosines[b] >= (float)candidate_floor)
			row[n++] = (struct candidate){b, cosines[b]};
	if (n <= ROW_LIMIT)
		return n;
	qsort(row, n, sizeof(*row), by_cosine);
	qsort(row, ROW_LIMIT, sizeof(*row), by_place);
	return ROW_LIMIT;
}

void link_align_candidates(const struct link_similarity *similarity,
    void (*visit)(void *state, size_t a, size_t b), void *state)
{
	const size_t *n = similarity->pair->n;
	struct candidate *row = mem_zalloc(n[SIDE_B], sizeof(*row));
	for (size_t a = 0; a < n[SIDE_A]; a++) {
		size_t n_row = row_candidates(similarity, a, row);
		for (size_t i = 0; i < n_row; i++)
			visit(state, a, row[i].b);
	}
	free(row);
}

struct chooser {
	struct link_align *align;
	const struct link_similarity *similarity;
	size_t *twins[SIDES]; /* per sentence; LINK_ALIGN_NONE for none */
	bool one_story;
};

static void add_pair(struct link_align *align, size_t a, size_t b, double score)
{
	align->pairs = mem_grow(align->pairs, align->n_pairs, &align->cap_pairs,
	    sizeof(*align->pairs));
	align->pairs[align->n_pairs++] =
	    (struct link_align_pair){a, b, score, 0};
}

static void choose(void *state, size_t a, size_t b)
{
	const struct chooser *chooser = state;
	if (chooser->twins[SIDE_A][a] != LINK_ALIGN_NONE &&
	    chooser->twins[SIDE_B][b] != LINK_ALIGN_NONE)
		return;
	double values[LINK_SIMILARITY_FEATURES];
	if (link_similarity_reaches(
		chooser->similarity, a, b, pair_threshold, values) &&
	    (chooser->one_story || values[SIMILARITY_RUN] >= 1))
		add_pair(chooser->align, a, b, link_similarity_score(values));
}

struct hashed {
	uint64_t hash;
	size_t sentence;
};

static int by_hash(const void *a, const void *b)
{
	const struct hashed *x = a, *y = b;
	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->sentence > y->sentence) - (x->sentence < y->sentence);
}

static struct hashed *hash_side(const struct term_pair *pair, enum side side)
{
	size_t n = pair->n[side];
	struct hashed *hashed = mem_zalloc(n, sizeof(*hashed));
	for (size_t i = 0; i < n; i++)
		hashed[i] = (struct hashed){pair->sentences[side][i].hash, i};
	if (n)
		qsort(hashed, n, sizeof(*hashed), by_hash);
	return hashed;
}

/* A hash of all words says when two sentences may be twins; those kept of the
 * sequence have to agree. */
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
	struct hashed *a = hash_side(pair, SIDE_A);
	struct hashed *b = hash_side(pair, SIDE_B);
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

/* Union-find; sentences of B stand behind those of A. */
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
	align->groups[SIDE_A] = none(n_a);
	align->groups[SIDE_B] = none(n_b);
	number_groups(align, parent);
	free(parent);
}

/* A group on its way into the order of both articles. */
struct step {
	size_t pos;    /* the first sentence in B */
	double weight; /* of the group alone */
	double sum;    /* of the best order that ends here */
	size_t before; /* the step before it in that order */
};

/* The order of most groups is kept, and of those the one of best scores: a
 * group weighs 1, and less than 1 in all comes to it from the scores. */
static struct step *make_steps(const struct link_align *align)
{
	struct step *steps = mem_alloc(align->n_groups * sizeof(*steps));
	for (size_t i = 0; i < align->n_groups; i++)
		steps[i] =
		    (struct step){LINK_ALIGN_NONE, 0, 0, LINK_ALIGN_NONE};
	for (size_t i = 0; i < align->n_pairs; i++) {
		const struct link_align_pair *pair = &align->pairs[i];
		if (pair->group >= align->n_groups)
			continue;
		struct step *step = &steps[pair->group];
		double weight = 1 + pair->score / (double)(align->n_groups + 1);
		if (pair->b < step->pos)
			step->pos = pair->b;
		if (weight > step->weight)
			step->weight = weight;
	}
	return steps;
}

/* The heaviest increasing run; returns its last step. */
static size_t heaviest_order(struct step *steps, size_t n)
{
	size_t last = LINK_ALIGN_NONE;
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++)
			if (steps[k].pos < steps[i].pos &&
			    steps[k].sum > steps[i].sum) {
				steps[i].sum = steps[k].sum;
				steps[i].before = k;
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
	struct step *steps = make_steps(align);
	free(align->moved);
	align->moved = mem_alloc(n * sizeof(*align->moved));
	for (size_t i = 0; i < n; i++)
		align->moved[i] = true;
	size_t i = heaviest_order(steps, n);
	for (; i != LINK_ALIGN_NONE; i = steps[i].before)
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
	link_align_candidates(chooser->similarity, choose, chooser);
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
	    .twins[SIDE_A] = none(n[SIDE_A]),
	    .twins[SIDE_B] = none(n[SIDE_B]),
	    .one_story = term_pair_is_one_event(similarity->pair)};
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
