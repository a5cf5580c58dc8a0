/* SPDX-License-Identifier: MIT */
/* metadata_headline: a few tests, each of which a lead fails. */
#include "news/metadata/headline.h"

#include "base/mem.h"
#include "text/pattern.h"
#include "text/sentence/sentence.h"
#include "text/unicode.h"
#include "text/word/word.h"

enum {
	HEADLINE_BYTES_MAX = 200,
	HEADLINE_WORDS_MAX = 25,
	/* Capitalised words that make "Title Case" more than chance. */
	TITLE_WORDS_MIN = 3,
	/* Paragraphs below a headline in which reporting must begin. */
	PARAGRAPHS_AHEAD = 4,
	/* A paragraph of more words is reporting, however it ends. */
	UNENDED_WORDS_MAX = 30,
};

static bool is_body(const struct article *article, size_t index)
{
	return article->paragraphs[index].kind == PARAGRAPH_BODY;
}

static size_t next_body(const struct article *article, size_t index)
{
	while (index < article->n_paragraphs && !is_body(article, index))
		index++;
	return index;
}

static bool is_lower(struct slice word)
{
	uint32_t code;
	return unicode_decode(word, &code) && unicode_is_lower(code);
}

/* The words that "Title Case" leaves in lower case.  No verb is among them. */
static bool is_particle(struct slice word)
{
	static const char *const particles[] = {"a", "an", "and", "as", "at",
	    "but", "by", "for", "from", "in", "into", "nor", "of", "off", "on",
	    "or", "out", "over", "per", "the", "to", "up", "via", "vs", "with"};
	for (size_t i = 0; i < ARRAY_LEN(particles); i++)
		if (slice_is(word, particles[i]))
			return true;
	return false;
}

/* "Clinton Wades In: Urges Britain to Remain In European Union." */
static bool is_title_case(struct slice text)
{
	size_t n = 0;
	while (text.len) {
		size_t len = slice_find(text, " ", 0);
		struct slice word = {text.bytes, len};
		if (is_lower(word) && !is_particle(word))
			return false;
		n += !is_lower(word);
		text = slice_trim(slice_from(text, len));
	}
	return n >= TITLE_WORDS_MIN;
}

static bool ends_with_full_stop(struct slice text)
{
	return sentence_is_ended(text) && !slice_ends(text, "?") &&
	       !slice_ends(text, "!");
}

static bool is_short(struct slice text)
{
	return text.len <= HEADLINE_BYTES_MAX &&
	       word_count(text) <= HEADLINE_WORDS_MAX;
}

static bool looks_like_headline(struct slice text)
{
	if (!is_short(text) || slice_find(text, "\n", 0) < text.len)
		return false;
	if (slice_ends(text, ":") || slice_ends(text, ","))
		return false;
	return !ends_with_full_stop(text) || is_title_case(text);
}

static bool is_reporting(struct slice text)
{
	return sentence_is_ended(text) || word_count(text) > UNENDED_WORDS_MAX;
}

/* Whether reporting begins within a few paragraphs below. */
static bool has_report(const struct article *article, size_t above)
{
	size_t index = above;
	for (int i = 0; i < PARAGRAPHS_AHEAD; i++) {
		index = next_body(article, index + 1);
		if (index >= article->n_paragraphs)
			return false;
		if (is_reporting(article_paragraph(article, index)))
			return true;
	}
	return false;
}

/* Whether the paragraph below a headline looks like one, with no end mark. */
static bool is_subheadline(const struct article *article, size_t index)
{
	if (index >= article->n_paragraphs || !is_body(article, index))
		return false;
	struct slice text = article_paragraph(article, index);
	return looks_like_headline(text) && !sentence_is_ended(text) &&
	       !sentence_opens_quotation(text) &&
	       word_count(text) >= TITLE_WORDS_MIN &&
	       has_report(article, index);
}

static bool has_headline(const struct article *article)
{
	for (size_t i = 0; i < article->n_paragraphs; i++)
		if (article->paragraphs[i].kind == PARAGRAPH_HEADLINE)
			return true;
	return false;
}

void metadata_headline_mark(struct article *article)
{
	size_t first = next_body(article, 0);
	if (has_headline(article) || first >= article->n_paragraphs)
		return;
	struct slice text = article_paragraph(article, first);
	const char *known = article_get(article, ARTICLE_HEADLINE);
	if (!looks_like_headline(text) || !has_report(article, first) ||
	    (known && !pattern_same_line(text, slice_of(known))))
		return;
	article->paragraphs[first].kind = PARAGRAPH_HEADLINE;
	article_set(article, ARTICLE_HEADLINE, ARTICLE_FROM_TEXT, text);
	if (is_subheadline(article, first + 1))
		article->paragraphs[first + 1].kind = PARAGRAPH_HEADLINE;
}
