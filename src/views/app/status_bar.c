/* SPDX-License-Identifier: MIT */
/* app_status_bar: gives room to the place first, then to a third of the title,
 * then to as many keys as fit. */
#include "views/app/status_bar.h"

#include <string.h>

#include "base/mem.h"
#include "views/app/find_bar.h"
#include "views/frame/window.h"

enum {
	GAP = 2,       /* columns between the parts */
	HINTS_MOST = 8 /* more would not be read */
};

/* "3 of 17  34 %" */
static void make_place(
    const struct screen *screen, const char *pending, struct str *out)
{
	const char *gap = "";
	struct str parts[3] = {{0}};
	str_append_text(&parts[0], pending);
	app_find_bar_count(&screen->finder, &parts[1]);
	window_status(screen, &parts[2]);
	for (int i = 0; i < 3; i++) {
		if (parts[i].len) {
			str_printf(out, "%s%s", gap, str_text(&parts[i]));
			gap = "  ";
		}
		str_release(&parts[i]);
	}
}

struct drawn_hint {
	struct str key;
	const char *label;
	int columns;
};

/* Fills in a hint; false for an action without a key. */
static bool make_hint(const struct screen *screen,
    const struct screen_hint *hint, struct drawn_hint *out)
{
	*out = (struct drawn_hint){.label = hint->label};
	screen_key(screen->env, screen->ops->scope, hint->action, &out->key);
	out->columns = grid_columns_of(str_slice(&out->key)) + 1 +
		       grid_columns_of(slice_of(hint->label)) + GAP;
	return out->key.len > 0;
}

/* Always shown, at the end: it leads to all other keys. */
static const struct screen_hint help_hint = {ACTION_HELP, "keys"};

/* The keys of a prompt, which are not in the keymap; the way out first. */
static int prompt_hints(
    int room, struct drawn_hint chosen[HINTS_MOST], int *columns)
{
	static const char *const keys[][2] = {
	    {"Esc", "give up"}, {"Enter", "done"}};
	int n = 0;
	*columns = 0;
	for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
		int wanted =
		    (int)(strlen(keys[i][0]) + 1 + strlen(keys[i][1]) + GAP);
		if (*columns + wanted > room)
			break;
		chosen[n] =
		    (struct drawn_hint){.label = keys[i][1], .columns = wanted};
		str_append_text(&chosen[n++].key, keys[i][0]);
		*columns += wanted;
	}
	return n;
}

/* The hints of the table that fit, in its order; returns how many. */
static int fit_hints(const struct screen *screen, int room,
    struct drawn_hint chosen[HINTS_MOST], int *columns)
{
	const struct screen_hint *hint = screen->ops->hints;
	int n = 0;
	*columns = 0;
	for (; hint->action != ACTION_NONE && n < HINTS_MOST - 1; hint++) {
		struct drawn_hint *next = &chosen[n];
		if (!make_hint(screen, hint, next) ||
		    *columns + next->columns > room) {
			str_release(&next->key);
			break;
		}
		*columns += next->columns;
		n++;
	}
	return n;
}

static int choose_hints(const struct screen *screen, int room,
    struct drawn_hint chosen[HINTS_MOST], int *columns)
{
	struct drawn_hint help;
	if (screen->ops->is_typing && screen->ops->is_typing(screen))
		return prompt_hints(room, chosen, columns);
	if (screen->ops->scope == ACTION_SCOPE_HELP ||
	    !make_hint(screen, &help_hint, &help))
		return fit_hints(screen, room, chosen, columns);
	int n = fit_hints(screen, room - help.columns, chosen, columns);
	*columns += help.columns;
	chosen[n] = help;
	return n + 1;
}

static void draw_hints(
    struct drawn_hint hints[], int n, struct grid *grid, struct rect area)
{
	for (int i = 0; i < n; i++) {
		int column = grid_string(
		    grid, area, 0, 0, str_text(&hints[i].key), ROLE_STATUS_KEY);
		grid_string(
		    grid, area, 0, column + 1, hints[i].label, ROLE_STATUS_BAR);
		area.column += hints[i].columns;
		area.columns -= hints[i].columns;
		str_release(&hints[i].key);
	}
}

/* A part of the area: `columns` from `column` on. */
static struct rect part(struct rect area, int column, int columns)
{
	return (struct rect){area.row, area.column + column, 1, columns};
}

void app_status_bar_draw(const struct screen *screen, const char *pending,
    struct grid *grid, struct rect area)
{
	struct drawn_hint hints[HINTS_MOST];
	struct str title = {0}, place = {0};
	int hints_columns, place_columns;
	screen->ops->title(screen, &title);
	make_place(screen, pending, &place);
	place_columns = grid_columns_of(str_slice(&place)) + 1;
	int room = area.columns - 1 - place_columns - GAP;
	int least = grid_columns_of(str_slice(&title));
	if (least > room / 3)
		least = room / 3;
	int n = choose_hints(screen, room - least, hints, &hints_columns);
	int title_columns = room - hints_columns;
	grid_fill(grid, area, 0, 0, " ", ROLE_STATUS_BAR);
	grid_string(grid, part(area, 1, title_columns), 0, 0, str_text(&title),
	    ROLE_STATUS_BAR);
	draw_hints(
	    hints, n, grid, part(area, 1 + title_columns + GAP, hints_columns));
	grid_string(grid,
	    part(area, area.columns - place_columns, place_columns), 0, 0,
	    str_text(&place), ROLE_STATUS_BAR);
	str_release(&title);
	str_release(&place);
}

void app_status_bar_draw_message(
    const char *message, bool is_error, struct grid *grid, struct rect area)
{
	enum role role = is_error ? ROLE_ERROR : ROLE_MESSAGE;
	grid_fill(grid, area, 0, 0, " ", role);
	grid_string(grid, part(area, 1, area.columns - 1), 0, 0, message, role);
}
