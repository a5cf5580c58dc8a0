/* SPDX-License-Identifier: MIT */
/*
 * yaml_reader: YAML (https://yaml.org/spec/1.1/) as a tree of nodes.
 *
 * The only user of libyaml.  Every node knows the file, line and column it
 * came from, so that whoever reads it can say what is wrong and where:
 *
 *	outlets.yaml:7:3: expected a mapping, found a list
 *
 * Aliases and anchors are refused (a "billion laughs" file would be an
 * article folder away), so is nesting deeper than YAML_READER_DEPTH, so is a
 * key that stands twice.
 */
#ifndef BASE_YAML_READER_H
#define BASE_YAML_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/str.h"

enum {
	YAML_READER_DEPTH = 32,
	YAML_READER_KEYS = 10000, /* a repeated key is looked for in them */
};

enum yaml_reader_kind {
	YAML_READER_TEXT,
	YAML_READER_LIST,
	YAML_READER_MAP,
};

struct yaml_reader_node {
	enum yaml_reader_kind kind;
	const char *key;  /* inside a map, else NULL */
	const char *text; /* of a text node, NUL-terminated, else NULL */
	const char *file;
	size_t line, column; /* counted from 1; column in characters */
	size_t key_line, key_column;
	struct span
	    span; /* the bytes of the node in the input, quotes included;
		   * of a map or list, those of its opening mark */
	bool quoted;
	struct yaml_reader_node *first, *next; /* children; next sibling */
};

/* Parses the one document in `bytes`.  `file` is what errors call it.
 * Everything lives in `arena`.  An empty document is an empty map.  NULL and
 * `err` when it is not YAML. */
const struct yaml_reader_node *yaml_reader_parse(
    struct arena *arena, const char *file, struct slice bytes, struct err *err);

/* The value of `key` in a map; NULL when absent or when `map` is no map. */
const struct yaml_reader_node *yaml_reader_find(
    const struct yaml_reader_node *map, const char *key);

/* Sets "FILE:LINE:COLUMN: expected WHAT, found ..." for a node; false. */
bool yaml_reader_expected(
    const struct yaml_reader_node *node, const char *what, struct err *err);
/* The same place, said of the node's key: "unknown key "x", expected WHAT". */
bool yaml_reader_unknown(
    const struct yaml_reader_node *node, const char *expected, struct err *err);

/* Whether the node is of that kind; says what was expected when not. */
bool yaml_reader_is(const struct yaml_reader_node *node,
    enum yaml_reader_kind kind, struct err *err);

/* true/false/yes/no/on/off as a bool; false when it is none of them. */
bool yaml_reader_switch(const char *text, bool *value);
/* The same for a node. */
bool yaml_reader_bool(
    const struct yaml_reader_node *node, bool *value, struct err *err);

#endif
