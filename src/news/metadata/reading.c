/* SPDX-License-Identifier: MIT */
/* metadata_reading: each field has its own way to be offered a value. */
#include "news/metadata/reading.h"

#include <string.h>
#include <strings.h>

#include "text/unicode.h"
#include "text/url.h"

enum {
	AUTHORS_MAX = 20, /* an article has fewer; an attack has not */
	TEXT_BYTES_MAX = 2000,
};

void metadata_reading_clean(struct str *out, const char *value)
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

bool metadata_reading_has(
    const struct metadata_reading *reading, enum article_field field)
{
	return article_get(reading->article, field) != NULL;
}

void metadata_reading_set(struct metadata_reading *reading,
    enum article_field field, struct slice value)
{
	article_set(reading->article, field, ARTICLE_FROM_PAGE, value);
}

/* Whether an address is that of a whole site, which some pages give for their
 * own: "https://news.example/". */
static bool is_home(const char *url)
{
	const char *host = strstr(url, "://");
	const char *path = host ? strpbrk(host + strlen("://"), "/?#") : NULL;
	return !path || strcmp(path, "/") == 0;
}

static void offer_url(struct metadata_reading *reading, const char *value)
{
	struct str url = {0};
	bool ok = url_resolve(&url,
	    slice_of(reading->base ? reading->base : ""), slice_of(value));
	if (ok && is_home(url.bytes) && !reading->home)
		reading->home =
		    arena_strdup(&reading->article->arena, str_text(&url));
	else if (ok && !is_home(url.bytes))
		metadata_reading_set(reading, ARTICLE_URL, str_slice(&url));
	str_release(&url);
}

static void offer_date(struct metadata_reading *reading, const char *value)
{
	struct date date;
	char iso[DATE_TEXT];
	bool found = date_parse_timestamp(slice_of(value), &date) ||
		     date_find(slice_of(value), &date, NULL);
	if (!found || !date.day)
		return;
	date_iso(&date, iso);
	metadata_reading_set(reading, ARTICLE_PUBLISHED, slice_of(iso));
}

/* "en", of "en-GB" and "en_GB". */
static void offer_language(struct metadata_reading *reading, const char *value)
{
	enum { LETTERS_MAX = 3 };
	size_t len = strcspn(value, "-_");
	char code[LETTERS_MAX + 1] = "";
	if (len < 2 || len > LETTERS_MAX)
		return;
	for (size_t i = 0; i < len; i++)
		code[i] = (char)(value[i] | 0x20);
	metadata_reading_set(reading, ARTICLE_LANGUAGE, slice_of(code));
}

struct slice metadata_reading_without_by(struct slice name)
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

/* Names that systems give to whoever runs them. */
static bool is_nobody(struct slice name)
{
	static const char *const names[] = {"admin", "administrator", "author",
	    "guest", "root", "user", "webmaster"};
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (name.len == strlen(names[i]) &&
		    strncasecmp(name.bytes, names[i], name.len) == 0)
			return true;
	return false;
}

static bool has_author(const char *byline, struct slice name)
{
	struct slice text = slice_of(byline);
	for (size_t pos = 0; pos + name.len <= text.len; pos++)
		if (memcmp(text.bytes + pos, name.bytes, name.len) == 0)
			return true;
	return false;
}

static void append_author(struct metadata_reading *reading, struct slice name)
{
	struct str byline = {0};
	const char *before = article_get(reading->article, ARTICLE_BYLINE);
	if (before && has_author(before, name))
		return;
	if (before)
		str_printf(&byline, "%s, ", before);
	str_append_slice(&byline, name);
	metadata_reading_set(reading, ARTICLE_BYLINE, str_slice(&byline));
	str_release(&byline);
	reading->n_authors++;
}

void metadata_reading_add_author(
    struct metadata_reading *reading, const char *value)
{
	struct str clean = {0};
	if (reading->n_authors >= AUTHORS_MAX)
		return;
	metadata_reading_clean(&clean, value);
	struct slice name = metadata_reading_without_by(str_slice(&clean));
	if (name.len && name.len <= METADATA_READING_NAMED_MAX &&
	    !is_address(name) && !is_nobody(name))
		append_author(reading, name);
	str_release(&clean);
}

static void offer_text(struct metadata_reading *reading,
    enum article_field field, const char *value)
{
	struct str clean = {0};
	metadata_reading_clean(&clean, value);
	if (!is_address(str_slice(&clean)))
		metadata_reading_set(reading, field, str_slice(&clean));
	str_release(&clean);
}

void metadata_reading_offer(struct metadata_reading *reading,
    enum article_field field, const char *value)
{
	if (!value || !*value || metadata_reading_has(reading, field))
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
		metadata_reading_add_author(reading, value);
		break;
	default:
		offer_text(reading, field, value);
	}
}

bool metadata_reading_is_in_title(
    const struct metadata_reading *reading, const char *text)
{
	return text && reading->title && strstr(reading->title, text);
}

bool metadata_reading_has_word(const char *words, const char *word)
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

void metadata_reading_offer_element(struct metadata_reading *reading,
    enum article_field field, const struct markup_node *node)
{
	static const char *const keys[] = {"content", "datetime", "title"};
	struct str text = {0};
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		if (field != ARTICLE_BYLINE || i == 0)
			metadata_reading_offer(
			    reading, field, markup_attribute(node, keys[i]));
	if (!metadata_reading_has(reading, field)) {
		markup_text_up_to(node, TEXT_BYTES_MAX, &text);
		metadata_reading_offer(reading, field, str_text(&text));
	}
	str_release(&text);
}
