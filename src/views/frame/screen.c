/* SPDX-License-Identifier: MIT */
/* screen: the functions that screens share. */
#include "views/frame/screen.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void screen_init(struct screen *screen, const struct screen_ops *ops,
    const struct screen_env *env, struct list *window, bool has_cursor)
{
	screen->ops = ops;
	screen->env = env;
	screen->window = window;
	screen->has_cursor = has_cursor;
}

void screen_release(struct screen *screen)
{
	find_release(&screen->finder);
	free(screen);
}

__attribute__((format(printf, 2, 0))) static void set_message(
    struct screen_reply *reply, const char *format, va_list args)
{
	vsnprintf(reply->message, sizeof(reply->message), format, args);
}

void screen_say(struct screen_reply *reply, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	set_message(reply, format, args);
	va_end(args);
	reply->is_error = false;
}

void screen_complain(struct screen_reply *reply, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	set_message(reply, format, args);
	va_end(args);
	reply->is_error = true;
}

static struct slice text_of(const void *owner, size_t index)
{
	const struct screen *screen = owner;
	return screen->ops->text(screen, index);
}

struct find_texts screen_texts(const struct screen *screen)
{
	return (struct find_texts){
	    screen, screen->ops->n_texts(screen), text_of};
}

void screen_key(const struct screen_env *env, enum action_scope scope,
    enum action action, struct str *out)
{
	size_t before = out->len;
	keymap_keys(env->keymap, scope, action, out);
	/* from the second byte: the first key may be a comma */
	size_t end = slice_find(str_slice(out), ", ", before + 1);
	str_cut(out, end < out->len ? end : out->len);
}

/* The outlet's newest article other than `skipped`. */
static bool newest_except(
    const struct library_outlet *outlet, size_t skipped, size_t *entry)
{
	for (size_t i = 0; i < outlet->n_entries; i++) {
		if (outlet->entries[i] == skipped)
			continue;
		*entry = outlet->entries[i];
		return true;
	}
	return false;
}

bool screen_next_outlet(
    const struct screen_env *env, size_t a, size_t b, int step, size_t *entry)
{
	size_t n = library_n_outlets(env->library);
	size_t from = library_entry(env->library, b)->outlet;
	for (size_t i = 1; i < n; i++) {
		size_t ahead = step > 0 ? i : n - i;
		const struct library_outlet *outlet =
		    library_outlet(env->library, (from + ahead) % n);
		if (newest_except(outlet, a, entry))
			return true;
	}
	return false;
}
