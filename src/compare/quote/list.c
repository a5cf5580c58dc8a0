/* SPDX-License-Identifier: MIT */
/*
 * quote_list: from quotation marks to attributed quotations.
 *
 * Marks are found first, then joined (over an interruption, over paragraphs),
 * then attributed.  What has no attribution and is too short to be an utterance
 * is a title or a distance, and is dropped.
 */
#include "compare/quote/list.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/unicode.h"
#include "text/word/word.h"
#include "compare/person/person.h"
#include "compare/quote/attribution.h"
#include "compare/quote/mark.h"
#include "compare/quote/signature.h"

/* The state that the steps share. */
struct search {
	const struct article *article;
	const struct word_list *words; /* of all its sentences */
	bool english; /* in other languages attributions are not known */
	struct prose prose;
	struct person_index people;
	struct quote_list *list;
	size_t paragraph; /* in which the last quotation ends */
};

enum {
	UTTERANCE_WORDS_MIN = 6, /* enough without a source */
	SENTENCE_WORDS_MIN = 2,	 /* the same, of a sentence after another
				  * quotation */
	INHERITED_WORDS_MIN = 3,
};

/* Whether an attribution follows the quotation in its sentence: “...” she said.
 * “...,” Lee said. */
static bool has_own_attribution(
    const struct search *search, const struct quote_mark *mark)
{
	size_t sentence =
	    article_sentence_at(search->article, mark->whole.end - 1);
	struct span after = {
	    mark->whole.end, search->article->sentences[sentence].span.end};
	return quote_attribution_may_follow(&search->prose, mark) &&
	       quote_attribution_follows(&search->prose, after);
}

/* Whether `b` continues `a`: in the next paragraph, or after an attribution. */
static bool continues(const struct search *search, const struct quote_mark *a,
    const struct quote_mark *b)
{
	const struct article *article = search->article;
	const struct paragraph *paragraphs = article->paragraphs;
	if (!a->closed)
		return a->opener == b->opener &&
		       b->paragraph == a->last_paragraph + 1 &&
		       b->whole.start == paragraphs[b->paragraph].span.start;
	struct span between = {a->whole.end, b->whole.start};
	size_t sentence = article_sentence_at(article, b->whole.start);
	bool begins = article->sentences[sentence].span.start == b->whole.start;
	return a->last_paragraph == b->paragraph &&
	       quote_attribution_may_follow(&search->prose, a) &&
	       sentence <=
		   article_sentence_at(article, a->whole.end - 1) + begins &&
	       quote_attribution_interrupts(&search->prose, between) &&
	       !(begins && has_own_attribution(search, b));
}

/* The end of the marks from `first` on that make one quotation.  `gap` gets the
 * span that interrupts it; there is at most one. */
static size_t join_marks(
    const struct search *search, size_t first, struct span *gap)
{
	const struct quote_mark_list *marks = &search->list->marks;
	size_t end = first + 1;
	*gap = (struct span){0, 0};
	for (; end < marks->n; end++) {
		const struct quote_mark *a = &marks->items[end - 1];
		const struct quote_mark *b = &marks->items[end];
		if (!continues(search, a, b))
			break;
		if (a->closed && !span_is_empty(*gap))
			break;
		if (a->closed)
			*gap = (struct span){a->span.end, b->span.start};
	}
	return end;
}

/* Whether `span` is written like a title: every word but function words and
 * numbers has a capital. */
static bool is_title(const struct word_list *words, struct span span)
{
	size_t capitals = 0, first = word_list_find(words, span.start);
	if (first == words->n || !(words->items[first].flags & WORD_CAPITAL))
		return false;
	for (size_t i = first; i < words->n; i++) {
		unsigned flags = words->items[i].flags;
		bool plain = flags & (WORD_STOP | WORD_NUMBER | WORD_PART);
		if (words->items[i].span.end > span.end)
			break;
		if (!plain && !(flags & WORD_CAPITAL))
			return false;
		capitals += (flags & WORD_CAPITAL) != 0;
	}
	return capitals >= 2;
}

static void add_quote(struct search *search, struct quote quote)
{
	struct quote_list *list = search->list;
	list->items =
	    mem_grow(list->items, list->n, &list->cap, sizeof(*list->items));
	list->items[list->n++] = quote;
}

static bool find_in_sentence(const struct search *search,
    const struct quote_mark *mark, struct quote_attribution *found)
{
	const struct article_sentence *sentences = search->article->sentences;
	struct slice text =
	    slice_at(str_slice(&search->article->text), mark->span);
	size_t first = article_sentence_at(search->article, mark->whole.start);
	size_t last = article_sentence_at(search->article, mark->whole.end - 1);
	struct quote_attribution_place place = {
	    .whole = mark->whole,
	    .may_follow = quote_attribution_may_follow(&search->prose, mark),
	    .n_words = word_count(text),
	    .is_title = is_title(search->words, mark->span),
	    .start = sentences[first].span.start,
	    .end = sentences[last].span.end,
	};
	return quote_attribution_find(&search->prose, &place, found);
}

/* The attribution of a quotation that has none of its own: that of the
 * quotation before it, or the one in the sentence before it. */
static bool find_inherited(const struct search *search,
    const struct quote_mark *mark, struct quote_attribution *found)
{
	const struct article *article = search->article;
	size_t sentence = article_sentence_at(article, mark->whole.start);
	if (search->list->n && search->paragraph + 1 >= mark->paragraph) {
		struct quote *last = &search->list->items[search->list->n - 1];
		if (last->last_sentence + 1 >= sentence &&
		    !span_is_empty(last->source)) {
			*found =
			    (struct quote_attribution){last->source, {0, 0}};
			return true;
		}
	}
	if (sentence == 0)
		return false;
	struct span above = article->sentences[sentence - 1].span;
	return quote_attribution_find_reported(&search->prose, above, found) ||
	       quote_signature_find_above(&search->people, mark, above, found);
}

/* Whether words introduce what comes after word `i` as a name: "named", "known
 * as", "goes by". */
static bool introduces_name(const struct prose *prose, size_t i)
{
	if (prose_is_class(prose, i, WORD_CLASS_NAMING))
		return true;
	return i > 0 &&
	       ((prose_is(prose, i, " as ") &&
		    prose_is(prose, i - 1, " known ")) ||
		   (prose_is(prose, i, " by ") &&
		       prose_is(prose, i - 1, " go goes going went ")));
}

/* Whether what is between the marks is a name, and nobody said it: a man called
 * “Patches”, Joe “Big Joe” Harper. */
static bool is_name(const struct search *search, const struct quote_mark *mark)
{
	enum { NAME_WORDS_MAX = 4 };
	const struct prose *prose = &search->prose;
	struct slice text = slice_at(prose->text, mark->span);
	size_t after = word_list_find(&prose->list, mark->whole.start);
	size_t first = word_list_find(search->words, mark->span.start);
	if (after == 0 || first == search->words->n ||
	    !(search->words->items[first].flags & WORD_CAPITAL) ||
	    word_count(text) > NAME_WORDS_MAX || slice_ends(text, "!") ||
	    slice_ends(text, "?"))
		return false;
	struct span gap = {
	    prose_word(prose, after - 1)->span.end, mark->whole.start};
	return (slice_trim(slice_at(prose->text, gap)).len == 0 &&
		   introduces_name(prose, after - 1)) ||
	       (after < prose->list.n &&
		   person_name_is_nickname_between(prose, after));
}

/* "They had one job." after another quotation: few words, but a sentence of
 * their own. */
static bool is_sentence(const struct search *search, struct span whole)
{
	const struct article *article = search->article;
	size_t first = article_sentence_at(article, whole.start);
	const struct quote_list *list = search->list;
	struct span span = article->sentences[first].span;
	return span.start == whole.start && span.end == whole.end && list->n &&
	       list->items[list->n - 1].last_sentence + 1 == first;
}

static void add_quotation(
    struct search *search, size_t first, size_t end, struct span gap)
{
	const struct quote_mark *marks = search->list->marks.items;
	const struct quote_mark *head = &marks[first], *tail = &marks[end - 1];
	struct slice text = str_slice(&search->article->text);
	struct quote quote = {.span = {head->span.start, tail->span.end}};
	if (end == first + 1 && is_name(search, head))
		return;
	struct quote_attribution found = {{0, 0}, {0, 0}};
	size_t words = word_count(slice_at(text, quote.span));
	bool attributed = false;
	for (size_t i = first; search->english && i < end && !attributed; i++)
		attributed = find_in_sentence(search, &marks[i], &found);
	bool scrap = words < UTTERANCE_WORDS_MIN &&
		     !(words >= SENTENCE_WORDS_MIN &&
			 is_sentence(search, (struct span){head->whole.start,
						 tail->whole.end}));
	if (search->english && !attributed)
		attributed =
		    quote_signature_find(&search->people, tail, &found);
	if (search->english && !attributed &&
	    (words >= INHERITED_WORDS_MIN || !scrap))
		find_inherited(search, head, &found);
	if (!attributed && (scrap || is_title(search->words, quote.span)))
		return;
	quote.gap = gap;
	quote.sentence = article_sentence_at(search->article, quote.span.start);
	quote.last_sentence =
	    article_sentence_at(search->article, quote.span.end - 1);
	quote.direct = !scrap;
	quote.source = found.source;
	quote.cue = found.cue;
	quote.speaker = arena_strdup(&search->list->arena,
	    person_resolve(&search->people, quote.source));
	search->paragraph = tail->last_paragraph;
	add_quote(search, quote);
}

static void make_prose(struct search *search)
{
	const struct quote_mark_list *marks = &search->list->marks;
	struct span_list quoted = {0};
	for (size_t i = 0; i < marks->n; i++)
		span_list_add(&quoted, marks->items[i].whole);
	prose_make(&search->prose, search->article, search->words, &quoted);
	span_list_release(&quoted);
}

void quote_list_find_in(struct quote_list *list, const struct article *article,
    const struct word_list *words)
{
	struct search search = {.article = article,
	    .words = words,
	    .english = !word_language_find(article_language(article)),
	    .list = list};
	quote_mark_find(&list->marks, article);
	make_prose(&search);
	person_index_make(&search.people, article, &search.prose);
	struct span gap;
	for (size_t i = 0, end; i < list->marks.n; i = end) {
		end = join_marks(&search, i, &gap);
		add_quotation(&search, i, end, gap);
	}
	person_index_release(&search.people);
	prose_release(&search.prose);
}

void quote_list_find(struct quote_list *list, const struct article *article)
{
	struct word_list words = {
	    .own.language = word_language_find(article_language(article))};
	for (size_t i = 0; i < article->n_sentences; i++)
		word_split(
		    &words, article_text(article), article->sentences[i].span);
	quote_list_find_in(list, article, &words);
	word_list_release(&words);
}

void quote_list_release(struct quote_list *list)
{
	quote_mark_list_release(&list->marks);
	arena_release(&list->arena);
	free(list->items);
	*list = (struct quote_list){0};
}
