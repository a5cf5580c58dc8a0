/* SPDX-License-Identifier: MIT */
/*
 * date_read: reads a date at each word of a text until one is found.
 *
 * A date is a day, perhaps with its weekday, and before or after it a time.
 */
#include "text/date/read.h"

#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "text/date/calendar.h"
#include "text/date/clock.h"
#include "text/date/day.h"

static const char *const months[DATE_MONTHS] = {"January", "February", "March",
    "April", "May", "June", "July", "August", "September", "October",
    "November", "December"};

static const char *const weekdays[DATE_WEEKDAYS] = {"Monday", "Tuesday",
    "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

static bool read_day_with_weekday(struct date_cursor *cursor, struct date *date)
{
	struct date_cursor from = *cursor;
	bool weekday = date_day_read_weekday(cursor);
	if (!date_day_read(cursor, date)) {
		*cursor = from;
		if (!weekday || !date_day_read(cursor, date))
			return false;
	}
	from = *cursor;
	date_token_take_mark(cursor, ",");
	if (!date->day || !date_day_read_weekday(cursor))
		*cursor = from;
	return true;
}

/* "09:59 IST, 16 February 2024", "9.59 am on Friday, ...". */
static bool read_time_first(struct date_cursor *cursor, struct date *date)
{
	struct date_clock clock;
	if (!date_clock_read(cursor, &clock))
		return false;
	date_token_take_mark(cursor, ",|-/");
	if (!date_token_take_letters(cursor, "on"))
		date_token_take_role(cursor, DATE_ROLE_OF);
	if (!read_day_with_weekday(cursor, date) || !date->day)
		return false;
	date_clock_set(date, &clock);
	return true;
}

static bool read_day_first(struct date_cursor *cursor, struct date *date)
{
	struct date_clock clock;
	if (!read_day_with_weekday(cursor, date))
		return false;
	if (date->day && date_clock_read_after(cursor, &clock))
		date_clock_set(date, &clock);
	return true;
}

/* "Tue Mar 05 08:15:00 CET 2024", as C's asctime and Unix's date have it. */
static bool read_year_last(struct date_cursor *cursor, struct date *date)
{
	struct date_clock clock;
	date_day_read_weekday(cursor);
	date->month = date_token_next(cursor).word.month;
	if (!date->month || !date_token_take_number(cursor, 1, 2, &date->day) ||
	    !date->day || !date_clock_read(cursor, &clock) ||
	    !date_day_read_year(cursor, &date->year) ||
	    !date_calendar_is_possible(date))
		return false;
	if (clock.zone.kind == DATE_ZONE_NONE)
		date_zone_read(cursor, &clock.zone);
	date_clock_set(date, &clock);
	return true;
}

static bool read_in_order(struct date_cursor *cursor, struct date *date)
{
	static bool (*const orders[])(struct date_cursor *, struct date *) = {
	    read_time_first, read_day_first, read_year_last};
	struct date_cursor from = *cursor;
	for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
		*date = (struct date){0};
		if (orders[i](cursor, date) && date_calendar_is_possible(date))
			return true;
		*cursor = from;
	}
	*date = (struct date){0};
	return false;
}

/* A zone after the date may tell in which order the date was. */
bool date_read(struct date_cursor *cursor, struct date *date)
{
	struct date_cursor from = *cursor;
	cursor->is_american = false;
	if (!read_in_order(cursor, date))
		return false;
	if (!cursor->is_american || from.month_first)
		return true;
	*cursor = from;
	cursor->month_first = true;
	bool ok = read_in_order(cursor, date);
	cursor->month_first = false;
	return ok;
}

/* English of the United States, and what only says "en". */
static bool is_month_first(struct slice language)
{
	return (language.len == 2 &&
		   strncasecmp(language.bytes, "en", 2) == 0) ||
	       (language.len == 5 &&
		   (strncasecmp(language.bytes, "en-us", 5) == 0 ||
		       strncasecmp(language.bytes, "en_us", 5) == 0));
}

const char *date_month_name(int month)
{
	return month >= 1 && month <= DATE_MONTHS ? months[month - 1] : "";
}

const char *date_weekday_name(int weekday)
{
	return weekday >= 1 && weekday <= DATE_WEEKDAYS ? weekdays[weekday - 1]
							: "";
}

static int number_of(struct slice word, const char *const *names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (word.len == strlen(names[i]) &&
		    strncasecmp(word.bytes, names[i], word.len) == 0)
			return (int)i + 1;
	return 0;
}

int date_month_of(struct slice word)
{
	return number_of(word, months, ARRAY_LEN(months));
}

int date_weekday_of(struct slice word)
{
	return number_of(word, weekdays, ARRAY_LEN(weekdays));
}

/* What is before a token: the last one first. */
enum { TOKENS_BEFORE = 3 };

static bool is_joint(const struct date_token *token)
{
	return token->kind == DATE_TOKEN_MARK && token->mark < 0x80 &&
	       strchr("-/.", (int)token->mark);
}

/* Whether the last token is the "5" of "3-5 May 2024", or the mark before. */
static bool ends_range(const struct date_token *last)
{
	if (last->kind == DATE_TOKEN_NUMBER)
		last++;
	return is_joint(last) && last[1].kind == DATE_TOKEN_NUMBER;
}

static bool is_ascii_word(const struct date_token *token)
{
	return token->kind == DATE_TOKEN_WORD &&
	       (unsigned char)token->bytes.bytes[0] < 0x80;
}

static bool begins_dates(const struct date_token *token)
{
	enum {
		BEGINNINGS = DATE_ROLE_AM | DATE_ROLE_PM | DATE_ROLE_CLOCK |
			     DATE_ROLE_THE | DATE_ROLE_WEEKDAY,
	};
	return token->kind == DATE_TOKEN_NUMBER || token->word.month ||
	       token->word.era || (token->word.roles & BEGINNINGS);
}

/* Whether a date may begin with the token: not in the middle of a word or a
 * number, or of a range. */
static bool may_start(
    const struct date_token *token, const struct date_token *last)
{
	if (!begins_dates(token) || ends_range(last))
		return false;
	return token->spaced ||
	       (!is_ascii_word(last) && (token->kind != DATE_TOKEN_WORD ||
					    last->kind != DATE_TOKEN_NUMBER));
}

/* "5 May 2024 - 7 May 2024" is two days. */
static bool is_range(struct date_cursor cursor)
{
	struct date date = {0};
	return date_token_take_mark(&cursor, "-") &&
	       date_day_read(&cursor, &date);
}

/* False, and no date, for one that goes on as a range. */
static bool end_found(const struct date_token *first,
    const struct date_cursor *end, struct date *date, struct span *span)
{
	if (is_range(*end)) {
		*date = (struct date){0};
		return false;
	}
	if (span)
		*span = (struct span){
		    (size_t)(first->bytes.bytes - end->text.bytes), end->pos};
	return true;
}

bool date_find_in(struct slice text, const char *language, struct date *date,
    struct span *span)
{
	struct date_token last[TOKENS_BEFORE] = {0};
	struct date_cursor cursor = {
	    .text = text, .month_first = is_month_first(slice_of(language))};
	*date = (struct date){0};
	for (;;) {
		struct date_cursor from = cursor;
		struct date_token token = date_token_next(&cursor);
		if (token.kind == DATE_TOKEN_END)
			return false;
		if (may_start(&token, last) && date_read(&from, date))
			return end_found(&token, &from, date, span);
		last[2] = last[1];
		last[1] = last[0];
		last[0] = token;
	}
}

bool date_find(struct slice text, struct date *date, struct span *span)
{
	return date_find_in(text, "", date, span);
}

bool date_parse_in(struct slice text, const char *language, struct date *date)
{
	struct date_cursor cursor = {.text = text,
	    .month_first = is_month_first(slice_of(language)),
	    .short_years = true};
	if (date_read(&cursor, date) &&
	    date_token_peek(&cursor).kind == DATE_TOKEN_END)
		return true;
	*date = (struct date){0};
	return false;
}

bool date_parse(struct slice text, struct date *date)
{
	return date_parse_in(text, "", date);
}
