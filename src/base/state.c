/* SPDX-License-Identifier: MIT */
/* state: two sorted tables: the current values, and the changes that are not
 * yet in the file. */
#include "base/state.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/lock.h"
#include "base/mem.h"
#include "base/sorted.h"
#include "base/str.h"

#define FIRST_WORDS "broadside state "
#define FIRST_LINE FIRST_WORDS "1\n"

enum {
	FILE_LIMIT = 1 << 26, /* bytes: a hundred for each of half a million
			       * articles */
	ASIDE_MAX = 1000, /* damaged files kept; more are damage on purpose */
};

struct entry {
	char *subject, *name;
	char *value; /* NULL in a change: remove the entry */
};

/* Sorted by subject and name. */
struct table {
	struct entry *items;
	size_t n, cap;
};

struct state {
	char *path; /* NULL: kept in memory only */
	struct table values;
	struct table changes; /* to be saved; contained in `values` too */
};

static void free_entry(struct entry *entry)
{
	free(entry->subject);
	free(entry->name);
	free(entry->value);
}

static void table_release(struct table *table)
{
	for (size_t i = 0; i < table->n; i++)
		free_entry(&table->items[i]);
	free(table->items);
	*table = (struct table){0};
}

static int entry_order(const void *item, const void *key)
{
	const struct entry *entry = item, *wanted = key;
	int order = strcmp(entry->subject, wanted->subject);
	return order ? order : strcmp(entry->name, wanted->name);
}

/* Whether there is such an entry; *place is its index, or the index at which
 * it would be inserted. */
static bool find(const struct table *table, const char *subject,
    const char *name, size_t *place)
{
	const struct entry key = {(char *)subject, (char *)name, NULL};
	*place = sorted_first(
	    table->items, table->n, sizeof(*table->items), entry_order, &key);
	return *place < table->n &&
	       entry_order(&table->items[*place], &key) == 0;
}

static void table_put(struct table *table, const char *subject,
    const char *name, const char *value)
{
	size_t i;
	if (find(table, subject, name, &i)) {
		free(table->items[i].value);
		table->items[i].value = mem_strdup(value);
		return;
	}
	table->items = mem_grow(
	    table->items, table->n, &table->cap, sizeof(*table->items));
	memmove(table->items + i + 1, table->items + i,
	    (table->n++ - i) * sizeof(*table->items));
	table->items[i] = (struct entry){
	    mem_strdup(subject), mem_strdup(name), mem_strdup(value)};
}

static void table_remove(
    struct table *table, const char *subject, const char *name)
{
	size_t i;
	if (!find(table, subject, name, &i))
		return;
	free_entry(&table->items[i]);
	memmove(table->items + i, table->items + i + 1,
	    (--table->n - i) * sizeof(*table->items));
}

static void apply(struct table *table, const struct entry *change)
{
	if (change->value)
		table_put(table, change->subject, change->name, change->value);
	else
		table_remove(table, change->subject, change->name);
}

/* The file. */

static void append_escaped(struct str *out, const char *text)
{
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;
		if (byte < ' ' || byte == '%' || byte == 0x7f)
			str_printf(out, "%%%02X", byte);
		else
			str_append_byte(out, *text);
	}
}

static void append_entry(struct str *out, const struct entry *entry)
{
	append_escaped(out, entry->subject);
	str_append_byte(out, '\t');
	append_escaped(out, entry->name);
	str_append_byte(out, '\t');
	append_escaped(out, entry->value);
	str_append_byte(out, '\n');
}

static bool write_table(
    const char *path, const struct table *table, struct err *err)
{
	struct str out = {0};
	str_append_text(&out, FIRST_LINE);
	for (size_t i = 0; i < table->n; i++)
		append_entry(&out, &table->items[i]);
	bool ok = file_write(path, str_slice(&out), err);
	str_release(&out);
	return ok;
}

static int hex(char digit)
{
	if (digit >= '0' && digit <= '9')
		return digit - '0';
	if (digit >= 'A' && digit <= 'F')
		return digit - 'A' + 10;
	return -1;
}

/* The byte that the leading %XX stands for; -1 when the text does not begin
 * with one. */
static int escaped_byte(struct slice text)
{
	if (text.len < 3 || hex(text.bytes[1]) < 0 || hex(text.bytes[2]) < 0)
		return -1;
	return hex(text.bytes[1]) << 4 | hex(text.bytes[2]);
}

/* False for bytes that append_escaped does not write. */
static bool unescape(struct slice text, struct str *out)
{
	while (text.len) {
		bool is_escape = text.bytes[0] == '%';
		int byte = is_escape ? escaped_byte(text)
				     : (unsigned char)text.bytes[0];
		if (byte <= 0 || (!is_escape && (byte < ' ' || byte == 0x7f)))
			return false;
		str_append_byte(out, (char)byte);
		text = slice_from(text, is_escape ? 3 : 1);
	}
	return true;
}

/* Takes the next field off the line, and the tab after it. */
static bool next_field(struct slice *line, struct str *field)
{
	size_t len = slice_find(*line, "\t", 0);
	bool ok = unescape((struct slice){line->bytes, len}, field);
	*line = slice_from(*line, len < line->len ? len + 1 : len);
	return ok;
}

static bool read_line(struct table *table, struct slice line)
{
	struct str subject = {0}, name = {0}, value = {0};
	bool ok = slice_find(line, "\t", 0) < line.len &&
		  next_field(&line, &subject) &&
		  slice_find(line, "\t", 0) < line.len &&
		  next_field(&line, &name) && unescape(line, &value);
	if (ok)
		table_put(table, str_text(&subject), str_text(&name),
		    str_text(&value));
	str_release(&subject);
	str_release(&name);
	str_release(&value);
	return ok;
}

enum file_status {
	FILE_GOOD, /* or missing */
	FILE_DAMAGED,
	FILE_FOREIGN, /* written by a later version, or unreadable */
};

/* Reads every line that is valid; returns the number of the first that is not,
 * 0 when all are.  A last line without a newline was cut off and is not
 * valid. */
static size_t read_lines(struct table *table, struct slice bytes)
{
	size_t bad = 0;
	for (size_t line = 2; bytes.len; line++) {
		size_t len = slice_find(bytes, "\n", 0);
		bool ok = len < bytes.len &&
			  read_line(table, (struct slice){bytes.bytes, len});
		if (!ok && !bad)
			bad = line;
		bytes = slice_from(bytes, len < bytes.len ? len + 1 : len);
	}
	return bad;
}

static enum file_status parse(
    struct table *table, const char *path, struct slice bytes, struct err *err)
{
	size_t bad = 1;
	if (!bytes.len)
		return FILE_GOOD;
	if (slice_starts(bytes, FIRST_LINE))
		bad = read_lines(
		    table, slice_from(bytes, sizeof(FIRST_LINE) - 1));
	else if (slice_starts(bytes, FIRST_WORDS)) {
		err_set(
		    err, "%s: written by a later version, left alone", path);
		return FILE_FOREIGN;
	}
	if (!bad)
		return FILE_GOOD;
	err_set(err, "%s: line %zu cannot be read", file_name(path), bad);
	return FILE_DAMAGED;
}

static enum file_status read_table(
    struct table *table, const char *path, struct err *err)
{
	struct str bytes = {0};
	enum file_status status = FILE_GOOD;
	if (access(path, F_OK) == 0 || errno != ENOENT)
		status = file_read(path, FILE_LIMIT, &bytes, err)
			     ? parse(table, path, str_slice(&bytes), err)
			     : FILE_FOREIGN;
	str_release(&bytes);
	return status;
}

/* Gives the damaged file a new, unused name.  The lock keeps other processes
 * from taking that name in between. */
static bool set_aside(const char *path, struct err *err)
{
	struct str name = {0};
	struct err why = *err;
	bool ok = false;
	for (int n = 1; n <= ASIDE_MAX; n++) {
		str_clear(&name);
		str_printf(&name, "%s.aside-%d", path, n);
		if (access(str_text(&name), F_OK) != 0)
			break;
	}
	if (rename(path, str_text(&name)) == 0) {
		ok = true;
		err_set(
		    err, "%.100s; kept as %.400s", why.text, str_text(&name));
	} else
		err_system(err, errno, "%s", path);
	str_release(&name);
	return ok;
}

/* Reads the file; sets a damaged one aside and writes its valid lines to a new
 * file.  The lock must be held.  False when the table cannot be used. */
static bool read_and_repair(
    struct table *table, const char *path, struct err *err)
{
	enum file_status status = read_table(table, path, err);
	struct err failure = {0};
	if (status != FILE_DAMAGED)
		return status == FILE_GOOD;
	if (!set_aside(path, err))
		return false;
	if (write_table(path, table, &failure))
		return true;
	*err = failure;
	return false;
}

/* Replaces the values by those read from the file with our changes applied;
 * takes the content of `table`. */
static void replace_values(struct state *state, struct table *table)
{
	for (size_t i = 0; i < state->changes.n; i++)
		apply(table, &state->changes.items[i]);
	table_release(&state->values);
	state->values = *table;
	*table = (struct table){0};
}

static bool save_locked(struct state *state, struct err *err)
{
	struct table table = {0};
	bool ok = read_and_repair(&table, state->path, err);
	if (ok) {
		replace_values(state, &table);
		ok = !state->changes.n ||
		     write_table(state->path, &state->values, err);
	}
	if (ok)
		table_release(&state->changes);
	table_release(&table);
	return ok;
}

static bool save(struct state *state, struct err *err)
{
	int lock = lock_take(state->path, err);
	if (lock < 0)
		return false;
	bool ok = save_locked(state, err);
	lock_release(lock);
	return ok;
}

bool state_save(struct state *state, struct err *err)
{
	return !state->path || !state->changes.n || save(state, err);
}

bool state_reload(struct state *state, struct err *err)
{
	struct table table = {0};
	if (!state->path)
		return true;
	bool ok = read_table(&table, state->path, err) == FILE_GOOD;
	if (ok)
		replace_values(state, &table);
	table_release(&table);
	return ok;
}

/* Resolves links, so that saving replaces the file and not a link to it. */
static char *real_path(const char *path)
{
	char real[PATH_MAX];
	return mem_strdup(path && realpath(path, real) ? real : path);
}

struct state *state_open(const char *path, struct err *err)
{
	struct state *state = mem_zalloc(1, sizeof(*state));
	struct err why = {0};
	state->path = real_path(path);
	if (!path)
		return state;
	enum file_status status = read_table(&state->values, state->path, &why);
	if (status == FILE_GOOD)
		return state;
	if (status == FILE_DAMAGED && save(state, &why)) {
		*err = why;
		return state;
	}
	err_set(err, "%.400s; nothing is kept of this time", why.text);
	free(state->path);
	state->path = NULL;
	return state;
}

const char *state_get(
    const struct state *state, const char *subject, const char *name)
{
	size_t i;
	return find(&state->values, subject, name, &i)
		   ? state->values.items[i].value
		   : NULL;
}

void state_put(struct state *state, const char *subject, const char *name,
    const char *value)
{
	struct entry change = {
	    (char *)subject, (char *)name, mem_strdup(value)};
	if (!str_equal(state_get(state, subject, name), value)) {
		if (state->path)
			table_put(&state->changes, subject, name, value);
		apply(&state->values, &change);
	}
	free(change.value);
}

long state_number(const struct state *state, const char *subject,
    const char *name, long otherwise)
{
	const char *text = state_get(state, subject, name);
	char *end;
	if (!text || !*text)
		return otherwise;
	errno = 0;
	long number = strtol(text, &end, 10);
	return *end || errno ? otherwise : number;
}

void state_put_number(
    struct state *state, const char *subject, const char *name, long number)
{
	char text[32];
	snprintf(text, sizeof(text), "%ld", number);
	state_put(state, subject, name, text);
}

bool state_is_changed(const struct state *state)
{
	return state->path && state->changes.n > 0;
}

void state_close(struct state *state)
{
	if (!state)
		return;
	table_release(&state->values);
	table_release(&state->changes);
	free(state->path);
	free(state);
}
