/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/word/word.h"

/* Each is worth its index, the tens ten times as much. */
static const char *const to_nineteen[] = {"zero", "one", "two", "three", "four",
    "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen"};
static const char *const tens[] = {"twenty", "thirty", "forty", "fifty",
    "sixty", "seventy", "eighty", "ninety"};

static void knows_number_words(void **state)
{
	(void)state;
	double value;
	for (size_t i = 0; test_row(to_nineteen, i, to_nineteen[i]); i++) {
		assert_true(word_number_spelled(to_nineteen[i], &value));
		assert_int_equal(value, i);
	}
	for (size_t i = 0; test_row(tens, i, tens[i]); i++) {
		assert_true(word_number_spelled(tens[i], &value));
		assert_int_equal(value, 10 * (i + 2));
	}
	assert_true(word_number_spelled("dozen", &value));
	assert_int_equal(value, 12);
	assert_false(word_number_spelled("million", &value));
	assert_false(word_number_spelled("fort", &value));
	assert_false(word_number_spelled("", &value));
}

static const struct {
	const char *word;
	double value;
	const char *written; /* NULL: not written out */
} magnitudes[] = {
    {"hundred", 100, NULL},
    {"dozen", 12, NULL},
    {"k", 1e3, "thousand"},
    {"thousand", 1e3, "thousand"},
    {"lakh", 1e5, NULL},
    {"m", 1e6, "million"},
    {"mil", 1e6, "million"},
    {"mio", 1e6, "million"},
    {"mln", 1e6, "million"},
    {"mn", 1e6, "million"},
    {"million", 1e6, "million"},
    {"crore", 1e7, NULL},
    {"b", 1e9, "billion"},
    {"bln", 1e9, "billion"},
    {"bn", 1e9, "billion"},
    {"billion", 1e9, "billion"},
    {"tn", 1e12, "trillion"},
    {"trn", 1e12, "trillion"},
    {"trillion", 1e12, "trillion"},
};

static void knows_magnitudes(void **state)
{
	(void)state;
	double value;
	for (size_t i = 0; test_row(magnitudes, i, magnitudes[i].word); i++) {
		const char *word = magnitudes[i].word;
		assert_true(word_number_magnitude(word, &value));
		assert_true(value == magnitudes[i].value);
		const char *written = word_number_written_out(word);
		assert_int_equal(!written, !magnitudes[i].written);
		if (written)
			assert_string_equal(written, magnitudes[i].written);
	}
	assert_false(word_number_magnitude("ten", &value));
	assert_false(word_number_magnitude("", &value));
	assert_null(word_number_written_out("th"));
	assert_null(word_number_written_out(""));
}

static const struct {
	const char *text;
	bool found;
	double value;
	const char *tail;
} digits[] = {
    {"7", true, 7, ""},
    {"84,000", true, 84000, ""},
    {"1.25", true, 1.25, ""},
    {"20th", true, 20, "th"},
    {"2.3bn", true, 2.3, "bn"},
    {"1,234.5m", true, 1234.5, "m"},
    {"0.05", true, 0.05, ""},
    {"100", true, 100, ""},
    {"seven", false, 0, ""},
    {"G20", false, 0, ""},
};

static void reads_digits(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(digits, i, digits[i].text); i++) {
		struct word_list list = {0};
		struct slice text = slice_of(digits[i].text);
		double value;
		word_split(&list, text, (struct span){0, text.len});
		assert_int_equal(list.n, 1);
		assert_int_equal(word_number_digits(&list.items[0], &value),
		    digits[i].found);
		if (digits[i].found)
			assert_true(value == digits[i].value);
		assert_string_equal(
		    word_number_tail(&list.items[0]), digits[i].tail);
		word_list_release(&list);
	}
}

static const struct {
	const char *text;
	bool found;
	double value;
} ordinals[] = {
    {"first", true, 1},
    {"twelfth", true, 12},
    {"90th", true, 90},
    {"3rd", true, 3},
    {"three", false, 0},
    {"1990s", false, 0},
};

static void reads_ordinals(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(ordinals, i, ordinals[i].text); i++) {
		struct word_list list = {0};
		struct slice text = slice_of(ordinals[i].text);
		double value;
		word_split(&list, text, (struct span){0, text.len});
		assert_int_equal(word_number_ordinal(&list.items[0], &value),
		    ordinals[i].found);
		if (ordinals[i].found)
			assert_true(value == ordinals[i].value);
		word_list_release(&list);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_number_words),
	    cmocka_unit_test(knows_magnitudes),
	    cmocka_unit_test(reads_digits),
	    cmocka_unit_test(reads_ordinals),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
