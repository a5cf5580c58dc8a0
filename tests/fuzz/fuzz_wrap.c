/* SPDX-License-Identifier: MIT */
/* No line is too wide, and only white space is lost between lines. */
#include "fuzz.h"

#include "text/wrap.h"

static void check(struct slice text, size_t columns)
{
	struct wrap wrap;
	struct wrap_line line;
	struct unicode_cell cell;
	size_t end = 0;
	wrap_init(&wrap, text, columns);
	while (wrap_next(&wrap, &line)) {
		struct slice shown = slice_at(text, line.span);
		fuzz_assert_space(text, (struct span){end, line.span.start});
		assert(unicode_columns(shown) == line.columns);
		assert(line.columns <= columns ||
		       unicode_cell(shown, &cell) == shown.len);
		end = line.span.end;
	}
	fuzz_assert_space(text, (struct span){end, text.len});
	wrap_release(&wrap);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct slice text = fuzz_text(fuzz_slice(bytes, len));
	check(text, 1);
	check(text, 20);
	check(text, 66);
	fuzz_free(text);
	return 0;
}
