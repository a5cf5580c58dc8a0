/* SPDX-License-Identifier: MIT */
/* find_pattern: letters are looked for in folded text, with a map back to the
 * bytes they came from; expressions in the text itself; forms in its words. */
#include "views/find_pattern.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"

static void folded_release(struct folded_text *folded)
{
	str_release(&folded->bytes);
	free(folded->map);
	*folded = (struct folded_text){0};
}

/* The bytes of the code point at the front and of the marks on it. */
static size_t cluster(struct slice text, uint32_t *base)
{
	uint32_t code;
	size_t len = unicode_decode(text, base);
	for (;;) {
		struct slice rest = slice_from(text, len);
		if (!rest.len || (unsigned char)rest.at[0] < 0x80)
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
		if (!out->len || out->at[out->len - 1] != ' ')
			str_append_byte(out, ' ');
	} else if (base < 0x80 && text.len == 1) {
		bool is_upper = base >= 'A' && base <= 'Z';
		str_append_byte(out, (char)(is_upper ? base + 32 : base));
	} else {
		unicode_fold(out, text);
	}
}

static void map_to(struct folded_text *folded, size_t from, size_t at)
{
	for (size_t i = from; i < folded->bytes.len; i++) {
		folded->map = mem_grow(
			folded->map, i, &folded->cap, sizeof(*folded->map));
		folded->map[i] = at;
	}
}

static void fold(struct folded_text *folded, struct slice text)
{
	size_t at = 0;
	str_clear(&folded->bytes);
	while (at < text.len) {
		uint32_t base;
		struct slice rest = slice_from(text, at);
		size_t before = folded->bytes.len;
		rest.len = cluster(rest, &base);
		fold_cluster(&folded->bytes, rest, base);
		map_to(folded, before, at);
		at += rest.len;
	}
	folded->map = mem_grow(folded->map, folded->bytes.len, &folded->cap,
		sizeof(*folded->map));
	folded->map[folded->bytes.len] = text.len;
}

/* The bytes of the text behind those of [start, end) of the folded one, for
 * what one character was folded into stays together. */
static struct span unfold(
	const struct folded_text *folded, size_t start, size_t end)
{
	size_t last = folded->map[end - 1];
	while (end < folded->bytes.len && folded->map[end] == last)
		end++;
	return (struct span){folded->map[start], folded->map[end]};
}

/* The next letter, or 0: what case is compared by. */
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

static void look_for_letters(const struct find_pattern *pattern,
	struct slice text, struct span_list *found)
{
	struct folded_text folded = {0};
	fold(&folded, text);
	struct slice hay = str_slice(&folded.bytes);
	const char *needle = str_text(&pattern->folded.bytes);
	size_t len = pattern->folded.bytes.len;
	size_t at = len ? slice_find(hay, needle, 0) : hay.len;
	while (at < hay.len) {
		struct span match = unfold(&folded, at, at + len);
		bool is_match =
			!pattern->has_capital ||
			same_case(pattern->typed, slice_at(text, match));
		if (is_match)
			span_list_add(found, match);
		at = slice_find(hay, needle, at + (is_match ? len : 1));
	}
	folded_release(&folded);
}

/* Wider, until it splits no character and no mark from its letter: the
 * expression may have been matched byte by byte. */
static struct span whole_characters(struct slice text, struct span at)
{
	while (at.start && (text.at[at.start] & 0xC0) == 0x80)
		at.start--;
	while (at.end < text.len && (text.at[at.end] & 0xC0) == 0x80)
		at.end++;
	while (at.end < text.len) {
		uint32_t code;
		size_t len = unicode_decode(slice_from(text, at.end), &code);
		if (!unicode_is_mark(code))
			break;
		at.end += len;
	}
	return at;
}

/* The same bytes with a NUL behind them and spaces for line ends. */
static char *as_one_line(struct slice text)
{
	char *line = mem_strndup(text.at, text.len);
	for (char *end = line; (end = strchr(end, '\n'));)
		*end = ' ';
	return line;
}

static void look_for_regex(const struct find_pattern *pattern,
	struct slice text, struct span_list *found)
{
	char *line = as_one_line(text);
	size_t at = 0;
	regmatch_t hit;
	while (at < text.len && regexec(&pattern->regex, line + at, 1, &hit,
					at ? REG_NOTBOL : 0) == 0) {
		struct span match = {
			at + (size_t)hit.rm_so, at + (size_t)hit.rm_eo};
		at = match.end;
		if (span_is_empty(match)) {
			at++;
			continue;
		}
		match = whole_characters(text, match);
		span_list_add(found, match);
		at = match.end;
	}
	free(line);
}

/* A capital behind a backslash is part of the expression's grammar. */
static bool has_capital(struct slice text, bool is_regex)
{
	while (text.len) {
		uint32_t code;
		text = slice_from(text, unicode_decode(text, &code));
		if (is_regex && code == '\\')
			text = slice_from(text, unicode_decode(text, &code));
		else if (unicode_is_upper(code))
			return true;
	}
	return false;
}

static bool make_letters(struct find_pattern *pattern, struct err *err)
{
	(void)err;
	fold(&pattern->folded, pattern->typed);
	return true;
}

static void release_letters(struct find_pattern *pattern)
{
	folded_release(&pattern->folded);
}

static bool make_regex(struct find_pattern *pattern, struct err *err)
{
	int flags = REG_EXTENDED | (pattern->has_capital ? 0 : REG_ICASE);
	int failed = regcomp(&pattern->regex, pattern->typed.at, flags);
	if (!failed)
		return true;
	char reason[128];
	regerror(failed, &pattern->regex, reason, sizeof(reason));
	return err_set(err, "not a regular expression: %s", reason);
}

static void release_regex(struct find_pattern *pattern)
{
	regfree(&pattern->regex);
}

/* Forms: phrases of words that are compared by their stems. */

static void add_phrase(struct find_pattern *pattern, struct span at)
{
	struct slice text = slice_trim(slice_at(pattern->typed, at));
	struct find_phrase phrase = {
		.first = pattern->words.n, .is_prefix = slice_ends(text, "*")};
	word_split(&pattern->words, pattern->typed, at);
	phrase.n = pattern->words.n - phrase.first;
	if (!phrase.n)
		return;
	pattern->phrases = mem_grow(pattern->phrases, pattern->n_phrases,
		&pattern->cap_phrases, sizeof(*pattern->phrases));
	pattern->phrases[pattern->n_phrases++] = phrase;
}

static bool make_forms(struct find_pattern *pattern, struct err *err)
{
	size_t start = 0;
	(void)err;
	while (start < pattern->typed.len) {
		size_t end = slice_find(pattern->typed, "|", start);
		add_phrase(pattern, (struct span){start, end});
		start = end + 1;
	}
	return true;
}

static void release_forms(struct find_pattern *pattern)
{
	word_list_release(&pattern->words);
	free(pattern->phrases);
}

/* The word behind one: not a part of it. */
static size_t next_word(const struct word_list *words, size_t index)
{
	bool is_whole = !(words->at[index].flags & WORD_PART);
	index++;
	while (is_whole && index < words->n &&
		(words->at[index].flags & WORD_PART))
		index++;
	return index;
}

/* The last word of `text` that the phrase takes when it begins at a word of
 * it; false when it does not. */
static bool match_phrase(const struct find_pattern *pattern,
	const struct find_phrase *phrase, const struct word_list *text,
	size_t first, size_t *last)
{
	size_t at = first, end = phrase->first + phrase->n;
	*last = first;
	for (size_t i = phrase->first; i < end;) {
		const struct word *wanted = &pattern->words.at[i];
		bool is_prefix = phrase->is_prefix && i + 1 == end;
		if (at >= text->n)
			return false;
		const struct word *word = &text->at[at];
		if (is_prefix ? strncmp(word->fold, wanted->fold,
					strlen(wanted->fold)) != 0
			      : strcmp(word->stem, wanted->stem) != 0)
			return false;
		*last = at;
		at = next_word(text, at);
		i = next_word(&pattern->words, i);
	}
	return true;
}

static bool match_any_phrase(const struct find_pattern *pattern,
	const struct word_list *text, size_t first, size_t *last)
{
	for (size_t i = 0; i < pattern->n_phrases; i++)
		if (match_phrase(
			    pattern, &pattern->phrases[i], text, first, last))
			return true;
	return false;
}

static void look_for_forms(const struct find_pattern *pattern,
	struct slice text, struct span_list *found)
{
	struct word_list words = {0};
	size_t last, behind = 0;
	word_split(&words, text, (struct span){0, text.len});
	for (size_t i = 0; i < words.n; i++) {
		struct span at = words.at[i].at;
		if (at.start < behind ||
			!match_any_phrase(pattern, &words, i, &last))
			continue;
		at.end = behind = words.at[last].at.end;
		span_list_add(found, at);
	}
	word_list_release(&words);
}

/* What a pattern may begin with.  The last has no mark. */
static const struct find_kind {
	const char *mark;
	bool (*make)(struct find_pattern *pattern, struct err *err);
	void (*look)(const struct find_pattern *pattern, struct slice text,
		struct span_list *found);
	void (*release)(struct find_pattern *pattern);
} kinds[] = {
	{"~", make_regex, look_for_regex, release_regex},
	{"=", make_forms, look_for_forms, release_forms},
	{"", make_letters, look_for_letters, release_letters},
};

bool find_pattern_make(
	struct find_pattern *pattern, const char *typed, struct err *err)
{
	const struct find_kind *kind = kinds;
	while (!slice_starts(slice_of(typed), kind->mark))
		kind++;
	*pattern = (struct find_pattern){
		.kind = kind, .typed = slice_of(typed + strlen(kind->mark))};
	pattern->has_capital =
		has_capital(pattern->typed, kind->make == make_regex);
	return kind->make(pattern, err);
}

void find_pattern_look(const struct find_pattern *pattern, struct slice text,
	struct span_list *found)
{
	if (pattern->typed.len && text.len)
		pattern->kind->look(pattern, text, found);
}

void find_pattern_release(struct find_pattern *pattern)
{
	if (pattern->kind)
		pattern->kind->release(pattern);
	*pattern = (struct find_pattern){0};
}
