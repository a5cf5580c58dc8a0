/* SPDX-License-Identifier: MIT */
/* find_pattern: looks for letters in the folded text, with a map back to its
 * bytes; for expressions in the text itself; for word forms in its words. */
#include "ui/find/pattern.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"

static void folded_release(struct find_folded *folded)
{
	str_release(&folded->bytes);
	free(folded->map);
	*folded = (struct find_folded){0};
}

/* The length in bytes of the first code point with the marks on it. */
static size_t cluster_len(struct slice text, uint32_t *base)
{
	uint32_t code;
	size_t len = unicode_decode(text, base);
	for (;;) {
		struct slice rest = slice_from(text, len);
		if (!rest.len || (unsigned char)rest.bytes[0] < 0x80)
			return len;
		size_t more = unicode_decode(rest, &code);
		if (!unicode_is_mark(code))
			return len;
		len += more;
	}
}

static void fold_cluster(struct str *out, struct slice text, uint32_t base)
{
	if (unicode_is_space(base)) {
		if (!out->len || out->bytes[out->len - 1] != ' ')
			str_append_byte(out, ' ');
	} else if (base < 0x80 && text.len == 1) {
		bool is_upper = base >= 'A' && base <= 'Z';
		str_append_byte(out, (char)(is_upper ? base + 32 : base));
	} else {
		unicode_fold(out, text);
	}
}

/* Maps the folded bytes from `from` on to the byte `pos` of the text. */
static void map_to(struct find_folded *folded, size_t from, size_t pos)
{
	for (size_t i = from; i < folded->bytes.len; i++) {
		folded->map = mem_grow(
		    folded->map, i, &folded->cap, sizeof(*folded->map));
		folded->map[i] = pos;
	}
}

static void fold(struct find_folded *folded, struct slice text)
{
	size_t pos = 0;
	str_clear(&folded->bytes);
	while (pos < text.len) {
		uint32_t base;
		struct slice rest = slice_from(text, pos);
		size_t before = folded->bytes.len;
		rest.len = cluster_len(rest, &base);
		fold_cluster(&folded->bytes, rest, base);
		map_to(folded, before, pos);
		pos += rest.len;
	}
	folded->map = mem_grow(
	    folded->map, folded->bytes.len, &folded->cap, sizeof(*folded->map));
	folded->map[folded->bytes.len] = text.len;
}

/* The bytes of the text that the bytes [start, end) of the folded text came
 * from.  A character that was folded into several bytes is not split. */
static struct span unfold(
    const struct find_folded *folded, size_t start, size_t end)
{
	size_t last = folded->map[end - 1];
	while (end < folded->bytes.len && folded->map[end] == last)
		end++;
	return (struct span){folded->map[start], folded->map[end]};
}

/* Takes the next letter off the text; 0 when there is none. */
static uint32_t next_letter(struct slice *text)
{
	uint32_t code;
	while (text->len) {
		*text = slice_from(*text, unicode_decode(*text, &code));
		if (unicode_is_letter(code))
			return code;
	}
	return 0;
}

static bool same_case(struct slice a, struct slice b)
{
	for (;;) {
		uint32_t in_a = next_letter(&a), in_b = next_letter(&b);
		if (!in_a || !in_b)
			return !in_a && !in_b;
		if (unicode_is_upper(in_a) != unicode_is_upper(in_b))
			return false;
	}
}

static void look_for_letters(
    const struct find_part *part, struct slice text, struct span_list *found)
{
	struct find_folded folded = {0};
	fold(&folded, text);
	struct slice hay = str_slice(&folded.bytes);
	const char *needle = str_text(&part->folded.bytes);
	size_t len = part->folded.bytes.len;
	size_t pos = len ? slice_find(hay, needle, 0) : hay.len;
	while (pos < hay.len) {
		struct span match = unfold(&folded, pos, pos + len);
		bool is_match = !part->has_capital ||
				same_case(part->typed, slice_at(text, match));
		if (is_match)
			span_list_add(found, match);
		pos = slice_find(hay, needle, pos + (is_match ? len : 1));
	}
	folded_release(&folded);
}

static void look_for_regex(
    const struct find_part *part, struct slice text, struct span_list *found)
{
	expression_find(&part->expression, text, SIZE_MAX, found);
}

static bool has_capital(struct slice text)
{
	uint32_t code;
	while ((code = next_letter(&text)) != 0)
		if (unicode_is_upper(code))
			return true;
	return false;
}

static bool make_letters(struct find_part *part, struct err *err)
{
	(void)err;
	part->has_capital = has_capital(part->typed);
	fold(&part->folded, part->typed);
	return true;
}

static void release_letters(struct find_part *part)
{
	folded_release(&part->folded);
}

static bool make_regex(struct find_part *part, struct err *err)
{
	return expression_make(&part->expression, part->typed, err);
}

static void release_regex(struct find_part *part)
{
	expression_release(&part->expression);
}

/* Forms: phrases whose words are compared by their stems. */

static void add_phrase(struct find_part *part, struct span span)
{
	struct slice text = slice_trim(slice_at(part->typed, span));
	struct find_phrase phrase = {
	    .first = part->words.n, .is_prefix = slice_ends(text, "*")};
	word_split(&part->words, part->typed, span);
	phrase.n = part->words.n - phrase.first;
	if (!phrase.n)
		return;
	part->phrases = mem_grow(part->phrases, part->n_phrases,
	    &part->cap_phrases, sizeof(*part->phrases));
	part->phrases[part->n_phrases++] = phrase;
}

static bool make_forms(struct find_part *part, struct err *err)
{
	size_t start = 0;
	(void)err;
	while (start < part->typed.len) {
		size_t end = slice_find(part->typed, "|", start);
		add_phrase(part, (struct span){start, end});
		start = end + 1;
	}
	return true;
}

static void release_forms(struct find_part *part)
{
	word_list_release(&part->words);
	free(part->phrases);
}

/* The index of the word after one; if that is a whole word, skips its parts. */
static size_t next_word(const struct word_list *words, size_t index)
{
	bool is_whole = !(words->items[index].flags & WORD_PART);
	index++;
	while (is_whole && index < words->n &&
	       (words->items[index].flags & WORD_PART))
		index++;
	return index;
}

/* Whether the phrase matches at word `first` of the text; `*last` becomes the
 * last word of the match. */
static bool match_phrase(const struct find_part *part,
    const struct find_phrase *phrase, const struct word_list *text,
    size_t first, size_t *last)
{
	size_t pos = first, end = phrase->first + phrase->n;
	*last = first;
	for (size_t i = phrase->first; i < end;) {
		const struct word *wanted = &part->words.items[i];
		bool is_prefix = phrase->is_prefix && i + 1 == end;
		if (pos >= text->n)
			return false;
		const struct word *word = &text->items[pos];
		if (is_prefix ? strncmp(word->fold, wanted->fold,
				    strlen(wanted->fold)) != 0
			      : strcmp(word->stem, wanted->stem) != 0)
			return false;
		*last = pos;
		pos = next_word(text, pos);
		i = next_word(&part->words, i);
	}
	return true;
}

static bool match_any_phrase(const struct find_part *part,
    const struct word_list *text, size_t first, size_t *last)
{
	for (size_t i = 0; i < part->n_phrases; i++)
		if (match_phrase(part, &part->phrases[i], text, first, last))
			return true;
	return false;
}

static void look_for_forms(
    const struct find_part *part, struct slice text, struct span_list *found)
{
	struct word_list words = {0};
	size_t last, end = 0;
	word_split(&words, text, (struct span){0, text.len});
	for (size_t i = 0; i < words.n; i++) {
		struct span span = words.items[i].span;
		if (span.start < end ||
		    !match_any_phrase(part, &words, i, &last))
			continue;
		span.end = end = words.items[last].span.end;
		span_list_add(found, span);
	}
	word_list_release(&words);
}

/* The kinds of patterns, each with the mark that such a line begins with.  The
 * last has no mark. */
static const struct find_kind {
	const char *mark;
	bool (*make)(struct find_part *part, struct err *err);
	void (*look)(const struct find_part *part, struct slice text,
	    struct span_list *found);
	void (*release)(struct find_part *part);
} kinds[] = {
    {"~", make_regex, look_for_regex, release_regex},
    {"=", make_forms, look_for_forms, release_forms},
    {"", make_letters, look_for_letters, release_letters},
};

static bool add_part(
    struct find_pattern *pattern, struct slice line, struct err *err)
{
	const struct find_kind *kind = kinds;
	while (!slice_starts(line, kind->mark))
		kind++;
	struct find_part part = {
	    .kind = kind, .typed = slice_from(line, strlen(kind->mark))};
	if (!kind->make(&part, err))
		return false;
	pattern->parts = mem_grow(
	    pattern->parts, pattern->n, &pattern->cap, sizeof(*pattern->parts));
	pattern->parts[pattern->n++] = part;
	return true;
}

bool find_pattern_make(
    struct find_pattern *pattern, const char *typed, struct err *err)
{
	struct slice text = slice_of(typed);
	size_t start = 0;
	*pattern = (struct find_pattern){0};
	while (start <= text.len) {
		size_t end = slice_find(text, "\n", start);
		struct span span = {start, end};
		if (!add_part(pattern, slice_at(text, span), err)) {
			find_pattern_release(pattern);
			return false;
		}
		start = end + 1;
	}
	return true;
}

static int by_place(const void *a, const void *b)
{
	const struct span *one = a, *other = b;
	if (one->start != other->start)
		return one->start < other->start ? -1 : 1;
	return one->end == other->end ? 0 : one->end > other->end ? -1 : 1;
}

/* Sorts the matches of several parts, from span `first` on, by position; of
 * overlapping matches keeps the first. */
static void merge(struct span_list *found, size_t first)
{
	size_t n = first, end = 0;
	if (found->n == first)
		return;
	qsort(found->items + first, found->n - first, sizeof(*found->items),
	    by_place);
	for (size_t i = first; i < found->n; i++) {
		if (found->items[i].start < end)
			continue;
		end = found->items[i].end;
		found->items[n++] = found->items[i];
	}
	found->n = n;
}

void find_pattern_look(const struct find_pattern *pattern, struct slice text,
    struct span_list *found)
{
	size_t first = found->n;
	for (size_t i = 0; i < pattern->n; i++) {
		const struct find_part *part = &pattern->parts[i];
		if (part->typed.len && text.len)
			part->kind->look(part, text, found);
	}
	if (pattern->n > 1)
		merge(found, first);
}

void find_pattern_release(struct find_pattern *pattern)
{
	for (size_t i = 0; i < pattern->n; i++)
		pattern->parts[i].kind->release(&pattern->parts[i]);
	free(pattern->parts);
	*pattern = (struct find_pattern){0};
}
