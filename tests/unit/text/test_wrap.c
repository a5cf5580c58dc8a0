/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <time.h>

#include "text/unicode.h"
#include "text/wrap.h"

/* A text, a width, and its lines with "|" between them. */
static const struct {
	const char *text;
	size_t columns;
	const char *lines;
} cases[] = {
    {"", 10, ""},
    {"one two three", 20, "one two three"},
    {"one two three", 7, "one two|three"},
    {"one two three", 8, "one two|three"},
    {"one  two", 3, "one|two"},
    {"one two ", 7, "one two"},
    {"long-winded", 6, "long-|winded"},
    {"unbreakable", 4, "unbr|eaka|ble"},
    {"a unbreakable", 4, "a|unbr|eaka|ble"},
    {"a\nb", 10, "a|b"},
    {"a\n\nb\n", 10, "a||b"},
    {"\n", 10, ""},
    {"10\xC2\xA0km away", 6, "10\xC2\xA0km|away"},
    {"\xE4\xB8\xAD\xE6\x96\x87\xE5\xAD\x97", 4,
	"\xE4\xB8\xAD\xE6\x96\x87|\xE5\xAD\x97"},
    {"\xE4\xB8\xAD\xE6\x96\x87", 1, "\xE4\xB8\xAD|\xE6\x96\x87"},
    {"\xE4\xB8\xAD\xE6\x96\x87\xE3\x80\x82", 4,
	"\xE4\xB8\xAD|\xE6\x96\x87\xE3\x80\x82"},
    {"by 9 a.m. there", 7, "by 9|a.m.|there"},
    {"the U.S. has", 6, "the|U.S.|has"},
    {"(said) he", 6, "(said)|he"},
    {"abc", 0, "a|b|c"},
};

static void wraps(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct str lines = {0};
		struct wrap wrap;
		struct wrap_line line;
		struct slice text = slice_of(cases[i].text);
		wrap_init(&wrap, text, cases[i].columns);
		for (int n = 0; wrap_next(&wrap, &line); n++) {
			str_append_text(&lines, n ? "|" : "");
			str_append_slice(&lines, slice_at(text, line.span));
			assert_int_equal(line.columns,
			    unicode_columns(slice_at(text, line.span)));
		}
		wrap_release(&wrap);
		assert_string_equal(str_text(&lines), cases[i].lines);
		str_release(&lines);
	}
}

/* Lines are in order, no wider than asked, and leave out only white space. */
static void assert_invariants(struct slice text, size_t columns)
{
	struct wrap wrap;
	struct wrap_line line;
	size_t pos = 0;
	wrap_init(&wrap, text, columns);
	while (wrap_next(&wrap, &line)) {
		assert_true(
		    line.span.start >= pos && line.span.end >= line.span.start);
		struct span gap = {pos, line.span.start};
		assert_int_equal(slice_trim(slice_at(text, gap)).len, 0);
		assert_true(line.columns <= columns || line.columns == 2);
		pos = line.span.end;
	}
	assert_int_equal(slice_trim(slice_from(text, pos)).len, 0);
	wrap_release(&wrap);
}

static void keeps_its_promises(void **state)
{
	(void)state;
	static const char *const pieces[] = {"a", "word", " ", "\n", "-",
	    "\xE4\xB8\xAD", "\xCC\x81", "\xE2\x80\x8B", "(", ")", "\t",
	    "\xF0\x9F\x91\xA8\xE2\x80\x8D", ". ", "\xE2\x80\x9C"};
	uint32_t seed = 3;
	for (int round = 0; round < 1000; round++) {
		struct str text = {0};
		for (int i = 0; i < 40; i++) {
			seed = seed * 1664525u + 1013904223u;
			str_append_text(
			    &text, pieces[(seed >> 8) % ARRAY_LEN(pieces)]);
		}
		assert_invariants(str_slice(&text), (size_t)round % 12 + 1);
		str_release(&text);
	}
}

/* A megabyte without a space, and one of nothing but joiners. */
static void is_linear(void **state)
{
	(void)state;
	static const char *const units[] = {
	    "x", "\xE2\x81\xA0", "\xCC\x81", "a ", "\xE2\x80\x8B"};
	clock_t start = clock();
	for (size_t i = 0; test_row(units, i, units[i]); i++) {
		struct str text = {0};
		while (text.len < 1000000)
			str_append_text(&text, units[i]);
		struct wrap wrap;
		struct wrap_line line;
		wrap_init(&wrap, str_slice(&text), 80);
		while (wrap_next(&wrap, &line))
			;
		wrap_release(&wrap);
		str_release(&text);
	}
	assert_true(test_is_within(start, 10));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(wraps),
	    cmocka_unit_test(keeps_its_promises),
	    cmocka_unit_test(is_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
