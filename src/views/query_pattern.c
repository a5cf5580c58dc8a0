/* SPDX-License-Identifier: MIT */
/* query_pattern: a regular expression of stems.  A stem begins a word, and
 * the rest of the word is lit with it. */
#include "views/query_pattern.h"

#include <string.h>

#include "text/word.h"

static void append_literal(struct str *out, const char *text)
{
	for (; *text; text++) {
		if (strchr("\\^$.[]|()?*+{}", *text))
			str_append_byte(out, '\\');
		str_append_byte(out, *text);
	}
}

/* A stem need not begin the word as it is written (carried: carri); what it
 * has in common with the folded word does. */
static void append_stem(struct str *out, const struct word *word)
{
	struct str common = {0};
	size_t i = 0;
	while (word->stem[i] && word->stem[i] == word->fold[i])
		i++;
	str_append(&common, word->fold, i);
	append_literal(out, str_text(&common));
	str_append_text(out, "[[:alnum:]]*");
	str_release(&common);
}

static void append_words(struct str *out, const char *text)
{
	struct word_list words = {0};
	struct slice slice = slice_of(text);
	const char *between = "\\<"; /* where a word begins */
	word_split(&words, slice, (struct span){0, slice.len});
	for (size_t i = 0; i < words.n; i++) {
		if (words.at[i].flags & WORD_PART)
			continue;
		str_append_text(out, between);
		append_stem(out, &words.at[i]);
		between = "[^[:alnum:]]+";
	}
	word_list_release(&words);
}

static bool is_shown(const struct query_term *term)
{
	return !term->negated && term->kind != QUERY_OUTLET &&
	       term->kind != QUERY_DATE;
}

void query_pattern(const struct query *query, struct str *out)
{
	const char *between = "~";
	for (size_t i = 0; i < query->n; i++) {
		struct str words = {0};
		if (is_shown(&query->terms[i]))
			append_words(&words, query->terms[i].text);
		if (words.len) {
			str_append_text(out, between);
			str_append_slice(out, str_slice(&words));
			between = "|";
		}
		str_release(&words);
	}
}
