/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <time.h>

#include "text/unicode.h"

#define FFFD "\xEF\xBF\xBD"
#define CIRCLE "\xE2\x97\x8C"

/* Bytes of a file, the repaired text, and what the repair reports. */
static const struct {
	const char *bytes;
	size_t len;
	const char *text;
	size_t invalid, nul, control;
	bool bom;
} repairs[] = {
    {"plain", 5, "plain", 0, 0, 0, false},
    {"\xEF\xBB\xBFx", 4, "x", 0, 0, 0, true},
    {"a\r\nb\rc\n", 7, "a\nb\nc\n", 0, 0, 0, false},
    {"a\0b", 3, "a" FFFD "b", 0, 1, 0, false},
    {"caf\xE9!", 5, "caf" FFFD "!", 1, 0, 0, false},
    /* maximal subparts: Unicode 15, table 3-8 */
    {"\x61\xF1\x80\x80\xE1\x80\xC2\x62", 8, "a" FFFD FFFD FFFD "b", 3, 0, 0,
	false},
    {"\xC0\xAF\xED\xA0\x80", 5, FFFD FFFD FFFD FFFD FFFD, 5, 0, 0, false},
    {"\xF4\x90\x80\x80", 4, FFFD FFFD FFFD FFFD, 4, 0, 0, false},
    {"\xE2\x82", 2, FFFD, 1, 0, 0, false},
    {"\x1B[31m\t\x7F\xC2\x9B", 9, "\x1B[31m\t\x7F\xC2\x9B", 0, 0, 3, false},
    {"\xE2\x80\xAE", 3, "\xE2\x80\xAE", 0, 0, 0, false},
};

static void repairs_bytes(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(repairs, i, repairs[i].bytes); i++) {
		struct str out = {0};
		struct unicode_repair repair = {0};
		struct slice bytes = {repairs[i].bytes, repairs[i].len};
		unicode_repair(&out, bytes, &repair);
		assert_string_equal(str_text(&out), repairs[i].text);
		assert_int_equal(repair.n_invalid, repairs[i].invalid);
		assert_int_equal(repair.n_nul, repairs[i].nul);
		assert_int_equal(repair.n_control, repairs[i].control);
		assert_int_equal(repair.bom, repairs[i].bom);
		unicode_repair_release(&repair);
		str_release(&out);
	}
}

static void maps_offsets_to_the_file(void **state)
{
	(void)state;
	static const char bytes[] = "\xEF\xBB\xBF"
				    "ab\r\nc\xFF"
				    "d";
	/* text: a b \n c FFFD(3 bytes) d */
	static const size_t file[] = {3, 4, 5, 7, 8, 9, 9, 9, 10};
	struct str out = {0};
	struct unicode_repair repair = {0};
	unicode_repair(&out, slice_of(bytes), &repair);
	assert_int_equal(out.len + 1, ARRAY_LEN(file));
	for (size_t i = 0; test_row(file, i, NULL); i++)
		assert_int_equal(offset_map_file(&repair.offsets, i), file[i]);
	unicode_repair_release(&repair);
	assert_int_equal(offset_map_file(&repair.offsets, 7), 7);
	str_release(&out);
}

/* A text, its first cell, its columns and the bytes taken. */
static const struct {
	const char *text, *cell;
	int columns;
	size_t taken;
} cells[] = {
    {"", "", 0, 0},
    {"ab", "a", 1, 1},
    {"\xC3\xA9t", "\xC3\xA9", 1, 2},
    {"e\xCC\x81x", "e\xCC\x81", 1, 3},
    {"\xE4\xB8\xAD", "\xE4\xB8\xAD", 2, 3},
    {"\x1B[31m", "\xE2\x90\x9B", 1, 1},
    {"\x7F", "\xE2\x90\xA1", 1, 1},
    {"\xC2\x9B", FFFD, 1, 2},
    {"\n", " ", 1, 1},
    {"\tx", " ", 1, 1},
    {"\xE2\x80\xAE", FFFD, 1, 3},     /* right-to-left override */
    {"\xE2\x80\x8E", "", 0, 3},	      /* left-to-right mark */
    {"\xD8\x9C", "", 0, 2},	      /* Arabic letter mark */
    {"\xE2\x81\xA6", FFFD, 1, 3},     /* isolate */
    {"\xE2\x80\xA8", FFFD, 1, 3},     /* line separator */
    {"\xF3\xA0\x81\x81", FFFD, 1, 4}, /* tag */
    {"\xEF\xBF\xB9", FFFD, 1, 3},     /* interlinear annotation */
    {"\xE3\x85\xA4", FFFD, 1, 3},     /* Hangul filler */
    {"\xCD\xB8", FFFD, 1, 2},	      /* unassigned */
    {"\xE2\x80\x8Bx", "", 0, 3},      /* zero-width space */
    {"\xC2\xAD", "", 0, 2},	      /* soft hyphen */
    {"\xCC\x81x", CIRCLE "\xCC\x81", 1, 2},
    {"\n\xCC\x81", " ", 1, 1},
    {"a\xE2\x80\x8D", "a", 1, 4},
    /* emoji: man, joiner, woman, joiner, girl */
    {"\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D"
     "\xF0\x9F\x91\xA7x",
	"\xF0\x9F\x91\xA8", 2, 18},
    /* thumb, skin tone */
    {"\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBDx", "\xF0\x9F\x91\x8D", 2, 8},
    /* heart, variation selector */
    {"\xE2\x9D\xA4\xEF\xB8\x8Fx", "\xE2\x9D\xA4", 1, 6},
    /* Hangul: leading consonant, vowel, final */
    {"\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8x",
	"\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", 2, 9},
    {"\xFF", FFFD, 1, 1},
};

static void makes_safe_cells(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cells, i, cells[i].text); i++) {
		struct unicode_cell cell;
		size_t taken = unicode_cell(slice_of(cells[i].text), &cell);
		assert_string_equal(cell.text, cells[i].cell);
		assert_int_equal(cell.columns, cells[i].columns);
		assert_int_equal(taken, cells[i].taken);
	}
}

static bool is_unsafe(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C ||
	       (code >= 0x200B && code <= 0x200F) ||
	       (code >= 0x2028 && code <= 0x202E) ||
	       (code >= 0x2060 && code <= 0x206F) ||
	       (code >= 0xFFF9 && code <= 0xFFFB) ||
	       (code >= 0xE0000 && code <= 0xE0FFF);
}

static void assert_safe(struct slice shown)
{
	uint32_t code;
	for (size_t pos = 0, len; pos < shown.len; pos += len) {
		struct slice rest = slice_from(shown, pos);
		len = unicode_decode(rest, &code);
		assert_false(is_unsafe(code));
		/* what is shown is valid: U+FFFD only stands for itself */
		assert_true(
		    code != UNICODE_REPLACEMENT || slice_starts(rest, FFFD));
	}
}

/* Every cell of the text is safe and fits; together they are unicode_safe,
 * and their columns unicode_columns. */
static void assert_text_is_safe(struct slice text)
{
	struct str shown = {0}, cells_text = {0};
	size_t columns = 0, len;
	for (size_t pos = 0; pos < text.len; pos += len) {
		struct unicode_cell cell;
		len = unicode_cell(slice_from(text, pos), &cell);
		assert_in_range(len, 1, text.len - pos);
		assert_in_range(cell.columns, 0, 2);
		assert_int_equal(cell.columns == 0, cell.text[0] == '\0');
		assert_safe(slice_of(cell.text));
		str_append_text(&cells_text, cell.text);
		columns += (size_t)cell.columns;
	}
	unicode_safe(&shown, text);
	assert_safe(str_slice(&shown));
	assert_true(slice_equal(str_slice(&shown), str_slice(&cells_text)));
	assert_int_equal(unicode_columns(text), columns);
	str_release(&shown);
	str_release(&cells_text);
}

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

static void random_bytes_are_safe(void **state)
{
	(void)state;
	uint32_t seed = 1;
	for (int round = 0; round < 2000; round++) {
		char bytes[64];
		for (size_t i = 0; i < sizeof(bytes); i++)
			bytes[i] = (char)next_random(&seed);
		struct str text = {0};
		struct unicode_repair repair = {0};
		struct slice raw = {bytes, sizeof(bytes)};
		assert_text_is_safe(raw);
		unicode_repair(&text, raw, &repair);
		assert_text_is_safe(str_slice(&text));
		unicode_repair_release(&repair);
		str_release(&text);
	}
}

/* Code points that do harm, and those that they do it with. */
static const uint32_t hostile[] = {'a', ' ', '\n', 0x1B, 0x07, 0x7F, 0x85, 0x9B,
    0xAD, 0x301, 0x489, 0x34F, 0x61C, 0x1100, 0x1161, 0x11A8, 0x1160, 0x200B,
    0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066,
    0x2069, 0x206F, 0x20E3, 0x4E2D, 0x93E, 0xFE0F, 0xFEFF, 0xFFF9, 0xFFFB,
    0xFFFE, 0x1F1FA, 0x1F3FB, 0x1F468, 0xE0001, 0xE0041, 0xE007F, 0xE0100,
    0x10FFFF};

static void hostile_text_is_safe(void **state)
{
	(void)state;
	uint32_t seed = 7;
	for (int round = 0; round < 2000; round++) {
		struct str text = {0};
		for (int i = 0; i < 32; i++)
			unicode_append(&text,
			    hostile[next_random(&seed) % ARRAY_LEN(hostile)]);
		assert_text_is_safe(str_slice(&text));
		str_release(&text);
	}
}

static void all_code_points_are_safe(void **state)
{
	(void)state;
	for (uint32_t code = 0; code < 0x110000; code++) {
		struct str text = {0};
		struct unicode_cell cell;
		unicode_append(&text, code);
		unicode_cell(str_slice(&text), &cell);
		assert_safe(slice_of(cell.text));
		assert_int_equal(cell.columns == 0, cell.text[0] == '\0');
		str_release(&text);
	}
}

/* Marks without end are one cell, and their number costs only its bytes. */
static void takes_endless_marks(void **state)
{
	(void)state;
	struct str text = {0};
	str_append_byte(&text, 'a');
	for (int i = 0; i < 500000; i++)
		str_append_text(&text, "\xCC\x81");
	for (int i = 0; i < 100000; i++)
		str_append_text(&text, "\xF3\xA0\x81\x81");
	clock_t start = clock();
	struct unicode_cell cell;
	assert_int_equal(unicode_cell(str_slice(&text), &cell), 1000001);
	assert_int_equal(unicode_columns(str_slice(&text)), 100001);
	assert_true(test_is_within(start, 5));
	str_release(&text);
}

static void fits_whole_graphemes(void **state)
{
	(void)state;
	struct slice wide = slice_of("a\xE4\xB8\xAD"
				     "e\xCC\x81x");
	static const size_t fits[] = {0, 1, 1, 4, 7, 8, 8};
	for (size_t i = 0; test_row(fits, i, NULL); i++)
		assert_int_equal(unicode_fit(wide, i), fits[i]);
}

static const struct {
	const char *text, *fold;
} folds[] = {
    {"Blinken", "blinken"},
    {"\xC3\x89tats-Unis", "etats-unis"},
    {"China\xE2\x80\x99s", "china's"},
    /* every apostrophe is one, also a prime, and every hyphen, dash and minus
     * but the em dash */
    {"a\u2018b\u2019c\u201Bd\u02BCe\u2032f", "a'b'c'd'e'f"},
    {"a\u2010b\u2011c\u2012d\u2013e\u2212f\u2014g", "a-b-c-d-e-f\u2014g"},
    {"STRASSE stra\xC3\x9F"
     "e",
	"strasse strasse"},
    {"\xEF\xAC\x81nance", "finance"},
    {"20\xE2\x80\x91hour", "20-hour"},
    {"soft\xC2\xADhyphen", "softhyphen"},
    /* kana voicing makes another letter */
    {"\xE3\x81\x8C", "\xE3\x81\x8B\xE3\x82\x99"},
    {"\xFF\x41", FFFD "a"},
};

static void folds_for_matching(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(folds, i, folds[i].text); i++) {
		struct str out = {0};
		unicode_fold(&out, slice_of(folds[i].text));
		assert_string_equal(str_text(&out), folds[i].fold);
		str_release(&out);
	}
}

static void decodes_both_ways(void **state)
{
	(void)state;
	struct slice text = slice_of("a\xE4\xB8\xAD\xFF");
	uint32_t code;
	assert_int_equal(unicode_decode(slice_from(text, 1), &code), 3);
	assert_int_equal(code, 0x4E2D);
	assert_int_equal(unicode_decode(slice_from(text, 4), &code), 1);
	assert_int_equal(code, UNICODE_REPLACEMENT);
	assert_int_equal(unicode_decode(slice_from(text, 5), &code), 0);
	assert_int_equal(unicode_decode_back(text, &code), 1);
	assert_int_equal(code, UNICODE_REPLACEMENT);
	text.len = 4;
	assert_int_equal(unicode_decode_back(text, &code), 3);
	assert_int_equal(code, 0x4E2D);
	text.len = 0;
	assert_int_equal(unicode_decode_back(text, &code), 0);
}

/* A text, and for each byte whether the line breaks before it: no, may,
 * must (X). */
static const struct {
	const char *text, *breaks;
} lines[] = {
    {"a b-c\nd\xE2\x80\x94 e", "NNMNMNXMNNNM"},
    {"U.S. a", "NNNNNM"},
    {"a/b", "NNM"},
    {"a:b;c,d", "NNNNNNN"},
    /* before a bracket, and before what has no blanks between words */
    {"a.(b", "NNMN"},
    {"a.\xE4\xB8\xAD", "NNMNN"},
};

static void finds_line_breaks(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(lines, i, lines[i].text); i++) {
		struct slice text = slice_of(lines[i].text);
		struct str got = {0};
		char breaks[16];
		assert_true(text.len <= sizeof(breaks));
		unicode_line_breaks(text, breaks);
		for (size_t k = 0; k < text.len; k++)
			str_append_byte(&got, "NMX"[(int)breaks[k]]);
		assert_string_equal(str_text(&got), lines[i].breaks);
		str_release(&got);
	}
}

static void knows_its_letters(void **state)
{
	(void)state;
	assert_true(unicode_is_letter(0xE9) && unicode_is_letter(0x4E2D));
	assert_false(unicode_is_letter('1') || unicode_is_letter(0x301));
	assert_true(unicode_is_upper(0xC9) && unicode_is_upper(0x1C5));
	assert_true(unicode_is_lower(0xE9) && unicode_is_digit(0x664));
	assert_true(unicode_is_space(0xA0) && unicode_is_mark(0x301));
	assert_true(unicode_is_invisible(0xAD) && unicode_is_invisible(0x200B));
	assert_false(unicode_is_invisible('-') || unicode_is_invisible(0xA0));
	assert_true(unicode_is_punctuation(0x201C));
	assert_true(unicode_is_unspaced(0x4E2D) && unicode_is_unspaced(0xE01));
	assert_false(unicode_is_unspaced('a') || unicode_is_unspaced(0xAC00));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(repairs_bytes),
	    cmocka_unit_test(maps_offsets_to_the_file),
	    cmocka_unit_test(makes_safe_cells),
	    cmocka_unit_test(random_bytes_are_safe),
	    cmocka_unit_test(hostile_text_is_safe),
	    cmocka_unit_test(all_code_points_are_safe),
	    cmocka_unit_test(takes_endless_marks),
	    cmocka_unit_test(fits_whole_graphemes),
	    cmocka_unit_test(folds_for_matching),
	    cmocka_unit_test(decodes_both_ways),
	    cmocka_unit_test(finds_line_breaks),
	    cmocka_unit_test(knows_its_letters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
