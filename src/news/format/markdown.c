/* SPDX-License-Identifier: MIT */
/* format_markdown: md4c's events, collected block by block. */
#include "news/format/markdown.h"

#include <assert.h>
#include <md4c.h>
#include <stdlib.h>
#include <string.h>

#include "base/markup.h"
#include "text/date/date.h"
#include "text/url.h"
#include "news/format/lines.h"
#include "news/format/markdown_block.h"
#include "news/format/markdown_cost.h"
#include "news/format/markdown_html.h"

enum {
	DATE_BYTES_MAX = 40, /* at the front of a line */
};

/* What blocks are in: a list, an item, a quotation. */
struct container {
	enum paragraph_form form;
	bool numbered;	/* a list */
	unsigned start; /* the number of its first item, and of the next */
	unsigned next;
};

struct reading {
	struct article *article;
	struct slice source;
	struct format_markdown_block block;
	struct container *containers;
	size_t n_containers, cap_containers;
	enum paragraph_form form; /* of the block, if not its container's */
	unsigned level;		  /* of the heading, or 0 */
	bool caption;		  /* the block is a <figcaption> */
	bool began;		  /* the article has text below its pictures */
	bool numbered; /* the next text has a number before it, of a list that
			  begins with `start` and has come to `number` */
	unsigned start, number;
	size_t pos; /* the end of what was read, in the source */
	size_t link_start, picture_start; /* in the block; SIZE_MAX: none */
	size_t n_pictures;		  /* in one another */
	struct format_markdown_html html;
	bool in_html; /* in a block of HTML */
	struct arena arena;
};

static enum paragraph_form form_of(const struct reading *r)
{
	if (r->form != PARAGRAPH_PLAIN || !r->n_containers)
		return r->form;
	return r->containers[r->n_containers - 1].form;
}

static void push(struct reading *r, struct container container)
{
	r->containers = mem_grow(r->containers, r->n_containers,
	    &r->cap_containers, sizeof(*r->containers));
	if (container.form == PARAGRAPH_PLAIN)
		container.form = form_of(r);
	r->containers[r->n_containers++] = container;
}

static bool has_line_end(const struct reading *r)
{
	struct slice bytes = str_slice(&r->block.bytes);
	return slice_find(bytes, "\n", 0) < bytes.len;
}

/* Writes the block.  Several lines over a line of dashes are a paragraph over a
 * rule: no heading of an article is that long. */
static void end_block(struct reading *r)
{
	size_t n = r->article->n_paragraphs;
	enum paragraph_kind kind =
	    r->caption ? PARAGRAPH_CAPTION : PARAGRAPH_BODY;
	enum paragraph_form form = form_of(r);
	if (form == PARAGRAPH_HEADING && has_line_end(r))
		form = PARAGRAPH_PLAIN;
	else if (r->level == 1 && !r->began)
		kind = PARAGRAPH_HEADLINE;
	format_markdown_block_write(&r->block, r->article, kind, form);
	for (; n < r->article->n_paragraphs; n++)
		r->began |= r->article->paragraphs[n].kind != PARAGRAPH_CAPTION;
}

static void begin_item(struct reading *r)
{
	assert(r->n_containers);
	struct container *list = &r->containers[r->n_containers - 1];
	r->numbered = list->numbered;
	r->start = list->start;
	r->number = list->next++;
	push(r, (struct container){.form = PARAGRAPH_ITEM});
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct reading *r = user;
	struct container container = {.form = PARAGRAPH_PLAIN};
	end_block(r);
	switch (type) {
	case MD_BLOCK_QUOTE:
		push(r, (struct container){.form = PARAGRAPH_QUOTED});
		break;
	case MD_BLOCK_OL:
		container.numbered = true;
		container.start = container.next =
		    ((MD_BLOCK_OL_DETAIL *)detail)->start;
		push(r, container);
		break;
	case MD_BLOCK_UL:
		push(r, container);
		break;
	case MD_BLOCK_LI:
		begin_item(r);
		break;
	case MD_BLOCK_H:
		r->form = PARAGRAPH_HEADING;
		r->level = ((MD_BLOCK_H_DETAIL *)detail)->level;
		break;
	case MD_BLOCK_CODE:
		r->form = PARAGRAPH_CODE;
		break;
	case MD_BLOCK_HTML:
		r->in_html = true;
		break;
	default:
		break;
	}
	return 0;
}

static bool is_container(MD_BLOCKTYPE type)
{
	return type == MD_BLOCK_QUOTE || type == MD_BLOCK_OL ||
	       type == MD_BLOCK_UL || type == MD_BLOCK_LI;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct reading *r = user;
	(void)detail;
	end_block(r);
	if (is_container(type))
		r->n_containers--;
	r->form = PARAGRAPH_PLAIN;
	r->level = 0;
	r->numbered = r->in_html = r->caption = false;
	r->html = (struct format_markdown_html){.n = 0};
	return 0;
}

static void append_reference(struct str *out, struct slice reference)
{
	uint32_t code = markup_reference(reference);
	if (code)
		unicode_append(out, code);
	else
		str_append_slice(out, reference);
}

/* The text of an attribute, with its references to characters resolved. */
static void append_attribute(struct str *out, const MD_ATTRIBUTE *attribute)
{
	for (size_t i = 0;
	     attribute->text && attribute->substr_offsets[i] < attribute->size;
	     i++) {
		struct slice part =
		    slice_at((struct slice){attribute->text, attribute->size},
			(struct span){attribute->substr_offsets[i],
			    attribute->substr_offsets[i + 1]});
		if (attribute->substr_types[i] == MD_TEXT_ENTITY)
			append_reference(out, part);
		else
			str_append_slice(out, part);
	}
}

/* The address of a link, whole; NULL when it is none of the web. */
static const char *url_of(struct reading *r, const MD_ATTRIBUTE *href)
{
	struct str reference = {0}, url = {0};
	const char *base = article_get(r->article, ARTICLE_URL);
	const char *copy = NULL;
	append_attribute(&reference, href);
	if (url_resolve(
		&url, slice_of(base ? base : ""), str_slice(&reference)))
		copy = arena_strdup(&r->arena, str_text(&url));
	str_release(&reference);
	str_release(&url);
	return copy;
}

/* Whether the link that ends where the reading is was "<https://...>". */
static bool is_address(const struct reading *r)
{
	struct slice text =
	    slice_from(str_slice(&r->block.bytes), r->link_start);
	size_t start = r->pos - text.len;
	if (text.len >= r->pos || r->pos >= r->source.len ||
	    !url_is_whole(text) || r->source.bytes[start - 1] != '<' ||
	    r->source.bytes[r->pos] != '>')
		return false;
	return slice_equal(
	    text, slice_at(r->source, (struct span){start, r->pos}));
}

static void end_link(struct reading *r, const MD_SPAN_A_DETAIL *detail)
{
	if (r->link_start < r->block.bytes.len)
		format_markdown_block_link(&r->block, r->link_start,
		    url_of(r, &detail->href), is_address(r));
	r->link_start = SIZE_MAX;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *user)
{
	struct reading *r = user;
	(void)detail;
	if (type == MD_SPAN_A && !r->n_pictures)
		r->link_start = r->block.bytes.len;
	if (type == MD_SPAN_IMG && r->n_pictures++ == 0)
		r->picture_start = r->block.bytes.len;
	return 0;
}

/* A picture that nothing describes has its title. */
static void end_picture(struct reading *r, const MD_SPAN_IMG_DETAIL *detail)
{
	struct str title = {0};
	append_attribute(&title, &detail->title);
	if (r->picture_start == r->block.bytes.len && title.len)
		format_markdown_block_add(&r->block, str_slice(&title),
		    (struct span){r->pos, r->pos}, true);
	format_markdown_block_picture(&r->block, r->picture_start);
	str_release(&title);
}

static int leave_span(MD_SPANTYPE type, void *detail, void *user)
{
	struct reading *r = user;
	if (type == MD_SPAN_A && !r->n_pictures)
		end_link(r, detail);
	if (type == MD_SPAN_IMG && --r->n_pictures == 0)
		end_picture(r, detail);
	return 0;
}

/* The bytes of a text in the source; none, where the reading is, for a text that
 * md4c made itself. */
static struct span place_of(const struct reading *r, struct slice text)
{
	uintptr_t start = (uintptr_t)r->source.bytes;
	uintptr_t pos = (uintptr_t)text.bytes;
	if (pos < start + r->pos || pos + text.len > start + r->source.len)
		return (struct span){r->pos, r->pos};
	return (struct span){pos - start, pos - start + text.len};
}

/* The number and its dot in front of the text at `pos`; empty if there is
 * none. */
static struct span number_before(const struct reading *r, size_t pos)
{
	const char *bytes = r->source.bytes;
	size_t end = pos;
	while (end && strchr(" \t*_~`[<!(\"'", bytes[end - 1]))
		end--;
	size_t start = end;
	if (end && strchr(".)", bytes[end - 1]))
		start--;
	while (start && bytes[start - 1] >= '0' && bytes[start - 1] <= '9')
		start--;
	return (struct span){start, end};
}

/* Whether the number of an item belongs to its text: the list does not begin at
 * 1 ("1998. It held."), it counts otherwise, or a date begins with it ("1. Mai
 * 2024"). */
static bool is_text(const struct reading *r, struct span number)
{
	struct date date;
	struct span found;
	struct slice rest = slice_from(r->source, number.start);
	unsigned long value = strtoul(rest.bytes, NULL, 10);
	if (r->start > 1 || (value != r->number && value != r->start))
		return true;
	rest.len = slice_find(rest, "\n", 0);
	if (rest.len > DATE_BYTES_MAX)
		rest.len = DATE_BYTES_MAX;
	return date_find(rest, &date, &found) && !found.start;
}

static void add_number(struct reading *r, size_t pos)
{
	struct span number = number_before(r, pos);
	if (r->block.bytes.len || number.start < r->pos ||
	    span_is_empty(number) || !is_text(r, number))
		return;
	format_markdown_block_add(
	    &r->block, slice_at(r->source, number), number, true);
	format_markdown_block_add(&r->block, slice_of(" "),
	    (struct span){number.end, number.end}, true);
}

static void add_text(struct reading *r, struct slice text, bool literal)
{
	struct span place = place_of(r, text);
	if (r->numbered)
		add_number(r, place.start);
	r->numbered = false;
	format_markdown_block_add(&r->block, text, place, literal);
	r->pos = place.end;
}

/* The first character after a backslash that md4c has taken out is text,
 * whatever it is. */
static void add_normal(struct reading *r, struct slice text)
{
	size_t pos = place_of(r, text).start;
	if (text.len && pos > r->pos && r->source.bytes[pos - 1] == '\\') {
		add_text(r, (struct slice){text.bytes, 1}, true);
		text = slice_from(text, 1);
	}
	if (text.len)
		add_text(r, text, false);
}

static void add_line_end(struct reading *r)
{
	format_markdown_block_add(
	    &r->block, slice_of("\n"), (struct span){r->pos, r->pos}, true);
}

static void add_reference(struct reading *r, struct slice text)
{
	struct str character = {0};
	struct span place = place_of(r, text);
	append_reference(&character, text);
	format_markdown_block_add(
	    &r->block, str_slice(&character), place, true);
	r->pos = place.end;
	r->numbered = false;
	str_release(&character);
}

/* The bytes of the reference to a character at the front; 0 if there is none.
 */
static size_t reference_len(struct slice text)
{
	enum { REFERENCE_BYTES_MAX = 12 };
	size_t n = 1;
	while (n < text.len && n < REFERENCE_BYTES_MAX && text.bytes[n] != ';')
		n++;
	struct slice reference = {text.bytes, n + 1};
	if (text.bytes[0] != '&' || n >= text.len || text.bytes[n] != ';')
		return 0;
	return markup_reference(reference) ? n + 1 : 0;
}

static void end_html_block(struct reading *r)
{
	if (!r->in_html) {
		add_line_end(r);
		return;
	}
	end_block(r);
	r->caption = strcmp(r->html.name, "figcaption") == 0;
}

static void add_html(struct reading *r, struct slice text)
{
	size_t start = 0, len;
	for (size_t i = 0; i < text.len; i += len) {
		enum format_markdown_html_step step =
		    format_markdown_html_next(&r->html, text, i);
		bool keep = step == FORMAT_MARKDOWN_HTML_KEEP;
		size_t reference =
		    keep ? reference_len(slice_from(text, i)) : 0;
		len = reference ? reference : 1;
		if (keep && !reference)
			continue;
		if (start < i)
			add_text(
			    r, slice_at(text, (struct span){start, i}), true);
		start = i + len;
		if (reference)
			add_reference(
			    r, slice_at(text, (struct span){i, start}));
		else if (step == FORMAT_MARKDOWN_HTML_LINE)
			add_line_end(r);
		else if (step == FORMAT_MARKDOWN_HTML_BLOCK)
			end_html_block(r);
	}
	if (start < text.len)
		add_text(r, slice_from(text, start), true);
}

static int read_text(
    MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *user)
{
	struct reading *r = user;
	struct slice text = {bytes, size};
	switch (type) {
	case MD_TEXT_BR:
	case MD_TEXT_SOFTBR:
		add_line_end(r);
		break;
	case MD_TEXT_ENTITY:
		add_reference(r, text);
		break;
	case MD_TEXT_HTML:
		add_html(r, text);
		break;
	case MD_TEXT_CODE:
		add_text(r, text, true);
		break;
	default:
		add_normal(r, text);
		break;
	}
	return 0;
}

static void read_all(struct reading *r, size_t from)
{
	const MD_PARSER parser = {
	    .flags = MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
		     MD_FLAG_NOINDENTEDCODEBLOCKS,
	    .enter_block = enter_block,
	    .leave_block = leave_block,
	    .enter_span = enter_span,
	    .leave_span = leave_span,
	    .text = read_text,
	};
	if (md_parse(r->source.bytes + from, (MD_SIZE)(r->source.len - from),
		&parser, r) != 0)
		article_add_note(r->article, "only a part of it was read");
}

/* md4c 0.4.8 may look at the byte after the last one: there is a line end, and
 * the NUL of a str. */
void format_markdown_split(struct article *article, size_t from)
{
	struct reading r = {.article = article,
	    .pos = from,
	    .link_start = SIZE_MAX,
	    .picture_start = SIZE_MAX};
	struct str source = article->text;
	size_t len = source.len;
	if (!format_markdown_cost_is_low(str_slice(&source))) {
		article_add_note(article,
		    "too many brackets for Markdown: read as plain text");
		format_lines_split(article, from);
		return;
	}
	str_append_byte(&source, '\n');
	r.source = str_slice(&source);
	article->text = (struct str){0};
	str_append(&article->text, source.bytes, from);
	read_all(&r, from);
	offset_map_add(&article->source, article->text.len,
	    offset_map_file_end(&article->source, article->text.len), len);
	format_markdown_block_release(&r.block);
	free(r.containers);
	arena_release(&r.arena);
	str_release(&source);
}
