/* SPDX-License-Identifier: MIT */
/* word_list: an array in text order, searched by halves. */
#include "text/word/list.h"

#include <stdlib.h>

#include "base/sorted.h"

static int word_order(const void *item, const void *key)
{
	const struct word *word = item;
	return word->span.start < *(const size_t *)key ? -1 : 0;
}

size_t word_list_find(const struct word_list *list, size_t offset)
{
	return sorted_first(
	    list->items, list->n, sizeof(*list->items), word_order, &offset);
}

void word_list_release(struct word_list *list)
{
	word_lexicon_release(&list->own);
	arena_release(&list->arena);
	free(list->items);
	*list = (struct word_list){0};
}
