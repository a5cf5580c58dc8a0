/* SPDX-License-Identifier: MIT */
/* library_item: trusts stamps as git does, and hashes the bytes where it
 * cannot. */
#include "news/library/item.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "base/hash.h"
#include "news/loader.h"

enum {
	/* A file may change twice within one tick of its clock: one that was
	 * written within this time before it was read is read again.  Two
	 * seconds is the coarsest clock of a file system in use. */
	RACY_NANOSECONDS = 2000000000,
};

static int64_t now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_REALTIME, &t);
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static bool is_unchanged(
    const struct library_record *record, struct library_stamp stamp)
{
	return library_scan_same_stamp(record->stamp, stamp) &&
	       record->seen - stamp.mtime > RACY_NANOSECONDS;
}

static const char *copy(struct arena *arena, const char *text)
{
	return arena_strdup(arena, text);
}

static void fill_record(struct library_record *record,
    const struct article *article, struct arena *arena)
{
	struct slice title = slice_trim(article_title(article));
	record->outlet = copy(arena, article_get(article, ARTICLE_OUTLET));
	record->title = arena_strndup(arena, title.bytes, title.len);
	record->published =
	    copy(arena, article_get(article, ARTICLE_PUBLISHED));
	record->n_words = article_words(article);
}

/* Reads the article without the manifest, which the index must not have. */
static bool read_article(struct library_item *item, struct slice bytes,
    struct library_index *index, struct library_record *record,
    struct arena *arena, struct err *err)
{
	struct article article;
	if (!loader_parse(&article, item->file.path, bytes, NULL, err))
		return false;
	fill_record(record, &article, arena);
	library_index_put(index, item->file.key, record, &article);
	article_release(&article);
	return true;
}

static bool read_file(struct library_item *item, struct library_index *index,
    bool known, struct library_record *record, struct arena *arena,
    struct err *err)
{
	struct str bytes = {0};
	int64_t seen = now();
	bool ok = file_read(item->file.path, LOADER_FILE_LIMIT, &bytes, err);
	int64_t hash = (int64_t)hash_bytes_64(str_slice(&bytes));
	bool same = known && record->hash == hash;
	record->stamp = item->file.stamp;
	record->seen = seen;
	record->hash = hash;
	if (ok && same)
		library_index_touch(index, record);
	else if (ok)
		ok = read_article(
		    item, str_slice(&bytes), index, record, arena, err);
	str_release(&bytes);
	return ok;
}

static void apply_manifest(struct library_record *record, const char *file,
    const struct metadata_manifest *manifest)
{
	const struct metadata_manifest_article *entry =
	    metadata_manifest_find_article(manifest, file);
	if (!entry)
		return;
	if (entry->fields[ARTICLE_OUTLET])
		record->outlet = entry->fields[ARTICLE_OUTLET];
	if (entry->fields[ARTICLE_HEADLINE])
		record->title = entry->fields[ARTICLE_HEADLINE];
	if (entry->fields[ARTICLE_PUBLISHED])
		record->published = entry->fields[ARTICLE_PUBLISHED];
}

static void fill_outlet(struct library_item *item, const char *outlet,
    const struct metadata_manifest *manifest, struct arena *arena)
{
	const char *file = file_name(item->file.path);
	const struct metadata_manifest_outlet *known =
	    outlet ? metadata_manifest_find_outlet(manifest, outlet) : NULL;
	struct str fold = {0};
	item->named = outlet != NULL;
	if (known)
		outlet = known->name;
	item->outlet = outlet ? copy(arena, outlet)
			      : arena_printf(arena, "unnamed (%s)", file);
	item->outlet_id = known ? copy(arena, known->id) : item->outlet;
	unicode_fold(&fold, slice_of(item->outlet));
	item->sort = copy(arena, str_text(&fold));
	str_release(&fold);
}

static void fill(struct library_item *item, struct library_record *record,
    const struct metadata_manifest *manifest, struct arena *arena)
{
	struct date date;
	apply_manifest(record, file_name(item->file.path), manifest);
	fill_outlet(item, record->outlet, manifest, arena);
	item->id = record->id;
	item->content =
	    arena_printf(arena, "%016" PRIx64, (uint64_t)record->hash);
	item->title = copy(arena, record->title ? record->title : "");
	item->published = copy(arena, record->published);
	item->n_words = record->n_words;
	item->seconds = INT64_MIN;
	if (item->published && date_parse(slice_of(item->published), &date))
		item->seconds = date_seconds(&date);
}

void library_item_read(struct library_item *item, struct library_index *index,
    const struct metadata_manifest *manifest, struct arena *arena)
{
	struct library_record record = {0};
	struct err err;
	bool known = library_index_find(index, item->file.key, arena, &record);
	item->problem = NULL;
	if ((known && is_unchanged(&record, item->file.stamp)) ||
	    read_file(item, index, known, &record, arena, &err)) {
		fill(item, &record, manifest, arena);
		return;
	}
	item->problem = copy(arena, err.text);
	if (known)
		library_index_forget(index, item->file.key);
}

const struct article *library_item_article(struct library_item *item,
    const struct metadata_manifest *manifest, struct err *err)
{
	if (item->article)
		return item->article;
	struct article *article = mem_zalloc(1, sizeof(*article));
	if (loader_load(article, item->file.path, manifest, err))
		item->article = article;
	else
		free(article);
	return item->article;
}

void library_item_unload(struct library_item *item)
{
	if (item->article)
		article_release(item->article);
	free(item->article);
	item->article = NULL;
}
