/* SPDX-License-Identifier: MIT */
/*
 * date_read: a date with its weekday and its time, from its first token on.
 *
 * read.c also finds dates in a text, and has the names of months.
 */
#ifndef TEXT_DATE_READ_H
#define TEXT_DATE_READ_H

#include "text/date/date.h"
#include "text/date/token.h"

/* Takes a date; false (and the cursor stays) when there is none with at least
 * a year and a month. */
bool date_read(struct date_cursor *cursor, struct date *date);

#endif
