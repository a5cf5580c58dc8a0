/* SPDX-License-Identifier: MIT */
/*
 * collection: turns the operands of the command line into a library.
 *
 * An operand of "-" is standard input, and "-#2" the second entry of the feed that
 * it is; it is copied to a file that is removed with the collection.  Any other is the path of a folder or file if there is one; otherwise it is
 * the name of an outlet of the default library (that of --library, else that of
 * the config, else the installed articles) and stands for that outlet's files,
 * newest first.  Operands that cannot be read are reported on stderr, one line
 * each, and the rest is used.
 */
#ifndef SHELL_COLLECTION_H
#define SHELL_COLLECTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/mem.h"
#include "news/library/library.h"
#include "shell/config.h"
#include "shell/options.h"

/* Zeroed is empty.  The paths live in the arena. */
struct collection {
	const struct options *options;
	const struct config *config;
	const char **paths; /* folders and files to read */
	size_t n_paths, cap_paths;
	char *spooled; /* the path of standard input's copy, or NULL */
	bool failed;   /* an operand could not be read */
	struct arena arena;
};

void collection_init(struct collection *collection,
    const struct options *options, const struct config *config);
void collection_release(struct collection *collection);

/* Adds the path, or the paths of the outlet, that `operand` names.  False, with
 * the reason on stderr, when it names neither. */
bool collection_add(struct collection *collection, const char *operand);
/* Adds the default library.  False, with the reason on stderr, when there is
 * none. */
bool collection_add_default(struct collection *collection);
/* Adds one path and returns it: the file that `operand` names, or the newest
 * file of that outlet.  NULL with the reason in `err` when there is none. */
const char *collection_file(
    struct collection *collection, const char *operand, struct err *err);

/* Opens a library of all paths; reports problems on stderr.  NULL when no
 * article could be read.  With `is_soon` a large one is still being read
 * (library_is_reading) after a quarter of a second. */
struct library *collection_open(struct collection *collection, bool is_soon);

#endif
