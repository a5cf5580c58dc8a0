/* SPDX-License-Identifier: MIT */
/*
 * prose: the words of an article that stand outside its quotations.
 *
 * What is said around a quotation is read off these words; they are addressed
 * by index, a range of them is [first, end).
 */
#ifndef COMPARE_PROSE_H
#define COMPARE_PROSE_H

#include <stdbool.h>
#include <stddef.h>

#include "text/speech.h"
#include "text/word/word.h"
#include "news/article.h"

/* Borrows the article's text and the folds and stems of its words; zeroed is
 * empty. */
struct prose {
	struct slice text;
	struct word_list list; /* in text order, without parts of compounds */
};

struct prose_range {
	size_t first, end;
};

/* `words` are those of all sentences of the article, `quoted` what is inside
 * quotation marks, with the marks; both in text order. */
void prose_make(struct prose *prose, const struct article *article,
    const struct word_list *words, const struct span_list *quoted);
void prose_release(struct prose *prose);

const struct word *prose_word(const struct prose *prose, size_t i);
/* Whether the folded word is in the set (text/word/set.h). */
bool prose_is(const struct prose *prose, size_t i, const char *set);
/* Whether it ends so, with two letters or more before. */
bool prose_ends(const struct prose *prose, size_t i, const char *ending);
bool prose_is_capital(const struct prose *prose, size_t i);
/* "saying"; by its ending alone. */
bool prose_is_participle(const struct prose *prose, size_t i);
enum speech prose_speech(const struct prose *prose, size_t i);

/* The words that begin in `within`. */
struct prose_range prose_words(const struct prose *prose, struct span within);
/* The bytes from the first word to the last; empty for none. */
struct span prose_span(const struct prose *prose, struct prose_range range);
/* Whether one of the characters of `marks` stands in `gap`. */
bool prose_has_mark(
    const struct prose *prose, struct span gap, const char *marks);
/* Whether a comma or more stands between word `i` and the one before it. */
bool prose_is_apart(const struct prose *prose, size_t i);

#endif
