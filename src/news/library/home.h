/* SPDX-License-Identifier: MIT */
/*
 * library_home: the folders that articles come from, with their manifests.
 */
#ifndef NEWS_LIBRARY_HOME_H
#define NEWS_LIBRARY_HOME_H

#include "news/library/scan.h"
#include "news/metadata/manifest.h"

struct library_home {
	const char *folder; /* absolute */
	const char *path;   /* of its outlets.yaml */
	struct library_stamp stamp;
	struct metadata_manifest manifest;
	const char *problem; /* what is wrong with the manifest, or NULL */
	bool changed;	     /* since the last library_homes_settle */
};

/* Strings live in the arena that the library passes. */
struct library_homes {
	struct library_home **items;
	size_t n, cap;
};

/* The home of a file; the first call for a folder reads its manifest. */
struct library_home *library_homes_of(struct library_homes *homes,
    const struct library_file *file, struct arena *arena);
/* Reads again the manifests that changed; whether any did. */
bool library_homes_reload(struct library_homes *homes, struct arena *arena);
/* Clears `changed`. */
void library_homes_settle(struct library_homes *homes);
void library_homes_release(struct library_homes *homes);

#endif
