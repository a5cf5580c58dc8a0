/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/loader.h"
#include "compare/term/term.h"

/* Terms that both articles have, and terms that only one has. */
static const struct {
	const char *a, *b;
	const char *shared, *apart;
} cases[] = {
    /* numbers match in any notation */
    {"The yard made NKr2.3bn.", "The yard made 2.3 billion crowns.",
	"yard 2.3 billion", "crown nkr"},
    {"It lost $15m in ten days.", "It lost 15 million in 10 days.",
	"15 million 10 day", ""},
    {"Some 1,200 tons of fish.", "1200 tonnes of fish", "1200 fish",
	"ton tonn"},
    /* the name of a model is no number */
    {"An F16 flew.", "An F15 flew.", "flew", "f16 f15"},
    /* names match in several spellings, compounds by their parts */
    {"the U.S. grain-export deal", "the United States exports grain",
	"us grain export", "deal"},
    {"the labour vote", "the labor vote", "labor vote", "labour"},
};

static void check(const struct term_pair *pair, const char *stems, bool shared)
{
	struct slice rest = slice_of(stems);
	while (rest.len) {
		size_t end = slice_find(rest, " ", 0);
		char stem[32];
		snprintf(stem, sizeof(stem), "%.*s", (int)end, rest.bytes);
		const struct term *term = term_find(pair, stem);
		bool both = term && term->n[SIDE_A] && term->n[SIDE_B];
		if (both != shared)
			fail_msg("%s", stem);
		rest = slice_from(rest, end + (end < rest.len));
	}
}

static void same_terms_are_shared(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].a); i++) {
		struct article articles[2];
		struct term_pair pair;
		struct err err;
		const char *const texts[] = {cases[i].a, cases[i].b};
		for (int side = 0; side < 2; side++)
			if (!loader_parse(&articles[side], "a.txt",
				slice_of(texts[side]), NULL, &err))
				fail_msg("%s", err.text);
		term_pair_make(&pair, &articles[0], &articles[1]);
		check(&pair, cases[i].shared, true);
		check(&pair, cases[i].apart, false);
		term_pair_release(&pair);
		article_release(&articles[0]);
		article_release(&articles[1]);
	}
}

/* A word that says what it is about has a sense; function words, numbers and
 * words that English news never used have none. */
static void only_content_has_a_sense(void **state)
{
	(void)state;
	static const struct {
		const char *stem;
		bool sense, stop, number;
	} terms[] = {
	    {"dam", true, false, false},
	    {"the", false, true, false},
	    {"of", false, true, false},
	    {"2024", false, false, true},
	    {"qzyvbort", false, false, false},
	};
	struct article article;
	struct term_pair pair;
	struct err err;
	if (!loader_parse(&article, "a.txt",
		slice_of("The dam of Qzyvbort was built in 2024."), NULL, &err))
		fail_msg("%s", err.text);
	term_pair_make(&pair, &article, &article);
	for (size_t i = 0; test_row(terms, i, terms[i].stem); i++) {
		const struct term *term = term_find(&pair, terms[i].stem);
		assert_non_null(term);
		assert_int_equal(term->sense != NULL, terms[i].sense);
		assert_int_equal(term->stop, terms[i].stop);
		assert_int_equal(term->number, terms[i].number);
	}
	term_pair_release(&pair);
	article_release(&article);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(same_terms_are_shared),
	    cmocka_unit_test(only_content_has_a_sense),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
