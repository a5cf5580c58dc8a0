/* SPDX-License-Identifier: MIT */
#include "../support/test.h"

#include "views/place_marks.h"

static struct pane_anchor place(size_t paragraph)
{
	return (struct pane_anchor){paragraph, 1};
}

/* What a letter means in an article: a paragraph, 0 when it means nothing. */
static size_t paragraph_of(
	const struct place_marks *marks, uint32_t letter, const char *path)
{
	const struct place_mark *mark = place_marks_find(marks, letter, path);
	return mark ? mark->at.paragraph : 0;
}

static void small_letters_are_of_an_article(void **state)
{
	(void)state;
	struct place_marks marks = {0};
	place_marks_set(&marks, 'a', "one.txt", place(3));
	place_marks_set(&marks, 'a', "two.txt", place(5));
	assert_int_equal(paragraph_of(&marks, 'a', "one.txt"), 3);
	assert_int_equal(paragraph_of(&marks, 'a', "two.txt"), 5);
	assert_int_equal(paragraph_of(&marks, 'a', "three.txt"), 0);
	assert_int_equal(paragraph_of(&marks, 'b', "one.txt"), 0);
	place_marks_set(&marks, 'a', "one.txt", place(7));
	assert_int_equal(paragraph_of(&marks, 'a', "one.txt"), 7);
	assert_int_equal(marks.n, 2);
	place_marks_release(&marks);
}

static void a_capital_is_one_place(void **state)
{
	(void)state;
	struct place_marks marks = {0};
	place_marks_set(&marks, 'A', "one.txt", place(3));
	place_marks_set(&marks, 'A', "two.txt", place(5));
	const struct place_mark *mark =
		place_marks_find(&marks, 'A', "one.txt");
	assert_non_null(mark);
	assert_string_equal(mark->path, "two.txt");
	assert_int_equal(mark->at.paragraph, 5);
	assert_int_equal(marks.n, 1);
	place_marks_release(&marks);
}

/* The path may be that of the mark itself. */
static void a_mark_can_be_set_from_itself(void **state)
{
	(void)state;
	struct place_marks marks = {0};
	place_marks_set(&marks, 'A', "one.txt", place(3));
	place_marks_set(&marks, 'A', marks.at[0].path, place(4));
	assert_string_equal(marks.at[0].path, "one.txt");
	place_marks_release(&marks);
}

static void lists_the_letters_of_an_article(void **state)
{
	(void)state;
	struct place_marks marks = {0};
	struct str letters = {0};
	place_marks_set(&marks, 'Q', "two.txt", place(1));
	place_marks_set(&marks, 'c', "one.txt", place(1));
	place_marks_set(&marks, 'b', "two.txt", place(1));
	place_marks_set(&marks, 'a', "one.txt", place(1));
	place_marks_set(&marks, PLACE_BEFORE, "one.txt", place(1));
	place_marks_letters(&marks, "one.txt", &letters);
	assert_string_equal(str_text(&letters), "a c Q");
	str_release(&letters);
	place_marks_release(&marks);
}

static void knows_letters(void **state)
{
	(void)state;
	static const uint32_t others[] = {
		0, '0', '@', '[', '`', '{', '\'', 0xe4, 0x110001};
	for (uint32_t letter = 'a'; letter <= 'z'; letter++) {
		assert_true(place_marks_is_letter(letter));
		assert_true(place_marks_is_letter(letter - 'a' + 'A'));
	}
	for (size_t i = 0; i < ARRAY_LEN(others); i++)
		assert_false(place_marks_is_letter(others[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(small_letters_are_of_an_article),
		cmocka_unit_test(a_capital_is_one_place),
		cmocka_unit_test(a_mark_can_be_set_from_itself),
		cmocka_unit_test(lists_the_letters_of_an_article),
		cmocka_unit_test(knows_letters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
