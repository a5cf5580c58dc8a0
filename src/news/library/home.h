/* SPDX-License-Identifier: MIT */
/*
 * library_home: the folders that articles come from, and those above them, with
 * their manifests.
 *
 * A manifest holds for all that is below its folder, also where only a folder
 * or a file below it was named.  Those of folders in which everybody may put
 * one (/tmp) hold for the files right in them alone.
 */
#ifndef NEWS_LIBRARY_HOME_H
#define NEWS_LIBRARY_HOME_H

#include "base/table.h"
#include "news/library/scan.h"
#include "news/metadata/manifest.h"

struct library_home {
	const char *folder;		  /* absolute */
	const char *path;		  /* of its outlets.yaml */
	const struct library_home *above; /* NULL at the root */
	struct library_index_stamp stamp;
	struct metadata_manifest manifest;
	struct err_list
	    missing;  /* files that the manifest has and nobody else */
	bool changed; /* it or one above, since the last settle */
};

/* Strings live in the arena that the library passes. */
struct library_homes {
	struct library_home **items; /* each after the one above it */
	size_t n, cap;
	struct table table; /* by folder */
};

/* The home of a file; the first call for a folder reads its manifest and those
 * above. */
struct library_home *library_homes_of(struct library_homes *homes,
    const struct library_file *file, struct arena *arena);
/* Reads again the manifests that changed; whether any did. */
bool library_homes_reload(struct library_homes *homes);
/* Looks which files of the manifests are missing. */
void library_homes_find_missing(struct library_homes *homes);
/* Clears `changed`. */
void library_homes_settle(struct library_homes *homes);
void library_homes_release(struct library_homes *homes);

#endif
