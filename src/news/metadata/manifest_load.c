/* SPDX-License-Identifier: MIT */
/* metadata_manifest_load: reads outlets.yaml key by key; what is wrong is left
 * out, and the rest counts. */
#include "news/metadata/manifest.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/yaml_reader.h"
#include "news/metadata/quote.h"

struct reading {
	struct metadata_manifest *manifest;
	struct arena arena; /* of the nodes */
	struct err *err;    /* the first */
	size_t n_errors;
};

/* Where the next error is to be written: only the first is kept. */
static struct err *next_error(struct reading *r)
{
	return r->n_errors++ ? NULL : r->err;
}

static bool is_kind(struct reading *r, const struct yaml_reader_node *node,
    enum yaml_reader_kind kind)
{
	return node->kind == kind || yaml_reader_is(node, kind, next_error(r));
}

static const char *copy(struct reading *r, const char *text)
{
	return arena_strdup(&r->manifest->arena, text);
}

static void read_text(
    struct reading *r, const struct yaml_reader_node *node, const char **text)
{
	if (is_kind(r, node, YAML_READER_TEXT))
		*text = copy(r, node->text);
}

static void read_published(
    struct reading *r, const struct yaml_reader_node *node, const char **text)
{
	struct date date;
	char iso[DATE_TEXT];
	if (!is_kind(r, node, YAML_READER_TEXT))
		return;
	if (!date_parse(slice_of(node->text), &date)) {
		yaml_reader_expected(node, "a date", next_error(r));
		return;
	}
	date_iso(&date, iso);
	*text = copy(r, iso);
}

/* Keys of an outlet that take texts of their own. */
static const struct {
	const char *key;
	size_t at; /* in struct metadata_outlet */
} outlet_texts[] = {
    {"name", offsetof(struct metadata_outlet, name)},
    {"country", offsetof(struct metadata_outlet, country)},
    {"home", offsetof(struct metadata_outlet, home)},
};

/* Keys that take one text or a list of them, by which it is found. */
static const struct {
	const char *key;
	enum metadata_outlets_key kind;
} outlet_lists[] = {
    {"home", METADATA_OUTLETS_DOMAIN},
    {"aliases", METADATA_OUTLETS_ALIAS},
    {"domains", METADATA_OUTLETS_DOMAIN},
    {"folder", METADATA_OUTLETS_FOLDER},
};

/* Keys that others read. */
static const char *const outlet_others[] = {"feeds", "full", "keep", "tags"};

static bool is_other(const char *key)
{
	for (size_t i = 0; i < ARRAY_LEN(outlet_others); i++)
		if (strcmp(outlet_others[i], key) == 0)
			return true;
	return false;
}

static bool read_outlet_text(struct reading *r, struct metadata_outlet *outlet,
    const struct yaml_reader_node *node)
{
	for (size_t i = 0; i < ARRAY_LEN(outlet_texts); i++) {
		if (strcmp(outlet_texts[i].key, node->key) != 0)
			continue;
		read_text(r, node,
		    (const char **)((char *)outlet + outlet_texts[i].at));
		return true;
	}
	return false;
}

/* A folder is below that of the manifest. */
static bool is_inside(const char *folder)
{
	struct slice path = slice_of(folder);
	if (slice_starts(path, "/"))
		return false;
	for (size_t pos = 0, end; pos < path.len; pos = end + 1) {
		end = slice_find(path, "/", pos);
		if (slice_is(slice_at(path, (struct span){pos, end}), ".."))
			return false;
	}
	return true;
}

/* Adds a key of the outlet that is being read, the next one. */
static void add_key(struct reading *r, enum metadata_outlets_key kind,
    const struct yaml_reader_node *node)
{
	if (!is_kind(r, node, YAML_READER_TEXT))
		return;
	if (kind == METADATA_OUTLETS_FOLDER && !is_inside(node->text))
		yaml_reader_expected(
		    node, "a folder below this file", next_error(r));
	else
		metadata_outlets_add_key(&r->manifest->outlets,
		    r->manifest->outlets.n, kind, node->text);
}

static bool read_outlet_list(
    struct reading *r, const struct yaml_reader_node *node)
{
	for (size_t i = 0; i < ARRAY_LEN(outlet_lists); i++) {
		enum metadata_outlets_key kind = outlet_lists[i].kind;
		if (strcmp(outlet_lists[i].key, node->key) != 0)
			continue;
		if (node->kind != YAML_READER_LIST)
			add_key(r, kind, node);
		else
			for (node = node->first; node; node = node->next)
				add_key(r, kind, node);
		return true;
	}
	return false;
}

static void read_outlet(struct reading *r, const struct yaml_reader_node *map)
{
	const char *id = copy(r, map->key);
	struct metadata_outlet outlet = {.id = id, .name = id};
	if (!is_kind(r, map, YAML_READER_MAP))
		return;
	for (const struct yaml_reader_node *n = map->first; n; n = n->next) {
		bool text = read_outlet_text(r, &outlet, n);
		if (!read_outlet_list(r, n) && !text && !is_other(n->key))
			yaml_reader_unknown(n,
			    "name, country, home, aliases, domains, folder, "
			    "feeds ...",
			    next_error(r));
	}
	metadata_outlets_add(&r->manifest->outlets, outlet);
}

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

static void read_file(
    struct reading *r, const struct yaml_reader_node *node, const char **file)
{
	read_text(r, node, file);
	while (*file && slice_starts(slice_of(*file), "./"))
		*file += strlen("./");
}

static void read_article_key(struct reading *r,
    struct metadata_manifest_article *article,
    const struct yaml_reader_node *node)
{
	if (strcmp(node->key, "file") == 0) {
		read_file(r, node, &article->file);
		return;
	}
	for (size_t i = 0; i < ARRAY_LEN(article_keys); i++) {
		enum article_field field = article_keys[i].field;
		const char **value = &article->fields[field];
		if (strcmp(node->key, article_keys[i].key) != 0)
			continue;
		if (field == ARTICLE_PUBLISHED)
			read_published(r, node, value);
		else
			read_text(r, node, value);
		return;
	}
	yaml_reader_unknown(
	    node, "file, outlet, headline, published, url ...", next_error(r));
}

/* Where outlets are listed, an article's outlet must be one of them: anything
 * else is a mistake, and would become another outlet. */
static void check_outlet(struct reading *r,
    struct metadata_manifest_article *article,
    const struct yaml_reader_node *map)
{
	const char **outlet = &article->fields[ARTICLE_OUTLET];
	if (!*outlet || !r->manifest->outlets.n ||
	    metadata_manifest_find_outlet(r->manifest, *outlet))
		return;
	*outlet = NULL;
	yaml_reader_expected(yaml_reader_find(map, "outlet"),
	    "one of the outlets in this file", next_error(r));
}

static void add_article(struct metadata_manifest *manifest,
    const struct metadata_manifest_article *article)
{
	manifest->articles = mem_grow(manifest->articles, manifest->n_articles,
	    &manifest->cap_articles, sizeof(*manifest->articles));
	manifest->articles[manifest->n_articles++] = *article;
	table_add(&manifest->files, hash_text(article->file));
}

static void read_article(struct reading *r, const struct yaml_reader_node *map)
{
	struct metadata_manifest_article article = {0};
	if (!is_kind(r, map, YAML_READER_MAP))
		return;
	for (const struct yaml_reader_node *n = map->first; n; n = n->next)
		read_article_key(r, &article, n);
	if (!article.file) {
		yaml_reader_expected(map, "the key file", next_error(r));
		return;
	}
	check_outlet(r, &article, map);
	if (metadata_manifest_find_article(r->manifest, slice_of(article.file)))
		yaml_reader_expected(yaml_reader_find(map, "file"),
		    "each file once", next_error(r));
	else
		add_article(r->manifest, &article);
}

static void read_line(struct reading *r, const struct yaml_reader_node *node)
{
	struct err err = {{0}};
	if (metadata_lines_add(
		&r->manifest->lines, &r->manifest->arena, node, &err))
		return;
	struct err *next = next_error(r);
	if (next)
		*next = err;
}

/* The order of passes: articles name outlets that may come after them. */
static const struct {
	const char *key;
	enum yaml_reader_kind kind;
	void (*read)(struct reading *, const struct yaml_reader_node *);
} sections[] = {
    {"outlets", YAML_READER_MAP, read_outlet},
    {"articles", YAML_READER_LIST, read_article},
    {"furniture", YAML_READER_LIST, read_line},
};

static void read_sections(
    struct reading *r, const struct yaml_reader_node *root)
{
	for (size_t i = 0; i < ARRAY_LEN(sections); i++) {
		const struct yaml_reader_node *n =
		    yaml_reader_find(root, sections[i].key);
		if (!n || !is_kind(r, n, sections[i].kind))
			continue;
		for (n = n->first; n; n = n->next)
			sections[i].read(r, n);
	}
}

static void check_sections(
    struct reading *r, const struct yaml_reader_node *root)
{
	for (const struct yaml_reader_node *n = root->first; n; n = n->next) {
		bool known = false;
		for (size_t i = 0; i < ARRAY_LEN(sections); i++)
			known = known || strcmp(sections[i].key, n->key) == 0;
		if (!known)
			yaml_reader_unknown(
			    n, "outlets, articles or furniture", next_error(r));
	}
}

static void count_errors(const struct reading *r)
{
	if (!r->err || r->n_errors < 2)
		return;
	struct err first = *r->err;
	err_set(r->err, "%s (and %zu more)", first.text, r->n_errors - 1);
}

/* What is no YAML for want of quotation marks is read with them; the error
 * says where they are missing all the same. */
static const struct yaml_reader_node *parse(
    struct reading *r, const char *path, struct slice bytes)
{
	struct str quoted = {0};
	const struct yaml_reader_node *root =
	    yaml_reader_parse(&r->arena, path, bytes, r->err);
	if (root)
		return root;
	r->n_errors++;
	if (metadata_quote_values(&quoted, bytes))
		root = yaml_reader_parse(
		    &r->arena, path, str_slice(&quoted), NULL);
	str_release(&quoted);
	return root;
}

static void read_manifest(
    struct reading *r, const char *path, struct slice bytes)
{
	const struct yaml_reader_node *root = parse(r, path, bytes);
	if (!root)
		return;
	if (!is_kind(r, root, YAML_READER_MAP))
		return;
	check_sections(r, root);
	read_sections(r, root);
	count_errors(r);
}

bool metadata_manifest_load(
    struct metadata_manifest *manifest, const char *path, struct err *err)
{
	struct reading r = {.manifest = manifest, .err = err};
	struct str bytes = {0};
	if (manifest->above)
		manifest->lines.above = &manifest->above->lines;
	if (access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR))
		return true;
	bool ok = file_read(path, METADATA_MANIFEST_LIMIT, &bytes, err);
	if (ok)
		read_manifest(&r, path, str_slice(&bytes));
	arena_release(&r.arena);
	str_release(&bytes);
	return ok && !r.n_errors;
}
