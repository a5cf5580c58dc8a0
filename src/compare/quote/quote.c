/* SPDX-License-Identifier: MIT */
/* quote: utterances as rows of folded words: the same, a part of the other,
 * alike, or reported in a linked sentence without marks. */
#include "compare/quote/quote.h"

#include <stdlib.h>

#include "base/mem.h"
#include "compare/quote/matches.h"
#include "compare/quote/paraphrase.h"
#include "compare/quote/sides.h"
#include "compare/quote/utterance.h"

enum {
	JOINING_WORDS_MAX = 2, /* between two parts of an utterance: "and" */
	PART_WORDS_MIN = 3,    /* of an utterance; fewer are a scrap */
};

struct matcher {
	struct quote_sides sides;
	struct quote_matches matches;
};

/* An utterance of a side, by its place in the list. */
struct place {
	enum side side;
	size_t i;
};

static size_t n_matches(const struct matcher *matcher, struct place place)
{
	const size_t *first = matcher->matches.first[place.side] + place.i;
	return first[1] - first[0];
}

/* Match `k` of the utterance. */
static struct quote_match *match_of(
    const struct matcher *matcher, struct place place, size_t k)
{
	size_t first = matcher->matches.first[place.side][place.i];
	size_t id = matcher->matches.ids[place.side][first + k];
	return &matcher->matches.items[id];
}

static const struct quote_utterance *utterance_at(
    const struct matcher *matcher, struct place place)
{
	return &matcher->sides.side[place.side].utterances.items[place.i];
}

static const struct quote_utterance *utterance_in(const struct matcher *matcher,
    const struct quote_match *match, enum side side)
{
	return utterance_at(matcher, (struct place){side, match->of[side]});
}

/* Whether two utterances are different parts of the same quotation. */
static bool is_neighbour(const struct quote_utterance *utterance,
    const struct quote_utterance *other)
{
	return other != utterance && other->quote &&
	       other->quote == utterance->quote;
}

/* Whether no link pairs the sentences of a match, but its utterance of that
 * side is also matched in sentences that a link pairs. */
static bool is_matched_in_link(const struct matcher *matcher,
    const struct quote_match *match, enum side side)
{
	struct place place = {side, match->of[side]};
	if (match->paired)
		return false;
	for (size_t k = 0; k < n_matches(matcher, place); k++)
		if (match_of(matcher, place, k)->paired)
			return true;
	return false;
}

/* Whether the utterance of that side is identical to a neighbour of the one
 * that it matches altered: in "It is wrong. It is a crime." the second sentence
 * is not "It is wrong." altered. */
static bool has_identical_neighbour(const struct matcher *matcher,
    const struct quote_match *match, enum side side)
{
	struct place place = {side, match->of[side]};
	enum side other = side_other(side);
	for (size_t k = 0; k < n_matches(matcher, place); k++) {
		const struct quote_match *same = match_of(matcher, place, k);
		if (same->likeness.class == QUOTE_IDENTICAL &&
		    is_neighbour(utterance_in(matcher, match, other),
			utterance_in(matcher, same, other)))
			return true;
	}
	return false;
}

static bool is_false_alteration(
    const struct matcher *matcher, const struct quote_match *match)
{
	if (match->likeness.class != QUOTE_ALTERED)
		return false;
	for (enum side side = 0; side < SIDES; side++)
		if (has_identical_neighbour(matcher, match, side) ||
		    is_matched_in_link(matcher, match, side))
			return true;
	return false;
}

/* The utterance that match `k` of the whole says is a part of it, or NULL. */
static const struct quote_utterance *part_of(
    const struct matcher *matcher, struct place whole, size_t k)
{
	const struct quote_match *match = match_of(matcher, whole, k);
	enum side other = side_other(whole.side);
	return match->likeness.is_part[other]
		   ? utterance_in(matcher, match, other)
		   : NULL;
}

/* Whether the part is not inside a longer part of the whole. */
static bool is_greatest(const struct matcher *matcher, struct place whole,
    const struct quote_utterance *part)
{
	for (size_t k = 0; k < n_matches(matcher, whole); k++) {
		const struct quote_utterance *other =
		    part_of(matcher, whole, k);
		if (other && other->n > part->n &&
		    quote_utterance_holds(other, part))
			return false;
	}
	return true;
}

/* Marks the words of `whole` that `part` covers; returns how many are new. */
static size_t cover_part(const struct quote_utterance *whole,
    const struct quote_utterance *part, bool *covered)
{
	struct span span = {0};
	size_t n = 0;
	quote_utterance_longest_run(part, whole, &span);
	for (size_t i = 0; i < whole->n; i++) {
		struct span word = whole->words[i].span;
		if (covered[i] || word.start < span.start ||
		    word.end > span.end)
			continue;
		covered[i] = true;
		n++;
	}
	return n;
}

/* Whether the words that are not covered only join the parts. */
static bool only_joins(const struct quote_utterance *whole, const bool *covered)
{
	size_t spare = 0;
	for (size_t i = 0; i < whole->n; i++) {
		if (covered[i])
			continue;
		if (whole->words[i].weight > 0 || ++spare > JOINING_WORDS_MAX)
			return false;
	}
	return true;
}

/* Whether two or more parts make up all of the whole. */
static bool is_made_of_parts(const struct matcher *matcher, struct place place)
{
	const struct quote_utterance *whole = utterance_at(matcher, place);
	bool *covered = mem_zalloc(whole->n, sizeof(*covered));
	size_t parts = 0;
	for (size_t k = 0; k < n_matches(matcher, place); k++) {
		const struct quote_utterance *part = part_of(matcher, place, k);
		parts += part && part->n >= PART_WORDS_MIN &&
			 is_greatest(matcher, place, part) &&
			 cover_part(whole, part, covered) > 0;
	}
	bool made_of_parts = parts > 1 && only_joins(whole, covered);
	free(covered);
	return made_of_parts;
}

/* One article may print as one utterance what the other prints as two: when the
 * parts make up the whole, nothing was trimmed. */
static void join_parts(const struct matcher *matcher, struct place whole)
{
	if (n_matches(matcher, whole) < 2 || !is_made_of_parts(matcher, whole))
		return;
	for (size_t k = 0; k < n_matches(matcher, whole); k++) {
		const struct quote_utterance *part = part_of(matcher, whole, k);
		if (part && is_greatest(matcher, whole, part))
			match_of(matcher, whole, k)->likeness.class =
			    QUOTE_IDENTICAL;
	}
}

/* Narrows an utterance to the span of `part`. */
static void narrow_to_part(
    struct quote_utterance *whole, const struct quote_utterance *part)
{
	struct span span;
	if (quote_utterance_longest_run(part, whole, &span) == part->n)
		whole->span = span;
}

static void add_match(struct matcher *matcher, const struct quote_match *match)
{
	struct quote_utterance a = *utterance_in(matcher, match, SIDE_A);
	struct quote_utterance b = *utterance_in(matcher, match, SIDE_B);
	const char *speaker = quote_sides_speaker(&a),
		   *other = quote_sides_speaker(&b);
	struct quote_pair pair = {
	    .class = match->likeness.class,
	    .speaker = speaker ? speaker : other,
	    .speaker_b = quote_sides_speakers_differ(&a, &b) ? other : NULL,
	};
	for (enum side side = 0; side < SIDES; side++)
		matcher->sides.side[side].matched[match->of[side]] = true;
	/* one of several parts that make up the whole */
	if (match->likeness.class == QUOTE_IDENTICAL &&
	    match->likeness.is_part[SIDE_B])
		narrow_to_part(&a, &b);
	if (match->likeness.class == QUOTE_IDENTICAL &&
	    match->likeness.is_part[SIDE_A])
		narrow_to_part(&b, &a);
	quote_sides_add(&matcher->sides, &pair, &a, &b);
}

static void add_matches(struct matcher *matcher)
{
	for (enum side side = 0; side < SIDES; side++) {
		struct quote_side *in = &matcher->sides.side[side];
		in->matched =
		    mem_zalloc(in->utterances.n, sizeof(*in->matched));
	}
	for (size_t i = 0; i < matcher->matches.n; i++)
		if (!is_false_alteration(matcher, &matcher->matches.items[i]))
			add_match(matcher, &matcher->matches.items[i]);
}

/* Whether an utterance of the sentence has a byte of the span in it. */
static bool is_in_utterance(
    const struct quote_side *side, size_t sentence, struct span span)
{
	const struct quote_utterance_list *list = &side->utterances;
	for (size_t i = quote_utterance_first(list, sentence);
	     i != QUOTE_UTTERANCE_NONE; i = quote_utterance_next(list, i))
		if (list->items[i].span.start < span.end &&
		    span.start < list->items[i].span.end)
			return true;
	return false;
}

/* Adds to `to` the quoted words of `from` that one of its sentences has in a
 * row outside of marks: its marks were not found, as the quotation is closed
 * paragraphs later, or never. */
static void add_copied(const struct quote_side *from, size_t sentence,
    struct quote_side *to, size_t other)
{
	const struct quote_utterance *whole = &to->sentences.items[other];
	for (size_t i = quote_utterance_first(&from->utterances, sentence);
	     i < from->n_marked;
	     i = quote_utterance_next(&from->utterances, i)) {
		struct span span = {0};
		if (!quote_utterance_longest_run(
			&from->utterances.items[i], whole, &span) ||
		    quote_utterance_count_printed(whole, span) <
			QUOTE_COPIED_WORDS_MIN ||
		    is_in_utterance(to, other, span))
			continue;
		quote_utterance_add(&to->utterances, span, other);
	}
}

static void find_copied(struct matcher *matcher)
{
	const struct links *links = matcher->sides.links;
	size_t n = links->n + links->n_echoes;
	for (size_t i = 0; i < n; i++) {
		const struct link *link = &links->items[i];
		for (size_t k = 0; k < link->n_pairs; k++) {
			const struct link_pair *pair = &link->pairs[k];
			add_copied(&matcher->sides.side[SIDE_A], pair->a,
			    &matcher->sides.side[SIDE_B], pair->b);
			add_copied(&matcher->sides.side[SIDE_B], pair->b,
			    &matcher->sides.side[SIDE_A], pair->a);
		}
	}
}

static int by_position(const void *a, const void *b)
{
	const struct quote_pair *x = a, *y = b;
	if (x->spans[SIDE_A].start != y->spans[SIDE_A].start)
		return x->spans[SIDE_A].start < y->spans[SIDE_A].start ? -1 : 1;
	return (x->spans[SIDE_B].start > y->spans[SIDE_B].start) -
	       (x->spans[SIDE_B].start < y->spans[SIDE_B].start);
}

void quote_match(struct quote_pairs *pairs, const struct term_pair *pair,
    const struct quote_list quoted[SIDES], const struct links *links)
{
	struct matcher matcher = {
	    .sides = {.found = pairs, .pair = pair, .links = links}};
	struct quote_sides *sides = &matcher.sides;
	if (!quoted[SIDE_A].n && !quoted[SIDE_B].n)
		return;
	quote_sides_init(sides, quoted);
	find_copied(&matcher);
	quote_matches_find(&matcher.matches, sides);
	for (enum side side = 0; side < SIDES; side++)
		for (size_t i = 0; i < sides->side[side].utterances.n; i++)
			join_parts(&matcher, (struct place){side, i});
	add_matches(&matcher);
	quote_paraphrase_match(sides);
	if (pairs->n)
		qsort(
		    pairs->items, pairs->n, sizeof(*pairs->items), by_position);
	quote_matches_release(&matcher.matches);
	quote_sides_release(sides);
}

void quote_release(struct quote_pairs *pairs)
{
	for (size_t i = 0; i < pairs->n; i++)
		worddiff_release(&pairs->items[i].words);
	free(pairs->items);
	arena_release(&pairs->arena);
	*pairs = (struct quote_pairs){0};
}
