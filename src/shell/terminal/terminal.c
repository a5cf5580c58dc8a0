/* SPDX-License-Identifier: MIT */
/* terminal: draws grids with ncurses, and reads events from ncurses and
 * signals. */
#include "shell/terminal/terminal.h"

#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <curses.h>

#include "base/mem.h"
#include "shell/signals.h"
#include "shell/terminal/glyph.h"
#include "shell/terminal/keys.h"
#include "shell/terminal/palette.h"

enum { DIRECT_COLOURS = 1 << 24 };

/* How a role over another looks on this terminal. */
struct look {
	attr_t attributes;
	int pair;
};

struct colour_pair {
	int fg, bg;
};

struct terminal {
	SCREEN *screen;
	WINDOW *keys; /* to read keys from */
	enum terminal_glyph_set glyphs;
	bool has_default_colours, has_mouse;
	int n_colours;
	struct look looks[ROLE_COUNT][ROLE_COUNT];
	struct colour_pair *pairs; /* pair i + 1 of ncurses */
	size_t n_pairs, cap_pairs;
	struct grid_cell *shown; /* rows x columns; NULL: unknown */
	int rows, columns;
	struct terminal_clicks clicks;
	int end_signal; /* the signal that ends the program; 0: none yet */
};

/* https://no-color.org: the variable is set and not empty. */
static bool is_no_color_set(void)
{
	const char *value = getenv("NO_COLOR");
	return value && *value;
}

/* "xterm-256color" -> "xterm-direct" when COLORTERM promises 24-bit colours,
 * else NULL. */
static char *direct_name(const char *name)
{
	const char *promise = getenv("COLORTERM");
	if (!promise || (strcmp(promise, "truecolor") != 0 &&
			    strcmp(promise, "24bit") != 0))
		return NULL;
	struct str direct = {0};
	size_t len = strcspn(name, "-");
	str_printf(&direct, "%.*s-direct", (int)len, name);
	return str_take(&direct);
}

static SCREEN *open_screen(const char *name)
{
	char *direct = is_no_color_set() ? NULL : direct_name(name);
	SCREEN *screen = direct ? newterm(direct, stdout, stdin) : NULL;
	free(direct);
	return screen ? screen : newterm(name, stdout, stdin);
}

static int count_colours(void)
{
	if (COLORS >= DIRECT_COLOURS)
		return DIRECT_COLOURS;
	if (COLORS >= 256)
		return 256;
	if (COLORS >= 16)
		return 16;
	return COLORS >= 8 ? 8 : 0;
}

static void open_colours(struct terminal *terminal)
{
	if (is_no_color_set() || !has_colors() || start_color() == ERR)
		return;
	terminal->has_default_colours = use_default_colors() == OK;
	terminal->n_colours = count_colours();
}

/* Drags: xterm's button event tracking, which ncurses does not turn on.
 * https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h3-Button-event-tracking
 */
#define DRAGS_ON "\x1b[?1002h"
#define DRAGS_OFF "\x1b[?1002l"

static void send(const char *sequence)
{
	fputs(sequence, stdout);
	fflush(stdout);
}

static bool open_mouse(void)
{
	mmask_t given =
	    mousemask(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED |
			  BUTTON5_PRESSED | REPORT_MOUSE_POSITION,
		NULL);
	mouseinterval(0);
	if (given)
		send(DRAGS_ON);
	return given != 0;
}

static bool close_mouse(void)
{
	mousemask(0, NULL);
	send(DRAGS_OFF);
	return false;
}

/* Delivers each key as it is pressed; turns echo and newline translation
 * off. */
static void set_line_modes(void)
{
	cbreak();
	noecho();
	nonl();
}

/* The value of TERM; NULL with the reason in `err` when there is no
 * terminal. */
static const char *terminal_name(struct err *err)
{
	const char *name = getenv("TERM");
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		err_set(err, "no terminal");
		return NULL;
	}
	if (name && *name)
		return name;
	err_set(err, "TERM is not set: the terminal is not known");
	return NULL;
}

/* The Linux console's names are "linux", "linux-16color" and the like. */
static enum terminal_glyph_set glyph_set_of(const char *name)
{
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		return TERMINAL_GLYPH_ASCII;
	return strncmp(name, "linux", strlen("linux")) == 0
		   ? TERMINAL_GLYPH_CONSOLE
		   : TERMINAL_GLYPH_UNICODE;
}

struct terminal *terminal_open(bool mouse, struct err *err)
{
	const char *name = terminal_name(err);
	if (!name || !signals_open(err))
		return NULL;
	struct terminal *terminal = mem_zalloc(1, sizeof(*terminal));
	terminal->screen = open_screen(name);
	if (!terminal->screen)
		err_set(err, "unknown terminal %s (TERM)", name);
	else if (!tigetstr("cup"))
		err_set(err,
		    "the terminal %s cannot place its cursor; list, show, "
		    "compare and search print there",
		    name);
	else if (!(terminal->keys = terminal_keys_open()))
		err_set(err, "no memory for the keys");
	else {
		terminal->glyphs = glyph_set_of(name);
		set_line_modes();
		terminal->has_mouse = mouse && open_mouse();
		open_colours(terminal);
		return terminal;
	}
	terminal_close(terminal);
	return NULL;
}

int terminal_n_colours(const struct terminal *terminal)
{
	return terminal->n_colours;
}

static int colour_number(
    const struct terminal *terminal, struct colour colour, int normal)
{
	int number = terminal->n_colours == DIRECT_COLOURS
			 ? terminal_palette_direct(colour)
			 : colour_nearest(colour, terminal->n_colours);
	if (number < 0 && !terminal->has_default_colours)
		return normal;
	return number;
}

/* The number of a colour pair, which is created if it is new; 0 when no pair is
 * left. */
static int pair_number(struct terminal *terminal, struct colour_pair pair)
{
	for (size_t i = 0; i < terminal->n_pairs; i++)
		if (terminal->pairs[i].fg == pair.fg &&
		    terminal->pairs[i].bg == pair.bg)
			return (int)i + 1;
	int number = (int)terminal->n_pairs + 1;
	if (number >= COLOR_PAIRS ||
	    init_extended_pair(number, pair.fg, pair.bg) == ERR)
		return 0;
	terminal->pairs = mem_grow(terminal->pairs, terminal->n_pairs,
	    &terminal->cap_pairs, sizeof(*terminal->pairs));
	terminal->pairs[terminal->n_pairs++] = pair;
	return number;
}

static const struct {
	unsigned ours;
	attr_t theirs;
} attributes[] = {
    {THEME_BOLD, WA_BOLD},
    {THEME_DIM, WA_DIM},
    {THEME_UNDERLINE, WA_UNDERLINE},
    {THEME_REVERSE, WA_REVERSE},
    {THEME_ITALIC, WA_ITALIC},
};

static struct look look_of(
    struct terminal *terminal, const struct theme_style *style)
{
	struct look look = {0};
	for (size_t i = 0; i < ARRAY_LEN(attributes); i++)
		if (style->attributes & attributes[i].ours)
			look.attributes |= attributes[i].theirs;
	if (terminal->n_colours)
		look.pair = pair_number(terminal,
		    (struct colour_pair){
			colour_number(terminal, style->fg, COLOR_WHITE),
			colour_number(terminal, style->bg, COLOR_BLACK)});
	return look;
}

void terminal_use_theme(struct terminal *terminal, const struct theme *wanted)
{
	struct theme theme = *wanted;
	if (terminal->n_colours < DIRECT_COLOURS)
		theme_fit(&theme, terminal->n_colours);
	terminal->n_pairs = 0;
	for (int role = 0; role < ROLE_COUNT; role++)
		for (int under = 0; under < ROLE_COUNT; under++) {
			struct theme_style style = theme_style(
			    &theme, (enum role)role, (enum role)under);
			terminal->looks[role][under] =
			    look_of(terminal, &style);
		}
	free(terminal->shown);
	terminal->shown = NULL;
}

void terminal_use_mouse(struct terminal *terminal, bool mouse)
{
	if (mouse != terminal->has_mouse)
		terminal->has_mouse = mouse ? open_mouse() : close_mouse();
}

void terminal_size(const struct terminal *terminal, int *rows, int *columns)
{
	(void)terminal;
	getmaxyx(stdscr, *rows, *columns);
}

static void put_cell(struct terminal *terminal, int row, int column,
    const struct grid_cell *cell, int columns)
{
	const struct look *look = &terminal->looks[cell->role][cell->under];
	struct terminal_glyph glyph =
	    terminal_glyph_of(cell->text, columns, terminal->glyphs);
	cchar_t out;
	if (setcchar(&out, glyph.text, look->attributes, 0, &look->pair) == ERR)
		setcchar(&out, L"?", look->attributes, 0, &look->pair);
	mvadd_wch(row, column, &out);
	if (glyph.columns >= columns)
		return;
	setcchar(&out, L" ", look->attributes, 0, &look->pair);
	mvadd_wch(row, column + 1, &out);
}

static bool same_cell(const struct grid_cell *a, const struct grid_cell *b)
{
	return a->role == b->role && a->under == b->under &&
	       strcmp(a->text, b->text) == 0;
}

/* Draws the cells of a row that differ from those shown. */
static void draw_row(
    struct terminal *terminal, const struct grid *grid, int row)
{
	int columns = grid->columns < terminal->columns ? grid->columns
							: terminal->columns;
	struct grid_cell *shown =
	    terminal->shown + (size_t)row * (size_t)terminal->columns;
	for (int column = 0; column < columns; column++) {
		const struct grid_cell *cell = grid_at(grid, row, column);
		if (same_cell(cell, &shown[column]))
			continue;
		shown[column] = *cell;
		if (!cell->text[0])
			continue; /* drawn with its left half */
		bool wide = column + 1 < columns &&
			    !grid_at(grid, row, column + 1)->text[0];
		put_cell(terminal, row, column, cell, wide ? 2 : 1);
	}
}

/* Fills `shown` with cells of a role that no grid has, so that every cell
 * differs. */
static void forget_shown(struct terminal *terminal)
{
	free(terminal->shown);
	getmaxyx(stdscr, terminal->rows, terminal->columns);
	size_t n = (size_t)terminal->rows * (size_t)terminal->columns;
	terminal->shown = mem_zalloc(n, sizeof(*terminal->shown));
	for (size_t i = 0; i < n; i++)
		terminal->shown[i].role = ROLE_COUNT;
	erase();
}

static void place_cursor(const struct grid *grid)
{
	curs_set(grid->cursor_visible ? 1 : 0);
	move(grid->cursor_row, grid->cursor_column);
}

void terminal_draw(struct terminal *terminal, const struct grid *grid)
{
	int rows, columns;
	getmaxyx(stdscr, rows, columns);
	if (!terminal->shown || rows != terminal->rows ||
	    columns != terminal->columns)
		forget_shown(terminal);
	for (int row = 0; row < rows && row < grid->rows; row++)
		draw_row(terminal, grid, row);
	place_cursor(grid);
	refresh();
}

void terminal_redraw(struct terminal *terminal)
{
	(void)terminal;
	clearok(curscr, TRUE);
}

/* Output for the old size may reach the terminal after it was resized, and set
 * a scrolling region that curses does not know of. */
static void reset_scroll_region(void)
{
	const char *region = tigetstr("csr");
	if (region && region != (char *)-1)
		send(tiparm(region, 0, LINES - 1));
}

/* Uses resize_term because resizeterm would put a KEY_RESIZE among the keys.
 * Terminals differ in what they show after a resize, so everything is drawn
 * again. */
static void take_size(struct terminal *terminal)
{
	struct winsize size;
	/* even when the size is the old one again: an intermediate smaller
	 * size has cut the screen in curses' memory */
	free(terminal->shown);
	terminal->shown = NULL;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row &&
	    size.ws_col)
		resize_term(size.ws_row, size.ws_col);
	reset_scroll_region();
	clearok(curscr, TRUE);
}

static void leave(const struct terminal *terminal)
{
	if (terminal->has_mouse)
		send(DRAGS_OFF);
	endwin();
}

/* Takes the screen back, whatever other programs have done to it. */
static void resume(struct terminal *terminal)
{
	if (!isendwin())
		endwin();
	take_size(terminal);
	clearok(curscr, TRUE);
	refresh();
	if (terminal->has_mouse)
		send(DRAGS_ON);
}

static void stop(struct terminal *terminal)
{
	leave(terminal);
	signals_stop();
	/* our own SIGCONT is waiting, and maybe others */
	for (int number; (number = signals_next()) != 0;)
		if (signals_is_end(number))
			terminal->end_signal = number;
	resume(terminal);
}

/* Handles the next waiting signal, if any, and makes it an event; returns
 * whether there was one. */
static bool read_signals(
    struct terminal *terminal, struct terminal_event *event)
{
	int number = signals_next();
	if (!number && !terminal->end_signal)
		return false;
	if (number == SIGTSTP)
		stop(terminal);
	else if (number == SIGCONT)
		resume(terminal);
	else if (number == SIGWINCH)
		take_size(terminal);
	else if (number)
		terminal->end_signal = number;
	event->kind = terminal->end_signal ? TERMINAL_END : TERMINAL_RESIZE;
	event->signal = terminal->end_signal;
	return true;
}

static bool read_keys(struct terminal *terminal, struct terminal_event *event)
{
	return terminal_keys_read(terminal->keys, &terminal->clicks,
	    terminal->glyphs != TERMINAL_GLYPH_ASCII, event);
}

/* Whether the other end of the terminal is gone: poll says that it can be read,
 * but there is nothing to read. */
static bool has_closed(const struct pollfd *input)
{
	int n = 0;
	if (input->revents & (POLLHUP | POLLERR | POLLNVAL))
		return true;
	return input->revents & POLLIN &&
	       (ioctl(STDIN_FILENO, FIONREAD, &n) != 0 || n == 0);
}

/* Reads signals first, so that a flood of keys cannot delay the one that ends
 * the program. */
static bool next_event(
    struct terminal *terminal, int timeout, struct terminal_event *event)
{
	struct pollfd inputs[] = {
	    {.fd = STDIN_FILENO, .events = POLLIN},
	    {.fd = signals_fd(), .events = POLLIN},
	};
	*event = (struct terminal_event){0};
	if (read_signals(terminal, event) || read_keys(terminal, event))
		return true;
	if (poll(inputs, ARRAY_LEN(inputs), timeout) <= 0)
		return false;
	if (read_signals(terminal, event))
		return true;
	if (!has_closed(&inputs[0]))
		return read_keys(terminal, event);
	event->kind = TERMINAL_END;
	return true;
}

void terminal_wait(
    struct terminal *terminal, int timeout, struct terminal_event *event)
{
	while (!next_event(terminal, timeout, event) && timeout < 0)
		continue;
}

void terminal_poll(struct terminal *terminal, struct terminal_event *event)
{
	next_event(terminal, 0, event);
}

void terminal_suspend(struct terminal *terminal)
{
	(void)terminal;
	/* stop the whole job, or `make run` would wait for us */
	kill(0, SIGTSTP);
}

void terminal_leave(struct terminal *terminal)
{
	leave(terminal);
}

void terminal_return(struct terminal *terminal)
{
	resume(terminal);
}

void terminal_send(struct terminal *terminal, struct slice sequence)
{
	(void)terminal;
	fwrite(sequence.bytes, 1, sequence.len, stdout);
	fflush(stdout);
}

void terminal_close(struct terminal *terminal)
{
	if (!terminal)
		return;
	if (terminal->screen) {
		if (!isendwin())
			leave(terminal);
		if (terminal->keys)
			delwin(terminal->keys);
		delscreen(terminal->screen);
	}
	signals_close();
	free(terminal->pairs);
	free(terminal->shown);
	free(terminal);
}
