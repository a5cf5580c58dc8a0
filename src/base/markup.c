/* SPDX-License-Identifier: MIT */
/* markup: libxml2's events, made a tree of our own.
 *
 * libxml2 compares each attribute of an element with all before it, and walks
 * up its stack of elements for an end tag that closes none.  Both are bounded
 * here: attributes beyond a limit are blanked before it sees them, and reading
 * ends where elements are nested too deep. */
#include "base/markup.h"

#include <ctype.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct builder {
	struct markup *markup;
	xmlParserCtxtPtr parser;
	struct markup_node *open; /* the element that is read */
	size_t depth;
	bool head_is_left; /* before libxml2 says so */
	struct str text;   /* that follows the last element */
	xmlEntity entity;
	struct str entity_text;
};

static struct markup_node *add_node(struct builder *builder)
{
	struct markup_node *node =
	    arena_alloc(&builder->markup->arena, 1, sizeof(*node));
	struct markup_node *parent = builder->open;
	node->id = builder->markup->n_nodes++;
	node->parent = parent;
	node->prev = parent->last;
	if (parent->last)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	return node;
}

static void flush_text(struct builder *builder)
{
	size_t len = builder->text.len;
	if (!len)
		return;
	struct markup_node *node = add_node(builder);
	node->text.bytes =
	    arena_strndup(&builder->markup->arena, builder->text.bytes, len);
	node->text.len = len;
	str_clear(&builder->text);
}

static const char *copy(struct builder *builder, const xmlChar *text)
{
	return arena_strdup(&builder->markup->arena, (const char *)text);
}

static struct markup_node *open_element(
    struct builder *builder, const xmlChar *name)
{
	flush_text(builder);
	struct markup_node *node = add_node(builder);
	node->name = copy(builder, name);
	builder->open = node;
	if (++builder->depth >= MARKUP_DEPTH_MAX) {
		builder->markup->cut = true;
		xmlStopParser(builder->parser);
	}
	return node;
}

static void close_element(struct builder *builder)
{
	flush_text(builder);
	if (!builder->open->parent)
		return;
	builder->open = builder->open->parent;
	builder->depth--;
}

static struct markup_attribute *add_attribute(struct builder *builder,
    struct markup_node *node, struct markup_attribute *last)
{
	struct markup_attribute *attribute =
	    arena_alloc(&builder->markup->arena, 1, sizeof(*attribute));
	if (last)
		last->next = attribute;
	else
		node->attributes = attribute;
	return attribute;
}

/* Elements of today that hold nothing, which libxml2 (HTML 4) takes for open
 * until what is around them ends. */
static bool is_void(const xmlChar *name)
{
	static const char *const names[] = {
	    "embed", "keygen", "source", "track", "wbr"};
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (strcmp((const char *)name, names[i]) == 0)
			return true;
	return false;
}

/* Elements that HTML has in a page's head. */
static bool is_of_head(const xmlChar *name)
{
	static const char *const names[] = {"base", "basefont", "bgsound",
	    "link", "meta", "noscript", "object", "script", "style", "template",
	    "title"};
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (strcmp((const char *)name, names[i]) == 0)
			return true;
	return false;
}

/* Any other element ends the head, also one that libxml2 does not know. */
static void leave_head(struct builder *builder, const xmlChar *name)
{
	if (!markup_is(builder->open, "head") || is_of_head(name))
		return;
	close_element(builder);
	builder->head_is_left = true;
}

static void start_html(
    void *user, const xmlChar *name, const xmlChar **attributes)
{
	struct builder *builder = user;
	leave_head(builder, name);
	struct markup_node *node = open_element(builder, name);
	struct markup_attribute *last = NULL;
	for (; attributes && attributes[0]; attributes += 2) {
		last = add_attribute(builder, node, last);
		last->name = copy(builder, attributes[0]);
		last->value = attributes[1] ? copy(builder, attributes[1]) : "";
	}
	if (is_void(name))
		close_element(builder);
}

static void end_html(void *user, const xmlChar *name)
{
	struct builder *builder = user;
	bool left =
	    builder->head_is_left && strcmp((const char *)name, "head") == 0;
	if (!is_void(name) && !left)
		close_element(builder);
	if (left)
		builder->head_is_left = false;
}

/* Attributes come as five pointers each: name, prefix, namespace, and where
 * the value begins and ends. */
static void start_xml(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *space, int n_spaces, const xmlChar **spaces,
    int n_attributes, int n_defaulted, const xmlChar **attributes)
{
	enum { FIELDS = 5 };
	struct builder *builder = user;
	struct markup_node *node = open_element(builder, name);
	struct markup_attribute *last = NULL;
	(void)n_spaces, (void)spaces, (void)n_defaulted;
	node->prefix = copy(builder, prefix);
	node->space = copy(builder, space);
	for (; n_attributes--; attributes += FIELDS) {
		last = add_attribute(builder, node, last);
		last->name = copy(builder, attributes[0]);
		last->value = arena_strndup(&builder->markup->arena,
		    (const char *)attributes[3],
		    (size_t)(attributes[4] - attributes[3]));
	}
}

static void end_xml(void *user, const xmlChar *name, const xmlChar *prefix,
    const xmlChar *space)
{
	(void)name, (void)prefix, (void)space;
	close_element(user);
}

static void add_text(void *user, const xmlChar *text, int len)
{
	struct builder *builder = user;
	str_append(&builder->text, (const char *)text, (size_t)len);
}

/* A declaration in the document leaves a copy of its value in the entity. */
static void drop_entity(struct builder *builder)
{
	xmlFree((void *)(uintptr_t)builder->entity.orig);
	builder->entity = (xmlEntity){0};
	str_clear(&builder->entity_text);
}

/* XML itself names five entities; feeds use those of HTML as well.  One that
 * nobody knows stays as it is written. */
static xmlEntityPtr named_entity(void *user, const xmlChar *name)
{
	struct builder *builder = user;
	xmlEntityPtr known = xmlGetPredefinedEntity(name);
	const htmlEntityDesc *html = htmlEntityLookup(name);
	xmlChar bytes[8] = {0};
	if (known)
		return known;
	drop_entity(builder);
	if (html && xmlCopyChar(0, bytes, (int)html->value))
		str_append_text(&builder->entity_text, (char *)bytes);
	else
		str_printf(&builder->entity_text, "&%s;", (const char *)name);
	builder->entity = (xmlEntity){
	    .type = XML_ENTITY_DECL,
	    .etype = XML_INTERNAL_PREDEFINED_ENTITY,
	    .name = name,
	    .content = (xmlChar *)builder->entity_text.bytes,
	    .length = (int)builder->entity_text.len,
	};
	return &builder->entity;
}

/* What libxml2 says less plainly. */
static const struct {
	const char *begins, *meant;
} messages[] = {
    {"xmlParseEntityRef: no name", "expected a name after \"&\""},
    {"EntityRef: expecting ';'", "expected \";\" after \"&\" and a name"},
    {"StartTag: invalid element name", "expected a name after \"<\""},
    {"AttValue: \" or ' expected", "expected a quotation mark"},
    {"EndTag: '</' not found", "expected an end tag"},
    {"PCDATA invalid Char value", "a character that XML does not have"},
    {"error parsing attribute name", "expected an attribute"},
    {"CData section not finished", "expected \"]]>\""},
};

/* The first line, in lower case and without a full stop, as messages are here.
 */
static const char *copy_message(struct arena *arena, const char *message)
{
	struct slice text = slice_of(message ? message : "");
	for (size_t i = 0; i < ARRAY_LEN(messages); i++)
		if (slice_starts(text, messages[i].begins))
			return messages[i].meant;
	text.len = slice_find(text, "\n", 0);
	text = slice_trim(text);
	while (slice_ends(text, "."))
		text.len--;
	char *copied = arena_strndup(arena, text.bytes, text.len);
	if (text.len > 1 && islower((unsigned char)copied[1]))
		copied[0] = (char)tolower((unsigned char)copied[0]);
	return copied;
}

static void take_error(void *user, xmlErrorPtr error)
{
	struct builder *builder = user;
	struct markup *markup = builder->markup;
	if (error->level < XML_ERR_ERROR || markup->error_line ||
	    error->domain == XML_FROM_NAMESPACE)
		return;
	markup->error_line = error->line > 0 ? (size_t)error->line : 1;
	markup->error_column = error->int2 > 0 ? (size_t)error->int2 : 1;
	markup->error = copy_message(&markup->arena, error->message);
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_blank(char c)
{
	return c && strchr(" \t\r\n\f", c);
}

/* Blanks the attributes of a tag that are too many; returns where the tag
 * ends.  `quote` is the mark that an attribute's value is in. */
static size_t limit_tag(char *bytes, size_t len, size_t pos)
{
	size_t n = 0;
	char quote = '\0';
	bool between = false;
	for (; pos < len && (quote || bytes[pos] != '>'); pos++) {
		bool blank = !quote && is_blank(bytes[pos]);
		n += between && !blank;
		between = blank || (quote && bytes[pos] == quote);
		if (quote)
			quote = bytes[pos] == quote ? '\0' : quote;
		else if ((bytes[pos] == '"' || bytes[pos] == '\'') &&
			 bytes[pos - 1] == '=')
			quote = bytes[pos];
		if (n > MARKUP_ATTRIBUTES_MAX)
			bytes[pos] = ' ';
	}
	return pos;
}

/* A copy that libxml2 reads in linear time: without NUL, which would end it,
 * and with no tag of endless attributes.  The caller frees it. */
static char *prepare(struct slice text)
{
	char *bytes = mem_dup(text.bytes, text.len), *end = bytes + text.len;
	char *pos = bytes;
	while ((pos = memchr(pos, '\0', (size_t)(end - pos))) != NULL)
		*pos++ = ' ';
	pos = bytes;
	while ((pos = memchr(pos, '<', (size_t)(end - pos))) != NULL) {
		pos++;
		if (pos < end && is_letter(*pos))
			pos = bytes +
			      limit_tag(bytes, text.len, (size_t)(pos - bytes));
	}
	return bytes;
}

static void *resize(void *old, size_t size)
{
	return mem_resize(old, size, 1);
}

/* libxml2 allocates through base/mem: it never runs out of memory. */
static void begin(struct builder *builder, struct markup *markup)
{
	xmlMemSetup(free, mem_alloc, resize, mem_strdup);
	*markup = (struct markup){0};
	*builder = (struct builder){.markup = markup};
	markup->root = arena_alloc(&markup->arena, 1, sizeof(*markup->root));
	markup->n_nodes = 1;
	builder->open = markup->root;
}

static void finish(struct builder *builder, char *bytes)
{
	flush_text(builder);
	drop_entity(builder);
	str_release(&builder->text);
	str_release(&builder->entity_text);
	free(bytes);
}

/* Keeps the first comment that only <html> may be before. */
static void take_comment(void *user, const xmlChar *text)
{
	struct builder *builder = user;
	const struct markup_node *first = builder->markup->root->first;
	bool in_front = !first || (markup_is(first, "html") && !first->first &&
				      !first->next);
	if (!builder->markup->comment && in_front)
		builder->markup->comment = copy(builder, text);
}

void markup_read_html(struct markup *markup, struct slice text)
{
	static const xmlSAXHandler events = {
	    .startElement = start_html,
	    .endElement = end_html,
	    .characters = add_text,
	    .ignorableWhitespace = add_text,
	    .cdataBlock = add_text,
	    .comment = take_comment,
	    .serror = take_error,
	    .initialized = XML_SAX2_MAGIC,
	};
	struct builder builder;
	begin(&builder, markup);
	char *bytes = prepare(text);
	builder.parser = htmlNewParserCtxt();
	*builder.parser->sax = events;
	builder.parser->userData = &builder;
	htmlCtxtReadMemory(builder.parser, bytes, (int)text.len, NULL, "UTF-8",
	    HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
	htmlFreeParserCtxt(builder.parser);
	finish(&builder, bytes);
}

void markup_read_xml(struct markup *markup, struct slice text)
{
	static const xmlSAXHandler events = {
	    .startElementNs = start_xml,
	    .endElementNs = end_xml,
	    .characters = add_text,
	    .ignorableWhitespace = add_text,
	    .cdataBlock = add_text,
	    .getEntity = named_entity,
	    .serror = take_error,
	    .initialized = XML_SAX2_MAGIC,
	};
	struct builder builder;
	begin(&builder, markup);
	char *bytes = prepare(text);
	builder.parser = xmlNewParserCtxt();
	*builder.parser->sax = events;
	builder.parser->userData = &builder;
	xmlCtxtReadMemory(builder.parser, bytes, (int)text.len, NULL, "UTF-8",
	    XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC |
		XML_PARSE_NOENT);
	markup->broken = !builder.parser->wellFormed;
	xmlFreeParserCtxt(builder.parser);
	finish(&builder, bytes);
}

void markup_release(struct markup *markup)
{
	arena_release(&markup->arena);
	*markup = (struct markup){0};
}

bool markup_is(const struct markup_node *node, const char *name)
{
	return node->name && strcmp(node->name, name) == 0;
}

const char *markup_attribute(const struct markup_node *node, const char *name)
{
	const struct markup_attribute *attribute = node->attributes;
	while (attribute && strcmp(attribute->name, name) != 0)
		attribute = attribute->next;
	return attribute ? attribute->value : NULL;
}

struct markup_node *markup_skip(
    const struct markup_node *node, const struct markup_node *top)
{
	while (node != top && !node->next)
		node = node->parent;
	return node == top ? NULL : node->next;
}

struct markup_node *markup_next(
    const struct markup_node *node, const struct markup_node *top)
{
	return node->first ? node->first : markup_skip(node, top);
}

struct markup_node *markup_find(const struct markup_node *top,
    const struct markup_node *from, const char *name)
{
	struct markup_node *node = markup_next(from, top);
	while (node && !markup_is(node, name))
		node = markup_next(node, top);
	return node;
}

struct markup_node *markup_child(
    const struct markup_node *node, const char *name)
{
	struct markup_node *child = node->first;
	while (child && !markup_is(child, name))
		child = child->next;
	return child;
}

void markup_text(const struct markup_node *node, struct str *out)
{
	markup_text_up_to(node, SIZE_MAX, out);
}

/* The first bytes of a text, and what is left of the last character. */
static struct slice front_of(struct slice text, size_t most)
{
	while (most < text.len && (text.bytes[most] & 0xC0) == 0x80)
		most++;
	if (text.len > most)
		text.len = most;
	return text;
}

void markup_text_up_to(
    const struct markup_node *node, size_t most, struct str *out)
{
	size_t before = out->len;
	for (const struct markup_node *at = node;
	     at && out->len - before < most; at = markup_next(at, node))
		if (!at->name && at->parent)
			str_append_slice(out,
			    front_of(at->text, most - (out->len - before)));
}

uint32_t markup_character(uint32_t code)
{
	static const uint16_t characters[] = {0x20AC, 0, 0x201A, 0x0192, 0x201E,
	    0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
	    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
	    0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};
	return code >= 0x80 && code < 0xA0 ? characters[code - 0x80] : code;
}

/* The number in "#233;" or "#xE9;". */
static uint32_t numeric_reference(const char *text)
{
	enum { CODE_MAX = 0x10FFFF };
	bool hexadecimal = text[1] == 'x' || text[1] == 'X';
	unsigned long code =
	    strtoul(text + (hexadecimal ? 2 : 1), NULL, hexadecimal ? 16 : 10);
	if (!code || code > CODE_MAX || (code >= 0xD800 && code < 0xE000))
		return 0xFFFD;
	return markup_character((uint32_t)code);
}

uint32_t markup_reference(struct slice reference)
{
	char name[16];
	if (reference.len < 3 || reference.len - 2 >= sizeof(name))
		return 0;
	memcpy(name, reference.bytes + 1, reference.len - 2);
	name[reference.len - 2] = '\0';
	if (name[0] == '#')
		return numeric_reference(name);
	const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
	return entity ? entity->value : 0;
}
