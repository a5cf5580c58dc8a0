/* SPDX-License-Identifier: MIT */
/* date: dates printed, counted in seconds and compared with today. */
#include "text/date/date.h"

#include <stdio.h>

#include "text/date/calendar.h"

enum { DAY_SECONDS = 86400 };

void date_iso(const struct date *date, char out[DATE_TEXT])
{
	if (!date->day) {
		snprintf(out, DATE_TEXT, "%04d-%02d", date->year, date->month);
		return;
	}
	int len = snprintf(out, DATE_TEXT, "%04d-%02d-%02d", date->year,
	    date->month, date->day);
	if (date->has_time)
		len += snprintf(out + len, (size_t)(DATE_TEXT - len),
		    "T%02d:%02d", date->hour, date->minute);
	if (!date->has_time || !date->has_zone)
		return;
	int zone = date->zone < 0 ? -date->zone : date->zone;
	snprintf(out + len, (size_t)(DATE_TEXT - len), "%c%02d:%02d",
	    date->zone < 0 ? '-' : '+', zone / 60, zone % 60);
}

void date_text(const struct date *date, char out[DATE_TEXT])
{
	const char *month = date_month_name(date->month);
	int len = 0;
	if (date->day)
		len = snprintf(out, DATE_TEXT, "%d ", date->day);
	len += snprintf(out + len, (size_t)(DATE_TEXT - len), "%s%s%d", month,
	    *month ? " " : "", date->year);
	if (date->has_time)
		snprintf(out + len, (size_t)(DATE_TEXT - len), ", %02d:%02d",
		    date->hour, date->minute);
}

int64_t date_seconds(const struct date *date)
{
	int64_t minutes = 60 * date->hour + date->minute;
	if (date->has_zone)
		minutes -= date->zone;
	return date_calendar_number(date) * DAY_SECONDS + minutes * 60;
}

static int64_t floor_days(int64_t seconds)
{
	int64_t days = seconds / DAY_SECONDS;
	return seconds % DAY_SECONDS < 0 ? days - 1 : days;
}

/* From the longest to the shortest. */
static const struct {
	int days;
	const char *name;
} units[] = {{365, "year"}, {30, "month"}, {7, "week"}, {1, "day"}};

void date_ago(const struct date *date, int64_t now, char out[DATE_TEXT])
{
	int64_t ago = floor_days(now) - floor_days(date_seconds(date));
	long days = (long)(ago < 0 ? -ago : ago);
	size_t i = 0;
	if (days <= 1) {
		snprintf(out, DATE_TEXT, "%s",
		    ago == 0 ? "today" : (ago > 0 ? "yesterday" : "tomorrow"));
		return;
	}
	while (days < units[i].days)
		i++;
	long n = days / units[i].days;
	const char *plural = n == 1 ? "" : "s";
	snprintf(out, DATE_TEXT, ago > 0 ? "%ld %s%s ago" : "in %ld %s%s", n,
	    units[i].name, plural);
}
