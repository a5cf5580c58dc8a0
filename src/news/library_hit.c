/* SPDX-License-Identifier: MIT */
/* library_hit: counts each sentence's terms; the best one wins. */
#include "news/library_hit.h"

#include <string.h>

#include "text/word.h"

/* The words of one term, as they are matched. */
struct wanted {
	struct word_list words;
	bool prefix; /* the last word may go on */
};

static bool is_text(const struct query_term *term)
{
	return !term->negated &&
	       (term->kind == QUERY_WORD || term->kind == QUERY_PHRASE ||
		       term->kind == QUERY_PREFIX);
}

static bool same_word(
	const struct wanted *wanted, size_t index, const struct word *word)
{
	const struct word *w = &wanted->words.at[index];
	if (wanted->prefix && index + 1 == wanted->words.n)
		return strncmp(word->fold, w->fold, strlen(w->fold)) == 0;
	return strcmp(word->stem, w->stem) == 0 ||
	       strcmp(word->fold, w->fold) == 0;
}

static bool stands_at(
	const struct wanted *wanted, const struct word_list *words, size_t at)
{
	if (at + wanted->words.n > words->n)
		return false;
	for (size_t i = 0; i < wanted->words.n; i++)
		if (!same_word(wanted, i, &words->at[at + i]))
			return false;
	return wanted->words.n;
}

static bool find_in(const struct wanted *wanted, const struct word_list *words,
	struct span *at)
{
	for (size_t i = 0; i < words->n; i++) {
		if (!stands_at(wanted, words, i))
			continue;
		at->start = words->at[i].at.start;
		at->end = words->at[i + wanted->words.n - 1].at.end;
		return true;
	}
	return false;
}

/* How many terms the sentence has; `first` is the foremost match. */
static size_t count_terms(const struct wanted *wanted, size_t n,
	const struct word_list *words, struct span *first)
{
	size_t found = 0;
	for (size_t i = 0; i < n; i++) {
		struct span at;
		if (!find_in(&wanted[i], words, &at))
			continue;
		if (!found || at.start < first->start)
			*first = at;
		found++;
	}
	return found;
}

static void find_best(const struct article *article,
	const struct wanted *wanted, size_t n, struct library_place *place)
{
	size_t best = 0;
	for (size_t i = 0; i < article->n_sentences && best < n; i++) {
		struct word_list words = {0};
		struct span first = {0};
		word_split(&words, article_text(article),
			article->sentences[i].at);
		size_t found = count_terms(wanted, n, &words, &first);
		if (found > best) {
			best = found;
			*place = (struct library_place){i, first};
		}
		word_list_release(&words);
	}
}

static size_t read_wanted(const struct query *query, struct wanted *wanted)
{
	size_t n = 0;
	for (size_t i = 0; i < query->n; i++) {
		if (!is_text(&query->terms[i]))
			continue;
		struct slice text = slice_of(query->terms[i].text);
		wanted[n] = (struct wanted){0};
		wanted[n].prefix = query->terms[i].kind == QUERY_PREFIX;
		word_split(&wanted[n].words, text, (struct span){0, text.len});
		n++;
	}
	return n;
}

bool library_hit_find(const struct article *article, const struct query *query,
	struct library_place *place)
{
	struct arena arena = {0};
	if (!article->n_sentences)
		return false;
	*place = (struct library_place){0, article->sentences[0].at};
	struct wanted *wanted = arena_alloc(&arena, query->n, sizeof(*wanted));
	size_t n = read_wanted(query, wanted);
	find_best(article, wanted, n, place);
	for (size_t i = 0; i < n; i++)
		word_list_release(&wanted[i].words);
	arena_release(&arena);
	return true;
}
