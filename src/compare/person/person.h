/* SPDX-License-Identifier: MIT */
/*
 * person: who is named in an article, and who a source means.
 *
 * Everything that may mean somebody is a mention, in the order of the text.
 * Later ones are resolved by earlier ones: surnames, titles ("the secretary")
 * and, of pronouns, only "he" and "she", by the last who fits.  A pronoun that
 * is resolved is a mention like a name, and somebody unknown ("a man") stands
 * in the way of whoever was named before.  In doubt the answer is NULL.
 */
#ifndef COMPARE_PERSON_PERSON_H
#define COMPARE_PERSON_PERSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "news/article.h"
#include "compare/person/given_name.h"
#include "compare/person/list.h"
#include "compare/person/subject.h"
#include "compare/prose.h"

/* No person, or one who is not known. */
#define PERSON_NOBODY SIZE_MAX

/* A place where somebody is meant: by name, as "he" or "she", as "a man". */
struct person_mention {
	struct prose_range words;
	size_t sentence;
	size_t person;	     /* or PERSON_NOBODY */
	enum person_sex sex; /* that the words tell */
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

/* Reads the names in the article, but for its headline. */
void person_index_make(struct person_index *people,
    const struct article *article, const struct prose *prose);
/* The name of whom `source`, bytes of the article's text, means: full when
 * the article has it so, else as printed.  NULL when it is nobody's name or
 * not sure.  Lives in the arena of `people`. */
const char *person_resolve(struct person_index *people, struct span source);
void person_index_release(struct person_index *people);

#endif
