/* SPDX-License-Identifier: MIT */
/* format_feed_xml: sorts the children of an entry by the table's rows, then
 * takes each field from the first row that has something. */
#include "news/format/feed/xml.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "news/format/feed/base64.h"
#include "text/unicode.h"
#include "text/url.h"

enum space {
	RSS = 1, /* and CDF; also no namespace */
	ATOM = 2,
	DC = 4,
	TERMS = 8, /* DCMI Metadata Terms */
	CONTENT = 16,
	MEDIA = 32,
	ITUNES = 64,
	FEEDBURNER = 128,
	XHTML = 256,
	OTHER = 512,
	OWN = RSS | ATOM,
};

/* The namespaces, without "/" and "#" at the end, and their usual prefixes. */
static const struct {
	enum space space;
	const char *address, *prefix;
} spaces[] = {
    {ATOM, "http://www.w3.org/2005/Atom", "atom"},
    {ATOM, "http://purl.org/atom/ns", "atom03"},
    {ATOM, "http://example.com/newformat", "atom02"},
    {RSS, "http://purl.org/rss/1.0", "rss"},
    {RSS, "http://my.netscape.com/rdf/simple/0.9", "rss09"},
    {RSS, "http://channel.netscape.com/rdf/simple/0.9", "rss09"},
    {RSS, "http://purl.org/net/rss1.1", "rss11"},
    {RSS, "http://backend.userland.com/rss", "rss2"},
    {RSS, "http://backend.userland.com/rss2", "rss2"},
    {RSS, "http://backend.userland.com/rss091", "rss2"},
    {RSS, "http://blogs.law.harvard.edu/tech/rss", "rss2"},
    {RSS, "http://cyber.law.harvard.edu/rss", "rss2"},
    {DC, "http://purl.org/dc/elements/1.1", "dc"},
    {DC, "http://purl.org/dc/elements/1.0", "dc"},
    {TERMS, "http://purl.org/dc/terms", "dcterms"},
    {CONTENT, "http://purl.org/rss/1.0/modules/content", "content"},
    {MEDIA, "http://search.yahoo.com/mrss", "media"},
    {ITUNES, "http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"},
    {FEEDBURNER, "http://rssnamespace.org/feedburner/ext/1.0", "feedburner"},
    {XHTML, "http://www.w3.org/1999/xhtml", "xhtml"},
};

enum field {
	TITLE,
	URL,
	GUID, /* an address too, if nothing else is */
	DATE,
	AUTHOR,
	OUTLET,
	LANGUAGE,
	TEXT,
	SPARE_TEXT,
	INSIDE, /* what is in it counts as if it was in the entry */
};

/* Of each field the surest first. */
static const struct row {
	int spaces;
	const char *name;
	enum field field;
} rows[] = {
    {OWN, "title", TITLE},
    {DC | TERMS, "title", TITLE},
    {MEDIA, "title", TITLE},
    {ITUNES, "title", TITLE},
    {FEEDBURNER, "origlink", URL},
    {OWN, "link", URL},
    {OWN, "guid", GUID},
    {OWN, "id", GUID},
    {DC | TERMS, "identifier", GUID},
    {OWN, "pubdate", DATE},
    {OWN, "published", DATE},
    {OWN, "issued", DATE},
    {TERMS, "issued", DATE},
    {DC | TERMS, "date", DATE},
    {OWN, "created", DATE},
    {TERMS, "created", DATE},
    {OWN, "date", DATE},
    {OWN, "updated", DATE},
    {OWN | TERMS, "modified", DATE},
    {OWN, "lastbuilddate", DATE},
    {DC, "creator", AUTHOR},
    {DC, "author", AUTHOR},
    {TERMS, "creator", AUTHOR},
    {OWN, "author", AUTHOR},
    {ITUNES, "author", AUTHOR},
    {OWN, "source", OUTLET},
    {DC | TERMS, "publisher", OUTLET},
    {DC | TERMS, "language", LANGUAGE},
    {OWN, "language", LANGUAGE},
    {CONTENT, "encoded", TEXT},
    {OWN, "content", TEXT},
    {XHTML | OWN, "body", TEXT},
    {XHTML, "div", TEXT},
    {OWN, "fullitem", TEXT},
    {OWN, "description", TEXT},
    {OWN, "summary", TEXT},
    {OWN, "abstract", TEXT},
    {DC | TERMS, "description", TEXT},
    {TERMS, "abstract", TEXT},
    {ITUNES, "summary", TEXT},
    {MEDIA, "text", SPARE_TEXT},
    {MEDIA, "description", SPARE_TEXT},
    {ITUNES, "subtitle", SPARE_TEXT},
    {MEDIA, "group", INSIDE},
    {MEDIA, "content", INSIDE},
    {OWN, "enclosure", INSIDE},
};

enum { BASES_MAX = 16 }; /* xml:base of elements in one another */

/* The first child of each row that is not empty. */
struct found {
	const struct markup_node *nodes[ARRAY_LEN(rows)];
};

static bool same_address(const char *given, const char *known)
{
	size_t len = strlen(known);
	if (strncasecmp(given, known, len) != 0)
		return false;
	return !given[len] || (strchr("/#", given[len]) && !given[len + 1]);
}

static bool is_named(const struct markup_node *node, const char *name)
{
	return node->name && strcasecmp(node->name, name) == 0;
}

static enum space declared_space(const char *address)
{
	for (size_t i = 0; i < ARRAY_LEN(spaces); i++)
		if (same_address(address, spaces[i].address))
			return spaces[i].space;
	return OTHER;
}

static enum space usual_space(const char *prefix)
{
	for (size_t i = 0; i < ARRAY_LEN(spaces); i++)
		if (strcasecmp(prefix, spaces[i].prefix) == 0)
			return spaces[i].space;
	return OTHER;
}

static bool same_prefix(
    const struct markup_node *a, const struct markup_node *b)
{
	return a->prefix && b->prefix && strcmp(a->prefix, b->prefix) == 0;
}

/* Without a namespace, and in one that is not known, an element belongs to the
 * format of the document's element. */
static enum space space_of(
    const struct format_feed_xml *feed, const struct markup_node *node)
{
	const char *own = feed->root->space;
	bool atom =
	    is_named(feed->root, "feed") || is_named(feed->root, "entry");
	if (!node->space && node->prefix && !same_prefix(node, feed->root))
		return usual_space(node->prefix);
	enum space space = node->space ? declared_space(node->space) : OTHER;
	if (space == OTHER &&
	    (!node->space || (own && strcmp(node->space, own) == 0)))
		return atom ? ATOM : RSS;
	return space;
}

static bool is_own(const struct format_feed_xml *feed,
    const struct markup_node *node, const char *name)
{
	return is_named(node, name) && (space_of(feed, node) & OWN);
}

static bool is_entry(
    const struct format_feed_xml *feed, const struct markup_node *node)
{
	return is_own(feed, node, "item") || is_own(feed, node, "entry");
}

static const struct markup_node *find_channel(
    const struct format_feed_xml *feed)
{
	const struct markup_node *node = feed->root->first;
	if (is_named(feed->root, "feed") || is_named(feed->root, "channel"))
		return feed->root;
	while (node && !is_own(feed, node, "channel"))
		node = node->next;
	return node;
}

static void add_entry(
    struct format_feed_xml *feed, const struct markup_node *node)
{
	feed->entries = mem_grow(
	    feed->entries, feed->n, &feed->cap, sizeof(*feed->entries));
	feed->entries[feed->n++] = node;
}

/* The value, whatever the case of the name; NULL when there is none. */
static const char *attribute(const struct markup_node *node, const char *name)
{
	const struct markup_attribute *it = node->attributes;
	while (it && strcasecmp(it->name, name) != 0)
		it = it->next;
	return it ? it->value : NULL;
}

/* Whether the attribute has the value; "" is that of no attribute. */
static bool attribute_is(
    const struct markup_node *node, const char *name, const char *value)
{
	const char *given = attribute(node, name);
	return strcasecmp(given ? given : "", value) == 0;
}

static bool has_elements(const struct markup_node *node)
{
	for (node = node->first; node; node = node->next)
		if (node->name)
			return true;
	return false;
}

/* All text of an element, white space at its ends dropped. */
static struct slice text_of(const struct markup_node *node, struct arena *arena)
{
	struct str all = {0};
	if (!node->first)
		return slice_of("");
	if (!node->first->name && !node->first->next)
		return slice_trim(node->first->text);
	markup_text(node, &all);
	struct slice text = slice_trim(str_slice(&all));
	text.bytes = arena_strndup(arena, text.bytes, text.len);
	str_release(&all);
	return text;
}

static const char *string_of(
    const struct markup_node *node, struct arena *arena)
{
	struct slice text = text_of(node, arena);
	return arena_strndup(arena, text.bytes, text.len);
}

/* The row of an element; NULL when it is none that counts. */
static const struct row *row_of(
    const struct format_feed_xml *feed, const struct markup_node *node)
{
	for (size_t i = 0; node->name && i < ARRAY_LEN(rows); i++)
		if (is_named(node, rows[i].name) &&
		    (space_of(feed, node) & rows[i].spaces))
			return &rows[i];
	return NULL;
}

static bool is_empty(const struct markup_node *node)
{
	const struct markup_node *first = node->first;
	if (!first || node->attributes)
		return !first && !node->attributes;
	return !first->next && !first->name && !slice_trim(first->text).len;
}

/* The next element of an entry, those in its media included. */
static const struct markup_node *next_of_entry(
    const struct format_feed_xml *feed, const struct markup_node *entry,
    const struct markup_node *node)
{
	const struct row *row = node == entry ? NULL : row_of(feed, node);
	return node == entry || (row && row->field == INSIDE)
		   ? markup_next(node, entry)
		   : markup_skip(node, entry);
}

static void find(const struct format_feed_xml *feed,
    const struct markup_node *entry, struct found *found)
{
	const struct markup_node *node = entry;
	*found = (struct found){0};
	while ((node = next_of_entry(feed, entry, node)) != NULL) {
		const struct row *row = row_of(feed, node);
		if (row && !found->nodes[row - rows] && !is_empty(node))
			found->nodes[row - rows] = node;
	}
}

/* The first element of a field; NULL when there is none. */
static const struct markup_node *first_of(
    const struct found *found, enum field field)
{
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (rows[i].field == field && found->nodes[i])
			return found->nodes[i];
	return NULL;
}

/* The address that those in an element are resolved by: xml:base, each by that
 * of the elements around it, else the feed's own address; "" when not known. */
static const char *base_of(
    const struct markup_node *node, const char *outer, struct arena *arena)
{
	const char *bases[BASES_MAX];
	size_t n = 0;
	struct str base = {0}, next = {0};
	for (; node && n < BASES_MAX; node = node->parent)
		if (node->name && attribute(node, "base"))
			bases[n++] = attribute(node, "base");
	str_append_text(&base, outer);
	while (n--) {
		str_clear(&next);
		if (url_resolve(&next, str_slice(&base), slice_of(bases[n]))) {
			str_clear(&base);
			str_append_slice(&base, str_slice(&next));
		}
	}
	const char *kept = arena_strdup(arena, str_text(&base));
	str_release(&base);
	str_release(&next);
	return kept;
}

static const char *language_around(const struct markup_node *node)
{
	while (node && (!node->name || !attribute(node, "lang")))
		node = node->parent;
	return node ? attribute(node, "lang") : NULL;
}

/* HTML unless it has neither marks nor entities, but paragraphs. */
static struct format_feed_text rss_text(struct slice text)
{
	struct format_feed_text guess = format_feed_text_guess(text);
	if (guess.kind == FORMAT_FEED_TEXT_PLAIN &&
	    slice_find(text, "\n\n", 0) == text.len)
		guess.kind = FORMAT_FEED_TEXT_HTML;
	return guess;
}

static bool is_text_type(const char *type)
{
	struct slice given = slice_of(type);
	return !*type || slice_starts(given, "text") ||
	       slice_ends(given, "html") || slice_ends(given, "xml") ||
	       slice_ends(given, "json");
}

/* The text that base64 stands for; empty when it is none. */
static struct slice decoded(struct slice text, struct arena *arena)
{
	struct str bytes = {0}, out = {0};
	struct unicode_repair repair = {0};
	struct slice kept = {0};
	if (format_feed_base64_decode(&bytes, text))
		unicode_repair(&out, str_slice(&bytes), &repair);
	if (!repair.n_invalid && !repair.n_nul && out.len)
		kept = (struct slice){
		    arena_strndup(arena, out.bytes, out.len), out.len};
	unicode_repair_release(&repair);
	str_release(&bytes);
	str_release(&out);
	return kept;
}

/* Atom 1.0 has "text", "html", "xhtml" and media types, whose text is base64;
 * Atom 0.3 media types, and `mode`.  Many feeds name no type and have HTML. */
static struct format_feed_text atom_text(
    const struct markup_node *node, struct slice text, struct arena *arena)
{
	const char *type = attribute(node, "type");
	bool base64 = attribute_is(node, "mode", "base64") ||
		      (type && !is_text_type(type));
	struct slice inside = base64 ? decoded(text, arena) : slice_of("");
	struct format_feed_text guess =
	    format_feed_text_guess(inside.len ? inside : text);
	if (guess.kind == FORMAT_FEED_TEXT_NOTHING)
		return guess;
	if (attribute_is(node, "type", "html") ||
	    attribute_is(node, "type", "text/html"))
		guess.kind = FORMAT_FEED_TEXT_HTML;
	if (attribute_is(node, "type", "text") ||
	    (attribute_is(node, "type", "text/plain") &&
		!attribute_is(node, "mode", "escaped")))
		guess.kind = FORMAT_FEED_TEXT_PLAIN;
	return guess;
}

static struct format_feed_text text_at(const struct format_feed_xml *feed,
    const struct markup_node *node, struct arena *arena)
{
	struct format_feed_text text = {
	    .kind = FORMAT_FEED_TEXT_TREE, .node = node};
	enum space space = space_of(feed, node);
	if (!has_elements(node)) {
		struct slice bytes = text_of(node, arena);
		text = space == ATOM ? atom_text(node, bytes, arena)
				     : rss_text(bytes);
		if (space == MEDIA && attribute_is(node, "type", "plain") &&
		    text.kind)
			text.kind = FORMAT_FEED_TEXT_PLAIN;
	}
	return text;
}

/* The rows of a field that have something, one after the other; NULL after the
 * last.  `row` is SIZE_MAX at first. */
static const struct markup_node *next_of(
    const struct found *found, enum field field, size_t *row)
{
	while (++*row < ARRAY_LEN(rows))
		if (rows[*row].field == field && found->nodes[*row])
			return found->nodes[*row];
	return NULL;
}

static void read_title(struct format_feed_entry *entry,
    const struct format_feed_xml *feed, const struct found *found,
    struct arena *arena)
{
	size_t row = SIZE_MAX;
	while (entry->title.kind == FORMAT_FEED_TEXT_NOTHING &&
	       next_of(found, TITLE, &row))
		entry->title = text_at(feed, found->nodes[row], arena);
}

static void add_names(struct format_feed_entry *entry,
    const struct format_feed_xml *feed, const struct markup_node *author,
    size_t rank, struct arena *arena)
{
	const struct markup_node *name = author;
	if (!has_elements(author)) {
		format_feed_entry_add_author(
		    entry, text_at(feed, author, arena), rank);
		return;
	}
	while ((name = markup_find(author, name, "name")) != NULL)
		format_feed_entry_add_author(
		    entry, text_at(feed, name, arena), rank);
}

static void read_authors(struct format_feed_entry *entry,
    const struct format_feed_xml *feed, const struct markup_node *top,
    const struct found *found, struct arena *arena)
{
	size_t row = SIZE_MAX;
	while (next_of(found, AUTHOR, &row)) {
		const struct markup_node *node = found->nodes[row];
		for (; node; node = markup_skip(node, top))
			if (row_of(feed, node) == &rows[row])
				add_names(entry, feed, node, row, arena);
	}
}

static bool is_alternate(const struct markup_node *link)
{
	const char *rel = attribute(link, "rel");
	return !rel || slice_ends(slice_of(rel), "alternate");
}

static bool is_page_type(const struct markup_node *link)
{
	const char *type = attribute(link, "type");
	return !type || slice_ends(slice_of(type), "html") ||
	       slice_ends(slice_of(type), "html+xml");
}

/* Adds the address in a link, or in its `href` if it leads to the entry. */
static void add_link(struct format_feed_entry *entry,
    const struct markup_node *link, bool page, struct arena *arena)
{
	const char *href = attribute(link, "href");
	if (!href)
		href = page ? string_of(link, arena) : NULL;
	else if (!is_alternate(link) || is_page_type(link) != page)
		href = NULL;
	format_feed_entry_add_url(entry, href);
}

static void read_links(struct format_feed_entry *entry,
    const struct format_feed_xml *feed, const struct markup_node *top,
    const struct found *found, struct arena *arena)
{
	size_t row = SIZE_MAX;
	while (next_of(found, URL, &row))
		for (int page = 1; page >= 0; page--) {
			const struct markup_node *node = found->nodes[row];
			for (; node; node = markup_skip(node, top))
				if (row_of(feed, node) == &rows[row])
					add_link(entry, node, page, arena);
		}
}

/* An id or guid is an address unless it says that it is none. */
static void read_guid(struct format_feed_entry *entry,
    const struct found *found, struct arena *arena)
{
	const struct markup_node *guid = first_of(found, GUID);
	if (!guid)
		return;
	entry->guid = string_of(guid, arena);
	if (!attribute_is(guid, "isPermaLink", "false") &&
	    url_is_whole(slice_of(entry->guid)))
		format_feed_entry_add_url(entry, entry->guid);
}

static void read_outlet(struct format_feed_entry *entry,
    const struct format_feed_xml *feed, const struct found *found,
    struct arena *arena)
{
	size_t row = SIZE_MAX;
	const struct markup_node *node;
	while (entry->outlet.kind == FORMAT_FEED_TEXT_NOTHING &&
	       (node = next_of(found, OUTLET, &row)) != NULL) {
		const struct markup_node *title = markup_child(node, "title");
		struct slice text = text_of(title ? title : node, arena);
		if (slice_find(text, "@", 0) < text.len ||
		    (!title && has_elements(node)))
			continue;
		entry->outlet = text_at(feed, title ? title : node, arena);
	}
}

static void read_dates(struct format_feed_entry *entry,
    const struct markup_node *top, const struct found *found,
    struct arena *arena)
{
	size_t row = SIZE_MAX;
	const struct markup_node *node;
	while ((node = next_of(found, DATE, &row)) != NULL)
		format_feed_entry_add_date(entry, string_of(node, arena));
	format_feed_entry_add_date(entry, attribute(top, "lastmod"));
}

static void read_texts(struct format_feed_entry *entry,
    const struct format_feed_xml *feed, const struct found *found,
    struct arena *arena)
{
	for (size_t row = 0; row < ARRAY_LEN(rows); row++) {
		const struct markup_node *node = found->nodes[row];
		bool spare = rows[row].field == SPARE_TEXT;
		if (!node || (!spare && rows[row].field != TEXT))
			continue;
		struct format_feed_text text = text_at(feed, node, arena);
		text.base = base_of(node, feed->address, arena);
		format_feed_entry_add_text(entry, text, spare);
	}
}

/* The language of the text, else of the entry. */
static const char *language_of(const struct markup_node *top,
    const struct found *found, struct arena *arena)
{
	const struct markup_node *text = first_of(found, TEXT);
	const struct markup_node *named = first_of(found, LANGUAGE);
	if (named)
		return string_of(named, arena);
	return language_around(text ? text : top);
}

static void read_entry(struct format_feed_entry *entry,
    const struct format_feed_xml *feed, const struct markup_node *top,
    struct arena *arena)
{
	struct found found;
	find(feed, top, &found);
	*entry = (struct format_feed_entry){0};
	read_title(entry, feed, &found, arena);
	read_authors(entry, feed, top, &found, arena);
	read_links(entry, feed, top, &found, arena);
	read_guid(entry, &found, arena);
	format_feed_entry_add_url(entry, attribute(top, "about"));
	format_feed_entry_add_url(entry, attribute(top, "href"));
	read_outlet(entry, feed, &found, arena);
	read_dates(entry, top, &found, arena);
	read_texts(entry, feed, &found, arena);
	entry->language = language_of(top, &found, arena);
	entry->base = base_of(top, feed->address, arena);
}

/* What is said of the feed, and the address that its own are resolved by. */
static void read_about(struct format_feed_xml *feed)
{
	const struct markup_node *channel = find_channel(feed);
	struct str address = {0};
	feed->address = "";
	if (!channel)
		return;
	read_entry(&feed->about, feed, channel, &feed->arena);
	for (size_t i = 0; i < feed->about.n_urls && !address.len; i++)
		url_resolve(&address, slice_of(feed->about.base),
		    slice_of(feed->about.urls[i]));
	feed->address = arena_strdup(&feed->arena, str_text(&address));
	str_release(&address);
}

void format_feed_xml_find(
    struct format_feed_xml *feed, const struct markup *markup, size_t limit)
{
	const struct markup_node *top = markup->root, *node = top->first;
	*feed = (struct format_feed_xml){0};
	while (node && !node->name)
		node = node->next;
	feed->root = node;
	if (!node)
		return;
	read_about(feed);
	for (; node && feed->n < limit; node = markup_next(node, top))
		if (node->name && is_entry(feed, node))
			add_entry(feed, node);
}

void format_feed_xml_entry(const struct format_feed_xml *feed, size_t index,
    struct format_feed_entry *entry, struct arena *arena)
{
	read_entry(entry, feed, feed->entries[index], arena);
}

void format_feed_xml_release(struct format_feed_xml *feed)
{
	free(feed->entries);
	arena_release(&feed->arena);
	*feed = (struct format_feed_xml){0};
}
