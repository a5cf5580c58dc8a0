/* SPDX-License-Identifier: MIT */
/* finder: words are looked for in folded text, with a map back to the bytes
 * they came from; regular expressions in the text itself. */
#include "views/finder.h"

#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"

/* A text as it is matched.  map[i] is the byte of the text that byte i of
 * `bytes` came from; map[bytes.len] its length. */
struct folded {
	struct str bytes;
	size_t *map;
	size_t cap;
};

/* What is looked for, made ready. */
struct pattern {
	bool is_regex, has_capital;
	struct slice typed; /* without the ~ */
	struct folded folded;
	regex_t regex;
};

static void folded_release(struct folded *folded)
{
	str_release(&folded->bytes);
	free(folded->map);
	*folded = (struct folded){0};
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

static void map_to(struct folded *folded, size_t from, size_t at)
{
	for (size_t i = from; i < folded->bytes.len; i++) {
		folded->map = mem_grow(
			folded->map, i, &folded->cap, sizeof(*folded->map));
		folded->map[i] = at;
	}
}

static void fold(struct folded *folded, struct slice text)
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
static struct span unfold(const struct folded *folded, size_t start, size_t end)
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

static void add(struct finder *finder, size_t text, struct span at)
{
	finder->matches = mem_grow(finder->matches, finder->n, &finder->cap,
		sizeof(*finder->matches));
	finder->matches[finder->n++] =
		(struct finder_match){.text = text, .at = at};
}

static void look_for_words(struct finder *finder, const struct pattern *pattern,
	size_t index, struct slice text)
{
	struct folded folded = {0};
	fold(&folded, text);
	struct slice hay = str_slice(&folded.bytes);
	const char *needle = str_text(&pattern->folded.bytes);
	size_t len = pattern->folded.bytes.len;
	size_t at = len ? slice_find(hay, needle, 0) : hay.len;
	while (at < hay.len) {
		struct span found = unfold(&folded, at, at + len);
		bool is_match =
			!pattern->has_capital ||
			same_case(pattern->typed, slice_at(text, found));
		if (is_match)
			add(finder, index, found);
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

static void look_for_regex(struct finder *finder, const struct pattern *pattern,
	size_t index, struct slice text)
{
	char *line = as_one_line(text);
	size_t at = 0;
	regmatch_t hit;
	while (at < text.len && regexec(&pattern->regex, line + at, 1, &hit,
					at ? REG_NOTBOL : 0) == 0) {
		struct span found = {
			at + (size_t)hit.rm_so, at + (size_t)hit.rm_eo};
		at = found.end;
		if (span_is_empty(found)) {
			at++;
			continue;
		}
		found = whole_characters(text, found);
		add(finder, index, found);
		at = found.end;
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

static bool pattern_make(
	struct pattern *pattern, const char *typed, struct err *err)
{
	pattern->is_regex = typed[0] == '~';
	pattern->typed = slice_of(typed + pattern->is_regex);
	pattern->has_capital = has_capital(pattern->typed, pattern->is_regex);
	if (!pattern->is_regex) {
		fold(&pattern->folded, pattern->typed);
		return true;
	}
	int flags = REG_EXTENDED | (pattern->has_capital ? 0 : REG_ICASE);
	int failed = regcomp(&pattern->regex, pattern->typed.at, flags);
	if (!failed)
		return true;
	char reason[128];
	regerror(failed, &pattern->regex, reason, sizeof(reason));
	return err_set(err, "not a regular expression: %s", reason);
}

static void pattern_release(struct pattern *pattern)
{
	if (pattern->is_regex)
		regfree(&pattern->regex);
	folded_release(&pattern->folded);
}

static bool gather(struct finder *finder, const struct finder_texts *texts,
	struct err *err)
{
	struct pattern pattern = {0};
	finder->n = 0;
	finder->stale = false;
	if (!pattern_make(&pattern, str_text(&finder->pattern), err)) {
		folded_release(&pattern.folded);
		return false;
	}
	for (size_t i = 0; i < texts->n && pattern.typed.len; i++) {
		struct slice text = texts->at(texts->owner, i);
		if (pattern.is_regex)
			look_for_regex(finder, &pattern, i, text);
		else
			look_for_words(finder, &pattern, i, text);
	}
	pattern_release(&pattern);
	return true;
}

void finder_release(struct finder *finder)
{
	str_release(&finder->pattern);
	free(finder->matches);
	*finder = (struct finder){0};
}

bool finder_look(struct finder *finder, const char *pattern,
	const struct finder_texts *texts, struct err *err)
{
	str_clear(&finder->pattern);
	str_append_text(&finder->pattern, pattern);
	bool is_right = gather(finder, texts, err);
	finder->current = finder->n;
	return is_right;
}

static int match_order(struct finder_match a, struct finder_match b)
{
	if (a.text != b.text)
		return a.text < b.text ? -1 : 1;
	if (a.at.start != b.at.start)
		return a.at.start < b.at.start ? -1 : 1;
	return 0;
}

/* How many matches stand before a place. */
static size_t n_before(const struct finder *finder, struct finder_match place)
{
	size_t low = 0, high = finder->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (match_order(finder->matches[middle], place) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void finder_look_again(struct finder *finder, const struct finder_texts *texts)
{
	struct finder_match current = {0};
	bool had_one = finder->current < finder->n;
	if (had_one)
		current = finder->matches[finder->current];
	gather(finder, texts, NULL);
	finder->current = finder->n;
	if (!had_one)
		return;
	size_t index = n_before(finder, current);
	if (index < finder->n &&
		match_order(finder->matches[index], current) == 0)
		finder->current = index;
}

bool finder_go(struct finder *finder, struct finder_match from, bool back,
	bool *wrapped)
{
	if (!finder->n)
		return false;
	size_t index = n_before(finder, from);
	*wrapped = back ? index == 0 : index == finder->n;
	if (back)
		index = (*wrapped ? finder->n : index) - 1;
	finder->current = index % finder->n;
	return true;
}

bool finder_step(struct finder *finder, bool back, bool *wrapped)
{
	if (finder->current >= finder->n)
		return false;
	struct finder_match from = finder->matches[finder->current];
	if (!back)
		from.at.start++;
	return finder_go(finder, from, back, wrapped);
}

const struct finder_match *finder_matches(
	const struct finder *finder, size_t text, size_t *n)
{
	struct finder_match first = {.text = text};
	struct finder_match behind = {.text = text + 1};
	size_t start = finder->stale ? 0 : n_before(finder, first);
	*n = finder->stale ? 0 : n_before(finder, behind) - start;
	return *n ? finder->matches + start : NULL;
}

bool finder_is_current(
	const struct finder *finder, const struct finder_match *match)
{
	return finder->current < finder->n &&
	       match == &finder->matches[finder->current];
}

static size_t within(size_t offset, struct span at)
{
	if (offset < at.start)
		return at.start;
	return offset > at.end ? at.end : offset;
}

/* Draws the bytes from *at on up to `end`; returns the columns. */
static int draw_to(size_t *at, size_t end, const struct finder_line *line,
	struct grid *grid, struct rect area)
{
	struct slice part = slice_at(line->whole, (struct span){*at, end});
	*at = end;
	return grid_text(grid, area, 0, 0, part, line->role);
}

static struct rect behind(struct rect area, int columns)
{
	area.column += columns;
	area.columns -= columns;
	return area;
}

int finder_draw(const struct finder *finder, struct grid *grid,
	struct rect area, const struct finder_line *line)
{
	size_t n, at = line->at.start;
	int columns = 0;
	struct finder_line lit = *line;
	const struct finder_match *match =
		finder_matches(finder, line->text, &n);
	for (; n; n--, match++) {
		struct span left = {at, line->at.end};
		size_t start = within(match->at.start, left);
		size_t end = within(match->at.end, left);
		if (start == end)
			continue;
		lit.role = finder_is_current(finder, match) ? ROLE_MATCH_CURRENT
							    : ROLE_MATCH;
		columns +=
			draw_to(&at, start, line, grid, behind(area, columns));
		columns += draw_to(&at, end, &lit, grid, behind(area, columns));
	}
	return columns +
	       draw_to(&at, line->at.end, line, grid, behind(area, columns));
}
