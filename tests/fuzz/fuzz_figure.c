/* SPDX-License-Identifier: MIT */
/* Figures are inside the text, are read the same a second time, and none
 * differs from itself.  Dates may not agree either: two bare years are seldom
 * years of the same thing. */
#include "fuzz.h"

#include "compare/figure/list.h"
#include "compare/figure/pair.h"

static void check_figure(struct slice text, const struct figure *figure)
{
	fuzz_assert_inside(text, figure->span);
	assert(!span_is_empty(figure->span));
	assert(figure->n_nouns <= FIGURE_NOUNS);
	assert(
	    figure->kind == FIGURE_DATE || figure_pair_agree(figure, figure));
	assert(!figure_pair_differ_in_value(figure, figure));
	assert(!figure_pair_differ_in_unit(figure, figure));
	assert(!figure_pair_differ_in_hedge(figure, figure));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct slice text = fuzz_text(fuzz_slice(bytes, len));
	struct figure_list list = {0}, again = {0};
	figure_list_find(&list, text);
	figure_list_find(&again, text);
	assert(list.n == again.n);
	for (size_t i = 0; i < list.n; i++) {
		check_figure(text, &list.items[i]);
		assert(list.items[i].span.start == again.items[i].span.start);
		assert(list.items[i].span.end == again.items[i].span.end);
	}
	figure_list_release(&list);
	figure_list_release(&again);
	fuzz_free(text);
	return 0;
}
