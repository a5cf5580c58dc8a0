/* SPDX-License-Identifier: MIT */
/* align: candidates by cosine, pairs by score, groups by hanging together,
 * order by the longest increasing run. */
#include "compare/align.h"

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
		all[i] = ALIGN_NONE;
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
	const struct similarity *similarity, size_t a, struct candidate *row)
{
	size_t n = 0;
	for (size_t b = 0; b < similarity->story->n[STORY_B]; b++) {
		float cosine = (float)similarity_cosine(similarity, a, b);
		if (cosine >= (float)candidate_floor)
			row[n++] = (struct candidate){b, cosine};
	}
	if (n <= ROW_LIMIT)
		return n;
	qsort(row, n, sizeof(*row), by_cosine);
	qsort(row, ROW_LIMIT, sizeof(*row), by_place);
	return ROW_LIMIT;
}

void align_candidates(const struct similarity *similarity,
	void (*visit)(void *state, size_t a, size_t b), void *state)
{
	const size_t *n = similarity->story->n;
	struct candidate *row = mem_zalloc(n[STORY_B], sizeof(*row));
	for (size_t a = 0; a < n[STORY_A]; a++) {
		size_t n_row = row_candidates(similarity, a, row);
		for (size_t i = 0; i < n_row; i++)
			visit(state, a, row[i].b);
	}
	free(row);
}

struct chooser {
	struct align *align;
	const struct similarity *similarity;
	size_t *twin_of_a, *twin_of_b; /* per sentence; ALIGN_NONE for none */
	bool one_story;
};

static void add_pair(struct align *align, size_t a, size_t b, double score)
{
	align->pairs = mem_grow(align->pairs, align->n_pairs, &align->cap_pairs,
		sizeof(*align->pairs));
	align->pairs[align->n_pairs++] = (struct align_pair){a, b, score, 0};
}

static void choose(void *state, size_t a, size_t b)
{
	const struct chooser *chooser = state;
	if (chooser->twin_of_a[a] != ALIGN_NONE &&
		chooser->twin_of_b[b] != ALIGN_NONE)
		return;
	double values[SIMILARITY_FEATURES];
	similarity_features(chooser->similarity, a, b, values);
	double score = similarity_score(values);
	if (score >= pair_threshold &&
		(chooser->one_story || values[SIMILARITY_RUN] >= 1))
		add_pair(chooser->align, a, b, score);
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

static struct hashed *hash_side(const struct story *story, enum story_side side)
{
	size_t n = story->n[side];
	struct hashed *hashed = mem_zalloc(n, sizeof(*hashed));
	for (size_t i = 0; i < n; i++)
		hashed[i] = (struct hashed){story->sentences[side][i].hash, i};
	if (n)
		qsort(hashed, n, sizeof(*hashed), by_hash);
	return hashed;
}

/* A hash of all words says when two sentences may be twins; those kept of the
 * sequence have to agree. */
static bool same_words(const struct story *story, size_t a, size_t b)
{
	const struct story_sentence *x = &story->sentences[STORY_A][a];
	const struct story_sentence *y = &story->sentences[STORY_B][b];
	return x->n_terms && x->n_sequence == y->n_sequence &&
	       memcmp(x->sequence, y->sequence,
		       x->n_sequence * sizeof(*x->sequence)) == 0;
}

static void find_twins(struct chooser *chooser)
{
	const struct story *story = chooser->similarity->story;
	struct hashed *a = hash_side(story, STORY_A);
	struct hashed *b = hash_side(story, STORY_B);
	size_t i = 0, j = 0;
	while (i < story->n[STORY_A] && j < story->n[STORY_B]) {
		bool next_a = a[i].hash <= b[j].hash;
		bool next_b = b[j].hash <= a[i].hash;
		if (next_a && next_b &&
			same_words(story, a[i].sentence, b[j].sentence)) {
			chooser->twin_of_a[a[i].sentence] = b[j].sentence;
			chooser->twin_of_b[b[j].sentence] = a[i].sentence;
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

static void number_groups(struct align *align, size_t *parent)
{
	for (size_t i = 0; i < align->n_pairs; i++) {
		struct align_pair *pair = &align->pairs[i];
		size_t root = find_root(parent, pair->a);
		if (align->group_a[root] == ALIGN_NONE)
			align->group_a[root] = align->n_groups++;
		pair->group = align->group_a[root];
		align->group_a[pair->a] = pair->group;
		align->group_b[pair->b] = pair->group;
	}
}

static void form_groups(struct align *align, size_t n_a, size_t n_b)
{
	size_t *parent = mem_zalloc(n_a + n_b, sizeof(*parent));
	for (size_t i = 0; i < n_a + n_b; i++)
		parent[i] = i;
	for (size_t i = 0; i < align->n_pairs; i++)
		join(parent, align->pairs[i].a, n_a + align->pairs[i].b);
	align->group_a = none(n_a);
	align->group_b = none(n_b);
	number_groups(align, parent);
	free(parent);
}

/* Where each group begins in B. */
static size_t *first_in_b(const struct align *align)
{
	size_t *first = none(align->n_groups);
	for (size_t i = 0; i < align->n_pairs; i++) {
		const struct align_pair *pair = &align->pairs[i];
		if (pair->group < align->n_groups &&
			pair->b < first[pair->group])
			first[pair->group] = pair->b;
	}
	return first;
}

/* Patience sorting: tails[k] is the group that ends the best run of k + 1. */
static size_t longest_order(
	const size_t *at, size_t n, size_t *tails, size_t *before)
{
	size_t length = 0;
	for (size_t i = 0; i < n; i++) {
		size_t low = 0, high = length;
		while (low < high) {
			size_t middle = (low + high) / 2;
			if (at[tails[middle]] < at[i])
				low = middle + 1;
			else
				high = middle;
		}
		before[i] = low ? tails[low - 1] : ALIGN_NONE;
		tails[low] = i;
		if (low == length)
			length++;
	}
	return length;
}

void align_mark_moved(struct align *align)
{
	size_t n = align->n_groups;
	size_t *at = first_in_b(align);
	size_t *tails = mem_zalloc(n, sizeof(*tails));
	size_t *before = mem_zalloc(n, sizeof(*before));
	free(align->moved);
	align->moved = mem_alloc(n * sizeof(*align->moved));
	for (size_t i = 0; i < n; i++)
		align->moved[i] = true;
	size_t length = longest_order(at, n, tails, before);
	size_t i = length ? tails[length - 1] : ALIGN_NONE;
	for (; i != ALIGN_NONE; i = before[i])
		align->moved[i] = false;
	free(at);
	free(tails);
	free(before);
}

static int by_sentences(const void *a, const void *b)
{
	const struct align_pair *x = a, *y = b;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

static void choose_pairs(struct chooser *chooser)
{
	struct align *align = chooser->align;
	find_twins(chooser);
	for (size_t a = 0; a < chooser->similarity->story->n[STORY_A]; a++)
		if (chooser->twin_of_a[a] != ALIGN_NONE)
			add_pair(align, a, chooser->twin_of_a[a], 1);
	align_candidates(chooser->similarity, choose, chooser);
	if (align->n_pairs)
		qsort(align->pairs, align->n_pairs, sizeof(*align->pairs),
			by_sentences);
}

void align_make(struct align *align, const struct similarity *similarity)
{
	const size_t *n = similarity->story->n;
	*align = (struct align){0};
	struct chooser chooser = {.align = align,
		.similarity = similarity,
		.twin_of_a = none(n[STORY_A]),
		.twin_of_b = none(n[STORY_B]),
		.one_story = story_is_one(similarity->story)};
	choose_pairs(&chooser);
	form_groups(align, n[STORY_A], n[STORY_B]);
	align_mark_moved(align);
	free(chooser.twin_of_a);
	free(chooser.twin_of_b);
}

void align_release(struct align *align)
{
	free(align->pairs);
	free(align->group_a);
	free(align->group_b);
	free(align->moved);
	*align = (struct align){0};
}
