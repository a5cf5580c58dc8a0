/* SPDX-License-Identifier: MIT */
/* Quotations, sources and cues are pieces of the article. */
#include "fuzz.h"

#include "news/loader.h"
#include "compare/quote/list.h"

static void check(const struct article *article, const struct quote *quote)
{
	struct slice text = article_text(article);
	assert(quote->sentence <= quote->last_sentence);
	assert(quote->last_sentence < article->n_sentences);
	assert(!span_is_empty(quote->span));
	fuzz_assert_inside(text, quote->span);
	fuzz_assert_inside(text, quote->gap);
	fuzz_assert_inside(text, quote->source);
	fuzz_assert_inside(text, quote->cue);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct article article;
	struct quote_list list = {0};
	struct slice file = fuzz_slice(bytes, len);
	if (!loader_parse(&article, "a.txt", file, NULL, NULL))
		return 0;
	quote_list_find(&list, &article);
	for (size_t i = 0; i < list.n; i++)
		check(&article, &list.items[i]);
	quote_list_release(&list);
	article_release(&article);
	return 0;
}
