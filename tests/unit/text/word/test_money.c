/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/word/word.h"

/* A currency as it is written, and the unit that a figure in it has. */
static const struct {
	const char *name, *unit;
} names[] = {
    {"dollars", "$"},
    {"euros", "\xE2\x82\xAC"},
    {"pounds", "\xC2\xA3"},
    {"yen", "\xC2\xA5"},
    {"rupees", "\xE2\x82\xB9"},
    {"rupee", "\xE2\x82\xB9"},
    {"yuan", "yuan"},
    {"renminbi", "yuan"},
    {"crowns", "crown"},
    {"krone", "crown"},
    {"kroner", "crown"},
    {"krona", "crown"},
    {"kronor", "crown"},
    {"francs", "franc"},
    {"pesos", "peso"},
    {"rand", "rand"},
    {"lira", "lira"},
    {"rubles", "rouble"},
    {"roubles", "rouble"},
    {"ringgit", "ringgit"},
    {"baht", "baht"},
    {"rupiah", "rupiah"},
    {"dirhams", "dirham"},
    {"riyals", "riyal"},
    {"shekels", "shekel"},
    {"zloty", "zloty"},
    {"naira", "naira"},
    {"forints", "forint"},
    {"dinars", "dinar"},
    {"rials", "riyal"},
    {"shillings", "shilling"},
    {"hryvnia", "hryvnia"},
    {"pence", "penny"},
    {"won", NULL}, /* a verb */
    {"books", NULL},
};

static void knows_names(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(names, i, names[i].name); i++) {
		struct word_list list = {0};
		struct slice text = slice_of(names[i].name);
		word_split(&list, text, (struct span){0, text.len});
		const char *unit = word_money_unit(list.items[0].stem);
		assert_int_equal(!unit, !names[i].unit);
		if (unit)
			assert_string_equal(unit, names[i].unit);
		word_list_release(&list);
	}
}

/* The codes of ISO 4217 and what papers write for them, by unit. */
static const struct {
	const char *code, *unit;
} codes[] = {
    {"aud", "$"},
    {"cad", "$"},
    {"hkd", "$"},
    {"nzd", "$"},
    {"sgd", "$"},
    {"usd", "$"},
    {"eur", "\xE2\x82\xAC"},
    {"gbp", "\xC2\xA3"},
    {"jpy", "\xC2\xA5"},
    {"inr", "\xE2\x82\xB9"},
    {"rs", "\xE2\x82\xB9"},
    {"cny", "yuan"},
    {"rmb", "yuan"},
    {"chf", "franc"},
    {"dkk", "crown"},
    {"dkr", "crown"},
    {"kr", "crown"},
    {"nkr", "crown"},
    {"nok", "crown"},
    {"sek", "crown"},
    {"skr", "crown"},
    {"n", "naira"},
    {"r", "rand"},
    {"zar", "rand"},
    {"rm", "ringgit"},
};

static void knows_codes(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(codes, i, codes[i].code); i++) {
		const char *stem = word_money_of_code(codes[i].code);
		assert_non_null(stem);
		assert_non_null(word_money_unit(stem));
		assert_string_equal(word_money_unit(stem), codes[i].unit);
	}
	assert_null(word_money_of_code("usb"));
	assert_null(word_money_of_code(""));
}

/* A text before an amount, and the sign at its end. */
static const struct {
	const char *text, *unit;
	size_t len;
} signs[] = {
    {"for US$", "$", 3},
    {"for A$", "$", 1},
    {"\xE2\x82\xAC", "\xE2\x82\xAC", 3},
    {"\xC2\xA3", "\xC2\xA3", 2},
    {"\xC2\xA5", "\xC2\xA5", 2},
    {"\xE2\x82\xB9", "\xE2\x82\xB9", 3},
    {"\u20A9", "won", 3},
    {"\u20A6", "naira", 3},
    {"$ ", NULL, 0},
    {"", NULL, 0},
};

static void knows_signs(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(signs, i, signs[i].text); i++) {
		size_t len;
		const char *unit =
		    word_money_sign(slice_of(signs[i].text), &len);
		assert_int_equal(!unit, !signs[i].unit);
		if (!unit)
			continue;
		assert_string_equal(unit, signs[i].unit);
		assert_int_equal(len, signs[i].len);
	}
}

/* A code, the letters before a dollar sign, or a name and the word before
 * it. */
static const struct {
	const char *iso, *prefix, *stem, *adjective, *unit, *code;
} countries[] = {
    {"AUD", "A", "dollar", "australian", "$", "AUD"},
    {"CAD", "C", "dollar", "canadian", "$", "CAD"},
    {"HKD", "HK", "dollar", "kong", "$", "HKD"},
    {"BRL", "R", "real", "brazilian", "real", "BRL"},
    {"NOK", NULL, "kroner", "norwegian", "crown", "NOK"},
    {"KRW", NULL, "won", "korean", "won", "KRW"},
    {"CHF", NULL, "franc", "swiss", "franc", "CHF"},
    {"aud", "X", "dollar", "hard", NULL, NULL},
    {"ABC", "", "won", "", NULL, NULL},
};

static void expect_money(bool found, const struct word_money *money,
    const char *unit, const char *code)
{
	assert_int_equal(found, unit != NULL);
	if (!found)
		return;
	assert_string_equal(money->unit, unit);
	assert_string_equal(money->code, code);
}

static void knows_whose(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(countries, i, countries[i].iso); i++) {
		const char *unit = countries[i].unit, *code = countries[i].code;
		struct word_money money;
		expect_money(
		    word_money_of_iso(slice_of(countries[i].iso), &money),
		    &money, unit, code);
		if (countries[i].prefix)
			expect_money(word_money_of_prefix(
					 slice_of(countries[i].prefix), &money),
			    &money, unit, code);
		expect_money(word_money_of_adjective(countries[i].stem,
				 countries[i].adjective, &money),
		    &money, unit, code);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_names),
	    cmocka_unit_test(knows_codes),
	    cmocka_unit_test(knows_signs),
	    cmocka_unit_test(knows_whose),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
