/* SPDX-License-Identifier: MIT */
/* The block ends inside the text, its paragraphs lie inside the block, and a
 * note is one line. */
#include "fuzz.h"

#include <string.h>

#include "news/metadata/front/matter.h"

static void check(const struct article *article, size_t end)
{
	const char *published = article_get(article, ARTICLE_PUBLISHED);
	struct date date;
	struct span last = {0, 0};
	assert(end <= article->text.len);
	assert(article->front_matter == end || !article->front_matter);
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		struct span span = article->paragraphs[i].span;
		assert(span.start < span.end && span.end <= end);
		assert(span.start >= last.end ||
		       (i == 1 && span.end <= last.start));
		last = span;
	}
	for (size_t i = 0; i < article->n_notes; i++)
		assert(!strchr(article->notes[i], '\n'));
	assert(!published || date_parse(slice_of(published), &date));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct article article = {.path = "a.md"};
	unicode_repair(&article.text, fuzz_slice(bytes, len), &article.repair);
	check(&article, metadata_front_matter_read(&article));
	article_release(&article);
	return 0;
}
