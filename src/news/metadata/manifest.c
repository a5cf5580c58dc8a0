/* SPDX-License-Identifier: MIT */
/* metadata_manifest: asks the nearest manifest first; each folder above sees a
 * longer path of the same file. */
#include "news/metadata/manifest.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"

const struct metadata_outlet *metadata_manifest_find_outlet(
    const struct metadata_manifest *manifest, const char *name)
{
	const struct metadata_outlet *found = NULL;
	for (; manifest && !found; manifest = manifest->above)
		found = metadata_outlets_find(&manifest->outlets, name);
	return found;
}

static const struct metadata_outlet *find_url(
    const struct metadata_manifest *manifest, const char *url)
{
	const struct metadata_outlet *found = NULL;
	for (; manifest && !found; manifest = manifest->above)
		found = metadata_outlets_find_url(&manifest->outlets, url);
	return found;
}

const struct metadata_manifest_article *metadata_manifest_find_article(
    const struct metadata_manifest *manifest, struct slice file)
{
	uint32_t hash = hash_bytes(file);
	size_t slot = TABLE_START, i;
	while (table_next(&manifest->files, hash, &slot, &i))
		if (slice_is(file, manifest->articles[i].file))
			return &manifest->articles[i];
	return NULL;
}

/* What is said of a whole feed holds for its entries, but for what each entry
 * has of its own. */
static bool is_of_entries(size_t field)
{
	return field != ARTICLE_HEADLINE && field != ARTICLE_PUBLISHED &&
	       field != ARTICLE_URL && field != ARTICLE_GUID;
}

static void take_fields(const struct metadata_manifest *manifest,
    const struct metadata_manifest_article *entry, bool is_whole,
    struct metadata_manifest_answer *answer)
{
	for (size_t i = 0; entry && i < ARTICLE_FIELDS; i++)
		if (!answer->fields[i] && (is_whole || is_of_entries(i)))
			answer->fields[i] = entry->fields[i];
	const char *outlet = answer->fields[ARTICLE_OUTLET];
	if (outlet && !answer->outlet)
		answer->outlet =
		    metadata_manifest_find_outlet(manifest, outlet);
}

/* What one manifest says of a path below its folder, whose first `len` bytes
 * are the file. */
static void ask_one(const struct metadata_manifest *manifest, struct slice path,
    size_t len, struct metadata_manifest_answer *answer)
{
	struct slice file = {path.bytes, len};
	bool is_entry = len < path.len;
	if (is_entry)
		take_fields(manifest,
		    metadata_manifest_find_article(manifest, path), true,
		    answer);
	take_fields(manifest, metadata_manifest_find_article(manifest, file),
	    !is_entry, answer);
	if (!answer->fields[ARTICLE_OUTLET])
		answer->outlet =
		    metadata_outlets_find_folder(&manifest->outlets, file);
	if (answer->outlet)
		answer->fields[ARTICLE_OUTLET] = answer->outlet->name;
}

static void put_before(struct str *path, const char *folder)
{
	struct str whole = {0};
	str_printf(&whole, "%s/%s", folder, str_text(path));
	str_release(path);
	*path = whole;
}

void metadata_manifest_ask(const struct metadata_manifest *manifest,
    const char *path, const char *outlet, const char *url,
    struct metadata_manifest_answer *answer)
{
	const char *name = file_name(path);
	struct str below = {0};
	size_t len, entry = article_path_entry(path, &len);
	size_t suffix = entry ? strlen(path + len) : 0;
	*answer = (struct metadata_manifest_answer){0};
	str_append_text(&below, name);
	for (const struct metadata_manifest *m = manifest; m; m = m->above) {
		ask_one(m, str_slice(&below), below.len - suffix, answer);
		if (m->above && m->folder)
			put_before(&below, m->folder);
	}
	str_release(&below);
	if (answer->fields[ARTICLE_URL])
		url = answer->fields[ARTICLE_URL];
	if (!answer->fields[ARTICLE_OUTLET] && outlet)
		answer->outlet =
		    metadata_manifest_find_outlet(manifest, outlet);
	if (!answer->fields[ARTICLE_OUTLET] && !answer->outlet && url)
		answer->outlet = find_url(manifest, url);
}

/* An outlet that the article names is written as the manifest does, and comes
 * from where it came. */
static void name_outlet(struct article *article,
    const struct metadata_outlet *outlet, bool is_named)
{
	article_set(article, ARTICLE_OUTLET,
	    is_named ? article->fields[ARTICLE_OUTLET].from
		     : ARTICLE_FROM_MANIFEST,
	    slice_of(outlet->name));
}

void metadata_manifest_apply(
    const struct metadata_manifest *manifest, struct article *article)
{
	struct metadata_manifest_answer answer;
	const char *outlet = article_get(article, ARTICLE_OUTLET);
	metadata_manifest_ask(manifest, article->path, outlet,
	    article_get(article, ARTICLE_URL), &answer);
	for (size_t i = 0; i < ARTICLE_FIELDS; i++)
		if (answer.fields[i])
			article_set(article, (enum article_field)i,
			    ARTICLE_FROM_MANIFEST, slice_of(answer.fields[i]));
	if (answer.outlet && !answer.fields[ARTICLE_OUTLET])
		name_outlet(article, answer.outlet,
		    outlet && metadata_manifest_find_outlet(manifest, outlet));
}

static bool is_there(struct slice folder, struct slice file)
{
	struct str path = {0};
	str_append_slice(&path, folder);
	str_append_slice(&path, file);
	bool there = access(str_text(&path), F_OK) == 0;
	str_release(&path);
	return there;
}

/* An entry of a feed is in its file. */
static bool has_file(struct slice folder, const char *file)
{
	size_t len, number = article_path_entry(file, &len);
	return is_there(folder, slice_of(file)) ||
	       (number && is_there(folder, (struct slice){file, len}));
}

void metadata_manifest_find_missing(const struct metadata_manifest *manifest,
    const char *path, struct err_list *problems)
{
	struct slice folder = {path, (size_t)(file_name(path) - path)};
	struct err err;
	size_t n = 0;
	for (size_t i = 0; i < manifest->n_articles; i++) {
		const struct metadata_manifest_article *article =
		    &manifest->articles[i];
		if (has_file(folder, article->file) ||
		    n++ >= METADATA_MANIFEST_PROBLEMS)
			continue;
		err_set(&err, "%s:%zu:%zu: no such file: %s", path,
		    article->line, article->column, article->file);
		err_list_add(problems, err.text);
	}
	if (n <= METADATA_MANIFEST_PROBLEMS)
		return;
	err_set(&err, "%s: %zu more files that are not there", path,
	    n - METADATA_MANIFEST_PROBLEMS);
	err_list_add(problems, err.text);
}

void metadata_manifest_release(struct metadata_manifest *manifest)
{
	metadata_outlets_release(&manifest->outlets);
	metadata_lines_release(&manifest->lines);
	err_list_release(&manifest->problems);
	free(manifest->articles);
	table_release(&manifest->files);
	arena_release(&manifest->arena);
	*manifest = (struct metadata_manifest){0};
}
