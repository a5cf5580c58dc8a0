/* SPDX-License-Identifier: MIT */
/*
 * find_pattern: parses the pattern typed after `/`, and finds it in a text.
 *
 *	spy balloon	these letters; ignores marks, the kinds of apostrophe
 *			and of white space, and case unless there is a capital
 *	~spy|surveil	a regular expression (text/expression); case as above
 *	=spy balloon|commun*
 *			a word or phrase in any of its forms (spies, spied), by
 *			stems, or with a * words with this beginning; | parts
 *			alternatives
 *
 * A pattern of several lines matches where any of them does.  Only the program
 * makes such patterns; the user types one line.
 */
#ifndef UI_FIND_PATTERN_H
#define UI_FIND_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"
#include "text/expression.h"
#include "text/word/word.h"

/* A folded text.  map[i] is the byte of the text that byte i of `bytes` came
 * from; map[bytes.len] is the length of the text. */
struct find_folded {
	struct str bytes;
	size_t *map;
	size_t cap;
};

/* Consecutive words. */
struct find_phrase {
	size_t first, n; /* of the words of the part */
	bool is_prefix;	 /* the last matches any word that begins with it */
};

/* A line of a pattern. */
struct find_part {
	const struct find_kind *kind;
	struct slice typed; /* without the mark of its kind; borrowed */
	bool has_capital;   /* letters: so is `folded` */
	struct find_folded folded;
	struct expression expression; /* regular expression */
	struct word_list words;	      /* forms: so are the phrases */
	struct find_phrase *phrases;
	size_t n_phrases, cap_phrases;
};

struct find_pattern {
	struct find_part *parts;
	size_t n, cap;
};

/* `typed` must outlive the pattern.  False with the reason in `err`, and
 * nothing to release, for an invalid regular expression. */
bool find_pattern_make(
    struct find_pattern *pattern, const char *typed, struct err *err);
/* Adds the matches in a text to `found`, in order; none is empty. */
void find_pattern_look(const struct find_pattern *pattern, struct slice text,
    struct span_list *found);
void find_pattern_release(struct find_pattern *pattern);

#endif
