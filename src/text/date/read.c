/* SPDX-License-Identifier: MIT */
/*
 * date_read: reads a date at each word of a text until one is found.
 *
 * Each read_ function either takes what it is named for and returns true, or
 * leaves the cursor where it was.
 */
#include "text/date/date.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"

enum {
	FIRST_YEAR = 1000,
	LAST_YEAR = 2999,
	ZONE_NAME = 5, /* longest name in `zones`, with its NUL */
};

static const char *const months[DATE_MONTHS] = {"January", "February", "March",
    "April", "May", "June", "July", "August", "September", "October",
    "November", "December"};

static const char *const weekdays[DATE_WEEKDAYS] = {"Monday", "Tuesday",
    "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/* Names that mean one offset in news, in minutes east.  CST (Chicago, China)
 * and ET (summer or winter) do not. */
static const struct {
	char name[ZONE_NAME];
	int minutes;
} zones[] = {
    {"UTC", 0},
    {"GMT", 0},
    {"Z", 0},
    {"EST", -300},
    {"EDT", -240},
    {"CDT", -300},
    {"MST", -420},
    {"MDT", -360},
    {"PST", -480},
    {"PDT", -420},
    {"BST", 60},
    {"CET", 60},
    {"CEST", 120},
    {"EET", 120},
    {"EEST", 180},
    {"MSK", 180},
    {"IST", 330},
    {"PKT", 300},
    {"WIB", 420},
    {"HKT", 480},
    {"SGT", 480},
    {"JST", 540},
    {"KST", 540},
    {"AEST", 600},
    {"AEDT", 660},
    {"NZST", 720},
    {"NZDT", 780},
    {"SAST", 120},
};

struct cursor {
	struct slice text;
	size_t pos;
};

static char peek(const struct cursor *cursor, size_t ahead)
{
	size_t pos = cursor->pos + ahead;
	return pos < cursor->text.len ? cursor->text.bytes[pos] : '\0';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool read_char(struct cursor *cursor, char c)
{
	if (peek(cursor, 0) != c || c == '\0')
		return false;
	cursor->pos++;
	return true;
}

/* Skips the bytes that are in `set`. */
static void skip(struct cursor *cursor, const char *set)
{
	while (peek(cursor, 0) && strchr(set, peek(cursor, 0)))
		cursor->pos++;
}

static bool read_number(
    struct cursor *cursor, size_t least, size_t most, int *number)
{
	size_t n = 0;
	int value = 0;
	for (; is_digit(peek(cursor, n)); n++) {
		if (n == most)
			return false;
		value = value * 10 + (peek(cursor, n) - '0');
	}
	if (n < least)
		return false;
	cursor->pos += n;
	*number = value;
	return true;
}

/* The letters at the cursor, which stays. */
static struct slice word_here(const struct cursor *cursor)
{
	size_t n = 0;
	while (is_letter(peek(cursor, n)))
		n++;
	return (struct slice){cursor->text.bytes + cursor->pos, n};
}

static bool same_letters(struct slice word, const char *name)
{
	return word.len == strlen(name) &&
	       strncasecmp(word.bytes, name, word.len) == 0;
}

/* Takes one of `names` or its beginning of three letters (four: "Sept"). */
static bool read_name(
    struct cursor *cursor, const char *const *names, size_t n, int *which)
{
	struct slice word = word_here(cursor);
	for (size_t i = 0; i < n; i++) {
		bool cut = (word.len == 3 || word.len == 4) &&
			   strncasecmp(word.bytes, names[i], word.len) == 0;
		if (!cut && !same_letters(word, names[i]))
			continue;
		cursor->pos += word.len;
		read_char(cursor, '.');
		*which = (int)i + 1;
		return true;
	}
	return false;
}

static bool read_word(struct cursor *cursor, const char *word)
{
	if (!same_letters(word_here(cursor), word))
		return false;
	cursor->pos += strlen(word);
	return true;
}

static bool read_month(struct cursor *cursor, int *month)
{
	return read_name(cursor, months, ARRAY_LEN(months), month);
}

static void read_weekday(struct cursor *cursor)
{
	int day;
	if (read_name(cursor, weekdays, ARRAY_LEN(weekdays), &day))
		skip(cursor, " ,");
}

static bool read_year(struct cursor *cursor, int *year)
{
	struct cursor from = *cursor;
	if (read_number(cursor, 4, 4, year) && *year >= FIRST_YEAR &&
	    *year <= LAST_YEAR)
		return true;
	*cursor = from;
	return false;
}

/* "18", "18th". */
static bool read_day(struct cursor *cursor, int *day)
{
	if (!read_number(cursor, 1, 2, day))
		return false;
	static const char *const ordinals[] = {"st", "nd", "rd", "th"};
	for (size_t i = 0; i < ARRAY_LEN(ordinals); i++)
		if (read_word(cursor, ordinals[i]))
			break;
	return true;
}

/* "+05:30", "+0530", "+5". */
static bool read_offset(struct cursor *cursor, int *zone)
{
	struct cursor from = *cursor;
	int sign = peek(cursor, 0) == '-' ? -1 : 1, hours, minutes = 0;
	if (!read_char(cursor, '+') && !read_char(cursor, '-'))
		return false;
	if (!read_number(cursor, 1, 4, &hours)) {
		*cursor = from;
		return false;
	}
	if (hours >= 100) {
		minutes = hours % 100;
		hours /= 100;
	} else if (read_char(cursor, ':')) {
		read_number(cursor, 2, 2, &minutes);
	}
	if (hours > 14 || minutes > 59) {
		*cursor = from;
		return false;
	}
	*zone = sign * (60 * hours + minutes);
	return true;
}

static bool read_zone_name(struct cursor *cursor, int *zone)
{
	struct slice word = word_here(cursor);
	for (size_t i = 0; i < ARRAY_LEN(zones); i++)
		if (slice_is(word, zones[i].name)) {
			cursor->pos += word.len;
			*zone = zones[i].minutes;
			return true;
		}
	return false;
}

static void read_zone(struct cursor *cursor, struct date *date)
{
	struct cursor from = *cursor;
	skip(cursor, " (");
	int more;
	if (read_zone_name(cursor, &date->zone)) {
		date->has_zone = true;
		if (date->zone == 0 && read_offset(cursor, &more))
			date->zone = more;
		read_char(cursor, ')');
	} else if (read_offset(cursor, &date->zone)) {
		date->has_zone = true;
	} else {
		*cursor = from;
	}
}

/* "PM", "p.m."; converts `hour` to the 24-hour clock. */
static void read_am_pm(struct cursor *cursor, int *hour)
{
	struct cursor from = *cursor;
	skip(cursor, " ");
	int half = tolower((unsigned char)peek(cursor, 0));
	if ((half == 'a' || half == 'p') && *hour >= 1 && *hour <= 12) {
		cursor->pos++;
		bool points = read_char(cursor, '.');
		if ((read_char(cursor, 'm') || read_char(cursor, 'M')) &&
		    !is_letter(peek(cursor, 0))) {
			if (points)
				read_char(cursor, '.');
			*hour = *hour % 12 + (half == 'p' ? 12 : 0);
			return;
		}
	}
	*cursor = from;
}

static bool read_time(struct cursor *cursor, struct date *date)
{
	struct cursor from = *cursor;
	int hour, minute, second;
	if (!read_number(cursor, 1, 2, &hour) || !read_char(cursor, ':') ||
	    !read_number(cursor, 2, 2, &minute) || hour > 23 || minute > 59) {
		*cursor = from;
		return false;
	}
	if (read_char(cursor, ':') && read_number(cursor, 2, 2, &second) &&
	    read_char(cursor, '.'))
		while (is_digit(peek(cursor, 0)))
			cursor->pos++;
	read_am_pm(cursor, &hour);
	date->hour = hour;
	date->minute = minute;
	date->has_time = true;
	read_zone(cursor, date);
	return true;
}

static bool read_time_after(struct cursor *cursor, struct date *date)
{
	struct cursor from = *cursor;
	if (read_char(cursor, 'T') && read_time(cursor, date))
		return true;
	*cursor = from;
	skip(cursor, " ,|-");
	if (read_word(cursor, "at"))
		skip(cursor, " ");
	if (read_time(cursor, date))
		return true;
	*cursor = from;
	return false;
}

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static bool is_possible(const struct date *date)
{
	static const int days[] = {
	    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (date->month < 1 || date->month > 12 || date->day < 0)
		return false;
	int last = days[date->month - 1];
	if (date->month == 2 && is_leap(date->year))
		last++;
	return date->day <= last;
}

/* "2023-06-18", "2023/06/18", "2023-06". */
static bool read_year_first(struct cursor *cursor, struct date *date)
{
	if (!read_year(cursor, &date->year))
		return false;
	char mark = peek(cursor, 0);
	if ((mark != '-' && mark != '/') || !read_char(cursor, mark) ||
	    !read_number(cursor, 2, 2, &date->month))
		return false;
	if (!read_char(cursor, mark))
		return mark == '-';
	return read_number(cursor, 2, 2, &date->day) && date->day > 0;
}

/* "June 18, 2023", "June 2023". */
static bool read_month_first(struct cursor *cursor, struct date *date)
{
	if (!read_month(cursor, &date->month))
		return false;
	skip(cursor, " ,");
	if (read_year(cursor, &date->year))
		return true;
	if (!read_day(cursor, &date->day) || date->day == 0)
		return false;
	skip(cursor, " ,");
	return read_year(cursor, &date->year);
}

/* "18 June 2023", "18th of June, 2023". */
static bool read_day_first(struct cursor *cursor, struct date *date)
{
	if (!read_day(cursor, &date->day) || date->day == 0)
		return false;
	skip(cursor, " -");
	if (read_word(cursor, "of"))
		skip(cursor, " ");
	if (!read_month(cursor, &date->month))
		return false;
	skip(cursor, " ,-");
	return read_year(cursor, &date->year);
}

static bool read_calendar_date(struct cursor *cursor, struct date *date)
{
	static bool (*const forms[])(struct cursor *, struct date *) = {
	    read_year_first, read_month_first, read_day_first};
	struct cursor from = *cursor;
	struct date before = *date;
	for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
		bool ended = forms[i](cursor, date) &&
			     !is_digit(peek(cursor, 0)) && is_possible(date);
		if (ended)
			return true;
		*cursor = from;
		*date = before;
	}
	return false;
}

/* A date, perhaps after its weekday, and before or after its time. */
static bool read_date(struct cursor *cursor, struct date *date)
{
	*date = (struct date){0};
	if (read_time(cursor, date)) {
		skip(cursor, " ,|");
		if (read_word(cursor, "on"))
			skip(cursor, " ");
	}
	read_weekday(cursor);
	if (!read_calendar_date(cursor, date))
		return false;
	if (!date->has_time && date->day)
		read_time_after(cursor, date);
	return true;
}

static bool is_word_start(struct slice text, size_t pos)
{
	char c = text.bytes[pos], before = pos ? text.bytes[pos - 1] : ' ';
	return (is_letter(c) || is_digit(c)) && !is_letter(before) &&
	       !is_digit(before);
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
		if (same_letters(word, names[i]))
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

bool date_find(struct slice text, struct date *date, struct span *span)
{
	for (size_t i = 0; i < text.len; i++) {
		struct cursor cursor = {text, i};
		if (!is_word_start(text, i) || !read_date(&cursor, date))
			continue;
		if (span)
			*span = (struct span){i, cursor.pos};
		return true;
	}
	*date = (struct date){0};
	return false;
}

bool date_parse(struct slice text, struct date *date)
{
	struct cursor cursor = {slice_trim(text), 0};
	if (read_date(&cursor, date) && cursor.pos == cursor.text.len)
		return true;
	*date = (struct date){0};
	return false;
}
