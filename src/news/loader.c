/* SPDX-License-Identifier: MIT */
/* loader: repairs the bytes, then adds to the article step by step; only bytes
 * that are not text at all are an error. */
#include "news/loader.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "text/pattern.h"
#include "text/sentence/sentence.h"
#include "news/format/format.h"
#include "news/furniture/furniture.h"
#include "news/metadata/front_matter.h"
#include "news/metadata/headline.h"

enum {
	/* Bytes of a file, in percent, that may not be text: Latin-1 prose has
	 * far fewer, compressed data and programs have more. */
	DAMAGE_PERCENT_MAX = 30,
};

static const struct {
	const char *bytes;
	size_t len;
	const char *what;
} magics[] = {
    {"\xff\xfe\0\0", 4, "UTF-32 text"},
    {"\0\0\xfe\xff", 4, "UTF-32 text"},
    {"\xff\xfe", 2, "UTF-16 text"},
    {"\xfe\xff", 2, "UTF-16 text"},
    {"%PDF-", 5, "a PDF file"},
    {"\x89PNG", 4, "a PNG image"},
    {"\xff\xd8\xff", 3, "a JPEG image"},
    {"GIF8", 4, "a GIF image"},
    {"PK\3\4", 4, "a ZIP archive"},
    {"\x1f\x8b", 2, "gzip data"},
    {"BZh", 3, "bzip2 data"},
    {"\xfd"
     "7zXZ",
	5, "xz data"},
    {"\x28\xb5\x2f\xfd", 4, "Zstandard data"},
    {"\x7f"
     "ELF",
	4, "a program"},
    {"SQLite format 3", 16, "an SQLite database"},
    {"\xd0\xcf\x11\xe0", 4, "an Office file"},
    {"{\\rtf", 5, "an RTF file"},
};

static bool check_magic(const char *path, struct slice bytes, struct err *err)
{
	for (size_t i = 0; i < ARRAY_LEN(magics); i++)
		if (bytes.len >= magics[i].len &&
		    memcmp(bytes.bytes, magics[i].bytes, magics[i].len) == 0)
			return err_set(err, "%s: %s, expected UTF-8 text", path,
			    magics[i].what);
	return true;
}

static bool check_lines(const char *path, struct slice bytes, struct err *err)
{
	size_t line = 1;
	for (size_t pos = 0; pos < bytes.len; line++) {
		size_t end = slice_find(bytes, "\n", pos);
		if (end - pos > LOADER_LINE_LIMIT)
			return err_set(err,
			    "%s:%zu: a line of %zu bytes, more than the "
			    "%d allowed",
			    path, line, end - pos, LOADER_LINE_LIMIT);
		pos = end + 1;
	}
	return true;
}

static bool check_bytes(const char *path, struct slice bytes, struct err *err)
{
	if (!bytes.len)
		return err_set(err, "%s: empty", path);
	return check_magic(path, bytes, err) && check_lines(path, bytes, err);
}

static bool is_blank(struct slice text)
{
	struct span all = {0, text.len};
	return span_is_empty(unicode_trim(text, all));
}

static bool check_text(
    const struct article *article, size_t n_bytes, struct err *err)
{
	const struct unicode_repair *repair = &article->repair;
	size_t damage = repair->n_invalid + repair->n_nul + repair->n_control;
	if (damage * 100 > n_bytes * DAMAGE_PERCENT_MAX)
		return err_set(err, "%s: binary, %zu of %zu bytes are no text",
		    article->path, damage, n_bytes);
	if (is_blank(article_text(article)))
		return err_set(err, "%s: only white space", article->path);
	return true;
}

static void note_count(
    struct article *article, size_t n, const char *one, const char *many)
{
	if (n)
		article_add_note(
		    article, arena_printf(&article->arena, "%zu %s", n,
				 n == 1 ? one : many));
}

static void note_repair(struct article *article)
{
	note_count(article, article->repair.n_invalid,
	    "sequence of bytes is not UTF-8",
	    "sequences of bytes are not UTF-8");
	note_count(article, article->repair.n_nul, "NUL byte", "NUL bytes");
	note_count(article, article->repair.n_control, "control character",
	    "control characters");
}

static bool same_line(struct slice a, struct slice b)
{
	struct str plain_a = {0}, plain_b = {0};
	pattern_line(&plain_a, a);
	pattern_line(&plain_b, b);
	bool same = slice_equal(str_slice(&plain_a), str_slice(&plain_b));
	str_release(&plain_a);
	str_release(&plain_b);
	return same;
}

/* Many tools write the headline into the front matter and the text. */
static void mark_repeated_headline(struct article *article)
{
	size_t i = 1;
	if (!article->n_paragraphs ||
	    article->paragraphs[0].kind != PARAGRAPH_HEADLINE)
		return;
	while (i < article->n_paragraphs &&
	       article->paragraphs[i].kind != PARAGRAPH_BODY &&
	       article->paragraphs[i].kind != PARAGRAPH_HEADLINE)
		i++;
	if (i < article->n_paragraphs &&
	    same_line(
		article_paragraph(article, 0), article_paragraph(article, i)))
		article->paragraphs[i].kind = PARAGRAPH_FURNITURE;
}

/* "2023-06-18-minister-visits.txt" */
static void read_file_name(struct article *article)
{
	struct date date;
	char iso[DATE_TEXT];
	struct slice name = slice_of(file_name(article->path));
	if (name.len < strlen("2023-06-18.") || name.bytes[4] != '-')
		return;
	name.len = strlen("2023-06-18");
	if (!date_parse(name, &date) || !date.day)
		return;
	date_iso(&date, iso);
	article_set(
	    article, ARTICLE_PUBLISHED, ARTICLE_FROM_FILE_NAME, slice_of(iso));
}

static bool has_sentences(enum paragraph_kind kind)
{
	return kind == PARAGRAPH_HEADLINE || kind == PARAGRAPH_BODY ||
	       kind == PARAGRAPH_CAPTION;
}

static void add_sentence(
    struct article *article, size_t paragraph, struct span span)
{
	article->sentences = mem_grow(article->sentences, article->n_sentences,
	    &article->cap_sentences, sizeof(*article->sentences));
	article->sentences[article->n_sentences++] =
	    (struct article_sentence){paragraph, span};
}

static void split_sentences(struct article *article)
{
	struct span_list spans = {0};
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		if (!has_sentences(article->paragraphs[i].kind))
			continue;
		spans.n = 0;
		sentence_split(
		    article_text(article), article->paragraphs[i].span, &spans);
		for (size_t k = 0; k < spans.n; k++)
			add_sentence(article, i, spans.items[k]);
	}
	span_list_release(&spans);
}

/* A headline that Markdown marks is taken before any other is looked for. */
static void take_marked_headline(struct article *article)
{
	for (size_t i = 0; i < article->n_paragraphs; i++)
		if (article->paragraphs[i].kind == PARAGRAPH_HEADLINE) {
			article_set(article, ARTICLE_HEADLINE,
			    ARTICLE_FROM_TEXT, article_paragraph(article, i));
			return;
		}
}

static void read_article(
    struct article *article, const struct metadata_manifest *manifest)
{
	note_repair(article);
	size_t body = metadata_front_matter_read(article);
	format_split(format_of(article->path), article, body);
	take_marked_headline(article);
	furniture_mark(article);
	mark_repeated_headline(article);
	metadata_headline_mark(article);
	read_file_name(article);
	if (manifest)
		metadata_manifest_apply(manifest, article);
	split_sentences(article);
}

bool loader_knows(const char *path)
{
	return format_of(path) != NULL;
}

bool loader_parse(struct article *article, const char *path, struct slice bytes,
    const struct metadata_manifest *manifest, struct err *err)
{
	*article = (struct article){0};
	article->path = arena_strdup(&article->arena, path);
	if (!check_bytes(path, bytes, err))
		goto failed;
	unicode_repair(&article->text, bytes, &article->repair);
	if (!check_text(article, bytes.len, err))
		goto failed;
	read_article(article, manifest);
	return true;
failed:
	article_release(article);
	return false;
}

bool loader_load(struct article *article, const char *path,
    const struct metadata_manifest *manifest, struct err *err)
{
	struct str bytes = {0};
	*article = (struct article){0};
	bool ok = file_read(path, LOADER_FILE_LIMIT, &bytes, err) &&
		  loader_parse(article, path, str_slice(&bytes), manifest, err);
	str_release(&bytes);
	return ok;
}

bool loader_load_blank(struct article *article, const char *path)
{
	struct str bytes = {0};
	*article = (struct article){0};
	if (!file_read(path, LOADER_FILE_LIMIT, &bytes, NULL))
		return false;
	unicode_repair(&article->text, str_slice(&bytes), &article->repair);
	str_release(&bytes);
	if (!is_blank(article_text(article))) {
		article_release(article);
		return false;
	}
	article->path = arena_strdup(&article->arena, path);
	article_add_note(article, "empty");
	return true;
}

static void add_article(
    struct loader_articles *articles, struct article article)
{
	articles->items = mem_grow(articles->items, articles->n, &articles->cap,
	    sizeof(*articles->items));
	articles->items[articles->n++] = article;
}

bool loader_parse_all(struct loader_articles *articles, const char *path,
    struct slice bytes, const struct metadata_manifest *manifest,
    struct err *err)
{
	struct article article;
	bool ok = loader_parse(&article, path, bytes, manifest, err);
	if (ok)
		add_article(articles, article);
	return ok;
}

bool loader_load_all(struct loader_articles *articles, const char *path,
    const struct metadata_manifest *manifest, struct err *err)
{
	struct str bytes = {0};
	bool ok =
	    file_read(path, LOADER_FILE_LIMIT, &bytes, err) &&
	    loader_parse_all(articles, path, str_slice(&bytes), manifest, err);
	str_release(&bytes);
	return ok;
}

void loader_articles_release(struct loader_articles *articles)
{
	for (size_t i = 0; i < articles->n; i++)
		article_release(&articles->items[i]);
	free(articles->items);
	*articles = (struct loader_articles){0};
}
