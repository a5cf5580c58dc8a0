/* SPDX-License-Identifier: MIT */
/*
 * person: who a source refers to: a name, a surname, "the secretary", "he".
 *
 * All words that may refer to a person are mentions, in text order.  Earlier
 * mentions resolve later ones: surnames, titles ("the secretary") and, of
 * pronouns, only "he" and "she", which refer to the last person who fits.  A
 * resolved pronoun is a mention like a name; an unknown person ("a man") blocks
 * those who were named before.  In doubt the answer is NULL.
 */
#ifndef COMPARE_PERSON_PERSON_H
#define COMPARE_PERSON_PERSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "news/article.h"
#include "compare/person/given_name.h"
#include "compare/person/list.h"
#include "compare/person/same.h"
#include "compare/person/subject.h"
#include "compare/prose.h"

/* No person, or one who is not known. */
#define PERSON_NOBODY SIZE_MAX

/* A reference to a person: a name, "he" or "she", "a man". */
struct person_mention {
	struct prose_range words;
	size_t sentence;
	size_t person;	     /* or PERSON_NOBODY */
	enum person_sex sex; /* by the words alone */
	bool pronoun;
};

/* Zeroed is empty.  Borrows the article and the prose. */
struct person_index {
	const struct article *article;
	const struct prose *prose;
	struct person_list list;
	struct person_mention *mentions; /* in text order */
	size_t n_mentions, cap_mentions;
};

/* Reads the mentions in the article, and its names except for the
 * headline's. */
void person_index_make(struct person_index *people,
    const struct article *article, const struct prose *prose);
/* The name of the person that `source`, bytes of the article's text, refers to:
 * in full when the article has it so, else as printed.  NULL when the person is
 * unknown or in doubt; "Ann Lee and Tom Reed" of two who speak together, when
 * both are known.  Lives in the arena of `people`. */
const char *person_resolve(struct person_index *people, struct span source);
void person_index_release(struct person_index *people);

#endif
