/* SPDX-License-Identifier: MIT */
/*
 * signals: what the system tells the program, as bytes in a pipe.
 *
 * The handlers do the one thing that is safe in them: they write the number
 * of the signal to a pipe (the self-pipe of D. J. Bernstein).  Whoever waits
 * for keys waits for signals_fd too and then asks signals_next.  The pipe is
 * the one piece of state here that outlives a call, because a handler has no
 * other way to it.
 */
#ifndef SHELL_SIGNALS_H
#define SHELL_SIGNALS_H

#include <stdbool.h>

#include "base/err.h"

/* Catches SIGWINCH, SIGTSTP, SIGCONT and those that end a program.  A signal
 * that was ignored when the program was started (nohup) stays ignored. */
bool signals_open(struct err *err);
/* Readable when a signal waits. */
int signals_fd(void);
/* The next signal that has come, 0 when none waits. */
int signals_next(void);
/* Whether the signal asks the program to end. */
bool signals_is_end(int number);

/* Stops this process as SIGTSTP does by default; returns when continued. */
void signals_stop(void);
/* Gives the signals back to the system. */
void signals_close(void);
/* Ends the process by this signal, so that whoever waits for it sees which
 * one it was (a shell says 128 + number). */
void signals_die(int number);

#endif
