/* SPDX-License-Identifier: MIT */
/* background: binary search over the bytes of the sorted table.  A line is a
 * form, a tab, a count, and maybe a tab and a sense; the comment line sorts
 * before every form. */
#include "compare/background.h"

#include <math.h>
#include <string.h>

#include "base/embed.h"
#include "base/str.h"

enum {
	ARTICLES = 37554, /* those counted; the table's first line says so */
	UNSEEN = 8,	  /* taken for a form that is not in the table */
	FIRST_LETTER = '0',
	LEVELS = 7, /* -3..3 */
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

/* The line of a form; empty when there is none. */
static struct slice find_line(const char *fold)
{
	struct slice bytes = table();
	size_t low = 0, high = bytes.len;
	while (low < high) {
		size_t start = line_start(bytes, low + (high - low) / 2);
		size_t end = line_end(bytes, start);
		struct slice line = slice_at(bytes, (struct span){start, end});
		int order = compare_form(line, fold);
		if (order == 0)
			return line;
		if (order < 0)
			low = end + 1;
		else
			high = start;
	}
	return (struct slice){0};
}

/* Field `index` of a line, counted from 0; empty when it has no such. */
static struct slice field(struct slice line, size_t index)
{
	for (; index > 0; index--) {
		size_t tab = slice_find(line, "\t", 0);
		line = slice_from(line, tab < line.len ? tab + 1 : line.len);
	}
	return slice_at(line, (struct span){0, slice_find(line, "\t", 0)});
}

size_t background_count(const char *fold)
{
	struct slice digits = field(find_line(fold), 1);
	size_t count = 0;
	for (size_t i = 0; i < digits.len; i++)
		count = count * 10 + (size_t)(digits.at[i] - '0');
	return count;
}

double background_rarity(const char *fold)
{
	size_t count = background_count(fold);
	double least = log((double)ARTICLES / (UNSEEN + 1.0));
	double rarity = log(
		(double)ARTICLES / ((double)(count ? count : UNSEEN) + 1.0));
	return rarity <= 0 ? 0 : rarity / least;
}

/* tools/frequencies.py tells how a character holds two values. */
bool background_sense(const char *fold, float sense[BACKGROUND_SENSE])
{
	struct slice letters = field(find_line(fold), 2);
	float squares = 0;
	if (letters.len != BACKGROUND_SENSE / 2)
		return false;
	for (size_t i = 0; i < letters.len; i++) {
		int both = letters.at[i] - FIRST_LETTER;
		sense[2 * i] = (float)(both / LEVELS - LEVELS / 2);
		sense[2 * i + 1] = (float)(both % LEVELS - LEVELS / 2);
	}
	for (size_t i = 0; i < BACKGROUND_SENSE; i++)
		squares += sense[i] * sense[i];
	for (size_t i = 0; i < BACKGROUND_SENSE; i++)
		sense[i] /= sqrtf(squares > 0 ? squares : 1);
	return true;
}
