/* SPDX-License-Identifier: MIT */
/* date_clock: the hour, then what says that it is one: a mark with minutes
 * after it, a word (Uhr, h, 時), a.m. or p.m., or a zone. */
#include "text/date/clock.h"

#include <string.h>

#include "base/mem.h"
#include "text/date/calendar.h"

enum {
	HALVES = DATE_ROLE_AM | DATE_ROLE_PM,
	CLOCK_WORDS_MAX = 3, /* a las */
	SEPARATORS_MAX = 3,
};

static bool is_letter(const struct date_token *token)
{
	return token->kind == DATE_TOKEN_WORD && token->bytes.len <= 2;
}

/* "p.m.", "p. m.": a letter each. */
static unsigned read_dotted_half(struct date_cursor *cursor)
{
	struct date_cursor from = *cursor;
	char letters[4];
	size_t len = 0;
	for (int i = 0; i < 2; i++) {
		struct date_token token = date_token_next(cursor);
		if (!is_letter(&token)) {
			*cursor = from;
			return 0;
		}
		memcpy(letters + len, token.bytes.bytes, token.bytes.len);
		len += token.bytes.len;
		date_token_take_glued_mark(cursor, ".");
	}
	unsigned half =
	    date_word_of((struct slice){letters, len}).roles & HALVES;
	if (!half)
		*cursor = from;
	return half;
}

/* DATE_ROLE_AM or DATE_ROLE_PM; 0 when there is neither. */
static unsigned read_half(struct date_cursor *cursor)
{
	unsigned half = date_token_peek(cursor).word.roles & HALVES;
	if (!half)
		return read_dotted_half(cursor);
	date_token_next(cursor);
	date_token_take_glued_mark(cursor, ".");
	return half;
}

/* To the 24-hour clock; "13:05 PM" is that already. */
static int full_hour(int hour, unsigned half)
{
	if (!half || hour < 1 || hour > 12)
		return hour;
	return hour % 12 + (half == DATE_ROLE_PM ? 12 : 0);
}

/* ".123", of a second or a minute. */
static void read_fraction(struct date_cursor *cursor)
{
	struct date_cursor from = *cursor;
	if (!date_token_take_glued_mark(cursor, ".,") ||
	    date_token_peek(cursor).spaced ||
	    date_token_next(cursor).kind != DATE_TOKEN_NUMBER)
		*cursor = from;
}

/* ":59", ":59.123". */
static void read_seconds(struct date_cursor *cursor, const char *mark)
{
	struct date_cursor from = *cursor;
	int second;
	if (!date_token_take_glued_mark(cursor, mark) ||
	    !date_token_take_glued_number(cursor, 1, 2, &second))
		*cursor = from;
	if (*mark == ':')
		read_fraction(cursor);
}

/* ":59", ".59", ":59:30". */
static bool read_marked_minutes(struct date_cursor *cursor, int *minute)
{
	static const char *const marks[] = {":", "."};
	struct date_cursor from = *cursor;
	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		if (date_token_take_glued_mark(cursor, marks[i]) &&
		    date_token_take_glued_number(cursor, 2, 2, minute)) {
			read_seconds(cursor, marks[i]);
			return true;
		}
		*cursor = from;
	}
	return false;
}

/* A number that is the first of "16/02/2024" is no minute. */
static bool begins_day(const struct date_cursor *cursor)
{
	struct date_cursor ahead = *cursor;
	int number;
	return date_token_take_glued_mark(&ahead, "./-") &&
	       date_token_take_glued_number(&ahead, 1, 2, &number);
}

static void read_unit_seconds(struct date_cursor *cursor)
{
	struct date_cursor from = *cursor;
	int second;
	if (!date_token_take_number(cursor, 1, 2, &second) ||
	    !date_token_take_role(cursor, DATE_ROLE_SECOND))
		*cursor = from;
}

/* What follows a word for hours: "05", "5 min", "5分30秒", "半". */
static bool read_unit_minutes(struct date_cursor *cursor, int *minute)
{
	struct date_cursor from = *cursor;
	*minute = 30;
	if (date_token_take_role(cursor, DATE_ROLE_HALF))
		return true;
	bool two = date_token_take_number(cursor, 2, 2, minute);
	if ((two || date_token_take_number(cursor, 1, 1, minute)) &&
	    !begins_day(cursor)) {
		bool unit = date_token_take_role(cursor, DATE_ROLE_MINUTE);
		if (unit)
			read_unit_seconds(cursor);
		if (unit || two)
			return true;
	}
	*cursor = from;
	*minute = 0;
	return false;
}

/* "3 h ago" is no time of day. */
static bool ends_hour(const struct date_cursor *cursor)
{
	struct date_cursor ahead = *cursor;
	struct date_zone zone;
	struct date_token token = date_token_peek(cursor);
	return token.kind != DATE_TOKEN_WORD ||
	       (token.word.roles &
		   (HALVES | DATE_ROLE_THE | DATE_ROLE_WEEKDAY)) ||
	       date_zone_read(&ahead, &zone);
}

/* "Uhr", "h." */
static bool take_hour_word(struct date_cursor *cursor)
{
	if (!date_token_take_role(cursor, DATE_ROLE_HOUR))
		return false;
	date_token_take_glued_mark(cursor, ".");
	return true;
}

/* "0959 GMT". */
static bool read_four_digits(
    struct date_cursor *cursor, struct date_clock *clock)
{
	struct date_cursor from = *cursor;
	int number;
	if (date_token_take_number(cursor, 4, 4, &number)) {
		struct date_cursor ahead = *cursor;
		clock->hour = number / 100;
		clock->minute = number % 100;
		if (take_hour_word(cursor) ||
		    date_zone_read(&ahead, &clock->zone))
			return true;
	}
	*cursor = from;
	return false;
}

/* Hour and minute, of either clock; false when nothing says that the number is
 * an hour. */
static bool read_digits(struct date_cursor *cursor, struct date_clock *clock)
{
	struct date_cursor ahead;
	if (read_four_digits(cursor, clock))
		return true;
	if (!date_token_take_number(cursor, 1, 2, &clock->hour))
		return false;
	if (read_marked_minutes(cursor, &clock->minute)) {
		take_hour_word(cursor);
		return true;
	}
	if (!take_hour_word(cursor)) {
		ahead = *cursor;
		return read_half(&ahead);
	}
	return read_unit_minutes(cursor, &clock->minute) || ends_hour(cursor);
}

static bool is_possible(const struct date_clock *clock)
{
	return clock->minute <= 59 &&
	       (clock->hour <= 23 || (clock->hour == 24 && !clock->minute));
}

bool date_clock_read(struct date_cursor *cursor, struct date_clock *clock)
{
	struct date_cursor from = *cursor;
	*clock = (struct date_clock){0};
	for (int i = 0; i < CLOCK_WORDS_MAX &&
			date_token_take_role(cursor, DATE_ROLE_CLOCK);
	     i++)
		date_token_take_glued_mark(cursor, ".");
	unsigned half = read_half(cursor);
	if (!read_digits(cursor, clock) || !is_possible(clock)) {
		*cursor = from;
		return false;
	}
	if (!half)
		half = read_half(cursor);
	clock->hour = full_hour(clock->hour, half);
	date_zone_read(cursor, &clock->zone);
	return true;
}

bool date_clock_read_after(struct date_cursor *cursor, struct date_clock *clock)
{
	struct date_cursor from = *cursor;
	int n = 0;
	bool open = false;
	while (n++ < SEPARATORS_MAX && date_token_take_mark(cursor, ",|-/@;.("))
		open |= cursor->text.bytes[cursor->pos - 1] == '(';
	struct date_token token = date_token_peek(cursor);
	if (!token.spaced)
		date_token_take_letters(cursor, "T");
	if (!date_clock_read(cursor, clock)) {
		*cursor = from;
		return false;
	}
	if (open)
		date_token_take_mark(cursor, ")");
	return true;
}

/* Midnight at the end of a day is the next day's beginning. */
void date_clock_set(struct date *date, const struct date_clock *clock)
{
	date->has_time = true;
	date->hour = clock->hour % 24;
	date->minute = clock->minute;
	if (clock->hour == 24)
		date_calendar_set(date, date_calendar_number(date) + 1);
	date_zone_set(date, &clock->zone);
}
