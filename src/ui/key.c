/* SPDX-License-Identifier: MIT */
/* key: reads and writes the names of keys, with a table of those that are not
 * characters. */
#include "ui/key.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/unicode.h"

enum { CONTROL_BIT = 0x40, FIRST_PRINTABLE = 0x20 };

/* The first name of a key is the one that is printed. */
static const struct {
	const char *name;
	uint32_t key;
} names[] = {
    {"Space", ' '},
    {"Enter", UI_KEY_ENTER},
    {"Tab", UI_KEY_TAB},
    {"S-Tab", UI_KEY_BACKTAB},
    {"Esc", UI_KEY_ESCAPE},
    {"Backspace", UI_KEY_BACKSPACE},
    {"Up", UI_KEY_UP},
    {"Down", UI_KEY_DOWN},
    {"Left", UI_KEY_LEFT},
    {"Right", UI_KEY_RIGHT},
    {"Home", UI_KEY_HOME},
    {"End", UI_KEY_END},
    {"PgUp", UI_KEY_PAGE_UP},
    {"PgDn", UI_KEY_PAGE_DOWN},
    {"Del", UI_KEY_DELETE},
    {"Ins", UI_KEY_INSERT},
};

static const struct {
	const char *prefix;
	uint32_t bit;
} modifiers[] = {
    {"M-", UI_KEY_ALT},
    {"C-", UI_KEY_CTRL},
};

static const char *special_name(uint32_t key)
{
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (names[i].key == key)
			return names[i].name;
	return NULL;
}

static void format_plain(uint32_t key, char *name, size_t size)
{
	const char *special = special_name(key);
	if (special) {
		snprintf(name, size, "%s", special);
	} else if (key >= UI_KEY_F1 && key <= UI_KEY_F12) {
		snprintf(name, size, "F%d", (int)(key - UI_KEY_F1 + 1));
	} else if (key < FIRST_PRINTABLE) {
		int letter = (int)(key | CONTROL_BIT);
		if (letter >= 'A' && letter <= 'Z')
			letter += 'a' - 'A';
		snprintf(name, size, "C-%c", letter);
	} else if (key >= UI_KEY_NONE) {
		snprintf(name, size, "none");
	} else {
		struct str text = {0};
		unicode_append(&text, key);
		snprintf(name, size, "%s", str_text(&text));
		str_release(&text);
	}
}

void key_format(uint32_t key, char name[UI_KEY_NAME])
{
	size_t used = 0;
	name[0] = '\0';
	for (size_t i = 0; i < ARRAY_LEN(modifiers); i++) {
		if (!(key & modifiers[i].bit))
			continue;
		memcpy(name + used, modifiers[i].prefix, 3);
		used += 2;
		key &= ~modifiers[i].bit;
	}
	format_plain(key, name + used, UI_KEY_NAME - used);
}

static bool parse_function(const char *name, uint32_t *key)
{
	char *end;
	if (name[0] != 'F' || name[1] < '1' || name[1] > '9')
		return false;
	long number = strtol(name + 1, &end, 10);
	if (*end || number > 12)
		return false;
	*key = UI_KEY_F1 + (uint32_t)number - 1;
	return true;
}

static bool parse_plain(const char *name, uint32_t *key)
{
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		*key = names[i].key;
		if (strcmp(names[i].name, name) == 0)
			return true;
	}
	struct slice text = slice_of(name);
	if (text.len && unicode_decode(text, key) == text.len)
		return *key > FIRST_PRINTABLE && *key != UI_KEY_BACKSPACE;
	return parse_function(name, key);
}

/* C-f is a control character; only keys that have none get UI_KEY_CTRL. */
static uint32_t with_control(uint32_t key)
{
	if (key >= 'a' && key <= 'z')
		key -= 'a' - 'A';
	if (key >= '@' && key <= '_')
		return key & ~(uint32_t)CONTROL_BIT;
	return key | UI_KEY_CTRL;
}

bool key_parse(const char *name, uint32_t *key)
{
	uint32_t bits = 0;
	for (size_t i = 0; i < ARRAY_LEN(modifiers); i++) {
		if (strncmp(name, modifiers[i].prefix, 2) != 0 || !name[2])
			continue;
		bits |= modifiers[i].bit;
		name += 2;
	}
	uint32_t plain;
	if (!parse_plain(name, &plain))
		return false;
	if (bits & UI_KEY_CTRL)
		plain = with_control(plain);
	*key = plain | (bits & UI_KEY_ALT);
	return true;
}
