/* SPDX-License-Identifier: MIT */
/*
 * date_calendar: the days of the Gregorian calendar, counted.
 *
 * A day is a number: days since 1 January 1970, in the proleptic Gregorian
 * calendar.
 */
#ifndef TEXT_DATE_CALENDAR_H
#define TEXT_DATE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#include "text/date/date.h"

/* The number of a day; the first of what is not known. */
int64_t date_calendar_number(const struct date *date);
/* Sets year, month and day from a number. */
void date_calendar_set(struct date *date, int64_t number);
/* Whether there is such a month, and in it such a day (0: not known), in a year
 * that is likely in news: 1000 to 2999. */
bool date_calendar_is_possible(const struct date *date);
/* 1 (Monday) to 7. */
int date_calendar_weekday(int64_t number);
/* The day of an ISO 8601 week date; false when the year has no such week. */
bool date_calendar_set_week(struct date *date, int year, int week, int weekday);
/* The day of an ISO 8601 ordinal date, from 1; false when the year has none. */
bool date_calendar_set_ordinal(struct date *date, int year, int day);

#endif
