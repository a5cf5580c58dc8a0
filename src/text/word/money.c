/* SPDX-License-Identifier: MIT */
/* word_money: tables of what papers write, and of ISO 4217. */
#include "text/word/money.h"

#include <string.h>

#include "base/mem.h"
#include "text/word/set.h"

/* clang-format off */
static const struct { char stem[12], unit[12]; } names[] = {
	{"dollar", "$"}, {"euro", "€"}, {"pound", "£"}, {"yen", "¥"},
	{"rupe", "₹"}, {"yuan", "yuan"}, {"renminbi", "yuan"},
	{"crown", "crown"}, {"krone", "crown"}, {"kroner", "crown"},
	{"krona", "crown"}, {"kronor", "crown"}, {"franc", "franc"},
	{"peso", "peso"}, {"rand", "rand"}, {"lira", "lira"},
	{"rubl", "rouble"}, {"roubl", "rouble"}, {"ringgit", "ringgit"},
	{"baht", "baht"}, {"rupiah", "rupiah"}, {"dirham", "dirham"},
	{"riyal", "riyal"}, {"shekel", "shekel"}, {"zloti", "zloty"},
	{"naira", "naira"}, {"forint", "forint"}, {"dinar", "dinar"},
	{"denar", "denar"}, {"rial", "riyal"}, {"rubel", "rouble"},
	{"shill", "shilling"}, {"sterl", "£"}, {"taka", "taka"},
	{"leva", "lev"}, {"lei", "leu"}, {"hryvnia", "hryvnia"},
	{"hryvnya", "hryvnia"}, {"teng", "tenge"}, {"birr", "birr"},
	{"cedi", "cedi"}, {"kwacha", "kwacha"}, {"kwanza", "kwanza"},
	{"dong", "dong"}, {"kyat", "kyat"}, {"lempira", "lempira"},
	{"quetzal", "quetzal"}, {"boliviano", "boliviano"},
	{"bolivar", "bolivar"}, {"metic", "metical"}, {"meticai", "metical"},
	{"nakfa", "nakfa"}, {"tugrik", "tugrik"}, {"afghani", "afghani"},
	{"dalasi", "dalasi"}, {"ariari", "ariary"}, {"reai", "real"},
	{"cent", "cent"}, {"penc", "penny"}, {"penni", "penny"},
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
	{"₹", "₹"}, {"₨", "₹"}, {"₩", "won"}, {"₽", "rouble"}, {"₺", "lira"},
	{"₴", "hryvnia"}, {"₦", "naira"}, {"₱", "peso"}, {"฿", "baht"},
	{"₫", "dong"}, {"₪", "shekel"}, {"₵", "cedi"}, {"₸", "tenge"},
	{"¢", "cent"},
};

static const struct currency {
	char code[4], stem[12], adjectives[26], prefixes[14];
} currencies[] = {
#include "text/word/currencies.def"
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

/* A name that is a common word, too, is a currency only where it is said whose:
 * "won", "real". */
static const char *unit_of_stem(const char *stem)
{
	const char *unit = word_money_unit(stem);
	return unit ? unit : stem;
}

static struct word_money money_of(const struct currency *currency)
{
	return (struct word_money){
	    unit_of_stem(currency->stem), currency->code};
}

bool word_money_of_iso(struct slice text, struct word_money *money)
{
	for (size_t i = 0; i < ARRAY_LEN(currencies); i++) {
		if (!slice_is(text, currencies[i].code))
			continue;
		*money = money_of(&currencies[i]);
		return true;
	}
	return false;
}

bool word_money_of_prefix(struct slice text, struct word_money *money)
{
	for (size_t i = 0; text.len && i < ARRAY_LEN(currencies); i++) {
		if (!word_set_has(currencies[i].prefixes, text))
			continue;
		*money = money_of(&currencies[i]);
		return true;
	}
	return false;
}

bool word_money_of_adjective(
    const char *stem, const char *adjective, struct word_money *money)
{
	const char *unit = unit_of_stem(stem);
	for (size_t i = 0; *adjective && i < ARRAY_LEN(currencies); i++) {
		if (strcmp(unit_of_stem(currencies[i].stem), unit) != 0 ||
		    !word_set_has(
			currencies[i].adjectives, slice_of(adjective)))
			continue;
		*money = money_of(&currencies[i]);
		return true;
	}
	return false;
}
