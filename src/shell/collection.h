/* SPDX-License-Identifier: MIT */
/*
 * collection: what the user named, as files and as a library.
 *
 * An operand is a folder or a file when there is one of that name; else it
 * is the name of an outlet of the default library (--library, else the
 * config's, else the articles that were installed) and stands for that
 * outlet's files, newest first.  What cannot be read is said on stderr, one
 * line each, and the rest is used.
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

/* Zeroed is empty; the strings live in the arena. */
struct collection {
	const struct options *options;
	const struct config *config;
	const char **paths; /* folders and files to read */
	size_t n_paths, cap_paths;
	bool failed; /* an operand could not be read */
	struct arena arena;
};

void collection_init(struct collection *collection,
    const struct options *options, const struct config *config);
void collection_release(struct collection *collection);

/* Adds the path, or the outlet's paths, that `operand` names.  False, with
 * the reason on stderr, when it names nothing. */
bool collection_add(struct collection *collection, const char *operand);
/* Adds the default library; the same. */
bool collection_add_default(struct collection *collection);
/* The one path that `operand` names: a file, or an outlet's newest one; NULL
 * with the reason. */
const char *collection_file(
    struct collection *collection, const char *operand, struct err *err);

/* A library of all paths; problems are said on stderr.  NULL when nothing
 * could be read. */
struct library *collection_open(struct collection *collection);

#endif
