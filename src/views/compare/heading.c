/* SPDX-License-Identifier: MIT */
/* compare_view_heading: "A  Rediff  18 June 2023" and the same for B. */
#include "views/compare/heading.h"

#include "text/date/date.h"

const char *compare_view_heading_outlet(
    const struct library *library, size_t entry)
{
	size_t outlet = library_entry(library, entry)->outlet;
	return library_outlet(library, outlet)->name;
}

static void append_date(const char *published, struct str *out)
{
	struct date date;
	char text[DATE_TEXT];
	if (!published || !date_parse(slice_of(published), &date))
		return;
	date.has_time = false;
	date_text(&date, text);
	str_printf(out, "  %s", text);
}

/* The place for the heading of a side: above its column, or half of the bar
 * when the columns are stacked. */
static struct rect heading_rect(
    const struct compare_view_columns *columns, int side, struct rect area)
{
	struct rect place = {area.row, area.column, 1, 0};
	if (columns->stacked) {
		int half = area.columns / SIDES;
		place.column += COMPARE_VIEW_BAR + side * half;
		place.columns = half - SIDES * COMPARE_VIEW_BAR;
	} else {
		place.column += columns->numbers[side].start;
		place.columns = columns->numbers[side].columns +
				columns->text[side].columns;
	}
	return place;
}

void compare_view_heading_draw(const struct library *library,
    const size_t entries[SIDES], const struct compare_view_columns *columns,
    struct grid *grid, struct rect area)
{
	grid_fill(grid, area, 0, 0, " ", ROLE_TITLE_BAR);
	for (int side = 0; side < SIDES; side++) {
		struct rect place = heading_rect(columns, side, area);
		struct str text = {0};
		str_printf(&text, "%s  %s", side == SIDE_A ? "A" : "B",
		    compare_view_heading_outlet(library, entries[side]));
		size_t without_date = text.len;
		append_date(
		    library_entry(library, entries[side])->published, &text);
		if (unicode_columns(str_slice(&text)) > (size_t)place.columns)
			str_cut(&text, without_date);
		grid_string(grid, place, 0, 0, str_text(&text), ROLE_TITLE_BAR);
		str_release(&text);
	}
}
