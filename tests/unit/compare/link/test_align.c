/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "compare/link/align.h"
#include "compare/link/cosines.h"
#include "support/article.h"

enum { SENTENCES = 48, CANDIDATES_MAX = 32 };
static const float cosine_min = 0.03f;

/* What was visited of one row, with the sentences of B in their order. */
struct visits {
	bool seen[SENTENCES + 1][SENTENCES + 1];
	size_t n[SENTENCES + 1];
	size_t a, next_b;
};

static void visit(void *state, size_t a, size_t b)
{
	struct visits *visits = state;
	assert_true(a == visits->a ? b >= visits->next_b : a > visits->a);
	visits->a = a;
	visits->next_b = b + 1;
	visits->seen[a][b] = true;
	visits->n[a]++;
}

static void make(struct article *article, int side, int n)
{
	struct str text = {0};
	for (int i = 0; i < n; i++)
		str_printf(&text, "Ferry %d left pier %d with %s.\n\n", i,
		    i % 7 + side, i % 5 ? "coal" : "a crew of nurses");
	article_of_text(article, "", str_text(&text));
	str_release(&text);
}

/* The best candidates of the row are visited and, when there are no more than
 * the limit, all. */
static void check_row(const struct link_similarity *similarity,
    const struct visits *visits, size_t a, size_t *n_above)
{
	const float *cosines = link_cosines_row(similarity->cosines, a);
	float worst = 1, best_left = 0;
	*n_above = 0;
	for (size_t b = 0; b < similarity->pair->n[SIDE_B]; b++) {
		*n_above += cosines[b] >= cosine_min;
		if (visits->seen[a][b] && cosines[b] < worst)
			worst = cosines[b];
		if (!visits->seen[a][b] && cosines[b] > best_left)
			best_left = cosines[b];
	}
	assert_int_equal(visits->n[a],
	    *n_above < CANDIDATES_MAX ? *n_above : CANDIDATES_MAX);
	assert_true(worst >= cosine_min && worst >= best_left);
}

static void check(int n, bool over_limit)
{
	struct article articles[SIDES];
	struct term_pair pair;
	struct link_similarity similarity;
	struct visits visits = {0};
	bool over = false;
	make(&articles[SIDE_A], 0, n);
	make(&articles[SIDE_B], 1, n);
	term_pair_make(&pair, &articles[SIDE_A], &articles[SIDE_B]);
	link_similarity_init(&similarity, &pair);
	link_align_candidates(&similarity, visit, &visits);
	for (size_t a = 0; a < pair.n[SIDE_A]; a++) {
		size_t n_above;
		check_row(&similarity, &visits, a, &n_above);
		over |= n_above > CANDIDATES_MAX;
	}
	assert_true(over == over_limit);
	link_similarity_release(&similarity);
	term_pair_release(&pair);
	article_release(&articles[SIDE_A]);
	article_release(&articles[SIDE_B]);
}

static void few_are_all_candidates(void **state)
{
	(void)state;
	check(12, false);
}

static void the_best_of_many_are_candidates(void **state)
{
	(void)state;
	check(SENTENCES, true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(few_are_all_candidates),
	    cmocka_unit_test(the_best_of_many_are_candidates),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
