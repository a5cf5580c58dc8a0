/* SPDX-License-Identifier: MIT */
/* date_word: words.tsv is compiled in; its last column is read when it is asked
 * for. */
#include "text/date/word.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/embed.h"
#include "base/mem.h"
#include "text/unicode.h"

/* Longer than any word of the table. */
enum { WORD_BYTES_MAX = 64 };

/* In the order of the bits of enum date_role. */
static const char *const names[] = {
    "am",
    "pm",
    "clock-word",
    "day-mark",
    "first-year",
    "half",
    "hour-mark",
    "minute-mark",
    "month-mark",
    "month-first",
    "of",
    "ordinal",
    "second-mark",
    "the",
    "weekday",
    "year-mark",
    "former",
    "latter",
};

/* The number after `prefix`, which `name` begins with; else 0. */
static int number_after(struct slice name, const char *prefix)
{
	return slice_starts(name, prefix) ? atoi(name.bytes + strlen(prefix))
					  : 0;
}

static void add_role(struct date_word *word, struct slice name)
{
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (slice_is(name, names[i])) {
			word->roles |= 1u << i;
			return;
		}
	int month = number_after(name, "month-");
	int era = number_after(name, "era-");
	assert((month || era) && "what words.tsv calls a word has no name");
	word->month += month;
	word->era += era;
}

static struct date_word read_line(struct slice line)
{
	struct date_word word = {0};
	size_t pos = slice_find(line, "\t", 0);
	while (pos < line.len) {
		size_t end = slice_find(line, " ", pos + 1);
		add_role(&word, slice_at(line, (struct span){pos + 1, end}));
		pos = end;
	}
	return word;
}

/* Of ASCII and Chinese characters (U+3000 to U+9FFF), which are most of what is
 * asked for; false for a text that has others. */
static bool fold_plain(struct slice text, char fold[WORD_BYTES_MAX + 1])
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.bytes[i];
		if (c >= 0xC0 && (c < 0xE3 || c > 0xE9))
			return false;
		fold[i] = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
	}
	fold[text.len] = '\0';
	return true;
}

struct date_word date_word_of(struct slice text)
{
	char plain[WORD_BYTES_MAX + 1];
	if (text.len > WORD_BYTES_MAX)
		return (struct date_word){0};
	if (fold_plain(text, plain))
		return read_line(embed_line(&date_words_files[0], plain));
	struct str fold = {0};
	unicode_fold(&fold, text);
	struct date_word word =
	    read_line(embed_line(&date_words_files[0], str_text(&fold)));
	str_release(&fold);
	return word;
}
