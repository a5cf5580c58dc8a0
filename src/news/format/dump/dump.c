/* SPDX-License-Identifier: MIT */
/* format_dump: the blocks, the one that is the headline, then HTML of each. */
#include "news/format/dump/dump.h"

#include <ctype.h>
#include <string.h>

#include "text/sentence/sentence.h"
#include "text/unicode.h"
#include "text/word/word.h"
#include "news/format/dump/block.h"
#include "news/format/dump/list.h"

enum {
	ITEM_WORDS_MIN = 12, /* of a report's lists; those of menus have less */
	OTHER_BLOCK_WORDS = 8, /* what a block that is not running costs */
	HEADLINE_WORDS_MIN = 4,
	HEADING_BLOCKS = 4, /* from a short headline to the report */
	LINES_MIN = 6,	    /* of a text whose indents tell something */
	MENU_MIN = 5,	    /* short items of a text that has no other sign */
	FORM_WORDS_MAX = 12,
	REST_WORDS_MIN = 3, /* of an item at the end of a report */
	/* Numbers of links that are left out at most, of pictures and forms. */
	NUMBERS_SKIPPED_MAX = 50,
	NUMBER_DIGITS_MAX = 5,
	FIELD_BYTES_MAX = 200, /* "[name-of-a-picture.jpg]" */
};

/* Whether a letter or digit, of any script, is at `pos`. */
static bool is_letter_at(struct slice text, size_t pos)
{
	uint32_t code;
	return unicode_decode(slice_from(text, pos), &code) &&
	       (unicode_is_letter(code) || unicode_is_digit(code));
}

struct dump {
	struct format_dump_list list;
	struct format_dump_blocks blocks;
	size_t number; /* of the last link */
	struct str *html;
};

/* Whether a text has the numbers of the first two links before words. */
static bool has_links(struct slice text)
{
	static const char *const markers[] = {"[1]", "[2]"};
	for (size_t i = 0; i < ARRAY_LEN(markers); i++) {
		size_t pos = slice_find(text, markers[i], 0);
		size_t after = pos + strlen(markers[i]);
		if (after >= text.len || !is_letter_at(text, after))
			return false;
	}
	return true;
}

bool format_dump_is(struct slice text)
{
	struct format_dump_list list = {0};
	bool found = format_dump_list_read(&list, text);
	format_dump_list_release(&list);
	if (found)
		return true;
	struct format_dump_shape shape = format_dump_block_shape(text);
	return shape.n >= LINES_MIN && shape.n_indented * 3 >= shape.n * 2 &&
	       (shape.n_menu >= MENU_MIN || has_links(text) ||
		   slice_find(text, "(BUTTON)", 0) < text.len);
}

/* What stands for something else than text. */
static bool is_no_text(struct slice block)
{
	return slice_starts(block, "IFRAME: ") ||
	       slice_starts(block, "Link: [") || slice_starts(block, "#[") ||
	       (slice_find(block, "____", 0) < block.len &&
		   word_count(block) <= FORM_WORDS_MAX);
}

static bool starts_with_link(const struct dump *dump, size_t index)
{
	return slice_starts(format_dump_block_text(&dump->blocks, index), "[");
}

static bool is_item(const struct dump *dump, size_t index)
{
	return dump->blocks.items[index].form == PARAGRAPH_ITEM;
}

/* Whether a block is text as reports have it: a sentence, or in a list a long
 * one. */
static bool is_running(const struct dump *dump, size_t index)
{
	struct slice text = format_dump_block_text(&dump->blocks, index);
	bool ended = sentence_is_ended(text) || slice_ends(text, ":");
	return dump->blocks.items[index].form != PARAGRAPH_HEADING && ended &&
	       !is_no_text(text) &&
	       (!is_item(dump, index) || word_count(text) >= ITEM_WORDS_MIN);
}

/* Whether a block is the rest of a report, though it has too few words to be
 * found with it: no link, and a sentence or an item of a list. */
static bool is_rest(const struct dump *dump, size_t index)
{
	return index < dump->blocks.n && !starts_with_link(dump, index) &&
	       (is_running(dump, index) ||
		   (is_item(dump, index) &&
		       word_count(format_dump_block_text(
			   &dump->blocks, index)) >= REST_WORDS_MIN));
}

/* Where a report ends that has been found up to block `end`: lists that it ends
 * with, and sections of one sentence, belong to it. */
static size_t extend(const struct dump *dump, size_t end)
{
	for (;;) {
		bool heading =
		    end < dump->blocks.n &&
		    dump->blocks.items[end].form == PARAGRAPH_HEADING &&
		    !starts_with_link(dump, end);
		if (!is_rest(dump, end + heading))
			return end;
		end += 1 + heading;
	}
}

/* Blocks [start, end): the stretch with the most words of running text, less
 * what other blocks in it cost (the sum of a stretch that is greatest: Bentley,
 * "Programming Pearls", 1984). */
static struct span find_report(const struct dump *dump)
{
	struct span best = {0, 0};
	long best_sum = 0, sum = 0;
	size_t start = 0;
	for (size_t i = 0; i < dump->blocks.n; i++) {
		struct slice text = format_dump_block_text(&dump->blocks, i);
		sum += is_running(dump, i) ? (long)word_count(text)
					   : -OTHER_BLOCK_WORDS;
		if (sum > best_sum) {
			best = (struct span){start, i + 1};
			best_sum = sum;
		}
		if (sum <= 0) {
			start = i + 1;
			sum = 0;
		}
	}
	if (best_sum)
		best.end = extend(dump, best.end);
	return best;
}

/* Whether a heading is as long as a headline, and no sentence below one.  What
 * is a link in the middle is a picture's or an advertisement's. */
static bool can_be_headline(const struct dump *dump, size_t index, bool middle)
{
	const struct format_dump_block *block = &dump->blocks.items[index];
	struct slice text = format_dump_block_text(&dump->blocks, index);
	if (block->form != PARAGRAPH_HEADING || slice_ends(text, ".") ||
	    is_no_text(text))
		return false;
	return middle ? block->middle && word_count(text) > 1 &&
			    !starts_with_link(dump, index)
		      : word_count(text) >= HEADLINE_WORDS_MIN;
}

/* The last heading above the report that can be the headline, or of several in
 * a row the first; blocks.n when there is none. */
static size_t find_heading(const struct dump *dump, size_t report, bool middle)
{
	size_t index = report;
	while (index > 0 && !can_be_headline(dump, index - 1, middle))
		index--;
	while (index > 1 && can_be_headline(dump, index - 2, middle) &&
	       !starts_with_link(dump, index - 2))
		index--;
	return index ? index - 1 : dump->blocks.n;
}

/* A short heading just above the report, but for lines that are below a
 * headline; blocks.n when there is none. */
static size_t find_short_heading(const struct dump *dump, size_t report)
{
	for (size_t i = report; i-- > 0 && report - i <= HEADING_BLOCKS;)
		if (dump->blocks.items[i].form == PARAGRAPH_HEADING)
			return starts_with_link(dump, i) ? dump->blocks.n : i;
	return dump->blocks.n;
}

/* Headings of the highest level are in the middle. */
static size_t find_headline(const struct dump *dump, size_t report)
{
	size_t n = dump->blocks.n, index = find_heading(dump, report, true);
	if (index == n)
		index = find_heading(dump, report, false);
	return index < n ? index : find_short_heading(dump, report);
}

static void write_text(struct str *html, struct slice text)
{
	for (size_t i = 0; i < text.len; i++) {
		char c = text.bytes[i];
		if (c == '<')
			str_append_text(html, "&lt;");
		else if (c == '>')
			str_append_text(html, "&gt;");
		else if (c == '&')
			str_append_text(html, "&amp;");
		else if (c == '"')
			str_append_text(html, "&quot;");
		else
			str_append_byte(html, c);
	}
}

/* Whether a number can be that of the next link: it is in the list, or where
 * there is none, not long after the last one. */
static bool is_link(const struct dump *dump, size_t number)
{
	return dump->list.n ? number && number <= dump->list.n
			    : number > dump->number &&
				  number <= dump->number + NUMBERS_SKIPPED_MAX;
}

/* Reads "[12]" at the front, the number of a link; returns its bytes, else 0.
 */
static size_t read_marker(
    const struct dump *dump, struct slice text, size_t *number)
{
	size_t len = 1;
	*number = 0;
	if (!slice_starts(text, "["))
		return 0;
	while (len < text.len && len <= NUMBER_DIGITS_MAX &&
	       isdigit((unsigned char)text.bytes[len]))
		*number = *number * 10 + (size_t)(text.bytes[len++] - '0');
	bool ok = len > 1 && slice_starts(slice_from(text, len), "]") &&
		  is_link(dump, *number);
	return ok ? len + 1 : 0;
}

/* Bytes of what is drawn for a picture, a button or a field; else 0. */
static size_t read_field(struct slice text)
{
	static const char *const fields[] = {
	    "(BUTTON)", "[INLINE]", "[IMAGE]", "[EMBED]", "[USEMAP]"};
	static const char *const endings[] = {
	    ".jpg]", ".jpeg]", ".png]", ".gif]", ".svg]", ".webp]", " ]"};
	for (size_t i = 0; i < ARRAY_LEN(fields); i++)
		if (slice_starts(text, fields[i]))
			return strlen(fields[i]);
	if (!slice_starts(text, "["))
		return 0;
	if (text.len > FIELD_BYTES_MAX)
		text.len = FIELD_BYTES_MAX;
	size_t end = slice_find(text, "]", 0);
	struct slice whole = {text.bytes, end < text.len ? end + 1 : 0};
	for (size_t i = 0; i < ARRAY_LEN(endings); i++)
		if (slice_ends(whole, endings[i]))
			return whole.len;
	return 0;
}

/* The next marker, or the end of the text. */
static size_t find_marker(const struct dump *dump, struct slice text)
{
	size_t pos = 0, number;
	while (pos < text.len &&
	       !read_marker(dump, slice_from(text, pos), &number) &&
	       !read_field(slice_from(text, pos)))
		pos++;
	return pos;
}

static size_t word_end(struct slice text)
{
	static const char joining[] = "-'&.";
	size_t pos = 0;
	while (pos < text.len && !isspace((unsigned char)text.bytes[pos]) &&
	       (!ispunct((unsigned char)text.bytes[pos]) ||
		   strchr(joining, text.bytes[pos])))
		pos++;
	while (pos > 0 && strchr(joining, text.bytes[pos - 1]))
		pos--;
	return pos;
}

static bool is_capital(struct slice text)
{
	uint32_t code;
	return unicode_decode(text, &code) && unicode_is_letter(code) &&
	       !unicode_is_lower(code);
}

/* The end of what a link in running text is taken to be: a word, or a name of
 * several. */
static size_t link_end(struct slice text)
{
	size_t end = word_end(text);
	while (is_capital(text) && slice_starts(slice_from(text, end), " ") &&
	       is_capital(slice_from(text, end + 1)))
		end += 1 + word_end(slice_from(text, end + 1));
	return end;
}

static void write_link(struct dump *dump, size_t number, struct slice text)
{
	struct slice url = format_dump_list_url(&dump->list, number);
	str_append_text(dump->html, "<a href=\"");
	write_text(dump->html, url);
	str_append_text(dump->html, "\">");
	write_text(dump->html, text);
	str_append_text(dump->html, "</a>");
}

/* A dump does not say where a link ends: in a block that is all links (`menu`)
 * it is all up to the next one, else a word or a name. */
static void write_inline(struct dump *dump, struct slice text, bool menu)
{
	for (size_t pos = 0; pos < text.len;) {
		struct slice rest = slice_from(text, pos);
		size_t number, field = read_field(rest);
		size_t marker = read_marker(dump, rest, &number);
		if (field) {
			pos += field;
			continue;
		}
		rest = slice_from(rest, marker);
		if (marker)
			dump->number = number;
		size_t end =
		    marker && !menu ? link_end(rest) : find_marker(dump, rest);
		rest.len = end;
		if (marker)
			write_link(dump, number, rest);
		else
			write_text(dump->html, rest);
		pos += marker + end;
	}
}

/* What is no text is beside the report: it is folded away. */
static void write_block(struct dump *dump, size_t index, const char *element)
{
	struct slice text = format_dump_block_text(&dump->blocks, index);
	size_t number;
	bool beside = is_no_text(text);
	bool menu =
	    !is_running(dump, index) && read_marker(dump, text, &number) > 0;
	str_printf(dump->html, "<%s>", beside ? "aside" : element);
	write_inline(dump, text, menu);
	str_printf(dump->html, "</%s>\n", beside ? "aside" : element);
}

void format_dump_html(struct str *html, struct slice text)
{
	static const char *const elements[] = {[PARAGRAPH_PLAIN] = "p",
	    [PARAGRAPH_HEADING] = "h2",
	    [PARAGRAPH_ITEM] = "li"};
	struct dump dump = {.html = html};
	format_dump_list_read(&dump.list, text);
	text.len = dump.list.start;
	format_dump_block_read(&dump.blocks, text);
	struct span report = find_report(&dump);
	size_t headline = find_headline(&dump, report.start);
	size_t start = headline < dump.blocks.n ? headline : report.start;
	for (size_t i = 0; i < dump.blocks.n; i++) {
		if (i == start)
			str_append_text(html, "<article>\n");
		write_block(&dump, i,
		    i == headline ? "h1" : elements[dump.blocks.items[i].form]);
		if (i + 1 == report.end)
			str_append_text(html, "</article>\n");
	}
	format_dump_list_release(&dump.list);
	format_dump_blocks_release(&dump.blocks);
}
