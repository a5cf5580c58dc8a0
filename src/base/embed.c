/* SPDX-License-Identifier: MIT */
/* embed: a hash table with open addressing; tools/embed.sh has the same hash
 * function. */
#include "base/embed.h"

#include <stdbool.h>
#include <string.h>

static uint32_t hash_word(const char *word)
{
	uint32_t hash = 0;
	for (; *word; word++)
		hash = (hash * 33 + (unsigned char)*word) & 0xffffff;
	return hash;
}

static bool line_begins_with(const char *line, const char *word)
{
	while (*word && *line == *word) {
		line++;
		word++;
	}
	return !*word && (*line == '\t' || *line == '\n' || !*line);
}

struct slice embed_line(const struct embed_file *file, const char *word)
{
	const char *bytes = (const char *)file->bytes;
	size_t mask = file->n_slots - 1, slot = hash_word(word) & mask;
	for (; file->slots[slot]; slot = (slot + 1) & mask) {
		const char *line = bytes + file->slots[slot] - 1;
		if (line_begins_with(line, word))
			return (struct slice){line, strcspn(line, "\n")};
	}
	return (struct slice){0};
}
