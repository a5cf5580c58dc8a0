/* SPDX-License-Identifier: MIT */
/*
 * format_markdown_block: a block of Markdown that has text (a paragraph, a
 * heading, an item of a list) while its text is collected, and written to the
 * article.
 *
 * Each byte knows where it is in the source.  What CommonMark leaves in the
 * text and no reader is to see goes when the block is written: marks of
 * footnotes, references that nothing defines, links of a wiki, attributes,
 * addresses in angle brackets.  Pictures at the ends of a block are captions,
 * the lines of a table are rows.
 */
#ifndef NEWS_FORMAT_MARKDOWN_BLOCK_H
#define NEWS_FORMAT_MARKDOWN_BLOCK_H

#include <stdbool.h>
#include <stddef.h>

#include "text/offset_map.h"
#include "news/article.h"

struct format_markdown_link {
	struct span span; /* of the block's bytes */
	const char *url;  /* NULL: it leads nowhere */
	bool is_address;  /* its text is the address, in angle brackets */
};

/* Zeroed is empty; the caller releases it. */
struct format_markdown_block {
	struct str bytes;
	struct str marks; /* one for each byte (markdown_block.c) */
	struct offset_map source;
	size_t end; /* of the last byte, in the source */
	struct format_markdown_link *links;
	size_t n_links, cap_links;
	struct span_list pictures; /* what describes them, in the bytes */
};

/* Appends text that stands for the bytes `source` of the source, which are not
 * before those of the last text.  In a literal text (code, an escaped
 * character) no byte is a mark. */
void format_markdown_block_add(struct format_markdown_block *block,
    struct slice text, struct span source, bool literal);
/* Makes what was appended since the block had `start` bytes a link or the
 * description of a picture.  The address is borrowed until the block is
 * written. */
void format_markdown_block_link(struct format_markdown_block *block,
    size_t start, const char *url, bool is_address);
void format_markdown_block_picture(
    struct format_markdown_block *block, size_t start);
/* Writes the block's paragraphs, which are of this kind and form, and their
 * links at the end of the article's text; empties the block. */
void format_markdown_block_write(struct format_markdown_block *block,
    struct article *article, enum paragraph_kind kind,
    enum paragraph_form form);
void format_markdown_block_release(struct format_markdown_block *block);

#endif
