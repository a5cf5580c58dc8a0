/* SPDX-License-Identifier: MIT */
/* wording: replacements of the word differences, cut to phrases, gathered and
 * ranked. */
#include "compare/wording/wording.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "text/speech.h"
#include "text/word/word.h"
#include "compare/figure/figure.h"
#include "compare/wording/opposite.h"

enum {
	PHRASE_WORDS = 4, /* longer replacements are other statements */
	WORDING_LIMIT = 40,
};

/* How telling a pair is: weights of what speaks for it. */
static const double per_link = 2.0;    /* it recurs */
static const double shared_head = 1.0; /* "spy balloon" / "... balloon" */
static const double per_anchor = 0.5;  /* equal words stand beside it */
static const double not_used = 0.5;    /* the other never uses it */
static const double alike = 2.0;       /* used alike in English news */
static const double least = 2.6;       /* what is shown */
/* Words used less alike do not name one thing, unless they stand for each
 * other in so many links: no table knows that a cull is a control. */
static const double least_alike = 0.12;
enum { RECURS = 2 };

static const char units_of_time[] =
    " second seconds minute minutes hour hours "
    "day days week weeks month months year years decade decades ";
static const char denials[] = " no not nobody none nothing never ";
/* Words that make a clause of what stands around them, which tells and names
 * nothing: "court how he put envelopes". */
static const char clauses[] =
    " i you he she it we they him her them who whom "
    "which that what how when where while because if is are was were be "
    "been being am has have had will would can could may might shall "
    "should must do does did everybody everyone everything somebody "
    "someone "
    "something anybody anyone anything ";

/* Verbs of which the words around them tell what is meant; alone they mean
 * anything. */
static const char light[] =
    " get gets got put puts take takes took make makes made give gives "
    "gave "
    "go goes went come comes came keep keeps kept set sets do does did ";

/* A pair of expressions: as printed, and as " fold fold ". */
struct naming {
	const char *a, *b, *key_a, *key_b;
};

struct candidate {
	struct naming bare;
	/* With the word behind it that both speak of ("spy balloon"), where
	 * that is the same each time; else zeroed. */
	struct naming headed;
	size_t *links;
	size_t n_links, cap_links;
	double base; /* of its best occurrence */
	double like;
	double telling;
};

struct gatherer {
	struct wordings *wordings;
	const struct term_pair *pair;
	const struct links *links;
	struct arena arena; /* keys */
	struct candidate *found;
	size_t n, cap;
	char *all_a, *all_b; /* the articles as " fold fold ... " */
};

static char *join_words(const struct word_list *words)
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

static bool is_said(const struct word *word)
{
	return speech_of(slice_of(word->fold)) == SPEECH_STRONG;
}

/* Behind "the guards said": who says it is no part of a name. */
static size_t behind_attribution(const struct word_list *words, size_t n)
{
	while (n && !is_said(&words->items[n - 1]))
		n--;
	return n;
}

/* The words of `text[at]` without parts of compounds, without function words
 * at the ends, and without an attribution before them; *cut_end tells whether
 * some went at the end. */
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
	size_t first = behind_attribution(list, kept);
	while (first < kept && (list->items[first].flags & WORD_STOP))
		first++;
	if (first)
		memmove(list->items, list->items + first,
		    (kept - first) * sizeof(*list->items));
	list->n = kept - first;
}

static bool one_clause(struct slice text)
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

/* Numbers with their hedges, days and years are compared as figures; "no"
 * denies, "he" is a clause, and both call nothing. */
static bool names_nothing(const struct word *word)
{
	double value;
	return (word->flags & WORD_NUMBER) ||
	       word_number_spelled(word->fold, &value) ||
	       figure_has_word(word) ||
	       word_set_has(units_of_time, slice_of(word->fold)) ||
	       word_set_has(denials, slice_of(word->fold)) ||
	       word_set_has(clauses, slice_of(word->fold));
}

/* A phrase that may stand for another: a few words, all of which can name,
 * no mark that ends a clause inside. */
static bool is_phrase(const struct word_list *list, struct slice text)
{
	if (!list->n || list->n > PHRASE_WORDS ||
	    (list->n == 1 &&
		word_set_has(light, slice_of(list->items[0].fold))))
		return false;
	for (size_t i = 0; i < list->n; i++)
		if (names_nothing(&list->items[i]))
			return false;
	struct span span = {
	    list->items[0].span.start, list->items[list->n - 1].span.end};
	return one_clause(slice_at(text, span));
}

static bool all_capitals(const struct word_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		if (!(list->items[i].flags & (WORD_CAPITAL | WORD_STOP)))
			return false;
	return true;
}

static double rarity(const struct word_list *list)
{
	double most = 0;
	for (size_t i = 0; i < list->n; i++) {
		struct term_background found =
		    term_background_find(list->items[i].fold);
		double r = term_background_rarity(&found);
		if (!(list->items[i].flags & WORD_STOP) && r > most)
			most = r;
	}
	return most;
}

static void add_sense(const struct word_list *list, float *sum)
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

/* The cosine of what two phrases are about; 0 when one is not known. */
static double likeness(const struct word_list *a, const struct word_list *b)
{
	float x[TERM_BACKGROUND_DIMENSIONS] = {0},
	      y[TERM_BACKGROUND_DIMENSIONS] = {0};
	double product = 0, of_x = 0, of_y = 0;
	add_sense(a, x);
	add_sense(b, y);
	for (size_t k = 0; k < TERM_BACKGROUND_DIMENSIONS; k++) {
		product += (double)(x[k] * y[k]);
		of_x += (double)(x[k] * x[k]);
		of_y += (double)(y[k] * y[k]);
	}
	return of_x > 0 && of_y > 0 ? product / sqrt(of_x * of_y) : 0;
}

/* One replacement inside of a link. */
struct spot {
	size_t link;
	size_t op;
	struct word_list a, b;
	bool cut_a, cut_b;
};

/* The content word that both sides have behind the replacement joins the
 * phrases: it is what they speak of.  A name there is whom titles precede. */
static bool add_head(
    struct word_lexicon *lexicon, const struct link *link, struct spot *spot)
{
	const struct worddiff *words = &link->words;
	if (spot->cut_a || spot->cut_b || spot->op + 1 >= words->n ||
	    words->ops[spot->op + 1].kind != WORDDIFF_EQUAL)
		return false;
	const struct worddiff_op *next = &words->ops[spot->op + 1];
	struct word_list a = {.lexicon = lexicon}, b = {.lexicon = lexicon};
	word_split(&a, link->sides[SIDE_A].text, next->spans[SIDE_A]);
	word_split(&b, link->sides[SIDE_B].text, next->spans[SIDE_B]);
	double value;
	bool found =
	    a.n && b.n && !word_number_spelled(a.items[0].fold, &value) &&
	    !(a.items[0].flags & (WORD_STOP | WORD_NUMBER | WORD_CAPITAL));
	struct word *last_a = &spot->a.items[spot->a.n - 1];
	struct word *last_b = &spot->b.items[spot->b.n - 1];
	found = found && a.items[0].span.start == last_a->span.end + 1 &&
		b.items[0].span.start == last_b->span.end + 1;
	if (found) {
		last_a->span.end = a.items[0].span.end;
		last_b->span.end = b.items[0].span.end;
		const char *fold = a.items[0].fold;
		last_a->fold =
		    arena_printf(&spot->a.arena, "%s %s", last_a->fold, fold);
		last_b->fold =
		    arena_printf(&spot->b.arena, "%s %s", last_b->fold, fold);
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

static const char *printed(
    struct gatherer *gatherer, struct slice text, const struct word_list *words)
{
	struct span span = {
	    words->items[0].span.start, words->items[words->n - 1].span.end};
	struct slice phrase = slice_at(text, span);
	return arena_strndup(
	    &gatherer->wordings->arena, phrase.bytes, phrase.len);
}

static struct naming naming_of(
    struct gatherer *gatherer, const struct link *link, const struct spot *spot)
{
	return (struct naming){
	    .a = printed(gatherer, link->sides[SIDE_A].text, &spot->a),
	    .b = printed(gatherer, link->sides[SIDE_B].text, &spot->b),
	    .key_a = join_folds(&gatherer->arena, spot->a.items, spot->a.n),
	    .key_b = join_folds(&gatherer->arena, spot->b.items, spot->b.n),
	};
}

static bool same_naming(const struct naming *x, const struct naming *y)
{
	return x->a && y->a && strcmp(x->key_a, y->key_a) == 0 &&
	       strcmp(x->key_b, y->key_b) == 0;
}

/* The candidate of that naming, made when there is none. */
static struct candidate *candidate_for(struct gatherer *gatherer,
    const struct naming *bare, const struct naming *headed)
{
	for (size_t i = 0; i < gatherer->n; i++) {
		struct candidate *candidate = &gatherer->found[i];
		if (!same_naming(&candidate->bare, bare))
			continue;
		if (!same_naming(&candidate->headed, headed))
			candidate->headed = (struct naming){0};
		return candidate;
	}
	gatherer->found = mem_grow(gatherer->found, gatherer->n, &gatherer->cap,
	    sizeof(*gatherer->found));
	struct candidate *candidate = &gatherer->found[gatherer->n++];
	*candidate = (struct candidate){.bare = *bare, .headed = *headed};
	return candidate;
}

static void note_link(struct candidate *candidate, size_t link)
{
	if (candidate->n_links &&
	    candidate->links[candidate->n_links - 1] == link)
		return;
	candidate->links = mem_grow(candidate->links, candidate->n_links,
	    &candidate->cap_links, sizeof(*candidate->links));
	candidate->links[candidate->n_links++] = link;
}

static void gather(struct gatherer *gatherer, struct spot *spot)
{
	const struct link *link = &gatherer->links->items[spot->link];
	double like = likeness(&spot->a, &spot->b);
	double base = rarity(&spot->a) / 2 + rarity(&spot->b) / 2;
	base += per_anchor * (double)count_anchors(&link->words, spot->op);
	base += alike * like;
	struct naming bare = naming_of(gatherer, link, spot), headed = {0};
	if (add_head(term_lexicon(gatherer->pair), link, spot)) {
		headed = naming_of(gatherer, link, spot);
		base += shared_head;
	}
	struct candidate *candidate = candidate_for(gatherer, &bare, &headed);
	candidate->like = like;
	if (base > candidate->base)
		candidate->base = base;
	note_link(candidate, spot->link);
}

/* "Rose" and "fell" call nothing by two names. */
static bool contradict(const struct word_list *a, const struct word_list *b)
{
	for (size_t i = 0; i < a->n; i++)
		for (size_t k = 0; k < b->n; k++)
			if (wording_opposite_are(
				a->items[i].stem, b->items[k].stem))
				return true;
	return false;
}

/* "Chose" and "chosen", which have two stems, are one word all the same. */
static bool are_forms(const struct word_list *a, const struct word_list *b)
{
	enum { LEAST = 4 }; /* letters that they begin with */
	if (a->n != 1 || b->n != 1)
		return false;
	const char *x = a->items[0].fold, *y = b->items[0].fold;
	size_t shorter = strlen(x) < strlen(y) ? strlen(x) : strlen(y);
	size_t common = 0;
	while (x[common] && x[common] == y[common])
		common++;
	return common >= LEAST && common + 1 >= shorter;
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

/* Whether a content word of the phrase stands in the other passage too: it
 * was set elsewhere, and nothing was called otherwise. */
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

/* What one side puts in brackets, or joins with "and", it adds: it is no
 * other name for what the other side has in that place. */
static bool is_addition(struct slice a, struct slice b)
{
	return slice_find(a, "[", 0) < a.len || slice_find(b, "[", 0) < b.len ||
	       begins_with_conjunction(a) != begins_with_conjunction(b);
}

/* Two names that differ are two people. */
static bool worth_gathering(const struct term_pair *pair,
    const struct link *link, const struct spot *spot)
{
	return is_phrase(&spot->a, link->sides[SIDE_A].text) &&
	       is_phrase(&spot->b, link->sides[SIDE_B].text) &&
	       !(all_capitals(&spot->a) && all_capitals(&spot->b)) &&
	       !contradict(&spot->a, &spot->b) &&
	       !are_forms(&spot->a, &spot->b) &&
	       !was_moved(pair, &spot->a, SIDE_B, &link->sides[SIDE_B]) &&
	       !was_moved(pair, &spot->b, SIDE_A, &link->sides[SIDE_A]);
}

static void read_link(struct gatherer *gatherer, size_t index)
{
	const struct link *link = &gatherer->links->items[index];
	for (size_t i = 0; i < link->words.n; i++) {
		const struct worddiff_op *op = &link->words.ops[i];
		if (op->kind != WORDDIFF_REPLACE ||
		    is_addition(
			slice_at(link->sides[SIDE_A].text, op->spans[SIDE_A]),
			slice_at(link->sides[SIDE_B].text, op->spans[SIDE_B])))
			continue;
		struct word_lexicon *lexicon = term_lexicon(gatherer->pair);
		struct spot spot = {.link = index,
		    .op = i,
		    .a.lexicon = lexicon,
		    .b.lexicon = lexicon};
		split_phrase(&spot.a, link->sides[SIDE_A].text,
		    op->spans[SIDE_A], &spot.cut_a);
		split_phrase(&spot.b, link->sides[SIDE_B].text,
		    op->spans[SIDE_B], &spot.cut_b);
		if (worth_gathering(gatherer->pair, link, &spot))
			gather(gatherer, &spot);
		word_list_release(&spot.a);
		word_list_release(&spot.b);
	}
}

static const struct naming *naming(const struct candidate *candidate)
{
	return candidate->headed.a ? &candidate->headed : &candidate->bare;
}

static int more_telling(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;
	if (x->telling != y->telling)
		return x->telling < y->telling ? 1 : -1;
	int order = strcmp(naming(x)->key_a, naming(y)->key_a);
	return order ? order : strcmp(naming(x)->key_b, naming(y)->key_b);
}

static void rank(struct gatherer *gatherer)
{
	for (size_t i = 0; i < gatherer->n; i++) {
		struct candidate *c = &gatherer->found[i];
		c->telling = c->base + per_link * (double)(c->n_links - 1);
		c->telling +=
		    strstr(gatherer->all_b, naming(c)->key_a) ? 0 : not_used;
		c->telling +=
		    strstr(gatherer->all_a, naming(c)->key_b) ? 0 : not_used;
	}
	if (gatherer->n)
		qsort(gatherer->found, gatherer->n, sizeof(*gatherer->found),
		    more_telling);
}

static void keep(struct wordings *wordings, const struct candidate *c)
{
	struct arena *arena = &wordings->arena;
	struct wording *wording = &wordings->items[wordings->n++];
	*wording = (struct wording){
	    .sides = {naming(c)->a, naming(c)->b}, .n_links = c->n_links};
	wording->links =
	    arena_alloc(arena, c->n_links, sizeof(*wording->links));
	memcpy(wording->links, c->links, c->n_links * sizeof(*wording->links));
}

static void keep_best(struct gatherer *gatherer)
{
	struct wordings *wordings = gatherer->wordings;
	wordings->items = arena_alloc(
	    &wordings->arena, WORDING_LIMIT, sizeof(*wordings->items));
	for (size_t i = 0; i < gatherer->n; i++) {
		const struct candidate *c = &gatherer->found[i];
		if (c->telling < least || wordings->n == WORDING_LIMIT)
			return;
		if (c->like >= least_alike || c->n_links >= RECURS)
			keep(wordings, c);
	}
}

void wording_find(struct wordings *wordings, const struct term_pair *pair,
    const struct links *links)
{
	struct gatherer gatherer = {
	    .wordings = wordings, .pair = pair, .links = links};
	gatherer.all_a = join_words(&pair->words[SIDE_A]);
	gatherer.all_b = join_words(&pair->words[SIDE_B]);
	for (size_t i = 0; i < links->n; i++)
		read_link(&gatherer, i);
	rank(&gatherer);
	keep_best(&gatherer);
	for (size_t i = 0; i < gatherer.n; i++)
		free(gatherer.found[i].links);
	free(gatherer.found);
	free(gatherer.all_a);
	free(gatherer.all_b);
	arena_release(&gatherer.arena);
}

void wording_release(struct wordings *wordings)
{
	arena_release(&wordings->arena);
	*wordings = (struct wordings){0};
}
