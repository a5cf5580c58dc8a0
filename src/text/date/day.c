/* SPDX-License-Identifier: MIT */
/* date_day: the orders in which year, month and day are written, tried one
 * after the other. */
#include "text/date/day.h"

#include <string.h>

#include "base/mem.h"
#include "text/date/calendar.h"

enum {
	CENTURY = 50,	       /* RFC 2822: 50 is 1950, 49 is 2049 */
	WEEKDAY_WORDS_MAX = 3, /* terça-feira */
	/* Shorter names of months are other words too ("3 days ago 2024"). */
	NAME_BYTES_MIN = 4,
};

bool date_day_read_year(struct date_cursor *cursor, int *year)
{
	return date_token_take_number(cursor, 4, 4, year);
}

/* "24", "'24"; no hour of "24:00". */
static bool read_short_year(struct date_cursor *cursor, int *year)
{
	struct date_cursor from = *cursor;
	bool cut = date_token_take_mark(cursor, "'");
	if ((cut || cursor->short_years) &&
	    date_token_take_number(cursor, 2, 2, year)) {
		struct date_cursor after = *cursor;
		*year += *year < CENTURY ? 2000 : 1900;
		if (!date_token_take_glued_mark(&after, ":"))
			return true;
	}
	*cursor = from;
	return false;
}

/* A year at the end of a date: "2024", "24", "2024 г.". */
static bool read_last_year(struct date_cursor *cursor, int *year)
{
	if (!date_day_read_year(cursor, year) && !read_short_year(cursor, year))
		return false;
	if (date_token_take_role(cursor, DATE_ROLE_YEAR))
		date_token_take_glued_mark(cursor, ".");
	return true;
}

/* A name of a month, and which one where two have it. */
static bool read_month_name(struct date_cursor *cursor, int *month)
{
	*month = date_token_peek(cursor).word.month;
	if (!*month)
		return false;
	date_token_next(cursor);
	date_token_take_glued_mark(cursor, ".");
	if (date_token_take_role(cursor, DATE_ROLE_LATTER))
		*month = *month % DATE_MONTHS + 1;
	else
		date_token_take_role(cursor, DATE_ROLE_FORMER);
	return true;
}

/* A month by its name, or by both of its names: "مارس/آذار". */
static bool read_month(struct date_cursor *cursor, int *month)
{
	int other;
	if (!read_month_name(cursor, month))
		return false;
	struct date_cursor ahead = *cursor;
	if (date_token_take_mark(&ahead, "/(") &&
	    read_month_name(&ahead, &other) && other == *month) {
		date_token_take_mark(&ahead, ")");
		*cursor = ahead;
	}
	return true;
}

/* "18", "18th", "1º", "5."; "the" may come before. */
static bool read_day(struct date_cursor *cursor, int *day)
{
	if (date_token_take_role(cursor, DATE_ROLE_THE))
		date_token_take_glued_mark(cursor, ".");
	if (!date_token_take_number(cursor, 1, 2, day) || !*day)
		return false;
	if (!date_token_take_glued_role(cursor, DATE_ROLE_ORDINAL))
		date_token_take_glued_mark(cursor, ".*");
	return true;
}

static bool read_same_mark(struct date_cursor *cursor, uint32_t mark)
{
	struct date_token token = date_token_peek(cursor);
	if (token.kind != DATE_TOKEN_MARK || token.mark != mark || token.spaced)
		return false;
	date_token_next(cursor);
	return true;
}

/* "2024年2月16日". */
static bool read_marked_words(struct date_cursor *cursor, struct date *date)
{
	if (!date_token_take_number(cursor, 1, 2, &date->month) ||
	    !date_token_take_role(cursor, DATE_ROLE_MONTH))
		return false;
	struct date_cursor from = *cursor;
	if (date_token_take_number(cursor, 1, 2, &date->day) &&
	    date_token_take_role(cursor, DATE_ROLE_DAY) && date->day)
		return true;
	*cursor = from;
	date->day = 0;
	return true;
}

/* "令和6年2月16日". */
static bool read_era(struct date_cursor *cursor, struct date *date)
{
	int number = 1, before = date_token_peek(cursor).word.era;
	if (!before)
		return false;
	date_token_next(cursor);
	if (!date_token_take_number(cursor, 1, 3, &number) &&
	    !date_token_take_role(cursor, DATE_ROLE_FIRST))
		return false;
	date->year = before + number;
	return date_token_take_role(cursor, DATE_ROLE_YEAR) &&
	       read_marked_words(cursor, date);
}

/* "-06-18", "/6/18", ". 6. 18.", ". február 18."; "-06" alone. */
static bool read_after_year(
    struct date_cursor *cursor, uint32_t mark, struct date *date)
{
	struct date_cursor ahead = *cursor;
	if (mark == '-' &&
	    date_token_take_glued_number(&ahead, 2, 2, &date->month) &&
	    !read_same_mark(&ahead, mark)) {
		*cursor = ahead;
		return date_token_peek(cursor).kind != DATE_TOKEN_NUMBER ||
		       date_token_peek(cursor).spaced;
	}
	if (!read_month(cursor, &date->month) &&
	    !(date_token_take_number(cursor, 1, 2, &date->month) &&
		read_same_mark(cursor, mark)))
		return false;
	read_same_mark(cursor, mark);
	if (!date_token_take_number(cursor, 1, 2, &date->day) || !date->day)
		return false;
	if (mark == '.')
		read_same_mark(cursor, mark);
	return true;
}

static bool read_year_first(struct date_cursor *cursor, struct date *date)
{
	if (!date_day_read_year(cursor, &date->year))
		return false;
	if (date_token_take_role(cursor, DATE_ROLE_YEAR))
		return read_marked_words(cursor, date);
	struct date_token token = date_token_peek(cursor);
	if (token.kind == DATE_TOKEN_MARK && token.mark < 0x80 &&
	    strchr("-/.", (int)token.mark) && !token.spaced) {
		date_token_next(cursor);
		return read_after_year(cursor, token.mark, date);
	}
	return read_month(cursor, &date->month) &&
	       date_token_take_number(cursor, 1, 2, &date->day) && date->day;
}

static bool may_lead(const struct date_token *token)
{
	return token->bytes.len >= NAME_BYTES_MIN ||
	       (token->word.roles & DATE_ROLE_MONTH_FIRST);
}

/* "June 18, 2023", "June 2023". */
static bool read_month_first(struct date_cursor *cursor, struct date *date)
{
	struct date_token token = date_token_peek(cursor);
	if (!may_lead(&token) || !read_month(cursor, &date->month))
		return false;
	if (!date_token_take_mark(cursor, ",-/"))
		date_token_take_role(cursor, DATE_ROLE_OF);
	if (date_day_read_year(cursor, &date->year))
		return true;
	if (!read_day(cursor, &date->day))
		return false;
	date_token_take_mark(cursor, ",-/");
	date_token_take_role(cursor, DATE_ROLE_OF);
	return read_last_year(cursor, &date->year);
}

/* "18 June 2023", "18th of June, 2023", "18-Jun-2023", "16 de mayo de 2024". */
static bool read_day_first(struct date_cursor *cursor, struct date *date)
{
	if (!read_day(cursor, &date->day))
		return false;
	if (!date_token_take_mark(cursor, "-/"))
		date_token_take_role(cursor, DATE_ROLE_OF);
	if (!read_month(cursor, &date->month))
		return false;
	if (!date_token_take_mark(cursor, ",-/"))
		date_token_take_role(cursor, DATE_ROLE_OF);
	return read_last_year(cursor, &date->year);
}

/* Where a number is over 12 the other is the month. */
static void set_day_and_month(
    struct date *date, int first, int second, bool month_first)
{
	if (second > DATE_MONTHS)
		month_first = true;
	else if (first > DATE_MONTHS)
		month_first = false;
	date->month = month_first ? first : second;
	date->day = month_first ? second : first;
}

/* "16.02.2024", "16. 2. 2024", "5/3/2024", "16-02-2024". */
static bool read_numeric(struct date_cursor *cursor, struct date *date)
{
	int first, second;
	date_token_take_role(cursor, DATE_ROLE_THE);
	if (!date_token_take_number(cursor, 1, 2, &first))
		return false;
	uint32_t mark = date_token_peek(cursor).mark;
	if (!date_token_take_glued_mark(cursor, "./-") ||
	    !date_token_take_number(cursor, 1, 2, &second) ||
	    !read_same_mark(cursor, mark))
		return false;
	set_day_and_month(
	    date, first, second, mark != '.' && cursor->month_first);
	if (!date->day)
		return false;
	return mark == '-' ? date_day_read_year(cursor, &date->year)
			   : read_last_year(cursor, &date->year);
}

/* "16.02.24", "16/02/24": two digits each, and nothing goes on. */
static bool read_padded(struct date_cursor *cursor, struct date *date)
{
	int first, second;
	struct date_cursor padded = *cursor;
	padded.short_years = true;
	if (!date_token_take_number(&padded, 2, 2, &first))
		return false;
	uint32_t mark = date_token_peek(&padded).mark;
	if (!date_token_take_glued_mark(&padded, "./") ||
	    !date_token_take_glued_number(&padded, 2, 2, &second) ||
	    !read_same_mark(&padded, mark) || date_token_peek(&padded).spaced ||
	    !read_short_year(&padded, &date->year))
		return false;
	set_day_and_month(
	    date, first, second, mark != '.' && cursor->month_first);
	cursor->pos = padded.pos;
	struct date_cursor after = padded;
	return date->day &&
	       !(date_token_take_glued_mark(&after, "./-") &&
		   date_token_take_glued_number(&after, 1, 4, &first));
}

bool date_day_read(struct date_cursor *cursor, struct date *date)
{
	static bool (*const orders[])(struct date_cursor *, struct date *) = {
	    read_year_first, read_era, read_month_first, read_day_first,
	    read_numeric, read_padded};
	struct date_cursor from = *cursor;
	struct date before = *date;
	for (size_t i = 0; i < ARRAY_LEN(orders); i++) {
		if (orders[i](cursor, date) && date_calendar_is_possible(date))
			return true;
		*cursor = from;
		*date = before;
	}
	return false;
}

/* "(金)", "Fri,", "terça-feira,". */
bool date_day_read_weekday(struct date_cursor *cursor)
{
	struct date_cursor from = *cursor;
	int n = 0;
	bool open = date_token_take_mark(cursor, "(");
	while (n < WEEKDAY_WORDS_MAX &&
	       date_token_take_role(cursor, DATE_ROLE_WEEKDAY)) {
		n++;
		date_token_take_glued_mark(cursor, ".");
		struct date_cursor ahead = *cursor;
		if (date_token_take_glued_mark(&ahead, "-") &&
		    (date_token_peek(&ahead).word.roles & DATE_ROLE_WEEKDAY))
			*cursor = ahead;
		else
			break;
	}
	if (!n || (open && !date_token_take_mark(cursor, ")"))) {
		*cursor = from;
		return false;
	}
	date_token_take_mark(cursor, ",");
	return true;
}
