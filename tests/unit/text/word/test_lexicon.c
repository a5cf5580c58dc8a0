/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/word/lexicon.h"

static const struct {
	const char *token;
	bool dot;
	const char *fold, *stem;
	unsigned flags;
} tokens[] = {
    {"Talks", false, "talks", "talk", WORD_CAPITAL},
    {"talks", false, "talks", "talk", 0},
    {"Neighbours", false, "neighbours", "neighbor", WORD_CAPITAL},
    {"U.S.", false, "us", "us", WORD_CAPITAL | WORD_UPPER},
    {"us", false, "us", "us", WORD_STOP},
    {"US", false, "us", "us", WORD_CAPITAL | WORD_UPPER},
    {"Sen", true, "senator", "senat", WORD_CAPITAL},
    {"Sen", false, "sen", "sen", WORD_CAPITAL},
    {"1,200", false, "1200", "1200", WORD_NUMBER},
    {"20-hour", false, "20-hour", "20-hour", WORD_NUMBER | WORD_COMPOUND},
    {"\xC3\x89tats", false, "etats", "etat", WORD_CAPITAL},
};

static void check(const struct word_lexeme *lexeme, size_t i)
{
	assert_string_equal(lexeme->fold, tokens[i].fold);
	assert_string_equal(lexeme->stem, tokens[i].stem);
	assert_int_equal(lexeme->flags, tokens[i].flags);
	assert_true(slice_is(lexeme->spelling, tokens[i].token));
}

static void reads_what_a_spelling_is(void **state)
{
	(void)state;
	struct word_lexicon lexicon = {0};
	for (size_t i = 0; test_row(tokens, i, tokens[i].token); i++)
		check(word_lexicon_read(
			  &lexicon, slice_of(tokens[i].token), tokens[i].dot),
		    i);
	word_lexicon_release(&lexicon);
}

/* The second time it is the same lexeme, however many came between. */
static void numbers_spellings_as_they_are_met(void **state)
{
	(void)state;
	enum { MANY = 500 };
	struct word_lexicon lexicon = {0};
	for (int round = 0; round < 2; round++)
		for (uint32_t i = 0; i < MANY; i++) {
			char token[16];
			snprintf(token, sizeof(token), "x%u", i);
			const struct word_lexeme *lexeme =
			    word_lexicon_read(&lexicon, slice_of(token), false);
			assert_int_equal(lexeme->id, i);
			assert_string_equal(lexeme->fold, token);
		}
	assert_int_equal(lexicon.n, MANY);
	word_lexicon_release(&lexicon);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_what_a_spelling_is),
	    cmocka_unit_test(numbers_spellings_as_they_are_met),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
