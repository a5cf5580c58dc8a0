/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/decode.h"

#define BYTES(literal)                       \
	{                                    \
		literal, sizeof(literal) - 1 \
	}

/* "The ferry is late." and a newline. */
#define PACKED                                             \
	"\037\213\010\000\000\000\000\000\002\377\013\311" \
	"\110\125\110\113\055\052\252\124\310\054\126\310" \
	"\111\054\111\325\343\002\000\245\253\300\072\023" \
	"\000\000\000"

#define CYRILLIC "Паром на остров снова опоздал, и неизвестно, когда он пойдёт"

static const struct {
	const char *path;
	struct slice bytes;
	const char *text, *notes; /* each followed by "; " */
	bool text_offsets;
} files[] = {
    {"a.txt", BYTES("Zo\xc3\xab\r\n"), "Zo\xc3\xab\n", "", false},
    {"a.txt",
	BYTES("\xef\xbb\xbf"
	      "Zo\xc3\xab"),
	"Zo\xc3\xab", "", false},
    {"a.txt", BYTES(CYRILLIC "\xff."), CYRILLIC "\xef\xbf\xbd.",
	"1 sequence of bytes is not UTF-8; ", false},
    {"a.txt",
	BYTES("The café is \xff"
	      " shut, said Zoë."),
	"The café is \xef\xbf\xbd shut, said Zoë.",
	"1 sequence of bytes is not UTF-8; ", false},
    {"a.txt", BYTES("A caf\xe9 is shut."), "A caf\xc3\xa9 is shut.",
	"read as windows-1252; ", true},
    {"a.txt", BYTES("\xff\xfeH\0i\0!\0"), "Hi!", "", true},
    {"a.txt",
	BYTES("\x1f\x04\x30\x04\x40\x04\x3e\x04\x3c\x04 \0\x3d\x04\x30\x04"
	      " \0\x3e\x04\x41\x04\x42\x04 \0\x3a\x04 \0\x3e\x04.\0"),
	"Паром на ост к о.", "read as UTF-16LE; ", true},
    {"a.txt", BYTES("“No,” she said at the caf\xe9, \x93so\x94 it was."),
	"“No,” she said at the caf\xef\xbf\xbd, \xef\xbf\xbdso\xef\xbf\xbd it "
	"was.",
	"3 sequences of bytes are not UTF-8; ", false},
    {"a.txt", BYTES("\xfe\xff\0H\0i\0!"), "Hi!", "", true},
    {"a.xml",
	BYTES("<?xml version='1.0' encoding='koi8-r'?><a>\xf0\xc1\xd2\xcf\xcd"
	      "</a>"),
	"<?xml version='1.0' encoding='koi8-r'?><a>Паром</a>", "", true},
    {"a.html", BYTES("<meta charset=iso-8859-1><p>Zo\xc3\xab"),
	"<meta charset=iso-8859-1><p>Zo\xc3\xab",
	"read as UTF-8, which is not what it declares; ", false},
    {"-", BYTES("<meta charset=koi8-r><p>\xf0\xc1\xd2\xcf\xcd"),
	"<meta charset=koi8-r><p>Паром", "", true},
    {"a.txt.gz", BYTES(PACKED), "The ferry is late.\n", "", true},
    {"a.txt", BYTES(PACKED), "The ferry is late.\n", "", true},
};

static void reads_bytes_as_text(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(files, i, files[i].text); i++) {
		struct decode decode;
		struct err err = {{0}};
		struct str notes = {0};
		if (!decode_read(&decode, files[i].path, files[i].bytes, &err))
			fail_msg("%s", err.text);
		for (size_t k = 0; k < decode.n_notes; k++)
			str_printf(&notes, "%s; ", decode.notes[k]);
		assert_string_equal(str_text(&decode.text), files[i].text);
		assert_string_equal(str_text(&notes), files[i].notes);
		assert_int_equal(decode.text_offsets, files[i].text_offsets);
		str_release(&notes);
		decode_release(&decode);
	}
}

/* What could be unpacked of a file that is cut off is read. */
static void reads_the_front_of_what_is_cut_off(void **state)
{
	static const char packed[] = PACKED;
	struct decode decode;
	struct slice bytes = {packed, sizeof(packed) - 1 - 8};
	(void)state;
	assert_true(decode_read(&decode, "a.txt.gz", bytes, NULL));
	assert_string_equal(str_text(&decode.text), "The ferry is late.\n");
	assert_int_equal(decode.n_notes, 1);
	assert_string_equal(decode.notes[0],
	    "the compressed data is cut off: the article may be incomplete");
	decode_release(&decode);
}

static void offsets_lead_to_the_file(void **state)
{
	struct decode decode;
	(void)state;
	assert_true(decode_read(&decode, "a.txt",
	    slice_of("\xef\xbb\xbf"
		     "a\r\nb"),
	    NULL));
	assert_int_equal(offset_map_file(&decode.repair.offsets, 2), 6);
	decode_release(&decode);
	assert_true(
	    decode_read(&decode, "a.txt", slice_of("\xe9t\xe9\r\nb"), NULL));
	assert_int_equal(offset_map_file(&decode.repair.offsets, 6), 6);
	decode_release(&decode);
}

static void knows_blank_files(void **state)
{
	(void)state;
	assert_true(decode_is_blank(slice_of("")));
	assert_true(decode_is_blank(slice_of(" \n\xc2\xa0")));
	assert_false(decode_is_blank(slice_of(" \nx")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_bytes_as_text),
	    cmocka_unit_test(reads_the_front_of_what_is_cut_off),
	    cmocka_unit_test(offsets_lead_to_the_file),
	    cmocka_unit_test(knows_blank_files),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
