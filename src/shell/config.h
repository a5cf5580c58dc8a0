/* SPDX-License-Identifier: MIT */
/*
 * config: the user's settings, from config.yaml.
 *
 *	theme: light              # a name, or a path with a slash in it
 *	library: ~/news           # what to read when no folder is named
 *	cache: yes                # no: the index is kept in memory
 *	mouse: yes                # no: the terminal selects text as ever
 *	plain: no                 # yes: screens for screen readers
 *	keys:
 *	  next-match: [n, C-n]    # on every screen that knows the action
 *	  reader:                 # on this screen only
 *	    page-down: f
 *
 * Wrong settings are ignored and collected in `errors` as "FILE:LINE:COLUMN:
 * ..."; the rest is used.  Keys are added to the defaults and replace those for
 * the same keys.
 */
#ifndef SHELL_CONFIG_H
#define SHELL_CONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/str.h"
#include "ui/keymap.h"
#include "ui/setting.h"

struct config {
	const char *file;	     /* path of config.yaml; NULL: none */
	const char *theme, *library; /* NULL: not set */
	bool cache, mouse, plain;
	struct keymap keymap;
	struct err_list errors;
	bool wrong[SETTING_COUNT];	  /* settings wrong in the file */
	bool wrong_actions[ACTION_COUNT]; /* actions wrong below `keys` */
	struct arena arena;
};

/* The default settings. */
void config_init(struct config *config);
/* Reads the file on top of the current settings.  False only when it cannot be
 * read at all; errors in it are added to `errors`. */
bool config_load(struct config *config, const char *path, struct err *err);
void config_parse(struct config *config, const char *file, struct slice yaml);
/* Reads the file again.  A setting that is wrong there keeps its old value. */
bool config_reload(struct config *config, struct err *err);
void config_release(struct config *config);

#endif
