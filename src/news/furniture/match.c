/* SPDX-License-Identifier: MIT */
/*
 * furniture_match: rows are tried in order, a reader's own first.
 *
 * A false alarm hides reporting, so a row must match the whole line, the field
 * that it gives must be plausible, and a line that ends with a full stop is
 * reporting unless the row expects one.
 */
#include "news/furniture/match.h"

#include <string.h>

#include "base/mem.h"
#include "text/pattern.h"
#include "text/sentence/sentence.h"
#include "text/unicode.h"
#include "news/metadata/name.h"

void furniture_match_set(
    struct article *article, enum article_field field, struct slice value)
{
	if (article->fields[field].from != ARTICLE_FROM_TEXT)
		article_set(article, field, ARTICLE_FROM_TEXT, value);
}

static bool take_date(struct article *article, struct slice text)
{
	struct date date;
	char iso[DATE_TEXT];
	if (!date_find(text, &date, NULL))
		return false;
	date_iso(&date, iso);
	furniture_match_set(article, ARTICLE_PUBLISHED, slice_of(iso));
	return true;
}

/* What may follow a date in its line: that it was updated. */
static bool is_update(struct slice text)
{
	static const char *const patterns[] = {"updated*", "last updated*",
	    "aktualisiert*", "mis* jour*", "modifi*", "actualizad*",
	    "atualizad*", "aggiornat*", "bijgewerkt*", "*бновлено*", "更新*",
	    "수정*"};
	struct span captured;
	while (text.len && strchr(" ,-|(:/", *text.bytes))
		text = slice_from(text, 1);
	if (slice_starts(text, "\u00b7") || slice_starts(text, "\u2022"))
		return is_update(slice_from(text, slice_find(text, " ", 0)));
	for (size_t i = 0; i < ARRAY_LEN(patterns); i++)
		if (pattern_match(patterns[i], text, &captured))
			return true;
	return false;
}

static bool is_day(struct slice text)
{
	struct date date;
	struct span span;
	if (date_parse(text, &date))
		return date.day;
	return date_find(text, &date, &span) && !span.start && date.day &&
	       is_update(slice_from(text, span.end));
}

static bool take_agency(struct article *article, struct slice credit)
{
	const char *agency = metadata_name_agency(credit);
	if (agency)
		furniture_match_set(article, ARTICLE_AGENCY, slice_of(agency));
	return agency;
}

/* The credit in a caption: what follows the last full stop. */
static struct slice credit_of(struct slice line)
{
	size_t pos = 0, next = 0;
	while ((next = slice_find(line, ". ", next)) < line.len)
		pos = next += 2;
	return slice_from(line, pos);
}

/* A credit may name no agency: it is furniture all the same. */
static bool take_credit(struct article *article, struct slice credit)
{
	take_agency(article, credit);
	return true;
}

/* "Ann Example, 5 May 2024". */
static struct slice cut_date(struct slice names)
{
	struct date date;
	struct span span;
	if (!date_find(names, &date, &span) || !span.start)
		return names;
	names.len = span.start;
	while (names.len && strchr(" ,-|(:/", names.bytes[names.len - 1]))
		names.len--;
	return names;
}

/* "Ann Example ann@haventimes.example". */
static struct slice cut_mail(struct slice names)
{
	size_t last = names.len;
	while (last && names.bytes[last - 1] != ' ')
		last--;
	if (last && slice_find(names, "@", last) < names.len)
		names.len = last - 1;
	return names;
}

/* What may be after names, and is none. */
static struct slice cut_tail(struct slice names)
{
	static const char *const tails[] = {"{}, special to *",
	    "{} special to *", "{} and agencies*", "{} with agencies*",
	    "{} and agency*", "{}, updated", "{} updated", "{}, published",
	    "{} published", "{} posted", "{}, on", "{} on", "{} mit agenturen",
	    "{} avec agence*", "{} con agenzie", "{} con agencias"};
	struct span span;
	for (size_t i = 0; i < ARRAY_LEN(tails); i++)
		if (pattern_match(tails[i], names, &span))
			names = slice_at(names, span);
	return names;
}

static bool is_place(struct slice text)
{
	uint32_t code;
	return unicode_decode(text, &code) && unicode_is_upper(code);
}

/* "Ann Lee in Paris, Bo Ray in Rome and Li Wei": the names alone. */
static void append_without_places(struct str *out, struct slice names)
{
	static const char *const ends[] = {", ", " and "};
	static const char place[] = " in ";
	size_t len;
	for (size_t pos = 0; pos < names.len;) {
		size_t found = slice_find(names, place, pos);
		struct span before = {pos, found};
		str_append_slice(out, slice_at(names, before));
		pos = found;
		if (found == names.len)
			break;
		struct slice rest = slice_from(names, found + strlen(place));
		if (is_place(rest)) {
			pos = slice_find_any(
			    names, ends, ARRAY_LEN(ends), found, &len);
		} else {
			str_append_text(out, place);
			pos += strlen(place);
		}
	}
}

static bool take_people(struct article *article, struct slice names)
{
	struct str people = {0};
	append_without_places(&people, cut_tail(cut_mail(cut_date(names))));
	bool ok = metadata_name_is_people(str_slice(&people));
	if (ok)
		furniture_match_set(
		    article, ARTICLE_BYLINE, str_slice(&people));
	str_release(&people);
	return ok;
}

/* A line that has a writer may have a date too, after the names or a bar. */
static bool take_writer(
    struct article *article, struct slice names, struct slice line)
{
	bool ok = take_people(article, names);
	if (ok)
		take_date(article, line);
	return ok;
}

static bool take_outlet(struct article *article, struct slice name)
{
	if (!metadata_name_is_outlet(name))
		return false;
	furniture_match_set(article, ARTICLE_OUTLET, name);
	return true;
}

/* "Follow Ann Example on Twitter" names no outlet. */
static bool take_followed(struct article *article, struct slice name)
{
	if (metadata_name_is_likely_outlet(name))
		furniture_match_set(article, ARTICLE_OUTLET, name);
	return metadata_name_is_possible(name);
}

/* Whether `captured`, the bytes at {}, can be what the row says they are; sets
 * the field if so. */
static bool take_row(struct article *article, const struct furniture_row *row,
    struct slice line, struct slice captured)
{
	switch (row->meaning) {
	case FURNITURE_OUTLET:
		return take_outlet(article, captured);
	case FURNITURE_FOLLOWED:
		return take_followed(article, captured);
	case FURNITURE_DATE:
		return take_date(article, captured);
	case FURNITURE_DAY:
		return is_day(captured) && take_date(article, captured);
	case FURNITURE_AGENCY:
		return take_agency(article, captured);
	case FURNITURE_WRITER:
		return take_writer(article, captured, line);
	case FURNITURE_PERSON:
		return metadata_name_is_people(captured) &&
		       take_credit(article, line);
	case FURNITURE_CREDIT:
		return take_credit(article, credit_of(line));
	default:
		return true;
	}
}

/* Words as spaces part them: in Japanese a date is one or two. */
static size_t parts_of(struct slice line)
{
	size_t n = line.len != 0;
	for (size_t i = 0; i < line.len; i++)
		n += line.bytes[i] == ' ';
	return n;
}

/* A line and its properties that rows test. */
struct candidate {
	struct slice line;
	size_t words;
	bool top;   /* near the top of the page */
	bool ended; /* as a sentence is */
};

static bool row_matches(struct article *article,
    const struct furniture_row *row, const struct candidate *c)
{
	struct span captured;
	if (c->words > row->max_words ||
	    ((row->flags & FURNITURE_TOP) && !c->top) ||
	    (!(row->flags & FURNITURE_ENDS) && c->ended))
		return false;
	return pattern_match(row->pattern, c->line, &captured) &&
	       take_row(article, row, c->line, slice_at(c->line, captured));
}

/* What a reader's own rows are, but for their patterns: the longest lines that
 * they match have 40 words. */
static const struct furniture_row own_rows[] = {
    [METADATA_LINES_FURNITURE] = {PARAGRAPH_FURNITURE, FURNITURE_NOTHING, 40,
	FURNITURE_ENDS, NULL},
    [METADATA_LINES_BYLINE] = {PARAGRAPH_BYLINE, FURNITURE_WRITER, 40,
	FURNITURE_ENDS, NULL},
    [METADATA_LINES_PUBLISHED] = {PARAGRAPH_DATELINE, FURNITURE_DATE, 40,
	FURNITURE_ENDS, NULL},
    [METADATA_LINES_OUTLET] = {PARAGRAPH_FURNITURE, FURNITURE_OUTLET, 40,
	FURNITURE_ENDS, NULL},
    [METADATA_LINES_CAPTION] = {PARAGRAPH_CAPTION, FURNITURE_CREDIT, 40,
	FURNITURE_ENDS, NULL},
    [METADATA_LINES_STORIES] = {PARAGRAPH_FURNITURE, FURNITURE_OTHERS, 40,
	FURNITURE_ENDS, NULL},
    [METADATA_LINES_REST] = {PARAGRAPH_FURNITURE, FURNITURE_REST, 40,
	FURNITURE_ENDS, NULL},
};

static bool match_own(struct article *article,
    const struct metadata_lines *lines, const struct candidate *c,
    struct furniture_row *row)
{
	for (; lines; lines = lines->above)
		for (size_t i = 0; i < lines->n; i++) {
			*row = own_rows[lines->items[i].kind];
			row->pattern = lines->items[i].pattern;
			if (row_matches(article, row, c))
				return true;
		}
	return false;
}

bool furniture_match(struct article *article, const struct metadata_lines *own,
    struct slice line, bool top, struct furniture_row *row)
{
	struct candidate c = {.line = line, .top = top};
	c.words = parts_of(line);
	c.ended = sentence_is_ended(line);
	if (!line.len)
		return false;
	if (match_own(article, own, &c, row))
		return true;
	for (size_t i = 0; i < furniture_table_n_rows; i++) {
		*row = furniture_table_rows[i];
		if (row_matches(article, row, &c))
			return true;
	}
	return false;
}
