/* SPDX-License-Identifier: MIT */
/*
 * state: values kept between runs, shared by all running processes.
 *
 * A table of short texts, each identified by a subject (an article, an outlet,
 * the program) and a name ("starred").  Its file holds user data: only the
 * user may delete it.  state_put changes a value in memory; state_save writes
 * the changes to the file: it takes a lock, reads what other processes have
 * written since, applies the changes, and replaces the file atomically.  So
 * two processes that change different values both keep their changes; if they
 * change the same value, the last to save wins.
 *
 * The file has a first line with the version of the format, then sorted lines
 * of SUBJECT, NAME and VALUE, separated by tabs.  Control bytes and % are
 * written as %XX.  Unknown names are kept.
 */
#ifndef BASE_STATE_H
#define BASE_STATE_H

#include <stdbool.h>

#include "base/err.h"

struct state;

/* Opens the state at `path`, which need not exist; with NULL it is kept in
 * memory until state_close.  Never fails: `err` is set when the state is not
 * what the user would expect.
 *
 * A damaged file is kept as PATH.aside-N, and its valid lines are used.  A
 * file of a later version, or one that cannot be read at all, is left alone,
 * and the state is kept in memory. */
struct state *state_open(const char *path, struct err *err);

/* NULL when there is no such value.  Borrowed until the next put, save or
 * reload. */
const char *state_get(
    const struct state *state, const char *subject, const char *name);
/* A value of NULL removes the entry. */
void state_put(struct state *state, const char *subject, const char *name,
    const char *value);
/* The same for an integer; `otherwise` when there is none. */
long state_number(const struct state *state, const char *subject,
    const char *name, long otherwise);
void state_put_number(
    struct state *state, const char *subject, const char *name, long number);

/* Whether there are unsaved changes. */
bool state_is_changed(const struct state *state);
/* Saves the changes, if there are any, and reads the values that other
 * processes have saved.  False when that fails; the next call then tries
 * again. */
bool state_save(struct state *state, struct err *err);
/* Reads the values that other processes have saved.  False, and nothing
 * changes, when the file is damaged or cannot be read. */
bool state_reload(struct state *state, struct err *err);

/* Discards unsaved changes.  Accepts NULL. */
void state_close(struct state *state);

#endif
