/* SPDX-License-Identifier: MIT */
/*
 * word_class: the classes of a word, by part of speech or meaning.
 *
 * The words are in classes.tsv, which is compiled into the program.  A word may
 * have several classes, and most words have none.  The classes hold the words
 * that rules ask for; few are complete.
 */
#ifndef TEXT_WORD_CLASS_H
#define TEXT_WORD_CLASS_H

#include <stdbool.h>
#include <stdint.h>

/* A set of classes is a uint64_t. */

/* before a verb: also, never, once */
#define WORD_CLASS_ADVERB (UINT64_C(1) << 0)
/* is, had, would; not "am" */
#define WORD_CLASS_AUXILIARY (UINT64_C(1) << 1)
/* before an "'s" that is "is" or "has": it, there, who */
#define WORD_CLASS_BEFORE_IS (UINT64_C(1) << 2)
/* before a year: in, since */
#define WORD_CLASS_BEFORE_YEAR (UINT64_C(1) << 3)
/* between a clause and its main clause: as, that, whereas */
#define WORD_CLASS_CLAUSE_CONJUNCTION (UINT64_C(1) << 4)
/* ties a clause to the one before: and, so, however */
#define WORD_CLASS_CONNECTIVE (UINT64_C(1) << 5)
/* a, the, his; not "its" */
#define WORD_CLASS_DETERMINER (UINT64_C(1) << 6)
/* woman, aunt, spokeswoman */
#define WORD_CLASS_FEMALE_NOUN (UINT64_C(1) << 7)
/* before a name: Mrs, Dame, congresswoman */
#define WORD_CLASS_FEMALE_TITLE (UINT64_C(1) << 8)
/* finite, also with a word before it: is, can, it's */
#define WORD_CLASS_FINITE_AUXILIARY (UINT64_C(1) << 9)
/* states, alliances, peoples, faiths: EU, NATO, Asian, Muslim */
#define WORD_CLASS_GROUP (UINT64_C(1) << 10)
/* after a name: KC, MP, Jr */
#define WORD_CLASS_HONOUR (UINT64_C(1) << 11)
/* in names of institutions and places, rare as a surname */
#define WORD_CLASS_INSTITUTION (UINT64_C(1) << 12)
/* begins a clause that ends with a comma: asked, citing, last */
#define WORD_CLASS_INTRODUCTORY (UINT64_C(1) << 13)
/* gets its meaning from the words around it: take, made, go */
#define WORD_CLASS_LIGHT_VERB (UINT64_C(1) << 14)
/* man, uncle, spokesman */
#define WORD_CLASS_MALE_NOUN (UINT64_C(1) << 15)
/* before a name: Mr, Sir, congressman */
#define WORD_CLASS_MALE_TITLE (UINT64_C(1) << 16)
/* its full name */
#define WORD_CLASS_MONTH (UINT64_C(1) << 17)
/* not in the name of a source: of, at, who */
#define WORD_CLASS_NAME_END (UINT64_C(1) << 18)
/* von, de, bin */
#define WORD_CLASS_NAME_PARTICLE (UINT64_C(1) << 19)
/* no, never, nobody */
#define WORD_CLASS_NEGATION (UINT64_C(1) << 20)
/* may continue the words for a person: of, for, from */
#define WORD_CLASS_NOUN_PREPOSITION (UINT64_C(1) << 21)
/* no attribution begins with it: and, which, from */
#define WORD_CLASS_NO_ATTRIBUTION (UINT64_C(1) << 22)
/* makes an office another one: foreign, trade, former */
#define WORD_CLASS_OFFICE (UINT64_C(1) << 23)
/* those of OFFICE that qualify it: vice, former, press */
#define WORD_CLASS_OFFICE_QUALIFIER (UINT64_C(1) << 24)
/* irregular, after "has": been, gone */
#define WORD_CLASS_PARTICIPLE (UINT64_C(1) << 25)
/* one that does not end in -ed: told, gave */
#define WORD_CLASS_PAST_TENSE (UINT64_C(1) << 26)
/* of either sex: child, senator */
#define WORD_CLASS_PERSON_NOUN (UINT64_C(1) << 27)
/* in, on, before; not those of NOUN_PREPOSITION */
#define WORD_CLASS_PREPOSITION (UINT64_C(1) << 28)
/* personal or indefinite: he, them, anybody */
#define WORD_CLASS_PRONOUN (UINT64_C(1) << 29)
/* who, which, where */
#define WORD_CLASS_RELATIVE (UINT64_C(1) << 30)
/* begins sentences, and rarely names: the, however */
#define WORD_CLASS_SENTENCE_START (UINT64_C(1) << 31)
/* Mar, Jun, Jul; the others have the fold of the full name (word/table) */
#define WORD_CLASS_SHORT_MONTH (UINT64_C(1) << 32)
/* not in the words for a person: today, against, but */
#define WORD_CLASS_SOURCE_END (UINT64_C(1) << 33)
/* I, he, they */
#define WORD_CLASS_SUBJECT_PRONOUN (UINT64_C(1) << 34)
/* although, because, when */
#define WORD_CLASS_SUBORDINATOR (UINT64_C(1) << 35)
/* day, years */
#define WORD_CLASS_TIME_UNIT (UINT64_C(1) << 36)
/* before a name: Dr, general, baker */
#define WORD_CLASS_TITLE (UINT64_C(1) << 37)
/* before a title, as part of it: foreign, prime */
#define WORD_CLASS_TITLE_START (UINT64_C(1) << 38)
/* its full name */
#define WORD_CLASS_WEEKDAY (UINT64_C(1) << 39)
/* after a name, not part of the words for a person: again, outside; beside
 * them what ends in -ly */
#define WORD_CLASS_AFTER_SOURCE (UINT64_C(1) << 40)
/* denies what others say: rejected, disputes */
#define WORD_CLASS_DENIAL (UINT64_C(1) << 41)
/* ends in -ly and is no adverb: ally, elderly */
#define WORD_CLASS_LY_NOUN (UINT64_C(1) << 42)
/* a month that is also a name: April, May */
#define WORD_CLASS_NAME_MONTH (UINT64_C(1) << 43)
/* before a name in quotation marks: named, nicknamed, alias */
#define WORD_CLASS_NAMING (UINT64_C(1) << 44)
/* what somebody says, as a noun: claim, accusations */
#define WORD_CLASS_SPEECH_NOUN (UINT64_C(1) << 45)
/* before a number that is a name: route, section, flight */
#define WORD_CLASS_LABEL (UINT64_C(1) << 46)
/* after the number of a house: street, avenue */
#define WORD_CLASS_STREET (UINT64_C(1) << 47)
/* counted by ordinals: time, term, anniversary */
#define WORD_CLASS_RANKED (UINT64_C(1) << 48)

/* The classes of a folded word; 0 for a word that has none. */
uint64_t word_class_of(const char *fold);
/* Whether a folded word has one of `classes`. */
bool word_class_is(const char *fold, uint64_t classes);

#endif
