/* SPDX-License-Identifier: MIT */
/* person_subject: reads words to the left and right of a verb up to a word
 * whose class is in no source. */
#include "compare/person/subject.h"

#include "compare/person/name.h"

/* in common to what ends a source and what opens a clause */
#define ADVERBIAL_CLASSES \
	(WORD_CLASS_WEEKDAY | WORD_CLASS_SUBORDINATOR | WORD_CLASS_PREPOSITION)
/* of words that end a source to their left or right */
#define SOURCE_END_CLASSES \
	(ADVERBIAL_CLASSES | WORD_CLASS_RELATIVE | WORD_CLASS_SOURCE_END)
/* of words that begin a clause which ends with a comma: "In Ohio, Smith
 * said" */
#define INTRODUCTORY_CLASSES                               \
	(ADVERBIAL_CLASSES | WORD_CLASS_NOUN_PREPOSITION | \
	    WORD_CLASS_INTRODUCTORY)

static bool ends_any_source(const struct prose *prose, size_t i)
{
	return prose_is_class(prose, i, SOURCE_END_CLASSES) &&
	       !(prose_word(prose, i)->flags & WORD_UPPER);
}

/* "founder | and | president Jane Smith" */
static bool joins_titles(const struct prose *prose, size_t i)
{
	return i > 0 && i + 1 < prose->list.n &&
	       person_name_is_title(prose, i - 1) &&
	       (person_name_is_title(prose, i + 1) ||
		   prose_is_class(prose, i + 1, WORD_CLASS_TITLE_START)) &&
	       !prose_follows_mark(prose, i) &&
	       !prose_follows_mark(prose, i + 1);
}

/* Whether word `i` ends a source.  "and" between two names or titles joins
 * them; elsewhere it ends one. */
static bool ends_source(const struct prose *prose, size_t i)
{
	if (prose_is(prose, i, " and ") && joins_titles(prose, i))
		return false;
	if (prose_is(prose, i, " and or "))
		return i == 0 || i + 1 >= prose->list.n ||
		       !(prose_is_capital(prose, i - 1) ||
			   prose_is(prose, i - 1, " he she ")) ||
		       !prose_is_capital(prose, i + 1);
	return ends_any_source(prose, i);
}

static bool has_capital(const struct prose *prose, struct prose_range range)
{
	/* the first word may begin a sentence */
	for (size_t i = range.first + 1; i < range.end; i++)
		if (prose_is_capital(prose, i))
			return true;
	return range.first < range.end &&
	       prose_is_capital(prose, range.first) &&
	       !(prose_word(prose, range.first)->flags & WORD_STOP);
}

/* Extends the range by the name that follows it as an apposition: "the mayor|,
 * Tom Reed|". */
static struct prose_range extend_by_name(
    const struct prose *prose, struct prose_range range, size_t end)
{
	enum { NAME_WORDS_MAX = 4 };
	size_t i = range.end;
	if (range.first >= range.end || i >= end ||
	    !prose_follows_mark(prose, i) || has_capital(prose, range))
		return range;
	struct span gap = {prose_word(prose, i - 1)->span.end,
	    prose_word(prose, i)->span.start};
	while (i < end && prose_is_capital(prose, i) &&
	       !(prose_word(prose, i)->flags & WORD_STOP) &&
	       (i == range.end || !prose_follows_mark(prose, i)))
		i++;
	bool named = i > range.end && i - range.end <= NAME_WORDS_MAX &&
		     (i == end || prose_follows_mark(prose, i)) &&
		     !(prose_word(prose, i - 1)->flags & WORD_POSSESSIVE) &&
		     prose_has_mark(prose, gap, ",");
	if (named)
		range.end = i;
	return range;
}

static bool is_subject_pronoun(const struct prose *prose, size_t i)
{
	return prose_is_class(prose, i, WORD_CLASS_SUBJECT_PRONOUN) ||
	       prose_is(prose, i, " who one ");
}

/* Whether word `i`, after a name, a pronoun or a noun for a person, says how,
 * when or where it was said: "said Jane Smith | quietly |". */
static bool is_adverb_after(const struct prose *prose, size_t i)
{
	enum { PERSON = WORD_CLASS_MALE_NOUN | WORD_CLASS_FEMALE_NOUN };
	bool person = prose_is_capital(prose, i - 1) ||
		      is_subject_pronoun(prose, i - 1) ||
		      prose_is_class(prose, i - 1,
			  PERSON | WORD_CLASS_PERSON_NOUN | WORD_CLASS_TITLE);
	bool time =
	    prose_is_class(prose, i, WORD_CLASS_TIME_UNIT) ||
	    (i + 1 < prose->list.n && !prose_follows_mark(prose, i + 1) &&
		prose_is_class(prose, i + 1, WORD_CLASS_TIME_UNIT));
	return person && !prose_is_capital(prose, i) &&
	       (time || prose_is_class(prose, i, WORD_CLASS_AFTER_SOURCE) ||
		   (prose_ends_with(prose, i, "ly") &&
		       !prose_is_class(prose, i, WORD_CLASS_LY_NOUN)));
}

struct prose_range person_subject_right(
    const struct prose *prose, size_t first, size_t end)
{
	size_t i = first;
	for (; i < end && i - first < PERSON_SUBJECT_WORDS; i++) {
		if (i > first && person_name_is_beside(prose, i - 1, end) &&
		    is_adverb_after(prose, i))
			break;
		if (i > first && person_name_is_nickname_between(prose, i))
			continue;
		if (prose_follows_mark(prose, i) || ends_source(prose, i))
			break;
		if (i > first && !prose_is_capital(prose, i) &&
		    (prose_is_participle(prose, i) ||
			prose_speech(prose, i) == SPEECH_STRONG))
			break;
	}
	return extend_by_name(prose, (struct prose_range){first, i}, end);
}

/* The start of the piece, between commas and stop words, that ends before word
 * `end`. */
static size_t piece_start(const struct prose *prose, size_t limit, size_t end)
{
	size_t i = end;
	while (i > limit && end - i < PERSON_SUBJECT_WORDS) {
		if (ends_source(prose, i - 1))
			break;
		if (i < end && prose_follows_mark(prose, i) &&
		    !person_name_is_nickname_between(prose, i))
			break;
		if (!prose_is_capital(prose, i - 1) &&
		    prose_speech(prose, i - 1) == SPEECH_STRONG)
			break;
		i--;
	}
	return i;
}

static bool begins_name(const struct prose *prose, size_t i)
{
	return (prose_is_capital(prose, i) && !person_name_is_seat(prose, i)) ||
	       is_subject_pronoun(prose, i);
}

/* Reads the source that ends before word `end`.  After a comma that is the end
 * of an apposition ("Smith, a doctor, said"), and the name precedes it. */
static struct prose_range read_before(
    const struct prose *prose, size_t limit, size_t end)
{
	struct prose_range range = {end, end};
	bool apposition = end > 0 && prose_follows_mark(prose, end);
	range.first = piece_start(prose, limit, end);
	while (apposition && range.first > limit && range.first < range.end &&
	       !begins_name(prose, range.first)) {
		size_t first = piece_start(prose, limit, range.first);
		if (first == range.first ||
		    end - first > 2 * PERSON_SUBJECT_WORDS)
			break;
		range.first = first;
	}
	while (range.first < range.end &&
	       prose_is_class(prose, range.first, WORD_CLASS_CONNECTIVE))
		range.first++;
	return range;
}

/* Whether word `i` may be between a subject and its verb: "Smith | has | also |
 * said", "went on to say". */
static bool precedes_verb(const struct prose *prose, size_t i)
{
	return prose_is_class(
		   prose, i, WORD_CLASS_AUXILIARY | WORD_CLASS_ADVERB) ||
	       prose_is(prose, i, " having has've went on to not ");
}

size_t person_subject_end(const struct prose *prose, size_t limit, size_t verb)
{
	while (verb > limit && !prose_is_capital(prose, verb - 1) &&
	       (precedes_verb(prose, verb - 1) ||
		   prose_ends_with(prose, verb - 1, "ly")))
		verb--;
	return verb;
}

/* The word after the first comma in [first, end); `first` when there is
 * none. */
static size_t skip_clause(const struct prose *prose, size_t first, size_t end)
{
	for (size_t i = first + 1; i < end; i++)
		if (prose_follows_mark(prose, i))
			return i;
	return first;
}

static bool ends_subject(const struct prose *prose, size_t i)
{
	if (prose_follows_mark(prose, i) || ends_source(prose, i))
		return true;
	if (prose_is_capital(prose, i))
		return false;
	return precedes_verb(prose, i) ||
	       prose_is_class(prose, i, WORD_CLASS_PAST_TENSE) ||
	       prose_ends_with(prose, i, "ed") ||
	       prose_speech(prose, i) != SPEECH_NONE;
}

struct prose_range person_subject_of_clause(
    const struct prose *prose, size_t first, size_t end)
{
	for (int i = 0; i < 3 && first < end; i++) {
		if (prose_is_class(prose, first, WORD_CLASS_CONNECTIVE))
			first++;
		else if (prose_is_class(prose, first, INTRODUCTORY_CLASSES) ||
			 prose_is_participle(prose, first))
			first = skip_clause(prose, first, end);
	}
	size_t i = first;
	while (i < end && i - first < PERSON_SUBJECT_WORDS &&
	       (i == first || !ends_subject(prose, i)))
		i++;
	if (first < end && prose_is_class(prose, first, INTRODUCTORY_CLASSES))
		i = first;
	return extend_by_name(prose, (struct prose_range){first, i}, end);
}

/* Whether `left` is the subject of a subordinate clause: "He stared as | the
 * judge | told him". */
static bool is_of_subclause(const struct prose *prose, struct prose_range left)
{
	return prose_is_class(
		   prose, left.first - 1, WORD_CLASS_CLAUSE_CONJUNCTION) &&
	       (prose_is_class(prose, left.first, WORD_CLASS_DETERMINER) ||
		   prose_is(prose, left.first, " its "));
}

/* Whether the words that were read before a verb are the tail of something
 * else: "Smith, speaking on the way to | Ohio |, said", "a man who hoped to |
 * win | said". */
static bool is_tail_of_other(const struct prose *prose,
    struct prose_range words, struct prose_range left)
{
	if (left.first == words.first ||
	    prose_follows_mark(prose, left.first) ||
	    !ends_source(prose, left.first - 1))
		return false;
	return prose_follows_mark(prose, left.end) ||
	       (!begins_name(prose, left.first) &&
		   !is_of_subclause(prose, left));
}

/* "the film ends with Smith | saying" */
static bool is_with_participle(
    const struct prose *prose, size_t limit, size_t verb)
{
	if (!prose_is_participle(prose, verb) ||
	    prose_follows_mark(prose, verb))
		return false;
	size_t first = piece_start(prose, limit, verb);
	return first > limit && first < verb &&
	       prose_is(prose, first - 1, " with ");
}

/* The subject of "adding" or "calling": that of the last verb of speech before
 * it, or of its clause. */
static struct prose_range subject_of_participle(
    const struct prose *prose, struct prose_range words, size_t verb)
{
	for (size_t i = verb; i > words.first; i--) {
		if (prose_speech(prose, i - 1) != SPEECH_STRONG ||
		    prose_is_participle(prose, i - 1))
			continue;
		struct prose_range before = {words.first, verb};
		struct prose_range subject =
		    person_subject_of_verb(prose, before, i - 1);
		if (subject.first < subject.end)
			return subject;
	}
	return person_subject_of_clause(prose, words.first, verb);
}

struct prose_range person_subject_of_verb(
    const struct prose *prose, struct prose_range words, size_t verb)
{
	size_t end = person_subject_end(prose, words.first, verb);
	if (end == words.first)
		return person_subject_right(prose, verb + 1, words.end);
	if (is_with_participle(prose, words.first, verb))
		return read_before(prose, words.first, verb);
	if (prose_is_participle(prose, verb))
		return subject_of_participle(prose, words, verb);
	if (prose_is(prose, end - 1, " and or but "))
		return person_subject_of_clause(prose, words.first, verb);
	if (prose_is(prose, end - 1, " who which "))
		return read_before(prose, words.first, end - 1);
	struct prose_range left = read_before(prose, words.first, end);
	if (left.first < left.end && !is_tail_of_other(prose, words, left))
		return left;
	struct prose_range subject =
	    person_subject_of_clause(prose, words.first, verb);
	return subject.first < subject.end ? subject : left;
}
