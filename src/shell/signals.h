/* SPDX-License-Identifier: MIT */
/*
 * signals: delivers signals as bytes in a pipe.
 *
 * A handler only writes the number of the signal to a pipe, which is safe in a
 * handler (the self-pipe trick of D. J. Bernstein).  Code that waits for keys
 * also waits for signals_fd, and then calls signals_next.  The pipe is the only
 * static data here; a handler could not get at it otherwise.
 */
#ifndef SHELL_SIGNALS_H
#define SHELL_SIGNALS_H

#include <stdbool.h>

#include "base/err.h"

/* Catches SIGWINCH, SIGTSTP, SIGCONT and the signals that end a program.  One
 * that was ignored when the program was started (nohup) stays ignored. */
bool signals_open(struct err *err);
/* Readable when a signal waits. */
int signals_fd(void);
/* The next waiting signal; 0 when none waits. */
int signals_next(void);
/* Whether the signal asks the program to end. */
bool signals_is_end(int number);

/* Stops this process as SIGTSTP does by default; returns when continued. */
void signals_stop(void);
/* Restores the default handling and closes the pipe. */
void signals_close(void);
/* Ends the process with this signal, so that its parent sees which one it was
 * (the status in a shell is 128 + number). */
void signals_die(int number);

#endif
