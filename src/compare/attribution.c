/* SPDX-License-Identifier: MIT */
/*
 * attribution: verbs of speech behind and before a quotation.
 *
 * Which side is tried first depends on how the quotation ends and on what
 * leads to it.
 */
#include "compare/attribution.h"

#include <stdint.h>

#include "compare/subject.h"

enum {
	WEAK_REACH = 10, /* words between a weak verb and its quotation */
	SCRAP_REACH = 5, /* the same for any verb and a word or two */
	SCRAP_WORDS = 2,
	STRONG_REACH = 40, /* and behind one, a strong verb */
	LONGEST_GAP = 12,  /* words that may interrupt a quotation */
	LONG_WORDS = 6,	   /* of a quotation that needs no comma at its end */
};

/* Takes the bracket that closes one inside: "Ann Lee (D-Ill.|)|". */
static struct span close_bracket(const struct scene *scene, struct span source)
{
	struct slice text = slice_at(scene->text, source);
	struct slice rest = slice_from(scene->text, source.end);
	bool open = slice_find(text, "(", 0) < text.len &&
		    slice_find(text, ")", 0) == text.len;
	if (open && slice_starts(rest, ")"))
		source.end += 1;
	else if (open && slice_starts(rest, ".)"))
		source.end += 2;
	return source;
}

static bool set(const struct scene *scene, struct scene_range source,
    struct scene_range cue, struct attribution *found)
{
	if (source.first >= source.end)
		return false;
	found->source = close_bracket(scene, scene_span(scene, source));
	found->cue = scene_span(scene, cue);
	return true;
}

static bool is_according_to(
    const struct scene *scene, struct scene_range words, size_t i)
{
	return i + 1 < words.end && scene_is(scene, i, " according ") &&
	       scene_is(scene, i + 1, " to ");
}

static bool set_according_to(const struct scene *scene,
    struct scene_range words, size_t i, struct attribution *found)
{
	struct scene_range cue = {i, i + 2};
	return set(scene, subject_right(scene, i + 2, words.end), cue, found);
}

/* A verb of speech at word `i`; "the accused" is none. */
static enum speech verb_at(const struct scene *scene, size_t i)
{
	static const char determiners[] = " the a an his her their its ";
	if (i > 0 && !scene_is_apart(scene, i) &&
	    scene_is(scene, i - 1, determiners))
		return SPEECH_NONE;
	return scene_speech(scene, i);
}

/* Whether "who" or "which" begins an aside: Smith, who left early, said. */
static bool begins_aside(const struct scene *scene, size_t i)
{
	return scene_is(scene, i, " who which whose ") &&
	       scene_is_apart(scene, i);
}

/* Behind the aside that begins at word `i`; `i` when it does not end. */
static size_t skip_aside(const struct scene *scene, size_t i, size_t end)
{
	for (size_t k = i + 1; k < end; k++)
		if (scene_is_apart(scene, k))
			return k;
	return i;
}

/* The verb behind a quotation, or words.end. */
static size_t find_verb_behind(
    const struct scene *scene, struct scene_range words)
{
	for (size_t i = words.first; i < words.end; i++) {
		if (begins_aside(scene, i))
			i = skip_aside(scene, i, words.end);
		size_t reach = i - words.first;
		enum speech speech = verb_at(scene, i);
		if (reach > STRONG_REACH)
			break;
		if (speech == SPEECH_NONE || scene_is_capital(scene, i))
			continue;
		if (i > words.first && scene_is_participle(scene, i))
			continue;
		if (speech == SPEECH_STRONG || reach <= WEAK_REACH)
			return i;
	}
	return words.end;
}

/* "quoted Smith as saying", "quoted as saying Smith". */
static bool set_quoted(const struct scene *scene, struct scene_range words,
    size_t verb, struct attribution *found)
{
	if (!scene_is(scene, verb, " quoted "))
		return false;
	size_t as = verb + 1;
	while (as < words.end && !scene_is(scene, as, " as "))
		as++;
	if (as + 1 >= words.end || !scene_is(scene, as + 1, " saying "))
		return false;
	struct scene_range source = {verb + 1, as};
	if (as == verb + 1)
		source = subject_right(scene, as + 2, words.end);
	return set(scene, source, (struct scene_range){verb, as + 2}, found);
}

/* “...,” said Smith | “...,” Smith said | “...,” according to Smith */
static bool find_behind(const struct scene *scene, struct scene_range words,
    struct attribution *found)
{
	static const char narrative[] = " and but or while when because that "
					"which in at to for with if after "
					"before by on of than from ";
	if (words.first >= words.end)
		return false;
	if (is_according_to(scene, words, words.first))
		return set_according_to(scene, words, words.first, found);
	if (scene_is(scene, words.first, narrative))
		return false;
	size_t verb = find_verb_behind(scene, words);
	if (verb == words.end)
		return false;
	if (set_quoted(scene, words, verb, found))
		return true;
	struct scene_range cue = {verb, verb + 1};
	if (verb == words.first)
		return set(scene, subject_right(scene, verb + 1, words.end),
		    cue, found);
	size_t end = subject_end(scene, words.first, verb);
	struct scene_range source = {words.first, end};
	if (source.end - source.first > 2 * SUBJECT_WORDS)
		return false;
	return set(scene, source, cue, found);
}

/* The verb before a quotation, or words.end. */
static size_t find_verb_before(
    const struct scene *scene, struct scene_range words, size_t strong_reach)
{
	for (size_t i = words.end; i > words.first; i--) {
		size_t reach = words.end - i;
		enum speech speech = verb_at(scene, i - 1);
		if (scene_is_capital(scene, i - 1) && i - 1 > words.first)
			continue;
		if (reach > strong_reach)
			break;
		if (speech == SPEECH_STRONG ||
		    (speech == SPEECH_WEAK && reach <= WEAK_REACH))
			return i - 1;
	}
	return words.end;
}

/* Smith said: “...” | according to Smith, “...” | Smith: “...” */
static bool find_before(const struct scene *scene, struct scene_range words,
    size_t reach, struct attribution *found)
{
	if (words.first >= words.end)
		return false;
	size_t verb = find_verb_before(scene, words, reach);
	for (size_t i = words.end; i > words.first; i--)
		if (is_according_to(scene, words, i - 1) &&
		    (verb == words.end || verb < i - 1))
			return set_according_to(scene, words, i - 1, found);
	if (verb == words.end)
		return false;
	for (size_t i = words.first; i < verb; i++)
		if (set_quoted(scene, words, i, found))
			return true;
	struct scene_range cue = {verb, verb + 1};
	return set(scene, subject_of_verb(scene, words, verb), cue, found);
}

/* A colon leads to the quotation: Name: ‘...’ | Smith gave the answer: “...” */
static bool find_led(const struct scene *scene, struct scene_range words,
    size_t open, struct attribution *found)
{
	enum { LONGEST_LABEL = 5 };
	size_t n = words.end - words.first;
	if (n == 0)
		return false;
	struct span gap = {scene_word(scene, words.end - 1)->at.end, open};
	if (!scene_has_mark(scene, gap, ":"))
		return false;
	struct scene_range none = {0, 0};
	if (n <= LONGEST_LABEL && scene_is_capital(scene, words.first) &&
	    scene_is_capital(scene, words.end - 1))
		return set(scene, words, none, found);
	return set(scene, subject_of_clause(scene, words.first, words.end),
	    none, found);
}

/* Whether what leads to the quotation introduces it: said, “ or that “ or
 * a colon. */
static bool is_led_to(
    const struct scene *scene, struct scene_range before, size_t open)
{
	if (before.first >= before.end)
		return false;
	struct span gap = {scene_word(scene, before.end - 1)->at.end, open};
	return scene_has_mark(scene, gap, ",:") ||
	       scene_speech(scene, before.end - 1) != SPEECH_NONE ||
	       scene_is(scene, before.end - 1, " that ");
}

/* Whether the quotation stands in an aside that has a verb of its own: Smith,
 * who called it “...”, said. */
static bool is_aside(const struct scene *scene, struct scene_range before)
{
	bool verb = false;
	for (size_t i = before.end; i > before.first; i--) {
		if (begins_aside(scene, i - 1))
			return verb;
		if (scene_is_apart(scene, i - 1))
			return false;
		verb |= verb_at(scene, i - 1) != SPEECH_NONE;
	}
	return false;
}

/* A title is a quotation only right behind a verb or a colon, and one is told
 * nothing but on a programme: told “Meet the Press”. */
static bool is_led_by_verb(
    const struct scene *scene, struct scene_range before, size_t open)
{
	if (before.first >= before.end)
		return false;
	size_t last = before.end - 1;
	struct span gap = {scene_word(scene, last)->at.end, open};
	if (scene_has_mark(scene, gap, ":"))
		return true;
	bool reads = scene_is(scene, last, " read reads reading ");
	return (reads || scene_speech(scene, last) == SPEECH_STRONG) &&
	       (scene_has_mark(scene, gap, ",:") ||
		   !scene_is(scene, last, " told "));
}

/* What a clause of its own at the sentence's end does: a subject and a strong
 * verb, and hardly anything behind it. */
static bool find_clause(const struct scene *scene, struct scene_range clause,
    struct attribution *found)
{
	enum { SUBJECT = 8, REST = 8 };
	if (is_according_to(scene, clause, clause.first))
		return set_according_to(scene, clause, clause.first, found);
	if (!scene_is_capital(scene, clause.first) &&
	    !scene_is(scene, clause.first, " he she they the a an "))
		return false;
	size_t verb = find_verb_behind(scene, clause);
	if (verb == clause.first || verb == clause.end ||
	    verb > clause.first + SUBJECT || verb + REST < clause.end ||
	    scene_speech(scene, verb) != SPEECH_STRONG)
		return false;
	for (size_t i = clause.first + 1; i <= verb; i++)
		if (scene_is_apart(scene, i))
			return false;
	struct scene_range source = {
	    clause.first, subject_end(scene, clause.first, verb)};
	return set(scene, source, (struct scene_range){verb, verb + 1}, found);
}

/* held “candid” talks in Paris, the ministry said. */
static bool find_tail(const struct scene *scene, struct scene_range behind,
    struct attribution *found)
{
	for (size_t i = behind.first + 1; i < behind.end; i++) {
		struct scene_range clause = {i, behind.end};
		if (scene_is_apart(scene, i) &&
		    find_clause(scene, clause, found))
			return true;
	}
	return false;
}

bool attribution_find(const struct scene *scene,
    const struct attribution_place *place, struct attribution *found)
{
	struct scene_range before = scene_words(
	    scene, (struct span){place->before, place->whole.start});
	struct scene_range behind =
	    scene_words(scene, (struct span){place->whole.end, place->after});
	*found = (struct attribution){{0, 0}, {0, 0}};
	bool led = is_led_to(scene, before, place->whole.start) ||
		   is_aside(scene, before);
	bool alone = before.first >= before.end;
	bool comma = place->comma;
	bool behind_fits = comma || (alone && place->words >= LONG_WORDS);
	if (place->title && !(alone && comma) &&
	    !is_led_by_verb(scene, before, place->whole.start))
		return false;
	if (behind_fits && (alone || !led) && find_behind(scene, behind, found))
		return true;
	size_t reach = place->words <= SCRAP_WORDS ? SCRAP_REACH : SIZE_MAX;
	return find_before(scene, before, reach, found) ||
	       find_led(scene, before, place->whole.start, found) ||
	       (behind_fits && find_behind(scene, behind, found)) ||
	       find_tail(scene, behind, found);
}

bool attribution_may_follow(
    const struct scene *scene, const struct quote_mark *mark)
{
	enum { MARKS_BYTES = 6 };
	struct span tail = {mark->at.start, mark->whole.end + 1};
	if (tail.end > scene->text.len)
		tail.end = scene->text.len;
	if (tail.end - tail.start > MARKS_BYTES)
		tail.start = tail.end - MARKS_BYTES;
	/* not into the middle of a code point */
	while (((unsigned char)scene->text.at[tail.start] & 0xC0) == 0x80)
		tail.start++;
	return scene_has_mark(scene, tail, ",?!…—");
}

bool attribution_find_told(
    const struct scene *scene, struct span within, struct attribution *found)
{
	struct scene_range words = scene_words(scene, within);
	return find_before(scene, words, SIZE_MAX, found);
}

bool attribution_interrupts(const struct scene *scene, struct span between)
{
	struct scene_range words = scene_words(scene, between);
	size_t n = words.end - words.first;
	if (n < 2 || n > LONGEST_GAP ||
	    scene_is_participle(scene, words.end - 1) ||
	    scene_has_mark(scene, between, "\n:;?!"))
		return false;
	struct span tail = {
	    scene_word(scene, words.end - 1)->at.end, between.end};
	struct attribution found;
	for (size_t i = words.first, verbs = 0; i < words.end; i++) {
		verbs += scene_speech(scene, i) == SPEECH_STRONG;
		if (verbs > 1)
			return false;
	}
	return scene_has_mark(scene, tail, ",.") &&
	       find_behind(scene, words, &found);
}
