/* SPDX-License-Identifier: MIT */
/* child: fork and execvp; a pipe that closes on exec tells what failed. */
#include "shell/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

/* What the child is made of. */
struct start {
	const char *const *words;
	int input;	/* -1: the terminal */
	bool is_alone;	/* goes on without us */
	int complaints; /* where it writes errno when it cannot be run */
};

/* While another program has the terminal, its keys are for that: the one that
 * interrupts does not end us, the one that stops stops both. */
static const struct {
	int number;
	void (*handler)(int);
} aside[] = {{SIGINT, SIG_IGN}, {SIGQUIT, SIG_IGN}, {SIGTSTP, SIG_DFL}};

enum { ASIDE = ARRAY_LEN(aside) };

static void step_aside(struct sigaction old[ASIDE])
{
	for (size_t i = 0; i < ASIDE; i++) {
		struct sigaction action = {.sa_handler = aside[i].handler};
		sigemptyset(&action.sa_mask);
		sigaction(aside[i].number, &action, &old[i]);
	}
}

static void step_back(const struct sigaction old[ASIDE])
{
	for (size_t i = 0; i < ASIDE; i++)
		sigaction(aside[i].number, &old[i], NULL);
}

/* Nothing of ours reaches a program that goes on alone. */
static void leave_terminal(void)
{
	int null = open("/dev/null", O_RDWR);
	for (int fd = 0; fd < 3 && null >= 0; fd++)
		dup2(null, fd);
	setsid();
	if (fork() != 0)
		_exit(0);
}

static _Noreturn void become(const struct start *start)
{
	if (start->is_alone)
		leave_terminal();
	if (start->input >= 0)
		dup2(start->input, STDIN_FILENO);
	/* execvp takes char *const *, and changes nothing */
	char *words[64] = {0};
	for (size_t i = 0; start->words[i] && i + 1 < ARRAY_LEN(words); i++)
		memcpy(&words[i], &start->words[i], sizeof(words[i]));
	execvp(words[0], words);
	int number = errno;
	ssize_t put = write(start->complaints, &number, sizeof(number));
	_exit(put == sizeof(number) ? 127 : 126);
}

/* We step aside only when the child is there, which so begins with what exec
 * makes of our handlers: the system's own. */
static int wait_for(pid_t child)
{
	struct sigaction old[ASIDE];
	int status = 0;
	step_aside(old);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	step_back(old);
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				   : WEXITSTATUS(status);
}

/* Whether the program runs: the pipe closes without a word. */
static bool has_begun(int complaints, const char *name, struct err *err)
{
	int number;
	ssize_t got;
	do
		got = read(complaints, &number, sizeof(number));
	while (got < 0 && errno == EINTR);
	return got != sizeof(number) || err_system(err, number, "%s", name);
}

static bool run(struct start *start, int *status, struct err *err)
{
	int ends[2];
	if (pipe(ends) != 0)
		return err_system(err, errno, "%s", start->words[0]);
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	start->complaints = ends[1];
	pid_t child = fork();
	int number = errno;
	if (child == 0)
		become(start);
	close(ends[1]);
	bool ok = child > 0 ? has_begun(ends[0], start->words[0], err)
			    : err_system(err, number, "%s", start->words[0]);
	close(ends[0]);
	if (child > 0)
		*status = wait_for(child);
	return ok;
}

bool child_run(
    const char *const *words, int input, int *status, struct err *err)
{
	struct start start = {.words = words, .input = input};
	return run(&start, status, err);
}

bool child_start(const char *const *words, struct err *err)
{
	struct start start = {.words = words, .input = -1, .is_alone = true};
	int status;
	return run(&start, &status, err);
}
