/* SPDX-License-Identifier: MIT */
/*
 * loader: makes articles of a file, whatever its format.
 *
 * Formats are in news/format.  A feed is as many articles as it has entries,
 * whose paths are "FILE#1" and so on; any other file is one article.  Fields
 * come from the manifest, the front matter, the page, the feed, the text and
 * the file name, in this order.
 */
#ifndef NEWS_LOADER_H
#define NEWS_LOADER_H

#include "base/err.h"
#include "news/article.h"
#include "news/metadata/manifest.h"

enum {
	LOADER_FILE_LIMIT = 16 << 20,  /* bytes, packed or not */
	LOADER_LINE_LIMIT = 512 << 10, /* bytes without a newline */
};

/* Reads the file; `path` may be that of an entry, and must be where a feed has
 * several.  `manifest` may be NULL.  False with the path and reason when it
 * cannot be read as an article: empty, binary, a folder, no permission, too
 * large, a line too long. */
bool loader_load(struct article *article, const char *path,
    const struct metadata_manifest *manifest, struct err *err);
/* Makes an article without sentences of a file that holds only white space:
 * it cannot be read, but can be compared, and its notes say so.  False for
 * any other file. */
bool loader_load_blank(struct article *article, const char *path);
/* As loader_load, from bytes in memory; `path` names them and gives the
 * format. */
bool loader_parse(struct article *article, const char *path, struct slice bytes,
    const struct metadata_manifest *manifest, struct err *err);
struct loader_articles {
	struct article *items;
	size_t n, cap;
};

/* As loader_load and loader_parse, all articles of a file, in its order, or the
 * entry that `path` names; true when there is at least one.  Adds to `articles`, which the caller
 * releases. */
bool loader_load_all(struct loader_articles *articles, const char *path,
    const struct metadata_manifest *manifest, struct err *err);
bool loader_parse_all(struct loader_articles *articles, const char *path,
    struct slice bytes, const struct metadata_manifest *manifest,
    struct err *err);
void loader_articles_release(struct loader_articles *articles);
/* Whether the file name ends as those of articles do. */
bool loader_knows(const char *path);
/* Whether there is a file at the path, or one whose entry it names.  A file's
 * own name may hold "#": it is looked for first. */
bool loader_finds(const char *path);

#endif
