/* SPDX-License-Identifier: MIT */
/* quote_match: utterances as rows of folded words; same, part of, close to
 * each other, or told in a linked sentence without marks. */
#include "compare/quote_match.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "compare/given_name.h"
#include "compare/utterance.h"
#include "text/speech.h"
#include "text/unicode.h"

/* Shares of the weight of the shorter utterance's words. */
static const double altered_share = 0.6;
/* Share of the words of the shorter, function words too, that stand in both
 * in one order: what was put differently is what tells. */
static const double frame_share = 0.6;
/* Shares of the fewer content stems: two that have less in common are not
 * looked at, and what is altered has that many unless its frame tells. */
static const double stems_share = 0.33, altered_stems = 0.5;
static const double paraphrased_share = 0.34;

enum {
	ALTERED_WORDS = 4,  /* fewer words that differ are other words */
	REPORTED_WORDS = 4, /* a scrap is not reported in other words */
	COPIED_WORDS = 6,   /* so many in a row are the same utterance, though
			     * the marks around them were not found */
	SPARE_WORDS = 2,    /* "and" between two parts of an utterance */
	PART_WORDS = 3,	    /* fewer are a scrap of an utterance */
};

/* Everything of one article that is looked at. */
struct side {
	struct utterance_list said;	 /* inside of marks, then copied */
	size_t n_marked;		 /* of them inside of marks */
	bool *matched;			 /* for each said: with another */
	struct utterance_list sentences; /* whole */
};

/* Two utterances that match: indices into the sides' lists. */
struct match {
	size_t a, b;
	enum quote_class class;
	bool a_is_part, b_is_part;
};

struct matcher {
	struct comparison *comparison;
	struct side a, b;
	struct match *matches;
	size_t n, cap;
	size_t cap_quotes;
};

static const char *speaker_of(const struct utterance *utterance)
{
	return utterance->quote ? utterance->quote->speaker : NULL;
}

static const char *last_name(const char *speaker)
{
	const char *space = speaker ? strrchr(speaker, ' ') : NULL;
	return space ? space + 1 : speaker;
}

/* Whether `name`, one word, is among those of the other: Xi, Xi Jinping. */
static bool is_name_of(const char *name, const char *other)
{
	struct slice rest = slice_of(other);
	while (rest.len) {
		size_t end = slice_find(rest, " ", 0);
		if (slice_is((struct slice){rest.at, end}, name))
			return true;
		rest = slice_from(rest, end < rest.len ? end + 1 : end);
	}
	return false;
}

/* Two speakers that are both known and not the same. */
static bool speakers_differ(
	const struct utterance *a, const struct utterance *b)
{
	const char *x = speaker_of(a), *y = speaker_of(b);
	return x && y && strcmp(last_name(x), last_name(y)) != 0 &&
	       !is_name_of(x, y) && !is_name_of(y, x);
}

static bool sentences_paired(
	const struct comparison *comparison, size_t a, size_t b)
{
	size_t n = comparison->n_links + comparison->n_echoes;
	for (size_t i = 0; i < n; i++) {
		const struct link *link = &comparison->links[i];
		for (size_t k = 0; k < link->n_pairs; k++)
			if (link->pairs[k].a == a && link->pairs[k].b == b)
				return true;
	}
	return false;
}

static double lesser_weight(
	const struct utterance *a, const struct utterance *b)
{
	return a->weight < b->weight ? a->weight : b->weight;
}

/* Whether what they share is more than chance: a scrap of common words needs
 * a link between its sentences. */
static bool is_telling(const struct matcher *matcher, const struct utterance *a,
	const struct utterance *b)
{
	return lesser_weight(a, b) >= UTTERANCE_TELLING ||
	       sentences_paired(matcher->comparison, a->sentence, b->sentence);
}

/* Two people who use the same few words say two things, unless the articles
 * tell of one. */
static bool is_one(const struct matcher *matcher, const struct utterance *a,
	const struct utterance *b)
{
	size_t fewer = a->n < b->n ? a->n : b->n;
	return !speakers_differ(a, b) || fewer >= COPIED_WORDS ||
	       sentences_paired(matcher->comparison, a->sentence, b->sentence);
}

static bool is_altered(const struct matcher *matcher, const struct utterance *a,
	const struct utterance *b)
{
	double common = utterance_common(a, b);
	size_t fewer = a->n < b->n ? a->n : b->n;
	if (fewer < ALTERED_WORDS || speakers_differ(a, b))
		return false;
	if (common >= UTTERANCE_TELLING &&
		utterance_share_stems(a, b) >= altered_stems &&
		common >= altered_share * lesser_weight(a, b))
		return true;
	return common > 0 &&
	       sentences_paired(
		       matcher->comparison, a->sentence, b->sentence) &&
	       (double)utterance_common_words(a, b) >=
		       frame_share * (double)fewer;
}

/* Whether both are said in one quotation. */
static bool is_neighbour(
	const struct utterance *said, const struct utterance *other)
{
	return other != said && other->quote && other->quote == said->quote;
}

/* Whether an altered match has one side whose very words the other says in the
 * same breath: "It is wrong. It is a crime." is not "It is wrong." altered. */
static bool is_rivalled(
	const struct matcher *matcher, const struct match *match)
{
	const struct utterance *a = matcher->a.said.at, *b = matcher->b.said.at;
	for (size_t i = 0; i < matcher->n; i++) {
		const struct match *same = &matcher->matches[i];
		if (same->class != QUOTE_IDENTICAL)
			continue;
		if ((same->b == match->b &&
			    is_neighbour(&a[match->a], &a[same->a])) ||
			(same->a == match->a &&
				is_neighbour(&b[match->b], &b[same->b])))
			return true;
	}
	return false;
}

static void drop_rivalled(struct matcher *matcher)
{
	size_t kept = 0;
	for (size_t i = 0; i < matcher->n; i++) {
		struct match match = matcher->matches[i];
		if (match.class != QUOTE_ALTERED ||
			!is_rivalled(matcher, &match))
			matcher->matches[kept++] = match;
	}
	matcher->n = kept;
}

static bool classify(const struct matcher *matcher, const struct utterance *a,
	const struct utterance *b, struct match *match)
{
	bool same = utterance_same(a, b);
	match->b_is_part = !same && utterance_holds(a, b);
	match->a_is_part = !same && utterance_holds(b, a);
	match->class = same ? QUOTE_IDENTICAL : QUOTE_TRIMMED;
	if (same || match->b_is_part || match->a_is_part)
		return is_telling(matcher, a, b) && is_one(matcher, a, b);
	match->class = QUOTE_ALTERED;
	return is_altered(matcher, a, b);
}

static void match_marked(struct matcher *matcher)
{
	const struct utterance_list *a = &matcher->a.said;
	const struct utterance_list *b = &matcher->b.said;
	for (size_t i = 0; i < a->n; i++) {
		for (size_t j = 0; j < b->n; j++) {
			struct match match = {.a = i, .b = j};
			if (utterance_share_stems(&a->at[i], &b->at[j]) <
					stems_share ||
				!classify(
					matcher, &a->at[i], &b->at[j], &match))
				continue;
			matcher->matches = mem_grow(matcher->matches,
				matcher->n, &matcher->cap, sizeof(match));
			matcher->matches[matcher->n++] = match;
		}
	}
}

/* The part of a match seen from its whole; NULL when `whole` is not that. */
static const struct utterance *part_of(const struct matcher *matcher,
	const struct match *match, const struct utterance *whole)
{
	const struct utterance *a = &matcher->a.said.at[match->a];
	const struct utterance *b = &matcher->b.said.at[match->b];
	if (match->b_is_part && a == whole)
		return b;
	return match->a_is_part && b == whole ? a : NULL;
}

/* Whether no other part of `whole` holds this one. */
static bool is_greatest(const struct matcher *matcher,
	const struct utterance *whole, const struct utterance *part)
{
	for (size_t i = 0; i < matcher->n; i++) {
		const struct utterance *other =
			part_of(matcher, &matcher->matches[i], whole);
		if (other && other->n > part->n && utterance_holds(other, part))
			return false;
	}
	return true;
}

/* Marks the words of `whole` that `part` covers; returns how many are new. */
static size_t cover(const struct utterance *whole, const struct utterance *part,
	bool *covered)
{
	struct span at = {0};
	size_t n = 0;
	utterance_longest_run(part, whole, &at);
	for (size_t i = 0; i < whole->n; i++) {
		struct span word = whole->words[i].at;
		if (covered[i] || word.start < at.start || word.end > at.end)
			continue;
		covered[i] = true;
		n++;
	}
	return n;
}

/* Whether what is not covered is no more than joins the parts. */
static bool only_joins(const struct utterance *whole, const bool *covered)
{
	size_t spare = 0;
	for (size_t i = 0; i < whole->n; i++) {
		if (covered[i])
			continue;
		if (whole->words[i].weight > 0 || ++spare > SPARE_WORDS)
			return false;
	}
	return true;
}

/* Whether two or more parts make up all of `whole`. */
static bool is_made_up(
	const struct matcher *matcher, const struct utterance *whole)
{
	bool *covered = mem_zalloc(whole->n, sizeof(*covered));
	size_t parts = 0;
	for (size_t i = 0; i < matcher->n; i++) {
		const struct utterance *part =
			part_of(matcher, &matcher->matches[i], whole);
		parts += part && part->n >= PART_WORDS &&
			 is_greatest(matcher, whole, part) &&
			 cover(whole, part, covered) > 0;
	}
	bool made_up = parts > 1 && only_joins(whole, covered);
	free(covered);
	return made_up;
}

/* What one article prints as one utterance the other may print as two: when
 * the parts make up the whole nothing was trimmed. */
static void join_parts(struct matcher *matcher, const struct utterance *whole)
{
	if (!is_made_up(matcher, whole))
		return;
	for (size_t i = 0; i < matcher->n; i++) {
		const struct utterance *part =
			part_of(matcher, &matcher->matches[i], whole);
		if (part && is_greatest(matcher, whole, part))
			matcher->matches[i].class = QUOTE_IDENTICAL;
	}
}

/* What stands at `at`, with blanks for what interrupts it; the caller's. */
static char *without_gap(
	struct slice text, struct span at, const struct quote *quote)
{
	struct slice said = slice_at(text, at);
	char *copy = mem_strndup(said.at, said.len);
	for (size_t i = 0; quote && i < said.len; i++)
		if (at.start + i >= quote->gap.start &&
			at.start + i < quote->gap.end)
			copy[i] = ' ';
	return copy;
}

static void shift(struct span *at, size_t by)
{
	at->start += by;
	at->end += by;
}

/* From the two utterances into the articles. */
static void shift_words(struct worddiff *words, size_t by_a, size_t by_b)
{
	for (size_t i = 0; i < words->n; i++) {
		shift(&words->ops[i].a, by_a);
		shift(&words->ops[i].b, by_b);
	}
	for (size_t i = 0; i < words->n_moves; i++) {
		shift(&words->moves[i].a, by_a);
		shift(&words->moves[i].b, by_b);
	}
}

/* `a` and `b` say where the pair was found. */
static void add_pair(struct matcher *matcher, const struct quote_pair *found,
	const struct utterance *a, const struct utterance *b)
{
	struct comparison *comparison = matcher->comparison;
	comparison->quotes = mem_grow(comparison->quotes, comparison->n_quotes,
		&matcher->cap_quotes, sizeof(*comparison->quotes));
	struct quote_pair *pair = &comparison->quotes[comparison->n_quotes++];
	*pair = *found;
	pair->sentence_a = a->sentence;
	pair->sentence_b = b->sentence;
	pair->a = a->at;
	pair->b = b->at;
	char *in_a = without_gap(article_text(comparison->a), a->at, a->quote);
	char *in_b = without_gap(article_text(comparison->b), b->at, b->quote);
	worddiff_make(&pair->words, slice_of(in_a), slice_of(in_b));
	shift_words(&pair->words, a->at.start, b->at.start);
	free(in_a);
	free(in_b);
}

static void add_matches(struct matcher *matcher)
{
	for (size_t i = 0; i < matcher->n; i++) {
		const struct match *match = &matcher->matches[i];
		matcher->a.matched[match->a] = true;
		matcher->b.matched[match->b] = true;
		const struct utterance *a = &matcher->a.said.at[match->a];
		const struct utterance *b = &matcher->b.said.at[match->b];
		const char *speaker = speaker_of(a);
		add_pair(matcher,
			&(struct quote_pair){
				.class = match->class,
				.speaker = speaker ? speaker : speaker_of(b),
				.speaker_b = speakers_differ(a, b)
						     ? speaker_of(b)
						     : NULL,
			},
			a, b);
	}
}

static bool is_known(const struct comparison *comparison, size_t a, size_t b)
{
	for (size_t i = 0; i < comparison->n_quotes; i++)
		if (comparison->quotes[i].sentence_a == a &&
			comparison->quotes[i].sentence_b == b)
			return true;
	return false;
}

static enum sex sex_of(const char *speaker)
{
	const char *space = speaker ? strchr(speaker, ' ') : NULL;
	if (!space)
		return SEX_UNKNOWN;
	struct str fold = {0};
	unicode_fold(&fold, (struct slice){speaker, (size_t)(space - speaker)});
	enum sex sex = given_name_sex(str_text(&fold));
	str_release(&fold);
	return sex;
}

/* Whether a "he" or "she" of the sentence can be the speaker. */
static bool has_pronoun(
	const struct utterance *sentence, const struct utterance *said)
{
	enum sex sex = sex_of(speaker_of(said));
	return (sex != SEX_FEMALE && utterance_says(sentence, "he")) ||
	       (sex != SEX_MALE && utterance_says(sentence, "she"));
}

/* Whether the speaker is named in a sentence, or a pronoun may name him. */
static bool names_speaker(
	const struct utterance *sentence, const struct utterance *said)
{
	const char *name = last_name(speaker_of(said));
	struct str fold = {0};
	if (name)
		unicode_fold(&fold, slice_of(name));
	bool named = !name || utterance_says(sentence, str_text(&fold)) ||
		     has_pronoun(sentence, said);
	str_release(&fold);
	return named;
}

/* Whether the sentence has a verb of speech, outside of its own marks. */
static bool has_cue(const struct side *side, const struct utterance *sentence)
{
	struct slice text = article_text(side->said.article);
	for (size_t i = 0; i < sentence->n; i++) {
		struct str fold = {0};
		unicode_fold(&fold, slice_at(text, sentence->words[i].at));
		enum speech speech = speech_of(str_slice(&fold));
		str_release(&fold);
		if (speech == SPEECH_STRONG)
			return true;
	}
	return false;
}

/* Words of the sentence that stand inside of marks. */
static size_t words_said(const struct side *side, size_t sentence)
{
	size_t n = 0;
	for (size_t i = 0; i < side->said.n; i++)
		if (side->said.at[i].sentence == sentence)
			n += side->said.at[i].n;
	return n;
}

/* Whether a sentence tells in other words what was said. */
static bool reports(const struct side *side, const struct utterance *sentence,
	const struct utterance *said)
{
	return said->n >= REPORTED_WORDS &&
	       !article_in_headline(side->said.article, sentence->sentence) &&
	       2 * words_said(side, sentence->sentence) < sentence->n &&
	       names_speaker(sentence, said) && has_cue(side, sentence) &&
	       utterance_overlap(said, sentence) >=
		       paraphrased_share * said->weight;
}

/* Utterances of `from` that sentences of the other article tell, and that it
 * has nowhere between marks. */
static void match_told(
	struct matcher *matcher, const struct link_pair *linked, bool from_a)
{
	const struct side *from = from_a ? &matcher->a : &matcher->b;
	const struct side *to = from_a ? &matcher->b : &matcher->a;
	for (size_t i = 0; i < from->said.n; i++) {
		const struct utterance *said = &from->said.at[i];
		const struct utterance *sentence =
			&to->sentences.at[from_a ? linked->b : linked->a];
		if (from->matched[i] ||
			said->sentence != (from_a ? linked->a : linked->b) ||
			is_known(matcher->comparison, linked->a, linked->b) ||
			!reports(to, sentence, said))
			continue;
		add_pair(matcher,
			&(struct quote_pair){
				.class = QUOTE_PARAPHRASED,
				.speaker = speaker_of(said),
			},
			from_a ? said : sentence, from_a ? sentence : said);
	}
}

static bool is_said(const struct side *side, struct span at)
{
	for (size_t i = 0; i < side->said.n; i++)
		if (side->said.at[i].at.start < at.end &&
			at.start < side->said.at[i].at.end)
			return true;
	return false;
}

/* Words of `from` inside of marks that stand in a row in a sentence of `to`
 * are said there too, though its marks were not found: a quotation that is
 * closed paragraphs later, or never. */
static void add_copied(
	const struct side *from, size_t sentence, struct side *to, size_t other)
{
	for (size_t i = 0; i < from->n_marked; i++) {
		const struct utterance *said = &from->said.at[i];
		struct span at;
		if (said->sentence != sentence ||
			utterance_longest_run(said, &to->sentences.at[other],
				&at) < COPIED_WORDS ||
			is_said(to, at))
			continue;
		utterance_add(&to->said, at, other);
	}
}

static void find_copied(struct matcher *matcher)
{
	const struct comparison *comparison = matcher->comparison;
	size_t n = comparison->n_links + comparison->n_echoes;
	for (size_t i = 0; i < n; i++) {
		const struct link *link = &comparison->links[i];
		for (size_t k = 0; k < link->n_pairs; k++) {
			const struct link_pair *pair = &link->pairs[k];
			add_copied(&matcher->a, pair->a, &matcher->b, pair->b);
			add_copied(&matcher->b, pair->b, &matcher->a, pair->a);
		}
	}
}

static void match_unmarked(struct matcher *matcher)
{
	const struct comparison *comparison = matcher->comparison;
	size_t n = comparison->n_links + comparison->n_echoes;
	for (size_t i = 0; i < n; i++) {
		const struct link *link = &comparison->links[i];
		for (size_t k = 0; k < link->n_pairs; k++) {
			match_told(matcher, &link->pairs[k], true);
			match_told(matcher, &link->pairs[k], false);
		}
	}
}

static int by_place(const void *a, const void *b)
{
	const struct quote_pair *x = a, *y = b;
	if (x->a.start != y->a.start)
		return x->a.start < y->a.start ? -1 : 1;
	return (x->b.start > y->b.start) - (x->b.start < y->b.start);
}

static void side_init(struct side *side, const struct story *story,
	enum story_side which, const struct comparison *comparison)
{
	const struct article *article =
		which == STORY_A ? comparison->a : comparison->b;
	const struct quote_list *quotes = which == STORY_A
						  ? &comparison->quotes_a
						  : &comparison->quotes_b;
	utterance_list_init(&side->said, article, story, which);
	utterance_list_init(&side->sentences, article, story, which);
	utterance_split(&side->said, quotes);
	side->n_marked = side->said.n;
	utterance_of_sentences(&side->sentences);
}

static void side_release(struct side *side)
{
	utterance_list_release(&side->said);
	utterance_list_release(&side->sentences);
	free(side->matched);
}

void quote_match(struct comparison *comparison, const struct story *story)
{
	struct matcher matcher = {.comparison = comparison};
	if (!comparison->quotes_a.n && !comparison->quotes_b.n)
		return;
	side_init(&matcher.a, story, STORY_A, comparison);
	side_init(&matcher.b, story, STORY_B, comparison);
	find_copied(&matcher);
	match_marked(&matcher);
	for (size_t i = 0; i < matcher.a.said.n; i++)
		join_parts(&matcher, &matcher.a.said.at[i]);
	for (size_t i = 0; i < matcher.b.said.n; i++)
		join_parts(&matcher, &matcher.b.said.at[i]);
	drop_rivalled(&matcher);
	matcher.a.matched =
		mem_zalloc(matcher.a.said.n, sizeof(*matcher.a.matched));
	matcher.b.matched =
		mem_zalloc(matcher.b.said.n, sizeof(*matcher.b.matched));
	add_matches(&matcher);
	match_unmarked(&matcher);
	if (comparison->n_quotes)
		qsort(comparison->quotes, comparison->n_quotes,
			sizeof(*comparison->quotes), by_place);
	free(matcher.matches);
	side_release(&matcher.a);
	side_release(&matcher.b);
}

void quote_match_release(struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->n_quotes; i++)
		worddiff_release(&comparison->quotes[i].words);
	free(comparison->quotes);
}
