/* SPDX-License-Identifier: MIT */
/* report_text: prints with marks around words that differ, because a pipe has
 * no colours. */
#include "report/text.h"

#include <stdlib.h>
#include <string.h>

#include "text/date/date.h"
#include "text/unicode.h"
#include "text/word/word.h"
#include "compare/limit.h"
#include "compare/side.h"
#include "report/columns.h"

/* Appends the prefix `before` and `text`, made safe and wrapped. */
static void add_wrapped(
    struct str *out, const char *before, struct slice text, size_t columns)
{
	struct str safe = {0};
	str_append_text(&safe, before);
	unicode_safe(&safe, text);
	report_columns_wrap(out, str_slice(&safe), columns, "", "");
	str_release(&safe);
}

static void add_safe(struct str *out, const char *string)
{
	unicode_safe(out, slice_of(string));
}

/* Appends "18 June 2023, 21:08", or the text of the article when it is not a
 * date that we can parse. */
static void add_date(struct str *out, const char *published)
{
	struct date date;
	char text[DATE_TEXT];
	if (!date_parse(slice_of(published), &date)) {
		add_safe(out, published);
		return;
	}
	date_text(&date, text);
	str_append_text(out, text);
}

/* Appends a value, after " | " unless it is the first; nothing for NULL. */
static void add_separated(struct str *out, const char *value)
{
	if (!value)
		return;
	if (out->len)
		str_append_text(out, " | ");
	add_safe(out, value);
}

/* Appends "Rediff | 18 June 2023, 21:08 | A. Writer". */
static void add_source(struct str *out, const struct article *article)
{
	const char *published = article_get(article, ARTICLE_PUBLISHED);
	struct str date = {0};
	if (published)
		add_date(&date, published);
	const char *outlet = article_get(article, ARTICLE_OUTLET);
	add_separated(out, outlet ? outlet : "outlet not named");
	add_separated(out, published ? date.bytes : NULL);
	add_separated(out, article_get(article, ARTICLE_BYLINE));
	add_separated(out, article_get(article, ARTICLE_AGENCY));
	str_release(&date);
}

/* The prefix of each kind of paragraph; NULL for kinds that are not printed. */
static const char *const paragraph_prefix[PARAGRAPH_KINDS] = {
    [PARAGRAPH_HEADLINE] = "",
    [PARAGRAPH_DATELINE] = "",
    [PARAGRAPH_BODY] = "",
    [PARAGRAPH_CAPTION] = "[picture] ",
};

/* The index of the headline at the top; n_paragraphs if the text has
 * another or none. */
static size_t find_title(const struct article *article)
{
	size_t i = 0;
	while (i < article->n_paragraphs && !article_is_title(article, i))
		i++;
	return i;
}

/* Appends all paragraphs but the title. */
static void add_paragraphs(
    struct str *out, const struct article *article, size_t columns)
{
	size_t title = find_title(article);
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		const char *prefix =
		    paragraph_prefix[article->paragraphs[i].kind];
		if (!prefix || i == title)
			continue;
		str_append_byte(out, '\n');
		add_wrapped(
		    out, prefix, article_paragraph(article, i), columns);
	}
}

void report_text_article(
    struct str *out, const struct article *article, size_t columns)
{
	struct str source = {0};
	const char *headline = article_get(article, ARTICLE_HEADLINE);
	if (headline)
		add_wrapped(out, "", slice_of(headline), columns);
	add_source(&source, article);
	report_columns_wrap(out, str_slice(&source), columns, "", "");
	str_release(&source);
	add_paragraphs(out, article, columns);
	if (article->n_notes)
		str_append_byte(out, '\n');
	for (size_t i = 0; i < article->n_notes; i++)
		add_wrapped(
		    out, "note: ", slice_of(article->notes[i]), columns);
}

struct marks {
	const char *open, *close;
};

/* clang-format off */
static const struct marks word_marks[] = {
	[WORDDIFF_EQUAL] = {"", ""},
	[WORDDIFF_INFLECTED] = {"~", "~"},
	[WORDDIFF_REPLACE] = {"[", "]"},
	[WORDDIFF_ONLY_A] = {"[", "]"},
	[WORDDIFF_ONLY_B] = {"[", "]"},
};
static const struct marks no_marks = {"", ""};
static const struct marks moved_marks = {"{", "}"};
/* clang-format on */

/* Appends words between marks; white space at their ends goes outside of the
 * marks. */
static void add_marked(
    struct str *out, struct slice words, const struct marks *marks)
{
	struct slice inner = slice_trim(words);
	size_t before =
	    inner.len ? (size_t)(inner.bytes - words.bytes) : words.len;
	unicode_safe(out, (struct slice){words.bytes, before});
	if (!inner.len)
		return;
	str_append_text(out, marks->open);
	unicode_safe(out, inner);
	str_append_text(out, marks->close);
	unicode_safe(out, slice_from(words, before + inner.len));
}

/* One side of a word difference. */
struct diff_side {
	const struct worddiff *words;
	struct slice text; /* of this side */
	enum side side;
};

/* Appends the words of a change; those that only moved get marks of their own.
 * Punctuation between moved words and others gets none. */
static void add_change(struct str *out, const struct diff_side *diff,
    struct span change, const struct marks *marks)
{
	struct span span = {change.start, change.start};
	for (; span.start < change.end; span.start = span.end) {
		bool moved = worddiff_is_moved(
		    diff->words, diff->side, span.start, change.end, &span.end);
		bool whole = span.end - span.start == change.end - change.start;
		struct slice piece = slice_at(diff->text, span);
		if (moved)
			add_marked(out, piece, &moved_marks);
		else
			add_marked(out, piece,
			    whole || word_occurs(piece) ? marks : &no_marks);
	}
}

static void add_words(struct str *out, const struct diff_side *diff)
{
	const struct worddiff *words = diff->words;
	for (size_t i = 0; i < words->n; i++) {
		const struct worddiff_op *op = &words->ops[i];
		struct span span = op->spans[diff->side];
		add_change(out, diff, span, &word_marks[op->kind]);
	}
}

static const char *const band_marks[] = {
    [LINK_RELATED] = "-",
    [LINK_CLOSE] = "~",
    [LINK_SAME] = "=",
};

/* Prints a comparison in the order of A. */
struct printer {
	struct str *out;
	const struct comparison *comparison;
	size_t columns;
	size_t next_only_b; /* index into links.only[SIDE_B] */
};

/* Prints a row and an empty line. */
static void print_row(struct printer *printer, const struct str *left,
    const struct str *right, const char *mark)
{
	struct report_columns_row row = {
	    str_slice(left), str_slice(right), mark};
	report_columns_print(printer->out, &row, printer->columns);
	str_append_byte(printer->out, '\n');
}

static void print_link(struct printer *printer, const struct link *link)
{
	struct str a = {0}, b = {0};
	if (link->moved)
		str_append_text(&b, "(elsewhere) ");
	add_words(&a, &(struct diff_side){
			  &link->words, link->sides[SIDE_A].text, SIDE_A});
	add_words(&b, &(struct diff_side){
			  &link->words, link->sides[SIDE_B].text, SIDE_B});
	print_row(printer, &a, &b, band_marks[link->band]);
	str_release(&a);
	str_release(&b);
}

/* Prints a sentence without a link. */
static void print_only(struct printer *printer, enum side side, size_t sentence)
{
	const struct comparison *comparison = printer->comparison;
	struct str texts[SIDES] = {0}; /* the other side's remains empty */
	unicode_safe(&texts[side],
	    article_sentence(comparison->articles[side], sentence));
	print_row(printer, &texts[SIDE_A], &texts[SIDE_B],
	    side == SIDE_A ? "<" : ">");
	str_release(&texts[side]);
}

/* Prints the sentences only in B that come before `sentence` in B.  So they
 * appear at their place in B, before the first link that follows them there. */
static void print_only_b_before(struct printer *printer, size_t sentence)
{
	const struct comparison *comparison = printer->comparison;
	while (printer->next_only_b < comparison->links.n_only[SIDE_B] &&
	       comparison->links.only[SIDE_B][printer->next_only_b] < sentence)
		print_only(printer, SIDE_B,
		    comparison->links.only[SIDE_B][printer->next_only_b++]);
}

static void print_rows(struct printer *printer)
{
	const struct comparison *comparison = printer->comparison;
	size_t only_a = 0;
	for (size_t i = 0; i < comparison->links.n; i++) {
		const struct link *link = &comparison->links.items[i];
		while (only_a < comparison->links.n_only[SIDE_A] &&
		       comparison->links.only[SIDE_A][only_a] <
			   link->sides[SIDE_A].sentences[0])
			print_only(printer, SIDE_A,
			    comparison->links.only[SIDE_A][only_a++]);
		if (!link->moved)
			print_only_b_before(
			    printer, link->sides[SIDE_B].sentences[0]);
		print_link(printer, link);
	}
	while (only_a < comparison->links.n_only[SIDE_A])
		print_only(
		    printer, SIDE_A, comparison->links.only[SIDE_A][only_a++]);
	print_only_b_before(printer, (size_t)-1);
}

static void print_head(
    struct printer *printer, const char *mark, const struct article *article)
{
	struct str line = {0};
	add_source(&line, article);
	str_append_text(&line, " | ");
	if (article->n_sentences)
		unicode_safe(&line, article_title(article));
	else
		str_append_text(&line, "empty");
	report_columns_wrap(
	    printer->out, str_slice(&line), printer->columns, mark, "   ");
	str_release(&line);
}

static void print_summary(struct printer *printer)
{
	const struct comparison *comparison = printer->comparison;
	struct str line = {0};
	str_printf(&line, "Shared: %.0f%% of A's words, %.0f%% of B's, in ",
	    100 * comparison->summary.shared[SIDE_A],
	    100 * comparison->summary.shared[SIDE_B]);
	str_append_count(&line, comparison->links.n, "link");
	str_printf(&line,
	    " (%zu told elsewhere); quotations altered: %zu; figures that "
	    "differ: %zu.",
	    comparison->summary.moved, comparison->summary.altered_quotes,
	    comparison->summary.figures);
	report_columns_wrap(
	    printer->out, str_slice(&line), printer->columns, "", "");
	str_clear(&line);
	limit_note(&line, comparison->languages);
	if (line.len)
		report_columns_wrap(
		    printer->out, str_slice(&line), printer->columns, "", "");
	str_clear(&line);
	str_append_text(&line,
	    "= same, ~ close, - related, < no close match in B, > no "
	    "close match in A; [words] differ, ~words~ are inflected, "
	    "{words} stand elsewhere in the other.");
	report_columns_wrap(
	    printer->out, str_slice(&line), printer->columns, "", "");
	str_release(&line);
	str_append_byte(printer->out, '\n');
}

static void print_title(struct printer *printer, size_t n, const char *title)
{
	if (n)
		str_printf(printer->out, "%s\n\n", title);
}

static void print_quotes(struct printer *printer)
{
	const struct comparison *comparison = printer->comparison;
	print_title(printer, comparison->quotes.n, "Quotations");
	for (size_t i = 0; i < comparison->quotes.n; i++) {
		const struct quote_pair *pair = &comparison->quotes.items[i];
		struct str a = {0}, b = {0}, speakers = {0};
		quote_pair_speakers(&speakers, pair);
		add_safe(printer->out, str_text(&speakers));
		str_printf(printer->out, " (%s)\n",
		    quote_pair_class_name(pair->class));
		add_words(&a,
		    &(struct diff_side){&pair->words,
			article_text(comparison->articles[SIDE_A]), SIDE_A});
		add_words(&b,
		    &(struct diff_side){&pair->words,
			article_text(comparison->articles[SIDE_B]), SIDE_B});
		print_row(printer, &a, &b, "|");
		str_release(&a);
		str_release(&b);
		str_release(&speakers);
	}
}

/* Prints "  nearly five years / five years (hedge)"; `difference` may be
 * NULL. */
static void print_difference(struct printer *printer, const char *a,
    const char *b, const char *difference)
{
	struct str line = {0};
	add_safe(&line, a);
	str_append_text(&line, " / ");
	add_safe(&line, b);
	if (difference)
		str_printf(&line, " (%s)", difference);
	report_columns_wrap(
	    printer->out, str_slice(&line), printer->columns, "  ", "    ");
	str_release(&line);
}

static void print_figures(struct printer *printer)
{
	const struct comparison *comparison = printer->comparison;
	print_title(printer, comparison->figures.n, "Figures");
	for (size_t i = 0; i < comparison->figures.n; i++)
		print_difference(printer,
		    comparison->figures.items[i].shown[SIDE_A],
		    comparison->figures.items[i].shown[SIDE_B],
		    figure_differs_name(comparison->figures.items[i].differs));
	if (comparison->figures.n)
		str_append_byte(printer->out, '\n');
}

static void print_wordings(struct printer *printer)
{
	const struct comparison *comparison = printer->comparison;
	print_title(printer, comparison->wordings.n, "Wording");
	for (size_t i = 0; i < comparison->wordings.n; i++)
		print_difference(printer,
		    comparison->wordings.items[i].sides[SIDE_A],
		    comparison->wordings.items[i].sides[SIDE_B], NULL);
}

void report_text_comparison(
    struct str *out, const struct comparison *comparison, size_t columns)
{
	struct printer printer = {out, comparison, columns, 0};
	print_head(&printer, "A: ", comparison->articles[SIDE_A]);
	print_head(&printer, "B: ", comparison->articles[SIDE_B]);
	print_summary(&printer);
	print_rows(&printer);
	print_quotes(&printer);
	print_figures(&printer);
	print_wordings(&printer);
	while (out->len > 1 && out->bytes[out->len - 1] == '\n' &&
	       out->bytes[out->len - 2] == '\n')
		str_cut(out, out->len - 1);
}

static void add_entry(struct str *out, const struct library_entry *entry)
{
	str_append_text(out, "  ");
	add_safe(out, entry->title);
	str_append_text(out, " (");
	if (entry->published) {
		add_date(out, entry->published);
		str_append_text(out, ", ");
	}
	str_append_count(out, entry->n_words, "word");
	str_append_text(out, ")\n    ");
	add_safe(out, entry->path);
	str_append_byte(out, '\n');
	for (size_t i = 0; i < entry->n_paths; i++) {
		if (strcmp(entry->paths[i], entry->path) == 0)
			continue;
		str_append_text(out, "    also ");
		add_safe(out, entry->paths[i]);
		str_append_byte(out, '\n');
	}
}

void report_text_list(struct str *out, const struct library *library)
{
	for (size_t i = 0; i < library_n_outlets(library); i++) {
		const struct library_outlet *outlet =
		    library_outlet(library, i);
		add_safe(out, outlet->name);
		str_append_byte(out, '\n');
		for (size_t j = 0; j < outlet->n_entries; j++)
			add_entry(
			    out, library_entry(library, outlet->entries[j]));
	}
}

void report_text_hits(
    struct str *out, struct library *library, const struct library_hits *hits)
{
	for (size_t i = 0; i < hits->n; i++) {
		const struct library_hit *hit = &hits->items[i];
		const struct library_entry *entry =
		    library_entry(library, hit->entry);
		const struct article *article =
		    library_article(library, hit->entry, NULL);
		add_safe(out, library_outlet(library, entry->outlet)->name);
		str_append_text(out, ": ");
		if (article && hit->sentence < article->n_sentences)
			unicode_safe(
			    out, article_sentence(article, hit->sentence));
		str_append_byte(out, '\n');
	}
}
