/* SPDX-License-Identifier: MIT */
/* background: binary search over the bytes of the sorted table.  A line is a
 * form, a tab, a count; the comment line sorts before every form. */
#include "compare/background.h"

#include <math.h>
#include <string.h>

#include "base/embed.h"
#include "base/str.h"

enum {
	ARTICLES = 37554, /* those counted; the table's first line says so */
	UNSEEN = 8,	  /* taken for a form that is not in the table */
};

static struct slice table(void)
{
	const struct embed_file *file = &frequencies_files[0];
	return (struct slice){(const char *)file->bytes, file->len};
}

static size_t line_start(struct slice bytes, size_t at)
{
	while (at && bytes.at[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(struct slice bytes, size_t at)
{
	while (at < bytes.len && bytes.at[at] != '\n')
		at++;
	return at;
}

/* Orders the form of a line against `fold`, byte by byte. */
static int compare_form(struct slice line, const char *fold)
{
	for (size_t i = 0; i < line.len && line.at[i] != '\t'; i++) {
		int difference =
			(unsigned char)line.at[i] - (unsigned char)fold[i];
		if (difference)
			return difference; /* also when fold ends here */
	}
	const char *tab = memchr(line.at, '\t', line.len);
	return tab && fold[tab - line.at] ? -1 : 0;
}

static size_t count_of(struct slice line)
{
	size_t count = 0;
	const char *tab = memchr(line.at, '\t', line.len);
	for (const char *p = tab ? tab + 1 : line.at + line.len;
		p < line.at + line.len && *p >= '0' && *p <= '9'; p++)
		count = count * 10 + (size_t)(*p - '0');
	return count;
}

size_t background_count(const char *fold)
{
	struct slice bytes = table();
	size_t low = 0, high = bytes.len;
	while (low < high) {
		size_t start = line_start(bytes, low + (high - low) / 2);
		size_t end = line_end(bytes, start);
		struct slice line = slice_at(bytes, (struct span){start, end});
		int order = compare_form(line, fold);
		if (order == 0)
			return count_of(line);
		if (order < 0)
			low = end + 1;
		else
			high = start;
	}
	return 0;
}

double background_rarity(const char *fold)
{
	size_t count = background_count(fold);
	double least = log((double)ARTICLES / (UNSEEN + 1.0));
	double rarity = log(
		(double)ARTICLES / ((double)(count ? count : UNSEEN) + 1.0));
	return rarity <= 0 ? 0 : rarity / least;
}
