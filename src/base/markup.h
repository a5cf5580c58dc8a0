/* SPDX-License-Identifier: MIT */
/*
 * markup: HTML and XML, read into a tree of elements and texts.
 *
 * The only user of libxml2, which repairs what is badly nested or not closed.
 * Nothing is fetched: no DTD, no entity of the document's own is read (those
 * that HTML names are known in XML too), so that neither "billion laughs" nor
 * an external entity does anything.  The input is UTF-8, whatever it declares
 * (text/charset comes before).
 *
 * Everything belongs to the struct markup and is valid until markup_release.
 */
#ifndef BASE_MARKUP_H
#define BASE_MARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"

enum {
	MARKUP_DEPTH_MAX = 1000,     /* elements in one another */
	MARKUP_ATTRIBUTES_MAX = 200, /* of one element; more are dropped */
};

struct markup_attribute {
	const char *name; /* of HTML: in lower case */
	const char *value;
	struct markup_attribute *next;
};

struct markup_node {
	size_t id; /* its place in the order of the document; the root's is 0 */
	const char *name;   /* of HTML: in lower case; NULL for a text */
	const char *prefix; /* of XML: "media" of <media:title>; else NULL */
	const char *space;  /* of XML: the namespace (URI), or NULL */
	struct slice text;  /* of a text: references resolved */
	struct markup_attribute *attributes;
	struct markup_node *parent, *first, *last, *prev, *next;
};

struct markup {
	struct markup_node *root; /* nameless; the document is below it */
	size_t n_nodes;
	const char *comment; /* of HTML: the first, in front of the head */
	bool broken;	     /* XML that is not well-formed */
	bool cut;	     /* nested too deep: what follows was not read */
	size_t error_line, error_column; /* of the first error of XML */
	const char *error;		 /* what is wrong there, or NULL */
	struct arena arena;
};

/* Read any bytes at all; what comes of them may be empty. */
void markup_read_html(struct markup *markup, struct slice text);
void markup_read_xml(struct markup *markup, struct slice text);
void markup_release(struct markup *markup);

bool markup_is(const struct markup_node *node, const char *name);
/* The value; NULL when there is none. */
const char *markup_attribute(const struct markup_node *node, const char *name);
/* The node that follows in the order of the document, without leaving what is
 * below `top`; NULL at the end. */
struct markup_node *markup_next(
    const struct markup_node *node, const struct markup_node *top);
/* The same, without what is below `node`. */
struct markup_node *markup_skip(
    const struct markup_node *node, const struct markup_node *top);
/* The first element of this name below `top`, after `from` (at first `top`
 * itself); NULL when there is none. */
struct markup_node *markup_find(const struct markup_node *top,
    const struct markup_node *from, const char *name);
/* The child element of this name; NULL when there is none. */
struct markup_node *markup_child(
    const struct markup_node *node, const char *name);
/* The character that a reference to `code` means: references to C1 controls
 * mean Windows-1252 (HTML, "Numeric character reference end state"), of which
 * five are nothing, 0. */
uint32_t markup_character(uint32_t code);
/* The same of a whole reference of HTML: "&eacute;", "&#233;", "&#xE9;"; 0 for
 * a name that HTML 4 does not have.  What is no character is U+FFFD. */
uint32_t markup_reference(struct slice reference);
/* Appends all text below the node as it is. */
void markup_text(const struct markup_node *node, struct str *out);
/* The same of the first `most` bytes, and of a character that these cut. */
void markup_text_up_to(
    const struct markup_node *node, size_t most, struct str *out);

#endif
