/* SPDX-License-Identifier: MIT */
/* prose: the word list of an article without its quotations. */
#include "compare/prose.h"

#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"
#include "text/word/word.h"

static bool is_quoted(
    const struct span_list *quoted, size_t *next, struct span span)
{
	while (*next < quoted->n && quoted->items[*next].end <= span.start)
		++*next;
	return *next < quoted->n && quoted->items[*next].start <= span.start;
}

void prose_make(struct prose *prose, const struct article *article,
    const struct word_list *words, const struct span_list *quoted)
{
	struct word_list *list = &prose->list;
	prose->text = str_slice(&article->text);
	list->items = mem_alloc(words->n * sizeof(*list->items));
	list->cap = words->n;
	size_t next = 0;
	for (size_t i = 0; i < words->n; i++) {
		const struct word *word = &words->items[i];
		if (!(word->flags & WORD_PART) &&
		    !is_quoted(quoted, &next, word->span))
			list->items[list->n++] = *word;
	}
}

void prose_release(struct prose *prose)
{
	word_list_release(&prose->list);
	*prose = (struct prose){0};
}

const struct word *prose_word(const struct prose *prose, size_t i)
{
	return &prose->list.items[i];
}

bool prose_is(const struct prose *prose, size_t i, const char *set)
{
	return word_set_has(set, slice_of(prose_word(prose, i)->fold));
}

bool prose_is_class(const struct prose *prose, size_t i, uint64_t classes)
{
	return prose_word(prose, i)->classes & classes;
}

bool prose_ends_with(const struct prose *prose, size_t i, const char *ending)
{
	struct slice fold = slice_of(prose_word(prose, i)->fold);
	return fold.len > strlen(ending) + 1 && slice_ends(fold, ending);
}

bool prose_is_capital(const struct prose *prose, size_t i)
{
	return prose_word(prose, i)->flags & WORD_CAPITAL;
}

bool prose_is_participle(const struct prose *prose, size_t i)
{
	return prose_ends_with(prose, i, "ing");
}

enum speech prose_speech(const struct prose *prose, size_t i)
{
	return speech_of(slice_of(prose_word(prose, i)->fold));
}

struct prose_range prose_words(const struct prose *prose, struct span within)
{
	return (struct prose_range){word_list_find(&prose->list, within.start),
	    word_list_find(&prose->list, within.end)};
}

struct span prose_span(const struct prose *prose, struct prose_range range)
{
	if (range.first >= range.end)
		return (struct span){0, 0};
	return (struct span){prose_word(prose, range.first)->span.start,
	    prose_word(prose, range.end - 1)->span.end};
}

static bool has_code(struct slice marks, uint32_t code)
{
	uint32_t mark;
	for (size_t pos = 0; pos < marks.len;) {
		pos += unicode_decode(slice_from(marks, pos), &mark);
		if (mark == code)
			return true;
	}
	return false;
}

bool prose_has_mark(
    const struct prose *prose, struct span gap, const char *marks)
{
	uint32_t code;
	for (size_t pos = gap.start; pos < gap.end;) {
		struct slice rest = {prose->text.bytes + pos, gap.end - pos};
		pos += unicode_decode(rest, &code);
		if (has_code(slice_of(marks), code))
			return true;
	}
	return false;
}

bool prose_follows_mark(const struct prose *prose, size_t i)
{
	if (i == 0)
		return true;
	struct span gap = {prose_word(prose, i - 1)->span.end,
	    prose_word(prose, i)->span.start};
	return prose_has_mark(prose, gap, ",;:!?\"“”—–…•|");
}
