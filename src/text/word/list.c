/* SPDX-License-Identifier: MIT */
/* word_list: an array in text order, searched by halves. */
#include "text/word/list.h"

#include <stdlib.h>

size_t word_list_find(const struct word_list *list, size_t pos)
{
	size_t low = 0, high = list->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (list->items[middle].span.start < pos)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void word_list_release(struct word_list *list)
{
	word_lexicon_release(&list->own);
	arena_release(&list->arena);
	free(list->items);
	*list = (struct word_list){0};
}
