/* SPDX-License-Identifier: MIT */
/* metadata_front_lines: collects the lines of a key, then reads them. */
#include "news/metadata/front/lines.h"

#include <string.h>

#include "news/metadata/front/key.h"
#include "news/metadata/front/line.h"

/* The lines of a key; `value` goes on to the last of them. */
struct entry {
	struct span key, value;
	bool known;
};

struct reading {
	struct metadata_front_notes *notes;
	struct slice text;
	struct arena *arena;
	struct entry entry;
	struct yaml_reader_node *root, **last;
	bool seen[METADATA_FRONT_KEYS_MAX];
};

static void add_node(struct reading *r, struct yaml_reader_node *node)
{
	struct slice key = slice_at(r->text, r->entry.key);
	node->key = arena_strndup(r->arena, key.bytes, key.len);
	*r->last = node;
	r->last = &node->next;
}

/* A copy of a node and what is in it, with spans that begin at `offset`. */
static struct yaml_reader_node *moved(
    struct reading *r, const struct yaml_reader_node *node, size_t offset)
{
	struct yaml_reader_node *copy = arena_alloc(r->arena, 1, sizeof(*copy));
	struct yaml_reader_node **last = &copy->first;
	*copy = *node;
	copy->first = copy->next = NULL;
	copy->span.start += offset;
	copy->span.end += offset;
	for (node = node->first; node; node = node->next) {
		*last = moved(r, node, offset);
		last = &(*last)->next;
	}
	return copy;
}

/* Reads the lines of the key as YAML; false when they are none. */
static bool read_yaml(struct reading *r)
{
	struct span span = {r->entry.key.start, r->entry.value.end};
	if (span.start && strchr("\"'", r->text.bytes[span.start - 1]))
		span.start--;
	const struct yaml_reader_node *map =
	    yaml_reader_parse(r->arena, "", slice_at(r->text, span), NULL);
	if (!map || map->kind != YAML_READER_MAP || !map->first ||
	    map->first->next)
		return false;
	add_node(r, moved(r, map->first, span.start));
	return true;
}

/* Without the mark of a block of YAML, which its own line may follow. */
static struct slice without_mark(struct slice text)
{
	size_t end = slice_find(text, "\n", 0);
	if (!text.len || !strchr("|>", text.bytes[0]))
		return text;
	return slice_from(text, end < text.len ? end : 1);
}

/* The value on one line. */
static char *folded(struct reading *r, struct span span)
{
	struct str line = {0};
	struct slice text = slice_trim(without_mark(slice_at(r->text, span)));
	for (; text.len; text = slice_trim(text)) {
		size_t end = slice_find(text, "\n", 0);
		if (line.len)
			str_append_byte(&line, ' ');
		str_append_slice(
		    &line, slice_trim((struct slice){text.bytes, end}));
		text = slice_from(text, end);
	}
	char *copy = arena_strndup(r->arena, str_text(&line), line.len);
	str_release(&line);
	return copy;
}

static struct yaml_reader_node *text_node(struct reading *r, struct span span)
{
	struct yaml_reader_node *node = arena_alloc(r->arena, 1, sizeof(*node));
	node->kind = YAML_READER_TEXT;
	node->text = folded(r, span);
	node->span = span;
	return node;
}

/* The items of a list in brackets that YAML refuses: "[@ann, %tom]". */
static void add_items(struct reading *r, struct span span)
{
	struct yaml_reader_node *list = arena_alloc(r->arena, 1, sizeof(*list));
	struct yaml_reader_node **last = &list->first;
	list->kind = YAML_READER_LIST;
	list->span = span;
	while (span.start < span.end) {
		size_t end = slice_find(r->text, ",", span.start);
		struct span item = {
		    span.start, end < span.end ? end : span.end};
		*last = text_node(r, item);
		last = &(*last)->next;
		span.start = item.end + 1;
	}
	add_node(r, list);
}

/* What a quotation mark at `pos` does: 1 opens another inside, -1 closes one,
 * 0 is an apostrophe. */
static int quote_step(struct slice value, size_t pos)
{
	uint32_t before, after = 0;
	unicode_decode_back((struct slice){value.bytes, pos}, &before);
	unicode_decode(slice_from(value, pos + 1), &after);
	if (!unicode_is_letter(after))
		return -1;
	return unicode_is_letter(before) ? 0 : 1;
}

/* The offset of the quotation mark that closes the one at the front. */
static size_t closing_quote(struct slice value)
{
	char mark[] = {value.bytes[0], '\0'};
	int depth = 1;
	size_t pos = slice_find(value, mark, 1);
	for (; pos < value.len; pos = slice_find(value, mark, pos + 1)) {
		depth += quote_step(value, pos);
		if (!depth)
			break;
	}
	return pos;
}

/* A ' that nothing closes is an apostrophe. */
static void add_quoted(struct reading *r, struct span span)
{
	struct slice value = slice_at(r->text, span);
	size_t close = closing_quote(value);
	bool open = close == value.len && value.bytes[0] == '"';
	if (open)
		metadata_front_note_at(r->notes, "a closing \"", span);
	if (open || close + 1 == value.len)
		span = (struct span){span.start + 1, span.start + close};
	add_node(r, text_node(r, span));
}

static void add_bracketed(struct reading *r, struct span span)
{
	struct slice value = slice_at(r->text, span);
	struct span inner = {span.start + 1, span.end - 1};
	if (slice_ends(value, "]") && value.len > 1) {
		add_items(r, inner);
		return;
	}
	if (slice_find(value, "]", 0) == value.len) {
		metadata_front_note_at(r->notes, "a closing ]", span);
		span.start++;
	}
	add_node(r, text_node(r, span));
}

/* Takes the value as it is. */
static void read_as_text(struct reading *r)
{
	struct span span = r->entry.value;
	char first = r->text.bytes[span.start];
	if (first == '"' || first == '\'')
		add_quoted(r, span);
	else if (first == '[')
		add_bracketed(r, span);
	else
		add_node(r, text_node(r, span));
}

static bool is_first(struct reading *r)
{
	const struct metadata_front_key *key =
	    metadata_front_key_find(slice_at(r->text, r->entry.key));
	bool *seen = &r->seen[metadata_front_key_rank(key)];
	if (*seen)
		metadata_front_note_at(r->notes, "each key once", r->entry.key);
	bool first = !*seen;
	*seen = true;
	return first;
}

static void end_entry(struct reading *r)
{
	if (r->entry.known && is_first(r) && !read_yaml(r) &&
	    !span_is_empty(r->entry.value))
		read_as_text(r);
	r->entry = (struct entry){0};
}

/* Whether the entry's value is on the line of its key, so that an indented line
 * with a key is not part of it. */
static bool is_whole(const struct reading *r)
{
	struct slice value = slice_at(r->text, r->entry.value);
	return value.len && !strchr("|>[{\"'", value.bytes[0]);
}

/* Whether a bracket or quotation mark of the entry waits to be closed. */
static bool is_open(const struct reading *r)
{
	static const char marks[][2] = {
	    {'[', ']'}, {'{', '}'}, {'"', '"'}, {'\'', '\''}};
	struct slice value = slice_at(r->text, r->entry.value);
	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (value.len && value.bytes[0] == marks[i][0])
			return value.bytes[value.len - 1] != marks[i][1];
	return false;
}

static bool begins_entry(
    const struct reading *r, const struct metadata_front_line *line)
{
	if (span_is_empty(line->key))
		return false;
	return !line->indented || span_is_empty(r->entry.key) ||
	       (line->known && is_whole(r));
}

static void read_line(struct reading *r, const struct metadata_front_line *line)
{
	if (metadata_front_line_is_idle(r->text, line))
		return;
	if (begins_entry(r, line)) {
		end_entry(r);
		r->entry = (struct entry){line->key, line->value, line->known};
	} else if (!span_is_empty(r->entry.key) &&
		   (metadata_front_line_goes_on(r->text, line) || is_open(r))) {
		r->entry.value.end = line->span.end;
	} else {
		metadata_front_note_at(r->notes, "\"key: value\"", line->span);
	}
}

const struct yaml_reader_node *metadata_front_lines_read(
    struct metadata_front_notes *notes, struct arena *arena, struct span block)
{
	struct reading r = {.notes = notes, .arena = arena};
	r.text = article_text(notes->article);
	r.text.len = block.end;
	r.root = arena_alloc(arena, 1, sizeof(*r.root));
	r.root->kind = YAML_READER_MAP;
	r.last = &r.root->first;
	for (size_t pos = block.start; pos < block.end;) {
		struct metadata_front_line line =
		    metadata_front_line_at(r.text, pos);
		read_line(&r, &line);
		pos = line.next;
	}
	end_entry(&r);
	return r.root;
}
