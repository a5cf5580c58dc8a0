/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/date/date.h"

/* A text, and the date found in it; NULL when none. */
static const struct {
	const char *text, *iso;
} finds[] = {
    {"2023-06-18T21:08+05:30", "2023-06-18T21:08+05:30"},
    {"2023-06-18T21:08:59.123Z", "2023-06-18T21:08+00:00"},
    {"2023-06-18 21:08", "2023-06-18T21:08"},
    {"2023/06/18", "2023-06-18"},
    {"2023-06", "2023-06"},
    {"Last updated on: June 18, 2023 21:08 IST", "2023-06-18T21:08+05:30"},
    {"18 June 2023", "2023-06-18"},
    {"the 18th of June, 2023,", "2023-06-18"},
    {"Sunday, June 18, 2023 9:08 PM EDT", "2023-06-18T21:08-04:00"},
    {"9:08 p.m. GMT, Sun. 18 Jun 2023", "2023-06-18T21:08+00:00"},
    {"Sept. 3, 2022 at 12:05 am", "2022-09-03T00:05"},
    {"Jan 5, 2024 | 07:00 (GMT+8)", "2024-01-05T07:00+08:00"},
    {"in May 2023 he", "2023-05"},
    {"June 18, 2023 21:08 UTC", "2023-06-18T21:08+00:00"},
    {"June 18, 2023 21:08 CST", "2023-06-18T21:08"},
    {"29 February 2024", "2024-02-29"},
    {"29 February 2023", "2023-02"},
    {"June 31, 2023", NULL},
    {"in 2018", NULL},
    {"maybe 5, 2023", NULL},
    {"12023-06-18", NULL},
    {"", NULL},
};

static void finds_dates(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(finds, i, finds[i].text); i++) {
		struct date date;
		char iso[DATE_TEXT];
		struct slice text = slice_of(finds[i].text);
		bool found = date_find(text, &date, NULL);
		assert_int_equal(found, finds[i].iso != NULL);
		if (!found)
			continue;
		date_iso(&date, iso);
		assert_string_equal(iso, finds[i].iso);
	}
}

static void reports_the_span(void **state)
{
	(void)state;
	struct date date;
	struct span span;
	assert_true(date_find(slice_of("on June 18, 2023."), &date, &span));
	assert_int_equal(span.start, 3);
	assert_int_equal(span.end, 16);
}

static void parses_whole_texts(void **state)
{
	(void)state;
	struct date date;
	assert_true(date_parse(slice_of(" 2023-06-18\n"), &date));
	assert_int_equal(date.day, 18);
	assert_false(date_parse(slice_of("2023-06-18 x"), &date));
	assert_false(date_parse(slice_of("on 2023-06-18"), &date));
	assert_int_equal(date.year, 0);
}

static void prints_for_people(void **state)
{
	(void)state;
	char text[DATE_TEXT];
	struct date date;
	date_parse(slice_of("2023-06-18T21:08+05:30"), &date);
	date_text(&date, text);
	assert_string_equal(text, "18 June 2023, 21:08");
	date_parse(slice_of("2023-06"), &date);
	date_text(&date, text);
	assert_string_equal(text, "June 2023");
}

static const struct {
	const char *iso;
	int64_t seconds;
} instants[] = {
    {"1970-01-01", 0},
    {"1970-01-01T01:00+01:00", 0},
    {"2023-06-18T21:08+05:30", 1687102680},
    {"1969-12-31T23:59", -60},
    {"2024-03-01", 1709251200},
};

static void counts_seconds(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(instants, i, instants[i].iso); i++) {
		struct date date;
		assert_true(date_parse(slice_of(instants[i].iso), &date));
		assert_int_equal(date_seconds(&date), instants[i].seconds);
	}
}

/* Days from the date to now. */
static const struct {
	int days;
	const char *ago;
} agos[] = {
    {0, "today"},
    {1, "yesterday"},
    {-1, "tomorrow"},
    {3, "3 days ago"},
    {-2, "in 2 days"},
    {7, "1 week ago"},
    {45, "1 month ago"},
    {364, "12 months ago"},
    {365, "1 year ago"},
    {1100, "3 years ago"},
};

static void prints_how_long_ago(void **state)
{
	(void)state;
	struct date date;
	date_parse(slice_of("2023-06-18"), &date);
	for (size_t i = 0; test_row(agos, i, agos[i].ago); i++) {
		char ago[DATE_TEXT];
		date_ago(
		    &date, date_seconds(&date) + agos[i].days * 86400 + 9, ago);
		assert_string_equal(ago, agos[i].ago);
	}
}

static void knows_months_and_weekdays_by_name(void **state)
{
	(void)state;
	static const struct {
		const char *word;
		int month, weekday;
	} rows[] = {
	    {"January", 1, 0},
	    {"december", 12, 0},
	    {"MAY", 5, 0},
	    {"Monday", 0, 1},
	    {"sunday", 0, 7},
	    {"Jan", 0, 0},
	    {"Mondays", 0, 0},
	    {"", 0, 0},
	};
	for (size_t i = 0; test_row(rows, i, rows[i].word); i++) {
		struct slice word = slice_of(rows[i].word);
		assert_int_equal(date_month_of(word), rows[i].month);
		assert_int_equal(date_weekday_of(word), rows[i].weekday);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_dates),
	    cmocka_unit_test(reports_the_span),
	    cmocka_unit_test(parses_whole_texts),
	    cmocka_unit_test(prints_for_people),
	    cmocka_unit_test(counts_seconds),
	    cmocka_unit_test(prints_how_long_ago),
	    cmocka_unit_test(knows_months_and_weekdays_by_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
