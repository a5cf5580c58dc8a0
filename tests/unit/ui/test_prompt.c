/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "ui/key.h"
#include "ui/prompt.h"

#define CTRL(letter) ((letter) - 'a' + 1)
enum { LEFT = UI_KEY_LEFT, HOME = UI_KEY_HOME, ERASE = UI_KEY_BACKSPACE };

/* Keys typed into an empty prompt (ended by 0), and the text that results,
 * with "|" at the cursor. */
static const struct {
	uint32_t keys[12];
	const char *text;
} typed[] = {
    {{'s', 'p', 'y'}, "spy|"},
    {{'s', 'y', LEFT, 'p'}, "sp|y"},
    {{'a', 'b', HOME, UI_KEY_DELETE}, "|b"},
    {{0xe9, 't', 0xe9, ERASE}, "ét|"},
    {{'e', 0x301, LEFT, 'x'}, "x|e\xcc\x81"},
    {{'e', 0x301, ERASE}, "|"},
    {{0x65b0, 0x805e, LEFT, ERASE}, "|聞"},
    {{'a', 'b', ' ', 'c', ' ', CTRL('w')}, "ab |"},
    {{'a', 'b', LEFT, CTRL('u')}, "|b"},
    {{'a', 'b', LEFT, CTRL('k')}, "a|"},
    {{'a', 'b', CTRL('a'), CTRL('f'), 'x'}, "ax|b"},
    {{'a', ' ', 'b', UI_KEY_ALT | 'b', 'x'}, "a x|b"},
    {{'a', ' ', 'b', HOME, UI_KEY_ALT | 'f', 'x'}, "ax| b"},
    {{'a', 0x1b + 0x100000, 'b'}, NULL}, /* private use: must not crash */
    {{'a', 0x9b, 0x1c, 0xd800, UI_KEY_F1, 'b'}, "ab|"},
};

static void assert_text(const struct prompt *prompt, const char *expected)
{
	struct str shown = {0};
	str_append(&shown, prompt_text(prompt), prompt->cursor);
	str_append_byte(&shown, '|');
	str_append_text(&shown, prompt_text(prompt) + prompt->cursor);
	assert_string_equal(str_text(&shown), expected);
	str_release(&shown);
}

static void keys_edit_the_line(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(typed, i, typed[i].text); i++) {
		struct prompt prompt = {0};
		prompt_open(&prompt, "/", NULL);
		for (size_t k = 0; typed[i].keys[k]; k++)
			prompt_key(&prompt, typed[i].keys[k]);
		if (typed[i].text)
			assert_text(&prompt, typed[i].text);
		prompt_release(&prompt);
	}
}

static void results_say_what_changed(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	prompt_open(&prompt, "/", NULL);
	assert_int_equal(prompt_key(&prompt, 'a'), PROMPT_CHANGED);
	assert_int_equal(prompt_key(&prompt, LEFT), PROMPT_UNCHANGED);
	assert_int_equal(prompt_key(&prompt, '\r'), PROMPT_ACCEPTED);
	assert_false(prompt.open);
	assert_string_equal(prompt_text(&prompt), "a");
	prompt_open(&prompt, "/", NULL);
	assert_string_equal(prompt_text(&prompt), "");
	assert_int_equal(prompt_key(&prompt, ERASE), PROMPT_CANCELLED);
	assert_false(prompt.open);
	prompt_release(&prompt);
}

static void enter_line(
    struct prompt *prompt, struct prompt_history *history, const char *line)
{
	prompt_open(prompt, ":", history);
	prompt_set(prompt, slice_of(line));
	prompt_key(prompt, UI_KEY_ENTER);
}

static void history_is_recalled_and_the_draft_kept(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	struct prompt_history history = {0};
	enter_line(&prompt, &history, "one");
	enter_line(&prompt, &history, "two");
	enter_line(&prompt, &history, "one");
	enter_line(&prompt, &history, "");
	assert_int_equal(history.n, 2);
	prompt_open(&prompt, ":", &history);
	prompt_key(&prompt, 'd');
	prompt_key(&prompt, UI_KEY_UP);
	assert_text(&prompt, "one|");
	prompt_key(&prompt, UI_KEY_UP);
	assert_text(&prompt, "two|");
	assert_int_equal(prompt_key(&prompt, UI_KEY_UP), PROMPT_UNCHANGED);
	prompt_key(&prompt, UI_KEY_DOWN);
	prompt_key(&prompt, UI_KEY_DOWN);
	assert_text(&prompt, "d|");
	assert_int_equal(prompt_key(&prompt, UI_KEY_DOWN), PROMPT_UNCHANGED);
	prompt_release(&prompt);
	prompt_history_release(&history);
}

static void history_forgets_the_oldest(void **state)
{
	(void)state;
	struct prompt_history history = {0};
	for (int i = 0; i < PROMPT_HISTORY + 5; i++) {
		char line[16];
		snprintf(line, sizeof(line), "%d", i);
		prompt_history_add(&history, line);
	}
	assert_int_equal(history.n, PROMPT_HISTORY);
	assert_string_equal(history.items[0], "5");
	prompt_history_release(&history);
}

static void drawing_keeps_the_cursor_visible(void **state)
{
	(void)state;
	struct prompt prompt = {0};
	struct grid grid;
	grid_init(&grid, 1, 6);
	prompt_open(&prompt, "/", NULL);
	prompt_set(&prompt, slice_of("spy balloon"));
	prompt_draw(&prompt, &grid, grid_rect(&grid));
	struct str dump = {0};
	grid_dump(&grid, &dump);
	assert_string_equal(
	    str_text(&dump), "/loon\n-------- 6x1, cursor at 5,0\npppppp\n");
	prompt_key(&prompt, UI_KEY_HOME);
	prompt_draw(&prompt, &grid, grid_rect(&grid));
	str_clear(&dump);
	grid_dump(&grid, &dump);
	assert_string_equal(
	    str_text(&dump), "/spy b\n-------- 6x1, cursor at 1,0\npppppp\n");
	str_release(&dump);
	grid_release(&grid);
	prompt_release(&prompt);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keys_edit_the_line),
	    cmocka_unit_test(results_say_what_changed),
	    cmocka_unit_test(history_is_recalled_and_the_draft_kept),
	    cmocka_unit_test(history_forgets_the_oldest),
	    cmocka_unit_test(drawing_keeps_the_cursor_visible),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
