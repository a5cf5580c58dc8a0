/* SPDX-License-Identifier: MIT */
/* anchor: "PARAGRAPH:OFFSET". */
#include "views/frame/anchor.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

void anchor_format(struct anchor anchor, char text[ANCHOR_TEXT])
{
	snprintf(text, ANCHOR_TEXT, "%zu:%zu", anchor.paragraph, anchor.offset);
}

/* Takes a number, and the character that ends it, off the text. */
static bool take_number(const char **text, char end, size_t *number)
{
	char *after;
	if (**text < '0' || **text > '9')
		return false;
	errno = 0;
	*number = strtoul(*text, &after, 10);
	if (errno || *after != end)
		return false;
	*text = after + 1;
	return true;
}

bool anchor_parse(const char *text, struct anchor *anchor)
{
	struct anchor parsed;
	if (!text || !take_number(&text, ':', &parsed.paragraph) ||
	    !take_number(&text, '\0', &parsed.offset))
		return false;
	*anchor = parsed;
	return true;
}
