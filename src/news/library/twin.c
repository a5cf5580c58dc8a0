/* SPDX-License-Identifier: MIT */
/* library_twin: two passes over hash tables: by sentences, then by address. */
#include "news/library/twin.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/table.h"

/* Texts that were met, by a hash; a table counts from 0. */
struct met {
	struct table table;
	size_t *texts;
	size_t n, cap;
};

typedef bool is_same(const struct library_text *, const struct library_text *);

static void meet(struct met *met, uint32_t hash, size_t text)
{
	met->texts =
	    mem_grow(met->texts, met->n, &met->cap, sizeof(*met->texts));
	met->texts[met->n++] = text;
	table_add(&met->table, hash);
}

static void met_release(struct met *met)
{
	table_release(&met->table);
	free(met->texts);
}

/* Where a text is that was met and is the same; NULL for none. */
static size_t *find_met(const struct met *met, uint32_t hash,
    struct library_text *const *texts, size_t i, is_same *same)
{
	size_t slot = TABLE_START, k;
	while (table_next(&met->table, hash, &slot, &k))
		if (same(texts[met->texts[k]], texts[i]))
			return &met->texts[k];
	return NULL;
}

/* What one feed lists twice is two entries of it. */
static bool may_be_same(
    const struct library_text *a, const struct library_text *b)
{
	return a->item != b->item && strcmp(a->sort, b->sort) == 0;
}

static bool has_same_sentences(
    const struct library_text *a, const struct library_text *b)
{
	return a->hash == b->hash && may_be_same(a, b);
}

static bool has_same_address(
    const struct library_text *a, const struct library_text *b)
{
	return strcmp(a->identity, b->identity) == 0 && may_be_same(a, b);
}

static uint32_t hash_of_sentences(const struct library_text *text)
{
	struct slice bytes = {(const char *)&text->hash, sizeof(text->hash)};
	return hash_more(hash_text(text->sort), bytes);
}

static uint32_t hash_of_address(const struct library_text *text)
{
	return hash_more(hash_text(text->sort), slice_of(text->identity));
}

/* Whether text i should stand for text k, which came first. */
static bool stands_before(
    const struct library_text *i, const struct library_text *k)
{
	if (!i->number != !k->number)
		return !i->number;
	return i->number && i->n_words > k->n_words;
}

static void join(
    struct library_text *const *texts, size_t i, size_t *met, size_t *leader)
{
	if (!stands_before(texts[i], texts[*met])) {
		leader[i] = *met;
		return;
	}
	leader[*met] = i;
	*met = i;
}

static void join_by_sentences(
    struct library_text *const *texts, size_t n, size_t *leader)
{
	struct met met = {0};
	for (size_t i = 0; i < n; i++) {
		if (!texts[i]->named)
			continue;
		uint32_t hash = hash_of_sentences(texts[i]);
		size_t *same =
		    find_met(&met, hash, texts, i, has_same_sentences);
		if (same)
			join(texts, i, same, leader);
		else
			meet(&met, hash, i);
	}
	met_release(&met);
}

/* First the files, of which only the first with an address is met, then the
 * entries. */
static void join_by_address(struct library_text *const *texts, size_t n,
    bool entries, struct met *met, size_t *leader)
{
	for (size_t i = 0; i < n; i++) {
		const struct library_text *text = texts[i];
		if (leader[i] != i || !text->named || !text->has_address ||
		    (text->number != 0) != entries)
			continue;
		uint32_t hash = hash_of_address(text);
		size_t *same = find_met(met, hash, texts, i, has_same_address);
		if (!same)
			meet(met, hash, i);
		else if (entries)
			join(texts, i, same, leader);
	}
}

/* Shortens the way as it goes: those after it have less far. */
static size_t follow(size_t *leader, size_t i)
{
	while (leader[i] != i)
		i = leader[i] = leader[leader[i]];
	return i;
}

void library_twin_find(
    struct library_text *const *texts, size_t n, size_t *leader)
{
	struct met met = {0};
	for (size_t i = 0; i < n; i++)
		leader[i] = i;
	join_by_sentences(texts, n, leader);
	join_by_address(texts, n, false, &met, leader);
	join_by_address(texts, n, true, &met, leader);
	met_release(&met);
	for (size_t i = 0; i < n; i++)
		leader[i] = follow(leader, i);
}
