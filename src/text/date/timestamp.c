/* SPDX-License-Identifier: MIT */
/*
 * date_timestamp: dates that programs write, right or nearly right.
 *
 * What people never write is read here: digits without marks, week dates, days
 * of the year, fractions of an hour, seconds since 1970.  All else is read as
 * people's dates are (RFC 822, asctime), but what follows a date is let go.
 */
#include "base/mem.h"
#include "text/date/calendar.h"
#include "text/date/clock.h"
#include "text/date/day.h"
#include "text/date/read.h"

enum {
	DAY_DIGITS = 8,	    /* 20240216 */
	ORDINAL_DIGITS = 7, /* 2024047 */
	SECONDS_DIGITS = 10,
	MILLISECONDS_DIGITS = 13,
	MINUTE_DIGITS = 12, /* 202402160959 */
	SECOND_DIGITS = 14, /* 20240216095900 */
	HOUR_SECONDS = 3600,
	DAY_SECONDS = 24 * HOUR_SECONDS,
};

/* The number that `len` digits make, from the digit `pos` on. */
static int64_t digits_at(struct slice digits, size_t pos, size_t len)
{
	int64_t value = 0;
	for (size_t i = pos; i < pos + len; i++)
		value = value * 10 + (digits.bytes[i] - '0');
	return value;
}

/* The ASCII digits at the cursor, which moves when there are `n` of them. */
static bool take_digits(
    struct date_cursor *cursor, size_t n, struct slice *digits)
{
	struct date_token token = date_token_peek(cursor);
	if (token.kind != DATE_TOKEN_NUMBER || token.digits != n ||
	    token.bytes.len != n)
		return false;
	date_token_next(cursor);
	*digits = token.bytes;
	return true;
}

/* Seconds or milliseconds since 1970. */
static bool read_unix(struct date_cursor *cursor, struct date *date)
{
	struct slice digits;
	if (!take_digits(cursor, SECONDS_DIGITS, &digits) &&
	    !take_digits(cursor, MILLISECONDS_DIGITS, &digits))
		return false;
	int64_t seconds = digits_at(digits, 0, SECONDS_DIGITS);
	int64_t of_day = seconds % DAY_SECONDS;
	date_calendar_set(date, seconds / DAY_SECONDS);
	date->has_time = date->has_zone = true;
	date->hour = (int)(of_day / HOUR_SECONDS);
	date->minute = (int)(of_day % HOUR_SECONDS / 60);
	return true;
}

/* "20240216", "20240216095900". */
static bool set_digits(struct date *date, struct slice digits)
{
	struct date_clock clock = {0};
	date->year = (int)digits_at(digits, 0, 4);
	date->month = (int)digits_at(digits, 4, 2);
	date->day = (int)digits_at(digits, 6, 2);
	if (!date->day || !date_calendar_is_possible(date))
		return false;
	if (digits.len == DAY_DIGITS)
		return true;
	clock.hour = (int)digits_at(digits, 8, 2);
	clock.minute = (int)digits_at(digits, 10, 2);
	if (clock.hour < 24 && clock.minute < 60)
		date_clock_set(date, &clock);
	return true;
}

static bool read_compact(struct date_cursor *cursor, struct date *date)
{
	struct slice digits;
	if (take_digits(cursor, ORDINAL_DIGITS, &digits))
		return date_calendar_set_ordinal(date,
		    (int)digits_at(digits, 0, 4), (int)digits_at(digits, 4, 3));
	return (take_digits(cursor, DAY_DIGITS, &digits) ||
		   take_digits(cursor, MINUTE_DIGITS, &digits) ||
		   take_digits(cursor, SECOND_DIGITS, &digits)) &&
	       set_digits(date, digits);
}

/* "2024-W07-5", "2024W075". */
static bool read_week(struct date_cursor *cursor, struct date *date)
{
	int year, week, weekday;
	if (!date_day_read_year(cursor, &year))
		return false;
	date_token_take_glued_mark(cursor, "-");
	if (!date_token_take_letters(cursor, "W"))
		return false;
	if (date_token_take_glued_number(cursor, 3, 3, &week)) {
		weekday = week % 10;
		week /= 10;
	} else if (!date_token_take_glued_number(cursor, 2, 2, &week) ||
		   !date_token_take_glued_mark(cursor, "-") ||
		   !date_token_take_glued_number(cursor, 1, 1, &weekday)) {
		return false;
	}
	return date_calendar_set_week(date, year, week, weekday);
}

/* "2024-047". */
static bool read_ordinal(struct date_cursor *cursor, struct date *date)
{
	int year, day;
	return date_day_read_year(cursor, &year) &&
	       date_token_take_glued_mark(cursor, "-") &&
	       date_token_take_glued_number(cursor, 3, 3, &day) &&
	       date_calendar_set_ordinal(date, year, day);
}

/* ".5" of an hour, in minutes; of a minute or a second it is less than one. */
static int read_fraction(struct date_cursor *cursor, int minutes)
{
	struct date_cursor from = *cursor;
	struct date_token token;
	if (date_token_take_glued_mark(cursor, ".,")) {
		token = date_token_next(cursor);
		if (token.kind == DATE_TOKEN_NUMBER && !token.spaced)
			return minutes * (token.bytes.bytes[0] - '0') / 10;
	}
	*cursor = from;
	return 0;
}

/* "T0959", "T095900.0", "T09.5". */
static bool read_compact_clock(
    struct date_cursor *cursor, struct date_clock *clock)
{
	struct slice digits;
	*clock = (struct date_clock){0};
	if (!date_token_take_letters(cursor, "T") ||
	    date_token_peek(cursor).spaced ||
	    (!take_digits(cursor, 6, &digits) &&
		!take_digits(cursor, 4, &digits) &&
		!take_digits(cursor, 2, &digits)))
		return false;
	clock->hour = (int)digits_at(digits, 0, 2);
	if (digits.len > 2)
		clock->minute = (int)digits_at(digits, 2, 2);
	int fraction = read_fraction(cursor, digits.len > 2 ? 1 : 60);
	clock->minute += fraction;
	date_zone_read(cursor, &clock->zone);
	return clock->hour <= 24 && clock->minute < 60 &&
	       !date_token_take_glued_mark(cursor, ":");
}

static bool read_days(struct date_cursor *cursor, struct date *date)
{
	static bool (*const forms[])(struct date_cursor *, struct date *) = {
	    read_compact, read_week, read_ordinal, date_day_read};
	struct date_cursor from = *cursor;
	for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
		*date = (struct date){0};
		if (forms[i](cursor, date))
			return true;
		*cursor = from;
	}
	return false;
}

/* ISO 8601, basic or extended, in any of its forms for a day. */
static bool read_iso(struct date_cursor *cursor, struct date *date)
{
	struct date_clock clock;
	if (!read_days(cursor, date))
		return false;
	struct date_cursor from = *cursor;
	if (!date->day || date->has_time)
		return true;
	if (read_compact_clock(cursor, &clock)) {
		date_clock_set(date, &clock);
		return true;
	}
	*cursor = from;
	if (date_clock_read_after(cursor, &clock))
		date_clock_set(date, &clock);
	return true;
}

/* "2024-02-16/2024-02-18", "2024-02-16-1". */
static bool goes_on(struct date_cursor cursor)
{
	int number;
	return date_token_take_glued_mark(&cursor, "/-") &&
	       date_token_take_glued_number(&cursor, 1, 8, &number);
}

bool date_parse_timestamp(struct slice text, struct date *date)
{
	static bool (*const forms[])(struct date_cursor *, struct date *) = {
	    read_unix, read_iso, date_read};
	for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
		struct date_cursor cursor = {
		    .text = text, .short_years = true, .by_program = true};
		*date = (struct date){0};
		if (forms[i](&cursor, date) && !goes_on(cursor) &&
		    date_calendar_is_possible(date))
			return true;
	}
	*date = (struct date){0};
	return false;
}
