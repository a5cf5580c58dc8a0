/* SPDX-License-Identifier: MIT */
/* actions: every action on every screen that has it, at three sizes.  The
 * saved text is what its first key changes: how many rows, the first of them,
 * the last row of the screen, and where the cursor is then. */
#include "support/test.h"

#include "support/screen.h"

#include "base/file.h"
#include "ui/action.h"
#include "ui/keymap.h"

/* Keys that open each screen on seeds/ and go to the middle of it. */
static const struct {
	const char *name, *keys;
	enum action_scope scope;
} screens[] = {
    {"outlets", "2j", ACTION_SCOPE_OUTLETS},
    {"reader", "2j A 3j Enter 5j", ACTION_SCOPE_READER},
    {"compare", "j A j j c 5j", ACTION_SCOPE_COMPARE},
    {"search", "s talks Enter 2j", ACTION_SCOPE_SEARCH},
    {"help", "? 3j", ACTION_SCOPE_HELP},
};

static const struct {
	int rows, columns;
} sizes[] = {{40, 120}, {24, 80}, {12, 40}};

static void append_row(struct str *out, const struct grid *grid, int row)
{
	for (int column = 0; column < grid->columns; column++)
		str_append_text(out, grid_at(grid, row, column)->text);
	while (out->len && out->bytes[out->len - 1] == ' ')
		str_cut(out, out->len - 1);
	str_append_byte(out, '\n');
}

static bool same_row(const struct grid *a, const struct grid *b, int row)
{
	for (int column = 0; column < a->columns; column++)
		if (strcmp(grid_at(a, row, column)->text,
			grid_at(b, row, column)->text) != 0 ||
		    grid_at(a, row, column)->role !=
			grid_at(b, row, column)->role)
			return false;
	return true;
}

/* Appends what changed from one screen to the next. */
static void append_change(
    struct str *out, const struct grid *before, const struct grid *after)
{
	int changed = 0, first = 0;
	for (int row = after->rows - 1; row >= 0; row--)
		if (!same_row(before, after, row)) {
			first = row;
			changed++;
		}
	str_printf(out, "%d rows, cursor at %d,%d\n", changed,
	    after->cursor_row, after->cursor_column);
	append_row(out, after, first);
	if (first != after->rows - 1)
		append_row(out, after, after->rows - 1);
}

/* The keys that the help lists first. */
static char *first_keys(
    const struct keymap *keymap, enum action_scope scope, enum action action)
{
	struct str keys = {0};
	keymap_keys(keymap, scope, action, &keys);
	str_cut(&keys, slice_find(str_slice(&keys), ", ", 0));
	return str_take(&keys);
}

static void play_action(struct str *out, size_t screen, size_t size,
    const char *name, const char *keys)
{
	struct screen_test test;
	struct grid before;
	int rows = sizes[size].rows, columns = sizes[size].columns;
	screen_test_open(&test, "seeds");
	screen_test_size(&test, rows, columns);
	screen_test_keys(&test, screens[screen].keys);
	grid_init(&before, rows, columns);
	app_draw(test.app, &before);
	screen_test_keys(&test, keys);
	str_printf(out, "== %s (%s): ", name, keys);
	if (test.request != APP_CONTINUE)
		str_printf(out, "request %d, ", (int)test.request);
	append_change(out, &before, screen_test_draw(&test));
	grid_release(&before);
	screen_test_close(&test);
}

static void check_screen(
    const struct keymap *keymap, size_t screen, size_t size)
{
	enum action_scope scope = screens[screen].scope;
	struct str out = {0};
	char name[64];
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		unsigned scopes = action_scopes((enum action)a);
		if (scopes != ACTION_SCOPE_EVERYWHERE && !(scopes & scope))
			continue;
		char *keys = first_keys(keymap, scope, (enum action)a);
		assert_string_not_equal(keys, "");
		play_action(
		    &out, screen, size, action_name((enum action)a), keys);
		free(keys);
	}
	snprintf(name, sizeof(name), "actions-%s-%dx%d", screens[screen].name,
	    sizes[size].columns, sizes[size].rows);
	screen_test_expect_text(name, &out);
	str_release(&out);
}

static void every_action_is_seen(void **state)
{
	(void)state;
	struct keymap keymap;
	keymap_init(&keymap);
	for (size_t i = 0; test_row(screens, i, screens[i].name); i++)
		for (size_t k = 0; test_row(sizes, k, NULL); k++)
			check_screen(&keymap, i, k);
	keymap_release(&keymap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_action_is_seen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
