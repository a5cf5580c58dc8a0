/* SPDX-License-Identifier: MIT */
/* metadata_outlets: one hash table for keys of all kinds, each after a letter
 * that says which it is. */
#include "news/metadata/outlets.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "text/unicode.h"

static const char letters[] = {
    [METADATA_OUTLETS_ID] = 'i',
    [METADATA_OUTLETS_NAME] = 'n',
    [METADATA_OUTLETS_ALIAS] = 'a',
    [METADATA_OUTLETS_DOMAIN] = 'd',
    [METADATA_OUTLETS_FOLDER] = 'f',
};

static const struct metadata_outlets_entry *find_key(
    const struct metadata_outlets *outlets, struct slice key)
{
	uint32_t hash = hash_bytes(key);
	size_t slot = TABLE_START, i;
	while (table_next(&outlets->table, hash, &slot, &i))
		if (slice_is(key, outlets->keys[i].text))
			return &outlets->keys[i];
	return NULL;
}

static const struct metadata_outlet *find_outlet(
    const struct metadata_outlets *outlets, const struct str *key)
{
	const struct metadata_outlets_entry *entry =
	    find_key(outlets, str_slice(key));
	return entry ? &outlets->items[entry->outlet] : NULL;
}

static struct slice without(struct slice text, const char *front)
{
	size_t len = strlen(front);
	return text.len > len && slice_starts(text, front)
		   ? slice_from(text, len)
		   : text;
}

/* Appends a name as it is compared. */
static void append_name(struct str *out, struct slice name)
{
	struct str fold = {0};
	bool gap = false;
	unicode_fold(&fold, slice_trim(name));
	struct slice rest = without(without(str_slice(&fold), "the "), "www.");
	for (size_t i = 0; i < rest.len; i++) {
		bool space = rest.bytes[i] == ' ' || rest.bytes[i] == '\t';
		if (space && !gap)
			str_append_byte(out, ' ');
		else if (!space)
			str_append_byte(out, rest.bytes[i]);
		gap = space;
	}
	str_release(&fold);
}

/* The host of an address, or of what is only a host. */
static struct slice host_of(struct slice url)
{
	size_t start = slice_find(url, "://", 0);
	if (start < url.len)
		url = slice_from(url, start + strlen("://"));
	for (size_t i = 0; i < url.len; i++)
		if (strchr("/?#", url.bytes[i]))
			url.len = i;
	size_t user = slice_find(url, "@", 0);
	if (user < url.len)
		url = slice_from(url, user + 1);
	url.len = slice_find(url, ":", 0);
	return without(url, "*.");
}

/* Nothing is appended for what cannot be a host. */
static void append_host(struct str *out, struct slice url)
{
	struct slice host = host_of(slice_trim(url));
	if (slice_find(host, ".", 0) == host.len ||
	    slice_find(host, " ", 0) < host.len)
		return;
	size_t before = out->len;
	unicode_fold(out, host);
	struct slice folded = slice_from(str_slice(out), before);
	size_t cut = folded.len - without(folded, "www.").len;
	memmove(
	    out->bytes + before, out->bytes + before + cut, folded.len - cut);
	str_cut(out, out->len - cut);
	if (out->len > before && out->bytes[out->len - 1] == '.')
		str_cut(out, out->len - 1);
}

/* "./a//b/" as "a/b". */
static void append_folder(struct str *out, struct slice path)
{
	size_t before = out->len;
	for (size_t pos = 0; pos < path.len;) {
		size_t end = slice_find(path, "/", pos);
		struct slice part = slice_at(path, (struct span){pos, end});
		pos = end + 1;
		if (!part.len || slice_is(part, "."))
			continue;
		if (out->len > before)
			str_append_byte(out, '/');
		str_append_slice(out, part);
	}
}

static void append_key(
    struct str *out, enum metadata_outlets_key kind, const char *text)
{
	str_append_byte(out, letters[kind]);
	if (kind == METADATA_OUTLETS_DOMAIN)
		append_host(out, slice_of(text));
	else if (kind == METADATA_OUTLETS_FOLDER)
		append_folder(out, slice_of(text));
	else
		append_name(out, slice_of(text));
}

void metadata_outlets_add_key(struct metadata_outlets *outlets, size_t outlet,
    enum metadata_outlets_key kind, const char *text)
{
	struct str key = {0};
	append_key(&key, kind, text);
	bool is_key = key.len > 1 || kind == METADATA_OUTLETS_FOLDER;
	if (is_key && !find_key(outlets, str_slice(&key))) {
		outlets->keys = mem_grow(outlets->keys, outlets->n_keys,
		    &outlets->cap_keys, sizeof(*outlets->keys));
		outlets->keys[outlets->n_keys++] =
		    (struct metadata_outlets_entry){
			arena_strdup(&outlets->arena, str_text(&key)), outlet};
		table_add(&outlets->table, hash_bytes(str_slice(&key)));
	}
	str_release(&key);
}

size_t metadata_outlets_add(
    struct metadata_outlets *outlets, struct metadata_outlet outlet)
{
	outlets->items =
	    mem_grow(outlets->items, outlets->n, &outlets->cap, sizeof(outlet));
	outlets->items[outlets->n] = outlet;
	metadata_outlets_add_key(
	    outlets, outlets->n, METADATA_OUTLETS_ID, outlet.id);
	metadata_outlets_add_key(
	    outlets, outlets->n, METADATA_OUTLETS_NAME, outlet.name);
	return outlets->n++;
}

/* The outlet of the host that the key ends with, or of a domain above it. */
static const struct metadata_outlet *find_host(
    const struct metadata_outlets *outlets, const char *host)
{
	const struct metadata_outlet *found = NULL;
	struct str key = {0};
	for (; host && strchr(host, '.') && !found; host = strchr(host, '.')) {
		host += *host == '.';
		str_clear(&key);
		str_append_byte(&key, letters[METADATA_OUTLETS_DOMAIN]);
		str_append_text(&key, host);
		found = find_outlet(outlets, &key);
	}
	str_release(&key);
	return found;
}

const struct metadata_outlet *metadata_outlets_find_url(
    const struct metadata_outlets *outlets, const char *url)
{
	struct str host = {0};
	if (outlets->n)
		append_host(&host, slice_of(url));
	const struct metadata_outlet *found =
	    host.len ? find_host(outlets, str_text(&host)) : NULL;
	str_release(&host);
	return found;
}

const struct metadata_outlet *metadata_outlets_find(
    const struct metadata_outlets *outlets, const char *name)
{
	const struct metadata_outlet *found = NULL;
	struct str key = {0};
	if (!outlets->n)
		return NULL;
	append_key(&key, METADATA_OUTLETS_ID, name);
	for (int kind = METADATA_OUTLETS_ID;
	     !found && kind <= METADATA_OUTLETS_ALIAS; kind++) {
		key.bytes[0] = letters[kind];
		found = find_outlet(outlets, &key);
	}
	str_release(&key);
	return found ? found : metadata_outlets_find_url(outlets, name);
}

const struct metadata_outlet *metadata_outlets_find_folder(
    const struct metadata_outlets *outlets, struct slice file)
{
	const struct metadata_outlet *found = NULL;
	struct str key = {0};
	if (!outlets->n)
		return NULL;
	str_append_byte(&key, letters[METADATA_OUTLETS_FOLDER]);
	str_append_slice(&key, file);
	while (!found && key.len > 1) {
		while (key.len > 1 && key.bytes[key.len - 1] != '/')
			str_cut(&key, key.len - 1);
		if (key.len > 1)
			str_cut(&key, key.len - 1);
		found = find_outlet(outlets, &key);
	}
	str_release(&key);
	return found;
}

void metadata_outlets_release(struct metadata_outlets *outlets)
{
	free(outlets->items);
	free(outlets->keys);
	table_release(&outlets->table);
	arena_release(&outlets->arena);
	*outlets = (struct metadata_outlets){0};
}
