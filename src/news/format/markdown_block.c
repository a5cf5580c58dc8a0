/* SPDX-License-Identifier: MIT */
/* format_markdown_block: marks the bytes that go, then copies the others. */
#include "news/format/markdown_block.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"

enum {
	LABEL_BYTES_MAX =
	    200, /* of a reference, a footnote, a page of a wiki */
};

/* What a byte is. */
enum mark {
	MARK_TEXT,
	MARK_LITERAL, /* text, whatever the byte is */
	MARK_DROPPED,
	MARK_CELL,  /* between two cells of a row */
	MARK_BREAK, /* between two paragraphs */
};

void format_markdown_block_add(struct format_markdown_block *block,
    struct slice text, struct span source, bool literal)
{
	size_t len = block->bytes.len;
	offset_map_add(
	    &block->source, len, len ? block->end : source.start, source.start);
	str_append_slice(&block->bytes, text);
	for (size_t i = 0; i < text.len; i++)
		str_append_byte(
		    &block->marks, literal ? MARK_LITERAL : MARK_TEXT);
	block->end = source.end;
}

void format_markdown_block_link(struct format_markdown_block *block,
    size_t start, const char *url, bool is_address)
{
	block->links = mem_grow(block->links, block->n_links, &block->cap_links,
	    sizeof(*block->links));
	block->links[block->n_links++] = (struct format_markdown_link){
	    {start, block->bytes.len}, url, is_address};
}

void format_markdown_block_picture(
    struct format_markdown_block *block, size_t start)
{
	span_list_add(&block->pictures, (struct span){start, block->bytes.len});
}

static void clear(struct format_markdown_block *block)
{
	str_clear(&block->bytes);
	str_clear(&block->marks);
	offset_map_clear(&block->source);
	block->n_links = block->pictures.n = 0;
}

static char byte_at(const struct format_markdown_block *block, size_t pos)
{
	return pos < block->bytes.len ? block->bytes.bytes[pos] : '\0';
}

/* Whether a byte is this mark of Markdown. */
static bool is_mark(
    const struct format_markdown_block *block, size_t pos, char mark)
{
	return byte_at(block, pos) == mark &&
	       block->marks.bytes[pos] == MARK_TEXT;
}

static void drop(struct format_markdown_block *block, size_t start, size_t end)
{
	if (start < end)
		memset(block->marks.bytes + start, MARK_DROPPED, end - start);
}

static bool is_white(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n';
}

static bool may_end_word(char byte)
{
	return !byte || is_white(byte) || strchr(".,;:!?", byte);
}

static bool is_dropped(const struct format_markdown_block *block, size_t pos)
{
	return block->marks.bytes[pos] == MARK_DROPPED;
}

/* Drops a piece, with the space before it where no word follows. */
static void drop_piece(struct format_markdown_block *block, struct span piece)
{
	if (piece.start && byte_at(block, piece.start - 1) == ' ' &&
	    may_end_word(byte_at(block, piece.end)))
		piece.start--;
	drop(block, piece.start, piece.end);
}

/* Whether nothing in the span is to be seen. */
static bool is_blank(
    const struct format_markdown_block *block, size_t start, size_t end)
{
	for (size_t i = start; i < end; i++)
		if (!is_dropped(block, i) && !is_white(byte_at(block, i)))
			return false;
	return true;
}

/* The "]" after a label from `pos` on, in which there is no bracket, white
 * space or line end but what `spaces` allows; 0 when there is none. */
static size_t label_end(
    const struct format_markdown_block *block, size_t pos, bool spaces)
{
	size_t last = pos + LABEL_BYTES_MAX;
	for (; pos < block->bytes.len && pos < last; pos++) {
		char byte = byte_at(block, pos);
		if (is_mark(block, pos, ']'))
			return pos;
		if (byte == '[' || byte == '\n' || (!spaces && is_white(byte)))
			return 0;
	}
	return 0;
}

/* Whether a line begins at `pos`. */
static bool begins_line(const struct format_markdown_block *block, size_t pos)
{
	return !pos || byte_at(block, pos - 1) == '\n';
}

/* "[^1]"; with a colon after it, a line of the notes begins. */
static bool drop_footnote(struct format_markdown_block *block, size_t pos)
{
	if (!is_mark(block, pos + 1, '^'))
		return false;
	size_t end = label_end(block, pos + 2, false);
	if (!end)
		return false;
	if (begins_line(block, pos) && is_mark(block, end + 1, ':')) {
		end++;
		if (pos)
			block->marks.bytes[pos - 1] = MARK_BREAK;
	}
	drop_piece(block, (struct span){pos, end + 1});
	return true;
}

/* "[[Page]]" is its name, "[[Page|words]]" the words, "![[Picture]]" nothing. */
static bool drop_wiki_link(struct format_markdown_block *block, size_t pos)
{
	if (!is_mark(block, pos + 1, '['))
		return false;
	size_t end = label_end(block, pos + 2, true);
	if (!end || !is_mark(block, end + 1, ']'))
		return false;
	struct slice text =
	    slice_at(str_slice(&block->bytes), (struct span){pos + 2, end});
	size_t bar = slice_find(text, "|", 0);
	if (pos && is_mark(block, pos - 1, '!')) {
		drop_piece(block, (struct span){pos - 1, end + 2});
		return true;
	}
	drop(block, pos, pos + 2 + (bar < text.len ? bar + 1 : 0));
	drop(block, end, end + 2);
	return true;
}

static bool is_number(
    const struct format_markdown_block *block, size_t start, size_t end)
{
	for (size_t i = start; i < end; i++)
		if (byte_at(block, i) < '0' || byte_at(block, i) > '9')
			return false;
	return true;
}

/* "[words][label]" without a definition, at the "]" between them, is its words;
 * numbers are the marks of sources. */
static void drop_reference(
    struct format_markdown_block *block, size_t open, size_t close)
{
	if (!is_mark(block, close + 1, '[') ||
	    is_number(block, open + 1, close))
		return;
	size_t end = label_end(block, close + 2, true);
	if (!end)
		return;
	drop(block, open, open + 1);
	drop(block, close, end + 1);
}

static void drop_brackets(struct format_markdown_block *block)
{
	size_t open = SIZE_MAX;
	for (size_t i = 0; i < block->bytes.len; i++) {
		if (is_mark(block, i, '[') && !drop_footnote(block, i) &&
		    !drop_wiki_link(block, i))
			open = i;
		if (!is_mark(block, i, ']') || open == SIZE_MAX)
			continue;
		drop_reference(block, open, i);
		open = SIZE_MAX;
	}
}

/* "{#name .class}" at the end of a block (kramdown, Pandoc). */
static void drop_attributes(struct format_markdown_block *block)
{
	size_t end = block->bytes.len, pos = end ? end - 1 : 0;
	if (!is_mark(block, pos, '}'))
		return;
	while (pos && end - pos < LABEL_BYTES_MAX && byte_at(block, pos) != '{')
		pos--;
	if (is_mark(block, pos, '{') && byte_at(block, pos + 1) &&
	    strchr("#.:", byte_at(block, pos + 1)))
		drop(block, pos, end);
}

/* The word before `pos` that is to be seen; else the one after it. */
static struct span word_beside(
    const struct format_markdown_block *block, struct span gap)
{
	size_t end = gap.start, start;
	while (end && (is_dropped(block, end - 1) ||
			  is_white(byte_at(block, end - 1))))
		end--;
	for (start = end; start && !is_white(byte_at(block, start - 1));)
		start--;
	if (start < end)
		return (struct span){start, end};
	for (start = gap.end; is_white(byte_at(block, start));)
		start++;
	for (end = start;
	     end < block->bytes.len && !is_white(byte_at(block, end));)
		end++;
	return (struct span){start, end};
}

/* Drops an address, with the brackets around it and the space before it; the
 * word beside it leads there. */
static void drop_address(
    struct format_markdown_block *block, struct format_markdown_link *link)
{
	struct span gap = link->span;
	char before = gap.start ? byte_at(block, gap.start - 1) : '\0';
	char after = byte_at(block, gap.end);
	if ((before == '(' && after == ')') || (before == '[' && after == ']'))
		gap = (struct span){gap.start - 1, gap.end + 1};
	drop_piece(block, gap);
	link->span = word_beside(block, gap);
}

/* Addresses are dropped unless they are all that the block has. */
static void drop_addresses(struct format_markdown_block *block)
{
	size_t pos = 0;
	bool other = false;
	for (size_t i = 0; i <= block->n_links; i++) {
		bool last = i == block->n_links;
		if (!last && !block->links[i].is_address)
			continue;
		size_t end =
		    last ? block->bytes.len : block->links[i].span.start;
		for (; pos < end; pos++)
			other |= !is_dropped(block, pos) &&
				 !may_end_word(byte_at(block, pos)) &&
				 !strchr("()[]", byte_at(block, pos));
		pos = last ? end : block->links[i].span.end;
	}
	for (size_t i = 0; other && i < block->n_links; i++)
		if (block->links[i].is_address)
			drop_address(block, &block->links[i]);
}

/* The number of a footnote that is defined is a link: its text is "^1". */
static void drop_footnote_links(struct format_markdown_block *block)
{
	for (size_t i = 0; i < block->n_links; i++) {
		struct format_markdown_link *link = &block->links[i];
		if (!is_mark(block, link->span.start, '^') ||
		    span_is_empty(link->span))
			continue;
		drop_piece(block, link->span);
		link->span = word_beside(block, link->span);
	}
}

/* Copying a block to the end of an article, front to back. */
struct writing {
	struct format_markdown_block *block;
	struct article *article;
	size_t point;  /* of the block's map, for the next byte */
	size_t source; /* of the next byte, if nothing is left out before it */
	size_t end;    /* of the last byte, in the source */
	size_t link;   /* that is next */
	size_t link_start; /* where it begins in the article */
};

/* The bytes of the source that a byte was made from: all that are left for the
 * last byte of a text that stands for more, none where it stands for less. */
static struct span source_of(struct writing *w, size_t pos)
{
	const struct offset_map *map = &w->block->source;
	while (w->point + 1 < map->n && map->items[w->point + 1].text <= pos)
		w->point++;
	const struct offset_map_point *point = &map->items[w->point];
	bool last = w->point + 1 == map->n;
	size_t next = last ? w->block->bytes.len : point[1].text;
	size_t end = last ? w->block->end : point[1].end;
	size_t start = point->file + (pos - point->text);
	if (start > end)
		start = end;
	if (pos + 1 < next && start < end)
		end = start + 1;
	return (struct span){start, end};
}

/* Ends the links that end at or before a byte, and begins the next. */
static void follow_links(struct writing *w, size_t pos)
{
	size_t here = w->article->text.len;
	for (; w->link < w->block->n_links; w->link++) {
		struct format_markdown_link *link = &w->block->links[w->link];
		if (pos <= link->span.start)
			w->link_start = here;
		if (pos < link->span.end)
			return;
		if (link->url && w->link_start < here)
			article_add_link(w->article,
			    (struct span){w->link_start, here},
			    slice_of(link->url));
		w->link_start = here;
	}
}

/* White space after white space is not to be seen, but in code. */
static bool is_seen(
    const struct writing *w, size_t pos, enum paragraph_form form)
{
	struct slice text = article_text(w->article);
	return !is_dropped(w->block, pos) &&
	       (form == PARAGRAPH_CODE || byte_at(w->block, pos) != ' ' ||
		   !text.len || !is_white(text.bytes[text.len - 1]));
}

static void copy_byte(struct writing *w, size_t pos)
{
	struct str *text = &w->article->text;
	struct span source = source_of(w, pos);
	bool cell = w->block->marks.bytes[pos] == MARK_CELL;
	if (cell)
		str_append_byte(text, ' ');
	if (source.start != w->source || w->end != w->source || cell)
		offset_map_add(
		    &w->article->source, text->len, w->end, source.start);
	str_append_byte(text, byte_at(w->block, pos));
	if (cell)
		str_append_byte(text, ' ');
	w->source = cell ? SIZE_MAX : source.start + 1;
	w->end = source.end;
}

static void begin_paragraph(struct writing *w, size_t pos)
{
	if (w->article->text.len)
		str_append_text(&w->article->text, "\n\n");
	w->source = SIZE_MAX;
	w->end = source_of(w, pos).start;
}

/* So that the end of the paragraph is where its last byte ends. */
static void end_paragraph(struct writing *w)
{
	if (w->source != w->end)
		offset_map_add(
		    &w->article->source, w->article->text.len, w->end, w->end);
}

/* Writes what is to be seen of a span as a paragraph. */
static void write_paragraph(struct writing *w, struct span span,
    enum paragraph_kind kind, enum paragraph_form form)
{
	if (is_blank(w->block, span.start, span.end))
		return;
	begin_paragraph(w, span.start);
	size_t start = w->article->text.len;
	for (size_t i = span.start; i < span.end; i++) {
		follow_links(w, i);
		if (is_seen(w, i, form))
			copy_byte(w, i);
	}
	follow_links(w, span.end);
	end_paragraph(w);
	struct span written = unicode_trim(article_text(w->article),
	    (struct span){start, w->article->text.len});
	if (span_is_empty(written))
		return;
	article_add_paragraph(w->article, kind, written);
	w->article->paragraphs[w->article->n_paragraphs - 1].form = form;
}

static struct span line_at(
    const struct format_markdown_block *block, size_t pos)
{
	return (struct span){
	    pos, slice_find(str_slice(&block->bytes), "\n", pos)};
}

/* "| --- | :-: |" */
static bool is_delimiter(
    const struct format_markdown_block *block, struct span line)
{
	bool dash = false, bar = false;
	for (size_t i = line.start; i < line.end; i++) {
		if (!strchr("|-: \t", byte_at(block, i)))
			return false;
		dash |= byte_at(block, i) == '-';
		bar |= is_mark(block, i, '|');
	}
	return dash && bar;
}

static bool has_bar(const struct format_markdown_block *block, struct span line)
{
	for (size_t i = line.start; i < line.end; i++)
		if (is_mark(block, i, '|'))
			return true;
	return false;
}

/* Whether the lines are those of a table: the second one says so, or each of
 * them begins with a bar. */
static bool is_table(const struct format_markdown_block *block)
{
	struct span line = line_at(block, 0);
	size_t len = block->bytes.len;
	if (line.end < len && has_bar(block, line) &&
	    is_delimiter(block, line_at(block, line.end + 1)))
		return true;
	while (line.start < len && is_mark(block, line.start, '|')) {
		if (line.end >= len)
			return true;
		line = line_at(block, line.end + 1);
	}
	return false;
}

/* Marks the bars between cells; drops the other bars, and the white space
 * around them. */
static void mark_cells(struct format_markdown_block *block, struct span row)
{
	size_t bar = SIZE_MAX;
	bool cell = false;
	for (size_t i = row.start; i < row.end; i++) {
		if (is_mark(block, i, '|')) {
			size_t start = i;
			while (start > row.start &&
			       is_white(byte_at(block, start - 1)) &&
			       !is_dropped(block, start - 1))
				start--;
			drop(block, start, i + 1);
			bar = i;
		} else if (!is_white(byte_at(block, i))) {
			if (bar != SIZE_MAX && cell)
				block->marks.bytes[bar] = MARK_CELL;
			bar = SIZE_MAX;
			cell = true;
		} else if (bar != SIZE_MAX) {
			drop(block, i, i + 1);
		}
	}
}

static void write_rows(struct writing *w, enum paragraph_kind kind)
{
	struct format_markdown_block *block = w->block;
	struct span row = line_at(block, 0);
	for (; row.start < block->bytes.len;
	     row = line_at(block, row.end + 1)) {
		if (is_delimiter(block, row))
			continue;
		mark_cells(block, row);
		write_paragraph(w, row, kind, PARAGRAPH_ROW);
		if (row.end >= block->bytes.len)
			return;
	}
}

/* Writes the paragraphs between breaks. */
static void write_parts(struct writing *w, struct span span,
    enum paragraph_kind kind, enum paragraph_form form)
{
	size_t start = span.start;
	for (size_t i = start; i < span.end; i++) {
		if (w->block->marks.bytes[i] != MARK_BREAK)
			continue;
		write_paragraph(w, (struct span){start, i}, kind, form);
		start = i + 1;
	}
	write_paragraph(w, (struct span){start, span.end}, kind, form);
}

/* Pictures at the front and the back of a block are captions; those inside a
 * text are signs, and are dropped. */
static void write_with_pictures(
    struct writing *w, enum paragraph_kind kind, enum paragraph_form form)
{
	struct format_markdown_block *block = w->block;
	const struct span *pictures = block->pictures.items;
	size_t n = block->pictures.n, first = 0, last = n;
	struct span rest = {0, block->bytes.len};
	for (; first < n && is_blank(block, rest.start, pictures[first].start);
	     first++) {
		write_paragraph(w, pictures[first], PARAGRAPH_CAPTION, form);
		rest.start = pictures[first].end;
	}
	while (
	    last > first && is_blank(block, pictures[last - 1].end, rest.end))
		rest.end = pictures[--last].start;
	for (size_t i = first; i < last; i++)
		drop_piece(block, pictures[i]);
	write_parts(w, rest, kind, form);
	for (; last < n; last++)
		write_paragraph(w, pictures[last], PARAGRAPH_CAPTION, form);
}

void format_markdown_block_write(struct format_markdown_block *block,
    struct article *article, enum paragraph_kind kind, enum paragraph_form form)
{
	struct writing w = {.block = block, .article = article};
	bool table = false;
	if (block->bytes.len && form != PARAGRAPH_CODE) {
		drop_brackets(block);
		drop_attributes(block);
		drop_footnote_links(block);
		drop_addresses(block);
		table = form != PARAGRAPH_HEADING && is_table(block);
	}
	if (table)
		write_rows(&w, kind);
	else
		write_with_pictures(&w, kind, form);
	clear(block);
}

void format_markdown_block_release(struct format_markdown_block *block)
{
	str_release(&block->bytes);
	str_release(&block->marks);
	offset_map_release(&block->source);
	free(block->links);
	span_list_release(&block->pictures);
	*block = (struct format_markdown_block){0};
}
