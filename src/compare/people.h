/* SPDX-License-Identifier: MIT */
/*
 * people: who is named in an article, and who a source means.
 *
 * A name is a row of capitalised words behind which no common noun stands.
 * Later mentions are resolved by surname, by title ("the secretary") and, of
 * pronouns, only "he" and "she", by the last person who fits.  In doubt the
 * answer is NULL.
 */
#ifndef COMPARE_PEOPLE_H
#define COMPARE_PEOPLE_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/person.h"
#include "compare/scene.h"
#include "news/article.h"

/* A place where a person is named. */
struct mention {
	size_t word; /* index of the name's first word */
	size_t sentence;
	size_t person;
};

/* Zeroed is empty.  Borrows the article and the scene. */
struct people {
	const struct article *article;
	const struct scene *scene;
	struct person_list list;
	struct mention *mentions;
	size_t n_mentions, cap_mentions;
};

/* Reads the names in the article, but for its headline. */
void people_find(struct people *people, const struct article *article,
	const struct scene *scene);
/* The name of whom `source`, bytes of the article's text, means: full when
 * the article has it so, else as printed.  NULL when it is nobody's name or
 * not sure.  Lives in the arena of `people`. */
const char *people_resolve(struct people *people, struct span source);
void people_release(struct people *people);

#endif
