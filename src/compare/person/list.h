/* SPDX-License-Identifier: MIT */
/*
 * person_list: the people that an article names, each once, found again by full
 * name, surname or given name.
 *
 * A person is a row of capitalised words that no common noun follows: a full
 * name, or a given name alone.  Institutions are not persons.
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
	const char *nation;  /* "china", by the word before a title, or NULL */
	enum person_sex sex; /* by given name and title */
	size_t n_he, n_she;  /* pronouns in sentences that name nobody else */
	bool mentioned; /* named in the part of the article that was read */
	bool certain;	/* has a title or a known given name, or speaks */
};

/* Zeroed is empty.  Borrows the prose. */
struct person_list {
	const struct prose *prose;
	struct person *items;
	size_t n, cap;
	struct arena arena;
};

/* Reads the names in the article except for its headline. */
void person_list_read(struct person_list *list, const struct article *article,
    const struct prose *prose);
/* The one person that the row names in full, by surname or, failing that, by
 * given name; list->n when there is none or more than one. */
size_t person_list_find(
    const struct person_list *list, const struct person_name_row *row);
/* The same among the persons mentioned so far: a shared surname means one of
 * them. */
size_t person_list_find_mentioned(
    const struct person_list *list, const struct person_name_row *row);
/* Whether the row is only a surname, of one person or more. */
bool person_list_is_surname(
    const struct person_list *list, const struct person_name_row *row);
/* Updates the sex and certainty of a person by the words around the name. */
void person_list_learn(
    struct person_list *list, size_t person, const struct person_name_row *row);
/* Adds a role, the word of a title or an apposition, to the person. */
void person_list_add_role(struct person *person, const char *role);
/* The person's sex by name and title or, failing those, by pronouns. */
enum person_sex person_list_sex_of(const struct person *person);
/* The name in the row, without a nickname in quotation marks, in the list's
 * arena. */
const char *person_list_name(
    struct person_list *list, const struct person_name_row *row);
void person_list_release(struct person_list *list);

#endif
