/* SPDX-License-Identifier: MIT */
/*
 * yaml_reader: parses YAML (https://yaml.org/spec/1.1/) into a tree of nodes.
 *
 * The only user of libyaml.  Every node has the file, line and column it came
 * from, so that whoever reads it can say what is wrong and where:
 *
 *	outlets.yaml:7:3: expected a mapping, found a list
 *
 * Refused are aliases and anchors (a folder of articles may hold a "billion
 * laughs" file), nesting deeper than YAML_READER_DEPTH, and repeated keys.
 */
#ifndef BASE_YAML_READER_H
#define BASE_YAML_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/str.h"

enum { YAML_READER_DEPTH = 32 };

enum yaml_reader_kind {
	YAML_READER_TEXT,
	YAML_READER_LIST,
	YAML_READER_MAP,
};

struct yaml_reader_node {
	enum yaml_reader_kind kind;
	bool quoted;
	const char *key;  /* inside a map, else NULL */
	const char *text; /* of a text node, NUL-terminated, else NULL */
	const char *file;
	size_t line, column; /* counted from 1; column in characters */
	size_t key_line, key_column;
	struct span span; /* bytes of the node in the input, with its quotes;
			   * of a map or list, those of its opening mark */
	struct yaml_reader_node *first, *next; /* children; next sibling */
};

/* Parses the one document in `bytes`.  Error messages call it `file`.  The
 * nodes live in `arena`.  An empty document is an empty map.  Returns NULL and
 * sets `err` when it is not YAML. */
const struct yaml_reader_node *yaml_reader_parse(
    struct arena *arena, const char *file, struct slice bytes, struct err *err);

/* The value of `key`; NULL when it is absent or `map` is not a map. */
const struct yaml_reader_node *yaml_reader_find(
    const struct yaml_reader_node *map, const char *key);

/* Sets "FILE:LINE:COLUMN: expected WHAT, found ..." and returns false. */
bool yaml_reader_expected(
    const struct yaml_reader_node *node, const char *what, struct err *err);
/* The same for the node's key: "unknown key "x", expected WHAT". */
bool yaml_reader_unknown(
    const struct yaml_reader_node *node, const char *expected, struct err *err);

/* Whether the node is of that kind; sets `err` when it is not. */
bool yaml_reader_is(const struct yaml_reader_node *node,
    enum yaml_reader_kind kind, struct err *err);

/* Reads true, yes, on, false, no or off; returns false for anything else. */
bool yaml_reader_switch(const char *text, bool *value);
/* The same for a node. */
bool yaml_reader_bool(
    const struct yaml_reader_node *node, bool *value, struct err *err);

#endif
