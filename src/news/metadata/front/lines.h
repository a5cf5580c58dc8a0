/* SPDX-License-Identifier: MIT */
/*
 * metadata_front_lines: front matter that is not YAML as a whole, read key by
 * key.
 *
 *	headline: Minister: we go on
 *	byline: "Ann Reed
 *	published: 2024-03-05
 *
 * The block is cut where a line begins with a key.  Each piece is read as YAML
 * by itself; where it is none, the rest of its line (and what is indented
 * below it) is the value as it is.
 */
#ifndef NEWS_METADATA_FRONT_LINES_H
#define NEWS_METADATA_FRONT_LINES_H

#include "base/yaml_reader.h"
#include "news/metadata/front/note.h"

/* Reads the known keys in `block`, bytes of the article's text, into a map
 * that lives in `arena`; the spans of its values are of the article's text,
 * those inside them are not.  Of a key that is there twice, the first counts.
 * Notes name stray lines, marks that are not closed, and repeated keys. */
const struct yaml_reader_node *metadata_front_lines_read(
    struct metadata_front_notes *notes, struct arena *arena, struct span block);

#endif
