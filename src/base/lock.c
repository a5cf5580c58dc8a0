/* SPDX-License-Identifier: MIT */
/* lock: POSIX file locks, which end with the process. */
#include "base/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/str.h"

enum {
	TRIES_MAX = 300,
	PAUSE = 10 * 1000 * 1000, /* nanoseconds between tries */
};

static bool make_parent(const char *path, struct err *err)
{
	size_t len = strlen(path) - strlen(file_name(path));
	if (len <= 1)
		return true;
	struct str folder = {0};
	str_append(&folder, path, len - 1);
	bool ok = file_make_folder(str_text(&folder), err);
	str_release(&folder);
	return ok;
}

static bool wait_for_lock(int fd)
{
	static const struct timespec pause = {.tv_nsec = PAUSE};
	for (int i = 0; i < TRIES_MAX; i++) {
		if (lockf(fd, F_TLOCK, 0) == 0)
			return true;
		if (errno != EACCES && errno != EAGAIN && errno != EINTR)
			return false;
		nanosleep(&pause, NULL);
	}
	return false;
}

int lock_take(const char *path, struct err *err)
{
	if (!make_parent(path, err))
		return -1;
	struct str name = {0};
	str_printf(&name, "%s.lock", path);
	int fd = open(str_text(&name), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0 || !wait_for_lock(fd)) {
		err_system(err, errno, "%s", str_text(&name));
		lock_release(fd);
		fd = -1;
	}
	str_release(&name);
	return fd;
}

void lock_release(int lock)
{
	if (lock >= 0)
		close(lock);
}
