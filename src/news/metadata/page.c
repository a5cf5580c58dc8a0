/* SPDX-License-Identifier: MIT */
/* metadata_page: a table of the names that <meta> has, then one function for
 * each field. */
#include "news/metadata/page.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/sorted.h"
#include "text/pattern.h"
#include "text/unicode.h"
#include "text/url.h"
#include "text/word/word.h"
#include "news/metadata/linked.h"
#include "news/metadata/name.h"
#include "news/metadata/naming.h"

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

enum { NAMED_BYTES_MAX = 200 }; /* of a byline's or dateline's text */

struct reading {
	struct article *article;
	const struct markup *markup;
	const char *base;  /* address that relative ones begin with, or NULL */
	const char *title; /* of <title>, or NULL */
	struct metadata_linked linked;
};

/* A value as it is meant: on one line, without markup and with no entity left,
 * of however many layers (two are usual). */
static void append_clean(struct str *out, const char *value)
{
	enum { LAYERS = 2 };
	struct str text = {0};
	str_append_text(&text, value);
	for (int i = 0; i < LAYERS && strpbrk(str_text(&text), "&<"); i++) {
		struct markup markup;
		struct str inner = {0};
		markup_read_html(&markup, str_slice(&text));
		markup_text(markup.root, &inner);
		markup_release(&markup);
		str_release(&text);
		text = inner;
	}
	struct str safe = {0};
	unicode_safe(&safe, str_slice(&text));
	str_append_slice(out, slice_trim(str_slice(&safe)));
	str_release(&safe);
	str_release(&text);
}

static bool has(const struct reading *reading, enum article_field field)
{
	return article_get(reading->article, field) != NULL;
}

static void set(
    struct reading *reading, enum article_field field, struct slice value)
{
	article_set(reading->article, field, ARTICLE_FROM_PAGE, value);
}

static void offer_url(struct reading *reading, const char *value)
{
	struct str url = {0};
	if (url_resolve(&url, slice_of(reading->base ? reading->base : ""),
		slice_of(value)))
		set(reading, ARTICLE_URL, str_slice(&url));
	str_release(&url);
}

static void offer_date(struct reading *reading, const char *value)
{
	struct date date;
	char iso[DATE_TEXT];
	if (!date_parse_timestamp(slice_of(value), &date) || !date.day)
		return;
	date_iso(&date, iso);
	set(reading, ARTICLE_PUBLISHED, slice_of(iso));
}

/* "en", of "en-GB" and "en_GB". */
static void offer_language(struct reading *reading, const char *value)
{
	enum { LETTERS_MAX = 3 };
	size_t len = strcspn(value, "-_");
	char code[LETTERS_MAX + 1] = "";
	if (len < 2 || len > LETTERS_MAX)
		return;
	for (size_t i = 0; i < len; i++)
		code[i] = (char)(value[i] | 0x20);
	set(reading, ARTICLE_LANGUAGE, slice_of(code));
}

/* "By Ann Example" in the languages in which systems write it into a value. */
static struct slice without_by(struct slice name)
{
	static const char *const words[] = {"by ", "by: ", "written by ",
	    "words by ", "story by ", "reported by ", "posted by ", "von ",
	    "par ", "por ", "di ", "door ",
	    "autor: ", "autore: ", "auteur: ", "text: "};
	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		size_t len = strlen(words[i]);
		if (name.len > len &&
		    strncasecmp(name.bytes, words[i], len) == 0)
			return slice_trim(slice_from(name, len));
	}
	return name;
}

static bool is_address(struct slice value)
{
	return slice_find(value, "://", 0) < value.len ||
	       slice_starts(value, "www.") || slice_starts(value, "@");
}

/* Adds one name to the byline unless it is there. */
static void add_author(struct reading *reading, const char *value)
{
	struct str clean = {0}, byline = {0};
	const char *before = article_get(reading->article, ARTICLE_BYLINE);
	append_clean(&clean, value);
	struct slice name = without_by(str_slice(&clean));
	if (name.len && !is_address(name)) {
		if (before)
			str_printf(&byline, "%s, ", before);
		if (!before || slice_find(slice_of(before), str_text(&clean),
				   0) == strlen(before))
			str_append_slice(&byline, name);
		else
			str_cut(&byline, strlen(before));
		set(reading, ARTICLE_BYLINE, str_slice(&byline));
	}
	str_release(&clean);
	str_release(&byline);
}

static void offer_text(
    struct reading *reading, enum article_field field, const char *value)
{
	struct str clean = {0};
	append_clean(&clean, value);
	if (!is_address(str_slice(&clean)))
		set(reading, field, str_slice(&clean));
	str_release(&clean);
}

/* Sets a field that is not known yet. */
static void offer(
    struct reading *reading, enum article_field field, const char *value)
{
	if (!value || !*value || has(reading, field))
		return;
	switch (field) {
	case ARTICLE_URL:
		offer_url(reading, value);
		break;
	case ARTICLE_PUBLISHED:
		offer_date(reading, value);
		break;
	case ARTICLE_LANGUAGE:
		offer_language(reading, value);
		break;
	case ARTICLE_BYLINE:
		add_author(reading, value);
		break;
	default:
		offer_text(reading, field, value);
	}
}

static bool is_in_title(const struct reading *reading, const char *text)
{
	return text && reading->title && strstr(reading->title, text);
}

/* Some systems write a description into "headline": the name is better then,
 * if that is what the page's title has and not just the publisher's. */
static const char *linked_headline(const struct reading *reading)
{
	const struct metadata_linked *linked = &reading->linked;
	bool name = is_in_title(reading, linked->name) &&
		    !is_in_title(reading, linked->headline) &&
		    !(linked->publisher &&
			strcmp(linked->name, linked->publisher) == 0);
	return name ? linked->name : linked->headline;
}

static void read_linked(struct reading *reading)
{
	const struct metadata_linked *linked = &reading->linked;
	offer(reading, ARTICLE_HEADLINE, linked_headline(reading));
	offer(reading, ARTICLE_PUBLISHED, linked->published);
	offer(reading, ARTICLE_LANGUAGE, linked->language);
	if (!has(reading, ARTICLE_BYLINE))
		for (size_t i = 0; i < linked->n_authors; i++)
			add_author(reading, linked->authors[i]);
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

static void read_meta(struct reading *reading, const struct meta *meta)
{
	const struct markup_node *root = reading->markup->root, *node = root;
	bool first = !has(reading, meta->field);
	while (first && (node = markup_find(root, node, "meta")) != NULL) {
		const char *content = markup_attribute(node, "content");
		if (!content || !has_meta(meta_name(node), meta->name))
			continue;
		if (meta->field == ARTICLE_BYLINE)
			add_author(reading, content);
		else
			offer(reading, meta->field, content);
	}
}

static bool has_word(const char *words, const char *word)
{
	size_t len = strlen(word);
	for (; words && *words; words += strcspn(words, " ")) {
		words += strspn(words, " ");
		if (strcspn(words, " ") == len &&
		    strncasecmp(words, word, len) == 0)
			return true;
	}
	return false;
}

static void read_canonical(struct reading *reading)
{
	const struct markup_node *root = reading->markup->root, *node = root;
	while ((node = markup_find(root, node, "link")) != NULL)
		if (has_word(markup_attribute(node, "rel"), "canonical"))
			offer(reading, ARTICLE_URL,
			    markup_attribute(node, "href"));
}

/* What an element of microdata says: the attribute made for it, or its text. */
static void offer_element(struct reading *reading, enum article_field field,
    const struct markup_node *node)
{
	static const char *const keys[] = {"content", "datetime", "title"};
	struct str text = {0};
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		if (field != ARTICLE_BYLINE || i == 0)
			offer(reading, field, markup_attribute(node, keys[i]));
	if (!has(reading, field)) {
		markup_text(node, &text);
		offer(reading, field, str_text(&text));
	}
	str_release(&text);
}

static const struct markup_node *name_inside(const struct markup_node *node)
{
	for (const struct markup_node *below = node; below;
	     below = markup_next(below, node))
		if (below->name &&
		    has_word(markup_attribute(below, "itemprop"), "name"))
			return below;
	return node;
}

static void read_microdata(struct reading *reading)
{
	const struct markup_node *root = reading->markup->root;
	for (const struct markup_node *node = root; node;
	     node = markup_next(node, root)) {
		const char *property =
		    node->name ? markup_attribute(node, "itemprop") : NULL;
		if (!property)
			continue;
		if (has_word(property, "headline"))
			offer_element(reading, ARTICLE_HEADLINE, node);
		else if (has_word(property, "datePublished"))
			offer_element(reading, ARTICLE_PUBLISHED, node);
		else if (has_word(property, "author"))
			offer_element(
			    reading, ARTICLE_BYLINE, name_inside(node));
		else if (has_word(property, "publisher"))
			offer_element(
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
	append_clean(&clean, str_text(&text));
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

static bool same_words(struct slice a, struct slice b)
{
	struct str fold_a = {0}, fold_b = {0};
	unicode_fold(&fold_a, a);
	unicode_fold(&fold_b, b);
	bool same = slice_equal(str_slice(&fold_a), str_slice(&fold_b));
	str_release(&fold_a);
	str_release(&fold_b);
	return same;
}

/* The separators between a headline and the name of a site. */
static size_t find_separator(struct slice title, size_t from, size_t *len)
{
	static const char *const separators[] = {
	    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "};
	size_t first = title.len;
	for (size_t i = 0; i < ARRAY_LEN(separators); i++) {
		size_t pos = slice_find(title, separators[i], from);
		if (pos < first) {
			first = pos;
			*len = strlen(separators[i]);
		}
	}
	return first;
}

/* Of the headings of the highest level the longest that is in the title: the
 * outlet's name may be another. */
static void offer_heading(struct reading *reading)
{
	const struct markup_node *root = reading->markup->root, *node = root;
	struct str best = {0};
	while ((node = markup_find(root, node, "h1")) != NULL) {
		struct str text = {0}, clean = {0};
		markup_text(node, &text);
		append_clean(&clean, str_text(&text));
		if (clean.len > best.len && word_count(str_slice(&clean)) > 1 &&
		    is_in_title(reading, str_text(&clean))) {
			str_clear(&best);
			str_append_slice(&best, str_slice(&clean));
		}
		str_release(&text);
		str_release(&clean);
	}
	set(reading, ARTICLE_HEADLINE, str_slice(&best));
	str_release(&best);
}

/* The longest piece of the title between separators, when there are any. */
static void offer_title(struct reading *reading)
{
	struct slice title = slice_of(reading->title), best = {"", 0};
	for (size_t pos = 0; pos < title.len;) {
		size_t len = 0, end = find_separator(title, pos, &len);
		struct slice piece = slice_at(title, (struct span){pos, end});
		if (word_count(piece) > word_count(best))
			best = piece;
		pos = end + len + (end == title.len);
	}
	set(reading, ARTICLE_HEADLINE, best);
}

/* "Headline | Site" is a headline and a site. */
static void cut_site(struct reading *reading)
{
	const char *headline = article_get(reading->article, ARTICLE_HEADLINE);
	const char *site = article_get(reading->article, ARTICLE_OUTLET);
	struct slice text = slice_of(headline ? headline : "");
	for (size_t pos = 0, len = 0; site && pos < text.len;) {
		size_t end = find_separator(text, pos, &len);
		if (end == text.len)
			break;
		if (same_words(slice_from(text, end + len), slice_of(site))) {
			set(reading, ARTICLE_HEADLINE,
			    (struct slice){text.bytes, end});
			return;
		}
		pos = end + len;
	}
}

static void read_headline(struct reading *reading)
{
	offer(reading, ARTICLE_HEADLINE, reading->linked.name);
	if (!has(reading, ARTICLE_HEADLINE))
		offer_heading(reading);
	if (!has(reading, ARTICLE_HEADLINE) && reading->title)
		offer_title(reading);
	cut_site(reading);
}

static void read_author_links(struct reading *reading)
{
	const struct markup_node *root = reading->markup->root, *node = root;
	bool first = !has(reading, ARTICLE_BYLINE);
	while (first && (node = markup_find(root, node, "a")) != NULL) {
		struct str text = {0};
		if (!has_word(markup_attribute(node, "rel"), "author"))
			continue;
		markup_text(node, &text);
		add_author(reading, str_text(&text));
		str_release(&text);
	}
}

/* Whether an element is beside the article, to be passed over: it is named so,
 * and the page's heading is not in it. */
static bool is_beside(const struct markup_node *node)
{
	enum metadata_naming naming =
	    node->name ? metadata_naming_of(node) : METADATA_NAMING_NOTHING;
	return (naming == METADATA_NAMING_FURNITURE ||
		   naming == METADATA_NAMING_FOREIGN) &&
	       !markup_find(node, node, "h1");
}

static bool has_digit(struct slice text)
{
	size_t i = 0;
	while (i < text.len && !isdigit((unsigned char)text.bytes[i]))
		i++;
	return i < text.len;
}

static void offer_names(struct reading *reading, struct slice names)
{
	struct str text = {0};
	str_append_slice(&text, names);
	if (!has(reading, ARTICLE_BYLINE) && !has_digit(names) &&
	    metadata_name_is_people(names))
		add_author(reading, str_text(&text));
	str_release(&text);
}

/* The names of a line such as "Daily Example | By Ann Example": those after a
 * "By" if there is one, else the first piece that can be people's names. */
static void offer_line(struct reading *reading, struct slice line, bool by)
{
	for (size_t pos = 0; pos < line.len;) {
		size_t len = 0, end = find_separator(line, pos, &len);
		struct slice piece =
		    slice_trim(slice_at(line, (struct span){pos, end}));
		struct slice names = without_by(piece);
		if (!by || names.len < piece.len)
			offer_names(reading, names);
		pos = end + len + (end == line.len);
	}
}

/* Whether an address leads to the page of a writer: ".../authors/ann". */
static bool is_writers_page(const char *address)
{
	static const char *const folders[] = {"/author/", "/authors/",
	    "/writer/", "/writers/", "/contributor/", "/contributors/",
	    "/journalist/", "/journalists/", "/reporter/", "/reporters/",
	    "/byline/", "/staff/", "/autor/", "/autoren/", "/autores/",
	    "/auteur/", "/auteurs/", "/autore/", "/autori/", "/redaktion/",
	    "/signataires/", "/firmas/"};
	for (size_t i = 0; address && i < ARRAY_LEN(folders); i++)
		if (strstr(address, folders[i]))
			return true;
	return false;
}

static void offer_found_date(struct reading *reading, struct slice line)
{
	struct date date;
	char iso[DATE_TEXT];
	if (has(reading, ARTICLE_PUBLISHED) || !date_find(line, &date, NULL) ||
	    !date.day)
		return;
	date_iso(&date, iso);
	set(reading, ARTICLE_PUBLISHED, slice_of(iso));
}

/* An element that is named as a byline or dateline has either, or both. */
static void read_named(struct reading *reading, const struct markup_node *node)
{
	struct str text = {0}, clean = {0};
	markup_text(node, &text);
	append_clean(&clean, str_text(&text));
	if (clean.len && clean.len <= NAMED_BYTES_MAX) {
		offer_line(reading, str_slice(&clean), true);
		offer_line(reading, str_slice(&clean), false);
		offer_found_date(reading, str_slice(&clean));
	}
	str_release(&text);
	str_release(&clean);
}

static void read_element(
    struct reading *reading, const struct markup_node *node)
{
	enum metadata_naming naming = metadata_naming_of(node);
	if (markup_is(node, "time") && !has(reading, ARTICLE_PUBLISHED))
		offer_element(reading, ARTICLE_PUBLISHED, node);
	if (naming == METADATA_NAMING_BYLINE ||
	    naming == METADATA_NAMING_DATELINE ||
	    (markup_is(node, "a") &&
		is_writers_page(markup_attribute(node, "href"))))
		read_named(reading, node);
}

/* What the page shows: <time>, and lines that are named for what they are. */
static void read_shown(struct reading *reading)
{
	const struct markup_node *root = reading->markup->root, *node = root;
	while (node && !(has(reading, ARTICLE_BYLINE) &&
			   has(reading, ARTICLE_PUBLISHED))) {
		bool beside = is_beside(node);
		if (node->name && !beside)
			read_element(reading, node);
		node =
		    beside ? markup_skip(node, root) : markup_next(node, root);
	}
}

/* "news.example" of "https://www.news.example/2024/x". */
static void offer_domain(struct reading *reading)
{
	const char *url = article_get(reading->article, ARTICLE_URL);
	if (!url || has(reading, ARTICLE_OUTLET))
		return;
	url = strstr(url, "://") + strlen("://");
	if (strncasecmp(url, "www.", 4) == 0)
		url += 4;
	set(reading, ARTICLE_OUTLET, (struct slice){url, strcspn(url, ":/?#")});
}

static void read_language(struct reading *reading)
{
	const struct markup_node *root = reading->markup->root;
	const struct markup_node *html = markup_find(root, root, "html");
	if (html)
		offer(
		    reading, ARTICLE_LANGUAGE, markup_attribute(html, "lang"));
}

void metadata_page_read(struct article *article, const struct markup *markup)
{
	struct reading reading = {.article = article,
	    .markup = markup,
	    .title = read_title(article, markup)};
	reading.base = metadata_page_base(article, markup);
	metadata_linked_read(&reading.linked, markup, reading.title);
	read_language(&reading);
	read_canonical(&reading);
	read_linked(&reading);
	for (size_t i = 0; i < ARRAY_LEN(metas); i++)
		read_meta(&reading, &metas[i]);
	read_microdata(&reading);
	offer(&reading, ARTICLE_OUTLET, reading.linked.publisher);
	offer(&reading, ARTICLE_URL, reading.linked.url);
	read_headline(&reading);
	read_author_links(&reading);
	read_shown(&reading);
	offer_domain(&reading);
	metadata_linked_release(&reading.linked);
}
