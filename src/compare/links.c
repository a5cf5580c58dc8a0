/* SPDX-License-Identifier: MIT */
/* links: from groups of pairs to what is shown of them. */
#include "compare/links.h"

#include <stdlib.h>
#include <string.h>

#include "compare/unit.h"

enum { WHY_LIMIT = 8 };

/* People read bands: where the words are nearly the same, where the sense
 * is, and where it is likely. */
static const double band_same = 0.9, band_close = 0.7;

static struct arena *arena_of(struct comparison *comparison)
{
	return &comparison->arena;
}

static void join_text(struct arena *arena, struct passage *passage,
	const struct article *article)
{
	struct str text = {0};
	passage->starts = arena_alloc(arena, passage->n, sizeof(size_t));
	for (size_t i = 0; i < passage->n; i++) {
		if (i)
			str_append_byte(&text, ' ');
		passage->starts[i] = text.len;
		str_append_slice(&text,
			article_sentence(article, passage->sentences[i]));
	}
	passage->text.at = arena_strndup(arena, str_text(&text), text.len);
	passage->text.len = text.len;
	str_release(&text);
}

/* Keeps the sentences in order, each once. */
static void add_sentence(struct passage *passage, size_t sentence)
{
	size_t at = passage->n;
	while (at && passage->sentences[at - 1] > sentence)
		at--;
	if (at && passage->sentences[at - 1] == sentence)
		return;
	memmove(passage->sentences + at + 1, passage->sentences + at,
		(passage->n - at) * sizeof(*passage->sentences));
	passage->sentences[at] = sentence;
	passage->n++;
}

static void make_passages(struct comparison *comparison, struct link *link)
{
	struct arena *arena = arena_of(comparison);
	size_t n = link->n_pairs;
	link->a.sentences = arena_alloc(arena, n, sizeof(size_t));
	link->b.sentences = arena_alloc(arena, n, sizeof(size_t));
	for (size_t i = 0; i < n; i++) {
		add_sentence(&link->a, link->pairs[i].a);
		add_sentence(&link->b, link->pairs[i].b);
	}
	join_text(arena, &link->a, comparison->a);
	join_text(arena, &link->b, comparison->b);
}

static void make_pairs(struct comparison *comparison, struct link *link,
	const struct align *align, size_t group)
{
	size_t n = 0;
	for (size_t i = 0; i < align->n_pairs; i++)
		n += align->pairs[i].group == group;
	link->pairs =
		arena_alloc(arena_of(comparison), n, sizeof(*link->pairs));
	for (size_t i = 0; i < align->n_pairs; i++) {
		const struct align_pair *pair = &align->pairs[i];
		if (pair->group != group)
			continue;
		link->pairs[link->n_pairs++] =
			(struct link_pair){pair->a, pair->b, pair->score};
		if (pair->score > link->score)
			link->score = pair->score;
	}
	link->band = link->score >= band_same	 ? LINK_SAME
		     : link->score >= band_close ? LINK_CLOSE
						 : LINK_RELATED;
}

static int heavier(const void *a, const void *b)
{
	const struct link_term *x = a, *y = b;
	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return 0;
}

/* Marks the terms of a passage's sentences with `bit`. */
static void mark_terms(const struct story *story, enum story_side side,
	const struct passage *passage, char *marks, char bit)
{
	for (size_t i = 0; i < passage->n; i++) {
		const struct story_sentence *sentence =
			&story->sentences[side][passage->sentences[i]];
		for (size_t k = 0; k < sentence->n_terms; k++)
			marks[sentence->terms[k]] |= bit;
	}
}

/* The terms that both passages have, each with its share of the score. */
static void make_why(struct comparison *comparison, struct link *link,
	const struct story *story, char *marks)
{
	double sum = 0;
	size_t n = 0;
	memset(marks, 0, story->n_terms);
	mark_terms(story, STORY_A, &link->a, marks, 1);
	mark_terms(story, STORY_B, &link->b, marks, 2);
	for (size_t t = 0; t < story->n_terms; t++)
		n += marks[t] == 3;
	link->why = arena_alloc(arena_of(comparison), n, sizeof(*link->why));
	for (size_t t = 0; t < story->n_terms; t++) {
		if (marks[t] != 3)
			continue;
		double weight = story->terms[t].weight;
		sum += weight * weight;
		link->why[link->n_why++] =
			(struct link_term){arena_strdup(arena_of(comparison),
						   story->terms[t].shown),
				weight * weight};
	}
	for (size_t i = 0; i < n && sum > 0; i++)
		link->why[i].weight *= link->score / sum;
	qsort(link->why, n, sizeof(*link->why), heavier);
	if (link->n_why > WHY_LIMIT)
		link->n_why = WHY_LIMIT;
}

void links_words(const struct passage *passage, const struct story *story,
	enum story_side side, struct word_list *words)
{
	for (size_t i = 0; i < passage->n; i++)
		story_copy_words(story, side, passage->sentences[i],
			passage->starts[i], words);
}

static void compare_words(struct link *link, const struct story *story)
{
	struct word_list words_a = {0}, words_b = {0};
	struct unit_list a, b;
	links_words(&link->a, story, STORY_A, &words_a);
	links_words(&link->b, story, STORY_B, &words_b);
	unit_group(&a, link->a.text, &words_a);
	unit_group(&b, link->b.text, &words_b);
	worddiff_of_units(&link->words, &a, &b);
	unit_list_release(&a);
	unit_list_release(&b);
}

static void make_link(struct comparison *comparison, const struct story *story,
	const struct align *align, size_t group)
{
	struct link *link = &comparison->links[group];
	make_pairs(comparison, link, align, group);
	make_passages(comparison, link);
	link->moved = group < align->n_groups && align->moved[group];
	char *marks = mem_zalloc(story->n_terms, 1);
	make_why(comparison, link, story, marks);
	free(marks);
	compare_words(link, story);
}

static size_t *list_alone(struct comparison *comparison, const size_t *groups,
	size_t n, size_t *n_alone)
{
	size_t *alone = arena_alloc(arena_of(comparison), n, sizeof(*alone));
	for (size_t i = 0; i < n; i++)
		if (groups[i] == ALIGN_NONE)
			alone[(*n_alone)++] = i;
	return alone;
}

void links_make(struct comparison *comparison, const struct story *story,
	const struct align *align)
{
	size_t n = align->n_groups + align->n_echoes;
	comparison->links = arena_alloc(
		arena_of(comparison), n, sizeof(*comparison->links));
	for (size_t i = 0; i < n; i++)
		make_link(comparison, story, align, i);
	comparison->n_links = align->n_groups;
	comparison->n_echoes = align->n_echoes;
	comparison->only_a = list_alone(comparison, align->group_a,
		story->n[STORY_A], &comparison->n_only_a);
	comparison->only_b = list_alone(comparison, align->group_b,
		story->n[STORY_B], &comparison->n_only_b);
}

void links_release(struct comparison *comparison)
{
	size_t n = comparison->n_links + comparison->n_echoes;
	for (size_t i = 0; i < n; i++)
		worddiff_release(&comparison->links[i].words);
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
