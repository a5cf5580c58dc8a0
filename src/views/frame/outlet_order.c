/* SPDX-License-Identifier: MIT */
/* outlet_order: a number for each outlet, and one sort by it. */
#include "views/frame/outlet_order.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/date/date.h"

struct emphasis_place {
	size_t outlet;
	int64_t number; /* the greater, the higher up */
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
static int64_t by_newest(const struct library *library, size_t outlet)
{
	const struct library_outlet *of = library_outlet(library, outlet);
	struct date date;
	const char *published =
	    of->n_entries ? library_entry(library, of->entries[0])->published
			  : NULL;
	if (!published || !date_parse(slice_of(published), &date))
		return INT64_MIN;
	return date_seconds(&date);
}

/* The first is what is so until the user chooses. */
static const struct {
	const char *name; /* in the state */
	int64_t (*number)(const struct library *library, size_t outlet);
	const char *says;
} orders[] = {
    {"name", by_name, "sorted by name"},
    {"count", by_count, "sorted by the number of articles"},
    {"newest", by_newest, "sorted by the newest article"},
};

static size_t chosen(const struct screen_env *env)
{
	const char *name = state_get(env->state, "", "sort");
	for (size_t i = 0; name && i < ARRAY_LEN(orders); i++)
		if (strcmp(orders[i].name, name) == 0)
			return i;
	return 0;
}

static int compare(const void *a, const void *b)
{
	const struct emphasis_place *x = a, *y = b;
	if (x->number != y->number)
		return x->number > y->number ? -1 : 1;
	return x->outlet < y->outlet ? -1 : 1;
}

size_t *outlet_order_make(const struct screen_env *env)
{
	size_t n = library_n_outlets(env->library), which = chosen(env);
	struct emphasis_place *places = mem_zalloc(n, sizeof(*places));
	size_t *order = mem_zalloc(n, sizeof(*order));
	for (size_t i = 0; i < n; i++)
		places[i] = (struct emphasis_place){
		    i, orders[which].number(env->library, i)};
	qsort(places, n, sizeof(*places), compare);
	for (size_t i = 0; i < n; i++)
		order[i] = places[i].outlet;
	free(places);
	return order;
}

const char *outlet_order_turn(const struct screen_env *env)
{
	size_t next = (chosen(env) + 1) % ARRAY_LEN(orders);
	state_put(env->state, "", "sort", orders[next].name);
	return orders[next].says;
}
