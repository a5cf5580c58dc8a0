/* SPDX-License-Identifier: MIT */
/*
 * library: a collection of articles, their outlets, and the search index.
 *
 * The index (FTS5) is a cache: it knows files by absolute path, size, time and
 * content, is updated for files that changed, and may be deleted at any time.  Two programs may use it at once; a damaged
 * or foreign file in its place is set aside and a new one made; if that fails
 * the index is kept in memory.
 *
 * The library owns every article it hands out, until library_close: one whose
 * file changed is kept beside the new one, for whoever still shows it.
 */
#ifndef NEWS_LIBRARY_LIBRARY_H
#define NEWS_LIBRARY_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "news/article.h"
#include "news/library/hit.h"
#include "news/query/query.h"

struct library;

/* One article in the list.  All strings are raw: make them safe to show. */
struct library_entry {
	const char *path; /* of a feed's entry: FILE#2 */
	/* All paths where the same text of the same outlet is, that one among
	 * them. */
	const char *const *paths;
	size_t n_paths;
	/* Of what the article is called in its feed, of its address, or of its
	 * outlet and text: the same wherever the file is. */
	const char *identity;
	const char *id;	   /* of the file's bytes; the identity where another
			 * entry has the same bytes, and of a feed's entry */
	size_t outlet;	   /* index into the outlets */
	const char *title; /* headline or first sentence */
	const char *published; /* ISO 8601, or NULL */
	size_t n_words;
};

struct library_outlet {
	const char *name; /* "Rediff", or "unnamed (FILE)" */
	const char *id;	  /* of the manifest; the name where there is none */
	bool named;
	const size_t *entries; /* newest first, then by title */
	size_t n_entries;
};

struct library_hit {
	size_t entry;
	size_t sentence;  /* of the article, with the words */
	struct span span; /* of the first match, in the article's text */
};

struct library_hits {
	struct library_hit *items; /* best first */
	size_t n, cap;
};

/* Opens an empty library with its index at `index_path` (folders are made);
 * NULL keeps the index in memory.  Never fails: trouble with the index
 * becomes a problem (library_problem). */
struct library *library_open(const char *index_path);

/* Adds a file, an entry of a feed (FILE#2), or every article in a folder and
 * the folders below it (library/walk.h says which).  The outlets.yaml of a
 * file's folder and of those above hold for it.  A file that cannot be read
 * becomes a problem, and the others are added.  False only when `path` itself
 * cannot be opened or holds no article that can be read; then nothing of it is
 * added. */
bool library_add(struct library *library, const char *path, struct err *err);
/* The same for several paths, which takes less time than one after the other.
 * Returns how many were added; errs[i], if `errs` is not NULL, says why
 * paths[i] was not. */
size_t library_add_all(struct library *library, const char *const *paths,
    size_t n, struct err *errs);

/*
 * Adding and looking again in steps, so that keys can be read between them.
 *
 *	library_begin(library, paths, n);
 *	while (library_step(library, effort))
 *		if (...)
 *			library_show(library, NULL);
 *	library_show(library, errs);
 *
 * What the index knows of the paths comes first, unseen; then the folders are
 * walked, and what is new or has changed is read.  Nothing of it is among the
 * entries before it is shown.
 */
void library_begin(struct library *library, const char *const *paths, size_t n);
/* The same for what was added before. */
void library_begin_reload(struct library *library);
/* Does a part of the work; an effort of 500 is about a millisecond.  False
 * when all is done. */
bool library_step(struct library *library, size_t effort);
/* Makes entries of what was read so far, or of all of it, which ends the work;
 * true when any is different: entries and outlets must then be fetched again.
 * At the end, errs[i] says why paths[i] was not added; with NULL that becomes
 * a problem. */
bool library_show(struct library *library, struct err *errs);
/* Ends the work where it is, and shows it: what was not looked at stays as it
 * was known. */
void library_stop(struct library *library);
/* Whether there is work that library_show has not ended. */
bool library_is_reading(const struct library *library);

struct library_progress {
	size_t done, total; /* files; 0 while the folders are walked */
	size_t n_fresh;	    /* files that were read and are not shown yet */
};
struct library_progress library_progress(const struct library *library);

/* Removes a file that will not be there any more from the index at
 * `index_path`. */
void library_forget(const char *index_path, const char *path);

/* Appends the folders that were added, and those of the files that were,
 * divided by colons, which identify this library among the user's. */
void library_name(const struct library *library, struct str *out);

/* Looks at the files again; true when anything changed.  Entries keep their
 * order by path, not their index; entries and outlets must be fetched
 * again. */
bool library_reload(struct library *library);

size_t library_n_entries(const struct library *library);
const struct library_entry *library_entry(
    const struct library *library, size_t index);
/* Outlets in the order of their names; unnamed ones last. */
size_t library_n_outlets(const struct library *library);
const struct library_outlet *library_outlet(
    const struct library *library, size_t index);
/* By id or name, or an alias or domain that a manifest gives it, case folded;
 * then by the only one that begins so.  False when there is none, or more than
 * one ("which: Al Jazeera or Al Arabiya"). */
bool library_find_outlet(const struct library *library, const char *name,
    size_t *outlet, struct err *err);
/* The entry with this path, among others, or file name. */
bool library_find_entry(
    const struct library *library, const char *path, size_t *entry);

/* The whole article, loaded at the first call.  NULL when the file can no
 * longer be read. */
const struct article *library_article(
    struct library *library, size_t entry, struct err *err);

/* Appends the hits of `query`, one for each article, until there are `limit`,
 * best first: a word in the headline counts for more.  Without words to look
 * for, the articles come in the order of the outlets and their entries. */
bool library_search(struct library *library, const struct query *query,
    size_t limit, struct library_hits *hits, struct err *err);
void library_hits_release(struct library_hits *hits);

/*
 * A search in steps, so that keys can be read between them.
 *
 *	struct library_search search = {library, &query, scope, limit};
 *	if (library_search_begin(&search, &err))
 *		while (library_search_step(&search, 4, &hits))
 *			;
 *	library_search_release(&search);
 *
 * library_search_begin queries the index, which takes some hundredths of a
 * second at most (10,000 articles); a step reads articles, a thousandth of a
 * second each.
 */
enum { LIBRARY_SCOPE = 2 }; /* the sides of a comparison */

/* What a search is limited to.  Zeroed: everything. */
struct library_scope {
	enum library_within {
		LIBRARY_EVERYWHERE,
		LIBRARY_IN_OUTLETS,
		LIBRARY_IN_ENTRIES, /* each has as many hits as sentences
				     * with the most of the words, in order */
	} within;
	size_t items[LIBRARY_SCOPE]; /* outlets or entries */
	size_t n;
};

struct library_search {
	/* Set by the caller and borrowed until the release; the library must
	 * not be reloaded before it. */
	struct library *library;
	const struct query *query;
	struct library_scope scope;
	size_t limit; /* hits */
	/* The state of the search. */
	size_t *found; /* entries that may have hits, best first */
	size_t n, next;
	bool *excluded;
	struct library_hit_terms terms;
	struct library_hit_places places;
};

/* False when the index failed. */
bool library_search_begin(struct library_search *search, struct err *err);
/* Searches so many articles and appends their hits; false when none are
 * left. */
bool library_search_step(
    struct library_search *search, size_t articles, struct library_hits *hits);
/* Accepts one that was never begun. */
void library_search_release(struct library_search *search);

/* "FILE: reason" for everything that could not be read or kept, and how many
 * files are of no kind that is read. */
size_t library_n_problems(const struct library *library);
const char *library_problem(const struct library *library, size_t index);

void library_close(struct library *library);

#endif
