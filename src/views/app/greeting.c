/* SPDX-License-Identifier: MIT */
/* app_greeting: a long line and a brief one, with the keys as bound. */
#include "views/app/greeting.h"

static const char shown_name[] = "greeted"; /* in the state */

/* Words, and the action whose key follows them. */
struct part {
	const char *words;
	enum action action;
};

static const struct part full[] = {
    {"", ACTION_MARK},
    {" marks an article, ", ACTION_COMPARE},
    {" on another one compares them; ", ACTION_HELP},
    {" lists the keys", ACTION_NONE},
};

static const struct part brief[] = {
    {"", ACTION_MARK},
    {" marks, ", ACTION_COMPARE},
    {" on another compares; ", ACTION_HELP},
    {" keys", ACTION_NONE},
};

static void append_line(
    const struct screen_env *env, const struct part *parts, struct str *out)
{
	for (const struct part *part = parts;; part++) {
		str_append_text(out, part->words);
		if (part->action == ACTION_NONE)
			return;
		screen_key(env, ACTION_SCOPE_OUTLETS, part->action, out);
	}
}

void app_greeting_once(
    const struct screen_env *env, int columns, struct str *out)
{
	size_t start = out->len;
	if (state_get(env->state, "", shown_name) ||
	    library_n_entries(env->library) < 2)
		return;
	state_put(env->state, "", shown_name, "1");
	append_line(env, full, out);
	if (unicode_columns(slice_from(str_slice(out), start)) + 2 <=
	    (size_t)columns)
		return;
	str_cut(out, start);
	append_line(env, brief, out);
}
