/* SPDX-License-Identifier: MIT */
/* library_shelf: two sorts and the boundaries between outlets. */
#include "news/library/shelf.h"

#include <stdlib.h>
#include <string.h>

#include "news/library/twin.h"

struct sorted_text {
	const struct library_text *text;
	size_t entry;
};

static int by_outlet(const struct library_text *x, const struct library_text *y)
{
	if (x->named != y->named)
		return x->named ? -1 : 1;
	int order = strcmp(x->sort, y->sort);
	/* Two files of the same name are two unnamed outlets. */
	return order || x->named ? order
				 : strcmp(x->item->file.key, y->item->file.key);
}

/* An entry of a feed after one that is before it in the feed. */
static int compare_paths(
    const struct library_text *x, const struct library_text *y)
{
	int order = strcmp(x->item->file.path, y->item->file.path);
	if (order)
		return order;
	return x->number < y->number ? -1 : x->number > y->number;
}

static int compare_texts(const void *a, const void *b)
{
	const struct library_text *x = ((const struct sorted_text *)a)->text;
	const struct library_text *y = ((const struct sorted_text *)b)->text;
	int order = by_outlet(x, y);
	if (order)
		return order;
	if (x->seconds != y->seconds)
		return x->seconds > y->seconds ? -1 : 1;
	order = strcmp(x->title, y->title);
	return order ? order : compare_paths(x, y);
}

static int by_path(const void *a, const void *b)
{
	return compare_paths(*(const struct library_text *const *)a,
	    *(const struct library_text *const *)b);
}

/* All texts, by path. */
static struct library_text **gather(
    struct library_item *const *items, size_t n_items, size_t *n)
{
	struct library_text **texts = NULL;
	size_t cap = 0;
	*n = 0;
	for (size_t i = 0; i < n_items; i++)
		for (size_t k = 0; k < items[i]->n; k++) {
			texts = mem_grow(texts, *n, &cap, sizeof(*texts));
			texts[(*n)++] = &items[i]->texts[k];
		}
	if (*n)
		qsort(texts, *n, sizeof(*texts), by_path);
	return texts;
}

static struct library_entry entry_of(const struct library_text *text)
{
	return (struct library_entry){
	    .path = text->path,
	    .identity = text->identity,
	    .id = text->content,
	    .title = text->title,
	    .published = text->published,
	    .n_words = text->n_words,
	};
}

/* Makes an entry of each text that stands for itself; entry[i] becomes that of
 * the i-th text. */
static void add_entries(struct library_shelf *shelf,
    struct library_text *const *texts, const size_t *leader, size_t n,
    size_t *entry)
{
	shelf->entries = mem_zalloc(n, sizeof(*shelf->entries));
	shelf->texts = mem_zalloc(n, sizeof(struct library_text *));
	for (size_t i = 0; i < n; i++)
		if (leader[i] == i) {
			entry[i] = shelf->n_entries;
			shelf->texts[shelf->n_entries] = texts[i];
			shelf->entries[shelf->n_entries++] = entry_of(texts[i]);
		}
	for (size_t i = 0; i < n; i++)
		shelf->entries[entry[i] = entry[leader[i]]].n_paths++;
}

static void add_paths(struct library_shelf *shelf,
    struct library_text *const *texts, const size_t *entry, size_t n)
{
	size_t *next = mem_zalloc(shelf->n_entries, sizeof(*next)), at = 0;
	shelf->paths = mem_zalloc(n, sizeof(*shelf->paths));
	for (size_t i = 0; i < shelf->n_entries; i++) {
		shelf->entries[i].paths = &shelf->paths[at];
		next[i] = at;
		at += shelf->entries[i].n_paths;
	}
	for (size_t i = 0; i < n; i++)
		shelf->paths[next[entry[i]]++] = texts[i]->path;
	free(next);
}

static int by_id(const void *a, const void *b)
{
	return strcmp((*(struct library_entry *const *)a)->id,
	    (*(struct library_entry *const *)b)->id);
}

/* The same bytes from two outlets are two articles: neither has their hash as
 * its id. */
static void part_ids(struct library_shelf *shelf)
{
	size_t n = shelf->n_entries;
	struct library_entry **sorted =
	    mem_zalloc(n, sizeof(struct library_entry *));
	for (size_t i = 0; i < n; i++)
		sorted[i] = &shelf->entries[i];
	if (n)
		qsort(sorted, n, sizeof(*sorted), by_id);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n; end++)
			if (by_id(&sorted[i], &sorted[end]) != 0)
				break;
		for (size_t k = i; end - i > 1 && k < end; k++)
			sorted[k]->id = sorted[k]->identity;
	}
	free(sorted);
}

static void add_texts(struct library_shelf *shelf,
    struct library_item *const *items, size_t n_items)
{
	size_t n;
	struct library_text **texts = gather(items, n_items, &n);
	size_t *leader = mem_zalloc(n, sizeof(*leader));
	size_t *entry = mem_zalloc(n, sizeof(*entry));
	library_twin_find(texts, n, leader);
	add_entries(shelf, texts, leader, n, entry);
	add_paths(shelf, texts, entry, n);
	part_ids(shelf);
	free(texts);
	free(leader);
	free(entry);
}

static struct library_outlet *outlet_for(
    struct library_shelf *shelf, const struct library_text *text)
{
	struct library_outlet *outlet = &shelf->outlets[shelf->n_outlets++];
	outlet->name = text->outlet;
	outlet->id = text->outlet_id;
	outlet->named = text->named;
	return outlet;
}

/* A manifest's id rather than the name. */
static void take_id(
    struct library_outlet *outlet, const struct library_text *text)
{
	if (strcmp(outlet->id, outlet->name) == 0 &&
	    strcmp(text->outlet_id, text->outlet) != 0)
		outlet->id = text->outlet_id;
}

static void add_outlets(
    struct library_shelf *shelf, const struct sorted_text *sorted)
{
	struct library_outlet *outlet = NULL;
	for (size_t i = 0; i < shelf->n_entries; i++) {
		if (!i || by_outlet(sorted[i - 1].text, sorted[i].text) != 0) {
			outlet = outlet_for(shelf, sorted[i].text);
			outlet->entries = &shelf->order[i];
		}
		shelf->order[i] = sorted[i].entry;
		shelf->entries[sorted[i].entry].outlet = shelf->n_outlets - 1;
		outlet->n_entries++;
		take_id(outlet, sorted[i].text);
	}
}

void library_shelf_fill(
    struct library_shelf *shelf, struct library_item *const *items, size_t n)
{
	library_shelf_release(shelf);
	add_texts(shelf, items, n);
	struct sorted_text *sorted =
	    mem_zalloc(shelf->n_entries, sizeof(struct sorted_text));
	for (size_t i = 0; i < shelf->n_entries; i++)
		sorted[i] = (struct sorted_text){shelf->texts[i], i};
	if (shelf->n_entries)
		qsort(sorted, shelf->n_entries, sizeof(*sorted), compare_texts);
	shelf->order = mem_zalloc(shelf->n_entries, sizeof(*shelf->order));
	shelf->outlets = mem_zalloc(shelf->n_entries, sizeof(*shelf->outlets));
	add_outlets(shelf, sorted);
	free(sorted);
}

void library_shelf_release(struct library_shelf *shelf)
{
	free(shelf->entries);
	free(shelf->texts);
	free(shelf->paths);
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
