/* SPDX-License-Identifier: MIT */
/* emphasis: takes the place of a passage from its first sentence. */
#include "compare/emphasis.h"

#include <stdlib.h>

#include "base/mem.h"

/* Whether a sentence is in the first paragraph of the body. */
static bool in_lead(const struct article *article, size_t sentence)
{
	for (size_t i = 0; i < article->n_sentences; i++) {
		size_t paragraph = article->sentences[i].paragraph;
		if (article->paragraphs[paragraph].kind == PARAGRAPH_BODY)
			return article->sentences[sentence].paragraph ==
			       paragraph;
	}
	return false;
}

static enum emphasis_place place_of(
    const struct article *article, const struct link_passage *passage)
{
	size_t first = passage->sentences[0];
	if (article_in_headline(article, first))
		return EMPHASIS_HEADLINE;
	if (in_lead(article, first))
		return EMPHASIS_LEAD;
	if (3 * first < article->n_sentences)
		return EMPHASIS_FIRST_THIRD;
	if (3 * first < 2 * article->n_sentences)
		return EMPHASIS_MIDDLE;
	return EMPHASIS_END;
}

void emphasis_find(struct emphasis_list *emphases, const struct links *links,
    const struct article *const articles[SIDES])
{
	emphases->n = links->n;
	emphases->items = mem_zalloc(links->n, sizeof(*emphases->items));
	for (size_t i = 0; i < links->n; i++) {
		const struct link *link = &links->items[i];
		struct emphasis *emphasis = &emphases->items[i];
		emphasis->link = i;
		for (enum side side = 0; side < SIDES; side++) {
			emphasis->sides[side].place =
			    place_of(articles[side], &link->sides[side]);
			emphasis->sides[side].words =
			    word_count(link->sides[side].text);
		}
	}
}

void emphasis_release(struct emphasis_list *emphases)
{
	free(emphases->items);
	*emphases = (struct emphasis_list){0};
}

const char *emphasis_place_name(enum emphasis_place place)
{
	static const char *const names[] = {
	    [EMPHASIS_HEADLINE] = "headline",
	    [EMPHASIS_LEAD] = "lead",
	    [EMPHASIS_FIRST_THIRD] = "first third",
	    [EMPHASIS_MIDDLE] = "middle",
	    [EMPHASIS_END] = "end",
	};
	return names[place];
}
