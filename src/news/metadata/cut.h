/* SPDX-License-Identifier: MIT */
/*
 * metadata_cut: leaves out the entry of a manifest that is no YAML, so that the
 * others can be read.
 */
#ifndef NEWS_METADATA_CUT_H
#define NEWS_METADATA_CUT_H

#include <stddef.h>

#include "base/str.h"

/* Makes spaces of the outlet or article that `line`, counted from 1, is in:
 * what follows a key at the margin, at the indent of the first line below it.
 * Every other line keeps its number.  Returns the first line of it; 0, and
 * nothing is cut, when the line is in none. */
size_t metadata_cut_entry(struct str *yaml, size_t line);

#endif
