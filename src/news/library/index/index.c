/* SPDX-License-Identifier: MIT */
/* library_index: one connection, statements prepared at their first use. */
#include "news/library/index/index.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/lock.h"
#include "news/library/place.h"
#include "news/library/index/token.h"
#include "news/library/index/words.h"

enum {
	APPLICATION = 0x42726F61, /* "Broa", in the file's header */
	/* Raise it when the tables change, or when the loader reads the same
	 * file differently: old indexes are then made again. */
	VERSION = 8,
	BUSY_MILLISECONDS = 5000,
	/* In one transaction: other programs get their turn, and few files
	 * are read again after a crash. */
	BATCH_FILES = 256,
	/* The words of texts that are gone stay until there are so many of
	 * these, and half as many as of those that are left. */
	GONE_MIN = 256,
};

static const char settings[] = "PRAGMA journal_mode = WAL;"
			       "PRAGMA synchronous = NORMAL;"
			       "PRAGMA temp_store = MEMORY;"
			       "PRAGMA trusted_schema = OFF;";

/* A file has one text, or, of a feed, as many as it has entries.
 * Prefixes of one letter: without them the query for the first letter that the
 * user types would merge a tenth of all words, which takes 0.4 seconds in
 * 10,000 articles.
 * AUTOINCREMENT: another program must never give the number of a deleted text
 * to a new one. */
static const char schema[] =
    "DROP TABLE IF EXISTS files;"
    "DROP TABLE IF EXISTS texts;"
    "DROP TABLE IF EXISTS words;"
    "DROP TABLE IF EXISTS spent;"
    "CREATE TABLE files("
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " path BLOB NOT NULL UNIQUE, size INTEGER NOT NULL,"
    " mtime INTEGER NOT NULL, seen INTEGER NOT NULL,"
    " hash INTEGER NOT NULL, lines INTEGER NOT NULL);"
    "CREATE TABLE texts("
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " file INTEGER NOT NULL, number INTEGER NOT NULL,"
    " hash INTEGER NOT NULL, n_words INTEGER NOT NULL,"
    " outlet TEXT, title TEXT, published TEXT, url TEXT, guid TEXT,"
    " UNIQUE(file, number));"
    "CREATE VIRTUAL TABLE words USING fts5(headline, body,"
    " content = '', tokenize = '" LIBRARY_INDEX_TOKEN "', prefix = '1');"
    /* Numbers of texts: those given before the tables were made, and those
     * of texts that are gone. */
    "CREATE TABLE spent("
    " id INTEGER PRIMARY KEY, before INTEGER NOT NULL, gone INTEGER NOT NULL);"
    "INSERT INTO spent VALUES(1, 0, 0);";

const char library_index_temporary[] =
    "CREATE TEMP TABLE here(id INTEGER PRIMARY KEY,"
    " number INTEGER NOT NULL)";

enum statement {
	FIND,
	FIND_NEXT,
	FIND_TEXTS,
	FIND_TEXT,
	PUT_FILE,
	RENEW_FILE,
	PUT_TEXT,
	RENEW_TEXT,
	PUT_WORDS,
	TOUCH,
	FORGET_TEXT,
	COUNT_GONE,
	FORGET_FILE,
	PATHS,
	CLEAR_HERE,
	PUT_HERE,
	SEARCH,
	STATEMENTS,
};

/* A word in a headline counts as four in the body.  No statement that writes
 * returns rows or resolves conflicts: SQLite would open a savepoint for it, at
 * which FTS5 writes out all the words that wait for the end of the batch. */
const char *const library_index_statements[] = {
    [FIND] = "SELECT id, size, mtime, seen, hash, lines FROM files"
	     " WHERE path = ?1",
    [FIND_NEXT] = "SELECT id, size, mtime, seen, hash, lines, path FROM files"
		  " WHERE path > ?1 AND path < ?2 ORDER BY path LIMIT 1",
    [FIND_TEXTS] = "SELECT id, number, hash, n_words, outlet, title,"
		   " published, url, guid FROM texts WHERE file = ?1"
		   " ORDER BY number",
    [PUT_FILE] = "INSERT INTO files(path, size, mtime, seen, hash, lines)"
		 " VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
    [RENEW_FILE] = "UPDATE files SET size = ?2, mtime = ?3, seen = ?4,"
		   " hash = ?5, lines = ?6 WHERE path = ?1",
    [FIND_TEXT] = "SELECT id, hash, title FROM texts"
		  " WHERE file = ?1 AND number = ?2",
    [PUT_TEXT] = "INSERT INTO texts(file, number, hash, n_words,"
		 " outlet, title, published, url, guid)"
		 " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    [RENEW_TEXT] = "UPDATE texts SET hash = ?3, n_words = ?4,"
		   " outlet = ?5, title = ?6, published = ?7, url = ?8,"
		   " guid = ?9 WHERE file = ?1 AND number = ?2",
    [PUT_WORDS] = "INSERT INTO words(rowid, headline, body)"
		  " VALUES(?1, ?2, ?3)",
    [TOUCH] = "UPDATE files SET size = ?2, mtime = ?3, seen = ?4"
	      " WHERE id = ?1",
    [FORGET_TEXT] = "DELETE FROM texts WHERE id = ?1",
    [COUNT_GONE] = "UPDATE spent SET gone = gone + 1 WHERE id = 1",
    [FORGET_FILE] = "DELETE FROM files WHERE id = ?1",
    [PATHS] = "SELECT path FROM files WHERE path > ?1 AND path < ?2",
    [CLEAR_HERE] = "DELETE FROM temp.here",
    [PUT_HERE] = "INSERT OR REPLACE INTO temp.here(id, number)"
		 " VALUES(?1, ?2)",
    [SEARCH] = "SELECT here.number FROM words JOIN temp.here AS here"
	       " ON here.id = words.rowid WHERE words MATCH ?1"
	       " ORDER BY bm25(words, 4.0, 1.0), here.number",
    [STATEMENTS] = NULL,
};

struct library_index {
	sqlite3 *db;
	sqlite3_stmt *statements[STATEMENTS];
	size_t n_written; /* in the open transaction */
	bool open;	  /* a transaction is */
	bool imported;	  /* articles were put since the last commit */
	int64_t before;	  /* numbers of texts given before the tables */
	int trouble;	  /* SQLite's code of the first failure */
	struct err err;
};

/* Whether the code is no error; keeps the first that is one. */
static bool check_code(struct library_index *index, int code)
{
	if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
		return true;
	if (!index->trouble) {
		index->trouble = code & 0xFF;
		err_set(&index->err, "%s", sqlite3_errmsg(index->db));
	}
	return false;
}

static bool execute(struct library_index *index, const char *sql)
{
	return !index->trouble && check_code(index, sqlite3_exec(index->db, sql,
							NULL, NULL, NULL));
}

/* The statement, ready for its parameters; NULL in trouble. */
static sqlite3_stmt *prepare(struct library_index *index, enum statement which)
{
	sqlite3_stmt **statement = &index->statements[which];
	if (index->trouble)
		return NULL;
	if (!*statement &&
	    !check_code(index,
		sqlite3_prepare_v3(index->db, library_index_statements[which],
		    -1, SQLITE_PREPARE_PERSISTENT, statement, NULL)))
		return NULL;
	sqlite3_reset(*statement);
	sqlite3_clear_bindings(*statement);
	return *statement;
}

/* Runs to the next row; false at the end and in trouble. */
static bool step(struct library_index *index, sqlite3_stmt *statement)
{
	int code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		return true;
	sqlite3_reset(statement);
	check_code(index, code);
	return false;
}

/* For statements without rows. */
static bool run(struct library_index *index, sqlite3_stmt *statement)
{
	while (statement && step(index, statement))
		;
	return !index->trouble;
}

static void bind_path(sqlite3_stmt *statement, int column, const char *path)
{
	sqlite3_bind_blob(
	    statement, column, path, (int)strlen(path), SQLITE_TRANSIENT);
}

static void bind_text(sqlite3_stmt *statement, int column, const char *text)
{
	if (text)
		sqlite3_bind_text(
		    statement, column, text, -1, SQLITE_TRANSIENT);
}

/* The first column of the first row; 0 for none. */
static int64_t read_integer(struct library_index *index, const char *sql)
{
	sqlite3_stmt *statement = NULL;
	int64_t value = 0;
	if (index->trouble ||
	    !check_code(index,
		sqlite3_prepare_v2(index->db, sql, -1, &statement, NULL)))
		return 0;
	if (step(index, statement))
		value = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return value;
}

static bool make_tables(struct library_index *index)
{
	char *numbers = sqlite3_mprintf("PRAGMA application_id = %d;"
					"PRAGMA user_version = %d;",
	    APPLICATION, VERSION);
	bool ok = execute(index, "BEGIN IMMEDIATE") && execute(index, schema) &&
		  execute(index, numbers) && execute(index, "COMMIT");
	sqlite3_free(numbers);
	return ok;
}

/* The greatest number that a row of a table was given. */
static int64_t last_number(struct library_index *index, const char *table)
{
	char *sql = sqlite3_mprintf(
	    "SELECT seq FROM sqlite_sequence WHERE name = %Q", table);
	int64_t number = read_integer(index, sql);
	sqlite3_free(sql);
	return number;
}

static bool is_mostly_gone(struct library_index *index)
{
	int64_t before =
	    read_integer(index, "SELECT before FROM spent WHERE id = 1");
	int64_t gone =
	    read_integer(index, "SELECT gone FROM spent WHERE id = 1");
	int64_t left = last_number(index, "texts") - before - gone;
	return gone >= GONE_MIN && gone * 2 > left;
}

/* Makes the tables again without a row, so that all files will be read anew;
 * no number is given twice, as others may know those of now. */
static bool make_tables_again(struct library_index *index)
{
	bool ok = execute(index, "BEGIN IMMEDIATE");
	char *numbers = sqlite3_mprintf(
	    "INSERT INTO sqlite_sequence(name, seq) VALUES('files', %lld);"
	    "INSERT INTO sqlite_sequence(name, seq) VALUES('texts', %lld);"
	    "UPDATE spent SET before = %lld WHERE id = 1;",
	    (long long)last_number(index, "files"),
	    (long long)last_number(index, "texts"),
	    (long long)last_number(index, "texts"));
	ok = ok && execute(index, schema) && execute(index, numbers) &&
	     execute(index, "COMMIT");
	sqlite3_free(numbers);
	return ok;
}

/* A database that is not empty and not ours belongs to another program. */
static bool check_owner(struct library_index *index)
{
	int64_t tables =
	    read_integer(index, "SELECT count(*) FROM sqlite_schema");
	if (index->trouble || !tables ||
	    read_integer(index, "PRAGMA application_id") == APPLICATION)
		return !index->trouble;
	index->trouble = SQLITE_NOTADB;
	return err_set(&index->err, "not an index of broadside");
}

static bool add_tokenizer(struct library_index *index)
{
	if (library_index_token_register(index->db))
		return true;
	index->trouble = SQLITE_ERROR;
	return err_set(&index->err, "SQLite without FTS5");
}

static bool set_up(struct library_index *index)
{
	sqlite3_busy_timeout(index->db, BUSY_MILLISECONDS);
	if (!check_owner(index) || !execute(index, settings) ||
	    !add_tokenizer(index))
		return false;
	if (read_integer(index, "PRAGMA user_version") != VERSION)
		make_tables(index);
	else if (is_mostly_gone(index))
		make_tables_again(index);
	index->before =
	    read_integer(index, "SELECT before FROM spent WHERE id = 1");
	return execute(index, library_index_temporary);
}

/* Never NULL: check its trouble. */
static struct library_index *connect(const char *path)
{
	struct library_index *index = mem_zalloc(1, sizeof(*index));
	int code = sqlite3_open_v2(path ? path : ":memory:", &index->db,
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
	if (check_code(index, code) &&
	    sqlite3_db_readonly(index->db, "main") == 1)
		check_code(index, SQLITE_READONLY);
	if (!index->trouble)
		set_up(index);
	return index;
}

static bool is_damage(const struct library_index *index)
{
	return index->trouble == SQLITE_CORRUPT ||
	       index->trouble == SQLITE_NOTADB ||
	       index->trouble == SQLITE_SCHEMA;
}

/* Connects again if the file was damaged and could be set aside. */
static struct library_index *connect_or_replace(
    const char *path, struct err *err)
{
	bool foreign;
	if (!library_place_check(path, &foreign, err) ||
	    (foreign && !library_place_set_aside(path, err)))
		return NULL;
	struct library_index *index = connect(path);
	if (is_damage(index) && library_place_set_aside(path, err)) {
		library_index_close(index);
		index = connect(path);
	}
	if (!index->trouble)
		return index;
	err_set(err, "%s: %s", path, index->err.text);
	library_index_close(index);
	return NULL;
}

struct library_index *library_index_open(const char *path, struct err *err)
{
	if (!path)
		return connect(NULL);
	int lock = lock_take(path, err);
	if (lock < 0)
		return NULL;
	struct library_index *index = connect_or_replace(path, err);
	lock_release(lock);
	return index;
}

void library_index_close(struct library_index *index)
{
	if (!index)
		return;
	for (size_t i = 0; i < STATEMENTS; i++)
		sqlite3_finalize(index->statements[i]);
	sqlite3_close(index->db);
	free(index);
}

bool library_index_trouble(
    const struct library_index *index, bool *damaged, struct err *err)
{
	if (!index->trouble)
		return false;
	*damaged = is_damage(index);
	err_set(err, "%s", index->err.text);
	return true;
}

static bool is_sound(const char *path)
{
	struct library_index *index = connect(path);
	sqlite3_stmt *statement = NULL;
	bool sound = false;
	if (!index->trouble &&
	    check_code(index,
		sqlite3_prepare_v2(index->db, "PRAGMA integrity_check(1)", -1,
		    &statement, NULL)) &&
	    step(index, statement))
		sound = strcmp((const char *)sqlite3_column_text(statement, 0),
			    "ok") == 0;
	sqlite3_finalize(statement);
	sound = sound && execute(index, "INSERT INTO words(words)"
					" VALUES('integrity-check')");
	library_index_close(index);
	return sound;
}

bool library_index_set_aside(const char *path, struct err *err)
{
	int lock = lock_take(path, err);
	if (lock < 0)
		return false;
	bool ok = is_sound(path) || library_place_set_aside(path, err);
	lock_release(lock);
	return ok;
}

static const char *column_text(
    sqlite3_stmt *statement, int column, struct arena *arena)
{
	return arena_strdup(
	    arena, (const char *)sqlite3_column_text(statement, column));
}

static struct library_index_text read_text(
    sqlite3_stmt *row, struct arena *arena)
{
	return (struct library_index_text){
	    .id = sqlite3_column_int64(row, 0),
	    .number = (size_t)sqlite3_column_int64(row, 1),
	    .hash = sqlite3_column_int64(row, 2),
	    .n_words = (size_t)sqlite3_column_int64(row, 3),
	    .outlet = column_text(row, 4, arena),
	    .title = column_text(row, 5, arena),
	    .published = column_text(row, 6, arena),
	    .url = column_text(row, 7, arena),
	    .guid = column_text(row, 8, arena),
	};
}

static bool find_texts(struct library_index *index, struct arena *arena,
    struct library_index_file *record)
{
	sqlite3_stmt *find = prepare(index, FIND_TEXTS);
	struct library_index_text *texts = NULL;
	size_t n = 0, cap = 0;
	if (!find)
		return false;
	sqlite3_bind_int64(find, 1, record->id);
	while (step(index, find)) {
		texts = mem_grow(texts, n, &cap, sizeof(*texts));
		texts[n++] = read_text(find, arena);
	}
	record->n = n;
	record->texts = arena_alloc(arena, n, sizeof(*texts));
	if (n)
		memcpy(record->texts, texts, n * sizeof(*texts));
	free(texts);
	return n > 0;
}

/* The paths that begin with "FOLDER/" sort between that and "FOLDER0": "0" is
 * the next byte after the slash. */
static void bind_folder(sqlite3_stmt *statement, const char *folder)
{
	struct str edge = {0};
	str_printf(&edge, "%s/", strcmp(folder, "/") == 0 ? "" : folder);
	bind_path(statement, 1, str_text(&edge));
	edge.bytes[edge.len - 1]++;
	bind_path(statement, 2, str_text(&edge));
	str_release(&edge);
}

static struct library_index_file read_file(sqlite3_stmt *find)
{
	return (struct library_index_file){
	    .id = sqlite3_column_int64(find, 0),
	    .stamp = {sqlite3_column_int64(find, 1),
		sqlite3_column_int64(find, 2)},
	    .seen = sqlite3_column_int64(find, 3),
	    .hash = sqlite3_column_int64(find, 4),
	    .lines = sqlite3_column_int64(find, 5),
	};
}

bool library_index_find(struct library_index *index, const char *path,
    struct arena *arena, struct library_index_file *record)
{
	sqlite3_stmt *find = prepare(index, FIND);
	if (!find)
		return false;
	bind_path(find, 1, path);
	if (!step(index, find))
		return false;
	*record = read_file(find);
	sqlite3_reset(find);
	return find_texts(index, arena, record);
}

bool library_index_next(struct library_index *index, const char *folder,
    const char *after, struct arena *arena, const char **path,
    struct library_index_file *record)
{
	sqlite3_stmt *find = prepare(index, FIND_NEXT);
	if (!find)
		return false;
	bind_folder(find, folder);
	if (after)
		bind_path(find, 1, after);
	if (!step(index, find))
		return false;
	*record = read_file(find);
	*path = arena_strndup(arena, sqlite3_column_blob(find, 6),
	    (size_t)sqlite3_column_bytes(find, 6));
	sqlite3_reset(find);
	find_texts(index, arena, record);
	return !index->trouble;
}

static bool begin(struct library_index *index)
{
	if (index->open)
		return !index->trouble;
	index->open = execute(index, "BEGIN IMMEDIATE");
	return index->open;
}

/* Counts one more change; commits a full batch. */
static bool count_write(struct library_index *index)
{
	index->n_written++;
	if (index->n_written < BATCH_FILES)
		return !index->trouble;
	index->n_written = 0;
	index->open = false;
	return execute(index, "COMMIT");
}

static bool put_words(
    struct library_index *index, int64_t id, const struct article *article)
{
	struct str headline = {0}, body = {0};
	sqlite3_stmt *put = prepare(index, PUT_WORDS);
	if (!put)
		return false;
	library_index_words_read(article, &headline, &body);
	sqlite3_bind_int64(put, 1, id);
	sqlite3_bind_text(
	    put, 2, str_text(&headline), (int)headline.len, SQLITE_STATIC);
	sqlite3_bind_text(
	    put, 3, str_text(&body), (int)body.len, SQLITE_STATIC);
	bool ok = run(index, put);
	sqlite3_clear_bindings(put);
	str_release(&headline);
	str_release(&body);
	return ok;
}

/* The number of a row that a statement finds; 0 for none. */
static int64_t find_id(struct library_index *index, sqlite3_stmt *find)
{
	int64_t id = 0;
	if (find && step(index, find))
		id = sqlite3_column_int64(find, 0);
	if (find)
		sqlite3_reset(find);
	return id;
}

/* Runs a statement that renews the row `id`, or puts a new one if that is 0;
 * returns its number, 0 in trouble. */
static int64_t put_row(
    struct library_index *index, sqlite3_stmt *put, int64_t id)
{
	if (!run(index, put))
		return 0;
	return id ? id : sqlite3_last_insert_rowid(index->db);
}

static bool put_file(struct library_index *index, const char *path,
    struct library_index_file *record)
{
	sqlite3_stmt *find = prepare(index, FIND);
	if (!find)
		return false;
	bind_path(find, 1, path);
	int64_t id = find_id(index, find);
	sqlite3_stmt *put = prepare(index, id ? RENEW_FILE : PUT_FILE);
	if (!put)
		return false;
	bind_path(put, 1, path);
	sqlite3_bind_int64(put, 2, record->stamp.size);
	sqlite3_bind_int64(put, 3, record->stamp.mtime);
	sqlite3_bind_int64(put, 4, record->seen);
	sqlite3_bind_int64(put, 5, record->hash);
	sqlite3_bind_int64(put, 6, record->lines);
	record->id = put_row(index, put, id);
	return record->id != 0;
}

static bool forget_with(
    struct library_index *index, enum statement which, int64_t id)
{
	sqlite3_stmt *statement = prepare(index, which);
	if (!statement)
		return false;
	sqlite3_bind_int64(statement, 1, id);
	return run(index, statement);
}

/* The words stay: no table without the texts can say which these were.  No
 * search finds them, as it looks for texts that are known. */
static bool forget_text(struct library_index *index, int64_t id)
{
	return forget_with(index, FORGET_TEXT, id) &&
	       run(index, prepare(index, COUNT_GONE));
}

/* The number of a text whose words the index has; 0 for none.  One with other
 * words is forgotten. */
static int64_t find_text(struct library_index *index, int64_t file,
    const struct library_index_text *text)
{
	sqlite3_stmt *find = prepare(index, FIND_TEXT);
	if (!find)
		return 0;
	sqlite3_bind_int64(find, 1, file);
	sqlite3_bind_int64(find, 2, (int64_t)text->number);
	if (!step(index, find))
		return 0;
	int64_t id = sqlite3_column_int64(find, 0);
	bool same =
	    sqlite3_column_int64(find, 1) == text->hash &&
	    str_equal((const char *)sqlite3_column_text(find, 2), text->title);
	sqlite3_reset(find);
	if (same)
		return id;
	forget_text(index, id);
	return 0;
}

static bool put_text(struct library_index *index, int64_t file,
    struct library_index_text *text, const struct article *article)
{
	int64_t id = find_text(index, file, text);
	sqlite3_stmt *put = prepare(index, id ? RENEW_TEXT : PUT_TEXT);
	if (!put)
		return false;
	sqlite3_bind_int64(put, 1, file);
	sqlite3_bind_int64(put, 2, (int64_t)text->number);
	sqlite3_bind_int64(put, 3, text->hash);
	sqlite3_bind_int64(put, 4, (int64_t)text->n_words);
	bind_text(put, 5, text->outlet);
	bind_text(put, 6, text->title);
	bind_text(put, 7, text->published);
	bind_text(put, 8, text->url);
	bind_text(put, 9, text->guid);
	text->id = put_row(index, put, id);
	return text->id && (id || put_words(index, text->id, article));
}

/* Forgets the texts of a file except those that `record` has. */
static bool forget_texts(
    struct library_index *index, const struct library_index_file *record)
{
	struct arena arena = {0};
	struct library_index_file old = {.id = record->id};
	size_t k = 0;
	find_texts(index, &arena, &old);
	for (size_t i = 0; i < old.n; i++) {
		const struct library_index_text *text = &old.texts[i];
		while (k < record->n && record->texts[k].number < text->number)
			k++;
		if (k == record->n || record->texts[k].number != text->number)
			forget_text(index, text->id);
	}
	arena_release(&arena);
	return !index->trouble;
}

bool library_index_put(struct library_index *index, const char *path,
    struct library_index_file *record, const struct article *articles)
{
	index->imported = true;
	if (!begin(index) || !put_file(index, path, record) ||
	    !forget_texts(index, record))
		return false;
	for (size_t i = 0; i < record->n; i++)
		if (!put_text(
			index, record->id, &record->texts[i], &articles[i]))
			return false;
	return count_write(index);
}

bool library_index_touch(
    struct library_index *index, const struct library_index_file *record)
{
	sqlite3_stmt *touch = begin(index) ? prepare(index, TOUCH) : NULL;
	if (!touch)
		return false;
	sqlite3_bind_int64(touch, 1, record->id);
	sqlite3_bind_int64(touch, 2, record->stamp.size);
	sqlite3_bind_int64(touch, 3, record->stamp.mtime);
	sqlite3_bind_int64(touch, 4, record->seen);
	return run(index, touch) && count_write(index);
}

bool library_index_forget(struct library_index *index, const char *path)
{
	struct library_index_file none = {0};
	sqlite3_stmt *find = begin(index) ? prepare(index, FIND) : NULL;
	if (!find)
		return false;
	bind_path(find, 1, path);
	if (!step(index, find))
		return !index->trouble;
	none.id = sqlite3_column_int64(find, 0);
	sqlite3_reset(find);
	return forget_texts(index, &none) &&
	       forget_with(index, FORGET_FILE, none.id) && count_write(index);
}

bool library_index_forget_others(struct library_index *index,
    const char *folder, bool (*keep)(void *with, const char *path), void *with)
{
	struct arena arena = {0};
	const char **gone = NULL;
	size_t n = 0, cap = 0;
	sqlite3_stmt *paths = prepare(index, PATHS);
	if (paths)
		bind_folder(paths, folder);
	while (paths && step(index, paths)) {
		const char *path =
		    arena_strndup(&arena, sqlite3_column_blob(paths, 0),
			(size_t)sqlite3_column_bytes(paths, 0));
		if (keep(with, path))
			continue;
		gone = mem_grow(gone, n, &cap, sizeof(*gone));
		gone[n++] = path;
	}
	for (size_t i = 0; i < n; i++)
		library_index_forget(index, gone[i]);
	free(gone);
	arena_release(&arena);
	return !index->trouble;
}

/* ANALYZE only after an import: on empty tables it would make bad plans. */
bool library_index_commit(struct library_index *index)
{
	if (index->open) {
		index->open = false;
		index->n_written = 0;
		if (!execute(index, "COMMIT"))
			return false;
	}
	if (index->imported && !execute(index, "ANALYZE main.files"))
		return false;
	index->imported = false;
	return !index->trouble;
}

static bool put_here(struct library_index *index, const int64_t *ids, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		sqlite3_stmt *put = prepare(index, PUT_HERE);
		if (!put)
			return false;
		sqlite3_bind_int64(put, 1, ids[i]);
		sqlite3_bind_int64(put, 2, (int64_t)i);
		if (!run(index, put))
			return false;
	}
	return true;
}

bool library_index_restrict(
    struct library_index *index, const int64_t *ids, size_t n)
{
	sqlite3_stmt *clear = prepare(index, CLEAR_HERE);
	return clear && run(index, clear) && execute(index, "SAVEPOINT here") &&
	       put_here(index, ids, n) && execute(index, "RELEASE here");
}

/* Whether another program has made the tables again: the numbers of texts that
 * this one knows are of no use any more. */
static bool is_made_again(struct library_index *index)
{
	int64_t before =
	    read_integer(index, "SELECT before FROM spent WHERE id = 1");
	if (index->trouble || before == index->before)
		return false;
	index->trouble = SQLITE_SCHEMA;
	return !err_set(&index->err, "made again by another program");
}

bool library_index_search(struct library_index *index,
    const struct query *query, bool negated, size_t **found, size_t *n)
{
	struct str match = {0};
	size_t cap = 0;
	*found = NULL;
	*n = 0;
	sqlite3_stmt *search =
	    is_made_again(index) ? NULL : prepare(index, SEARCH);
	if (!search)
		return false;
	library_index_words_match(&match, query, negated);
	sqlite3_bind_text(
	    search, 1, str_text(&match), (int)match.len, SQLITE_TRANSIENT);
	while (step(index, search)) {
		*found = mem_grow(*found, *n, &cap, sizeof(**found));
		(*found)[(*n)++] = (size_t)sqlite3_column_int64(search, 0);
	}
	str_release(&match);
	return !index->trouble;
}
