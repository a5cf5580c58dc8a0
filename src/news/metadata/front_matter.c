/* SPDX-License-Identifier: MIT */
/* metadata_front_matter: finds the block, reads it as YAML, sets the fields. */
#include "news/metadata/front_matter.h"

#include <string.h>

#include "base/file.h"
#include "base/yaml_reader.h"
#include "text/pattern.h"

static const struct {
	const char *key;
	enum article_field field;
} keys[] = {
    {"headline", ARTICLE_HEADLINE},
    {"title", ARTICLE_HEADLINE},
    {"outlet", ARTICLE_OUTLET},
    {"byline", ARTICLE_BYLINE},
    {"author", ARTICLE_BYLINE},
    {"published", ARTICLE_PUBLISHED},
    {"date", ARTICLE_PUBLISHED},
    {"url", ARTICLE_URL},
    {"agency", ARTICLE_AGENCY},
    {"note", ARTICLE_NOTE},
};

/* The line at `from` without white space at its end; *next is where the line
 * below begins. */
static struct slice line_at(struct slice text, size_t from, size_t *next)
{
	size_t end = slice_find(text, "\n", from);
	*next = end < text.len ? end + 1 : text.len;
	while (end > from && strchr(" \t", text.bytes[end - 1]))
		end--;
	return slice_at(text, (struct span){from, end});
}

/* The ends of the YAML and of the whole block, where the text goes on. */
struct block {
	size_t yaml_end, end;
	bool closed;
};

/* A block that is not closed ends at the first blank line, if it looks like a
 * block: otherwise "---" is just a line. */
static bool find_unclosed(struct slice text, size_t from, struct block *block)
{
	size_t next;
	struct slice first = line_at(text, from, &next);
	size_t colon = slice_find(first, ": ", 0);
	if (colon == first.len || slice_find(first, " ", 0) < colon)
		return false;
	while (from < text.len && line_at(text, from, &next).len)
		from = next;
	*block = (struct block){from, from, false};
	return true;
}

static bool find_block(struct slice text, struct block *block)
{
	size_t next;
	if (!slice_is(line_at(text, 0, &next), "---"))
		return false;
	size_t first = next;
	for (size_t pos = next; pos < text.len; pos = next) {
		struct slice line = line_at(text, pos, &next);
		if (!slice_is(line, "---") && !slice_is(line, "..."))
			continue;
		*block = (struct block){pos, next, true};
		return true;
	}
	return find_unclosed(text, first, block);
}

static void note_expected(struct article *article,
    const struct yaml_reader_node *node, const char *what)
{
	struct err err;
	yaml_reader_expected(node, what, &err);
	article_add_note(article, err.text);
}

/* A list of authors is one byline. */
static void append_value(struct str *out, const struct yaml_reader_node *node)
{
	if (node->kind == YAML_READER_TEXT) {
		str_append_text(out, node->text);
		return;
	}
	for (node = node->first; node; node = node->next) {
		if (node->kind != YAML_READER_TEXT)
			continue;
		if (out->len)
			str_append_text(out, ", ");
		str_append_text(out, node->text);
	}
}

static void set_published(
    struct article *article, const struct yaml_reader_node *node)
{
	struct date date;
	char iso[DATE_TEXT];
	if (node->kind != YAML_READER_TEXT ||
	    !date_parse(slice_of(node->text), &date)) {
		note_expected(article, node, "a date");
		return;
	}
	date_iso(&date, iso);
	article_set(article, ARTICLE_PUBLISHED, ARTICLE_FROM_FRONT_MATTER,
	    slice_of(iso));
}

static void set_field(struct article *article, enum article_field field,
    const struct yaml_reader_node *node)
{
	if (field == ARTICLE_PUBLISHED) {
		set_published(article, node);
		return;
	}
	if (node->kind == YAML_READER_MAP) {
		note_expected(article, node, "a text");
		return;
	}
	struct str value = {0};
	append_value(&value, node);
	article_set(
	    article, field, ARTICLE_FROM_FRONT_MATTER, str_slice(&value));
	str_release(&value);
}

/* The bytes of a text without its quotation marks, or without the "|" or ">"
 * line above it. */
static struct span inner_span(
    struct slice text, const struct yaml_reader_node *node)
{
	struct span span = node->span;
	if (!node->quoted || span_is_empty(span))
		return unicode_trim(text, span);
	if (strchr("|>", text.bytes[span.start]))
		span.start = slice_find(text, "\n", span.start);
	else
		span = (struct span){span.start + 1, span.end - 1};
	return unicode_trim(text, span);
}

static bool same_text(struct slice a, struct slice b)
{
	struct str plain_a = {0}, plain_b = {0};
	pattern_line(&plain_a, a);
	pattern_line(&plain_b, b);
	bool same = slice_equal(str_slice(&plain_a), str_slice(&plain_b));
	str_release(&plain_a);
	str_release(&plain_b);
	return same;
}

/* Finds the headline in the block word for word (white space aside). */
static bool find_headline(const struct article *article,
    const struct yaml_reader_node *root, struct span *span)
{
	const struct yaml_reader_node *node =
	    yaml_reader_find(root, "headline");
	if (!node)
		node = yaml_reader_find(root, "title");
	if (!node || node->kind != YAML_READER_TEXT)
		return false;
	*span = inner_span(article_text(article), node);
	return !span_is_empty(*span) &&
	       same_text(slice_at(article_text(article), *span),
		   slice_of(node->text));
}

static void add_furniture(struct article *article, size_t start, size_t end)
{
	struct span span =
	    unicode_trim(article_text(article), (struct span){start, end});
	if (!span_is_empty(span))
		article_add_paragraph(article, PARAGRAPH_FURNITURE, span);
}

/* The headline comes first although its bytes are inside the block. */
static void add_block(struct article *article, const struct block *block,
    const struct yaml_reader_node *root)
{
	struct span headline;
	if (!root || !find_headline(article, root, &headline)) {
		add_furniture(article, 0, block->end);
		return;
	}
	article_add_paragraph(article, PARAGRAPH_HEADLINE, headline);
	add_furniture(article, 0, headline.start);
	add_furniture(article, headline.end, block->end);
}

static void read_keys(
    struct article *article, const struct yaml_reader_node *root)
{
	for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
		const struct yaml_reader_node *node =
		    yaml_reader_find(root, keys[i].key);
		if (node && !article_get(article, keys[i].field))
			set_field(article, keys[i].field, node);
	}
}

static const struct yaml_reader_node *parse(
    struct article *article, const struct block *block, struct arena *arena)
{
	struct err err;
	const char *name = file_name(article->path);
	struct slice yaml =
	    slice_at(article_text(article), (struct span){0, block->yaml_end});
	const struct yaml_reader_node *root =
	    yaml_reader_parse(arena, name, yaml, &err);
	if (root && !yaml_reader_is(root, YAML_READER_MAP, &err))
		root = NULL;
	if (!block->closed) {
		err_set(&err, "%s:1:1: the front matter is not closed", name);
		root = NULL;
	}
	if (!root)
		article_add_note(article, err.text);
	return root;
}

size_t metadata_front_matter_read(struct article *article)
{
	struct block block;
	if (!find_block(article_text(article), &block))
		return 0;
	struct arena arena = {0};
	const struct yaml_reader_node *root = parse(article, &block, &arena);
	if (root) {
		read_keys(article, root);
		article->front_matter = block.end;
	}
	add_block(article, &block, root);
	arena_release(&arena);
	return block.end;
}
