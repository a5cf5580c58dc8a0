/* SPDX-License-Identifier: MIT */
/* date_calendar: years are counted from March, so that the leap day comes
 * last, in cycles of 400 years, which are all alike. */
#include "text/date/calendar.h"

enum {
	EPOCH = 719468, /* days from 1 March 0000 to 1970 */
	CYCLE_DAYS = 146097,
	CYCLE_YEARS = 400,
	WEEK_DAYS = 7,
	MARCH = 3,
	FIRST_YEAR = 1000,
	LAST_YEAR = 2999,
};

int64_t date_calendar_number(const struct date *date)
{
	int64_t month = date->month ? date->month : 1;
	int64_t year = month <= 2 ? date->year - 1 : date->year;
	int64_t day = date->day ? date->day : 1;
	int64_t march = (month + 9) % 12;
	return 365 * year + year / 4 - year / 100 + year / 400 +
	       (153 * march + 2) / 5 + day - 1 - EPOCH;
}

/* Of days from 1 March 0000 on. */
void date_calendar_set(struct date *date, int64_t number)
{
	int64_t days = number + EPOCH;
	int64_t cycle = days / CYCLE_DAYS, left = days % CYCLE_DAYS;
	int64_t year =
	    (left - left / 1460 + left / 36524 - left / 146096) / 365;
	left -= 365 * year + year / 4 - year / 100;
	int64_t march = (5 * left + 2) / 153;
	date->day = (int)(left - (153 * march + 2) / 5 + 1);
	date->month = (int)(march < 10 ? march + MARCH : march - 9);
	date->year = (int)(CYCLE_YEARS * cycle + year + (date->month <= 2));
}

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

bool date_calendar_is_possible(const struct date *date)
{
	static const int days[DATE_MONTHS] = {
	    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (date->year < FIRST_YEAR || date->year > LAST_YEAR)
		return false;
	if (date->month < 1 || date->month > DATE_MONTHS || date->day < 0)
		return false;
	bool leap = date->month == 2 && is_leap(date->year);
	return date->day <= days[date->month - 1] + leap;
}

/* 1 January 1970 was a Thursday. */
int date_calendar_weekday(int64_t number)
{
	int64_t since_monday = (number + 3) % WEEK_DAYS;
	return (int)(since_monday < 0 ? since_monday + WEEK_DAYS
				      : since_monday) +
	       1;
}

static int64_t new_year(int year)
{
	return date_calendar_number(
	    &(struct date){.year = year, .month = 1, .day = 1});
}

/* The Monday of the week that has 4 January. */
static int64_t first_monday(int year)
{
	int64_t fourth = new_year(year) + 3;
	return fourth - (date_calendar_weekday(fourth) - 1);
}

bool date_calendar_set_week(struct date *date, int year, int week, int weekday)
{
	int64_t monday = first_monday(year) + (int64_t)(week - 1) * WEEK_DAYS;
	if (week < 1 || weekday < 1 || weekday > WEEK_DAYS ||
	    monday >= first_monday(year + 1))
		return false;
	date_calendar_set(date, monday + weekday - 1);
	return true;
}

bool date_calendar_set_ordinal(struct date *date, int year, int day)
{
	if (day < 1 || day > 365 + is_leap(year))
		return false;
	date_calendar_set(date, new_year(year) + day - 1);
	return true;
}
