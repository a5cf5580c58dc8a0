/* SPDX-License-Identifier: MIT */
/*
 * date: reads and prints the dates of articles.
 *
 * Two readers: one for what people print ("June 18, 2023 21:08 IST", "le 23
 * août 2023 à 18h05", "16.02.2024, 9.59 Uhr", "2024年2月16日 午後3時5分"), in
 * the languages of words.tsv, and a more lenient one for what programs write.
 * A date has a time only where one is given, and a zone only where one is given
 * that means one offset (text/date/zone).  Ages, ranges and bare years are no
 * dates.
 *
 * 5/3/2024 is 3 May in English of the United States (and where a page only says
 * "en"), and with a time in one of their zones; 5 March elsewhere.  A number
 * over 12 is a day.
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
 * when there is none with at least a year and a month.  Years have four digits,
 * or an apostrophe. */
bool date_find(struct slice text, struct date *date, struct span *span);
/* Reads a date that must be the whole of `text` (white space aside); years of
 * two digits are 1950 to 2049. */
bool date_parse(struct slice text, struct date *date);
/* The same in the language of the text ("en-GB", BCP 47; "": not known). */
bool date_find_in(struct slice text, const char *language, struct date *date,
    struct span *span);
bool date_parse_in(struct slice text, const char *language, struct date *date);
/* Reads what a program wrote into a feed, a <meta> or a <time>: ISO 8601 in all
 * its forms (2024-W07-5, 2024-047, 20240216T0959), RFC 822 and 2822 with the
 * zones of both, asctime, seconds or milliseconds since 1970, and what people
 * print.  The weekday may be wrong, and what follows the date is let go. */
bool date_parse_timestamp(struct slice text, struct date *date);
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
