/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "support/made.h"

#include "views/compare/plain.h"

static void make_story(struct made *made, struct compare_view_rows *rows)
{
	made_articles(made,
	    "The bridge is shut.|It was\nbuilt in 1912.|Nobody had warned.",
	    "It was built in 1912.|The bridge is closed.|Shops fear.");
	made_link(made, (struct made_link){0, 1, false, LINK_RELATED});
	made_link(made, (struct made_link){1, 0, true, LINK_SAME});
	made_end(made);
	*rows = (struct compare_view_rows){0};
	compare_view_rows_make(rows, &made->comparison, COMPARE_VIEW_BY_A);
}

/* Rows by A, and what they are on both sides. */
static const struct {
	const char *text[SIDES];
} expected[] = {
    {{"both, related: A 1: [The bridge is shut.]",
	"B 2: [The bridge is closed.]"}},
    {{"both, moved, in B at 1: A 2: [It was built in 1912.]",
	"B 1: [It was built in 1912.]"}},
    {{"A only: Nobody had warned.", ""}},
    {{"", "B only: Shops fear."}},
};

static void says_which_article(void **state)
{
	(void)state;
	struct made made;
	struct compare_view_rows rows;
	struct compare_view_plain plain = {.n = 0};
	make_story(&made, &rows);
	assert_int_equal(rows.n, ARRAY_LEN(expected));
	for (size_t i = 0; test_row(expected, i, expected[i].text[SIDE_A]); i++)
		for (enum side side = 0; side < SIDES; side++) {
			compare_view_plain_make(
			    &plain, &made.comparison, &rows.items[i], side);
			assert_string_equal(
			    str_text(&plain.text), expected[i].text[side]);
		}
	compare_view_plain_release(&plain);
	compare_view_rows_release(&rows);
	made_release(&made);
}

/* What is not inserted is the row's text, each byte at its place. */
static void every_byte_has_its_place(void **state)
{
	(void)state;
	struct made made;
	struct compare_view_rows rows;
	struct compare_view_plain plain = {.n = 0};
	make_story(&made, &rows);
	struct slice text =
	    compare_view_rows_text(&made.comparison, &rows.items[1], SIDE_A);
	compare_view_plain_make(
	    &plain, &made.comparison, &rows.items[1], SIDE_A);
	size_t next = 0, end;
	for (size_t pos = 0; pos < plain.text.len; pos++) {
		size_t from = compare_view_plain_from(&plain, pos);
		bool is_inserted =
		    compare_view_plain_at(&plain, pos, &end)->is_inserted;
		assert_in_range(end, pos + 1, plain.text.len);
		assert_int_equal(from, next);
		if (is_inserted)
			continue;
		assert_true(
		    plain.text.bytes[pos] == text.bytes[from] ||
		    (plain.text.bytes[pos] == ' ' && text.bytes[from] == '\n'));
		next++;
	}
	assert_int_equal(next, text.len);
	compare_view_plain_release(&plain);
	compare_view_rows_release(&rows);
	made_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(says_which_article),
	    cmocka_unit_test(every_byte_has_its_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
