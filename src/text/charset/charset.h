/* SPDX-License-Identifier: MIT */
/*
 * charset: which encoding the bytes of a file are in, and their text.
 *
 * A byte order mark decides.  Without one the zero bytes of ASCII tell UTF-16
 * and UTF-32; then the document's own declaration goes, unless the bytes
 * contradict it:
 *
 * - sound UTF-8 with characters beyond ASCII is UTF-8, whatever it is called;
 * - a declared UTF-16 in bytes that are not is UTF-8, as the WHATWG has it;
 * - bytes of which the declared encoding lacks more than one in twenty
 *   characters are detected.
 *
 * What is not declared is UTF-8 if it is sound but for a few places, else
 * detected: by how often the characters that it would have are met in the
 * languages of an encoding.
 */
#ifndef TEXT_CHARSET_H
#define TEXT_CHARSET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Where a declaration may be. */
enum charset_kind {
	CHARSET_TEXT, /* nowhere */
	CHARSET_HTML, /* in <meta> or <?xml?> */
	CHARSET_XML,  /* in <?xml?> */
};

enum charset_from { CHARSET_BOM, CHARSET_DECLARED, CHARSET_DETECTED };

struct charset {
	const char *name; /* "UTF-8", "windows-1252"; static */
	enum charset_from from;
	size_t bom;	    /* bytes of the byte order mark */
	bool contradicted;  /* there is a declaration, and it is wrong */
	const char *stated; /* the declared encoding's name, or NULL; static */
	size_t n_replaced;  /* bytes, or sequences, that became U+FFFD */
};

/* Which encoding the bytes are in.  n_replaced stays 0.  ASCII alone is
 * UTF-8, unless it declares another. */
void charset_find(
    struct charset *found, struct slice bytes, enum charset_kind kind);

/* Appends the text of the bytes in the encoding that was found for them: UTF-8
 * without the byte order mark, its line ends and control characters as they
 * were.  What cannot be read becomes U+FFFD; a few bytes of another encoding
 * in UTF-8 too.  Takes time that grows with the length of the bytes, whatever
 * they are. */
void charset_decode(struct charset *found, struct str *out, struct slice bytes);

/* Whether the bytes from found.bom on are the text as they are, but for what
 * is broken: so offsets into the one are offsets into the other. */
bool charset_is_utf8(const struct charset *found);

#endif
