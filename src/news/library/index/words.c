/* SPDX-License-Identifier: MIT */
/* library_index_words: the sentences, and strings in quotation marks. */
#include "news/library/index/words.h"

void library_index_words_read(
    const struct article *article, struct str *headline, struct str *body)
{
	const char *known = article_get(article, ARTICLE_HEADLINE);
	if (known)
		str_append_text(headline, known);
	for (size_t i = 0; i < article->n_sentences; i++) {
		struct str *out =
		    article_in_headline(article, i) ? headline : body;
		str_append_slice(out, article_sentence(article, i));
		str_append_byte(out, '\n');
	}
}

/* FTS5 takes a string in quotation marks literally, marks in it doubled. */
static void append_term(struct str *match, const struct query_term *term)
{
	str_append_text(match, term->in_headline ? "headline : \"" : "\"");
	for (const char *c = term->text; *c; c++) {
		if (*c == '"')
			str_append_byte(match, '"');
		str_append_byte(match, *c);
	}
	str_append_byte(match, '"');
	if (term->kind == QUERY_PREFIX)
		str_append_text(match, " *");
}

void library_index_words_match(
    struct str *match, const struct query *query, bool negated)
{
	for (size_t i = 0; i < query->n; i++) {
		const struct query_term *term = &query->terms[i];
		if (term->negated != negated || !query_term_is_words(term))
			continue;
		if (match->len)
			str_append_text(match, negated ? " OR " : " AND ");
		append_term(match, term);
	}
}
