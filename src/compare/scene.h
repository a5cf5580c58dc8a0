/* SPDX-License-Identifier: MIT */
/*
 * scene: the words of an article that stand outside its quotations.
 *
 * What is said around a quotation is read off these words; they are addressed
 * by index, a range of them is [first, end).
 */
#ifndef COMPARE_SCENE_H
#define COMPARE_SCENE_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/quote_mark.h"
#include "news/article.h"
#include "text/speech.h"
#include "text/word/word.h"

/* Borrows the article's text and the folds and stems of its words; zeroed is
 * empty. */
struct scene {
	struct slice text;
	struct word_list list; /* in text order, without parts of compounds */
};

struct scene_range {
	size_t first, end;
};

/* `words` are those of all sentences of the article, in text order. */
void scene_make(struct scene *scene, const struct article *article,
    const struct word_list *words, const struct quote_mark_list *marks);
void scene_release(struct scene *scene);

const struct word *scene_word(const struct scene *scene, size_t i);
/* Whether the folded word is in the set (text/word/set.h). */
bool scene_is(const struct scene *scene, size_t i, const char *set);
/* Whether it ends so, with two letters or more before. */
bool scene_ends(const struct scene *scene, size_t i, const char *ending);
bool scene_is_capital(const struct scene *scene, size_t i);
/* "saying"; by its ending alone. */
bool scene_is_participle(const struct scene *scene, size_t i);
enum speech scene_speech(const struct scene *scene, size_t i);

/* The words that begin in `within`. */
struct scene_range scene_words(const struct scene *scene, struct span within);
/* The bytes from the first word to the last; empty for none. */
struct span scene_span(const struct scene *scene, struct scene_range range);
/* Whether one of the characters of `marks` stands in `gap`. */
bool scene_has_mark(
    const struct scene *scene, struct span gap, const char *marks);
/* Whether a comma or more stands between word `i` and the one before it. */
bool scene_is_apart(const struct scene *scene, size_t i);

#endif
