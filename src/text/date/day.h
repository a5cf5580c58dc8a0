/* SPDX-License-Identifier: MIT */
/*
 * date_day: the day, as calendars and people of many languages write it.
 *
 * "2023-06-18", "June 18, 2023", "le 1er mai 2024", "16.02.2024", "5/3/2024",
 * "2024年2月16日", "令和6年2月16日".
 */
#ifndef TEXT_DATE_DAY_H
#define TEXT_DATE_DAY_H

#include "text/date/date.h"
#include "text/date/token.h"

/* Takes a year of four digits. */
bool date_day_read_year(struct date_cursor *cursor, int *year);
/* Takes a weekday with the marks around it; false when there is none. */
bool date_day_read_weekday(struct date_cursor *cursor);
/* Takes year, month and, if there is one, the day; false (and the cursor
 * stays) when there is no date, or one that no calendar has. */
bool date_day_read(struct date_cursor *cursor, struct date *date);

#endif
