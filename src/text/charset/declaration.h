/* SPDX-License-Identifier: MIT */
/*
 * charset_declaration: the label by which a document declares its encoding.
 *
 * Both functions look at the start of the document only and return a borrowed
 * label, empty when there is none.
 */
#ifndef TEXT_CHARSET_DECLARATION_H
#define TEXT_CHARSET_DECLARATION_H

#include "base/str.h"

/* That of <?xml encoding="..."?>, with white space before it at most. */
struct slice charset_declaration_xml(struct slice bytes);

/* That of the first <meta charset> or <meta http-equiv="content-type"
 * content="...; charset=..."> as the WHATWG's prescan finds it
 * (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding):
 * outside of comments, and in no attribute of another element. */
struct slice charset_declaration_html(struct slice bytes);

#endif
