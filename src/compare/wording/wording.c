/* SPDX-License-Identifier: MIT */
/* wording: gathers the replacements in the word differences, cuts them to
 * phrases and ranks them. */
#include "compare/wording/wording.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "text/speech.h"
#include "text/word/word.h"
#include "compare/figure/figure.h"
#include "compare/wording/opposite.h"

enum {
	PHRASE_WORDS_MAX = 4, /* longer replacements are other statements */
	WORDINGS_MAX = 40,
};

/* The score of a pair of phrases is the rarity of their words and these
 * weights, chosen by hand. */
static const double weight_per_link = 2.0;    /* each further link with it */
static const double weight_of_head = 1.0;     /* same word after both */
static const double weight_per_anchor = 0.5;  /* equal words beside it */
static const double weight_of_unused = 0.5;   /* not in the other article */
static const double weight_of_likeness = 2.0; /* times phrase_likeness */
static const double score_min = 2.6;
/* Phrases used less alike do not name one thing, unless they replace each
 * other in several links: no table knows that a cull is a control. */
static const double likeness_min = 0.12;
enum { RECURRENT_LINKS_MIN = 2 };

/* of words that make their surroundings a clause, which is a statement and no
 * name: "court how he put envelopes" */
#define CLAUSE_CLASSES \
	(WORD_CLASS_PRONOUN | WORD_CLASS_RELATIVE | WORD_CLASS_AUXILIARY)
#define NAMELESS_CLASSES \
	(WORD_CLASS_TIME_UNIT | WORD_CLASS_NEGATION | CLAUSE_CLASSES)

/* A phrase of A and one of B: as printed, and as " fold fold ". */
struct name_pair {
	const char *shown[SIDES], *keys[SIDES];
};

struct candidate {
	struct name_pair bare;
	/* With the word after it that both have ("spy balloon"), where it is
	 * the same in every occurrence; else zeroed. */
	struct name_pair headed;
	size_t *links;
	size_t n_links, cap_links;
	double base_score; /* of its best occurrence */
	double likeness;
	double score;
};

struct gatherer {
	struct wordings *wordings;
	const struct term_pair *pair;
	const struct links *links;
	struct arena arena; /* keys */
	struct candidate *candidates;
	size_t n, cap;
	char *folds[SIDES]; /* the articles as " fold fold ... " */
};

static char *join_all_folds(const struct word_list *words)
{
	struct str out = {0};
	str_append_byte(&out, ' ');
	for (size_t i = 0; i < words->n; i++) {
		if (words->items[i].flags & WORD_PART)
			continue;
		str_append_text(&out, words->items[i].fold);
		str_append_byte(&out, ' ');
	}
	return str_take(&out);
}

static const char *join_folds(
    struct arena *arena, const struct word *words, size_t n)
{
	struct str key = {0};
	for (size_t i = 0; i < n; i++) {
		str_append_byte(&key, ' ');
		str_append_text(&key, words[i].fold);
	}
	str_append_byte(&key, ' ');
	char *copy = arena_strndup(arena, str_text(&key), key.len);
	str_release(&key);
	return copy;
}

static bool is_attribution_verb(const struct word *word)
{
	return speech_of(slice_of(word->fold)) == SPEECH_STRONG;
}

/* After "the guards said": an attribution is no part of a name. */
static size_t attribution_end(const struct word_list *words, size_t n)
{
	while (n && !is_attribution_verb(&words->items[n - 1]))
		n--;
	return n;
}

/* The words of a span of `text`, without the parts of compounds, function
 * words at the ends and an attribution before them; sets *cut_end when
 * function words were cut at the end. */
static void split_phrase(
    struct word_list *list, struct slice text, struct span span, bool *cut_end)
{
	size_t kept = 0;
	word_split(list, text, span);
	for (size_t i = 0; i < list->n; i++)
		if (!(list->items[i].flags & WORD_PART))
			list->items[kept++] = list->items[i];
	*cut_end = false;
	while (kept && (list->items[kept - 1].flags & WORD_STOP)) {
		kept--;
		*cut_end = true;
	}
	size_t first = attribution_end(list, kept);
	while (first < kept && (list->items[first].flags & WORD_STOP))
		first++;
	if (first)
		memmove(list->items, list->items + first,
		    (kept - first) * sizeof(*list->items));
	list->n = kept - first;
}

static bool is_one_clause(struct slice text)
{
	static const char *const marks[] = {
	    "\xE2\x80\x9C", "\xE2\x80\x9D", "\xC2\xAB", "\xC2\xBB"};
	for (size_t i = 0; i < text.len; i++)
		if (strchr(".,;:!?()\"", text.bytes[i]))
			return false;
	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (slice_find(text, marks[i], 0) < text.len)
			return false;
	return true;
}

/* Numbers with their hedges, days and years are compared as figures; "no" is
 * a denial, "he" belongs to a clause, and neither names anything. */
static bool names_nothing(const struct word *word)
{
	static const char clause_words[] = " am because if while ";
	double value;
	return (word->flags & WORD_NUMBER) ||
	       word_number_spelled(word->fold, &value) ||
	       figure_has_word(word) || (word->classes & NAMELESS_CLASSES) ||
	       word_set_has(clause_words, slice_of(word->fold));
}

/* A phrase that may be a name for something: a few words, all of which can be
 * in a name, and no mark inside that ends a clause. */
static bool is_phrase(const struct word_list *list, struct slice text)
{
	if (!list->n || list->n > PHRASE_WORDS_MAX ||
	    (list->n == 1 && (list->items[0].classes & WORD_CLASS_LIGHT_VERB)))
		return false;
	for (size_t i = 0; i < list->n; i++)
		if (names_nothing(&list->items[i]))
			return false;
	struct span span = {
	    list->items[0].span.start, list->items[list->n - 1].span.end};
	return is_one_clause(slice_at(text, span));
}

static bool all_capitals(const struct word_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		if (!(list->items[i].flags & (WORD_CAPITAL | WORD_STOP)))
			return false;
	return true;
}

static double phrase_rarity(const struct word_list *list)
{
	double max_rarity = 0;
	for (size_t i = 0; i < list->n; i++) {
		struct term_background found =
		    term_background_find(list->items[i].fold);
		double rarity = term_background_rarity(&found);
		if (!(list->items[i].flags & WORD_STOP) && rarity > max_rarity)
			max_rarity = rarity;
	}
	return max_rarity;
}

static void add_phrase_sense(const struct word_list *list, float *sum)
{
	for (size_t i = 0; i < list->n; i++) {
		float sense[TERM_BACKGROUND_DIMENSIONS];
		struct term_background found =
		    term_background_find(list->items[i].fold);
		if ((list->items[i].flags & WORD_STOP) ||
		    !term_background_sense(&found, sense))
			continue;
		for (size_t k = 0; k < TERM_BACKGROUND_DIMENSIONS; k++)
			sum[k] += sense[k];
	}
}

/* The cosine of the senses of two phrases; 0 when one is not known. */
static double phrase_likeness(
    const struct word_list *a, const struct word_list *b)
{
	float x[TERM_BACKGROUND_DIMENSIONS] = {0},
	      y[TERM_BACKGROUND_DIMENSIONS] = {0};
	double product = 0, squares_of_x = 0, squares_of_y = 0;
	add_phrase_sense(a, x);
	add_phrase_sense(b, y);
	for (size_t k = 0; k < TERM_BACKGROUND_DIMENSIONS; k++) {
		product += (double)(x[k] * y[k]);
		squares_of_x += (double)(x[k] * x[k]);
		squares_of_y += (double)(y[k] * y[k]);
	}
	return squares_of_x > 0 && squares_of_y > 0
		   ? product / sqrt(squares_of_x * squares_of_y)
		   : 0;
}

/* A replacement inside of a link. */
struct replacement {
	size_t link;
	size_t op;
	struct word_list lists[SIDES];
	bool cut[SIDES]; /* function words at the end */
};

/* Whether the words begin right after the phrase. */
static bool follows(
    const struct word_list *words, const struct word_list *phrase)
{
	return words->n && words->items[0].span.start ==
			       phrase->items[phrase->n - 1].span.end + 1;
}

static bool is_head(const struct word *word)
{
	double value;
	return !(word->flags & (WORD_STOP | WORD_NUMBER | WORD_CAPITAL)) &&
	       !word_number_spelled(word->fold, &value);
}

static void append_head(struct word_list *phrase, size_t end, const char *fold)
{
	struct word *last = &phrase->items[phrase->n - 1];
	last->span.end = end;
	last->fold = arena_printf(&phrase->arena, "%s %s", last->fold, fold);
}

/* Adds the content word that both sides have after the replacement to the
 * phrases: it is their head.  A name there follows titles and is no head. */
static bool add_head(const struct term_pair *pair, const struct link *link,
    struct replacement *change)
{
	const struct worddiff *words = &link->words;
	if (change->cut[SIDE_A] || change->cut[SIDE_B] ||
	    change->op + 1 >= words->n ||
	    words->ops[change->op + 1].kind != WORDDIFF_EQUAL)
		return false;
	struct word_list next[SIDES];
	for (enum side side = 0; side < SIDES; side++) {
		next[side] =
		    (struct word_list){.lexicon = term_lexicon(pair, side)};
		word_split(&next[side], link->sides[side].text,
		    words->ops[change->op + 1].spans[side]);
	}
	bool found = follows(&next[SIDE_A], &change->lists[SIDE_A]) &&
		     follows(&next[SIDE_B], &change->lists[SIDE_B]) &&
		     is_head(&next[SIDE_A].items[0]);
	for (enum side side = 0; found && side < SIDES; side++)
		append_head(&change->lists[side], next[side].items[0].span.end,
		    next[SIDE_A].items[0].fold);
	for (enum side side = 0; side < SIDES; side++)
		word_list_release(&next[side]);
	return found;
}

static size_t count_anchors(const struct worddiff *words, size_t op)
{
	size_t n = op && words->ops[op - 1].kind == WORDDIFF_EQUAL;
	return n +
	       (op + 1 < words->n && words->ops[op + 1].kind == WORDDIFF_EQUAL);
}

static const char *copy_printed(
    struct gatherer *gatherer, struct slice text, const struct word_list *words)
{
	struct span span = {
	    words->items[0].span.start, words->items[words->n - 1].span.end};
	struct slice phrase = slice_at(text, span);
	return arena_strndup(
	    &gatherer->wordings->arena, phrase.bytes, phrase.len);
}

static struct name_pair make_name_pair(struct gatherer *gatherer,
    const struct link *link, const struct replacement *change)
{
	struct name_pair pair;
	for (enum side side = 0; side < SIDES; side++) {
		const struct word_list *list = &change->lists[side];
		pair.shown[side] =
		    copy_printed(gatherer, link->sides[side].text, list);
		pair.keys[side] =
		    join_folds(&gatherer->arena, list->items, list->n);
	}
	return pair;
}

static bool same_name_pair(const struct name_pair *x, const struct name_pair *y)
{
	return x->shown[SIDE_A] && y->shown[SIDE_A] &&
	       strcmp(x->keys[SIDE_A], y->keys[SIDE_A]) == 0 &&
	       strcmp(x->keys[SIDE_B], y->keys[SIDE_B]) == 0;
}

/* Finds or adds the candidate with these names. */
static struct candidate *candidate_for(struct gatherer *gatherer,
    const struct name_pair *bare, const struct name_pair *headed)
{
	for (size_t i = 0; i < gatherer->n; i++) {
		struct candidate *candidate = &gatherer->candidates[i];
		if (!same_name_pair(&candidate->bare, bare))
			continue;
		if (!same_name_pair(&candidate->headed, headed))
			candidate->headed = (struct name_pair){0};
		return candidate;
	}
	gatherer->candidates = mem_grow(gatherer->candidates, gatherer->n,
	    &gatherer->cap, sizeof(*gatherer->candidates));
	struct candidate *candidate = &gatherer->candidates[gatherer->n++];
	*candidate = (struct candidate){.bare = *bare, .headed = *headed};
	return candidate;
}

static void add_link(struct candidate *candidate, size_t link)
{
	if (candidate->n_links &&
	    candidate->links[candidate->n_links - 1] == link)
		return;
	candidate->links = mem_grow(candidate->links, candidate->n_links,
	    &candidate->cap_links, sizeof(*candidate->links));
	candidate->links[candidate->n_links++] = link;
}

static void add_candidate(struct gatherer *gatherer, struct replacement *change)
{
	const struct link *link = &gatherer->links->items[change->link];
	const struct word_list *a = &change->lists[SIDE_A];
	const struct word_list *b = &change->lists[SIDE_B];
	double likeness = phrase_likeness(a, b);
	double base_score = phrase_rarity(a) / 2 + phrase_rarity(b) / 2;
	base_score +=
	    weight_per_anchor * (double)count_anchors(&link->words, change->op);
	base_score += weight_of_likeness * likeness;
	struct name_pair bare = make_name_pair(gatherer, link, change),
			 headed = {0};
	if (add_head(gatherer->pair, link, change)) {
		headed = make_name_pair(gatherer, link, change);
		base_score += weight_of_head;
	}
	struct candidate *candidate = candidate_for(gatherer, &bare, &headed);
	candidate->likeness = likeness;
	if (base_score > candidate->base_score)
		candidate->base_score = base_score;
	add_link(candidate, change->link);
}

/* "Rose" and "fell" are no two names of one thing. */
static bool are_contradictory(
    const struct word_list *a, const struct word_list *b)
{
	for (size_t i = 0; i < a->n; i++)
		for (size_t k = 0; k < b->n; k++)
			if (wording_opposite_are(
				a->items[i].stem, b->items[k].stem))
				return true;
	return false;
}

/* "Chose" and "chosen" have two stems but are one word. */
static bool are_forms_of_one_word(
    const struct word_list *a, const struct word_list *b)
{
	enum { PREFIX_MIN = 4 }; /* letters that both begin with */
	if (a->n != 1 || b->n != 1)
		return false;
	const char *x = a->items[0].fold, *y = b->items[0].fold;
	size_t shorter = strlen(x) < strlen(y) ? strlen(x) : strlen(y);
	size_t common = 0;
	while (x[common] && x[common] == y[common])
		common++;
	return common >= PREFIX_MIN && common + 1 >= shorter;
}

static bool sentence_has(const struct term_pair *pair, enum side side,
    size_t sentence, const char *stem)
{
	const struct term_sentence *sentence_terms =
	    &pair->sentences[side][sentence];
	const struct word *words =
	    pair->words[side].items + sentence_terms->first_word;
	for (size_t i = 0; i < sentence_terms->n_words; i++)
		if (strcmp(words[i].stem, stem) == 0)
			return true;
	return false;
}

/* Whether a content word of the phrase is in the other passage too: then it
 * was moved, and nothing has another name. */
static bool was_moved(const struct term_pair *pair,
    const struct word_list *list, enum side other,
    const struct link_passage *passage)
{
	for (size_t i = 0; i < list->n; i++)
		for (size_t k = 0; k < passage->n; k++)
			if (!(list->items[i].flags & WORD_STOP) &&
			    sentence_has(pair, other, passage->sentences[k],
				list->items[i].stem))
				return true;
	return false;
}

static bool begins_with_conjunction(struct slice text)
{
	return slice_starts(text, "and ") || slice_starts(text, "or ");
}

/* Words in brackets or joined with "and" are additions of one side, no other
 * name for what the other side has in that place. */
static bool is_addition(struct slice a, struct slice b)
{
	return slice_find(a, "[", 0) < a.len || slice_find(b, "[", 0) < b.len ||
	       begins_with_conjunction(a) != begins_with_conjunction(b);
}

/* Two different proper names are two people. */
static bool is_candidate(const struct term_pair *pair, const struct link *link,
    const struct replacement *change)
{
	const struct word_list *a = &change->lists[SIDE_A];
	const struct word_list *b = &change->lists[SIDE_B];
	return is_phrase(a, link->sides[SIDE_A].text) &&
	       is_phrase(b, link->sides[SIDE_B].text) &&
	       !(all_capitals(a) && all_capitals(b)) &&
	       !are_contradictory(a, b) && !are_forms_of_one_word(a, b) &&
	       !was_moved(pair, a, SIDE_B, &link->sides[SIDE_B]) &&
	       !was_moved(pair, b, SIDE_A, &link->sides[SIDE_A]);
}

static void read_replacement(struct gatherer *gatherer, size_t index, size_t i)
{
	const struct link *link = &gatherer->links->items[index];
	const struct worddiff_op *op = &link->words.ops[i];
	struct replacement change = {.link = index, .op = i};
	for (enum side side = 0; side < SIDES; side++) {
		change.lists[side].lexicon = term_lexicon(gatherer->pair, side);
		split_phrase(&change.lists[side], link->sides[side].text,
		    op->spans[side], &change.cut[side]);
	}
	if (is_candidate(gatherer->pair, link, &change))
		add_candidate(gatherer, &change);
	for (enum side side = 0; side < SIDES; side++)
		word_list_release(&change.lists[side]);
}

static void read_replacements(struct gatherer *gatherer, size_t index)
{
	const struct link *link = &gatherer->links->items[index];
	for (size_t i = 0; i < link->words.n; i++) {
		const struct worddiff_op *op = &link->words.ops[i];
		if (op->kind == WORDDIFF_REPLACE &&
		    !is_addition(
			slice_at(link->sides[SIDE_A].text, op->spans[SIDE_A]),
			slice_at(link->sides[SIDE_B].text, op->spans[SIDE_B])))
			read_replacement(gatherer, index, i);
	}
}

static const struct name_pair *shown_names(const struct candidate *candidate)
{
	return candidate->headed.shown[SIDE_A] ? &candidate->headed
					       : &candidate->bare;
}

static int by_score(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;
	if (x->score != y->score)
		return x->score < y->score ? 1 : -1;
	const struct name_pair *names_x = shown_names(x);
	const struct name_pair *names_y = shown_names(y);
	int order = strcmp(names_x->keys[SIDE_A], names_y->keys[SIDE_A]);
	return order ? order
		     : strcmp(names_x->keys[SIDE_B], names_y->keys[SIDE_B]);
}

static void rank(struct gatherer *gatherer)
{
	for (size_t i = 0; i < gatherer->n; i++) {
		struct candidate *c = &gatherer->candidates[i];
		c->score =
		    c->base_score + weight_per_link * (double)(c->n_links - 1);
		for (enum side side = 0; side < SIDES; side++)
			if (!strstr(gatherer->folds[side_other(side)],
				shown_names(c)->keys[side]))
				c->score += weight_of_unused;
	}
	if (gatherer->n)
		qsort(gatherer->candidates, gatherer->n,
		    sizeof(*gatherer->candidates), by_score);
}

static void keep(struct wordings *wordings, const struct candidate *c)
{
	struct arena *arena = &wordings->arena;
	struct wording *wording = &wordings->items[wordings->n++];
	*wording = (struct wording){.n_links = c->n_links};
	memcpy(wording->sides, shown_names(c)->shown, sizeof(wording->sides));
	wording->links =
	    arena_alloc(arena, c->n_links, sizeof(*wording->links));
	memcpy(wording->links, c->links, c->n_links * sizeof(*wording->links));
}

static void keep_best(struct gatherer *gatherer)
{
	struct wordings *wordings = gatherer->wordings;
	wordings->items = arena_alloc(
	    &wordings->arena, WORDINGS_MAX, sizeof(*wordings->items));
	for (size_t i = 0; i < gatherer->n; i++) {
		const struct candidate *c = &gatherer->candidates[i];
		if (c->score < score_min || wordings->n == WORDINGS_MAX)
			return;
		if (c->likeness >= likeness_min ||
		    c->n_links >= RECURRENT_LINKS_MIN)
			keep(wordings, c);
	}
}

void wording_find(struct wordings *wordings, const struct term_pair *pair,
    const struct links *links)
{
	struct gatherer gatherer = {
	    .wordings = wordings, .pair = pair, .links = links};
	for (enum side side = 0; side < SIDES; side++)
		gatherer.folds[side] = join_all_folds(&pair->words[side]);
	for (size_t i = 0; i < links->n; i++)
		read_replacements(&gatherer, i);
	rank(&gatherer);
	keep_best(&gatherer);
	for (size_t i = 0; i < gatherer.n; i++)
		free(gatherer.candidates[i].links);
	free(gatherer.candidates);
	for (enum side side = 0; side < SIDES; side++)
		free(gatherer.folds[side]);
	arena_release(&gatherer.arena);
}

void wording_release(struct wordings *wordings)
{
	arena_release(&wordings->arena);
	*wordings = (struct wordings){0};
}
