/* SPDX-License-Identifier: MIT */
/* file: reads and writes with POSIX calls. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 1 << 16 };

static bool check_kind(const char *path, int fd, size_t limit, struct err *err)
{
	struct stat st;
	if (fstat(fd, &st) != 0)
		return err_system(err, errno, "%s", path);
	if (S_ISDIR(st.st_mode))
		return err_set(err, "%s: is a folder, expected a file", path);
	if (!S_ISREG(st.st_mode))
		return err_set(err, "%s: not a regular file", path);
	if ((uintmax_t)st.st_size > limit)
		return err_set(err, "%s: %jd bytes, more than the %zu allowed",
		    path, (intmax_t)st.st_size, limit);
	return true;
}

/* Checks the limit again, because the file may grow while it is read. */
static bool read_all(
    const char *path, int fd, size_t limit, struct str *out, struct err *err)
{
	char chunk[CHUNK];
	size_t total = 0;
	for (;;) {
		ssize_t got = read(fd, chunk, sizeof(chunk));
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return err_system(err, errno, "%s", path);
		if (got == 0)
			return true;
		total += (size_t)got;
		if (total > limit)
			return err_set(
			    err, "%s: more than %zu bytes", path, limit);
		str_append(out, chunk, (size_t)got);
	}
}

bool file_read(const char *path, size_t limit, struct str *out, struct err *err)
{
	/* O_NONBLOCK: opening a FIFO without a writer must not wait. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (fd < 0)
		return err_system(err, errno, "%s", path);
	bool ok = check_kind(path, fd, limit, err) &&
		  read_all(path, fd, limit, out, err);
	close(fd);
	return ok;
}

static bool write_all(int fd, struct slice bytes)
{
	while (bytes.len) {
		ssize_t put = write(fd, bytes.bytes, bytes.len);
		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		bytes = slice_from(bytes, (size_t)put);
	}
	return true;
}

/* Makes a rename durable.  Errors are ignored: not every file system can sync
 * a folder, and the file is whole either way. */
static void sync_folder(const char *path)
{
	struct str folder = {0};
	str_append(&folder, path, strlen(path) - strlen(file_name(path)));
	int fd = open(folder.len ? folder.bytes : ".", O_RDONLY | O_CLOEXEC);
	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
	str_release(&folder);
}

/* Writes the bytes, durably, to a new file; `temporary` is the template of its
 * name, as for mkstemp. */
static bool write_temporary(
    char *temporary, struct slice bytes, struct err *err)
{
	int fd = mkstemp(temporary);
	if (fd < 0)
		return err_system(err, errno, "%s", temporary);
	bool ok = write_all(fd, bytes) && fsync(fd) == 0;
	int number = errno;
	if (close(fd) != 0 && ok) {
		number = errno;
		ok = false;
	}
	if (ok)
		return true;
	unlink(temporary);
	return err_system(err, number, "%s", temporary);
}

static bool move_over(const char *temporary, const char *path)
{
	if (rename(temporary, path) != 0)
		return false;
	sync_folder(path);
	return true;
}

/* Fails with EEXIST when there is a file at `path`. */
static bool move_to_free(const char *temporary, const char *path)
{
	mode_t mask = umask(0);
	umask(mask);
	bool ok =
	    chmod(temporary, 0666 & ~mask) == 0 && link(temporary, path) == 0;
	int number = errno;
	unlink(temporary);
	errno = number;
	return ok;
}

static bool write_and_move(const char *path, struct slice bytes,
    bool (*move)(const char *temporary, const char *path), struct err *err)
{
	struct str temporary = {0};
	str_printf(&temporary, "%s.XXXXXX", path);
	bool ok = write_temporary(temporary.bytes, bytes, err);
	if (ok && !move(temporary.bytes, path)) {
		ok = err_system(err, errno, "%s", path);
		unlink(temporary.bytes);
	}
	str_release(&temporary);
	return ok;
}

bool file_write(const char *path, struct slice bytes, struct err *err)
{
	return write_and_move(path, bytes, move_over, err);
}

bool file_create(const char *path, struct slice bytes, struct err *err)
{
	return write_and_move(path, bytes, move_to_free, err);
}

static bool make_one_folder(const char *path, struct err *err)
{
	struct stat st;
	if (mkdir(path, 0700) == 0)
		return true;
	int number = errno;
	if (number == EEXIST && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
		return true;
	return err_system(err, number, "%s", path);
}

bool file_make_folder(const char *path, struct err *err)
{
	struct str part = {0};
	bool ok = true;
	for (const char *p = path; ok && *p; p++) {
		if (*p == '/' && part.len)
			ok = make_one_folder(part.bytes, err);
		str_append_byte(&part, *p);
	}
	ok = ok && make_one_folder(str_text(&part), err);
	str_release(&part);
	return ok;
}

/* A new folder, to be freed; NULL and `err` when there can be none. */
static char *make_private_folder(struct err *err)
{
	struct str folder = {0};
	const char *parent = getenv("TMPDIR");
	str_printf(&folder, "%s/broadside-XXXXXX",
	    parent && *parent ? parent : "/tmp");
	if (mkdtemp(folder.bytes))
		return folder.bytes;
	err_system(err, errno, "%s", folder.bytes);
	str_release(&folder);
	return NULL;
}

char *file_spool(int fd, const char *name, size_t limit, struct err *err)
{
	struct str bytes = {0}, path = {0};
	char *folder = NULL;
	bool ok = read_all(name, fd, limit, &bytes, err) &&
		  (folder = make_private_folder(err)) != NULL;
	if (ok) {
		str_printf(&path, "%s/%s", folder, name);
		ok = file_write(path.bytes, str_slice(&bytes), err);
	}
	if (folder && !ok)
		rmdir(folder);
	if (!ok)
		str_release(&path);
	free(folder);
	str_release(&bytes);
	return path.bytes;
}

void file_spool_remove(char *path)
{
	if (!path)
		return;
	unlink(path);
	path[strlen(path) - strlen(file_name(path)) - 1] = '\0';
	rmdir(path);
	free(path);
}

bool file_is_of_everybody(const char *folder)
{
	struct stat st;
	return stat(folder, &st) == 0 && (st.st_mode & S_IWOTH) &&
	       (st.st_mode & S_ISVTX);
}

const char *file_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}
