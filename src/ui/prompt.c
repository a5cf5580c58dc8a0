/* SPDX-License-Identifier: MIT */
/* prompt: a table of keys and the functions that they call. */
#include "ui/prompt.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/key.h"

void prompt_open(
    struct prompt *prompt, const char *label, struct prompt_history *history)
{
	prompt->open = true;
	prompt->label = label;
	prompt->history = history;
	prompt->recalled = 0;
	str_clear(&prompt->draft);
	prompt_set(prompt, (struct slice){0});
}

void prompt_set(struct prompt *prompt, struct slice text)
{
	struct str copy = {0};
	str_append_slice(&copy, text);
	str_release(&prompt->text);
	prompt->text = copy;
	prompt->cursor = copy.len;
}

const char *prompt_text(const struct prompt *prompt)
{
	return str_text(&prompt->text);
}

void prompt_release(struct prompt *prompt)
{
	str_release(&prompt->text);
	str_release(&prompt->draft);
	*prompt = (struct prompt){0};
}

/* Grapheme and word boundaries around the cursor. */

static size_t next_grapheme(const struct prompt *prompt, size_t pos)
{
	struct unicode_cell cell;
	return pos +
	       unicode_cell(slice_from(str_slice(&prompt->text), pos), &cell);
}

static size_t previous_grapheme(const struct prompt *prompt, size_t pos)
{
	size_t before = 0;
	while (before < pos) {
		size_t next = next_grapheme(prompt, before);
		if (next >= pos)
			break;
		before = next;
	}
	return before;
}

static bool space_at(const struct prompt *prompt, size_t pos)
{
	uint32_t code = 0;
	unicode_decode(slice_from(str_slice(&prompt->text), pos), &code);
	return unicode_is_space(code);
}

static size_t next_word(const struct prompt *prompt)
{
	size_t pos = prompt->cursor, len = prompt->text.len;
	while (pos < len && space_at(prompt, pos))
		pos = next_grapheme(prompt, pos);
	while (pos < len && !space_at(prompt, pos))
		pos = next_grapheme(prompt, pos);
	return pos;
}

static size_t previous_word(const struct prompt *prompt)
{
	size_t pos = prompt->cursor, before = previous_grapheme(prompt, pos);
	while (pos > 0 && space_at(prompt, before)) {
		pos = before;
		before = previous_grapheme(prompt, pos);
	}
	while (pos > 0 && !space_at(prompt, before)) {
		pos = before;
		before = previous_grapheme(prompt, pos);
	}
	return pos;
}

/* The functions of the keys. */

static enum prompt_result move_to(struct prompt *prompt, size_t pos)
{
	prompt->cursor = pos;
	return PROMPT_UNCHANGED;
}

static enum prompt_result go_left(struct prompt *prompt)
{
	return move_to(prompt, previous_grapheme(prompt, prompt->cursor));
}

static enum prompt_result go_right(struct prompt *prompt)
{
	return move_to(prompt, next_grapheme(prompt, prompt->cursor));
}

static enum prompt_result go_home(struct prompt *prompt)
{
	return move_to(prompt, 0);
}

static enum prompt_result go_end(struct prompt *prompt)
{
	return move_to(prompt, prompt->text.len);
}

static enum prompt_result go_word_left(struct prompt *prompt)
{
	return move_to(prompt, previous_word(prompt));
}

static enum prompt_result go_word_right(struct prompt *prompt)
{
	return move_to(prompt, next_word(prompt));
}

static enum prompt_result erase(struct prompt *prompt, size_t start, size_t end)
{
	struct str *text = &prompt->text;
	if (start == end)
		return PROMPT_UNCHANGED;
	memmove(text->bytes + start, text->bytes + end, text->len - end);
	str_cut(text, text->len - (end - start));
	prompt->cursor = start;
	return PROMPT_CHANGED;
}

static enum prompt_result cancel(struct prompt *prompt)
{
	prompt->open = false;
	return PROMPT_CANCELLED;
}

static enum prompt_result erase_left(struct prompt *prompt)
{
	if (prompt->text.len == 0)
		return cancel(prompt);
	return erase(
	    prompt, previous_grapheme(prompt, prompt->cursor), prompt->cursor);
}

static enum prompt_result erase_right(struct prompt *prompt)
{
	return erase(
	    prompt, prompt->cursor, next_grapheme(prompt, prompt->cursor));
}

static enum prompt_result erase_word(struct prompt *prompt)
{
	return erase(prompt, previous_word(prompt), prompt->cursor);
}

static enum prompt_result erase_to_home(struct prompt *prompt)
{
	return erase(prompt, 0, prompt->cursor);
}

static enum prompt_result erase_to_end(struct prompt *prompt)
{
	return erase(prompt, prompt->cursor, prompt->text.len);
}

static enum prompt_result accept(struct prompt *prompt)
{
	prompt->open = false;
	if (prompt->history)
		prompt_history_add(prompt->history, prompt_text(prompt));
	return PROMPT_ACCEPTED;
}

/* Shows line `number` of the history, counted from the newest; 0: the draft. */
static enum prompt_result recall(struct prompt *prompt, size_t number)
{
	const struct prompt_history *history = prompt->history;
	if (prompt->recalled == 0) {
		str_clear(&prompt->draft);
		str_append_slice(&prompt->draft, str_slice(&prompt->text));
	}
	prompt->recalled = number;
	prompt_set(prompt, number
			       ? slice_of(history->items[history->n - number])
			       : str_slice(&prompt->draft));
	return PROMPT_CHANGED;
}

static enum prompt_result recall_older(struct prompt *prompt)
{
	if (!prompt->history || prompt->recalled == prompt->history->n)
		return PROMPT_UNCHANGED;
	return recall(prompt, prompt->recalled + 1);
}

static enum prompt_result recall_newer(struct prompt *prompt)
{
	if (prompt->recalled == 0)
		return PROMPT_UNCHANGED;
	return recall(prompt, prompt->recalled - 1);
}

#define CTRL(letter) ((letter) - 'a' + 1)

/* clang-format off */
static const struct {
	uint32_t key;
	enum prompt_result (*run)(struct prompt *prompt);
} keys[] = {
	{UI_KEY_ENTER,     accept},
	{'\n',             accept},
	{UI_KEY_ESCAPE,    cancel},
	{CTRL('c'),        cancel},
	{CTRL('g'),        cancel},
	{UI_KEY_BACKSPACE, erase_left},
	{CTRL('h'),        erase_left},
	{UI_KEY_DELETE,    erase_right},
	{CTRL('d'),        erase_right},
	{CTRL('w'),        erase_word},
	{CTRL('u'),        erase_to_home},
	{CTRL('k'),        erase_to_end},
	{UI_KEY_LEFT,      go_left},
	{CTRL('b'),        go_left},
	{UI_KEY_RIGHT,     go_right},
	{CTRL('f'),        go_right},
	{UI_KEY_HOME,      go_home},
	{CTRL('a'),        go_home},
	{UI_KEY_END,       go_end},
	{CTRL('e'),        go_end},
	{UI_KEY_ALT | 'b', go_word_left},
	{UI_KEY_ALT | 'f', go_word_right},
	{UI_KEY_UP,        recall_older},
	{CTRL('p'),        recall_older},
	{UI_KEY_DOWN,      recall_newer},
	{CTRL('n'),        recall_newer},
};
/* clang-format on */

static bool is_character(uint32_t key)
{
	return key >= ' ' && key < UI_KEY_NONE && key != UI_KEY_BACKSPACE &&
	       !(key >= 0x80 && key < 0xa0) && !(key >= 0xd800 && key < 0xe000);
}

static enum prompt_result insert(struct prompt *prompt, uint32_t code)
{
	struct str text = {0};
	if (prompt->text.len >= PROMPT_LIMIT)
		return PROMPT_UNCHANGED;
	str_append(&text, str_text(&prompt->text), prompt->cursor);
	unicode_append(&text, code);
	size_t pos = text.len;
	str_append_slice(
	    &text, slice_from(str_slice(&prompt->text), prompt->cursor));
	str_release(&prompt->text);
	prompt->text = text;
	prompt->cursor = pos;
	return PROMPT_CHANGED;
}

enum prompt_result prompt_key(struct prompt *prompt, uint32_t key)
{
	assert(prompt->open);
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		if (keys[i].key == key)
			return keys[i].run(prompt);
	return is_character(key) ? insert(prompt, key) : PROMPT_UNCHANGED;
}

void prompt_draw(
    const struct prompt *prompt, struct grid *grid, struct rect area)
{
	grid_fill(grid, area, 0, 0, " ", ROLE_PROMPT);
	int column =
	    grid_text(grid, area, 0, 0, slice_of(prompt->label), ROLE_PROMPT);
	struct slice text = str_slice(&prompt->text);
	struct slice before = {text.bytes, prompt->cursor};
	size_t room =
	    area.columns > column + 1 ? (size_t)(area.columns - column - 1) : 1;
	size_t skipped = 0;
	while (unicode_columns(slice_from(before, skipped)) > room)
		skipped = next_grapheme(prompt, skipped);
	before = slice_from(before, skipped);
	grid_text(
	    grid, area, 0, column, slice_from(text, skipped), ROLE_PROMPT);
	grid_place_cursor(grid, area, 0, column + grid_columns_of(before));
}

static void remove_line(struct prompt_history *history, size_t index)
{
	free(history->items[index]);
	history->n--;
	memmove(history->items + index, history->items + index + 1,
	    (history->n - index) * sizeof(*history->items));
}

void prompt_history_add(struct prompt_history *history, const char *line)
{
	if (!line[0])
		return;
	char *copy = mem_strdup(line);
	for (size_t i = history->n; i-- > 0;)
		if (strcmp(history->items[i], copy) == 0)
			remove_line(history, i);
	if (history->n == PROMPT_HISTORY)
		remove_line(history, 0);
	history->items = mem_grow(
	    history->items, history->n, &history->cap, sizeof(*history->items));
	history->items[history->n++] = copy;
}

void prompt_history_release(struct prompt_history *history)
{
	for (size_t i = 0; i < history->n; i++)
		free(history->items[i]);
	free(history->items);
	*history = (struct prompt_history){0};
}
