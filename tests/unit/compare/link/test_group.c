/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "compare/link/group.h"

enum { SENTENCES = 8 };

/* Pairs of A and B with scores, and the groups of the sentences after the
 * cut: a digit each, "." for none; A's, then B's. */
static const struct {
	struct link_align_pair pairs[8];
	size_t n_pairs;
	const char *groups, *moved;
} cuts[] = {
    {.n_pairs = 0, .groups = "........|........", .moved = ""},
    {{{0, 0, .9, 0}, {0, 1, .8, 0}, {1, 2, .7, 0}}, 3, "01......|001.....",
	".."},
    /* A chain is cut at its weakest pair. */
    {{{0, 0, .9, 0}, {1, 0, .6, 0}, {1, 1, .8, 0}}, 3, "01......|01......",
	".."},
    /* A sentence for which there is no room joins its best partner. */
    {{{0, 0, .9, 0}, {0, 1, .8, 0}, {1, 1, .6, 0}}, 3, "00......|00......",
	"."},
    {{{0, 0, .9, 0}, {0, 1, .8, 0}, {0, 2, .7, 0}, {0, 3, .6, 0}}, 4,
	"0.......|0000....", "."},
    {{{0, 2, .9, 0}, {1, 0, .8, 0}, {2, 1, .7, 0}, {2, 2, .6, 0}}, 4,
	"012.....|120.....", "m.."},
};

static void cut_groups(
    struct link_align *align, const struct link_align_pair *pairs, size_t n)
{
	*align = (struct link_align){.n_pairs = n};
	align->pairs = mem_zalloc(n, sizeof(*pairs));
	memcpy(align->pairs, pairs, n * sizeof(*pairs));
	align->groups[SIDE_A] = mem_zalloc(SENTENCES, sizeof(size_t));
	align->groups[SIDE_B] = mem_zalloc(SENTENCES, sizeof(size_t));
	for (size_t i = 0; i < SENTENCES; i++)
		align->groups[SIDE_A][i] = align->groups[SIDE_B][i] =
		    LINK_ALIGN_NONE;
	for (size_t i = 0; i < n; i++)
		align->groups[SIDE_A][pairs[i].a] =
		    align->groups[SIDE_B][pairs[i].b] = 0;
	const size_t sentences[SIDES] = {SENTENCES, SENTENCES};
	link_group_cut(align, sentences);
}

static void print_groups(const size_t *groups, struct str *out)
{
	for (size_t i = 0; i < SENTENCES; i++)
		str_append_byte(out, groups[i] == LINK_ALIGN_NONE
					 ? '.'
					 : (char)('0' + groups[i]));
}

static void groups_are_cut(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cuts, i, cuts[i].groups); i++) {
		struct link_align align;
		struct str groups = {0}, moved = {0};
		cut_groups(&align, cuts[i].pairs, cuts[i].n_pairs);
		print_groups(align.groups[SIDE_A], &groups);
		str_append_byte(&groups, '|');
		print_groups(align.groups[SIDE_B], &groups);
		assert_string_equal(str_text(&groups), cuts[i].groups);
		for (size_t k = 0; k < align.n_groups; k++)
			str_append_byte(&moved, align.moved[k] ? 'm' : '.');
		assert_string_equal(str_text(&moved), cuts[i].moved);
		str_release(&groups);
		str_release(&moved);
		link_align_release(&align);
	}
}

/* Random pairs: a sentence that was in a group is in one, every group has a
 * pair and sentences of both, and pairs stay in order and are of one group or
 * an echo. */
static void every_sentence_keeps_a_group(void **state)
{
	(void)state;
	srand(1);
	for (int round = 0; round < 2000; round++) {
		struct link_align_pair pairs[SENTENCES * SENTENCES];
		struct link_align align;
		bool in_a[SENTENCES] = {false}, in_b[SENTENCES] = {false};
		size_t n = 0, n_echoes = 0;
		for (size_t i = 0; i < SENTENCES * SENTENCES; i++) {
			struct link_align_pair pair = {i / SENTENCES,
			    i % SENTENCES, (double)(rand() % 100) / 100, 0};
			if (rand() % 5)
				continue;
			pairs[n++] = pair;
			in_a[pair.a] = in_b[pair.b] = true;
		}
		cut_groups(&align, pairs, n);
		for (size_t i = 0; i < SENTENCES; i++) {
			assert_int_equal(
			    align.groups[SIDE_A][i] != LINK_ALIGN_NONE,
			    in_a[i]);
			assert_int_equal(
			    align.groups[SIDE_B][i] != LINK_ALIGN_NONE,
			    in_b[i]);
		}
		assert_true(align.n_pairs <= n);
		for (size_t i = 0; i < align.n_pairs; i++) {
			const struct link_align_pair *pair = &align.pairs[i];
			bool echo = pair->group >= align.n_groups;
			n_echoes += echo;
			assert_true(echo != (align.groups[SIDE_A][pair->a] ==
						pair->group));
			assert_true(echo != (align.groups[SIDE_B][pair->b] ==
						pair->group));
			assert_true(
			    i == 0 || pair[-1].a < pair->a ||
			    (pair[-1].a == pair->a && pair[-1].b < pair->b));
		}
		assert_int_equal(align.n_echoes, n_echoes);
		link_align_release(&align);
	}
}

/* Every sentence paired with every one: the best echoes of each stay, and no
 * pair is dropped for which there is room. */
static void echoes_are_few(void **state)
{
	(void)state;
	enum { ALL = SENTENCES * SENTENCES };
	struct link_align_pair pairs[ALL];
	struct link_align align;
	bool kept[ALL] = {false};
	size_t echoes_of_a[SENTENCES] = {0}, echoes_of_b[SENTENCES] = {0};
	for (size_t i = 0; i < ALL; i++)
		pairs[i] = (struct link_align_pair){
		    i / SENTENCES, i % SENTENCES, 1 - (double)i / (2 * ALL), 0};
	cut_groups(&align, pairs, ALL);
	for (size_t i = 0; i < align.n_pairs; i++) {
		const struct link_align_pair *pair = &align.pairs[i];
		bool echo = pair->group >= align.n_groups;
		kept[pair->a * SENTENCES + pair->b] = true;
		echoes_of_a[pair->a] += echo;
		echoes_of_b[pair->b] += echo;
	}
	for (size_t i = 0; i < ALL; i++) {
		size_t a = i / SENTENCES, b = i % SENTENCES;
		assert_true(echoes_of_a[a] <= LINK_GROUP_ECHOES_MAX &&
			    echoes_of_b[b] <= LINK_GROUP_ECHOES_MAX);
		assert_true(kept[i] ||
			    echoes_of_a[a] == LINK_GROUP_ECHOES_MAX ||
			    echoes_of_b[b] == LINK_GROUP_ECHOES_MAX);
	}
	assert_true(align.n_pairs < ALL);
	link_align_release(&align);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(groups_are_cut),
	    cmocka_unit_test(every_sentence_keeps_a_group),
	    cmocka_unit_test(echoes_are_few),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
