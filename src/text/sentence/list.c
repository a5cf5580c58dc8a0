/* SPDX-License-Identifier: MIT */
/* sentence_list: an item's mark is an optional bullet, a number or a letter,
 * and a full stop or a bracket. */
#include "text/sentence/list.h"

#include "base/mem.h"
#include "text/unicode.h"

struct mark {
	bool letter;
	int number;
	size_t len; /* 0: no mark here */
};

static size_t skip_bullet(struct slice text)
{
	static const char *const bullets[] = {
	    "\xE2\x81\x83", "\xE2\x80\xA2", "\xC2\xB7", "-", "*", "("};
	for (size_t i = 0; i < ARRAY_LEN(bullets); i++) {
		if (!slice_starts(text, bullets[i]))
			continue;
		size_t len = slice_of(bullets[i]).len;
		return len < text.len && text.bytes[len] == ' ' ? len + 1 : len;
	}
	return 0;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A number, or a letter that counts as one; the bytes it takes. */
static size_t read_number(struct slice text, struct mark *mark)
{
	enum { DIGITS_MAX = 2 };
	size_t n = 0;
	for (; n < text.len && n < DIGITS_MAX && is_digit(text.bytes[n]); n++)
		mark->number = 10 * mark->number + (text.bytes[n] - '0');
	if (n || !text.len || text.bytes[0] < 'a' || text.bytes[0] > 'z')
		return n;
	mark->letter = true;
	mark->number = text.bytes[0] - 'a' + 1;
	return 1;
}

/* A space must follow the mark, and then no lower-case letter. */
static struct mark read_mark(struct slice text)
{
	struct mark mark = {0};
	size_t pos = skip_bullet(text);
	size_t digits = read_number(slice_from(text, pos), &mark), first;
	pos += digits;
	first = pos;
	while (pos < text.len &&
	       (text.bytes[pos] == '.' || text.bytes[pos] == ')'))
		pos++;
	if (!digits || pos == first || pos == text.len ||
	    text.bytes[pos] != ' ')
		return mark;
	uint32_t code;
	unicode_decode(slice_from(text, pos + 1), &code);
	mark.len = unicode_is_lower(code) ? 0 : pos;
	return mark;
}

struct sentence_list sentence_list_read(
    struct slice text, struct span paragraph)
{
	struct sentence_list list = {.text = {text.bytes, paragraph.end}};
	struct mark mark = read_mark(slice_from(list.text, paragraph.start));
	list.is_list = mark.len > 0;
	list.letters = mark.letter;
	list.start = paragraph.start;
	list.last = mark.number - 1;
	return list;
}

size_t sentence_list_mark(struct sentence_list *list, size_t pos)
{
	if (!list->is_list ||
	    (pos > list->start && list->text.bytes[pos - 1] != ' '))
		return 0;
	struct mark mark = read_mark(slice_from(list->text, pos));
	if (!mark.len || mark.letter != list->letters ||
	    mark.number != list->last + 1)
		return 0;
	list->last = mark.number;
	return mark.len;
}

/* The end of "1", "1.6" or "1 of 2" at `pos`; `pos` when there is none. */
static size_t skip_count(struct slice text, size_t pos)
{
	size_t from = pos;
	while (pos < text.len &&
	       (is_digit(text.bytes[pos]) || text.bytes[pos] == '.'))
		pos++;
	if (pos > from && slice_starts(slice_from(text, pos), " of "))
		return skip_count(text, pos + 4);
	return pos > from && is_digit(text.bytes[pos - 1]) ? pos : from;
}

/* Whether every word begins with a capital, as those of a name do. */
static bool is_name(struct slice text)
{
	uint32_t code;
	for (size_t pos = 0; pos < text.len; pos++) {
		if (pos > 0 && text.bytes[pos - 1] != ' ')
			continue;
		unicode_decode(slice_from(text, pos), &code);
		if (!unicode_is_upper(code))
			return false;
	}
	return text.len > 0;
}

/* The bytes of a letter's closing, "Yours sincerely,", which only a name
 * follows. */
static size_t closing_len(struct slice text)
{
	static const char *const closings[] = {"Sincerely,", "Sincerely yours,",
	    "Yours sincerely,", "Yours faithfully,", "Yours truly,",
	    "Respectfully,", "Respectfully yours,", "Cordially,",
	    "Kind regards,", "Best regards,", "With best wishes,"};
	for (size_t i = 0; i < ARRAY_LEN(closings); i++) {
		size_t len = slice_of(closings[i]).len;
		if (slice_starts(text, closings[i]) &&
		    is_name(slice_trim(slice_from(text, len))))
			return len;
	}
	return 0;
}

size_t sentence_list_label(struct slice text)
{
	static const char *const labels[] = {
	    "Figure ", "Fig. ", "Table ", "Part ", "Method "};
	for (size_t i = 0; i < ARRAY_LEN(labels); i++) {
		if (!slice_starts(text, labels[i]))
			continue;
		size_t first = slice_of(labels[i]).len;
		size_t end = skip_count(text, first);
		if (end < text.len && text.bytes[end] == ':')
			end++;
		if (end == first || end == text.len || text.bytes[end] != ' ')
			return 0;
		uint32_t code;
		unicode_decode(slice_from(text, end + 1), &code);
		return unicode_is_upper(code) ? end : 0;
	}
	return closing_len(text);
}
