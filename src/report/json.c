/* SPDX-License-Identifier: MIT */
/* report_json: a value for each thing, keys in the order in which readers want
 * them. */
#include "report/json.h"

#include <string.h>

#include "base/json.h"
#include "compare/limit.h"

static void set_offsets(
    struct json_value *object, const struct article *article, struct span span)
{
	struct span file = article_file_span(article, span);
	json_put(object, "start", json_make_number(file.start));
	json_put(object, "end", json_make_number(file.end));
}

/* "text", "start" and "end" of a span. */
static void set_span(
    struct json_value *object, const struct article *article, struct span span)
{
	json_put(object, "text",
	    json_make_slice(slice_at(article_text(article), span)));
	set_offsets(object, article, span);
}

static struct json_value *span_or_null(
    const struct article *article, struct span span)
{
	if (span_is_empty(span))
		return json_make_null();
	struct json_value *object = json_make_object();
	set_span(object, article, span);
	return object;
}

static struct json_value *paragraphs_of(const struct article *article)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		const struct paragraph *paragraph = &article->paragraphs[i];
		struct json_value *object = json_make_object();
		json_put(object, "kind",
		    json_make_text(paragraph_kind_name(paragraph->kind)));
		set_span(object, article, paragraph->span);
		json_add(list, object);
	}
	return list;
}

static struct json_value *sentences_of(const struct article *article)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < article->n_sentences; i++) {
		const struct article_sentence *sentence =
		    &article->sentences[i];
		struct json_value *object = json_make_object();
		json_put(object, "id", json_make_number(i));
		json_put(
		    object, "paragraph", json_make_number(sentence->paragraph));
		set_span(object, article, sentence->span);
		json_add(list, object);
	}
	return list;
}

static struct json_value *quotes_of(
    const struct article *article, const struct quote_list *quotes)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < quotes->n; i++) {
		const struct quote *quote = &quotes->items[i];
		struct json_value *object = json_make_object();
		json_put(object, "id", json_make_number(i));
		json_put(object, "sentence", json_make_number(quote->sentence));
		set_span(object, article, quote->span);
		json_put(object, "direct", json_make_bool(quote->direct));
		json_put(object, "speaker", json_make_text(quote->speaker));
		json_put(
		    object, "source", span_or_null(article, quote->source));
		json_put(object, "cue", span_or_null(article, quote->cue));
		json_add(list, object);
	}
	return list;
}

static struct json_value *notes_of(const struct article *article)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < article->n_notes; i++)
		json_add(list, json_make_text(article->notes[i]));
	return list;
}

static void set_field(struct json_value *object, const char *key,
    const struct article *article, enum article_field field)
{
	json_put(object, key, json_make_text(article_get(article, field)));
}

static struct json_value *article_of(
    const struct article *article, const struct quote_list *quotes)
{
	struct json_value *root = json_make_object();
	json_put(root, "path", json_make_text(article->path));
	set_field(root, "outlet", article, ARTICLE_OUTLET);
	json_put(root, "outlet_from",
	    json_make_text(
		article_get(article, ARTICLE_OUTLET)
		    ? article_from_name(article->fields[ARTICLE_OUTLET].from)
		    : NULL));
	set_field(root, "headline", article, ARTICLE_HEADLINE);
	set_field(root, "byline", article, ARTICLE_BYLINE);
	set_field(root, "published", article, ARTICLE_PUBLISHED);
	set_field(root, "url", article, ARTICLE_URL);
	set_field(root, "agency", article, ARTICLE_AGENCY);
	set_field(root, "note", article, ARTICLE_NOTE);
	set_field(root, "language", article, ARTICLE_LANGUAGE);
	json_put(root, "offsets",
	    json_make_text(article->text_offsets ? "text" : "file"));
	json_put(root, "notes", notes_of(article));
	json_put(root, "paragraphs", paragraphs_of(article));
	json_put(root, "sentences", sentences_of(article));
	json_put(root, "quotes", quotes_of(article, quotes));
	return root;
}

void report_json_article(struct str *out, const struct article *article)
{
	struct quote_list quotes = {0};
	quote_list_find(&quotes, article);
	json_write(out, article_of(article, &quotes));
	quote_list_release(&quotes);
}

static struct json_value *ids_of(const size_t *ids, size_t n)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < n; i++)
		json_add(list, json_make_number(ids[i]));
	return list;
}

/* The words of an operation's side that only moved; NULL when none did. */
static struct json_value *moved_words(const struct worddiff *words,
    const struct worddiff_op *op, enum side side, struct slice text)
{
	struct json_value *list = NULL;
	for (size_t i = 0; i < words->n_moves; i++) {
		struct span span = words->moves[i].spans[side];
		if (!span_holds(op->spans[side], span))
			continue;
		list = list ? list : json_make_list();
		json_add(list, json_make_slice(slice_at(text, span)));
	}
	return list;
}

static void set_moved(struct json_value *object, const struct worddiff *words,
    const struct worddiff_op *op, const struct slice texts[SIDES])
{
	static const char *const keys[SIDES] = {"moved_a", "moved_b"};
	for (enum side side = 0; side < SIDES; side++) {
		struct json_value *moved =
		    moved_words(words, op, side, texts[side]);
		if (moved)
			json_put(object, keys[side], moved);
	}
}

static struct json_value *words_of(
    const struct worddiff *words, struct slice a, struct slice b)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < words->n; i++) {
		const struct worddiff_op *op = &words->ops[i];
		struct json_value *object = json_make_object();
		json_put(
		    object, "op", json_make_text(worddiff_kind_name(op->kind)));
		json_put(object, "a",
		    json_make_slice(slice_at(a, op->spans[SIDE_A])));
		json_put(object, "b",
		    json_make_slice(slice_at(b, op->spans[SIDE_B])));
		set_moved(object, words, op, (const struct slice[]){a, b});
		json_add(list, object);
	}
	return list;
}

static struct json_value *pairs_of(const struct link *link)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < link->n_pairs; i++) {
		const struct link_pair *pair = &link->pairs[i];
		struct json_value *row = json_make_list();
		json_add(row, json_make_number(pair->a));
		json_add(row, json_make_number(pair->b));
		json_add(row, json_make_real(pair->score));
		json_add(list, row);
	}
	return list;
}

static struct json_value *why_of(const struct link *link)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < link->n_why; i++) {
		struct json_value *object = json_make_object();
		json_put(object, "term", json_make_text(link->why[i].term));
		json_put(object, "weight", json_make_real(link->why[i].weight));
		json_add(list, object);
	}
	return list;
}

static struct json_value *link_of(const struct link *link, bool echo)
{
	struct json_value *object = json_make_object();
	json_put(object, "a",
	    ids_of(link->sides[SIDE_A].sentences, link->sides[SIDE_A].n));
	json_put(object, "b",
	    ids_of(link->sides[SIDE_B].sentences, link->sides[SIDE_B].n));
	json_put(object, "pairs", pairs_of(link));
	json_put(object, "score", json_make_real(link->score));
	json_put(object, "band", json_make_text(link_band_name(link->band)));
	json_put(object, "moved", json_make_bool(link->moved));
	json_put(object, "echo", json_make_bool(echo));
	json_put(object, "why", why_of(link));
	json_put(object, "words",
	    words_of(&link->words, link->sides[SIDE_A].text,
		link->sides[SIDE_B].text));
	return object;
}

/* The echoes come after the others, so that numbers of links hold. */
static struct json_value *links_of(const struct comparison *comparison)
{
	struct json_value *list = json_make_list();
	size_t n = comparison->links.n + comparison->links.n_echoes;
	for (size_t i = 0; i < n; i++)
		json_add(list, link_of(&comparison->links.items[i],
				   i >= comparison->links.n));
	return list;
}

static struct json_value *said(
    const struct article *article, size_t sentence, struct span span)
{
	struct json_value *object = json_make_object();
	json_put(object, "sentence", json_make_number(sentence));
	set_span(object, article, span);
	return object;
}

static struct json_value *quote_pairs_of(const struct comparison *comparison)
{
	struct json_value *list = json_make_list();
	const struct article *a = comparison->articles[SIDE_A],
			     *b = comparison->articles[SIDE_B];
	for (size_t i = 0; i < comparison->quotes.n; i++) {
		const struct quote_pair *pair = &comparison->quotes.items[i];
		struct json_value *object = json_make_object();
		json_put(object, "speaker", json_make_text(pair->speaker));
		if (pair->speaker_b)
			json_put(object, "speaker_b",
			    json_make_text(pair->speaker_b));
		json_put(object, "class",
		    json_make_text(quote_pair_class_name(pair->class)));
		json_put(object, "a",
		    said(a, pair->sentences[SIDE_A], pair->spans[SIDE_A]));
		json_put(object, "b",
		    said(b, pair->sentences[SIDE_B], pair->spans[SIDE_B]));
		json_put(object, "words",
		    words_of(&pair->words, article_text(a), article_text(b)));
		json_add(list, object);
	}
	return list;
}

static struct json_value *figures_of(const struct comparison *comparison)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < comparison->figures.n; i++) {
		const struct figure_difference *figure =
		    &comparison->figures.items[i];
		struct json_value *object = json_make_object();
		json_put(object, "link", json_make_number(figure->link));
		json_put(object, "a", json_make_text(figure->shown[SIDE_A]));
		json_put(object, "b", json_make_text(figure->shown[SIDE_B]));
		json_put(object, "differs",
		    json_make_text(figure_differs_name(figure->differs)));
		json_add(list, object);
	}
	return list;
}

static struct json_value *wordings_of(const struct comparison *comparison)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < comparison->wordings.n; i++) {
		const struct wording *wording = &comparison->wordings.items[i];
		struct json_value *object = json_make_object();
		json_put(object, "a", json_make_text(wording->sides[SIDE_A]));
		json_put(object, "b", json_make_text(wording->sides[SIDE_B]));
		json_put(
		    object, "links", ids_of(wording->links, wording->n_links));
		json_add(list, object);
	}
	return list;
}

static struct json_value *place_and_words(
    enum emphasis_place place, size_t words)
{
	struct json_value *object = json_make_object();
	json_put(object, "place", json_make_text(emphasis_place_name(place)));
	json_put(object, "words", json_make_number(words));
	return object;
}

static struct json_value *emphases_of(const struct comparison *comparison)
{
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < comparison->emphases.n; i++) {
		const struct emphasis *emphasis =
		    &comparison->emphases.items[i];
		struct json_value *object = json_make_object();
		json_put(object, "link", json_make_number(emphasis->link));
		json_put(object, "a",
		    place_and_words(emphasis->sides[SIDE_A].place,
			emphasis->sides[SIDE_A].words));
		json_put(object, "b",
		    place_and_words(emphasis->sides[SIDE_B].place,
			emphasis->sides[SIDE_B].words));
		json_add(list, object);
	}
	return list;
}

static struct json_value *summary_of(const struct comparison *comparison)
{
	struct json_value *object = json_make_object();
	json_put(object, "shared_a",
	    json_make_real(comparison->summary.shared[SIDE_A]));
	json_put(object, "shared_b",
	    json_make_real(comparison->summary.shared[SIDE_B]));
	json_put(object, "altered_quotes",
	    json_make_number(comparison->summary.altered_quotes));
	json_put(
	    object, "figures", json_make_number(comparison->summary.figures));
	json_put(object, "moved", json_make_number(comparison->summary.moved));
	return object;
}

/* Only where there is something to say. */
static void set_notes(
    struct json_value *object, const struct comparison *comparison)
{
	struct str note = {0};
	limit_note(&note, comparison->languages);
	if (note.len) {
		struct json_value *list = json_make_list();
		json_add(list, json_make_text(str_text(&note)));
		json_put(object, "notes", list);
	}
	str_release(&note);
}

void report_json_comparison(
    struct str *out, const struct comparison *comparison)
{
	struct json_value *root = json_make_object();
	json_put(root, "a",
	    article_of(
		comparison->articles[SIDE_A], &comparison->quoted[SIDE_A]));
	json_put(root, "b",
	    article_of(
		comparison->articles[SIDE_B], &comparison->quoted[SIDE_B]));
	json_put(root, "links", links_of(comparison));
	json_put(root, "only_a",
	    ids_of(comparison->links.only[SIDE_A],
		comparison->links.n_only[SIDE_A]));
	json_put(root, "only_b",
	    ids_of(comparison->links.only[SIDE_B],
		comparison->links.n_only[SIDE_B]));
	json_put(root, "quotes", quote_pairs_of(comparison));
	json_put(root, "figures", figures_of(comparison));
	json_put(root, "wording", wordings_of(comparison));
	json_put(root, "emphasis", emphases_of(comparison));
	json_put(root, "summary", summary_of(comparison));
	set_notes(root, comparison);
	json_write(out, root);
}

static struct json_value *entry_of(const struct library_entry *entry)
{
	struct json_value *object = json_make_object();
	struct json_value *paths = json_make_list();
	for (size_t i = 0; i < entry->n_paths; i++)
		json_add(paths, json_make_text(entry->paths[i]));
	json_put(object, "path", json_make_text(entry->path));
	json_put(object, "paths", paths);
	json_put(object, "identity", json_make_text(entry->identity));
	json_put(object, "title", json_make_text(entry->title));
	json_put(object, "published", json_make_text(entry->published));
	json_put(object, "words", json_make_number(entry->n_words));
	return object;
}

static struct json_value *outlet_of(
    const struct library *library, const struct library_outlet *outlet)
{
	struct json_value *object = json_make_object();
	struct json_value *articles = json_make_list();
	json_put(object, "name", json_make_text(outlet->name));
	json_put(object, "id", json_make_text(outlet->id));
	json_put(object, "named", json_make_bool(outlet->named));
	for (size_t i = 0; i < outlet->n_entries; i++)
		json_add(articles,
		    entry_of(library_entry(library, outlet->entries[i])));
	json_put(object, "articles", articles);
	return object;
}

void report_json_list(struct str *out, const struct library *library)
{
	struct json_value *root = json_make_object();
	struct json_value *outlets = json_make_list(),
			  *problems = json_make_list();
	for (size_t i = 0; i < library_n_outlets(library); i++)
		json_add(
		    outlets, outlet_of(library, library_outlet(library, i)));
	for (size_t i = 0; i < library_n_problems(library); i++)
		json_add(problems, json_make_text(library_problem(library, i)));
	json_put(root, "outlets", outlets);
	json_put(root, "problems", problems);
	json_write(out, root);
}

/* A hit whose file has gone since keeps its place in the list, without
 * text. */
static struct json_value *hit_of(
    struct library *library, const struct library_hit *hit)
{
	struct json_value *object = json_make_object();
	const struct library_entry *entry = library_entry(library, hit->entry);
	const struct article *article =
	    library_article(library, hit->entry, NULL);
	json_put(object, "path", json_make_text(entry->path));
	json_put(object, "outlet",
	    json_make_text(library_outlet(library, entry->outlet)->name));
	json_put(object, "title", json_make_text(entry->title));
	json_put(object, "sentence", json_make_number(hit->sentence));
	if (!article || hit->sentence >= article->n_sentences) {
		json_put(object, "text", json_make_text(NULL));
		return object;
	}
	json_put(object, "text",
	    json_make_slice(article_sentence(article, hit->sentence)));
	set_offsets(object, article, hit->span);
	return object;
}

void report_json_hits(
    struct str *out, struct library *library, const struct library_hits *hits)
{
	struct json_value *root = json_make_object();
	struct json_value *list = json_make_list();
	for (size_t i = 0; i < hits->n; i++)
		json_add(list, hit_of(library, &hits->items[i]));
	json_put(root, "hits", list);
	json_write(out, root);
}
