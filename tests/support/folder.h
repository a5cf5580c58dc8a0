/* SPDX-License-Identifier: MIT */
/* folder: a folder that exists for the length of a test. */
#ifndef SUPPORT_FOLDER_H
#define SUPPORT_FOLDER_H

#include "base/str.h"

struct folder {
	struct str path;
	struct str made; /* the last path that folder_path made */
};

void folder_init(struct folder *folder);
/* The path of a file in it, until the next call. */
const char *folder_path(struct folder *folder, const char *name);
/* Writes a file; fails the test when that does not work. */
void folder_write(struct folder *folder, const char *name, struct slice bytes);
void folder_write_text(
    struct folder *folder, const char *name, const char *text);
/* Removes it with all that is in it. */
void folder_release(struct folder *folder);

#endif
