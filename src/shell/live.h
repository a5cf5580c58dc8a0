/* SPDX-License-Identifier: MIT */
/*
 * live: changes settings while the program runs.
 *
 * `:set` changes them, and saving the configuration does.  A setting changed
 * with `:set` keeps its value until the same setting changes in the file:
 * saving a new key does not undo a theme that is being tried.
 */
#ifndef SHELL_LIVE_H
#define SHELL_LIVE_H

#include <stdbool.h>
#include <sys/stat.h>

#include "base/err.h"
#include "ui/theme.h"
#include "views/frame/effect.h"
#include "shell/config.h"
#include "shell/options.h"
#include "shell/terminal/terminal.h"

struct live {
	struct config *config; /* reloaded in place: its keymap is borrowed */
	struct terminal *terminal;
	struct theme theme;    /* as set; the terminal may show a preview */
	struct str theme_name; /* as the user gave it, or that of the default */
	bool mouse, plain;
	struct stat seen; /* of the file as last read; zeroed: there was none */
};

/* Uses the theme of the command line, else that of the configuration, else the
 * default for the terminal.  False with the reason in `err`, and the default
 * theme, when that theme is wrong. */
bool live_init(struct live *live, const struct options *options,
    struct config *config, struct terminal *terminal, struct err *err);
void live_release(struct live *live);
/* Whether live_do handles the effect: it is about settings. */
bool live_handles(const struct effect *effect);
/* Performs the effect, as effects_do does.  If it fails without a message, the
 * reasons are in the errors of the configuration. */
bool live_do(
    struct live *live, const struct effect *effect, struct err *message);
/* Whether the configuration was saved since it was last read; costs one stat.
 */
bool live_is_stale(const struct live *live);

#endif
