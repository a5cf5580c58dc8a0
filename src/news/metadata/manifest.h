/* SPDX-License-Identifier: MIT */
/*
 * metadata_manifest: a folder's outlets.yaml, which describes its outlets and
 * the files below it.
 *
 *	outlets:
 *	  rediff:
 *	    name: Rediff              # all of these are optional
 *	    country: IN
 *	    home: https://www.rediff.com/
 *	    aliases: [rediff.com, Rediff On The Net]
 *	    domains: [rediff.com]     # the host of home is one
 *	    folder: rediff            # all that lies below it is its own
 *	articles:
 *	  - file: rediff/2023-06-18-talks.txt
 *	    outlet: rediff
 *	    headline: Talks begin     # these are optional
 *	    published: 2023-06-18T21:08+05:30
 *	    url: https://www.rediff.com/...
 *	furniture:
 *	  - support our journalism*   # lines that are no part of a report; see
 *	                              # metadata/lines.h
 *
 * A manifest holds for what lies below its folder; of several the nearest
 * wins, fact by fact.
 */
#ifndef NEWS_METADATA_MANIFEST_H
#define NEWS_METADATA_MANIFEST_H

#include "base/err.h"
#include "base/mem.h"
#include "base/table.h"
#include "news/article.h"
#include "news/metadata/lines.h"
#include "news/metadata/outlets.h"

enum {
	METADATA_MANIFEST_LIMIT = 16 << 20, /* bytes */
	METADATA_MANIFEST_PROBLEMS = 20,    /* more are only counted */
};

struct metadata_manifest_article {
	const char *file;    /* below the manifest's folder */
	size_t line, column; /* of that, counted from 1 */
	const char *fields[ARTICLE_FIELDS];
};

struct metadata_manifest {
	struct metadata_outlets outlets;
	struct metadata_manifest_article *articles;
	size_t n_articles, cap_articles;
	struct table files; /* of the articles */
	struct metadata_lines lines;
	struct err_list problems; /* "FILE:LINE:COLUMN: reason" */
	/* Set by the owner: the manifest of the folder above, and the name of
	 * this one's folder in that; NULL at the top. */
	const struct metadata_manifest *above;
	const char *folder;
	struct arena arena;
};

/* Reads `path`; `above` may be set before, nothing else.  What is wrong in it
 * is a problem of the manifest, and what is right holds.  A missing file is an
 * empty manifest. */
void metadata_manifest_load(
    struct metadata_manifest *manifest, const char *path);
/* Adds a problem for each entry whose file is not below the folder of the
 * manifest, which was loaded from `path`. */
void metadata_manifest_find_missing(const struct metadata_manifest *manifest,
    const char *path, struct err_list *problems);
/* The outlet with this id, name or alias, of this manifest or of the nearest
 * above it that has one; NULL if none. */
const struct metadata_outlet *metadata_manifest_find_outlet(
    const struct metadata_manifest *manifest, const char *name);
/* The entry of the file with this path below the manifest's folder; NULL if
 * none.  Not of those above. */
const struct metadata_manifest_article *metadata_manifest_find_article(
    const struct metadata_manifest *manifest, struct slice file);

/* What the manifests say of an article. */
struct metadata_manifest_answer {
	const char *fields[ARTICLE_FIELDS]; /* NULL: nothing */
	/* The outlet that is meant, by the fields, the folder, or what the
	 * article says itself; NULL when it is not known. */
	const struct metadata_outlet *outlet;
};

/* Asks the manifest of the folder that the file is in, and those above, about
 * a file or an entry of a feed (FILE#2).  `outlet` and `url` are what the
 * article itself says, or NULL. */
void metadata_manifest_ask(const struct metadata_manifest *manifest,
    const char *path, const char *outlet, const char *url,
    struct metadata_manifest_answer *answer);
/* Sets the fields of the article that the manifests know. */
void metadata_manifest_apply(
    const struct metadata_manifest *manifest, struct article *article);
void metadata_manifest_release(struct metadata_manifest *manifest);

#endif
