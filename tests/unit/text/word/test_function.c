/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/embed.h"
#include "base/mem.h"
#include "text/word/word.h"

/* By family, all of whose forms are stop words. */
static const char *const stops[] = {
    /* articles, and words in their place */
    "a", "an", "the", "this", "that", "these", "those", "each", "every", "any",
    "some", "such", "same", "other", "others", "another", "all", "both",
    "either", "neither", "few", "many", "much", "more", "most", "own",
    /* pronouns */
    "i", "me", "my", "myself", "you", "your", "yours", "yourself", "yourselves",
    "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its",
    "itself", "we", "us", "our", "ours", "ourselves", "they", "them", "their",
    "theirs", "themselves", "who", "whom", "whose", "which", "what", "whatever",
    "someone", "something", "anyone", "anything",
    /* and with a verb */
    "i'd", "i'll", "i'm", "i've", "you'd", "you'll", "you're", "you've", "he'd",
    "he'll", "she'd", "she'll", "it'd", "it'll", "we'd", "we'll", "we're",
    "we've", "they'd", "they'll", "they're", "they've", "that'd", "that'll",
    /* auxiliaries, and with "not" */
    "am", "is", "are", "was", "were", "be", "been", "being", "do", "does",
    "did", "doing", "have", "has", "had", "having", "can", "could", "may",
    "might", "must", "ought", "shall", "should", "will", "would", "cannot",
    "aren't", "can't", "couldn't", "didn't", "doesn't", "don't", "hadn't",
    "hasn't", "haven't", "isn't", "shouldn't", "wasn't", "weren't", "won't",
    "wouldn't",
    /* prepositions */
    "about", "above", "across", "after", "against", "along", "amid", "among",
    "amongst", "around", "at", "before", "below", "between", "by", "down",
    "during", "for", "from", "in", "into", "of", "off", "on", "onto", "out",
    "over", "since", "than", "through", "throughout", "till", "to", "toward",
    "towards", "under", "until", "up", "upon", "with", "within", "without",
    /* what joins clauses */
    "although", "and", "as", "because", "but", "how", "however", "if", "nor",
    "or", "so", "though", "when", "where", "whether", "while", "why", "yet",
    /* adverbs */
    "again", "already", "also", "else", "ever", "further", "here", "just",
    "not", "now", "once", "only", "rather", "still", "then", "there", "too",
    "very",
    /* the rest */
    "became", "become", "let", "mr", "mrs", "ms"};

static const char *const others[] = {
    "balloon", "no", "never", "none", "said", "dr", "uk", "o", "ourselve", ""};

static void knows_those_of_english(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(stops, i, stops[i]); i++)
		assert_true(word_function_is(stops[i], "en"));
	for (size_t i = 0; test_row(others, i, others[i]); i++)
		assert_false(word_function_is(others[i], "en"));
}

static void knows_those_of_a_language(void **state)
{
	static const struct {
		const char *word, *language;
		bool is;
	} rows[] = {
	    {"die", "de", true},
	    {"die", "en", false},
	    {"\u00FCber", "de", true},
	    {"uber", "de", false},
	    {"o\u00F9", "fr", true},
	    {"qu", "fr", true},
	    {"desde", "es", true},
	    {"dell", "it", true},
	    {"n\u00E3o", "pt", true},
	    {"niet", "nl", true},
	    {"\u0447\u0442\u043E", "ru", true},
	    {"\u0914\u0930", "hi", true},
	    {"\u0641\u064A", "ar", true},
	    {"\u7684", "zh", true},
	    {"\u3092", "ja", true},
	    {"\u7684", "ja", false},
	    {"haus", "de", false},
	    {"the", "", false},
	};
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].word); i++)
		assert_int_equal(
		    word_function_is(rows[i].word, rows[i].language),
		    rows[i].is);
}

/* Every line has its languages, each two letters. */
static void has_languages_for_every_word(void **state)
{
	(void)state;
	size_t n = 0;
	const char *line = (const char *)function_word_files[0].bytes;
	for (line = strchr(line, '\n') + 1; *line;
	     line = strchr(line, '\n') + 1) {
		struct slice word = {line, strcspn(line, "\t")};
		char *copy = mem_strndup(word.bytes, word.len);
		struct slice languages = word_function_languages(copy);
		assert_int_equal(languages.len % 3, 2);
		free(copy);
		n++;
	}
	assert_true(n > 2000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_those_of_english),
	    cmocka_unit_test(knows_those_of_a_language),
	    cmocka_unit_test(has_languages_for_every_word),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
