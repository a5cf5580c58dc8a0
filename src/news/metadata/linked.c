/* SPDX-License-Identifier: MIT */
/* metadata_linked: gathers the objects of all blocks, then takes the article
 * that is most likely this page's. */
#include "news/metadata/linked.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	DEPTH_MAX = 6, /* of lists and graphs in one another */
	BLOCK_BYTES_MAX = 2 << 20,
};

struct objects {
	const struct json_value *items[METADATA_LINKED_OBJECTS];
	size_t n;
};

static bool ends_with(const char *text, const char *ending)
{
	return slice_ends(slice_of(text), ending);
}

/* The type's own name, without the address before it. */
static bool is_article_type(const char *type)
{
	static const char *const types[] = {"Article", "NewsArticle",
	    "BlogPosting", "LiveBlogPosting", "Report", "ReportageNewsArticle"};
	if (!type)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(types); i++)
		if (ends_with(type, types[i]))
			return true;
	return ends_with(type, "Article") || ends_with(type, "Posting");
}

static bool is_article(const struct json_value *object)
{
	const struct json_value *type = json_get(object, "@type");
	if (is_article_type(json_text(type)))
		return true;
	for (size_t i = 0; i < json_count(type); i++)
		if (is_article_type(json_text(json_item(type, i))))
			return true;
	return false;
}

static void gather(
    struct objects *objects, const struct json_value *value, int depth)
{
	if (!value || depth > DEPTH_MAX)
		return;
	for (size_t i = 0; i < json_count(value); i++)
		gather(objects, json_item(value, i), depth + 1);
	if (json_count(value) || objects->n == METADATA_LINKED_OBJECTS)
		return;
	objects->items[objects->n++] = value;
	gather(objects, json_get(value, "@graph"), depth + 1);
	gather(objects, json_get(value, "mainEntity"), depth + 1);
	gather(objects, json_get(value, "mainEntityOfPage"), depth + 1);
}

/* White space for control characters, which JSON has not in its strings, and
 * for a comma with nothing after it. */
static void append_repaired(struct str *out, struct slice text)
{
	size_t comma = SIZE_MAX;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.bytes[i];
		bool white = (unsigned char)c <= ' ';
		if ((c == '}' || c == ']') && comma != SIZE_MAX)
			out->bytes[comma] = ' ';
		if (!white)
			comma = c == ',' ? out->len : SIZE_MAX;
		str_append_byte(out, white ? ' ' : c);
	}
}

/* From the first bracket to the last, not counting those of CDATA marks:
 * without the comments that may hide a script. */
static struct slice inner(struct slice text)
{
	static const char *const opens = "<![CDATA[";
	size_t start = slice_find(text, opens, 0);
	size_t end = slice_find(text, "]]>", start);
	start = start < text.len ? start + strlen(opens) : 0;
	while (start < end && !strchr("{[", text.bytes[start]))
		start++;
	while (end > start && !strchr("}]", text.bytes[end - 1]))
		end--;
	return slice_at(text, (struct span){start, end});
}

static void add_block(struct metadata_linked *linked, struct slice text)
{
	struct str repaired = {0};
	text = inner(text);
	if (!text.len || text.len > BLOCK_BYTES_MAX)
		return;
	struct json_value *block = json_read(text, NULL);
	if (!block) {
		append_repaired(&repaired, text);
		block = json_read(str_slice(&repaired), NULL);
		str_release(&repaired);
	}
	if (!block)
		return;
	linked->blocks = mem_grow(linked->blocks, linked->n_blocks,
	    &linked->cap_blocks, sizeof(struct json_value *));
	linked->blocks[linked->n_blocks++] = block;
}

static void read_blocks(
    struct metadata_linked *linked, const struct markup *markup)
{
	const struct markup_node *node = markup->root;
	while ((node = markup_find(markup->root, node, "script")) != NULL) {
		const char *type = markup_attribute(node, "type");
		struct str text = {0};
		if (!type || strncasecmp(type, "application/ld+json", 19) != 0)
			continue;
		markup_text(node, &text);
		add_block(linked, str_slice(&text));
		str_release(&text);
	}
}

static const char *get_text(const struct json_value *object, const char *key)
{
	const char *text = json_text(json_get(object, key));
	return text && *text ? text : NULL;
}

/* The object that is meant: itself, or the one of its "@id" that says more. */
static const struct json_value *meant(
    const struct objects *objects, const struct json_value *value)
{
	const char *id = get_text(value, "@id");
	if (!id || get_text(value, "name"))
		return value;
	for (size_t i = 0; i < objects->n; i++) {
		const char *other = get_text(objects->items[i], "@id");
		if (other && strcmp(other, id) == 0 &&
		    get_text(objects->items[i], "name"))
			return objects->items[i];
	}
	return value;
}

static const char *name_of(
    const struct objects *objects, const struct json_value *value)
{
	if (json_count(value))
		value = json_item(value, 0);
	if (json_text(value))
		return json_text(value);
	return get_text(meant(objects, value), "name");
}

static void add_author(struct metadata_linked *linked,
    const struct objects *objects, const struct json_value *value)
{
	const struct json_value *names =
	    json_get(meant(objects, value), "name");
	const char *name = name_of(objects, value);
	if (linked->n_authors == METADATA_LINKED_AUTHORS)
		return;
	if (json_count(names))
		name = json_text(json_item(names, 0));
	if (name)
		linked->authors[linked->n_authors++] = name;
}

static void read_authors(struct metadata_linked *linked,
    const struct objects *objects, const struct json_value *author)
{
	for (size_t i = 0; i < json_count(author); i++)
		add_author(linked, objects, json_item(author, i));
	if (!json_count(author))
		add_author(linked, objects, author);
}

/* How much speaks for this article being the page's own. */
static int likelihood(const struct json_value *article, const char *title)
{
	const char *headline = get_text(article, "headline");
	int n = 1 + (get_text(article, "datePublished") != NULL) +
		(json_get(article, "author") != NULL) +
		(get_text(article, "articleBody") != NULL);
	if (headline && title && strstr(title, headline))
		n += 4;
	return n;
}

static const struct json_value *find_article(
    const struct objects *objects, const char *title)
{
	const struct json_value *best = NULL;
	int most = 0;
	for (size_t i = 0; i < objects->n; i++) {
		if (!is_article(objects->items[i]))
			continue;
		int n = likelihood(objects->items[i], title);
		if (n > most)
			best = objects->items[i];
		if (n > most)
			most = n;
	}
	return best;
}

static const char *address_of(const struct json_value *article)
{
	const struct json_value *page = json_get(article, "mainEntityOfPage");
	if (get_text(article, "url"))
		return get_text(article, "url");
	return json_text(page) ? json_text(page) : get_text(page, "@id");
}

static void read_article(struct metadata_linked *linked,
    const struct objects *objects, const struct json_value *article)
{
	const struct json_value *author = json_get(article, "author");
	linked->headline = get_text(article, "headline");
	linked->name = get_text(article, "name");
	linked->published = get_text(article, "datePublished");
	linked->modified = get_text(article, "dateModified");
	linked->url = address_of(article);
	linked->language = get_text(article, "inLanguage");
	linked->text = get_text(article, "articleBody");
	linked->publisher = name_of(objects, json_get(article, "publisher"));
	read_authors(
	    linked, objects, author ? author : json_get(article, "creator"));
}

void metadata_linked_read(struct metadata_linked *linked,
    const struct markup *markup, const char *title)
{
	struct objects objects = {.n = 0};
	*linked = (struct metadata_linked){0};
	read_blocks(linked, markup);
	for (size_t i = 0; i < linked->n_blocks; i++)
		gather(&objects, linked->blocks[i], 0);
	const struct json_value *article = find_article(&objects, title);
	if (article)
		read_article(linked, &objects, article);
}

void metadata_linked_release(struct metadata_linked *linked)
{
	for (size_t i = 0; i < linked->n_blocks; i++)
		json_release(linked->blocks[i]);
	free(linked->blocks);
	*linked = (struct metadata_linked){0};
}
