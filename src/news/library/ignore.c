/* SPDX-License-Identifier: MIT */
/* library_ignore: a pattern is made one for the whole path when it is read. */
#include "news/library/ignore.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "text/glob.h"

struct library_ignore_pattern {
	struct slice glob; /* for the whole path below the folder */
	bool takes_back, folders_only;
};

/* Without the white space at its end that no backslash is before. */
static struct slice trim_end(struct slice line)
{
	while (line.len && strchr(" \t\r", line.bytes[line.len - 1]) &&
	       (line.len < 2 || line.bytes[line.len - 2] != '\\'))
		line.len--;
	return line;
}

static bool take(struct slice *line, const char *front)
{
	if (!slice_starts(*line, front))
		return false;
	*line = slice_from(*line, strlen(front));
	return true;
}

static bool take_end(struct slice *line, const char *back)
{
	if (!slice_ends(*line, back))
		return false;
	line->len -= strlen(back);
	return true;
}

/* A name is anywhere; what ends with two stars is all that is below. */
static struct slice whole_glob(struct arena *arena, struct slice line)
{
	bool is_path = slice_find(line, "/", 0) < line.len;
	take(&line, "/");
	const char *end = slice_ends(line, "/**") ? "/*" : "";
	return slice_of(arena_printf(arena, "%s%.*s%s", is_path ? "" : "**/",
	    (int)line.len, line.bytes, end));
}

/* False for a line that has no pattern. */
static bool read_line(struct arena *arena, struct slice line,
    struct library_ignore_pattern *pattern)
{
	line = trim_end(line);
	if (!line.len || *line.bytes == '#')
		return false;
	pattern->takes_back = take(&line, "!");
	pattern->folders_only = take_end(&line, "/");
	pattern->glob = whole_glob(arena, line);
	return line.len > 0;
}

/* Adds a pattern; arrays in an arena grow by halves that are left behind. */
static void add(struct arena *arena, struct library_ignore *ignore,
    struct library_ignore_pattern pattern)
{
	if (ignore->n == ignore->cap) {
		struct library_ignore_pattern *old = ignore->patterns;
		ignore->cap = ignore->cap ? 2 * ignore->cap : 8;
		ignore->patterns =
		    arena_alloc(arena, ignore->cap, sizeof(*old));
		if (old)
			memcpy(ignore->patterns, old, ignore->n * sizeof(*old));
	}
	ignore->patterns[ignore->n++] = pattern;
}

static void read_lines(
    struct arena *arena, struct library_ignore *ignore, struct slice text)
{
	take(&text, "\xEF\xBB\xBF");
	for (size_t pos = 0, end; pos < text.len; pos = end + 1) {
		struct library_ignore_pattern pattern = {0};
		end = slice_find(text, "\n", pos);
		struct slice line = slice_at(text, (struct span){pos, end});
		if (read_line(arena, line, &pattern))
			add(arena, ignore, pattern);
	}
}

const struct library_ignore *library_ignore_read(struct arena *arena,
    const char *path, size_t below, const struct library_ignore *above,
    struct err *err)
{
	struct str text = {0};
	const struct library_ignore *in_effect = above;
	size_t n_bytes = above ? above->n_bytes : 0;
	err->text[0] = '\0';
	if (access(path, F_OK) != 0 && errno == ENOENT)
		return above;
	if (file_read(path, LIBRARY_IGNORE_BYTES - n_bytes, &text, err)) {
		struct library_ignore *ignore =
		    arena_alloc(arena, 1, sizeof(*ignore));
		ignore->above = above;
		ignore->below = below;
		ignore->n_bytes = n_bytes + text.len;
		read_lines(arena, ignore, str_slice(&text));
		in_effect = ignore;
	}
	str_release(&text);
	return in_effect;
}

static const struct library_ignore_pattern *find_last(
    const struct library_ignore *ignore, struct slice path, bool is_folder)
{
	for (size_t i = ignore->n; i-- > 0;) {
		const struct library_ignore_pattern *p = &ignore->patterns[i];
		if ((is_folder || !p->folders_only) && glob_path(p->glob, path))
			return p;
	}
	return NULL;
}

bool library_ignore_has(
    const struct library_ignore *ignore, struct slice path, bool is_folder)
{
	for (; ignore; ignore = ignore->above) {
		const struct library_ignore_pattern *p = find_last(
		    ignore, slice_from(path, ignore->below), is_folder);
		if (p)
			return !p->takes_back;
	}
	return false;
}
