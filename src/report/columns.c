/* SPDX-License-Identifier: MIT */
/* report_columns: prints wrapped text, alone or in two columns. */
#include "report/columns.h"

#include "text/unicode.h"
#include "text/wrap.h"

static void pad(struct str *out, size_t n)
{
	while (n--)
		str_append_byte(out, ' ');
}

/* Drops the spaces at the end of the line. */
static void end_line(struct str *out)
{
	while (out->len && out->bytes[out->len - 1] == ' ')
		str_cut(out, out->len - 1);
	str_append_byte(out, '\n');
}

void report_columns_wrap(struct str *out, struct slice text, size_t columns,
    const char *first, const char *rest)
{
	size_t indent = unicode_columns(slice_of(rest));
	struct wrap wrap;
	struct wrap_line line;
	const char *prefix = first;
	if (columns < indent + REPORT_COLUMNS_MIN)
		columns = indent + REPORT_COLUMNS_MIN;
	wrap_init(&wrap, text, columns - indent);
	while (wrap_next(&wrap, &line)) {
		str_append_text(out, prefix);
		str_append_slice(out, slice_at(text, line.span));
		end_line(out);
		prefix = rest;
	}
	wrap_release(&wrap);
}

static void print_beside(
    struct str *out, const struct report_columns_row *row, size_t width)
{
	struct wrap left, right;
	wrap_init(&left, row->left, width);
	wrap_init(&right, row->right, width);
	for (const char *mark = row->mark;; mark = " ") {
		struct wrap_line a = {0}, b = {0};
		bool more_a = wrap_next(&left, &a);
		bool more_b = wrap_next(&right, &b);
		if (!more_a && !more_b)
			break;
		if (more_a)
			str_append_slice(out, slice_at(row->left, a.span));
		pad(out, width - (a.columns < width ? a.columns : width));
		str_printf(out, " %s ", mark);
		if (more_b)
			str_append_slice(out, slice_at(row->right, b.span));
		end_line(out);
	}
	wrap_release(&left);
	wrap_release(&right);
}

static void print_stacked(
    struct str *out, const struct report_columns_row *row, size_t columns)
{
	struct str first = {0};
	str_printf(&first, "%s A: ", row->mark);
	report_columns_wrap(out, row->left, columns, first.bytes, "     ");
	str_clear(&first);
	str_printf(&first, "%s B: ", row->mark);
	report_columns_wrap(out, row->right, columns, first.bytes, "     ");
	str_release(&first);
}

void report_columns_print(
    struct str *out, const struct report_columns_row *row, size_t columns)
{
	if (columns < REPORT_COLUMNS_BESIDE)
		print_stacked(out, row, columns);
	else
		print_beside(out, row, (columns - 3) / 2);
}
