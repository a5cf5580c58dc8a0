/* SPDX-License-Identifier: MIT */
/* theme_find: looks a theme up in the program, then in folders. */
#include "shell/theme_find.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "shell/paths.h"

static bool is_file(const char *name)
{
	return strchr(name, '/') || slice_ends(slice_of(name), ".yaml");
}

static bool fail_unknown(const char *name, struct err *err)
{
	struct str names = {0};
	theme_builtin_names(&names);
	err_set(err, "unknown theme %s, expected %s or a file", name,
	    str_text(&names));
	str_release(&names);
	return false;
}

/* The file of a theme that is not embedded; NULL when there is none. */
static const char *locate(struct arena *arena, const char *name)
{
	const char *file = arena_printf(arena, "themes/%s.yaml", name);
	const char *path = paths_config(arena, file);
	if (path && access(path, F_OK) == 0)
		return path;
	return paths_data(arena, file);
}

bool theme_find_knows(const char *name, struct err *err)
{
	struct arena arena = {0};
	struct theme theme;
	bool known = is_file(name) || theme_builtin(&theme, name) ||
		     locate(&arena, name);
	arena_release(&arena);
	return known || fail_unknown(name, err);
}

bool theme_find(struct theme *theme, const char *name, struct err *err)
{
	struct arena arena = {0};
	if (is_file(name))
		return theme_load(theme, name, err);
	if (theme_builtin(theme, name))
		return true;
	const char *path = locate(&arena, name);
	bool ok = path ? theme_load(theme, path, err) : fail_unknown(name, err);
	arena_release(&arena);
	return ok;
}

/* Appends the name of a theme's file.  Skips a name with a comma: the names are
 * separated by commas. */
static void add_file(struct str *out, const char *file)
{
	struct slice name = slice_of(file);
	struct theme theme;
	if (!slice_ends(name, ".yaml") || strchr(file, ',') || file[0] == '.')
		return;
	name.len -= strlen(".yaml");
	char *text = mem_strndup(name.bytes, name.len);
	if (!theme_builtin(&theme, text))
		str_printf(out, ", %s", text);
	free(text);
}

void theme_find_names(struct str *out)
{
	struct arena arena = {0};
	struct dirent **files = NULL;
	const char *path = paths_config(&arena, "themes");
	int n = path ? scandir(path, &files, NULL, alphasort) : -1;
	theme_builtin_names(out);
	for (int i = 0; i < n; i++) {
		add_file(out, files[i]->d_name);
		free(files[i]);
	}
	free(files);
	arena_release(&arena);
}
