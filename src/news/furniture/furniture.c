/* SPDX-License-Identifier: MIT */
/* furniture: every short paragraph against the patterns, and two rules of
 * place: an outlet's name alone on top, other stories below. */
#include "news/furniture/furniture.h"

#include "base/mem.h"
#include "text/pattern.h"
#include "text/sentence/sentence.h"
#include "text/unicode.h"
#include "text/word/word.h"
#include "news/furniture/heading.h"
#include "news/furniture/match.h"
#include "news/metadata/name.h"

enum {
	LINE_BYTES_MAX = 1500, /* longer paragraphs are reporting */
	TOP_PARAGRAPHS = 10,   /* where bylines and dates are */
	/* A headline in a list of other stories; longer is reporting. */
	TEASER_WORDS_MAX = 25,
	/* More lines below "Related News" than this are reporting. */
	TEASERS_MAX = 12,
	/* Readers write so many times what is reported above, at most; only
	 * where that is near the top. */
	REST_TIMES = 4,
	/* Paragraphs of reporting that a list of other stories follows. */
	REPORTING_MIN = 3,
	/* "BEIJING, June 18 (Reuters) - " and longer places. */
	DATELINE_BYTES_MAX = 80,
	/* The lead is among this many paragraphs. */
	LEAD_PARAGRAPHS = 6,
};

struct marking {
	struct article *article;
	const struct metadata_lines *own;
	struct str line;  /* the paragraph, made plain */
	size_t reporting; /* paragraphs of reporting above this one */
	size_t n_ended;	  /* those of them that end as sentences do ... */
	size_t n_words;	  /* ... and the words in these */
};

/* The plain line of a paragraph; empty when it is too long for furniture. */
static struct slice plain_line(struct marking *marking, size_t index)
{
	struct slice text = article_paragraph(marking->article, index);
	str_clear(&marking->line);
	if (text.len <= LINE_BYTES_MAX)
		pattern_line(&marking->line, text);
	return str_slice(&marking->line);
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

/* An outlet's name alone above everything else: it counts for more than who
 * owns the page. */
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
	article_set(article, ARTICLE_OUTLET, ARTICLE_FROM_TEXT, line);
	article->paragraphs[first].kind = PARAGRAPH_FURNITURE;
}

static bool is_teaser(const struct article *article, size_t index)
{
	struct slice text = article_paragraph(article, index);
	return is_body(article, index) &&
	       word_count(text) <= TEASER_WORDS_MAX &&
	       !sentence_opens_quotation(text);
}

static bool is_sentence(const struct article *article, size_t index)
{
	return is_body(article, index) &&
	       sentence_is_ended(article_paragraph(article, index));
}

/* How many paragraphs from `first` on are headlines of other stories: all that
 * are left, unless most are sentences, or those that are none.  Sentences after
 * headlines are the report again. */
static size_t count_teasers(
    const struct article *article, size_t first, bool may_end)
{
	size_t n = article->n_paragraphs, end = first;
	size_t most = n - first > TEASERS_MAX ? first + TEASERS_MAX : n;
	size_t n_ended = 0;
	for (;
	     end < most && (!is_body(article, end) || is_teaser(article, end));
	     end++)
		n_ended += is_sentence(article, end);
	if (may_end && end == n && n_ended * 2 <= end - first &&
	    !is_sentence(article, end - 1))
		return end - first;
	end = first;
	while (
	    end < most && is_teaser(article, end) && !is_sentence(article, end))
		end++;
	return end - first;
}

/* Below a list or among comments, the owner's line still says whose page it
 * is. */
static void mark_other(struct marking *marking, size_t index)
{
	struct article *article = marking->article;
	struct furniture_row row;
	struct slice line = plain_line(marking, index);
	if (!is_body(article, index))
		return;
	article->paragraphs[index].kind = PARAGRAPH_FURNITURE;
	if (slice_starts(line, "\302\251") || slice_starts(line, "Copyright"))
		furniture_match(article, marking->own, line, false, &row);
}

static void mark_teasers(struct marking *marking, size_t heading)
{
	struct article *article = marking->article;
	size_t n = count_teasers(
	    article, heading + 1, marking->reporting >= REPORTING_MIN);
	if (!marking->n_ended)
		return;
	for (size_t i = heading + 1; i <= heading + n; i++)
		mark_other(marking, i);
}

/* Whether a heading has the report above it: near the top it may be a link to
 * what is below. */
static bool is_below_report(const struct marking *marking, size_t heading)
{
	const struct article *article = marking->article;
	size_t n_words = 0;
	if (marking->n_ended < 2)
		return false;
	if (heading >= TOP_PARAGRAPHS)
		return true;
	for (size_t i = heading + 1; i < article->n_paragraphs; i++)
		if (is_sentence(article, i))
			n_words += word_count(article_paragraph(article, i));
	return n_words < REST_TIMES * marking->n_words;
}

/* What readers wrote below the report may be longer than it. */
static void mark_rest(struct marking *marking, size_t heading)
{
	struct article *article = marking->article;
	if (!is_below_report(marking, heading))
		return;
	for (size_t i = heading + 1; i < article->n_paragraphs; i++)
		mark_other(marking, i);
}

static void count_reporting(struct marking *marking, size_t index)
{
	struct slice text = article_paragraph(marking->article, index);
	marking->reporting++;
	if (!sentence_is_ended(text))
		return;
	marking->n_ended++;
	marking->n_words += word_count(text);
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
	struct furniture_row row;
	bool found = furniture_match(article, marking->own,
	    plain_line(marking, index), index < TOP_PARAGRAPHS, &row);
	if (!found) {
		count_reporting(marking, index);
		return;
	}
	paragraph->kind = row.kind;
	if (row.meaning == FURNITURE_OTHERS)
		mark_teasers(marking, index);
	if (row.meaning == FURNITURE_REST)
		mark_rest(marking, index);
}

static bool is_writer(struct slice name, struct slice byline)
{
	struct str text = {0};
	str_append_slice(&text, name);
	bool found = slice_find(byline, str_text(&text), 0) < byline.len;
	str_release(&text);
	return found && metadata_name_is_people(name);
}

/* Whether a paragraph tells what the writer, by name, does. */
static bool is_biography(struct slice line, struct slice byline)
{
	static const char *const patterns[] = {"{} is *", "{} covers *",
	    "{} writes *", "{} reports *", "{} works *", "{} has *",
	    "{} joined *", "{} ist *", "{} schreibt *", "{} est *", "{} es *",
	    "{} \xC3\xA8 *", "{} \xC3\xA9 *"};
	struct span name;
	for (size_t i = 0; i < ARRAY_LEN(patterns); i++)
		if (pattern_match(patterns[i], line, &name))
			return is_writer(slice_at(line, name), byline);
	return false;
}

/* The last paragraph may be about who wrote the others. */
static void mark_biography(struct marking *marking)
{
	struct article *article = marking->article;
	const char *byline = article_get(article, ARTICLE_BYLINE);
	size_t last = article->n_paragraphs;
	while (last && !is_body(article, last - 1))
		last--;
	if (byline && last && marking->reporting >= REPORTING_MIN &&
	    is_biography(plain_line(marking, last - 1), slice_of(byline)))
		article->paragraphs[last - 1].kind = PARAGRAPH_FURNITURE;
}

static void set_agency(struct article *article, struct slice credit)
{
	const char *agency = metadata_name_agency(credit);
	if (agency)
		furniture_match_set(article, ARTICLE_AGENCY, slice_of(agency));
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
			set_agency(article, slice_at(line, agency));
	}
}

/* "Ann Example, Reuters", "By Associated Press". */
static void read_agency_of_byline(struct article *article)
{
	const char *byline = article_get(article, ARTICLE_BYLINE);
	if (byline)
		set_agency(article, slice_of(byline));
	for (size_t i = 0; i < article->n_paragraphs; i++)
		if (article->paragraphs[i].kind == PARAGRAPH_BYLINE)
			set_agency(article, article_paragraph(article, i));
}

void furniture_mark(struct article *article, const struct metadata_lines *own)
{
	struct marking marking = {.article = article, .own = own};
	read_dateline(&marking);
	for (size_t i = 0; i < article->n_paragraphs; i++)
		mark_paragraph(&marking, i);
	mark_masthead(&marking);
	mark_biography(&marking);
	read_agency_of_byline(article);
	str_release(&marking.line);
}

void furniture_mark_page(
    struct article *article, const struct metadata_lines *own)
{
	furniture_heading_read(article, own);
	furniture_mark(article, own);
}
