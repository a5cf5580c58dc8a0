/* SPDX-License-Identifier: MIT */
/* signals: signal handlers that write to a pipe. */
#include "shell/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"

static int pipe_ends[2] = {-1, -1};

static const struct {
	int number;
	bool ends;
} caught[] = {
    {SIGWINCH, false},
    {SIGTSTP, false},
    {SIGCONT, false},
    {SIGHUP, true},
    {SIGINT, true},
    {SIGQUIT, true},
    {SIGTERM, true},
};

static void write_number(int number)
{
	int saved = errno;
	unsigned char byte = (unsigned char)number;
	/* when the pipe is full the signal is dropped: more than enough wait */
	ssize_t put = write(pipe_ends[1], &byte, 1);
	(void)put;
	errno = saved;
}

static void set_handler(int number, void (*handler)(int))
{
	struct sigaction action = {.sa_handler = handler};
	action.sa_flags = SA_RESTART;
	sigemptyset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

static bool is_ignored(int number)
{
	struct sigaction action;
	return sigaction(number, NULL, &action) == 0 &&
	       action.sa_handler == SIG_IGN;
}

bool signals_open(struct err *err)
{
	if (pipe(pipe_ends) != 0)
		return err_system(err, errno, "signals");
	for (int i = 0; i < 2; i++) {
		fcntl(pipe_ends[i], F_SETFL, O_NONBLOCK);
		fcntl(pipe_ends[i], F_SETFD, FD_CLOEXEC);
	}
	for (size_t i = 0; i < ARRAY_LEN(caught); i++)
		if (!is_ignored(caught[i].number))
			set_handler(caught[i].number, write_number);
	return true;
}

int signals_fd(void)
{
	return pipe_ends[0];
}

int signals_next(void)
{
	unsigned char byte;
	return read(pipe_ends[0], &byte, 1) == 1 ? byte : 0;
}

bool signals_is_end(int number)
{
	for (size_t i = 0; i < ARRAY_LEN(caught); i++)
		if (caught[i].number == number)
			return caught[i].ends;
	return false;
}

void signals_stop(void)
{
	set_handler(SIGTSTP, SIG_DFL);
	raise(SIGTSTP);
	set_handler(SIGTSTP, write_number);
}

void signals_close(void)
{
	for (size_t i = 0; i < ARRAY_LEN(caught); i++)
		if (!is_ignored(caught[i].number))
			set_handler(caught[i].number, SIG_DFL);
	for (int i = 0; i < 2; i++) {
		close(pipe_ends[i]);
		pipe_ends[i] = -1;
	}
}

void signals_die(int number)
{
	set_handler(number, SIG_DFL);
	raise(number);
	exit(128 + number); /* the signal was blocked */
}
