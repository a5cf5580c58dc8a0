/* SPDX-License-Identifier: MIT */
/* loop: feeds events to the app and draws its grids. */
#include "shell/loop.h"

#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/state.h"
#include "news/library/library.h"
#include "report/text.h"
#include "ui/grid.h"
#include "views/app/app.h"
#include "shell/collection.h"
#include "shell/effects.h"
#include "shell/live.h"
#include "shell/output.h"
#include "shell/paths.h"
#include "shell/script.h"
#include "shell/signals.h"
#include "shell/terminal/terminal.h"
#include "shell/theme_find.h"

enum {
	SCRIPT_LIMIT = 1 << 20, /* bytes */
	SCRIPT_ROWS = 24,
	SCRIPT_COLUMNS = 80,
	PAUSE = 600, /* milliseconds after which the rest of a key sequence that
		      * was begun is shown */
	IDLE = 2000, /* milliseconds between looks at the configuration */
	EVENTS_PER_DRAW = 64, /* at most, when events are waiting */
};

/* The time, or SOURCE_DATE_EPOCH (reproducible-builds.org), with which a script
 * prints the same screen every day. */
static int64_t now(void)
{
	const char *fixed = getenv("SOURCE_DATE_EPOCH");
	return fixed ? strtoll(fixed, NULL, 10) : (int64_t)time(NULL);
}

struct loop {
	const struct options *options;
	struct config *config;
	struct library *library;
	struct state *state;
	struct live live;	     /* only on a terminal */
	int ended_by;		     /* a signal, or 0 */
	bool is_save_error_reported; /* of the state */
};

static struct app *new_app(const struct loop *loop)
{
	struct str themes = {0};
	theme_find_names(&themes);
	struct app_options options = {
	    .plain = loop->options->plain || loop->config->plain,
	    .now = now(),
	    .keymap = &loop->config->keymap,
	    .state = loop->state,
	    .complaints = &loop->config->errors,
	    .themes = str_text(&themes),
	};
	struct app *app = app_new(loop->library, &options);
	str_release(&themes);
	return app;
}

/* Opens the state that --state names, else the user's.  A script does not use
 * the user's, so that it always shows the same screens. */
static struct state *open_state(
    const struct options *options, struct arena *arena, struct err *err)
{
	const char *path = options->state;
	if (!path && !options->script)
		path = paths_user_data(arena, "state");
	return state_open(path, err);
}

/* Saves the state.  Reports an error once; later calls try again silently.
 * True when there is a message to draw. */
static bool save_state(struct loop *loop, struct app *app)
{
	struct err err = {0};
	if (state_save(loop->state, &err) || loop->is_save_error_reported)
		return false;
	loop->is_save_error_reported = true;
	app_message(app, err.text, true);
	return true;
}

/* Saves the state at the end; reports an error on stderr. */
static bool save_state_at_end(struct loop *loop)
{
	struct err err = {0};
	if (state_save(loop->state, &err))
		return true;
	output_error(err.text);
	return false;
}

static int print_list(struct library *library)
{
	struct str out = {0};
	report_text_list(&out, library);
	str_append_text(
	    &out, "\nTo read these articles, run broadside in a terminal.\n");
	bool ok = output_write(str_slice(&out));
	str_release(&out);
	return ok ? OUTPUT_STATUS_OK : OUTPUT_STATUS_TROUBLE;
}

static int play_script(struct loop *loop)
{
	const struct options *options = loop->options;
	struct str script = {0}, out = {0};
	struct err err = {0};
	struct app *app = new_app(loop);
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
	ok = save_state_at_end(loop) && ok;
	str_release(&script);
	str_release(&out);
	return ok ? OUTPUT_STATUS_OK : OUTPUT_STATUS_TROUBLE;
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

static bool may_have_more(const struct terminal_event *event)
{
	return event->kind != TERMINAL_NOTHING && event->kind != TERMINAL_END;
}

/* Feeds the event and those that are waiting after it.  No event that is taken
 * from the terminal is dropped. */
static enum app_request feed_waiting(
    struct app *app, struct terminal *terminal, struct terminal_event *event)
{
	enum app_request request = feed(app, terminal, event);
	for (int i = 1; i < EVENTS_PER_DRAW && may_have_more(event) &&
			request == APP_CONTINUE;
	     i++) {
		terminal_poll(terminal, event);
		request = feed(app, terminal, event);
	}
	return request;
}

static void do_effect(struct loop *loop, struct app *app,
    struct terminal *terminal, const struct effect *effect)
{
	struct err message = {0};
	bool done = live_handles(effect)
			? live_do(&loop->live, effect, &message)
			: effects_do(effect, terminal, loop->library, &message);
	app_use_plain(app, loop->live.plain);
	if (effect->kind == EFFECT_CONFIG)
		app_refresh(app);
	if (message.text[0])
		app_message(app, message.text, !done);
	else if (!done)
		app_problems(app);
}

/* Reads the configuration again if the user has saved it, also while a prompt
 * is open. */
static void reload_if_saved(
    struct loop *loop, struct app *app, struct terminal *terminal)
{
	static const struct effect effect = {.kind = EFFECT_CONFIG};
	if (live_is_stale(&loop->live))
		do_effect(loop, app, terminal, &effect);
}

/* Waits for the next event; while the app is busy, does some of its work
 * instead of waiting. */
static void wait_or_work(
    struct app *app, struct terminal *terminal, struct terminal_event *event)
{
	bool is_busy = app_is_busy(app);
	int timeout = is_busy ? 0 : app_waits(app) ? PAUSE : IDLE;
	terminal_wait(terminal, timeout, event);
	if (event->kind == TERMINAL_NOTHING && is_busy)
		app_work(app);
	else if (event->kind == TERMINAL_NOTHING)
		app_pause(app);
}

/* Feeds the app until it quits or `event` is the end.  Saves the user's changes
 * after drawing them, while the user looks at the screen. */
static void run(struct loop *loop, struct app *app, struct terminal *terminal,
    struct terminal_event *event)
{
	enum app_request request = APP_CONTINUE;
	resize(app, terminal);
	app_greet(app);
	for (;;) {
		reload_if_saved(loop, app, terminal);
		draw(app, terminal);
		if (save_state(loop, app))
			draw(app, terminal);
		wait_or_work(app, terminal, event);
		request = feed_waiting(app, terminal, event);
		if (request == APP_QUIT || event->kind == TERMINAL_END)
			return;
		if (request == APP_SUSPEND)
			terminal_suspend(terminal);
		if (request == APP_REDRAW)
			terminal_redraw(terminal);
		if (request == APP_EFFECT)
			do_effect(loop, app, terminal, app_effect(app));
	}
}

/* Runs the reader on the terminal; `state_err` is the error of opening the
 * state, if any. */
static int read_on_terminal(struct loop *loop, const struct err *state_err)
{
	struct err err = {0};
	struct terminal_event event = {0};
	struct terminal *terminal = terminal_open(loop->config->mouse, &err);
	if (!terminal) {
		output_error(err.text);
		return OUTPUT_STATUS_TROUBLE;
	}
	struct app *app = new_app(loop);
	live_init(&loop->live, loop->options, loop->config, terminal, &err);
	if (library_n_entries(loop->library) == 1 &&
	    !library_is_reading(loop->library))
		app_open(app, 0);
	/* the app itself reports the other problems */
	if (err.text[0] || state_err->text[0])
		app_message(
		    app, err.text[0] ? err.text : state_err->text, true);
	run(loop, app, terminal, &event);
	app_free(app);
	live_release(&loop->live);
	terminal_close(terminal);
	bool ok = save_state_at_end(loop);
	loop->ended_by = event.signal;
	return ok && event.kind != TERMINAL_END ? OUTPUT_STATUS_OK
						: OUTPUT_STATUS_TROUBLE;
}

static bool is_for_terminal(const struct options *options)
{
	return !options->script && isatty(STDIN_FILENO) &&
	       isatty(STDOUT_FILENO);
}

/* `ended_by` gets the signal that ended the reader, or 0. */
static int read_library(const struct options *options, struct config *config,
    struct library *library, int *ended_by)
{
	struct arena arena = {0};
	struct err err = {0};
	if (!options->script && !is_for_terminal(options))
		return print_list(library);
	struct loop loop = {.options = options,
	    .config = config,
	    .library = library,
	    .state = open_state(options, &arena, &err)};
	if (err.text[0])
		output_error(err.text);
	int status = options->script ? play_script(&loop)
				     : read_on_terminal(&loop, &err);
	*ended_by = loop.ended_by;
	state_close(loop.state);
	arena_release(&arena);
	return status;
}

/* Keys come from the terminal where standard input was an article. */
static void read_keys_from_terminal(void)
{
	int fd = open("/dev/tty", O_RDWR | O_NOCTTY);
	if (fd < 0)
		return;
	dup2(fd, STDIN_FILENO);
	close(fd);
}

int loop_run(const struct options *options, struct config *config)
{
	struct collection collection;
	struct err err = {0};
	int status = OUTPUT_STATUS_TROUBLE, ended_by = 0;
	if (options->theme && !theme_find_knows(options->theme, &err)) {
		output_error(err.text);
		return OUTPUT_STATUS_USAGE;
	}
	collection_init(&collection, options, config);
	if (!options->n_operands)
		collection_add_default(&collection);
	for (size_t i = 0; i < options->n_operands; i++)
		collection_add(&collection, options->operands[i]);
	struct library *library =
	    collection_open(&collection, is_for_terminal(options));
	if (collection.spooled)
		read_keys_from_terminal();
	if (library)
		status = read_library(options, config, library, &ended_by);
	library_close(library);
	if (status == OUTPUT_STATUS_OK && collection.failed)
		status = OUTPUT_STATUS_TROUBLE;
	collection_release(&collection);
	if (ended_by)
		signals_die(ended_by);
	return status;
}
