/* SPDX-License-Identifier: MIT */
/* paths: the XDG folders, and the data folder next to the program. */
#include "shell/paths.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The value of an environment variable if it is an absolute path, else NULL. */
static const char *absolute_value(const char *variable)
{
	const char *value = getenv(variable);
	return value && value[0] == '/' ? value : NULL;
}

static const char *user_path(struct arena *arena, const char *variable,
    const char *below_home, const char *name)
{
	const char *folder = absolute_value(variable);
	if (folder)
		return arena_printf(arena, "%s/broadside/%s", folder, name);
	folder = absolute_value("HOME");
	if (!folder)
		return NULL;
	return arena_printf(
	    arena, "%s/%s/broadside/%s", folder, below_home, name);
}

const char *paths_config(struct arena *arena, const char *name)
{
	return user_path(arena, "XDG_CONFIG_HOME", ".config", name);
}

const char *paths_cache(struct arena *arena, const char *name)
{
	return user_path(arena, "XDG_CACHE_HOME", ".cache", name);
}

const char *paths_user_data(struct arena *arena, const char *name)
{
	return user_path(arena, "XDG_DATA_HOME", ".local/share", name);
}

/* BIN/../share/broadside/NAME; /proc/self/exe is Linux's link to the running
 * program. */
static const char *next_to_program(struct arena *arena, const char *name)
{
	char program[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", program, sizeof(program) - 1);
	if (len <= 0)
		return NULL;
	program[len] = '\0';
	char *slash = strrchr(program, '/');
	if (!slash)
		return NULL;
	*slash = '\0';
	slash = strrchr(program, '/');
	if (!slash)
		return NULL;
	*slash = '\0';
	return arena_printf(arena, "%s/share/broadside/%s", program, name);
}

const char *paths_data(struct arena *arena, const char *name)
{
	const char *path = next_to_program(arena, name);
	if (path && access(path, R_OK) == 0)
		return path;
	path = arena_printf(arena, "%s/%s", BROADSIDE_DATA, name);
	return access(path, R_OK) == 0 ? path : NULL;
}

const char *paths_expand(struct arena *arena, const char *path)
{
	const char *home = absolute_value("HOME");
	if (path[0] != '~' || path[1] != '/' || !home)
		return arena_strdup(arena, path);
	return arena_printf(arena, "%s%s", home, path + 1);
}
