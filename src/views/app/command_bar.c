/* SPDX-License-Identifier: MIT */
/* app_command_bar: a prompt whose text is read by app_command_line. */
#include "views/app/command_bar.h"

void app_command_bar_release(struct app_command_bar *bar)
{
	prompt_release(&bar->prompt);
	prompt_history_release(&bar->history);
	str_release(&bar->stem);
	str_release(&bar->theme);
	*bar = (struct app_command_bar){0};
}

void app_command_bar_open(
    struct app_command_bar *bar, const struct app_command_words *words)
{
	bar->words = *words;
	bar->trying = false;
	prompt_open(&bar->prompt, ":", &bar->history);
}

bool app_command_bar_is_open(const struct app_command_bar *bar)
{
	return bar->prompt.open;
}

/* The completions of the line; after a Tab, those of what was typed before. */
static void find_candidates(const struct app_command_bar *bar,
    struct app_command_candidates *candidates)
{
	app_command_line_candidates(candidates, &bar->words,
	    bar->trying ? str_text(&bar->stem) : prompt_text(&bar->prompt));
}

static size_t common_len(struct slice a, struct slice b)
{
	size_t i = 0;
	while (i < a.len && i < b.len && a.bytes[i] == b.bytes[i])
		i++;
	return i;
}

/* Completes as far as all candidates agree; false when nothing is added. */
static bool complete_common(struct app_command_bar *bar,
    const struct app_command_candidates *candidates)
{
	struct slice common =
	    slice_of(candidates->n ? candidates->lines[0] : "");
	for (size_t i = 1; i < candidates->n; i++)
		common.len = common_len(common, slice_of(candidates->lines[i]));
	if (common.len <= bar->prompt.text.len)
		return false;
	prompt_set(&bar->prompt, common);
	return true;
}

/* Puts the next candidate, or the one before, into the prompt; goes round. */
static void try_next(struct app_command_bar *bar,
    const struct app_command_candidates *candidates, int step)
{
	size_t n = candidates->n;
	if (!n)
		return;
	if (!bar->trying) {
		str_clear(&bar->stem);
		str_append_text(&bar->stem, prompt_text(&bar->prompt));
		bar->tried = step > 0 ? n - 1 : 0;
		bar->trying = true;
	}
	bar->tried = (bar->tried + (step > 0 ? 1 : n - 1)) % n;
	prompt_set(&bar->prompt, slice_of(candidates->lines[bar->tried]));
}

/* Which way a key goes through the candidates; 0: it does not.  Up and Down
 * belong to the history until a value is typed. */
static int step_of(const struct app_command_bar *bar, uint32_t key)
{
	bool at_value = app_command_line_at_value(prompt_text(&bar->prompt)) &&
			!bar->prompt.recalled;
	if (key == UI_KEY_BACKTAB || (key == UI_KEY_UP && at_value))
		return -1;
	return key == UI_KEY_TAB || (key == UI_KEY_DOWN && at_value);
}

static bool complete(struct app_command_bar *bar, uint32_t key)
{
	struct app_command_candidates candidates = {0};
	int step = step_of(bar, key);
	if (!step)
		return false;
	find_candidates(bar, &candidates);
	if (key != UI_KEY_TAB || bar->trying ||
	    !complete_common(bar, &candidates))
		try_next(bar, &candidates, step);
	app_command_line_candidates_release(&candidates);
	return true;
}

/* Asks for an effect on a setting, or on all of them (""). */
static void ask_effect(struct screen_reply *reply, enum effect_kind kind,
    const char *name, struct slice value)
{
	reply->want = SCREEN_EFFECT;
	reply->effect = (struct effect){.kind = kind};
	str_append_text(&reply->effect.what, name);
	str_append_slice(&reply->effect.what, value);
}

/* Asks for the screen in the theme that the prompt names; in the user's own
 * when it names none. */
static void try_theme(struct app_command_bar *bar, struct screen_reply *reply)
{
	struct slice theme = {0};
	if (bar->prompt.open)
		theme = app_command_line_theme(
		    &bar->words, str_slice(&bar->prompt.text));
	if (slice_equal(theme, str_slice(&bar->theme)))
		return;
	ask_effect(reply, EFFECT_TRY_THEME, "", theme);
	str_clear(&bar->theme);
	str_append_slice(&bar->theme, theme);
}

/* Enter: the action of the line; a setting becomes an effect. */
static enum action accept(
    struct app_command_bar *bar, struct screen_reply *reply)
{
	struct app_command_line line;
	struct err err;
	struct slice typed = slice_trim(str_slice(&bar->prompt.text));
	if (!typed.len)
		return ACTION_NONE;
	if (!app_command_line_parse(&bar->words, typed, &line, &err)) {
		screen_complain(reply, "%s", err.text);
		return ACTION_NONE;
	}
	if (line.action != ACTION_NONE)
		return line.action;
	str_clear(&bar->theme);
	const char *name =
	    line.setting == SETTING_COUNT ? "" : setting_name(line.setting);
	ask_effect(reply, EFFECT_SET, name, (struct slice){0});
	if (line.value.len) {
		str_append_text(&reply->effect.what, "=");
		str_append_slice(&reply->effect.what, line.value);
	}
	return ACTION_NONE;
}

enum action app_command_bar_key(
    struct app_command_bar *bar, uint32_t key, struct screen_reply *reply)
{
	enum action action = ACTION_NONE;
	if (!complete(bar, key)) {
		bar->trying = false;
		if (prompt_key(&bar->prompt, key) == PROMPT_ACCEPTED)
			action = accept(bar, reply);
	}
	if (reply->want == SCREEN_NOTHING)
		try_theme(bar, reply);
	return action;
}

void app_command_bar_draw(
    const struct app_command_bar *bar, struct grid *grid, struct rect area)
{
	struct rect left = area, right = area;
	struct app_command_candidates candidates = {0};
	left.columns = area.columns / 3;
	right.column += left.columns + 1;
	right.columns -= left.columns + 1;
	struct str names = {0};
	find_candidates(bar, &candidates);
	for (size_t i = 0; i < candidates.n; i++) {
		str_append_slice(&names,
		    slice_trim(
			app_command_line_candidate_part(candidates.lines[i])));
		str_append_text(&names, "  ");
	}
	grid_fill(grid, area, 0, 0, " ", ROLE_PROMPT);
	grid_string(grid, right, 0, 0, str_text(&names), ROLE_MESSAGE);
	prompt_draw(&bar->prompt, grid, left);
	app_command_line_candidates_release(&candidates);
	str_release(&names);
}
