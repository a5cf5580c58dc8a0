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

enum word_class {
	/* before a verb: also, never, once */
	WORD_CLASS_ADVERB = 1 << 0,
	/* is, had, would; not "am" */
	WORD_CLASS_AUXILIARY = 1 << 1,
	/* ties a clause to the one before: and, so, however */
	WORD_CLASS_CONNECTIVE = 1 << 2,
	/* a, the, his; not "its" */
	WORD_CLASS_DETERMINER = 1 << 3,
	/* woman, aunt, spokeswoman */
	WORD_CLASS_FEMALE_NOUN = 1 << 4,
	/* before a name: Mrs, Dame, congresswoman */
	WORD_CLASS_FEMALE_TITLE = 1 << 5,
	/* states, alliances, peoples, faiths: EU, NATO, Asian, Muslim */
	WORD_CLASS_GROUP = 1 << 6,
	/* after a name: KC, MP, Jr */
	WORD_CLASS_HONOUR = 1 << 7,
	/* in names of institutions and places, rare as a surname */
	WORD_CLASS_INSTITUTION = 1 << 8,
	/* begins a clause that ends with a comma: asked, citing, last */
	WORD_CLASS_INTRODUCTORY = 1 << 9,
	/* gets its meaning from the words around it: take, made, go */
	WORD_CLASS_LIGHT_VERB = 1 << 10,
	/* man, uncle, spokesman */
	WORD_CLASS_MALE_NOUN = 1 << 11,
	/* before a name: Mr, Sir, congressman */
	WORD_CLASS_MALE_TITLE = 1 << 12,
	/* its full name */
	WORD_CLASS_MONTH = 1 << 13,
	/* von, de, bin */
	WORD_CLASS_NAME_PARTICLE = 1 << 14,
	/* no, never, nobody */
	WORD_CLASS_NEGATION = 1 << 15,
	/* may continue the words for a person: of, for, from */
	WORD_CLASS_NOUN_PREPOSITION = 1 << 16,
	/* makes an office another one: foreign, trade, former */
	WORD_CLASS_OFFICE = 1 << 17,
	/* those of OFFICE that qualify it: vice, former, press */
	WORD_CLASS_OFFICE_QUALIFIER = 1 << 18,
	/* one that does not end in -ed: told, gave */
	WORD_CLASS_PAST_TENSE = 1 << 19,
	/* of either sex: child, senator */
	WORD_CLASS_PERSON_NOUN = 1 << 20,
	/* in, on, before; not those of NOUN_PREPOSITION */
	WORD_CLASS_PREPOSITION = 1 << 21,
	/* personal or indefinite: he, them, anybody */
	WORD_CLASS_PRONOUN = 1 << 22,
	/* who, which, where */
	WORD_CLASS_RELATIVE = 1 << 23,
	/* not in the words for a person: today, against, but */
	WORD_CLASS_SOURCE_END = 1 << 24,
	/* I, he, they */
	WORD_CLASS_SUBJECT_PRONOUN = 1 << 25,
	/* although, because, when */
	WORD_CLASS_SUBORDINATOR = 1 << 26,
	/* day, years */
	WORD_CLASS_TIME_UNIT = 1 << 27,
	/* before a name: Dr, general, baker */
	WORD_CLASS_TITLE = 1 << 28,
	/* before a title, as part of it: foreign, prime */
	WORD_CLASS_TITLE_START = 1 << 29,
	/* its full name */
	WORD_CLASS_WEEKDAY = 1 << 30,
};

/* The classes of a folded word; 0 for a word that has none. */
unsigned word_class_of(const char *fold);
/* Whether a folded word has one of `classes`. */
bool word_class_is(const char *fold, unsigned classes);

#endif
