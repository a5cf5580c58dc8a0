/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <math.h>

#include "news/loader.h"
#include "compare/link/letters.h"

static const char *const texts[2] = {
    "The ferry sank off the coast.\n\nDivers searched the wreck.\n\n"
    "Seven were rescued.\n\nOh.\n",
    "THE FERRY SANK OFF THE COAST.\n\nA diver was searching.\n\n"
    "Quiz.\n\nThe coast guard rescued seven.\n",
};

struct pair {
	struct article articles[2];
	struct term_pair story;
	struct link_letters *letters;
};

static void make(struct pair *pair)
{
	*pair = (struct pair){0};
	for (int side = 0; side < 2; side++) {
		struct err err;
		if (!loader_parse(&pair->articles[side], "a.txt",
			slice_of(texts[side]), NULL, &err))
			fail_msg("%s", err.text);
	}
	term_pair_make(&pair->story, &pair->articles[0], &pair->articles[1]);
	assert_int_equal(pair->story.n[SIDE_A], 4);
	assert_int_equal(pair->story.n[SIDE_B], 4);
	pair->letters = link_letters_new(&pair->story);
}

static void release(struct pair *pair)
{
	link_letters_free(pair->letters);
	term_pair_release(&pair->story);
	article_release(&pair->articles[0]);
	article_release(&pair->articles[1]);
}

static void same_letters_have_cosine_one(void **state)
{
	(void)state;
	struct pair pair;
	make(&pair);
	assert_true(fabs(link_letters_cosine(pair.letters, 0, 0) - 1) < 1e-6);
	release(&pair);
}

static void other_forms_are_alike(void **state)
{
	(void)state;
	struct pair pair;
	make(&pair);
	double forms = link_letters_cosine(pair.letters, 1, 1);
	double others = link_letters_cosine(pair.letters, 1, 2);
	assert_true(forms > 0.2 && forms < 0.9);
	assert_true(others < 0.05);
	assert_true(link_letters_cosine(pair.letters, 2, 3) >
		    link_letters_cosine(pair.letters, 2, 0));
	release(&pair);
}

/* "oh." shares no run of letters with "quiz." */
static void short_sentences_share_nothing(void **state)
{
	(void)state;
	struct pair pair;
	make(&pair);
	assert_true(link_letters_cosine(pair.letters, 3, 2) < 0.2);
	release(&pair);
}

static void common_runs_weigh_little(void **state)
{
	(void)state;
	struct pair pair;
	make(&pair);
	/* "the" and "coast" are in several sentences, "rescued" in two */
	assert_true(link_letters_cosine(pair.letters, 2, 3) >
		    link_letters_cosine(pair.letters, 0, 3));
	release(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(same_letters_have_cosine_one),
	    cmocka_unit_test(other_forms_are_alike),
	    cmocka_unit_test(short_sentences_share_nothing),
	    cmocka_unit_test(common_runs_weigh_little),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
