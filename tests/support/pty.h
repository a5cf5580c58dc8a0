/* SPDX-License-Identifier: MIT */
/*
 * pty: runs the program in a pseudo-terminal and reads its screen with
 * libvterm.
 *
 * The program is the only job of a tiny shell: in its own process group, in the
 * foreground, as under a user's shell, so that it can be stopped and continued.
 * Nothing here sleeps: every wait polls until its condition holds; after
 * PTY_PATIENCE it prints the screen and fails.  pty_wait_quiet is only for
 * measuring, not for tests.
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
	const char *const *arguments; /* without the program; ends with NULL */
	const char *const *environment; /* "NAME=VALUE", or "NAME" to unset */
	bool ignore_hangup;		/* as nohup does */
	const char *input; /* a file that is standard input, or NULL */
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
/* Ends the program and the shell if they still run. */
void pty_release(struct pty *pty);

void pty_type(struct pty *pty, const char *keys);
void pty_resize(struct pty *pty, int rows, int columns);
void pty_signal(struct pty *pty, int number);
/* Continues the job in the foreground, as `fg` does. */
void pty_continue(struct pty *pty);
/* Closes the terminal. */
void pty_hang_up(struct pty *pty);

/* Appends the rows of the screen, each with a newline. */
void pty_screen(const struct pty *pty, struct str *out);
void pty_wait_text(struct pty *pty, const char *text);
void pty_wait_no_text(struct pty *pty, const char *text);
/* Waits until `done` is true; `what` describes it in the failure. */
void pty_wait(
    struct pty *pty, bool (*done)(const struct pty *pty), const char *what);
/* Waits until there was no output for so many milliseconds. */
void pty_wait_quiet(struct pty *pty, int quiet);
void pty_wait_stopped(struct pty *pty);
void pty_wait_exited(struct pty *pty);
/* Whether the terminal's modes are as before the program, the alternate screen
 * is off, the cursor is visible and the mouse is off. */
bool pty_is_restored(const struct pty *pty);

#endif
