/* SPDX-License-Identifier: MIT */
/*
 * quote_mark: one pass over each paragraph.
 *
 * The same sign opens, closes and elides; its neighbours say which.
 */
#include "compare/quote/mark.h"

#include <stdlib.h>

#include "base/mem.h"
#include "compare/quote/sign.h"
#include "text/speech.h"
#include "text/unicode.h"
#include "text/word/word.h"

/* A paragraph. */
struct scan {
	struct slice text; /* up to the paragraph's end */
	size_t start;
	size_t paragraph;
	const struct quote_sign_language *language;
	struct quote_mark_list *list;
};

static struct quote_sign sign_at(const struct scan *scan, size_t pos)
{
	return quote_sign_at(scan->text, scan->start, pos);
}

/* The next position from `pos` on that may have a sign of interest: most of the
 * text is ASCII, of which few signs are. */
static size_t skip_plain(const struct scan *scan, size_t pos)
{
	for (; pos < scan->text.len; pos++) {
		unsigned char byte = (unsigned char)scan->text.bytes[pos];
		if (byte >= 0x80 || byte == '"' || byte == '\'' ||
		    byte == '(' || byte == ')')
			break;
	}
	return pos;
}

/* The span without the blanks at both ends. */
static struct span trim(struct slice text, struct span span)
{
	uint32_t code;
	size_t len;
	while ((len = unicode_decode(slice_at(text, span), &code)) &&
	       quote_sign_is_blank(code))
		span.start += len;
	while ((len = unicode_decode_back(slice_at(text, span), &code)) &&
	       quote_sign_is_blank(code))
		span.end -= len;
	return span;
}

static void add_mark(const struct scan *scan, const struct quote_sign *open,
    struct span span, struct span whole)
{
	struct quote_mark_list *list = scan->list;
	struct span trimmed = trim(scan->text, span);
	if (span_is_empty(trimmed))
		return;
	list->items =
	    mem_grow(list->items, list->n, &list->cap, sizeof(*list->items));
	list->items[list->n++] = (struct quote_mark){
	    .span = trimmed,
	    .whole = whole,
	    .paragraph = scan->paragraph,
	    .last_paragraph = scan->paragraph,
	    .opener = open->code,
	    .closed = span.end < whole.end,
	    .open = whole.end == scan->text.len && span.end == whole.end,
	};
}

/* Whether only another of its own kind says that a quotation was never closed:
 * marks of other kinds are quotations inside it. */
static bool holds_others(uint32_t opener)
{
	return opener != '"' && opener != QUOTE_SIGN_LEFT_DOUBLE &&
	       opener != QUOTE_SIGN_RIGHT_DOUBLE;
}

/* Whether `sign` opens another quotation, so that the open one was never
 * closed. */
static bool opens_another(const struct scan *scan,
    const struct quote_sign *open, const struct quote_sign *sign)
{
	if (holds_others(open->code) && sign->code != open->code)
		return false;
	return quote_sign_opens_double(scan->language, sign);
}

/* The sign that closes `open`, or else, where `closed` is false, the one that
 * shows that it was never closed or the end of the paragraph.  Angle marks of
 * the same kind inside one another must all be closed, not far away. */
static struct quote_sign find_double_end(
    const struct scan *scan, const struct quote_sign *open, bool *closed)
{
	enum { NESTED_BYTES = 4000 };
	struct quote_sign sign, another = {.pos = scan->text.len};
	size_t depth = 1, limit = scan->text.len;
	*closed = false;
	for (size_t i = skip_plain(scan, open->end); i < limit;
	     i = skip_plain(scan, sign.end)) {
		sign = sign_at(scan, i);
		if (!quote_sign_is_double(sign.code))
			continue;
		if (quote_sign_closes_double(
			scan->language, &sign, open->code)) {
			*closed = --depth == 0;
			if (*closed)
				return sign;
		} else if (opens_another(scan, open, &sign)) {
			if (open->code != QUOTE_SIGN_LEFT_ANGLE)
				return sign;
			if (depth++ == 1 && another.pos == scan->text.len) {
				another = sign;
				limit = i + NESTED_BYTES < limit
					    ? i + NESTED_BYTES
					    : limit;
			}
		}
	}
	return another;
}

/* Reads the quotation that `open` opens; returns the position after it. */
static size_t read_double(
    const struct scan *scan, const struct quote_sign *open)
{
	bool closed;
	struct quote_sign end = find_double_end(scan, open, &closed);
	size_t after = closed ? end.end : end.pos;
	add_mark(scan, open, (struct span){open->end, end.pos},
	    (struct span){open->pos, after});
	return after;
}

static bool opens_single(const struct scan *scan, const struct quote_sign *sign)
{
	return quote_sign_opens_single(
	    scan->language, sign, slice_from(scan->text, sign->end));
}

/* "leaders' summit": an s before the sign, a space and a lower-case letter
 * after it. */
static bool may_be_possessive(
    const struct scan *scan, const struct quote_sign *sign)
{
	if (sign->before != 's' || sign->after != ' ')
		return false;
	return unicode_is_lower(sign_at(scan, sign->end + 1).code);
}

/* The closing sign: the first that cannot be a possessive, else the first that
 * may be one.  Signs inside brackets close nothing. */
static bool find_single_end(const struct scan *scan,
    const struct quote_sign *open, struct quote_sign *close)
{
	bool found = false;
	int depth = 0;
	struct quote_sign sign;
	for (size_t i = skip_plain(scan, open->end); i < scan->text.len;
	     i = skip_plain(scan, sign.end)) {
		sign = sign_at(scan, i);
		depth += (sign.code == '(') - (sign.code == ')');
		if (!quote_sign_is_single(sign.code))
			continue;
		if (opens_single(scan, &sign))
			break;
		if (depth > 0 || !quote_sign_closes_single(
				     scan->language, &sign, open->code))
			continue;
		if (!found)
			*close = sign;
		found = true;
		if (may_be_possessive(scan, &sign))
			continue;
		*close = sign;
		break;
	}
	return found;
}

static size_t read_single(
    const struct scan *scan, const struct quote_sign *open)
{
	struct quote_sign close;
	if (!find_single_end(scan, open, &close))
		return open->end;
	add_mark(scan, open, (struct span){open->end, close.pos},
	    (struct span){open->pos, close.end});
	return close.end;
}

static void find_in(const struct scan *scan, size_t from)
{
	for (size_t pos = skip_plain(scan, from); pos < scan->text.len;
	     pos = skip_plain(scan, pos)) {
		struct quote_sign sign = sign_at(scan, pos);
		if (quote_sign_is_double(sign.code) &&
		    quote_sign_opens_double(scan->language, &sign))
			pos = read_double(scan, &sign);
		else if (quote_sign_is_single(sign.code) &&
			 opens_single(scan, &sign))
			pos = read_single(scan, &sign);
		else
			pos = sign.end;
	}
}

/* The last mark, if it ran over the end of a recent paragraph and may still be
 * closed; list->n when there is none. */
static size_t find_open_mark(const struct scan *scan)
{
	enum { OPEN_PARAGRAPHS_MAX = 8 };
	const struct quote_mark_list *list = scan->list;
	for (size_t i = list->n; i > 0; i--) {
		const struct quote_mark *mark = &list->items[i - 1];
		if (mark->paragraph + OPEN_PARAGRAPHS_MAX < scan->paragraph)
			break;
		if (quote_sign_is_double(mark->opener))
			return mark->open ? i - 1 : list->n;
	}
	return list->n;
}

/* Whether a sign at the start of this paragraph closes the quotation of an
 * earlier one: it is straight, has no partner here, and at least one paragraph
 * in between did not reopen the quotation. */
static bool is_late_close(const struct scan *scan,
    const struct quote_sign *sign, const struct quote_mark *mark)
{
	if (sign->pos != scan->start || sign->code != '"' ||
	    mark->opener != '"' || scan->paragraph < mark->last_paragraph + 2)
		return false;
	size_t n = 0;
	for (size_t i = sign->pos; i < scan->text.len; i++)
		n += scan->text.bytes[i] == '"';
	return n % 2 == 1;
}

/* Whether the sign repeats the mark of an open quotation as its next paragraph
 * begins, as French books do: "» ". */
static bool is_repeated(const struct scan *scan, const struct quote_sign *sign)
{
	return sign->pos == scan->start && scan->language->outward &&
	       sign->code == QUOTE_SIGN_RIGHT_ANGLE;
}

/* Closes the open mark if the paragraph's first double sign closes it: some
 * pages do not reopen a quotation in each paragraph.  Returns the position to
 * read on from. */
static size_t close_open_mark(const struct scan *scan)
{
	size_t open = find_open_mark(scan);
	if (open == scan->list->n)
		return scan->start;
	struct quote_mark *mark = &scan->list->items[open];
	struct quote_sign sign;
	for (size_t i = skip_plain(scan, scan->start); i < scan->text.len;
	     i = skip_plain(scan, sign.end)) {
		sign = sign_at(scan, i);
		if (!quote_sign_is_double(sign.code) ||
		    is_repeated(scan, &sign))
			continue;
		mark->open = false;
		bool closes = !quote_sign_opens_double(scan->language, &sign) &&
			      quote_sign_closes_double(
				  scan->language, &sign, mark->opener);
		if (!closes && !is_late_close(scan, &sign, mark))
			return scan->start;
		mark->span =
		    trim(scan->text, (struct span){mark->span.start, i});
		mark->whole.end = sign.end;
		mark->closed = true;
		mark->last_paragraph = scan->paragraph;
		scan->list->n = open + 1; /* marks inside are part of it */
		return sign.end;
	}
	return scan->start;
}

static bool may_quote(enum paragraph_kind kind)
{
	return kind == PARAGRAPH_HEADLINE || kind == PARAGRAPH_BODY ||
	       kind == PARAGRAPH_CAPTION;
}

/* Whether the words after a comma are an attribution: "Smith said", "he told
 * reporters". */
static bool is_attribution(struct slice text, struct span clause)
{
	enum { NAME_WORDS_MAX = 4 };
	struct word_list words = {0};
	bool found = false;
	word_split(&words, text, clause);
	for (size_t i = 0; i <= NAME_WORDS_MAX && i < words.n && !found; i++) {
		struct slice fold = slice_of(words.items[i].fold);
		bool pronoun = slice_is(fold, "he") || slice_is(fold, "she");
		found = i > 0 && speech_of(fold) == SPEECH_STRONG;
		if (!found && !pronoun &&
		    !(words.items[i].flags & WORD_CAPITAL))
			break;
	}
	word_list_release(&words);
	return found;
}

/* Cuts the attribution off a quotation that was never closed. */
static void cut_attribution(struct slice text, struct quote_mark *mark)
{
	enum { LOOK_BACK_BYTES = 200 }; /* from its end */
	size_t first = mark->span.start, end = mark->span.end;
	if (end - first > LOOK_BACK_BYTES)
		first = end - LOOK_BACK_BYTES;
	for (size_t i = end; i > first; i--) {
		if (text.bytes[i - 1] != ',' ||
		    !is_attribution(text, (struct span){i, end}))
			continue;
		mark->span.end = mark->whole.end = i;
		return;
	}
}

/* Whether the next paragraph reopens what mark `i` did not close. */
static bool is_reopened(
    const struct quote_mark_list *list, size_t i, const struct article *article)
{
	if (i + 1 >= list->n)
		return false;
	const struct quote_mark *next = &list->items[i + 1];
	size_t start = article->paragraphs[next->paragraph].span.start;
	return next->paragraph == list->items[i].paragraph + 1 &&
	       next->whole.start == start;
}

void quote_mark_find(
    struct quote_mark_list *list, const struct article *article)
{
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		const struct paragraph *paragraph = &article->paragraphs[i];
		if (!may_quote(paragraph->kind))
			continue;
		struct scan scan = {
		    .text = {str_text(&article->text), paragraph->span.end},
		    .start = paragraph->span.start,
		    .paragraph = i,
		    .language =
			quote_sign_language_find(article_language(article)),
		    .list = list,
		};
		find_in(&scan, close_open_mark(&scan));
	}
	for (size_t i = 0; i < list->n; i++)
		if (!list->items[i].closed && !is_reopened(list, i, article))
			cut_attribution(
			    str_slice(&article->text), &list->items[i]);
}

void quote_mark_list_release(struct quote_mark_list *list)
{
	free(list->items);
	*list = (struct quote_mark_list){0};
}
