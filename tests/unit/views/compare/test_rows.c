/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "support/made.h"

#include "views/compare/rows.h"

/* Sentences of each article, links between them, and the rows in the three
 * orders: "1=2" a link, "3/" only in A, "/3" only in B, ">1" the pointer to
 * the link of A's sentence 1. */
static const struct {
	const char *a, *b;
	struct made_link links[4];
	size_t n_links;
	const char *rows[COMPARE_VIEW_ORDERS];
} cases[] = {
    {"", "", .n_links = 0, .rows = {"", "", ""}},
    {"p|q", "", .n_links = 0, .rows = {"0/ 1/", "0/ 1/", "0/ 1/"}},
    {"p", "q", .n_links = 0, .rows = {"0/ /0", "0/ /0", "/0 0/"}},
    {"p|x|q", "p|y|q", {{0, 0, false, LINK_SAME}, {2, 2, false, LINK_SAME}}, 2,
	{"0=0 1/ /1 2=2", "0=0 1/ 2=2 /1", "0=0 /1 2=2 1/"}},
    {"p|q|r", "r|p|q",
	{{0, 1, false, LINK_SAME}, {1, 2, false, LINK_SAME},
	    {2, 0, true, LINK_SAME}},
	3, {">2 0=1 1=2 2=0", "0=1 1=2 2=0", "2=0 0=1 1=2"}},
    {"r|p", "p|x|r", {{0, 2, true, LINK_CLOSE}, {1, 0, false, LINK_SAME}}, 2,
	{"0=2 1=0 /1 >0", "0=2 1=0 /1", "1=0 /1 0=2"}},
    /* A link said to be in order that is not, becomes no anchor. */
    {"p|q", "q|p", {{0, 1, false, LINK_SAME}, {1, 0, false, LINK_SAME}}, 2,
	{">1 0=1 1=0", "0=1 1=0", "1=0 0=1"}},
};

static void print_row(const struct comparison *comparison,
    const struct compare_view_row *row, struct str *out)
{
	size_t a = 0, b = 0;
	compare_view_rows_sentence(comparison, row, SIDE_A, &a);
	compare_view_rows_sentence(comparison, row, SIDE_B, &b);
	str_append_text(out, out->len ? " " : "");
	switch (row->kind) {
	case COMPARE_VIEW_ROW_LINK:
		str_printf(out, "%zu=%zu", a, b);
		break;
	case COMPARE_VIEW_ROW_ONLY_A:
		str_printf(out, "%zu/", a);
		break;
	case COMPARE_VIEW_ROW_ONLY_B:
		str_printf(out, "/%zu", b);
		break;
	case COMPARE_VIEW_ROW_POINTER:
		str_printf(out, ">%zu",
		    comparison->links.items[row->link]
			.sides[SIDE_A]
			.sentences[0]);
		break;
	}
}

static void rows_are_in_order(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].a); i++) {
		struct made made;
		struct compare_view_rows rows = {0};
		made_articles(&made, cases[i].a, cases[i].b);
		for (size_t k = 0; k < cases[i].n_links; k++)
			made_link(&made, cases[i].links[k]);
		made_end(&made);
		for (int order = 0; order < COMPARE_VIEW_ORDERS; order++) {
			struct str printed = {0};
			compare_view_rows_make(&rows, &made.comparison,
			    (enum compare_view_order)order);
			for (size_t k = 0; k < rows.n; k++)
				print_row(
				    &made.comparison, &rows.items[k], &printed);
			assert_string_equal(
			    str_text(&printed), cases[i].rows[order]);
			str_release(&printed);
		}
		compare_view_rows_release(&rows);
		made_release(&made);
	}
}

/* Random links: every link and every other sentence has one row, every
 * sentence is found in it, and pointers and links lead to each other. */
static void nothing_is_lost(void **state)
{
	(void)state;
	srand(1);
	for (int i = 0; i < 300; i++) {
		struct made made;
		struct compare_view_rows rows = {0};
		bool taken[8] = {false};
		made_articles(&made, "a|b|c|d|e|f|g|h", "a|b|c|d|e|f|g|h");
		for (size_t a = 0; a < 8; a++) {
			size_t b = (size_t)rand() % 8;
			if (!taken[b])
				made_link(&made, (struct made_link){a, b,
						     rand() % 2, LINK_CLOSE});
			taken[b] = true;
		}
		made_end(&made);
		const struct comparison *c = &made.comparison;
		enum compare_view_order order =
		    (enum compare_view_order)(rand() % COMPARE_VIEW_ORDERS);
		compare_view_rows_make(&rows, c, order);
		size_t n_pointers = 0;
		for (size_t k = 0; k < rows.n; k++) {
			const struct compare_view_row *row = &rows.items[k];
			n_pointers += row->kind == COMPARE_VIEW_ROW_POINTER;
			assert_int_equal(rows.items[row->partner].partner, k);
		}
		assert_int_equal(
		    rows.n - n_pointers, c->links.n + c->links.n_only[SIDE_A] +
					     c->links.n_only[SIDE_B]);
		for (size_t k = 0; k < 16; k++) {
			enum side side = k % 2 ? SIDE_B : SIDE_A;
			size_t sentence;
			assert_true(compare_view_rows_sentence(c,
			    &rows.items[rows.row_of[side][k / 2]], side,
			    &sentence));
			assert_int_equal(sentence, k / 2);
		}
		compare_view_rows_release(&rows);
		made_release(&made);
	}
}

static void rows_know_what_they_have(void **state)
{
	(void)state;
	struct made made;
	struct compare_view_rows rows = {0};
	struct quote_pair quote = {
	    QUOTE_ALTERED, .sentences[SIDE_A] = 1, .sentences[SIDE_B] = 1};
	struct figure_difference figure = {.link = 0,
	    .shown[SIDE_A] = "2",
	    .shown[SIDE_B] = "3",
	    .differs = FIGURE_DIFFERS_VALUE};
	made_articles(&made, "p|q|r", "p|z|r");
	made_link(&made, (struct made_link){0, 0, false, LINK_SAME});
	made_link(&made, (struct made_link){1, 1, false, LINK_CLOSE});
	made_end(&made);
	made.comparison.quotes.items = &quote;
	made.comparison.quotes.n = 1;
	made.comparison.figures.items = &figure;
	made.comparison.figures.n = 1;
	compare_view_rows_make(
	    &rows, &made.comparison, COMPARE_VIEW_SIDE_BY_SIDE);
	assert_true(rows.items[0].same_words && !rows.items[0].changed);
	assert_true(rows.items[0].figure && !rows.items[0].quote);
	assert_true(rows.items[1].changed && !rows.items[1].same_words);
	assert_true(rows.items[1].quote && !rows.items[1].figure);
	assert_false(rows.items[2].same_words || rows.items[2].changed);
	compare_view_rows_release(&rows);
	made_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows_are_in_order),
	    cmocka_unit_test(nothing_is_lost),
	    cmocka_unit_test(rows_know_what_they_have),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
