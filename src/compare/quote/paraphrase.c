/* SPDX-License-Identifier: MIT */
/* quote_paraphrase: a linked sentence paraphrases an utterance when it names
 * the speaker, has a verb of speech and enough of the words. */
#include "compare/quote/paraphrase.h"

#include <string.h>

#include "text/speech.h"
#include "text/unicode.h"
#include "compare/person/person.h"

/* Of the weight of the quoted words. */
static const double paraphrased_weight_share_min = 0.34;

/* Of the utterance: a scrap is not paraphrased. */
enum { PARAPHRASED_WORDS_MIN = 4 };

static bool has_pair(const struct quote_pairs *pairs, size_t a, size_t b)
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

/* Whether the sentence has a "he" or "she" that may be the speaker. */
static bool has_pronoun(const struct quote_utterance *sentence,
    const struct quote_utterance *utterance)
{
	enum person_sex sex = sex_of(quote_sides_speaker(utterance));
	return (sex != PERSON_SEX_FEMALE &&
		   quote_utterance_has_word(sentence, "he")) ||
	       (sex != PERSON_SEX_MALE &&
		   quote_utterance_has_word(sentence, "she"));
}

/* Whether the sentence names the speaker or has a pronoun for them.  True when
 * the speaker is unknown. */
static bool names_speaker(const struct quote_utterance *sentence,
    const struct quote_utterance *utterance)
{
	const char *name =
	    person_same_last_word(quote_sides_speaker(utterance));
	struct str fold = {0};
	if (name)
		unicode_fold(&fold, slice_of(name));
	bool named = !name ||
		     quote_utterance_has_word(sentence, str_text(&fold)) ||
		     has_pronoun(sentence, utterance);
	str_release(&fold);
	return named;
}

/* Whether the sentence has a strong verb of speech. */
static bool has_verb_of_speech(
    const struct quote_side *side, const struct quote_utterance *sentence)
{
	struct slice text = article_text(side->utterances.article);
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

/* How many words of the sentence are between marks. */
static size_t count_quoted_words(const struct quote_side *side, size_t sentence)
{
	const struct quote_utterance_list *list = &side->utterances;
	size_t n = 0;
	for (size_t i = quote_utterance_first(list, sentence);
	     i != QUOTE_UTTERANCE_NONE; i = quote_utterance_next(list, i))
		n += list->items[i].n;
	return n;
}

/* Whether a sentence may report somebody's words: it has a verb of speech, and
 * most of it is outside of marks. */
static bool may_report(
    const struct quote_side *side, const struct quote_utterance *sentence)
{
	return !article_in_headline(
		   side->utterances.article, sentence->sentence) &&
	       2 * count_quoted_words(side, sentence->sentence) < sentence->n &&
	       has_verb_of_speech(side, sentence);
}

/* Whether a sentence that may report words has those of the utterance. */
static bool is_paraphrase(const struct quote_utterance *sentence,
    const struct quote_utterance *utterance)
{
	return utterance->n >= PARAPHRASED_WORDS_MIN &&
	       names_speaker(sentence, utterance) &&
	       quote_utterance_overlap_weight(utterance, sentence) >=
		   paraphrased_weight_share_min * utterance->weight;
}

/* Adds the first utterance of one article that the paired sentence of the other
 * paraphrases, and that it has nowhere between marks. */
static void match_paraphrased(struct quote_sides *sides,
    const struct link_pair *linked, enum side quoting)
{
	enum side other = side_other(quoting);
	const struct quote_side *from = &sides->side[quoting];
	const struct quote_side *to = &sides->side[other];
	const size_t sentences[SIDES] = {linked->a, linked->b};
	const struct quote_utterance *found[SIDES];
	found[other] = &to->sentences.items[sentences[other]];
	size_t i = quote_utterance_first(&from->utterances, sentences[quoting]);
	if (i == QUOTE_UTTERANCE_NONE || !may_report(to, found[other]))
		return;
	for (; i != QUOTE_UTTERANCE_NONE;
	     i = quote_utterance_next(&from->utterances, i)) {
		found[quoting] = &from->utterances.items[i];
		if (!from->matched[i] &&
		    is_paraphrase(found[other], found[quoting]))
			break;
	}
	if (i != QUOTE_UTTERANCE_NONE &&
	    !has_pair(sides->found, linked->a, linked->b))
		quote_sides_add(sides,
		    &(struct quote_pair){
			.class = QUOTE_PARAPHRASED,
			.speaker = quote_sides_speaker(found[quoting]),
		    },
		    found[SIDE_A], found[SIDE_B]);
}

void quote_paraphrase_match(struct quote_sides *sides)
{
	const struct links *links = sides->links;
	size_t n = links->n + links->n_echoes;
	for (size_t i = 0; i < n; i++) {
		const struct link *link = &links->items[i];
		for (size_t k = 0; k < link->n_pairs; k++) {
			match_paraphrased(sides, &link->pairs[k], SIDE_A);
			match_paraphrased(sides, &link->pairs[k], SIDE_B);
		}
	}
}
