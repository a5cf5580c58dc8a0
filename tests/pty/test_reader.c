/* SPDX-License-Identifier: MIT */
/* The reader as its users meet it: keys typed into a real terminal. */
#include "support/test.h"

#include <dirent.h>
#include <regex.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/pty.h"

static const char *const read_seeds[] = {"--no-cache", "seeds", NULL};

/* What the reader keeps; the tests' environment has a place for it. */
static void state_path(struct str *path)
{
	str_printf(path, "%s/broadside/state", getenv("XDG_DATA_HOME"));
}

/* A first reading: where the one before ended is not known. */
static void forget(void)
{
	struct str path = {0};
	state_path(&path);
	unlink(str_text(&path));
	str_release(&path);
}

static void start_seeds(
    struct pty *pty, int rows, int columns, const char *const *environment)
{
	forget();
	pty_start(pty, &(struct pty_options){.rows = rows,
			   .columns = columns,
			   .arguments = read_seeds,
			   .environment = environment});
	pty_wait_text(pty, "Rediff");
}

/* Quits by key and looks at what is left behind. */
static void quit(struct pty *pty)
{
	pty_type(pty, "Q");
	pty_wait_exited(pty);
	assert_true(WIFEXITED(pty->status));
	assert_int_equal(WEXITSTATUS(pty->status), 0);
	assert_true(pty_is_restored(pty));
	pty_release(pty);
}

static void starts_and_quits(void **state)
{
	(void)state;
	struct pty pty;
	start_seeds(&pty, 40, 120, NULL);
	assert_true(pty.alternate);
	pty_wait_text(&pty, "Global Courant");
	pty_wait_text(&pty, "Minute Mirror");
	quit(&pty);
}

static void a_pause_shows_what_may_follow(void **state)
{
	(void)state;
	struct pty pty;
	start_seeds(&pty, 24, 80, NULL);
	pty_type(&pty, "g");
	pty_wait_text(&pty, "g top");
	pty_type(&pty, "g");
	pty_wait_no_text(&pty, "g top");
	quit(&pty);
}

static void start_again(struct pty *pty)
{
	pty_start(pty, &(struct pty_options){
			   .rows = 24, .columns = 80, .arguments = read_seeds});
	pty_wait_text(pty, "Rediff");
}

static void the_first_start_tells_how_to_compare(void **state)
{
	(void)state;
	static const char told[] = "A marks an article, c on another one";
	struct pty pty;
	start_seeds(&pty, 24, 80, NULL);
	pty_wait_text(&pty, told);
	pty_type(&pty, "j");
	pty_wait_no_text(&pty, told);
	quit(&pty);
	start_again(&pty);
	pty_wait_text(&pty, " 2/10");
	pty_wait_no_text(&pty, told);
	quit(&pty);
}

static bool is_reversed(const struct pty *pty, const char *word)
{
	VTermPos at;
	VTermScreenCell cell;
	for (at.row = 0; at.row < pty->rows; at.row++)
		for (at.col = 0; at.col < pty->columns; at.col++) {
			size_t i = 0;
			VTermPos next = at;
			for (; word[i]; i++, next.col++) {
				vterm_screen_get_cell(pty->screen, next, &cell);
				if (cell.chars[0] != (uint32_t)word[i])
					break;
			}
			vterm_screen_get_cell(pty->screen, at, &cell);
			if (!word[i] && cell.attrs.reverse)
				return true;
		}
	return false;
}

static bool has_balloon_lit(const struct pty *pty)
{
	return is_reversed(pty, "balloon");
}

/* Without colours a match is in reverse video. */
static const char *const no_colour[] = {"NO_COLOR=1", NULL};

static void finds_a_word(void **state)
{
	(void)state;
	struct pty pty;
	start_seeds(&pty, 24, 80, no_colour);
	pty_type(&pty, "j\r");
	pty_wait_text(&pty, "frosty times");
	pty_type(&pty, "/balloon\r");
	pty_wait(&pty, has_balloon_lit, "the match in reverse");
	quit(&pty);
}

static void compares_two_outlets(void **state)
{
	(void)state;
	struct pty pty;
	start_seeds(&pty, 40, 120, NULL);
	pty_type(&pty, "jmGc");
	pty_wait_text(&pty, "shared: ");
	pty_wait_text(&pty, "A  Global Courant");
	pty_wait_text(&pty, " 1/"); /* the first row of so many */
	pty_type(&pty, "\t\t");
	pty_wait_no_text(&pty, " 1/");
	pty_type(&pty, "q");
	pty_wait_no_text(&pty, "shared: ");
	quit(&pty);
}

/* Two readers are open, each stars another article, and a third, later, knows
 * of both, and where the last one ended. */
static void remembers_what_two_readers_did(void **state)
{
	(void)state;
	struct pty one, two;
	start_seeds(&one, 24, 80, NULL);
	start_again(&two);
	pty_type(&one, "*");
	pty_wait_text(&one, "★1 1/1");
	pty_type(&two, "jj*");
	pty_wait_text(&two, "★1 1/1");
	quit(&one);
	pty_type(&two, "h");
	quit(&two);
	start_again(&one);
	pty_wait_text(&one, "Global Courant         ★1 1/1");
	pty_wait_text(&one, "▸ Minute Mirror          ★1 1/1");
	pty_wait_text(&one, " 3/9");
	quit(&one);
}

/* Whoever is killed has lost nothing of what he was shown. */
static void a_kill_loses_nothing(void **state)
{
	(void)state;
	struct pty pty;
	start_seeds(&pty, 24, 80, NULL);
	pty_type(&pty, "*");
	pty_wait_text(&pty, "★1 1/1");
	pty_type(&pty, "j");
	pty_wait_text(&pty, " 2/10");
	pty_signal(&pty, SIGKILL);
	pty_wait_exited(&pty);
	pty_release(&pty);
	start_again(&pty);
	pty_wait_text(&pty, "★1 1/1");
	quit(&pty);
}

static void says_that_the_state_was_damaged(void **state)
{
	(void)state;
	struct pty pty;
	struct str path = {0};
	start_seeds(&pty, 24, 80, NULL);
	pty_type(&pty, "*");
	quit(&pty);
	state_path(&path);
	FILE *file = fopen(str_text(&path), "a");
	assert_non_null(file);
	fputs("rubbish\n", file);
	fclose(file);
	start_again(&pty);
	pty_wait_text(&pty, "state: line 6 cannot be read; kept as /");
	pty_wait_text(&pty, "★1 1/1");
	quit(&pty);
	str_release(&path);
}

static void follows_the_window(void **state)
{
	(void)state;
	struct pty pty;
	start_seeds(&pty, 40, 120, NULL);
	pty_resize(&pty, 4, 19);
	pty_wait_text(&pty, "too small");
	pty_resize(&pty, 24, 80);
	pty_wait_no_text(&pty, "too small");
	pty_wait_text(&pty, "Rediff");
	quit(&pty);
}

/* ncurses may put a key of its own among those that were typed. */
static void a_resize_types_nothing(void **state)
{
	(void)state;
	struct pty pty;
	start_seeds(&pty, 40, 120, NULL);
	pty_type(&pty, "/");
	pty_resize(&pty, 4, 19);
	pty_wait_text(&pty, "too small");
	pty_resize(&pty, 24, 80);
	pty_wait_no_text(&pty, "too small");
	pty_type(&pty, "balloon");
	pty_wait_text(&pty, "/balloon ");
	pty_type(&pty, "\r");
	quit(&pty);
}

/* Terminals wrap, cut and shift what they show when their size changes, and
 * two changes can come as one signal that leaves the size as it was. */
static void a_resize_wipes_the_screen(void **state)
{
	(void)state;
	static const char rubbish[] = "\x1b[5;10Hrubbish";
	struct pty pty;
	start_seeds(&pty, 24, 80, NULL);
	vterm_input_write(pty.vterm, rubbish, strlen(rubbish));
	pty_wait_text(&pty, "rubbish");
	pty_signal(&pty, SIGWINCH);
	pty_wait_no_text(&pty, "rubbish");
	quit(&pty);
}

/* Stops and continues, by the key or from outside. */
static void stop_and_go(struct pty *pty)
{
	pty_wait_stopped(pty);
	assert_int_equal(WSTOPSIG(pty->status), SIGTSTP);
	assert_true(pty_is_restored(pty));
	pty_resize(pty, 30, 100);
	pty_continue(pty);
	pty_wait_text(pty, "Rediff");
	assert_true(pty->alternate);
}

static void stops_by_key(void **state)
{
	(void)state;
	struct pty pty;
	start_seeds(&pty, 24, 80, NULL);
	pty_type(&pty, "\x1a");
	stop_and_go(&pty);
	quit(&pty);
}

static void stops_by_signal(void **state)
{
	(void)state;
	struct pty pty;
	start_seeds(&pty, 24, 80, NULL);
	pty_signal(&pty, SIGTSTP);
	stop_and_go(&pty);
	pty_signal(&pty, SIGTSTP);
	stop_and_go(&pty);
	quit(&pty);
}

static void signals_end_it_cleanly(void **state)
{
	(void)state;
	static const int numbers[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
	for (size_t i = 0; test_row(numbers, i, NULL); i++) {
		struct pty pty;
		start_seeds(&pty, 24, 80, NULL);
		pty_signal(&pty, numbers[i]);
		pty_wait_exited(&pty);
		assert_true(WIFSIGNALED(pty.status));
		assert_int_equal(WTERMSIG(pty.status), numbers[i]);
		assert_true(pty_is_restored(&pty));
		pty_release(&pty);
	}
}

static void ends_when_the_terminal_closes(void **state)
{
	(void)state;
	for (int ignore = 0; ignore < 2; ignore++) {
		struct pty pty;
		pty_start(&pty, &(struct pty_options){.rows = 24,
				    .columns = 80,
				    .arguments = read_seeds,
				    .ignore_hangup = ignore});
		pty_wait_text(&pty, "Rediff");
		pty_hang_up(&pty);
		pty_wait_exited(&pty);
		pty_release(&pty);
	}
}

/* Whether a colour was asked for: SGR 30-38, 40-48, 90-97, 100-107. */
static bool has_colour(const struct str *raw)
{
	regex_t sgr;
	regcomp(&sgr, "\x1b\\[([0-9:]*;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;:m]",
	    REG_EXTENDED | REG_NOSUB);
	bool found = regexec(&sgr, str_text(raw), 0, NULL, 0) == 0;
	regfree(&sgr);
	return found;
}

static bool starts_with_colour(const char *const *environment)
{
	struct pty pty;
	start_seeds(&pty, 24, 80, environment);
	pty_wait_text(&pty, "Global Courant");
	bool colour = has_colour(&pty.raw);
	quit(&pty);
	return colour;
}

static void honours_no_color(void **state)
{
	(void)state;
	assert_true(starts_with_colour(NULL));
	assert_false(starts_with_colour(no_colour));
}

static void reads_alt_and_mouse(void **state)
{
	(void)state;
	struct pty pty;
	start_seeds(&pty, 24, 80, NULL);
	assert_non_null(strstr(pty.raw.bytes, "1000h"));
	/* a wheel turned down, and up, over the list */
	pty_type(&pty, "\x1b[<65;3;3M\x1b[<64;3;3M");
	pty_type(&pty, "?");
	pty_wait_text(&pty, "open what the cursor");
	pty_type(&pty, "\x1b");
	pty_type(&pty, "q");
	quit(&pty);
}

/* How terminals report a drag of the divider from column 33 to 43 and the
 * release: as SGR 1006 says, and as xterm's X11 reports did before it. */
static const struct {
	const char *terminal, *drag, *release;
} drags[] = {
    {"TERM=xterm-256color", "\x1b[<0;33;5M\x1b[<32;40;5M\x1b[<32;43;5M",
	"\x1b[<0;43;5m"},
    {"TERM=screen-256color", "\x1b[M A%\x1b[M@H%\x1b[M@K%", "\x1b[M#K%"},
};

static bool reports_drags(const struct pty *pty)
{
	return pty->mouse == VTERM_PROP_MOUSE_DRAG;
}

static void the_mouse_drags(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(drags, i, drags[i].terminal); i++) {
		const char *environment[] = {drags[i].terminal, NULL};
		struct pty pty;
		start_seeds(&pty, 24, 80, environment);
		assert_non_null(strstr(pty.raw.bytes, "\x1b[?1002h"));
		pty_type(&pty, drags[i].drag);
		pty_wait_text(&pty, "1/1 ┃ Global Courant");
		pty_type(&pty, drags[i].release);
		pty_wait_text(&pty, "1/1 │ Global Courant");
		pty_wait_text(&pty, "unnamed (candid-talks.txt)");
		pty_type(&pty, "\x1a");
		pty_wait_stopped(&pty);
		assert_true(pty_is_restored(&pty));
		pty_continue(&pty);
		pty_wait(&pty, reports_drags, "reports of drags");
		quit(&pty);
	}
}

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void no_mouse_is_asked_for(void **state)
{
	(void)state;
	char folder[] = "/tmp/broadside-test.XXXXXX", path[80];
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/config.yaml", folder);
	write_file(path, "mouse: no\n");
	const char *arguments[] = {
	    "--no-cache", "--config", path, "seeds", NULL};
	struct pty pty;
	pty_start(&pty, &(struct pty_options){
			    .rows = 24, .columns = 80, .arguments = arguments});
	pty_wait_text(&pty, "Rediff");
	assert_int_equal(pty.mouse, VTERM_PROP_MOUSE_NONE);
	assert_null(strstr(pty.raw.bytes, "1000h"));
	assert_null(strstr(pty.raw.bytes, "1002h"));
	quit(&pty);
	remove(path);
	rmdir(folder);
}

static void tells_of_a_wrong_theme(void **state)
{
	(void)state;
	char folder[] = "/tmp/broadside-test.XXXXXX", path[80];
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/t.yaml", folder);
	write_file(path, "name: t\nroles:\n  text: { fg: blu }\n");
	const char *arguments[] = {
	    "--no-cache", "--theme", path, "seeds", NULL};
	struct pty pty;
	pty_start(
	    &pty, &(struct pty_options){
		      .rows = 24, .columns = 120, .arguments = arguments});
	pty_wait_text(&pty, "t.yaml:3:15: expected a colour");
	pty_wait_text(&pty, "Rediff");
	quit(&pty);
	remove(path);
	rmdir(folder);
}

/* What an article may not do to a terminal: set its title, fill its
 * clipboard, leave the screen, ask it to answer. */
static const char hostile[] =
    "Headline \x1b]0;owned\x07 of it\n\n"
    "A sentence \x1b]52;c;b3duZWQ=\x07 with \x1b[?1049l sequences "
    "\x1b[6n in it. \xc2\x9b"
    "31m C1 \xc2\x9d"
    "0;owned\xc2\x9c too. "
    "\xe2\x80\xaeoverride\xe2\x80\xac \x0e\x0f\x08\x7f end.\n";

static const char *const forbidden[] = {
    "\x1b]",
    "\x1b[6n",
    "\xc2\x9b",
    "\xc2\x9d",
    "\xe2\x80\xae",
    "\x0e",
};

static void nothing_of_an_article_gets_through(void **state)
{
	(void)state;
	char folder[] = "/tmp/broadside-test.XXXXXX", path[80];
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/hostile.txt", folder);
	write_file(path, hostile);
	const char *arguments[] = {"--no-cache", path, NULL};
	struct pty pty;
	pty_start(&pty, &(struct pty_options){
			    .rows = 24, .columns = 80, .arguments = arguments});
	pty_wait_text(&pty, "sequences");
	for (size_t i = 0; test_row(forbidden, i, forbidden[i]); i++)
		assert_null(strstr(pty.raw.bytes, forbidden[i]));
	assert_true(pty.alternate);
	quit(&pty);
	remove(path);
	rmdir(folder);
}

/* Copies of standard input in the folder for temporary files. */
static size_t count_copies(const char *folder)
{
	size_t n = 0;
	DIR *dir = opendir(folder);
	for (struct dirent *entry; dir && (entry = readdir(dir));)
		n += strncmp(entry->d_name, "broadside-", 10) == 0;
	closedir(dir);
	return n;
}

/* Keys come from the terminal, and no copy is left, however it ends. */
static void reads_standard_input(void **state)
{
	(void)state;
	static const int ends[] = {0, SIGTERM, SIGHUP};
	char folder[] = "/tmp/broadside_test.XXXXXX";
	struct str variable = {0};
	assert_non_null(mkdtemp(folder));
	str_printf(&variable, "TMPDIR=%s", folder);
	for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
		const char *arguments[] = {"-", NULL};
		const char *environment[] = {str_text(&variable), NULL};
		struct pty pty;
		forget();
		pty_start(&pty, &(struct pty_options){.rows = 24,
				    .columns = 80,
				    .arguments = arguments,
				    .environment = environment,
				    .input = "tests/pages/ferry.html"});
		pty_wait_text(&pty, "Coast Example");
		assert_int_equal(count_copies(folder), 1);
		if (ends[i])
			pty_signal(&pty, ends[i]);
		else
			pty_type(&pty, "Q");
		pty_wait_exited(&pty);
		pty_release(&pty);
		assert_int_equal(count_copies(folder), 0);
	}
	rmdir(folder);
	str_release(&variable);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(starts_and_quits),
	    cmocka_unit_test(a_pause_shows_what_may_follow),
	    cmocka_unit_test(the_first_start_tells_how_to_compare),
	    cmocka_unit_test(finds_a_word),
	    cmocka_unit_test(compares_two_outlets),
	    cmocka_unit_test(remembers_what_two_readers_did),
	    cmocka_unit_test(a_kill_loses_nothing),
	    cmocka_unit_test(says_that_the_state_was_damaged),
	    cmocka_unit_test(follows_the_window),
	    cmocka_unit_test(a_resize_types_nothing),
	    cmocka_unit_test(a_resize_wipes_the_screen),
	    cmocka_unit_test(stops_by_key),
	    cmocka_unit_test(stops_by_signal),
	    cmocka_unit_test(signals_end_it_cleanly),
	    cmocka_unit_test(ends_when_the_terminal_closes),
	    cmocka_unit_test(honours_no_color),
	    cmocka_unit_test(reads_alt_and_mouse),
	    cmocka_unit_test(the_mouse_drags),
	    cmocka_unit_test(no_mouse_is_asked_for),
	    cmocka_unit_test(tells_of_a_wrong_theme),
	    cmocka_unit_test(nothing_of_an_article_gets_through),
	    cmocka_unit_test(reads_standard_input),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
