/* SPDX-License-Identifier: MIT */
/*
 * live: settings that change while the program runs: by `:set`, and when the
 * configuration is saved.
 *
 * What was set by hand stays until the same setting is changed in the file:
 * saving a new key does not take a theme away that is being tried.
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
	struct config *config; /* read again in place: the keymap stays put */
	struct terminal *terminal;
	struct theme theme;    /* the user's; another may be tried */
	struct str theme_name; /* as it was asked for; empty: chosen for him */
	bool mouse, plain;
	struct stat seen; /* of the file; zeroed: there was none */
};

/* Uses the theme of the command line, of the configuration, or one made for
 * the terminal.  False with what is wrong with it. */
bool live_init(struct live *live, const struct options *options,
    struct config *config, struct terminal *terminal, struct err *err);
void live_release(struct live *live);
/* Whether the effect is about settings. */
bool live_knows(const struct effect *effect);
/* Does it, as effects_do: `message` says what came of it.  Without a message
 * it failed for what is in the configuration's errors. */
bool live_do(
    struct live *live, const struct effect *effect, struct err *message);
/* Whether the configuration has been saved since it was read: one stat. */
bool live_is_stale(const struct live *live);

#endif
