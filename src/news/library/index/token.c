/* SPDX-License-Identifier: MIT */
/* library_index_token: one scan over code points; spellings are worked out
 * once, by a lexicon. */
#include "news/library/index/token.h"

#include <ctype.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "text/unicode.h"
#include "text/word/word.h"

enum {
	/* A longer run of letters is several words. */
	WORD_BYTES_MAX = 256,
	/* Spellings that are kept; more are forgotten all at once. */
	SPELLINGS_MAX = 50000,
};

struct Fts5Tokenizer {
	struct word_lexicon lexicon;
};

typedef int take_token(void *, int, const char *, int, int, int);

/* A text while it is cut into words. */
struct cut {
	struct word_lexicon *lexicon;
	struct slice text;
	bool query;
	bool prefix; /* the last word is the beginning of one */
	take_token *take;
	void *with;
	struct str stem; /* as the index has it */
};

static bool is_word_code(uint32_t code)
{
	return unicode_is_letter(code) || unicode_is_digit(code);
}

/* The bytes of the character at `pos`, and whether words have it. */
static size_t read_code(const struct cut *cut, size_t pos, uint32_t *code)
{
	*code = (unsigned char)cut->text.bytes[pos];
	return *code < 0x80 ? 1
			    : unicode_decode(slice_from(cut->text, pos), code);
}

static size_t skip_marks(const struct cut *cut, size_t pos)
{
	uint32_t code;
	while (pos < cut->text.len) {
		size_t len = read_code(cut, pos, &code);
		if (code < 0x80 || !unicode_is_mark(code))
			break;
		pos += len;
	}
	return pos;
}

/* The end of the word that begins at `pos`. */
static size_t word_end(const struct cut *cut, size_t pos)
{
	uint32_t code;
	size_t start = pos, len = read_code(cut, pos, &code);
	if (unicode_is_unspaced(code))
		return skip_marks(cut, pos + len);
	while (pos < cut->text.len && pos - start < WORD_BYTES_MAX) {
		len = read_code(cut, pos, &code);
		bool ascii = code < 0x80;
		if (ascii ? !isalnum((int)code)
			  : unicode_is_unspaced(code) ||
				(!is_word_code(code) && !unicode_is_mark(code)))
			break;
		pos += len;
	}
	return pos;
}

static bool next_word(const struct cut *cut, struct span *word)
{
	uint32_t code;
	for (size_t pos = word->end; pos < cut->text.len;) {
		size_t len = read_code(cut, pos, &code);
		if (code < 0x80 ? isalnum((int)code) : is_word_code(code)) {
			*word = (struct span){pos, word_end(cut, pos)};
			return true;
		}
		pos += len;
	}
	return false;
}

static int give(
    const struct cut *cut, const char *token, bool beside, struct span span)
{
	return cut->take(cut->with, beside ? FTS5_TOKEN_COLOCATED : 0, token,
	    (int)strlen(token), (int)span.start, (int)span.end);
}

/* The stem with a capital, or a sign where there is none. */
static const char *stem_of(struct cut *cut, const char *stem)
{
	str_clear(&cut->stem);
	bool letter = stem[0] >= 'a' && stem[0] <= 'z';
	str_append_byte(&cut->stem, letter ? (char)(stem[0] - 32) : '=');
	str_append_text(&cut->stem, stem + letter);
	return str_text(&cut->stem);
}

/* A text has the word and, where that is another, its stem; a query asks for
 * either, since a word that is its stem is there but once. */
static int give_word(struct cut *cut, struct span span, bool whole)
{
	const struct word_lexeme *lexeme =
	    word_lexicon_read(cut->lexicon, slice_at(cut->text, span), false);
	if (!whole)
		return give(cut, lexeme->fold, false, span);
	int code =
	    give(cut, cut->query ? lexeme->stem : lexeme->fold, false, span);
	if (code != SQLITE_OK ||
	    (!cut->query && strcmp(lexeme->fold, lexeme->stem) == 0))
		return code;
	return give(cut, stem_of(cut, lexeme->stem), true, span);
}

static int cut_words(struct cut *cut)
{
	struct span word = {0, 0};
	int code = SQLITE_OK;
	bool more = next_word(cut, &word);
	while (more && code == SQLITE_OK) {
		struct span next = word;
		more = next_word(cut, &next);
		code = give_word(cut, word, more || !cut->prefix);
		word = next;
	}
	str_release(&cut->stem);
	return code;
}

static int tokenize(Fts5Tokenizer *tokenizer, void *with, int flags,
    const char *text, int len, take_token *take)
{
	struct cut cut = {.lexicon = &tokenizer->lexicon,
	    .text = {text, (size_t)len},
	    .query = flags & FTS5_TOKENIZE_QUERY,
	    .prefix = flags & FTS5_TOKENIZE_PREFIX,
	    .take = take,
	    .with = with};
	if (tokenizer->lexicon.n > SPELLINGS_MAX) {
		word_lexicon_release(&tokenizer->lexicon);
		tokenizer->lexicon = (struct word_lexicon){0};
	}
	return cut_words(&cut);
}

static int create(
    void *context, const char **arguments, int n, Fts5Tokenizer **tokenizer)
{
	(void)context;
	(void)arguments;
	(void)n;
	*tokenizer = mem_zalloc(1, sizeof(**tokenizer));
	return SQLITE_OK;
}

static void destroy(Fts5Tokenizer *tokenizer)
{
	word_lexicon_release(&tokenizer->lexicon);
	free(tokenizer);
}

/* FTS5 hands out its functions through a pointer bound to a query. */
static fts5_api *api_of(sqlite3 *db)
{
	fts5_api *api = NULL;
	sqlite3_stmt *ask = NULL;
	if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &ask, NULL) ==
	    SQLITE_OK) {
		sqlite3_bind_pointer(ask, 1, &api, "fts5_api_ptr", NULL);
		sqlite3_step(ask);
	}
	sqlite3_finalize(ask);
	return api;
}

bool library_index_token_register(struct sqlite3 *db)
{
	static fts5_tokenizer tokenizer = {create, destroy, tokenize};
	fts5_api *api = api_of(db);
	return api && api->xCreateTokenizer(api, LIBRARY_INDEX_TOKEN, NULL,
			  &tokenizer, NULL) == SQLITE_OK;
}
