/* SPDX-License-Identifier: MIT */
/*
 * quote_mark: one pass over each paragraph.
 *
 * The same sign opens, closes and elides; its neighbours say which.
 */
#include "compare/quote/mark.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/speech.h"
#include "text/unicode.h"
#include "text/word/word.h"

enum {
	LEFT_DOUBLE = 0x201C,
	RIGHT_DOUBLE = 0x201D,
	LOW_DOUBLE = 0x201E,
	LEFT_ANGLE = 0xAB,
	RIGHT_ANGLE = 0xBB,
	LEFT_CORNER = 0x300C,	    /* its partner is the next code point, */
	LEFT_WHITE_CORNER = 0x300E, /* here too */
	LEFT_SINGLE = 0x2018,
	RIGHT_SINGLE = 0x2019,
};

/* A paragraph. */
struct scan {
	struct slice text; /* up to the paragraph's end */
	size_t start;
	size_t paragraph;
	struct quote_mark_list *list;
};

/* A sign and its neighbours; 0 beyond the paragraph. */
struct sign {
	uint32_t before, code, after;
	size_t pos, end;
};

static struct sign sign_at(const struct scan *scan, size_t pos)
{
	struct sign sign = {.pos = pos, .end = pos};
	struct slice front = {
	    scan->text.bytes + scan->start, pos - scan->start};
	unicode_decode_back(front, &sign.before);
	sign.end += unicode_decode(slice_from(scan->text, pos), &sign.code);
	unicode_decode(slice_from(scan->text, sign.end), &sign.after);
	return sign;
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

/* Invisible controls that pages leave beside marks. */
static bool is_invisible(uint32_t code)
{
	return (code >= 0x200B && code <= 0x200F) ||
	       (code >= 0x202A && code <= 0x202E) ||
	       (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

static bool is_blank(uint32_t code)
{
	return code == 0 || unicode_is_space(code) || is_invisible(code);
}

static bool is_alnum(uint32_t code)
{
	return unicode_is_letter(code) || unicode_is_digit(code);
}

static bool is_dash(uint32_t code)
{
	return code == '-' || (code >= 0x2010 && code <= 0x2015);
}

/* Whether the character may precede an opening mark. */
static bool is_front(uint32_t code)
{
	return is_blank(code) || is_dash(code) || code == '(' || code == '[' ||
	       code == '/' || code == ':' || code == LEFT_DOUBLE ||
	       code == LEFT_SINGLE || code == '"' || code == 0x2026;
}

static bool is_double(uint32_t code)
{
	return code == '"' || (code >= LEFT_DOUBLE && code <= LOW_DOUBLE) ||
	       code == LEFT_ANGLE || code == RIGHT_ANGLE ||
	       (code >= LEFT_CORNER && code <= LEFT_WHITE_CORNER + 1);
}

static bool is_single(uint32_t code)
{
	return code == '\'' || code == LEFT_SINGLE || code == RIGHT_SINGLE;
}

static bool opens_double(const struct sign *sign)
{
	switch (sign->code) {
	case LEFT_DOUBLE:
	case LOW_DOUBLE:
		return !is_blank(sign->after);
	case LEFT_ANGLE:
	case LEFT_CORNER:
	case LEFT_WHITE_CORNER:
		return true;
	case '"':
	case RIGHT_DOUBLE:
	case RIGHT_ANGLE:
		return is_front(sign->before) && !is_blank(sign->after) &&
		       sign->after != ',' && sign->after != '.';
	default:
		return false;
	}
}

static bool closes_double(const struct sign *sign, uint32_t opener)
{
	bool tight = !is_blank(sign->before) || is_blank(sign->after);
	if (opener == LEFT_ANGLE)
		return sign->code == RIGHT_ANGLE;
	if (opener == RIGHT_ANGLE)
		return sign->code == LEFT_ANGLE;
	if (opener == LEFT_CORNER || opener == LEFT_WHITE_CORNER)
		return sign->code == opener + 1;
	if (opener == LOW_DOUBLE)
		return sign->code == LEFT_DOUBLE || sign->code == RIGHT_DOUBLE;
	if (sign->code == LEFT_DOUBLE)
		return !is_blank(sign->before) && !is_alnum(sign->after);
	return (sign->code == RIGHT_DOUBLE || sign->code == '"') && tight;
}

/* The span without the blanks at both ends. */
static struct span trim(struct slice text, struct span span)
{
	uint32_t code;
	size_t len;
	while ((len = unicode_decode(slice_at(text, span), &code)) &&
	       is_blank(code))
		span.start += len;
	while ((len = unicode_decode_back(slice_at(text, span), &code)) &&
	       is_blank(code))
		span.end -= len;
	return span;
}

static void add_mark(const struct scan *scan, const struct sign *open,
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

/* Whether `sign` opens another quotation, so that the open one was never
 * closed.  Corner brackets may contain those of the other kind. */
static bool opens_another(const struct sign *open, const struct sign *sign)
{
	if (open->code == LEFT_CORNER || open->code == LEFT_WHITE_CORNER)
		return sign->code == open->code;
	return opens_double(sign);
}

/* Reads the quotation that `open` opens; returns the position after it. */
static size_t read_double(const struct scan *scan, const struct sign *open)
{
	struct span span = {open->end, scan->text.len};
	struct sign sign;
	for (size_t i = skip_plain(scan, open->end); i < scan->text.len;
	     i = skip_plain(scan, sign.end)) {
		sign = sign_at(scan, i);
		if (!is_double(sign.code))
			continue;
		bool closes = closes_double(&sign, open->code);
		if (!closes && !opens_another(open, &sign))
			continue;
		span.end = i;
		add_mark(scan, open, span,
		    (struct span){open->pos, closes ? sign.end : i});
		return closes ? sign.end : i;
	}
	add_mark(scan, open, span, (struct span){open->pos, span.end});
	return span.end;
}

/* Words without their first letters: 'em, '90s. */
static bool is_elision(const struct scan *scan, const struct sign *sign)
{
	static const char *const words[] = {"em ", "em.", "em,", "til ", "tis ",
	    "Tis ", "twas ", "Twas ", "cause ", "n ", "n'", "round ", "bout "};
	if (sign->code == LEFT_SINGLE)
		return false;
	struct slice rest = slice_from(scan->text, sign->end);
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (slice_starts(rest, words[i]))
			return true;
	return unicode_is_digit(sign->after);
}

static bool opens_single(const struct scan *scan, const struct sign *sign)
{
	if (sign->code == RIGHT_SINGLE || !is_single(sign->code))
		return false;
	return is_front(sign->before) && !is_blank(sign->after) &&
	       (is_alnum(sign->after) || sign->after == '[' ||
		   sign->after == '(' || sign->after == '$' ||
		   sign->after == 0x2026 || sign->after == '.') &&
	       !is_elision(scan, sign);
}

/* "leaders' summit": an s before the sign, a space and a lower-case letter
 * after it. */
static bool may_be_possessive(const struct scan *scan, const struct sign *sign)
{
	if (sign->before != 's' || sign->after != ' ')
		return false;
	return unicode_is_lower(sign_at(scan, sign->end + 1).code);
}

/* The closing sign: the first that cannot be a possessive, else the first that
 * may be one.  Signs inside brackets close nothing. */
static bool find_single_end(
    const struct scan *scan, const struct sign *open, struct sign *close)
{
	bool found = false;
	int depth = 0;
	struct sign sign;
	for (size_t i = skip_plain(scan, open->end); i < scan->text.len;
	     i = skip_plain(scan, sign.end)) {
		sign = sign_at(scan, i);
		depth += (sign.code == '(') - (sign.code == ')');
		if (!is_single(sign.code))
			continue;
		if (opens_single(scan, &sign))
			break;
		if (sign.code == LEFT_SINGLE || is_alnum(sign.after) ||
		    is_blank(sign.before) || depth > 0)
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

static size_t read_single(const struct scan *scan, const struct sign *open)
{
	struct sign close;
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
		struct sign sign = sign_at(scan, pos);
		if (is_double(sign.code) && opens_double(&sign))
			pos = read_double(scan, &sign);
		else if (is_single(sign.code) && opens_single(scan, &sign))
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
		if (is_double(mark->opener))
			return mark->open ? i - 1 : list->n;
	}
	return list->n;
}

/* Whether a sign at the start of this paragraph closes the quotation of an
 * earlier one: it is straight, has no partner here, and at least one paragraph
 * in between did not reopen the quotation. */
static bool is_late_close(const struct scan *scan, const struct sign *sign,
    const struct quote_mark *mark)
{
	if (sign->pos != scan->start || sign->code != '"' ||
	    mark->opener != '"' || scan->paragraph < mark->last_paragraph + 2)
		return false;
	size_t n = 0;
	for (size_t i = sign->pos; i < scan->text.len; i++)
		n += scan->text.bytes[i] == '"';
	return n % 2 == 1;
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
	struct sign sign;
	for (size_t i = skip_plain(scan, scan->start); i < scan->text.len;
	     i = skip_plain(scan, sign.end)) {
		sign = sign_at(scan, i);
		if (!is_double(sign.code))
			continue;
		mark->open = false;
		bool closes =
		    !opens_double(&sign) && closes_double(&sign, mark->opener);
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
