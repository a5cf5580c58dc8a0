/* SPDX-License-Identifier: MIT */
/* metadata_shown: headings and titles, then elements by their names. */
#include "news/metadata/shown.h"

#include <ctype.h>
#include <string.h>

#include "text/unicode.h"
#include "text/word/word.h"
#include "news/metadata/name.h"
#include "news/metadata/naming.h"

/* No headline and no byline is as long. */
enum { TEXT_BYTES_MAX = 2000 };

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
	return slice_find_any(
	    title, separators, ARRAY_LEN(separators), from, len);
}

/* The longest piece of a title between separators, when there are any. */
static struct slice main_piece(struct slice title)
{
	struct slice best = {"", 0};
	for (size_t pos = 0; pos < title.len;) {
		size_t len = 0, end = find_separator(title, pos, &len);
		struct slice piece = slice_at(title, (struct span){pos, end});
		if (word_count(piece) > word_count(best))
			best = piece;
		pos = end + len + (end == title.len);
	}
	return best;
}

/* Whether a heading is what the page's title says, and not the outlet's name
 * in it; a title of a few words may be nothing but that name, beside the only
 * heading of the page. */
static bool is_headline(const struct metadata_reading *reading,
    const struct str *heading, bool only)
{
	enum { NAME_WORDS_MAX = 3 };
	size_t n = word_count(str_slice(heading));
	if (!reading->title)
		return n > 0;
	size_t n_main = word_count(main_piece(slice_of(reading->title)));
	if (metadata_reading_is_in_title(reading, heading->bytes))
		return n > 1 && n >= n_main;
	return only && n_main <= NAME_WORDS_MAX && n > n_main;
}

/* Of the headings of the highest level the longest that can be the headline. */
static void offer_heading(struct metadata_reading *reading)
{
	const struct markup_node *root = reading->markup->root, *node = root;
	struct str best = {0};
	const struct markup_node *h1 = markup_find(root, root, "h1");
	bool only = h1 && !markup_find(root, h1, "h1");
	while ((node = markup_find(root, node, "h1")) != NULL) {
		struct str text = {0}, clean = {0};
		markup_text_up_to(node, TEXT_BYTES_MAX, &text);
		metadata_reading_clean(&clean, str_text(&text));
		if (clean.len > best.len &&
		    is_headline(reading, &clean, only)) {
			str_clear(&best);
			str_append_slice(&best, str_slice(&clean));
		}
		str_release(&text);
		str_release(&clean);
	}
	metadata_reading_set(reading, ARTICLE_HEADLINE, str_slice(&best));
	str_release(&best);
}

void metadata_shown_cut_site(struct metadata_reading *reading)
{
	const char *headline = article_get(reading->article, ARTICLE_HEADLINE);
	const char *site = article_get(reading->article, ARTICLE_OUTLET);
	struct slice text = slice_of(headline ? headline : "");
	for (size_t pos = 0, len = 0; site && pos < text.len;) {
		size_t end = find_separator(text, pos, &len);
		if (end == text.len)
			break;
		if (same_words(slice_from(text, end + len), slice_of(site))) {
			metadata_reading_set(reading, ARTICLE_HEADLINE,
			    (struct slice){text.bytes, end});
			return;
		}
		pos = end + len;
	}
}

void metadata_shown_headline(struct metadata_reading *reading)
{
	if (!metadata_reading_has(reading, ARTICLE_HEADLINE))
		offer_heading(reading);
	if (!metadata_reading_has(reading, ARTICLE_HEADLINE) && reading->title)
		metadata_reading_set(reading, ARTICLE_HEADLINE,
		    main_piece(slice_of(reading->title)));
}

static void read_author_links(struct metadata_reading *reading)
{
	const struct markup_node *root = reading->markup->root, *node = root;
	bool first = !metadata_reading_has(reading, ARTICLE_BYLINE);
	while (first && (node = markup_find(root, node, "a")) != NULL) {
		struct str text = {0};
		if (!metadata_reading_has_word(
			markup_attribute(node, "rel"), "author"))
			continue;
		markup_text_up_to(node, TEXT_BYTES_MAX, &text);
		metadata_reading_add_author(reading, str_text(&text));
		str_release(&text);
	}
}

/* Whether an element is an article, but neither the first nor the one with the
 * page's heading in it: the beginning of another story. */
static bool is_other_article(
    const struct metadata_reading *reading, const struct markup_node *node)
{
	const struct markup_node *root = reading->markup->root;
	return markup_is(node, "article") &&
	       node != markup_find(root, root, "article") &&
	       !markup_find(node, node, "h1");
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

static void offer_names(struct metadata_reading *reading, struct slice names)
{
	struct str text = {0};
	str_append_slice(&text, names);
	if (!metadata_reading_has(reading, ARTICLE_BYLINE) &&
	    !has_digit(names) && metadata_name_is_people(names))
		metadata_reading_add_author(reading, str_text(&text));
	str_release(&text);
}

/* The names of a line such as "Daily Example | By Ann Example": those after a
 * "By" if there is one, else the first piece that can be people's names. */
static void offer_line(
    struct metadata_reading *reading, struct slice line, bool by)
{
	for (size_t pos = 0; pos < line.len;) {
		size_t len = 0, end = find_separator(line, pos, &len);
		struct slice piece =
		    slice_trim(slice_at(line, (struct span){pos, end}));
		struct slice names = metadata_reading_without_by(piece);
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

static void offer_found_date(
    struct metadata_reading *reading, struct slice line)
{
	struct date date;
	char iso[DATE_TEXT];
	if (metadata_reading_has(reading, ARTICLE_PUBLISHED) ||
	    !date_find(line, &date, NULL) || !date.day)
		return;
	date_iso(&date, iso);
	metadata_reading_set(reading, ARTICLE_PUBLISHED, slice_of(iso));
}

/* Appends the text of an element, with a comma between the items of a list and
 * a space between other blocks. */
static void append_line(struct str *out, const struct markup_node *top)
{
	static const char *const blocks[] = {"br", "div", "p", "td", "tr"};
	for (const struct markup_node *node = top;
	     node && out->len < TEXT_BYTES_MAX; node = markup_next(node, top)) {
		if (!node->name && node->parent)
			markup_text_up_to(node, TEXT_BYTES_MAX, out);
		if (markup_is(node, "li") && slice_trim(str_slice(out)).len)
			str_append_text(out, ", ");
		for (size_t i = 0; node->name && i < ARRAY_LEN(blocks); i++)
			if (markup_is(node, blocks[i]))
				str_append_byte(out, ' ');
	}
}

/* Appends the text of an element as a line; nothing if that is too long for a
 * byline. */
static void append_named(struct str *out, const struct markup_node *node)
{
	struct str text = {0};
	size_t start = out->len;
	append_line(&text, node);
	metadata_reading_clean(out, str_text(&text));
	if (out->len - start > METADATA_READING_NAMED_MAX)
		str_cut(out, start);
	str_release(&text);
}

/* An element that is named as a byline or dateline has either, or both. */
static void read_named(
    struct metadata_reading *reading, const struct markup_node *node)
{
	struct str line = {0};
	append_named(&line, node);
	offer_line(reading, str_slice(&line), true);
	offer_line(reading, str_slice(&line), false);
	offer_found_date(reading, str_slice(&line));
	str_release(&line);
}

/* A link to a writer's page is a byline; "By" before it begins one of several
 * names. */
static void read_writer(
    struct metadata_reading *reading, const struct markup_node *link)
{
	struct str line = {0};
	append_named(&line, link->parent);
	offer_line(reading, str_slice(&line), true);
	str_release(&line);
	read_named(reading, link);
}

static void read_element(
    struct metadata_reading *reading, const struct markup_node *node)
{
	enum metadata_naming naming = metadata_naming_of(node);
	if (markup_is(node, "time") &&
	    !metadata_reading_has(reading, ARTICLE_PUBLISHED))
		metadata_reading_offer_element(
		    reading, ARTICLE_PUBLISHED, node);
	if (naming == METADATA_NAMING_BYLINE ||
	    naming == METADATA_NAMING_DATELINE)
		read_named(reading, node);
	else if (markup_is(node, "a") &&
		 is_writers_page(markup_attribute(node, "href")))
		read_writer(reading, node);
}

/* The heading that is the headline, else the first. */
static const struct markup_node *find_heading(
    const struct metadata_reading *reading)
{
	const struct markup_node *root = reading->markup->root, *node = root;
	const char *headline = article_get(reading->article, ARTICLE_HEADLINE);
	while (headline && (node = markup_find(root, node, "h1")) != NULL) {
		struct str text = {0}, clean = {0};
		markup_text_up_to(node, TEXT_BYTES_MAX, &text);
		metadata_reading_clean(&clean, str_text(&text));
		bool same = same_words(str_slice(&clean), slice_of(headline));
		str_release(&text);
		str_release(&clean);
		if (same)
			return node;
	}
	node = markup_find(root, root, "h1");
	return node ? node : root;
}

/* Reads elements by their places in the document, from `first` to `last`. */
static void read_between(
    struct metadata_reading *reading, size_t first, size_t last)
{
	const struct markup_node *root = reading->markup->root, *node = root;
	while (node && node->id <= last &&
	       !(metadata_reading_has(reading, ARTICLE_BYLINE) &&
		   metadata_reading_has(reading, ARTICLE_PUBLISHED))) {
		bool beside =
		    is_beside(node) || is_other_article(reading, node);
		if (node->name && !beside && node->id >= first)
			read_element(reading, node);
		node =
		    beside ? markup_skip(node, root) : markup_next(node, root);
	}
}

/* <time>, and lines that are named for what they are: first those below the
 * headline, then those above it, then any; those of a clock, of the weather or
 * of other stories are farther away. */
static void read_named_elements(struct metadata_reading *reading)
{
	enum { NEAR = 200 };
	size_t at = find_heading(reading)->id;
	read_between(reading, at, at + NEAR);
	read_between(reading, at > NEAR ? at - NEAR : 0, at);
	read_between(reading, 0, reading->markup->n_nodes);
}

void metadata_shown_read(struct metadata_reading *reading)
{
	read_author_links(reading);
	read_named_elements(reading);
}
