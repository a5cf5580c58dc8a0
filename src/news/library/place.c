/* SPDX-License-Identifier: MIT */
/* library_place: looks at the size, and renames.  It never opens the file: to
 * close it would end the locks (fcntl) of every connection that this process
 * has to it, and another process would take the database for unused. */
#include "news/library/place.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

enum {
	/* No more damaged files than this are kept. */
	ASIDE_FILES_MAX = 3,
	SMALLEST_DATABASE = 512, /* bytes: a page, and there is one */
};

bool library_place_check(const char *path, bool *foreign, struct err *err)
{
	struct stat st;
	*foreign = false;
	if (stat(path, &st) != 0)
		return errno == ENOENT || err_system(err, errno, "%s", path);
	if (!S_ISREG(st.st_mode))
		return err_set(err, "%s: not a regular file", path);
	*foreign = st.st_size > 0 && st.st_size < SMALLEST_DATABASE;
	return true;
}

static void aside_name(struct str *name, const char *path, int n)
{
	str_clear(name);
	str_printf(name, "%s.aside-%d", path, n);
}

static void remove_beside(const char *path, const char *ending)
{
	struct str name = {0};
	str_printf(&name, "%s%s", path, ending);
	unlink(str_text(&name));
	str_release(&name);
}

bool library_place_set_aside(const char *path, struct err *err)
{
	struct str name = {0};
	int n = 1;
	aside_name(&name, path, n);
	while (n < ASIDE_FILES_MAX && access(str_text(&name), F_OK) == 0)
		aside_name(&name, path, ++n);
	bool ok = rename(path, str_text(&name)) == 0 || errno == ENOENT;
	if (!ok)
		err_system(err, errno, "%s", path);
	str_release(&name);
	/* A new index must not be given the old one's journal. */
	remove_beside(path, "-wal");
	remove_beside(path, "-shm");
	remove_beside(path, "-journal");
	return ok;
}
