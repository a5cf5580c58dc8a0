/* SPDX-License-Identifier: MIT */
/*
 * people: two passes over the words.
 *
 * The first collects full names; the second, which knows them all, finds
 * every mention and counts the pronouns around it.
 */
#include "compare/people.h"

#include <stdlib.h>
#include <string.h>

#include "text/speech.h"
#include "text/unicode.h"

enum {
	NAME_WORDS = 4,	   /* more make a headline or an institution */
	PRONOUN_REACH = 3, /* sentences back in which a pronoun's person is */
};

/* clang-format off */
/* What stands before a name and is none of it. */
static const char titles[] = " mr mrs ms mx dr sir lady lord dame senator "
	"representative congressman congresswoman governor president "
	"secretary minister premier vice chancellor king queen prince "
	"princess pope chairman chairwoman chair chief director general "
	"lieutenant colonel captain sergeant major admiral judge justice "
	"mayor ambassador spokesman spokeswoman spokesperson speaker leader "
	"adviser advisor officer commissioner attorney professor state "
	"rev reverend bishop cardinal archbishop rabbi imam sheikh ayatollah "
	"republican republicans democrat democratic conservative labour "
	"coach editor founder ceo analyst envoy diplomat candidate nominee "
	"deputy assistant counterpart inspector sheriff treasurer host rep "
	"sen gov gen col capt sgt pres prof comrade detective ";
/* Capitalised words that are no part of names. */
static const char breaks[] = " monday tuesday wednesday thursday friday "
	"saturday sunday january february march april june july august "
	"september october november december us uk eu un nato g7 g20 "
	"american chinese british russian french german indian israeli "
	"iranian japanese korean european canadian mexican ukrainian "
	"western asian african arab muslim christian jewish ";
static const char particles[] = " de del della der den van von bin ibn al el "
	"la le da dos di du ";
/* A word behind which a source's name has ended. */
static const char links[] = " of for from at with who in on and or that "
	"to by about ";
/* clang-format on */

static bool stands_in(const char *words, const char *fold)
{
	size_t len = strlen(fold);
	for (const char *at = words; (at = strchr(at, ' ')) && at[1]; at++)
		if (strncmp(at + 1, fold, len) == 0 && at[1 + len] == ' ')
			return true;
	return false;
}

static struct slice text_of(const struct people *people)
{
	return str_slice(&people->article->text);
}

static const struct word *word_at(const struct people *people, size_t i)
{
	return &people->words->at[i];
}

static bool is_title(const struct people *people, size_t i)
{
	return stands_in(titles, word_at(people, i)->fold);
}

static bool is_initial(const struct people *people, size_t i)
{
	const struct word *word = word_at(people, i);
	return word->at.end - word->at.start == 1 &&
	       (word->flags & WORD_CAPITAL);
}

/* Whether word `i` may stand in a name. */
static bool is_name_word(const struct people *people, size_t i)
{
	enum { LONGEST_UPPER = 2 }; /* "JD", but not "CNN" */
	const struct word *word = word_at(people, i);
	if (!(word->flags & WORD_CAPITAL) || stands_in(breaks, word->fold))
		return false;
	if ((word->flags & WORD_UPPER) &&
		word->at.end - word->at.start > LONGEST_UPPER)
		return false;
	return is_initial(people, i) || !(word->flags & WORD_STOP);
}

/* Whether words i and i + 1 stand side by side: a space, or the point of an
 * initial or title and a space. */
static bool is_beside(const struct people *people, size_t i, size_t end)
{
	if (i + 1 >= end || (word_at(people, i)->flags & WORD_POSSESSIVE))
		return false;
	struct span gap = {
		word_at(people, i)->at.end, word_at(people, i + 1)->at.start};
	struct slice between = slice_trim(slice_at(text_of(people), gap));
	if (between.len == 0)
		return gap.start < gap.end;
	bool pointed = is_initial(people, i) || is_title(people, i);
	return pointed && slice_is(between, ".");
}

/* The end of the row of name words that begins at `i`. */
static size_t row_end(const struct people *people, size_t i, size_t end)
{
	size_t last = i;
	while (is_beside(people, last, end)) {
		size_t next = last + 1;
		if (stands_in(particles, word_at(people, next)->fold) &&
			is_beside(people, next, end))
			next++;
		if (!is_name_word(people, next))
			break;
		last = next;
	}
	return last + 1;
}

/* Where the name begins in a row: behind the last title. */
static size_t name_start(const struct people *people, size_t first, size_t end)
{
	size_t start = first;
	for (size_t i = first; i < end; i++)
		if (is_title(people, i))
			start = i + 1;
	return start;
}

static struct slice name_text(
	const struct people *people, size_t first, size_t end)
{
	struct span span = {word_at(people, first)->at.start,
		word_at(people, end - 1)->at.end};
	return slice_at(text_of(people), span);
}

static bool same(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

/* The person of that first and last name, or n. */
static size_t find_full(
	const struct people *people, const char *first, const char *last)
{
	for (size_t i = 0; i < people->n; i++)
		if (same(people->at[i].first, first) &&
			same(people->at[i].last, last))
			return i;
	return people->n;
}

static void add_role(struct person *person, const char *role)
{
	for (size_t i = 0; i < person->n_roles; i++)
		if (same(person->roles[i], role))
			return;
	if (person->n_roles < PERSON_ROLES)
		person->roles[person->n_roles++] = role;
}

/* Takes the title words before a name: in the row, or just before it in small
 * letters ("spokesman Matthew Miller"). */
static void read_roles(
	struct people *people, struct person *person, size_t row, size_t first)
{
	for (size_t i = row; i < first; i++)
		add_role(person, word_at(people, i)->fold);
	if (row > 0 && is_beside(people, row - 1, row + 1) &&
		is_title(people, row - 1))
		add_role(person, word_at(people, row - 1)->fold);
	person->certain |= person->n_roles > 0;
}

static bool speaks(const struct people *people, size_t end)
{
	size_t n = people->words->n;
	return end < n && end > 0 && is_beside(people, end - 1, n) &&
	       speech_of(slice_of(word_at(people, end)->fold)) == SPEECH_STRONG;
}

static void add_name(
	struct people *people, size_t row, size_t first, size_t end)
{
	const char *first_fold = word_at(people, first)->fold;
	const char *last_fold = word_at(people, end - 1)->fold;
	size_t i = find_full(people, first_fold, last_fold);
	if (i == people->n) {
		people->at = mem_grow(people->at, people->n, &people->cap,
			sizeof(*people->at));
		struct slice name = name_text(people, first, end);
		people->at[people->n++] = (struct person){
			.name = arena_strndup(
				&people->arena, name.at, name.len),
			.first = first_fold,
			.last = last_fold,
		};
	}
	read_roles(people, &people->at[i], row, first);
	people->at[i].certain |= speaks(people, end);
}

/* The words of a sentence. */
struct range {
	size_t first, end;
};

static struct range sentence_words(
	const struct people *people, size_t sentence, size_t from)
{
	struct span at = people->article->sentences[sentence].at;
	struct range range = {from, from};
	const struct word_list *words = people->words;
	while (range.first < words->n &&
		words->at[range.first].at.start < at.start)
		range.first++;
	range.end = range.first;
	while (range.end < words->n && words->at[range.end].at.start < at.end)
		range.end++;
	return range;
}

static void collect_names(struct people *people, struct range words)
{
	for (size_t i = words.first, end; i < words.end; i = end) {
		end = i + 1;
		if (!is_name_word(people, i))
			continue;
		end = row_end(people, i, words.end);
		size_t first = name_start(people, i, end);
		size_t n = end - first;
		if (first < end && n >= 2 && n <= NAME_WORDS)
			add_name(people, i, first, end);
	}
}

/* The one person of that surname or, failing that, first name; n when there
 * is none or more than one. */
static size_t find_single(const struct people *people, const char *fold)
{
	size_t none = people->n, n_last = 0, n_first = 0;
	size_t last = none, first = none;
	for (size_t i = 0; i < people->n; i++) {
		if (same(people->at[i].last, fold)) {
			n_last++;
			last = i;
		}
		if (same(people->at[i].first, fold)) {
			n_first++;
			first = i;
		}
	}
	if (n_last)
		return n_last == 1 ? last : people->n;
	return n_first == 1 ? first : people->n;
}

static size_t find_named(const struct people *people, size_t first, size_t end)
{
	const char *last_fold = word_at(people, end - 1)->fold;
	if (end - first == 1)
		return find_single(people, last_fold);
	return find_full(people, word_at(people, first)->fold, last_fold);
}

static void add_mention(struct people *people, struct mention mention)
{
	people->mentions = mem_grow(people->mentions, people->n_mentions,
		&people->cap_mentions, sizeof(*people->mentions));
	people->mentions[people->n_mentions++] = mention;
}

static void collect_mentions(
	struct people *people, struct range words, size_t sentence)
{
	for (size_t i = words.first, end; i < words.end; i = end) {
		end = i + 1;
		if (!is_name_word(people, i))
			continue;
		end = row_end(people, i, words.end);
		size_t first = name_start(people, i, end);
		if (first == end)
			continue;
		size_t person = find_named(people, first, end);
		if (person == people->n)
			continue;
		people->at[person].certain |= speaks(people, end) || first > i;
		add_mention(people, (struct mention){i, sentence, person});
	}
}

/* Counts "he" and "she" for the person who alone is named in a sentence. */
static void count_pronouns(
	struct people *people, struct range words, size_t first_mention)
{
	if (first_mention == people->n_mentions)
		return;
	size_t person = people->mentions[first_mention].person;
	for (size_t i = first_mention; i < people->n_mentions; i++)
		if (people->mentions[i].person != person)
			return;
	for (size_t i = words.first; i < words.end; i++) {
		const char *fold = word_at(people, i)->fold;
		people->at[person].n_he += stands_in(" he his him mr ", fold);
		people->at[person].n_she +=
			stands_in(" she her hers ms mrs ", fold);
	}
}

void people_find(struct people *people, const struct article *article,
	const struct word_list *words)
{
	people->article = article;
	people->words = words;
	size_t at = 0;
	for (size_t i = 0; i < article->n_sentences; i++) {
		struct range range = sentence_words(people, i, at);
		at = range.end;
		if (!article_in_headline(article, i))
			collect_names(people, range);
	}
	at = 0;
	for (size_t i = 0; i < article->n_sentences; i++) {
		struct range range = sentence_words(people, i, at);
		size_t first = people->n_mentions;
		at = range.end;
		collect_mentions(people, range, i);
		count_pronouns(people, range, first);
	}
}

/* Whether a comma or bracket stands behind word `i`. */
static bool ends_piece(const struct people *people, size_t i)
{
	if (i + 1 >= people->words->n)
		return true;
	struct span gap = {
		word_at(people, i)->at.end, word_at(people, i + 1)->at.start};
	struct slice between = slice_at(text_of(people), gap);
	return slice_find(between, ",", 0) < between.len ||
	       slice_find(between, "(", 0) < between.len;
}

/* The words of a source, up to what links something else to its name. */
static struct range source_words(
	const struct people *people, struct span source)
{
	const struct word_list *words = people->words;
	struct range range = {0, 0};
	while (range.first < words->n &&
		words->at[range.first].at.start < source.start)
		range.first++;
	range.end = range.first;
	while (range.end < words->n &&
		words->at[range.end].at.end <= source.end &&
		!stands_in(links, words->at[range.end].fold)) {
		range.end++;
		if (ends_piece(people, range.end - 1))
			break;
	}
	return range;
}

static bool fits(const struct person *person, bool she)
{
	return person->certain && (she ? person->n_she >= person->n_he
				       : person->n_he >= person->n_she);
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
		if (fits(&people->at[mention->person], she))
			return mention->person;
	}
	return people->n;
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
	size_t sentence = sentence_of(people, word_at(people, word)->at.start);
	for (size_t back = 0; back <= PRONOUN_REACH && back <= sentence;
		back++) {
		size_t person = person_in(people, sentence - back, word, she);
		if (person < people->n)
			return people->at[person].name;
	}
	return NULL;
}

/* "the secretary": the only certain person of that role. */
static const char *resolve_role(const struct people *people, const char *role)
{
	const char *name = NULL;
	for (size_t i = 0; i < people->n; i++)
		for (size_t k = 0; k < people->at[i].n_roles; k++) {
			if (!same(people->at[i].roles[k], role))
				continue;
			if (name)
				return NULL;
			name = people->at[i].name;
		}
	return name;
}

/* The last row of name words in the range, which must end it. */
static struct range last_name(const struct people *people, struct range words)
{
	struct range name = {words.end, words.end};
	for (size_t i = words.first, end; i < words.end; i = end) {
		end = i + 1;
		if (!is_name_word(people, i))
			continue;
		end = row_end(people, i, words.end);
		if (end == words.end)
			name.first = name_start(people, i, end);
	}
	return name;
}

static const char *resolve_name(
	struct people *people, struct range words, struct range name)
{
	size_t person = find_named(people, name.first, name.end);
	bool known = person < people->n;
	/* "the Times" is no person's name */
	bool article =
		stands_in(" the a an ", word_at(people, words.first)->fold);
	if (article && !(known && people->at[person].certain))
		return NULL;
	if (known)
		return people->at[person].name;
	if (name.end - name.first > NAME_WORDS)
		return NULL;
	struct slice text = name_text(people, name.first, name.end);
	return arena_strndup(&people->arena, text.at, text.len);
}

const char *people_resolve(struct people *people, struct span source)
{
	struct range words = source_words(people, source);
	if (words.first >= words.end)
		return NULL;
	const char *fold = word_at(people, words.first)->fold;
	if (stands_in(" he she ", fold))
		return resolve_pronoun(people, words.first, same(fold, "she"));
	struct range name = last_name(people, words);
	if (name.first < name.end)
		return resolve_name(people, words, name);
	const char *head = word_at(people, words.end - 1)->fold;
	return stands_in(titles, head) ? resolve_role(people, head) : NULL;
}

void people_release(struct people *people)
{
	arena_release(&people->arena);
	free(people->at);
	free(people->mentions);
	*people = (struct people){0};
}
