/* SPDX-License-Identifier: MIT */
/*
 * person: one list of mentions, made in two passes.
 *
 * The first finds the mentions and counts the pronouns near them; the second
 * resolves "he" and "she" by the mentions before them.
 */
#include "compare/person/person.h"

#include <stdlib.h>

#include "base/sorted.h"
#include "text/word/word.h"
#include "compare/person/name.h"
#include "compare/person/office.h"

enum {
	NAME_WORDS_MAX = 4,    /* longer: a headline or institution */
	PRONOUN_REACH_MAX = 3, /* sentences back to the person of a pronoun */
	PHRASE_WORDS_MAX = 4,  /* from "the" to "senator" */
};

/* of the nouns of phrases that may refer to a person without a name */
#define PERSON_NOUN_CLASSES \
	(WORD_CLASS_MALE_NOUN | WORD_CLASS_FEMALE_NOUN | WORD_CLASS_PERSON_NOUN)

static void add_mention(
    struct person_index *people, struct person_mention mention)
{
	people->mentions = mem_grow(people->mentions, people->n_mentions,
	    &people->cap_mentions, sizeof(*people->mentions));
	people->mentions[people->n_mentions++] = mention;
}

/* "the secretary". */
static size_t find_by_office(
    const struct person_index *people, struct prose_range phrase)
{
	size_t found = person_office_find(&people->list, phrase);
	return found < people->list.n ? found : PERSON_NOBODY;
}

/* The one person of that surname mentioned in the last sentences; failing that,
 * the one mentioned so far. */
static size_t find_by_surname(const struct person_index *people,
    const struct person_name_row *row, size_t sentence)
{
	const struct person_list *list = &people->list;
	const char *last = prose_word(people->prose, row->name_start)->fold;
	size_t found = list->n;
	for (size_t i = people->n_mentions; i > 0; i--) {
		const struct person_mention *mention = &people->mentions[i - 1];
		size_t person = mention->person;
		if (mention->sentence + PRONOUN_REACH_MAX < sentence)
			break;
		if (person == PERSON_NOBODY ||
		    !str_equal(list->items[person].last, last))
			continue;
		if (found < list->n && found != person)
			return list->n;
		found = person;
	}
	return found < list->n ? found : person_list_find_mentioned(list, row);
}

/* Whether only a comma precedes word `i`. */
static bool follows_comma(const struct prose *prose, size_t i)
{
	struct span gap = {prose_word(prose, i - 1)->span.end,
	    prose_word(prose, i)->span.start};
	return slice_is(slice_at(prose->text, gap), ", ");
}

/* Resolves a phrase to the name right after it in commas: "the mayor, Tom Reed,
 * said". */
static void resolve_phrase_before_name(
    struct person_index *people, const struct person_mention *named)
{
	const struct prose *prose = people->prose;
	struct person_mention *phrase =
	    people->n_mentions ? &people->mentions[people->n_mentions - 1]
			       : NULL;
	size_t end = named->words.end;
	if (!phrase || phrase->person != PERSON_NOBODY || phrase->pronoun ||
	    phrase->words.end != named->words.first ||
	    phrase->sentence != named->sentence ||
	    named->person == PERSON_NOBODY ||
	    !follows_comma(prose, named->words.first) ||
	    (end < prose->list.n && !prose_follows_mark(prose, end)))
		return;
	struct person *person = &people->list.items[named->person];
	person_list_add_role(
	    person, prose_word(prose, phrase->words.end - 1)->fold);
	if (person->sex == PERSON_SEX_UNKNOWN)
		person->sex = phrase->sex;
	phrase->person = named->person;
}

/* Adds a mention of the person that the row names. */
static void add_named(struct person_index *people,
    const struct person_name_row *row, size_t sentence)
{
	struct person_list *list = &people->list;
	struct person_mention mention = {.words = {row->start, row->end},
	    .sentence = sentence,
	    .person = person_list_find(list, row)};
	if (mention.person == list->n && person_list_is_surname(list, row))
		mention.person = find_by_surname(people, row, sentence);
	else if (mention.person == list->n)
		return;
	if (mention.person == list->n) {
		mention.person = PERSON_NOBODY;
	} else {
		person_list_learn(list, mention.person, row);
		list->items[mention.person].mentioned = true;
	}
	resolve_phrase_before_name(people, &mention);
	add_mention(people, mention);
}

/* Whether word `i` is a determiner of persons. */
static bool begins_phrase(const struct prose *prose, size_t i)
{
	return prose_is_class(prose, i, WORD_CLASS_DETERMINER) ||
	       prose_is(prose, i, " another one ");
}

/* The noun for a person in the phrase that begins with the determiner at `i`,
 * or `end` when there is none. */
static size_t find_noun(const struct prose *prose, size_t i, size_t end)
{
	for (size_t k = i + 1; k < end && k - i <= PHRASE_WORDS_MAX; k++) {
		const struct word *word = prose_word(prose, k);
		if (prose_follows_mark(prose, k) || (word->flags & WORD_STOP))
			break;
		if (!prose_is_class(prose, k, PERSON_NOUN_CLASSES))
			continue;
		bool named = k + 1 < prose->list.n &&
			     prose_is_capital(prose, k + 1) &&
			     !prose_follows_mark(prose, k + 1);
		return named ? end : k;
	}
	return end;
}

/* Adds the role and sex of a phrase to the person named right before it; false
 * when it is no apposition: "Jane Smith, a teacher". */
static bool learn_apposition(struct person_index *people, size_t first,
    const struct person_mention *phrase)
{
	const struct person_mention *last =
	    people->n_mentions ? &people->mentions[people->n_mentions - 1]
			       : NULL;
	if (!last || last->words.end != first || last->pronoun ||
	    last->person == PERSON_NOBODY)
		return false;
	if (last->sentence != phrase->sentence ||
	    !follows_comma(people->prose, first))
		return false;
	struct person *person = &people->list.items[last->person];
	size_t noun = phrase->words.end - 1;
	person_list_add_role(person, prose_word(people->prose, noun)->fold);
	if (phrase->sex != PERSON_SEX_UNKNOWN)
		person->sex = phrase->sex;
	return true;
}

/* Adds "a man", "the senator", "China's minister": the phrase that begins with
 * the determiner at words.first.  Words before `from` belong to another
 * mention. */
static void add_phrase(struct person_index *people, struct prose_range words,
    size_t from, size_t sentence)
{
	const struct prose *prose = people->prose;
	size_t noun = find_noun(prose, words.first, words.end);
	if (noun == words.end || noun < from)
		return;
	struct prose_range phrase = {words.first, noun + 1};
	struct person_mention mention = {.words = {from, noun + 1},
	    .sentence = sentence,
	    .person = PERSON_NOBODY,
	    .sex = prose_is_class(prose, noun, WORD_CLASS_MALE_NOUN)
		       ? PERSON_SEX_MALE
		   : prose_is_class(prose, noun, WORD_CLASS_FEMALE_NOUN)
		       ? PERSON_SEX_FEMALE
		       : PERSON_SEX_UNKNOWN};
	if (learn_apposition(people, words.first, &mention))
		return;
	if (prose_is(prose, words.first, " the ") || from > words.first ||
	    prose_is(prose, noun, " counterpart "))
		mention.person = find_by_office(people, phrase);
	add_mention(people, mention);
}

static void add_small_word(
    struct person_index *people, struct prose_range words, size_t sentence)
{
	const struct prose *prose = people->prose;
	size_t i = words.first;
	bool she = prose_is(prose, i, " she ");
	if (begins_phrase(prose, i))
		add_phrase(people, words, i, sentence);
	else if (she || prose_is(prose, i, " he "))
		add_mention(people,
		    (struct person_mention){.words = {i, i + 1},
			.sentence = sentence,
			.person = PERSON_NOBODY,
			.sex = she ? PERSON_SEX_FEMALE : PERSON_SEX_MALE,
			.pronoun = true});
}

/* Adds the person after the possessor at word `i`: "Smith's wife". */
static void add_possessed(
    struct person_index *people, size_t i, size_t end, size_t sentence)
{
	struct prose_range words = {i, end};
	if (prose_word(people->prose, i)->flags & WORD_POSSESSIVE)
		add_phrase(people, words, i + 1, sentence);
}

static void collect_mentions(
    struct person_index *people, struct prose_range words, size_t sentence)
{
	for (size_t i = words.first, end; i < words.end; i = end) {
		struct person_name_row row;
		end = i + 1;
		if (person_name_read(people->prose, i, words.end, &row)) {
			end = row.end;
			add_named(people, &row, sentence);
			add_possessed(people, end - 1, words.end, sentence);
		} else if (prose_word(people->prose, i)->flags & WORD_STOP) {
			struct prose_range rest = {i, words.end};
			add_small_word(people, rest, sentence);
		}
	}
}

/* The first mention, from `first_mention` on, of the only person that a
 * sentence names, or NULL. */
static const struct person_mention *find_only(
    const struct person_index *people, size_t first_mention)
{
	const struct person_mention *only = NULL;
	for (size_t i = first_mention; i < people->n_mentions; i++) {
		const struct person_mention *mention = &people->mentions[i];
		if (mention->pronoun)
			continue;
		if (only && only->person != mention->person)
			return NULL;
		only = only ? only : mention;
	}
	return only && only->person != PERSON_NOBODY ? only : NULL;
}

/* Counts "he" and "she" for the only person that a sentence names. */
static void count_pronouns(
    struct person_index *people, struct prose_range words, size_t first_mention)
{
	const struct person_mention *only = find_only(people, first_mention);
	if (!only)
		return;
	struct person *named = &people->list.items[only->person];
	/* a pronoun before the name may be of anybody */
	for (size_t i = only->words.first; i < words.end; i++) {
		named->n_he += prose_is(people->prose, i, " he his him mr ");
		named->n_she +=
		    prose_is(people->prose, i, " she her hers ms mrs ");
	}
}

static bool may_have_sex(enum person_sex sex, enum person_sex pronoun)
{
	return sex == PERSON_SEX_UNKNOWN || sex == pronoun;
}

/* Whether the mention decides who a pronoun refers to: a person, or somebody
 * unknown. */
static bool decides(const struct person_index *people,
    const struct person_mention *mention, enum person_sex pronoun)
{
	if (!may_have_sex(mention->sex, pronoun))
		return false;
	if (mention->person == PERSON_NOBODY)
		return true;
	const struct person *person = &people->list.items[mention->person];
	return person->certain &&
	       may_have_sex(person_list_sex_of(person), pronoun);
}

/* Whether the sentence has words outside quotations. */
static bool has_words(const struct person_index *people, size_t sentence)
{
	struct prose_range words = prose_words(
	    people->prose, people->article->sentences[sentence].span);
	return words.first < words.end;
}

/* Whether the mention is the possessor of the next one: "Smith's wife". */
static bool is_owner(const struct person_index *people, size_t mention)
{
	const struct person_mention *owner = &people->mentions[mention];
	size_t last = owner->words.end - 1;
	return mention + 1 < people->n_mentions &&
	       owner[1].words.first == owner->words.end &&
	       (prose_word(people->prose, last)->flags & WORD_POSSESSIVE);
}

/* The first mention of the sentence, among those before `end`, that decides;
 * `end` when there is none.  `start` gets the first mention of the sentence. */
static size_t find_deciding(const struct person_index *people, size_t sentence,
    size_t end, enum person_sex pronoun, size_t *start)
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

static enum person_sex sex_of(const struct person_index *people, size_t person)
{
	return person_list_sex_of(&people->list.items[person]);
}

/* The person that mention `i`, a pronoun, refers to.  A person of unknown sex
 * is meant only when the sentence before has nobody of the pronoun's sex. */
static size_t resolve_pronoun(const struct person_index *people, size_t i)
{
	const struct person_mention *pronoun = &people->mentions[i];
	size_t sentence = pronoun->sentence, end = i;
	size_t candidate = PERSON_NOBODY;
	for (int back = 0; back <= PRONOUN_REACH_MAX; sentence--) {
		size_t start;
		size_t found =
		    find_deciding(people, sentence, end, pronoun->sex, &start);
		size_t person = found < end ? people->mentions[found].person
					    : PERSON_NOBODY;
		bool same_sex = person != PERSON_NOBODY &&
				sex_of(people, person) == pronoun->sex;
		if (candidate != PERSON_NOBODY && same_sex &&
		    person != candidate)
			return PERSON_NOBODY;
		if (candidate == PERSON_NOBODY && found < end &&
		    (same_sex || person == PERSON_NOBODY))
			return person;
		if (candidate == PERSON_NOBODY && person != PERSON_NOBODY) {
			candidate = person;
			back = PRONOUN_REACH_MAX - 1;
		}
		end = start;
		/* a sentence inside a quotation does not count */
		back += has_words(people, sentence);
		if (sentence == 0)
			break;
	}
	return candidate;
}

void person_index_make(struct person_index *people,
    const struct article *article, const struct prose *prose)
{
	people->article = article;
	people->prose = prose;
	person_list_read(&people->list, article, prose);
	for (size_t i = 0; i < article->n_sentences; i++) {
		struct prose_range range =
		    prose_words(people->prose, article->sentences[i].span);
		size_t first = people->n_mentions;
		collect_mentions(people, range, i);
		count_pronouns(people, range, first);
	}
	for (size_t i = 0; i < people->n_mentions; i++)
		if (people->mentions[i].pronoun)
			people->mentions[i].person = resolve_pronoun(people, i);
}

/* Whether a comma or bracket follows word `i`. */
static bool ends_piece(const struct person_index *people, size_t i)
{
	if (i + 1 >= people->prose->list.n)
		return true;
	struct span gap = {prose_word(people->prose, i)->span.end,
	    prose_word(people->prose, i + 1)->span.start};
	struct slice between = slice_at(people->prose->text, gap);
	return slice_find(between, ",", 0) < between.len ||
	       slice_find(between, "(", 0) < between.len;
}

/* The words of a source up to a comma, a bracket or a word that ends its
 * name. */
static struct prose_range source_words(
    const struct person_index *people, struct span source)
{
	const struct word_list *words = &people->prose->list;
	size_t first = word_list_find(words, source.start);
	struct prose_range range = {first, first};
	while (range.end < words->n &&
	       words->items[range.end].span.end <= source.end &&
	       !prose_is_class(people->prose, range.end, WORD_CLASS_NAME_END)) {
		range.end++;
		if (ends_piece(people, range.end - 1))
			break;
	}
	return range;
}

static int mention_order(const void *item, const void *key)
{
	const struct person_mention *mention = item;
	return mention->words.end <= *(const size_t *)key ? -1 : 0;
}

/* The mention that word `i` is part of, or NULL. */
static const struct person_mention *mention_at(
    const struct person_index *people, size_t i)
{
	size_t n = people->n_mentions;
	size_t found = sorted_first(
	    people->mentions, n, sizeof(*people->mentions), mention_order, &i);
	return found < n && people->mentions[found].words.first <= i
		   ? &people->mentions[found]
		   : NULL;
}

static const char *name_of(const struct person_index *people, size_t person)
{
	return person == PERSON_NOBODY ? NULL : people->list.items[person].name;
}

/* Finds the row of name words that ends the range, if one does. */
static bool find_last_row(const struct person_index *people,
    struct prose_range words, struct person_name_row *row)
{
	bool found = false;
	for (size_t i = words.first; i < words.end;) {
		found = person_name_read(people->prose, i, words.end, row);
		i = found ? row->end : i + 1;
	}
	return found && row->name_start < row->end;
}

/* Whether an unknown row may be no name: all words of a headline have capitals,
 * and so does the first of a sentence. */
static bool is_doubtful(
    const struct person_index *people, const struct person_name_row *row)
{
	const struct word *word = prose_word(people->prose, row->name_start);
	size_t sentence =
	    article_sentence_at(people->article, word->span.start);
	if (article_in_headline(people->article, sentence))
		return true;
	const struct word_list *words = &people->prose->list;
	for (size_t i = 0; i < words->n; i++)
		if (!(words->items[i].flags & WORD_CAPITAL) &&
		    str_equal(words->items[i].stem, word->stem))
			return true;
	return false;
}

static const char *resolve_name(struct person_index *people,
    struct prose_range words, const struct person_name_row *row)
{
	const struct person_mention *mention =
	    mention_at(people, row->name_start);
	if (mention && mention->person == PERSON_NOBODY)
		return NULL;
	bool known = mention != NULL;
	size_t person = known ? mention->person : 0;
	bool institution = row->end - row->name_start >= 2 &&
			   person_name_is_institution(people->prose, row);
	/* "the White House" may be quoted, "the Lakers" may be a place */
	if (prose_is(people->prose, words.first, " the a an ") &&
	    !institution && !(known && people->list.items[person].certain))
		return NULL;
	if (known)
		return people->list.items[person].name;
	if (row->end - row->name_start > NAME_WORDS_MAX ||
	    is_doubtful(people, row))
		return NULL;
	return person_list_name(&people->list, row);
}

/* The one person named after a comma in the source: "the head of the union, |
 * Maria Lopez |". */
static const char *resolve_apposition(
    const struct person_index *people, size_t first, size_t end)
{
	const struct person_mention *only = NULL;
	for (size_t i = first; i < people->prose->list.n &&
			       prose_word(people->prose, i)->span.end <= end;
	     i++) {
		const struct person_mention *mention = mention_at(people, i);
		if (!mention || mention->words.first != i || mention->pronoun ||
		    !ends_piece(people, i - 1))
			continue;
		if (only)
			return NULL;
		only = mention;
	}
	return only ? name_of(people, only->person) : NULL;
}

/* The name of the person that the words of a source up to its first comma refer
 * to. */
static const char *resolve_words(
    struct person_index *people, struct prose_range words)
{
	const struct person_mention *first = mention_at(people, words.first);
	if (first && (first->pronoun || first->words.end == words.end) &&
	    first->person != PERSON_NOBODY)
		return name_of(people, first->person);
	if (first && first->pronoun)
		return NULL;
	struct person_name_row row;
	if (find_last_row(people, words, &row))
		return resolve_name(people, words, &row);
	const char *head = prose_word(people->prose, words.end - 1)->fold;
	return person_name_is_title_word(head)
		   ? name_of(people, find_by_office(people, words))
		   : NULL;
}

/* Without the honours at its end. */
static struct prose_range drop_honours(
    const struct person_index *people, struct prose_range words)
{
	while (words.first < words.end &&
	       person_name_is_honour(people->prose, words.end - 1))
		words.end--;
	return words;
}

static const char *join_names(struct person_index *people, const char *a,
    const char *joint, const char *b)
{
	struct str names = {0};
	str_printf(&names, "%s%s%s", a, joint, b);
	const char *copy =
	    arena_strndup(&people->list.arena, str_text(&names), names.len);
	str_release(&names);
	return copy;
}

/* Whether "and" at word `i` joins two persons: a name, a pronoun or "the mayor"
 * precedes it, and one begins after it.  "founder and president Ann Lee" is
 * one. */
static bool joins_persons(const struct person_index *people, size_t i)
{
	const struct prose *prose = people->prose;
	if (i == 0 || i + 1 >= prose->list.n || prose_follows_mark(prose, i) ||
	    prose_follows_mark(prose, i + 1) || !prose_is(prose, i, " and "))
		return false;
	size_t before = i - 1;
	const struct person_mention *left = mention_at(people, before);
	return (prose_is_capital(prose, before) &&
		   !person_name_is_title(prose, before)) ||
	       (left && left->words.end == i);
}

/* Whether the words from `i` on begin with a name or "the". */
static bool begins_person(const struct person_index *people, size_t i)
{
	const struct person_mention *mention = mention_at(people, i);
	return prose_is_capital(people->prose, i) ||
	       (mention && mention->words.first == i) ||
	       begins_phrase(people->prose, i);
}

/* Whether the name is a given name alone, before somebody of another name:
 * "Ann | and Tom Reed" are both Reed, whoever else is called Ann. */
static bool is_given_before(const struct person_index *people,
    struct prose_range words, struct prose_range next)
{
	if (words.end - words.first != 1 || next.end - next.first < 2)
		return false;
	const struct person_mention *mention = mention_at(people, words.first);
	const char *fold = prose_word(people->prose, words.first)->fold;
	return mention && !mention->pronoun &&
	       mention->person != PERSON_NOBODY &&
	       !str_equal(people->list.items[mention->person].last, fold);
}

/* One of several who speak together: the name, or NULL. */
static const char *resolve_part(struct person_index *people,
    struct prose_range words, struct prose_range next)
{
	struct person_name_row row = {words.first, words.first, words.end};
	if (words.first >= words.end)
		return NULL;
	return is_given_before(people, words, next)
		   ? person_list_name(&people->list, &row)
		   : resolve_words(people, words);
}

/* The words of the source after word `i`. */
static struct prose_range words_after(
    const struct person_index *people, size_t i, struct span source)
{
	struct prose_range none = {i + 1, i + 1};
	if (i + 1 >= people->prose->list.n ||
	    prose_word(people->prose, i + 1)->span.end > source.end)
		return none;
	source.start = prose_word(people->prose, i + 1)->span.start;
	return source_words(people, source);
}

/* "Ann Lee and Tom Reed", whose first words are `words`: both, or nobody when
 * one is not known. */
static const char *resolve_joint(
    struct person_index *people, struct prose_range words, struct span source)
{
	struct prose_range second =
	    drop_honours(people, words_after(people, words.end, source));
	const char *name = resolve_part(people, words, second);
	const char *other = resolve_part(people, second, words);
	if (!name || !other)
		return NULL;
	return join_names(people, name, " and ", other);
}

/* Whether the words are a name and nothing else. */
static bool is_name(const struct person_index *people, struct prose_range words)
{
	struct person_name_row row;
	return words.first < words.end &&
	       person_name_read(people->prose, words.first, words.end, &row) &&
	       row.end == words.end && row.name_start < row.end;
}

/* Whether the source is a list of names from `words` on: "Ann Lee, Tom Reed and
 * Bo Lund". */
static bool is_list(const struct person_index *people, struct prose_range words,
    struct span source)
{
	enum { NAMES_MAX = 6 };
	for (int n = 1; n <= NAMES_MAX && is_name(people, words); n++) {
		if (words.end < people->prose->list.n &&
		    joins_persons(people, words.end)) {
			words = words_after(people, words.end, source);
			return n > 1 && is_name(people, words);
		}
		words = words_after(people, words.end - 1, source);
	}
	return false;
}

/* Whether "and" after the words joins them to another person of the source. */
static bool is_joint(const struct person_index *people,
    struct prose_range words, struct span source)
{
	struct prose_range next = words_after(people, words.end, source);
	return joins_persons(people, words.end) && next.first < next.end &&
	       begins_person(people, next.first);
}

/* All names of a list, or NULL when one is not known. */
static const char *resolve_list(
    struct person_index *people, struct prose_range words, struct span source)
{
	const char *names = NULL;
	while (!is_joint(people, words, source)) {
		const char *name = resolve_words(people, words);
		if (!name)
			return NULL;
		names = names ? join_names(people, names, ", ", name) : name;
		words = words_after(people, words.end - 1, source);
	}
	const char *last = resolve_joint(people, words, source);
	return last ? join_names(people, names, ", ", last) : NULL;
}

/* Whether "and" follows the words and joins them to more of the source. */
static bool is_joined(
    const struct person_index *people, struct prose_range words)
{
	return words.first < words.end &&
	       words.end + 1 < people->prose->list.n &&
	       prose_is(people->prose, words.end, " and ");
}

/* Whether that joins two titles of one person: "founder | and | president Ann
 * Lee", but neither "Mr and Mrs Lee" nor "the baker and Lee". */
static bool joins_titles(
    const struct person_index *people, struct prose_range words)
{
	enum { SEXED = WORD_CLASS_MALE_TITLE | WORD_CLASS_FEMALE_TITLE };
	const struct prose *prose = people->prose;
	return !prose_is_class(prose, words.end - 1, SEXED) &&
	       (!prose_is_capital(prose, words.end + 1) ||
		   person_name_is_title(prose, words.end + 1));
}

const char *person_resolve(struct person_index *people, struct span source)
{
	struct prose_range words = source_words(people, source);
	if (words.first < words.end && is_list(people, words, source))
		return resolve_list(people, words, source);
	if (words.first < words.end && is_joint(people, words, source))
		return resolve_joint(people, words, source);
	struct prose_range next = words_after(people, words.end, source);
	if (is_joined(people, words) && next.first < next.end) {
		if (!joins_titles(people, words))
			return NULL;
		words = next;
	}
	words = drop_honours(people, words);
	if (words.first >= words.end)
		return NULL;
	const char *name = resolve_words(people, words);
	return name ? name : resolve_apposition(people, words.end, source.end);
}

void person_index_release(struct person_index *people)
{
	person_list_release(&people->list);
	free(people->mentions);
	*people = (struct person_index){0};
}
