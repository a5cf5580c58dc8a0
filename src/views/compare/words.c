/* SPDX-License-Identifier: MIT */
/* compare_view_words: finds the op of the word difference, and the sentence,
 * that a byte is in. */
#include "views/compare/words.h"

static const enum role word_roles[] = {
    [WORDDIFF_EQUAL] = ROLE_EQUAL,
    [WORDDIFF_INFLECTED] = ROLE_INFLECTED,
    [WORDDIFF_REPLACE] = ROLE_REPLACED,
    [WORDDIFF_ONLY_A] = ROLE_ONLY_A,
    [WORDDIFF_ONLY_B] = ROLE_ONLY_B,
};

/* The role of a sentence's paragraph; `plain` where it is running text. */
static enum role paragraph_role(
    const struct article *article, size_t sentence, enum role plain)
{
	size_t paragraph = article->sentences[sentence].paragraph;
	if (article_in_headline(article, sentence))
		return ROLE_HEADLINE;
	if (article->paragraphs[paragraph].kind == PARAGRAPH_CAPTION)
		return ROLE_CAPTION;
	return plain;
}

/* A run of words that are the same in both, up to the end of the sentence at
 * most. */
static struct compare_view_run equal_run(const struct article *article,
    const struct link_passage *passage, size_t pos, size_t end)
{
	size_t i = 0;
	while (i + 1 < passage->n && passage->starts[i + 1] <= pos)
		i++;
	if (i + 1 < passage->n && passage->starts[i + 1] < end)
		end = passage->starts[i + 1];
	return (struct compare_view_run){end,
	    paragraph_role(article, passage->sentences[i], ROLE_EQUAL), false};
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t';
}

struct span compare_view_words_trim(struct slice text, struct span span)
{
	while (span.start < span.end && is_space(text.bytes[span.start]))
		span.start++;
	while (span.end > span.start && is_space(text.bytes[span.end - 1]))
		span.end--;
	return span;
}

/* The run at the beginning of the rest of a change.  Words that only moved are
 * neither equal nor new: they are shown as inflected ones are. */
static struct compare_view_run changed_run(const struct worddiff *words,
    enum worddiff_kind kind, enum side side, struct span rest)
{
	size_t end;
	bool moved = worddiff_is_moved(words, side, rest.start, rest.end, &end);
	return (struct compare_view_run){
	    end, moved ? ROLE_INFLECTED : word_roles[kind], moved};
}

static struct compare_view_run link_run(const struct link *link,
    const struct article *article, enum side side, size_t pos)
{
	const struct link_passage *passage = &link->sides[side];
	for (size_t i = 0; i < link->words.n; i++) {
		const struct worddiff_op *op = &link->words.ops[i];
		struct span bytes = op->spans[side];
		if (op->kind == WORDDIFF_EQUAL)
			continue;
		bytes = compare_view_words_trim(passage->text, bytes);
		if (pos < bytes.start)
			return equal_run(article, passage, pos, bytes.start);
		if (pos < bytes.end)
			return changed_run(&link->words, op->kind, side,
			    (struct span){pos, bytes.end});
	}
	return equal_run(article, passage, pos, passage->text.len);
}

struct compare_view_run compare_view_words_run(
    const struct comparison *comparison, const struct compare_view_row *row,
    enum side side, size_t pos)
{
	const struct article *article = comparison->articles[side];
	if (row->kind == COMPARE_VIEW_ROW_LINK)
		return link_run(
		    &comparison->links.items[row->link], article, side, pos);
	return (struct compare_view_run){
	    compare_view_rows_text(comparison, row, side).len,
	    paragraph_role(article, row->sentence, ROLE_TEXT), false};
}
