/* SPDX-License-Identifier: MIT */
/* outlet_words: counts of an outlet, states of an article. */
#include "views/outlet_words.h"

#include "views/reading.h"

static void say_outlet(const struct outlet_list *list,
    const struct outlet_row *row, struct str *out)
{
	const struct screen_env *env = list->env;
	size_t n = library_outlet(env->library, row->outlet)->n_entries;
	size_t starred = reading_count(env, row->outlet, READING_STARRED);
	size_t unread = n - reading_count(env, row->outlet, READING_READ);
	str_append_text(out, ", ");
	str_append_count(out, n, "article");
	if (unread)
		str_printf(out, ", %zu unread", unread);
	if (starred)
		str_printf(out, ", %zu starred", starred);
	if (!outlet_list_is_open(list, row))
		str_append_text(out, ", folded");
}

static void say_article(
    const struct screen_env *env, size_t entry, struct str *out)
{
	if (env->marked && env->mark == entry)
		str_append_text(out, ", marked as A");
	if (!reading_is(env, entry, READING_READ))
		str_append_text(out, ", unread");
	if (reading_is(env, entry, READING_STARRED))
		str_append_text(out, ", starred");
}

void outlet_words(const struct outlet_list *list, const struct outlet_row *row,
    struct str *out)
{
	if (row->is_outlet)
		say_outlet(list, row, out);
	else
		say_article(list->env, row->entry, out);
}
