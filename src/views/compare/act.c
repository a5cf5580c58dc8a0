/* SPDX-License-Identifier: MIT */
/* compare_view_act: what each action does to the state. */
#include "views/compare/act.h"

#include <stdlib.h>

#include "views/compare/minimap.h"
#include "views/compare/state.h"

/* Other articles. */

static bool swap(struct compare_view_state *state, struct screen_reply *reply)
{
	char *a = state->paths[SIDE_A];
	state->paths[SIDE_A] = state->paths[SIDE_B];
	state->paths[SIDE_B] = a;
	compare_view_state_load_again(state, reply);
	state->place.side = state->place.side == SIDE_A ? SIDE_B : SIDE_A;
	compare_view_state_go_to(state, state->place);
	return true;
}

static bool take_outlet(
    struct compare_view_state *state, int step, struct screen_reply *reply)
{
	const struct screen_env *env = state->screen.env;
	size_t entry;
	if (!screen_next_outlet(env, state->entries[SIDE_A],
		state->entries[SIDE_B], step, &entry)) {
		screen_say(reply, "there is no other outlet");
		return true;
	}
	struct compare_view_place place_in_a =
	    compare_view_page_place_in(&state->page, SIDE_A);
	free(state->paths[SIDE_B]);
	state->paths[SIDE_B] =
	    mem_strdup(library_entry(env->library, entry)->path);
	compare_view_state_load_again(state, reply);
	compare_view_state_go_to(state, place_in_a);
	return true;
}

/* Moving. */

static const struct {
	enum action action;
	enum compare_view_landmark landmark;
	bool back;
	const char *name;
} landmarks[] = {
    {ACTION_NEXT_CHANGE, COMPARE_VIEW_CHANGE, false, "difference"},
    {ACTION_PREV_CHANGE, COMPARE_VIEW_CHANGE, true, "difference"},
    {ACTION_NEXT_ONLY_A, COMPARE_VIEW_ONLY_A, false, "sentence only in A"},
    {ACTION_PREV_ONLY_A, COMPARE_VIEW_ONLY_A, true, "sentence only in A"},
    {ACTION_NEXT_ONLY_B, COMPARE_VIEW_ONLY_B, false, "sentence only in B"},
    {ACTION_PREV_ONLY_B, COMPARE_VIEW_ONLY_B, true, "sentence only in B"},
    {ACTION_NEXT_QUOTE, COMPARE_VIEW_QUOTE, false, "altered quotation"},
    {ACTION_PREV_QUOTE, COMPARE_VIEW_QUOTE, true, "altered quotation"},
    {ACTION_NEXT_MOVED, COMPARE_VIEW_MOVED, false, "link out of order"},
    {ACTION_PREV_MOVED, COMPARE_VIEW_MOVED, true, "link out of order"},
    {ACTION_NEXT_FIGURE, COMPARE_VIEW_FIGURE, false, "differing figure"},
    {ACTION_PREV_FIGURE, COMPARE_VIEW_FIGURE, true, "differing figure"},
};

static bool go_to_landmark(struct compare_view_state *state, enum action action,
    int count, struct screen_reply *reply)
{
	for (size_t i = 0; i < ARRAY_LEN(landmarks); i++) {
		if (landmarks[i].action != action)
			continue;
		bool found = true;
		for (int n = 0; found && n < (count ? count : 1); n++)
			found = compare_view_page_next(&state->page,
			    landmarks[i].landmark, landmarks[i].back);
		if (!found)
			screen_say(reply, "no %s %s this one",
			    landmarks[i].name,
			    landmarks[i].back ? "above" : "below");
		return true;
	}
	return false;
}

/* Makes the page follow the list of findings. */
static void show_finding(struct compare_view_state *state)
{
	const struct compare_view_findings *findings = &state->findings;
	struct compare_view_place place = {
	    SIDE_A, findings->items[findings->list.cursor].sentence};
	compare_view_page_show(
	    &state->page, state->page.rows.row_of[SIDE_A][place.sentence]);
	compare_view_page_go_to(&state->page, place);
}

/* Puts the list's cursor on the first finding of the current row, or of all. */
static void choose_finding(struct compare_view_state *state)
{
	const size_t *row_of = state->page.rows.row_of[SIDE_A];
	size_t row =
	    state->page.rows.n ? compare_view_page_row(&state->page) : 0;
	size_t found = 0;
	while (found < state->findings.n &&
	       row_of[state->findings.items[found].sentence] != row)
		found++;
	list_go(&state->findings.list, found < state->findings.n ? found : 0);
}

static bool move_in_findings(
    struct compare_view_state *state, enum action action, int count)
{
	bool moved = false;
	for (int n = 0; n < (count ? count : 1); n++)
		moved = list_action(&state->findings.list, action);
	if (moved)
		show_finding(state);
	return moved;
}

static bool close_findings(struct compare_view_state *state)
{
	if (!compare_view_state_findings_height(&state->screen))
		return false;
	state->findings.open = false;
	compare_view_state_resize(&state->screen);
	return true;
}

static bool open_findings(
    struct compare_view_state *state, struct screen_reply *reply)
{
	if (close_findings(state))
		return true;
	state->findings.open = true;
	compare_view_state_resize(&state->screen);
	if (compare_view_state_findings_height(&state->screen)) {
		choose_finding(state);
		show_finding(state);
	} else
		screen_say(reply, state->findings.n
				      ? "there is no room for the list"
				      : "no quotation, figure or wording "
					"differs");
	state->findings.open =
	    compare_view_state_findings_height(&state->screen) > 0;
	return true;
}

static bool move_once(struct compare_view_page *page, enum action action)
{
	if (page->plain || (action != ACTION_DOWN && action != ACTION_UP))
		return list_action(&page->window, action);
	if (page->rows.n && action == ACTION_DOWN)
		compare_view_page_down(page);
	else if (page->rows.n)
		compare_view_page_up(page);
	return true;
}

static bool move(
    struct compare_view_state *state, enum action action, int count)
{
	bool moved = false;
	if (compare_view_state_findings_height(&state->screen))
		return move_in_findings(state, action, count);
	for (int n = 0; n < (count ? count : 1); n++)
		moved = move_once(&state->page, action);
	return moved;
}

/* Arranging the page. */

static bool rearrange(struct compare_view_state *state,
    struct screen_reply *reply, const char *message)
{
	compare_view_page_rearrange(&state->page);
	state->screen.finder.stale = true;
	screen_say(reply, "%s", message);
	return true;
}

static bool next_order(
    struct compare_view_state *state, struct screen_reply *reply)
{
	static const char *const messages[COMPARE_VIEW_ORDERS] = {
	    [COMPARE_VIEW_SIDE_BY_SIDE] = "side by side",
	    [COMPARE_VIEW_BY_A] = "in the order of A",
	    [COMPARE_VIEW_BY_B] = "in the order of B",
	};
	state->page.order = (state->page.order + 1) % COMPARE_VIEW_ORDERS;
	return rearrange(state, reply, messages[state->page.order]);
}

static bool toggle_why(
    struct compare_view_state *state, struct screen_reply *reply)
{
	state->page.why = !state->page.why;
	return rearrange(
	    state, reply, state->page.why ? "showing what made the links" : "");
}

static bool toggle_fold(
    struct compare_view_state *state, struct screen_reply *reply)
{
	if (!compare_view_page_has_same_words(&state->page)) {
		screen_say(reply, "no passage is told alike, word for word");
		return true;
	}
	state->page.fold = !state->page.fold;
	return rearrange(state, reply,
	    state->page.fold ? "what is told alike is folded" : "");
}

static bool cross(struct compare_view_state *state, struct screen_reply *reply)
{
	enum compare_view_order order = state->page.order;
	if (!compare_view_page_cross(&state->page))
		screen_say(reply, "not told at another place");
	if (order != state->page.order)
		state->screen.finder.stale = true;
	return true;
}

bool compare_view_act(struct screen *screen, enum action action, int count,
    struct screen_reply *reply)
{
	struct compare_view_state *state = compare_view_state_of(screen);
	switch (action) {
	case ACTION_CROSS:
		return close_findings(state) || cross(state, reply);
	case ACTION_BACK:
		return close_findings(state);
	case ACTION_FINDINGS:
		return open_findings(state, reply);
	case ACTION_ORDER:
		return next_order(state, reply);
	case ACTION_SWAP:
		return swap(state, reply);
	case ACTION_NEXT_OUTLET:
		return take_outlet(state, 1, reply);
	case ACTION_PREV_OUTLET:
		return take_outlet(state, -1, reply);
	case ACTION_WHY:
		return toggle_why(state, reply);
	case ACTION_EQUAL:
		return toggle_fold(state, reply);
	default:
		return go_to_landmark(state, action, count, reply) ||
		       move(state, action, count);
	}
}

/* The mouse. */

/* `row` is counted from the top of the findings.  A double click does what
 * Enter does. */
static bool click_finding(
    struct compare_view_state *state, int row, enum mouse_kind kind)
{
	size_t finding;
	if (!compare_view_state_findings_height(&state->screen) ||
	    !compare_view_findings_at(&state->findings, row, &finding))
		return true;
	list_go(&state->findings.list, finding);
	show_finding(state);
	return kind != MOUSE_DOUBLE || close_findings(state);
}

/* Goes to the place clicked in the minimap; false beside it. */
static bool click_map(
    struct compare_view_state *state, struct rect area, int row, int column)
{
	struct compare_view_column map = state->page.layout.columns.minimap;
	struct compare_view_place place;
	if (!map.columns || column < map.start)
		return false;
	area.columns = map.columns;
	if (compare_view_minimap_at(
		&state->page, area, row, column - map.start, &place))
		compare_view_page_go_to(&state->page, place);
	return true;
}

static bool click(struct compare_view_state *state, const struct mouse *mouse,
    struct screen_reply *reply)
{
	struct rect area = compare_view_state_page_area(&state->screen,
	    (struct rect){0, 0, state->screen.rows, state->screen.columns});
	size_t line;
	int row = mouse->row - area.row;
	if (!state->page.rows.n || row < 0)
		return true;
	if (row >= area.rows)
		return click_finding(state, row - area.rows, mouse->kind);
	if (click_map(state, area, row, mouse->column) ||
	    !list_row_at(&state->page.window, row, &line))
		return true;
	compare_view_page_go(&state->page,
	    compare_view_layout_row_at(&state->page.layout, line));
	return mouse->kind == MOUSE_DOUBLE ? cross(state, reply) : true;
}

/* The wheel scrolls the page or the findings, whichever is under it. */
static bool turn_wheel(struct compare_view_state *state, int row, int lines)
{
	struct list *list = &state->findings.list;
	struct rect area = compare_view_state_page_area(&state->screen,
	    (struct rect){0, 0, state->screen.rows, state->screen.columns});
	size_t before = list->cursor;
	if (!compare_view_state_findings_height(&state->screen) ||
	    row < area.row + area.rows) {
		list_scroll(&state->page.window, lines);
		return true;
	}
	list_scroll(list, lines);
	if (list->cursor != before)
		show_finding(state);
	return true;
}

bool compare_view_act_mouse(struct screen *screen, const struct mouse *mouse,
    struct screen_reply *reply)
{
	struct compare_view_state *state = compare_view_state_of(screen);
	switch (mouse->kind) {
	case MOUSE_WHEEL_DOWN:
		return turn_wheel(state, mouse->row, SCREEN_WHEEL);
	case MOUSE_WHEEL_UP:
		return turn_wheel(state, mouse->row, -SCREEN_WHEEL);
	default:
		return click(state, mouse, reply);
	}
}
