/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/loader.h"
#include "compare/quote/list.h"

/* Before the text of each row. */
#define INTRO                                                    \
	"A headline of the day\n\n"                              \
	"Minister Jane Smith met Sen. John Q. Brown on Monday. " \
	"She had not met him before.\n\n"
#define AFTER "“We will talk again,” "
#define BEFORE " “talks are good and useful”."

/* The source of each quotation and the words that attribute it to them, one
 * quotation a line. */
static const struct {
	const char *text, *attributions;
} rows[] = {
    /* a verb after the quotation */
    {AFTER "said Smith and Brown.", "Smith and Brown<said\n"},
    {AFTER "said Smith or Brown.", "Smith or Brown<said\n"},
    /* the quotation may break off, or stop in the middle */
    {"“We will talk…” Smith said.", "Smith<said\n"},
    {"“We will talk—” Smith said.", "Smith<said\n"},
    /* "and" joins two names, not a name and a noun */
    {AFTER "said Smith and the mayor.", "Smith<said\n"},
    {AFTER "said the mayor or his deputy.", "the mayor<said\n"},
    /* what ends a source: a preposition, a day, a mark, a participle */
    {AFTER "said a baker in Ohio.", "a baker<said\n"},
    {AFTER "said Smith on Monday.", "Smith<said\n"},
    {AFTER "said Smith, once of Ohio.", "Smith<said\n"},
    {AFTER "said Smith smiling at Brown.", "Smith<said\n"},
    /* a participle at its start is part of it */
    {AFTER "said leading economists.", "leading economists<said\n"},
    /* a bracket in a source is closed */
    {AFTER "said Rep. Ann Lee (D-Ohio.).", "Rep. Ann Lee (D-Ohio.)<said\n"},
    {AFTER "said Ann Lee (a doctor).", "Ann Lee (a doctor)<said\n"},
    /* a name in commas after a phrase belongs to it, a possessive does not */
    {AFTER "said the mayor, Otto Berg, on Monday.",
	"the mayor, Otto Berg<said\n"},
    {AFTER "said the mayor, Otto Berg's friend.", "the mayor<said\n"},
    {AFTER "said the mayor; Otto Berg left.", "the mayor<said\n"},
    {AFTER "said Mayor Lee, Otto Berg.", "Mayor Lee<said\n"},
    {AFTER "said the mayor, Otto Berg in tow.", "the mayor<said\n"},
    /* an apposition before the verb, of some words, not of very many */
    {AFTER "Smith, a friend of Brown, said.",
	"Smith, a friend of Brown<said\n"},
    {AFTER "Smith, a friend of the old mayor of the town of Ohio in the far "
	   "west of the land of the free and of the home of the brave on the "
	   "edge of the sea, said.",
	""},
    /* "the said Brown" attributes nothing */
    {AFTER "the said Brown left.", ""},
    {AFTER "its said Brown left.", ""},
    /* a verb without a source */
    {"“We will talk,” said, “until it is done.”", ""},
    {AFTER "the press quoted as saying.", "the press<quoted\n"},
    /* quoted as saying */
    {AFTER "the agency quoted Brown on Monday.", "the agency<quoted\n"},
    {AFTER "quoted as saying Smith in Ohio.", "Smith<quoted as saying\n"},
    {"The press quoted Brown as saying" BEFORE,
	"Brown<quoted Brown as saying\n"},
    {"The press quoted Brown as “good and useful”.", "The press<quoted\n"},
    {"The press quoted as saying Brown," BEFORE, "Brown<quoted as saying\n"},
    /* "according" needs its "to", and the quotation its comma */
    {AFTER "according Brown left.", ""},
    {"“We will talk again” according to Brown.", ""},
    /* a weak verb is at most ten words away, after */
    {AFTER "believed Smith.", "Smith<believed\n"},
    {AFTER "the old and weary baker from the hills of Ohio believes.",
	"the old and weary baker from the hills of Ohio<believes\n"},
    {AFTER "the old and weary baker from the far hills of Ohio in the west "
	   "believes.",
	""},
    /* a strong one may be further */
    {AFTER "the old and weary baker from the far hills of Ohio in the west "
	   "said.",
	"the old and weary baker from the far hills of Ohio in the "
	"west<said\n"},
    /* and before */
    {"Speaking in Ohio, Smith believes talks are “good and useful”.",
	"Smith<believes\n"},
    {"Smith believes that all of the people of the whole wide world want “good "
     "and useful” talks.",
	""},
    /* five words are between any verb and a scrap, not six */
    {"Smith said it was for all a “good day”.", "Smith<said\n"},
    {"Smith said it was for all of a “good day”.", ""},
    /* a verb with a capital is a name, except as the first word */
    {"Said Brown: “good and useful”.", "Brown<Said\n"},
    {"On Monday Said Brown left for “good and useful” talks.", ""},
    /* what may be between a subject and its verb */
    {"Smith, on the way to Ohio, has also said" BEFORE, "Smith<said\n"},
    {"Smith reluctantly said" BEFORE, "Smith<said\n"},
    {"Smith did not say" BEFORE, "Smith<say\n"},
    {"Smith went on to say" BEFORE, "Smith<say\n"},
    /* what may be before a subject */
    {"But Smith said" BEFORE, "Smith<said\n"},
    {"After lunch, Smith said" BEFORE, "Smith<said\n"},
    {"After lunch in Ohio, and a nap, Smith said" BEFORE, "Smith<said\n"},
    {"Calling it a day, Smith said" BEFORE, "Smith<said\n"},
    /* the subject of a clause in a clause */
    {"Smith stared as Brown said" BEFORE, "Brown<said\n"},
    {"Smith stared as the mayor said" BEFORE, "the mayor<said\n"},
    {"Smith stared as its mayor said" BEFORE, "its mayor<said\n"},
    /* the subject of a participle, and of a verb after "and" or "who" */
    {"In Ohio, Brown left, saying" BEFORE, "Brown<saying\n"},
    {"Smith left, saying that Brown added" BEFORE, "Brown<added\n"},
    {"The film begins with Smith and Brown saying" BEFORE,
	"Smith and Brown<saying\n"},
    {"In Ohio, Brown left and said" BEFORE, "Brown<said\n"},
    {"Brown, who left Ohio and said “talks are good and useful”, slept.",
	"Brown<said\n"},
    {"Brown, who said “talks are good and useful”, slept.", "Brown<said\n"},
    /* the nearest attribution counts */
    {"According to Brown, the press said “talks are good”.",
	"the press<said\n"},
    {"The press said that, according to Brown, “talks are good”.",
	"Brown<according to\n"},
    /* a colon right before the quotation */
    {"Brown has one rule: a “quiet word”.", ""},
    {"Brown has one rule: never “give in or give up”.", ""},
    {"The mayor of Ohio: “Talk now and here.”", "The mayor of Ohio<\n"},
    {"Speaking on Monday, Smith gave this answer: “Talk now and here.”",
	"Smith<\n"},
    {"However, Smith gave this answer: “Talk now and here.”", "Smith<\n"},
    {"Smith, tired of it, gave this answer: “Talk now and here.”", "Smith<\n"},
    {"Smith of Ohio gave this answer: “Talk now and here.”",
	"Smith of Ohio<\n"},
    /* "red" is no past tense */
    {"The red book gave this answer: “Talk now and here.”", "The red book<\n"},
    {"The parties united gave this answer: “Talk now and here.”",
	"The parties<\n"},
    {"Smith also gave this answer: “Talk now and here.”", "Smith<\n"},
    {"But also after lunch, Smith gave this answer: “Talk now and here.”",
	"Smith<\n"},
    {"The mayor, Otto Berg, gave this answer: “Talk now and here.”",
	"The mayor, Otto Berg<\n"},
    /* what is written like a title */
    {"The sign reads “Beware of the Dog”.", "The sign<reads\n"},
    {"The sign said “Beware of the Dog”.", "The sign<said\n"},
    {"Brown told “Meet the World” that he left.", ""},
    {"Brown told, “Meet the World.”", "Brown<told\n"},
    {"Brown told: “Meet the World.”", "Brown<told\n"},
    {"Brown saw “Meet the World” in Ohio.", ""},
    {"Brown believes “Meet the World” is over.", ""},
    /* a last clause that is only an attribution */
    {"They held “candid” talks, he said.", "he<said\n"},
    {"They held “candid” talks, according to the mayor.",
	"the mayor<according to\n"},
    {"They held “candid” talks, two people said.", ""},
    {"They held “candid” talks, the mayor believes.", ""},
    {"They held “candid” talks, the mayor, said the press.", ""},
    {"They held “candid” talks, the old and weary mayor of Ohio said.",
	"the old and weary mayor of Ohio<said\n"},
    {"They held “candid” talks, the very old and very weary mayor of Ohio "
     "said.",
	""},
    {"They held “candid” talks, he said on Monday in the hall of Ohio.",
	"he<said\n"},
    {"They held “candid” talks, he said on Monday in the hall of old Ohio.",
	""},
    /* a scrap at the start of a sentence has no attribution */
    {"“Summit talks” were short.", ""},
    /* the mark at the end says that an attribution may follow */
    {"“We will talk!” Smith said.", "Smith<said\n"},
    {"“We will talk”, Smith said.", "Smith<said\n"},
    {"“We will talk.” Smith said.", ""},
    /* what does not interrupt one quotation: two verbs, no comma */
    {"“We will talk,” Smith said and Brown added, “until it is done.”",
	"Smith<said\nBrown<added\n"},
    {"“We will talk,” Smith said “until it is done.”",
	"Smith<said\nSmith<said\n"},
    /* only the comma right before a quotation introduces it */
    {"Smith said so, and “they will talk until it is done,” Brown said.",
	"Brown<said\n"},
    {"Smith said so and, “they will talk until it is done,” Brown said.",
	"Smith<said\n"},
    /* an aside begins after a comma */
    {"The man who called Smith “a friend of all,” Brown said, left.",
	"Brown<said\n"},
    /* a quotation without attribution has that of the sentence before */
    {"Smith told the press that talks are good. “We will talk until the end "
     "of it.”",
	"Smith<told\n"},
    {"Smith told the press. The talks are good. “We will talk until the end "
     "of it.”",
	"<\n"},
    {"Smith told the press that talks are good. “Never.” The rest left.", ""},
    /* or of the quotation before, unless that is a sentence away */
    {AFTER "Smith said. She left. “It will be done by the end of May.”",
	"Smith<said\n<\n"},
    /* a sentence of two words after a quotation, not one of one word */
    {AFTER "Smith said in the old hall of the town, which had been full since "
	   "the early hours of the day. “Be quick.”",
	"Smith<said\nSmith<\n"},
    {AFTER "Smith said in the old hall of the town, which had been full since "
	   "the early hours of the day. “Never.”",
	"Smith<said\n"},
    {AFTER "Smith said in the old hall of the town, which had been full since "
	   "the early hours of the day. He “gave in”.",
	"Smith<said\n"},
};

static void append_attributions(
    struct str *out, struct slice text, const struct quote_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		str_append_slice(out, slice_at(text, list->items[i].source));
		str_append_byte(out, '<');
		str_append_slice(out, slice_at(text, list->items[i].cue));
		str_append_byte(out, '\n');
	}
}

static void finds_who_said_it(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].text); i++) {
		struct article article = {0};
		struct quote_list list = {0};
		struct str text = {0}, got = {0};
		struct err err = {0};
		str_append_text(&text, INTRO);
		str_append_text(&text, rows[i].text);
		if (!loader_parse(
			&article, "a.txt", str_slice(&text), NULL, &err))
			fail_msg("%s", err.text);
		quote_list_find(&list, &article);
		append_attributions(&got, article_text(&article), &list);
		assert_string_equal(str_text(&got), rows[i].attributions);
		str_release(&got);
		str_release(&text);
		quote_list_release(&list);
		article_release(&article);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_who_said_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
