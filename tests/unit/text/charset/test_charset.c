/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <time.h>

#include "text/charset/charset.h"

#define FFFD "\xEF\xBF\xBD"
#define XML(name) "<?xml version='1.0' encoding='" name "'?>"

/* A string may have NUL bytes in it. */
#define BYTES(literal) literal, sizeof(literal) - 1

/* So many bytes. */
#define FIFTY "the mayor of the old town opened a bridge on time."

/* Bytes, and what they are found to be; `text` is NULL where it is the
 * bytes. */
static const struct {
	const char *bytes;
	size_t len;
	enum charset_kind kind;
	const char *name, *text;
	enum charset_from from;
	bool contradicted;
	size_t n_replaced;
} cases[] = {
    {BYTES(""), CHARSET_TEXT, "UTF-8", NULL, CHARSET_DETECTED, false, 0},
    {BYTES("plain\r\n"), CHARSET_TEXT, "UTF-8", NULL, CHARSET_DETECTED, false,
	0},
    {BYTES("caf\u00E9"), CHARSET_TEXT, "UTF-8", NULL, CHARSET_DETECTED, false,
	0},
    /* byte order marks */
    {BYTES("\xEF\xBB\xBFx"), CHARSET_TEXT, "UTF-8", "x", CHARSET_BOM, false, 0},
    {BYTES("\xEF\xBB\xBF" XML("koi8-r") "\u00E9"), CHARSET_XML, "UTF-8",
	XML("koi8-r") "\u00E9", CHARSET_BOM, false, 0},
    {BYTES("\xFF\xFEh\0\xE9\0"), CHARSET_TEXT, "UTF-16LE", "h\u00E9",
	CHARSET_BOM, false, 0},
    {BYTES("\xFE\xFF\0h\x26\x3A\xD8\x3D\xDE\x00"), CHARSET_TEXT, "UTF-16BE",
	"h\u263A\U0001F600", CHARSET_BOM, false, 0},
    {BYTES("\xFF\xFE\0\0h\0\0\0"), CHARSET_TEXT, "UTF-32LE", "h", CHARSET_BOM,
	false, 0},
    {BYTES("\0\0\xFE\xFF\0\0\0h"), CHARSET_TEXT, "UTF-32BE", "h", CHARSET_BOM,
	false, 0},
    /* the zero bytes of ASCII */
    {BYTES("h\0e\0l\0l\0o\0"), CHARSET_TEXT, "UTF-16LE", "hello",
	CHARSET_DETECTED, false, 0},
    {BYTES("\0<\0?\0x\0m\0l\0 \0\xE9"), CHARSET_XML, "UTF-16BE", "<?xml \u00E9",
	CHARSET_DETECTED, false, 0},
    {BYTES("<\0\0\0?\0\0\0\x00\xF6\x01\0"), CHARSET_XML, "UTF-32LE",
	"<?\U0001F600", CHARSET_DETECTED, false, 0},
    {BYTES("\0\0\0<\0\0\0?\0\1\xF6\0"), CHARSET_XML, "UTF-32BE", "<?\U0001F600",
	CHARSET_DETECTED, false, 0},
    {BYTES("one\0stray zero byte among many others"), CHARSET_TEXT, "UTF-8",
	NULL, CHARSET_DETECTED, false, 0},
    {BYTES("two\0stray\0 zero bytes among many others"), CHARSET_TEXT, "UTF-8",
	NULL, CHARSET_DETECTED, false, 0},
    /* four zeros in one half of the pairs of bytes, but one in the other; four
     * in very many; three */
    {BYTES("a\0b\0c\0d\0\0" FIFTY), CHARSET_TEXT, "UTF-8", NULL,
	CHARSET_DETECTED, false, 0},
    {BYTES("a\0b\0c\0d\0" FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY FIFTY),
	CHARSET_TEXT, "UTF-8", NULL, CHARSET_DETECTED, false, 0},
    {BYTES("a\0b\0c\0" FIFTY), CHARSET_TEXT, "UTF-8", NULL, CHARSET_DETECTED,
	false, 0},
    /* unpaired surrogates, half a character */
    {BYTES("\xFF\xFE\0\xD8h\0\0\xDCx"), CHARSET_TEXT, "UTF-16LE",
	FFFD "h" FFFD FFFD, CHARSET_BOM, false, 3},
    /* declared, and so it is */
    {BYTES(XML("windows-1251") "\xEC\xE8\xF0"), CHARSET_XML, "windows-1251",
	XML("windows-1251") "мир", CHARSET_DECLARED, false, 0},
    {BYTES(XML("437") "\x80"), CHARSET_XML, "IBM437", XML("437") "Ç",
	CHARSET_DECLARED, false, 0},
    {BYTES(XML("euc-kr") "\xB3\xAF"), CHARSET_XML, "EUC-KR", XML("euc-kr") "날",
	CHARSET_DECLARED, false, 0},
    {BYTES("<meta charset=iso-8859-1>\x93\xE9\x94"), CHARSET_HTML,
	"windows-1252", "<meta charset=iso-8859-1>“é”", CHARSET_DECLARED, false,
	0},
    {BYTES("<meta charset=iso-8859-9>\xFD\xFE"), CHARSET_HTML, "windows-1254",
	"<meta charset=iso-8859-9>ış", CHARSET_DECLARED, false, 0},
    {BYTES("<meta charset=latin1>plain"), CHARSET_HTML, "windows-1252", NULL,
	CHARSET_DECLARED, false, 0},
    {BYTES(XML("iso-2022-jp") "\033$B$\"\033(B"), CHARSET_XML, "ISO-2022-JP",
	XML("iso-2022-jp") "あ", CHARSET_DECLARED, false, 0},
    /* of gb2312 one pair in seven is sound UTF-8 */
    {BYTES(XML("gb2312") "\xC4\xA3"), CHARSET_XML, "GB18030",
	XML("gb2312") "模", CHARSET_DECLARED, false, 0},
    /* controls where windows-1252 has nothing */
    {BYTES("<meta charset=latin1>\x81\x8D\x9D"), CHARSET_HTML, "windows-1252",
	"<meta charset=latin1>\xC2\x81\xC2\x8D\xC2\x9D", CHARSET_DECLARED,
	false, 0},
    /* a declaration where none can be */
    {BYTES("<meta charset=koi8-r>caf\xE9"), CHARSET_XML, "windows-1252",
	"<meta charset=koi8-r>café", CHARSET_DETECTED, false, 0},
    {BYTES(XML("none-such") "caf\xE9"), CHARSET_XML, "windows-1252",
	XML("none-such") "café", CHARSET_DETECTED, false, 0},
    /* contradicted */
    {BYTES(XML("iso-8859-1") "caf\u00E9"), CHARSET_XML, "UTF-8", NULL,
	CHARSET_DETECTED, true, 0},
    {BYTES(XML("big5") "\u6A4B\u6A4B"), CHARSET_XML, "UTF-8", NULL,
	CHARSET_DETECTED, true, 0},
    {BYTES(XML("utf-16") "plain"), CHARSET_XML, "UTF-8", NULL, CHARSET_DETECTED,
	true, 0},
    {BYTES(XML("utf-8") "Caf\xE9 B\xF6hm"), CHARSET_XML, "windows-1252",
	XML("utf-8") "Café Böhm", CHARSET_DETECTED, true, 0},
    {BYTES(XML("shift_jis") "Caf\xE9 B\xF6hm \x85\xFF"), CHARSET_XML,
	"windows-1252", XML("shift_jis") "Café Böhm …ÿ", CHARSET_DETECTED, true,
	0},
    {BYTES(XML("iso-2022-jp") "caf\xE9"), CHARSET_XML, "windows-1252",
	XML("iso-2022-jp") "café", CHARSET_DETECTED, true, 0},
    /* UTF-8 with a few faults stays what it is */
    {BYTES("caf\u00E9, na\u00EFve, \x93so\u2019 on"), CHARSET_TEXT, "UTF-8",
	"café, naïve, " FFFD "so’ on", CHARSET_DETECTED, false, 1},
    {BYTES("\u00E9\u00E9\xE2\x80 \u00E9\u00E9\xF0\x90\x80\u00E9"), CHARSET_TEXT,
	"UTF-8", "éé" FFFD " éé" FFFD "é", CHARSET_DETECTED, false, 2},
    {BYTES("caf\u00E9 and a cut one: \xE2\x80"), CHARSET_TEXT, "UTF-8",
	"café and a cut one: " FFFD, CHARSET_DETECTED, false, 1},
    {BYTES(XML("utf-8") "\u00E9 \xE9"), CHARSET_XML, "UTF-8",
	XML("utf-8") "é " FFFD, CHARSET_DECLARED, false, 1},
};

static void decodes(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].bytes); i++) {
		struct slice bytes = {cases[i].bytes, cases[i].len};
		struct charset found;
		struct str out = {0};
		charset_find(&found, bytes, cases[i].kind);
		charset_decode(&found, &out, bytes);
		assert_string_equal(found.name, cases[i].name);
		assert_int_equal(found.from, cases[i].from);
		assert_int_equal(found.contradicted, cases[i].contradicted);
		assert_int_equal(found.n_replaced, cases[i].n_replaced);
		if (cases[i].text)
			assert_string_equal(str_text(&out), cases[i].text);
		else
			assert_true(slice_equal(str_slice(&out), bytes));
		str_release(&out);
	}
}

/* One broken byte in a long text of the declared encoding is no reason. */
static void bears_a_fault(void **state)
{
	(void)state;
	struct str bytes = {0}, out = {0};
	struct charset found;
	str_append_text(&bytes, XML("shift_jis"));
	for (size_t i = 0; i < 100; i++)
		str_append_text(&bytes, "\x8B\xB4\x82\xCD ");
	str_append_text(&bytes, "\xFF\x8B\xB4");
	charset_find(&found, str_slice(&bytes), CHARSET_XML);
	charset_decode(&found, &out, str_slice(&bytes));
	assert_string_equal(found.name, "Shift_JIS");
	assert_int_equal(found.from, CHARSET_DECLARED);
	assert_int_equal(found.n_replaced, 1);
	assert_true(slice_ends(str_slice(&out), "橋は " FFFD "橋"));
	str_release(&bytes);
	str_release(&out);
}

static void appends(void **state)
{
	(void)state;
	struct str out = {0};
	struct charset found;
	str_append_text(&out, "before ");
	charset_find(&found, slice_of("caf\xE9"), CHARSET_TEXT);
	charset_decode(&found, &out, slice_of("caf\xE9"));
	assert_string_equal(str_text(&out), "before café");
	str_release(&out);
}

static void tells_what_was_stated(void **state)
{
	(void)state;
	struct charset found;
	charset_find(
	    &found, slice_of(XML("iso-8859-1") "caf\u00E9"), CHARSET_XML);
	assert_string_equal(found.stated, "windows-1252");
	assert_true(charset_is_utf8(&found));
	charset_find(&found, slice_of("caf\xE9"), CHARSET_XML);
	assert_null(found.stated);
	assert_false(charset_is_utf8(&found));
	charset_find(&found, slice_of("\xEF\xBB\xBFx"), CHARSET_TEXT);
	assert_int_equal(found.bom, 3);
}

/* 4 MB of bytes without sense, by what they begin with. */
static void takes_linear_time(void **state)
{
	(void)state;
	enum { LEN = 4 << 20, SECONDS = 4 };
	static const char *const starts[] = {"", "\xFF\xFE", "\xEF\xBB\xBF",
	    XML("shift_jis"), XML("utf-8"), "\033$B", "<meta charset=gbk>"};
	char *bytes = mem_alloc(LEN);
	uint32_t random = 1;
	for (size_t i = 0; i < LEN; i++) {
		random = random * 1664525 + 1013904223;
		bytes[i] = (char)(random >> 24);
	}
	for (size_t i = 0; test_row(starts, i, starts[i]); i++) {
		struct charset found;
		struct str out = {0};
		clock_t start = clock();
		memcpy(bytes, starts[i], strlen(starts[i]));
		charset_find(&found, (struct slice){bytes, LEN}, CHARSET_HTML);
		charset_decode(&found, &out, (struct slice){bytes, LEN});
		assert_true(test_is_within(start, SECONDS));
		str_release(&out);
	}
	free(bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(decodes),
	    cmocka_unit_test(bears_a_fault),
	    cmocka_unit_test(appends),
	    cmocka_unit_test(tells_what_was_stated),
	    cmocka_unit_test(takes_linear_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
