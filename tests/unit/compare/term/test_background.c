/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/embed.h"
#include "compare/term/background.h"

/* Every line of the table is found: the search and the order of the table
 * agree. */
static void finds_every_form(void **state)
{
	(void)state;
	const char *p = (const char *)frequencies_files[0].bytes;
	const char *end = p + frequencies_files[0].len;
	size_t n = 0;
	p = strchr(p, '\n') + 1; /* the comment */
	while (p < end) {
		char form[64];
		/* not sscanf: it searches for the end of the table each time */
		size_t len = strcspn(p, "\t");
		assert_in_range(len, 1, sizeof(form) - 1);
		memcpy(form, p, len);
		form[len] = '\0';
		size_t count = strtoul(p + len, NULL, 10);
		assert_int_equal(term_background_find(form).count, count);
		p = strchr(p, '\n') + 1;
		n++;
	}
	assert_true(n > 20000);
}

static void unknown_forms_count_zero(void **state)
{
	(void)state;
	static const char *const unknown[] = {
	    "", "#", "zzzzzz", "xqxqxq", "the\t", "thee1", "\xC3\xA9t\xC3\xA9"};
	for (size_t i = 0; test_row(unknown, i, unknown[i]); i++)
		assert_int_equal(term_background_find(unknown[i]).count, 0);
}

static double rarity(const char *fold)
{
	struct term_background found = term_background_find(fold);
	return term_background_rarity(&found);
}

static bool sense_of(const char *fold, float *sense)
{
	struct term_background found = term_background_find(fold);
	return term_background_sense(&found, sense);
}

static void ranks_words_by_rarity(void **state)
{
	(void)state;
	static const char *const order[] = {
	    "the", "said", "president", "balloon", "xqxqxq"};
	for (size_t i = 1; i < ARRAY_LEN(order); i++)
		assert_true(rarity(order[i - 1]) < rarity(order[i]));
	assert_true(rarity("the") >= 0);
	assert_true(rarity("xqxqxq") <= 1);
}

static double likeness(const char *a, const char *b)
{
	float x[TERM_BACKGROUND_DIMENSIONS], y[TERM_BACKGROUND_DIMENSIONS];
	double product = 0;
	assert_true(sense_of(a, x));
	assert_true(sense_of(b, y));
	for (size_t i = 0; i < TERM_BACKGROUND_DIMENSIONS; i++)
		product += (double)x[i] * (double)y[i];
	return product;
}

static void related_words_have_related_senses(void **state)
{
	(void)state;
	float sense[TERM_BACKGROUND_DIMENSIONS];
	assert_true(likeness("river", "river") > 0.99);
	assert_true(likeness("minister", "ambassador") >
		    likeness("minister", "baseball"));
	assert_true(likeness("buy", "purchase") > likeness("buy", "rainfall"));
	assert_false(sense_of("xqxqxq", sense));
	assert_false(sense_of("", sense));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_every_form),
	    cmocka_unit_test(unknown_forms_count_zero),
	    cmocka_unit_test(ranks_words_by_rarity),
	    cmocka_unit_test(related_words_have_related_senses),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
