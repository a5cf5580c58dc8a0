/* SPDX-License-Identifier: MIT */
/*
 * paths: where the user's and the program's own files lie.
 *
 * The user's by the XDG Base Directory Specification 0.8 (a variable that is
 * empty or not absolute counts as unset); the program's beside the program,
 * so that an installed tree can be moved, else where it was built to be.
 * Every result lives in `arena`; NULL when there is no such place (no HOME).
 */
#ifndef SHELL_PATHS_H
#define SHELL_PATHS_H

#include "base/mem.h"

/* ~/.config/broadside/NAME */
const char *paths_config(struct arena *arena, const char *name);
/* ~/.cache/broadside/NAME */
const char *paths_cache(struct arena *arena, const char *name);
/* ~/.local/share/broadside/NAME: what only the user may delete */
const char *paths_kept(struct arena *arena, const char *name);
/* PREFIX/share/broadside/NAME; NULL when it does not exist. */
const char *paths_data(struct arena *arena, const char *name);
/* `path` with a leading "~/" made the user's home. */
const char *paths_expand(struct arena *arena, const char *path);

#endif
