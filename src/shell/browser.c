/* SPDX-License-Identifier: MIT */
/* browser: splits BROWSER into commands, and a command into words. */
#include "shell/browser.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/str.h"

/* Tried after the commands of BROWSER. */
static const char *const openers[] = {"xdg-open", "sensible-browser"};

static const char *const terminal_browsers[] = {
    "w3m", "lynx", "links", "links2", "elinks", "browsh", "www-browser"};

/* Takes the piece before the next `divider` off `rest`; false when nothing is
 * left.  Skips empty pieces. */
static bool next_piece(
    struct slice *rest, const char *divider, struct slice *piece)
{
	while (rest->len && rest->bytes[0] == divider[0])
		*rest = slice_from(*rest, 1);
	piece->bytes = rest->bytes;
	piece->len = slice_find(*rest, divider, 0);
	*rest = slice_from(*rest, piece->len);
	return piece->len > 0;
}

/* Appends a word with %s and %% replaced; returns whether it had a %s. */
static bool replace_percents(
    struct slice word, const char *url, struct str *out)
{
	bool filled = false;
	for (size_t i = 0; i < word.len; i++) {
		char next = i + 1 < word.len ? word.bytes[i + 1] : '\0';
		if (word.bytes[i] != '%' || (next != 's' && next != '%')) {
			str_append_byte(out, word.bytes[i]);
			continue;
		}
		str_append_text(out, next == 's' ? url : "%");
		filled |= next == 's';
		i++;
	}
	return filled;
}

static void split_words(struct slice words, const char *url,
    struct arena *arena, struct browser_command *command)
{
	struct slice word;
	struct str text = {0};
	bool filled = false;
	size_t n = 0;
	while (n < BROWSER_WORDS && next_piece(&words, " ", &word)) {
		str_clear(&text);
		filled |= replace_percents(word, url, &text);
		command->words[n++] = arena_strdup(arena, str_text(&text));
	}
	if (!filled)
		command->words[n++] = arena_strdup(arena, url);
	command->words[n] = NULL;
	str_release(&text);
}

bool browser_command(const char *variable, size_t index, const char *url,
    struct arena *arena, struct browser_command *command)
{
	struct slice rest = slice_of(variable ? variable : ""), piece;
	for (; next_piece(&rest, ":", &piece); index--)
		if (index == 0) {
			split_words(piece, url, arena, command);
			return true;
		}
	if (index >= ARRAY_LEN(openers))
		return false;
	split_words(slice_of(openers[index]), url, arena, command);
	return true;
}

static bool has_display(void)
{
	static const char *const displays[] = {"WAYLAND_DISPLAY", "DISPLAY"};
	for (size_t i = 0; i < ARRAY_LEN(displays); i++) {
		const char *value = getenv(displays[i]);
		if (value && *value)
			return true;
	}
	return false;
}

bool browser_needs_terminal(const char *program)
{
	for (size_t i = 0; i < ARRAY_LEN(terminal_browsers); i++)
		if (strcmp(file_name(program), terminal_browsers[i]) == 0)
			return true;
	return !has_display();
}
