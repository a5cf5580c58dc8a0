/* SPDX-License-Identifier: MIT */
/* terminal_glyph: tables of ASCII stand-ins and of the console's characters. */
#include "shell/terminal/glyph.h"

#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/unicode.h"

enum { ASCII_END = 0x80 };

/* The ASCII stand-ins of ranges of characters; the first row that fits wins. */
/* clang-format off */
static const struct {
	uint32_t first, last;
	char ascii;
} stand_ins[] = {
	{0x00A0, 0x00A0, ' '},  {0x00AB, 0x00AB, '"'},  {0x00AD, 0x00AD, '-'},
	{0x00B7, 0x00B7, '.'},  {0x00BB, 0x00BB, '"'},  {0x00D7, 0x00D7, 'x'},
	{0x2010, 0x2015, '-'},  {0x2018, 0x201B, '\''}, {0x201C, 0x201F, '"'},
	{0x2022, 0x2022, '*'},  {0x2026, 0x2026, '.'},  {0x2032, 0x2032, '\''},
	{0x2033, 0x2033, '"'},  {0x2039, 0x2039, '<'},  {0x203A, 0x203A, '>'},
	{0x2190, 0x2190, '<'},  {0x2191, 0x2191, '^'},  {0x2192, 0x2192, '>'},
	{0x2193, 0x2193, 'v'},  {0x2194, 0x2194, '-'},  {0x2195, 0x2195, '|'},
	{0x21B5, 0x21B5, '<'},  {0x2212, 0x2212, '-'},  {0x2248, 0x2248, '~'},
	{0x2260, 0x2260, '!'},  {0x2261, 0x2261, '='},
	{0x2500, 0x2501, '-'},  {0x2502, 0x2503, '|'},  {0x2504, 0x2505, '-'},
	{0x2506, 0x2507, '|'},  {0x2508, 0x2509, '-'},  {0x250A, 0x250B, '|'},
	{0x250C, 0x254B, '+'},  {0x254C, 0x254D, '-'},  {0x254E, 0x254F, '|'},
	{0x2550, 0x2550, '='},  {0x2551, 0x2551, '|'},  {0x2552, 0x2570, '+'},
	{0x2574, 0x2574, '-'},  {0x2575, 0x2575, '|'},  {0x2576, 0x2576, '-'},
	{0x2577, 0x2577, '|'},  {0x2578, 0x2578, '-'},  {0x2579, 0x2579, '|'},
	{0x257A, 0x257A, '-'},  {0x257B, 0x257B, '|'},  {0x2591, 0x2591, '.'},
	{0x2592, 0x2592, ':'},  {0x2580, 0x25A1, '#'},
	{0x25AA, 0x25AB, '*'},  {0x25B2, 0x25B5, '^'},  {0x25B6, 0x25BB, '>'},
	{0x25BC, 0x25BF, 'v'},  {0x25C0, 0x25C5, '<'},  {0x25C6, 0x25C7, '*'},
	{0x25CB, 0x25CF, 'o'},  {0x2605, 0x2606, '*'},  {0x2713, 0x2714, 'x'},
	{0x2717, 0x2718, 'x'},  {0x2800, 0x2800, ' '},  {0x2801, 0x28FF, ':'},
};
/* clang-format on */

/* The signs that every font of the Linux console has: those of code page 437
 * (drivers/tty/vt/cp437.uni). */
/* clang-format off */
static const struct {
	uint32_t first, last;
} console_signs[] = {
	{0x00A0, 0x00A0}, {0x00AB, 0x00AB}, {0x00B7, 0x00B7}, {0x00BB, 0x00BB},
	{0x2022, 0x2022}, {0x2190, 0x2195}, {0x2248, 0x2248}, {0x2261, 0x2261},
	{0x2500, 0x2500}, {0x2502, 0x2502}, {0x250C, 0x250C}, {0x2510, 0x2510},
	{0x2514, 0x2514}, {0x2518, 0x2518}, {0x251C, 0x251C}, {0x2524, 0x2524},
	{0x252C, 0x252C}, {0x2534, 0x2534}, {0x253C, 0x253C}, {0x2550, 0x256C},
	{0x2580, 0x2580}, {0x2584, 0x2584}, {0x2588, 0x2588}, {0x258C, 0x258C},
	{0x2590, 0x2593},
};
/* clang-format on */

static bool is_console_sign(uint32_t code)
{
	for (size_t i = 0; i < ARRAY_LEN(console_signs); i++)
		if (code >= console_signs[i].first &&
		    code <= console_signs[i].last)
			return true;
	return false;
}

/* The stand-in of a character, in the table; NULL when it has none. */
static const char *stand_in(uint32_t code)
{
	for (size_t i = 0; i < ARRAY_LEN(stand_ins); i++)
		if (code >= stand_ins[i].first && code <= stand_ins[i].last)
			return &stand_ins[i].ascii;
	return NULL;
}

/* The character without its marks if that is one ASCII letter (é -> e,
 * É -> E), else '?'. */
static char without_marks(const char *text, uint32_t code)
{
	struct str fold = {0};
	char ascii = '?';
	unicode_fold(&fold, slice_of(text));
	if (fold.len == 1 && (unsigned char)fold.bytes[0] < ASCII_END)
		ascii = fold.bytes[0];
	if (ascii >= 'a' && ascii <= 'z' && unicode_is_upper(code))
		ascii = (char)(ascii - 'a' + 'A');
	str_release(&fold);
	return ascii;
}

static char ascii_of(const char *text)
{
	uint32_t code = '?';
	unicode_decode(slice_of(text), &code);
	if (code < ASCII_END)
		return code < ' ' || code == 0x7f ? '?' : (char)code;
	const char *ascii = stand_in(code);
	return ascii ? *ascii : without_marks(text, code);
}

/* The base alone, or U+FFFD when it does not fit by the C library's wcwidth. */
static struct terminal_glyph base_only(uint32_t code, int columns)
{
	struct terminal_glyph glyph = {{(wchar_t)code}, wcwidth((wchar_t)code)};
	if (glyph.columns < 1 || glyph.columns > columns)
		return (struct terminal_glyph){{UNICODE_REPLACEMENT}, 1};
	return glyph;
}

static bool needs_stand_in(const char *text, enum terminal_glyph_set set)
{
	uint32_t code = ' ';
	unicode_decode(slice_of(text), &code);
	return set == TERMINAL_GLYPH_ASCII ||
	       (set == TERMINAL_GLYPH_CONSOLE && stand_in(code) &&
		   !is_console_sign(code));
}

struct terminal_glyph terminal_glyph_of(
    const char *text, int columns, enum terminal_glyph_set set)
{
	struct slice rest = slice_of(text);
	uint32_t base = ' ', code;
	size_t n = 0;
	if (needs_stand_in(text, set))
		return (struct terminal_glyph){{(wchar_t)ascii_of(text)}, 1};
	rest = slice_from(rest, unicode_decode(rest, &base));
	struct terminal_glyph glyph = base_only(base, columns);
	if (glyph.columns != columns)
		return glyph;
	for (size_t len; (len = unicode_decode(rest, &code)) != 0;) {
		/* joiners and variation selectors do not count as marks */
		if (++n >= TERMINAL_GLYPH_CHARACTERS ||
		    !unicode_is_mark(code) ||
		    (code >= 0xFE00 && code <= 0xFE0F) ||
		    wcwidth((wchar_t)code) != 0)
			return base_only(base, columns);
		glyph.text[n] = (wchar_t)code;
		rest = slice_from(rest, len);
	}
	return glyph;
}
