/* SPDX-License-Identifier: MIT */
/* format_feed_repair: reads tags and text once, with the names of the elements that
 * are open beside it.  No search for the end of something is made twice when it
 * failed, and none for an open element goes further than LOOK_BACK. */
#include "news/format/feed/repair.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	LOOK_BACK = 64, /* open elements that an end tag may close at once */
	REFERENCE_BYTES_MAX = 32,
	NAME_BYTES_MAX = 200,
	ATTRIBUTES_MAX = 50, /* of an element; more are dropped */
	CODE_MAX = 0x10FFFF,
};

/* What ends sections, and whether there is no more of it in the text. */
enum section {
	SECTION_CDATA,
	SECTION_COMMENT,
	SECTION_INSTRUCTION,
	SECTION_DECLARATION,
	SECTION_SUBSET, /* declarations in a declaration's brackets */
};
static const char *const section_ends[] = {
    [SECTION_CDATA] = "]]>",
    [SECTION_COMMENT] = "-->",
    [SECTION_INSTRUCTION] = "?>",
    [SECTION_DECLARATION] = ">",
    [SECTION_SUBSET] = "]>",
};

/* What may not be in text, or in an attribute's value; U+FFFE and U+FFFF are no
 * characters. */
static const struct {
	const char *bytes, *as;
} replaced[] = {
    {"<", "&lt;"},
    {">", "&gt;"},
    {"\"", "&quot;"},
    {"\xef\xbf\xbe", " "},
    {"\xef\xbf\xbf", " "},
};

struct repair {
	struct str *out;
	struct slice text;
	size_t pos;
	struct span_list open; /* names in the text, the outermost first */
	struct span_list attributes; /* names of the element's */
	size_t n_dropped; /* open elements that are nested too deep */
	bool no_end[ARRAY_LEN(section_ends)];
};

/* Names in ASCII alone: a "<" before any other letter is text. */
static bool is_name_start(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_name(char c)
{
	return is_name_start(c) || (c >= '0' && c <= '9') ||
	       (c && strchr("-.:", c));
}

static bool is_blank(char c)
{
	return c && strchr(" \t\r\n", c);
}

static char at(const struct repair *repair, size_t pos)
{
	return pos < repair->text.len ? repair->text.bytes[pos] : '\0';
}

static struct span name_at(const struct repair *repair, size_t pos)
{
	struct span name = {pos, pos};
	while (name.end - pos < NAME_BYTES_MAX &&
	       is_name_start(at(repair, pos)) && is_name(at(repair, name.end)))
		name.end++;
	return name;
}

static bool is_character(unsigned long code)
{
	return (code >= ' ' || is_blank((char)code)) && code <= CODE_MAX &&
	       (code < 0xD800 || code > 0xDFFF) && code != 0xFFFE &&
	       code != 0xFFFF;
}

/* The bytes of the reference at the front of `text`, "&" and ";" included; 0
 * when there is none. */
static size_t reference_len(struct slice text)
{
	bool number = text.len > 1 && text.bytes[1] == '#';
	size_t start = number ? 2 : 1, len = start;
	if (text.len > REFERENCE_BYTES_MAX)
		text.len = REFERENCE_BYTES_MAX;
	while (len < text.len && is_name(text.bytes[len]))
		len++;
	if (len <= start || len >= text.len || text.bytes[len] != ';')
		return 0;
	return number || is_name_start(text.bytes[1]) ? len + 1 : 0;
}

/* A reference to a character: "#233", "#xe9". */
static bool is_good_number(struct slice digits)
{
	char *end;
	bool hex = digits.len && (digits.bytes[0] | ' ') == 'x';
	digits = slice_from(digits, hex);
	unsigned long code = strtoul(digits.bytes, &end, hex ? 16 : 10);
	return end == digits.bytes + digits.len && digits.len &&
	       is_character(code);
}

static void put_reference(struct repair *repair)
{
	struct slice text = slice_from(repair->text, repair->pos);
	size_t len = reference_len(text);
	bool number = len && text.bytes[1] == '#';
	struct span digits = {2, len - 1};
	if (!len)
		str_append_text(repair->out, "&amp;");
	else if (number && !is_good_number(slice_at(text, digits)))
		str_append_byte(repair->out, ' ');
	else
		str_append(repair->out, text.bytes, len);
	repair->pos += len ? len : 1;
}

/* Copies one character of text or of an attribute's value. */
static void put_character(struct repair *repair)
{
	struct slice text = slice_from(repair->text, repair->pos);
	char c = text.bytes[0];
	if (c == '&') {
		put_reference(repair);
		return;
	}
	for (size_t i = 0; i < ARRAY_LEN(replaced); i++)
		if (slice_starts(text, replaced[i].bytes)) {
			str_append_text(repair->out, replaced[i].as);
			repair->pos += strlen(replaced[i].bytes);
			return;
		}
	str_append_byte(
	    repair->out, (unsigned char)c < ' ' && !is_blank(c) ? ' ' : c);
	repair->pos++;
}

/* There is no text outside of the document's element. */
static void take_character(struct repair *repair)
{
	if (repair->open.n)
		put_character(repair);
	else
		repair->pos++;
}

/* Where the section that begins before `from` ends; the text's length when it
 * does not. */
static size_t section_end(
    struct repair *repair, enum section section, size_t from)
{
	size_t len = repair->text.len;
	if (repair->no_end[section])
		return len;
	size_t end = slice_find(repair->text, section_ends[section], from);
	repair->no_end[section] = end == len;
	return end;
}

static void skip_section(
    struct repair *repair, enum section section, const char *start)
{
	size_t from = repair->pos + strlen(start);
	size_t end = section_end(repair, section, from);
	repair->pos = end == repair->text.len
			  ? from
			  : end + strlen(section_ends[section]);
}

static void skip_declaration(struct repair *repair)
{
	size_t end = section_end(repair, SECTION_DECLARATION, repair->pos);
	struct slice whole = {repair->text.bytes, end};
	bool subset =
	    end < repair->text.len && slice_find(whole, "[", repair->pos) < end;
	skip_section(
	    repair, subset ? SECTION_SUBSET : SECTION_DECLARATION, "<!");
}

static void close_element(struct repair *repair)
{
	struct span name = repair->open.items[--repair->open.n];
	str_append_text(repair->out, "</");
	str_append_slice(repair->out, slice_at(repair->text, name));
	str_append_byte(repair->out, '>');
}

/* Where the end tag of the innermost element is, from `from` on. */
static size_t find_end_tag(const struct repair *repair, size_t from)
{
	struct str tag = {0};
	size_t n = repair->open.n;
	if (!n)
		return repair->text.len;
	str_append_text(&tag, "</");
	str_append_slice(
	    &tag, slice_at(repair->text, repair->open.items[n - 1]));
	size_t pos = slice_find(repair->text, str_text(&tag), from);
	str_release(&tag);
	return pos;
}

static void take_cdata(struct repair *repair)
{
	static const char start[] = "<![CDATA[";
	size_t from = repair->pos + strlen(start);
	size_t end = section_end(repair, SECTION_CDATA, from);
	bool ends = end < repair->text.len;
	if (!ends)
		end = find_end_tag(repair, from);
	for (repair->pos = from; repair->pos < end;)
		if (at(repair, repair->pos) == '&') {
			str_append_text(repair->out, "&amp;");
			repair->pos++;
		} else
			put_character(repair);
	if (ends)
		repair->pos += strlen(section_ends[SECTION_CDATA]);
}

static size_t skip_blanks(const struct repair *repair, size_t pos)
{
	while (is_blank(at(repair, pos)))
		pos++;
	return pos;
}

/* The end of the value that begins at `from`: its quotation mark, or what ends
 * a bare one. */
static size_t value_end(const struct repair *repair, size_t from, char quote)
{
	size_t pos = from;
	while (pos < repair->text.len && at(repair, pos) != '<') {
		char c = at(repair, pos);
		if (quote ? c == quote : is_blank(c) || c == '>')
			break;
		pos++;
	}
	return pos;
}

static void put_value(struct repair *repair)
{
	char quote = at(repair, repair->pos);
	if (quote != '"' && quote != '\'')
		quote = '\0';
	repair->pos += quote != '\0';
	size_t end = value_end(repair, repair->pos, quote);
	while (repair->pos < end)
		put_character(repair);
	repair->pos = end + (quote && at(repair, end) == quote);
}

/* Whether the element has an attribute of this name, or enough of them. */
static bool is_superfluous(const struct repair *repair, struct span name)
{
	const struct span_list *had = &repair->attributes;
	struct slice wanted = slice_at(repair->text, name);
	for (size_t i = 0; i < had->n; i++)
		if (slice_equal(slice_at(repair->text, had->items[i]), wanted))
			return true;
	return had->n == ATTRIBUTES_MAX;
}

static void put_attribute(struct repair *repair)
{
	size_t out_len = repair->out->len;
	struct span name = name_at(repair, repair->pos);
	if (span_is_empty(name)) {
		repair->pos++;
		return;
	}
	str_append_byte(repair->out, ' ');
	str_append_slice(repair->out, slice_at(repair->text, name));
	str_append_text(repair->out, "=\"");
	repair->pos = name.end;
	size_t equals = skip_blanks(repair, name.end);
	if (at(repair, equals) == '=') {
		repair->pos = skip_blanks(repair, equals + 1);
		put_value(repair);
	}
	str_append_byte(repair->out, '"');
	if (is_superfluous(repair, name))
		str_cut(repair->out, out_len);
	else
		span_list_add(&repair->attributes, name);
}

static bool begins_attribute(const struct repair *repair)
{
	return repair->pos < repair->text.len &&
	       at(repair, repair->pos) != '>' && at(repair, repair->pos) != '<';
}

static void put_attributes(struct repair *repair)
{
	repair->attributes.n = 0;
	repair->pos = skip_blanks(repair, repair->pos);
	while (begins_attribute(repair)) {
		put_attribute(repair);
		repair->pos = skip_blanks(repair, repair->pos);
	}
}

/* What is no tag after all: another one begins before it ends. */
static void take_back(struct repair *repair, size_t out_len, size_t pos)
{
	str_cut(repair->out, out_len);
	repair->pos = pos;
	take_character(repair);
}

static void open_element(
    struct repair *repair, struct span name, size_t out_len, bool empty)
{
	if (repair->open.n >= FORMAT_FEED_REPAIR_DEPTH) {
		str_cut(repair->out, out_len);
		repair->n_dropped += !empty;
		return;
	}
	str_append_text(repair->out, empty ? "/>" : ">");
	if (!empty)
		span_list_add(&repair->open, name);
}

static void take_start_tag(struct repair *repair)
{
	size_t out_len = repair->out->len, pos = repair->pos;
	struct span name = name_at(repair, pos + 1);
	str_append_byte(repair->out, '<');
	str_append_slice(repair->out, slice_at(repair->text, name));
	repair->pos = name.end;
	put_attributes(repair);
	if (at(repair, repair->pos) != '>') {
		take_back(repair, out_len, pos);
		return;
	}
	bool empty = at(repair, repair->pos - 1) == '/';
	repair->pos++;
	open_element(repair, name, out_len, empty && repair->open.n);
}

/* How many elements an end tag closes; 0 when there is none of its name. */
static size_t count_closed(const struct repair *repair, struct slice name)
{
	const struct span_list *open = &repair->open;
	for (size_t n = 1; n <= open->n && n <= LOOK_BACK; n++)
		if (slice_equal(
			name, slice_at(repair->text, open->items[open->n - n])))
			return n;
	return 0;
}

static void take_end_tag(struct repair *repair)
{
	struct span name = name_at(repair, repair->pos + 2);
	repair->pos = value_end(repair, name.end, '>');
	repair->pos += at(repair, repair->pos) == '>';
	if (repair->n_dropped) {
		repair->n_dropped--;
		return;
	}
	size_t n = count_closed(repair, slice_at(repair->text, name));
	while (n-- && repair->open.n > 1)
		close_element(repair);
}

static void take_markup(struct repair *repair)
{
	struct slice text = slice_from(repair->text, repair->pos);
	if (slice_starts(text, "<![CDATA[") && repair->open.n)
		take_cdata(repair);
	else if (slice_starts(text, "<!--"))
		skip_section(repair, SECTION_COMMENT, "<!--");
	else if (slice_starts(text, "<?"))
		skip_section(repair, SECTION_INSTRUCTION, "<?");
	else if (slice_starts(text, "<!"))
		skip_declaration(repair);
	else if (is_name_start(at(repair, repair->pos + 1)))
		take_start_tag(repair);
	else if (slice_starts(text, "</") &&
		 is_name_start(at(repair, repair->pos + 2)))
		take_end_tag(repair);
	else
		take_character(repair);
}

void format_feed_repair_xml(struct str *out, struct slice text)
{
	struct repair repair = {.out = out, .text = text};
	while (repair.pos < text.len)
		if (at(&repair, repair.pos) == '<')
			take_markup(&repair);
		else
			take_character(&repair);
	while (repair.open.n)
		close_element(&repair);
	span_list_release(&repair.open);
	span_list_release(&repair.attributes);
}
