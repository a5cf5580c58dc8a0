/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "support/article.h"

#include "compare/comparison.h"

static const char headline[] = "Dam above Harwick bursts\n\n";

/* Two sentences with the same content, and the figures in which they differ. */
static const struct {
	const char *a, *b, *figures;
} cases[] = {
    {"Crews searched the flooded valley for nearly five days.",
	"Crews searched the flooded valley for five days.",
	"nearly five days|five days|hedge"},
    /* two words for the same hedge are no difference */
    {"Crews searched the flooded valley for nearly five days.",
	"Crews searched the flooded valley for almost 5 days.", ""},
    {"The flooded valley will cost the state $12 million to rebuild.",
	"The flooded valley will cost the state $15 million to "
	"rebuild.",
	"$12 million|$15 million|value"},
    {"The flooded valley will cost the state $12 million to rebuild.",
	"The flooded valley will cost the state 12 million euros to "
	"rebuild.",
	"$12 million|12 million euros|unit"},
    /* signs behind the number, also before a full stop */
    {"The flooded valley will cost every family 400 \u20AC to rebuild.",
	"The flooded valley will cost every family 500 \u20AC to rebuild.",
	"400 \u20AC|500 \u20AC|value"},
    {"Water in the flooded valley rose by 12%. It will fall.",
	"Water in the flooded valley rose by 15 %. It will fall.",
	"12%|15 %|value"},
    {"The crews left the flooded valley on Friday evening.",
	"The crews left the flooded valley on Saturday evening.",
	"Friday|Saturday|value"},
    /* date parts that only one side names agree with any */
    {"The crews left the flooded valley on Friday, June 3.",
	"The crews left the flooded valley on Friday.", ""},
    /* a repeated figure counts once */
    {"The crews saved 12 people in the flooded valley, and 12 people only.",
	"The crews saved 15 people in the flooded valley.",
	"12 people|15 people|value"},
    /* no guess which of two figures matches */
    {"The crews saved 12 people and 14 people in the flooded valley.",
	"The crews saved 15 people in the flooded valley.", ""},
    {"The crews saved one person in the flooded valley on Friday.",
	"The crews saved two people in the flooded valley on Friday.",
	"one person|two people|value"},
    /* an age is no duration */
    {"The 30-year-old warden of the flooded valley was jailed on Friday.",
	"The warden of the flooded valley was jailed for two years on "
	"Friday.",
	""},
    /* two ages may be of one person, or of one find, or of two */
    {"The 61-year-old warden of the flooded valley was jailed on Friday.",
	"The 63-year-old warden of the flooded valley was jailed on Friday.",
	"61-year-old|63-year-old|value"},
    {"The 61-year-old warden of the flooded valley was jailed on Friday.",
	"The 65-year-old warden of the flooded valley was jailed on Friday.",
	""},
    {"The 6,100-year-old tomb in the flooded valley was opened on Friday.",
	"The 6,500-year-old tomb in the flooded valley was opened on Friday.",
	"6,100-year-old|6,500-year-old|value"},
    {"The 6,100-year-old tomb in the flooded valley was opened on Friday.",
	"The 41-year-old tomb robber in the flooded valley was jailed on "
	"Friday.",
	""},
    {"The 41-year-old tomb robber in the flooded valley was jailed on Friday.",
	"The 6,100-year-old tomb in the flooded valley was opened on Friday.",
	""},
    /* counts of different things: one shared noun is not enough */
    {"Crews in Harwick searched the flooded valley, but rain fell and so "
     "12 people climbed onto roofs.",
	"Crews in Harwick searched the flooded valley, and later that "
	"evening 40 people slept inside schools.",
	""},
    {"Crews in Harwick searched the flooded valley until rain came down "
     "hard late Friday.",
	"Crews in Harwick searched the flooded valley, as the mayor "
	"told his council Saturday.",
	""},
    /* "died" and "killed" count the same */
    {"The flood tore through the valley, in which five people died.",
	"The flood tore through the valley and six people were killed.",
	"five people died|six people|value"},
    /* another sum in both is context enough */
    {"The valley gets \xC2\xA3"
     "56m for the dam and \xC2\xA3"
     "8m later on.",
	"The dam brings in \xC2\xA3"
	"56m at once and another "
	"\xC2\xA3"
	"9m for the valley.",
	"\xC2\xA3"
	"8m|\xC2\xA3"
	"9m|value"},
    {"The valley gets up to \xC2\xA3"
     "64m for its dam, the state said, "
     "and \xC2\xA3"
     "64m was a lot.",
	"The valley gets \xC2\xA3"
	"65m for its dam, the state said.",
	"up to \xC2\xA3"
	"64m|\xC2\xA3"
	"65m|value"},
    /* many of one kind, and houses are homes */
    {"More than 1,800 crews were battling the flood, fed by rain.",
	"Almost 2,000 crews are tackling the water from the dam and "
	"the flood that came of it.",
	"More than 1,800 crews|Almost 2,000 crews|value"},
    {"The flood destroyed at least 60 homes in the valley.",
	"The flood in the valley has destroyed more than 80 houses.",
	"at least 60 homes|more than 80 houses|value"},
    /* ages far apart are of two people */
    {"The 16-year-old warden of the flooded valley was saved on Friday.",
	"The 23-year-old warden of the flooded valley was saved on "
	"Friday.",
	""},
    {"The 32-year-old warden of the flooded valley was saved on Friday.",
	"The 31-year-old warden of the flooded valley was saved on "
	"Friday.",
	"32-year-old|31-year-old|value"},
    /* a score is no count */
    {"The council of Harwick held a 31-16 vote for the wall on Friday.",
	"The council of Harwick needed 33 votes for the wall on "
	"Friday.",
	""},
    /* a bare number after the same words */
    {"The toll of the flood rose to 34 on Friday, the mayor said.",
	"The toll of the flood rose to 43 on Friday, the mayor said.",
	"34|43|value"},
    {"Of the missing in the flooded valley 34 were saved by crews.",
	"Crews in the flooded valley of 43 miss the saved.", ""},
    {"The flood took half of the sheep in the valley of Harwick.",
	"The flood took a third of the sheep in the valley of Harwick.",
	"half|a third|value"},
    {"The flood took half of the sheep in the valley of Harwick.",
	"The flood took 50% of the sheep in the valley of Harwick.", ""},
    {"The flood hit the valley of Harwick, injuring more than 200.",
	"The flood hit the valley of Harwick and 250 injured "
	"men were saved.",
	"more than 200|250 injured men|value"},
    {"The flood forced some 200 residents of Harwick from their homes.",
	"The flood forced 250 people of Harwick from their homes.",
	"some 200 residents|250 people|value"},
    {"A magnitude 6.8 earthquake struck the valley of Harwick.",
	"A 6.9-magnitude earthquake struck the valley of Harwick.",
	"magnitude 6.8|6.9-magnitude|value"},
    {"The old wall in the valley of Harwick is 5,200 years old.",
	"The old wall in the valley of Harwick was put up 5,000 years "
	"ago.",
	"5,200 years old|5,000 years|value"},
    /* votes and scores */
    {"The council of Harwick voted 52-48 for the wall on Friday.",
	"The council of Harwick voted 51 to 49 for the wall on Friday.",
	"52-48|51 to 49|value"},
    {"The council of Harwick voted 52-48 for the wall on Friday.",
	"The council of Harwick voted 48 to 52 for the wall on Friday.", ""},
    {"The council of Harwick voted 52-48 for the wall on Friday.",
	"The council of Harwick voted for the wall with 51 on Friday.", ""},
    /* a year and a month of another are not of one thing */
    {"The old mill in the valley of Harwick was closed for good in 1990.",
	"The old mill in the valley of Harwick was closed for good in June "
	"1991.",
	""},
    /* a part of another number is none */
    {"The toll of the flood rose to 34, 000 on Friday, the mayor said.",
	"The toll of the flood rose to 43, 000 on Friday, the mayor "
	"said.",
	""},
    {"The crews left the flooded valley at 9 a.m. on Friday.",
	"The crews left the flooded valley at 9 p.m. on Friday.",
	"9 a.m.|9 p.m.|value"},
    /* the hour of another zone */
    {"The crews left the flooded valley at 9 a.m. ET on Friday.",
	"The crews left the flooded valley at 2 p.m. GMT on Friday.", ""},
    {"The crews left the flooded valley at 9 a.m. ET on Friday.",
	"The crews left the flooded valley at 9 a.m. on Friday.", ""},
    {"The crews left the flooded valley at 9 a.m. Pacific on Friday.",
	"The crews left the flooded valley at 2 p.m. Central on Friday.", ""},
    {"Crews saved dozens of people in the flooded valley.",
	"Crews saved hundreds of people in the flooded valley.",
	"dozens of people|hundreds of people|value"},
    {"The crews saved some 300 people in the flooded valley.",
	"The crews saved more than 300 people in the flooded valley.",
	"some 300 people|more than 300 people|hedge"},
    /* one number, however it is written */
    {"The dam in the valley of Harwick held one and a half million tonnes of "
     "water.",
	"The dam in the valley of Harwick held 1.5 million tonnes of water.",
	""},
    {"The flood cost the valley of Harwick a quarter of a million euros.",
	"The flood cost the valley of Harwick \u20AC300,000.",
	"a quarter of a million euros|\u20AC300,000|value"},
    {"The flood took 12 500 sheep in the valley of Harwick.",
	"The flood took 13,500 sheep in the valley of Harwick.",
	"12 500 sheep|13,500 sheep|value"},
    /* a share agrees with what it is rounded to */
    {"The flood took one in eight sheep in the valley of Harwick.",
	"The flood took 12.5% of the sheep in the valley of Harwick.", ""},
    {"The flood took a third of the sheep in the valley of Harwick.",
	"The flood took 33% of the sheep in the valley of Harwick.", ""},
    {"The flood took one in eight sheep in the valley of Harwick.",
	"The flood took 20% of the sheep in the valley of Harwick.",
	"one in eight|20%|value"},
    /* whose money; where it is not said, it may be either's */
    {"The dam in the valley of Harwick cost A$40 million to mend.",
	"The dam in the valley of Harwick cost US$40 million to mend.",
	"A$40 million|US$40 million|unit"},
    {"The dam in the valley of Harwick cost A$40 million to mend.",
	"The dam in the valley of Harwick cost $40 million to mend.", ""},
    {"The dam in the valley of Harwick cost 40 million Danish kroner to mend.",
	"The dam in the valley of Harwick cost SEK 40 million to mend.",
	"40 million Danish kroner|SEK 40 million|unit"},
    /* signs and scales of degrees */
    {"The water in the valley of Harwick fell to -3 degrees on Friday.",
	"The water in the valley of Harwick fell to 3 degrees on Friday.",
	"-3 degrees|3 degrees|value"},
    {"The water in the valley of Harwick rose to 21\u00B0C on Friday.",
	"The water in the valley of Harwick rose to 24 degrees on Friday.",
	"21\u00B0C|24 degrees|value"},
    {"The water in the valley of Harwick rose to 21\u00B0C on Friday.",
	"The water in the valley of Harwick rose to 70\u00B0F on Friday.", ""},
    /* the same time and the same sum in other units */
    {"The flood in the valley of Harwick lasted for half an hour.",
	"The flood in the valley of Harwick lasted for 30 minutes.", ""},
    {"The flood in the valley of Harwick lasted for a fortnight.",
	"The flood in the valley of Harwick lasted for three weeks.",
	"a fortnight|three weeks|value"},
    {"A pail of the water in Harwick cost 75 cents.",
	"A pail of the water in Harwick cost $0.75.", ""},
    /* noon is a time */
    {"The crews left the flooded valley of Harwick at noon.",
	"The crews left the flooded valley of Harwick at 1 p.m.",
	"noon|1 p.m.|value"},
    /* decades, and a year in one */
    {"The dam in the valley of Harwick was built in the 1980s.",
	"The dam in the valley of Harwick was built in the 1990s.",
	"1980s|1990s|value"},
    {"The dam in the valley of Harwick was built in the 1990s.",
	"The dam in the valley of Harwick was built in 1994.", ""},
    /* ordinals, but not of two men */
    {"The mayor of flooded Harwick was elected for a third term.",
	"The mayor of flooded Harwick was elected for a fourth term.",
	"third term|fourth term|value"},
    {"The second man in the flooded valley of Harwick was saved.",
	"The third man in the flooded valley of Harwick was saved.", ""},
    /* a dozen is not exact */
    {"The flood took about a dozen sheep in the valley of Harwick.",
	"The flood took 13 sheep in the valley of Harwick.", ""},
    {"The flood took two dozen sheep in the valley of Harwick.",
	"The flood took 40 sheep in the valley of Harwick.",
	"two dozen sheep|40 sheep|value"},
    {"The dam above Harwick was mended a month ago, the mayor said.",
	"The dam above Harwick was mended about a month ago, the mayor said.",
	""},
};

static void finds_what_differs(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].a); i++) {
		struct article a, b;
		struct comparison comparison;
		struct str out = {0};
		article_of_text(&a, headline, cases[i].a);
		article_of_text(&b, headline, cases[i].b);
		comparison_make(&comparison, &a, &b);
		for (size_t k = 0; k < comparison.figures.n; k++)
			str_printf(&out, "%s%s|%s|%s", k ? ";" : "",
			    comparison.figures.items[k].shown[SIDE_A],
			    comparison.figures.items[k].shown[SIDE_B],
			    figure_differs_name(
				comparison.figures.items[k].differs));
		assert_string_equal(str_text(&out), cases[i].figures);
		str_release(&out);
		comparison_release(&comparison);
		article_release(&a);
		article_release(&b);
	}
}

/* A headline has no full stop, and still its figure ends there. */
static void stays_in_its_sentence(void **state)
{
	(void)state;
	struct article a, b;
	struct comparison comparison;
	article_of_text(&a, "Dam bursts above Harwick and drowns 12 sheep\n\n",
	    "Crews in Harwick searched the valley below the dam.");
	article_of_text(&b, "Dam bursts above Harwick and drowns 15 sheep\n\n",
	    "Floods burst the dam above Harwick and drowned 15 sheep.");
	comparison_make(&comparison, &a, &b);
	assert_int_equal(comparison.links.items[0].sides[SIDE_B].n, 2);
	assert_int_equal(comparison.figures.n, 1);
	assert_string_equal(
	    comparison.figures.items[0].shown[SIDE_A], "12 sheep");
	assert_string_equal(
	    comparison.figures.items[0].shown[SIDE_B], "15 sheep");
	comparison_release(&comparison);
	article_release(&a);
	article_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_what_differs),
	    cmocka_unit_test(stays_in_its_sentence),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
