/* SPDX-License-Identifier: MIT */
/*
 * language: which language a text is in.
 *
 * By the script, where only one language of news is written in it; by its
 * letters, where a few are; for those in the Latin script by their function
 * words (text/word/function).  A text of less than three such words is in no
 * language that can be recognised.
 */
#ifndef TEXT_LANGUAGE_H
#define TEXT_LANGUAGE_H

#include "base/str.h"

/* The ISO 639-1 code, static: "en"; NULL when the text does not say.  Only the
 * first few thousand bytes are read. */
const char *language_of(struct slice text);

/* The ISO 639-1 code, static, of a tag as BCP 47 has them: "de" of "de-AT";
 * NULL for a language that is not known. */
const char *language_of_tag(struct slice tag);
/* "German" for "de"; the code itself when it is not known. */
const char *language_name(const char *code);

#endif
