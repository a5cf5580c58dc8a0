/* SPDX-License-Identifier: MIT */
/*
 * embed: files that the program carries in itself.
 *
 * tools/embed.sh makes the lists from the files at build time, so that the
 * program works uninstalled.  A list ends with a row whose name is NULL;
 * bytes have a NUL behind them.  A hash table of the first words of its lines,
 * up to a tab, is made at build time too, so that a table can be searched where
 * it lies and nothing is loaded.
 */
#ifndef BASE_EMBED_H
#define BASE_EMBED_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

struct embed_file {
	const char *name;
	const unsigned char *bytes;
	size_t len;
	const uint32_t *slots; /* 1 + where a line begins; 0: no line */
	size_t n_slots;	       /* a power of two, twice the lines or more */
};

extern const struct embed_file theme_files[];
extern const struct embed_file frequencies_files[];

/* The line that begins with `word` and a tab, or is nothing but the word,
 * without its end; the first of several, and empty when there is none. */
struct slice embed_line(const struct embed_file *file, const char *word);

#endif
