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
    {"Stand: 18.06.23", "2023-06-18"},
    {"18.06.23, 9.15 Uhr", "2023-06-18T09:15"},
    {"18/06/23 09:15", "2023-06-18T09:15"},
    {"1.2.23", NULL},
    {"release 18.06.23.1", NULL},
    {"18.06.23.", "2023-06-18"},
    {"18.06.23:15", NULL},
    {"32.06.23", NULL},
    {"a las 09:15 del 18-06-2023", "2023-06-18T09:15"},
    {"18 مارس/آذار 2023", "2023-03-18"},
    {"18 نوفمبر/تشرين الثاني 2023", "2023-11-18"},
    {"18 نوفمبر (تشرين الثاني) 2023", "2023-11-18"},
    {"18 تشرين الأول 2023", "2023-10-18"},
    {"18 كانون الأول 2023", "2023-12-18"},
    {"18 كانون الثاني 2023", "2023-01-18"},
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
    /* the first and last year, and those before and after */
    {"June 1000", "1000-06"},
    {"June 0999", NULL},
    {"June 2999", "2999-06"},
    {"June 3000", NULL},
    {"Jun 8, 2023", "2023-06-08"},
    {"Ju 8, 2023", NULL},
    {"Septe 8, 2023", NULL},
    {"June 0, 2023", NULL},
    {"0 June 2023", "2023-06"},
    {"2023-06-00", NULL},
    {"2023/06", NULL},
    {"2023-13", NULL},
    {"2023-00", NULL},
    {"29 February 2000", "2000-02-29"},
    {"29 February 1900", "1900-02"},
    /* times at and beyond their limits */
    {"2023-06-18 23:59", "2023-06-18T23:59"},
    {"2023-06-18 24:00", "2023-06-19T00:00"},
    {"2023-06-18 12:60", "2023-06-18"},
    {"2023-06-18 12:00 am", "2023-06-18T00:00"},
    {"2023-06-18 12:30 pm", "2023-06-18T12:30"},
    {"2023-06-18 1:30 pm", "2023-06-18T13:30"},
    {"2023-06-18 0:30 pm", "2023-06-18T00:30"},
    {"2023-06-18 13:30 pm", "2023-06-18T13:30"},
    {"2023-06-18 9:30 amber", "2023-06-18T09:30"},
    {"2023-06-18 9:30+14:59", "2023-06-18T09:30+14:59"},
    {"2023-06-18 9:30+15", "2023-06-18T09:30"},
    {"2023-06-18 9:30+01:60", "2023-06-18T09:30"},
    {"2023-06-18 9:30 -5", "2023-06-18T09:30"},
    {"2023-06-18 9:30 EST+1", "2023-06-18T09:30-05:00"},
    {"03/12/2024 9:15 AM EDT", "2024-03-12T09:15-04:00"},
    {"9:15 AM CST, 03/12/2024", "2024-03-12T09:15"},
    {"03/12/2024 9:15 CET", "2024-12-03T09:15+01:00"},
    {"03/12/2024 9:15 AEST", "2024-12-03T09:15+10:00"},
    {"13/12/2024 9:15 EST", "2024-12-13T09:15-05:00"},
    {"03.12.2024 9:15 EST", "2024-12-03T09:15-05:00"},
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

static void knows_the_zones(void **state)
{
	(void)state;
	static const struct {
		const char *name, *offset;
	} zones[] = {
	    {"UTC", "+00:00"},
	    {"GMT", "+00:00"},
	    {"Z", "+00:00"},
	    {"EST", "-05:00"},
	    {"EDT", "-04:00"},
	    {"CDT", "-05:00"},
	    {"MST", "-07:00"},
	    {"MDT", "-06:00"},
	    {"PST", "-08:00"},
	    {"PDT", "-07:00"},
	    {"BST", "+01:00"},
	    {"CET", "+01:00"},
	    {"CEST", "+02:00"},
	    {"EET", "+02:00"},
	    {"EEST", "+03:00"},
	    {"MSK", "+03:00"},
	    {"IST", "+05:30"},
	    {"PKT", "+05:00"},
	    {"WIB", "+07:00"},
	    {"HKT", "+08:00"},
	    {"SGT", "+08:00"},
	    {"JST", "+09:00"},
	    {"KST", "+09:00"},
	    {"AEST", "+10:00"},
	    {"AEDT", "+11:00"},
	    {"NZST", "+12:00"},
	    {"NZDT", "+13:00"},
	    {"SAST", "+02:00"},
	    {"CST", ""},
	    {"ET", "-04:00"},
	    {"est", ""},
	};
	for (size_t i = 0; test_row(zones, i, zones[i].name); i++) {
		struct date date;
		char text[DATE_TEXT], iso[DATE_TEXT], wanted[DATE_TEXT];
		snprintf(
		    text, sizeof(text), "2023-06-18 21:08 %s", zones[i].name);
		snprintf(wanted, sizeof(wanted), "2023-06-18T21:08%s",
		    zones[i].offset);
		assert_true(date_find(slice_of(text), &date, NULL));
		date_iso(&date, iso);
		assert_string_equal(iso, wanted);
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
    {"2024-03", 1709251200},
    {"2023-01-31", 1675123200},
    {"2023-02-28", 1677542400},
    {"2024-02-29", 1709164800},
    {"2023-03-01", 1677628800},
    {"2023-12-31", 1703980800},
    {"1900-03-01", -2203891200},
    {"2000-02-29", 951782400},
    {"1000-01-01", -30610224000},
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
    {6, "6 days ago"},
    {14, "2 weeks ago"},
    {29, "4 weeks ago"},
    {30, "1 month ago"},
    {45, "1 month ago"},
    {-400, "in 1 year"},
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
	    cmocka_unit_test(knows_the_zones),
	    cmocka_unit_test(reports_the_span),
	    cmocka_unit_test(parses_whole_texts),
	    cmocka_unit_test(prints_for_people),
	    cmocka_unit_test(counts_seconds),
	    cmocka_unit_test(prints_how_long_ago),
	    cmocka_unit_test(knows_months_and_weekdays_by_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
