/* SPDX-License-Identifier: MIT */
/* Paragraphs and links lie in the text, in order, and no value of a field has
 * a control character. */
#include "fuzz.h"

#include "news/format/page.h"

static void check_value(const char *value)
{
	for (; *value; value++)
		assert((unsigned char)*value >= ' ');
}

static void check(const struct article *article)
{
	size_t end = 0;
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		struct span span = article->paragraphs[i].span;
		fuzz_assert_inside(article_text(article), span);
		assert(span.start >= end && span.start < span.end);
		end = span.end;
	}
	for (size_t i = 0; i < article->n_links; i++)
		fuzz_assert_inside(
		    article_text(article), article->links[i].span);
	for (size_t i = 0; i < ARTICLE_FIELDS; i++)
		if (article->fields[i].value)
			check_value(article->fields[i].value);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct article article = {0};
	struct slice text = fuzz_text(fuzz_slice(bytes, len));
	format_page_read(&article, text);
	check(&article);
	article_release(&article);
	fuzz_free(text);
	return 0;
}
