/* SPDX-License-Identifier: MIT */
/* metadata_lines: a text is a line of furniture, a map of one key another. */
#include "news/metadata/lines.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "text/unicode.h"

static const struct {
	const char *key;
	enum metadata_lines_kind kind;
	bool gives; /* a field, from {} */
} kinds[] = {
    {"byline", METADATA_LINES_BYLINE, true},
    {"published", METADATA_LINES_PUBLISHED, true},
    {"outlet", METADATA_LINES_OUTLET, true},
    {"caption", METADATA_LINES_CAPTION, false},
    {"stories", METADATA_LINES_STORIES, false},
    {"rest", METADATA_LINES_REST, false},
};

/* Whether anything stands in the pattern for itself: "*" alone would match
 * every line. */
static bool is_pattern(struct slice pattern)
{
	uint32_t code;
	for (size_t len; (len = unicode_decode(pattern, &code)) != 0;) {
		if (unicode_is_letter(code) || unicode_is_digit(code))
			return true;
		pattern = slice_from(pattern, len);
	}
	return false;
}

static void add(struct metadata_lines *lines, struct arena *arena,
    enum metadata_lines_kind kind, const char *pattern)
{
	lines->items = mem_grow(
	    lines->items, lines->n, &lines->cap, sizeof(*lines->items));
	lines->items[lines->n++] =
	    (struct metadata_line){kind, arena_strdup(arena, pattern)};
}

/* A node of a text, checked. */
static bool add_pattern(struct metadata_lines *lines, struct arena *arena,
    enum metadata_lines_kind kind, bool gives,
    const struct yaml_reader_node *node, struct err *err)
{
	if (!yaml_reader_is(node, YAML_READER_TEXT, err))
		return false;
	if (!is_pattern(slice_of(node->text)))
		return yaml_reader_expected(
		    node, "a line with a word in it", err);
	if (gives && !strstr(node->text, "{}"))
		return yaml_reader_expected(
		    node, "a line with {} where the name or date is", err);
	add(lines, arena, kind, node->text);
	return true;
}

static bool add_key(struct metadata_lines *lines, struct arena *arena,
    const struct yaml_reader_node *node, struct err *err)
{
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (strcmp(node->key, kinds[i].key) == 0)
			return add_pattern(lines, arena, kinds[i].kind,
			    kinds[i].gives, node, err);
	return yaml_reader_unknown(
	    node, "byline, published, outlet, caption, stories or rest", err);
}

static bool add_map(struct metadata_lines *lines, struct arena *arena,
    const struct yaml_reader_node *map, struct err *err)
{
	bool ok = true;
	for (const struct yaml_reader_node *n = map->first; n; n = n->next)
		ok = add_key(lines, arena, n, ok ? err : NULL) && ok;
	return ok;
}

bool metadata_lines_add(struct metadata_lines *lines, struct arena *arena,
    const struct yaml_reader_node *node, struct err *err)
{
	return node->kind == YAML_READER_MAP
		   ? add_map(lines, arena, node, err)
		   : add_pattern(lines, arena, METADATA_LINES_FURNITURE, false,
			 node, err);
}

uint64_t metadata_lines_hash(const struct metadata_lines *lines)
{
	struct str all = {0};
	for (; lines; lines = lines->above)
		for (size_t i = 0; i < lines->n; i++)
			str_printf(&all, "%d %s\n", (int)lines->items[i].kind,
			    lines->items[i].pattern);
	uint64_t hash = all.len ? hash_bytes_64(str_slice(&all)) : 0;
	str_release(&all);
	return hash;
}

void metadata_lines_release(struct metadata_lines *lines)
{
	free(lines->items);
	*lines = (struct metadata_lines){0};
}
