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

/* Takes a number off the text, and what ends it. */
static bool take_number(const char **text, char end, size_t *number)
{
	char *behind;
	if (**text < '0' || **text > '9')
		return false;
	errno = 0;
	*number = strtoul(*text, &behind, 10);
	if (errno || *behind != end)
		return false;
	*text = behind + 1;
	return true;
}

bool anchor_parse(const char *text, struct anchor *anchor)
{
	struct anchor read;
	if (!text || !take_number(&text, ':', &read.paragraph) ||
	    !take_number(&text, '\0', &read.offset))
		return false;
	*anchor = read;
	return true;
}
