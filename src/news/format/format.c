/* SPDX-License-Identifier: MIT */
/* format: the table of endings. */
#include "news/format/format.h"

#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "news/format/lines.h"
#include "news/format/markdown.h"

struct format {
	const char *ending;
	bool markdown;
};

static const struct format formats[] = {
    {".txt", false},
    {".md", true},
    {".markdown", true},
};

static bool ends_with(const char *path, const char *ending)
{
	size_t len = strlen(path), n = strlen(ending);
	return len > n && strcasecmp(path + len - n, ending) == 0;
}

const struct format *format_of(const char *path)
{
	for (size_t i = 0; i < ARRAY_LEN(formats); i++)
		if (ends_with(path, formats[i].ending))
			return &formats[i];
	return NULL;
}

void format_split(
    const struct format *format, struct article *article, size_t from)
{
	if (format && format->markdown)
		format_markdown_split(article, from);
	else
		format_lines_split(article, from);
}
