/* SPDX-License-Identifier: MIT */
/* word_money: three tables. */
#include "text/word/money.h"

#include <string.h>

#include "base/mem.h"

/* clang-format off */
static const struct { const char *stem, *unit; } names[] = {
	{"dollar", "$"},
	{"euro", "€"},
	{"pound", "£"},
	{"yen", "¥"},
	{"rupe", "₹"},
	{"yuan", "yuan"},
	{"renminbi", "yuan"},
	{"crown", "crown"},
	{"krone", "crown"},
	{"kroner", "crown"},
	{"krona", "crown"},
	{"kronor", "crown"},
	{"franc", "franc"},
	{"peso", "peso"},
	{"rand", "rand"},
	{"lira", "lira"},
	{"rubl", "rouble"},
	{"roubl", "rouble"},
	{"ringgit", "ringgit"},
	{"baht", "baht"},
	{"rupiah", "rupiah"},
	{"dirham", "dirham"},
	{"riyal", "riyal"},
	{"shekel", "shekel"},
	{"zloti", "zloty"},
	{"naira", "naira"},
	{"forint", "forint"},
};
/* clang-format on */

/* clang-format off */
static const struct { char code[4]; const char *stem; } codes[] = {
	{"aud", "dollar"}, {"cad", "dollar"}, {"chf", "franc"},
	{"cny", "yuan"}, {"dkk", "crown"}, {"dkr", "crown"},
	{"eur", "euro"}, {"gbp", "pound"}, {"hkd", "dollar"},
	{"inr", "rupe"}, {"jpy", "yen"}, {"kr", "crown"}, {"n", "naira"},
	{"nkr", "crown"},
	{"nok", "crown"}, {"nzd", "dollar"}, {"r", "rand"}, {"rm", "ringgit"},
	{"rmb", "yuan"}, {"rs", "rupe"}, {"sek", "crown"},
	{"sgd", "dollar"}, {"skr", "crown"}, {"usd", "dollar"},
	{"zar", "rand"},
};

static const struct { const char *sign, *unit; } signs[] = {
	{"US$", "$"}, {"$", "$"}, {"€", "€"}, {"£", "£"}, {"¥", "¥"},
	{"₹", "₹"},
};
/* clang-format on */

const char *word_money_unit(const char *stem)
{
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (strcmp(names[i].stem, stem) == 0)
			return names[i].unit;
	return NULL;
}

const char *word_money_of_code(const char *fold)
{
	for (size_t i = 0; i < ARRAY_LEN(codes); i++)
		if (strcmp(codes[i].code, fold) == 0)
			return codes[i].stem;
	return NULL;
}

const char *word_money_sign(struct slice text, size_t *len)
{
	for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
		*len = strlen(signs[i].sign);
		if (slice_ends(text, signs[i].sign))
			return signs[i].unit;
	}
	return NULL;
}
