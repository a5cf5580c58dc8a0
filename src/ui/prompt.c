/* SPDX-License-Identifier: MIT */
/* prompt: a table of keys, each with the function that does it. */
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
	prompt->at = copy.len;
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

static size_t next_grapheme(const struct prompt *prompt, size_t at)
{
	struct unicode_cell cell;
	return at +
	       unicode_cell(slice_from(str_slice(&prompt->text), at), &cell);
}

static size_t previous_grapheme(const struct prompt *prompt, size_t at)
{
	size_t before = 0;
	while (before < at) {
		size_t next = next_grapheme(prompt, before);
		if (next >= at)
			break;
		before = next;
	}
	return before;
}

static bool space_at(const struct prompt *prompt, size_t at)
{
	uint32_t code = 0;
	unicode_decode(slice_from(str_slice(&prompt->text), at), &code);
	return unicode_is_space(code);
}

static size_t next_word(const struct prompt *prompt)
{
	size_t at = prompt->at, len = prompt->text.len;
	while (at < len && space_at(prompt, at))
		at = next_grapheme(prompt, at);
	while (at < len && !space_at(prompt, at))
		at = next_grapheme(prompt, at);
	return at;
}

static size_t previous_word(const struct prompt *prompt)
{
	size_t at = prompt->at, before = previous_grapheme(prompt, at);
	while (at > 0 && space_at(prompt, before)) {
		at = before;
		before = previous_grapheme(prompt, at);
	}
	while (at > 0 && !space_at(prompt, before)) {
		at = before;
		before = previous_grapheme(prompt, at);
	}
	return at;
}

/* What keys do. */

static enum prompt_result move_to(struct prompt *prompt, size_t at)
{
	prompt->at = at;
	return PROMPT_UNCHANGED;
}

static enum prompt_result go_left(struct prompt *prompt)
{
	return move_to(prompt, previous_grapheme(prompt, prompt->at));
}

static enum prompt_result go_right(struct prompt *prompt)
{
	return move_to(prompt, next_grapheme(prompt, prompt->at));
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

static enum prompt_result cut(struct prompt *prompt, size_t start, size_t end)
{
	struct str *text = &prompt->text;
	if (start == end)
		return PROMPT_UNCHANGED;
	memmove(text->at + start, text->at + end, text->len - end);
	str_cut(text, text->len - (end - start));
	prompt->at = start;
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
	return cut(prompt, previous_grapheme(prompt, prompt->at), prompt->at);
}

static enum prompt_result erase_right(struct prompt *prompt)
{
	return cut(prompt, prompt->at, next_grapheme(prompt, prompt->at));
}

static enum prompt_result erase_word(struct prompt *prompt)
{
	return cut(prompt, previous_word(prompt), prompt->at);
}

static enum prompt_result erase_to_home(struct prompt *prompt)
{
	return cut(prompt, 0, prompt->at);
}

static enum prompt_result erase_to_end(struct prompt *prompt)
{
	return cut(prompt, prompt->at, prompt->text.len);
}

static enum prompt_result accept(struct prompt *prompt)
{
	prompt->open = false;
	if (prompt->history)
		prompt_history_add(prompt->history, prompt_text(prompt));
	return PROMPT_ACCEPTED;
}

static enum prompt_result recall(struct prompt *prompt, size_t number)
{
	const struct prompt_history *history = prompt->history;
	if (prompt->recalled == 0) {
		str_clear(&prompt->draft);
		str_append_slice(&prompt->draft, str_slice(&prompt->text));
	}
	prompt->recalled = number;
	prompt_set(prompt, number ? slice_of(history->at[history->n - number])
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
	str_append(&text, str_text(&prompt->text), prompt->at);
	unicode_append(&text, code);
	size_t at = text.len;
	str_append_slice(
	    &text, slice_from(str_slice(&prompt->text), prompt->at));
	str_release(&prompt->text);
	prompt->text = text;
	prompt->at = at;
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
	struct slice before = {text.at, prompt->at};
	size_t room =
	    area.columns > column + 1 ? (size_t)(area.columns - column - 1) : 1;
	size_t skipped = 0;
	while (unicode_columns(slice_from(before, skipped)) > room)
		skipped = next_grapheme(prompt, skipped);
	before = slice_from(before, skipped);
	grid_text(
	    grid, area, 0, column, slice_from(text, skipped), ROLE_PROMPT);
	grid_place_cursor(grid, area, 0, column + (int)unicode_columns(before));
}

static void forget(struct prompt_history *history, size_t index)
{
	free(history->at[index]);
	history->n--;
	memmove(history->at + index, history->at + index + 1,
	    (history->n - index) * sizeof(*history->at));
}

void prompt_history_add(struct prompt_history *history, const char *line)
{
	if (!line[0])
		return;
	char *copy = mem_strdup(line);
	for (size_t i = history->n; i-- > 0;)
		if (strcmp(history->at[i], copy) == 0)
			forget(history, i);
	if (history->n == PROMPT_HISTORY)
		forget(history, 0);
	history->at = mem_grow(
	    history->at, history->n, &history->cap, sizeof(*history->at));
	history->at[history->n++] = copy;
}

void prompt_history_release(struct prompt_history *history)
{
	for (size_t i = 0; i < history->n; i++)
		free(history->at[i]);
	free(history->at);
	*history = (struct prompt_history){0};
}
