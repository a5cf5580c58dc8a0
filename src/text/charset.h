/* SPDX-License-Identifier: MIT */
/*
 * charset: which encoding bytes are in, and reading them as UTF-8.
 *
 * The only user of iconv.  What bytes are in is said, in this order, by a byte
 * order mark, by the zeros of UTF-16 and UTF-32, by being UTF-8 beyond ASCII
 * (nothing else looks like it), by their declaration, and else found out by
 * what is common in the encodings that news has been written in.  A
 * declaration that the bytes contradict gives way to what they are.  Labels
 * are those of the WHATWG Encoding Standard: "latin1" is windows-1252.
 */
#ifndef TEXT_CHARSET_H
#define TEXT_CHARSET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Where bytes declare their encoding, if anywhere. */
enum charset_kind {
	CHARSET_TEXT, /* nowhere */
	CHARSET_HTML, /* <meta charset>; "XML" too */
	CHARSET_XML,  /* <?xml encoding="..."?> */
};

enum charset_from {
	CHARSET_FROM_NOTHING, /* ASCII, or sound UTF-8 */
	CHARSET_FROM_MARK,    /* a byte order mark */
	CHARSET_FROM_DECLARATION,
	CHARSET_FROM_BYTES, /* found out */
};

struct charset_result {
	const char *name; /* static: "UTF-8", "windows-1252" */
	enum charset_from from;
	bool contradicted; /* a declaration said something else */
	size_t n_invalid;  /* sequences that became U+FFFD */
};

/* Appends the bytes to `out` as UTF-8, without a byte order mark.  What the
 * encoding does not have becomes U+FFFD; of UTF-8 everything is kept as it
 * is, for unicode_repair. */
void charset_decode(struct str *out, struct slice bytes, enum charset_kind kind,
    struct charset_result *result);

#endif
