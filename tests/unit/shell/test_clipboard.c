/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "shell/clipboard.h"

/* The test vectors of RFC 4648, section 10, and an escape sequence. */
static const struct {
	const char *text, *base64;
} cases[] = {
    {"", ""},
    {"f", "Zg=="},
    {"fo", "Zm8="},
    {"foo", "Zm9v"},
    {"foob", "Zm9vYg=="},
    {"fooba", "Zm9vYmE="},
    {"foobar", "Zm9vYmFy"},
    {"\033]0;x\a", "G10wO3gH"},
    {"\xc3\xbf\xc3\xbf", "w7/Dvw=="},
};

static void makes_base64(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct str out = {0}, expected = {0};
		str_printf(&expected, "\033]52;c;%s\a", cases[i].base64);
		assert_true(clipboard_sequence(
		    slice_of(cases[i].text), "xterm", &out, NULL));
		assert_string_equal(str_text(&out), str_text(&expected));
		str_release(&expected);
		str_release(&out);
	}
}

static void refuses_texts_that_are_too_long(void **state)
{
	(void)state;
	struct str text = {0}, out = {0};
	struct err err = {0};
	while (text.len < CLIPBOARD_LIMIT)
		str_append_byte(&text, 'a');
	assert_true(clipboard_sequence(str_slice(&text), "tmux", &out, &err));
	str_clear(&out);
	str_append_byte(&text, 'a');
	assert_false(clipboard_sequence(str_slice(&text), "tmux", &out, &err));
	assert_string_equal(
	    err.text, "74995 bytes are too much for a terminal's clipboard");
	assert_int_equal(out.len, 0);
	str_release(&text);
	str_release(&out);
}

static void refuses_terminals_without_a_clipboard(void **state)
{
	(void)state;
	static const char *const names[] = {"linux", "vt100", "dumb"};
	for (size_t i = 0; test_row(names, i, names[i]); i++) {
		struct str out = {0};
		assert_false(
		    clipboard_sequence(slice_of("a"), names[i], &out, NULL));
		assert_int_equal(out.len, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(makes_base64),
	    cmocka_unit_test(refuses_texts_that_are_too_long),
	    cmocka_unit_test(refuses_terminals_without_a_clipboard),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
