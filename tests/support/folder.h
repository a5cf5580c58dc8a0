/* SPDX-License-Identifier: MIT */
/* folder: a temporary folder for the duration of a test. */
#ifndef SUPPORT_FOLDER_H
#define SUPPORT_FOLDER_H

#include "base/str.h"

struct folder {
	struct str path;
	struct str last_path; /* of folder_path */
};

void folder_init(struct folder *folder);
/* The path of a file in it, valid until the next call. */
const char *folder_path(struct folder *folder, const char *name);
/* Writes a file; fails the test when that fails. */
void folder_write(struct folder *folder, const char *name, struct slice bytes);
void folder_write_text(
    struct folder *folder, const char *name, const char *text);
/* Removes the folder and everything in it. */
void folder_release(struct folder *folder);

/* A folder as a test's state (cmocka's setup and teardown). */
int folder_setup(void **state);
int folder_teardown(void **state);

#endif
