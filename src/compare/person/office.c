/* SPDX-License-Identifier: MIT */
/*
 * person_office: compares a phrase with the roles of each person.
 *
 * The noun has to be the same or an equivalent, the nation the same, and words
 * that make a different office have to be on both sides.
 */
#include "compare/person/office.h"

#include <string.h>

#include "base/mem.h"
#include "text/word/word.h"
#include "compare/person/nation.h"

/* clang-format off */
/* "top diplomat": the noun, and the two roles that are equivalent to it. */
static const char *const equivalents[][3] = {
	{"diplomat", "foreign", "minister"},
	{"diplomat", "state", "secretary"},
	{"premier", "prime", "minister"},
};
/* clang-format on */

static bool has_role(const struct person *person, const char *role)
{
	for (size_t i = 0; i < person->n_roles; i++)
		if (strcmp(person->roles[i], role) == 0)
			return true;
	return false;
}

static bool noun_fits(const struct person *person, const char *noun)
{
	if (has_role(person, noun))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(equivalents); i++)
		if (strcmp(equivalents[i][0], noun) == 0 &&
		    has_role(person, equivalents[i][1]) &&
		    has_role(person, equivalents[i][2]))
			return true;
	return false;
}

static bool nation_fits(const struct prose *prose, const struct person *person,
    struct prose_range phrase)
{
	for (size_t i = phrase.first; i < phrase.end; i++) {
		const char *nation =
		    person_nation_of(prose_word(prose, i)->fold);
		if (nation &&
		    (!person->nation || strcmp(nation, person->nation) != 0))
			return false;
	}
	return true;
}

/* Whether the person's roles have the office words of the phrase, and the
 * phrase a qualifier if the roles have one. */
static bool office_fits(const struct prose *prose, const struct person *person,
    struct prose_range phrase)
{
	size_t n_qualifiers = 0;
	for (size_t i = phrase.first; i + 1 < phrase.end; i++) {
		if (prose_is_class(prose, i, WORD_CLASS_OFFICE) &&
		    !has_role(person, prose_word(prose, i)->fold))
			return false;
		n_qualifiers +=
		    prose_is_class(prose, i, WORD_CLASS_OFFICE_QUALIFIER);
	}
	for (size_t i = 0; i < person->n_roles && !n_qualifiers; i++)
		if (word_class_is(
			person->roles[i], WORD_CLASS_OFFICE_QUALIFIER))
			return false;
	return true;
}

/* "his Chinese counterpart" is the person of that nation. */
static bool is_counterpart(const struct prose *prose,
    const struct person *person, struct prose_range phrase)
{
	return person->nation && phrase.end - phrase.first > 1 &&
	       prose_is(prose, phrase.end - 1, " counterpart ") &&
	       person_nation_of(prose_word(prose, phrase.end - 2)->fold);
}

size_t person_office_find(
    const struct person_list *list, struct prose_range phrase)
{
	const struct prose *prose = list->prose;
	const char *noun = prose_word(prose, phrase.end - 1)->fold;
	size_t found = list->n;
	for (size_t i = 0; i < list->n; i++) {
		const struct person *person = &list->items[i];
		if (!(noun_fits(person, noun) ||
			is_counterpart(prose, person, phrase)) ||
		    !nation_fits(prose, person, phrase) ||
		    !office_fits(prose, person, phrase))
			continue;
		if (found < list->n)
			return list->n;
		found = i;
	}
	return found;
}
