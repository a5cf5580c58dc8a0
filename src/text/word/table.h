/* SPDX-License-Identifier: MIT */
/*
 * word_table: tables of other spellings of English words ("Gov.", "U.S.",
 * "Group of Seven"), and of British ones.
 *
 * All functions take and return folded text.
 */
#ifndef TEXT_WORD_TABLE_H
#define TEXT_WORD_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* The fold to match instead of `fold`, or NULL.  `name` says whether it is
 * written like a name (capitals): only names are "U.S."; `dot` whether a full
 * stop follows: "Sen." is a senator, "sen" is not. */
const char *word_table_alias(const char *fold, bool name, bool dot);

/* An alias of several words; `words` are the folded words, at most
 * WORD_TABLE_PHRASE of them, the rest NULL. */
enum { WORD_TABLE_PHRASE = 4 };
struct word_table_phrase {
	const char *words[WORD_TABLE_PHRASE];
	const char *fold;
};
/* The longest phrase that the first `n` of `folds` begin with, or NULL. */
const struct word_table_phrase *word_table_phrase(
    const char *const *folds, size_t n);
size_t word_table_phrase_len(const struct word_table_phrase *phrase);

/* Appends the American spelling of a British word, any other word as it is.
 * The result is what is stemmed, so that "neighbours" matches "neighbors". */
void word_table_respell(struct str *out, const char *fold);

#endif
