/* SPDX-License-Identifier: MIT */
/*
 * person: the people whom an article names, each once.
 *
 * A person is a row of capitalised words behind which no common noun stands:
 * a full name, or a given name that stands alone.  Institutions are none.
 */
#ifndef COMPARE_PERSON_LIST_H
#define COMPARE_PERSON_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "news/article.h"
#include "compare/person/given_name.h"
#include "compare/person/name.h"
#include "compare/prose.h"

enum { PERSON_ROLES = 6 };

struct person {
	const char *name;		 /* as first printed in full */
	const char *first, *last;	 /* folded */
	const char *roles[PERSON_ROLES]; /* folded: "secretary" */
	size_t n_roles;
	const char *nation;  /* "china", by the words before a title, or NULL */
	enum person_sex sex; /* by given name and title */
	size_t n_he, n_she;  /* pronouns in sentences about nobody else */
	bool met;     /* the reader has come to where he or she is named */
	bool certain; /* has a title or a known given name, or speaks */
};

/* Zeroed is empty.  Borrows the prose. */
struct person_list {
	const struct prose *prose;
	struct person *items;
	size_t n, cap;
	struct arena arena;
};

/* Reads the names in the article, but for its headline. */
void person_list_read(struct person_list *list, const struct article *article,
    const struct prose *prose);
/* The one person whom the row names in full, by surname or, failing that, by
 * given name; list->n when there is none or more than one. */
size_t person_list_find(
    const struct person_list *list, const struct person_list_name *row);
/* The same among those who were met already: who bears a shared surname. */
size_t person_list_find_met(
    const struct person_list *list, const struct person_list_name *row);
/* Whether the row is a surname that somebody bears, and no more. */
bool person_list_is_surname(
    const struct person_list *list, const struct person_list_name *row);
/* Takes what the words around a person's name tell of him or her. */
void person_list_learn(struct person_list *list, size_t person,
    const struct person_list_name *row);
/* Takes what a title or an apposition calls the person. */
void person_list_add_role(struct person *person, const char *role);
/* The sex by name and title or, failing those, by pronouns. */
enum person_sex person_list_sex_of(const struct person *person);
/* The name in the row, in the list's arena. */
const char *person_list_name(
    struct person_list *list, const struct person_list_name *row);
void person_list_release(struct person_list *list);

#endif
