/* SPDX-License-Identifier: MIT */
/* outlet_view_words: counts of an outlet, states of an article. */
#include "views/outlet/words.h"

#include "views/frame/reading.h"

void outlet_view_words_outlet(
    const struct screen_env *env, size_t outlet, bool folded, struct str *out)
{
	size_t n = library_outlet(env->library, outlet)->n_entries;
	size_t starred = reading_count(env, outlet, READING_STARRED);
	size_t unread = n - reading_count(env, outlet, READING_READ);
	str_append_text(out, ", ");
	str_append_count(out, n, "article");
	if (unread)
		str_printf(out, ", %zu unread", unread);
	if (starred)
		str_printf(out, ", %zu starred", starred);
	if (folded)
		str_append_text(out, ", folded");
}

void outlet_view_words_article(
    const struct screen_env *env, size_t entry, struct str *out)
{
	if (env->marked && env->mark == entry)
		str_append_text(out, ", marked as A");
	if (!reading_is(env, entry, READING_READ))
		str_append_text(out, ", unread");
	if (reading_is(env, entry, READING_STARRED))
		str_append_text(out, ", starred");
}
