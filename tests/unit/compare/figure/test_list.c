/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "compare/figure/list.h"

/* A figure as text: KIND HEDGE VALUE UNIT "as printed". */
static void show(
    struct str *out, const struct figure *figure, struct slice text)
{
	static const char *const kinds[] = {"count", "money", "measure",
	    "duration", "date", "clock", "multitude", "ordinal"};
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
	if (figure->decade)
		str_printf(out, "s");
	if (figure->unit)
		str_printf(out, " %s", figure->unit);
	if (figure->whose)
		str_printf(out, ".%s", figure->whose);
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
	"money 2.3e+09 crown [NKr2.3bn]; money 5 $.USD [USD 5]; "
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
    {"at 9:00 a.m., 9:01 a.m. and 9:59 a.m.",
	"clock 540  [9:00 a.m.]; clock 541  [9:01 a.m.]; clock 599  [9:59 "
	"a.m.]"},
    /* the end of "01: 03 PM" */
    {"Updated 01: 03 PM", ""},
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
	"count 100-200 [one hundred and two hundred geese]"},
    {"a hundred and 20 geese", "count 100 [a hundred]; count 20 [20 geese]"},
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
	"measure <50 % [nearly half]; measure 33.3333 % [a third]; measure "
	"66.6667 % [two-thirds]; measure 50 % [half]"},
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
    /* a year before the sign makes a season, and other numbers a pair */
    {"It was 999-23, 1000-23, 2199-23 and 2200-23.",
	"count 999-23 [999-23]; count 1000 [1000]; count 23 [23]; count 2199 "
	"[2199]; count 23 [23]; count 2200-23 [2200-23]"},
    /* days of a month */
    {"on 1 May, 31 May, June 1 and June 31",
	"date 0/1/5/0 [1 May]; date 0/31/5/0 [31 May]; date 0/1/6/0 [June 1]; "
	"date 0/31/6/0 [June 31]"},
    {"on 0 May and 32 May",
	"count 0 [0]; date 0/0/5/0 [May]; count 32 [32]; date 0/0/5/0 [May]"},
    /* multitudes */
    {"Scores of geese, hundreds of ducks, thousands of hens.",
	"multitude 20 [Scores of geese]; multitude 100 [hundreds of ducks]; "
	"multitude 1000 [thousands of hens]"},
    {"Millions of geese, billions of ducks, dozens off hens.",
	"multitude 1e+06 [Millions of geese]; multitude 1e+09 [billions of "
	"ducks]"},
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
    /* numbers in words of any length */
    {"one million two hundred thousand ewes and two thousand three hundred and "
     "five rams",
	"count 1.2e+06 [one million two hundred thousand ewes]; count 2305 "
	"[two thousand three hundred and five rams]"},
    {"two point five million ewes, at one point five people, three point one "
     "four per cent",
	"count 2.5e+06 [two point five million ewes]; count 5 [five people]; "
	"measure 3.14 % [three point one four per cent]"},
    {"five and a half million hens for a million and a half farms",
	"count 5.5e+06 [five and a half million hens]; count 1.5e+06 [a "
	"million and a half farms]"},
    {"sixty-five thousand two hundred hens, a million two years ago",
	"count 65200 [sixty-five thousand two hundred hens]; count 1e+06 [a "
	"million two years ago]; duration 2 year [two years]"},
    /* parts of a scale, of a unit */
    {"three-quarters of a million hens, half a billion dollars, two-thirds of "
     "a mile",
	"count 750000 [three-quarters of a million hens]; money 5e+08 $ [half "
	"a billion dollars]; measure 0.666667 mile [two-thirds of a mile]"},
    {"a quarter of an hour, half a mile, an hour and a half, the quarter-final",
	"duration 0.25 hour [a quarter of an hour]; measure 0.5 mile [half a "
	"mile]; duration 1.5 hour [an hour and a half]"},
    /* dozens, which are never exact */
    {"half a dozen hens, two dozen ewes, a few dozen rams, by the dozen",
	"count 6 [half a dozen hens]; count 24 [two dozen ewes]"},
    /* digits in groups */
    {"12,34,567 rupees for 1,00,000 hens, 2 crore 50 lakh hens",
	"money 1.23457e+06 \u20B9 [12,34,567 rupees]; count 100000 [1,00,000 "
	"hens]; count 2.5e+07 [2 crore 50 lakh hens]"},
    {"816 000 hens, 1 200 000 euros, 12\u00A0500 ewes and 12\u202F500 rams",
	"count 816000 [816 000 hens]; money 1.2e+06 \u20AC [1 200 000 euros]; "
	"count 12500 [12\u00A0500 ewes]; count 12500 [12\u202F500 rams]"},
    {"In 2024 300 hens died and on June 3 200 ewes; ward 12 300 is full",
	"date 0/0/0/2024 [2024]; count 300 [300 hens died]; date 0/3/6/0 [June "
	"3]; count 200 [200 ewes]; count 300 [300]"},
    /* short scale words, which money alone has apart */
    {"$728 mln, $1.8 mil, $2 trn, $3 m and 3 m long",
	"money 7.28e+08 $ [$728 mln]; money 1.8e+06 $ [$1.8 mil]; money 2e+12 "
	"$ [$2 trn]; money 3e+06 $ [$3 m]; count 3 [3 m long]"},
    /* signs */
    {"came to -3.2%, to minus 5 degrees, to \u22122 degrees, to -$5 million",
	"measure -3.2 % [-3.2%]; measure -5 degree [minus 5 degrees]; measure "
	"-2 degree [\u22122 degrees]; money -5e+06 $ [-$5 million]"},
    {"the F-35 in 2022-23 with 10 - 3 and minus 10 hens",
	"date 0/0/0/2022 [2022]; count 23 [23]; count 10 [10]; count 3 [3]; "
	"count 10 [10 hens]"},
    /* degrees, and whose */
    {"at 21\u00B0C, at 70 \u00B0F, at 21C, at 24 degrees Celsius, in Gate 21C",
	"measure 21 degree.C [21\u00B0C]; measure 70 degree.F [70 \u00B0F]; "
	"measure 21 degree.C [21C]; measure 24 degree.C [24 degrees Celsius]"},
    /* whose money */
    {"for A$40m, for HK$3bn, for R$5m, for AUD 40 million, for 40 million CAD",
	"money 4e+07 $.AUD [A$40m]; money 3e+09 $.HKD [HK$3bn]; money 5e+06 "
	"real.BRL [R$5m]; money 4e+07 $.AUD [AUD 40 million]; money 4e+07 "
	"$.CAD [40 million CAD]"},
    {"for 40 million Danish kroner, 6 million Hong Kong dollars, 3 billion "
     "Korean won",
	"money 4e+07 crown.DKK [40 million Danish kroner]; money 6e+06 $.HKD "
	"[6 million Hong Kong dollars]; money 3e+09 won.KRW [3 billion Korean "
	"won]"},
    {"for \u20A9500, where 12 won the race at COP 28",
	"money 500 won [\u20A9500]; count 12 [12 won]; count 28 [28]"},
    /* coins after notes, minutes after hours */
    {"$5 and 30 cents, \u00A34 and 20p, 50p, two hours and 10 minutes, 6 feet "
     "2 inches",
	"money 5.3 $ [$5 and 30 cents]; money 4.2 \u00A3 [\u00A34 and 20p]; "
	"money 50 penny [50p]; duration 2.16667 hour [two hours and 10 "
	"minutes]; measure 6.16667 foot [6 feet 2 inches]"},
    /* noon and midnight, where they are times */
    {"at noon, by midnight, at 12 noon ET, before noon, in High Noon",
	"clock 720  [noon]; clock 0  [midnight]; clock 720 et [12 noon ET]"},
    /* decades and ages in them */
    {"in the 1990s, the early 1980s, the '90s, the late nineties, in her 80s, "
     "in the 80s",
	"date 0/0/0/1990s [1990s]; date 0/0/0/1980s [1980s]; date 0/0/0/1990s "
	"[90s]; date 0/0/0/1990s [nineties]; measure 80 decade of age [80s]"},
    /* ages */
    {"aged 30, age 5, two 15-year-olds, a six-month-old, 30 years of age",
	"measure 30 year old [aged 30]; measure 5 year old [age 5]; count 2 "
	"[two]; measure 15 year old [15-year-olds]; measure 6 month old "
	"[six-month-old]; measure 30 year old [30 years of age]"},
    {"the warden, Ann Reed, 30, said it in Harwick, 30, too",
	"measure 30 year old [30]; count 30 [30]"},
    /* ordinals of what is ranked */
    {"his third term, the 20th birthday, the twenty-first century, the second "
     "man, at first",
	"ordinal 3 [third term]; ordinal 20 [20th birthday]; ordinal 21 "
	"[twenty-first century]"},
    /* twice */
    {"It rang twice, thrice a day, and once upon a time.",
	"count 2 [twice]; count 3 [thrice]"},
    /* shares */
    {"one in eight hens, nine out of ten, the one-in-three chance, one in five "
     "days, one in 2019",
	"measure 12.5 % [one in eight]; measure 90 % [nine out of ten]; "
	"measure 33.3333 % [one-in-three]; count 1 [one]; duration 5 day [five "
	"days]; count 1 [one]; date 0/0/0/2019 [2019]"},
    {"by two-thirds, one-fifth of all, a third of a mile",
	"measure 66.6667 % [two-thirds]; measure 20 % [one-fifth]; measure "
	"0.333333 mile [a third of a mile]"},
    /* units of time */
    {"a fortnight ago, for a week, nearly a decade, $5 an hour, a week in May",
	"duration 2 week [a fortnight]; duration 1 week [a week]; duration <1 "
	"decade [nearly a decade]; money 5 $ [$5]; date 0/0/5/0 [May]"},
    /* multitudes */
    {"tens of thousands of hens, hundreds of thousands of ewes, several "
     "hundred rams",
	"multitude 10000 [tens of thousands of hens]; multitude 100000 "
	"[hundreds of thousands of ewes]"},
    /* a scale for both */
    {"between two and three million hens, 2-3 million ewes, five to ten "
     "million rams",
	"count 2e+06-3e+06 [two and three million hens]; count 2e+06-3e+06 "
	"[2-3 million ewes]; count 5e+06-1e+07 [five to ten million rams]"},
    /* hedges after the number */
    {"a dozen or so hens, 30-odd men, two hours or so, $5 million or more",
	"count ~12 [a dozen or so hens]; count ~30 [30-odd men]; duration ~2 "
	"hour [two hours or so]; money >5e+06 $ [$5 million or more]"},
    /* a fraction before the scale, and before a noun */
    {"three and a half hundred hens, one and three-quarter million ewes",
	"count 350 [three and a half hundred hens]; "
	"count 1.75e+06 [one and three-quarter million ewes]"},
    {"The boat left at midday.", "clock 720  [midday]"},
    /* no figures */
    {"no one, one of the men, one another, at one point, the one in charge, "
     "one day",
	""},
    {"the Formula One race, on the Seven Network, of the Group of Seven", ""},
    {"when Apollo 11 landed on Route 66 with version 2.0.1, agent 007 and No. "
     "10",
	""},
    {"lives at 221 Baker Street and 1600 Pennsylvania Avenue in town", ""},
    /* capitals of a sentence and of a headline */
    {"Seven hens died. Two Americans died. Storm Kills Five Hens",
	"count 7 [Seven hens died]; count 2 [Two Americans died]; count 5 "
	"[Five Hens]"},
    /* blanks of any kind */
    {"\u20AC12\nmillion and 50\u202Fmillion  euros, more\nthan 30 hens",
	"money 1.2e+07 \u20AC [\u20AC12\nmillion]; money 5e+07 \u20AC "
	"[50\u202Fmillion  euros]; count >30 [more\nthan 30 hens]"},
    {"2\u00BD hours", "duration 2.5 hour [2\u00BD hours]"},
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
