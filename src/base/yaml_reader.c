/* SPDX-License-Identifier: MIT */
/* yaml_reader: builds the tree from libyaml's events by recursive descent, at
 * most YAML_READER_DEPTH deep. */
#include "base/yaml_reader.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <yaml.h>

#include "base/hash.h"
#include "base/table.h"

/* libyaml's marks count characters; this is a place counted in both. */
struct cursor {
	size_t character, byte;
};

struct reading {
	yaml_parser_t parser;
	struct arena *arena;
	const char *file;
	struct slice bytes;
	struct cursor cursor;
	size_t depth;
	struct err *err;
};

static const char *const kind_names[] = {
    [YAML_READER_TEXT] = "a text",
    [YAML_READER_LIST] = "a list",
    [YAML_READER_MAP] = "a mapping",
};

static bool fail_at(struct reading *r, yaml_mark_t mark, const char *what)
{
	return err_set(r->err, "%s:%zu:%zu: %s", r->file, mark.line + 1,
	    mark.column + 1, what);
}

static bool is_continuation(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

static void step_back(struct reading *r)
{
	struct cursor *pos = &r->cursor;
	pos->character--;
	do
		pos->byte--;
	while (pos->byte && is_continuation(r->bytes.bytes[pos->byte]));
}

/* The offset in bytes of a character.  Goes on from the last one asked for:
 * events come in order, except that a map begins where its first key does. */
static size_t byte_offset(struct reading *r, size_t character)
{
	struct cursor *pos = &r->cursor;
	while (pos->character > character && pos->byte)
		step_back(r);
	while (pos->character < character && pos->byte < r->bytes.len) {
		pos->character++;
		pos->byte++;
		while (pos->byte < r->bytes.len &&
		       is_continuation(r->bytes.bytes[pos->byte]))
			pos->byte++;
	}
	return pos->byte;
}

/* The mark of a byte.  For a character that YAML does not allow, libyaml gives
 * an offset in bytes and no mark. */
static yaml_mark_t mark_at(struct slice bytes, size_t offset)
{
	yaml_mark_t mark = {0};
	for (size_t i = 0; i < offset && i < bytes.len; i++) {
		if (bytes.bytes[i] == '\n') {
			mark.line++;
			mark.column = 0;
		} else if (!is_continuation(bytes.bytes[i]))
			mark.column++;
	}
	return mark;
}

static bool next_event(struct reading *r, yaml_event_t *event)
{
	if (yaml_parser_parse(&r->parser, event))
		return true;
	yaml_mark_t mark = r->parser.problem_mark;
	const char *problem = r->parser.problem;
	if (r->parser.error == YAML_READER_ERROR)
		mark = mark_at(r->bytes, r->parser.problem_offset);
	memset(event, 0, sizeof(*event));
	return fail_at(r, mark, problem ? problem : "not YAML");
}

static struct yaml_reader_node *node_new(
    struct reading *r, enum yaml_reader_kind kind, const yaml_event_t *event)
{
	struct yaml_reader_node *node = arena_alloc(r->arena, 1, sizeof(*node));
	node->kind = kind;
	node->file = r->file;
	node->line = event->start_mark.line + 1;
	node->column = event->start_mark.column + 1;
	node->span.start = byte_offset(r, event->start_mark.index);
	node->span.end = byte_offset(r, event->end_mark.index);
	return node;
}

static struct yaml_reader_node *read_node(
    struct reading *r, const yaml_event_t *event);

static struct yaml_reader_node *read_text(
    struct reading *r, const yaml_event_t *event)
{
	const char *value = (const char *)event->data.scalar.value;
	size_t len = event->data.scalar.length;
	if (memchr(value, '\0', len)) {
		fail_at(r, event->start_mark, "a NUL character in a text");
		return NULL;
	}
	struct yaml_reader_node *node = node_new(r, YAML_READER_TEXT, event);
	node->text = arena_strndup(r->arena, value, len);
	node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	return node;
}

/* Reads the children up to the event `end`; false after an error. */
static bool read_list(struct reading *r, struct yaml_reader_node *list)
{
	struct yaml_reader_node **last = &list->first;
	for (;;) {
		yaml_event_t event;
		if (!next_event(r, &event))
			return false;
		bool end = event.type == YAML_SEQUENCE_END_EVENT;
		struct yaml_reader_node *child =
		    end ? NULL : read_node(r, &event);
		yaml_event_delete(&event);
		if (!child)
			return end;
		*last = child;
		last = &child->next;
	}
}

/* The keys of a map that is being read. */
struct keys {
	const char **items;
	size_t n, cap;
	struct table table;
};

/* False when the key is there already. */
static bool add_key(struct keys *keys, const char *key)
{
	uint32_t hash = hash_text(key);
	size_t slot = TABLE_START, i;
	while (table_next(&keys->table, hash, &slot, &i))
		if (strcmp(keys->items[i], key) == 0)
			return false;
	keys->items =
	    mem_grow(keys->items, keys->n, &keys->cap, sizeof(*keys->items));
	keys->items[keys->n++] = key;
	table_add(&keys->table, hash);
	return true;
}

static void keys_release(struct keys *keys)
{
	free(keys->items);
	table_release(&keys->table);
}

/* The key in the arena; NULL when it is none or is there already. */
static const char *read_key(
    struct reading *r, struct keys *keys, const yaml_event_t *event)
{
	if (event->type != YAML_SCALAR_EVENT) {
		fail_at(r, event->start_mark, "expected a plain key");
		return NULL;
	}
	const char *key =
	    arena_strdup(r->arena, (const char *)event->data.scalar.value);
	if (add_key(keys, key))
		return key;
	err_set(r->err, "%s:%zu:%zu: key \"%.60s\" stands twice", r->file,
	    event->start_mark.line + 1, event->start_mark.column + 1, key);
	return NULL;
}

static struct yaml_reader_node *read_value(
    struct reading *r, const char *key, yaml_mark_t mark)
{
	yaml_event_t event;
	if (!next_event(r, &event))
		return NULL;
	struct yaml_reader_node *value = read_node(r, &event);
	yaml_event_delete(&event);
	if (!value)
		return NULL;
	value->key = key;
	value->key_line = mark.line + 1;
	value->key_column = mark.column + 1;
	return value;
}

/* Reads a key and its value; NULL at the end, which `ended` says, and after
 * an error. */
static struct yaml_reader_node *read_pair(
    struct reading *r, struct keys *keys, bool *ended)
{
	yaml_event_t event;
	struct yaml_reader_node *value = NULL;
	if (!next_event(r, &event))
		return NULL;
	*ended = event.type == YAML_MAPPING_END_EVENT;
	const char *key = *ended ? NULL : read_key(r, keys, &event);
	yaml_mark_t mark = event.start_mark;
	yaml_event_delete(&event);
	if (key)
		value = read_value(r, key, mark);
	return value;
}

static bool read_map(struct reading *r, struct yaml_reader_node *map)
{
	struct yaml_reader_node **last = &map->first, *value;
	struct keys keys = {0};
	bool ended = false;
	while ((value = read_pair(r, &keys, &ended)) != NULL) {
		*last = value;
		last = &value->next;
	}
	keys_release(&keys);
	return ended;
}

static struct yaml_reader_node *read_children(
    struct reading *r, enum yaml_reader_kind kind, const yaml_event_t *event)
{
	if (r->depth == YAML_READER_DEPTH) {
		fail_at(r, event->start_mark, "nested too deeply");
		return NULL;
	}
	struct yaml_reader_node *node = node_new(r, kind, event);
	r->depth++;
	bool ok =
	    kind == YAML_READER_MAP ? read_map(r, node) : read_list(r, node);
	r->depth--;
	return ok ? node : NULL;
}

static struct yaml_reader_node *read_node(
    struct reading *r, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return read_text(r, event);
	case YAML_SEQUENCE_START_EVENT:
		return read_children(r, YAML_READER_LIST, event);
	case YAML_MAPPING_START_EVENT:
		return read_children(r, YAML_READER_MAP, event);
	case YAML_ALIAS_EVENT:
		fail_at(r, event->start_mark, "aliases are not allowed");
		return NULL;
	default:
		fail_at(r, event->start_mark, "expected a value");
		return NULL;
	}
}

/* Skips the events that open the stream and the document; `event` becomes the
 * first event of the content, or the end of an empty stream. */
static bool open_document(struct reading *r, yaml_event_t *event)
{
	for (;;) {
		if (!next_event(r, event))
			return false;
		if (event->type != YAML_STREAM_START_EVENT &&
		    event->type != YAML_DOCUMENT_START_EVENT)
			return true;
		yaml_event_delete(event);
	}
}

static bool close_document(struct reading *r)
{
	yaml_event_t event;
	do {
		if (!next_event(r, &event))
			return false;
		bool more = event.type == YAML_DOCUMENT_START_EVENT;
		yaml_mark_t mark = event.start_mark;
		yaml_event_type_t type = event.type;
		yaml_event_delete(&event);
		if (more)
			return fail_at(
			    r, mark, "a second document, expected one");
		if (type == YAML_STREAM_END_EVENT)
			return true;
	} while (true);
}

static const struct yaml_reader_node *read_document(struct reading *r)
{
	yaml_event_t event;
	if (!open_document(r, &event))
		return NULL;
	bool empty = event.type == YAML_STREAM_END_EVENT;
	struct yaml_reader_node *root =
	    empty ? node_new(r, YAML_READER_MAP, &event) : read_node(r, &event);
	yaml_event_delete(&event);
	if (!root || empty)
		return root;
	return close_document(r) ? root : NULL;
}

const struct yaml_reader_node *yaml_reader_parse(
    struct arena *arena, const char *file, struct slice bytes, struct err *err)
{
	struct reading r = {.arena = arena, .bytes = bytes, .err = err};
	r.file = arena_strdup(arena, file);
	if (!yaml_parser_initialize(&r.parser)) {
		err_set(err, "%s: libyaml could not start", file);
		return NULL;
	}
	yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
	    &r.parser, (const unsigned char *)bytes.bytes, bytes.len);
	const struct yaml_reader_node *root = read_document(&r);
	yaml_parser_delete(&r.parser);
	return root;
}

const struct yaml_reader_node *yaml_reader_find(
    const struct yaml_reader_node *map, const char *key)
{
	if (!map || map->kind != YAML_READER_MAP)
		return NULL;
	for (const struct yaml_reader_node *n = map->first; n; n = n->next)
		if (strcmp(n->key, key) == 0)
			return n;
	return NULL;
}

bool yaml_reader_expected(
    const struct yaml_reader_node *node, const char *what, struct err *err)
{
	if (node->kind == YAML_READER_TEXT)
		return err_set(err, "%s:%zu:%zu: expected %s, found \"%.60s\"",
		    node->file, node->line, node->column, what, node->text);
	return err_set(err, "%s:%zu:%zu: expected %s, found %s", node->file,
	    node->line, node->column, what, kind_names[node->kind]);
}

bool yaml_reader_unknown(
    const struct yaml_reader_node *node, const char *expected, struct err *err)
{
	return err_set(err, "%s:%zu:%zu: unknown key \"%.60s\", expected %s",
	    node->file, node->key_line, node->key_column, node->key, expected);
}

bool yaml_reader_is(const struct yaml_reader_node *node,
    enum yaml_reader_kind kind, struct err *err)
{
	return node->kind == kind ||
	       yaml_reader_expected(node, kind_names[kind], err);
}

bool yaml_reader_switch(const char *text, bool *value)
{
	static const struct {
		const char *text;
		bool value;
	} words[] = {
	    {"true", true},
	    {"yes", true},
	    {"on", true},
	    {"false", false},
	    {"no", false},
	    {"off", false},
	};
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (strcasecmp(words[i].text, text) == 0) {
			*value = words[i].value;
			return true;
		}
	return false;
}

bool yaml_reader_bool(
    const struct yaml_reader_node *node, bool *value, struct err *err)
{
	return (node->kind == YAML_READER_TEXT &&
		   yaml_reader_switch(node->text, value)) ||
	       yaml_reader_expected(node, "true or false", err);
}
