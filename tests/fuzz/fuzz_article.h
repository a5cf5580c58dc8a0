/* SPDX-License-Identifier: MIT */
/* fuzz_article: what is true of every article that is read. */
#ifndef FUZZ_ARTICLE_H
#define FUZZ_ARTICLE_H

#include "fuzz.h"

#include "news/article.h"

/* A value of a field has no control character. */
static inline void fuzz_assert_value(const char *value)
{
	for (; *value; value++)
		assert((unsigned char)*value >= ' ');
}

/* Paragraphs and links lie in the text, and paragraphs in order. */
static inline void fuzz_assert_article(const struct article *article)
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
			fuzz_assert_value(article->fields[i].value);
}

#endif
