/* SPDX-License-Identifier: MIT */
/* format_flow: walks the tree once; white space waits until a word follows. */
#include "news/format/flow.h"

#include <stdlib.h>
#include <string.h>

#include "text/pattern.h"
#include "text/url.h"

enum layout {
	LAYOUT_INLINE,
	LAYOUT_BLOCK,
	LAYOUT_CELL, /* of a table */
	LAYOUT_BREAK,
	LAYOUT_NONE, /* nothing of it is text */
};

/* HTML's elements that are not inline (HTML, "Rendering"), by name. */
static const struct element {
	const char *name;
	enum layout layout;
	enum paragraph_form form;
} elements[] = {
    {"address", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"article", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"aside", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"audio", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"blockquote", LAYOUT_BLOCK, PARAGRAPH_QUOTED},
    {"body", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"br", LAYOUT_BREAK, PARAGRAPH_PLAIN},
    {"button", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"canvas", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"caption", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"center", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"dd", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"details", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"dialog", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"dir", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"div", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"dl", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"dt", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"embed", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"fieldset", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"figcaption", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"figure", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"footer", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"form", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"h1", LAYOUT_BLOCK, PARAGRAPH_HEADING},
    {"h2", LAYOUT_BLOCK, PARAGRAPH_HEADING},
    {"h3", LAYOUT_BLOCK, PARAGRAPH_HEADING},
    {"h4", LAYOUT_BLOCK, PARAGRAPH_HEADING},
    {"h5", LAYOUT_BLOCK, PARAGRAPH_HEADING},
    {"h6", LAYOUT_BLOCK, PARAGRAPH_HEADING},
    {"head", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"header", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"hgroup", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"hr", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"html", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"iframe", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"input", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"legend", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"li", LAYOUT_BLOCK, PARAGRAPH_ITEM},
    {"main", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"menu", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"nav", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"noscript", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"object", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"ol", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"option", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"p", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"pre", LAYOUT_BLOCK, PARAGRAPH_CODE},
    {"script", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"section", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"select", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"style", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"summary", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"svg", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"table", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"tbody", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"td", LAYOUT_CELL, PARAGRAPH_PLAIN},
    {"template", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"textarea", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"tfoot", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"th", LAYOUT_CELL, PARAGRAPH_PLAIN},
    {"thead", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"title", LAYOUT_NONE, PARAGRAPH_PLAIN},
    {"tr", LAYOUT_BLOCK, PARAGRAPH_ROW},
    {"ul", LAYOUT_BLOCK, PARAGRAPH_PLAIN},
    {"video", LAYOUT_NONE, PARAGRAPH_PLAIN},
};

enum { NO_BREAK_SPACE = 0xA0 };

/* What is waiting to be written before the next word. */
enum gap { GAP_NONE, GAP_SPACE, GAP_LINE, GAP_CELL, GAP_BLOCK };

struct walk {
	struct format_flow *flow;
	struct article *article;
	const char *base;
	enum gap gap;
	const struct markup_node *block;  /* that text is in now */
	const struct markup_node *anchor; /* <a href>, or NULL */
	size_t anchor_start;
	size_t n_pre; /* elements around that keep white space */
};

static int compare_name(const void *key, const void *element)
{
	return strcmp(key, ((const struct element *)element)->name);
}

static const struct element *element_of(const struct markup_node *node)
{
	return node->name ? bsearch(node->name, elements, ARRAY_LEN(elements),
				sizeof(*elements), compare_name)
			  : NULL;
}

static bool is_style_hidden(const char *style)
{
	struct span span;
	return pattern_match("*display:none*", slice_of(style), &span) ||
	       pattern_match("*display: none*", slice_of(style), &span);
}

bool format_flow_is_hidden(const struct markup_node *node)
{
	const char *hidden = markup_attribute(node, "aria-hidden");
	const char *style = markup_attribute(node, "style");
	return markup_attribute(node, "hidden") ||
	       (hidden && strcmp(hidden, "true") == 0) ||
	       (style && is_style_hidden(style));
}

static enum layout layout_of(const struct markup_node *node)
{
	const struct element *element = element_of(node);
	if (element)
		return element->layout;
	return node->name && format_flow_is_hidden(node) ? LAYOUT_NONE
							 : LAYOUT_INLINE;
}

/* The form that the elements around a text give it, the innermost first: a
 * paragraph in a list's item is an item. */
static enum paragraph_form form_of(const struct markup_node *node)
{
	enum { LEVELS = 4 };
	for (int i = 0; node && i < LEVELS; i++, node = node->parent) {
		const struct element *element = element_of(node);
		if (element && element->layout == LAYOUT_CELL)
			break;
		if (element && element->form != PARAGRAPH_PLAIN)
			return element->form;
	}
	return PARAGRAPH_PLAIN;
}

static struct format_flow_block *last_block(const struct walk *walk)
{
	struct format_flow *flow = walk->flow;
	return flow->n ? &flow->blocks[flow->n - 1] : NULL;
}

static void begin_block(struct walk *walk)
{
	struct format_flow *flow = walk->flow;
	struct str *text = &walk->article->text;
	if (text->len)
		str_append_text(text, "\n\n");
	flow->blocks =
	    mem_grow(flow->blocks, flow->n, &flow->cap, sizeof(*flow->blocks));
	flow->blocks[flow->n++] = (struct format_flow_block){
	    .span = {text->len, text->len},
	    .form = form_of(walk->block),
	    .node = walk->block,
	};
}

/* Writes what waits, and makes the block reach as far as the text. */
static void begin_word(struct walk *walk)
{
	static const char *const gaps[] = {
	    [GAP_NONE] = "",
	    [GAP_SPACE] = " ",
	    [GAP_LINE] = "\n",
	    [GAP_CELL] = " | ",
	};
	if (walk->gap == GAP_BLOCK)
		begin_block(walk);
	else
		str_append_text(&walk->article->text, gaps[walk->gap]);
	walk->gap = GAP_NONE;
	if (walk->anchor && walk->anchor_start == SIZE_MAX)
		walk->anchor_start = walk->article->text.len;
}

static void wait_for(struct walk *walk, enum gap gap)
{
	if (walk->gap < gap)
		walk->gap = gap;
}

static bool is_control(uint32_t code)
{
	return code < 0x20 || code == 0x7F || code == 0xFEFF;
}

static bool is_white(uint32_t code)
{
	return code == ' ' || code == '\t' || code == '\n' || code == '\r' ||
	       code == '\f';
}

static void add_white(struct walk *walk, uint32_t code)
{
	bool newline = code == '\n' && walk->n_pre;
	if (walk->gap == GAP_NONE || newline)
		wait_for(walk, newline ? GAP_LINE : GAP_SPACE);
}

static void add_text(struct walk *walk, struct slice text)
{
	uint32_t code;
	for (size_t len; (len = unicode_decode(text, &code)) != 0;
	     text = slice_from(text, len)) {
		if (is_white(code)) {
			add_white(walk, code);
			continue;
		}
		code = markup_character(code);
		if (is_control(code) ||
		    (code == NO_BREAK_SPACE && walk->gap >= GAP_LINE))
			continue;
		begin_word(walk);
		unicode_append(&walk->article->text, code);
		if (walk->anchor)
			last_block(walk)->link_bytes += len;
		last_block(walk)->span.end = walk->article->text.len;
	}
}

/* A second break in a row begins a paragraph. */
static void add_break(struct walk *walk)
{
	wait_for(walk, walk->gap == GAP_LINE ? GAP_BLOCK : GAP_LINE);
}

static void end_anchor(struct walk *walk)
{
	struct str url = {0};
	struct span span = {walk->anchor_start, walk->article->text.len};
	const char *reference = markup_attribute(walk->anchor, "href");
	if (span.start < span.end &&
	    url_resolve(&url, slice_of(walk->base ? walk->base : ""),
		slice_of(reference)))
		article_add_link(walk->article, span, str_slice(&url));
	str_release(&url);
	walk->anchor = NULL;
}

/* A cell with blocks in it lays out the page and is a block itself. */
static bool is_layout_cell(const struct markup_node *cell)
{
	for (const struct markup_node *node = cell->first; node;
	     node = node->next)
		if (layout_of(node) == LAYOUT_BLOCK)
			return true;
	return false;
}

static bool is_block(const struct markup_node *node)
{
	enum layout layout = layout_of(node);
	return layout == LAYOUT_BLOCK ||
	       (layout == LAYOUT_CELL && is_layout_cell(node));
}

static const struct markup_node *block_around(const struct markup_node *node)
{
	while (node->parent && !is_block(node))
		node = node->parent;
	return node;
}

static void enter(struct walk *walk, const struct markup_node *node)
{
	enum layout layout = layout_of(node);
	if (layout == LAYOUT_BREAK)
		add_break(walk);
	else if (is_block(node))
		wait_for(walk, GAP_BLOCK);
	else if (layout == LAYOUT_CELL)
		wait_for(walk, GAP_CELL);
	if (is_block(node))
		walk->block = node;
	if (markup_is(node, "pre"))
		walk->n_pre++;
	if (!walk->anchor && markup_is(node, "a") &&
	    markup_attribute(node, "href")) {
		walk->anchor = node;
		walk->anchor_start = SIZE_MAX;
	}
}

static void leave(struct walk *walk, const struct markup_node *node)
{
	if (node == walk->anchor)
		end_anchor(walk);
	if (markup_is(node, "pre"))
		walk->n_pre--;
	if (is_block(node)) {
		wait_for(walk, GAP_BLOCK);
		walk->block = block_around(node->parent);
	}
}

/* Leaves `node` and those around it that end there; returns what follows. */
static const struct markup_node *leave_to_next(struct walk *walk,
    const struct markup_node *node, const struct markup_node *top)
{
	while (node != top && !node->next) {
		node = node->parent;
		if (node != top)
			leave(walk, node);
	}
	return node == top ? NULL : node->next;
}

void format_flow_read(struct format_flow *flow, struct article *article,
    const struct markup_node *top, const char *base)
{
	struct walk walk = {.flow = flow,
	    .article = article,
	    .base = base,
	    .gap = GAP_BLOCK,
	    .block = top};
	const struct markup_node *node = top->first;
	while (node) {
		if (!node->name)
			add_text(&walk, node->text);
		else if (layout_of(node) != LAYOUT_NONE)
			enter(&walk, node);
		if (node->first && layout_of(node) != LAYOUT_NONE) {
			node = node->first;
			continue;
		}
		if (node->name && layout_of(node) != LAYOUT_NONE)
			leave(&walk, node);
		node = leave_to_next(&walk, node, top);
	}
}

void format_flow_release(struct format_flow *flow)
{
	free(flow->blocks);
	*flow = (struct format_flow){0};
}
