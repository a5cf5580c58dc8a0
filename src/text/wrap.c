/* SPDX-License-Identifier: MIT */
/*
 * wrap: one line at a time, cell by cell.
 *
 * A line looks ahead no further than its own width, and what it looked at
 * beyond its end is looked at once more by the next line: linear in the text.
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

static bool must_end(const struct wrap *wrap, size_t at)
{
	return at == wrap->text.len || wrap->breaks[at] == UNICODE_BREAK_MUST;
}

static bool may_end(const struct wrap *wrap, size_t at)
{
	return must_end(wrap, at) || wrap->breaks[at] == UNICODE_BREAK_MAY;
}

/* Reads on from the line's start until it must end or is full; returns where
 * it ends. */
static struct line_end measure(const struct wrap *wrap)
{
	struct line_end here = {wrap->at, wrap->at, 0}, best = here;
	size_t at = wrap->at, columns = 0;
	while (at < wrap->text.len) {
		struct slice rest = slice_from(wrap->text, at);
		struct unicode_cell cell;
		size_t len = unicode_cell(rest, &cell);
		bool space = is_trailing_space(rest, len);
		columns += (size_t)cell.columns;
		if (!space && columns > wrap->columns && at > wrap->at)
			break;
		at += len;
		here.next = at;
		if (!space) {
			here.end = at;
			here.columns = columns;
		}
		if (may_end(wrap, at))
			best = here;
		if (must_end(wrap, at))
			break;
	}
	/* a word wider than the line is broken where it is full */
	return best.next > wrap->at ? best : here;
}

bool wrap_next(struct wrap *wrap, struct wrap_line *line)
{
	if (wrap->at >= wrap->text.len)
		return false;
	struct line_end end = measure(wrap);
	line->at = (struct span){wrap->at, end.end};
	line->columns = end.columns;
	wrap->at = end.next;
	return true;
}

void wrap_release(struct wrap *wrap)
{
	free(wrap->breaks);
	*wrap = (struct wrap){0};
}
