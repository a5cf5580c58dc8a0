/* SPDX-License-Identifier: MIT */
/* find: collects the matches of a pattern in all texts, sorted by position. */
#include "ui/find/find.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sorted.h"
#include "ui/find/pattern.h"

static void add_match(struct find *finder, size_t text, struct span span)
{
	finder->matches = mem_grow(
	    finder->matches, finder->n, &finder->cap, sizeof(*finder->matches));
	finder->matches[finder->n++] =
	    (struct find_match){.text = text, .span = span};
}

static bool gather_from(struct find *finder, const struct find_texts *texts,
    size_t first, struct err *err)
{
	struct find_pattern pattern = {0};
	struct span_list found = {0};
	if (!find_pattern_make(&pattern, str_text(&finder->pattern), err))
		return false;
	for (size_t i = first; i < texts->n; i++) {
		found.n = 0;
		find_pattern_look(&pattern, texts->at(texts->owner, i), &found);
		for (size_t k = 0; k < found.n; k++)
			add_match(finder, i, found.items[k]);
	}
	span_list_release(&found);
	find_pattern_release(&pattern);
	return true;
}

static bool gather(
    struct find *finder, const struct find_texts *texts, struct err *err)
{
	finder->n = 0;
	finder->stale = false;
	return gather_from(finder, texts, 0, err);
}

void find_release(struct find *finder)
{
	str_release(&finder->pattern);
	free(finder->matches);
	*finder = (struct find){0};
}

bool find_look(struct find *finder, const char *pattern,
    const struct find_texts *texts, struct err *err)
{
	str_clear(&finder->pattern);
	str_append_text(&finder->pattern, pattern);
	bool is_right = gather(finder, texts, err);
	finder->current = finder->n;
	return is_right;
}

void find_look_in_added(
    struct find *finder, const struct find_texts *texts, size_t first)
{
	bool at_none = finder->current == finder->n;
	gather_from(finder, texts, first, NULL);
	if (at_none)
		finder->current = finder->n;
}

static int match_order(const void *item, const void *key)
{
	const struct find_match *a = item, *b = key;
	if (a->text != b->text)
		return a->text < b->text ? -1 : 1;
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return 0;
}

/* The number of matches before a place. */
static size_t n_before(const struct find *finder, struct find_match place)
{
	return sorted_first(finder->matches, finder->n,
	    sizeof(*finder->matches), match_order, &place);
}

void find_look_again(struct find *finder, const struct find_texts *texts)
{
	struct find_match current = {0};
	bool had_one = finder->current < finder->n;
	if (had_one)
		current = finder->matches[finder->current];
	gather(finder, texts, NULL);
	finder->current = finder->n;
	if (!had_one)
		return;
	size_t index = n_before(finder, current);
	if (index < finder->n &&
	    match_order(&finder->matches[index], &current) == 0)
		finder->current = index;
}

bool find_go(
    struct find *finder, struct find_match from, bool back, bool *wrapped)
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

bool find_step(struct find *finder, bool back, bool *wrapped)
{
	if (finder->current >= finder->n)
		return false;
	struct find_match from = finder->matches[finder->current];
	if (!back)
		from.span.start++;
	return find_go(finder, from, back, wrapped);
}

/* The matches in one text, in order. */
static const struct find_match *matches_in(
    const struct find *finder, size_t text, size_t *n)
{
	struct find_match first = {.text = text};
	struct find_match next = {.text = text + 1};
	size_t start = finder->stale ? 0 : n_before(finder, first);
	*n = finder->stale ? 0 : n_before(finder, next) - start;
	return *n ? finder->matches + start : NULL;
}

static bool is_current(
    const struct find *finder, const struct find_match *match)
{
	return finder->current < finder->n &&
	       match == &finder->matches[finder->current];
}

static size_t clamp(size_t pos, struct span span)
{
	if (pos < span.start)
		return span.start;
	return pos > span.end ? span.end : pos;
}

/* Draws the bytes from *pos to `end` and moves *pos there; returns the columns
 * drawn. */
static int draw_to(size_t *pos, size_t end, const struct find_line *line,
    struct grid *grid, struct rect area)
{
	struct slice part = slice_at(line->whole, (struct span){*pos, end});
	*pos = end;
	return grid_text(grid, area, 0, 0, part, line->role);
}

static struct rect without_left(struct rect area, int columns)
{
	area.column += columns;
	area.columns -= columns;
	return area;
}

int find_draw(const struct find *finder, struct grid *grid, struct rect area,
    const struct find_line *line)
{
	size_t n, pos = line->span.start;
	int columns = 0;
	struct find_line lit = *line;
	const struct find_match *match = matches_in(finder, line->text, &n);
	for (; n; n--, match++) {
		struct span left = {pos, line->span.end};
		size_t start = clamp(match->span.start, left);
		size_t end = clamp(match->span.end, left);
		if (start == end)
			continue;
		lit.role =
		    is_current(finder, match) ? ROLE_MATCH_CURRENT : ROLE_MATCH;
		columns += draw_to(
		    &pos, start, line, grid, without_left(area, columns));
		columns +=
		    draw_to(&pos, end, &lit, grid, without_left(area, columns));
	}
	return columns + draw_to(&pos, line->span.end, line, grid,
			     without_left(area, columns));
}
