/* SPDX-License-Identifier: MIT */
/* pane_anchor: "PARAGRAPH:OFFSET". */
#include "views/pane_anchor.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

void pane_anchor_format(struct pane_anchor anchor, char text[PANE_ANCHOR_TEXT])
{
	snprintf(
	    text, PANE_ANCHOR_TEXT, "%zu:%zu", anchor.paragraph, anchor.offset);
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

bool pane_anchor_parse(const char *text, struct pane_anchor *anchor)
{
	struct pane_anchor read;
	if (!text || !take_number(&text, ':', &read.paragraph) ||
	    !take_number(&text, '\0', &read.offset))
		return false;
	*anchor = read;
	return true;
}
