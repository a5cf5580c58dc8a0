/* SPDX-License-Identifier: MIT */
/*
 * quote_attribution: verbs of speech after and before a quotation.
 *
 * How the quotation ends and what introduces it decide which of the two is
 * tried first.
 */
#include "compare/quote/attribution.h"

#include <stdint.h>

#include "compare/person/person.h"
#include "compare/quote/voice.h"

enum {
	WEAK_REACH_MAX = 10, /* words from a weak verb to its quotation */
	SCRAP_REACH_MAX = 5, /* words from any verb to a quoted scrap */
	SCRAP_WORDS_MAX = 2,
	STRONG_REACH_MAX = 40, /* words from a quotation to a strong verb */
	GAP_WORDS_MAX = 12, /* of an attribution that interrupts a quotation */
	LONG_WORDS_MIN = 6, /* of a quotation that needs no comma at its end */
	SENTENCE_WORDS_MAX = 300, /* beside a quotation; what is longer is a
				   * list, and is not read anew for each of its
				   * quotations */
};

/* Whether the words may be those beside a quotation in its sentence. */
static bool is_readable(struct prose_range words)
{
	return words.first < words.end &&
	       words.end - words.first <= SENTENCE_WORDS_MAX;
}

/* Extends the source by the bracket that closes one in it: "Ann Lee
 * (D-Ill.|)|". */
static struct span close_bracket(const struct prose *prose, struct span source)
{
	struct slice text = slice_at(prose->text, source);
	struct slice rest = slice_from(prose->text, source.end);
	bool open = slice_find(text, "(", 0) < text.len &&
		    slice_find(text, ")", 0) == text.len;
	if (open && slice_starts(rest, ")"))
		source.end += 1;
	else if (open && slice_starts(rest, ".)"))
		source.end += 2;
	return source;
}

static bool set_found(const struct prose *prose, struct prose_range source,
    struct prose_range cue, struct quote_attribution *found)
{
	if (source.first >= source.end)
		return false;
	found->source = close_bracket(prose, prose_span(prose, source));
	found->cue = prose_span(prose, cue);
	return true;
}

/* Says that the quotation has this cue and somebody else's words, whose, if the
 * source is not empty. */
static bool set_voice(const struct prose *prose, struct prose_range source,
    struct prose_range cue, struct quote_attribution *found)
{
	if (!set_found(prose, source, cue, found))
		found->cue = prose_span(prose, cue);
	return true;
}

static bool is_according_to(
    const struct prose *prose, struct prose_range words, size_t i)
{
	return i + 1 < words.end && prose_is(prose, i, " according ") &&
	       prose_is(prose, i + 1, " to ");
}

static bool set_according_to(const struct prose *prose,
    struct prose_range words, size_t i, struct quote_attribution *found)
{
	struct prose_range cue = {i, i + 2};
	return set_found(
	    prose, person_subject_right(prose, i + 2, words.end), cue, found);
}

/* The kind of verb of speech that word `i` is; "the accused" and "Smith's
 * claims" are none. */
static enum speech verb_of_speech(const struct prose *prose, size_t i)
{
	if (i > 0 && !prose_follows_mark(prose, i) &&
	    (prose_is_class(prose, i - 1, WORD_CLASS_DETERMINER) ||
		(prose_word(prose, i - 1)->flags & WORD_POSSESSIVE) ||
		prose_is(prose, i - 1, " its ")))
		return SPEECH_NONE;
	return prose_speech(prose, i);
}

/* Whether "who" or "which" begins an aside: Smith, who left early, said. */
static bool begins_aside(const struct prose *prose, size_t i)
{
	return prose_is(prose, i, " who which whose ") &&
	       prose_follows_mark(prose, i);
}

/* The word after the aside that begins at word `i`; `i` when it does not
 * end. */
static size_t skip_aside(const struct prose *prose, size_t i, size_t end)
{
	for (size_t k = i + 1; k < end; k++)
		if (prose_follows_mark(prose, k))
			return k;
	return i;
}

/* The verb of speech after a quotation, or words.end. */
static size_t find_verb_after(
    const struct prose *prose, struct prose_range words)
{
	for (size_t i = words.first; i < words.end; i++) {
		if (begins_aside(prose, i))
			i = skip_aside(prose, i, words.end);
		size_t reach = i - words.first;
		enum speech speech = verb_of_speech(prose, i);
		if (reach > STRONG_REACH_MAX)
			break;
		if (speech == SPEECH_NONE || prose_is_capital(prose, i))
			continue;
		if (i > words.first && prose_is_participle(prose, i))
			continue;
		if (speech == SPEECH_STRONG || reach <= WEAK_REACH_MAX)
			return i;
	}
	return words.end;
}

/* "quoted Smith as saying", "quoted as saying Smith". */
static bool set_quoted(const struct prose *prose, struct prose_range words,
    size_t verb, struct quote_attribution *found)
{
	if (!prose_is(prose, verb, " quoted "))
		return false;
	size_t as = verb + 1;
	while (as < words.end && !prose_is(prose, as, " as "))
		as++;
	if (as + 1 >= words.end || !prose_is(prose, as + 1, " saying "))
		return false;
	struct prose_range source = {verb + 1, as};
	if (as == verb + 1)
		source = person_subject_right(prose, as + 2, words.end);
	return set_found(
	    prose, source, (struct prose_range){verb, as + 2}, found);
}

/* “...,” said Smith | “...,” Smith said | “...,” according to Smith */
static bool find_after(const struct prose *prose, struct prose_range words,
    struct quote_attribution *found)
{
	if (words.first >= words.end)
		return false;
	if (is_according_to(prose, words, words.first))
		return set_according_to(prose, words, words.first, found);
	if (prose_is_class(prose, words.first, WORD_CLASS_NO_ATTRIBUTION))
		return false;
	size_t verb = find_verb_after(prose, words);
	if (verb == words.end)
		return false;
	if (set_quoted(prose, words, verb, found))
		return true;
	struct prose_range cue = {verb, verb + 1}, other;
	if (quote_voice_of_verb(prose, words, verb, &other) ||
	    (verb > words.first &&
		quote_voice_retold(prose, words, verb, &other)))
		return set_voice(prose, other, cue, found);
	if (verb == words.first)
		return set_found(prose,
		    person_subject_right(prose, verb + 1, words.end), cue,
		    found);
	size_t end = person_subject_end(prose, words.first, verb);
	struct prose_range source = {words.first, end};
	if (source.end - source.first > 2 * PERSON_SUBJECT_WORDS)
		return false;
	return set_found(prose, source, cue, found);
}

/* The verb of speech before a quotation, at most `reach_max` words away, or
 * words.end. */
static size_t find_verb_before(
    const struct prose *prose, struct prose_range words, size_t reach_max)
{
	for (size_t i = words.end; i > words.first; i--) {
		size_t reach = words.end - i;
		enum speech speech = verb_of_speech(prose, i - 1);
		if (prose_is_capital(prose, i - 1) && i - 1 > words.first)
			continue;
		if (reach > reach_max)
			break;
		if (speech == SPEECH_STRONG ||
		    (speech == SPEECH_WEAK && reach <= WEAK_REACH_MAX))
			return i - 1;
	}
	return words.end;
}

/* Smith said: “...” | according to Smith, “...” | Smith: “...” */
static bool find_before(const struct prose *prose, struct prose_range words,
    size_t reach_max, struct quote_attribution *found)
{
	struct prose_range other;
	if (!is_readable(words))
		return false;
	if (quote_voice_of_noun(prose, words, &other))
		return set_voice(prose, other,
		    (struct prose_range){words.end - 1, words.end}, found);
	size_t verb = find_verb_before(prose, words, reach_max);
	for (size_t i = words.end; i > words.first; i--)
		if (is_according_to(prose, words, i - 1) &&
		    (verb == words.end || verb < i - 1))
			return set_according_to(prose, words, i - 1, found);
	if (verb == words.end)
		return false;
	for (size_t i = words.first; i < verb; i++)
		if (set_quoted(prose, words, i, found))
			return true;
	struct prose_range cue = {verb, verb + 1};
	if (quote_voice_of_verb(prose, words, verb, &other))
		return set_voice(prose, other, cue, found);
	return set_found(
	    prose, person_subject_of_verb(prose, words, verb), cue, found);
}

/* A colon introduces the quotation: Name: ‘...’ | Smith gave the answer:
 * “...” */
static bool find_before_colon(const struct prose *prose,
    struct prose_range words, size_t open, struct quote_attribution *found)
{
	enum { LABEL_WORDS_MAX = 5 };
	size_t n = words.end - words.first;
	if (!is_readable(words))
		return false;
	struct span gap = {prose_word(prose, words.end - 1)->span.end, open};
	if (!prose_has_mark(prose, gap, ":"))
		return false;
	struct prose_range no_cue = {0, 0};
	if (n <= LABEL_WORDS_MAX && prose_is_capital(prose, words.first) &&
	    prose_is_capital(prose, words.end - 1))
		return set_found(prose, words, no_cue, found);
	return set_found(prose,
	    person_subject_of_clause(prose, words.first, words.end), no_cue,
	    found);
}

/* Whether the words before the quotation introduce it: with a verb of speech,
 * "that", a comma or a colon. */
static bool is_introduced(
    const struct prose *prose, struct prose_range before, size_t open)
{
	if (before.first >= before.end)
		return false;
	struct span gap = {prose_word(prose, before.end - 1)->span.end, open};
	return prose_has_mark(prose, gap, ",:") ||
	       prose_speech(prose, before.end - 1) != SPEECH_NONE ||
	       prose_is(prose, before.end - 1, " that ");
}

/* Whether the quotation is in an aside that has its own verb of speech: Smith,
 * who called it “...”, said. */
static bool is_in_aside(const struct prose *prose, struct prose_range before)
{
	bool verb = false;
	for (size_t i = before.end; i > before.first; i--) {
		if (begins_aside(prose, i - 1))
			return verb;
		if (prose_follows_mark(prose, i - 1))
			return false;
		verb |= verb_of_speech(prose, i - 1) != SPEECH_NONE;
	}
	return false;
}

/* What is written like a title is a quotation only right after a verb of speech
 * or a colon; after "told" only with a comma or colon, as “Meet the Press” may
 * be told something. */
static bool is_introduced_by_verb(
    const struct prose *prose, struct prose_range before, size_t open)
{
	if (before.first >= before.end)
		return false;
	size_t last = before.end - 1;
	struct span gap = {prose_word(prose, last)->span.end, open};
	if (prose_has_mark(prose, gap, ":"))
		return true;
	bool reads = prose_is(prose, last, " read reads reading ");
	return (reads || prose_speech(prose, last) == SPEECH_STRONG) &&
	       (prose_has_mark(prose, gap, ",:") ||
		   !prose_is(prose, last, " told "));
}

/* Reads a clause that ends a sentence and is only an attribution: a subject and
 * a strong verb, with few words after it. */
static bool find_clause(const struct prose *prose, struct prose_range clause,
    struct quote_attribution *found)
{
	enum { SUBJECT_WORDS_MAX = 8, REST_WORDS_MAX = 8 };
	if (is_according_to(prose, clause, clause.first))
		return set_according_to(prose, clause, clause.first, found);
	if (!prose_is_capital(prose, clause.first) &&
	    !prose_is(prose, clause.first, " he she they the a an "))
		return false;
	size_t verb = find_verb_after(prose, clause);
	if (verb == clause.first || verb == clause.end ||
	    verb > clause.first + SUBJECT_WORDS_MAX ||
	    verb + REST_WORDS_MAX < clause.end ||
	    prose_speech(prose, verb) != SPEECH_STRONG)
		return false;
	for (size_t i = clause.first + 1; i <= verb; i++)
		if (prose_follows_mark(prose, i))
			return false;
	struct prose_range source = {
	    clause.first, person_subject_end(prose, clause.first, verb)};
	return set_found(
	    prose, source, (struct prose_range){verb, verb + 1}, found);
}

/* held “candid” talks in Paris, the ministry said. */
static bool find_last_clause(const struct prose *prose,
    struct prose_range after, struct quote_attribution *found)
{
	for (size_t i = after.first + 1; is_readable(after) && i < after.end;
	     i++) {
		struct prose_range clause = {i, after.end};
		if (prose_follows_mark(prose, i) &&
		    find_clause(prose, clause, found))
			return true;
	}
	return false;
}

bool quote_attribution_find(const struct prose *prose,
    const struct quote_attribution_place *place,
    struct quote_attribution *found)
{
	struct prose_range before =
	    prose_words(prose, (struct span){place->start, place->whole.start});
	struct prose_range after =
	    prose_words(prose, (struct span){place->whole.end, place->end});
	*found = (struct quote_attribution){{0, 0}, {0, 0}};
	bool introduced = is_introduced(prose, before, place->whole.start) ||
			  is_in_aside(prose, before);
	bool begins_sentence = before.first >= before.end;
	bool may_follow = place->may_follow;
	bool may_be_after =
	    may_follow || (begins_sentence && place->n_words >= LONG_WORDS_MIN);
	if (place->is_title && !(begins_sentence && may_follow) &&
	    !is_introduced_by_verb(prose, before, place->whole.start))
		return false;
	if (may_be_after && (begins_sentence || !introduced) &&
	    find_after(prose, after, found))
		return true;
	size_t reach_max =
	    place->n_words <= SCRAP_WORDS_MAX ? SCRAP_REACH_MAX : SIZE_MAX;
	return find_before(prose, before, reach_max, found) ||
	       find_before_colon(prose, before, place->whole.start, found) ||
	       (may_be_after && find_after(prose, after, found)) ||
	       find_last_clause(prose, after, found);
}

bool quote_attribution_may_follow(
    const struct prose *prose, const struct quote_mark *mark)
{
	enum { MARKS_BYTES = 7 }; /* "…”" and what follows */
	struct span tail = {mark->span.start, mark->whole.end + 1};
	if (tail.end > prose->text.len)
		tail.end = prose->text.len;
	if (tail.end - tail.start > MARKS_BYTES)
		tail.start = tail.end - MARKS_BYTES;
	/* not into the middle of a code point */
	while (((unsigned char)prose->text.bytes[tail.start] & 0xC0) == 0x80)
		tail.start++;
	return prose_has_mark(prose, tail, ",?!…—");
}

bool quote_attribution_find_reported(const struct prose *prose,
    struct span within, struct quote_attribution *found)
{
	struct prose_range words = prose_words(prose, within);
	return find_before(prose, words, SIZE_MAX, found);
}

bool quote_attribution_follows(const struct prose *prose, struct span after)
{
	struct quote_attribution found;
	return find_after(prose, prose_words(prose, after), &found);
}

bool quote_attribution_interrupts(
    const struct prose *prose, struct span between)
{
	struct prose_range words = prose_words(prose, between);
	size_t n = words.end - words.first;
	if (n < 2 || n > GAP_WORDS_MAX ||
	    prose_is_participle(prose, words.end - 1) ||
	    prose_has_mark(prose, between, "\n:;?!"))
		return false;
	struct span tail = {
	    prose_word(prose, words.end - 1)->span.end, between.end};
	struct quote_attribution found;
	for (size_t i = words.first, verbs = 0; i < words.end; i++) {
		verbs += prose_speech(prose, i) == SPEECH_STRONG;
		if (verbs > 1)
			return false;
	}
	return prose_has_mark(prose, tail, ",.") &&
	       find_after(prose, words, &found);
}
