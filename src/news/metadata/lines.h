/* SPDX-License-Identifier: MIT */
/*
 * metadata_lines: the lines that a reader has named in outlets.yaml as no part
 * of a report.
 *
 *	furniture:
 *	  - support our journalism*    # a pattern: text/pattern.h
 *	  - byline: "words: {}"        # {} is what it gives
 *	  - published: filed {}
 *	  - outlet: thank you for reading {}
 *	  - caption: "picture: *"
 *	  - stories: more from us      # headlines of other stories follow
 *	  - rest: join the discussion  # nothing below it is the report
 */
#ifndef NEWS_METADATA_LINES_H
#define NEWS_METADATA_LINES_H

#include <stddef.h>
#include <stdint.h>

#include "base/yaml_reader.h"
#include "base/mem.h"

enum metadata_lines_kind {
	METADATA_LINES_FURNITURE,
	METADATA_LINES_BYLINE,
	METADATA_LINES_PUBLISHED,
	METADATA_LINES_OUTLET,
	METADATA_LINES_CAPTION,
	METADATA_LINES_STORIES,
	METADATA_LINES_REST,
};

struct metadata_line {
	enum metadata_lines_kind kind;
	const char *pattern; /* in the arena */
};

/* Zeroed is empty. */
struct metadata_lines {
	struct metadata_line *items;
	size_t n, cap;
	const struct metadata_lines *above; /* tried after these, or NULL */
};

/* Adds a line as it is written; false, with `err`, when it is none. */
bool metadata_lines_add(struct metadata_lines *lines, struct arena *arena,
    const struct yaml_reader_node *node, struct err *err);
/* A hash of all lines, those above too; 0 when there are none. */
uint64_t metadata_lines_hash(const struct metadata_lines *lines);
void metadata_lines_release(struct metadata_lines *lines);

#endif
