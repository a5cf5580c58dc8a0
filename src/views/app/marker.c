/* SPDX-License-Identifier: MIT */
/* app_marker: a path, looked up whenever entries may have moved. */
#include "views/app/marker.h"

#include <stdlib.h>

#include "base/mem.h"

void app_marker_release(struct app_marker *marker)
{
	free(marker->path);
	*marker = (struct app_marker){0};
}

void app_marker_find(const struct app_marker *marker, struct screen_env *env)
{
	env->marked = marker->path && library_find_entry(env->library,
					  marker->path, &env->mark);
}

bool app_marker_toggle(
    struct app_marker *marker, struct screen_env *env, size_t entry)
{
	bool was_marked = env->marked && env->mark == entry;
	app_marker_release(marker);
	if (!was_marked)
		marker->path =
		    mem_strdup(library_entry(env->library, entry)->path);
	app_marker_find(marker, env);
	return env->marked;
}

bool app_marker_partner(const struct screen_env *env, size_t b, size_t *a)
{
	*a = env->marked ? env->mark : (size_t)(b == 0);
	return env->marked || library_n_entries(env->library) == 2;
}
