/* SPDX-License-Identifier: MIT */
/*
 * library_index_token: the words of a text as the index has them, a tokenizer
 * of FTS5 (https://sqlite.org/fts5.html, "Custom Tokenizers").
 *
 * A word is a run of letters and digits, or one character of a script without
 * spaces.  It is found by its letters, folded (text/unicode), so that the
 * beginning of a word is one of its letters and not of its stem, and by its
 * stem (text/word/lexicon).  A stem that is not the word itself stands beside
 * it in the index, with a capital, which no folded word has: "cities", "Citi".
 */
#ifndef NEWS_LIBRARY_INDEX_TOKEN_H
#define NEWS_LIBRARY_INDEX_TOKEN_H

#include <stdbool.h>

struct sqlite3;

/* The tokenizer's name in a table's definition. */
#define LIBRARY_INDEX_TOKEN "broadside"

/* Makes the tokenizer known to a connection; false when SQLite has no FTS5 or
 * no memory. */
bool library_index_token_register(struct sqlite3 *db);

#endif
