/* SPDX-License-Identifier: MIT */
/* subject: walks left and right from a verb until a word of the tables. */
#include "compare/subject.h"

#include "compare/name_row.h"

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

static bool is_stop(const struct scene *scene, size_t i)
{
	return scene_is(scene, i, stops) &&
	       !(scene_word(scene, i)->flags & WORD_UPPER);
}

/* "and" between two names joins them, else it ends one. */
static bool is_cut(const struct scene *scene, size_t i)
{
	if (scene_is(scene, i, " and or "))
		return i == 0 || i + 1 >= scene->list.n ||
		       !scene_is_capital(scene, i - 1) ||
		       !scene_is_capital(scene, i + 1);
	return is_stop(scene, i);
}

static bool has_capital(const struct scene *scene, struct scene_range range)
{
	/* the first word may begin a sentence */
	for (size_t i = range.first + 1; i < range.end; i++)
		if (scene_is_capital(scene, i))
			return true;
	return range.first < range.end &&
	       scene_is_capital(scene, range.first) &&
	       !(scene_word(scene, range.first)->flags & WORD_STOP);
}

/* Takes the name that says who somebody is: "the mayor|, Tom Reed|". */
static struct scene_range add_name(
    const struct scene *scene, struct scene_range range, size_t end)
{
	enum { NAME_WORDS = 4 };
	size_t i = range.end;
	if (range.first >= range.end || i >= end || !scene_is_apart(scene, i) ||
	    has_capital(scene, range))
		return range;
	struct span gap = {
	    scene_word(scene, i - 1)->at.end, scene_word(scene, i)->at.start};
	while (i < end && scene_is_capital(scene, i) &&
	       !(scene_word(scene, i)->flags & WORD_STOP) &&
	       (i == range.end || !scene_is_apart(scene, i)))
		i++;
	bool named = i > range.end && i - range.end <= NAME_WORDS &&
		     (i == end || scene_is_apart(scene, i)) &&
		     !(scene_word(scene, i - 1)->flags & WORD_POSSESSIVE) &&
		     scene_has_mark(scene, gap, ",");
	if (named)
		range.end = i;
	return range;
}

struct scene_range subject_right(
    const struct scene *scene, size_t first, size_t end)
{
	size_t i = first;
	for (; i < end && i - first < SUBJECT_WORDS; i++) {
		if (scene_is_apart(scene, i) || is_cut(scene, i))
			break;
		if (i > first && !scene_is_capital(scene, i) &&
		    (scene_is_participle(scene, i) ||
			scene_speech(scene, i) == SPEECH_STRONG))
			break;
	}
	return add_name(scene, (struct scene_range){first, i}, end);
}

/* The piece between commas and stops that ends before word `end`. */
static size_t piece_start(const struct scene *scene, size_t limit, size_t end)
{
	size_t i = end;
	while (i > limit && end - i < SUBJECT_WORDS) {
		if (is_cut(scene, i - 1))
			break;
		if (i < end && scene_is_apart(scene, i))
			break;
		if (!scene_is_capital(scene, i - 1) &&
		    scene_speech(scene, i - 1) == SPEECH_STRONG)
			break;
		i--;
	}
	return i;
}

static bool begins_name(const struct scene *scene, size_t i)
{
	return (scene_is_capital(scene, i) && !name_row_is_seat(scene, i)) ||
	       scene_is(scene, i, pronouns);
}

/* The source that ends before word `end`.  Behind a comma it is the end of
 * an apposition ("Smith, a doctor, said"), and the name stands before it. */
static struct scene_range read_left(
    const struct scene *scene, size_t limit, size_t end)
{
	struct scene_range range = {end, end};
	bool apposition = end > 0 && scene_is_apart(scene, end);
	range.first = piece_start(scene, limit, end);
	while (apposition && range.first > limit && range.first < range.end &&
	       !begins_name(scene, range.first)) {
		size_t first = piece_start(scene, limit, range.first);
		if (first == range.first || end - first > 2 * SUBJECT_WORDS)
			break;
		range.first = first;
	}
	while (range.first < range.end && scene_is(scene, range.first, openers))
		range.first++;
	return range;
}

size_t subject_end(const struct scene *scene, size_t limit, size_t verb)
{
	while (verb > limit && !scene_is_capital(scene, verb - 1) &&
	       (scene_is(scene, verb - 1, auxiliaries) ||
		   scene_ends(scene, verb - 1, "ly")))
		verb--;
	return verb;
}

/* Behind the first comma in [first, end); `first` when there is none. */
static size_t skip_clause(const struct scene *scene, size_t first, size_t end)
{
	for (size_t i = first + 1; i < end; i++)
		if (scene_is_apart(scene, i))
			return i;
	return first;
}

static bool ends_subject(const struct scene *scene, size_t i)
{
	if (scene_is_apart(scene, i) || is_cut(scene, i))
		return true;
	if (scene_is_capital(scene, i))
		return false;
	return scene_is(scene, i, auxiliaries) || scene_is(scene, i, past) ||
	       scene_ends(scene, i, "ed") ||
	       scene_speech(scene, i) != SPEECH_NONE;
}

struct scene_range subject_of_clause(
    const struct scene *scene, size_t first, size_t end)
{
	for (int i = 0; i < 3 && first < end; i++) {
		if (scene_is(scene, first, openers))
			first++;
		else if (scene_is(scene, first, prepositions) ||
			 scene_is_participle(scene, first))
			first = skip_clause(scene, first, end);
	}
	size_t i = first;
	while (i < end && i - first < SUBJECT_WORDS &&
	       (i == first || !ends_subject(scene, i)))
		i++;
	if (first < end && scene_is(scene, first, prepositions))
		i = first;
	return add_name(scene, (struct scene_range){first, i}, end);
}

/* "He stared as | the judge | told him": a clause has a subject of its own. */
static bool is_of_subclause(const struct scene *scene, struct scene_range left)
{
	static const char conjunctions[] =
	    " as when while because although though whereas that ";
	static const char determiners[] = " the a an his her their its ";
	return scene_is(scene, left.first - 1, conjunctions) &&
	       scene_is(scene, left.first, determiners);
}

/* Whether what was read left of a verb is the tail of something else: "Smith,
 * speaking on the way to | Ohio |, said", "a man who hoped to | win | said". */
static bool is_astray(const struct scene *scene, struct scene_range words,
    struct scene_range left)
{
	if (left.first == words.first || scene_is_apart(scene, left.first) ||
	    !is_cut(scene, left.first - 1))
		return false;
	return scene_is_apart(scene, left.end) ||
	       (!begins_name(scene, left.first) &&
		   !is_of_subclause(scene, left));
}

/* "the film ends with Smith | saying" */
static bool is_with_participle(
    const struct scene *scene, size_t limit, size_t verb)
{
	if (!scene_is_participle(scene, verb) || scene_is_apart(scene, verb))
		return false;
	size_t first = piece_start(scene, limit, verb);
	return first > limit && first < verb &&
	       scene_is(scene, first - 1, " with ");
}

/* Whose "adding" or "calling" is: of the last verb of speech before it, or of
 * its clause. */
static struct scene_range subject_of_participle(
    const struct scene *scene, struct scene_range words, size_t verb)
{
	for (size_t i = verb; i > words.first; i--) {
		if (scene_speech(scene, i - 1) != SPEECH_STRONG ||
		    scene_is_participle(scene, i - 1))
			continue;
		struct scene_range before = {words.first, verb};
		struct scene_range subject =
		    subject_of_verb(scene, before, i - 1);
		if (subject.first < subject.end)
			return subject;
	}
	return subject_of_clause(scene, words.first, verb);
}

struct scene_range subject_of_verb(
    const struct scene *scene, struct scene_range words, size_t verb)
{
	size_t end = subject_end(scene, words.first, verb);
	if (end == words.first)
		return subject_right(scene, verb + 1, words.end);
	if (is_with_participle(scene, words.first, verb))
		return read_left(scene, words.first, verb);
	if (scene_is_participle(scene, verb))
		return subject_of_participle(scene, words, verb);
	if (scene_is(scene, end - 1, " and or but "))
		return subject_of_clause(scene, words.first, verb);
	if (scene_is(scene, end - 1, " who which "))
		return read_left(scene, words.first, end - 1);
	struct scene_range left = read_left(scene, words.first, end);
	if (left.first < left.end && !is_astray(scene, words, left))
		return left;
	struct scene_range subject =
	    subject_of_clause(scene, words.first, verb);
	return subject.first < subject.end ? subject : left;
}
