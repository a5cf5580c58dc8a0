/* SPDX-License-Identifier: MIT */
/* metadata_front_matter: finds the block, has it read, makes it furniture. */
#include "news/metadata/front/matter.h"

#include "base/file.h"
#include "base/yaml_reader.h"
#include "text/pattern.h"
#include "news/metadata/front/field.h"
#include "news/metadata/front/line.h"
#include "news/metadata/front/lines.h"
#include "news/metadata/front/toml.h"

enum {
	HEADER_KEYS_MIN = 2, /* known ones, that open a header without dashes */
	PERCENT_LINES = 3,   /* of Pandoc's title block */
};

/* `inner` is without the lines that open and close the block; `end` is where
 * the text goes on. */
struct block {
	struct span inner;
	size_t end;
	bool closed;
};

typedef const struct yaml_reader_node *block_reader(
    struct metadata_front_notes *notes, struct arena *arena, struct span block);

/* The end of the blank lines at the top. */
static size_t skip_blank_lines(struct slice text)
{
	size_t from = 0;
	while (from < text.len) {
		size_t end = slice_find(text, "\n", from);
		struct span line = {from, end};
		if (slice_trim(slice_at(text, line)).len)
			break;
		from = end < text.len ? end + 1 : end;
	}
	return from;
}

/* Whether the line at `from` is only this mark, which may have more dashes;
 * `next` gets the line below. */
static bool is_mark(
    struct slice text, size_t from, const char *mark, size_t *next)
{
	size_t end = slice_find(text, "\n", from);
	struct slice line = slice_at(text, (struct span){from, end});
	*next = end < text.len ? end + 1 : end;
	while (line.len && (slice_ends(line, " ") || slice_ends(line, "\t")))
		line.len--;
	while (slice_ends(line, "----"))
		line.len--;
	return slice_is(line, mark);
}

/* The line at or after `from` that is only one of the marks; false when none
 * is. */
static bool find_mark(struct slice text, size_t from,
    const char *const marks[2], struct block *block)
{
	for (size_t pos = from, next; pos < text.len; pos = next) {
		if (!is_mark(text, pos, marks[0], &next) &&
		    !is_mark(text, pos, marks[1], &next))
			continue;
		*block = (struct block){{from, pos}, next, true};
		return true;
	}
	return false;
}

/* What the lines of a block show. */
struct look {
	bool known;	/* a line has a known key */
	bool first;	/* the first line that says something has a key */
	bool stray;	/* a line is neither a key nor part of what one has */
	bool ended;	/* there is text of an article in it */
	bool blank;	/* the last line was blank */
	size_t n_lines; /* that say something */
};

/* Text below a blank line is the article's, unless a known key below it shows
 * that it is only a stray line. */
static void look_at_line(struct look *look, struct slice text,
    const struct metadata_front_line *line)
{
	bool key =
	    !span_is_empty(line->key) || text.bytes[line->span.start] == '{';
	bool stray = !key && !metadata_front_line_goes_on(text, line);
	look->known |= line->known;
	look->first |= key && !look->n_lines;
	look->stray |= stray;
	look->ended = !line->known && (look->ended || (stray && look->blank));
	look->n_lines++;
}

static struct look look_at(struct slice text, struct span block)
{
	struct look look = {.blank = false};
	size_t pos = block.start, last = block.end;
	if (last - pos > METADATA_FRONT_MATTER_LIMIT)
		last = pos + METADATA_FRONT_MATTER_LIMIT;
	while (pos < last) {
		struct metadata_front_line line =
		    metadata_front_line_at(text, pos);
		if (!metadata_front_line_is_idle(text, &line))
			look_at_line(&look, text, &line);
		look.blank = span_is_empty(line.span);
		pos = line.next;
	}
	return look;
}

static bool is_front_matter(struct slice text, struct span block)
{
	struct look look = look_at(text, block);
	if (look.ended)
		return false;
	return look.known || !look.n_lines || (look.first && !look.stray);
}

/* A block that nothing closes ends before the first line that is blank or no
 * YAML. */
static bool find_unclosed(struct slice text, size_t start, struct block *block)
{
	size_t pos = start;
	while (pos < text.len && pos - start <= METADATA_FRONT_MATTER_LIMIT) {
		struct metadata_front_line line =
		    metadata_front_line_at(text, pos);
		if (span_is_empty(line.span) ||
		    (span_is_empty(line.key) &&
			!metadata_front_line_is_idle(text, &line) &&
			!metadata_front_line_goes_on(text, &line)))
			break;
		pos = line.next;
	}
	*block = (struct block){{start, pos}, pos, false};
	return look_at(text, block->inner).known;
}

static bool find_yaml(struct slice text, struct block *block)
{
	static const char *const marks[2] = {"---", "..."};
	size_t start;
	if (!is_mark(text, skip_blank_lines(text), "---", &start))
		return false;
	if (find_mark(text, start, marks, block) &&
	    is_front_matter(text, block->inner))
		return true;
	return find_unclosed(text, start, block);
}

static bool find_toml(struct slice text, struct block *block)
{
	static const char *const marks[2] = {"+++", "+++"};
	static const char *const blank[2] = {"", ""};
	size_t start;
	if (!is_mark(text, skip_blank_lines(text), "+++", &start))
		return false;
	if (find_mark(text, start, marks, block))
		return true;
	if (!find_mark(text, start, blank, block))
		return false;
	*block = (struct block){block->inner, block->inner.end, false};
	return true;
}

/* Whether a line may be in a header, whose first keys have to be known. */
static bool is_of_header(const struct metadata_front_line *line, size_t n_keys)
{
	if (n_keys >= HEADER_KEYS_MIN && line->indented)
		return true;
	if (span_is_empty(line->key) || line->indented)
		return false;
	return n_keys >= HEADER_KEYS_MIN ||
	       (line->known && !span_is_empty(line->value));
}

/* Lines of "Title: ..." at the very top, up to a blank line or (Hexo) a line
 * of dashes: no article begins with two such lines. */
static bool find_header(struct slice text, struct block *block)
{
	size_t pos = 0, n_keys = 0, next;
	while (pos < text.len && pos <= METADATA_FRONT_MATTER_LIMIT &&
	       !is_mark(text, pos, "", &next) &&
	       !is_mark(text, pos, "---", &next)) {
		struct metadata_front_line line =
		    metadata_front_line_at(text, pos);
		if (!is_of_header(&line, n_keys))
			return false;
		n_keys += !line.indented;
		pos = next = line.next;
	}
	if (pos < text.len && is_mark(text, pos, "", &next))
		next = pos;
	*block = (struct block){{0, pos}, next, true};
	return n_keys >= HEADER_KEYS_MIN && pos < text.len;
}

/* Up to three lines that begin with "%": title, authors, date. */
static bool find_percent(struct slice text, struct block *block)
{
	size_t pos = 0;
	for (int i = 0; i < PERCENT_LINES && pos < text.len; i++) {
		if (!slice_starts(slice_from(text, pos), "% ") &&
		    !slice_starts(slice_from(text, pos), "%\n"))
			break;
		pos = slice_find(text, "\n", pos);
		pos += pos < text.len;
	}
	*block = (struct block){{0, pos}, pos, true};
	return pos > 0;
}

static const struct yaml_reader_node *read_yaml(
    struct metadata_front_notes *notes, struct arena *arena, struct span block)
{
	struct slice text = article_text(notes->article);
	const struct yaml_reader_node *root = yaml_reader_parse(
	    arena, "", (struct slice){text.bytes, block.end}, NULL);
	if (root && root->kind == YAML_READER_MAP)
		return root;
	return metadata_front_lines_read(notes, arena, block);
}

static const struct yaml_reader_node *read_percent(
    struct metadata_front_notes *notes, struct arena *arena, struct span block)
{
	static const char *const names[PERCENT_LINES] = {
	    "title", "authors", "date"};
	struct slice text = article_text(notes->article);
	struct yaml_reader_node *root = arena_alloc(arena, 1, sizeof(*root));
	struct yaml_reader_node **last = &root->first;
	size_t pos = block.start;
	root->kind = YAML_READER_MAP;
	for (int i = 0; pos < block.end; i++) {
		struct yaml_reader_node *node =
		    arena_alloc(arena, 1, sizeof(*node));
		size_t end = slice_find(text, "\n", pos);
		node->span = unicode_trim(text, (struct span){pos + 1, end});
		struct slice value = slice_at(text, node->span);
		node->text = arena_strndup(arena, value.bytes, value.len);
		node->kind = YAML_READER_TEXT;
		node->key = names[i];
		*last = node;
		last = &node->next;
		pos = end < text.len ? end + 1 : end;
	}
	return root;
}

static const struct {
	bool (*find)(struct slice text, struct block *block);
	block_reader *read;
	const char *mark; /* that closes it */
} kinds[] = {
    {find_yaml, read_yaml, "\"---\""},
    {find_toml, metadata_front_toml_read, "\"+++\""},
    {find_header, metadata_front_lines_read, ""},
    {find_percent, read_percent, ""},
};

static void add_furniture(struct article *article, size_t start, size_t end)
{
	struct span span =
	    unicode_trim(article_text(article), (struct span){start, end});
	if (!span_is_empty(span))
		article_add_paragraph(article, PARAGRAPH_FURNITURE, span);
}

/* Adds the paragraphs of the block.  The headline, if it is in it word for word
 * (white space aside), comes first although its bytes are inside. */
static void add_block(struct article *article, size_t end, struct span headline)
{
	const char *value = article_get(article, ARTICLE_HEADLINE);
	if (!value || span_is_empty(headline) ||
	    !pattern_same_line(
		slice_at(article_text(article), headline), slice_of(value))) {
		add_furniture(article, 0, end);
		return;
	}
	article_add_paragraph(article, PARAGRAPH_HEADLINE, headline);
	add_furniture(article, 0, headline.start);
	add_furniture(article, headline.end, end);
}

static void note_too_long(struct article *article, const struct block *block)
{
	size_t len = block->inner.end - block->inner.start;
	struct str note = {0};
	str_printf(&note,
	    "%s:1:1: front matter of %zu bytes, more than the "
	    "%d allowed",
	    file_name(article->path), len, METADATA_FRONT_MATTER_LIMIT);
	article_add_note(article, str_text(&note));
	str_release(&note);
}

/* Reads the fields in the block; returns the bytes of the headline. */
static struct span read_block(
    struct article *article, const struct block *block, size_t kind)
{
	struct metadata_front_notes notes = {.article = article};
	struct arena arena = {0};
	const struct yaml_reader_node *root =
	    kinds[kind].read(&notes, &arena, block->inner);
	struct span headline = metadata_front_field_set(&notes, root);
	if (!block->closed)
		metadata_front_note_at(&notes, kinds[kind].mark,
		    (struct span){block->end, block->end});
	metadata_front_note_end(&notes);
	arena_release(&arena);
	return headline;
}

size_t metadata_front_matter_read(struct article *article)
{
	struct block block;
	struct span headline = {0, 0};
	size_t kind = 0;
	while (!kinds[kind].find(article_text(article), &block))
		if (++kind == ARRAY_LEN(kinds))
			return 0;
	if (block.inner.end - block.inner.start > METADATA_FRONT_MATTER_LIMIT) {
		note_too_long(article, &block);
	} else {
		headline = read_block(article, &block, kind);
		article->front_matter = block.end;
	}
	add_block(article, block.end, headline);
	return block.end;
}
