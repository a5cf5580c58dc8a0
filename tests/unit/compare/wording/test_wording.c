/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "support/article.h"

#include "compare/comparison.h"

/* What both articles have besides the sentence of the case. */
static const char around[] =
    "Plane shot down above Harwick\n\n"
    "A plane was shot down above the town of Harwick on Tuesday after "
    "five days of warnings and 4,000 people fled their homes.\n\n";

static const struct {
	const char *a, *b, *wordings;
} cases[] = {
    {"The spy plane had circled the harbour of Harwick for five days.",
	"The surveillance plane had circled the harbour of Harwick for "
	"five days.",
	"spy plane / surveillance plane"},
    /* four words, and five */
    {"The spy plane had circled the harbour of Harwick for five days.",
	"The big new watchful surveillance plane had circled the harbour of "
	"Harwick for five days.",
	"spy plane / big new watchful surveillance plane"},
    {"The spy plane had circled the harbour of Harwick for five days.",
	"The big new quiet watchful surveillance plane had circled the "
	"harbour of Harwick for five days.",
	""},
    /* a function word of the phrase may be on the other side too */
    {"The aircraft had circled the harbour of Harwick for five days.",
	"The plane of war had circled the harbour of Harwick for five days.",
	"aircraft / plane of war"},
    /* the verb of saying is attribution */
    {"The mayor said the plane had circled the harbour of Harwick.",
	"The mayor asserted the plane had circled the harbour of "
	"Harwick.",
	""},
    {"The mayor said the plane had circled the harbour. The pilot said "
     "four engines of the plane burned above Harwick.",
	"The mayor stated the plane had circled the harbour. The pilot "
	"stated four engines of the plane burned above Harwick.",
	""},
    /* and no part of what follows it */
    {"Guards said the spy plane had circled the harbour of Harwick.",
	"The surveillance plane had circled the harbour of Harwick, "
	"guards said.",
	"spy plane / surveillance plane"},
    /* a name that is on the other side too has only moved */
    {"Guards at the harbour of Harwick await Berg today.",
	"Guards at the harbour of Harwick see a banquet today with "
	"Anna Berg.",
	""},
    {"Guards of Harwick saw how Minister Berg showed the plane.",
	"Guards of Harwick saw how shown the plane was by Berg.", ""},
    /* a following word that is not the same each time is no part of the name */
    {"The bombers circled the harbour of Harwick. A crowd at the quay saw "
     "two bombers burn above the lighthouse.",
	"The aircraft circled the harbour of Harwick. A crowd at the "
	"quay saw two aircraft burn above the lighthouse.",
	"bombers / aircraft"},
    /* words that are not used alike, in one link and in two */
    {"The mayor of Harwick asked for a cull at the harbour.",
	"The mayor of Harwick asked for a control at the harbour.", ""},
    {"The mayor of Harwick asked for a cull at the harbour. Farmers in "
     "the valley fear that the cull will come too late.",
	"The mayor of Harwick asked for a control at the harbour. "
	"Farmers in the valley fear that the control will come too "
	"late.",
	"cull / control"},
    /* days are figures, and a denial names nothing */
    {"Guards at the harbour of Harwick await the plane Sunday evening.",
	"Guards at the harbour of Harwick await the plane any hour.", ""},
    {"Guards of Harwick saw that nearly all of the plane burned.",
	"Guards of Harwick saw that almost all of the plane burned.", ""},
    {"The plane had circled the harbour of Harwick with no support.",
	"The plane had circled the harbour of Harwick with little "
	"support.",
	""},
    /* one title replaces another; the name after it is no part */
    {"The harbour director Berg saw the plane above Harwick.",
	"The harbour chief Berg saw the plane above Harwick.",
	"director / chief"},
    {"In Harwick everybody knows the plane.",
	"In Harwick everyone knows the plane.", ""},
    {"The council of Harwick chose the harbour for the plane.",
	"The council of Harwick has chosen the harbour for the plane.", ""},
    /* a verb that means nothing alone */
    {"The council of Harwick will receive the plane at the harbour.",
	"The council of Harwick will get the plane at the harbour.", ""},
    /* opposites contradict each other */
    {"The council of Harwick accepted the plan for the harbour.",
	"The council of Harwick rejected the plan for the harbour.", ""},
    /* words in brackets or after "and" are additions */
    {"Guards saw the [surveillance] plane above the harbour of Harwick.",
	"Guards saw the spy plane above the harbour of Harwick.", ""},
    {"The plane with cameras and weapons circled the harbour of Harwick.",
	"The plane with cameras arms circled the harbour of Harwick.", ""},
    {"Guards saw the boat or cargo in the harbour of Harwick.",
	"Guards saw the boat freight in the harbour of Harwick.", ""},
    /* twice in one link is once */
    {"The mayor of Harwick asked for a cull at the harbour and for a cull in "
     "the valley.",
	"The mayor of Harwick asked for a control at the harbour and for a "
	"control in the valley.",
	""},
    /* what follows is the head of the name, but not a name, a number, a
     * function word or what is after a comma */
    {"The Harwick spy plane had circled the harbour.",
	"The Harwick surveillance plane had circled the harbour.",
	"spy plane / surveillance plane"},
    {"The vessel Vera circled the harbour of Harwick for five days.",
	"The ship Vera circled the harbour of Harwick for five days.",
	"vessel / ship"},
    {"Guards saw the vessel 21 times in the harbour of Harwick.",
	"Guards saw the ship 21 times in the harbour of Harwick.",
	"vessel / ship"},
    {"Guards saw the vessel two times in the harbour of Harwick.",
	"Guards saw the ship two times in the harbour of Harwick.",
	"vessel / ship"},
    {"Guards saw the migrants in the harbour of Harwick.",
	"Guards saw the refugees in the harbour of Harwick.",
	"migrants / refugees"},
    {"Guards saw the vessel, grey and old, in the harbour of Harwick.",
	"Guards saw the ship, grey and old, in the harbour of Harwick.",
	"vessel / ship"},
    /* a mark inside a phrase */
    {"Guards saw the spy \u00ABdrones\u00BB above the harbour of Harwick.",
	"Guards saw the agent planes above the harbour of Harwick.", ""},
    {"Guards saw the spy, drones above the harbour of Harwick.",
	"Guards saw the agent planes above the harbour of Harwick.", ""},
    /* but not after it */
    {"Guards saw the spy drone (grey) above the harbour of Harwick.",
	"Guards saw the surveillance plane (grey) above the harbour of "
	"Harwick.",
	"spy drone / surveillance plane"},
    /* two words for each */
    {"The peaceful protest in Harwick lasted five days.",
	"The violent riot in Harwick lasted five days.",
	"peaceful protest / violent riot"},
    /* a number in a phrase is a figure */
    {"Guards saw two vessels in the harbour of Harwick.",
	"Guards saw six ships in the harbour of Harwick.", ""},
    /* so are a day and a month */
    {"Guards saw the Sunday plane above the harbour of Harwick.",
	"Guards saw the surveillance plane above the harbour of Harwick.", ""},
    {"Guards saw the March protest above the harbour of Harwick.",
	"Guards saw the spring protest above the harbour of Harwick.", ""},
    /* two words that differ in the first letter are two */
    {"The sailors of Harwick left the harbour. Later the sailors slept above "
     "the lighthouse.",
	"The tailors of Harwick left the harbour. Later the tailors slept "
	"above the lighthouse.",
	"sailors / tailors"},
    /* two names are two people, ships or towns */
    {"Guards saw the Northern Star in the harbour of Harwick.",
	"Guards saw the Silent Moon in the harbour of Harwick.", ""},
    {"Guards saw Smith in the harbour of Harwick.",
	"Guards saw Brown in the harbour of Harwick.", ""},
    /* a conjunction belongs to a clause */
    {"Guards saw the plane above the harbour of Harwick because rain fell.",
	"Guards saw the plane above the harbour of Harwick while rain fell.",
	""},
    /* "burned" and "burnt" are one word, in two spellings */
    {"Guards saw the vessel burned in the harbour of Harwick.",
	"Guards saw the vessel burnt in the harbour of Harwick.", ""},
    /* a clause is no name */
    {"The harbour of Harwick, closed since the spring, was circled by the "
     "plane.",
	"The harbour of Harwick shut, frightened, was circled by the "
	"plane.",
	""},
};

static void finds_other_names(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].a); i++) {
		struct article a, b;
		struct comparison comparison;
		struct str out = {0};
		article_of_text(&a, around, cases[i].a);
		article_of_text(&b, around, cases[i].b);
		comparison_make(&comparison, &a, &b);
		assert_int_equal(comparison.links.n_only[SIDE_A], 0);
		for (size_t k = 0; k < comparison.wordings.n; k++)
			str_printf(&out, "%s%s / %s", k ? ", " : "",
			    comparison.wordings.items[k].sides[SIDE_A],
			    comparison.wordings.items[k].sides[SIDE_B]);
		assert_string_equal(str_text(&out), cases[i].wordings);
		str_release(&out);
		comparison_release(&comparison);
		article_release(&a);
		article_release(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_other_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
