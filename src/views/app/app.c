/* SPDX-License-Identifier: MIT */
/* app: a stack of screens, and what they have in common (see
 * views/frame/screen.h). */
#include "views/app/app.h"

#include <stdlib.h>

#include "base/mem.h"
#include "ui/theme.h"
#include "views/app/greeting.h"
#include "views/app/last_line.h"
#include "views/app/marker.h"
#include "views/app/stack.h"
#include "views/compare/compare.h"
#include "views/frame/reading.h"
#include "views/frame/screen.h"
#include "views/frame/window.h"
#include "views/help/help.h"
#include "views/outlet/outlet.h"
#include "views/problem/problem.h"
#include "views/reader/reader.h"
#include "views/search/search.h"

enum {
	ROWS_LEAST = 5,
	COLUMNS_LEAST = 20,
};

struct app {
	struct keymap own_keymap; /* used when none was given */
	struct state *own_state;  /* used when none was given */
	struct screen_env env;
	struct app_marker marker;
	struct app_stack stack;
	struct app_last_line last_line;
	struct effect effect;
	struct prompt_history commands, searches;
	struct str themes; /* to choose from: "dark, light" */
	int rows, columns; /* of the whole screen */
	bool is_reload;	   /* the user asked for the library's work */
};

static struct screen *top(const struct app *app)
{
	return app_stack_top(&app->stack);
}

void app_message(struct app *app, const char *text, bool is_error)
{
	app_last_line_say(&app->last_line, text, is_error);
}

/* Shows a screen above the others; the stack takes it over. */
static void push(struct app *app, struct screen *screen)
{
	struct err err = {0};
	if (!app_stack_push(&app->stack, screen, &err))
		app_message(app, err.text, true);
}

/* Closes the top screen; quits on the first one. */
static enum app_request pop(struct app *app)
{
	return app_stack_pop(&app->stack) ? APP_CONTINUE : APP_QUIT;
}

void app_problems(struct app *app)
{
	size_t n = problem_view_count(&app->env);
	struct str key = {0}, text = {0};
	if (!n)
		return;
	screen_key(&app->env, top(app)->ops->scope, ACTION_PROBLEMS, &key);
	str_append_count(&text, n, "problem");
	str_printf(
	    &text, ": %s lists %s", str_text(&key), n == 1 ? "it" : "them");
	app_message(app, str_text(&text), true);
	str_release(&key);
	str_release(&text);
}

void app_refresh(struct app *app)
{
	struct err err = {0};
	app_stack_unload(&app->stack);
	if (!app_stack_load(&app->stack, &err))
		app_message(app, err.text, true);
}

void app_use_plain(struct app *app, bool plain)
{
	if (app->env.plain == plain)
		return;
	app->env.plain = plain;
	app_refresh(app);
}

void app_greet(struct app *app)
{
	struct str text = {0};
	if (app->last_line.message[0])
		return;
	app_greeting_once(&app->env, app->columns, &text);
	app_message(app, str_text(&text), false);
	str_release(&text);
}

/* Shows a message with the key of an action in the middle. */
static void say_key(
    struct app *app, const char *before, enum action action, const char *after)
{
	struct str text = {0};
	str_append_text(&text, before);
	screen_key(&app->env, top(app)->ops->scope, action, &text);
	str_append_text(&text, after);
	app_message(app, str_text(&text), false);
	str_release(&text);
}

/* The library's work. */

enum {
	EFFORT = 10000,	   /* at a time: some hundredths of a second */
	RELOAD_TIMES = 15, /* that often before the next key is awaited */
	FRESH_LEAST = 200, /* files that are worth showing before the end */
};

/* Shows what the library has read, or, with `stops`, all that it will. */
static bool show_library(struct app *app, bool stops, struct err *err)
{
	bool is_changed = true;
	app_stack_unload(&app->stack);
	if (stops)
		library_stop(app->env.library);
	else
		is_changed = library_show(app->env.library, NULL);
	app_marker_find(&app->marker, &app->env);
	app_stack_load(&app->stack, err);
	return is_changed;
}

/* That a screen closed is said rather than that all is read. */
static void end_library_work(struct app *app)
{
	struct err err = {0};
	bool is_changed = show_library(app, false, &err);
	if (app->is_reload)
		app_message(app,
		    is_changed ? "read anew" : "nothing has changed", false);
	if (is_changed)
		app_problems(app);
	if (*err.text)
		app_message(app, err.text, true);
	app->is_reload = false;
}

static void work_on_library(struct app *app)
{
	struct err err = {0};
	struct library *library = app->env.library;
	size_t least = library_n_entries(library);
	if (!library_step(library, EFFORT))
		end_library_work(app);
	else if (library_progress(library).n_fresh >=
		 (least > FRESH_LEAST ? least : FRESH_LEAST))
		show_library(app, false, &err);
	if (*err.text)
		app_message(app, err.text, true);
	app_last_line_tell_progress(&app->last_line, library);
}

static void stop_library(struct app *app)
{
	struct library_progress progress = library_progress(app->env.library);
	struct err text = {0};
	show_library(app, true, &text);
	app->is_reload = false;
	app_last_line_tell_progress(&app->last_line, app->env.library);
	err_set(&text, "stopped after %zu of %zu files; ", progress.done,
	    progress.total);
	say_key(app, progress.total ? text.text : "stopped; ", ACTION_RELOAD,
	    " goes on");
}

static enum app_request reload(struct app *app)
{
	if (library_is_reading(app->env.library))
		stop_library(app);
	library_begin_reload(app->env.library);
	app->is_reload = true;
	app_message(app, "", false);
	for (int i = 0; i < RELOAD_TIMES && app->is_reload; i++)
		work_on_library(app);
	state_reload(app->env.state, NULL);
	effect_release(&app->effect);
	app->effect.kind = EFFECT_CONFIG;
	return APP_EFFECT;
}

/* Marking and comparing. */

/* The article under the cursor; a message says so when there is none. */
static bool find_entry(struct app *app, size_t *entry)
{
	const struct screen *screen = top(app);
	if (screen->ops->entry && screen->ops->entry(screen, entry))
		return true;
	app_message(app, "there is no article here", false);
	return false;
}

static enum app_request mark(struct app *app)
{
	size_t entry;
	if (!find_entry(app, &entry))
		return APP_CONTINUE;
	if (app_marker_toggle(&app->marker, &app->env, entry))
		say_key(app, "marked as A; ", ACTION_COMPARE,
		    " on another article compares");
	else
		app_message(app, "no article is marked", false);
	return APP_CONTINUE;
}

static enum app_request toggle(struct app *app, enum reading reading)
{
	size_t entry;
	if (find_entry(app, &entry))
		app_message(
		    app, reading_toggle(&app->env, entry, reading), false);
	return APP_CONTINUE;
}

static enum app_request compare(struct app *app)
{
	size_t a, b;
	if (!find_entry(app, &b))
		return APP_CONTINUE;
	if (!app_marker_partner(&app->env, b, &a))
		say_key(
		    app, "mark another article with ", ACTION_MARK, " first");
	else if (a == b)
		say_key(app, "this is the marked one: choose another, then ",
		    ACTION_COMPARE, "");
	else
		app_compare(app, a, b);
	return APP_CONTINUE;
}

void app_open(struct app *app, size_t entry)
{
	push(app, reader_view_new(&app->env, entry));
}

void app_compare(struct app *app, size_t entry_a, size_t entry_b)
{
	push(app, compare_view_new(&app->env, entry_a, entry_b));
}

/* The app's own actions, for screens that do not take them. */

static enum app_request help(struct app *app)
{
	push(app, help_view_new(&app->env, top(app)->ops));
	return APP_CONTINUE;
}

static enum app_request search(struct app *app)
{
	push(app, search_view_new(&app->env, top(app)));
	return APP_CONTINUE;
}

static enum app_request find_in(struct app *app, bool back)
{
	if (top(app)->ops->n_texts)
		app_find_bar_open(&app->last_line.find, top(app), back);
	return APP_CONTINUE;
}

static enum app_request command(struct app *app)
{
	const struct app_command_words words = {
	    top(app)->ops->scope, str_text(&app->themes)};
	app_command_bar_open(&app->last_line.command, &words);
	return APP_CONTINUE;
}

static void take_message(struct app *app, const struct screen_reply *reply)
{
	if (reply->message[0])
		app_message(app, reply->message, reply->is_error);
}

static enum app_request next_match(struct app *app, bool back)
{
	struct screen_reply reply = {0};
	if (top(app)->ops->n_texts)
		app_find_bar_step(&app->last_line.find, top(app), back, &reply);
	take_message(app, &reply);
	return APP_CONTINUE;
}

/* The key that opened them closes them too. */
static enum app_request problems(struct app *app)
{
	if (problem_view_is(top(app)))
		return pop(app);
	push(app, problem_view_new(&app->env));
	return APP_CONTINUE;
}

/* What is done to the article or in the texts of the screen on top. */
static enum app_request do_in_top(struct app *app, enum action action)
{
	switch (action) {
	case ACTION_MARK:
		return mark(app);
	case ACTION_COMPARE:
		return compare(app);
	case ACTION_TOGGLE_READ:
		return toggle(app, READING_READ);
	case ACTION_STAR:
		return toggle(app, READING_STARRED);
	case ACTION_FIND:
		return find_in(app, false);
	case ACTION_FIND_BACK:
		return find_in(app, true);
	case ACTION_NEXT_MATCH:
		return next_match(app, false);
	case ACTION_PREV_MATCH:
		return next_match(app, true);
	default:
		return APP_CONTINUE;
	}
}

static enum app_request do_own(struct app *app, enum action action)
{
	switch (action) {
	case ACTION_SEARCH:
		return search(app);
	case ACTION_PROBLEMS:
		return problems(app);
	case ACTION_RELOAD:
		return reload(app);
	case ACTION_COMMAND:
		return command(app);
	case ACTION_HELP:
		return help(app);
	case ACTION_BACK:
		return pop(app);
	case ACTION_REDRAW:
		return APP_REDRAW;
	case ACTION_SUSPEND:
		return APP_SUSPEND;
	case ACTION_QUIT:
		return APP_QUIT;
	default:
		return do_in_top(app, action);
	}
}

static enum app_request do_reply(struct app *app, struct screen_reply *reply)
{
	take_message(app, reply);
	switch (reply->want) {
	case SCREEN_PUSH:
		push(app, reply->screen);
		break;
	case SCREEN_BACK:
		return pop(app);
	case SCREEN_EFFECT:
		effect_release(&app->effect);
		app->effect = reply->effect;
		return APP_EFFECT;
	case SCREEN_NOTHING:
		break;
	}
	return APP_CONTINUE;
}

static enum app_request act(struct app *app, enum action action, int count)
{
	struct screen *screen = top(app);
	struct screen_reply reply = {0};
	if ((screen->ops->act &&
		screen->ops->act(screen, action, count, &reply)) ||
	    window_move(screen, action, count))
		return do_reply(app, &reply);
	return do_own(app, action);
}

/* Keys. */

/* Esc forgets the keys that are half typed, else what was found; else it stops
 * the library's work. */
static bool take_escape(struct app *app, uint32_t key)
{
	struct find *finder = &top(app)->finder;
	if (key != UI_KEY_ESCAPE)
		return false;
	if (app_last_line_escape_stops(&app->last_line, top(app)))
		stop_library(app);
	else if (!app_pending_keys_is_empty(&app->last_line.pending))
		app->last_line.pending = (struct app_pending_keys){0};
	else if (finder->pattern.len)
		find_release(finder);
	else
		return false;
	return true;
}

/* Suspending and redrawing work while a prompt is open, too. */
static bool take_control(
    struct app *app, uint32_t key, enum app_request *request)
{
	enum action action = ACTION_NONE;
	if (key >= ' ' || keymap_find(app->env.keymap, ACTION_SCOPE_EVERYWHERE,
			      &key, 1, &action) != KEYMAP_FOUND)
		return false;
	if (action != ACTION_SUSPEND && action != ACTION_REDRAW)
		return false;
	*request = action == ACTION_SUSPEND ? APP_SUSPEND : APP_REDRAW;
	return true;
}

static enum app_request take_command_key(struct app *app, uint32_t key)
{
	struct screen_reply reply = {0};
	enum action action =
	    app_command_bar_key(&app->last_line.command, key, &reply);
	enum app_request request = do_reply(app, &reply);
	return action ? act(app, action, 0) : request;
}

/* Says that the keys typed, and `key` after them, do nothing here. */
static void say_unbound(
    struct app *app, const struct app_pending_keys *typed, uint32_t key)
{
	char name[UI_KEY_NAME];
	struct str text = {0}, help = {0};
	if (key == UI_KEY_ESCAPE)
		return;
	key_format(key, name);
	app_pending_keys_format(typed, &text);
	str_printf(&text, "%s does nothing here", name);
	screen_key(&app->env, top(app)->ops->scope, ACTION_HELP, &help);
	if (help.len)
		str_printf(&text, "; %s lists the keys", str_text(&help));
	app_message(app, str_text(&text), false);
	str_release(&text);
	str_release(&help);
}

/* A key of the keymap, or a part of one. */
static enum app_request take_bound(struct app *app, uint32_t key)
{
	struct app_pending_keys before = app->last_line.pending;
	struct app_pending_action typed;
	if (!app_pending_keys_add(&app->last_line.pending, app->env.keymap,
		top(app)->ops->scope, key, &typed))
		return APP_CONTINUE;
	if (typed.action == ACTION_NONE)
		say_unbound(app, &before, key);
	return act(app, typed.action, typed.count);
}

static enum app_request take_key(struct app *app, uint32_t key)
{
	struct screen *screen = top(app);
	struct screen_reply reply = {0};
	enum app_request request;
	if (take_control(app, key, &request))
		return request;
	if (app_find_bar_is_open(&app->last_line.find)) {
		app_find_bar_key(&app->last_line.find, key, &reply);
		return do_reply(app, &reply);
	}
	if (app_command_bar_is_open(&app->last_line.command))
		return take_command_key(app, key);
	if (screen->ops->key && screen->ops->key(screen, key, &reply))
		return do_reply(app, &reply);
	return take_escape(app, key) ? APP_CONTINUE : take_bound(app, key);
}

/* Looks for the pattern again where the texts have changed. */
static void refresh_finder(struct app *app)
{
	struct screen *screen = top(app);
	if (!screen->finder.stale || !screen->finder.pattern.len)
		return;
	struct find_texts texts = screen_texts(screen);
	find_look_again(&screen->finder, &texts);
}

bool app_waits(const struct app *app)
{
	return app->last_line.pending.n && !app->last_line.paused;
}

void app_pause(struct app *app)
{
	app->last_line.paused = app_waits(app);
}

bool app_is_busy(const struct app *app)
{
	return top(app)->is_busy || library_is_reading(app->env.library);
}

void app_work(struct app *app)
{
	if (top(app)->is_busy)
		top(app)->ops->work(top(app));
	else if (library_is_reading(app->env.library))
		work_on_library(app);
	refresh_finder(app);
}

void app_settle(struct app *app)
{
	while (app_is_busy(app))
		app_work(app);
}

enum app_request app_key(struct app *app, uint32_t key)
{
	app->last_line.paused = false;
	app_message(app, "", false);
	enum app_request request = take_key(app, key);
	refresh_finder(app);
	return request;
}

/* What began with a click goes on, wherever the mouse is by now. */
static enum app_request drag(struct app *app, const struct mouse *mouse)
{
	if (top(app)->ops->drag)
		top(app)->ops->drag(top(app), mouse);
	refresh_finder(app);
	return APP_CONTINUE;
}

enum app_request app_mouse(struct app *app, const struct mouse *mouse)
{
	struct screen *screen = top(app);
	struct screen_reply reply = {0};
	enum app_request request = APP_CONTINUE;
	if (mouse->kind == MOUSE_DRAG || mouse->kind == MOUSE_RELEASE)
		return drag(app, mouse);
	app_message(app, "", false);
	app->last_line.paused = false;
	if (app_last_line_is_typing(&app->last_line) ||
	    mouse->row >= app->rows - 1 || mouse->row < 0 || mouse->column < 0)
		return APP_CONTINUE;
	if (screen->ops->mouse && screen->ops->mouse(screen, mouse, &reply))
		request = do_reply(app, &reply);
	else if (mouse->kind == MOUSE_WHEEL_UP)
		window_scroll(screen, -SCREEN_WHEEL);
	else if (mouse->kind == MOUSE_WHEEL_DOWN)
		window_scroll(screen, SCREEN_WHEEL);
	refresh_finder(app);
	return request;
}

const struct effect *app_effect(const struct app *app)
{
	return &app->effect;
}

/* Drawing. */

static bool is_too_small(int rows, int columns)
{
	return rows < ROWS_LEAST || columns < COLUMNS_LEAST;
}

void app_draw(const struct app *app, struct grid *grid)
{
	struct rect body = grid_rect(grid), last = body;
	grid_clear(grid);
	/* for a screen with nothing to put the cursor on */
	grid_place_cursor(grid, body, 0, 0);
	if (is_too_small(app->rows, app->columns)) {
		grid_string(grid, body, 0, 0, "too small", ROLE_MESSAGE);
		return;
	}
	body.rows = app->rows - 1;
	body.columns = app->columns;
	last.row = app->rows - 1;
	last.rows = 1;
	last.columns = app->columns;
	top(app)->ops->draw(top(app), grid, body);
	app_last_line_draw(&app->last_line, top(app), grid, last);
}

/* No screen is laid out smaller than the size that is too small to draw. */
void app_resize(struct app *app, int rows, int columns)
{
	app->rows = rows;
	app->columns = columns;
	app_stack_resize(&app->stack,
	    (rows > ROWS_LEAST ? rows : ROWS_LEAST) - 1,
	    columns > COLUMNS_LEAST ? columns : COLUMNS_LEAST);
	refresh_finder(app);
}

struct app *app_new(struct library *library, const struct app_options *options)
{
	struct app *app = mem_zalloc(1, sizeof(*app));
	keymap_init(&app->own_keymap);
	app->own_state = state_open(NULL, NULL);
	app->env = (struct screen_env){.library = library,
	    .keymap = options->keymap ? options->keymap : &app->own_keymap,
	    .state = options->state ? options->state : app->own_state,
	    .now = options->now,
	    .complaints = options->complaints,
	    .plain = options->plain,
	    .commands = &app->commands,
	    .searches = &app->searches};
	if (options->themes)
		str_append_text(&app->themes, options->themes);
	else
		theme_builtin_names(&app->themes);
	app_stack_resize(&app->stack, ROWS_LEAST - 1, COLUMNS_LEAST);
	push(app, outlet_view_new(&app->env));
	app_problems(app);
	return app;
}

void app_free(struct app *app)
{
	if (!app)
		return;
	app_stack_release(&app->stack);
	app_marker_release(&app->marker);
	app_last_line_release(&app->last_line);
	effect_release(&app->effect);
	prompt_history_release(&app->commands);
	prompt_history_release(&app->searches);
	str_release(&app->themes);
	keymap_release(&app->own_keymap);
	state_close(app->own_state);
	free(app);
}
