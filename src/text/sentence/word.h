/* SPDX-License-Identifier: MIT */
/*
 * sentence_word: what the word before a full stop may be.
 *
 * An abbreviation, an initial, an ordinal, or a unit's name, by the tables
 * (text/sentence/table.h) and by its looks and neighbours.  `word` is what
 * sentence_end_word_before gave, `next` what sentence_end_word_after did.
 */
#ifndef TEXT_SENTENCE_WORD_H
#define TEXT_SENTENCE_WORD_H

#include <stdbool.h>
#include <stdint.h>

#include "text/sentence/end.h"
#include "text/sentence/table.h"

/* A capital, or any letter of a script without capitals. */
bool sentence_word_is_initial(
    const struct sentence_end_scan *scan, struct slice word);
/* "U.S", "a.m", "Ph.D": full stops between short runs of letters. */
bool sentence_word_is_acronym(struct slice word);
/* I, V, X, L, C, D, M, and nothing else. */
bool sentence_word_is_roman(struct slice word);
/* Whether the word is one that begins a sentence wherever it occurs. */
bool sentence_word_starts_sentence(
    const struct sentence_end_scan *scan, struct span word);

/* The code point before the word and before the spaces in front of it. */
uint32_t sentence_word_code_before(
    const struct sentence_end_scan *scan, struct slice word);
/* The kind of abbreviation that the word is with or without the one before
 * it: "z. B." */
enum sentence_abbreviation sentence_word_kind(
    const struct sentence_end_scan *scan, struct slice word);
/* Whether it is one of any kind, an initial or an acronym. */
bool sentence_word_abbreviates(
    const struct sentence_end_scan *scan, struct slice word);

/* Whether a unit's abbreviation, after a number, ends the sentence before a
 * capital: "2026 g." */
bool sentence_word_ends_after_unit(
    const struct sentence_end_scan *scan, struct slice word);
/* "5. Mai", "Ludwig XIV.", where the language writes ordinals so. */
bool sentence_word_is_ordinal(
    const struct sentence_end_scan *scan, struct slice word);
/* Whether a sentence ends after what may be an ordinal or a number: not before
 * a noun, unless three digits are more than an ordinal has. */
bool sentence_word_ends_after_ordinal(
    const struct sentence_end_scan *scan, struct slice word, struct span next);
/* Whether the looks of the words say that the sentence goes on; in English the
 * tables do. */
bool sentence_word_looks_unended(
    const struct sentence_end_scan *scan, struct slice word, struct span next);

#endif
