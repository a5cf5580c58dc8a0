/* SPDX-License-Identifier: MIT */
/* command_bar: a prompt over the names of the action table. */
#include "views/command_bar.h"

void command_bar_release(struct command_bar *bar)
{
	prompt_release(&bar->prompt);
	prompt_history_release(&bar->history);
	str_release(&bar->stem);
	*bar = (struct command_bar){0};
}

void command_bar_open(struct command_bar *bar, enum action_scope scope)
{
	bar->scope = scope;
	bar->trying = false;
	prompt_open(&bar->prompt, ":", &bar->history);
}

bool command_bar_is_open(const struct command_bar *bar)
{
	return bar->prompt.open;
}

static bool is_here(const struct command_bar *bar, enum action action)
{
	unsigned scopes = action_scopes(action);
	return scopes == SCOPE_EVERYWHERE || (scopes & bar->scope);
}

/* Whether the action may be what is being typed. */
static bool is_candidate(const struct command_bar *bar, enum action action)
{
	const char *typed =
		bar->trying ? str_text(&bar->stem) : prompt_text(&bar->prompt);
	return action != ACTION_NONE && is_here(bar, action) &&
	       slice_starts(slice_of(action_name(action)), typed);
}

static size_t common_start(struct slice a, struct slice b)
{
	size_t i = 0;
	while (i < a.len && i < b.len && a.at[i] == b.at[i])
		i++;
	return i;
}

/* Types what all candidates have in common; false when that is typed. */
static bool type_common(struct command_bar *bar)
{
	struct slice common = {0};
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		if (!is_candidate(bar, (enum action)i))
			continue;
		struct slice name = slice_of(action_name((enum action)i));
		if (common.at)
			common.len = common_start(common, name);
		else
			common = name;
	}
	if (common.len <= bar->prompt.text.len)
		return false;
	prompt_set(&bar->prompt, common);
	return true;
}

static void start_trying(struct command_bar *bar)
{
	if (bar->trying)
		return;
	str_clear(&bar->stem);
	str_append_text(&bar->stem, prompt_text(&bar->prompt));
	bar->tried = ACTION_NONE;
	bar->trying = true;
}

/* Types the next candidate, or the one before, round and round. */
static void try_next(struct command_bar *bar, int step)
{
	start_trying(bar);
	for (int i = 1; i <= ACTION_COUNT; i++) {
		int at = (int)bar->tried + step * i + ACTION_COUNT;
		enum action action = (enum action)(at % ACTION_COUNT);
		if (!is_candidate(bar, action))
			continue;
		bar->tried = action;
		prompt_set(&bar->prompt, slice_of(action_name(action)));
		return;
	}
}

static bool complete(struct command_bar *bar, uint32_t key)
{
	if (key == UI_KEY_BACKTAB)
		try_next(bar, -1);
	else if (key == UI_KEY_TAB && (bar->trying || !type_common(bar)))
		try_next(bar, 1);
	return key == UI_KEY_TAB || key == UI_KEY_BACKTAB;
}

/* The action that was entered, or the only one that begins so. */
static enum action entered(
	const struct command_bar *bar, struct screen_reply *reply)
{
	const char *typed = prompt_text(&bar->prompt);
	enum action found = action_find(typed);
	int n = 0;
	if (!typed[0])
		return ACTION_NONE;
	if (found != ACTION_NONE && is_here(bar, found))
		return found;
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		if (!is_candidate(bar, (enum action)i))
			continue;
		found = (enum action)i;
		n++;
	}
	if (n == 1)
		return found;
	screen_complain(
		reply, n ? "which of them: %s" : "no such command: %s", typed);
	return ACTION_NONE;
}

enum action command_bar_key(
	struct command_bar *bar, uint32_t key, struct screen_reply *reply)
{
	if (complete(bar, key))
		return ACTION_NONE;
	bar->trying = false;
	if (prompt_key(&bar->prompt, key) == PROMPT_ACCEPTED)
		return entered(bar, reply);
	return ACTION_NONE;
}

void command_bar_draw(
	const struct command_bar *bar, struct grid *grid, struct rect area)
{
	struct rect left = area, right = area;
	left.columns = area.columns / 3;
	right.column += left.columns + 1;
	right.columns -= left.columns + 1;
	struct str names = {0};
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++)
		if (is_candidate(bar, (enum action)i))
			str_printf(&names, "%s  ", action_name((enum action)i));
	grid_fill(grid, area, 0, 0, " ", ROLE_PROMPT);
	grid_string(grid, right, 0, 0, str_text(&names), ROLE_MESSAGE);
	prompt_draw(&bar->prompt, grid, left);
	str_release(&names);
}
