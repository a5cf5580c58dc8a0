/* SPDX-License-Identifier: MIT */
/*
 * url: the web addresses in a text.
 *
 * Only http and https (RFC 3986; letters and digits beyond ASCII count as
 * they do in an IRI, RFC 3987).  No address that is found holds white space,
 * quotation marks, controls or anything invisible.
 */
#ifndef TEXT_URL_H
#define TEXT_URL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum { URL_LIMIT = 2048 }; /* bytes; a longer address is not to be followed */

/* The first address that begins at or after `from`, without the punctuation
 * that ends the sentence or the bracket around it; false when none does. */
bool url_find(struct slice text, size_t from, struct span *span);
/* Whether the whole of `text` is one address. */
bool url_is_whole(struct slice text);
/* Appends the address that `reference` means in a page of address `base` (RFC
 * 3986, 5.2; a base that is not one resolves whole addresses only).  White
 * space at its ends is dropped and inside it escaped.  False, with nothing
 * appended, unless it is an http or https address with a host. */
bool url_resolve(struct str *out, struct slice base, struct slice reference);

#endif
