/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <math.h>

#include "news/loader.h"
#include "compare/link/cosines.h"

static void make(struct term_pair *pair, struct article articles[2], int n)
{
	for (int side = 0; side < 2; side++) {
		struct str text = {0};
		struct err err;
		for (int i = 0; i < n; i++)
			str_printf(&text, "Ferry %d left pier %d.\n\n", i,
			    i % 7 + side);
		articles[side] = (struct article){0};
		if (!loader_parse(
			&articles[side], "a.txt", str_slice(&text), NULL, &err))
			fail_msg("%s", err.text);
		str_release(&text);
	}
	term_pair_make(pair, &articles[0], &articles[1]);
}

static void release(struct term_pair *pair, struct article articles[2])
{
	term_pair_release(pair);
	article_release(&articles[0]);
	article_release(&articles[1]);
}

/* By the definition, over the terms of both. */
static double cosine(const struct term_pair *pair, size_t a, size_t b)
{
	const struct term_sentence *x = &pair->sentences[SIDE_A][a];
	const struct term_sentence *y = &pair->sentences[SIDE_B][b];
	double product = 0;
	for (size_t i = 0; i < x->n_terms; i++) {
		const struct term *term = &pair->terms[x->terms[i]];
		for (size_t k = 0; k < y->n_terms; k++)
			if (x->terms[i] == y->terms[k])
				product += term->weight * term->weight;
	}
	return product / (x->norm * y->norm);
}

static void agree_with_the_definition(void **state)
{
	(void)state;
	struct term_pair pair;
	struct article articles[2];
	make(&pair, articles, 20);
	struct link_cosines *cosines = link_cosines_new(&pair);
	for (size_t a = 0; a < pair.n[SIDE_A]; a++)
		for (size_t b = 0; b < pair.n[SIDE_B]; b++)
			assert_true(fabs(link_cosines_row(cosines, a)[b] -
					 cosine(&pair, a, b)) < 1e-5);
	link_cosines_free(cosines);
	release(&pair, articles);
}

/* Of long articles not every row is kept; one that is computed again is the
 * same. */
static void rows_are_computed_again(void **state)
{
	(void)state;
	enum { MANY = 2500, FAR = 2000 };
	struct term_pair pair;
	struct article articles[2];
	make(&pair, articles, MANY);
	struct link_cosines *cosines = link_cosines_new(&pair);
	size_t size = pair.n[SIDE_B] * sizeof(float);
	for (size_t a = 0; a < 3; a++) {
		float *row = mem_dup(link_cosines_row(cosines, a), size);
		for (size_t far = a + 1; far < a + FAR; far++)
			link_cosines_row(cosines, far);
		assert_memory_equal(link_cosines_row(cosines, a), row, size);
		free(row);
	}
	/* a row stays valid while its neighbours are asked for */
	const float *before = link_cosines_row(cosines, FAR);
	float first = before[FAR];
	link_cosines_row(cosines, FAR + 2);
	assert_true(before[FAR] == first && first > 0);
	link_cosines_free(cosines);
	release(&pair, articles);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(agree_with_the_definition),
	    cmocka_unit_test(rows_are_computed_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
