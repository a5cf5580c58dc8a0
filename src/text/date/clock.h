/* SPDX-License-Identifier: MIT */
/*
 * date_clock: the time of day, as clocks and people of many languages give it.
 *
 * "09:59", "9.59 p.m. IST", "18h05", "9 Uhr", "午後3時5分", "(GMT+8)".
 */
#ifndef TEXT_DATE_CLOCK_H
#define TEXT_DATE_CLOCK_H

#include "text/date/token.h"
#include "text/date/zone.h"

struct date_clock {
	int hour, minute; /* 24:00 is hour 24 */
	struct date_zone zone;
};

/* Takes a clock time with its zone; false (and the cursor stays) when there is
 * none, or none that a clock can show. */
bool date_clock_read(struct date_cursor *cursor, struct date_clock *clock);
/* The same after a day: a comma, a bar or "at" may come before. */
bool date_clock_read_after(
    struct date_cursor *cursor, struct date_clock *clock);
/* Gives the time to a date whose day is known. */
void date_clock_set(struct date *date, const struct date_clock *clock);

#endif
