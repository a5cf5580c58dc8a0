/* SPDX-License-Identifier: MIT */
/* charset_declaration: reads tags and attributes as far as the declaration,
 * and no further than browsers do. */
#include "text/charset/declaration.h"

#include <ctype.h>
#include <string.h>

/* The standard reads 1024 bytes; saved pages have a comment or a base64 icon
 * before their declaration. */
enum { REACH = 4096 };

struct attribute {
	struct slice name, value;
};

static const char spaces[] = "\t\n\f\r ";

static struct slice start_of(struct slice bytes)
{
	return slice_at(
	    bytes, (struct span){0, bytes.len < REACH ? bytes.len : REACH});
}

/* The bytes at the front that are (or, not `in`, are none) of the set. */
static size_t run(struct slice text, const char *set, bool in)
{
	size_t len = 0;
	while (len < text.len &&
	       (memchr(set, text.bytes[len], strlen(set)) != NULL) == in)
		len++;
	return len;
}

static struct slice skip(struct slice text, const char *set)
{
	return slice_from(text, run(text, set, true));
}

/* `lower` is in lower case. */
static bool starts(struct slice text, const char *lower)
{
	size_t len = strlen(lower);
	if (text.len < len)
		return false;
	for (size_t i = 0; i < len; i++)
		if (tolower((unsigned char)text.bytes[i]) != lower[i])
			return false;
	return true;
}

static bool is(struct slice text, const char *lower)
{
	return text.len == strlen(lower) && starts(text, lower);
}

/* Takes the value at the front: quoted, or up to a byte of `ends`. */
static struct slice take_value(struct slice *text, const char *ends)
{
	if (!text->len)
		return *text;
	char quote[] = {text->bytes[0], '\0'};
	bool quoted = *quote == '"' || *quote == '\'';
	if (quoted)
		*text = slice_from(*text, 1);
	struct span span = {0, run(*text, quoted ? quote : ends, false)};
	struct slice value = slice_at(*text, span);
	size_t taken = span.end + (quoted && span.end < text->len);
	*text = slice_from(*text, taken);
	return value;
}

/* Takes the next attribute of the tag that `text` is in; false at its end. */
static bool take_attribute(struct slice *text, struct attribute *attribute)
{
	*text = skip(*text, "\t\n\f\r /");
	if (!text->len || text->bytes[0] == '>')
		return false;
	size_t len = run(*text, "\t\n\f\r />=", false);
	len += !len;
	*attribute = (struct attribute){{text->bytes, len}, {NULL, 0}};
	*text = slice_from(*text, len);
	struct slice rest = skip(*text, spaces);
	if (!slice_starts(rest, "="))
		return true;
	*text = skip(slice_from(rest, 1), spaces);
	attribute->value = take_value(text, "\t\n\f\r >");
	return true;
}

/* The label in "text/html; charset=utf-8". */
static struct slice label_in_content(struct slice content)
{
	for (; content.len; content = slice_from(content, 1)) {
		if (!starts(content, "charset"))
			continue;
		struct slice rest =
		    skip(slice_from(content, strlen("charset")), spaces);
		if (!slice_starts(rest, "="))
			continue;
		rest = skip(slice_from(rest, 1), spaces);
		return take_value(&rest, "\t\n\f\r ;");
	}
	return content;
}

/* Takes the attributes of a <meta>; the label that it declares. */
static struct slice take_meta(struct slice *text)
{
	struct attribute attribute;
	struct slice charset = {NULL, 0}, content = {NULL, 0};
	bool is_type = false;
	while (take_attribute(text, &attribute)) {
		if (is(attribute.name, "charset"))
			charset = attribute.value;
		else if (is(attribute.name, "content"))
			content = label_in_content(attribute.value);
		else if (is(attribute.name, "http-equiv"))
			is_type = is(attribute.value, "content-type");
	}
	return charset.len || !is_type ? charset : content;
}

static void take_tag(struct slice *text)
{
	struct attribute attribute;
	*text = slice_from(*text, run(*text, "\t\n\f\r >", false));
	while (take_attribute(text, &attribute))
		;
}

static bool is_tag(struct slice text)
{
	size_t letter = slice_starts(text, "</") ? 2 : 1;
	return text.len > letter && isalpha((unsigned char)text.bytes[letter]);
}

static bool is_meta(struct slice text)
{
	size_t len = strlen("<meta");
	return starts(text, "<meta") && text.len > len &&
	       memchr("\t\n\f\r /", text.bytes[len], 6);
}

/* Takes what begins with the "<" at the front; the label that it declares. */
static struct slice take_markup(struct slice *text)
{
	struct slice none = {NULL, 0};
	if (slice_starts(*text, "<!--")) {
		size_t end = slice_find(*text, "-->", 2);
		*text = slice_from(*text, end);
	} else if (is_meta(*text)) {
		*text = slice_from(*text, strlen("<meta"));
		return take_meta(text);
	} else if (is_tag(*text)) {
		take_tag(text);
	} else if (text->len > 1 && strchr("!/?", text->bytes[1])) {
		*text = slice_from(*text, run(*text, ">", false));
	} else {
		*text = slice_from(*text, 1);
	}
	return none;
}

struct slice charset_declaration_html(struct slice bytes)
{
	struct slice text = start_of(bytes), label = {NULL, 0};
	while (text.len && !label.len) {
		text = slice_from(text, run(text, "<", false));
		if (text.len)
			label = take_markup(&text);
	}
	return slice_trim(label);
}

struct slice charset_declaration_xml(struct slice bytes)
{
	struct slice text = skip(start_of(bytes), spaces);
	struct slice none = {NULL, 0};
	struct attribute attribute;
	if (!slice_starts(text, "<?xml"))
		return none;
	text.len = slice_find(text, "?>", 0);
	text = slice_from(text, strlen("<?xml"));
	while (take_attribute(&text, &attribute))
		if (is(attribute.name, "encoding"))
			return slice_trim(attribute.value);
	return none;
}
