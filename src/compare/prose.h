/* SPDX-License-Identifier: MIT */
/*
 * prose: the words of an article outside its quotations.
 *
 * Who says a quotation is read off the words around it.  Words are addressed by
 * index; a range of them is [first, end).
 */
#ifndef COMPARE_PROSE_H
#define COMPARE_PROSE_H

#include <stdbool.h>
#include <stddef.h>

#include "text/speech.h"
#include "text/word/word.h"
#include "news/article.h"

/* Zeroed is empty.  Borrows the article's text and the folds and stems of its
 * words. */
struct prose {
	struct slice text;
	struct word_list list; /* in text order, without the parts of
				* compounds */
};

struct prose_range {
	size_t first, end;
};

/* `words` are those of all sentences of the article; `quoted` are its
 * quotations, with their marks.  Both are in text order. */
void prose_make(struct prose *prose, const struct article *article,
    const struct word_list *words, const struct span_list *quoted);
void prose_release(struct prose *prose);

const struct word *prose_word(const struct prose *prose, size_t i);
/* Whether word `i`, folded, is in the set (text/word/set.h). */
bool prose_is(const struct prose *prose, size_t i, const char *set);
/* Whether word `i`, folded, has one of the classes (text/word/class.h). */
bool prose_is_class(const struct prose *prose, size_t i, uint64_t classes);
/* Whether word `i`, folded, ends with `ending` and has two letters or more
 * before it. */
bool prose_ends_with(const struct prose *prose, size_t i, const char *ending);
bool prose_is_capital(const struct prose *prose, size_t i);
/* Whether word `i` is a participle ("saying"), by its ending alone. */
bool prose_is_participle(const struct prose *prose, size_t i);
enum speech prose_speech(const struct prose *prose, size_t i);

/* The words that begin in the bytes `within`. */
struct prose_range prose_words(const struct prose *prose, struct span within);
/* The bytes from the first word of the range to the last; empty when the range
 * is. */
struct span prose_span(const struct prose *prose, struct prose_range range);
/* Whether one of the characters of `marks` is in the bytes `gap`. */
bool prose_has_mark(
    const struct prose *prose, struct span gap, const char *marks);
/* Whether a comma or a stronger mark precedes word `i`; true of word 0. */
bool prose_follows_mark(const struct prose *prose, size_t i);

#endif
