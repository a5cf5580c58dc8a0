/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/word/word.h"

/* Text, and each word of it: "first+second" for a contraction. */
static const struct {
	const char *text, *words;
} cases[] = {
    {"We're sure they'll go", "we+are sure they+will go"},
    {"I can\xE2\x80\x99t, won't and cannot", "i can+not will+not and can+not"},
    {"It's late; it's been late", "it+is late it+has been late"},
    {"Let's see Ann's dog's food", "let+us see ann dog food"},
    {"He'd say I'm the 'em of n't", "he+would say i+am the em of n't"},
    /* an apostrophe that runs nothing together */
    {"At six o'clock O'Neil's rock'n'roll",
	"at six o'clock o'neil rock'n'roll"},
    {"What's been, who's become, how's he", "what+has been who+has become "
					    "how+is he"},
    {"Here's where's there's that's", "here+is where+is there+is that+is"},
    {"She's had it; he's got it; it's gone", "she+has had it he+has got it "
					     "it+has gone"},
    {"a-very-long-word-that-hasn't", "a-very-long-word-that-hasn't"},
};

static void splits(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct slice text = slice_of(cases[i].text);
		struct word_list words = {0};
		struct str out = {0};
		word_split(&words, text, (struct span){0, text.len});
		for (size_t k = 0; k < words.n; k++) {
			const struct word *word = &words.items[k];
			struct word_contraction parts;
			if (word->flags & WORD_PART)
				continue;
			if (word_contraction_split(word,
				k + 1 < words.n ? word + 1 : NULL, &parts))
				str_printf(
				    &out, "%s+%s ", parts.first, parts.second);
			else
				str_printf(&out, "%s ", word->fold);
		}
		assert_string_equal(str_text(&out) + out.len - 1, " ");
		str_cut(&out, out.len - 1);
		assert_string_equal(str_text(&out), cases[i].words);
		str_release(&out);
		word_list_release(&words);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(splits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
