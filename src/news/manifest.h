/* SPDX-License-Identifier: MIT */
/*
 * manifest: a folder's outlets.yaml: who its outlets are, and what is known
 * about its files.
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
#ifndef NEWS_MANIFEST_H
#define NEWS_MANIFEST_H

#include "base/err.h"
#include "base/mem.h"
#include "news/article.h"

struct manifest_outlet {
	const char *id;	     /* the key: "rediff" */
	const char *name;    /* "Rediff"; the id when not given */
	const char *country; /* NULL when not given, as below */
	const char *home;
};

struct manifest_article {
	const char *file;
	const char *fields[ARTICLE_FIELDS];
};

struct manifest {
	struct manifest_outlet *outlets;
	size_t n_outlets, cap_outlets;
	struct manifest_article *articles;
	size_t n_articles, cap_articles;
	struct arena arena;
};

/* Reads `path`.  A wrong entry is reported (the first in `err`, false) and
 * the entries before it stay; a missing file is an empty manifest, true. */
bool manifest_load(
    struct manifest *manifest, const char *path, struct err *err);
/* The outlet with this id or, failing that, this name; NULL if none. */
const struct manifest_outlet *manifest_find_outlet(
    const struct manifest *manifest, const char *id);
/* What it says of the file with this name; NULL if nothing. */
const struct manifest_article *manifest_find_article(
    const struct manifest *manifest, const char *file);
/* Sets what the manifest says about the article's file name. */
void manifest_apply(const struct manifest *manifest, struct article *article);
void manifest_release(struct manifest *manifest);

#endif
