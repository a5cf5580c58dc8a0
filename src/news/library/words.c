/* SPDX-License-Identifier: MIT */
/* library_words: makes every character of a script without spaces a word. */
#include "news/library/words.h"

#include "text/unicode.h"

/* FTS5 would take a run of such characters for one word. */
static void append_words(struct str *out, struct slice text)
{
	uint32_t code;
	for (size_t len; (len = unicode_decode(text, &code)) != 0;) {
		bool apart = unicode_is_unspaced(code);
		if (apart)
			str_append_byte(out, ' ');
		str_append(out, text.bytes, len);
		if (apart)
			str_append_byte(out, ' ');
		text = slice_from(text, len);
	}
}

void library_words_read(
    const struct article *article, struct str *headline, struct str *body)
{
	const char *known = article_get(article, ARTICLE_HEADLINE);
	if (known)
		append_words(headline, slice_of(known));
	for (size_t i = 0; i < article->n_sentences; i++) {
		struct str *out =
		    article_in_headline(article, i) ? headline : body;
		append_words(out, article_sentence(article, i));
		str_append_byte(out, '\n');
	}
}

static bool is_wanted(const struct query_term *term, bool negated)
{
	return term->negated == negated &&
	       (term->kind == QUERY_WORD || term->kind == QUERY_PHRASE ||
		   term->kind == QUERY_PREFIX);
}

bool library_words_any(const struct query *query, bool negated)
{
	for (size_t i = 0; i < query->n; i++)
		if (is_wanted(&query->terms[i], negated))
			return true;
	return false;
}

/* FTS5 takes a string in quotation marks literally, marks in it doubled. */
static void append_term(struct str *match, const struct query_term *term)
{
	struct str words = {0};
	append_words(&words, slice_of(term->text));
	str_append_byte(match, '"');
	for (size_t i = 0; i < words.len; i++) {
		if (words.bytes[i] == '"')
			str_append_byte(match, '"');
		str_append_byte(match, words.bytes[i]);
	}
	str_append_byte(match, '"');
	if (term->kind == QUERY_PREFIX)
		str_append_text(match, " *");
	str_release(&words);
}

void library_words_match(
    struct str *match, const struct query *query, bool negated)
{
	for (size_t i = 0; i < query->n; i++) {
		if (!is_wanted(&query->terms[i], negated))
			continue;
		if (match->len)
			str_append_text(match, negated ? " OR " : " AND ");
		append_term(match, &query->terms[i]);
	}
}
