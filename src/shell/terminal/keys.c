/* SPDX-License-Identifier: MIT */
/* terminal_keys: tables that turn ncurses' keys and buttons into ours. */
#include "shell/terminal/keys.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"

enum {
	DOUBLE_CLICK = 400, /* ms between the clicks, at most */
	ESCAPE_DELAY = 25,  /* ms; a longer delay is noticed, a shorter one
			     * breaks arrow keys over slow lines */
};

/* clang-format off */
static const struct {
	wint_t theirs;
	uint32_t ours;
} key_codes[] = {
	{KEY_UP, UI_KEY_UP},         {KEY_DOWN, UI_KEY_DOWN},
	{KEY_LEFT, UI_KEY_LEFT},     {KEY_RIGHT, UI_KEY_RIGHT},
	{KEY_HOME, UI_KEY_HOME},     {KEY_END, UI_KEY_END},
	{KEY_PPAGE, UI_KEY_PAGE_UP}, {KEY_NPAGE, UI_KEY_PAGE_DOWN},
	{KEY_A1, UI_KEY_HOME},       {KEY_C1, UI_KEY_END},
	{KEY_A3, UI_KEY_PAGE_UP},    {KEY_C3, UI_KEY_PAGE_DOWN},
	{KEY_DC, UI_KEY_DELETE},     {KEY_IC, UI_KEY_INSERT},
	{KEY_BTAB, UI_KEY_BACKTAB},  {KEY_ENTER, UI_KEY_ENTER},
	{KEY_BACKSPACE, UI_KEY_BACKSPACE},
};
/* clang-format on */

/* ncurses has no constants for xterm's keys with modifiers, only names: "kRIT5"
 * is Control-Right. */
/* clang-format off */
static const struct {
	const char *name;
	uint32_t key;
} key_names[] = {
	{"kUP", UI_KEY_UP},        {"kDN", UI_KEY_DOWN},
	{"kLFT", UI_KEY_LEFT},     {"kRIT", UI_KEY_RIGHT},
	{"kHOM", UI_KEY_HOME},     {"kEND", UI_KEY_END},
	{"kPRV", UI_KEY_PAGE_UP},  {"kNXT", UI_KEY_PAGE_DOWN},
	{"kDC", UI_KEY_DELETE},    {"kIC", UI_KEY_INSERT},
};
static const struct {
	const char *digit;
	uint32_t modifiers;
} modifier_digits[] = {
	{"3", UI_KEY_ALT}, {"5", UI_KEY_CTRL}, {"7", UI_KEY_ALT | UI_KEY_CTRL},
};
/* clang-format on */

static bool key_of_name(wint_t code, uint32_t *key)
{
	const char *name = keyname((int)code);
	for (size_t i = 0; name && i < ARRAY_LEN(key_names); i++) {
		size_t len = strlen(key_names[i].name);
		if (strncmp(name, key_names[i].name, len) != 0)
			continue;
		for (size_t j = 0; j < ARRAY_LEN(modifier_digits); j++)
			if (strcmp(name + len, modifier_digits[j].digit) == 0) {
				*key = key_names[i].key |
				       modifier_digits[j].modifiers;
				return true;
			}
	}
	return false;
}

static bool key_of_code(wint_t code, uint32_t *key)
{
	for (size_t i = 0; i < ARRAY_LEN(key_codes); i++)
		if (key_codes[i].theirs == code) {
			*key = key_codes[i].ours;
			return true;
		}
	if (code < KEY_F(1) || code > KEY_F(12))
		return key_of_name(code, key);
	*key = UI_KEY_F1 + (uint32_t)(code - KEY_F(1));
	return true;
}

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Makes the second of two clicks on a cell, soon after the first, a double
 * click. */
static void detect_double_click(
    struct terminal_clicks *clicks, struct mouse *mouse)
{
	int64_t now = now_ms();
	const struct mouse *last = &clicks->last;
	if (last->row == mouse->row && last->column == mouse->column &&
	    now - clicks->time < DOUBLE_CLICK) {
		mouse->kind = MOUSE_DOUBLE;
		clicks->time = 0;
		return;
	}
	clicks->last = *mouse;
	clicks->time = now;
}

/* clang-format off */
static const struct {
	mmask_t theirs;
	enum mouse_kind ours;
} buttons[] = {
	{BUTTON4_PRESSED,  MOUSE_WHEEL_UP}, {BUTTON5_PRESSED, MOUSE_WHEEL_DOWN},
	{BUTTON1_PRESSED,  MOUSE_CLICK},
	{BUTTON1_RELEASED, MOUSE_RELEASE},  {REPORT_MOUSE_POSITION, MOUSE_DRAG},
};
/* clang-format on */

static bool mouse_of(const MEVENT *event, struct mouse *mouse)
{
	for (size_t i = 0; i < ARRAY_LEN(buttons); i++) {
		if (!(event->bstate & buttons[i].theirs))
			continue;
		*mouse = (struct mouse){buttons[i].ours, event->y, event->x};
		return true;
	}
	return false;
}

/* When several mouse reports come at once, ncurses gives one KEY_MOUSE for them
 * all, and getmouse returns the latest first. */
static void gather_mouse(struct terminal_clicks *clicks)
{
	MEVENT event;
	clicks->n_waiting = 0;
	while (clicks->n_waiting < TERMINAL_CLICKS && getmouse(&event) != ERR)
		if (mouse_of(&event, &clicks->waiting[clicks->n_waiting]))
			clicks->n_waiting++;
}

static bool read_mouse(
    struct terminal_clicks *clicks, struct terminal_event *event)
{
	if (!clicks->n_waiting)
		return false;
	event->kind = TERMINAL_MOUSE;
	event->mouse = clicks->waiting[--clicks->n_waiting];
	if (event->mouse.kind == MOUSE_CLICK)
		detect_double_click(clicks, &event->mouse);
	return true;
}

/* Reads one key; Escape immediately followed by a key is Alt with that key. */
static bool read_key(WINDOW *keys, int status, wint_t code, bool utf8,
    struct terminal_event *event)
{
	wint_t next;
	uint32_t alt = 0;
	if (status == OK && code == UI_KEY_ESCAPE) {
		int more = wget_wch(keys, &next);
		if (more != ERR) {
			alt = UI_KEY_ALT;
			status = more;
			code = next;
		}
	}
	event->kind = TERMINAL_KEY;
	event->key = code == '\b' ? UI_KEY_BACKSPACE : (uint32_t)code;
	if (status == KEY_CODE_YES && !key_of_code(code, &event->key))
		return false;
	if (status == OK && code >= 0x80 && !utf8)
		return false;
	event->key |= alt;
	return true;
}

WINDOW *terminal_keys_open(void)
{
	WINDOW *window = newpad(1, 1);
	if (!window)
		return NULL;
	keypad(window, TRUE);
	nodelay(window, TRUE);
	if (!getenv("ESCDELAY"))
		set_escdelay(ESCAPE_DELAY);
	return window;
}

bool terminal_keys_read(WINDOW *keys, struct terminal_clicks *clicks, bool utf8,
    struct terminal_event *event)
{
	wint_t code;
	int status;
	if (read_mouse(clicks, event))
		return true;
	while ((status = wget_wch(keys, &code)) != ERR) {
		if (status == KEY_CODE_YES && code == KEY_MOUSE) {
			gather_mouse(clicks);
			if (read_mouse(clicks, event))
				return true;
		} else if (read_key(keys, status, code, utf8, event))
			return true;
	}
	return false;
}
