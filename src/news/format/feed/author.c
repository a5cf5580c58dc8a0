/* SPDX-License-Identifier: MIT */
/* format_feed_author: what is in brackets, and what is before them. */
#include "news/format/feed/author.h"

#include <string.h>
#include <strings.h>

#include "base/mem.h"

static const struct brackets {
	const char *open, *close;
} brackets[] = {{"(", ")"}, {"<", ">"}};

static bool has(struct slice text, const char *bytes)
{
	return slice_find(text, bytes, 0) < text.len;
}

/* "jane@host", "mailto:jane@host", "https://host/jane". */
static bool is_address(struct slice text)
{
	return has(text, "://") || (has(text, "@") && !has(text, " ") &&
				       text.len > 1 && text.bytes[0] != '@');
}

static struct slice without_by(struct slice name)
{
	static const char by[] = "by ";
	if (name.len > strlen(by) &&
	    strncasecmp(name.bytes, by, strlen(by)) == 0)
		return slice_trim(slice_from(name, strlen(by)));
	return name;
}

/* Parts "before (inside)"; false when the text does not end so. */
static bool part(struct slice text, const struct brackets *in,
    struct slice *before, struct slice *inside)
{
	size_t open = slice_find(text, in->open, 0);
	if (open == text.len || !slice_ends(text, in->close))
		return false;
	*before = slice_trim(slice_at(text, (struct span){0, open}));
	*inside =
	    slice_trim(slice_at(text, (struct span){open + 1, text.len - 1}));
	return true;
}

struct slice format_feed_author_name(struct slice author)
{
	struct slice before, inside, none = {0};
	author = slice_trim(author);
	for (size_t i = 0; i < ARRAY_LEN(brackets); i++) {
		if (!part(author, &brackets[i], &before, &inside))
			continue;
		if (is_address(inside))
			author = before;
		else if (!before.len || is_address(before))
			author = inside;
		break;
	}
	author = without_by(author);
	return is_address(author) ? none : author;
}
