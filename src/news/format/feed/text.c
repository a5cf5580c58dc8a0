/* SPDX-License-Identifier: MIT */
/* format_feed_text: all kinds are read as blocks by format/flow, but for plain
 * text of several lines. */
#include "news/format/feed/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "news/format/flow.h"
#include "news/format/lines.h"

enum {
	ENTITY_BYTES_MAX = 12, /* "&thetasym;" */
	/* Some feeds escape their titles twice, some three times. */
	ROUNDS_MAX = 2,
	INLINE_TAG_BYTES_MAX = 400, /* with a link's address */
	/* In a shorter text a tag may be what it is about. */
	REPORT_BYTES_MIN = 100,
};

/* Tags that a text with HTML in it is known by. */
static const char *const common_tags[] = {"a", "b", "blockquote", "br", "div",
    "em", "h1", "h2", "h3", "h4", "i", "img", "li", "ol", "p", "span", "strong",
    "table", "ul"};
/* Tags that titles are marked up with. */
static const char *const inline_tags[] = {"a", "b", "br", "cite", "code", "em",
    "font", "i", "q", "small", "span", "strong", "sub", "sup", "u", "wbr"};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_alphanumeric(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9');
}

/* The name in the tag that `text` begins with, "<b" or "</b"; empty when it
 * begins with none. */
static struct slice tag_name(struct slice text)
{
	size_t start = slice_starts(text, "</") ? 2 : 1, end = start;
	while (end < text.len && is_alphanumeric(text.bytes[end]))
		end++;
	if (end == start || !is_letter(text.bytes[start]))
		end = start;
	return end <= text.len ? slice_at(text, (struct span){start, end})
			       : slice_of("");
}

static bool is_among(
    struct slice name, const char *const *names, size_t n_names)
{
	for (size_t i = 0; i < n_names; i++)
		if (strlen(names[i]) == name.len &&
		    strncasecmp(names[i], name.bytes, name.len) == 0)
			return true;
	return false;
}

/* Whether `text` begins with a reference to a character, "&amp;", "&#8217;". */
static bool begins_entity(struct slice text)
{
	size_t len = slice_starts(text, "&#") ? 2 : 1, start = len;
	while (len < text.len && len < ENTITY_BYTES_MAX &&
	       is_alphanumeric(text.bytes[len]))
		len++;
	return len > start && len < text.len && text.bytes[len] == ';';
}

static bool has_entity(struct slice text)
{
	size_t pos = slice_find(text, "&", 0);
	while (pos < text.len && !begins_entity(slice_from(text, pos)))
		pos = slice_find(text, "&", pos + 1);
	return pos < text.len;
}

static bool has_tag(struct slice text)
{
	size_t pos = slice_find(text, "<", 0);
	for (; pos < text.len; pos = slice_find(text, "<", pos + 1)) {
		struct slice tag = slice_from(text, pos);
		struct slice name = tag_name(tag);
		if (name.len &&
		    (slice_starts(tag, "</") ||
			is_among(name, common_tags, ARRAY_LEN(common_tags))))
			return true;
	}
	return false;
}

struct format_feed_text format_feed_text_guess(struct slice text)
{
	text = slice_trim(text);
	bool html = has_entity(text) || has_tag(text);
	return (struct format_feed_text){
	    .kind = !text.len ? FORMAT_FEED_TEXT_NOTHING
		    : html    ? FORMAT_FEED_TEXT_HTML
			      : FORMAT_FEED_TEXT_PLAIN,
	    .text = text,
	};
}

/* The blocks of a text, and the tree that they point into. */
struct blocks {
	struct format_flow flow;
	struct markup markup;
};

static void read_line(
    struct format_flow *flow, struct article *article, struct slice text)
{
	struct markup_node top = {.name = "p"};
	struct markup_node node = {.text = text, .parent = &top};
	top.first = top.last = &node;
	format_flow_read(flow, article, &top, NULL);
	for (size_t i = 0; i < flow->n; i++)
		flow->blocks[i].node = NULL;
}

/* Reads HTML; where it is nothing but paragraphs of a report that were escaped
 * once more, those are read. */
static void read_html(struct markup *markup, struct slice html)
{
	struct str inner = {0};
	markup_read_html(markup, html);
	if (slice_find(html, "<", 0) < html.len)
		return;
	markup_text(markup->root, &inner);
	struct slice text = slice_trim(str_slice(&inner));
	if (text.len >= REPORT_BYTES_MIN && slice_starts(text, "<p") &&
	    slice_ends(text, ">")) {
		markup_release(markup);
		markup_read_html(markup, text);
	}
	str_release(&inner);
}

static void read_blocks(struct blocks *blocks, struct article *article,
    const struct format_feed_text *text)
{
	struct format_flow *flow = &blocks->flow;
	*blocks = (struct blocks){0};
	if (text->kind == FORMAT_FEED_TEXT_TREE)
		format_flow_read(flow, article, text->node, text->base);
	else if (text->kind == FORMAT_FEED_TEXT_PLAIN)
		read_line(flow, article, text->text);
	else if (text->kind == FORMAT_FEED_TEXT_HTML) {
		read_html(&blocks->markup, text->text);
		format_flow_read(
		    flow, article, blocks->markup.root, text->base);
	}
}

static void release_blocks(struct blocks *blocks)
{
	format_flow_release(&blocks->flow);
	markup_release(&blocks->markup);
}

/* Appends the blocks of the text, joined by spaces. */
static void append_blocks(struct str *out, const struct format_feed_text *text)
{
	struct article scratch = {0};
	struct blocks blocks;
	read_blocks(&blocks, &scratch, text);
	for (size_t i = 0; i < blocks.flow.n; i++) {
		if (out->len)
			str_append_byte(out, ' ');
		str_append_slice(out, slice_at(article_text(&scratch),
					  blocks.flow.blocks[i].span));
	}
	for (size_t i = 0; i < out->len; i++)
		if (out->bytes[i] == '\n')
			out->bytes[i] = ' ';
	release_blocks(&blocks);
	article_release(&scratch);
}

/* Reads the entities in a line, but no tag. */
static void read_entities(struct str *line)
{
	struct str escaped = {0};
	for (size_t i = 0; i < line->len; i++)
		if (line->bytes[i] == '<')
			str_append_text(&escaped, "&lt;");
		else
			str_append_byte(&escaped, line->bytes[i]);
	struct format_feed_text text = {
	    .kind = FORMAT_FEED_TEXT_HTML, .text = str_slice(&escaped)};
	str_clear(line);
	append_blocks(line, &text);
	str_release(&escaped);
}

/* The bytes of the inline tag that `text` begins with; 0 when there is none. */
static size_t inline_tag_len(struct slice text)
{
	if (text.len > INLINE_TAG_BYTES_MAX)
		text.len = INLINE_TAG_BYTES_MAX;
	size_t end = slice_find(text, ">", 0);
	if (end == text.len ||
	    !is_among(tag_name(text), inline_tags, ARRAY_LEN(inline_tags)))
		return 0;
	return end + 1;
}

static void drop_inline_tags(struct str *line)
{
	struct str kept = {0};
	for (size_t i = 0; i < line->len;) {
		struct slice rest = slice_from(str_slice(line), i);
		size_t len = rest.bytes[0] == '<' ? inline_tag_len(rest) : 0;
		if (!len)
			str_append_byte(&kept, rest.bytes[0]);
		i += len ? len : 1;
	}
	str_release(line);
	*line = kept;
}

void format_feed_text_line(struct str *out, const struct format_feed_text *text)
{
	struct str line = {0};
	append_blocks(&line, text);
	for (int i = 0; i < ROUNDS_MAX && has_entity(str_slice(&line)); i++)
		read_entities(&line);
	if (text->kind == FORMAT_FEED_TEXT_HTML &&
	    slice_find(str_slice(&line), "</", 0) < line.len)
		drop_inline_tags(&line);
	str_append_slice(out, slice_trim(str_slice(&line)));
	str_release(&line);
}

static void read_lines(
    struct article *article, struct slice text, enum paragraph_kind kind)
{
	if (article->text.len)
		str_append_text(&article->text, "\n\n");
	size_t from = article->text.len, first = article->n_paragraphs;
	str_append_slice(&article->text, text);
	format_lines_split(article, from);
	for (size_t i = first; i < article->n_paragraphs; i++)
		article->paragraphs[i].kind = kind;
}

static void add_block(struct article *article,
    const struct format_flow_block *block, enum paragraph_kind kind)
{
	if (kind == PARAGRAPH_BODY && block->node &&
	    markup_is(block->node, "figcaption"))
		kind = PARAGRAPH_CAPTION;
	article_add_paragraph(article, kind, block->span);
	article->paragraphs[article->n_paragraphs - 1].form = block->form;
}

void format_feed_text_read(struct article *article,
    const struct format_feed_text *text, enum paragraph_kind kind)
{
	struct blocks blocks;
	if (text->kind == FORMAT_FEED_TEXT_PLAIN) {
		read_lines(article, text->text, kind);
		return;
	}
	read_blocks(&blocks, article, text);
	for (size_t i = 0; i < blocks.flow.n; i++)
		add_block(article, &blocks.flow.blocks[i], kind);
	release_blocks(&blocks);
}
