/* SPDX-License-Identifier: MIT */
/*
 * people: who is named in an article, and who a source means.
 *
 * Everything that may mean somebody is a mention, in the order of the text.
 * Later ones are resolved by earlier ones: surnames, titles ("the secretary")
 * and, of pronouns, only "he" and "she", by the last who fits.  A pronoun that
 * is resolved is a mention like a name, and somebody unknown ("a man") stands
 * in the way of whoever was named before.  In doubt the answer is NULL.
 */
#ifndef COMPARE_PEOPLE_H
#define COMPARE_PEOPLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compare/person.h"
#include "compare/scene.h"
#include "news/article.h"

/* No person, or one who is not known. */
#define PEOPLE_NOBODY SIZE_MAX

/* A place where somebody is meant: by name, as "he" or "she", as "a man". */
struct mention {
	struct scene_range words;
	size_t sentence;
	size_t person; /* or PEOPLE_NOBODY */
	enum sex sex;  /* that the words tell */
	bool pronoun;
};

/* Zeroed is empty.  Borrows the article and the scene. */
struct people {
	const struct article *article;
	const struct scene *scene;
	struct person_list list;
	struct mention *mentions; /* in text order */
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
