/* SPDX-License-Identifier: MIT */
/* person_subject: walks left and right from a verb until a word of the tables.
 */
#include "compare/person/subject.h"

#include "compare/person/name.h"

/* clang-format off */
/* Words that end a source to their left or right. */
static const char stops[] = " in on at when as after before during while "
	"because since though although with by about until where which who "
	"whom that but if so yet than then to into over under through near "
	"whether why how what not monday tuesday wednesday thursday friday "
	"saturday sunday yesterday today tomorrow earlier later last this "
	"upon against despite via per ";
static const char auxiliaries[] = " has had have having was is are were be "
	"been being would will could can may might should shall must did do "
	"does also later then previously recently repeatedly once even again "
	"just never not often still sometimes now further simply quickly "
	"flatly immediately twice went on to once already both all only "
	"has've ever first finally eventually instead always wryly ";
/* Past tenses that do not end in -ed. */
static const char past[] = " became began broke brought built came chose cut "
	"drew fell felt flew fought found gave got grew held hit kept knew led "
	"left lost made met paid put ran rose sat saw sent sold sought spent "
	"spoke stood swore took threw told went won wrote ";
/* Words that begin a clause and belong to no source. */
static const char openers[] = " but and or so yet meanwhile however later "
	"then still instead also additionally moreover indeed thus here "
	"once today yesterday ";
static const char pronouns[] = " he she they i we it who you one ";
/* Words that begin a clause which ends with a comma: In Ohio, Smith said. */
static const char prepositions[] = " in on at during after before when as "
	"while for with by from speaking asked since although though if "
	"despite following during under over until at to of about amid "
	"because citing referring responding appearing writing noting given "
	"among throughout between within without like unlike beyond last "
	"this next earlier late early sunday monday tuesday wednesday thursday "
	"friday saturday ";
/* clang-format on */

static bool is_stop(const struct prose *prose, size_t i)
{
	return prose_is(prose, i, stops) &&
	       !(prose_word(prose, i)->flags & WORD_UPPER);
}

/* "and" between two names joins them, else it ends one. */
static bool is_cut(const struct prose *prose, size_t i)
{
	if (prose_is(prose, i, " and or "))
		return i == 0 || i + 1 >= prose->list.n ||
		       !prose_is_capital(prose, i - 1) ||
		       !prose_is_capital(prose, i + 1);
	return is_stop(prose, i);
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

/* Takes the name that says who somebody is: "the mayor|, Tom Reed|". */
static struct prose_range add_name(
    const struct prose *prose, struct prose_range range, size_t end)
{
	enum { NAME_WORDS = 4 };
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
	bool named = i > range.end && i - range.end <= NAME_WORDS &&
		     (i == end || prose_follows_mark(prose, i)) &&
		     !(prose_word(prose, i - 1)->flags & WORD_POSSESSIVE) &&
		     prose_has_mark(prose, gap, ",");
	if (named)
		range.end = i;
	return range;
}

struct prose_range person_subject_right(
    const struct prose *prose, size_t first, size_t end)
{
	size_t i = first;
	for (; i < end && i - first < PERSON_SUBJECT_WORDS; i++) {
		if (prose_follows_mark(prose, i) || is_cut(prose, i))
			break;
		if (i > first && !prose_is_capital(prose, i) &&
		    (prose_is_participle(prose, i) ||
			prose_speech(prose, i) == SPEECH_STRONG))
			break;
	}
	return add_name(prose, (struct prose_range){first, i}, end);
}

/* The piece between commas and stops that ends before word `end`. */
static size_t piece_start(const struct prose *prose, size_t limit, size_t end)
{
	size_t i = end;
	while (i > limit && end - i < PERSON_SUBJECT_WORDS) {
		if (is_cut(prose, i - 1))
			break;
		if (i < end && prose_follows_mark(prose, i))
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
	       prose_is(prose, i, pronouns);
}

/* The source that ends before word `end`.  Behind a comma it is the end of
 * an apposition ("Smith, a doctor, said"), and the name stands before it. */
static struct prose_range read_left(
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
	while (range.first < range.end && prose_is(prose, range.first, openers))
		range.first++;
	return range;
}

size_t person_subject_end(const struct prose *prose, size_t limit, size_t verb)
{
	while (verb > limit && !prose_is_capital(prose, verb - 1) &&
	       (prose_is(prose, verb - 1, auxiliaries) ||
		   prose_ends_with(prose, verb - 1, "ly")))
		verb--;
	return verb;
}

/* Behind the first comma in [first, end); `first` when there is none. */
static size_t skip_clause(const struct prose *prose, size_t first, size_t end)
{
	for (size_t i = first + 1; i < end; i++)
		if (prose_follows_mark(prose, i))
			return i;
	return first;
}

static bool ends_subject(const struct prose *prose, size_t i)
{
	if (prose_follows_mark(prose, i) || is_cut(prose, i))
		return true;
	if (prose_is_capital(prose, i))
		return false;
	return prose_is(prose, i, auxiliaries) || prose_is(prose, i, past) ||
	       prose_ends_with(prose, i, "ed") ||
	       prose_speech(prose, i) != SPEECH_NONE;
}

struct prose_range person_subject_of_clause(
    const struct prose *prose, size_t first, size_t end)
{
	for (int i = 0; i < 3 && first < end; i++) {
		if (prose_is(prose, first, openers))
			first++;
		else if (prose_is(prose, first, prepositions) ||
			 prose_is_participle(prose, first))
			first = skip_clause(prose, first, end);
	}
	size_t i = first;
	while (i < end && i - first < PERSON_SUBJECT_WORDS &&
	       (i == first || !ends_subject(prose, i)))
		i++;
	if (first < end && prose_is(prose, first, prepositions))
		i = first;
	return add_name(prose, (struct prose_range){first, i}, end);
}

/* "He stared as | the judge | told him": a clause has a subject of its own. */
static bool is_of_subclause(const struct prose *prose, struct prose_range left)
{
	static const char conjunctions[] =
	    " as when while because although though whereas that ";
	static const char determiners[] = " the a an his her their its ";
	return prose_is(prose, left.first - 1, conjunctions) &&
	       prose_is(prose, left.first, determiners);
}

/* Whether what was read left of a verb is the tail of something else: "Smith,
 * speaking on the way to | Ohio |, said", "a man who hoped to | win | said". */
static bool is_astray(const struct prose *prose, struct prose_range words,
    struct prose_range left)
{
	if (left.first == words.first ||
	    prose_follows_mark(prose, left.first) ||
	    !is_cut(prose, left.first - 1))
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

/* Whose "adding" or "calling" is: of the last verb of speech before it, or of
 * its clause. */
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
		return read_left(prose, words.first, verb);
	if (prose_is_participle(prose, verb))
		return subject_of_participle(prose, words, verb);
	if (prose_is(prose, end - 1, " and or but "))
		return person_subject_of_clause(prose, words.first, verb);
	if (prose_is(prose, end - 1, " who which "))
		return read_left(prose, words.first, end - 1);
	struct prose_range left = read_left(prose, words.first, end);
	if (left.first < left.end && !is_astray(prose, words, left))
		return left;
	struct prose_range subject =
	    person_subject_of_clause(prose, words.first, verb);
	return subject.first < subject.end ? subject : left;
}
