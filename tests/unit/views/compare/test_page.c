/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "support/made.h"

#include "views/compare/page.h"

/* At any width, the columns follow each other and none goes beyond it. */
static void columns_fit_every_width(void **state)
{
	(void)state;
	for (int width = 20; width <= 250; width++) {
		struct compare_view_columns c =
		    compare_view_layout_columns(width);
		const struct compare_view_column *a = &c.text[SIDE_A];
		const struct compare_view_column *b = &c.text[SIDE_B];
		assert_int_equal(c.stacked, width < COMPARE_VIEW_STACKED_BELOW);
		assert_int_equal(c.minimap.columns,
		    width >= COMPARE_VIEW_MINIMAP_FROM ? COMPARE_VIEW_MINIMAP
						       : 0);
		assert_int_equal(a->columns, b->columns);
		int end = c.minimap.columns ? c.minimap.start - 1 : width;
		assert_true(b->start + b->columns <= end);
		if (c.stacked)
			continue;
		assert_int_equal(a->start + a->columns, c.gutter.start);
		assert_int_equal(
		    c.gutter.start + c.gutter.columns, c.numbers[SIDE_B].start);
		assert_true(end - b->start - b->columns <= 1);
	}
}

/* A story with rows of every kind: 0=0 1/ /1 >3 /3 2=4 3=2 4=5. */
static void open_page(
    struct made *made, struct compare_view_page *page, int height, int columns)
{
	made_articles(made,
	    "The bridge is shut.|Nobody had warned of it before that day.|"
	    "Ferries run every ten minutes from both banks of the river.|"
	    "It was built in 1912.|Repairs take nearly five months.",
	    "The bridge is shut.|Two engineers had warned in March.|"
	    "It was built in 1912.|Shops on the bank fear for trade.|"
	    "Ferries run.|Repairs take five months.");
	made_link(made, (struct made_link){0, 0, false, LINK_SAME});
	made_link(made, (struct made_link){2, 4, false, LINK_CLOSE});
	made_link(made, (struct made_link){3, 2, true, LINK_SAME});
	made_link(made, (struct made_link){4, 5, false, LINK_CLOSE});
	made_end(made);
	*page = (struct compare_view_page){0};
	compare_view_page_set(page, &made->comparison);
	compare_view_page_resize(page, height, columns);
}

static void close_page(struct made *made, struct compare_view_page *page)
{
	compare_view_page_release(page);
	made_release(made);
}

/* Every byte of every row is on a line, once and in order, and every line of
 * the page belongs to a row. */
static void lines_hold_the_whole_text(void **state)
{
	(void)state;
	static const int widths[] = {20, 40, 69, 70, 80, 120};
	for (size_t i = 0; test_row(widths, i, NULL); i++) {
		struct made made;
		struct compare_view_page page;
		struct str seen = {0}, all = {0};
		open_page(&made, &page, 20, widths[i]);
		for (size_t line = 0; line < page.layout.n_lines; line++) {
			size_t row =
			    compare_view_layout_row_at(&page.layout, line);
			size_t part = line - page.layout.rows[row].line;
			struct slice text = compare_view_rows_text(
			    &made.comparison, &page.rows.items[row], SIDE_A);
			const struct compare_view_text_line *shown =
			    compare_view_layout_text(
				&page.layout, row, SIDE_A, part);
			if (!shown)
				continue;
			str_append_slice(&seen, slice_at(text, shown->span));
			str_append_byte(&seen, ' ');
			assert_int_equal(
			    compare_view_layout_line_of(
				&page.layout, row, SIDE_A, shown->span.start),
			    line);
		}
		str_append_slice(&all, article_text(&made.a));
		str_append_byte(&all, ' ');
		assert_string_equal(str_text(&seen), str_text(&all));
		str_release(&seen);
		str_release(&all);
		close_page(&made, &page);
	}
}

/* Down from the first row, and up again, visits every row in turn; at any
 * height of the window, the current row is in it. */
static void down_and_up_visit_every_row(void **state)
{
	(void)state;
	for (int height = 1; height < 40; height++) {
		struct made made;
		struct compare_view_page page;
		open_page(&made, &page, height, 40);
		for (size_t row = 0; row + 1 < page.rows.n; row++) {
			assert_int_equal(compare_view_page_row(&page), row);
			assert_true(compare_view_page_sees(&page, row));
			while (compare_view_page_row(&page) == row)
				compare_view_page_down(&page);
		}
		for (size_t row = page.rows.n - 1; row > 0; row--) {
			assert_int_equal(compare_view_page_row(&page), row);
			assert_true(compare_view_page_sees(&page, row));
			while (compare_view_page_row(&page) == row)
				compare_view_page_up(&page);
		}
		close_page(&made, &page);
	}
}

static void landmarks_are_found_in_both_directions(void **state)
{
	(void)state;
	static const struct {
		enum compare_view_landmark landmark;
		bool back;
		size_t from, to;
		bool found;
	} goes[] = {
	    {COMPARE_VIEW_CHANGE, false, 0, 5, true},
	    {COMPARE_VIEW_CHANGE, false, 5, 7, true},
	    {COMPARE_VIEW_CHANGE, false, 7, 7, false},
	    {COMPARE_VIEW_CHANGE, true, 7, 5, true},
	    {COMPARE_VIEW_CHANGE, true, 5, 5, false},
	    {COMPARE_VIEW_ONLY_A, false, 0, 1, true},
	    {COMPARE_VIEW_ONLY_A, false, 1, 1, false},
	    {COMPARE_VIEW_ONLY_B, false, 0, 2, true},
	    {COMPARE_VIEW_ONLY_B, true, 7, 4, true},
	    {COMPARE_VIEW_QUOTE, false, 0, 0, false},
	};
	struct made made;
	struct compare_view_page page;
	open_page(&made, &page, 10, 80);
	for (size_t i = 0; test_row(goes, i, NULL); i++) {
		compare_view_page_go(&page, goes[i].from);
		assert_int_equal(compare_view_page_next(
				     &page, goes[i].landmark, goes[i].back),
		    goes[i].found);
		assert_int_equal(compare_view_page_row(&page), goes[i].to);
	}
	close_page(&made, &page);
}

static void crossing_goes_there_and_back(void **state)
{
	(void)state;
	struct made made;
	struct compare_view_page page;
	open_page(&made, &page, 10, 80);
	size_t moved = page.rows.row_of[SIDE_A][3];
	compare_view_page_go(&page, moved);
	assert_true(compare_view_page_cross(&page));
	assert_int_equal(page.rows.items[compare_view_page_row(&page)].kind,
	    COMPARE_VIEW_ROW_POINTER);
	assert_true(compare_view_page_cross(&page));
	assert_int_equal(compare_view_page_row(&page), moved);
	compare_view_page_go(&page, 0);
	assert_false(compare_view_page_cross(&page));
	page.order = COMPARE_VIEW_BY_A;
	compare_view_page_rearrange(&page);
	compare_view_page_go(&page, page.rows.row_of[SIDE_A][3]);
	assert_true(compare_view_page_cross(&page));
	assert_int_equal(page.order, COMPARE_VIEW_BY_B);
	assert_int_equal(compare_view_page_place(&page).sentence, 3);
	close_page(&made, &page);
}

static void rearranging_keeps_the_place(void **state)
{
	(void)state;
	struct made made;
	struct compare_view_page page;
	open_page(&made, &page, 10, 80);
	for (size_t row = 0; row < page.rows.n; row++) {
		if (page.rows.items[row].kind == COMPARE_VIEW_ROW_POINTER)
			continue;
		compare_view_page_go(&page, row);
		struct compare_view_place place =
		    compare_view_page_place(&page);
		for (int i = 0; i < COMPARE_VIEW_ORDERS; i++) {
			page.order = (page.order + 1) % COMPARE_VIEW_ORDERS;
			page.why = !page.why;
			compare_view_page_rearrange(&page);
			struct compare_view_place now =
			    compare_view_page_place(&page);
			assert_int_equal(now.side, place.side);
			assert_int_equal(now.sentence, place.sentence);
			compare_view_page_resize(&page, 5 + i, 30 + 50 * i);
			now = compare_view_page_place(&page);
			assert_int_equal(now.sentence, place.sentence);
		}
	}
	close_page(&made, &page);
}

static void rows_with_the_same_words_fold(void **state)
{
	(void)state;
	struct made made;
	struct compare_view_page page;
	open_page(&made, &page, 10, 80);
	size_t before = page.layout.n_lines;
	page.fold = true;
	compare_view_page_rearrange(&page);
	assert_int_equal(page.layout.rows[0].n_folded, 1);
	compare_view_page_show(&page, 1);
	assert_true(page.fold);
	compare_view_page_show(&page, 0);
	assert_false(page.fold);
	assert_int_equal(page.layout.n_lines, before);
	close_page(&made, &page);
}

static void a_run_folds_into_one_line(void **state)
{
	(void)state;
	struct made made;
	struct compare_view_page page = {.fold = true};
	made_articles(&made, "p|q|r|s", "p|q|r|t");
	for (size_t i = 0; i < 3; i++)
		made_link(&made, (struct made_link){i, i, false, LINK_SAME});
	made_end(&made);
	compare_view_page_set(&page, &made.comparison);
	compare_view_page_resize(&page, 10, 80);
	assert_int_equal(page.layout.n_lines, 3);
	assert_int_equal(page.layout.rows[0].n_folded, 3);
	compare_view_page_go(&page, 2);
	assert_int_equal(compare_view_page_row(&page), 0);
	compare_view_page_down(&page);
	assert_int_equal(compare_view_page_row(&page), 3);
	compare_view_page_up(&page);
	assert_int_equal(compare_view_page_row(&page), 0);
	close_page(&made, &page);
}

/* Sentences that follow each other run on; one from elsewhere begins a line
 * and has its number there. */
static void pieces_begin_lines(void **state)
{
	(void)state;
	static const size_t numbers[] = {1, 4, 0};
	struct made made;
	struct compare_view_page page = {0};
	made_articles(
	    &made, "One.|Two.|Three.|Four is a longer sentence.", "All.");
	made_link(&made, (struct made_link){0, 0, false, LINK_CLOSE});
	made_link_more(&made, 1);
	made_link_more(&made, 3);
	made_end(&made);
	compare_view_page_set(&page, &made.comparison);
	compare_view_page_resize(&page, 10, 26);
	for (size_t i = 0; test_row(numbers, i, NULL); i++) {
		const struct compare_view_text_line *line =
		    compare_view_layout_text(&page.layout, 0, SIDE_A, i);
		assert_non_null(line);
		assert_int_equal(line->number, numbers[i]);
	}
	close_page(&made, &page);
}

static void nothing_to_compare_is_no_trouble(void **state)
{
	(void)state;
	struct made made;
	struct compare_view_page page = {0};
	made_articles(&made, "", "");
	made_end(&made);
	compare_view_page_set(&page, &made.comparison);
	compare_view_page_resize(&page, 10, 80);
	compare_view_page_rearrange(&page);
	compare_view_page_go_to(&page, (struct compare_view_place){SIDE_A, 0});
	assert_false(compare_view_page_next(&page, COMPARE_VIEW_CHANGE, false));
	assert_false(compare_view_page_cross(&page));
	close_page(&made, &page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(columns_fit_every_width),
	    cmocka_unit_test(lines_hold_the_whole_text),
	    cmocka_unit_test(down_and_up_visit_every_row),
	    cmocka_unit_test(landmarks_are_found_in_both_directions),
	    cmocka_unit_test(crossing_goes_there_and_back),
	    cmocka_unit_test(rearranging_keeps_the_place),
	    cmocka_unit_test(rows_with_the_same_words_fold),
	    cmocka_unit_test(a_run_folds_into_one_line),
	    cmocka_unit_test(pieces_begin_lines),
	    cmocka_unit_test(nothing_to_compare_is_no_trouble),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
