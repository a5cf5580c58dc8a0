/* SPDX-License-Identifier: MIT */
/*
 * charset_encoding: a table of the encodings that are read, with the labels
 * by which documents declare them.
 *
 * The WHATWG's (https://encoding.spec.whatwg.org/#names-and-labels), UTF-32
 * and the code pages of IBM that XML and mail know by name.  As in that
 * standard "iso-8859-1" and "us-ascii" mean windows-1252, "gb2312" means
 * GB18030, "iso-8859-9" windows-1254 and so on: the label is what a document
 * says, the encoding what its bytes then are.
 */
#ifndef TEXT_CHARSET_ENCODING_H
#define TEXT_CHARSET_ENCODING_H

#include "base/str.h"

enum charset_shape {
	CHARSET_UTF8,
	CHARSET_UTF16,
	CHARSET_UTF32,
	CHARSET_SINGLE,	 /* a byte a character; the lower half is ASCII */
	CHARSET_DOUBLE,	 /* one to four bytes a character; ASCII is itself */
	CHARSET_ESCAPED, /* seven bits, switched by escape sequences */
};

struct charset_encoding {
	const char *name;
	const char *iconv; /* glibc's name; NULL of CHARSET_SINGLE */
	enum charset_shape shape;
	const char *labels; /* squeezed, with a space before and after each */
};

/* The encoding that a document means by the label, or NULL.  Only letters and
 * digits count: "ISO_8859-1" is "iso8859-1" (UTS #22, 1.4). */
const struct charset_encoding *charset_encoding_find(struct slice label);

/* The encoding of that name, which must exist. */
const struct charset_encoding *charset_encoding_at(const char *name);

#endif
