/* SPDX-License-Identifier: MIT */
/*
 * date_zone: time zones as names and as offsets from UTC.
 *
 * A name counts only where it means one offset in news: IST is India's, BST
 * Britain's.  CST (Chicago, China) is read but gives no zone, unless a program
 * wrote it, which knows RFC 822.  ET, CT, MT and PT are the summer or the
 * winter time of the day that they are beside.
 */
#ifndef TEXT_DATE_ZONE_H
#define TEXT_DATE_ZONE_H

#include "text/date/date.h"
#include "text/date/token.h"

/* What was read of a zone; date_zone_set makes minutes of it. */
struct date_zone {
	enum date_zone_kind {
		DATE_ZONE_NONE,	    /* none, or not one offset */
		DATE_ZONE_FIXED,    /* `minutes` east of UTC */
		DATE_ZONE_AMERICAN, /* the same in winter, an hour more in
				     * summer */
	} kind;
	int minutes;
};

/* Takes "CET", "(EDT)", "GMT+2", "UTC-05:30", "+0530", "Z"; false when there
 * is no zone at the cursor. */
bool date_zone_read(struct date_cursor *cursor, struct date_zone *zone);
/* Gives the zone to a date whose day and time are known. */
void date_zone_set(struct date *date, const struct date_zone *zone);

#endif
