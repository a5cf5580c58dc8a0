/* SPDX-License-Identifier: MIT */
/* date_zone: a table of names; offsets are digits after a sign. */
#include "text/date/zone.h"

#include "base/mem.h"
#include "text/date/calendar.h"

enum {
	ZONE_NAME = 9, /* longest name, with its NUL */
	OFFSET_HOURS_MAX = 14,
	/* The law that the United States have had since. */
	FIRST_AMERICAN_YEAR = 2007,
};

#define FIXED DATE_ZONE_FIXED
#define AMERICAN DATE_ZONE_AMERICAN
#define NONE DATE_ZONE_NONE

static const struct {
	char name[ZONE_NAME];
	struct date_zone zone;
} zones[] = {
    {"UTC", {FIXED, 0}},
    {"GMT", {FIXED, 0}},
    {"UT", {FIXED, 0}},
    {"Z", {FIXED, 0}},
    {"WET", {FIXED, 0}},
    {"WEST", {FIXED, 60}},
    {"BST", {FIXED, 60}},
    {"CET", {FIXED, 60}},
    {"MEZ", {FIXED, 60}},
    {"MET", {FIXED, 60}},
    {"WAT", {FIXED, 60}},
    {"CEST", {FIXED, 120}},
    {"MESZ", {FIXED, 120}},
    {"MEST", {FIXED, 120}},
    {"EET", {FIXED, 120}},
    {"SAST", {FIXED, 120}},
    {"CAT", {FIXED, 120}},
    {"EEST", {FIXED, 180}},
    {"IDT", {FIXED, 180}},
    {"MSK", {FIXED, 180}},
    {"\u041c\u0421\u041a", {FIXED, 180}},
    {"\u043c\u0441\u043a", {FIXED, 180}},
    {"TRT", {FIXED, 180}},
    {"EAT", {FIXED, 180}},
    {"PKT", {FIXED, 300}},
    {"IST", {FIXED, 330}},
    {"NPT", {FIXED, 345}},
    {"WIB", {FIXED, 420}},
    {"ICT", {FIXED, 420}},
    {"WITA", {FIXED, 480}},
    {"HKT", {FIXED, 480}},
    {"SGT", {FIXED, 480}},
    {"MYT", {FIXED, 480}},
    {"PHT", {FIXED, 480}},
    {"AWST", {FIXED, 480}},
    {"WIT", {FIXED, 540}},
    {"JST", {FIXED, 540}},
    {"KST", {FIXED, 540}},
    {"ACST", {FIXED, 570}},
    {"AEST", {FIXED, 600}},
    {"ACDT", {FIXED, 630}},
    {"AEDT", {FIXED, 660}},
    {"NZST", {FIXED, 720}},
    {"NZDT", {FIXED, 780}},
    {"BRT", {FIXED, -180}},
    {"ART", {FIXED, -180}},
    {"ADT", {FIXED, -180}},
    {"EDT", {FIXED, -240}},
    {"EST", {FIXED, -300}},
    {"CDT", {FIXED, -300}},
    {"MDT", {FIXED, -360}},
    {"MST", {FIXED, -420}},
    {"PDT", {FIXED, -420}},
    {"PST", {FIXED, -480}},
    {"AKDT", {FIXED, -480}},
    {"AKST", {FIXED, -540}},
    {"HST", {FIXED, -600}},
    {"ET", {AMERICAN, -300}},
    {"CT", {AMERICAN, -360}},
    {"MT", {AMERICAN, -420}},
    {"PT", {AMERICAN, -480}},
    {"CST", {NONE, -360}},
    {"AST", {NONE, -240}},
};

/* A zone of the United States; AST may be Arabia's. */
static bool is_american(const struct date_zone *zone)
{
	enum { EASTERN_SUMMER = -240 };
	return zone->minutes < EASTERN_SUMMER ||
	       (zone->minutes == EASTERN_SUMMER && zone->kind != NONE);
}

static bool read_name(struct date_cursor *cursor, struct date_zone *zone)
{
	struct date_token token = date_token_peek(cursor);
	for (size_t i = 0; i < ARRAY_LEN(zones); i++)
		if (slice_is(token.bytes, zones[i].name)) {
			date_token_next(cursor);
			*zone = zones[i].zone;
			cursor->is_american = is_american(zone);
			if (cursor->by_program && zone->kind == NONE)
				zone->kind = FIXED;
			return true;
		}
	return false;
}

/* "0530", "05:30", "05:3" and, unless it could be a day, "5". */
static bool read_hours(
    struct date_cursor *cursor, bool alone, int *hours, int *minutes)
{
	*minutes = 0;
	if (date_token_take_glued_number(cursor, 3, 4, hours)) {
		*minutes = *hours % 100;
		*hours /= 100;
		return true;
	}
	if (!date_token_take_glued_number(cursor, 1, 2, hours))
		return false;
	return date_token_take_glued_mark(cursor, ":")
		   ? date_token_take_glued_number(cursor, 1, 2, minutes)
		   : alone;
}

static bool read_offset(
    struct date_cursor *cursor, bool alone, struct date_zone *zone)
{
	struct date_cursor from = *cursor;
	int hours, minutes, sign = 1;
	alone |= !date_token_peek(cursor).spaced;
	if (date_token_take_mark(cursor, "-"))
		sign = -1;
	else if (!date_token_take_mark(cursor, "+"))
		return false;
	if (!read_hours(cursor, alone, &hours, &minutes) ||
	    hours > OFFSET_HOURS_MAX || minutes > 59) {
		*cursor = from;
		return false;
	}
	*zone =
	    (struct date_zone){DATE_ZONE_FIXED, sign * (60 * hours + minutes)};
	return true;
}

/* "CET", "GMT+2", "+0100". */
static bool read_plain(struct date_cursor *cursor, struct date_zone *zone)
{
	if (!read_name(cursor, zone))
		return read_offset(cursor, false, zone);
	if (zone->kind == DATE_ZONE_FIXED && !zone->minutes)
		read_offset(cursor, true, zone);
	return true;
}

/* "(CET)". */
static bool read_bracketed(struct date_cursor *cursor, struct date_zone *zone)
{
	struct date_cursor from = *cursor;
	if (date_token_take_mark(cursor, "(") && read_plain(cursor, zone) &&
	    date_token_take_mark(cursor, ")"))
		return true;
	*cursor = from;
	return false;
}

/* What follows in brackets only says the same again: "-0700 (PDT)". */
bool date_zone_read(struct date_cursor *cursor, struct date_zone *zone)
{
	struct date_zone again;
	*zone = (struct date_zone){0};
	if (read_plain(cursor, zone)) {
		read_bracketed(cursor, &again);
		return true;
	}
	return read_bracketed(cursor, zone);
}

/* The day of the `nth` Sunday of a month. */
static int64_t sunday_of(int year, int month, int nth)
{
	int64_t first = date_calendar_number(
	    &(struct date){.year = year, .month = month, .day = 1});
	return first + 7 - date_calendar_weekday(first) + 7 * (nth - 1);
}

/* From two o'clock on the second Sunday of March to two o'clock on the first
 * Sunday of November. */
static bool is_american_summer(const struct date *date)
{
	enum { MARCH = 3, NOVEMBER = 11, HOUR = 2 };
	int64_t hour = 24 * date_calendar_number(date) + date->hour;
	return hour >= 24 * sunday_of(date->year, MARCH, 2) + HOUR &&
	       hour < 24 * sunday_of(date->year, NOVEMBER, 1) + HOUR;
}

void date_zone_set(struct date *date, const struct date_zone *zone)
{
	if (zone->kind == DATE_ZONE_NONE)
		return;
	if (zone->kind == DATE_ZONE_AMERICAN &&
	    date->year < FIRST_AMERICAN_YEAR)
		return;
	date->has_zone = true;
	date->zone = zone->minutes;
	if (zone->kind == DATE_ZONE_AMERICAN && is_american_summer(date))
		date->zone += 60;
}
