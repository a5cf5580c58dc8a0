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
#include "base/sorted.h"
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

static int64_t hash_lines(const struct metadata_manifest *manifest)
{
	return (int64_t)metadata_lines_hash(&manifest->lines);
}

/* Whether a record is of the file as it is, read with the same lines. */
static bool is_current(const struct library_index_file *record,
    struct library_index_stamp stamp, int64_t lines)
{
	return record->lines == lines &&
	       library_scan_same_stamp(record->stamp, stamp) &&
	       record->seen - stamp.mtime > RACY_NANOSECONDS;
}

static const char *copy(struct arena *arena, const char *text)
{
	return arena_strdup(arena, text);
}

/* Appends the text with single spaces between its words. */
static void append_spaced(struct str *out, struct slice text)
{
	bool gap = false;
	for (size_t i = 0; i < text.len; i++) {
		bool space = text.bytes[i] == ' ' || text.bytes[i] == '\n' ||
			     text.bytes[i] == '\r' || text.bytes[i] == '\t';
		if (space && !gap)
			str_append_byte(out, ' ');
		else if (!space)
			str_append_byte(out, text.bytes[i]);
		gap = space;
	}
}

/* What makes two articles the same text: all that has sentences, so neither
 * what surrounds it nor how the file breaks its lines. */
static int64_t hash_sentences(const struct article *article)
{
	struct str text = {0};
	for (size_t i = 0; i < article->n_sentences; i++) {
		append_spaced(&text, article_sentence(article, i));
		str_append_byte(&text, '\n');
	}
	if (!text.len)
		str_append_slice(&text, article_text(article));
	int64_t hash = (int64_t)hash_bytes_64(str_slice(&text));
	str_release(&text);
	return hash;
}

static const char *field(struct arena *arena, const struct article *article,
    enum article_field field)
{
	return copy(arena, article_get(article, field));
}

static struct library_index_text record_of(
    const struct article *article, struct arena *arena)
{
	size_t len;
	struct slice title = slice_trim(article_title(article));
	return (struct library_index_text){
	    .number = article_path_entry(article->path, &len),
	    .hash = hash_sentences(article),
	    .n_words = article_words(article),
	    .outlet = field(arena, article, ARTICLE_OUTLET),
	    .title = arena_strndup(arena, title.bytes, title.len),
	    .published = field(arena, article, ARTICLE_PUBLISHED),
	    .url = field(arena, article, ARTICLE_URL),
	    .guid = field(arena, article, ARTICLE_GUID),
	};
}

/* A file that is read. */
struct reading {
	struct library_item *item;
	const struct metadata_manifest *manifest;
	struct library_index *index;
	struct library_index_file record;
	struct loader_articles articles; /* of the file, if it was read */
	struct arena *arena;
};

/* Reads the articles without the manifests, which the index must not have,
 * but for their lines of furniture. */
static bool read_articles(
    struct reading *reading, struct slice bytes, struct err *err)
{
	struct loader_articles *articles = &reading->articles;
	struct library_index_file *record = &reading->record;
	const struct library_file *file = &reading->item->file;
	struct metadata_manifest only = {.lines = reading->manifest->lines};
	bool ok = loader_parse_all(articles, file->path, bytes, &only, err);
	record->n = articles->n;
	record->texts =
	    arena_alloc(reading->arena, articles->n, sizeof(*record->texts));
	for (size_t i = 0; i < articles->n; i++)
		record->texts[i] =
		    record_of(&articles->items[i], reading->arena);
	if (ok)
		library_index_put(
		    reading->index, file->key, record, articles->items);
	return ok;
}

static bool read_file(struct reading *reading, bool known, struct err *err)
{
	struct str bytes = {0};
	struct library_index_file *record = &reading->record;
	const struct library_file *file = &reading->item->file;
	int64_t seen = now();
	bool ok = file_read(file->path, LOADER_FILE_LIMIT, &bytes, err);
	int64_t hash = (int64_t)hash_bytes_64(str_slice(&bytes));
	int64_t lines = hash_lines(reading->manifest);
	bool same = known && record->hash == hash && record->lines == lines;
	record->stamp = file->stamp;
	record->seen = seen;
	record->hash = hash;
	record->lines = lines;
	if (ok && same)
		library_index_touch(reading->index, record);
	else if (ok)
		ok = read_articles(reading, str_slice(&bytes), err);
	str_release(&bytes);
	return ok;
}

static const char *hexadecimal(struct arena *arena, uint64_t hash)
{
	return arena_printf(arena, "%016" PRIx64, hash);
}

static void fill_outlet(struct library_text *text, const char *outlet,
    const struct metadata_outlet *known, struct arena *arena)
{
	struct str fold = {0};
	text->named = outlet != NULL;
	text->outlet = outlet ? copy(arena, outlet)
			      : arena_printf(arena, "unnamed (%s)",
				    file_name(text->item->file.path));
	text->outlet_id = known ? copy(arena, known->id) : text->outlet;
	unicode_fold(&fold, slice_of(text->outlet));
	text->sort = copy(arena, str_text(&fold));
	str_release(&fold);
}

/* An address is written in several ways. */
static struct slice plain_address(const char *url)
{
	struct slice address = slice_of(url);
	static const char *const fronts[] = {"http://", "https://", "www."};
	for (size_t i = 0; i < ARRAY_LEN(fronts); i++)
		if (slice_starts(address, fronts[i]))
			address = slice_from(address, strlen(fronts[i]));
	while (slice_ends(address, "/"))
		address.len--;
	return address;
}

static bool is_address(const char *text)
{
	return text && (strncmp(text, "http://", 7) == 0 ||
			   strncmp(text, "https://", 8) == 0);
}

/* A feed's own name for an entry means nothing outside of the outlet. */
static void append_identity(struct str *out, const struct library_text *text,
    const char *guid, const char *url)
{
	const char *outlet = text->named ? text->sort : "";
	const char *address =
	    is_address(guid) || (guid && text->named) ? guid : url;
	if (is_address(address)) {
		str_append_text(out, "address ");
		str_append_slice(out, plain_address(address));
	} else if (address) {
		str_printf(out, "guid %s\n%s", outlet, address);
	} else {
		str_printf(
		    out, "text %s\n%" PRIx64, outlet, (uint64_t)text->hash);
	}
}

static void fill_identity(struct library_text *text, const char *guid,
    const char *url, int64_t hash, struct arena *arena)
{
	struct str identity = {0};
	append_identity(&identity, text, guid, url);
	text->has_address = !slice_starts(str_slice(&identity), "text ");
	text->identity =
	    hexadecimal(arena, hash_bytes_64(str_slice(&identity)));
	text->content =
	    text->number ? text->identity : hexadecimal(arena, (uint64_t)hash);
	str_release(&identity);
}

/* What the manifest says, else what the article says itself. */
static const char *best(const struct metadata_manifest_answer *answer,
    enum article_field which, const char *own)
{
	return answer->fields[which] ? answer->fields[which] : own;
}

static void fill(struct library_text *text,
    const struct library_index_text *record,
    const struct metadata_manifest *manifest, struct arena *arena)
{
	struct date date;
	struct metadata_manifest_answer answer;
	metadata_manifest_ask(
	    manifest, text->path, record->outlet, record->url, &answer);
	const char *outlet = best(&answer, ARTICLE_OUTLET,
	    answer.outlet ? answer.outlet->name : record->outlet);
	fill_outlet(text, outlet, answer.outlet, arena);
	const char *title = best(&answer, ARTICLE_HEADLINE, record->title);
	text->title = copy(arena, title ? title : "");
	text->published =
	    copy(arena, best(&answer, ARTICLE_PUBLISHED, record->published));
	text->seconds = INT64_MIN;
	if (text->published && date_parse(slice_of(text->published), &date))
		text->seconds = date_seconds(&date);
	text->url = copy(arena, best(&answer, ARTICLE_URL, record->url));
}

static bool is_picked(const struct library_file *file, size_t number)
{
	const struct library_pick *pick = file->picks;
	while (pick && pick->number != number)
		pick = pick->next;
	return pick || !file->picks;
}

static void add_text(struct library_item *item,
    const struct library_index_file *record,
    const struct library_index_text *from,
    const struct metadata_manifest *manifest, struct arena *arena)
{
	struct library_text *text = &item->texts[item->n++];
	*text = (struct library_text){.item = item,
	    .path = item->file.path,
	    .number = from->number,
	    .id = from->id,
	    .hash = from->hash,
	    .n_words = from->n_words};
	if (from->number)
		text->path = arena_printf(
		    arena, "%s#%zu", item->file.path, from->number);
	fill(text, from, manifest, arena);
	fill_identity(text, from->guid, text->url, record->hash, arena);
}

static bool fill_texts(struct library_item *item,
    const struct library_index_file *record,
    const struct metadata_manifest *manifest, struct arena *arena)
{
	item->n = 0;
	item->last = record->n ? record->texts[record->n - 1].number : 0;
	item->texts = arena_alloc(arena, record->n, sizeof(*item->texts));
	for (size_t i = 0; i < record->n; i++)
		if (is_picked(&item->file, record->texts[i].number))
			add_text(
			    item, record, &record->texts[i], manifest, arena);
	return item->n > 0;
}

void library_item_recall(struct library_item *item,
    const struct library_index_file *record,
    const struct metadata_manifest *manifest, struct arena *arena)
{
	item->is_recalled = true;
	item->is_doubtful =
	    !is_current(record, item->file.stamp, hash_lines(manifest));
	fill_texts(item, record, manifest, arena);
}

bool library_item_tell_missing(const struct library_item *item,
    const struct library_pick *picks, struct err *err)
{
	const char *path = item->file.path;
	size_t number = picks ? picks->number : 1;
	if (!item->last)
		return err_set(err, "%s#%zu: no such entry, %s is one article",
		    path, number, path);
	return err_set(err, "%s#%zu: no such entry, the last is %s#%zu", path,
	    number, path, item->last);
}

static int by_number(const void *item, const void *key)
{
	size_t number = ((const struct library_text *)item)->number;
	size_t wanted = *(const size_t *)key;
	return (number > wanted) - (number < wanted);
}

static struct library_text *find_text(struct library_item *item, size_t number)
{
	size_t i = sorted_first(
	    item->texts, item->n, sizeof(*item->texts), by_number, &number);
	return i < item->n && item->texts[i].number == number ? &item->texts[i]
							      : NULL;
}

/* Gives the articles to those texts that have none yet. */
static void take_articles(
    struct library_item *item, struct loader_articles *articles)
{
	for (size_t i = 0; i < articles->n; i++) {
		struct article *article = &articles->items[i];
		size_t len;
		struct library_text *text =
		    find_text(item, article_path_entry(article->path, &len));
		if (!text || text->article)
			continue;
		text->article = mem_dup(article, sizeof(*article));
		*article = (struct article){0};
	}
}

/* The articles as they were read for the index, with what the manifests say. */
static void keep_articles(struct reading *reading)
{
	for (size_t i = 0; i < reading->articles.n; i++)
		metadata_manifest_apply(
		    reading->manifest, &reading->articles.items[i]);
	take_articles(reading->item, &reading->articles);
}

void library_item_read(struct library_item *item, struct library_index *index,
    const struct metadata_manifest *manifest, bool keep, struct arena *arena)
{
	struct reading reading = {
	    .item = item, .manifest = manifest, .index = index, .arena = arena};
	struct library_index_file *record = &reading.record;
	struct err err;
	bool known = library_index_find(index, item->file.key, arena, record);
	bool current =
	    known && is_current(record, item->file.stamp, hash_lines(manifest));
	bool ok = current || read_file(&reading, known, &err);
	item->problem = NULL;
	item->n = 0;
	if (!ok && known)
		library_index_forget(index, item->file.key);
	if (ok && !fill_texts(item, record, manifest, arena))
		ok = library_item_tell_missing(item, item->file.picks, &err);
	if (!ok)
		item->problem = copy(arena, err.text);
	if (ok && keep)
		keep_articles(&reading);
	loader_articles_release(&reading.articles);
}

const struct article *library_item_article(struct library_text *text,
    const struct metadata_manifest *manifest, struct err *err)
{
	struct loader_articles articles = {0};
	if (text->article)
		return text->article;
	if (loader_load_all(&articles, text->item->file.path, manifest, err)) {
		take_articles(text->item, &articles);
		if (!text->article)
			err_set(err, "%s: no such entry any more", text->path);
	}
	loader_articles_release(&articles);
	return text->article;
}

void library_item_unload(struct library_text *text)
{
	if (text->article)
		article_release(text->article);
	free(text->article);
	text->article = NULL;
}
