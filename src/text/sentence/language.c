/* SPDX-License-Identifier: MIT */
/* sentence_language: a row to a language. */
#include "text/sentence/language.h"

#include <stddef.h>
#include <string.h>

#include "base/mem.h"

enum {
	LEFT_ANGLE = 0xAB,
	LEFT_SINGLE = 0x2018,
	LEFT_DOUBLE = 0x201C,
	LEFT_SINGLE_ANGLE = 0x2039,
	RIGHT_BOOK = 0x300B,
	RIGHT_SINGLE_BOOK = 0x3009,
	RIGHT_SHELL = 0x3015,
};

static const struct sentence_language languages[] = {
    {.code = "en"},
    {.code = "ar", .inside = true, .caseless = true},
    {.code = "de",
	.closers = {LEFT_DOUBLE, LEFT_SINGLE, LEFT_ANGLE, LEFT_SINGLE_ANGLE},
	.ordinals = true},
    {.code = "es", .inside = true},
    {.code = "fr", .inside = true},
    {.code = "hi", .caseless = true},
    {.code = "it", .inside = true},
    {.code = "ja",
	.closers = {RIGHT_BOOK, RIGHT_SINGLE_BOOK, RIGHT_SHELL},
	.caseless = true,
	.unspaced = true},
    {.code = "nl", .elisions = true},
    {.code = "pt", .inside = true},
    {.code = "ru", .closers = {LEFT_DOUBLE}, .inside = true},
    {.code = "zh",
	.closers = {RIGHT_BOOK, RIGHT_SINGLE_BOOK, RIGHT_SHELL},
	.caseless = true,
	.unspaced = true},
};

const struct sentence_language *sentence_language_find(const char *code)
{
	for (size_t i = 0; code && i < ARRAY_LEN(languages); i++)
		if (strcmp(languages[i].code, code) == 0)
			return &languages[i];
	return &languages[0];
}

bool sentence_language_is_english(const struct sentence_language *language)
{
	return language == &languages[0];
}

bool sentence_language_closes(
    const struct sentence_language *language, uint32_t code)
{
	const uint32_t *closer = language->closers;
	while (*closer && *closer != code)
		closer++;
	return *closer != 0;
}
