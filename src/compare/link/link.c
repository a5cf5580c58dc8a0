/* SPDX-License-Identifier: MIT */
/* link: makes a link of each group of paired sentences. */
#include "compare/link/link.h"

#include <stdlib.h>
#include <string.h>

#include "compare/link/align.h"
#include "compare/link/group.h"
#include "compare/link/similarity.h"

enum { WHY_MAX = 8 };

/* Bands are for readers: the words are nearly the same; the sense is; the
 * sense probably is. */
static const double same_score_min = 0.9, close_score_min = 0.7;

static void join_text(struct arena *arena, struct link_passage *passage,
    const struct article *article)
{
	struct str text = {0};
	passage->starts = arena_alloc(arena, passage->n, sizeof(size_t));
	for (size_t i = 0; i < passage->n; i++) {
		if (i)
			str_append_byte(&text, ' ');
		passage->starts[i] = text.len;
		str_append_slice(
		    &text, article_sentence(article, passage->sentences[i]));
	}
	passage->text.bytes = arena_strndup(arena, str_text(&text), text.len);
	passage->text.len = text.len;
	str_release(&text);
}

/* Keeps the sentences in order, each once. */
static void add_sentence(struct link_passage *passage, size_t sentence)
{
	size_t pos = passage->n;
	while (pos && passage->sentences[pos - 1] > sentence)
		pos--;
	if (pos && passage->sentences[pos - 1] == sentence)
		return;
	memmove(passage->sentences + pos + 1, passage->sentences + pos,
	    (passage->n - pos) * sizeof(*passage->sentences));
	passage->sentences[pos] = sentence;
	passage->n++;
}

static void make_passages(
    struct links *links, const struct term_pair *pair, struct link *link)
{
	struct arena *arena = &links->arena;
	size_t n = link->n_pairs;
	for (enum side side = 0; side < SIDES; side++)
		link->sides[side].sentences =
		    arena_alloc(arena, n, sizeof(size_t));
	for (size_t i = 0; i < n; i++) {
		add_sentence(&link->sides[SIDE_A], link->pairs[i].a);
		add_sentence(&link->sides[SIDE_B], link->pairs[i].b);
	}
	for (enum side side = 0; side < SIDES; side++)
		join_text(arena, &link->sides[side], pair->articles[side]);
}

static void make_pairs(struct links *links, struct link *link,
    const struct link_align_pair *pairs, size_t n)
{
	link->pairs = arena_alloc(&links->arena, n, sizeof(*link->pairs));
	link->n_pairs = n;
	for (size_t i = 0; i < n; i++) {
		const struct link_align_pair *pair = &pairs[i];
		link->pairs[i] =
		    (struct link_pair){pair->a, pair->b, pair->score};
		if (pair->score > link->score)
			link->score = pair->score;
	}
	link->band = link->score >= same_score_min    ? LINK_SAME
		     : link->score >= close_score_min ? LINK_CLOSE
						      : LINK_RELATED;
}

/* A term that both passages have. */
struct shared_term {
	uint32_t term;
	double weight;
};

static int by_weight(const void *a, const void *b)
{
	const struct shared_term *x = a, *y = b;
	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return (x->term > y->term) - (x->term < y->term);
}

/* Per term, whether it is in a passage; all false between uses. */
struct term_marks {
	const struct term_pair *pair;
	bool *marked;
};

static size_t count_terms(const struct term_pair *pair, enum side side,
    const struct link_passage *passage)
{
	size_t n = 0;
	for (size_t i = 0; i < passage->n; i++)
		n += pair->sentences[side][passage->sentences[i]].n_terms;
	return n;
}

static void mark_terms(
    struct term_marks *marks, const struct link_passage *passage, bool value)
{
	for (size_t i = 0; i < passage->n; i++) {
		const struct term_sentence *sentence =
		    &marks->pair->sentences[SIDE_A][passage->sentences[i]];
		for (size_t k = 0; k < sentence->n_terms; k++)
			marks->marked[sentence->terms[k]] = value;
	}
}

/* The marked terms of a passage of B, each once. */
static size_t take_marked(struct term_marks *marks,
    const struct link_passage *passage, struct shared_term *shared)
{
	const struct term_pair *pair = marks->pair;
	size_t n = 0;
	for (size_t i = 0; i < passage->n; i++) {
		const struct term_sentence *sentence =
		    &pair->sentences[SIDE_B][passage->sentences[i]];
		for (size_t k = 0; k < sentence->n_terms; k++) {
			uint32_t term = sentence->terms[k];
			double weight = pair->terms[term].weight;
			if (!marks->marked[term])
				continue;
			marks->marked[term] = false;
			shared[n++] =
			    (struct shared_term){term, weight * weight};
		}
	}
	return n;
}

/* The terms that both passages have, each with its share of the score. */
static void make_why(
    struct links *links, struct link *link, struct term_marks *marks)
{
	struct arena *arena = &links->arena;
	struct shared_term *shared =
	    mem_alloc(count_terms(marks->pair, SIDE_B, &link->sides[SIDE_B]) *
		      sizeof(*shared));
	double sum = 0;
	mark_terms(marks, &link->sides[SIDE_A], true);
	size_t n = take_marked(marks, &link->sides[SIDE_B], shared);
	mark_terms(marks, &link->sides[SIDE_A], false);
	for (size_t i = 0; i < n; i++)
		sum += shared[i].weight;
	if (n)
		qsort(shared, n, sizeof(*shared), by_weight);
	link->n_why = n < WHY_MAX ? n : WHY_MAX;
	link->why = arena_alloc(arena, link->n_why, sizeof(*link->why));
	for (size_t i = 0; i < link->n_why; i++) {
		const char *shown = marks->pair->terms[shared[i].term].shown;
		double share = sum > 0 ? link->score / sum : 1;
		link->why[i] = (struct link_term){
		    arena_strdup(arena, shown), shared[i].weight * share};
	}
	free(shared);
}

void link_words(const struct link_passage *passage,
    const struct term_pair *pair, enum side side, struct word_list *words)
{
	for (size_t i = 0; i < passage->n; i++)
		term_copy_words(pair, side, passage->sentences[i],
		    passage->starts[i], words);
}

static void compare_words(struct link *link, const struct term_pair *pair)
{
	struct word_list words[SIDES] = {0};
	struct worddiff_passage passages[SIDES];
	for (enum side side = 0; side < SIDES; side++) {
		const struct link_passage *passage = &link->sides[side];
		link_words(passage, pair, side, &words[side]);
		passages[side] =
		    (struct worddiff_passage){passage->text, &words[side]};
	}
	worddiff_of_words(&link->words, passages);
}

static int by_group(const void *a, const void *b)
{
	const struct link_align_pair *x = a, *y = b;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

/* A copy of the pairs, sorted by group; the caller frees it. */
static struct link_align_pair *group_pairs(const struct link_align *align)
{
	size_t size = align->n_pairs * sizeof(*align->pairs);
	struct link_align_pair *pairs = mem_alloc(size);
	if (size) {
		memcpy(pairs, align->pairs, size);
		qsort(pairs, align->n_pairs, sizeof(*pairs), by_group);
	}
	return pairs;
}

static size_t count_pairs_of_group(const struct link_align *align,
    const struct link_align_pair *pairs, size_t first)
{
	size_t n = 0;
	while (first + n < align->n_pairs &&
	       pairs[first + n].group == pairs[first].group)
		n++;
	return n;
}

static void fill_links(struct links *links, const struct term_pair *pair,
    const struct link_align *align)
{
	struct term_marks marks = {
	    pair, mem_zalloc(pair->n_terms, sizeof(*marks.marked))};
	struct link_align_pair *pairs = group_pairs(align);
	size_t n = align->n_groups + align->n_echoes, first = 0;
	for (size_t i = 0; i < n; i++) {
		struct link *link = &links->items[i];
		make_pairs(links, link, pairs + first,
		    count_pairs_of_group(align, pairs, first));
		first += link->n_pairs;
		make_passages(links, pair, link);
		make_why(links, link, &marks);
		compare_words(link, pair);
		link->moved = i < align->n_groups && align->moved[i];
	}
	free(pairs);
	free(marks.marked);
}

static size_t *list_unlinked(
    struct links *links, const size_t *groups, size_t n, size_t *n_unlinked)
{
	size_t *unlinked = arena_alloc(&links->arena, n, sizeof(*unlinked));
	for (size_t i = 0; i < n; i++)
		if (groups[i] == LINK_ALIGN_NONE)
			unlinked[(*n_unlinked)++] = i;
	return unlinked;
}

static void make_links(struct links *links, const struct term_pair *pair,
    const struct link_align *align)
{
	size_t n = align->n_groups + align->n_echoes;
	links->items = arena_alloc(&links->arena, n, sizeof(*links->items));
	links->n = align->n_groups;
	links->n_echoes = align->n_echoes;
	fill_links(links, pair, align);
	for (enum side side = 0; side < SIDES; side++)
		links->only[side] = list_unlinked(links, align->groups[side],
		    pair->n[side], &links->n_only[side]);
}

void link_find(struct links *links, const struct term_pair *pair)
{
	struct link_similarity similarity;
	struct link_align align;
	*links = (struct links){0};
	link_similarity_init(&similarity, pair);
	link_align_make(&align, &similarity);
	link_group_cut(&align, pair->n);
	make_links(links, pair, &align);
	link_align_release(&align);
	link_similarity_release(&similarity);
}

bool link_passage_holds(const struct link_passage *passage, size_t sentence)
{
	for (size_t i = 0; i < passage->n; i++)
		if (passage->sentences[i] == sentence)
			return true;
	return false;
}

bool link_of_sentence(
    const struct links *links, enum side side, size_t sentence, size_t *link)
{
	for (size_t i = 0; i < links->n; i++) {
		if (!link_passage_holds(&links->items[i].sides[side], sentence))
			continue;
		*link = i;
		return true;
	}
	return false;
}

void link_release(struct links *links)
{
	size_t n = links->n + links->n_echoes;
	for (size_t i = 0; i < n; i++)
		worddiff_release(&links->items[i].words);
	arena_release(&links->arena);
	*links = (struct links){0};
}

const char *link_band_name(enum link_band band)
{
	static const char *const names[] = {
	    [LINK_RELATED] = "related",
	    [LINK_CLOSE] = "close",
	    [LINK_SAME] = "same",
	};
	return names[band];
}
