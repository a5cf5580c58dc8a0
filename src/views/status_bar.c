/* SPDX-License-Identifier: MIT */
/* status_bar: the place first, then at least a part of the title, then as
 * many keys as there is room for. */
#include "views/status_bar.h"

#include "text/unicode.h"
#include "views/find_bar.h"

enum {
	BETWEEN = 2,  /* columns between the parts */
	KEYS_MOST = 8 /* more would not be read */
};

static int columns_of(const struct str *str)
{
	return (int)unicode_columns(str_slice(str));
}

/* "3 of 17  34 %" */
static void make_place(
	const struct screen *screen, const char *pending, struct str *out)
{
	const char *between = "";
	struct str parts[3] = {{0}};
	str_append_text(&parts[0], pending);
	find_bar_count(&screen->finder, &parts[1]);
	if (screen->ops->status)
		screen->ops->status(screen, &parts[2]);
	for (int i = 0; i < 3; i++) {
		if (parts[i].len) {
			str_printf(out, "%s%s", between, str_text(&parts[i]));
			between = "  ";
		}
		str_release(&parts[i]);
	}
}

struct drawn_hint {
	struct str key;
	const char *label;
	int columns;
};

/* The hints that fit, in the order of the table; returns how many. */
static int choose_hints(const struct screen *screen, int room,
	struct drawn_hint chosen[KEYS_MOST], int *columns)
{
	const struct screen_hint *hint = screen->ops->hints;
	int n = 0;
	*columns = 0;
	for (; hint && hint->action != ACTION_NONE && n < KEYS_MOST; hint++) {
		struct drawn_hint *next = &chosen[n];
		*next = (struct drawn_hint){.label = hint->label};
		screen_key(screen->env, screen->ops->scope, hint->action,
			&next->key);
		next->columns = columns_of(&next->key) + 1 +
				(int)unicode_columns(slice_of(hint->label)) +
				BETWEEN;
		if (!next->key.len || *columns + next->columns > room) {
			str_release(&next->key);
			continue;
		}
		*columns += next->columns;
		n++;
	}
	return n;
}

static void draw_hints(
	struct drawn_hint hints[], int n, struct grid *grid, struct rect at)
{
	for (int i = 0; i < n; i++) {
		int column = grid_string(grid, at, 0, 0,
			str_text(&hints[i].key), ROLE_STATUS_KEY);
		grid_string(grid, at, 0, column + 1, hints[i].label,
			ROLE_STATUS_BAR);
		at.column += hints[i].columns;
		at.columns -= hints[i].columns;
		str_release(&hints[i].key);
	}
}

/* A part of the area: `columns` from `column` on. */
static struct rect part(struct rect area, int column, int columns)
{
	return (struct rect){area.row, area.column + column, 1, columns};
}

void status_bar_draw(const struct screen *screen, const char *pending,
	struct grid *grid, struct rect area)
{
	struct drawn_hint hints[KEYS_MOST];
	struct str title = {0}, place = {0};
	int hints_columns, place_columns;
	screen->ops->title(screen, &title);
	make_place(screen, pending, &place);
	place_columns = columns_of(&place) + 1;
	int room = area.columns - 1 - place_columns - BETWEEN;
	int least = columns_of(&title);
	if (least > room / 3)
		least = room / 3;
	int n = choose_hints(screen, room - least, hints, &hints_columns);
	int title_columns = room - hints_columns;
	grid_fill(grid, area, 0, 0, " ", ROLE_STATUS_BAR);
	grid_string(grid, part(area, 1, title_columns), 0, 0, str_text(&title),
		ROLE_STATUS_BAR);
	draw_hints(hints, n, grid,
		part(area, 1 + title_columns + BETWEEN, hints_columns));
	grid_string(grid,
		part(area, area.columns - place_columns, place_columns), 0, 0,
		str_text(&place), ROLE_STATUS_BAR);
	str_release(&title);
	str_release(&place);
}

void status_bar_draw_message(
	const char *message, bool is_error, struct grid *grid, struct rect area)
{
	enum role role = is_error ? ROLE_ERROR : ROLE_MESSAGE;
	grid_fill(grid, area, 0, 0, " ", role);
	grid_string(grid, part(area, 1, area.columns - 1), 0, 0, message, role);
}
