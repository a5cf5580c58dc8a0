/* SPDX-License-Identifier: MIT */
/* term_background: a line of the table is a form, a tab, a count, and
 * optionally a tab and a sense. */
#include "compare/term/background.h"

#include <math.h>
#include <string.h>

#include "base/embed.h"
#include "base/str.h"

enum {
	CORPUS_ARTICLES = 37554, /* also in the table's first line */
	UNSEEN_COUNT = 8, /* assumed for a form that is not in the table */
	FIRST_CODE = '0',
	LEVELS = 7, /* -3..3 */
};

/* A character of a sense encodes two values, as tools/frequencies.py writes
 * them. */
/* clang-format off */
#define ROW(x) {x, -3}, {x, -2}, {x, -1}, {x, 0}, {x, 1}, {x, 2}, {x, 3}
static const float values_of_code[LEVELS * LEVELS][2] = {
	ROW(-3), ROW(-2), ROW(-1), ROW(0), ROW(1), ROW(2), ROW(3),
};
#undef ROW
/* clang-format on */

struct term_background term_background_find(const char *fold)
{
	struct term_background found = {0};
	struct slice line = embed_line(&frequencies_files[0], fold);
	size_t at = strlen(fold) + 1; /* after the form and a tab */
	for (; at < line.len && line.bytes[at] >= '0' && line.bytes[at] <= '9';
	     at++)
		found.count = found.count * 10 + (size_t)(line.bytes[at] - '0');
	if (at < line.len && line.bytes[at] == '\t')
		found.sense = line.bytes + at + 1;
	return found;
}

double term_background_rarity(const struct term_background *found)
{
	size_t count = found->count ? found->count : UNSEEN_COUNT;
	double max_rarity = log((double)CORPUS_ARTICLES / (UNSEEN_COUNT + 1.0));
	double rarity = log((double)CORPUS_ARTICLES / ((double)count + 1.0));
	return rarity <= 0 ? 0 : rarity / max_rarity;
}

void term_background_normalise(float sense[TERM_BACKGROUND_DIMENSIONS])
{
	float squares = 0;
	for (size_t i = 0; i < TERM_BACKGROUND_DIMENSIONS; i++)
		squares += sense[i] * sense[i];
	float scale = squares > 0 ? 1 / sqrtf(squares) : 1;
	for (size_t i = 0; i < TERM_BACKGROUND_DIMENSIONS; i++)
		sense[i] *= scale;
}

bool term_background_sense(const struct term_background *found,
    float sense[TERM_BACKGROUND_DIMENSIONS])
{
	if (!found->sense)
		return false;
	for (size_t i = 0; i < TERM_BACKGROUND_DIMENSIONS; i += 2) {
		const float *values =
		    values_of_code[found->sense[i / 2] - FIRST_CODE];
		sense[i] = values[0];
		sense[i + 1] = values[1];
	}
	term_background_normalise(sense);
	return true;
}
