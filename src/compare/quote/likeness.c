/* SPDX-License-Identifier: MIT */
/* quote_likeness: shares of words, of stems, and of their weights. */
#include "compare/quote/likeness.h"

#include "compare/quote/sides.h"

/* Shares of the weight of the shorter utterance's words. */
static const double altered_share = 0.6;
/* Share of the words of the shorter, function words too, that stand in both
 * in one order: what was put differently is what tells. */
static const double frame_share = 0.6;
/* The same where the articles name two people: one of them errs, or we do. */
static const double copied_share = 0.85;
/* Share of the fewer content stems, unless the frame tells. */
static const double altered_stems = 0.5;

enum {
	ALTERED_WORDS = 4, /* fewer words that differ are other words */
	SPOKEN_WORDS = 3,  /* fewer are said by everybody, and often */
};

static double lesser_weight(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	return a->weight < b->weight ? a->weight : b->weight;
}

static bool of_one_speaker(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	return quote_sides_speaker(a) && quote_sides_speaker(b) &&
	       !quote_sides_speakers_differ(a, b);
}

/* Whether what they share is more than chance: a scrap of common words needs
 * a link between its sentences, or one speaker. */
static bool is_telling(const struct quote_utterance *a,
    const struct quote_utterance *b, bool paired)
{
	size_t fewer = a->n < b->n ? a->n : b->n;
	double weight = lesser_weight(a, b);
	return weight >= QUOTE_UTTERANCE_TELLING || paired ||
	       (of_one_speaker(a, b) && fewer >= SPOKEN_WORDS && weight > 0);
}

/* Two people who use the same few words say two things, unless the articles
 * tell of one. */
static bool is_one(const struct quote_utterance *a,
    const struct quote_utterance *b, bool paired)
{
	size_t fewer = a->n < b->n ? a->n : b->n;
	return !quote_sides_speakers_differ(a, b) ||
	       fewer >= QUOTE_COPIED_WORDS || paired;
}

/* "Capable of destroying the economy" and "destroy the economy", of one
 * speaker. */
static bool is_scrap_of(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	return of_one_speaker(a, b) && quote_utterance_common(a, b) > 0 &&
	       quote_utterance_share_stems(a, b) >= 1;
}

/* "They bear full responsibility" and "the responsibility is theirs": most of
 * the words of one speaker, in another order. */
static bool is_reordered(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	const struct quote_utterance *less = a->weight < b->weight ? a : b;
	const struct quote_utterance *more = less == a ? b : a;
	double shared = quote_utterance_overlap(less, more);
	return of_one_speaker(a, b) && shared >= QUOTE_UTTERANCE_TELLING &&
	       quote_utterance_share_stems(a, b) >= altered_stems &&
	       shared >= altered_share * less->weight;
}

/* Alike in sentences that a link pairs. */
static bool is_altered_in_link(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	size_t fewer = a->n < b->n ? a->n : b->n;
	double common = (double)quote_utterance_common_words(a, b);
	if (fewer < ALTERED_WORDS)
		return is_scrap_of(a, b);
	if (quote_sides_speakers_differ(a, b))
		return fewer >= QUOTE_COPIED_WORDS &&
		       common >= copied_share * (double)fewer;
	return (quote_utterance_common(a, b) > 0 &&
		   common >= frame_share * (double)fewer) ||
	       is_reordered(a, b);
}

static bool is_altered(const struct quote_utterance *a,
    const struct quote_utterance *b, bool paired)
{
	size_t fewer = a->n < b->n ? a->n : b->n;
	if (paired && is_altered_in_link(a, b))
		return true;
	if (fewer < ALTERED_WORDS || quote_sides_speakers_differ(a, b) ||
	    quote_utterance_share_stems(a, b) < altered_stems)
		return false;
	double common = quote_utterance_common(a, b);
	return common >= QUOTE_UTTERANCE_TELLING &&
	       common >= altered_share * lesser_weight(a, b);
}

bool quote_likeness_find(struct quote_likeness *likeness,
    const struct quote_utterance *a, const struct quote_utterance *b,
    bool paired)
{
	bool same = quote_utterance_same(a, b);
	likeness->b_is_part = !same && quote_utterance_holds(a, b);
	likeness->a_is_part = !same && quote_utterance_holds(b, a);
	likeness->class = same ? QUOTE_IDENTICAL : QUOTE_TRIMMED;
	if (same || likeness->b_is_part || likeness->a_is_part)
		return is_telling(a, b, paired) && is_one(a, b, paired);
	likeness->class = QUOTE_ALTERED;
	return is_altered(a, b, paired);
}
