/* SPDX-License-Identifier: MIT */
/*
 * person: two walks over the names.
 *
 * The first takes full names; the second, which knows them all, the given
 * names of those who have no other.
 */
#include "compare/person.h"

#include <stdlib.h>
#include <string.h>

#include "compare/nation.h"

enum { NAME_WORDS = 4 }; /* more make a headline or an institution */

const char *person_name(struct person_list *list, const struct name_row *row)
{
	struct scene_range name = {row->first, row->end};
	struct slice text =
	    slice_at(list->scene->text, scene_span(list->scene, name));
	return arena_strndup(&list->arena, text.at, text.len);
}

static bool same(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

/* The person of that first and last name, or n. */
static size_t find_full(
    const struct person_list *list, const char *first, const char *last)
{
	for (size_t i = 0; i < list->n; i++)
		if (same(list->at[i].first, first) &&
		    same(list->at[i].last, last))
			return i;
	return list->n;
}

void person_add_role(struct person *person, const char *role)
{
	person->certain = true;
	for (size_t i = 0; i < person->n_roles; i++)
		if (same(person->roles[i], role))
			return;
	if (person->n_roles < PERSON_ROLES)
		person->roles[person->n_roles++] = role;
}

/* Whether the word before `i` belongs to the title that goes on there:
 * "foreign | minister", "secretary of | state". */
static bool goes_on(const struct scene *scene, size_t i, size_t end)
{
	static const char offices[] = " foreign prime defense defence finance "
				      "interior press campaign ";
	if (i == 0 || scene_is_apart(scene, i) || i >= end)
		return false;
	if (scene_is(scene, i - 1, " of "))
		return i > 1 && name_row_is_title(scene, i - 2);
	return (scene_is(scene, i - 1, offices) ||
		   name_row_is_title(scene, i - 1)) &&
	       name_row_is_beside(scene, i - 1, end);
}

/* Takes the title words before a name: in the row, or just before it in small
 * letters ("spokesman Matthew Miller"), and whose nation's they are. */
static void read_roles(const struct scene *scene, struct person *person,
    const struct name_row *row)
{
	size_t first = row->row;
	while (goes_on(scene, first, row->end))
		first--;
	for (size_t i = first; i < row->first; i++)
		if (!scene_is(scene, i, " of "))
			person_add_role(person, scene_word(scene, i)->fold);
	if (first > 0 && first < row->first && !scene_is_apart(scene, first)) {
		const char *before = scene_word(scene, first - 1)->fold;
		person->nation = nation_of(before);
	}
}

static bool speaks(const struct scene *scene, size_t end)
{
	size_t n = scene->list.n;
	return end < n && end > 0 && name_row_is_beside(scene, end - 1, n) &&
	       scene_speech(scene, end) == SPEECH_STRONG;
}

/* "Ann Lee, 34,", "Ann Lee, whose": only people are told of so. */
static bool is_told_of(const struct scene *scene, size_t end)
{
	enum { AGE_DIGITS = 2 };
	if (end == 0 || end >= scene->list.n)
		return false;
	const struct word *word = scene_word(scene, end);
	struct slice gap = slice_at(scene->text,
	    (struct span){scene_word(scene, end - 1)->at.end, word->at.start});
	bool age = (word->flags & WORD_NUMBER) &&
		   strlen(word->fold) == AGE_DIGITS && slice_is(gap, ", ");
	return age || (slice_is(slice_trim(gap), ",") &&
			  scene_is(scene, end, " who whose whom "));
}

void person_learn(
    struct person_list *list, size_t person, const struct name_row *row)
{
	struct person *named = &list->at[person];
	enum sex sex = name_row_sex(list->scene, row);
	if (sex != SEX_UNKNOWN)
		named->sex = sex;
	named->certain |= sex != SEX_UNKNOWN || row->first > row->row ||
			  speaks(list->scene, row->end) ||
			  is_told_of(list->scene, row->end);
}

static void add_name(struct person_list *list, const struct name_row *row)
{
	const struct scene *scene = list->scene;
	const char *first = scene_word(scene, row->first)->fold;
	const char *last = scene_word(scene, row->end - 1)->fold;
	size_t i = find_full(list, first, last);
	if (i == list->n) {
		list->at =
		    mem_grow(list->at, list->n, &list->cap, sizeof(*list->at));
		list->at[list->n++] = (struct person){
		    .name = person_name(list, row),
		    .first = first,
		    .last = last,
		    .sex = given_name_sex(first),
		};
		list->at[i].certain = list->at[i].sex != SEX_UNKNOWN;
	}
	read_roles(scene, &list->at[i], row);
	person_learn(list, i, row);
}

static void read_full(struct person_list *list, const struct name_row *row)
{
	size_t n = row->end - row->first;
	if (n >= 2 && n <= NAME_WORDS)
		add_name(list, row);
}

/* Cher, and whom a feature calls by the first name alone. */
static void read_given(struct person_list *list, const struct name_row *row)
{
	if (row->end - row->first != 1)
		return;
	const char *fold = scene_word(list->scene, row->first)->fold;
	if (given_name_sex(fold) == SEX_UNKNOWN)
		return;
	for (size_t i = 0; i < list->n; i++)
		if (same(list->at[i].first, fold) ||
		    same(list->at[i].last, fold))
			return;
	add_name(list, row);
}

static void read_names(struct person_list *list, struct scene_range words,
    void (*read)(struct person_list *, const struct name_row *))
{
	for (size_t i = words.first, end; i < words.end; i = end) {
		struct name_row row;
		end = i + 1;
		if (!name_row_read(list->scene, i, words.end, &row))
			continue;
		end = row.end;
		if (!name_row_is_institution(list->scene, &row))
			read(list, &row);
	}
}

void person_list_read(struct person_list *list, const struct article *article,
    const struct scene *scene)
{
	list->scene = scene;
	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < article->n_sentences; i++)
			if (!article_in_headline(article, i))
				read_names(list,
				    scene_words(
					scene, article->sentences[i].at),
				    round == 0 ? read_full : read_given);
}

/* Whether Mr or Mrs may stand before the name. */
static bool agrees(const struct person *person, enum sex sex)
{
	enum sex own = person_sex(person);
	return sex == SEX_UNKNOWN || own == SEX_UNKNOWN || own == sex;
}

/* The one person of that surname or, failing that, first name. */
static size_t find_single(
    const struct person_list *list, const struct name_row *row, bool of_all)
{
	const char *fold = scene_word(list->scene, row->end - 1)->fold;
	enum sex sex = name_row_sex(list->scene, row);
	size_t n_last = 0, n_first = 0;
	size_t last = list->n;
	size_t first = last;
	for (size_t i = 0; i < list->n; i++) {
		if (!agrees(&list->at[i], sex) || !(of_all || list->at[i].met))
			continue;
		if (same(list->at[i].last, fold)) {
			n_last++;
			last = i;
		}
		if (same(list->at[i].first, fold)) {
			n_first++;
			first = i;
		}
	}
	if (n_last)
		return n_last == 1 ? last : list->n;
	return n_first == 1 ? first : list->n;
}

size_t person_find(const struct person_list *list, const struct name_row *row)
{
	if (row->first == row->end)
		return list->n;
	if (row->end - row->first == 1)
		return find_single(list, row, true);
	return find_full(list, scene_word(list->scene, row->first)->fold,
	    scene_word(list->scene, row->end - 1)->fold);
}

size_t person_find_met(
    const struct person_list *list, const struct name_row *row)
{
	return find_single(list, row, false);
}

bool person_is_surname(
    const struct person_list *list, const struct name_row *row)
{
	if (row->end - row->first != 1)
		return false;
	const char *fold = scene_word(list->scene, row->first)->fold;
	for (size_t i = 0; i < list->n; i++)
		if (same(list->at[i].last, fold))
			return true;
	return false;
}

enum sex person_sex(const struct person *person)
{
	if (person->sex != SEX_UNKNOWN || person->n_he == person->n_she)
		return person->sex;
	return person->n_he > person->n_she ? SEX_MALE : SEX_FEMALE;
}

void person_list_release(struct person_list *list)
{
	arena_release(&list->arena);
	free(list->at);
	*list = (struct person_list){0};
}
