/* SPDX-License-Identifier: MIT */
/* Paragraphs do not overlap, and every sentence lies inside its paragraph. */
#include "fuzz.h"

#include "news/loader.h"

/* A headline of the front matter comes before what stands above it. */
static void check_paragraphs(const struct article *article)
{
	struct span last = {0, 0};
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		struct span span = article->paragraphs[i].span;
		fuzz_assert_inside(article_text(article), span);
		assert(span.start >= last.end ||
		       (i == 1 && span.end <= last.start));
		last = span;
	}
}

static void check_sentences(const struct article *article)
{
	for (size_t i = 0; i < article->n_sentences; i++) {
		const struct article_sentence *it = &article->sentences[i];
		assert(it->paragraph < article->n_paragraphs);
		struct span in = article->paragraphs[it->paragraph].span;
		assert(it->span.start >= in.start && it->span.end <= in.end);
		assert(it->span.start < it->span.end);
	}
}

static void check(const struct article *article, size_t file_len)
{
	check_paragraphs(article);
	check_sentences(article);
	article_title(article);
	article_words(article);
	if (!article->text_offsets)
		assert(article_file_offset(article, article->text.len) ==
		       file_len);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static const char *const names[] = {
	    "2023-06-18-a.txt", "a.md", "a.html", "a.xml", "a.json", "a"};
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		struct loader_articles articles = {0};
		struct slice file = fuzz_slice(bytes, len);
		if (loader_parse_all(&articles, names[i], file, NULL, NULL))
			assert(articles.n > 0);
		for (size_t k = 0; k < articles.n; k++)
			check(&articles.items[k], len);
		loader_articles_release(&articles);
	}
	return 0;
}
