/* SPDX-License-Identifier: MIT */
/* loop: events in, grids out. */
#include "shell/loop.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "news/library.h"
#include "report/report_text.h"
#include "shell/collection.h"
#include "shell/errands.h"
#include "shell/output.h"
#include "shell/script.h"
#include "shell/signals.h"
#include "shell/terminal.h"
#include "shell/theme_find.h"
#include "ui/grid.h"
#include "views/app.h"

enum {
	SCRIPT_LIMIT = 1 << 20, /* bytes */
	SCRIPT_ROWS = 24,
	SCRIPT_COLUMNS = 80,
	KEYS_A_DRAW = 64, /* keys that wait are taken before drawing */
};

/* The time; SOURCE_DATE_EPOCH (reproducible-builds.org) stands in for it, so
 * that a script prints the same screen on every day. */
static int64_t now(void)
{
	const char *fixed = getenv("SOURCE_DATE_EPOCH");
	return fixed ? strtoll(fixed, NULL, 10) : (int64_t)time(NULL);
}

static struct app *new_app(struct library *library, const struct config *config)
{
	struct app_options options = {now(), &config->keymap};
	return app_new(library, &options);
}

static int print_list(struct library *library)
{
	struct str out = {0};
	report_text_list(&out, library);
	str_append_text(&out,
		"\nTo read these articles, run broadside in a terminal.\n");
	bool ok = output_write(str_slice(&out));
	str_release(&out);
	return ok ? STATUS_OK : STATUS_TROUBLE;
}

static int play_script(const struct options *options,
	const struct config *config, struct library *library)
{
	struct str script = {0}, out = {0};
	struct err err = {0};
	struct app *app = new_app(library, config);
	bool ok = file_read(options->script, SCRIPT_LIMIT, &script, &err) &&
		  script_play(app, options->script, str_slice(&script),
			  options->rows ? options->rows : SCRIPT_ROWS,
			  options->columns ? options->columns : SCRIPT_COLUMNS,
			  &out, &err);
	if (!ok)
		output_error(err.text);
	if (out.len && !output_write(str_slice(&out)))
		ok = false;
	app_free(app);
	str_release(&script);
	str_release(&out);
	return ok ? STATUS_OK : STATUS_TROUBLE;
}

static void draw(struct app *app, struct terminal *terminal)
{
	struct grid grid;
	int rows, columns;
	terminal_size(terminal, &rows, &columns);
	grid_init(&grid, rows, columns);
	app_draw(app, &grid);
	terminal_draw(terminal, &grid);
	grid_release(&grid);
}

static void resize(struct app *app, const struct terminal *terminal)
{
	int rows, columns;
	terminal_size(terminal, &rows, &columns);
	app_resize(app, rows, columns);
}

static enum app_request feed(struct app *app, struct terminal *terminal,
	const struct terminal_event *event)
{
	if (event->kind == TERMINAL_RESIZE)
		resize(app, terminal);
	if (event->kind == TERMINAL_KEY)
		return app_key(app, event->key);
	if (event->kind == TERMINAL_MOUSE)
		return app_mouse(app, &event->mouse);
	return APP_CONTINUE;
}

static void do_errand(
	struct app *app, struct terminal *terminal, struct library *library)
{
	struct err message = {0};
	bool done = errands_do(app_errand(app), terminal, library, &message);
	app_message(app, message.text, !done);
}

/* Feeds the app until it quits or `event` is the end. */
static void run(struct app *app, struct terminal *terminal,
	struct library *library, struct terminal_event *event)
{
	enum app_request request = APP_CONTINUE;
	resize(app, terminal);
	for (;;) {
		draw(app, terminal);
		terminal_wait(terminal, event);
		for (int i = 0; i < KEYS_A_DRAW; i++) {
			request = feed(app, terminal, event);
			if (request != APP_CONTINUE ||
				event->kind == TERMINAL_END)
				break;
			terminal_poll(terminal, event);
		}
		if (request == APP_QUIT || event->kind == TERMINAL_END)
			return;
		if (request == APP_SUSPEND)
			terminal_suspend(terminal);
		if (request == APP_REDRAW)
			terminal_redraw(terminal);
		if (request == APP_ERRAND)
			do_errand(app, terminal, library);
	}
}

/* The theme for this terminal: the one named, else one made for it. */
static void choose_theme(struct terminal *terminal, struct theme *named)
{
	struct theme theme;
	if (named)
		theme = *named;
	else if (terminal_n_colours(terminal) || !theme_builtin(&theme, "mono"))
		theme_builtin(&theme, "dark");
	terminal_use_theme(terminal, &theme);
}

static int read_on_terminal(const struct config *config,
	struct library *library, struct theme *theme, const char *message)
{
	struct err err = {0};
	struct terminal_event event = {0};
	struct terminal *terminal = terminal_open(config->mouse, &err);
	if (!terminal) {
		output_error(err.text);
		return STATUS_TROUBLE;
	}
	struct app *app = new_app(library, config);
	choose_theme(terminal, theme);
	if (library_n_entries(library) == 1)
		app_open(app, 0);
	if (message)
		app_message(app, message, true);
	run(app, terminal, library, &event);
	app_free(app);
	terminal_close(terminal);
	if (event.signal)
		signals_die(event.signal);
	return event.kind == TERMINAL_END ? STATUS_TROUBLE : STATUS_OK;
}

/* The theme that was asked for; false when none was or it is wrong, which
 * `err` then says. */
static bool named_theme(const struct options *options,
	const struct config *config, struct theme *theme, struct err *err)
{
	const char *name = options->theme ? options->theme : config->theme;
	return name && theme_find(theme, name, err);
}

static int read_library(const struct options *options,
	const struct config *config, struct library *library)
{
	struct theme theme;
	struct err err = {0};
	if (options->script)
		return play_script(options, config, library);
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return print_list(library);
	bool named = named_theme(options, config, &theme, &err);
	if (err.text[0])
		output_error(err.text);
	else if (config->n_errors)
		err_set(&err, "%s", config->errors[0]);
	else if (library_n_problems(library))
		err_set(&err, "%s", library_problem(library, 0));
	return read_on_terminal(config, library, named ? &theme : NULL,
		err.text[0] ? err.text : NULL);
}

int loop_run(const struct options *options, const struct config *config)
{
	struct collection collection;
	struct err err = {0};
	int status = STATUS_TROUBLE;
	if (options->theme && !theme_find_knows(options->theme, &err)) {
		output_error(err.text);
		return STATUS_USAGE;
	}
	collection_init(&collection, options, config);
	if (!options->n_operands)
		collection_add_default(&collection);
	for (size_t i = 0; i < options->n_operands; i++)
		collection_add(&collection, options->operands[i]);
	struct library *library = collection_open(&collection);
	if (library)
		status = read_library(options, config, library);
	library_close(library);
	if (status == STATUS_OK && collection.failed)
		status = STATUS_TROUBLE;
	collection_release(&collection);
	return status;
}
