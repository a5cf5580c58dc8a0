/* SPDX-License-Identifier: MIT */
/* library_shelf: two sorts and the boundaries between outlets. */
#include "news/library/shelf.h"

#include <stdlib.h>
#include <string.h>

struct sorted_item {
	const struct library_item *item;
	size_t entry;
};

static int by_outlet(const struct library_item *x, const struct library_item *y)
{
	if (x->named != y->named)
		return x->named ? -1 : 1;
	int order = strcmp(x->sort, y->sort);
	/* Two files of the same name are two unnamed outlets. */
	return order || x->named ? order : strcmp(x->file.key, y->file.key);
}

static int compare_items(const void *a, const void *b)
{
	const struct library_item *x = ((const struct sorted_item *)a)->item;
	const struct library_item *y = ((const struct sorted_item *)b)->item;
	int order = by_outlet(x, y);
	if (order)
		return order;
	if (x->seconds != y->seconds)
		return x->seconds > y->seconds ? -1 : 1;
	order = strcmp(x->title, y->title);
	return order ? order : strcmp(x->file.path, y->file.path);
}

static int by_path(const void *a, const void *b)
{
	const struct library_item *const *x = a, *const *y = b;
	return strcmp((*x)->file.path, (*y)->file.path);
}

static void add_entries(
    struct library_shelf *shelf, struct library_item *items, size_t n)
{
	shelf->entries = mem_zalloc(n, sizeof(*shelf->entries));
	shelf->items = mem_zalloc(n, sizeof(*shelf->items));
	for (size_t i = 0; i < n; i++)
		if (!items[i].problem)
			shelf->items[shelf->n_entries++] = &items[i];
	qsort(shelf->items, shelf->n_entries, sizeof(*shelf->items), by_path);
	for (size_t i = 0; i < shelf->n_entries; i++)
		shelf->entries[i] = (struct library_entry){
		    .path = shelf->items[i]->file.path,
		    .id = shelf->items[i]->content,
		    .title = shelf->items[i]->title,
		    .published = shelf->items[i]->published,
		    .n_words = shelf->items[i]->n_words,
		};
}

static struct library_outlet *outlet_for(
    struct library_shelf *shelf, const struct library_item *item)
{
	struct library_outlet *outlet = &shelf->outlets[shelf->n_outlets++];
	outlet->name = item->outlet;
	outlet->id = item->outlet_id;
	outlet->named = item->named;
	return outlet;
}

static void add_outlets(
    struct library_shelf *shelf, const struct sorted_item *sorted)
{
	struct library_outlet *outlet = NULL;
	for (size_t i = 0; i < shelf->n_entries; i++) {
		if (!i || by_outlet(sorted[i - 1].item, sorted[i].item) != 0) {
			outlet = outlet_for(shelf, sorted[i].item);
			outlet->entries = &shelf->order[i];
		}
		shelf->order[i] = sorted[i].entry;
		shelf->entries[sorted[i].entry].outlet = shelf->n_outlets - 1;
		outlet->n_entries++;
	}
}

void library_shelf_fill(
    struct library_shelf *shelf, struct library_item *items, size_t n)
{
	library_shelf_release(shelf);
	add_entries(shelf, items, n);
	struct sorted_item *sorted =
	    mem_zalloc(shelf->n_entries, sizeof(struct sorted_item));
	for (size_t i = 0; i < shelf->n_entries; i++)
		sorted[i] = (struct sorted_item){shelf->items[i], i};
	qsort(sorted, shelf->n_entries, sizeof(*sorted), compare_items);
	shelf->order = mem_zalloc(shelf->n_entries, sizeof(*shelf->order));
	shelf->outlets = mem_zalloc(shelf->n_entries, sizeof(*shelf->outlets));
	add_outlets(shelf, sorted);
	free(sorted);
}

void library_shelf_release(struct library_shelf *shelf)
{
	free(shelf->entries);
	free(shelf->items);
	free(shelf->outlets);
	free(shelf->order);
	*shelf = (struct library_shelf){0};
}

struct outlet_search {
	const struct library_shelf *shelf;
	struct str wanted; /* folded */
	size_t n;
	size_t first;
	struct str names; /* of those that match */
};

static bool matches(const struct outlet_search *m, const char *text, bool whole)
{
	struct str fold = {0};
	unicode_fold(&fold, slice_of(text));
	bool match = whole
			 ? slice_equal(str_slice(&fold), str_slice(&m->wanted))
			 : slice_starts(str_slice(&fold), str_text(&m->wanted));
	str_release(&fold);
	return match;
}

static void find_matches(struct outlet_search *m, bool whole)
{
	for (size_t i = 0; i < m->shelf->n_outlets; i++) {
		const struct library_outlet *outlet = &m->shelf->outlets[i];
		if (!matches(m, outlet->name, whole) &&
		    !matches(m, outlet->id, whole))
			continue;
		if (!m->n++)
			m->first = i;
		else
			str_append_text(&m->names, " or ");
		str_append_text(&m->names, outlet->name);
	}
}

bool library_shelf_find_outlet(const struct library_shelf *shelf,
    const char *name, size_t *outlet, struct err *err)
{
	struct outlet_search m = {.shelf = shelf};
	unicode_fold(&m.wanted, slice_of(name));
	find_matches(&m, true);
	if (!m.n && m.wanted.len)
		find_matches(&m, false);
	bool found = m.n == 1;
	if (found)
		*outlet = m.first;
	else if (m.n)
		err_set(err, "which: %s", str_text(&m.names));
	else
		err_set(err, "no outlet \"%s\"", name);
	str_release(&m.wanted);
	str_release(&m.names);
	return found;
}
