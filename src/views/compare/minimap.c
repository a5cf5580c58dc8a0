/* SPDX-License-Identifier: MIT */
/*
 * compare_view_minimap: a canvas of braille dots for the links (U+2800, two by
 * four dots a cell) between two columns of half blocks (U+2580) for the
 * articles.
 */
#include "views/compare/minimap.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	A_EDGE = 0, /* the columns of the map */
	A_TEXT = 1,
	LINKS = 2,
	LINK_CELLS = 5,
	B_TEXT = 7,
	B_EDGE = 8,
	DOTS = 4, /* braille dots in the height of a cell, and in its width */
	DOTS_WIDE = 2,
	HALVES = 2,
	/* At most, or a short article would become a few giant blocks. */
	ROWS_A_SENTENCE = 2,
	BRAILLE = 0x2800,
};

/* What half a cell of an article's column holds. */
enum half { HALF_NONE, HALF_ONLY, HALF_LINKED };

struct map {
	const struct compare_view_page *page;
	int rows;
	size_t scale;	     /* bytes of article in the whole height */
	unsigned char *dots; /* by cell */
	unsigned char *roles;
};

/* Bytes from the first sentence to the end of the last. */
static size_t extent(const struct article *article)
{
	size_t n = article->n_sentences;
	if (n == 0)
		return 0;
	return article->sentences[n - 1].span.end -
	       article->sentences[0].span.start;
}

static struct map map_of(const struct compare_view_page *page, int rows)
{
	struct map map = {.page = page, .rows = rows};
	size_t a = page->comparison->articles[SIDE_A]->n_sentences;
	size_t b = page->comparison->articles[SIDE_B]->n_sentences;
	size_t most = (a > b ? a : b) * ROWS_A_SENTENCE;
	size_t bytes_a = extent(page->comparison->articles[SIDE_A]);
	size_t bytes_b = extent(page->comparison->articles[SIDE_B]);
	if (most < (size_t)rows)
		map.rows = (int)most;
	map.scale = bytes_a > bytes_b ? bytes_a : bytes_b;
	return map;
}

/* The unit of the height, of `units` in all, in which a byte of an article is.
 */
static int unit_of(const struct map *map, const struct article *article,
    size_t byte, int units)
{
	size_t pos = byte - article->sentences[0].span.start;
	if (map->scale == 0 || units == 0)
		return 0;
	int unit = (int)(pos * (size_t)units / map->scale);
	return unit < units ? unit : units - 1;
}

/* The articles' columns. */

struct half_cell {
	enum half content;
	bool seen;
};

static void mark_sentence(
    const struct map *map, struct half_cell *halves, int side, size_t sentence)
{
	const struct compare_view_page *page = map->page;
	const struct article *article = page->comparison->articles[side];
	struct span span = article->sentences[sentence].span;
	size_t row = page->rows.row_of[side][sentence];
	bool linked = page->rows.items[row].kind == COMPARE_VIEW_ROW_LINK;
	bool seen = compare_view_page_sees(page, row);
	int units = map->rows * HALVES;
	int end = unit_of(map, article, span.end - 1, units);
	for (int i = unit_of(map, article, span.start, units); i <= end; i++) {
		enum half content = linked ? HALF_LINKED : HALF_ONLY;
		if (halves[i].content < content)
			halves[i].content = content;
		halves[i].seen |= seen;
	}
}

static const char *glyph(enum half upper, enum half lower)
{
	if (upper == HALF_LINKED)
		return lower == HALF_LINKED ? "█" : "▀";
	if (lower == HALF_LINKED)
		return "▄";
	return upper || lower ? "░" : " ";
}

static const struct {
	int text, edge;
} columns[SIDES] = {
    [SIDE_A] = {A_TEXT, A_EDGE},
    [SIDE_B] = {B_TEXT, B_EDGE},
};

static void draw_article(
    const struct map *map, struct grid *grid, struct rect area, int side)
{
	size_t n = map->page->comparison->articles[side]->n_sentences;
	struct half_cell *halves =
	    mem_zalloc((size_t)map->rows * HALVES, sizeof(*halves));
	for (size_t i = 0; i < n; i++)
		mark_sentence(map, halves, side, i);
	for (int row = 0; row < map->rows; row++) {
		const struct half_cell *half = &halves[row * HALVES];
		grid_text(grid, area, row, columns[side].text,
		    slice_of(glyph(half[0].content, half[1].content)),
		    ROLE_MINIMAP);
		if (half[0].seen || half[1].seen)
			grid_text(grid, area, row, columns[side].edge,
			    slice_of("┃"), ROLE_MINIMAP_WINDOW);
	}
	free(halves);
}

/* The links. */

/* Of the lines that meet in a cell, that of the highest rank gives the role. */
static int rank(enum role role)
{
	if (role == ROLE_MINIMAP_WINDOW)
		return 2;
	return role == ROLE_MOVED;
}

static void set_dot(struct map *map, int x, int y, enum role role)
{
	/* Bits of a braille cell by row and column, Unicode 15, 21.1. */
	static const unsigned char bits[DOTS][DOTS_WIDE] = {
	    {0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
	int cell = y / DOTS * LINK_CELLS + x / DOTS_WIDE;
	map->dots[cell] |= bits[y % DOTS][x % DOTS_WIDE];
	if (rank(role) >= rank((enum role)map->roles[cell]))
		map->roles[cell] = (unsigned char)role;
}

/* A straight line from the left edge at `from` to the right edge at `to`. */
static void draw_line(struct map *map, int from, int to, enum role role)
{
	int last = LINK_CELLS * DOTS_WIDE - 1;
	int y = from;
	for (int x = 0; x <= last; x++) {
		int next = from + (to - from) * x / last;
		int step = next > y ? 1 : -1;
		for (; y != next; y += step)
			set_dot(map, x, y, role);
		set_dot(map, x, y, role);
	}
}

static int middle_of(const struct map *map, int side, size_t sentence)
{
	const struct article *article = map->page->comparison->articles[side];
	struct span span = article->sentences[sentence].span;
	return unit_of(map, article, span.start + (span.end - span.start) / 2,
	    map->rows * DOTS);
}

static void draw_link(struct map *map, const struct link *link, enum role role)
{
	for (size_t i = 0; i < link->n_pairs; i++)
		draw_line(map, middle_of(map, SIDE_A, link->pairs[i].a),
		    middle_of(map, SIDE_B, link->pairs[i].b), role);
}

static void draw_links(struct map *map)
{
	const struct comparison *comparison = map->page->comparison;
	const struct compare_view_row *current =
	    &map->page->rows.items[compare_view_page_row(map->page)];
	for (size_t i = 0; i < comparison->links.n; i++)
		draw_link(map, &comparison->links.items[i],
		    comparison->links.items[i].moved ? ROLE_MOVED
						     : ROLE_MINIMAP);
	if (current->kind == COMPARE_VIEW_ROW_LINK ||
	    current->kind == COMPARE_VIEW_ROW_POINTER)
		draw_link(map, &comparison->links.items[current->link],
		    ROLE_MINIMAP_WINDOW);
}

static void put_links(
    const struct map *map, struct grid *grid, struct rect area)
{
	for (int i = 0; i < map->rows * LINK_CELLS; i++) {
		struct str text = {0};
		if (!map->dots[i])
			continue;
		unicode_append(&text, (uint32_t)BRAILLE + map->dots[i]);
		grid_text(grid, area, i / LINK_CELLS, LINKS + i % LINK_CELLS,
		    str_slice(&text), (enum role)map->roles[i]);
		str_release(&text);
	}
}

void compare_view_minimap_draw(
    const struct compare_view_page *page, struct grid *grid, struct rect area)
{
	if (!page->rows.n || area.columns < COMPARE_VIEW_MINIMAP)
		return;
	struct map map = map_of(page, area.rows);
	size_t cells = (size_t)map.rows * LINK_CELLS;
	map.dots = mem_zalloc(cells, 1);
	map.roles = mem_alloc(cells);
	memset(map.roles, ROLE_MINIMAP, cells);
	draw_links(&map);
	put_links(&map, grid, area);
	for (int side = 0; side < SIDES; side++)
		draw_article(&map, grid, area, side);
	free(map.dots);
	free(map.roles);
}

bool compare_view_minimap_at(const struct compare_view_page *page,
    struct rect area, int row, int column, struct compare_view_place *place)
{
	struct map map = map_of(page, area.rows);
	int side = column < LINKS + LINK_CELLS / 2 ? SIDE_A : SIDE_B;
	const struct article *article = page->comparison->articles[side];
	for (size_t i = 0; i < article->n_sentences; i++) {
		struct span span = article->sentences[i].span;
		if (unit_of(&map, article, span.end - 1, map.rows) < row)
			continue;
		*place = (struct compare_view_place){(enum side)side, i};
		return row < map.rows;
	}
	return false;
}
