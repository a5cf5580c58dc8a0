/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/word/table.h"

enum spelt { ANY, NAME, NAME_DOT }; /* what the short form needs */

static const struct {
	const char *from, *to;
	enum spelt needs;
} shortened[] = {
    {"jan", "january", NAME},
    {"feb", "february", NAME},
    {"apr", "april", NAME},
    {"aug", "august", NAME},
    {"sep", "september", NAME},
    {"sept", "september", NAME},
    {"oct", "october", NAME},
    {"nov", "november", NAME},
    {"dec", "december", NAME},
    {"usa", "us", NAME},
    {"gen", "general", NAME_DOT},
    {"gov", "governor", NAME_DOT},
    {"lt", "lieutenant", NAME_DOT},
    {"prof", "professor", NAME_DOT},
    {"rep", "representative", NAME_DOT},
    {"sen", "senator", NAME_DOT},
    {"pct", "percent", ANY},
};

static void writes_out_what_is_shortened(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(shortened, i, shortened[i].from); i++) {
		const char *from = shortened[i].from;
		enum spelt needs = shortened[i].needs;
		assert_string_equal(
		    word_table_alias(from, true, true), shortened[i].to);
		assert_int_equal(word_table_alias(from, true, false) != NULL,
		    needs != NAME_DOT);
		assert_int_equal(
		    word_table_alias(from, false, true) != NULL, needs == ANY);
	}
	assert_null(word_table_alias("mar", true, true));
	assert_null(word_table_alias("january", true, true));
	assert_null(word_table_alias("", true, true));
}

static const struct {
	const char *words[WORD_TABLE_PHRASE];
	const char *fold; /* NULL: no phrase */
	size_t len;
} phrases[] = {
    {{"united", "states", "of", "america"}, "us", 4},
    {{"united", "states", "of", "all"}, "us", 2},
    {{"united", "kingdom"}, "uk", 2},
    {{"united", "nations", "of"}, "un", 2},
    {{"united", "arab", "emirates"}, "uae", 3},
    {{"united", "arab"}, NULL, 0},
    {{"united"}, NULL, 0},
    {{"european", "union"}, "eu", 2},
    {{"european", "unions"}, NULL, 0},
    {{"group", "of", "seven"}, "g7", 3},
    {{"group", "of", "7"}, "g7", 3},
    {{"group", "of", "twenty"}, "g20", 3},
    {{"group", "of", "20"}, "g20", 3},
    {{"group", "of", "eight"}, NULL, 0},
    {{"world", "health", "organization"}, "who", 3},
    {{"world", "health", "organisation"}, "who", 3},
    {{"per", "cent"}, "percent", 2},
    {{"cent"}, NULL, 0},
};

static void finds_the_longest_phrase(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(phrases, i, phrases[i].words[0]); i++) {
		size_t n = 0;
		while (n < WORD_TABLE_PHRASE && phrases[i].words[n])
			n++;
		const struct word_table_phrase *phrase =
		    word_table_phrase(phrases[i].words, n);
		assert_int_equal(!phrase, !phrases[i].fold);
		if (!phrase)
			continue;
		assert_string_equal(phrase->fold, phrases[i].fold);
		assert_int_equal(word_table_phrase_len(phrase), phrases[i].len);
	}
}

static const char *const spellings[][2] = {
    {"aluminium", "aluminum"},
    {"analysed", "analyzed"},
    {"armoured", "armored"},
    {"behaviours", "behaviors"},
    {"cancelled", "canceled"},
    {"candour", "candor"},
    {"centred", "centerd"}, /* as all its forms */
    {"cheques", "checks"},
    {"clamour", "clamor"},
    {"colourful", "colorful"},
    {"counsellor", "counselor"},
    {"defences", "defenses"},
    {"endeavour", "endeavor"},
    {"favourite", "favorite"},
    {"fibres", "fibers"},
    {"flavour", "flavor"},
    {"fuelled", "fueled"},
    {"greys", "grays"},
    {"harbours", "harbors"},
    {"honours", "honors"},
    {"humour", "humor"},
    {"judgements", "judgments"},
    {"kilometres", "kilometers"},
    {"labelled", "labeled"},
    {"labourers", "laborers"},
    {"levelled", "leveled"},
    {"licences", "licenses"},
    {"litres", "liters"},
    {"manoeuvres", "maneuvers"},
    {"metres", "meters"},
    {"modelling", "modeling"},
    {"neighbouring", "neighboring"},
    {"offences", "offenses"},
    {"ploughs", "plows"},
    {"pretence", "pretense"},
    {"programmes", "programs"},
    {"rigour", "rigor"},
    {"rumours", "rumors"},
    {"sceptical", "skeptical"},
    {"signalled", "signaled"},
    {"splendour", "splendor"},
    {"sulphur", "sulfur"},
    {"theatres", "theaters"},
    {"travelled", "traveled"},
    {"tumours", "tumors"},
    {"vapour", "vapor"},
    {"vigour", "vigor"},
    {"organise", "organize"},
    {"organised", "organized"},
    {"organiser", "organizer"},
    {"organises", "organizes"},
    {"organising", "organizing"},
    {"organisation", "organization"},
    {"organisations", "organizations"},
    {"paralyse", "paralyze"},
    {"paralysed", "paralyzed"},
    {"paralysing", "paralyzing"},
    /* as they are */
    {"balloon", "balloon"},
    {"organs", "organs"},
    {"encolour", "encolour"},
    {"", ""},
};

static void respells_british_words(void **state)
{
	(void)state;
	struct str out = {0};
	for (size_t i = 0; test_row(spellings, i, spellings[i][0]); i++) {
		str_clear(&out);
		word_table_respell(&out, spellings[i][0]);
		assert_string_equal(str_text(&out), spellings[i][1]);
	}
	str_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(writes_out_what_is_shortened),
	    cmocka_unit_test(finds_the_longest_phrase),
	    cmocka_unit_test(respells_british_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
