/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "compare/figure/list.h"

/* A figure as text: KIND HEDGE VALUE UNIT "as printed". */
static void show(
    struct str *out, const struct figure *figure, struct slice text)
{
	static const char *const kinds[] = {"count", "money", "measure",
	    "duration", "date", "clock", "multitude"};
	static const char *const hedges[] = {"", "<", "~", ">"};
	struct slice printed = slice_at(text, figure->span);
	str_printf(out, "%s%s ", out->len ? "; " : "", kinds[figure->kind]);
	if (figure->kind == FIGURE_DATE)
		str_printf(out, "%d/%d/%d/%d", figure->weekday, figure->day,
		    figure->month, figure->year);
	else
		str_printf(out, "%s%g", hedges[figure->hedge], figure->value);
	if (figure->second > 0)
		str_printf(out, "-%g", figure->second);
	if (figure->unit)
		str_printf(out, " %s", figure->unit);
	str_printf(out, " [%.*s]", (int)printed.len, printed.bytes);
}

static const struct {
	const char *text, *figures;
} cases[] = {
    {"No figure stands here.", ""},
    {"It took nearly five years.", "duration <5 year [nearly five years]"},
    {"It took almost 5 years.", "duration <5 year [almost 5 years]"},
    {"It took more than twenty-five days.",
	"duration >25 day [more than twenty-five days]"},
    {"It cost $1.2 million.", "money 1.2e+06 $ [$1.2 million]"},
    {"It paid Rs500 crore, NKr2.3bn, USD 5 and 600 million crowns.",
	"money 5e+09 \xE2\x82\xB9 [Rs500 crore]; "
	"money 2.3e+09 crown [NKr2.3bn]; money 5 $ [USD 5]; "
	"money 6e+08 crown [600 million crowns]"},
    {"In ward N 12, the bill was N494,000.",
	"count 12 [12]; money 494000 naira [N494,000]"},
    {"Gusts of 65 mph, 97km/h, 60 miles an hour and 90 kilometers per "
     "hour over 5 km / 3 miles.",
	"measure 65 mph [65 mph]; measure 97 km/h [97km/h]; "
	"measure 60 mph [60 miles an hour]; "
	"measure 90 km/h [90 kilometers per hour]; "
	"measure >5 km [over 5 km]; measure 3 mile [3 miles]"},
    {"It cost 300 dollars.", "money 300 $ [300 dollars]"},
    {"It rose about 5% or 6 percent or 7 per cent.",
	"measure ~5 % [about 5%]; measure 6 % [6 percent]; "
	"measure 7 % [7 per cent]"},
    {"Some 1,200 villagers fled.", "count ~1200 [Some 1,200 villagers fled]"},
    {"a 20-hour flight", "duration 20 hour [20-hour]"},
    {"on June 18, 2023, and 3 May and in 1999 and on Sunday",
	"date 0/18/6/2023 [June 18, 2023]; date 0/3/5/0 [3 May]; "
	"date 0/0/0/1999 [1999]; date 7/0/0/0 [Sunday]"},
    /* not a month, not a year */
    {"It may march 2000 men.", "count 2000 [2000 men]"},
    /* "over" is a hedge where it says how long, not when */
    {"It took over three years.", "duration >3 year [over three years]"},
    {"Jobs go over three years.", "duration 3 year [three years]"},
    {"Over 300 sheep drowned.", "count >300 [Over 300 sheep drowned]"},
    /* a hedge belongs to its own clause */
    {"It was over. Two years on, it rains.", "duration 2 year [Two years]"},
    /* times of day, in minutes */
    {"at 9 a.m., 9.30pm, 12:05 am or 5 p.m. ET",
	"clock 540  [9 a.m.]; clock 1290  [9.30pm]; clock 5  [12:05 "
	"am]; "
	"clock 1020 et [5 p.m. ET]"},
    {"Some 9 am ones came at 9. Am I 13 pm?",
	"clock ~540  [Some 9 am]; count 9 [9]; count 13 [13 pm]"},
    /* the end of "01: 03 PM" */
    {"Updated 01: 03 PM", "count 1 [01]; count 3 [03 PM]"},
    {"He waited barely three years.", "duration >3 year [barely three years]"},
    {"Dozens of villagers fled, and hundreds more.",
	"multitude 12 [Dozens of villagers fled]"},
    /* units without a space */
    {"It cost $3bn, £5k and 1.5m people 10kg of rice.",
	"money 3e+09 $ [$3bn]; money 5000 £ [£5k]; "
	"count 1.5e+06 [1.5m people]; measure 10 kg [10kg]"},
    {"a debt of 500 crore and 2 lakh",
	"count 5e+09 [500 crore]; count 200000 [2 lakh]"},
    /* numbers of several words */
    {"one hundred and twenty-five sheep, two hundred fifty thousand cows",
	"count 125 [one hundred and twenty-five sheep]; "
	"count 250000 [two hundred fifty thousand cows]"},
    {"between one hundred and two hundred geese",
	"count 100 [one hundred]; count 200 [two hundred geese]"},
    {"a hundred and 20 geese", "count 100 [hundred]; count 20 [20 geese]"},
    {"half a million geese for two and a half years, then 2 1/2 hours",
	"count 500000 [half a million geese]; "
	"duration 2.5 year [two and a half years]; "
	"duration 2.5 hour [2 1/2 hours]"},
    /* an age is no duration */
    {"The 30-year-old shepherd, 30 years old, was held for 30 years.",
	"measure 30 year old [30-year-old]; "
	"measure 30 year old [30 years old]; "
	"duration 30 year [30 years]"},
    {"up 3.5 percentage points",
	"measure 3.5 percentage point [3.5 percentage points]"},
    /* the counted thing or the scale before the number */
    {"killing 34 and injuring more than 200, a magnitude 6.8 quake, a "
     "6.9-magnitude quake, Category 4",
	"count 34 [34]; count >200 [more than 200]; measure 6.8 "
	"magnitude [magnitude 6.8]; measure 6.9 magnitude "
	"[6.9-magnitude]; measure 4 category [Category 4]"},
    /* shares in per cent */
    {"nearly half of it, a third of us, two-thirds of all; half the town",
	"measure <50 % [nearly half]; measure 33 % [a third]; measure "
	"67 % [two-thirds]; measure 50 % [half]"},
    {"in the first half of May, a third man, half past, a quarter",
	"date 0/0/5/0 [May]"},
    /* pairs */
    {"voted 52-48, 6 to 3 and 3\xE2\x80\x93"
     "1 for two to three years",
	"count 52-48 [52-48]; count 6-3 [6 to 3]; count 3-1 "
	"[3\xE2\x80\x93"
	"1]; duration 2-3 year [two to three years]"},
    {"in 2022-23, call 555-123-4567, from 10 to 12 June to 5%",
	"date 0/0/0/2022 [2022]; count 23 [23]; count 555 [555]; "
	"count 123 [123]; count 4567 [4567]; count 10 [10]; "
	"date 0/12/6/0 [12 June]; measure 5 % [5%]"},
    {"raised from 10 to 12 per cent",
	"count 10 [10]; measure 12 % [12 per cent]"},
    /* digits that count nothing */
    {"COVID-19 cases, F-35 jets, 9/11 attacks, open 24/7", ""},
    {"The ferry left at 7:45 p.m. and lost 3:2.", "clock 1185  [7:45 p.m.]"},
    {"the pre-2000 herd", "count 2000 [2000 herd]"},
    {"as many as 40 geese, in excess of 50 ducks, not more than 60 hens",
	"count <40 [as many as 40 geese]; "
	"count >50 [in excess of 50 ducks]; "
	"count <60 [not more than 60 hens]"},
    /* a day is right before its month */
    {"Of 12, March was the wettest.", "count 12 [12]; date 0/0/3/0 [March]"},
    {"at least two thousand sheep",
	"count >2000 [at least two thousand sheep]"},
};

static void reads_figures(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct slice text = slice_of(cases[i].text);
		struct figure_list list = {0};
		struct str out = {0};
		figure_list_find(&list, text);
		for (size_t k = 0; k < list.n; k++)
			show(&out, &list.items[k], text);
		assert_string_equal(str_text(&out), cases[i].figures);
		str_release(&out);
		figure_list_release(&list);
	}
}

static void survives_odd_numbers(void **state)
{
	(void)state;
	static const char *const odd[] = {"$", "%", "1,", "$.", "1.2.3.4",
	    "99999999999999999999999999 99999999999999999999", "in 20000",
	    "one", "dozen dozen dozen", "June June June", "5 %%%", "-"};
	for (size_t i = 0; test_row(odd, i, odd[i]); i++) {
		struct figure_list list = {0};
		figure_list_find(&list, slice_of(odd[i]));
		for (size_t k = 0; k < list.n; k++) {
			assert_true(
			    list.items[k].span.start < list.items[k].span.end);
			assert_true(list.items[k].span.end <= strlen(odd[i]));
		}
		figure_list_release(&list);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_figures),
	    cmocka_unit_test(survives_odd_numbers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
