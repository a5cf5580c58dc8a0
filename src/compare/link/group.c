/* SPDX-License-Identifier: MIT */
/* link_group: joins sentences by their pairs, the best first (as Kruskal's
 * algorithm does), where the resulting group is readable. */
#include "compare/link/group.h"

#include <stdlib.h>

struct group_size {
	size_t n_a, n_b; /* sentences; valid at the root */
};

struct cutting {
	struct link_align *align;
	size_t n_a, n; /* sentences of A and of both; B's follow A's */
	size_t *parent;
	struct group_size *sizes;
};

static size_t root_of(const struct cutting *cutting, size_t i)
{
	while (cutting->parent[i] != i)
		i = cutting->parent[i];
	return i;
}

static void join(struct cutting *cutting, size_t x, size_t y)
{
	size_t root = x < y ? x : y, other = x < y ? y : x;
	cutting->parent[other] = root;
	cutting->sizes[root].n_a += cutting->sizes[other].n_a;
	cutting->sizes[root].n_b += cutting->sizes[other].n_b;
}

/* Whether two groups may be joined: one sentence of a side with few of the
 * other. */
static bool is_readable_group(
    const struct group_size *x, const struct group_size *y)
{
	size_t n_a = x->n_a + y->n_a, n_b = x->n_b + y->n_b;
	return (n_a == 1 && n_b <= LINK_GROUP_SENTENCES_MAX) ||
	       (n_b == 1 && n_a <= LINK_GROUP_SENTENCES_MAX);
}

static bool is_alone(const struct group_size *group)
{
	return group->n_a + group->n_b == 1;
}

/* One pass over the pairs, which are sorted by score. */
static void join_pairs(struct cutting *cutting,
    bool (*may_join)(const struct group_size *x, const struct group_size *y))
{
	for (size_t i = 0; i < cutting->align->n_pairs; i++) {
		const struct link_align_pair *pair = &cutting->align->pairs[i];
		size_t x = root_of(cutting, pair->a);
		size_t y = root_of(cutting, cutting->n_a + pair->b);
		if (x != y && may_join(&cutting->sizes[x], &cutting->sizes[y]))
			join(cutting, x, y);
	}
}

/* A sentence for which there was no room joins the group of its best
 * partner. */
static bool one_is_alone(const struct group_size *x, const struct group_size *y)
{
	return is_alone(x) || is_alone(y);
}

static int by_score(const void *a, const void *b)
{
	const struct link_align_pair *x = a, *y = b;
	if (x->score != y->score)
		return x->score < y->score ? 1 : -1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/* Whether both sentences of a pair are in one group. */
static bool is_inside(
    const struct cutting *cutting, const struct link_align_pair *pair)
{
	return root_of(cutting, pair->a) ==
	       root_of(cutting, cutting->n_a + pair->b);
}

/* Keeps the best echoes of each sentence; the pairs are sorted by score. */
static void drop_surplus_echoes(struct cutting *cutting)
{
	struct link_align *align = cutting->align;
	size_t *echoes = mem_zalloc(cutting->n, sizeof(*echoes));
	size_t kept = 0;
	for (size_t i = 0; i < align->n_pairs; i++) {
		struct link_align_pair pair = align->pairs[i];
		size_t *echoes_of_a = &echoes[pair.a];
		size_t *echoes_of_b = &echoes[cutting->n_a + pair.b];
		bool inside = is_inside(cutting, &pair);
		if (!inside && (*echoes_of_a == LINK_GROUP_ECHOES_MAX ||
				   *echoes_of_b == LINK_GROUP_ECHOES_MAX))
			continue;
		*echoes_of_a += !inside;
		*echoes_of_b += !inside;
		align->pairs[kept++] = pair;
	}
	align->n_pairs = kept;
	free(echoes);
}

static int by_sentences(const void *a, const void *b)
{
	const struct link_align_pair *x = a, *y = b;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/* Groups are numbered by their first sentence in A. */
static void number_groups(struct cutting *cutting)
{
	struct link_align *align = cutting->align;
	for (size_t i = 0; i < cutting->n_a; i++)
		align->groups[SIDE_A][i] = LINK_ALIGN_NONE;
	align->n_groups = 0;
	for (size_t i = 0; i < align->n_pairs; i++) {
		struct link_align_pair *pair = &align->pairs[i];
		if (!is_inside(cutting, pair))
			continue;
		size_t root = root_of(cutting, pair->a);
		if (align->groups[SIDE_A][root] == LINK_ALIGN_NONE)
			align->groups[SIDE_A][root] = align->n_groups++;
		pair->group = align->groups[SIDE_A][root];
		align->groups[SIDE_A][pair->a] = pair->group;
		align->groups[SIDE_B][pair->b] = pair->group;
	}
}

static void number_echoes(struct cutting *cutting)
{
	struct link_align *align = cutting->align;
	align->n_echoes = 0;
	for (size_t i = 0; i < align->n_pairs; i++)
		if (!is_inside(cutting, &align->pairs[i]))
			align->pairs[i].group =
			    align->n_groups + align->n_echoes++;
}

void link_group_cut(struct link_align *align, const size_t n[SIDES])
{
	size_t n_a = n[SIDE_A];
	struct cutting cutting = {align, n_a, n_a + n[SIDE_B], NULL, NULL};
	if (align->n_pairs == 0)
		return;
	cutting.parent = mem_zalloc(cutting.n, sizeof(*cutting.parent));
	cutting.sizes = mem_zalloc(cutting.n, sizeof(*cutting.sizes));
	for (size_t i = 0; i < cutting.n; i++) {
		cutting.parent[i] = i;
		cutting.sizes[i] = (struct group_size){i < n_a, i >= n_a};
	}
	qsort(align->pairs, align->n_pairs, sizeof(*align->pairs), by_score);
	join_pairs(&cutting, is_readable_group);
	join_pairs(&cutting, one_is_alone);
	drop_surplus_echoes(&cutting);
	qsort(
	    align->pairs, align->n_pairs, sizeof(*align->pairs), by_sentences);
	number_groups(&cutting);
	number_echoes(&cutting);
	link_align_mark_moved(align);
	free(cutting.parent);
	free(cutting.sizes);
}
