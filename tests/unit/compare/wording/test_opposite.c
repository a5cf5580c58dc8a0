/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/word/lexicon.h"
#include "compare/wording/opposite.h"

static bool are_opposites(const char *a, const char *b)
{
	struct word_lexicon lexicon = {0};
	const char *x = word_lexicon_read(&lexicon, slice_of(a), false)->stem;
	const char *y = word_lexicon_read(&lexicon, slice_of(b), false)->stem;
	bool are = wording_opposite_are(x, y) && wording_opposite_are(y, x);
	word_lexicon_release(&lexicon);
	return are;
}

static void finds_opposites(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {{"accepted", "rejected"},
	    {"rose", "fell"}, {"rising", "falling"}, {"increase", "decreased"},
	    {"raised", "cut"}, {"likely", "unlikely"}, {"victory", "defeat"},
	    {"guilty", "innocent"}, {"denied", "confirmed"},
	    {"praised", "criticised"}, {"opened", "closed"},
	    {"earlier", "later"}, {"false", "true"}, {"welcomed", "condemned"},
	    {"backed", "opposed"}, {"applauded", "dismissed"},
	    {"climbed", "slumped"}, {"soared", "plunged"}, {"gained", "lost"},
	    {"grew", "shrinks"}, {"admitted", "disputed"}, {"won", "lost"},
	    {"began", "ended"}, {"resumed", "concluded"},
	    {"launched", "suspended"}, {"arrived", "departed"},
	    {"entered", "left"}, {"survived", "died"}, {"bought", "sold"},
	    {"allowed", "banned"}, {"permitted", "blocked"},
	    {"acquitted", "convicted"}, {"improved", "worsened"},
	    {"expanded", "reduced"}, {"extended", "cut"}, {"hired", "sacked"},
	    {"lifted", "imposed"}, {"built", "destroyed"}, {"more", "fewer"},
	    {"high", "low"}, {"huge", "tiny"}, {"rich", "poor"},
	    {"legal", "illegal"}, {"public", "private"},
	    {"northern", "southern"}, {"men", "women"}, {"sons", "daughters"},
	    {"exports", "imports"}, {"sent", "received"}, {"ally", "rival"},
	    {"profit", "deficit"}, {"peace", "war"}, {"morning", "night"},
	    {"optimism", "fear"}, {"advanced", "retreated"},
	    {"friends", "foes"}, {"prosecutors", "defended"},
	    {"buyers", "sellers"}, {"landlord", "tenant"},
	    {"present", "absent"}, {"remembered", "forgot"}, {"loved", "hated"},
	    {"maximum", "minimum"}, {"hoped", "feared"}, {"father", "mother"},
	    {"brothers", "sisters"}, {"husband", "wife"}, {"boys", "girls"},
	    {"inside", "outside"}, {"left", "right"}, {"east", "west"},
	    {"north", "south"}, {"hot", "cold"}, {"warm", "cool"},
	    {"safe", "dangerous"}, {"known", "unknown"}, {"able", "unable"},
	    {"possible", "impossible"}, {"probable", "unlikely"},
	    {"new", "old"}, {"first", "last"}, {"wealthy", "poor"},
	    {"great", "little"}, {"tall", "low"}, {"includes", "excludes"},
	    {"created", "demolished"}, {"appointed", "dismissed"},
	    {"adds", "removed"}, {"released", "detained"}, {"frees", "jailed"},
	    {"joined", "quit"}, {"triumph", "failure"}, {"affirmed", "refuted"},
	    {"succeeded", "failed"}, {"passed", "failed"},
	    {"victim", "suspect"}};
	for (size_t i = 0; test_row(pairs, i, pairs[i][0]); i++)
		if (!are_opposites(pairs[i][0], pairs[i][1]))
			fail_msg("%s / %s", pairs[i][0], pairs[i][1]);
}

static void other_words_are_none(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {{"rose", "climbed"},
	    {"accepted", "welcomed"}, {"surveillance", "spy"}, {"rose", "rose"},
	    {"", "fell"}, {"left", "left"}};
	for (size_t i = 0; test_row(pairs, i, pairs[i][0]); i++)
		if (are_opposites(pairs[i][0], pairs[i][1]))
			fail_msg("%s / %s", pairs[i][0], pairs[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_opposites),
	    cmocka_unit_test(other_words_are_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
