/* SPDX-License-Identifier: MIT */
/*
 * wrap: one line at a time, cell by cell.
 *
 * A line is read no further than its width, and what was read beyond its end
 * is read once more for the next line: linear in the text.
 */
#include "text/wrap.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/unicode.h"

/* A place where the line may end: its last byte that is shown, where the
 * next line begins, and its columns. */
struct line_end {
	size_t end, next, columns;
};

void wrap_init(struct wrap *wrap, struct slice text, size_t columns)
{
	*wrap = (struct wrap){
	    .text = text,
	    .columns = columns ? columns : 1,
	    .breaks = mem_alloc(text.len),
	};
	if (text.len)
		unicode_line_breaks(text, wrap->breaks);
}

/* White space that disappears at the end of a line: a whole cell of `len`
 * bytes (a mark on a space stays); no-break spaces glue. */
static bool is_trailing_space(struct slice text, size_t len)
{
	enum { NO_BREAK = 0xA0, FIGURE = 0x2007, NARROW_NO_BREAK = 0x202F };
	uint32_t code;
	if (unicode_decode(text, &code) != len)
		return false;
	return unicode_is_space(code) && code != NO_BREAK && code != FIGURE &&
	       code != NARROW_NO_BREAK;
}

static bool must_end(const struct wrap *wrap, size_t pos)
{
	return pos == wrap->text.len || wrap->breaks[pos] == UNICODE_BREAK_MUST;
}

static bool may_end(const struct wrap *wrap, size_t pos)
{
	return must_end(wrap, pos) || wrap->breaks[pos] == UNICODE_BREAK_MAY;
}

/* Reads on from the line's start until it must end or is full; returns where
 * it ends. */
static struct line_end measure(const struct wrap *wrap)
{
	struct line_end here = {wrap->pos, wrap->pos, 0}, best = here;
	size_t pos = wrap->pos, columns = 0;
	while (pos < wrap->text.len) {
		struct slice rest = slice_from(wrap->text, pos);
		struct unicode_cell cell;
		size_t len = unicode_cell(rest, &cell);
		bool space = is_trailing_space(rest, len);
		columns += (size_t)cell.columns;
		if (!space && columns > wrap->columns && pos > wrap->pos)
			break;
		pos += len;
		here.next = pos;
		if (!space) {
			here.end = pos;
			here.columns = columns;
		}
		if (may_end(wrap, pos))
			best = here;
		if (must_end(wrap, pos))
			break;
	}
	/* a word wider than the line is broken where it is full */
	return best.next > wrap->pos ? best : here;
}

bool wrap_next(struct wrap *wrap, struct wrap_line *line)
{
	if (wrap->pos >= wrap->text.len)
		return false;
	struct line_end end = measure(wrap);
	line->span = (struct span){wrap->pos, end.end};
	line->columns = end.columns;
	wrap->pos = end.next;
	return true;
}

void wrap_release(struct wrap *wrap)
{
	free(wrap->breaks);
	*wrap = (struct wrap){0};
}
