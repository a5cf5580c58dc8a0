/* SPDX-License-Identifier: MIT */
/* pty: a pseudo-terminal, a tiny shell in it, and libvterm for its screen. */
#include "pty.h"

#include "test.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* What the shell reports about its job. */
struct event {
	pid_t job;
	int status;
};

/* What the tests were started with is not what the program is to meet. */
static void reset_signals(bool ignore_hangup)
{
	signal(SIGHUP, ignore_hangup ? SIG_IGN : SIG_DFL);
	signal(SIGINT, SIG_DFL);
	signal(SIGQUIT, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	signal(SIGTTOU, SIG_DFL);
}

static void take_input(const char *path)
{
	int fd = path ? open(path, O_RDONLY) : -1;
	if (fd < 0)
		return;
	dup2(fd, STDIN_FILENO);
	close(fd);
}

/* Starts the program as a foreground job. */
static pid_t start_job(char **arguments, const struct pty_options *options)
{
	pid_t job = fork();
	if (job == 0) {
		setpgid(0, 0);
		tcsetpgrp(STDIN_FILENO, getpid());
		reset_signals(options->ignore_hangup);
		take_input(options->input);
		execv(arguments[0], arguments);
		_exit(127);
	}
	setpgid(job, job);
	tcsetpgrp(STDIN_FILENO, job);
	return job;
}

/* The shell: reports when its job stops or ends, and continues it on order. */
static void run_shell(
    char **arguments, const struct pty_options *options, int events, int orders)
{
	char order;
	struct event event = {0};
	signal(SIGTTOU, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	event.job = start_job(arguments, options);
	if (write(events, &event, sizeof(event)) != sizeof(event))
		_exit(1);
	while (waitpid(event.job, &event.status, WUNTRACED) == event.job) {
		tcsetpgrp(STDIN_FILENO, getpid());
		if (write(events, &event, sizeof(event)) != sizeof(event))
			_exit(1);
		if (!WIFSTOPPED(event.status))
			break;
		if (read(orders, &order, 1) != 1)
			_exit(1);
		tcsetpgrp(STDIN_FILENO, event.job);
		kill(-event.job, SIGCONT);
	}
	/* keep the terminal's session alive until the test is done */
	while (read(orders, &order, 1) == 1)
		continue;
	_exit(0);
}

static void apply_environment(const char *const *environment)
{
	for (; environment && *environment; environment++) {
		size_t len = strcspn(*environment, "=");
		char *name = mem_strndup(*environment, len);
		if ((*environment)[len])
			setenv(name, *environment + len + 1, 1);
		else
			unsetenv(name);
		free(name);
	}
}

static void become_shell(
    struct pty *pty, const struct pty_options *options, int events, int orders)
{
	char *arguments[PTY_ARGUMENTS + 2] = {getenv("BROADSIDE")};
	for (int i = 0; i < PTY_ARGUMENTS && options->arguments[i]; i++)
		arguments[i + 1] = mem_strdup(options->arguments[i]);
	setsid();
	ioctl(pty->slave, TIOCSCTTY, 0);
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		dup2(pty->slave, fd);
	close(pty->master);
	close(pty->slave);
	apply_environment(options->environment);
	run_shell(arguments, options, events, orders);
}

static int on_property(VTermProp property, VTermValue *value, void *data)
{
	struct pty *pty = data;
	if (property == VTERM_PROP_ALTSCREEN)
		pty->alternate = value->boolean;
	if (property == VTERM_PROP_MOUSE)
		pty->mouse = value->number;
	if (property == VTERM_PROP_CURSORVISIBLE)
		pty->cursor_visible = value->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = on_property};

static void open_screen(struct pty *pty, const struct pty_options *options)
{
	pty->rows = options->rows;
	pty->columns = options->columns;
	pty->vterm = vterm_new(pty->rows, pty->columns);
	vterm_set_utf8(pty->vterm, 1);
	pty->screen = vterm_obtain_screen(pty->vterm);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_set_callbacks(pty->screen, &callbacks, pty);
	vterm_screen_reset(pty->screen, 1);
}

static void fork_shell(struct pty *pty, const struct pty_options *options)
{
	int events[2], orders[2];
	assert_int_equal(pipe(events), 0);
	assert_int_equal(pipe(orders), 0);
	pty->shell = fork();
	assert_true(pty->shell >= 0);
	if (pty->shell == 0) {
		close(events[0]);
		close(orders[1]);
		become_shell(pty, options, events[1], orders[0]);
	}
	close(events[1]);
	close(orders[0]);
	pty->events = events[0];
	pty->orders = orders[1];
}

void pty_start(struct pty *pty, const struct pty_options *options)
{
	struct winsize size = {.ws_row = (unsigned short)options->rows,
	    .ws_col = (unsigned short)options->columns};
	struct event event;
	*pty = (struct pty){0};
	assert_non_null(getenv("BROADSIDE"));
	assert_int_equal(
	    openpty(&pty->master, &pty->slave, NULL, NULL, &size), 0);
	tcgetattr(pty->slave, &pty->before);
	open_screen(pty, options);
	fork_shell(pty, options);
	assert_int_equal(
	    read(pty->events, &event, sizeof(event)), sizeof(event));
	pty->job = event.job;
	fcntl(pty->events, F_SETFL, O_NONBLOCK);
	fcntl(pty->master, F_SETFL, O_NONBLOCK);
}

void pty_release(struct pty *pty)
{
	if (!pty->exited)
		kill(pty->job, SIGKILL);
	kill(pty->shell, SIGKILL);
	waitpid(pty->shell, NULL, 0);
	if (pty->master >= 0)
		close(pty->master);
	if (pty->slave >= 0)
		close(pty->slave);
	close(pty->events);
	close(pty->orders);
	vterm_free(pty->vterm);
	str_release(&pty->raw);
	*pty = (struct pty){0};
}

void pty_type(struct pty *pty, const char *keys)
{
	size_t len = strlen(keys);
	assert_int_equal(write(pty->master, keys, len), len);
}

void pty_resize(struct pty *pty, int rows, int columns)
{
	struct winsize size = {
	    .ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
	pty->rows = rows;
	pty->columns = columns;
	vterm_set_size(pty->vterm, rows, columns);
	assert_int_equal(ioctl(pty->master, TIOCSWINSZ, &size), 0);
}

void pty_signal(struct pty *pty, int number)
{
	assert_int_equal(kill(pty->job, number), 0);
}

void pty_continue(struct pty *pty)
{
	pty->stopped = false;
	assert_int_equal(write(pty->orders, "c", 1), 1);
}

void pty_hang_up(struct pty *pty)
{
	close(pty->slave);
	close(pty->master);
	pty->slave = pty->master = -1;
}

static void take_events(struct pty *pty)
{
	struct event event;
	while (read(pty->events, &event, sizeof(event)) == sizeof(event)) {
		pty->status = event.status;
		pty->stopped = WIFSTOPPED(event.status);
		pty->exited = !pty->stopped;
	}
}

static void take_output(struct pty *pty)
{
	char bytes[4096];
	ssize_t got;
	while (pty->master >= 0 &&
	       (got = read(pty->master, bytes, sizeof(bytes))) > 0) {
		str_append(&pty->raw, bytes, (size_t)got);
		vterm_input_write(pty->vterm, bytes, (size_t)got);
	}
}

static void append_row(const struct pty *pty, int row, struct str *out)
{
	char text[8192];
	VTermRect rect = {row, row + 1, 0, pty->columns};
	size_t len =
	    vterm_screen_get_text(pty->screen, text, sizeof(text), rect);
	str_append(out, text, len);
	str_append_byte(out, '\n');
}

void pty_screen(const struct pty *pty, struct str *out)
{
	for (int row = 0; row < pty->rows; row++)
		append_row(pty, row, out);
}

static long long now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

/* Waits for output or events, at most 50 ms: one may have come since the pipes
 * were last read. */
static void wait_for_more(struct pty *pty)
{
	struct pollfd from[] = {
	    {.fd = pty->master, .events = POLLIN},
	    {.fd = pty->events, .events = POLLIN},
	};
	poll(from, 2, 50);
	take_output(pty);
	take_events(pty);
}

static bool has_text(const struct pty *pty, const char *text)
{
	struct str screen = {0};
	pty_screen(pty, &screen);
	bool has = strstr(str_text(&screen), text) != NULL;
	str_release(&screen);
	return has;
}

static void give_up(struct pty *pty, const char *what, const char *detail)
{
	struct str screen = {0};
	pty_screen(pty, &screen);
	print_error("waited in vain: %s%s; status %x%s\n", what, detail,
	    (unsigned)pty->status, pty->exited ? " (ended)" : "");
	fputs(str_text(&screen), stderr); /* print_error cuts it */
	str_release(&screen);
	pty_release(pty);
	fail();
}

static void wait_text(struct pty *pty, const char *text, bool wanted)
{
	long long end = now_ms() + PTY_PATIENCE;
	while (has_text(pty, text) != wanted) {
		if (now_ms() > end || (wanted && pty->exited))
			give_up(pty, wanted ? "text " : "no text ", text);
		wait_for_more(pty);
	}
}

void pty_wait_text(struct pty *pty, const char *text)
{
	wait_text(pty, text, true);
}

void pty_wait_no_text(struct pty *pty, const char *text)
{
	wait_text(pty, text, false);
}

void pty_wait(
    struct pty *pty, bool (*done)(const struct pty *pty), const char *what)
{
	long long end = now_ms() + PTY_PATIENCE;
	while (!done(pty)) {
		if (now_ms() > end)
			give_up(pty, what, "");
		wait_for_more(pty);
	}
}

void pty_wait_quiet(struct pty *pty, int quiet)
{
	long long since = now_ms();
	while (now_ms() - since < quiet) {
		size_t before = pty->raw.len;
		wait_for_more(pty);
		if (pty->raw.len != before)
			since = now_ms();
	}
}

static bool has_stopped(const struct pty *pty)
{
	return pty->stopped;
}

static bool has_exited(const struct pty *pty)
{
	return pty->exited;
}

void pty_wait_stopped(struct pty *pty)
{
	pty_wait(pty, has_stopped, "stopped");
	take_output(pty);
}

void pty_wait_exited(struct pty *pty)
{
	pty_wait(pty, has_exited, "ended");
	take_output(pty);
}

/* Reads the raw bytes because libvterm handles only the first mode of
 * "CSI ? 1006 ; 1000 h". */
static bool has_mouse(const struct pty *pty)
{
	bool on = false;
	struct slice raw = str_slice(&pty->raw);
	for (size_t i = slice_find(raw, "1000", 0); i + 4 < raw.len;
	     i = slice_find(raw, "1000", i + 4)) {
		if (raw.bytes[i + 4] == 'h')
			on = true;
		else if (raw.bytes[i + 4] == 'l')
			on = false;
	}
	return on;
}

static bool same_modes(const struct termios *a, const struct termios *b)
{
	return a->c_iflag == b->c_iflag && a->c_oflag == b->c_oflag &&
	       a->c_cflag == b->c_cflag && a->c_lflag == b->c_lflag &&
	       memcmp(a->c_cc, b->c_cc, sizeof(a->c_cc)) == 0;
}

bool pty_is_restored(const struct pty *pty)
{
	struct termios now;
	return tcgetattr(pty->slave, &now) == 0 &&
	       same_modes(&now, &pty->before) && !pty->alternate &&
	       pty->cursor_visible && !has_mouse(pty) &&
	       pty->mouse == VTERM_PROP_MOUSE_NONE;
}
