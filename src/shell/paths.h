/* SPDX-License-Identifier: MIT */
/*
 * paths: paths of the user's files and of the program's own.
 *
 * The user's follow the XDG Base Directory Specification 0.8 (a variable that
 * is empty or not absolute counts as unset).  The program's are next to the
 * program, so that an installed tree can be moved, else in the folder that was
 * set when it was built.  Every result lives in `arena`; NULL when there is no
 * such folder (no HOME).
 */
#ifndef SHELL_PATHS_H
#define SHELL_PATHS_H

#include "base/mem.h"

/* ~/.config/broadside/NAME */
const char *paths_config(struct arena *arena, const char *name);
/* ~/.cache/broadside/NAME */
const char *paths_cache(struct arena *arena, const char *name);
/* ~/.local/share/broadside/NAME: data that only the user may delete */
const char *paths_user_data(struct arena *arena, const char *name);
/* PREFIX/share/broadside/NAME; NULL when it does not exist. */
const char *paths_data(struct arena *arena, const char *name);
/* `path` with a leading "~/" replaced by the user's home. */
const char *paths_expand(struct arena *arena, const char *path);

#endif
