/* SPDX-License-Identifier: MIT */
/* help_view: a page with an item for every action that has a key: the key, what
 * it does, and the name of the action for `:` and the configuration. */
#include "views/help/help.h"

#include "views/frame/page.h"

struct help_view {
	struct page page;
	const struct screen_ops *about; /* of the screen that it explains */
};

static const struct screen_ops *about(const struct page *page)
{
	return ((const struct help_view *)page)->about;
}

static void add_action(struct page *page, enum action action)
{
	const struct keymap *keymap = page->screen.env->keymap;
	struct str keys = {0};
	keymap_keys(keymap, about(page)->scope, action, &keys);
	if (keys.len)
		page_add(page, arena_strdup(&page->arena, str_text(&keys)),
		    arena_printf(&page->arena, "%s (%s)", action_help(action),
			action_name(action)));
	str_release(&keys);
}

static void add_heading(struct page *page, const char *words)
{
	struct page_item *item = page_add(page, "", words);
	item->role = ROLE_HEADLINE;
	item->gap = true;
}

/* The actions of this screen only (own), or those of every screen. */
static void add_actions(struct page *page, bool own)
{
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		unsigned scopes = action_scopes((enum action)i);
		bool is_own = scopes != ACTION_SCOPE_EVERYWHERE;
		bool is_here = !is_own || (scopes & about(page)->scope);
		if (is_own == own && is_here)
			add_action(page, (enum action)i);
	}
}

/* Keys that are not in the table of actions. */
static const struct {
	const char *keys, *help;
} more[] = {
    {"5j", "a number before a key repeats it"},
    {"/~", "a find that begins with ~ is a regular expression"},
    {"/=", "one that begins with = finds words in all their forms"},
    {"Esc", "gives up what is being typed; puts out the lit matches"},
    {"click", "to a line or pane; twice opens it; the wheel scrolls"},
};

static void add_signs(struct page *page)
{
	const struct screen_sign *sign = page->screen.env->plain
					     ? about(page)->plain_signs
					     : about(page)->signs;
	if (!sign)
		return;
	add_heading(page, "Signs");
	for (; sign->sign; sign++)
		page_add(page, sign->sign, sign->meaning);
}

static void help_fill(struct page *page)
{
	add_heading(
	    page, arena_printf(&page->arena, "Keys: %s", about(page)->name));
	add_actions(page, true);
	add_signs(page);
	add_heading(page, "Keys: everywhere");
	add_actions(page, false);
	for (size_t i = 0; i < ARRAY_LEN(more); i++)
		page_add(page, more[i].keys, more[i].help)->gap = i == 0;
}

/* The key that opened the help closes it too. */
static bool help_act(struct screen *screen, enum action action, int count,
    struct screen_reply *reply)
{
	(void)screen;
	(void)count;
	if (action != ACTION_HELP)
		return false;
	reply->want = SCREEN_BACK;
	return true;
}

static const struct screen_hint hints[] = {
    {ACTION_BACK, "back"},
    {ACTION_FIND, "find"},
    {ACTION_NEXT_MATCH, "next match"},
    {ACTION_NONE, NULL},
};

static const struct screen_ops ops = {
    .name = "help",
    .scope = ACTION_SCOPE_HELP,
    .hints = hints,
    .act = help_act,
    PAGE_OPS,
};

struct screen *help_view_new(
    const struct screen_env *env, const struct screen_ops *screen_ops)
{
	struct help_view *view = mem_zalloc(1, sizeof(*view));
	page_init(&view->page, env, &ops, help_fill);
	view->about = screen_ops;
	return &view->page.screen;
}
