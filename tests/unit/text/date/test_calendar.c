/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/date/calendar.h"

static const struct {
	const char *label;
	struct date date;
	int64_t number;
	int weekday;
} days[] = {
    {"the first", {.year = 1970, .month = 1, .day = 1}, 0, 4},
    {"before it", {.year = 1969, .month = 12, .day = 31}, -1, 3},
    {"leap day", {.year = 2024, .month = 2, .day = 29}, 19782, 4},
    {"after it", {.year = 2024, .month = 3, .day = 1}, 19783, 5},
    {"of 1900", {.year = 1900, .month = 3, .day = 1}, -25508, 4},
    {"of 2000", {.year = 2000, .month = 2, .day = 29}, 11016, 2},
    {"the last", {.year = 2999, .month = 12, .day = 31}, 376199, 2},
};

static void counts_days_both_ways(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(days, i, days[i].label); i++) {
		struct date date = {0};
		assert_int_equal(
		    date_calendar_number(&days[i].date), days[i].number);
		date_calendar_set(&date, days[i].number);
		assert_int_equal(date.year, days[i].date.year);
		assert_int_equal(date.month, days[i].date.month);
		assert_int_equal(date.day, days[i].date.day);
		assert_int_equal(
		    date_calendar_weekday(days[i].number), days[i].weekday);
	}
}

static void each_day_follows_the_last(void **state)
{
	(void)state;
	/* from 1000 on */
	for (int64_t number = -354000; number < 376000; number += 13) {
		struct date date = {0};
		date_calendar_set(&date, number);
		assert_true(date_calendar_is_possible(&date));
		assert_int_equal(date_calendar_number(&date), number);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(counts_days_both_ways),
	    cmocka_unit_test(each_day_follows_the_last),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
