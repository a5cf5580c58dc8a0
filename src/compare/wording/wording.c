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
	const char *a, *b, *key_a, *key_b;
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
	char *folds_a, *folds_b; /* the articles as " fold fold ... " */
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
	struct word_list a, b;
	bool cut_a, cut_b;
};

/* Adds the content word that both sides have after the replacement to the
 * phrases: it is their head.  A name there follows titles and is no head. */
static bool add_head(const struct term_pair *pair, const struct link *link,
    struct replacement *change)
{
	const struct worddiff *words = &link->words;
	if (change->cut_a || change->cut_b || change->op + 1 >= words->n ||
	    words->ops[change->op + 1].kind != WORDDIFF_EQUAL)
		return false;
	const struct worddiff_op *next = &words->ops[change->op + 1];
	struct word_list a = {.lexicon = term_lexicon(pair, SIDE_A)};
	struct word_list b = {.lexicon = term_lexicon(pair, SIDE_B)};
	word_split(&a, link->sides[SIDE_A].text, next->spans[SIDE_A]);
	word_split(&b, link->sides[SIDE_B].text, next->spans[SIDE_B]);
	double value;
	bool found =
	    a.n && b.n && !word_number_spelled(a.items[0].fold, &value) &&
	    !(a.items[0].flags & (WORD_STOP | WORD_NUMBER | WORD_CAPITAL));
	struct word *last_a = &change->a.items[change->a.n - 1];
	struct word *last_b = &change->b.items[change->b.n - 1];
	found = found && a.items[0].span.start == last_a->span.end + 1 &&
		b.items[0].span.start == last_b->span.end + 1;
	if (found) {
		last_a->span.end = a.items[0].span.end;
		last_b->span.end = b.items[0].span.end;
		const char *fold = a.items[0].fold;
		last_a->fold =
		    arena_printf(&change->a.arena, "%s %s", last_a->fold, fold);
		last_b->fold =
		    arena_printf(&change->b.arena, "%s %s", last_b->fold, fold);
	}
	word_list_release(&a);
	word_list_release(&b);
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
	return (struct name_pair){
	    .a = copy_printed(gatherer, link->sides[SIDE_A].text, &change->a),
	    .b = copy_printed(gatherer, link->sides[SIDE_B].text, &change->b),
	    .key_a = join_folds(&gatherer->arena, change->a.items, change->a.n),
	    .key_b = join_folds(&gatherer->arena, change->b.items, change->b.n),
	};
}

static bool same_name_pair(const struct name_pair *x, const struct name_pair *y)
{
	return x->a && y->a && strcmp(x->key_a, y->key_a) == 0 &&
	       strcmp(x->key_b, y->key_b) == 0;
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
	double likeness = phrase_likeness(&change->a, &change->b);
	double base_score =
	    phrase_rarity(&change->a) / 2 + phrase_rarity(&change->b) / 2;
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
	return is_phrase(&change->a, link->sides[SIDE_A].text) &&
	       is_phrase(&change->b, link->sides[SIDE_B].text) &&
	       !(all_capitals(&change->a) && all_capitals(&change->b)) &&
	       !are_contradictory(&change->a, &change->b) &&
	       !are_forms_of_one_word(&change->a, &change->b) &&
	       !was_moved(pair, &change->a, SIDE_B, &link->sides[SIDE_B]) &&
	       !was_moved(pair, &change->b, SIDE_A, &link->sides[SIDE_A]);
}

static void read_replacements(struct gatherer *gatherer, size_t index)
{
	const struct link *link = &gatherer->links->items[index];
	for (size_t i = 0; i < link->words.n; i++) {
		const struct worddiff_op *op = &link->words.ops[i];
		if (op->kind != WORDDIFF_REPLACE ||
		    is_addition(
			slice_at(link->sides[SIDE_A].text, op->spans[SIDE_A]),
			slice_at(link->sides[SIDE_B].text, op->spans[SIDE_B])))
			continue;
		struct replacement change = {.link = index,
		    .op = i,
		    .a.lexicon = term_lexicon(gatherer->pair, SIDE_A),
		    .b.lexicon = term_lexicon(gatherer->pair, SIDE_B)};
		split_phrase(&change.a, link->sides[SIDE_A].text,
		    op->spans[SIDE_A], &change.cut_a);
		split_phrase(&change.b, link->sides[SIDE_B].text,
		    op->spans[SIDE_B], &change.cut_b);
		if (is_candidate(gatherer->pair, link, &change))
			add_candidate(gatherer, &change);
		word_list_release(&change.a);
		word_list_release(&change.b);
	}
}

static const struct name_pair *shown_names(const struct candidate *candidate)
{
	return candidate->headed.a ? &candidate->headed : &candidate->bare;
}

static int by_score(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;
	if (x->score != y->score)
		return x->score < y->score ? 1 : -1;
	int order = strcmp(shown_names(x)->key_a, shown_names(y)->key_a);
	return order ? order
		     : strcmp(shown_names(x)->key_b, shown_names(y)->key_b);
}

static void rank(struct gatherer *gatherer)
{
	for (size_t i = 0; i < gatherer->n; i++) {
		struct candidate *c = &gatherer->candidates[i];
		c->score =
		    c->base_score + weight_per_link * (double)(c->n_links - 1);
		c->score += strstr(gatherer->folds_b, shown_names(c)->key_a)
				? 0
				: weight_of_unused;
		c->score += strstr(gatherer->folds_a, shown_names(c)->key_b)
				? 0
				: weight_of_unused;
	}
	if (gatherer->n)
		qsort(gatherer->candidates, gatherer->n,
		    sizeof(*gatherer->candidates), by_score);
}

static void keep(struct wordings *wordings, const struct candidate *c)
{
	struct arena *arena = &wordings->arena;
	struct wording *wording = &wordings->items[wordings->n++];
	*wording =
	    (struct wording){.sides = {shown_names(c)->a, shown_names(c)->b},
		.n_links = c->n_links};
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
	gatherer.folds_a = join_all_folds(&pair->words[SIDE_A]);
	gatherer.folds_b = join_all_folds(&pair->words[SIDE_B]);
	for (size_t i = 0; i < links->n; i++)
		read_replacements(&gatherer, i);
	rank(&gatherer);
	keep_best(&gatherer);
	for (size_t i = 0; i < gatherer.n; i++)
		free(gatherer.candidates[i].links);
	free(gatherer.candidates);
	free(gatherer.folds_a);
	free(gatherer.folds_b);
	arena_release(&gatherer.arena);
}

void wording_release(struct wordings *wordings)
{
	arena_release(&wordings->arena);
	*wordings = (struct wordings){0};
}
