/* SPDX-License-Identifier: MIT */
/*
 * furniture: the table's rows, tried in order on every short paragraph, and
 * two rules of place: an outlet's name alone on top, other stories below.
 *
 * A false alarm hides reporting, so a row must match the whole line, the field
 * that it gives must be plausible, and a line that ends with a full stop is
 * reporting unless the row expects one.
 */
#include "news/furniture/furniture.h"

#include "base/mem.h"
#include "text/pattern.h"
#include "text/sentence/sentence.h"
#include "text/unicode.h"
#include "text/word/word.h"
#include "news/furniture/table.h"
#include "news/metadata/name.h"

enum {
	LINE_BYTES_MAX = 1500, /* longer paragraphs are reporting */
	TOP_PARAGRAPHS = 10,   /* where bylines and dates are */
	/* A headline in a list of other stories; longer is reporting. */
	TEASER_WORDS_MAX = 25,
	/* More lines below "Related News" than this are reporting. */
	TEASERS_MAX = 12,
	/* Paragraphs of reporting that a list of other stories follows. */
	REPORTING_MIN = 3,
	/* "BEIJING, June 18 (Reuters) - " and longer places. */
	DATELINE_BYTES_MAX = 80,
	/* The lead is among this many paragraphs. */
	LEAD_PARAGRAPHS = 6,
};

struct marking {
	struct article *article;
	struct str line;  /* the paragraph, made plain */
	size_t reporting; /* paragraphs of reporting above this one */
};

/* Sets the field unless another line has set it. */
static void set_field(
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
	set_field(article, ARTICLE_PUBLISHED, slice_of(iso));
	return true;
}

static bool is_day(struct slice text)
{
	struct date date;
	return date_parse(text, &date) && date.day;
}

static bool take_agency(struct article *article, struct slice credit)
{
	const char *agency = metadata_name_agency(credit);
	if (agency)
		set_field(article, ARTICLE_AGENCY, slice_of(agency));
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

static bool take_writer(struct article *article, struct slice names)
{
	if (!metadata_name_is_people(names))
		return false;
	set_field(article, ARTICLE_BYLINE, names);
	return true;
}

static bool take_outlet(struct article *article, struct slice name)
{
	if (!metadata_name_is_outlet(name))
		return false;
	set_field(article, ARTICLE_OUTLET, name);
	return true;
}

/* "Follow Ann Example on Twitter" names no outlet. */
static bool take_followed(struct article *article, struct slice name)
{
	if (metadata_name_is_likely_outlet(name))
		set_field(article, ARTICLE_OUTLET, name);
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
		return take_writer(article, captured);
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

/* The plain line of a paragraph; empty when it is too long for furniture. */
static struct slice plain_line(struct marking *marking, size_t index)
{
	struct slice text = article_paragraph(marking->article, index);
	str_clear(&marking->line);
	if (text.len <= LINE_BYTES_MAX)
		pattern_line(&marking->line, text);
	return str_slice(&marking->line);
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

static const struct furniture_row *find_row(
    struct marking *marking, size_t index)
{
	struct candidate c = {.line = plain_line(marking, index)};
	c.words = parts_of(c.line);
	c.top = index < TOP_PARAGRAPHS;
	c.ended = sentence_is_ended(c.line);
	for (size_t i = 0; c.line.len && i < furniture_table_n_rows; i++)
		if (row_matches(marking->article, &furniture_table_rows[i], &c))
			return &furniture_table_rows[i];
	return NULL;
}

static bool is_body(const struct article *article, size_t index)
{
	return index < article->n_paragraphs &&
	       article->paragraphs[index].kind == PARAGRAPH_BODY;
}

/* Rules like "---", "* * *" and "___.": no letter and no digit after a mark
 * that rules are made of. */
static bool is_rule(struct slice text)
{
	static const char *const marks[] = {"-", "_", "*", "=", "~", "#",
	    "\xC2\xB7", "\xE2\x80\xA2", "\xE2\x80\x93", "\xE2\x80\x94"};
	bool found = false;
	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		found |= slice_starts(text, marks[i]);
	uint32_t code;
	for (size_t pos = 0; found && pos < text.len;) {
		pos += unicode_decode(slice_from(text, pos), &code);
		found = !unicode_is_letter(code) && !unicode_is_digit(code);
	}
	return found;
}

/* An outlet's name alone above everything else. */
static void mark_masthead(struct marking *marking)
{
	struct article *article = marking->article;
	size_t first = 0;
	while (first < article->n_paragraphs && !is_body(article, first))
		first++;
	if (!is_body(article, first) || !is_body(article, first + 1))
		return;
	struct slice line = plain_line(marking, first);
	struct span rest = {
	    article->paragraphs[first].span.end, article->text.len};
	if (!metadata_name_is_masthead(
		line, slice_at(article_text(article), rest)))
		return;
	set_field(article, ARTICLE_OUTLET, line);
	article->paragraphs[first].kind = PARAGRAPH_FURNITURE;
}

static bool is_teaser(const struct article *article, size_t index)
{
	struct slice text = article_paragraph(article, index);
	return is_body(article, index) &&
	       word_count(text) <= TEASER_WORDS_MAX &&
	       !sentence_opens_quotation(text);
}

/* How many paragraphs from `first` on are headlines of other stories: all
 * that are left, or those that do not read as a sentence. */
static size_t count_teasers(const struct article *article, size_t first)
{
	size_t n = article->n_paragraphs, end = first;
	size_t most = n - first > TEASERS_MAX ? first + TEASERS_MAX : n;
	while (
	    end < most && (!is_body(article, end) || is_teaser(article, end)))
		end++;
	if (end == n)
		return end - first;
	end = first;
	while (end < most && is_teaser(article, end) &&
	       !sentence_is_ended(article_paragraph(article, end)))
		end++;
	return end - first;
}

static void mark_teasers(struct marking *marking, size_t heading)
{
	struct article *article = marking->article;
	if (marking->reporting < REPORTING_MIN)
		return;
	size_t n = count_teasers(article, heading + 1);
	for (size_t i = heading + 1; i <= heading + n; i++)
		if (is_body(article, i))
			article->paragraphs[i].kind = PARAGRAPH_FURNITURE;
}

/* What readers wrote below the report may be longer than it. */
static void mark_rest(struct marking *marking, size_t heading)
{
	struct article *article = marking->article;
	if (!marking->reporting)
		return;
	for (size_t i = heading + 1; i < article->n_paragraphs; i++)
		if (is_body(article, i))
			article->paragraphs[i].kind = PARAGRAPH_FURNITURE;
}

static void mark_paragraph(struct marking *marking, size_t index)
{
	struct article *article = marking->article;
	struct paragraph *paragraph = &article->paragraphs[index];
	if (!is_body(article, index))
		return;
	if (is_rule(article_paragraph(article, index))) {
		paragraph->kind = PARAGRAPH_FURNITURE;
		return;
	}
	const struct furniture_row *row = find_row(marking, index);
	marking->reporting += !row;
	if (!row)
		return;
	paragraph->kind = row->kind;
	if (row->meaning == FURNITURE_OTHERS)
		mark_teasers(marking, index);
	if (row->meaning == FURNITURE_REST)
		mark_rest(marking, index);
}

/* "BEIJING, June 18 (Reuters) - ..." opens the lead. */
static void read_dateline(struct marking *marking)
{
	struct article *article = marking->article;
	struct span agency;
	for (size_t i = 0; i < article->n_paragraphs && i < LEAD_PARAGRAPHS;
	     i++) {
		struct slice line = plain_line(marking, i);
		if (is_body(article, i) &&
		    pattern_match("*({}) -*", line, &agency) &&
		    agency.end < DATELINE_BYTES_MAX)
			take_agency(article, slice_at(line, agency));
	}
}

void furniture_mark(struct article *article)
{
	struct marking marking = {.article = article};
	read_dateline(&marking);
	for (size_t i = 0; i < article->n_paragraphs; i++)
		mark_paragraph(&marking, i);
	mark_masthead(&marking);
	str_release(&marking.line);
}
