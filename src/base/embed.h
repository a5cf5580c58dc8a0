/* SPDX-License-Identifier: MIT */
/*
 * embed: files compiled into the program.
 *
 * tools/embed.sh makes the lists from the files at build time, so that the
 * program works uninstalled.  A list ends with a row whose name is NULL; the
 * bytes of a file end with a NUL.  Each file also has a hash table, made at
 * build time, of the first words of its lines (up to a tab), so that it can be
 * searched in place without loading anything.
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
	const uint32_t *slots; /* 1 + offset of a line; 0: empty slot */
	size_t n_slots; /* a power of two, at least twice the number of lines */
};

extern const struct embed_file theme_files[];
extern const struct embed_file frequencies_files[];
extern const struct embed_file classes_files[];
extern const struct embed_file date_words_files[];
extern const struct embed_file sentence_files[];
extern const struct embed_file function_word_files[];

/* The first line that begins with `word` and a tab, or that is just the word,
 * without its newline; empty when there is none. */
struct slice embed_line(const struct embed_file *file, const char *word);

#endif
