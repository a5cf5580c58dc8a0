/* SPDX-License-Identifier: MIT */
/* limit: a sentence for one language, and one for two. */
#include "compare/limit.h"

#include <string.h>

#include "text/language.h"
#include "text/word/word.h"

/* Without a stemmer the forms of a word are different words; only Chinese,
 * Japanese and their like have no forms. */
static bool lacks_stems(const char *language)
{
	static const char formless[] = " zh ja ko th vi ";
	return !word_language_find(language)->stemmer &&
	       !word_set_has(formless, slice_of(language));
}

static bool are_two(const char *const languages[SIDES])
{
	const char *a = languages[SIDE_A], *b = languages[SIDE_B];
	return a && b && strcmp(a, b) != 0;
}

static bool are_english(const char *const languages[SIDES])
{
	return !are_two(languages) && !word_language_find(languages[SIDE_A]);
}

void limit_note(struct str *out, const char *const languages[SIDES])
{
	const char *a = languages[SIDE_A], *b = languages[SIDE_B];
	if (are_english(languages))
		return;
	if (are_two(languages))
		str_printf(out,
		    "A is %s, B is %s: linked by names and numbers only",
		    language_name(a), language_name(b));
	else
		str_printf(out,
		    "%s: speakers%s numbers in words are not known; rare "
		    "words are weighed by these two articles alone",
		    language_name(a),
		    lacks_stems(a) ? ", forms of words and" : " and");
}

void limit_brief(struct str *out, const char *const languages[SIDES])
{
	const char *a = languages[SIDE_A], *b = languages[SIDE_B];
	if (are_english(languages))
		return;
	if (are_two(languages))
		str_printf(out, "%s/%s: names and numbers only",
		    language_name(a), language_name(b));
	else
		str_printf(out, "%s: no speakers, no numbers in words",
		    language_name(a));
}
