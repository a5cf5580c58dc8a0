/* SPDX-License-Identifier: MIT */
/* metadata_front_field: one pass over the keys; each value is read as its key
 * means it, and the strongest key that has one sets the field. */
#include "news/metadata/front/field.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "text/date/date.h"
#include "text/url.h"
#include "news/metadata/front/key.h"

enum {
	INNER_DEPTH_MAX = 2, /* maps in maps that hold keys */
	NOTHING = METADATA_FRONT_KEYS_MAX,
};

struct setting {
	struct metadata_front_notes *notes;
	struct article *article;
	size_t rank[ARTICLE_FIELDS]; /* of the key that set it, or NOTHING */
	bool has_date_key;	     /* other than of a creation */
	const struct yaml_reader_node *created;
	struct span headline;
};

static bool is_text(const struct yaml_reader_node *node)
{
	return node->kind == YAML_READER_TEXT;
}

static bool says_nothing(const struct yaml_reader_node *node)
{
	if (!is_text(node))
		return !node->first;
	if (!slice_trim(slice_of(node->text)).len)
		return node->quoted || span_is_empty(node->span);
	return !node->quoted && (strcmp(node->text, "~") == 0 ||
				    strcasecmp(node->text, "null") == 0);
}

/* The bytes of a text without its quotation marks, or without the "|" or ">"
 * line above it. */
static struct span inner_span(
    struct slice text, const struct yaml_reader_node *node)
{
	struct span span = node->span;
	if (!node->quoted || span_is_empty(span))
		return unicode_trim(text, span);
	if (strchr("|>", text.bytes[span.start]))
		span.start = slice_find(text, "\n", span.start);
	else if (span.end - span.start > 1)
		span = (struct span){span.start + 1, span.end - 1};
	return unicode_trim(text, span);
}

/* Whether a text is more than YAML makes of it: "&c." and "!important" are
 * marks of YAML, and "#1" after a space begins a comment. */
static bool is_more(struct slice text, struct span *span)
{
	size_t end = slice_find(text, "\n", span->end);
	struct slice after = slice_at(text, (struct span){span->end, end});
	if (slice_starts(after, " #") && after.len > 2 &&
	    !strchr(" \t#", after.bytes[2])) {
		*span = unicode_trim(text, (struct span){span->start, end});
		return true;
	}
	return span->start < span->end && strchr("&!", text.bytes[span->start]);
}

static void append_folded(struct str *out, struct slice text)
{
	for (text = slice_trim(text); text.len; text = slice_trim(text)) {
		size_t end = 0;
		while (end < text.len && !strchr(" \t\n", text.bytes[end]))
			end++;
		if (out->len)
			str_append_byte(out, ' ');
		str_append_slice(out, (struct slice){text.bytes, end});
		text = slice_from(text, end);
	}
}

/* Appends a text in one line; `span` gets its bytes in the article's text. */
static void append_text(const struct setting *s, struct str *out,
    const struct yaml_reader_node *node, struct span *span)
{
	struct slice text = article_text(s->article);
	*span = inner_span(text, node);
	if (!node->quoted && !span_is_empty(*span) && is_more(text, span))
		append_folded(out, slice_at(text, *span));
	else
		append_folded(out, slice_of(node->text));
}

/* The child of a map that names it: {name: Ann}, {title: Example}. */
static const struct yaml_reader_node *find_name(
    const struct yaml_reader_node *map)
{
	static const char *const names[] = {"name", "Name", "@name", "literal",
	    "title", "text", "value", "rendered", "label"};
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		const struct yaml_reader_node *node =
		    yaml_reader_find(map, names[i]);
		if (node)
			return node;
	}
	return NULL;
}

static const char *find_text(
    const struct yaml_reader_node *map, const char *key)
{
	const struct yaml_reader_node *node = yaml_reader_find(map, key);
	return node && is_text(node) ? node->text : NULL;
}

/* A name in two parts: {given: Ann, family: Reed}. */
static void append_parts(struct str *out, const struct yaml_reader_node *map)
{
	static const char *const parts[][2] = {{"given", "family"},
	    {"first", "last"}, {"firstName", "lastName"},
	    {"first_name", "last_name"}, {"givenName", "familyName"}};
	for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
		const char *given = find_text(map, parts[i][0]);
		const char *family = find_text(map, parts[i][1]);
		if (given)
			append_folded(out, slice_of(given));
		if (family)
			append_folded(out, slice_of(family));
		if (given || family)
			return;
	}
}

typedef void text_cleaner(struct str *out, struct slice text);

/* Appends the texts of a value, with commas between them, each cleaned. */
static void append_values(
    struct str *out, const struct yaml_reader_node *node, text_cleaner *clean)
{
	struct str value = {0};
	const struct yaml_reader_node *name = NULL;
	if (node->kind == YAML_READER_LIST) {
		for (node = node->first; node; node = node->next)
			append_values(out, node, clean);
		return;
	}
	if (node->kind == YAML_READER_MAP)
		name = find_name(node);
	if (name)
		append_values(out, name, clean);
	else if (is_text(node) && !says_nothing(node))
		clean(&value, slice_of(node->text));
	else if (!is_text(node))
		append_parts(&value, node);
	if (value.len && out->len)
		str_append_text(out, ", ");
	str_append_slice(out, str_slice(&value));
	str_release(&value);
}

/* Sets the field, if the value says something and no stronger key has set it;
 * whether it did. */
static bool set(
    struct setting *s, const struct metadata_front_key *key, struct slice value)
{
	size_t rank = metadata_front_key_rank(key);
	if (!slice_trim(value).len || s->rank[key->field] <= rank)
		return false;
	article_set(s->article, key->field, ARTICLE_FROM_FRONT_MATTER, value);
	s->rank[key->field] = rank;
	return true;
}

/* Notes what was expected in place of a value. */
static void note_expected(const struct setting *s,
    const struct yaml_reader_node *node, const char *what)
{
	struct slice text = article_text(s->article);
	struct span span = node->span;
	if (!is_text(node))
		span.end = slice_find(text, "\n", span.start);
	metadata_front_note_at(s->notes, what, span);
}

static void set_text(struct setting *s, const struct metadata_front_key *key,
    const struct yaml_reader_node *node)
{
	struct str value = {0};
	struct span span = {0, 0};
	if (is_text(node))
		append_text(s, &value, node, &span);
	else
		append_values(&value, node, append_folded);
	if (!value.len)
		note_expected(s, node, "a text");
	if (set(s, key, str_slice(&value)) && key->field == ARTICLE_HEADLINE)
		s->headline = span;
	str_release(&value);
}

/* Cuts "[[Ann Reed|Ann]]" and "[Ann Reed](https://...)" to what is shown. */
static struct slice without_link(struct slice text)
{
	size_t end = slice_find(text, "](", 0);
	if (slice_starts(text, "[[") && slice_ends(text, "]]")) {
		text = (struct slice){text.bytes + 2, text.len - 4};
		size_t bar = slice_find(text, "|", 0);
		return slice_from(text, bar < text.len ? bar + 1 : 0);
	}
	if (slice_starts(text, "[") && end < text.len)
		return (struct slice){text.bytes + 1, end - 1};
	return text;
}

/* "Ann Reed <ann@example.org>", "ann@example.org (Ann Reed)" */
static struct slice without_mail(struct slice text)
{
	size_t mail = slice_find(text, "@", 0);
	size_t angle = slice_find(text, "<", 0);
	size_t round = slice_find(text, "(", 0);
	if (mail < text.len && angle && angle < mail)
		return slice_trim((struct slice){text.bytes, angle});
	if (mail < round && round < text.len && slice_ends(text, ")"))
		return slice_at(text, (struct span){round + 1, text.len - 1});
	return text;
}

/* Appends a writer's name without "By" and links; an address is no name. */
static void clean_person(struct str *out, struct slice text)
{
	text = without_mail(without_link(slice_trim(text)));
	if (text.len > 3 && strncasecmp(text.bytes, "by ", 3) == 0)
		text = slice_from(text, 3);
	if (!url_is_whole(text))
		append_folded(out, text);
}

static void set_people(struct setting *s, const struct metadata_front_key *key,
    const struct yaml_reader_node *node)
{
	struct str value = {0};
	append_values(&value, node, clean_person);
	set(s, key, str_slice(&value));
	str_release(&value);
}

/* Appends what of the text stands before an address: "Example (https://..." */
static void clean_name(struct str *out, struct slice text)
{
	struct span url;
	text = without_link(slice_trim(text));
	if (url_find(text, 0, &url))
		text.len = url.start;
	while (text.len && strchr(" \t([<,:|-", text.bytes[text.len - 1]))
		text.len--;
	append_folded(out, text);
}

/* The first address in a text. */
static struct slice find_address(struct slice text)
{
	struct span span;
	text = slice_trim(text);
	if (url_is_whole(text))
		return text;
	return url_find(text, 0, &span) ? slice_at(text, span) : slice_of("");
}

/* The first address in a value. */
static struct slice address_of(const struct yaml_reader_node *node)
{
	static const char *const names[] = {"url", "link", "href", "@id"};
	if (node->kind == YAML_READER_LIST && node->first)
		node = node->first;
	if (is_text(node))
		return find_address(slice_of(node->text));
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		const char *text = find_text(node, names[i]);
		if (text)
			return find_address(slice_of(text));
	}
	return slice_of("");
}

/* The host of an address, without "www.": an outlet that is named by its site
 * alone. */
static struct slice host_of(struct slice url)
{
	size_t start = slice_find(url, "://", 0), end;
	url = slice_from(url, start < url.len ? start + 3 : start);
	if (slice_starts(url, "www."))
		url = slice_from(url, 4);
	for (end = 0; end < url.len && !strchr("/?#:", url.bytes[end]);)
		end++;
	return (struct slice){url.bytes, end};
}

static void set_name(struct setting *s, const struct metadata_front_key *key,
    const struct yaml_reader_node *node)
{
	struct str value = {0};
	struct slice url = address_of(node);
	append_values(&value, node, clean_name);
	if (value.len)
		set(s, key, str_slice(&value));
	else if (key->means == METADATA_FRONT_NAME)
		set(s, key, host_of(url));
	if (!value.len && !url.len)
		note_expected(s, node, "an outlet");
	str_release(&value);
	if (key->means == METADATA_FRONT_ORIGIN &&
	    s->rank[ARTICLE_URL] == NOTHING)
		article_set(
		    s->article, ARTICLE_URL, ARTICLE_FROM_FRONT_MATTER, url);
}

/* A path alone ("/2024/storm/") is where another tool puts the page. */
static void set_address(struct setting *s, const struct metadata_front_key *key,
    const struct yaml_reader_node *node)
{
	struct slice url = address_of(node);
	if (!url.len && is_text(node) &&
	    (strstr(node->text, "://") || strncmp(node->text, "www.", 4) == 0))
		note_expected(s, node, "an address of http or https");
	set(s, key, url);
}

/* A number of up to four digits; 0 for anything else. */
static int number_of(const struct yaml_reader_node *node)
{
	int number = 0;
	if (!node || !is_text(node) || strlen(node->text) > 4)
		return 0;
	for (const char *digit = node->text; *digit; digit++) {
		if (!isdigit((unsigned char)*digit))
			return 0;
		number = 10 * number + (*digit - '0');
	}
	return number;
}

/* A date in three numbers, as bibliographies have it: a map, or a list. */
static bool read_parts(const struct yaml_reader_node *node, struct date *date)
{
	const struct yaml_reader_node *part = node->first;
	char iso[DATE_TEXT];
	*date = (struct date){.year = 0};
	if (node->kind == YAML_READER_MAP) {
		date->year = number_of(yaml_reader_find(node, "year"));
		date->month = number_of(yaml_reader_find(node, "month"));
		date->day = number_of(yaml_reader_find(node, "day"));
	} else {
		date->year = number_of(part);
		part = part ? part->next : NULL;
		date->month = number_of(part);
		date->day = number_of(part ? part->next : NULL);
	}
	date_iso(date, iso);
	return date_parse(slice_of(iso), date);
}

static bool read_date(const struct yaml_reader_node *node, struct date *date)
{
	const struct yaml_reader_node *parts =
	    yaml_reader_find(node, "date-parts");
	if (is_text(node))
		return date_parse(slice_of(node->text), date) ||
		       date_find(slice_of(node->text), date, NULL);
	if (parts)
		return read_date(parts, date);
	if (node->kind == YAML_READER_LIST && node->first &&
	    read_date(node->first, date))
		return true;
	return read_parts(node, date);
}

static void set_date(struct setting *s, const struct metadata_front_key *key,
    const struct yaml_reader_node *node)
{
	struct date date;
	char iso[DATE_TEXT];
	if (!read_date(node, &date)) {
		note_expected(s, node, "a date");
		return;
	}
	date_iso(&date, iso);
	set(s, key, slice_of(iso));
}

/* Of a clipping the date of its creation comes after every other. */
static void set_created(struct setting *s, const struct metadata_front_key *key,
    const struct yaml_reader_node *node)
{
	(void)key;
	if (!s->created)
		s->created = node;
}

static const struct {
	const char *name, *code;
} languages[] = {
    {"arabic", "ar"},
    {"ara", "ar"},
    {"chinese", "zh"},
    {"chi", "zh"},
    {"zho", "zh"},
    {"dutch", "nl"},
    {"dut", "nl"},
    {"nld", "nl"},
    {"english", "en"},
    {"eng", "en"},
    {"french", "fr"},
    {"fra", "fr"},
    {"fre", "fr"},
    {"german", "de"},
    {"deu", "de"},
    {"ger", "de"},
    {"hindi", "hi"},
    {"hin", "hi"},
    {"italian", "it"},
    {"ita", "it"},
    {"japanese", "ja"},
    {"jpn", "ja"},
    {"portuguese", "pt"},
    {"por", "pt"},
    {"russian", "ru"},
    {"rus", "ru"},
    {"spanish", "es"},
    {"spa", "es"},
};

/* The letters that a text begins with, in lower case. */
static void append_letters(struct str *out, struct slice text)
{
	for (size_t i = 0;
	     i < text.len && (unsigned char)text.bytes[i] < 0x80 &&
	     isalpha((unsigned char)text.bytes[i]);
	     i++)
		str_append_byte(
		    out, (char)tolower((unsigned char)text.bytes[i]));
}

/* "en-GB" and "en_GB" are "en". */
static void set_language(struct setting *s,
    const struct metadata_front_key *key, const struct yaml_reader_node *node)
{
	struct str value = {0}, code = {0};
	append_values(&value, node, append_folded);
	append_letters(&code, str_slice(&value));
	if (code.len == 2)
		set(s, key, str_slice(&code));
	for (size_t i = 0; i < ARRAY_LEN(languages); i++)
		if (slice_is(str_slice(&code), languages[i].name))
			set(s, key, slice_of(languages[i].code));
	str_release(&value);
	str_release(&code);
}

static void (*const setters[])(struct setting *s,
    const struct metadata_front_key *key,
    const struct yaml_reader_node *node) = {
    [METADATA_FRONT_TEXT] = set_text,
    [METADATA_FRONT_PEOPLE] = set_people,
    [METADATA_FRONT_DATE] = set_date,
    [METADATA_FRONT_CREATED] = set_created,
    [METADATA_FRONT_NAME] = set_name,
    [METADATA_FRONT_ORIGIN] = set_name,
    [METADATA_FRONT_ADDRESS] = set_address,
    [METADATA_FRONT_LANGUAGE] = set_language,
};

static void set_all(
    struct setting *s, const struct yaml_reader_node *map, int depth)
{
	for (const struct yaml_reader_node *node = map->first; node;
	     node = node->next) {
		const struct metadata_front_key *key =
		    metadata_front_key_find(slice_of(node->key));
		if (!key)
			continue;
		if (key->means == METADATA_FRONT_INNER) {
			if (node->kind == YAML_READER_MAP &&
			    depth < INNER_DEPTH_MAX)
				set_all(s, node, depth + 1);
			continue;
		}
		s->has_date_key |= key->means == METADATA_FRONT_DATE;
		if (!says_nothing(node))
			setters[key->means](s, key, node);
	}
}

struct span metadata_front_field_set(
    struct metadata_front_notes *notes, const struct yaml_reader_node *root)
{
	struct setting s = {.notes = notes, .article = notes->article};
	for (size_t i = 0; i < ARTICLE_FIELDS; i++)
		s.rank[i] = NOTHING;
	set_all(&s, root, 0);
	if (s.created && !s.has_date_key)
		set_date(&s, metadata_front_key_find(slice_of("created")),
		    s.created);
	return s.headline;
}
