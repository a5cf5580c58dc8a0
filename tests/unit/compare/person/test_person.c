/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/loader.h"
#include "compare/quote/list.h"

/* Before the text of each row. */
#define INTRO                                                    \
	"A headline of the day\n\n"                              \
	"Minister Jane Smith met Sen. John Q. Brown on Monday. " \
	"She had not met him before.\n\n"
#define SAYS "“We will talk again,” "

/* The person that the source of the last quotation is; "-" when nobody is. */
static const struct {
	const char *text, *speaker;
} rows[] = {
    /* what is part of a name: initials, particles, capitals of two letters */
    {SAYS "J. P. Lee said.", "J. P. Lee"},
    {SAYS "A. Lee said.", "A. Lee"},
    {SAYS "JD Lee said.", "JD Lee"},
    {SAYS "Ludwig van Lee said.", "Ludwig van Lee"},
    {SAYS "Ludwig van der Lee said.", "Ludwig van der Lee"},
    /* and what is none: titles, days, nations, agencies, honours */
    {SAYS "Mr. Lee said.", "Lee"},
    {SAYS "CNN Lee said.", "Lee"},
    {SAYS "Monday Lee said.", "Lee"},
    {SAYS "American Lee said.", "Lee"},
    {SAYS "Dana Umi MBE said.", "Dana Umi"},
    {SAYS "MBE said.", "-"},
    {SAYS "Harbour Council chief Okoro Adeyo said.", "Okoro Adeyo"},
    /* a possessive ends a name */
    {SAYS "said Ohio's Otto Berg.", "Otto Berg"},
    /* four words are a name, five a headline */
    {SAYS "said One Two Three Four.", "One Two Three Four"},
    {SAYS "said One Two Three Four Five.", "-"},
    /* after a given name a title is a surname */
    {SAYS "Ann King said.", "Ann King"},
    {SAYS "King said.", "-"},
    /* an article stands before an institution, not before a name */
    {SAYS "the White House said.", "White House"},
    {SAYS "the Lakers said.", "-"},
    {SAYS "White House aides said.", "-"},
    /* only the first of several in commas, or the one in the apposition */
    {SAYS "said Ruth Lang (the mayor).", "Ruth Lang"},
    {SAYS "said Ruth Lang of the Post.", "Ruth Lang"},
    {SAYS "said Okoro Adeyo, who left, and Ruth Lang.", "Okoro Adeyo"},
    {SAYS "said a spokeswoman for Ruth Lang.", "-"},
    {SAYS "said the head of the union, which Otto Berg left.", "-"},
    /* a given name alone means the one who has it */
    {"Dana Umi came. " SAYS "Dana said.", "Dana Umi"},
    {"Ruth Berg came. Berg slept. " SAYS "Ruth said.", "Ruth Berg"},
    /* a surname comes before a given name */
    {"Ruth Lang came. Anna Ruth slept. " SAYS "Ruth said.", "Anna Ruth"},
    /* Mr, Ms and Mrs say who is meant */
    {"Ms. Dana Umi met Mr. Okoro Adeyo. " SAYS "she said.", "Dana Umi"},
    {"Mr. Dana Umi met Ms. Okoro Adeyo. " SAYS "he said.", "Dana Umi"},
    {"Ruth Weber met Karl Weber. " SAYS "Mr. Weber said.", "Karl Weber"},
    /* so do the noun before a name and the one after it */
    {"The woman, Okoro Adeyo, left. " SAYS "she said.", "Okoro Adeyo"},
    {"The woman, Okoro Adeyo, left. " SAYS "he said.", "John Q. Brown"},
    {"Okoro Adeyo, a woman, left. " SAYS "she said.", "Okoro Adeyo"},
    {"Okoro Adeyo, a woman, left. " SAYS "he said.", "John Q. Brown"},
    {"Okoro Adeyo left. A woman, Dana Umi, stayed. " SAYS "she said.",
	"Dana Umi"},
    /* and the pronouns after the only name of a sentence */
    {"Mayor Okoro Adeyo lost her house. " SAYS "she said.", "Okoro Adeyo"},
    {"Mayor Okoro Adeyo lost her house. " SAYS "he said.", "John Q. Brown"},
    {"Mayor Okoro Adeyo lost his house. " SAYS "she said.", "Jane Smith"},
    {"Mayor Okoro Adeyo lost his house and his shop to her. " SAYS "he said.",
	"Okoro Adeyo"},
    {"Her house lost, Mayor Okoro Adeyo left. " SAYS "she said.", "-"},
    {"Mayor Okoro Adeyo met Karl Weber in her house. Karl Weber left. It "
     "rained. " SAYS "she said.",
	"-"},
    /* the first of two in a sentence, the last of two sentences */
    {"Ruth Lang and Anna Post left. " SAYS "she said.", "Ruth Lang"},
    {"Anna Post left. Ruth Lang stayed. " SAYS "she said.", "Ruth Lang"},
    /* one who may be a woman, with a woman one or two sentences before */
    {"Ruth Lang left. Mayor Dana Umi slept. " SAYS "she said.", "-"},
    {"Ruth Lang left. It rained. Mayor Dana Umi slept. " SAYS "she said.",
	"Dana Umi"},
    {"Mayor Dana Umi slept. Ruth Lang left. " SAYS "she said.", "Ruth Lang"},
    /* a brother is another person, a house is none */
    {"Karl Weber's brother left. " SAYS "he said.", "-"},
    {"Karl Weber's old house fell. " SAYS "he said.", "Karl Weber"},
    {"Weber's wife left Karl Weber. " SAYS "he said.", "Karl Weber"},
    /* whoever may be meant is unknown: in four words after "a", not in five */
    {"Karl Weber left. A tall old weary man stayed. " SAYS "he said.", "-"},
    {"Karl Weber left. A tall old very weary man stayed. " SAYS "he said.",
	"Karl Weber"},
    {"Karl Weber left. Another man stayed. " SAYS "he said.", "-"},
    {"Ruth Lang left. A mother stayed. " SAYS "she said.", "-"},
    {"Ruth Lang left. A letter to mother came. " SAYS "she said.", "Ruth Lang"},
    /* a phrase is the person named right after it, in commas or without */
    {"The mayor, Karl Weber, left. " SAYS "the mayor said.", "Karl Weber"},
    {"The mayor Karl Weber left. " SAYS "the mayor said.", "Karl Weber"},
    {"The mayor left Ohio, Karl Weber, too, left. " SAYS "the mayor said.",
	"-"},
    {"The nurse; Karl Weber left. " SAYS "the nurse said.", "-"},
    {"Okoro Adeyo, a mayor, left. " SAYS "the mayor said.", "Okoro Adeyo"},
    {"Okoro Adeyo (a mayor) left. " SAYS "the mayor said.", "-"},
    {"Karl Weber met Otto Weber. The mayor, Weber, left. " SAYS
     "the mayor said.",
	"-"},
    /* an office with its qualifiers, before the name in any case */
    {"Secretary of State Dana Umi left. " SAYS "the secretary of state said.",
	"Dana Umi"},
    {"Secretary of State Dana Umi left. " SAYS "the secretary said.",
	"Dana Umi"},
    {"Secretary of State Dana Umi left. " SAYS "the top diplomat said.",
	"Dana Umi"},
    {"Foreign minister Dana Umi left. " SAYS "the foreign minister said.",
	"Dana Umi"},
    {"French foreign minister Dana Umi left. " SAYS
     "France's foreign minister said.",
	"Dana Umi"},
    {"French foreign minister Dana Umi left. " SAYS "the top diplomat said.",
	"Dana Umi"},
    {"Prime Minister Dana Umi left. " SAYS "the premier said.", "Dana Umi"},
    {"Minister Dana Umi left. " SAYS "the premier said.", "-"},
    {"Former President Dana Umi left. " SAYS "the president said.", "-"},
    {"Former President Dana Umi left. " SAYS "the former president said.",
	"Dana Umi"},
    {"President Dana Umi left. " SAYS "the former president said.", "-"},
    {"Mayor Ruth Lang met Anna Berg. It rained. The mayor left. " SAYS
     "she said.",
	"Ruth Lang"},
    /* two of one office: the nation decides, or nothing */
    {"The French Minister Dana Umi met the German Minister Okoro Adeyo. " SAYS
     "the French minister said.",
	"Dana Umi"},
    {"The French Minister Dana Umi met the French Minister Okoro Adeyo. " SAYS
     "the French minister said.",
	"-"},
    /* of two with one surname, the one in the last three sentences */
    {"Karl Weber left. It rained. It snowed. Otto Weber came. It rained. " SAYS
     "Weber said.",
	"Otto Weber"},
};

static void finds_the_person(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].text); i++) {
		struct article article = {0};
		struct quote_list list = {0};
		struct str text = {0};
		struct err err = {0};
		str_append_text(&text, INTRO);
		str_append_text(&text, rows[i].text);
		if (!loader_parse(
			&article, "a.txt", str_slice(&text), NULL, &err))
			fail_msg("%s", err.text);
		quote_list_find(&list, &article);
		assert_int_equal(list.n, 1);
		const char *speaker = list.items[0].speaker;
		assert_string_equal(speaker ? speaker : "-", rows[i].speaker);
		str_release(&text);
		quote_list_release(&list);
		article_release(&article);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_the_person),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
