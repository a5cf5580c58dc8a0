/* SPDX-License-Identifier: MIT */
/* format_markdown_cost: counts the steps that md4c would take, paragraph by
 * paragraph. */
#include "news/format/markdown_cost.h"

#include <stdlib.h>

#include "base/mem.h"

enum {
	LINE_STEPS_MAX = 100000000, /* a tenth of a second */
	LABEL_STEPS_MAX = 10000000,
};

struct count {
	size_t *open; /* brackets that wait for theirs */
	size_t n_open, cap;
	size_t n_lines, n_brackets; /* of the paragraph */
	size_t line_steps, label_steps;
};

static void count_bracket(struct count *count, char byte, size_t pos)
{
	count->n_brackets++;
	if (byte == '[') {
		count->open = mem_grow(count->open, count->n_open, &count->cap,
		    sizeof(*count->open));
		count->open[count->n_open++] = pos;
	} else if (count->n_open) {
		count->label_steps += pos - count->open[--count->n_open];
	}
}

static void end_paragraph(struct count *count)
{
	count->line_steps += count->n_lines * count->n_brackets;
	count->n_lines = count->n_brackets = count->n_open = 0;
}

static bool is_low(const struct count *count, size_t len)
{
	return count->line_steps <= LINE_STEPS_MAX &&
	       count->label_steps <= LABEL_STEPS_MAX + len;
}

bool format_markdown_cost_is_low(struct slice text)
{
	struct count count = {.n_open = 0};
	bool blank = true;
	for (size_t i = 0; i < text.len; i++) {
		char byte = text.bytes[i];
		if (byte == '[' || byte == ']')
			count_bracket(&count, byte, i);
		if (byte == '\n' && blank)
			end_paragraph(&count);
		count.n_lines += byte == '\n';
		blank =
		    byte == '\n' || (blank && (byte == ' ' || byte == '\t'));
	}
	end_paragraph(&count);
	free(count.open);
	return is_low(&count, text.len);
}
