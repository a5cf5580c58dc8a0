/* SPDX-License-Identifier: MIT */
/*
 * library_ignore: the .broadsideignore of a folder, which names what is left
 * out.
 *
 * Its lines are those of gitignore(5): a pattern a line (text/glob), `#` begins
 * a comment and `!` takes back; with a slash at the front or in the middle a
 * pattern is the path below the folder, without one a name anywhere below it;
 * with one at the end it is for folders alone.  The last line that matches
 * counts, in the nearest file that has one.  What is in a folder that is left
 * out cannot be taken back: it is not looked at.  Files above the folder that
 * the user named hold too, but do not leave out that folder itself.
 */
#ifndef NEWS_LIBRARY_IGNORE_H
#define NEWS_LIBRARY_IGNORE_H

#include <stdbool.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/str.h"

#define LIBRARY_IGNORE_FILE ".broadsideignore"

enum {
	/* Of the files in effect in one folder together: each pattern is held
	 * against each name. */
	LIBRARY_IGNORE_BYTES = 32 << 10,
};

/* Lives in the arena that it is read into. */
struct library_ignore {
	const struct library_ignore *above; /* of the folders above */
	size_t below; /* bytes of a path that are its folder, with the slash */
	struct library_ignore_pattern *patterns;
	size_t n, cap;
	size_t n_bytes; /* of this file and those above */
};

/* Reads the file at `path`, in a folder whose path, with a slash after it, has
 * `below` bytes.  Returns what is in effect there: `above`, which may be NULL,
 * when there is no such file, and when it cannot be read, which `err` then
 * says ("" otherwise). */
const struct library_ignore *library_ignore_read(struct arena *arena,
    const char *path, size_t below, const struct library_ignore *above,
    struct err *err);
/* Whether a path below the root is left out. */
bool library_ignore_has(
    const struct library_ignore *ignore, struct slice path, bool is_folder);

#endif
