/* SPDX-License-Identifier: MIT */
/* metadata_manifest: reads outlets.yaml entry by entry, so that entries before
 * a wrong one stay. */
#include "news/metadata/manifest.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/yaml_reader.h"

enum { MANIFEST_LIMIT = 16 << 20 }; /* bytes */

static const struct {
	const char *key;
	enum article_field field;
} article_keys[] = {
    {"outlet", ARTICLE_OUTLET},
    {"headline", ARTICLE_HEADLINE},
    {"byline", ARTICLE_BYLINE},
    {"published", ARTICLE_PUBLISHED},
    {"url", ARTICLE_URL},
    {"agency", ARTICLE_AGENCY},
    {"note", ARTICLE_NOTE},
};

static bool read_text(struct metadata_manifest *manifest,
    const struct yaml_reader_node *node, const char **text, struct err *err)
{
	if (!yaml_reader_is(node, YAML_READER_TEXT, err))
		return false;
	*text = arena_strdup(&manifest->arena, node->text);
	return true;
}

static bool read_outlet_key(struct metadata_manifest *manifest,
    struct metadata_manifest_outlet *outlet,
    const struct yaml_reader_node *node, struct err *err)
{
	if (strcmp(node->key, "name") == 0)
		return read_text(manifest, node, &outlet->name, err);
	if (strcmp(node->key, "country") == 0)
		return read_text(manifest, node, &outlet->country, err);
	if (strcmp(node->key, "home") == 0)
		return read_text(manifest, node, &outlet->home, err);
	return yaml_reader_unknown(node, "name, country or home", err);
}

static bool read_outlet(struct metadata_manifest *manifest,
    const struct yaml_reader_node *node, struct err *err)
{
	const char *id = arena_strdup(&manifest->arena, node->key);
	struct metadata_manifest_outlet outlet = {.id = id, .name = id};
	if (!yaml_reader_is(node, YAML_READER_MAP, err))
		return false;
	for (node = node->first; node; node = node->next)
		if (!read_outlet_key(manifest, &outlet, node, err))
			return false;
	manifest->outlets = mem_grow(manifest->outlets, manifest->n_outlets,
	    &manifest->cap_outlets, sizeof(*manifest->outlets));
	manifest->outlets[manifest->n_outlets++] = outlet;
	return true;
}

static bool read_published(struct metadata_manifest *manifest,
    const struct yaml_reader_node *node, const char **text, struct err *err)
{
	struct date date;
	char iso[DATE_TEXT];
	if (!yaml_reader_is(node, YAML_READER_TEXT, err))
		return false;
	if (!date_parse(slice_of(node->text), &date))
		return yaml_reader_expected(node, "a date", err);
	date_iso(&date, iso);
	*text = arena_strdup(&manifest->arena, iso);
	return true;
}

static bool read_article_key(struct metadata_manifest *manifest,
    struct metadata_manifest_article *article,
    const struct yaml_reader_node *node, struct err *err)
{
	if (strcmp(node->key, "file") == 0)
		return read_text(manifest, node, &article->file, err);
	for (size_t i = 0; i < ARRAY_LEN(article_keys); i++) {
		enum article_field field = article_keys[i].field;
		const char **value = &article->fields[field];
		if (strcmp(node->key, article_keys[i].key) != 0)
			continue;
		if (field == ARTICLE_PUBLISHED)
			return read_published(manifest, node, value, err);
		return read_text(manifest, node, value, err);
	}
	return yaml_reader_unknown(
	    node, "file, outlet, headline, published, url ...", err);
}

static bool read_article(struct metadata_manifest *manifest,
    const struct yaml_reader_node *node, struct err *err)
{
	struct metadata_manifest_article article = {0};
	const struct yaml_reader_node *entry = node;
	if (!yaml_reader_is(entry, YAML_READER_MAP, err))
		return false;
	for (node = entry->first; node; node = node->next)
		if (!read_article_key(manifest, &article, node, err))
			return false;
	if (!article.file)
		return yaml_reader_expected(entry, "the key file", err);
	manifest->articles = mem_grow(manifest->articles, manifest->n_articles,
	    &manifest->cap_articles, sizeof(*manifest->articles));
	manifest->articles[manifest->n_articles++] = article;
	return true;
}

static bool read_section(struct metadata_manifest *manifest,
    const struct yaml_reader_node *section, struct err *err)
{
	bool outlets = strcmp(section->key, "outlets") == 0;
	if (!outlets && strcmp(section->key, "articles") != 0)
		return yaml_reader_unknown(section, "outlets or articles", err);
	if (!yaml_reader_is(
		section, outlets ? YAML_READER_MAP : YAML_READER_LIST, err))
		return false;
	for (const struct yaml_reader_node *n = section->first; n; n = n->next)
		if (!(outlets ? read_outlet(manifest, n, err)
			      : read_article(manifest, n, err)))
			return false;
	return true;
}

/* Where outlets are listed, an article's outlet must be one of them: anything
 * else is a mistake, and would become another outlet. */
static bool check_outlets(const struct metadata_manifest *manifest,
    const struct yaml_reader_node *root, struct err *err)
{
	const struct yaml_reader_node *articles =
	    yaml_reader_find(root, "articles");
	const struct yaml_reader_node *n = articles ? articles->first : NULL;
	for (; n && manifest->n_outlets; n = n->next) {
		const struct yaml_reader_node *outlet =
		    yaml_reader_find(n, "outlet");
		if (outlet &&
		    !metadata_manifest_find_outlet(manifest, outlet->text))
			return yaml_reader_expected(
			    outlet, "one of the outlets in this file", err);
	}
	return true;
}

static bool read_manifest(struct metadata_manifest *manifest, const char *path,
    struct slice bytes, struct arena *arena, struct err *err)
{
	const struct yaml_reader_node *root =
	    yaml_reader_parse(arena, path, bytes, err);
	if (!root || !yaml_reader_is(root, YAML_READER_MAP, err))
		return false;
	for (const struct yaml_reader_node *n = root->first; n; n = n->next)
		if (!read_section(manifest, n, err))
			return false;
	return check_outlets(manifest, root, err);
}

bool metadata_manifest_load(
    struct metadata_manifest *manifest, const char *path, struct err *err)
{
	struct str bytes = {0};
	struct arena arena = {0};
	if (access(path, F_OK) != 0 && errno == ENOENT)
		return true;
	bool ok = file_read(path, MANIFEST_LIMIT, &bytes, err) &&
		  read_manifest(manifest, path, str_slice(&bytes), &arena, err);
	arena_release(&arena);
	str_release(&bytes);
	return ok;
}

const struct metadata_manifest_outlet *metadata_manifest_find_outlet(
    const struct metadata_manifest *manifest, const char *id)
{
	for (size_t i = 0; i < manifest->n_outlets; i++)
		if (strcmp(manifest->outlets[i].id, id) == 0)
			return &manifest->outlets[i];
	for (size_t i = 0; i < manifest->n_outlets; i++)
		if (strcmp(manifest->outlets[i].name, id) == 0)
			return &manifest->outlets[i];
	return NULL;
}

const struct metadata_manifest_article *metadata_manifest_find_article(
    const struct metadata_manifest *manifest, const char *file)
{
	for (size_t i = 0; i < manifest->n_articles; i++)
		if (strcmp(manifest->articles[i].file, file) == 0)
			return &manifest->articles[i];
	return NULL;
}

/* An outlet may be given by its id, here and in front matter. */
static void name_outlet(const struct metadata_manifest *manifest,
    struct article *article, const char *outlet, enum article_from from)
{
	const struct metadata_manifest_outlet *known =
	    metadata_manifest_find_outlet(manifest, outlet);
	article_set(article, ARTICLE_OUTLET, from,
	    slice_of(known ? known->name : outlet));
}

static void apply_fields(const struct metadata_manifest *manifest,
    const struct metadata_manifest_article *entry, struct article *article)
{
	for (size_t i = 0; i < ARTICLE_FIELDS; i++) {
		const char *value = entry->fields[i];
		if (value && i == ARTICLE_OUTLET)
			name_outlet(
			    manifest, article, value, ARTICLE_FROM_MANIFEST);
		else if (value)
			article_set(article, (enum article_field)i,
			    ARTICLE_FROM_MANIFEST, slice_of(value));
	}
}

void metadata_manifest_apply(
    const struct metadata_manifest *manifest, struct article *article)
{
	const char *name = file_name(article->path);
	const char *outlet = article_get(article, ARTICLE_OUTLET);
	if (outlet)
		name_outlet(manifest, article, outlet,
		    article->fields[ARTICLE_OUTLET].from);
	const struct metadata_manifest_article *entry =
	    metadata_manifest_find_article(manifest, name);
	if (entry)
		apply_fields(manifest, entry, article);
}

void metadata_manifest_release(struct metadata_manifest *manifest)
{
	free(manifest->outlets);
	free(manifest->articles);
	arena_release(&manifest->arena);
	*manifest = (struct metadata_manifest){0};
}
