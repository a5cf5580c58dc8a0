/* SPDX-License-Identifier: MIT */
/* folder: made in TMPDIR, and removed with nftw. */
#include "test.h"

#include "folder.h"

#include <ftw.h>
#include <sys/stat.h>

#include "base/file.h"

enum { OPEN_FOLDERS = 16 };

void folder_init(struct folder *folder)
{
	const char *parent = getenv("TMPDIR");
	*folder = (struct folder){0};
	str_printf(&folder->path, "%s/broadside.XXXXXX",
	    parent && *parent ? parent : "/tmp");
	assert_non_null(mkdtemp(folder->path.bytes));
}

const char *folder_path(struct folder *folder, const char *name)
{
	str_clear(&folder->last_path);
	str_printf(&folder->last_path, "%s/%s", str_text(&folder->path), name);
	return str_text(&folder->last_path);
}

void folder_write(struct folder *folder, const char *name, struct slice bytes)
{
	struct err err = {{0}};
	if (!file_write(folder_path(folder, name), bytes, &err))
		fail_msg("%s", err.text);
}

void folder_write_text(
    struct folder *folder, const char *name, const char *text)
{
	folder_write(folder, name, slice_of(text));
}

static int remove_one(
    const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
	(void)st;
	(void)kind;
	(void)ftw;
	return remove(path);
}

void folder_release(struct folder *folder)
{
	if (folder->path.len)
		nftw(str_text(&folder->path), remove_one, OPEN_FOLDERS,
		    FTW_DEPTH | FTW_PHYS);
	str_release(&folder->path);
	str_release(&folder->last_path);
}

int folder_setup(void **state)
{
	struct folder *folder = mem_zalloc(1, sizeof(*folder));
	folder_init(folder);
	*state = folder;
	return 0;
}

int folder_teardown(void **state)
{
	folder_release(*state);
	free(*state);
	return test_end(state);
}
