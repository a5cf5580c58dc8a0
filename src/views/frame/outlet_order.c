/* SPDX-License-Identifier: MIT */
/* outlet_order: ranks each outlet, then sorts by rank. */
#include "views/frame/outlet_order.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/date/date.h"

struct ranked_outlet {
	size_t outlet;
	int64_t rank; /* the greatest comes first */
};

static int64_t by_name(const struct library *library, size_t outlet)
{
	(void)library;
	(void)outlet;
	return 0;
}

static int64_t by_count(const struct library *library, size_t outlet)
{
	return (int64_t)library_outlet(library, outlet)->n_entries;
}

/* An outlet's first entry is its newest. */
static int64_t by_newest(const struct library *library, size_t index)
{
	const struct library_outlet *outlet = library_outlet(library, index);
	struct date date;
	const char *published =
	    outlet->n_entries
		? library_entry(library, outlet->entries[0])->published
		: NULL;
	if (!published || !date_parse(slice_of(published), &date))
		return INT64_MIN;
	return date_seconds(&date);
}

/* The first is the default. */
static const struct {
	const char *name; /* in the state */
	int64_t (*rank)(const struct library *library, size_t outlet);
	const char *message;
} orders[] = {
    {"name", by_name, "sorted by name"},
    {"count", by_count, "sorted by the number of articles"},
    {"newest", by_newest, "sorted by the newest article"},
};

static size_t chosen_order(const struct screen_env *env)
{
	const char *name = state_get(env->state, "", "sort");
	for (size_t i = 0; name && i < ARRAY_LEN(orders); i++)
		if (strcmp(orders[i].name, name) == 0)
			return i;
	return 0;
}

static int compare_ranks(const void *a, const void *b)
{
	const struct ranked_outlet *x = a, *y = b;
	if (x->rank != y->rank)
		return x->rank > y->rank ? -1 : 1;
	return x->outlet < y->outlet ? -1 : 1;
}

size_t *outlet_order_make(const struct screen_env *env)
{
	size_t n = library_n_outlets(env->library), chosen = chosen_order(env);
	struct ranked_outlet *ranked = mem_zalloc(n, sizeof(*ranked));
	size_t *order = mem_zalloc(n, sizeof(*order));
	for (size_t i = 0; i < n; i++)
		ranked[i] = (struct ranked_outlet){
		    i, orders[chosen].rank(env->library, i)};
	qsort(ranked, n, sizeof(*ranked), compare_ranks);
	for (size_t i = 0; i < n; i++)
		order[i] = ranked[i].outlet;
	free(ranked);
	return order;
}

const char *outlet_order_choose_next(const struct screen_env *env)
{
	size_t next = (chosen_order(env) + 1) % ARRAY_LEN(orders);
	state_put(env->state, "", "sort", orders[next].name);
	return orders[next].message;
}
