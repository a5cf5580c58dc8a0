/* SPDX-License-Identifier: MIT */
/*
 * key: a key press as a number, and its name.
 *
 * The number of a character is its code point; other keys have numbers above
 * Unicode.  UI_KEY_CTRL is only for keys that have no control character of
 * their own (C-PgUp); C-f is 0x06.  Names are those of the manual and config:
 * "j", "G", "C-f", "M-x", "Enter", "Space", "S-Tab", "PgDn", "F1", "Up".
 */
#ifndef UI_KEY_H
#define UI_KEY_H

#include <stdbool.h>
#include <stdint.h>

enum {
	UI_KEY_NONE = 0x110000,
	UI_KEY_UP,
	UI_KEY_DOWN,
	UI_KEY_LEFT,
	UI_KEY_RIGHT,
	UI_KEY_HOME,
	UI_KEY_END,
	UI_KEY_PAGE_UP,
	UI_KEY_PAGE_DOWN,
	UI_KEY_DELETE,
	UI_KEY_INSERT,
	UI_KEY_BACKTAB,
	UI_KEY_F1, /* F2 to F12 follow */
	UI_KEY_F12 = UI_KEY_F1 + 11,
	UI_KEY_ENTER = '\r',
	UI_KEY_TAB = '\t',
	UI_KEY_ESCAPE = 0x1b,
	UI_KEY_BACKSPACE = 0x7f,
	UI_KEY_ALT = 1 << 24, /* these are or'ed to the key */
	UI_KEY_CTRL = 1 << 25,
};

enum { UI_KEY_NAME = 24 };

/* The name; "none" for a number that is no key. */
void key_format(uint32_t key, char name[UI_KEY_NAME]);
/* The key with this name; false when there is none. */
bool key_parse(const char *name, uint32_t *key);

#endif
