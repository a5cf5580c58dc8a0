/* SPDX-License-Identifier: MIT */
/* A date that is read is one of the calendar, and is read again, the same, from
 * how it is printed. */
#include "fuzz.h"

#include <string.h>

#include "text/date/calendar.h"
#include "text/date/date.h"

static void check_date(const struct date *date)
{
	char iso[DATE_TEXT], again_iso[DATE_TEXT];
	struct date again;
	assert(date_calendar_is_possible(date) && date->month);
	assert(date->hour >= 0 && date->hour <= 23);
	assert(date->minute >= 0 && date->minute <= 59);
	assert(!date->has_time || date->day);
	assert(!date->has_zone || date->has_time);
	date_iso(date, iso);
	assert(date_parse(slice_of(iso), &again));
	date_iso(&again, again_iso);
	assert(strcmp(iso, again_iso) == 0);
	assert(date_parse_timestamp(slice_of(iso), &again));
	assert(date_seconds(&again) == date_seconds(date));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct slice file = fuzz_slice(bytes, len), text = fuzz_text(file);
	struct span span;
	struct date date;
	if (date_find_in(text, "en", &date, &span)) {
		fuzz_assert_inside(text, span);
		assert(!span_is_empty(span));
		check_date(&date);
	}
	if (date_parse(text, &date))
		check_date(&date);
	if (date_parse_timestamp(file, &date))
		check_date(&date);
	fuzz_free(text);
	return 0;
}
