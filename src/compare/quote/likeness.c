/* SPDX-License-Identifier: MIT */
/* quote_likeness: shares of words, of stems, and of their weights. */
#include "compare/quote/likeness.h"

#include "compare/quote/sides.h"

/* Of the weight of the lighter utterance. */
static const double altered_weight_share_min = 0.6;
/* Of the words of the shorter utterance, function words too, that both have
 * in the same order: the words that were put differently may be the weighty
 * ones. */
static const double common_words_share_min = 0.6;
/* The same where the articles name two speakers: one of them errs, or we do. */
static const double two_speakers_words_share_min = 0.85;
/* Of the content stems of the utterance that has fewer, unless the words in
 * common decide. */
static const double shared_stems_min = 0.5;

enum {
	ALTERED_WORDS_MIN = 4,	   /* shorter utterances that differ are two */
	ONE_SPEAKER_WORDS_MIN = 3, /* fewer are said by everybody, and often */
};

static double lesser_weight(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	return a->weight < b->weight ? a->weight : b->weight;
}

static bool have_one_speaker(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	return quote_sides_speaker(a) && quote_sides_speaker(b) &&
	       !quote_sides_speakers_differ(a, b);
}

/* Whether the shared words are more than chance: a scrap of common words needs
 * a link between its sentences, or the same speaker. */
static bool is_more_than_chance(const struct quote_utterance *a,
    const struct quote_utterance *b, bool paired)
{
	size_t fewer = a->n < b->n ? a->n : b->n;
	double weight = lesser_weight(a, b);
	return weight >= QUOTE_UTTERANCE_WEIGHT_MIN || paired ||
	       (have_one_speaker(a, b) && fewer >= ONE_SPEAKER_WORDS_MIN &&
		   weight > 0);
}

/* Two people who use the same few words say two things, unless a link pairs the
 * sentences. */
static bool is_same_utterance(const struct quote_utterance *a,
    const struct quote_utterance *b, bool paired)
{
	size_t fewer = a->n < b->n ? a->n : b->n;
	return !quote_sides_speakers_differ(a, b) ||
	       fewer >= QUOTE_COPIED_WORDS_MIN || paired;
}

/* "Capable of destroying the economy" and "destroy the economy", from the same
 * speaker. */
static bool is_scrap_of(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	return have_one_speaker(a, b) &&
	       quote_utterance_common_weight(a, b) > 0 &&
	       quote_utterance_share_stems(a, b) >= 1;
}

/* "They bear full responsibility" and "the responsibility is theirs": most of
 * the words, in another order, from the same speaker. */
static bool is_reordered(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	const struct quote_utterance *less = a->weight < b->weight ? a : b;
	const struct quote_utterance *more = less == a ? b : a;
	double shared = quote_utterance_overlap_weight(less, more);
	return have_one_speaker(a, b) && shared >= QUOTE_UTTERANCE_WEIGHT_MIN &&
	       quote_utterance_share_stems(a, b) >= shared_stems_min &&
	       shared >= altered_weight_share_min * less->weight;
}

/* Whether they are alike enough, given that a link pairs their sentences. */
static bool is_altered_in_link(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	size_t fewer = a->n < b->n ? a->n : b->n;
	double common = (double)quote_utterance_common_words(a, b);
	if (fewer < ALTERED_WORDS_MIN)
		return is_scrap_of(a, b);
	if (quote_sides_speakers_differ(a, b))
		return fewer >= QUOTE_COPIED_WORDS_MIN &&
		       common >= two_speakers_words_share_min * (double)fewer;
	return (quote_utterance_common_weight(a, b) > 0 &&
		   common >= common_words_share_min * (double)fewer) ||
	       is_reordered(a, b);
}

static bool is_altered(const struct quote_utterance *a,
    const struct quote_utterance *b, bool paired)
{
	size_t fewer = a->n < b->n ? a->n : b->n;
	if (paired && is_altered_in_link(a, b))
		return true;
	if (fewer < ALTERED_WORDS_MIN || quote_sides_speakers_differ(a, b) ||
	    quote_utterance_share_stems(a, b) < shared_stems_min)
		return false;
	double common = quote_utterance_common_weight(a, b);
	return common >= QUOTE_UTTERANCE_WEIGHT_MIN &&
	       common >= altered_weight_share_min * lesser_weight(a, b);
}

bool quote_likeness_find(struct quote_likeness *likeness,
    const struct quote_utterance *a, const struct quote_utterance *b,
    bool paired)
{
	bool same = quote_utterance_same(a, b);
	likeness->is_part[SIDE_A] = !same && quote_utterance_holds(b, a);
	likeness->is_part[SIDE_B] = !same && quote_utterance_holds(a, b);
	likeness->class = same ? QUOTE_IDENTICAL : QUOTE_TRIMMED;
	if (same || likeness->is_part[SIDE_A] || likeness->is_part[SIDE_B])
		return is_more_than_chance(a, b, paired) &&
		       is_same_utterance(a, b, paired);
	likeness->class = QUOTE_ALTERED;
	return is_altered(a, b, paired);
}
