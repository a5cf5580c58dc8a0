/* SPDX-License-Identifier: MIT */
/*
 * format_dump_block: what a dump has drawn as headings, paragraphs and items of
 * lists, told by where its lines begin and end.
 */
#ifndef NEWS_FORMAT_DUMP_BLOCK_H
#define NEWS_FORMAT_DUMP_BLOCK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "news/article.h"

struct format_dump_block {
	enum paragraph_form form; /* heading, item or plain */
	bool middle;		  /* a heading in the middle of the line */
	struct span span;	  /* of the blocks' text; never empty */
};

/* Zeroed is empty; the caller releases it. */
struct format_dump_blocks {
	struct str text; /* lines joined by spaces, links still marked */
	struct format_dump_block *items;
	size_t n, cap;
};

/* Adds the blocks of a dump that has no list of addresses (any more). */
void format_dump_block_read(
    struct format_dump_blocks *blocks, struct slice text);
struct slice format_dump_block_text(
    const struct format_dump_blocks *blocks, size_t index);
void format_dump_blocks_release(struct format_dump_blocks *blocks);

/* How much of a text's first lines is drawn as dumps are: lines that are not
 * blank, those that are indented, and short items of lists, as menus have. */
struct format_dump_shape {
	size_t n, n_indented, n_menu;
};
struct format_dump_shape format_dump_block_shape(struct slice text);

#endif
