/* SPDX-License-Identifier: MIT */
/* random_keys: a table of things to do, and how often each is done. */
#include "test.h"

#include "random_keys.h"

#include <unistd.h>

#include "ui/action.h"
#include "hostile.h"

enum {
	DRAW_INTERVAL = 3, /* things done for each drawing, on average */
	ROWS_MAX = 45,	   /* of usual terminals */
	COLUMNS_MAX = 130,
	ROWS_LARGE_MAX = 200,
	COLUMNS_LARGE_MAX = 500,
};

/* A number below `below`, from the linear congruential generator of Numerical
 * Recipes: a seed always gives the same keys. */
static unsigned next_random(struct random_keys *keys, unsigned below)
{
	keys->seed = keys->seed * 1664525u + 1013904223u;
	return (keys->seed >> 8) % below;
}

static void press(struct random_keys *keys, uint32_t key)
{
	keys->test.request = app_key(keys->test.app, key);
	if (keys->test.request != APP_EFFECT)
		return;
	struct str text = {0};
	effect_describe(app_effect(keys->test.app), &text);
	app_message(keys->test.app, str_text(&text), next_random(keys, 2));
	str_release(&text);
}

static void type(struct random_keys *keys, const char *text)
{
	for (; *text; text++)
		press(keys, (unsigned char)*text);
}

/* Presses one of the keys that users press most. */
static void press_usual(struct random_keys *keys)
{
	static const char usual[] =
	    "jkhl\t\r\r qqqAAccmfuwxozS=<>lnN?gGJKR\x1b\x1b]a[b]q'*";
	press(keys, (unsigned char)usual[next_random(keys, sizeof(usual) - 1)]);
}

static void press_any(struct random_keys *keys)
{
	static const uint32_t modifiers[] = {
	    0, 0, 0, UI_KEY_ALT, UI_KEY_CTRL, UI_KEY_ALT | UI_KEY_CTRL};
	uint32_t key = next_random(keys, 4)
			   ? next_random(keys, 0x180)
			   : UI_KEY_NONE + next_random(keys, 26);
	press(keys, key | modifiers[next_random(keys, ARRAY_LEN(modifiers))]);
}

/* Wide, combining, joined, right to left, out of range. */
static void press_far(struct random_keys *keys)
{
	static const uint32_t far[] = {0xe9, 0x301, 0x6e2f, 0x1f469, 0x200d,
	    0x1f1f3, 0x5e9, 0x202e, 0xad, 0xd800, 0xfffe, 0x10ffff, UI_KEY_NONE,
	    UINT32_MAX};
	press(keys, far[next_random(keys, ARRAY_LEN(far))]);
}

/* An action by its name, whatever its key is. */
static void command(struct random_keys *keys)
{
	enum action action = (enum action)(
	    1 + next_random(keys, ACTION_COUNT - ACTION_NONE - 1));
	press(keys, ':');
	type(keys, action_name(action));
	press(keys, next_random(keys, 8) ? UI_KEY_ENTER : UI_KEY_TAB);
}

static void ask(struct random_keys *keys)
{
	static const char *const asked[] = {"/the\r", "/~[a-z]+ed\r",
	    "/=said\r", "/~(\r", "/~.\r", "?/key\r", "sharbour\r",
	    "s\"the ferry\" -ice\r", "soutlet:x date:2023\r", "s~^The\r",
	    "s(\r", ":\t\t\r", ":zzz\r", "99999999999j", "3\t", "0G", "mama'a",
	    "w/nowhere/x\r", "y\r"};
	type(keys, asked[next_random(keys, ARRAY_LEN(asked))]);
}

static void use_mouse(struct random_keys *keys)
{
	int rows = keys->test.grid.rows, columns = keys->test.grid.columns;
	struct mouse mouse = {(enum mouse_kind)next_random(keys, 4),
	    (int)next_random(keys, (unsigned)rows + 4) - 2,
	    (int)next_random(keys, (unsigned)columns + 4) - 2};
	keys->test.request = app_mouse(keys->test.app, &mouse);
}

static void resize(struct random_keys *keys)
{
	bool is_large = next_random(keys, 8) == 0;
	screen_test_size(&keys->test,
	    1 + (int)next_random(keys, is_large ? ROWS_LARGE_MAX : ROWS_MAX),
	    1 + (int)next_random(
		    keys, is_large ? COLUMNS_LARGE_MAX : COLUMNS_MAX));
}

static void pause_keys(struct random_keys *keys)
{
	app_pause(keys->test.app);
}

static const char *const files[] = {"a.txt", "b.txt", "c.md", "hostile.txt"};

static void write_hostile(struct random_keys *keys, const char *name)
{
	struct str bytes = {0};
	hostile_article(&bytes);
	folder_write(&keys->folder, name, str_slice(&bytes));
	str_release(&bytes);
}

/* Removes a file, empties it, or replaces it by another article. */
static void change_file(struct random_keys *keys)
{
	const char *name = files[next_random(keys, ARRAY_LEN(files))];
	switch (next_random(keys, 4)) {
	case 0:
		unlink(folder_path(&keys->folder, name));
		break;
	case 1:
		folder_write_text(&keys->folder, name, "");
		break;
	case 2:
		folder_write_text(&keys->folder, name,
		    HOSTILE_HEADLINE "\n\n" HOSTILE_SENTENCE "\n");
		break;
	default:
		write_hostile(keys, name);
	}
	press(keys, 'R');
}

/* Things to do; the chance of each is its weight divided by the sum of all. */
static const struct {
	unsigned weight;
	void (*run)(struct random_keys *keys);
} events[] = {
    {300, press_usual},
    {60, press_any},
    {15, press_far},
    {60, command},
    {25, ask},
    {60, use_mouse},
    {25, resize},
    {10, pause_keys},
    {2, change_file},
};

void random_keys_open(struct random_keys *keys, uint32_t seed)
{
	struct str paths = {0};
	*keys = (struct random_keys){.seed = seed};
	folder_init(&keys->folder);
	write_hostile(keys, "hostile.txt");
	str_printf(&paths, "seeds:tests/compare/order:tests/compare/hindi:%s",
	    str_text(&keys->folder.path));
	if (next_random(keys, 3))
		screen_test_open(&keys->test, str_text(&paths));
	else
		screen_test_open_plain(&keys->test, str_text(&paths));
	str_release(&paths);
}

void random_keys_press(struct random_keys *keys)
{
	unsigned sum = 0;
	size_t event = 0;
	for (size_t i = 0; i < ARRAY_LEN(events); i++)
		sum += events[i].weight;
	unsigned rest = next_random(keys, sum);
	for (; rest >= events[event].weight; event++)
		rest -= events[event].weight;
	events[event].run(keys);
	if (next_random(keys, DRAW_INTERVAL) == 0)
		screen_test_draw(&keys->test);
}

void random_keys_close(struct random_keys *keys)
{
	screen_test_close(&keys->test);
	folder_release(&keys->folder);
}
