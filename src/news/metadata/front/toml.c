/* SPDX-License-Identifier: MIT */
/* metadata_front_toml: reads values by recursive descent, at most
 * YAML_READER_DEPTH deep. */
#include "news/metadata/front/toml.h"

#include <string.h>

struct reading {
	struct metadata_front_notes *notes;
	struct slice text; /* up to the end of the block */
	struct arena *arena;
	size_t pos, depth;
	struct yaml_reader_node **end;	    /* of the table that is read */
	struct yaml_reader_node **root_end; /* of the whole */
	struct yaml_reader_node *list;	    /* the last table, if one of many */
	struct yaml_reader_node **list_end;
};

static char peek(const struct reading *r)
{
	return r->pos < r->text.len ? r->text.bytes[r->pos] : '\n';
}

static bool skip_byte(struct reading *r, char byte)
{
	if (r->pos >= r->text.len || r->text.bytes[r->pos] != byte)
		return false;
	r->pos++;
	return true;
}

static bool skip_text(struct reading *r, const char *text)
{
	if (!slice_starts(slice_from(r->text, r->pos), text))
		return false;
	r->pos += strlen(text);
	return true;
}

static void skip_blanks(struct reading *r)
{
	while (peek(r) == ' ' || peek(r) == '\t')
		r->pos++;
}

static void skip_line(struct reading *r)
{
	size_t end = slice_find(r->text, "\n", r->pos);
	r->pos = end < r->text.len ? end + 1 : end;
}

/* Skips white space, line ends and comments, inside a list. */
static void skip_space(struct reading *r)
{
	for (;;) {
		skip_blanks(r);
		if (r->pos >= r->text.len)
			return;
		if (peek(r) == '#')
			skip_line(r);
		else if (!skip_byte(r, '\n'))
			return;
	}
}

/* Notes what was expected where the reading is; false, for the caller. */
static bool expected(struct reading *r, const char *what)
{
	size_t end = slice_find(r->text, "\n", r->pos);
	metadata_front_note_at(r->notes, what, (struct span){r->pos, end});
	return false;
}

static struct yaml_reader_node *node_new(
    struct reading *r, enum yaml_reader_kind kind)
{
	struct yaml_reader_node *node = arena_alloc(r->arena, 1, sizeof(*node));
	node->kind = kind;
	node->span.start = r->pos;
	return node;
}

/* The code point in `digits` hexadecimal digits; no NUL and no surrogate. */
static uint32_t read_hex(struct reading *r, size_t digits)
{
	static const char hex[] = "0123456789abcdef0123456789ABCDEF";
	uint32_t code = 0;
	for (size_t i = 0; i < digits; i++, r->pos++) {
		const char *digit = strchr(hex, peek(r));
		if (!peek(r) || !digit)
			break;
		code = code << 4 | ((uint32_t)(digit - hex) & 15);
	}
	bool valid =
	    code && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
	return valid ? code : UNICODE_REPLACEMENT;
}

/* Appends what the escape after a backslash stands for. */
static void read_escape(struct reading *r, struct str *out)
{
	static const char names[] = "btnfr\"\\";
	static const char bytes[] = "\b\t\n\f\r\"\\";
	char name = peek(r);
	const char *found = name ? strchr(names, name) : NULL;
	if (name == '\n') {
		skip_space(r);
		return;
	}
	if (skip_byte(r, 'u'))
		unicode_append(out, read_hex(r, 4));
	else if (skip_byte(r, 'U'))
		unicode_append(out, read_hex(r, 8));
	else
		str_append_byte(out, found ? bytes[found - names] : '\\');
	r->pos += found != NULL;
}

/* A string up to `close`, after its opening mark. */
static bool read_string(struct reading *r, const char *close, struct str *out)
{
	bool lines = strlen(close) > 1;
	if (lines)
		skip_byte(r, '\n');
	while (r->pos < r->text.len && !skip_text(r, close)) {
		if (!lines && peek(r) == '\n')
			return false;
		if (close[0] == '"' && skip_byte(r, '\\'))
			read_escape(r, out);
		else
			str_append_byte(out, r->text.bytes[r->pos++]);
	}
	return slice_ends((struct slice){r->text.bytes, r->pos}, close);
}

static struct yaml_reader_node *finish_text(
    struct reading *r, struct yaml_reader_node *node, struct str *value)
{
	node->text = arena_strndup(r->arena, str_text(value), value->len);
	node->span.end = r->pos;
	str_release(value);
	return node;
}

/* A quoted string; one that is not closed ends with its line. */
static struct yaml_reader_node *read_quoted(struct reading *r)
{
	static const char *const marks[] = {"\"\"\"", "'''", "\"", "'"};
	struct yaml_reader_node *node = node_new(r, YAML_READER_TEXT);
	struct str value = {0};
	size_t i = 0, start = r->pos;
	while (!skip_text(r, marks[i]))
		i++;
	if (!read_string(r, marks[i], &value)) {
		size_t end = r->pos;
		r->pos = start;
		expected(r, "a closing quotation mark");
		r->pos = end;
	}
	node->quoted = true;
	return finish_text(r, node, &value);
}

/* A number, a date or a text without quotation marks: up to one of `ends` or a
 * comment. */
static struct yaml_reader_node *read_bare(struct reading *r, const char *ends)
{
	struct yaml_reader_node *node = node_new(r, YAML_READER_TEXT);
	struct str value = {0};
	while (r->pos < r->text.len && !strchr(ends, peek(r)) &&
	       !(peek(r) == '#' && r->text.bytes[r->pos - 1] == ' '))
		str_append_byte(&value, r->text.bytes[r->pos++]);
	while (value.len && strchr(" \t", value.bytes[value.len - 1]))
		str_cut(&value, value.len - 1);
	finish_text(r, node, &value);
	node->span.end = node->span.start + strlen(node->text);
	return node;
}

static struct yaml_reader_node *read_value(struct reading *r, const char *ends);

static bool read_pair(
    struct reading *r, struct yaml_reader_node **last, const char *ends);

static struct yaml_reader_node *read_list(struct reading *r)
{
	struct yaml_reader_node *list = node_new(r, YAML_READER_LIST);
	struct yaml_reader_node **last = &list->first;
	r->pos++;
	for (skip_space(r); !skip_byte(r, ']'); skip_space(r)) {
		struct yaml_reader_node *item = read_value(r, ",]\n");
		if (!item)
			return NULL;
		*last = item;
		last = &item->next;
		skip_space(r);
		if (!skip_byte(r, ',') && peek(r) != ']') {
			expected(r, "a closing ]");
			return NULL;
		}
	}
	list->span.end = r->pos;
	return list;
}

static struct yaml_reader_node *read_map(struct reading *r)
{
	struct yaml_reader_node *map = node_new(r, YAML_READER_MAP);
	struct yaml_reader_node **last = &map->first;
	r->pos++;
	for (skip_space(r); !skip_byte(r, '}'); skip_space(r)) {
		if (!read_pair(r, last, ",}\n"))
			return NULL;
		last = &(*last)->next;
		skip_space(r);
		if (!skip_byte(r, ',') && peek(r) != '}') {
			expected(r, "a closing }");
			return NULL;
		}
	}
	map->span.end = r->pos;
	return map;
}

static struct yaml_reader_node *read_value(struct reading *r, const char *ends)
{
	char first = peek(r);
	bool deep = first == '[' || first == '{';
	struct yaml_reader_node *node;
	if (strchr(ends, first) || (deep && r->depth == YAML_READER_DEPTH)) {
		expected(r, "a value");
		return NULL;
	}
	r->depth++;
	if (first == '"' || first == '\'')
		node = read_quoted(r);
	else if (deep)
		node = first == '[' ? read_list(r) : read_map(r);
	else
		node = read_bare(r, ends);
	r->depth--;
	return node;
}

/* A part of a key, up to `ends` or a dot; NULL when there is none. */
static const char *read_key(struct reading *r, const char *ends)
{
	skip_blanks(r);
	size_t start = r->pos;
	char quote = peek(r);
	if (quote == '"' || quote == '\'')
		return read_quoted(r)->text;
	while (r->pos < r->text.len && peek(r) != '.' && !strchr(ends, peek(r)))
		r->pos++;
	struct slice key =
	    slice_trim(slice_at(r->text, (struct span){start, r->pos}));
	return key.len ? arena_strndup(r->arena, key.bytes, key.len) : NULL;
}

/* "a.b = value": a map with a map in it, put at `last`. */
static bool read_pair(
    struct reading *r, struct yaml_reader_node **last, const char *ends)
{
	size_t start = r->pos;
	struct yaml_reader_node **first = last;
	for (size_t depth = 0; depth < YAML_READER_DEPTH; depth++) {
		const char *key = read_key(r, "=:\n");
		skip_blanks(r);
		if (key && skip_byte(r, '.')) {
			*last = node_new(r, YAML_READER_MAP);
			(*last)->key = key;
			last = &(*last)->first;
			continue;
		}
		if (!key || (!skip_byte(r, '=') && !skip_byte(r, ':')))
			break;
		skip_blanks(r);
		*last = read_value(r, ends);
		if (*last)
			(*last)->key = key;
		else
			*first = NULL;
		return *first != NULL;
	}
	r->pos = start;
	*first = NULL;
	return expected(r, "\"key = value\"");
}

/* Begins a table of the name `key`, at the end of the whole or, when it is one
 * of many, of the list of these. */
static struct yaml_reader_node *add_table(
    struct reading *r, const char *key, bool many)
{
	struct yaml_reader_node *map = node_new(r, YAML_READER_MAP);
	if (many && r->list && strcmp(r->list->key, key) == 0) {
		*r->list_end = map;
		r->list_end = &map->next;
		return map;
	}
	struct yaml_reader_node *node = map;
	r->list = NULL;
	if (many) {
		node = r->list = node_new(r, YAML_READER_LIST);
		node->first = map;
		r->list_end = &map->next;
	}
	node->key = key;
	*r->root_end = node;
	r->root_end = &node->next;
	return map;
}

/* "[a]", "[a.b]", "[[a]]" */
static void read_table(struct reading *r)
{
	size_t start = r->pos;
	bool many = skip_text(r, "[[");
	if (!many)
		skip_byte(r, '[');
	const char *key = read_key(r, "]\n");
	if (!key) {
		r->pos = start;
		expected(r, "the name of a table");
		return;
	}
	struct yaml_reader_node *table = add_table(r, key, many);
	for (size_t i = 0; i < YAML_READER_DEPTH && skip_byte(r, '.'); i++) {
		key = read_key(r, "]\n");
		if (!key)
			break;
		table->first = node_new(r, YAML_READER_MAP);
		table = table->first;
		table->key = key;
	}
	r->end = &table->first;
}

static void read_top_pair(struct reading *r)
{
	bool in_root = r->end == r->root_end;
	if (!read_pair(r, r->end, "\n"))
		return;
	r->end = &(*r->end)->next;
	if (in_root)
		r->root_end = r->end;
	skip_blanks(r);
	if (peek(r) != '\n' && peek(r) != '#')
		expected(r, "the end of the line");
}

const struct yaml_reader_node *metadata_front_toml_read(
    struct metadata_front_notes *notes, struct arena *arena, struct span block)
{
	struct reading r = {.notes = notes, .arena = arena, .pos = block.start};
	r.text = article_text(notes->article);
	r.text.len = block.end;
	struct yaml_reader_node *root = node_new(&r, YAML_READER_MAP);
	r.end = r.root_end = &root->first;
	for (skip_space(&r); r.pos < block.end; skip_space(&r)) {
		if (peek(&r) == '[')
			read_table(&r);
		else
			read_top_pair(&r);
		skip_line(&r);
	}
	return root;
}
