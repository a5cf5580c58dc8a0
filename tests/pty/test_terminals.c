/* SPDX-License-Identifier: MIT */
/* Any terminal: every description of it that is common, what it can show, and
 * sizes that change faster than anybody can draw. */
#include "support/test.h"

#include <sys/wait.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/pty.h"

enum { ENVIRONMENT = 5 };

/* Starts at the beginning, with up to ENVIRONMENT - 2 rows of environment. */
static void start(
    struct pty *pty, const char *path, const char *const *environment)
{
	/* a mouse daemon is none of ours, and its library leaks */
	const char *all[ENVIRONMENT] = {"NCURSES_GPM_TERMS=none"};
	struct str state = {0};
	str_printf(&state, "%s/terminals-state", getenv("HOME"));
	unlink(str_text(&state));
	const char *arguments[] = {
	    "--no-cache", "--state", str_text(&state), path, NULL};
	for (int i = 0; i < ENVIRONMENT - 2 && environment[i]; i++)
		all[i + 1] = environment[i];
	pty_start(pty, &(struct pty_options){.rows = 24,
			   .columns = 80,
			   .arguments = arguments,
			   .environment = all});
	str_release(&state);
}

static void quit(struct pty *pty)
{
	pty_type(pty, "Q");
	pty_wait_exited(pty);
	assert_true(WIFEXITED(pty->status));
	assert_int_equal(WEXITSTATUS(pty->status), 0);
	assert_true(pty_is_restored(pty));
}

/* What follows the number of a colour is no attribute: 38;5;N, 38;2;R;G;B. */
static void skip_colour(int number, const char **p)
{
	char *end;
	if ((number != 38 && number != 48) || **p != ';')
		return;
	int n = strtol(*p + 1, &end, 10) == 5 ? 1 : 3;
	for (*p = end; n > 0 && **p == ';'; n--) {
		strtol(*p + 1, &end, 10);
		*p = end;
	}
}

/* Whether the parameters behind "CSI" make characters blink: SGR 5, 6. */
static bool is_blink(const char *p)
{
	const char *last = p + strspn(p, "0123456789;:");
	if (*last != 'm')
		return false;
	while (p < last) {
		char *end;
		int number = (int)strtol(p, &end, 10);
		p = end;
		if (number == 5 || number == 6)
			return true;
		skip_colour(number, &p);
		p += strcspn(p, ";m");
		p += *p == ';';
	}
	return false;
}

/* Characters that blink, or a cursor that is told to ("very visible"). */
static bool blinks(const struct str *raw)
{
	static const char *const cursors[] = {
	    "\x1b[?12h", "\x1b[?12;25h", "\x1b[?8c", "\x1b[1 q", "\x1b[5 q"};
	const char *text = str_text(raw);
	for (size_t i = 0; i < ARRAY_LEN(cursors); i++)
		if (strstr(text, cursors[i]))
			return true;
	for (; (text = strstr(text, "\x1b[")) != NULL; text += 2)
		if (is_blink(text + 2))
			return true;
	return false;
}

static void knows_what_blinks(void **state)
{
	(void)state;
	assert_true(is_blink("5m"));
	assert_true(is_blink("0;1;5m"));
	assert_true(is_blink("38;5;117;5m"));
	assert_true(is_blink("38;2;1;2;3;6m"));
	assert_false(is_blink("38;5;5m"));
	assert_false(is_blink("0;38:2::5:5:5;48;5;6m"));
	assert_false(is_blink("5;6H"));
	assert_false(is_blink("m"));
}

static bool is_ascii(const struct str *raw)
{
	for (size_t i = 0; i < raw->len; i++)
		if ((unsigned char)raw->bytes[i] >= 0x80)
			return false;
	return true;
}

static const char *const terminals[] = {
    "TERM=xterm-256color",
    "TERM=screen-256color",
    "TERM=tmux-256color",
    "TERM=linux",
    "TERM=vt100",
    "TERM=xterm",
};

/* A session on each, in UTF-8 and not: moves, reads, searches, compares. */
static void works_on_every_terminal(void **state)
{
	(void)state;
	static const char *const locales[] = {"LC_ALL=C.UTF-8", "LC_ALL=C"};
	for (size_t i = 0; i < 2 * ARRAY_LEN(terminals); i++) {
		struct pty pty;
		bool ascii = i % 2;
		const char *environment[] = {
		    terminals[i / 2], locales[i % 2], NULL};
		start(&pty, "seeds", environment);
		pty_wait_text(&pty, "Global Courant");
		pty_type(&pty, "jm\r");
		pty_wait_text(&pty, "frosty times");
		pty_type(&pty, "qsballoon\r");
		pty_wait_text(&pty, "this outlet");
		pty_type(&pty, "qGc");
		pty_wait_text(&pty, "B  unnamed (stability.txt)");
		pty_type(&pty, "\t");
		pty_wait_no_text(&pty, " 1/29");
		quit(&pty);
		assert_int_equal(is_ascii(&pty.raw), ascii);
		assert_false(blinks(&pty.raw));
		pty_release(&pty);
	}
}

static void check_promise(const char *name, const char *promise)
{
	struct pty pty;
	const char *environment[] = {name, promise, NULL};
	start(&pty, "seeds", environment);
	pty_wait_text(&pty, "Global Courant");
	quit(&pty);
	bool is_true = strstr(pty.raw.bytes, "\x1b[38:2") != NULL;
	assert_int_equal(is_true, strchr(promise, '=') != NULL);
	pty_release(&pty);
}

static void uses_true_colour(void **state)
{
	(void)state;
	static const char *const names[] = {
	    "TERM=xterm-256color", "TERM=tmux-256color"};
	static const char *const promises[] = {
	    "COLORTERM=truecolor", "COLORTERM=24bit", "COLORTERM"};
	for (size_t i = 0; test_row(names, i, names[i]); i++)
		for (size_t k = 0; test_row(promises, k, promises[k]); k++)
			check_promise(names[i], promises[k]);
}

static void refuses_in_one_line(const char *terminal, const char *message)
{
	struct pty pty;
	struct str whole = {0};
	const char *environment[] = {terminal, NULL};
	start(&pty, "seeds", environment);
	pty_wait_exited(&pty);
	assert_true(WIFEXITED(pty.status));
	assert_int_equal(WEXITSTATUS(pty.status), 1);
	str_printf(&whole, "broadside: %s\r\n", message);
	const char *said = str_text(&pty.raw);
	said += *said == '\r';
	assert_int_equal(strncmp(said, str_text(&whole), whole.len), 0);
#ifndef __SANITIZE_ADDRESS__ /* which tells what ncurses has leaked */
	assert_string_equal(said, str_text(&whole));
#endif
	assert_true(pty_is_restored(&pty));
	str_release(&whole);
	pty_release(&pty);
}

static void says_what_is_wrong_with_the_terminal(void **state)
{
	(void)state;
	refuses_in_one_line(
	    "TERM=nonsense", "unknown terminal nonsense (TERM)");
	refuses_in_one_line("TERM=dumb",
	    "the terminal dumb cannot place its cursor; list, show, "
	    "compare and search print there");
	refuses_in_one_line(
	    "TERM", "TERM is not set: the terminal is not known");
}

static uint32_t char_at(const struct pty *pty, int row, int column)
{
	VTermPos at = {row, column};
	VTermScreenCell cell;
	vterm_screen_get_cell(pty->screen, at, &cell);
	return cell.chars[0];
}

/* Text of any kind beside the divider, which is one line. */
static void any_text_keeps_its_columns(void **state)
{
	(void)state;
	static const char strange[] =
	    "---\n"
	    "outlet: \xe6\x9c\x9d\xe6\x97\xa5\xe6\x96\xb0\xe8\x81\x9e\n"
	    "headline: \xe6\xb8\xaf\xe5\x8f\xa3 "
	    "\xf0\x9f\x91\xa9\xe2\x80\x8d"
	    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 \xd7\xa9\xd7\x9c"
	    "\xd7\x95\xd7\x9d \xf0\x9f\x87\xb3\xf0\x9f\x87\xb1 e\xcc\x81te "
	    "of the long harbour\n"
	    "---\n"
	    "The harbour of \xe6\xb8\xaf\xe5\x8f\xa3 was shut.\n";
	enum { DIVIDER = 32, LAST = 22 };
	struct folder folder;
	struct pty pty;
	folder_init(&folder);
	folder_write_text(&folder, "strange.txt", strange);
	folder_write_text(&folder, "b.txt", "A harbour.\n\nIt is shut.\n");
	start(&pty, str_text(&folder.path), (const char *[]){NULL});
	pty_wait_text(&pty, " A marks an article");
	for (int row = 0; row <= LAST; row++)
		assert_int_equal(char_at(&pty, row, DIVIDER), 0x2502);
	quit(&pty);
	pty_release(&pty);
	folder_release(&folder);
}

/* The screen of someone who has only ever had this size. */
static struct str calm;

/* The screen; a space that was drawn is like a cell that was not. */
static void read_screen(const struct pty *pty, struct str *out)
{
	struct str raw = {0};
	pty_screen(pty, &raw);
	for (size_t i = 0; i < raw.len; i++) {
		if (raw.bytes[i] == '\n')
			while (out->len && out->bytes[out->len - 1] == ' ')
				str_cut(out, out->len - 1);
		str_append_byte(out, raw.bytes[i]);
	}
	str_release(&raw);
}

static bool is_calm(const struct pty *pty)
{
	struct str screen = {0};
	read_screen(pty, &screen);
	bool is = slice_equal(str_slice(&screen), str_slice(&calm));
	str_release(&screen);
	return is;
}

/* Keys that bring a screen up, and what is there then. */
static const struct {
	const char *keys, *shown;
} screens[] = {
    {"j", "Global Courant"},
    {"j\r", "frosty times"},
    {"jmGc", "B  unnamed (stability.txt)"},
    {"sballoon\r", "keys  1/5"},
    {"?", "open what the cursor"},
};

/* To the beginning, and something said that tells that all is drawn. */
#define LAST_KEYS "gg:zebra\r"
#define LAST_WORDS "no such command: zebra"

static void weather_storm(struct pty *pty)
{
	unsigned seed = 7;
	for (int i = 0; i < 60; i++) {
		seed = seed * 1664525u + 1013904223u;
		pty_resize(pty, 1 + (int)(seed >> 8) % 60,
		    1 + (int)(seed >> 16) % 200);
		pty_type(pty, i % 2 ? "jjk" : " k");
	}
	pty_resize(pty, 24, 80);
	pty_type(pty, LAST_KEYS);
}

static void storms_of_sizes_leave_the_right_screen(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(screens, i, screens[i].keys); i++) {
		struct pty quiet, pty;
		start(&quiet, "seeds", (const char *[]){NULL});
		pty_wait_text(&quiet, "Global Courant");
		pty_type(&quiet, screens[i].keys);
		pty_wait_text(&quiet, screens[i].shown);
		pty_type(&quiet, LAST_KEYS);
		pty_wait_text(&quiet, LAST_WORDS);
		read_screen(&quiet, &calm);
		quit(&quiet);
		pty_release(&quiet);
		start(&pty, "seeds", (const char *[]){NULL});
		pty_wait_text(&pty, "Global Courant");
		pty_type(&pty, screens[i].keys);
		pty_wait_text(&pty, screens[i].shown);
		weather_storm(&pty);
		pty_wait(&pty, is_calm, "the same screen as without a storm");
		quit(&pty);
		pty_release(&pty);
		str_release(&calm);
	}
}

/* Bytes of before a new size may come behind it, and leave a region that is
 * not the whole screen any more: it is undone before all is drawn, once. */
static void a_size_is_drawn_from_nothing(void **state)
{
	(void)state;
	struct pty pty;
	start(&pty, "seeds", (const char *[]){NULL});
	pty_wait_text(&pty, "Global Courant");
	pty_type(&pty, "?");
	pty_wait_text(&pty, "open what the cursor");
	size_t before = pty.raw.len;
	pty_resize(&pty, 20, 80);
	pty_type(&pty, LAST_KEYS);
	pty_wait_text(&pty, LAST_WORDS);
	const char *drawn = str_text(&pty.raw) + before;
	const char *clear = strstr(drawn, "\x1b[2J");
	const char *region = strstr(drawn, "\x1b[1;20r");
	assert_non_null(clear);
	assert_non_null(region);
	assert_true(region < clear);
	assert_null(strstr(clear + 1, "\x1b[2J"));
	quit(&pty);
	pty_release(&pty);
}

/* A line down in the reader scrolls: a line and the place are written, not
 * the screen. */
static void a_key_repaints_what_has_changed(void **state)
{
	(void)state;
	enum { LINE = 300 }; /* bytes, with the control sequences */
	struct pty pty;
	start(&pty, "seeds", (const char *[]){NULL});
	pty_wait_text(&pty, "Global Courant");
	pty_type(&pty, "j\r");
	pty_wait_text(&pty, "frosty times");
	pty_wait_text(&pty, " 26 %");
	size_t before = pty.raw.len;
	pty_type(&pty, "j");
	pty_wait_text(&pty, " 27 %");
	assert_true(pty.raw.len - before < LINE);
	quit(&pty);
	pty_release(&pty);
}

/* More keys at once than are taken between two drawings. */
static void no_key_of_a_paste_is_lost(void **state)
{
	(void)state;
	enum { PASTED = 150 };
	struct pty pty;
	char pasted[PASTED + 2] = "/";
	for (int i = 1; i <= PASTED; i++)
		pasted[i] = (char)('a' + i % 26);
	start(&pty, "seeds", (const char *[]){NULL});
	pty_wait_text(&pty, "Global Courant");
	pty_resize(&pty, 24, 200);
	pty_type(&pty, pasted);
	pty_wait_text(&pty, pasted);
	pty_type(&pty, "\x1b");
	pty_wait_no_text(&pty, pasted);
	quit(&pty);
	pty_release(&pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_what_blinks),
	    cmocka_unit_test(works_on_every_terminal),
	    cmocka_unit_test(uses_true_colour),
	    cmocka_unit_test(says_what_is_wrong_with_the_terminal),
	    cmocka_unit_test(any_text_keeps_its_columns),
	    cmocka_unit_test(storms_of_sizes_leave_the_right_screen),
	    cmocka_unit_test(a_size_is_drawn_from_nothing),
	    cmocka_unit_test(a_key_repaints_what_has_changed),
	    cmocka_unit_test(no_key_of_a_paste_is_lost),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
