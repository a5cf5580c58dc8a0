/* SPDX-License-Identifier: MIT */
/*
 * embed: files that the program carries in itself.
 *
 * tools/embed.sh makes the lists from the files at build time, so that the
 * program works uninstalled.  A list ends with a row whose name is NULL;
 * bytes have a NUL behind them.  Where the lines of a file begin is counted
 * at build time too, so that a sorted table can be searched where it lies.
 */
#ifndef BASE_EMBED_H
#define BASE_EMBED_H

#include <stddef.h>
#include <stdint.h>

struct embed_file {
	const char *name;
	const unsigned char *bytes;
	size_t len;
	const uint32_t *lines; /* offsets of their first bytes */
	size_t n_lines;
};

extern const struct embed_file theme_files[];
extern const struct embed_file frequencies_files[];

#endif
