/* SPDX-License-Identifier: MIT */
/* Paragraphs and links are in order and inside the text, in the text and in the
 * file; a letter of the text is the letter at its place in the file, or stands
 * for a reference there. */
#include "fuzz.h"

#include <ctype.h>

#include "news/format/markdown.h"

static void check_paragraphs(const struct article *article, size_t len)
{
	struct span last = {0, 0}, last_in_file = {0, 0};
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		struct span span = article->paragraphs[i].span;
		fuzz_assert_inside(article_text(article), span);
		assert(!span_is_empty(span) && span.start >= last.end);
		struct span in_file = article_file_span(article, span);
		assert(in_file.start >= last_in_file.end);
		assert(in_file.end >= in_file.start && in_file.end <= len);
		last = span;
		last_in_file = in_file;
	}
}

static void check_links(const struct article *article)
{
	size_t last = 0;
	for (size_t i = 0; i < article->n_links; i++) {
		struct span span = article->links[i].span;
		fuzz_assert_inside(article_text(article), span);
		assert(!span_is_empty(span) && span.start >= last);
		last = span.end;
	}
}

/* The title of a picture has no place of its own. */
static void check_letters(const struct article *article, struct slice file)
{
	if (article->n_notes || slice_find(file, "![", 0) < file.len)
		return;
	for (size_t i = 0; i < article->text.len; i++) {
		char byte = article->text.bytes[i];
		if (!isalnum((unsigned char)byte))
			continue;
		size_t pos = article_file_offset(article, i);
		assert(pos < file.len);
		assert(file.bytes[pos] == byte || file.bytes[pos] == '&');
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct article article = {.path = "a.md"};
	struct slice file = fuzz_slice(bytes, len);
	unicode_repair(&article.text, file, &article.repair);
	format_markdown_split(&article, 0);
	check_paragraphs(&article, len);
	check_links(&article);
	check_letters(&article, file);
	assert(article_file_offset(&article, article.text.len) == len);
	article_release(&article);
	return 0;
}
