/* SPDX-License-Identifier: MIT */
/* loader: the text of the file, then its format, then what is added to an
 * article step by step. */
#include "news/loader.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "text/language.h"
#include "text/pattern.h"
#include "text/sentence/sentence.h"
#include "news/decode.h"
#include "news/format/format.h"
#include "news/furniture/furniture.h"
#include "news/metadata/front/matter.h"
#include "news/metadata/headline.h"

/* A file as it is read. */
struct reading {
	const char *path;  /* of the file */
	size_t entry;	   /* the only one that is wanted, from 1; 0: all */
	const char *whole; /* the path if the file is no feed; NULL: error */
	const struct metadata_manifest *manifest;
	struct decode decoded;
	struct loader_articles *articles; /* that are made */
};

static bool has_body(const struct article *article, size_t from)
{
	for (size_t i = from; i < article->n_paragraphs; i++)
		if (article->paragraphs[i].kind == PARAGRAPH_BODY)
			return true;
	return false;
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
	if (has_body(article, i + 1) &&
	    pattern_same_line(
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
	const char *language = article_language(article);
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		if (!has_sentences(article->paragraphs[i].kind))
			continue;
		spans.n = 0;
		sentence_split(article_text(article),
		    article->paragraphs[i].span, language, &spans);
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

static struct article begin_article(
    const struct reading *reading, const char *path)
{
	struct article article = {0};
	article.path = arena_strdup(&article.arena, path);
	article.text_offsets = reading->decoded.text_offsets;
	for (size_t i = 0; i < reading->decoded.n_notes; i++)
		article_add_note(&article, reading->decoded.notes[i]);
	return article;
}

/* Paragraphs so long that no reader could take them in are no reporting. */
static void fold_long_paragraphs(struct article *article)
{
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		struct paragraph *paragraph = &article->paragraphs[i];
		size_t len = paragraph->span.end - paragraph->span.start;
		if (len <= LOADER_LINE_LIMIT)
			continue;
		paragraph->kind = PARAGRAPH_FURNITURE;
		article_add_note(article,
		    arena_printf(&article->arena,
			"a paragraph of %zu bytes, more than the %d allowed",
			len, LOADER_LINE_LIMIT));
	}
}

/* The language of the report, if nothing else says it. */
static void read_language(struct article *article)
{
	enum { ENOUGH_BYTES = 1000 };
	struct str text = {0};
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		if (article->paragraphs[i].kind != PARAGRAPH_BODY)
			continue;
		str_append_slice(&text, article_paragraph(article, i));
		str_append_byte(&text, '\n');
		if (text.len >= ENOUGH_BYTES)
			break;
	}
	const char *language = language_of(str_slice(&text));
	if (language)
		article_set(article, ARTICLE_LANGUAGE, ARTICLE_FROM_TEXT,
		    slice_of(language));
	str_release(&text);
}

static void add_article(const struct reading *reading, struct article article)
{
	struct loader_articles *articles = reading->articles;
	read_language(&article);
	if (reading->manifest)
		metadata_manifest_apply(reading->manifest, &article);
	split_sentences(&article);
	articles->items = mem_grow(articles->items, articles->n, &articles->cap,
	    sizeof(*articles->items));
	articles->items[articles->n++] = article;
}

static bool check_lines(const char *path, struct slice text, struct err *err)
{
	size_t line = 1;
	for (size_t pos = 0; pos < text.len; line++) {
		size_t end = slice_find(text, "\n", pos);
		if (end - pos > LOADER_LINE_LIMIT)
			return err_set(err,
			    "%s:%zu: a line of %zu bytes, more than the "
			    "%d allowed",
			    path, line, end - pos, LOADER_LINE_LIMIT);
		pos = end + 1;
	}
	return true;
}

/* Takes the text of the file as it is. */
static void take_text(struct article *article, struct decode *decoded)
{
	article->text = decoded->text;
	article->repair = decoded->repair;
	decoded->text = (struct str){0};
	decoded->repair = (struct unicode_repair){0};
}

static const struct metadata_lines *lines_of(const struct reading *reading)
{
	return reading->manifest ? &reading->manifest->lines : NULL;
}

static bool read_text(
    struct reading *reading, enum format format, struct err *err)
{
	if (!check_lines(reading->path, str_slice(&reading->decoded.text), err))
		return false;
	struct article article = begin_article(reading, reading->path);
	take_text(&article, &reading->decoded);
	size_t body = metadata_front_matter_read(&article);
	format_split(format, &article, body);
	take_marked_headline(&article);
	furniture_mark(&article, lines_of(reading));
	mark_repeated_headline(&article);
	metadata_headline_mark(&article);
	format_note_lack(&article);
	read_file_name(&article);
	add_article(reading, article);
	return true;
}

/* Makes an article of a page, or of an entry of a feed. */
static void read_one(struct reading *reading,
    const struct format_document *document, size_t index, const char *path)
{
	struct article article = begin_article(reading, path);
	format_read(document, index, &article);
	fold_long_paragraphs(&article);
	furniture_mark_page(&article, lines_of(reading));
	mark_repeated_headline(&article);
	if (!format_is_feed(document))
		read_file_name(&article);
	else if (!has_body(&article, 0))
		article_add_note(
		    &article, "only the headline: the feed has no more of it");
	add_article(reading, article);
}

static bool read_feed(struct reading *reading,
    const struct format_document *document, struct err *err)
{
	size_t first = reading->entry ? reading->entry - 1 : 0;
	size_t end = reading->entry ? reading->entry : document->n;
	struct str path = {0};
	if (end > document->n)
		return err_set(err, "%s#%zu: no such entry, the last is %s#%zu",
		    reading->path, end, reading->path, document->n);
	for (size_t i = first; i < end; i++) {
		str_clear(&path);
		str_printf(&path, "%s#%zu", reading->path, i + 1);
		read_one(reading, document, i, str_text(&path));
	}
	str_release(&path);
	return true;
}

static bool read_document(struct reading *reading,
    const struct format_document *document, struct err *err)
{
	if (format_is_feed(document))
		return read_feed(reading, document, err);
	if (reading->entry && !reading->whole)
		return err_set(
		    err, "%s: not a feed, it has no entries", reading->path);
	if (reading->entry)
		reading->path = reading->whole;
	if (format_is_text(document))
		return read_text(reading, document->format, err);
	read_one(reading, document, 0, reading->path);
	return true;
}

static bool read_decoded(struct reading *reading, struct err *err)
{
	struct format_document document;
	struct slice text = str_slice(&reading->decoded.text);
	if (!format_open(&document, reading->path, text, err))
		return false;
	bool ok = read_document(reading, &document, err);
	format_close(&document);
	return ok;
}

static bool read_bytes(
    struct reading *reading, struct slice bytes, struct err *err)
{
	if (!decode_read(&reading->decoded, reading->path, bytes, err))
		return false;
	bool ok = read_decoded(reading, err);
	decode_release(&reading->decoded);
	return ok;
}

/* Reads "FILE#3": the length of FILE, and 3; false for any other path. */
static bool part_path(const char *path, size_t *len, size_t *entry)
{
	enum { DIGITS_MAX = 9 };
	const char *mark = strrchr(path, '#');
	if (!mark || mark == path || mark[1] == '0')
		return false;
	size_t n = strspn(mark + 1, "0123456789");
	if (!n || n > DIGITS_MAX || mark[1 + n])
		return false;
	*len = (size_t)(mark - path);
	*entry = strtoul(mark + 1, NULL, 10);
	return true;
}

static bool exists(const char *path)
{
	struct stat st;
	return lstat(path, &st) == 0;
}

/* The file and the entry that a path names.  A file's own name may end as that
 * of an entry does.  The caller frees `file`. */
static void find_entry(struct reading *reading, const char *path, char **file)
{
	size_t len, entry;
	reading->path = path;
	if (exists(path) || !part_path(path, &len, &entry))
		return;
	*file = mem_strndup(path, len);
	reading->path = *file;
	reading->entry = entry;
}

bool loader_knows(const char *path)
{
	return format_knows(path);
}

bool loader_finds(const char *path)
{
	struct reading reading = {0};
	char *file = NULL;
	find_entry(&reading, path, &file);
	bool found = exists(reading.path);
	free(file);
	return found;
}

/* Takes the only article; false when there are several. */
static bool take_only(struct article *article, const char *path,
    struct loader_articles *articles, struct err *err)
{
	bool ok = articles->n == 1;
	if (ok) {
		*article = articles->items[0];
		articles->n = 0;
	} else {
		err_set(err, "%s: %zu entries, name one: %s#1", path,
		    articles->n, path);
	}
	loader_articles_release(articles);
	return ok;
}

bool loader_parse(struct article *article, const char *path, struct slice bytes,
    const struct metadata_manifest *manifest, struct err *err)
{
	struct loader_articles articles = {0};
	struct reading reading = {.path = path,
	    .whole = path,
	    .manifest = manifest,
	    .articles = &articles};
	size_t len;
	char *file = NULL;
	*article = (struct article){0};
	if (!format_knows(path) && part_path(path, &len, &reading.entry))
		reading.path = file = mem_strndup(path, len);
	bool ok = read_bytes(&reading, bytes, err) &&
		  take_only(article, path, &articles, err);
	free(file);
	return ok;
}

static bool load(struct reading *reading, const char *path, struct err *err)
{
	struct str bytes = {0};
	char *file = NULL;
	find_entry(reading, path, &file);
	bool ok = file_read(reading->path, LOADER_FILE_LIMIT, &bytes, err) &&
		  read_bytes(reading, str_slice(&bytes), err);
	str_release(&bytes);
	free(file);
	return ok;
}

bool loader_load(struct article *article, const char *path,
    const struct metadata_manifest *manifest, struct err *err)
{
	struct loader_articles articles = {0};
	struct reading reading = {.manifest = manifest, .articles = &articles};
	*article = (struct article){0};
	return load(&reading, path, err) &&
	       take_only(article, path, &articles, err);
}

bool loader_load_blank(struct article *article, const char *path)
{
	struct str bytes = {0};
	*article = (struct article){0};
	bool blank = file_read(path, LOADER_FILE_LIMIT, &bytes, NULL) &&
		     decode_is_blank(str_slice(&bytes));
	str_release(&bytes);
	if (!blank)
		return false;
	article->path = arena_strdup(&article->arena, path);
	article_add_note(article, "empty");
	return true;
}

bool loader_parse_all(struct loader_articles *articles, const char *path,
    struct slice bytes, const struct metadata_manifest *manifest,
    struct err *err)
{
	struct reading reading = {
	    .path = path, .manifest = manifest, .articles = articles};
	return read_bytes(&reading, bytes, err);
}

bool loader_load_all(struct loader_articles *articles, const char *path,
    const struct metadata_manifest *manifest, struct err *err)
{
	struct reading reading = {.manifest = manifest, .articles = articles};
	return load(&reading, path, err);
}

void loader_articles_release(struct loader_articles *articles)
{
	for (size_t i = 0; i < articles->n; i++)
		article_release(&articles->items[i]);
	free(articles->items);
	*articles = (struct loader_articles){0};
}
