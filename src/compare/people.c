/* SPDX-License-Identifier: MIT */
/*
 * people: one list of mentions, made in two walks.
 *
 * The first finds the mentions and learns from the pronouns beside them; the
 * second resolves "he" and "she" by what stands before in the list.
 */
#include "compare/people.h"

#include <stdlib.h>
#include <string.h>

#include "compare/name_row.h"
#include "compare/office.h"
#include "text/word/set.h"

enum {
	NAME_WORDS = 4,	   /* more make a headline or an institution */
	PRONOUN_REACH = 3, /* sentences back in which a pronoun's person is */
	PHRASE_WORDS = 4,  /* "the" and what leads to "senator" */
};

/* clang-format off */
/* Words behind which a source's name has ended. */
static const char links[] = " of for from at with who in on and or that "
			    "to by about ";
static const char determiners[] = " a an another the his her their one ";
/* Whom a phrase may mean without a name. */
static const char males[] = " man boy gentleman father son husband brother "
	"grandfather uncle king prince spokesman chairman congressman "
	"businessman ";
static const char females[] = " woman girl lady mother daughter wife sister "
	"grandmother aunt queen princess spokeswoman chairwoman congresswoman "
	"businesswoman actress ";
static const char persons[] = " person child friend colleague neighbour "
	"neighbor student teacher professor officer official soldier reporter "
	"journalist doctor nurse driver voter supporter protester activist "
	"resident witness victim suspect worker farmer writer author speaker "
	"editor analyst consultant strategist economist host candidate "
	"nominee expert adviser advisor aide spokesperson senator "
	"governor judge lawyer attorney prosecutor detective sheriff "
	"president minister premier chancellor secretary mayor ambassador "
	"diplomat envoy director manager owner coach player actor singer "
	"counterpart congregant priest pastor bishop rabbi imam pope ";
/* clang-format on */

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

/* "the secretary". */
static size_t find_role(const struct people *people, struct scene_range phrase)
{
	size_t found = office_find(&people->list, phrase);
	return found < people->list.n ? found : PEOPLE_NOBODY;
}

/* The one bearer of the surname who was mentioned in the sentences before;
 * failing that, the one whom the reader has met. */
static size_t find_bearer(
    const struct people *people, const struct name_row *row, size_t sentence)
{
	const struct person_list *list = &people->list;
	const char *last = scene_word(people->scene, row->first)->fold;
	size_t found = list->n;
	for (size_t i = people->n_mentions; i > 0; i--) {
		const struct mention *mention = &people->mentions[i - 1];
		size_t person = mention->person;
		if (mention->sentence + PRONOUN_REACH < sentence)
			break;
		if (person == PEOPLE_NOBODY ||
		    !same(list->at[person].last, last))
			continue;
		if (found < list->n && found != person)
			return list->n;
		found = person;
	}
	return found < list->n ? found : person_find_met(list, row);
}

/* Whether a comma alone stands before word `i`. */
static bool follows_comma(const struct scene *scene, size_t i)
{
	struct span gap = {
	    scene_word(scene, i - 1)->at.end, scene_word(scene, i)->at.start};
	return slice_is(slice_at(scene->text, gap), ", ");
}

/* The phrase right before a name that an aside ends says who that is: "the
 * mayor, Tom Reed, said". */
static void take_phrase(struct people *people, const struct mention *named)
{
	const struct scene *scene = people->scene;
	struct mention *phrase = people->n_mentions
				     ? &people->mentions[people->n_mentions - 1]
				     : NULL;
	size_t end = named->words.end;
	if (!phrase || phrase->person != PEOPLE_NOBODY || phrase->pronoun ||
	    phrase->words.end != named->words.first ||
	    phrase->sentence != named->sentence ||
	    named->person == PEOPLE_NOBODY ||
	    !follows_comma(scene, named->words.first) ||
	    (end < scene->list.n && !scene_is_apart(scene, end)))
		return;
	struct person *person = &people->list.at[named->person];
	person_add_role(person, scene_word(scene, phrase->words.end - 1)->fold);
	if (person->sex == SEX_UNKNOWN)
		person->sex = phrase->sex;
	phrase->person = named->person;
}

/* Adds whom the row names. */
static void add_named(
    struct people *people, const struct name_row *row, size_t sentence)
{
	struct person_list *list = &people->list;
	struct mention mention = {.words = {row->row, row->end},
	    .sentence = sentence,
	    .person = person_find(list, row)};
	if (mention.person == list->n && person_is_surname(list, row))
		mention.person = find_bearer(people, row, sentence);
	else if (mention.person == list->n)
		return;
	if (mention.person == list->n) {
		mention.person = PEOPLE_NOBODY;
	} else {
		person_learn(list, mention.person, row);
		list->at[mention.person].met = true;
	}
	take_phrase(people, &mention);
	add_mention(people, mention);
}

/* The noun for a person in the phrase that begins with the determiner at `i`,
 * or `end`. */
static size_t find_noun(const struct scene *scene, size_t i, size_t end)
{
	for (size_t k = i + 1; k < end && k - i <= PHRASE_WORDS; k++) {
		const struct word *word = scene_word(scene, k);
		if (scene_is_apart(scene, k) || (word->flags & WORD_STOP))
			break;
		if (!scene_is(scene, k, males) &&
		    !scene_is(scene, k, females) &&
		    !scene_is(scene, k, persons))
			continue;
		bool named = k + 1 < scene->list.n &&
			     scene_is_capital(scene, k + 1) &&
			     !scene_is_apart(scene, k + 1);
		return named ? end : k;
	}
	return end;
}

/* Whether the phrase says who the one named before it is: "Jane Smith, a
 * teacher". */
static bool learn_apposition(
    struct people *people, size_t first, const struct mention *phrase)
{
	const struct mention *last =
	    people->n_mentions ? &people->mentions[people->n_mentions - 1]
			       : NULL;
	if (!last || last->words.end != first || last->pronoun ||
	    last->person == PEOPLE_NOBODY)
		return false;
	if (last->sentence != phrase->sentence ||
	    !follows_comma(people->scene, first))
		return false;
	struct person *person = &people->list.at[last->person];
	size_t noun = phrase->words.end - 1;
	person_add_role(person, scene_word(people->scene, noun)->fold);
	if (phrase->sex != SEX_UNKNOWN)
		person->sex = phrase->sex;
	return true;
}

/* Adds "a man", "the senator", "China's minister": what the determiner at
 * words.first leads to; words before `from` are of another mention. */
static void add_phrase(struct people *people, struct scene_range words,
    size_t from, size_t sentence)
{
	const struct scene *scene = people->scene;
	size_t noun = find_noun(scene, words.first, words.end);
	if (noun == words.end || noun < from)
		return;
	struct scene_range phrase = {words.first, noun + 1};
	struct mention mention = {.words = {from, noun + 1},
	    .sentence = sentence,
	    .person = PEOPLE_NOBODY,
	    .sex = scene_is(scene, noun, males)	    ? SEX_MALE
		   : scene_is(scene, noun, females) ? SEX_FEMALE
						    : SEX_UNKNOWN};
	if (learn_apposition(people, words.first, &mention))
		return;
	if (scene_is(scene, words.first, " the ") || from > words.first ||
	    scene_is(scene, noun, " counterpart "))
		mention.person = find_role(people, phrase);
	add_mention(people, mention);
}

static void add_small(
    struct people *people, struct scene_range words, size_t sentence)
{
	const struct scene *scene = people->scene;
	size_t i = words.first;
	bool she = scene_is(scene, i, " she ");
	if (scene_is(scene, i, determiners))
		add_phrase(people, words, i, sentence);
	else if (she || scene_is(scene, i, " he "))
		add_mention(people, (struct mention){.words = {i, i + 1},
					.sentence = sentence,
					.person = PEOPLE_NOBODY,
					.sex = she ? SEX_FEMALE : SEX_MALE,
					.pronoun = true});
}

/* Adds whom the possessor at word `i` leads to: "Smith's wife". */
static void add_owned(
    struct people *people, size_t i, size_t end, size_t sentence)
{
	struct scene_range words = {i, end};
	if (scene_word(people->scene, i)->flags & WORD_POSSESSIVE)
		add_phrase(people, words, i + 1, sentence);
}

static void collect_mentions(
    struct people *people, struct scene_range words, size_t sentence)
{
	for (size_t i = words.first, end; i < words.end; i = end) {
		struct name_row row;
		end = i + 1;
		if (name_row_read(people->scene, i, words.end, &row)) {
			end = row.end;
			add_named(people, &row, sentence);
			add_owned(people, end - 1, words.end, sentence);
		} else if (scene_word(people->scene, i)->flags & WORD_STOP) {
			struct scene_range rest = {i, words.end};
			add_small(people, rest, sentence);
		}
	}
}

/* The mention by which alone a sentence names a person, or NULL. */
static const struct mention *find_only(
    const struct people *people, size_t first_mention)
{
	const struct mention *only = NULL;
	for (size_t i = first_mention; i < people->n_mentions; i++) {
		const struct mention *mention = &people->mentions[i];
		if (mention->pronoun)
			continue;
		if (only && only->person != mention->person)
			return NULL;
		only = only ? only : mention;
	}
	return only && only->person != PEOPLE_NOBODY ? only : NULL;
}

/* Counts "he" and "she" for the person who alone is named in a sentence. */
static void count_pronouns(
    struct people *people, struct scene_range words, size_t first_mention)
{
	const struct mention *only = find_only(people, first_mention);
	if (!only)
		return;
	struct person *named = &people->list.at[only->person];
	/* a pronoun before the name may be anybody's */
	for (size_t i = only->words.first; i < words.end; i++) {
		named->n_he += scene_is(people->scene, i, " he his him mr ");
		named->n_she +=
		    scene_is(people->scene, i, " she her hers ms mrs ");
	}
}

static bool may_be(enum sex sex, enum sex pronoun)
{
	return sex == SEX_UNKNOWN || sex == pronoun;
}

/* Whether the mention decides whom a pronoun means: somebody, or nobody who
 * is known. */
static bool decides(const struct people *people, const struct mention *mention,
    enum sex pronoun)
{
	if (!may_be(mention->sex, pronoun))
		return false;
	if (mention->person == PEOPLE_NOBODY)
		return true;
	const struct person *person = &people->list.at[mention->person];
	return person->certain && may_be(person_sex(person), pronoun);
}

/* Whether anything of the sentence stands outside of quotations. */
static bool has_words(const struct people *people, size_t sentence)
{
	struct scene_range words =
	    scene_words(people->scene, people->article->sentences[sentence].at);
	return words.first < words.end;
}

/* Whether the mention only says whose the next one is: "Smith's wife". */
static bool is_owner(const struct people *people, size_t mention)
{
	const struct mention *owner = &people->mentions[mention];
	size_t last = owner->words.end - 1;
	return mention + 1 < people->n_mentions &&
	       owner[1].words.first == owner->words.end &&
	       (scene_word(people->scene, last)->flags & WORD_POSSESSIVE);
}

/* The first mention of the sentence, among those before `end`, that decides;
 * `end` when there is none.  `start` gets where the sentence's begin. */
static size_t find_deciding(const struct people *people, size_t sentence,
    size_t end, enum sex pronoun, size_t *start)
{
	size_t found = end;
	*start = end;
	while (
	    *start > 0 && people->mentions[*start - 1].sentence == sentence) {
		--*start;
		if (!is_owner(people, *start) &&
		    decides(people, &people->mentions[*start], pronoun))
			found = *start;
	}
	return found;
}

static enum sex sex_of(const struct people *people, size_t person)
{
	return person_sex(&people->list.at[person]);
}

/* Whom the pronoun means, mention `i`.  Somebody whose sex is not known is
 * meant only when the sentence before has nobody of the pronoun's. */
static size_t resolve_pronoun(const struct people *people, size_t i)
{
	const struct mention *pronoun = &people->mentions[i];
	size_t sentence = pronoun->sentence, end = i;
	size_t maybe = PEOPLE_NOBODY;
	for (int back = 0; back <= PRONOUN_REACH; sentence--) {
		size_t start;
		size_t found =
		    find_deciding(people, sentence, end, pronoun->sex, &start);
		size_t person = found < end ? people->mentions[found].person
					    : PEOPLE_NOBODY;
		bool sure = person != PEOPLE_NOBODY &&
			    sex_of(people, person) == pronoun->sex;
		if (maybe != PEOPLE_NOBODY && sure && person != maybe)
			return PEOPLE_NOBODY;
		if (maybe == PEOPLE_NOBODY && found < end &&
		    (sure || person == PEOPLE_NOBODY))
			return person;
		if (maybe == PEOPLE_NOBODY && person != PEOPLE_NOBODY) {
			maybe = person;
			back = PRONOUN_REACH - 1;
		}
		end = start;
		/* what is inside a quotation takes nobody further away */
		back += has_words(people, sentence);
		if (sentence == 0)
			break;
	}
	return maybe;
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
	for (size_t i = 0; i < people->n_mentions; i++)
		if (people->mentions[i].pronoun)
			people->mentions[i].person = resolve_pronoun(people, i);
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
	size_t first = word_list_find(words, source.start);
	struct scene_range range = {first, first};
	while (range.end < words->n &&
	       words->at[range.end].at.end <= source.end &&
	       !scene_is(people->scene, range.end, links)) {
		range.end++;
		if (ends_piece(people, range.end - 1))
			break;
	}
	return range;
}

static size_t sentence_of(const struct people *people, size_t offset)
{
	const struct article *article = people->article;
	size_t low = 0, high = article->n_sentences;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (article->sentences[middle].at.start <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : 0;
}

/* The mention that word `i` is of, or NULL. */
static const struct mention *mention_at(const struct people *people, size_t i)
{
	size_t low = 0, high = people->n_mentions;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (people->mentions[middle].words.end <= i)
			low = middle + 1;
		else
			high = middle;
	}
	return low < people->n_mentions &&
		       people->mentions[low].words.first <= i
		   ? &people->mentions[low]
		   : NULL;
}

static const char *name_of(const struct people *people, size_t person)
{
	return person == PEOPLE_NOBODY ? NULL : people->list.at[person].name;
}

/* The row of name words that ends the range, if one does. */
static bool find_last_row(
    const struct people *people, struct scene_range words, struct name_row *row)
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

static const char *resolve_name(
    struct people *people, struct scene_range words, const struct name_row *row)
{
	const struct mention *mention = mention_at(people, row->first);
	if (mention && mention->person == PEOPLE_NOBODY)
		return NULL;
	bool known = mention != NULL;
	size_t person = known ? mention->person : 0;
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

/* The one person named behind a comma of the source: "the head of the union,
 * | Maria Lopez |". */
static const char *resolve_apposition(
    const struct people *people, size_t first, size_t end)
{
	const struct mention *only = NULL;
	for (size_t i = first; i < people->scene->list.n &&
			       scene_word(people->scene, i)->at.end <= end;
	     i++) {
		const struct mention *mention = mention_at(people, i);
		if (!mention || mention->words.first != i || mention->pronoun ||
		    !ends_piece(people, i - 1))
			continue;
		if (only)
			return NULL;
		only = mention;
	}
	return only ? name_of(people, only->person) : NULL;
}

/* Whom the words of a source up to its first comma mean. */
static const char *resolve_words(
    struct people *people, struct scene_range words)
{
	const struct mention *first = mention_at(people, words.first);
	if (first && (first->pronoun || first->words.end == words.end) &&
	    first->person != PEOPLE_NOBODY)
		return name_of(people, first->person);
	if (first && first->pronoun)
		return NULL;
	struct name_row row;
	if (find_last_row(people, words, &row))
		return resolve_name(people, words, &row);
	const char *head = scene_word(people->scene, words.end - 1)->fold;
	return name_row_is_title_word(head)
		   ? name_of(people, find_role(people, words))
		   : NULL;
}

const char *people_resolve(struct people *people, struct span source)
{
	struct scene_range words = source_words(people, source);
	while (words.first < words.end &&
	       name_row_is_honour(people->scene, words.end - 1))
		words.end--;
	if (words.first >= words.end)
		return NULL;
	const char *name = resolve_words(people, words);
	return name ? name : resolve_apposition(people, words.end, source.end);
}

void people_release(struct people *people)
{
	person_list_release(&people->list);
	free(people->mentions);
	*people = (struct people){0};
}
