/* SPDX-License-Identifier: MIT */
/* quote: utterances as rows of folded words: the same, a part of the other,
 * alike, or reported in a linked sentence without marks. */
#include "compare/quote/quote.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "compare/quote/likeness.h"
#include "compare/quote/paraphrase.h"
#include "compare/quote/sides.h"
#include "compare/quote/utterance.h"

/* Of the content stems of the utterance that has fewer: below it two utterances
 * are not compared. */
static const double candidate_stems_share_min = 0.33;

enum {
	JOINING_WORDS_MAX = 2, /* between two parts of an utterance: "and" */
	PART_WORDS_MIN = 3,    /* of an utterance; fewer are a scrap */
	MATCHES_MAX = 4,       /* of one utterance; slogans recur */
};

/* Two utterances that match, as indices into the lists of the sides. */
struct match {
	size_t a, b;
	struct quote_likeness likeness;
	bool paired; /* a link pairs their sentences */
};

struct matcher {
	struct quote_sides sides;
	struct match *matches;
	size_t n, cap;
};

/* Whether two utterances are different parts of the same quotation. */
static bool is_neighbour(const struct quote_utterance *utterance,
    const struct quote_utterance *other)
{
	return other != utterance && other->quote &&
	       other->quote == utterance->quote;
}

/* Whether no link pairs the sentences of a match, but one of its utterances is
 * also matched in sentences that a link pairs. */
static bool is_matched_in_link(
    const struct matcher *matcher, const struct match *match)
{
	if (match->paired)
		return false;
	for (size_t i = 0; i < matcher->n; i++) {
		const struct match *other = &matcher->matches[i];
		if ((other->a == match->a || other->b == match->b) &&
		    other->paired)
			return true;
	}
	return false;
}

/* Whether one utterance of an altered match is identical to a neighbour of the
 * other: in "It is wrong. It is a crime." the second sentence is not "It is
 * wrong." altered. */
static bool has_identical_neighbour(
    const struct matcher *matcher, const struct match *match)
{
	const struct quote_utterance
	    *a = matcher->sides.side[SIDE_A].utterances.items,
	    *b = matcher->sides.side[SIDE_B].utterances.items;
	for (size_t i = 0; i < matcher->n; i++) {
		const struct match *same = &matcher->matches[i];
		if (same->likeness.class != QUOTE_IDENTICAL)
			continue;
		if ((same->b == match->b &&
			is_neighbour(&a[match->a], &a[same->a])) ||
		    (same->a == match->a &&
			is_neighbour(&b[match->b], &b[same->b])))
			return true;
	}
	return false;
}

static void drop_false_alterations(struct matcher *matcher)
{
	size_t kept = 0;
	for (size_t i = 0; i < matcher->n; i++) {
		struct match match = matcher->matches[i];
		if (match.likeness.class != QUOTE_ALTERED ||
		    (!has_identical_neighbour(matcher, &match) &&
			!is_matched_in_link(matcher, &match)))
			matcher->matches[kept++] = match;
	}
	matcher->n = kept;
}

static void match_quoted(struct matcher *matcher)
{
	const struct quote_utterance_list *a =
	    &matcher->sides.side[SIDE_A].utterances;
	const struct quote_utterance_list *b =
	    &matcher->sides.side[SIDE_B].utterances;
	for (size_t i = 0; i < a->n; i++) {
		for (size_t j = 0; j < b->n; j++) {
			struct match match = {.a = i, .b = j};
			if (quote_utterance_share_stems(&a->items[i],
				&b->items[j]) < candidate_stems_share_min)
				continue;
			match.paired = quote_sides_paired(&matcher->sides,
			    a->items[i].sentence, b->items[j].sentence);
			if (!quote_likeness_find(&match.likeness, &a->items[i],
				&b->items[j], match.paired))
				continue;
			matcher->matches = mem_grow(matcher->matches,
			    matcher->n, &matcher->cap, sizeof(match));
			matcher->matches[matcher->n++] = match;
		}
	}
}

static int by_utterance(const void *a, const void *b)
{
	const struct match *x = a, *y = b;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/* Matches in paired sentences first, then identical before trimmed before
 * altered. */
static int by_quality(const void *a, const void *b)
{
	const struct match *x = a, *y = b;
	if (x->paired != y->paired)
		return x->paired ? -1 : 1;
	if (x->likeness.class != y->likeness.class)
		return x->likeness.class < y->likeness.class ? -1 : 1;
	return by_utterance(a, b);
}

static void keep_best(struct matcher *matcher)
{
	size_t *n_matches[SIDES], kept = 0;
	for (enum side side = 0; side < SIDES; side++)
		n_matches[side] =
		    mem_zalloc(matcher->sides.side[side].utterances.n,
			sizeof(*n_matches[side]));
	if (matcher->n)
		qsort(matcher->matches, matcher->n, sizeof(*matcher->matches),
		    by_quality);
	for (size_t i = 0; i < matcher->n; i++) {
		struct match match = matcher->matches[i];
		size_t *n_a = &n_matches[SIDE_A][match.a];
		size_t *n_b = &n_matches[SIDE_B][match.b];
		if (*n_a == MATCHES_MAX || *n_b == MATCHES_MAX)
			continue;
		++*n_a;
		++*n_b;
		matcher->matches[kept++] = match;
	}
	matcher->n = kept;
	if (kept)
		qsort(matcher->matches, kept, sizeof(*matcher->matches),
		    by_utterance);
	for (enum side side = 0; side < SIDES; side++)
		free(n_matches[side]);
}

/* The utterance of the match that is a part of `whole`, or NULL. */
static const struct quote_utterance *part_of(const struct matcher *matcher,
    const struct match *match, const struct quote_utterance *whole)
{
	const struct quote_utterance *a =
	    &matcher->sides.side[SIDE_A].utterances.items[match->a];
	const struct quote_utterance *b =
	    &matcher->sides.side[SIDE_B].utterances.items[match->b];
	if (match->likeness.is_part[SIDE_B] && a == whole)
		return b;
	return match->likeness.is_part[SIDE_A] && b == whole ? a : NULL;
}

/* Whether the part is not inside a longer part of `whole`. */
static bool is_greatest(const struct matcher *matcher,
    const struct quote_utterance *whole, const struct quote_utterance *part)
{
	for (size_t i = 0; i < matcher->n; i++) {
		const struct quote_utterance *other =
		    part_of(matcher, &matcher->matches[i], whole);
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

/* Whether two or more parts make up all of `whole`. */
static bool is_made_of_parts(
    const struct matcher *matcher, const struct quote_utterance *whole)
{
	bool *covered = mem_zalloc(whole->n, sizeof(*covered));
	size_t parts = 0;
	for (size_t i = 0; i < matcher->n; i++) {
		const struct quote_utterance *part =
		    part_of(matcher, &matcher->matches[i], whole);
		parts += part && part->n >= PART_WORDS_MIN &&
			 is_greatest(matcher, whole, part) &&
			 cover_part(whole, part, covered) > 0;
	}
	bool made_of_parts = parts > 1 && only_joins(whole, covered);
	free(covered);
	return made_of_parts;
}

/* One article may print as one utterance what the other prints as two: when the
 * parts make up the whole, nothing was trimmed. */
static void join_parts(
    struct matcher *matcher, const struct quote_utterance *whole)
{
	if (!is_made_of_parts(matcher, whole))
		return;
	for (size_t i = 0; i < matcher->n; i++) {
		const struct quote_utterance *part =
		    part_of(matcher, &matcher->matches[i], whole);
		if (part && is_greatest(matcher, whole, part))
			matcher->matches[i].likeness.class = QUOTE_IDENTICAL;
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

static void add_match(struct matcher *matcher, const struct match *match)
{
	struct quote_side *in_a = &matcher->sides.side[SIDE_A],
			  *in_b = &matcher->sides.side[SIDE_B];
	struct quote_utterance a = in_a->utterances.items[match->a];
	struct quote_utterance b = in_b->utterances.items[match->b];
	const char *speaker = quote_sides_speaker(&a),
		   *other = quote_sides_speaker(&b);
	struct quote_pair pair = {
	    .class = match->likeness.class,
	    .speaker = speaker ? speaker : other,
	    .speaker_b = quote_sides_speakers_differ(&a, &b) ? other : NULL,
	};
	in_a->matched[match->a] = in_b->matched[match->b] = true;
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
	struct quote_side *a = &matcher->sides.side[SIDE_A],
			  *b = &matcher->sides.side[SIDE_B];
	a->matched = mem_zalloc(a->utterances.n, sizeof(*a->matched));
	b->matched = mem_zalloc(b->utterances.n, sizeof(*b->matched));
	for (size_t i = 0; i < matcher->n; i++)
		add_match(matcher, &matcher->matches[i]);
}

static bool is_in_utterance(const struct quote_side *side, struct span span)
{
	for (size_t i = 0; i < side->utterances.n; i++)
		if (side->utterances.items[i].span.start < span.end &&
		    span.start < side->utterances.items[i].span.end)
			return true;
	return false;
}

/* Adds to `to` the quoted words of `from` that one of its sentences has in a
 * row outside of marks: its marks were not found, as the quotation is closed
 * paragraphs later, or never. */
static void add_copied(const struct quote_side *from, size_t sentence,
    struct quote_side *to, size_t other)
{
	for (size_t i = 0; i < from->n_marked; i++) {
		const struct quote_utterance *utterance =
		    &from->utterances.items[i];
		const struct quote_utterance *whole =
		    &to->sentences.items[other];
		struct span span = {0};
		if (utterance->sentence != sentence ||
		    !quote_utterance_longest_run(utterance, whole, &span) ||
		    quote_utterance_count_printed(whole, span) <
			QUOTE_COPIED_WORDS_MIN ||
		    is_in_utterance(to, span))
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
	match_quoted(&matcher);
	keep_best(&matcher);
	for (enum side side = 0; side < SIDES; side++)
		for (size_t i = 0; i < sides->side[side].utterances.n; i++)
			join_parts(
			    &matcher, &sides->side[side].utterances.items[i]);
	drop_false_alterations(&matcher);
	add_matches(&matcher);
	quote_paraphrase_match(sides);
	if (pairs->n)
		qsort(
		    pairs->items, pairs->n, sizeof(*pairs->items), by_position);
	free(matcher.matches);
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
