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

static void reads_words_of_other_languages(void **state)
{
	static const struct {
		const char *language, *token, *fold, *stem;
		unsigned flags;
	} rows[] = {
	    {"de", "Die", "die", "die", WORD_CAPITAL | WORD_STOP},
	    {"de", "H\u00E4user", "hauser", "haus", WORD_CAPITAL},
	    {"de", "1.200", "1200", "1200", WORD_NUMBER},
	    {"de", "3,5", "3.5", "3.5", WORD_NUMBER},
	    {"de", "colour", "colour", "colour", 0},
	    {"fr", "\u00E9vacu\u00E9s", "evacues", "evacu", 0},
	    {"fr", "1\u202F200", "1200", "1200", WORD_NUMBER},
	    {"es", "canciones", "canciones", "cancion", 0},
	    {"it", "mars", "mars", "mars", 0},
	    {"ru", "\u0417\u0430\u0432\u043E\u0434\u0435",
		"\u0437\u0430\u0432\u043E\u0434\u0435",
		"\u0437\u0430\u0432\u043E\u0434", WORD_CAPITAL},
	    {"ar", "\u0661\u0662", "12", "12", WORD_NUMBER},
	    {"hi", "\u0967\u0968", "12", "12", WORD_NUMBER},
	    {"zh", "\u7684", "\u7684", "\u7684", WORD_STOP | WORD_UNSPACED},
	    {"zh", "\u6C34", "\u6C34", "\u6C34", WORD_UNSPACED},
	    {"ko", "\uC12C", "\u1109\u1165\u11B7", "\u1109\u1165\u11B7", 0},
	    {"eu", "The", "the", "the", WORD_CAPITAL},
	};
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].token); i++) {
		struct word_lexicon lexicon = {
		    .language = word_language_find(rows[i].language)};
		const struct word_lexeme *lexeme =
		    word_lexicon_read(&lexicon, slice_of(rows[i].token), true);
		assert_string_equal(lexeme->fold, rows[i].fold);
		assert_string_equal(lexeme->stem, rows[i].stem);
		assert_int_equal(lexeme->flags, rows[i].flags);
		assert_int_equal(lexeme->classes, 0);
		word_lexicon_release(&lexicon);
	}
	assert_null(word_language_find("en"));
	assert_null(word_language_find(NULL));
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
	    cmocka_unit_test(reads_words_of_other_languages),
	    cmocka_unit_test(numbers_spellings_as_they_are_met),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
