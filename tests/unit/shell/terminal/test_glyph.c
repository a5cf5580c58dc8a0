/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <locale.h>

#include "shell/terminal/glyph.h"

/* A cell's text and columns, and its glyphs in UTF-8 and in ASCII. */
static const struct {
	const char *text;
	int columns;
	const wchar_t *wide;
	int wide_columns;
	const wchar_t *ascii;
} cases[] = {
    {"a", 1, L"a", 1, L"a"},
    {" ", 1, L" ", 1, L" "},
    {"\u00e9", 1, L"\u00e9", 1, L"e"},
    {"e\u0301", 1, L"e\u0301", 1, L"e"},
    {"\u00c9", 1, L"\u00c9", 1, L"E"},
    {"\u00df", 1, L"\u00df", 1, L"?"},
    {"\u4e2d", 2, L"\u4e2d", 2, L"?"},
    {"\u2502", 1, L"\u2502", 1, L"|"},
    {"\u2500", 1, L"\u2500", 1, L"-"},
    {"\u250c", 1, L"\u250c", 1, L"+"},
    {"\u201c", 1, L"\u201c", 1, L"\""},
    {"\u2019", 1, L"\u2019", 1, L"'"},
    {"\u2014", 1, L"\u2014", 1, L"-"},
    {"\u2026", 1, L"\u2026", 1, L"."},
    {"\u28ff", 1, L"\u28ff", 1, L":"}, /* the minimap's dots */
    {"\u241b", 1, L"\u241b", 1, L"?"},
    /* more marks than a cchar_t holds: the base alone */
    {"a\u0301\u0302\u0303\u0304\u0305", 1, L"a", 1, L"a"},
    /* a family joined by U+200D, and a flag */
    {"\U0001F468\u200d\U0001F469", 2, L"\U0001F468", 2, L"?"},
    {"\U0001F1E9\U0001F1EA", 2, L"\U0001F1E9", 1, L"?"},
    /* an emoji made by a variation selector */
    {"\u2600\ufe0f", 2, L"\u2600", 1, L"?"},
    /* no cell may be wider than the grid thinks */
    {"\u4e2d", 1, L"\ufffd", 1, L"?"},
    /* never a control character, whatever the grid holds */
    {"\x1b", 1, L"\ufffd", 1, L"?"},
    {"\u0301", 1, L"\ufffd", 1, L"?"},
};

static void reduces_cells(void **state)
{
	(void)state;
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		skip();
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct terminal_glyph glyph = terminal_glyph_of(
		    cases[i].text, cases[i].columns, TERMINAL_GLYPH_UNICODE);
		assert_int_equal(wcscmp(glyph.text, cases[i].wide), 0);
		assert_int_equal(glyph.columns, cases[i].wide_columns);
	}
}

static void uses_ascii_stand_ins(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct terminal_glyph glyph = terminal_glyph_of(
		    cases[i].text, cases[i].columns, TERMINAL_GLYPH_ASCII);
		assert_int_equal(wcscmp(glyph.text, cases[i].ascii), 0);
		assert_int_equal(glyph.columns, 1);
	}
}

/* Glyphs on the Linux console: all letters are sent, but signs only if its
 * fonts have them. */
static const struct {
	const char *text;
	const wchar_t *shown;
} on_console[] = {
    {"a", L"a"},
    {"\u00e9", L"\u00e9"},
    {"\u0431", L"\u0431"},
    {"\u2502", L"\u2502"},
    {"\u2588", L"\u2588"},
    {"\u2193", L"\u2193"},
    {"\u2503", L"|"},
    {"\u28ff", L":"},
    {"\u2605", L"*"},
    {"\u25be", L"v"},
    {"\u2026", L"."},
    {"\u201d", L"\""},
};

static void uses_stand_ins_on_the_console(void **state)
{
	(void)state;
	if (!setlocale(LC_CTYPE, "C.UTF-8"))
		skip();
	for (size_t i = 0; test_row(on_console, i, on_console[i].text); i++) {
		struct terminal_glyph glyph = terminal_glyph_of(
		    on_console[i].text, 1, TERMINAL_GLYPH_CONSOLE);
		assert_int_equal(wcscmp(glyph.text, on_console[i].shown), 0);
		assert_int_equal(glyph.columns, 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reduces_cells),
	    cmocka_unit_test(uses_ascii_stand_ins),
	    cmocka_unit_test(uses_stand_ins_on_the_console),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
