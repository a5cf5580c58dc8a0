/* SPDX-License-Identifier: MIT */
/*
 * metadata_outlets: the outlets of a manifest, found by whatever names them.
 *
 * An id, a name and an alias are the same in any case, with or without "The "
 * before them and "www." ("the BBC", "BBC").  A host is found by its own domain
 * or by one above it: news.example.org by example.org.
 */
#ifndef NEWS_METADATA_OUTLETS_H
#define NEWS_METADATA_OUTLETS_H

#include "base/mem.h"
#include "base/str.h"
#include "base/table.h"

struct metadata_outlet {
	const char *id;	     /* the key: "rediff" */
	const char *name;    /* "Rediff"; the id when not given */
	const char *country; /* NULL when not given, as below */
	const char *home;
};

/* What a key is of an outlet. */
enum metadata_outlets_key {
	METADATA_OUTLETS_ID, /* found before a name, that before an alias */
	METADATA_OUTLETS_NAME,
	METADATA_OUTLETS_ALIAS,
	METADATA_OUTLETS_DOMAIN, /* or an address, whose host counts */
	METADATA_OUTLETS_FOLDER, /* below that of the manifest: "a/b" */
};

struct metadata_outlets {
	struct metadata_outlet *items;
	size_t n, cap;
	struct metadata_outlets_entry {
		const char *text; /* folded, after the letter of its kind */
		size_t outlet;
	} * keys;
	size_t n_keys, cap_keys;
	struct table table; /* of the keys */
	struct arena arena; /* of the keys' texts */
};

/* Adds an outlet, whose strings are borrowed, under its id and name; returns
 * its index. */
size_t metadata_outlets_add(
    struct metadata_outlets *outlets, struct metadata_outlet outlet);
/* Makes an outlet, or the one to be added next, be found by one more key.  What
 * two outlets claim is the first one's. */
void metadata_outlets_add_key(struct metadata_outlets *outlets, size_t outlet,
    enum metadata_outlets_key kind, const char *text);
/* By id, else name, else alias, else a host that is its name; NULL if none. */
const struct metadata_outlet *metadata_outlets_find(
    const struct metadata_outlets *outlets, const char *name);
/* By the host of an address. */
const struct metadata_outlet *metadata_outlets_find_url(
    const struct metadata_outlets *outlets, const char *url);
/* By the folder that a file (its path below the manifest's folder) lies in, or
 * the nearest one above that. */
const struct metadata_outlet *metadata_outlets_find_folder(
    const struct metadata_outlets *outlets, struct slice file);
void metadata_outlets_release(struct metadata_outlets *outlets);

#endif
