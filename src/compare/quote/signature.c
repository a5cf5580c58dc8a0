/* SPDX-License-Identifier: MIT */
/* quote_signature: a name, with an office after a comma, and nothing else. */
#include "compare/quote/signature.h"

#include <string.h>

#include "base/mem.h"

enum { LINE_WORDS_MAX = 12 };

static bool has_verb(const struct prose *prose, struct prose_range words)
{
	for (size_t i = words.first; i < words.end; i++)
		if (prose_speech(prose, i) == SPEECH_STRONG ||
		    prose_is_class(prose, i, WORD_CLASS_FINITE_AUXILIARY))
			return true;
	return false;
}

/* Whether the line is a person's name, alone or with an office after it. */
static bool is_signature(const struct person_index *people,
    struct prose_range words, struct prose_range *name)
{
	const struct prose *prose = people->prose;
	struct person_name_row row;
	if (words.first >= words.end ||
	    words.end - words.first > LINE_WORDS_MAX ||
	    !person_name_read(prose, words.first, words.end, &row) ||
	    row.name_start == row.end || has_verb(prose, words))
		return false;
	const struct word *last = prose_word(prose, row.end - 1);
	bool known = person_list_find(&people->list, &row) < people->list.n;
	if ((!known && row.end - row.name_start < 2) ||
	    (last->flags & WORD_POSSESSIVE))
		return false;
	*name = (struct prose_range){row.start, row.end};
	if (row.end == words.end)
		return true;
	struct span gap = {
	    last->span.end, prose_word(prose, row.end)->span.start};
	return prose_has_mark(prose, gap, ",(") &&
	       !prose_has_mark(prose, gap, "—–.");
}

static bool set_source(const struct prose *prose, struct prose_range name,
    struct quote_attribution *found)
{
	*found = (struct quote_attribution){.source = prose_span(prose, name)};
	return !span_is_empty(found->source);
}

/* The text after the dash that begins it; empty when none does. */
static struct slice after_dash(struct slice text)
{
	static const char *const dashes[] = {"—", "–", "―", "--", "- "};
	text = slice_trim(text);
	for (size_t i = 0; i < ARRAY_LEN(dashes); i++)
		if (slice_starts(text, dashes[i]))
			return slice_from(text, strlen(dashes[i]));
	return (struct slice){0};
}

/* Whether the paragraph may be a signature without a dash: it has no full stop,
 * as a sentence has, and is no headline. */
static bool may_stand_alone(const struct article *article, struct span line)
{
	struct slice text =
	    slice_trim(slice_at(str_slice(&article->text), line));
	return !slice_ends(text, ".") && !slice_ends(text, ":") &&
	       !slice_ends(text, "?") && !slice_ends(text, "!");
}

bool quote_signature_find(const struct person_index *people,
    const struct quote_mark *mark, struct quote_attribution *found)
{
	const struct article *article = people->article;
	const struct paragraph *paragraph =
	    &article->paragraphs[mark->last_paragraph];
	size_t end = paragraph->span.end;
	if (mark->whole.start !=
		article->paragraphs[mark->paragraph].span.start ||
	    mark->whole.end > end)
		return false;
	struct span line = {mark->whole.end, end};
	struct slice text = str_slice(&article->text);
	if (!slice_trim(slice_at(text, line)).len &&
	    mark->last_paragraph + 1 < article->n_paragraphs)
		line = paragraph[1].span;
	struct slice rest = after_dash(slice_at(text, line));
	bool own_line = line.start != mark->whole.end;
	if (!rest.len && (!own_line || !may_stand_alone(article, line)))
		return false;
	if (rest.len)
		line.start = (size_t)(rest.bytes - text.bytes);
	struct prose_range name;
	return is_signature(people, prose_words(people->prose, line), &name) &&
	       set_source(people->prose, name, found);
}

/* Whether a colon, and at most blanks after it, precede the mark. */
static bool follows_colon(
    const struct article *article, const struct quote_mark *mark)
{
	struct slice before = {str_text(&article->text), mark->whole.start};
	return slice_ends(slice_trim(before), ":");
}

bool quote_signature_find_above(const struct person_index *people,
    const struct quote_mark *mark, struct span above,
    struct quote_attribution *found)
{
	const struct prose *prose = people->prose;
	struct prose_range words = prose_words(prose, above), name;
	if (!follows_colon(people->article, mark) ||
	    words.end - words.first > LINE_WORDS_MAX)
		return false;
	if (is_signature(people, words, &name))
		return set_source(prose, name, found);
	for (size_t i = words.end; i > words.first; i--) {
		if (!prose_is(prose, i - 1, " from by "))
			continue;
		name = person_subject_right(prose, i, words.end);
		return name.first < name.end && set_source(prose, name, found);
	}
	return false;
}
