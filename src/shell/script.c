/* SPDX-License-Identifier: MIT */
/* script: plays a script line by line, with a table of its words. */
#include "shell/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "text/unicode.h"
#include "ui/grid.h"
#include "ui/key.h"
#include "ui/mouse.h"
#include "shell/options.h"

struct player {
	struct app *app;
	const char *file;
	size_t line;
	int rows, columns;
	bool ended;
	struct str *out;
	struct err *err;
};

static bool fail(
    const struct player *player, const char *what, struct slice where)
{
	return err_set(player->err, "%s:%zu: %s \"%.*s\"", player->file,
	    player->line, what, (int)where.len, where.bytes);
}

/* Does what the app asks for after a key or the mouse. */
static void do_request(struct player *player, enum app_request request)
{
	app_settle(player->app);
	if (request == APP_QUIT)
		player->ended = true;
	if (request != APP_EFFECT ||
	    app_effect(player->app)->kind == EFFECT_CONFIG)
		return; /* the configuration is not read again in a script */
	struct str text = {0};
	str_append_text(&text, "not from a script: ");
	effect_describe(app_effect(player->app), &text);
	app_message(player->app, str_text(&text), false);
	str_release(&text);
}

static bool play_type(struct player *player, struct slice rest)
{
	uint32_t code;
	for (size_t len; (len = unicode_decode(rest, &code)) != 0;) {
		do_request(player, app_key(player->app, code));
		rest = slice_from(rest, len);
	}
	return true;
}

static bool play_resize(struct player *player, struct slice rest)
{
	char *size = mem_strndup(rest.bytes, rest.len);
	bool ok = options_parse_size(size, &player->rows, &player->columns);
	free(size);
	if (!ok)
		return fail(player, "expected a size like 80x24, found", rest);
	app_resize(player->app, player->rows, player->columns);
	return true;
}

static bool save_to(struct player *player, struct slice name, struct slice text)
{
	struct err err;
	char *path = mem_strndup(name.bytes, name.len);
	bool ok = file_write(path, text, &err);
	free(path);
	if (ok)
		return true;
	return err_set(
	    player->err, "%s:%zu: %s", player->file, player->line, err.text);
}

static bool play_save(struct player *player, struct slice rest)
{
	struct grid grid;
	struct str text = {0};
	bool ok = true;
	grid_init(&grid, player->rows, player->columns);
	app_draw(player->app, &grid);
	grid_dump(&grid, &text);
	if (rest.len)
		ok = save_to(player, rest, str_slice(&text));
	else
		str_append_slice(player->out, str_slice(&text));
	str_release(&text);
	grid_release(&grid);
	return ok;
}

static bool play_mouse(
    struct player *player, struct slice rest, enum mouse_kind kind)
{
	struct mouse mouse = {.kind = kind};
	char *place = mem_strndup(rest.bytes, rest.len), end;
	int n = sscanf(place, "%d,%d%c", &mouse.column, &mouse.row, &end);
	free(place);
	if (n != 2)
		return fail(player, "expected COLUMN,ROW, found", rest);
	do_request(player, app_mouse(player->app, &mouse));
	return true;
}

static bool play_click(struct player *player, struct slice rest)
{
	return play_mouse(player, rest, MOUSE_CLICK);
}

static bool play_double_click(struct player *player, struct slice rest)
{
	return play_mouse(player, rest, MOUSE_DOUBLE);
}

static bool play_wheel_up(struct player *player, struct slice rest)
{
	return play_mouse(player, rest, MOUSE_WHEEL_UP);
}

static bool play_wheel_down(struct player *player, struct slice rest)
{
	return play_mouse(player, rest, MOUSE_WHEEL_DOWN);
}

static bool play_drag(struct player *player, struct slice rest)
{
	return play_mouse(player, rest, MOUSE_DRAG);
}

static bool play_release(struct player *player, struct slice rest)
{
	return play_mouse(player, rest, MOUSE_RELEASE);
}

static bool play_pause(struct player *player, struct slice rest)
{
	(void)rest;
	app_pause(player->app);
	return true;
}

static const struct {
	const char *name;
	bool (*play)(struct player *player, struct slice rest);
} verbs[] = {
    {"type", play_type},
    {"resize", play_resize},
    {"save", play_save},
    {"pause", play_pause},
    {"click", play_click},
    {"double-click", play_double_click},
    {"wheel-up", play_wheel_up},
    {"wheel-down", play_wheel_down},
    {"drag", play_drag},
    {"release", play_release},
};

/* Takes the first word off `line`. */
static struct slice next_word(struct slice *line)
{
	struct slice word = *line = slice_trim(*line);
	for (word.len = 0; word.len < line->len; word.len++)
		if (line->bytes[word.len] == ' ' ||
		    line->bytes[word.len] == '\t')
			break;
	*line = slice_from(*line, word.len);
	return word;
}

static bool play_keys(struct player *player, struct slice line)
{
	while (!player->ended) {
		struct slice word = next_word(&line);
		char name[UI_KEY_NAME];
		uint32_t key;
		if (!word.len)
			return true;
		if (word.len >= sizeof(name))
			return fail(player, "unknown key", word);
		memcpy(name, word.bytes, word.len);
		name[word.len] = '\0';
		if (!key_parse(name, &key))
			return fail(player, "unknown key", word);
		do_request(player, app_key(player->app, key));
	}
	return true;
}

/* A comment begins with a #, with a blank or the line's end on either side. */
static struct slice without_comment(struct slice line)
{
	for (size_t i = 0; i < line.len; i++) {
		bool begins = i == 0 || line.bytes[i - 1] == ' ' ||
			      line.bytes[i - 1] == '\t';
		bool ends = i + 1 == line.len || line.bytes[i + 1] == ' ';
		if (line.bytes[i] == '#' && begins && ends)
			line.len = i;
	}
	return slice_trim(line);
}

static bool play_line(struct player *player, struct slice line)
{
	struct slice rest = slice_trim(line);
	struct slice word = next_word(&rest);
	if (slice_is(word, "type"))
		return play_type(player, slice_trim(rest));
	line = without_comment(line);
	rest = line;
	word = next_word(&rest);
	for (size_t i = 0; i < ARRAY_LEN(verbs); i++)
		if (slice_is(word, verbs[i].name))
			return verbs[i].play(player, slice_trim(rest));
	return play_keys(player, line);
}

bool script_play(struct app *app, const char *file, struct slice script,
    int rows, int columns, struct str *out, struct err *err)
{
	struct player player = {app, file, 0, rows, columns, false, out, err};
	app_resize(app, rows, columns);
	while (script.len && !player.ended) {
		size_t len = slice_find(script, "\n", 0);
		player.line++;
		if (!play_line(&player, (struct slice){script.bytes, len}))
			return false;
		script =
		    slice_from(script, len < script.len ? len + 1 : script.len);
	}
	return true;
}
