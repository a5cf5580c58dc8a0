/* SPDX-License-Identifier: MIT */
/* metadata_manifest_load: reads outlets.yaml key by key; what is wrong is left
 * out, and the rest counts. */
#include "news/metadata/manifest.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/yaml_reader.h"
#include "news/metadata/cut.h"
#include "news/metadata/quote.h"

enum {
	DECIMAL = 10,
	CUT_LIMIT = 1 << 20, /* bytes of a manifest that is parsed again and
			      * again */
};

struct reading {
	struct metadata_manifest *manifest;
	struct arena arena; /* of the nodes */
	struct err err;	    /* the last */
	size_t n_errors;
};

/* Takes the error that somebody has just set; always false. */
static bool take_error(struct reading *r)
{
	if (r->n_errors++ < METADATA_MANIFEST_PROBLEMS)
		err_list_add(&r->manifest->problems, r->err.text);
	return false;
}

static void expected(
    struct reading *r, const struct yaml_reader_node *node, const char *what)
{
	yaml_reader_expected(node, what, &r->err);
	take_error(r);
}

static void unknown(
    struct reading *r, const struct yaml_reader_node *node, const char *what)
{
	yaml_reader_unknown(node, what, &r->err);
	take_error(r);
}

static bool is_kind(struct reading *r, const struct yaml_reader_node *node,
    enum yaml_reader_kind kind)
{
	return yaml_reader_is(node, kind, &r->err) || take_error(r);
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
		expected(r, node, "a date");
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
		expected(r, node, "a folder below this file");
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
			unknown(r, n,
			    "name, country, home, aliases, domains, folder, "
			    "feeds ...");
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

static void read_file(struct reading *r,
    struct metadata_manifest_article *article,
    const struct yaml_reader_node *node)
{
	read_text(r, node, &article->file);
	while (article->file && slice_starts(slice_of(article->file), "./"))
		article->file += strlen("./");
	article->line = node->line;
	article->column = node->column;
}

static void read_article_key(struct reading *r,
    struct metadata_manifest_article *article,
    const struct yaml_reader_node *node)
{
	if (strcmp(node->key, "file") == 0) {
		read_file(r, article, node);
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
	unknown(r, node, "file, outlet, headline, published, url ...");
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
	expected(r, yaml_reader_find(map, "outlet"),
	    "one of the outlets in this file");
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
		expected(r, map, "the key file");
		return;
	}
	check_outlet(r, &article, map);
	if (metadata_manifest_find_article(r->manifest, slice_of(article.file)))
		expected(r, yaml_reader_find(map, "file"), "each file once");
	else
		add_article(r->manifest, &article);
}

static void read_line(struct reading *r, const struct yaml_reader_node *node)
{
	if (!metadata_lines_add(
		&r->manifest->lines, &r->manifest->arena, node, &r->err))
		take_error(r);
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

static bool is_empty(const struct yaml_reader_node *node)
{
	return node->kind == YAML_READER_TEXT && !node->quoted && !*node->text;
}

static void read_sections(
    struct reading *r, const struct yaml_reader_node *root)
{
	for (size_t i = 0; i < ARRAY_LEN(sections); i++) {
		const struct yaml_reader_node *n =
		    yaml_reader_find(root, sections[i].key);
		if (!n || is_empty(n) || !is_kind(r, n, sections[i].kind))
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
			unknown(r, n, "outlets, articles or furniture");
	}
}

static void count_errors(struct reading *r, const char *path)
{
	if (r->n_errors <= METADATA_MANIFEST_PROBLEMS)
		return;
	err_set(&r->err, "%s: %zu more that are wrong", path,
	    r->n_errors - METADATA_MANIFEST_PROBLEMS);
	err_list_add(&r->manifest->problems, r->err.text);
}

/* The line that an error of the file names; 0 for none. */
static size_t line_of(const struct err *err, const char *path)
{
	return slice_starts(slice_of(err->text), path)
		   ? strtoul(err->text + strlen(path) + 1, NULL, DECIMAL)
		   : 0;
}

static const struct yaml_reader_node *parse_again(
    struct reading *r, const char *path, const struct str *yaml)
{
	return yaml_reader_parse(&r->arena, path, str_slice(yaml), &r->err);
}

/* The parser may see only in the next entry what is wrong with one: that is cut
 * where it is enough, else the one before, else both. */
static const struct yaml_reader_node *parse_rest(
    struct reading *r, const char *path, struct str *yaml)
{
	const struct yaml_reader_node *root = NULL;
	for (size_t i = 0; !root && i < METADATA_MANIFEST_PROBLEMS; i++) {
		struct str other = {0};
		str_append_slice(&other, str_slice(yaml));
		size_t first = metadata_cut_entry(yaml, line_of(&r->err, path));
		if (first)
			root = parse_again(r, path, yaml);
		if (first && !root && metadata_cut_entry(&other, first - 1))
			root = parse_again(r, path, &other);
		if (first && !root && metadata_cut_entry(yaml, first - 1))
			root = parse_again(r, path, yaml);
		str_release(&other);
		if (!first)
			break;
	}
	return root;
}

/* What is no YAML for want of quotation marks is read with them, else without
 * the entries that are wrong; the error says where that is all the same. */
static const struct yaml_reader_node *parse(
    struct reading *r, const char *path, struct slice bytes)
{
	struct str yaml = {0};
	const struct yaml_reader_node *root =
	    yaml_reader_parse(&r->arena, path, bytes, &r->err);
	if (root)
		return root;
	take_error(r);
	bool is_quoted = metadata_quote_values(&yaml, bytes);
	if (is_quoted)
		root = yaml_reader_parse(
		    &r->arena, path, str_slice(&yaml), &r->err);
	if (!is_quoted) {
		str_clear(&yaml);
		str_append_slice(&yaml, bytes);
	}
	if (!root && bytes.len <= CUT_LIMIT)
		root = parse_rest(r, path, &yaml);
	str_release(&yaml);
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
	count_errors(r, path);
}

void metadata_manifest_load(
    struct metadata_manifest *manifest, const char *path)
{
	struct reading r = {.manifest = manifest};
	struct str bytes = {0};
	if (manifest->above)
		manifest->lines.above = &manifest->above->lines;
	if (access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR))
		return;
	if (file_read(path, METADATA_MANIFEST_LIMIT, &bytes, &r.err))
		read_manifest(&r, path, str_slice(&bytes));
	else
		take_error(&r);
	arena_release(&r.arena);
	str_release(&bytes);
}
