/* SPDX-License-Identifier: MIT */
/* marker: a path, looked up whenever entries may have moved. */
#include "views/marker.h"

#include <stdlib.h>

#include "base/mem.h"

void marker_release(struct marker *marker)
{
	free(marker->path);
	*marker = (struct marker){0};
}

void marker_find(const struct marker *marker, struct screen_env *env)
{
	env->marked = marker->path && library_find_entry(env->library,
					  marker->path, &env->mark);
}

bool marker_toggle(struct marker *marker, struct screen_env *env, size_t entry)
{
	bool was_marked = env->marked && env->mark == entry;
	marker_release(marker);
	if (!was_marked)
		marker->path =
		    mem_strdup(library_entry(env->library, entry)->path);
	marker_find(marker, env);
	return env->marked;
}

bool marker_partner(const struct screen_env *env, size_t b, size_t *a)
{
	*a = env->marked ? env->mark : (size_t)(b == 0);
	return env->marked || library_n_entries(env->library) == 2;
}
