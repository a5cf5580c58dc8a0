/* SPDX-License-Identifier: MIT */
/* Nothing that a terminal would obey comes out, not even of bytes that were
 * never repaired; what is repaired stays as it is. */
#include "fuzz.h"

#include <string.h>

static const struct {
	uint32_t first, last;
} unsafe[] = {
    {0x00, 0x1F},
    {0x7F, 0x9F},
    {0x61C, 0x61C},
    {0x200B, 0x200F},
    {0x2028, 0x202E},
    {0x2060, 0x206F},
    {0xD800, 0xDFFF},
    {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB},
    {0xE0000, 0xE0FFF},
};

static void assert_safe(struct slice text)
{
	uint32_t code;
	for (size_t len; (len = unicode_decode(text, &code));
	     text = slice_from(text, len)) {
		assert(code != UNICODE_REPLACEMENT || len == 3);
		for (size_t i = 0; i < ARRAY_LEN(unsafe); i++)
			assert(code < unsafe[i].first || code > unsafe[i].last);
	}
}

static void check_shown(struct slice text)
{
	struct unicode_cell cell;
	struct str line = {0};
	size_t columns = 0, pos = 0;
	for (size_t len; (len = unicode_cell(slice_from(text, pos), &cell));) {
		assert(len <= text.len - pos);
		assert(cell.columns >= 0 && cell.columns <= 2);
		assert(!cell.columns == !cell.text[0]);
		assert(memchr(cell.text, '\0', UNICODE_CELL_BYTES));
		assert_safe(slice_of(cell.text));
		columns += (size_t)cell.columns;
		pos += len;
	}
	assert(pos == text.len);
	assert(unicode_columns(text) == columns);
	unicode_safe(&line, text);
	assert_safe(str_slice(&line));
	str_release(&line);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct slice file = fuzz_slice(bytes, len);
	struct slice text = fuzz_text(file), again = fuzz_text(text);
	struct str fold = {0};
	check_shown(file);
	check_shown(text);
	assert(slice_equal(text, again) || slice_starts(text, "\uFEFF"));
	unicode_fold(&fold, text);
	str_release(&fold);
	fuzz_free(text);
	fuzz_free(again);
	return 0;
}
