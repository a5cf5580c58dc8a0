/* SPDX-License-Identifier: MIT */
#include "../support/test.h"

#include <math.h>

#include "compare/cosines.h"
#include "news/loader.h"

static void make(struct story *story, struct article articles[2], int n)
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
	story_make(story, &articles[0], &articles[1]);
}

static void release(struct story *story, struct article articles[2])
{
	story_release(story);
	article_release(&articles[0]);
	article_release(&articles[1]);
}

/* By the definition, over the terms of both. */
static double cosine(const struct story *story, size_t a, size_t b)
{
	const struct story_sentence *x = &story->sentences[STORY_A][a];
	const struct story_sentence *y = &story->sentences[STORY_B][b];
	double product = 0;
	for (size_t i = 0; i < x->n_terms; i++) {
		const struct story_term *term = &story->terms[x->terms[i]];
		for (size_t k = 0; k < y->n_terms; k++)
			if (x->terms[i] == y->terms[k])
				product += term->weight * term->weight;
	}
	return product / (x->norm * y->norm);
}

static void are_what_they_are_called(void **state)
{
	(void)state;
	struct story story;
	struct article articles[2];
	make(&story, articles, 20);
	struct cosines *cosines = cosines_new(&story);
	for (size_t a = 0; a < story.n[STORY_A]; a++)
		for (size_t b = 0; b < story.n[STORY_B]; b++)
			assert_true(fabs(cosines_row(cosines, a)[b] -
					 cosine(&story, a, b)) < 1e-5);
	cosines_free(cosines);
	release(&story, articles);
}

/* Of long articles not every row is kept; one that is asked for again is what
 * it was. */
static void rows_come_back(void **state)
{
	(void)state;
	enum { MANY = 2500, FAR = 2000 };
	struct story story;
	struct article articles[2];
	make(&story, articles, MANY);
	struct cosines *cosines = cosines_new(&story);
	size_t size = story.n[STORY_B] * sizeof(float);
	for (size_t a = 0; a < 3; a++) {
		float *row = mem_dup(cosines_row(cosines, a), size);
		for (size_t far = a + 1; far < a + FAR; far++)
			cosines_row(cosines, far);
		assert_memory_equal(cosines_row(cosines, a), row, size);
		free(row);
	}
	/* neighbours stand beside each other */
	const float *before = cosines_row(cosines, FAR);
	float first = before[FAR];
	cosines_row(cosines, FAR + 2);
	assert_true(before[FAR] == first && first > 0);
	cosines_free(cosines);
	release(&story, articles);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(are_what_they_are_called),
	    cmocka_unit_test(rows_come_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
