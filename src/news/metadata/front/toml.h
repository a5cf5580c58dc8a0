/* SPDX-License-Identifier: MIT */
/*
 * metadata_front_toml: front matter in TOML (https://toml.io/en/v1.0.0), as
 * Hugo and Zola have it between lines of "+++".
 *
 *	title = "Minister visits"
 *	date = 2024-03-05T09:30:00Z
 *	authors = ["Ann Reed", "Tom Selby"]
 *	[extra]
 *	outlet = "Daily Example"
 *
 * Forgiving: a value without quotation marks is a text up to the end of its
 * line, and what is wrong in one line leaves the others alone.
 */
#ifndef NEWS_METADATA_FRONT_TOML_H
#define NEWS_METADATA_FRONT_TOML_H

#include "base/yaml_reader.h"
#include "news/metadata/front/note.h"

/* Reads `block`, bytes of the article's text, into a map that lives in
 * `arena`; spans are of the article's text.  Notes name wrong lines. */
const struct yaml_reader_node *metadata_front_toml_read(
    struct metadata_front_notes *notes, struct arena *arena, struct span block);

#endif
