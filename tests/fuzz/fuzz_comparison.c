/* SPDX-License-Identifier: MIT */
/* Every sentence is in one link or in none; every link and echo says why; what
 * both quote is a piece of each article. */
#include "fuzz.h"

#include "news/loader.h"
#include "compare/comparison.h"

static void check(const struct comparison *comparison)
{
	size_t n_a = comparison->links.n_only[SIDE_A],
	       n_b = comparison->links.n_only[SIDE_B];
	size_t n_all = comparison->links.n + comparison->links.n_echoes;
	for (size_t i = 0; i < n_all; i++) {
		const struct link *link = &comparison->links.items[i];
		assert(link->sides[SIDE_A].n && link->sides[SIDE_B].n &&
		       link->n_why);
		if (i >= comparison->links.n)
			continue;
		n_a += link->sides[SIDE_A].n;
		n_b += link->sides[SIDE_B].n;
	}
	assert(n_a == comparison->articles[SIDE_A]->n_sentences);
	assert(n_b == comparison->articles[SIDE_B]->n_sentences);
}

static void check_quotes(const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->quotes.n; i++) {
		const struct quote_pair *pair = &comparison->quotes.items[i];
		for (enum side side = 0; side < SIDES; side++) {
			const struct article *article =
			    comparison->articles[side];
			assert(pair->sentences[side] < article->n_sentences);
			assert(!span_is_empty(pair->spans[side]));
			fuzz_assert_inside(
			    article_text(article), pair->spans[side]);
		}
	}
}

static void compare(const struct article *a, const struct article *b)
{
	struct comparison comparison;
	comparison_make(&comparison, a, b);
	check(&comparison);
	check_quotes(&comparison);
	comparison_release(&comparison);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct slice file_a, file_b;
	struct article a, b;
	fuzz_cut(fuzz_slice(bytes, len), &file_a, &file_b);
	if (!loader_parse(&a, "a.txt", file_a, NULL, NULL))
		return 0;
	if (loader_parse(&b, "b.txt", file_b, NULL, NULL)) {
		compare(&a, &b);
		article_release(&b);
	}
	article_release(&a);
	return 0;
}
