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

static void check(const struct term_pair *story, const char *stems, bool shared)
{
	struct slice rest = slice_of(stems);
	while (rest.len) {
		size_t end = slice_find(rest, " ", 0);
		char stem[32];
		snprintf(stem, sizeof(stem), "%.*s", (int)end, rest.bytes);
		const struct term *term = term_find(story, stem);
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
		struct term_pair story;
		struct err err;
		const char *const texts[] = {cases[i].a, cases[i].b};
		for (int side = 0; side < 2; side++)
			if (!loader_parse(&articles[side], "a.txt",
				slice_of(texts[side]), NULL, &err))
				fail_msg("%s", err.text);
		term_pair_make(&story, &articles[0], &articles[1]);
		check(&story, cases[i].shared, true);
		check(&story, cases[i].apart, false);
		term_pair_release(&story);
		article_release(&articles[0]);
		article_release(&articles[1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(same_terms_are_shared)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
