/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <sqlite3.h>

#include "base/str.h"
#include "news/library/index/token.h"

/* A text, and a query of it in FTS5's syntax. */
static const struct {
	const char *label, *text, *query;
	bool found;
} rows[] = {
    {"the word itself", "The mayor spoke.", "\"mayor\"", true},
    {"in another case", "The Mayor spoke.", "\"mAYOR\"", true},
    {"another form of it", "Two mayors spoke.", "\"mayor\"", true},
    {"a word that has another form", "The mayor spoke.", "\"mayors\"", true},
    {"two forms with one stem", "They were marching.", "\"marched\"", true},
    {"a word of which it is the beginning", "The mayor spoke.", "\"may\"",
	false},
    {"the stem of a word is no word", "A city of universities.", "\"univers\"",
	false},
    {"the beginning of a word", "The mayor spoke.", "\"may\" *", true},
    {"a longer beginning", "Of universities.", "\"universit\" *", true},
    {"all of a word", "Of universities.", "\"universities\" *", true},
    {"more than a word", "The mayor spoke.", "\"mayors\" *", false},
    {"the beginning of a stem that no word begins with", "They may go.",
	"\"mai\" *", false},
    {"the beginning of the last word of several", "The Lune bridges shut.",
	"\"bridge sh\" *", true},
    {"words in a row", "The old spy balloons fell.", "\"spy balloon\"", true},
    {"words that are apart", "A spy saw a balloon.", "\"spy balloon\"", false},
    {"accents", "Les \303\211tats g\303\251n\303\251raux.",
	"\"etats generaux\"", true},
    {"an accent that is a mark of its own", "Les E\314\201tats.",
	"\"\303\211tats\"", true},
    {"a word with a hyphen", "A 20-hour flight.", "\"20-hour\"", true},
    {"its parts", "A 20-hour flight.", "\"hours flight\"", true},
    {"a name with a possessive mark", "Blinken's trip", "\"blinken\"", true},
    {"characters without spaces", "\345\213\225\347\211\251\345\234\222",
	"\"\347\211\251\345\234\222\"", true},
    {"and not in another order", "\345\213\225\347\211\251\345\234\222",
	"\"\345\234\222\347\211\251\"", false},
    {"Thai", "\340\270\227\340\270\265\340\271\210\340\270\231\340\270\265",
	"\"\340\270\231\340\270\265\"", true},
    {"nothing", "", "\"a\"", false},
};

static bool finds(sqlite3 *db, const char *text, const char *query)
{
	sqlite3_stmt *put, *search;
	assert_int_equal(
	    sqlite3_prepare_v2(db,
		"INSERT INTO words(rowid, text) VALUES(1, ?1)", -1, &put, NULL),
	    SQLITE_OK);
	sqlite3_bind_text(put, 1, text, -1, SQLITE_STATIC);
	assert_int_equal(sqlite3_step(put), SQLITE_DONE);
	sqlite3_finalize(put);
	assert_int_equal(sqlite3_prepare_v2(db,
			     "SELECT rowid FROM words WHERE words MATCH ?1", -1,
			     &search, NULL),
	    SQLITE_OK);
	sqlite3_bind_text(search, 1, query, -1, SQLITE_STATIC);
	int code = sqlite3_step(search);
	assert_true(code == SQLITE_ROW || code == SQLITE_DONE);
	sqlite3_finalize(search);
	assert_int_equal(
	    sqlite3_exec(db, "DELETE FROM words", NULL, NULL, NULL), SQLITE_OK);
	return code == SQLITE_ROW;
}

static sqlite3 *open_table(void)
{
	sqlite3 *db;
	assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
	assert_true(library_index_token_register(db));
	assert_int_equal(
	    sqlite3_exec(db,
		"CREATE VIRTUAL TABLE words USING"
		" fts5(text, tokenize = '" LIBRARY_INDEX_TOKEN "')",
		NULL, NULL, NULL),
	    SQLITE_OK);
	return db;
}

static void finds_words_and_their_forms(void **state)
{
	(void)state;
	sqlite3 *db = open_table();
	for (size_t i = 0; test_row(rows, i, rows[i].label); i++)
		assert_int_equal(
		    finds(db, rows[i].text, rows[i].query), rows[i].found);
	sqlite3_close(db);
}

/* A run of letters is cut, and spellings are forgotten, without a word lost. */
static void takes_any_number_of_words(void **state)
{
	(void)state;
	sqlite3 *db = open_table();
	struct str text = {0};
	for (int i = 0; i < 5000; i++)
		str_append_byte(&text, 'a');
	for (int i = 0; i < 120000; i++)
		str_printf(&text, " w%dq", i);
	assert_true(finds(db, str_text(&text), "\"w7q\" AND \"w119999q\""));
	assert_true(finds(db, str_text(&text), "\"aaa\" *"));
	str_release(&text);
	sqlite3_close(db);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_words_and_their_forms),
	    cmocka_unit_test(takes_any_number_of_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
