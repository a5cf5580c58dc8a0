/* SPDX-License-Identifier: MIT */
/* people: finds every mention of a person, and counts the pronouns around it. */
#include "compare/people.h"

#include <stdlib.h>
#include <string.h>

#include "compare/name_row.h"
#include "text/word_set.h"

enum {
	NAME_WORDS = 4,	   /* more make a headline or an institution */
	PRONOUN_REACH = 3, /* sentences back in which a pronoun's person is */
};

/* Words behind which a source's name has ended. */
static const char links[] = " of for from at with who in on and or that "
			    "to by about ";

static bool same(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

static void add_mention(struct people *people, struct mention mention)
{
	people->mentions = mem_grow(people->mentions, people->n_mentions,
		&people->cap_mentions, sizeof(*people->mentions));
	people->mentions[people->n_mentions++] = mention;
}

static void collect_mentions(
	struct people *people, struct scene_range words, size_t sentence)
{
	for (size_t i = words.first, end; i < words.end; i = end) {
		struct name_row row;
		end = i + 1;
		if (!name_row_read(people->scene, i, words.end, &row))
			continue;
		end = row.end;
		size_t person = person_find(&people->list, &row);
		if (person == people->list.n)
			continue;
		person_learn(&people->list, person, &row);
		add_mention(people, (struct mention){i, sentence, person});
	}
}

/* Counts "he" and "she" for the person who alone is named in a sentence. */
static void count_pronouns(
	struct people *people, struct scene_range words, size_t first_mention)
{
	if (first_mention == people->n_mentions)
		return;
	size_t person = people->mentions[first_mention].person;
	for (size_t i = first_mention; i < people->n_mentions; i++)
		if (people->mentions[i].person != person)
			return;
	struct person *named = &people->list.at[person];
	/* a pronoun before the name may be anybody's */
	for (size_t i = people->mentions[first_mention].word; i < words.end;
		i++) {
		named->n_he += scene_is(people->scene, i, " he his him mr ");
		named->n_she +=
			scene_is(people->scene, i, " she her hers ms mrs ");
	}
}

void people_find(struct people *people, const struct article *article,
	const struct scene *scene)
{
	people->article = article;
	people->scene = scene;
	person_list_read(&people->list, article, scene);
	for (size_t i = 0; i < article->n_sentences; i++) {
		struct scene_range range =
			scene_words(people->scene, article->sentences[i].at);
		size_t first = people->n_mentions;
		collect_mentions(people, range, i);
		count_pronouns(people, range, first);
	}
}

/* Whether a comma or bracket stands behind word `i`. */
static bool ends_piece(const struct people *people, size_t i)
{
	if (i + 1 >= people->scene->list.n)
		return true;
	struct span gap = {scene_word(people->scene, i)->at.end,
		scene_word(people->scene, i + 1)->at.start};
	struct slice between = slice_at(people->scene->text, gap);
	return slice_find(between, ",", 0) < between.len ||
	       slice_find(between, "(", 0) < between.len;
}

/* The words of a source, up to what links something else to its name. */
static struct scene_range source_words(
	const struct people *people, struct span source)
{
	const struct word_list *words = &people->scene->list;
	struct scene_range range = {0, 0};
	while (range.first < words->n &&
		words->at[range.first].at.start < source.start)
		range.first++;
	range.end = range.first;
	while (range.end < words->n &&
		words->at[range.end].at.end <= source.end &&
		!scene_is(people->scene, range.end, links)) {
		range.end++;
		if (ends_piece(people, range.end - 1))
			break;
	}
	return range;
}

static bool fits(const struct person *person, bool she)
{
	enum sex sex = person_sex(person);
	return person->certain && sex != (she ? SEX_MALE : SEX_FEMALE);
}

/* The person in `sentence`, before word `limit`, whom a pronoun means: the
 * only one who fits, or the first of the sentence; n when there is none. */
static size_t person_in(
	const struct people *people, size_t sentence, size_t limit, bool she)
{
	for (size_t i = 0; i < people->n_mentions; i++) {
		const struct mention *mention = &people->mentions[i];
		if (mention->sentence != sentence || mention->word >= limit)
			continue;
		if (fits(&people->list.at[mention->person], she))
			return mention->person;
	}
	return people->list.n;
}

static size_t sentence_of(const struct people *people, size_t offset)
{
	const struct article *article = people->article;
	size_t i = 0;
	while (i + 1 < article->n_sentences &&
		article->sentences[i + 1].at.start <= offset)
		i++;
	return i;
}

static const char *resolve_pronoun(
	const struct people *people, size_t word, bool she)
{
	size_t sentence =
		sentence_of(people, scene_word(people->scene, word)->at.start);
	for (size_t back = 0; back <= PRONOUN_REACH && back <= sentence;
		back++) {
		size_t person = person_in(people, sentence - back, word, she);
		if (person < people->list.n)
			return people->list.at[person].name;
	}
	return NULL;
}

/* "the secretary": the only certain person of that role. */
static const char *resolve_role(const struct people *people, const char *role)
{
	const char *name = NULL;
	for (size_t i = 0; i < people->list.n; i++)
		for (size_t k = 0; k < people->list.at[i].n_roles; k++) {
			if (!same(people->list.at[i].roles[k], role))
				continue;
			if (name)
				return NULL;
			name = people->list.at[i].name;
		}
	return name;
}

/* The row of name words that ends the range, if one does. */
static bool find_last_row(const struct people *people, struct scene_range words,
	struct name_row *row)
{
	bool found = false;
	for (size_t i = words.first; i < words.end;) {
		found = name_row_read(people->scene, i, words.end, row);
		i = found ? row->end : i + 1;
	}
	return found && row->first < row->end;
}

/* Whether an unknown row may be no name: in a headline all words have
 * capitals, and elsewhere the first of a sentence has. */
static bool is_doubtful(const struct people *people, const struct name_row *row)
{
	const struct word *word = scene_word(people->scene, row->first);
	size_t sentence = sentence_of(people, word->at.start);
	if (article_in_headline(people->article, sentence))
		return true;
	const struct word_list *words = &people->scene->list;
	for (size_t i = 0; i < words->n; i++)
		if (!(words->at[i].flags & WORD_CAPITAL) &&
			same(words->at[i].stem, word->stem))
			return true;
	return false;
}

static const char *resolve_name(struct people *people, struct scene_range words,
	const struct name_row *row)
{
	size_t person = person_find(&people->list, row);
	bool known = person < people->list.n;
	bool office = row->end - row->first >= 2 &&
		      name_row_is_institution(people->scene, row);
	/* "the White House" speaks, "the Lakers" may be a place */
	if (scene_is(people->scene, words.first, " the a an ") && !office &&
		!(known && people->list.at[person].certain))
		return NULL;
	if (known)
		return people->list.at[person].name;
	if (row->end - row->first > NAME_WORDS || is_doubtful(people, row))
		return NULL;
	return person_name(&people->list, row);
}

const char *people_resolve(struct people *people, struct span source)
{
	struct scene_range words = source_words(people, source);
	if (words.first >= words.end)
		return NULL;
	const char *fold = scene_word(people->scene, words.first)->fold;
	if (word_set_has(" he she ", slice_of(fold)))
		return resolve_pronoun(people, words.first, same(fold, "she"));
	struct name_row row;
	if (find_last_row(people, words, &row))
		return resolve_name(people, words, &row);
	const char *head = scene_word(people->scene, words.end - 1)->fold;
	return name_row_is_title_word(head) ? resolve_role(people, head) : NULL;
}

void people_release(struct people *people)
{
	person_list_release(&people->list);
	free(people->mentions);
	*people = (struct people){0};
}
