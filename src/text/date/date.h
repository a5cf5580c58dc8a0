/* SPDX-License-Identifier: MIT */
/*
 * date: reads and prints the dates of articles.
 *
 * Reads ISO 8601 ("2023-06-18T21:08+05:30") and what pages print ("June 18,
 * 2023 21:08 IST", "18 June 2023", "Sunday, June 18, 2023 9:08 PM EDT").
 * A time zone by name is read only when the name means one offset in news
 * (a table); else the time has no zone.
 */
#ifndef TEXT_DATE_DATE_H
#define TEXT_DATE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct date {
	int year, month, day; /* month and day from 1; 0: not known */
	bool has_time, has_zone;
	int hour, minute;
	int zone; /* minutes east of UTC */
};

enum { DATE_TEXT = 40, DATE_MONTHS = 12, DATE_WEEKDAYS = 7 };

/* Finds the first date in `text`; `span` (may be NULL) gets its place.  False
 * when there is none with at least a year and a month. */
bool date_find(struct slice text, struct date *date, struct span *span);
/* Reads a date that must be the whole of `text` (white space aside). */
bool date_parse(struct slice text, struct date *date);
/* "January" for 1; "" when `month` is not one. */
const char *date_month_name(int month);
/* "Monday" for 1; "" when `weekday` is not one. */
const char *date_weekday_name(int weekday);
/* The number of the month or weekday whose name the word is, in any case; 0
 * for any other word, also for "Jan". */
int date_month_of(struct slice word);
int date_weekday_of(struct slice word);
/* "2023-06-18T21:08+05:30", "2023-06-18" or "2023-06". */
void date_iso(const struct date *date, char out[DATE_TEXT]);
/* "18 June 2023, 21:08"; for people. */
void date_text(const struct date *date, char out[DATE_TEXT]);
/* Seconds since 1970 UTC, for sorting; a missing zone counts as UTC. */
int64_t date_seconds(const struct date *date);
/* "3 years ago", "yesterday", "in 2 days"; days and longer, by `now` in
 * seconds since 1970. */
void date_ago(const struct date *date, int64_t now, char out[DATE_TEXT]);

#endif
