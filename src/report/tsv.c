/* SPDX-License-Identifier: MIT */
/* report_tsv: a field at a time. */
#include "report/tsv.h"

#include "text/unicode.h"

static void add_text(struct str *out, struct slice text)
{
	unicode_safe(out, text);
	str_append_byte(out, '\t');
}

/* NULL: not known. */
static void add_field(struct str *out, const char *field)
{
	add_text(out, slice_of(field ? field : ""));
}

static void add_number(struct str *out, size_t number)
{
	str_printf(out, "%zu\t", number);
}

/* The last tab of a line is its end. */
static void end_line(struct str *out)
{
	out->bytes[out->len - 1] = '\n';
}

/* What is known of an article before the number. */
static void begin_line(struct str *out, const struct library *library,
    const struct library_entry *entry)
{
	add_field(out, entry->path);
	add_field(out, library_outlet(library, entry->outlet)->name);
	add_field(out, entry->published);
}

void report_tsv_list(struct str *out, const struct library *library)
{
	for (size_t i = 0; i < library_n_outlets(library); i++) {
		const struct library_outlet *outlet =
		    library_outlet(library, i);
		for (size_t j = 0; j < outlet->n_entries; j++) {
			const struct library_entry *entry =
			    library_entry(library, outlet->entries[j]);
			begin_line(out, library, entry);
			add_number(out, entry->n_words);
			add_field(out, entry->title);
			end_line(out);
		}
	}
}

/* A hit whose file has gone since has no sentence. */
static void add_hit(
    struct str *out, struct library *library, const struct library_hit *hit)
{
	const struct library_entry *entry = library_entry(library, hit->entry);
	const struct article *article =
	    library_article(library, hit->entry, NULL);
	begin_line(out, library, entry);
	add_number(out, hit->sentence);
	add_field(out, entry->title);
	add_text(out, article && hit->sentence < article->n_sentences
			  ? article_sentence(article, hit->sentence)
			  : slice_of(""));
	end_line(out);
}

void report_tsv_hits(
    struct str *out, struct library *library, const struct library_hits *hits)
{
	for (size_t i = 0; i < hits->n; i++)
		add_hit(out, library, &hits->items[i]);
}
