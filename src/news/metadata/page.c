/* SPDX-License-Identifier: MIT */
/* metadata_page: a table of the names that <meta> has, then one function for
 * each field. */
#include "news/metadata/page.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/sorted.h"
#include "text/pattern.h"
#include "text/unicode.h"
#include "text/url.h"
#include "text/word/word.h"
#include "news/metadata/linked.h"
#include "news/metadata/reading.h"
#include "news/metadata/shown.h"

/* Fields of <meta>, the surest first; a field that has several counts once,
 * but for authors. */
static const struct meta {
	const char *name;
	enum article_field field;
} metas[] = {
    {"og:title", ARTICLE_HEADLINE},
    {"twitter:title", ARTICLE_HEADLINE},
    {"parsely-title", ARTICLE_HEADLINE},
    {"sailthru.title", ARTICLE_HEADLINE},
    {"dc.title", ARTICLE_HEADLINE},
    {"dcterms.title", ARTICLE_HEADLINE},
    {"citation_title", ARTICLE_HEADLINE},
    {"weibo:article:title", ARTICLE_HEADLINE},
    {"og:site_name", ARTICLE_OUTLET},
    {"article:publisher", ARTICLE_OUTLET},
    {"dc.publisher", ARTICLE_OUTLET},
    {"dcterms.publisher", ARTICLE_OUTLET},
    {"citation_journal_title", ARTICLE_OUTLET},
    {"application-name", ARTICLE_OUTLET},
    {"article:author", ARTICLE_BYLINE},
    {"og:article:author", ARTICLE_BYLINE},
    {"dc.creator", ARTICLE_BYLINE},
    {"dcterms.creator", ARTICLE_BYLINE},
    {"author", ARTICLE_BYLINE},
    {"byl", ARTICLE_BYLINE},
    {"byline", ARTICLE_BYLINE},
    {"parsely-author", ARTICLE_BYLINE},
    {"sailthru.author", ARTICLE_BYLINE},
    {"citation_author", ARTICLE_BYLINE},
    {"article_author", ARTICLE_BYLINE},
    {"authors", ARTICLE_BYLINE},
    {"article:published_time", ARTICLE_PUBLISHED},
    {"og:article:published_time", ARTICLE_PUBLISHED},
    {"og:published_time", ARTICLE_PUBLISHED},
    {"datepublished", ARTICLE_PUBLISHED},
    {"article:published", ARTICLE_PUBLISHED},
    {"parsely-pub-date", ARTICLE_PUBLISHED},
    {"sailthru.date", ARTICLE_PUBLISHED},
    {"pubdate", ARTICLE_PUBLISHED},
    {"publishdate", ARTICLE_PUBLISHED},
    {"publish-date", ARTICLE_PUBLISHED},
    {"publish_date", ARTICLE_PUBLISHED},
    {"published", ARTICLE_PUBLISHED},
    {"dc.date.issued", ARTICLE_PUBLISHED},
    {"dcterms.issued", ARTICLE_PUBLISHED},
    {"dc.date.created", ARTICLE_PUBLISHED},
    {"dcterms.created", ARTICLE_PUBLISHED},
    {"dc.date", ARTICLE_PUBLISHED},
    {"dcterms.date", ARTICLE_PUBLISHED},
    {"citation_publication_date", ARTICLE_PUBLISHED},
    {"citation_date", ARTICLE_PUBLISHED},
    {"date", ARTICLE_PUBLISHED},
    {"cxenseparse:recs:publishtime", ARTICLE_PUBLISHED},
    {"article_date_original", ARTICLE_PUBLISHED},
    {"og:url", ARTICLE_URL},
    {"twitter:url", ARTICLE_URL},
    {"og:locale", ARTICLE_LANGUAGE},
    {"content-language", ARTICLE_LANGUAGE},
};

/* Some systems write a description into "headline": the name is better then,
 * if that is what the page's title has and not just the publisher's. */
static const char *linked_headline(const struct metadata_reading *reading,
    const struct metadata_linked *linked)
{
	bool name = metadata_reading_is_in_title(reading, linked->name) &&
		    !metadata_reading_is_in_title(reading, linked->headline) &&
		    !(linked->publisher &&
			strcmp(linked->name, linked->publisher) == 0);
	return name ? linked->name : linked->headline;
}

static void read_linked(
    struct metadata_reading *reading, const struct metadata_linked *linked)
{
	metadata_reading_offer(
	    reading, ARTICLE_HEADLINE, linked_headline(reading, linked));
	metadata_reading_offer(reading, ARTICLE_PUBLISHED, linked->published);
	metadata_reading_offer(reading, ARTICLE_LANGUAGE, linked->language);
	if (!metadata_reading_has(reading, ARTICLE_BYLINE))
		for (size_t i = 0; i < linked->n_authors; i++)
			metadata_reading_add_author(
			    reading, linked->authors[i]);
}

static bool is_separator(char c)
{
	return c == ':' || c == '.';
}

/* Whether one of the names, of which a page may write several, is the wanted
 * one; "dc:creator" is "dc.creator" too. */
static bool has_meta(const char *names, const char *wanted)
{
	size_t len = strlen(wanted);
	for (; *names; names += strcspn(names, " ")) {
		names += strspn(names, " ");
		size_t i = 0;
		while (i < len && names[i] &&
		       (is_separator(wanted[i])
			       ? is_separator(names[i])
			       : (names[i] | 0x20) == (wanted[i] | 0x20)))
			i++;
		if (i == len && (!names[i] || names[i] == ' '))
			return true;
	}
	return false;
}

static const char *meta_name(const struct markup_node *node)
{
	static const char *const keys[] = {
	    "property", "name", "itemprop", "http-equiv"};
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		if (markup_attribute(node, keys[i]))
			return markup_attribute(node, keys[i]);
	return "";
}

/* The page's <meta>, found once for all their names. */
struct nodes {
	const struct markup_node **items;
	size_t n, cap;
};

static void find_metas(struct nodes *nodes, const struct markup *markup)
{
	const struct markup_node *node = markup->root;
	while ((node = markup_find(markup->root, node, "meta")) != NULL) {
		nodes->items = mem_grow(nodes->items, nodes->n, &nodes->cap,
		    sizeof(struct markup_node *));
		nodes->items[nodes->n++] = node;
	}
}

static void read_meta(struct metadata_reading *reading,
    const struct nodes *nodes, const struct meta *meta)
{
	bool first = !metadata_reading_has(reading, meta->field);
	for (size_t i = 0; first && i < nodes->n; i++) {
		const struct markup_node *node = nodes->items[i];
		const char *content = markup_attribute(node, "content");
		if (!content || !has_meta(meta_name(node), meta->name))
			continue;
		if (meta->field == ARTICLE_BYLINE)
			metadata_reading_add_author(reading, content);
		else
			metadata_reading_offer(reading, meta->field, content);
	}
}

static void read_metas(struct metadata_reading *reading)
{
	struct nodes nodes = {0};
	find_metas(&nodes, reading->markup);
	for (size_t i = 0; i < ARRAY_LEN(metas); i++)
		read_meta(reading, &nodes, &metas[i]);
	free(nodes.items);
}

static void read_canonical(struct metadata_reading *reading)
{
	const struct markup_node *root = reading->markup->root, *node = root;
	while ((node = markup_find(root, node, "link")) != NULL)
		if (metadata_reading_has_word(
			markup_attribute(node, "rel"), "canonical"))
			metadata_reading_offer(reading, ARTICLE_URL,
			    markup_attribute(node, "href"));
}

static const struct markup_node *name_inside(const struct markup_node *node)
{
	for (const struct markup_node *below = node; below;
	     below = markup_next(below, node))
		if (below->name &&
		    metadata_reading_has_word(
			markup_attribute(below, "itemprop"), "name"))
			return below;
	return node;
}

static void read_microdata(struct metadata_reading *reading)
{
	const struct markup_node *root = reading->markup->root;
	for (const struct markup_node *node = root; node;
	     node = markup_next(node, root)) {
		const char *property =
		    node->name ? markup_attribute(node, "itemprop") : NULL;
		if (!property)
			continue;
		if (metadata_reading_has_word(property, "headline"))
			metadata_reading_offer_element(
			    reading, ARTICLE_HEADLINE, node);
		else if (metadata_reading_has_word(property, "datePublished"))
			metadata_reading_offer_element(
			    reading, ARTICLE_PUBLISHED, node);
		else if (metadata_reading_has_word(property, "author"))
			metadata_reading_offer_element(
			    reading, ARTICLE_BYLINE, name_inside(node));
		else if (metadata_reading_has_word(property, "publisher"))
			metadata_reading_offer_element(
			    reading, ARTICLE_OUTLET, name_inside(node));
	}
}

/* The page's title, on one line. */
static const char *read_title(
    struct article *article, const struct markup *markup)
{
	struct str text = {0}, clean = {0};
	const struct markup_node *node =
	    markup_find(markup->root, markup->root, "title");
	if (node)
		markup_text(node, &text);
	metadata_reading_clean(&clean, str_text(&text));
	const char *title =
	    clean.len ? arena_strdup(&article->arena, str_text(&clean)) : NULL;
	str_release(&text);
	str_release(&clean);
	return title;
}

const char *metadata_page_base(
    struct article *article, const struct markup *markup)
{
	struct str url = {0};
	const char *own = article_get(article, ARTICLE_URL);
	const struct markup_node *node =
	    markup_find(markup->root, markup->root, "base");
	const char *base = node ? markup_attribute(node, "href") : NULL;
	if (base && url_resolve(&url, slice_of(own ? own : ""), slice_of(base)))
		own = arena_strdup(&article->arena, str_text(&url));
	str_release(&url);
	return own;
}

/* "news.example" of "https://www.news.example/2024/x". */
static void offer_domain(struct metadata_reading *reading)
{
	const char *url = article_get(reading->article, ARTICLE_URL);
	url = url ? url : reading->home;
	if (!url || metadata_reading_has(reading, ARTICLE_OUTLET))
		return;
	url = strstr(url, "://");
	if (!url)
		return;
	url += strlen("://");
	if (strncasecmp(url, "www.", 4) == 0)
		url += 4;
	metadata_reading_set(
	    reading, ARTICLE_OUTLET, (struct slice){url, strcspn(url, ":/?#")});
}

static void read_language(struct metadata_reading *reading)
{
	const struct markup_node *root = reading->markup->root;
	const struct markup_node *html = markup_find(root, root, "html");
	if (html)
		metadata_reading_offer(
		    reading, ARTICLE_LANGUAGE, markup_attribute(html, "lang"));
}

/* Browsers and SingleFile write where a page was saved from into a comment in
 * front of it: "saved from url=(0024)https://...", "url: https://...". */
static void read_saved_from(struct metadata_reading *reading)
{
	static const char *const marks[] = {"saved from url=(", "url: "};
	struct slice text =
	    slice_of(reading->markup->comment ? reading->markup->comment : "");
	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		size_t pos = slice_find(text, marks[i], 0);
		pos = pos < text.len ? slice_find(text, "http", pos) : pos;
		const char *url = text.bytes + pos;
		const char *own = arena_strndup(
		    &reading->article->arena, url, strcspn(url, " \t\r\n"));
		metadata_reading_offer(reading, ARTICLE_URL, own);
	}
}

static void read_head(
    struct metadata_reading *reading, const struct metadata_linked *linked)
{
	read_language(reading);
	read_canonical(reading);
	read_linked(reading, linked);
	read_metas(reading);
	read_microdata(reading);
	metadata_reading_offer(reading, ARTICLE_OUTLET, linked->publisher);
	metadata_reading_offer(reading, ARTICLE_URL, linked->url);
	metadata_reading_offer(reading, ARTICLE_HEADLINE, linked->name);
	read_saved_from(reading);
}

/* A byline in the head that is the outlet's name gives way to the name of a
 * person that the page shows. */
static void read_shown(struct metadata_reading *reading)
{
	struct article *article = reading->article;
	struct article_value byline = article->fields[ARTICLE_BYLINE];
	const char *outlet = article_get(article, ARTICLE_OUTLET);
	bool outlets = outlet && byline.value &&
		       byline.from == ARTICLE_FROM_PAGE &&
		       strcmp(outlet, byline.value) == 0;
	if (outlets)
		article->fields[ARTICLE_BYLINE] = (struct article_value){0};
	metadata_shown_read(reading);
	if (outlets && !article_get(article, ARTICLE_BYLINE))
		article->fields[ARTICLE_BYLINE] = byline;
}

void metadata_page_read(struct article *article, const struct markup *markup)
{
	struct metadata_linked linked;
	struct metadata_reading reading = {.article = article,
	    .markup = markup,
	    .title = read_title(article, markup)};
	reading.base = metadata_page_base(article, markup);
	metadata_linked_read(&linked, markup, reading.title);
	read_head(&reading, &linked);
	metadata_shown_headline(&reading);
	metadata_shown_cut_site(&reading);
	read_shown(&reading);
	offer_domain(&reading);
	metadata_linked_release(&linked);
}
