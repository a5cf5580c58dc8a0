/* SPDX-License-Identifier: MIT */
/* quote_paraphrase: a linked sentence that names the speaker, has a verb of
 * speech and enough of the words. */
#include "compare/quote/paraphrase.h"

#include <string.h>

#include "text/speech.h"
#include "text/unicode.h"
#include "compare/person/person.h"

/* Of the weight of the words between marks. */
static const double paraphrased_share = 0.34;

enum { REPORTED_WORDS = 4 }; /* a scrap is not reported in other words */

static bool is_known(const struct quote_pairs *pairs, size_t a, size_t b)
{
	for (size_t i = 0; i < pairs->n; i++)
		if (pairs->items[i].sentences[SIDE_A] == a &&
		    pairs->items[i].sentences[SIDE_B] == b)
			return true;
	return false;
}

static enum person_sex sex_of(const char *speaker)
{
	const char *space = speaker ? strchr(speaker, ' ') : NULL;
	if (!space)
		return PERSON_SEX_UNKNOWN;
	struct str fold = {0};
	unicode_fold(&fold, (struct slice){speaker, (size_t)(space - speaker)});
	enum person_sex sex = person_given_name_sex(str_text(&fold));
	str_release(&fold);
	return sex;
}

/* Whether a "he" or "she" of the sentence can be the speaker. */
static bool has_pronoun(
    const struct quote_utterance *sentence, const struct quote_utterance *said)
{
	enum person_sex sex = sex_of(quote_sides_speaker(said));
	return (sex != PERSON_SEX_FEMALE &&
		   quote_utterance_says(sentence, "he")) ||
	       (sex != PERSON_SEX_MALE &&
		   quote_utterance_says(sentence, "she"));
}

/* Whether the speaker is named in a sentence, or a pronoun may name him. */
static bool names_speaker(
    const struct quote_utterance *sentence, const struct quote_utterance *said)
{
	const char *name = quote_sides_last_name(quote_sides_speaker(said));
	struct str fold = {0};
	if (name)
		unicode_fold(&fold, slice_of(name));
	bool named = !name || quote_utterance_says(sentence, str_text(&fold)) ||
		     has_pronoun(sentence, said);
	str_release(&fold);
	return named;
}

/* Whether the sentence has a verb of speech, outside of its own marks. */
static bool has_cue(
    const struct quote_side *side, const struct quote_utterance *sentence)
{
	struct slice text = article_text(side->said.article);
	for (size_t i = 0; i < sentence->n; i++) {
		struct str fold = {0};
		unicode_fold(&fold, slice_at(text, sentence->words[i].span));
		enum speech speech = speech_of(str_slice(&fold));
		str_release(&fold);
		if (speech == SPEECH_STRONG)
			return true;
	}
	return false;
}

/* Words of the sentence that stand inside of marks. */
static size_t words_said(const struct quote_side *side, size_t sentence)
{
	size_t n = 0;
	for (size_t i = 0; i < side->said.n; i++)
		if (side->said.items[i].sentence == sentence)
			n += side->said.items[i].n;
	return n;
}

/* Whether a sentence tells in other words what was said. */
static bool reports(const struct quote_side *side,
    const struct quote_utterance *sentence, const struct quote_utterance *said)
{
	return said->n >= REPORTED_WORDS &&
	       !article_in_headline(side->said.article, sentence->sentence) &&
	       2 * words_said(side, sentence->sentence) < sentence->n &&
	       names_speaker(sentence, said) && has_cue(side, sentence) &&
	       quote_utterance_overlap(said, sentence) >=
		   paraphrased_share * said->weight;
}

/* Utterances of `from` that sentences of the other article tell, and that it
 * has nowhere between marks. */
static void match_told(
    struct quote_sides *sides, const struct link_pair *linked, bool from_a)
{
	const struct quote_side *from = &sides->of[from_a ? SIDE_A : SIDE_B];
	const struct quote_side *to = &sides->of[from_a ? SIDE_B : SIDE_A];
	for (size_t i = 0; i < from->said.n; i++) {
		const struct quote_utterance *said = &from->said.items[i];
		const struct quote_utterance *sentence =
		    &to->sentences.items[from_a ? linked->b : linked->a];
		if (from->matched[i] ||
		    said->sentence != (from_a ? linked->a : linked->b) ||
		    is_known(sides->found, linked->a, linked->b) ||
		    !reports(to, sentence, said))
			continue;
		quote_sides_add(sides,
		    &(struct quote_pair){
			.class = QUOTE_PARAPHRASED,
			.speaker = quote_sides_speaker(said),
		    },
		    from_a ? said : sentence, from_a ? sentence : said);
	}
}

void quote_paraphrase_match(struct quote_sides *sides)
{
	const struct links *links = sides->links;
	size_t n = links->n + links->n_echoes;
	for (size_t i = 0; i < n; i++) {
		const struct link *link = &links->items[i];
		for (size_t k = 0; k < link->n_pairs; k++) {
			match_told(sides, &link->pairs[k], true);
			match_told(sides, &link->pairs[k], false);
		}
	}
}
