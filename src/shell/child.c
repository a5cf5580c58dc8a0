/* SPDX-License-Identifier: MIT */
/* child: fork and execvp; the child writes errno to a pipe, which closes on
 * exec, when it fails. */
#include "shell/child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"

/* How to start a child. */
struct start {
	const char *const *words;
	int input;	  /* -1: the terminal */
	bool is_detached; /* runs on without us and the terminal */
	int error_pipe;	  /* the child writes errno here when execvp fails */
};

/* How we handle signals while another program has the terminal: the interrupt
 * keys do not end us, and the suspend key stops both programs. */
static const struct {
	int number;
	void (*handler)(int);
} signals[] = {{SIGINT, SIG_IGN}, {SIGQUIT, SIG_IGN}, {SIGTSTP, SIG_DFL}};

enum { N_SIGNALS = ARRAY_LEN(signals) };

static void set_signals(struct sigaction old[N_SIGNALS])
{
	for (size_t i = 0; i < N_SIGNALS; i++) {
		struct sigaction action = {.sa_handler = signals[i].handler};
		sigemptyset(&action.sa_mask);
		sigaction(signals[i].number, &action, &old[i]);
	}
}

static void restore_signals(const struct sigaction old[N_SIGNALS])
{
	for (size_t i = 0; i < N_SIGNALS; i++)
		sigaction(signals[i].number, &old[i], NULL);
}

/* Detaches the child: from the terminal, and from us by a second fork. */
static void detach(void)
{
	int null = open("/dev/null", O_RDWR);
	for (int fd = 0; fd < 3 && null >= 0; fd++)
		dup2(null, fd);
	setsid();
	if (fork() != 0)
		_exit(0);
}

static _Noreturn void exec_program(const struct start *start)
{
	if (start->is_detached)
		detach();
	if (start->input >= 0)
		dup2(start->input, STDIN_FILENO);
	/* execvp takes char *const *, but does not change the strings */
	char *words[64] = {0};
	for (size_t i = 0; start->words[i] && i + 1 < ARRAY_LEN(words); i++)
		memcpy(&words[i], &start->words[i], sizeof(words[i]));
	execvp(words[0], words);
	int number = errno;
	ssize_t put = write(start->error_pipe, &number, sizeof(number));
	_exit(put == sizeof(number) ? 127 : 126);
}

/* Sets our signals only after the fork: the child must not inherit that they
 * are ignored, and exec resets our handlers to the default. */
static int wait_for_exit(pid_t child)
{
	struct sigaction old[N_SIGNALS];
	int status = 0;
	set_signals(old);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		continue;
	restore_signals(old);
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				   : WEXITSTATUS(status);
}

/* Whether exec succeeded: the pipe closes without an errno in it. */
static bool has_started(int error_pipe, const char *name, struct err *err)
{
	int number;
	ssize_t got;
	do
		got = read(error_pipe, &number, sizeof(number));
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
	start->error_pipe = ends[1];
	pid_t child = fork();
	int number = errno;
	if (child == 0)
		exec_program(start);
	close(ends[1]);
	bool ok = child > 0 ? has_started(ends[0], start->words[0], err)
			    : err_system(err, number, "%s", start->words[0]);
	close(ends[0]);
	if (child > 0)
		*status = wait_for_exit(child);
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
	struct start start = {.words = words, .input = -1, .is_detached = true};
	int status;
	return run(&start, &status, err);
}
