/* SPDX-License-Identifier: MIT */
/*
 * sentence_language: how the sentences of a language are written.
 *
 * Its marks and habits; its words are in abbreviations.tsv and starters.tsv
 * (text/sentence/table.h).  A language that has no row is read as English.
 */
#ifndef TEXT_SENTENCE_LANGUAGE_H
#define TEXT_SENTENCE_LANGUAGE_H

#include <stdbool.h>
#include <stdint.h>

struct sentence_language {
	const char *code; /* ISO 639-1 */
	/* closing marks besides those of all languages; ended by 0 */
	uint32_t closers[8];
	bool ordinals; /* "5. Mai", "Heinrich VIII." */
	bool inside;   /* « … »: spaces before the closing mark */
	bool elisions; /* "'s Avonds" begins a sentence */
	bool caseless; /* no capitals tell where sentences begin */
	bool unspaced; /* sentences follow without a space */
};

/* The row of an ISO 639-1 code, "pt"; of English for NULL and for a language
 * without a row.  Static. */
const struct sentence_language *sentence_language_find(const char *code);
/* Whether the rules that only English has hold. */
bool sentence_language_is_english(const struct sentence_language *language);
/* Whether the code point closes a quotation in the language only. */
bool sentence_language_closes(
    const struct sentence_language *language, uint32_t code);

#endif
