/* SPDX-License-Identifier: MIT */
/* article: lookups in one article, and additions to it. */
#include "news/article.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/sorted.h"
#include "text/language.h"
#include "text/pattern.h"
#include "text/word/word.h"

enum { ENTRY_DIGITS = 9 }; /* at most, of an entry's number */

struct slice article_text(const struct article *article)
{
	return str_slice(&article->text);
}

struct slice article_paragraph(const struct article *article, size_t index)
{
	assert(index < article->n_paragraphs);
	return slice_at(article_text(article), article->paragraphs[index].span);
}

struct slice article_sentence(const struct article *article, size_t index)
{
	assert(index < article->n_sentences);
	return slice_at(article_text(article), article->sentences[index].span);
}

/* A sentence that begins at the byte is the one that is wanted. */
static int sentence_order(const void *item, const void *key)
{
	const struct article_sentence *sentence = item;
	return sentence->span.start <= *(const size_t *)key ? -1 : 1;
}

size_t article_sentence_at(const struct article *article, size_t pos)
{
	size_t after = sorted_first(article->sentences, article->n_sentences,
	    sizeof(*article->sentences), sentence_order, &pos);
	return after ? after - 1 : 0;
}

size_t article_file_offset(const struct article *article, size_t offset)
{
	return offset_map_file(&article->repair.offsets,
	    offset_map_file(&article->source, offset));
}

struct span article_file_span(const struct article *article, struct span span)
{
	size_t start = article_file_offset(article, span.start);
	if (span_is_empty(span))
		return (struct span){start, start};
	size_t end = offset_map_file_end(&article->source, span.end);
	return (struct span){
	    start, offset_map_file_end(&article->repair.offsets, end)};
}

const char *article_get(const struct article *article, enum article_field field)
{
	return article->fields[field].value;
}

const char *article_language(const struct article *article)
{
	const char *tag = article_get(article, ARTICLE_LANGUAGE);
	return tag ? language_of_tag(slice_of(tag)) : NULL;
}

void article_set(struct article *article, enum article_field field,
    enum article_from from, struct slice value)
{
	enum article_from had = article->fields[field].from;
	value = slice_trim(value);
	if (!value.len || (had != ARTICLE_FROM_NOTHING && had < from))
		return;
	article->fields[field].value =
	    arena_strndup(&article->arena, value.bytes, value.len);
	article->fields[field].from = from;
}

void article_add_link(
    struct article *article, struct span span, struct slice url)
{
	article->links = mem_grow(article->links, article->n_links,
	    &article->cap_links, sizeof(*article->links));
	article->links[article->n_links++] = (struct article_link){
	    span, arena_strndup(&article->arena, url.bytes, url.len)};
}

void article_add_note(struct article *article, const char *note)
{
	article->notes = mem_grow(article->notes, article->n_notes,
	    &article->cap_notes, sizeof(*article->notes));
	article->notes[article->n_notes++] =
	    arena_strdup(&article->arena, note);
}

struct slice article_title(const struct article *article)
{
	const char *headline = article_get(article, ARTICLE_HEADLINE);
	if (headline)
		return slice_of(headline);
	if (article->n_sentences)
		return article_sentence(article, 0);
	return slice_of("");
}

bool article_is_title(const struct article *article, size_t paragraph)
{
	const char *headline = article_get(article, ARTICLE_HEADLINE);
	return article->paragraphs[paragraph].kind == PARAGRAPH_HEADLINE &&
	       headline &&
	       pattern_same_line(
		   article_paragraph(article, paragraph), slice_of(headline));
}

bool article_in_headline(const struct article *article, size_t sentence)
{
	assert(sentence < article->n_sentences);
	size_t paragraph = article->sentences[sentence].paragraph;
	return article->paragraphs[paragraph].kind == PARAGRAPH_HEADLINE;
}

size_t article_words(const struct article *article)
{
	size_t n = 0;
	for (size_t i = 0; i < article->n_sentences; i++)
		n += word_count(article_sentence(article, i));
	return n;
}

const char *article_from_name(enum article_from from)
{
	static const char *const names[] = {
	    [ARTICLE_FROM_NOTHING] = "nothing",
	    [ARTICLE_FROM_MANIFEST] = "manifest",
	    [ARTICLE_FROM_FRONT_MATTER] = "front-matter",
	    [ARTICLE_FROM_PAGE] = "page",
	    [ARTICLE_FROM_FEED] = "feed",
	    [ARTICLE_FROM_TEXT] = "text",
	    [ARTICLE_FROM_FILE_NAME] = "file-name",
	};
	return names[from];
}

size_t article_path_entry(const char *path, size_t *len)
{
	const char *mark = strrchr(path, '#');
	*len = strlen(path);
	if (!mark || mark == path || mark[1] == '0' || !mark[1] ||
	    mark[1 + strspn(mark + 1, "0123456789")] ||
	    strlen(mark + 1) > ENTRY_DIGITS)
		return 0;
	*len = (size_t)(mark - path);
	return strtoul(mark + 1, NULL, 10);
}

void article_release(struct article *article)
{
	str_release(&article->text);
	unicode_repair_release(&article->repair);
	offset_map_release(&article->source);
	free(article->paragraphs);
	free(article->sentences);
	free(article->links);
	free(article->notes);
	arena_release(&article->arena);
	*article = (struct article){0};
}

void article_add_paragraph(
    struct article *article, enum paragraph_kind kind, struct span span)
{
	article->paragraphs =
	    mem_grow(article->paragraphs, article->n_paragraphs,
		&article->cap_paragraphs, sizeof(*article->paragraphs));
	article->paragraphs[article->n_paragraphs++] =
	    (struct paragraph){.kind = kind, .span = span};
}
