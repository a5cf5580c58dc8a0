/* SPDX-License-Identifier: MIT */
/*
 * state: what is kept from one run to the next, by all programs that run.
 *
 * A table of short texts, each known by a subject (an article, an outlet, the
 * program) and a name ("starred"), in a file that nobody but the user may
 * delete.  A change is made in memory at once and in the file by state_save,
 * which takes a lock, reads what others have written meanwhile, makes the
 * own changes on top of it, and replaces the file in one step.  So of two
 * programs that change different things neither loses any, and of two that
 * change the same thing the later one is believed.
 *
 * The file is lines of SUBJECT, NAME and VALUE divided by tabs, sorted, below
 * a line that says which version of this it is.  Control bytes and % stand as
 * %XX.  Names that this program does not know are kept.
 */
#ifndef BASE_STATE_H
#define BASE_STATE_H

#include <stdbool.h>

#include "base/err.h"

struct state;

/* Opens the state at `path`, which need not be there; NULL keeps it in memory
 * and no longer than until state_close.  Never fails: `err` is one line when
 * the state is not what the user would expect.
 *
 * A damaged file is kept as PATH.aside-N, and what can be read of it is used.
 * One of a later version, or one that cannot be read at all, is left alone
 * and the state kept in memory. */
struct state *state_open(const char *path, struct err *err);

/* NULL when it was never put or is removed.  Borrowed until the next put or
 * save. */
const char *state_get(
    const struct state *state, const char *subject, const char *name);
/* A NULL value removes it. */
void state_put(struct state *state, const char *subject, const char *name,
    const char *value);
/* The same with a whole number; `otherwise` when there is none. */
long state_number(const struct state *state, const char *subject,
    const char *name, long otherwise);
void state_put_number(
    struct state *state, const char *subject, const char *name, long number);

/* Whether something was put that is not saved. */
bool state_is_changed(const struct state *state);
/* Saves what was put, if anything was, and takes over what others saved.
 * False when it could not; what was put is saved by the next call then. */
bool state_save(struct state *state, struct err *err);
/* Takes over what others saved; false, and nothing changes, when the file is
 * not what it should be. */
bool state_reload(struct state *state, struct err *err);

/* Does not save.  Accepts NULL. */
void state_close(struct state *state);

#endif
