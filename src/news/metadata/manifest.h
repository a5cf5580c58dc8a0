/* SPDX-License-Identifier: MIT */
/*
 * metadata_manifest: a folder's outlets.yaml, which describes its outlets and
 * its files.
 *
 *	outlets:
 *	  rediff: { name: Rediff, country: IN, home: https://www.rediff.com/ }
 *	articles:
 *	  - file: 2023-06-18-talks.txt
 *	    outlet: rediff
 *	    headline: Talks begin     # these three are optional
 *	    published: 2023-06-18T21:08+05:30
 *	    url: https://www.rediff.com/...
 */
#ifndef NEWS_METADATA_MANIFEST_H
#define NEWS_METADATA_MANIFEST_H

#include "base/err.h"
#include "base/mem.h"
#include "news/article.h"

struct metadata_manifest_outlet {
	const char *id;	     /* the key: "rediff" */
	const char *name;    /* "Rediff"; the id when not given */
	const char *country; /* NULL when not given, as below */
	const char *home;
};

struct metadata_manifest_article {
	const char *file;
	const char *fields[ARTICLE_FIELDS];
};

struct metadata_manifest {
	struct metadata_manifest_outlet *outlets;
	size_t n_outlets, cap_outlets;
	struct metadata_manifest_article *articles;
	size_t n_articles, cap_articles;
	struct arena arena;
};

/* Reads `path`.  At the first wrong entry false, with `err`, and the entries
 * before it stay; a missing file is an empty manifest, true. */
bool metadata_manifest_load(
    struct metadata_manifest *manifest, const char *path, struct err *err);
/* The outlet with this id or, failing that, this name; NULL if none. */
const struct metadata_manifest_outlet *metadata_manifest_find_outlet(
    const struct metadata_manifest *manifest, const char *id);
/* The entry of the file with this name; NULL if none. */
const struct metadata_manifest_article *metadata_manifest_find_article(
    const struct metadata_manifest *manifest, const char *file);
/* Sets the fields that the manifest gives for the article's file name. */
void metadata_manifest_apply(
    const struct metadata_manifest *manifest, struct article *article);
void metadata_manifest_release(struct metadata_manifest *manifest);

#endif
