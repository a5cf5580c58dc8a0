/* SPDX-License-Identifier: MIT */
/*
 * metadata_quote: YAML as people write it, with colons in its values.
 *
 *	headline: Minister: we go on
 *
 * is no YAML; as "Minister: we go on", in quotation marks, it is.
 */
#ifndef METADATA_QUOTE_H
#define METADATA_QUOTE_H

#include <stdbool.h>

#include "base/str.h"

/* Appends the lines with such values in quotation marks; false when there are
 * none. */
bool metadata_quote_values(struct str *out, struct slice yaml);

#endif
