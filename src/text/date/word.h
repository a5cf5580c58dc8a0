/* SPDX-License-Identifier: MIT */
/*
 * date_word: what a word is in the dates of some thirty languages.
 *
 * words.tsv has a line a word: the word as unicode_fold leaves it, a tab, and
 * what it is: "mar	month-3 weekday" (March in many languages, Tuesday in
 * others).  One word may be several things; who reads a date asks for the one
 * that it needs next.
 */
#ifndef TEXT_DATE_WORD_H
#define TEXT_DATE_WORD_H

#include "base/str.h"

enum date_role {
	DATE_ROLE_AM = 1 << 0,	  /* a.m., 午前 */
	DATE_ROLE_PM = 1 << 1,	  /* p.m., 下午 */
	DATE_ROLE_CLOCK = 1 << 2, /* before a clock time: at, à, ore, kl. */
	DATE_ROLE_DAY = 1 << 3,	  /* after a day: 日 */
	DATE_ROLE_FIRST = 1 << 4, /* the first year of an era: 元 */
	DATE_ROLE_HALF = 1 << 5,  /* half past: 半 */
	DATE_ROLE_HOUR = 1 << 6,  /* after an hour: Uhr, h, 時 */
	DATE_ROLE_MINUTE = 1 << 7,
	DATE_ROLE_MONTH = 1 << 8, /* after a month: 月 */
	/* a short name of a month that dates may begin with: Jan */
	DATE_ROLE_MONTH_FIRST = 1 << 9,
	DATE_ROLE_OF = 1 << 10,	     /* between day, month and year: of, de */
	DATE_ROLE_ORDINAL = 1 << 11, /* ends a number: st, er, º */
	DATE_ROLE_SECOND = 1 << 12,
	DATE_ROLE_THE = 1 << 13, /* before a day: the, le, den, em */
	DATE_ROLE_WEEKDAY = 1 << 14,
	DATE_ROLE_YEAR = 1 << 15, /* after a year: 年, года */
	/* which of two months of one name: the earlier one, the later one */
	DATE_ROLE_FORMER = 1 << 16,
	DATE_ROLE_LATTER = 1 << 17,
};

/* Zeroed is a word that no date has. */
struct date_word {
	unsigned roles; /* of enum date_role */
	int month;	/* that it names, from 1; 0: none */
	int era;	/* the year before an era's first one; 0: no era */
};

/* What a word is, in whatever case and with marks or without. */
struct date_word date_word_of(struct slice text);

#endif
