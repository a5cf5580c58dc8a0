/* SPDX-License-Identifier: MIT */
/*
 * find_pattern: what is typed behind `/`, made ready to be looked for.
 *
 *	spy balloon	these letters; marks, kinds of apostrophe and of white
 *			space make no difference, nor does case unless there is
 *			a capital
 *	~spy|surveil	a regular expression (text/expression); case as above
 *	=spy balloon|commun*
 *			a word or phrase in any of its forms (spies, spied), by
 *			stems, or words that begin so; any of those between |
 *
 * A pattern of several lines finds what any of them does; nobody types one.
 */
#ifndef UI_FIND_PATTERN_H
#define UI_FIND_PATTERN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"
#include "text/expression.h"
#include "text/word/word.h"

/* A text as it is matched.  map[i] is the byte of the text that byte i of
 * `bytes` came from; map[bytes.len] its length. */
struct find_folded {
	struct str bytes;
	size_t *map;
	size_t cap;
};

/* Words that follow each other. */
struct find_phrase {
	size_t first, n; /* of the pattern's words */
	bool is_prefix;	 /* the last stands for all that begin so */
};

/* A line of a pattern. */
struct find_part {
	const struct find_kind *kind;
	struct slice typed; /* without the mark of its kind; borrowed */
	bool has_capital;   /* letters */
	struct find_folded folded;
	struct expression expression;
	struct word_list words; /* forms */
	struct find_phrase *phrases;
	size_t n_phrases, cap_phrases;
};

struct find_pattern {
	struct find_part *parts;
	size_t n, cap;
};

/* `typed` must outlive the pattern.  False with the reason, and nothing to be
 * released, for an expression that is wrong. */
bool find_pattern_make(
    struct find_pattern *pattern, const char *typed, struct err *err);
/* Adds the matches in a text, in order; none is empty. */
void find_pattern_look(const struct find_pattern *pattern, struct slice text,
    struct span_list *found);
void find_pattern_release(struct find_pattern *pattern);

#endif
