/* SPDX-License-Identifier: MIT */
/*
 * report_json: builds jansson's tree and writes it with the keys in the order
 * in which they were set.
 *
 * jansson escapes what is beyond ASCII and the C0 controls; DEL it lets pass,
 * so that is done here.  Texts are valid UTF-8 already (unicode_repair), and
 * no NUL is left in them.
 */
#include "report/json.h"

#include <jansson.h>
#include <string.h>

#include "base/mem.h"

enum { INDENT = 2, DIGITS = 6 };

static json_t *string_of(struct slice text)
{
	return json_stringn(text.bytes, text.len);
}

static json_t *string_or_null(const char *text)
{
	return text ? json_string(text) : json_null();
}

static json_t *number_of(size_t number)
{
	return json_integer((json_int_t)number);
}

static void set(json_t *object, const char *key, json_t *value)
{
	/* A string that is not UTF-8 (a path may be) becomes null. */
	json_object_set_new(object, key, value ? value : json_null());
}

static void set_text(json_t *object, const char *key, const char *text)
{
	set(object, key, string_or_null(text));
}

/* Values to `DIGITS` places: the last bits differ between machines. */
static void set_real(json_t *object, const char *key, double value)
{
	set(object, key, json_real(value));
}

static int append_bytes(const char *bytes, size_t len, void *state)
{
	struct str *out = state;
	for (size_t i = 0; i < len; i++)
		if (bytes[i] == '\x7f')
			str_append_text(out, "\\u007f");
		else
			str_append_byte(out, bytes[i]);
	return 0;
}

static void write_out(struct str *out, json_t *root)
{
	json_dump_callback(root, append_bytes, out,
	    JSON_INDENT(INDENT) | JSON_ENSURE_ASCII |
		JSON_REAL_PRECISION(DIGITS));
	str_append_byte(out, '\n');
	json_decref(root);
}

/* "text", "start" and "end" of a span. */
static void set_span(
    json_t *object, const struct article *article, struct span span)
{
	set(object, "text", string_of(slice_at(article_text(article), span)));
	set(object, "start",
	    number_of(article_file_offset(article, span.start)));
	set(object, "end", number_of(article_file_offset(article, span.end)));
}

static json_t *span_or_null(const struct article *article, struct span span)
{
	if (span_is_empty(span))
		return json_null();
	json_t *object = json_object();
	set_span(object, article, span);
	return object;
}

static json_t *paragraphs_of(const struct article *article)
{
	json_t *list = json_array();
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		const struct paragraph *paragraph = &article->paragraphs[i];
		json_t *object = json_object();
		set_text(object, "kind", paragraph_kind_name(paragraph->kind));
		set_span(object, article, paragraph->span);
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *sentences_of(const struct article *article)
{
	json_t *list = json_array();
	for (size_t i = 0; i < article->n_sentences; i++) {
		const struct article_sentence *sentence =
		    &article->sentences[i];
		json_t *object = json_object();
		set(object, "id", number_of(i));
		set(object, "paragraph", number_of(sentence->paragraph));
		set_span(object, article, sentence->span);
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *quotes_of(
    const struct article *article, const struct quote_list *quotes)
{
	json_t *list = json_array();
	for (size_t i = 0; i < quotes->n; i++) {
		const struct quote *quote = &quotes->items[i];
		json_t *object = json_object();
		set(object, "id", number_of(i));
		set(object, "sentence", number_of(quote->sentence));
		set_span(object, article, quote->span);
		set(object, "direct", json_boolean(quote->direct));
		set_text(object, "speaker", quote->speaker);
		set(object, "source", span_or_null(article, quote->source));
		set(object, "cue", span_or_null(article, quote->cue));
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *notes_of(const struct article *article)
{
	json_t *list = json_array();
	for (size_t i = 0; i < article->n_notes; i++)
		json_array_append_new(list, json_string(article->notes[i]));
	return list;
}

static void set_field(json_t *object, const char *key,
    const struct article *article, enum article_field field)
{
	set_text(object, key, article_get(article, field));
}

static json_t *article_of(
    const struct article *article, const struct quote_list *quotes)
{
	json_t *root = json_object();
	set_text(root, "path", article->path);
	set_field(root, "outlet", article, ARTICLE_OUTLET);
	set_text(root, "outlet_from",
	    article_get(article, ARTICLE_OUTLET)
		? article_from_name(article->fields[ARTICLE_OUTLET].from)
		: NULL);
	set_field(root, "headline", article, ARTICLE_HEADLINE);
	set_field(root, "byline", article, ARTICLE_BYLINE);
	set_field(root, "published", article, ARTICLE_PUBLISHED);
	set_field(root, "url", article, ARTICLE_URL);
	set_field(root, "agency", article, ARTICLE_AGENCY);
	set_field(root, "note", article, ARTICLE_NOTE);
	set(root, "notes", notes_of(article));
	set(root, "paragraphs", paragraphs_of(article));
	set(root, "sentences", sentences_of(article));
	set(root, "quotes", quotes_of(article, quotes));
	return root;
}

void report_json_article(struct str *out, const struct article *article)
{
	struct quote_list quotes = {0};
	quote_list_find(&quotes, article);
	write_out(out, article_of(article, &quotes));
	quote_list_release(&quotes);
}

static json_t *ids_of(const size_t *ids, size_t n)
{
	json_t *list = json_array();
	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, number_of(ids[i]));
	return list;
}

static bool lies_in(struct span inner, struct span outer)
{
	return inner.start >= outer.start && inner.end <= outer.end;
}

/* The words of an operation that only moved; absent when there are none. */
static void set_moved(json_t *object, const struct worddiff *words,
    const struct worddiff_op *op, struct slice a, struct slice b)
{
	json_t *in_a = json_array(), *in_b = json_array();
	for (size_t i = 0; i < words->n_moves; i++) {
		const struct worddiff_move *move = &words->moves[i];
		if (lies_in(move->spans[SIDE_A], op->spans[SIDE_A]))
			json_array_append_new(
			    in_a, string_of(slice_at(a, move->spans[SIDE_A])));
		if (lies_in(move->spans[SIDE_B], op->spans[SIDE_B]))
			json_array_append_new(
			    in_b, string_of(slice_at(b, move->spans[SIDE_B])));
	}
	if (json_array_size(in_a))
		json_object_set(object, "moved_a", in_a);
	if (json_array_size(in_b))
		json_object_set(object, "moved_b", in_b);
	json_decref(in_a);
	json_decref(in_b);
}

static json_t *words_of(
    const struct worddiff *words, struct slice a, struct slice b)
{
	json_t *list = json_array();
	for (size_t i = 0; i < words->n; i++) {
		const struct worddiff_op *op = &words->ops[i];
		json_t *object = json_object();
		set_text(object, "op", worddiff_kind_name(op->kind));
		set(object, "a", string_of(slice_at(a, op->spans[SIDE_A])));
		set(object, "b", string_of(slice_at(b, op->spans[SIDE_B])));
		set_moved(object, words, op, a, b);
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *pairs_of(const struct link *link)
{
	json_t *list = json_array();
	for (size_t i = 0; i < link->n_pairs; i++) {
		const struct link_pair *pair = &link->pairs[i];
		json_t *row = json_array();
		json_array_append_new(row, number_of(pair->a));
		json_array_append_new(row, number_of(pair->b));
		json_array_append_new(row, json_real(pair->score));
		json_array_append_new(list, row);
	}
	return list;
}

static json_t *why_of(const struct link *link)
{
	json_t *list = json_array();
	for (size_t i = 0; i < link->n_why; i++) {
		json_t *object = json_object();
		set_text(object, "term", link->why[i].term);
		set_real(object, "weight", link->why[i].weight);
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *link_of(const struct link *link, bool echo)
{
	json_t *object = json_object();
	set(object, "a",
	    ids_of(link->sides[SIDE_A].sentences, link->sides[SIDE_A].n));
	set(object, "b",
	    ids_of(link->sides[SIDE_B].sentences, link->sides[SIDE_B].n));
	set(object, "pairs", pairs_of(link));
	set_real(object, "score", link->score);
	set_text(object, "band", link_band_name(link->band));
	set(object, "moved", json_boolean(link->moved));
	set(object, "echo", json_boolean(echo));
	set(object, "why", why_of(link));
	set(object, "words",
	    words_of(&link->words, link->sides[SIDE_A].text,
		link->sides[SIDE_B].text));
	return object;
}

/* The echoes stand behind the others, so that numbers of links hold. */
static json_t *links_of(const struct comparison *comparison)
{
	json_t *list = json_array();
	size_t n = comparison->links.n + comparison->links.n_echoes;
	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, link_of(&comparison->links.items[i],
						i >= comparison->links.n));
	return list;
}

static json_t *said(
    const struct article *article, size_t sentence, struct span span)
{
	json_t *object = json_object();
	set(object, "sentence", number_of(sentence));
	set_span(object, article, span);
	return object;
}

static json_t *quote_pairs_of(const struct comparison *comparison)
{
	json_t *list = json_array();
	const struct article *a = comparison->articles[SIDE_A],
			     *b = comparison->articles[SIDE_B];
	for (size_t i = 0; i < comparison->quotes.n; i++) {
		const struct quote_pair *pair = &comparison->quotes.items[i];
		json_t *object = json_object();
		set_text(object, "speaker", pair->speaker);
		if (pair->speaker_b)
			set_text(object, "speaker_b", pair->speaker_b);
		set_text(object, "class", quote_pair_class_name(pair->class));
		set(object, "a",
		    said(a, pair->sentences[SIDE_A], pair->spans[SIDE_A]));
		set(object, "b",
		    said(b, pair->sentences[SIDE_B], pair->spans[SIDE_B]));
		set(object, "words",
		    words_of(&pair->words, article_text(a), article_text(b)));
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *figures_of(const struct comparison *comparison)
{
	json_t *list = json_array();
	for (size_t i = 0; i < comparison->figures.n; i++) {
		const struct figure_difference *figure =
		    &comparison->figures.items[i];
		json_t *object = json_object();
		set(object, "link", number_of(figure->link));
		set_text(object, "a", figure->shown[SIDE_A]);
		set_text(object, "b", figure->shown[SIDE_B]);
		set_text(
		    object, "differs", figure_differs_name(figure->differs));
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *wordings_of(const struct comparison *comparison)
{
	json_t *list = json_array();
	for (size_t i = 0; i < comparison->wordings.n; i++) {
		const struct wording *wording = &comparison->wordings.items[i];
		json_t *object = json_object();
		set_text(object, "a", wording->sides[SIDE_A]);
		set_text(object, "b", wording->sides[SIDE_B]);
		set(object, "links", ids_of(wording->links, wording->n_links));
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *place_and_words(enum emphasis_place place, size_t words)
{
	json_t *object = json_object();
	set_text(object, "place", emphasis_place_name(place));
	set(object, "words", number_of(words));
	return object;
}

static json_t *emphases_of(const struct comparison *comparison)
{
	json_t *list = json_array();
	for (size_t i = 0; i < comparison->emphases.n; i++) {
		const struct emphasis *emphasis =
		    &comparison->emphases.items[i];
		json_t *object = json_object();
		set(object, "link", number_of(emphasis->link));
		set(object, "a",
		    place_and_words(emphasis->sides[SIDE_A].place,
			emphasis->sides[SIDE_A].words));
		set(object, "b",
		    place_and_words(emphasis->sides[SIDE_B].place,
			emphasis->sides[SIDE_B].words));
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *summary_of(const struct comparison *comparison)
{
	json_t *object = json_object();
	set_real(object, "shared_a", comparison->summary.shared[SIDE_A]);
	set_real(object, "shared_b", comparison->summary.shared[SIDE_B]);
	set(object, "altered_quotes",
	    number_of(comparison->summary.altered_quotes));
	set(object, "figures", number_of(comparison->summary.figures));
	set(object, "moved", number_of(comparison->summary.moved));
	return object;
}

void report_json_comparison(
    struct str *out, const struct comparison *comparison)
{
	json_t *root = json_object();
	set(root, "a",
	    article_of(
		comparison->articles[SIDE_A], &comparison->quoted[SIDE_A]));
	set(root, "b",
	    article_of(
		comparison->articles[SIDE_B], &comparison->quoted[SIDE_B]));
	set(root, "links", links_of(comparison));
	set(root, "only_a",
	    ids_of(comparison->links.only[SIDE_A],
		comparison->links.n_only[SIDE_A]));
	set(root, "only_b",
	    ids_of(comparison->links.only[SIDE_B],
		comparison->links.n_only[SIDE_B]));
	set(root, "quotes", quote_pairs_of(comparison));
	set(root, "figures", figures_of(comparison));
	set(root, "wording", wordings_of(comparison));
	set(root, "emphasis", emphases_of(comparison));
	set(root, "summary", summary_of(comparison));
	write_out(out, root);
}

static json_t *entry_of(const struct library_entry *entry)
{
	json_t *object = json_object();
	set_text(object, "path", entry->path);
	set_text(object, "title", entry->title);
	set_text(object, "published", entry->published);
	set(object, "words", number_of(entry->n_words));
	return object;
}

static json_t *outlet_of(
    const struct library *library, const struct library_outlet *outlet)
{
	json_t *object = json_object();
	json_t *articles = json_array();
	set_text(object, "name", outlet->name);
	set_text(object, "id", outlet->id);
	set(object, "named", json_boolean(outlet->named));
	for (size_t i = 0; i < outlet->n_entries; i++)
		json_array_append_new(articles,
		    entry_of(library_entry(library, outlet->entries[i])));
	set(object, "articles", articles);
	return object;
}

void report_json_list(struct str *out, const struct library *library)
{
	json_t *root = json_object();
	json_t *outlets = json_array(), *problems = json_array();
	for (size_t i = 0; i < library_n_outlets(library); i++)
		json_array_append_new(
		    outlets, outlet_of(library, library_outlet(library, i)));
	for (size_t i = 0; i < library_n_problems(library); i++)
		json_array_append_new(
		    problems, string_or_null(library_problem(library, i)));
	set(root, "outlets", outlets);
	set(root, "problems", problems);
	write_out(out, root);
}

/* A hit whose file has gone since keeps its place in the list, without
 * text. */
static json_t *hit_of(struct library *library, const struct library_hit *hit)
{
	json_t *object = json_object();
	const struct library_entry *entry = library_entry(library, hit->entry);
	const struct article *article =
	    library_article(library, hit->entry, NULL);
	set_text(object, "path", entry->path);
	set_text(
	    object, "outlet", library_outlet(library, entry->outlet)->name);
	set_text(object, "title", entry->title);
	set(object, "sentence", number_of(hit->sentence));
	if (!article || hit->sentence >= article->n_sentences) {
		set_text(object, "text", NULL);
		return object;
	}
	set(object, "text",
	    string_of(article_sentence(article, hit->sentence)));
	set(object, "start",
	    number_of(article_file_offset(article, hit->span.start)));
	set(object, "end",
	    number_of(article_file_offset(article, hit->span.end)));
	return object;
}

void report_json_hits(
    struct str *out, struct library *library, const struct library_hits *hits)
{
	json_t *root = json_object();
	json_t *list = json_array();
	for (size_t i = 0; i < hits->n; i++)
		json_array_append_new(list, hit_of(library, &hits->items[i]));
	set(root, "hits", list);
	write_out(out, root);
}
