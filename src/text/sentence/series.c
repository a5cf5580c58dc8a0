/* SPDX-License-Identifier: MIT */
/* sentence_series: three or more items between semicolons, each with a finite
 * verb whose subject is not "who" or "which". */
#include "text/sentence/series.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/sentence/end.h"
#include "text/sentence/table.h"
#include "text/unicode.h"

/* The next semicolon outside brackets from `pos` on, else the end. */
static size_t find_semicolon(struct slice text, size_t pos)
{
	size_t depth = 0;
	for (; pos < text.len; pos++) {
		char c = text.bytes[pos];
		if (c == '(' || c == '[')
			depth++;
		else if ((c == ')' || c == ']') && depth)
			depth--;
		else if (c == ';' && !depth)
			break;
	}
	return pos;
}

static bool is_word_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' ||
	       (unsigned char)c >= 0x80;
}

/* The next word from `pos` on; moves `pos` after it.  Empty at the end. */
static struct slice next_word(struct slice text, size_t *pos)
{
	while (*pos < text.len && !is_word_byte(text.bytes[*pos]))
		++*pos;
	size_t start = *pos;
	while (*pos < text.len && is_word_byte(text.bytes[*pos]))
		++*pos;
	return (struct slice){text.bytes + start, *pos - start};
}

static bool is_relative(struct slice word)
{
	return slice_is(word, "who") || slice_is(word, "which") ||
	       slice_is(word, "that");
}

/* Whether `text` has a verb of its own: "a son, who is a lawyer" has none. */
static bool is_clause(struct slice text)
{
	struct slice before = {0}, word;
	for (size_t pos = 0; word = next_word(text, &pos), word.len;
	     before = word)
		if (!is_relative(before) && sentence_table_is_finite(word))
			return true;
	return false;
}

/* Whether there are two or more semicolons, and a clause after each. */
static bool is_series(struct slice text)
{
	size_t items = 0;
	for (size_t pos = find_semicolon(text, 0), end; pos < text.len;
	     pos = end, items++) {
		end = find_semicolon(text, pos + 1);
		if (!is_clause((struct slice){text.bytes + pos, end - pos}))
			return false;
	}
	return items > 1;
}

/* Where the items begin: after a colon if a clause follows it. */
static size_t find_first_item(struct slice text)
{
	struct slice head = {text.bytes, find_semicolon(text, 0)};
	size_t colon = slice_find(head, ": ", 0);
	if (colon == head.len || !is_clause(slice_from(head, colon)))
		return 0;
	return colon + 1;
}

/* Adds the span without the white space at its ends. */
static void add_trimmed(
    struct slice text, struct span span, struct span_list *out)
{
	size_t len;
	struct sentence_end_scan scan = {
	    .text = text, .start = span.start, .end = span.end};
	span.start = sentence_end_skip_space(&scan, span.start);
	while (
	    span.end > span.start &&
	    unicode_is_space(sentence_end_code_before(&scan, span.end, &len)))
		span.end -= len;
	if (!span_is_empty(span))
		span_list_add(out, span);
}

static void add_series(
    struct slice text, struct span sentence, struct span_list *out)
{
	struct slice slice = slice_at(text, sentence);
	size_t pos = find_first_item(slice);
	add_trimmed(
	    text, (struct span){sentence.start, sentence.start + pos}, out);
	for (size_t end; pos < slice.len; pos = end) {
		end = find_semicolon(slice, pos);
		end += end < slice.len;
		add_trimmed(text,
		    (struct span){sentence.start + pos, sentence.start + end},
		    out);
	}
}

static bool is_question(struct slice text)
{
	return text.len && text.bytes[text.len - 1] == '?';
}

/* The end of the words that introduce two or more questions, "He asks: Who
 * came?"; `text` is the first question.  0 when there are none. */
static size_t introduction_end(struct slice text, struct slice next)
{
	uint32_t code;
	size_t colon = slice_find(text, ": ", 0);
	if (!is_question(text) || !is_question(next) || colon == text.len)
		return 0;
	unicode_decode(slice_from(text, colon + 2), &code);
	return unicode_is_upper(code) ? colon + 1 : 0;
}

void sentence_series_split(
    struct slice text, const struct span_list *found, struct span_list *out)
{
	for (size_t i = 0; i < found->n; i++) {
		struct span span = found->items[i];
		struct slice slice = slice_at(text, span), next = {0};
		if (is_series(slice)) {
			add_series(text, span, out);
			continue;
		}
		if (i + 1 < found->n)
			next = slice_at(text, found->items[i + 1]);
		size_t items = span.start + introduction_end(slice, next);
		add_trimmed(text, (struct span){span.start, items}, out);
		add_trimmed(text, (struct span){items, span.end}, out);
	}
}
