/* SPDX-License-Identifier: MIT */
/* quote_voice: a few patterns of words around the verb or noun. */
#include "compare/quote/voice.h"

#include "compare/person/person.h"

enum {
	AGENT_REACH_MAX = 8,  /* words from a verb to its "by" */
	PERSON_WORDS_MAX = 5, /* of somebody who is not the subject */
	DENIAL_REACH_MAX = 5, /* words from a denial to what it denies */
};

/* of nouns for a person */
#define PERSON_CLASSES                                   \
	(WORD_CLASS_MALE_NOUN | WORD_CLASS_FEMALE_NOUN | \
	    WORD_CLASS_PERSON_NOUN | WORD_CLASS_TITLE)

static bool is_be(const struct prose *prose, size_t i)
{
	return prose_is(prose, i,
	    " am are be been being is isn't was wasn't were weren't ");
}

static bool is_determiner(const struct prose *prose, size_t i)
{
	return prose_is_class(prose, i, WORD_CLASS_DETERMINER);
}

/* Whether the word may be in a name, or be a pronoun that stands for one. */
static bool is_person_word(const struct prose *prose, size_t i)
{
	return (prose_is_capital(prose, i) &&
		   !prose_is_class(prose, i, WORD_CLASS_WEEKDAY)) ||
	       prose_is(prose, i, " he she him her them they ");
}

/* Whether the verb is passive: "was later told", "is described". */
static bool is_passive(
    const struct prose *prose, struct prose_range words, size_t verb)
{
	/* who was quoted speaks */
	if (prose_is_participle(prose, verb) ||
	    prose_is(prose, verb, " quoted cited "))
		return false;
	size_t i = verb;
	while (i > words.first && !prose_follows_mark(prose, i) &&
	       (prose_is_class(prose, i - 1, WORD_CLASS_ADVERB) ||
		   prose_is(prose, i - 1, " not ") ||
		   prose_ends_with(prose, i - 1, "ly")))
		i--;
	return i > words.first && !prose_follows_mark(prose, i) &&
	       is_be(prose, i - 1);
}

/* Who does it: "was told | by | Ann Lee". */
static struct prose_range agent_of(
    const struct prose *prose, struct prose_range words, size_t verb)
{
	struct prose_range nobody = {0, 0};
	size_t end = verb + 1 + AGENT_REACH_MAX;
	for (size_t i = verb + 1; i + 1 < words.end && i < end; i++) {
		if (prose_follows_mark(prose, i))
			break;
		if (prose_is(prose, i, " by ") &&
		    (is_person_word(prose, i + 1) ||
			is_determiner(prose, i + 1)))
			return person_subject_right(prose, i + 1, words.end);
	}
	return nobody;
}

/* The person who ends before word `end`: a name, a pronoun, "the mayor"; empty
 * when what ends there is none. */
static struct prose_range person_before(
    const struct prose *prose, size_t limit, size_t end)
{
	size_t i = end;
	while (i > limit && end - i < PERSON_WORDS_MAX &&
	       is_person_word(prose, i - 1)) {
		i--;
		if (prose_follows_mark(prose, i))
			break;
	}
	if (i < end)
		return (struct prose_range){i, end};
	if (i == limit || !prose_is_class(prose, i - 1, PERSON_CLASSES))
		return (struct prose_range){end, end};
	for (i--; i > limit && end - i < PERSON_WORDS_MAX; i--)
		if (is_determiner(prose, i - 1) ||
		    (prose_word(prose, i - 1)->flags & WORD_POSSESSIVE))
			return (struct prose_range){i - 1, end};
	return (struct prose_range){end, end};
}

/* "accused | Lee | of saying", "blamed | the mayor | for calling". */
static bool is_laid_to(const struct prose *prose, struct prose_range words,
    size_t verb, struct prose_range *source)
{
	if (!prose_is_participle(prose, verb) || verb < words.first + 2 ||
	    prose_follows_mark(prose, verb) ||
	    prose_follows_mark(prose, verb - 1) ||
	    !prose_is(prose, verb - 1, " of for "))
		return false;
	*source = person_before(prose, words.first, verb - 1);
	return source->first > words.first && source->first < source->end &&
	       !prose_follows_mark(prose, source->first) &&
	       !prose_is_class(prose, source->first - 1,
		   WORD_CLASS_PREPOSITION | WORD_CLASS_NOUN_PREPOSITION |
		       WORD_CLASS_AUXILIARY);
}

bool quote_voice_of_verb(const struct prose *prose, struct prose_range words,
    size_t verb, struct prose_range *source)
{
	if (!is_passive(prose, words, verb))
		return is_laid_to(prose, words, verb, source);
	*source = agent_of(prose, words, verb);
	return true;
}

/* The end of the person who is named right at word `i`: "Lee | had told",
 * "her mother | saying"; `i` when nobody is. */
static size_t person_end(const struct prose *prose, size_t i, size_t end)
{
	size_t k = i;
	bool phrase = i < end && is_determiner(prose, i);
	k += phrase;
	while (k < end && k - i < PERSON_WORDS_MAX &&
	       (k == i || !prose_follows_mark(prose, k)) &&
	       (is_person_word(prose, k) ||
		   (phrase && !(prose_word(prose, k)->flags & WORD_STOP) &&
		       !prose_is_participle(prose, k) &&
		       prose_speech(prose, k) == SPEECH_NONE)))
		k++;
	return phrase && k == i + 1 ? i : k;
}

static bool is_between(const struct prose *prose, size_t i)
{
	return prose_is_class(prose, i, WORD_CLASS_AUXILIARY) ||
	       prose_is_class(prose, i, WORD_CLASS_ADVERB) ||
	       prose_is(prose, i, " having ") ||
	       prose_ends_with(prose, i, "ly");
}

bool quote_voice_retold(const struct prose *prose, struct prose_range words,
    size_t verb, struct prose_range *source)
{
	size_t first = verb + 1;
	while (first < words.end && !prose_follows_mark(prose, first) &&
	       prose_is(prose, first, " that how "))
		first++;
	if (first >= words.end || prose_follows_mark(prose, first))
		return false;
	size_t end = person_end(prose, first, words.end), next = end;
	while (next < words.end && !prose_follows_mark(prose, next) &&
	       is_between(prose, next))
		next++;
	*source = (struct prose_range){first, end};
	return end > first && next < words.end &&
	       !prose_follows_mark(prose, next) &&
	       prose_speech(prose, next) == SPEECH_STRONG;
}

static bool is_denied(
    const struct prose *prose, struct prose_range words, size_t noun)
{
	for (size_t i = noun; i > words.first && noun - i < DENIAL_REACH_MAX;
	     i--)
		if (prose_is_class(prose, i - 1, WORD_CLASS_DENIAL))
			return true;
	return false;
}

/* The last noun before the quotation that is somebody's speech, with "that" or
 * with its author after it; words.end when there is none. */
static size_t find_noun(const struct prose *prose, struct prose_range words)
{
	size_t end = words.end;
	end -= end > words.first && prose_is(prose, end - 1, " that ");
	for (size_t i = end; i > words.first && end - i < PERSON_WORDS_MAX;
	     i--) {
		if (prose_is_class(prose, i - 1, WORD_CLASS_SPEECH_NOUN))
			return i - 1;
		if (!is_person_word(prose, i - 1) &&
		    !prose_is(prose, i - 1, " by from "))
			break;
	}
	return words.end;
}

/* Whether the claim's author follows it: "the claim | by Lee | that". */
static bool is_authored(const struct prose *prose, struct prose_range words,
    size_t noun, struct prose_range *source)
{
	if (noun + 2 >= words.end || !prose_is(prose, noun + 1, " by from "))
		return false;
	*source = person_subject_right(prose, noun + 2, words.end);
	return true;
}

bool quote_voice_of_noun(const struct prose *prose, struct prose_range words,
    struct prose_range *source)
{
	enum { ADJECTIVES_MAX = 2 };
	size_t noun = find_noun(prose, words);
	*source = (struct prose_range){0, 0};
	if (noun == words.end || noun == words.first ||
	    !prose_is(prose, words.end - 1, " that "))
		return false;
	if (is_authored(prose, words, noun, source))
		return true;
	bool denied = is_denied(prose, words, noun);
	for (size_t i = noun; i > words.first && noun - i <= ADJECTIVES_MAX;
	     i--) {
		if (prose_follows_mark(prose, i))
			break;
		if (!(prose_word(prose, i - 1)->flags & WORD_POSSESSIVE))
			continue;
		*source = person_before(prose, words.first, i);
		return source->first < source->end || denied;
	}
	return denied;
}
