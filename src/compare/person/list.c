/* SPDX-License-Identifier: MIT */
/*
 * person_list: reads the names twice.
 *
 * The first pass reads full names; the second, which knows them all, the given
 * names of those who have no other.
 */
#include "compare/person/list.h"

#include <stdlib.h>
#include <string.h>

#include "compare/person/nation.h"

enum { NAME_WORDS_MAX = 4 }; /* longer rows are headlines or institutions */

const char *person_list_name(
    struct person_list *list, const struct person_name_row *row)
{
	const struct prose *prose = list->prose;
	struct str name = {0};
	size_t first = row->name_start;
	for (size_t i = first + 1; i <= row->end; i++) {
		if (i < row->end && !person_name_is_nickname_between(prose, i))
			continue;
		struct prose_range piece = {first, i};
		str_append_text(&name, first > row->name_start ? " " : "");
		str_append_slice(
		    &name, slice_at(prose->text, prose_span(prose, piece)));
		first = i;
	}
	const char *copy =
	    arena_strndup(&list->arena, str_text(&name), name.len);
	str_release(&name);
	return copy;
}

/* The person of that first and last name, or list->n. */
static size_t find_full(
    const struct person_list *list, const char *first, const char *last)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_equal(list->items[i].first, first) &&
		    str_equal(list->items[i].last, last))
			return i;
	return list->n;
}

void person_list_add_role(struct person *person, const char *role)
{
	person->certain = true;
	for (size_t i = 0; i < person->n_roles; i++)
		if (str_equal(person->roles[i], role))
			return;
	if (person->n_roles < PERSON_ROLES)
		person->roles[person->n_roles++] = role;
}

/* Whether the word before `i` belongs to the title that continues there:
 * "foreign | minister", "secretary of | state". */
static bool continues_title(const struct prose *prose, size_t i, size_t end)
{
	if (i == 0 || prose_follows_mark(prose, i) || i >= end)
		return false;
	if (prose_is(prose, i - 1, " of "))
		return i > 1 && person_name_is_title(prose, i - 2);
	return (prose_is_class(prose, i - 1, WORD_CLASS_TITLE_START) ||
		   person_name_is_title(prose, i - 1)) &&
	       person_name_is_beside(prose, i - 1, end);
}

/* Reads the roles and the nation from the title words before a name, in the row
 * or, in lower case, right before it ("spokesman Matthew Miller"). */
static void read_roles(const struct prose *prose, struct person *person,
    const struct person_name_row *row)
{
	size_t first = row->start;
	while (continues_title(prose, first, row->end))
		first--;
	for (size_t i = first; i < row->name_start; i++)
		if (!prose_is(prose, i, " of "))
			person_list_add_role(
			    person, prose_word(prose, i)->fold);
	if (first > 0 && first < row->name_start &&
	    !prose_follows_mark(prose, first)) {
		const char *before = prose_word(prose, first - 1)->fold;
		person->nation = person_nation_of(before);
	}
}

static bool speaks(const struct prose *prose, size_t end)
{
	size_t n = prose->list.n;
	return end < n && end > 0 && person_name_is_beside(prose, end - 1, n) &&
	       prose_speech(prose, end) == SPEECH_STRONG;
}

/* "Ann Lee, 34,", "Ann Lee, whose": only people are followed by an age or
 * "who". */
static bool is_followed_by_age_or_who(const struct prose *prose, size_t end)
{
	enum { AGE_DIGITS = 2 };
	if (end == 0 || end >= prose->list.n)
		return false;
	const struct word *word = prose_word(prose, end);
	struct slice gap = slice_at(
	    prose->text, (struct span){prose_word(prose, end - 1)->span.end,
			     word->span.start});
	bool age = (word->flags & WORD_NUMBER) &&
		   strlen(word->fold) == AGE_DIGITS && slice_is(gap, ", ");
	return age || (slice_is(slice_trim(gap), ",") &&
			  prose_is(prose, end, " who whose whom "));
}

void person_list_learn(
    struct person_list *list, size_t person, const struct person_name_row *row)
{
	struct person *named = &list->items[person];
	enum person_sex sex = person_name_sex(list->prose, row);
	if (sex != PERSON_SEX_UNKNOWN)
		named->sex = sex;
	named->certain |= sex != PERSON_SEX_UNKNOWN ||
			  row->name_start > row->start ||
			  speaks(list->prose, row->end) ||
			  is_followed_by_age_or_who(list->prose, row->end);
}

static void add_name(
    struct person_list *list, const struct person_name_row *row)
{
	const struct prose *prose = list->prose;
	const char *first = prose_word(prose, row->name_start)->fold;
	const char *last = prose_word(prose, row->end - 1)->fold;
	size_t i = find_full(list, first, last);
	if (i == list->n) {
		list->items = mem_grow(
		    list->items, list->n, &list->cap, sizeof(*list->items));
		list->items[list->n++] = (struct person){
		    .name = person_list_name(list, row),
		    .first = first,
		    .last = last,
		    .sex = person_given_name_sex(first),
		};
		list->items[i].certain =
		    list->items[i].sex != PERSON_SEX_UNKNOWN;
	}
	read_roles(prose, &list->items[i], row);
	person_list_learn(list, i, row);
}

static void add_full_name(
    struct person_list *list, const struct person_name_row *row)
{
	size_t n = row->end - row->name_start;
	if (n >= 2 && n <= NAME_WORDS_MAX)
		add_name(list, row);
}

/* Adds a name of one word: Cher, or somebody whom a feature calls by the given
 * name alone. */
static void add_given_name(
    struct person_list *list, const struct person_name_row *row)
{
	if (row->end - row->name_start != 1)
		return;
	const char *fold = prose_word(list->prose, row->name_start)->fold;
	if (person_given_name_sex(fold) == PERSON_SEX_UNKNOWN)
		return;
	for (size_t i = 0; i < list->n; i++)
		if (str_equal(list->items[i].first, fold) ||
		    str_equal(list->items[i].last, fold))
			return;
	add_name(list, row);
}

static void read_names(struct person_list *list, struct prose_range words,
    void (*read)(struct person_list *, const struct person_name_row *))
{
	for (size_t i = words.first, end; i < words.end; i = end) {
		struct person_name_row row;
		end = i + 1;
		if (!person_name_read(list->prose, i, words.end, &row))
			continue;
		end = row.end;
		if (!person_name_is_institution(list->prose, &row))
			read(list, &row);
	}
}

void person_list_read(struct person_list *list, const struct article *article,
    const struct prose *prose)
{
	list->prose = prose;
	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < article->n_sentences; i++)
			if (!article_in_headline(article, i))
				read_names(list,
				    prose_words(
					prose, article->sentences[i].span),
				    round == 0 ? add_full_name
					       : add_given_name);
}

/* Whether the person may be of that sex, as Mr or Mrs before the name
 * requires. */
static bool may_have_sex(const struct person *person, enum person_sex sex)
{
	enum person_sex own = person_list_sex_of(person);
	return sex == PERSON_SEX_UNKNOWN || own == PERSON_SEX_UNKNOWN ||
	       own == sex;
}

/* The one person of that surname or, failing that, given name. */
static size_t find_single(const struct person_list *list,
    const struct person_name_row *row, bool unmentioned_too)
{
	const char *fold = prose_word(list->prose, row->end - 1)->fold;
	enum person_sex sex = person_name_sex(list->prose, row);
	size_t n_last = 0, n_first = 0;
	size_t last = list->n;
	size_t first = last;
	for (size_t i = 0; i < list->n; i++) {
		if (!may_have_sex(&list->items[i], sex) ||
		    !(unmentioned_too || list->items[i].mentioned))
			continue;
		if (str_equal(list->items[i].last, fold)) {
			n_last++;
			last = i;
		}
		if (str_equal(list->items[i].first, fold)) {
			n_first++;
			first = i;
		}
	}
	if (n_last)
		return n_last == 1 ? last : list->n;
	return n_first == 1 ? first : list->n;
}

size_t person_list_find(
    const struct person_list *list, const struct person_name_row *row)
{
	if (row->name_start == row->end)
		return list->n;
	if (row->end - row->name_start == 1)
		return find_single(list, row, true);
	return find_full(list, prose_word(list->prose, row->name_start)->fold,
	    prose_word(list->prose, row->end - 1)->fold);
}

size_t person_list_find_mentioned(
    const struct person_list *list, const struct person_name_row *row)
{
	return find_single(list, row, false);
}

bool person_list_is_surname(
    const struct person_list *list, const struct person_name_row *row)
{
	if (row->end - row->name_start != 1)
		return false;
	const char *fold = prose_word(list->prose, row->name_start)->fold;
	for (size_t i = 0; i < list->n; i++)
		if (str_equal(list->items[i].last, fold))
			return true;
	return false;
}

enum person_sex person_list_sex_of(const struct person *person)
{
	if (person->sex != PERSON_SEX_UNKNOWN || person->n_he == person->n_she)
		return person->sex;
	return person->n_he > person->n_she ? PERSON_SEX_MALE
					    : PERSON_SEX_FEMALE;
}

void person_list_release(struct person_list *list)
{
	arena_release(&list->arena);
	free(list->items);
	*list = (struct person_list){0};
}
