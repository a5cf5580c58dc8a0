/* SPDX-License-Identifier: MIT */
/*
 * person_office: a phrase against what titles and appositions call each person.
 *
 * The noun has to be the same or of a kind, the nation the same, and what
 * makes another office of it has to stand on both sides.
 */
#include "compare/person/office.h"

#include <string.h>

#include "base/mem.h"
#include "text/word/word.h"
#include "compare/person/nation.h"

/* clang-format off */
/* What a phrase may ask of an office. */
static const char offices[] = " foreign prime defense defence finance "
	"interior security press campaign vice deputy assistant former acting "
	"attorney police state trade energy health justice treasury home "
	"opposition majority minority ";
/* What an office cannot leave out. */
static const char lesser[] = " vice deputy assistant former acting press ";
/* "top diplomat": the noun, and two words that stand for it. */
static const char *const kinds[][3] = {
	{"diplomat", "foreign", "minister"},
	{"diplomat", "state", "secretary"},
	{"premier", "prime", "minister"},
};
/* clang-format on */

static bool has(const struct person *person, const char *role)
{
	for (size_t i = 0; i < person->n_roles; i++)
		if (strcmp(person->roles[i], role) == 0)
			return true;
	return false;
}

static bool noun_fits(const struct person *person, const char *noun)
{
	if (has(person, noun))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (strcmp(kinds[i][0], noun) == 0 &&
		    has(person, kinds[i][1]) && has(person, kinds[i][2]))
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

/* Whether what the phrase asks the person is, and the other way round. */
static bool office_fits(const struct prose *prose, const struct person *person,
    struct prose_range phrase)
{
	size_t n_lesser = 0;
	for (size_t i = phrase.first; i + 1 < phrase.end; i++) {
		if (prose_is(prose, i, offices) &&
		    !has(person, prose_word(prose, i)->fold))
			return false;
		n_lesser += prose_is(prose, i, lesser);
	}
	for (size_t i = 0; i < person->n_roles && !n_lesser; i++)
		if (word_set_has(lesser, slice_of(person->roles[i])))
			return false;
	return true;
}

/* "his Chinese counterpart" is the one of that nation. */
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
