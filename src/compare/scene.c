/* SPDX-License-Identifier: MIT */
/* scene: a word list without what is quoted, and small questions to it. */
#include "compare/scene.h"

#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"
#include "text/word/set.h"

static bool is_quoted(
    const struct quote_mark_list *marks, size_t *next, struct span at)
{
	while (*next < marks->n && marks->at[*next].whole.end <= at.start)
		++*next;
	return *next < marks->n && marks->at[*next].whole.start <= at.start;
}

void scene_make(struct scene *scene, const struct article *article,
    const struct word_list *words, const struct quote_mark_list *marks)
{
	struct word_list *list = &scene->list;
	scene->text = str_slice(&article->text);
	list->at = mem_alloc(words->n * sizeof(*list->at));
	list->cap = words->n;
	size_t next = 0;
	for (size_t i = 0; i < words->n; i++) {
		const struct word *word = &words->at[i];
		if (!(word->flags & WORD_PART) &&
		    !is_quoted(marks, &next, word->at))
			list->at[list->n++] = *word;
	}
}

void scene_release(struct scene *scene)
{
	word_list_release(&scene->list);
	*scene = (struct scene){0};
}

const struct word *scene_word(const struct scene *scene, size_t i)
{
	return &scene->list.at[i];
}

bool scene_is(const struct scene *scene, size_t i, const char *set)
{
	return word_set_has(set, slice_of(scene_word(scene, i)->fold));
}

bool scene_ends(const struct scene *scene, size_t i, const char *ending)
{
	struct slice fold = slice_of(scene_word(scene, i)->fold);
	return fold.len > strlen(ending) + 1 && slice_ends(fold, ending);
}

bool scene_is_capital(const struct scene *scene, size_t i)
{
	return scene_word(scene, i)->flags & WORD_CAPITAL;
}

bool scene_is_participle(const struct scene *scene, size_t i)
{
	return scene_ends(scene, i, "ing");
}

enum speech scene_speech(const struct scene *scene, size_t i)
{
	return speech_of(slice_of(scene_word(scene, i)->fold));
}

struct scene_range scene_words(const struct scene *scene, struct span within)
{
	return (struct scene_range){word_list_find(&scene->list, within.start),
	    word_list_find(&scene->list, within.end)};
}

struct span scene_span(const struct scene *scene, struct scene_range range)
{
	if (range.first >= range.end)
		return (struct span){0, 0};
	return (struct span){scene_word(scene, range.first)->at.start,
	    scene_word(scene, range.end - 1)->at.end};
}

static bool has_code(struct slice marks, uint32_t code)
{
	uint32_t mark;
	for (size_t at = 0; at < marks.len;) {
		at += unicode_decode(slice_from(marks, at), &mark);
		if (mark == code)
			return true;
	}
	return false;
}

bool scene_has_mark(
    const struct scene *scene, struct span gap, const char *marks)
{
	uint32_t code;
	for (size_t at = gap.start; at < gap.end;) {
		struct slice rest = {scene->text.at + at, gap.end - at};
		at += unicode_decode(rest, &code);
		if (has_code(slice_of(marks), code))
			return true;
	}
	return false;
}

bool scene_is_apart(const struct scene *scene, size_t i)
{
	if (i == 0)
		return true;
	struct span gap = {
	    scene_word(scene, i - 1)->at.end, scene_word(scene, i)->at.start};
	return scene_has_mark(scene, gap, ",;:!?\"“”—–…•|");
}
