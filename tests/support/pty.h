/* SPDX-License-Identifier: MIT */
/*
 * pty: the real program under a pseudo-terminal, its screen read back through
 * libvterm.
 *
 * The program runs as the one job of a tiny shell, as it does under a user's:
 * in a process group of its own, in the foreground, so that it can be stopped
 * and continued.  Nothing here sleeps: every wait polls until its condition
 * holds or PTY_PATIENCE is over, and then prints the screen and fails.  A
 * pty_wait_quiet is for measuring, and never for a test.
 */
#ifndef SUPPORT_PTY_H
#define SUPPORT_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

#include <vterm.h>

#include "base/str.h"

enum {
	PTY_PATIENCE = 20000, /* ms; sanitizers and busy machines are slow */
	PTY_ARGUMENTS = 16,
};

struct pty_options {
	int rows, columns;
	const char *const *arguments;	/* after the program, ended by NULL */
	const char *const *environment; /* "NAME=VALUE", or "NAME" to unset */
	bool ignore_hangup;		/* as nohup does */
};

struct pty {
	int master, slave;
	int events, orders; /* from and to the shell */
	pid_t shell, job;
	struct termios before;
	VTerm *vterm;
	VTermScreen *screen;
	int rows, columns;
	bool alternate, cursor_visible;
	int mouse;	/* VTERM_PROP_MOUSE_... */
	struct str raw; /* every byte that the program has sent */
	bool stopped, exited;
	int status; /* as from waitpid */
};

void pty_start(struct pty *pty, const struct pty_options *options);
/* Ends whatever still runs. */
void pty_release(struct pty *pty);

void pty_type(struct pty *pty, const char *keys);
void pty_resize(struct pty *pty, int rows, int columns);
void pty_signal(struct pty *pty, int number);
/* What `fg` does: the job comes to the foreground and is continued. */
void pty_continue(struct pty *pty);
/* Nobody is at the other end any more. */
void pty_hang_up(struct pty *pty);

/* The screen's rows, each ended by a newline. */
void pty_screen(const struct pty *pty, struct str *out);
void pty_wait_text(struct pty *pty, const char *text);
void pty_wait_no_text(struct pty *pty, const char *text);
/* Waits until `done` says so of the pty. */
void pty_wait(
    struct pty *pty, bool (*done)(const struct pty *pty), const char *what);
/* Waits until nothing has come for so many milliseconds. */
void pty_wait_quiet(struct pty *pty, int quiet);
void pty_wait_stopped(struct pty *pty);
void pty_wait_exited(struct pty *pty);
/* Whether the terminal's modes are those of before, the alternate screen is
 * left, the cursor shown and the mouse given back. */
bool pty_is_restored(const struct pty *pty);

#endif
