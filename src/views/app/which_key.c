/* SPDX-License-Identifier: MIT */
/* app_which_key: draws the bindings that begin with what was typed. */
#include "views/app/which_key.h"

enum { GAP = 2 }; /* columns */

/* The area without its first columns. */
static struct rect area_after(struct rect area, int columns)
{
	if (columns > area.columns)
		columns = area.columns;
	area.column += columns;
	area.columns -= columns;
	return area;
}

static struct rect draw_typed(
    const struct app_pending_keys *typed, struct grid *grid, struct rect area)
{
	struct str text = {0};
	app_pending_keys_format(typed, &text);
	grid_string(grid, area, 0, 0, str_text(&text), ROLE_STATUS_BAR);
	area = area_after(area, grid_columns_of(str_slice(&text)) + GAP);
	str_release(&text);
	return area;
}

/* "c next-difference"; false when there is no room for it. */
static bool draw_binding(const struct str *keys, enum action action,
    struct grid *grid, struct rect *area)
{
	const char *name = action_name(action);
	int wanted = grid_columns_of(str_slice(keys)) + 1 +
		     grid_columns_of(slice_of(name));
	if (wanted > area->columns) {
		grid_string(grid, *area, 0, 0, "…", ROLE_STATUS_BAR);
		return false;
	}
	int column =
	    grid_string(grid, *area, 0, 0, str_text(keys), ROLE_STATUS_KEY);
	grid_string(grid, *area, 0, column + 1, name, ROLE_STATUS_BAR);
	*area = area_after(*area, wanted + GAP);
	return true;
}

void app_which_key_draw(const struct screen *screen,
    const struct app_pending_keys *typed, struct grid *grid, struct rect area)
{
	const struct keymap *keymap = screen->env->keymap;
	struct str keys = {0};
	enum action action;
	bool room = true;
	grid_fill(grid, area, 0, 0, " ", ROLE_STATUS_BAR);
	area = draw_typed(typed, grid, area_after(area, 1));
	for (size_t i = 0;
	     room && keymap_following(keymap, screen->ops->scope, typed->keys,
			 typed->n, &i, &keys, &action);)
		room = draw_binding(&keys, action, grid, &area);
	str_release(&keys);
}
