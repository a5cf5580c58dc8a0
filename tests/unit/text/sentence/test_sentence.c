/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <string.h>
#include <time.h>

#include "base/embed.h"
#include "text/sentence/sentence.h"
#include "text/sentence/table.h"

/* Texts in which "|" stands for the white space between two sentences, and
 * "||" for an end without any; an empty line separates paragraphs. */
static const char *const cases[] = {
    "One ends here.|Another one follows.",
    "A headline without a full stop",
    /* abbreviations, initials, acronyms */
    "Mr. Smith met Gen. Jones and Dr. A. B. Clark of Acme Inc. in town.",
    "She runs Acme Corp.|The company grew.",
    "He lives in the U.S. Embassy.|He likes the U.S.|They do too.",
    "Kenneth P. Cohen and Ann C. Lee wrote.|He read.",
    "John F. Kennedy spoke.|George W. Bush did not.",
    "See the N\xC2\xB0. 5 of it, or n\xC2\xBA. 6 of it.|It is there.",
    "Talks began at 9 a.m. on Monday.|They ended at 6 p.m.|Mr. Li left.",
    /* too early for an end */
    "We met at 6 p.m. Mr. Li left.|The rest stayed.",
    "All met at 6 p.m.|Mr. Li left.",
    "On Jan. 5 it rained, as on Sept. 11.|Nobody minded.",
    "See No. 5 on p. 12.|No. 6 is missing.",
    "Many were there, e.g. Italy, France etc.|But not Spain.",
    "He asked about fruit (e.g. The Pear), i.e. The lot.",
    "Cases such as Roe v. Wade, i.e. the old ones, matter.",
    "The Ph.D. candidate left Washington, D.C., on Friday.",
    "That is who I am.|Smith came in.|Lee knew.",
    "A board of 5 in. Oak and 6 in. Ash lay there.|Nobody saw it.",
    "She lives in Lee, Mass.|Smith left.|The Lee, Mass. Gov. Smith left.",
    "She met Mass. Speaker Smith of the bank (Lee, Mass.) Jones runs.",
    "LEE, Mass. \xE2\x80\x94 Smith left.|LEE, Mass. (AP) Smith left.",
    "It came from the U.S. \xE2\x80\x94 The rest came by ship.",
    "That was Ann B. \xE2\x80\x94 The rest came late.",
    "She stayed in Lee, Mass.|\"Smith never left it,\" she said of Lee.",
    "It lies on Church Ave.|\xE2\x80\x9CPeople all stood "
    "there,\xE2\x80\x9D he "
    "said.",
    "He met the Rev. \"Bud\" Smith of Acme Co. \"Best Buy\" fame.",
    "He shops in Lee, CA.|The owner came ca. 1900.",
    /* numbers */
    "It cost $3.5 million.|Prices rose 2.1 percent.",
    /* a clause that only describes is no item of a series */
    "He leaves a wife; a son, who is a cook; and a girl, who was a nurse.",
    /* ellipses and debris */
    "He waited ... and waited.|Then he left.",
    "I thought\xE2\x80\xA6 maybe not.|We will see\xE2\x80\xA6|It ended.",
    "They explored areas of cooperation . .|The end came.",
    "They explored areas of cooperation . .",
    "I never said that....|She left.",
    /* quotations */
    "\xE2\x80\x9CWe won.\xE2\x80\x9D|Nobody cheered.",
    "\xE2\x80\x9CWhy now?\xE2\x80\x9D he asked.|Nobody knew.",
    "\xE2\x80\x9CWhy now?\xE2\x80\x9D Jane Smith asked.|Nobody knew.",
    "\xE2\x80\x9CWhy now?\xE2\x80\x9D|The answer came late.",
    "He cried \"Ciao!\" - Italian for goodbye.|They left.",
    "\"Did we win?\"|- \"Smith did.\"|Then he left.",
    "They heard - \"Did we win?\" - Smith and Lee.|He left.",
    "\"We won.\" Smith said.|\"We lost.\"|Smith said Lee drew.",
    "\"It is good.|It is fair,\" he said.",
    "He said, \xE2\x80\x9CWe won.|We lost.|We drew.\xE2\x80\x9D|Rain fell.",
    /* one that is opened and never closed */
    "\xE2\x80\x9CWe won.|We will win again, he said.|Nobody cheered.",
    "He said: \"We won.|Nobody cheered.",
    "'We won.|Nobody in Smith's town cheered.",
    /* one that its paragraphs open again and only the last closes */
    "He spoke.|\xE2\x80\x9CWe won.|We will win.\n\n"
    "\xE2\x80\x9CThen we rest.|At last.\n\n"
    "\xE2\x80\x9CSo it is,\xE2\x80\x9D he said.|He left.",
    "'We won, the Smiths' way.\n\n'Then we rest.|At last.'\n\nHe left.",
    "'It is the (the US') very real concern.'|He left.",
    "(This stands in brackets.)|This does not.",
    "He had said (it was late.) that he was tired.",
    /* datelines */
    "BEIJING (AP) \xE2\x80\x94 The talks began.|They went on.",
    "NEW YORK, N.Y. \xE2\x80\x94 The market rose.",
    /* speech that is broken off */
    "You always \xE2\x80\x94|No, because he said -- oh well.",
    "Did you just wash \xE2\x80\x94|Yes.",
    "You always --|No, because he said so.",
    "You always -- no, because he said so.",
    "You always - No, because he said so.",
    "You always \xE2\x80\x94No, because he said so.",
    "You always\xE2\x80\x94 No, because he said so.",
    "You always --No, because he said so.",
    "\xE2\x80\x94 No, because he said so.",
    "She saw 5- \xE2\x80\x94 Smith told me.",
    "She kn- \xE2\x80\x94|Smith told me.",
    "She kn- \xE2\x80\x94 I knew too.",
    "Does she \xE2\x80\x94|Oh well \xE2\x80\x94|See them go.",
    "The go- \xE2\x80\x94 go- \xE2\x80\x94 government failed.",
    "We will \xE2\x80\x94 I am sure -- win.",
    "The talks \xE2\x80\x94 Smith led them \xE2\x80\x94 failed.",
    /* ! and ? */
    "Really?|Yes!|No!!|Hello?!|Bye.",
    "He works at Yahoo! in the accounts.",
    "They left it there.|Co. heads rolled.",
    "He left Yahoo! Inc. in May.|They left!|Corporate heads rolled.",
    /* missing spaces */
    "It ended today.||The rest is known.|See www.example.com or "
    "Jane.Doe@example.com for more.",
    "\xE2\x80\x9CIt is over.\xE2\x80\x9D||They left.",
    /* lists */
    "1. The first thing|2. The second thing",
    "a. One thing|b. Another.|c. A third",
    "1) It began.|2) It ended.",
    /* a series of clauses between semicolons */
    "The rules:|nobody may sit;|nobody who came first can speak;|"
    "and we've to wait.",
    "They won;|they weren't glad;|and Al had left.|Then it rained.",
    "They won) at last;|they weren't glad;|and Al had left.",
    "They won] at last;|they weren't glad;|and Al had left.",
    "They won [at last; they did]; they weren't glad; and off they went.",
    "They won; they weren't glad.",
    "They won; they weren't glad; and off they went.",
    "They are many: two sons, Ed and Al; a sister, who is ill; a cat.",
    "It was so (she said; she was sure; she had seen it) to them.",
    "It was so: a win;|it was a bore;|it had no end.",
    /* questions that a colon leads in */
    "She asks:|Who came?|Who went?|She knows.",
    "She asks: Who came?|She knows.",
    "She asks: who came?|Who went?",
    /* other scripts */
    "\xE4\xBB\x8A\xE5\xA4\xA9\xE3\x80\x82||\xE6\x98\x8E\xE5\xA4\xA9"
    "\xE3\x80\x82",
    /* a line that a page broke */
    "It was a cold\nnight in the city.",
    "The iPhone sold well.|iPads did not.",
    "He grew up in Dulwich. [17]|He left in May.",
    /* what was left out */
    "They met in May. [...]|They left. [\xE2\x80\xA6]|They came.",
    "They met in May. [. . .]|They left.",
    "They met [...] and left.",
    "[...] They met in May.",
    /* numbers of notes, labels, asides */
    "They had their rights. 4|Even so they left (see below). 5|At last.",
    "They had their rights. 12",
    "They went home.|15 men stayed.",
    "They had their rights. 99|Even so they left.",
    "They had their rights.|100 The war began.",
    "They had their rights.|7 Smith stayed.",
    "They had their rights.|7 even so.",
    "They had 6.|7 The war began.",
    "It fell on Sept. 11 The paper wrote, as No. 5 The Row was built.",
    "Figure 1.5|Residents of the town meet.",
    "Part 1 of 2:|Washing the cup",
    "Figure 1.5 shows the town.",
    "Figure 1.5",
    "Part 1 of 2:",
    "Table 5.",
    "Yours sincerely,|Ann B. Lee",
    "Respectfully, Smith disagrees.",
    "Respectfully,",
    "The year ended. (credit: the town of Lee",
    "The year ended. (credit: the town) of Lee.",
    "The year ended.|(credit: the town of Lee)",
    "He ended. (as was said) and then went on.",
    "REDDING, Calif. \xE2\x80\x94 A fire broke out.|It was put out.",
    "WASHINGTON, D.C. \xE2\x80\x94 Talks began.",
    /* what is no abbreviation, and what is none behind one */
    "They left for the UN.|Smith stayed.",
    "It is version 2.5.|Smith sells it on shop.com.|Lee does not.",
    "They met R. A. Lee there.|He likes the U.S.|A boat left.",
    "It all began at 9 A.M.|Mr. Li came.|It all ended at 6 P.M.|Mr. Li left.",
    "They all rose at 5 a.m.|Mr. Li slept on.",
    "It all ended at 6 p.m. Sept. 5 in town.",
    "It all ended at 6 p.m. Eastern time.|It all began at 9 a.m.|The bells "
    "rang.",
    "It all ended at 6 p.m.|\"We did well in the end,\" Smith said.",
    "It all ended at 6 p.m. \xE2\x80\x94 Mr. Li left.|\xE2\x80\x94 The rest "
    "stayed.",
    "It was Ann B. \xE2\x80\x94 The mayor's aide \xE2\x80\x94 who left.",
    "He likes the U.S.|\"We do well in the end,\" he said.",
    "He met John F. \"Boss of All the Town\" Smith.",
    "He left Acme Co. \"Best Buy\" of its kind in town.",
    "He left Acme Co. \xE2\x80\x9CRich Buy\xE2\x80\x9D of its kind in town.",
    "They met in Sept. Smith said so.|It is 6 in.|The rest is cut.",
    "She lives in Mass.|The town is small.",
    /* acronyms have at most two letters between their full stops */
    "The Ll.B. Smith took is old.|The A.B.C.D. Smith met is new.",
    "They lost the Abc.D.|Smith found it.",
    "They lost the X.12.|Smith found it.",
    /* quoted words that are a name, at most three, or begin a sentence */
    "He left Acme Co. \"Best of All\" in town.",
    "He left Acme Co.|\"Best of All Men\" is his book.",
    "He left Acme Co.|\"Best of all, it is over.",
    "He left Acme Co.) \"Best of All Men\" is his book.",
    /* whose verb it is */
    "\"Why now?\"|Smith said he did not know.",
    "\"Why now?\"|Smith said that it was late.",
    "\"Why now?\" Smith said, that is all.",
    "\"Why now?\" Smith said softly.",
    "\"Why now?\" Ann Bo Lee said.|\"Why now?\"|Ann Bo Lee Smith said.",
    "\"Why now?\"|The Smiths said so.",
    "\"Why now?\"|Said Smith to Lee.",
    "\"Why now?\"|Smith the elder said so.",
    "\"Why now?\"|Smith \"Bud\" said so.",
    "\"Ciao!\"|-Italian for goodbye.",
    "\"Ciao!\"|- \"Bye!\"|- \"Go!\"",
    "\"Why now?\" Smith asked Lee.|Nobody knew.",
    "\"Why now?\"|Smith, said Lee, was late.",
    "\"We won...\" Smith said of it.|He left.",
    "\"Did we win?\"|\xE2\x80\x94Smith did.",
    "They asked who had won!|Smith said nothing.",
    "They had their rights.|1914 The war began.",
    /* no space, and an end or none */
    "\xE2\x80\x9CIt is over.\xE2\x80\x9D||\xE2\x80\x9CThey left,\xE2\x80\x9D "
    "he said.",
    "See Jane.Smith@example.com for more.",
    "It ended today.||A man left.|They met in Paris.||Nobody came.",
    "Fruit, e.g.Pears, is sold in St.Mary or at Amazon.Com now.",
    /* a dash that breaks nothing off */
    "She kn- \xE2\x80\x94 I'm sure she knew, and I kn- \xE2\x80\x94 "
    "I\xE2\x80\x99m sure.",
    "They saw a film - No Way Out - in town.",
    "You always \xE2\x80\x94 (No is no) \xE2\x80\x94 say so.",
};

/* Reads a case: its text without the bars, and its sentences. */
static void read_case(
    const char *marked, struct str *text, struct span_list *spans)
{
	size_t start = 0;
	for (const char *c = marked; *c; c++) {
		bool paragraph = strncmp(c, "\n\n", 2) == 0;
		if (*c != '|' && !paragraph) {
			str_append_byte(text, *c);
			continue;
		}
		span_list_add(spans, (struct span){start, text->len});
		if (paragraph || c[1] == '|')
			c++;
		else
			str_append_byte(text, ' ');
		if (paragraph)
			str_append_text(text, "\n\n");
		start = text->len;
	}
	span_list_add(spans, (struct span){start, text->len});
}

static void split_paragraphs(struct slice text, struct span_list *out)
{
	for (size_t start = 0, end; start < text.len; start = end + 2) {
		end = slice_find(text, "\n\n", start);
		sentence_split(text, (struct span){start, end}, NULL, out);
	}
}

static void splits(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i]); i++) {
		struct str text = {0};
		struct span_list wanted = {0}, got = {0};
		read_case(cases[i], &text, &wanted);
		split_paragraphs(str_slice(&text), &got);
		assert_int_equal(got.n, wanted.n);
		for (size_t k = 0; k < got.n; k++) {
			assert_int_equal(
			    got.items[k].start, wanted.items[k].start);
			assert_int_equal(got.items[k].end, wanted.items[k].end);
		}
		span_list_release(&wanted);
		span_list_release(&got);
		str_release(&text);
	}
}

static const char *const languages[] = {
    NULL, "ar", "de", "es", "fr", "hi", "it", "ja", "nl", "pt", "ru", "zh"};

/* Every byte that is not white space lies in exactly one sentence. */
static void assert_covered(
    struct slice text, struct span within, const char *language)
{
	struct span_list got = {0};
	sentence_split(text, within, language, &got);
	size_t pos = within.start;
	for (size_t i = 0; i <= got.n; i++) {
		struct span gap = {
		    pos, i < got.n ? got.items[i].start : within.end};
		assert_true(gap.start <= gap.end);
		assert_int_equal(slice_trim(slice_at(text, gap)).len, 0);
		if (i == got.n)
			break;
		struct slice sentence = slice_at(text, got.items[i]);
		assert_true(sentence.len > 0);
		assert_int_equal(slice_trim(sentence).len, sentence.len);
		pos = got.items[i].end;
	}
	span_list_release(&got);
}

static void covers_everything(void **state)
{
	(void)state;
	static const char *const pieces[] = {"a", "The", " ", ".", ". ", "! ",
	    "\"", "\xE2\x80\x9D", "(", ") ", "U.S.", "Mr", "5", " 1. ",
	    "\xE3\x80\x82", "\xE2\x80\xA6", "\n", "- ", "[1]", "said ",
	    "Figure ", " of ", "\xFF", "; is", ": ", "\xC2\xBB", "\xC2\xAB",
	    "\xE2\x80\x9C", " 's A", "z. B", "\xE3\x80\x8D\xE3\x81\xA8",
	    "\xE3\x80\x8A", "\xD0\xB3", "Die", "\xEF\xBC\x88", "\xEF\xBC\x89",
	    "\xE0\xA5\xA4", "XIV"};
	uint32_t seed = 5;
	for (int round = 0; round < 3000; round++) {
		struct str text = {0};
		for (int i = 0; i < 30; i++) {
			seed = seed * 1664525u + 1013904223u;
			str_append_text(
			    &text, pieces[(seed >> 8) % ARRAY_LEN(pieces)]);
		}
		assert_covered(str_slice(&text), (struct span){0, text.len},
		    languages[(size_t)round % ARRAY_LEN(languages)]);
		str_release(&text);
	}
	assert_covered(slice_of("x  One. Two.  y"), (struct span){1, 13}, NULL);
	assert_covered(slice_of(""), (struct span){0, 0}, "ja");
}

static void is_linear(void **state)
{
	(void)state;
	static const char *const units[] = {"a.", ". ) ", "a! ) ", ". ",
	    "a - . ", "[1]", "Mr. ", "(.\" ", "is;", "a: A? ", "5. ", "z. B. ",
	    "\xD0\xB3. ", "\xE3\x80\x82\xE3\x80\x8D\xE3\x81\xA8",
	    "\xE2\x80\x9C\xE3\x80\x82\xE2\x80\x9D", "\xE3\x80\x8A\xE3\x80\x82",
	    "\xEF\xBC\x88\xE3\x80\x82\xEF\xBC\x89", "! \xC2\xBB ", "'s "};
	enum { LANGUAGES = ARRAY_LEN(languages), LENGTH = 20000 };
	clock_t start = clock();
	for (size_t k = 0; k < LANGUAGES * ARRAY_LEN(units); k++) {
		size_t i = k / LANGUAGES;
		struct str text = {0};
		str_append_text(&text, "a ");
		while (text.len < LENGTH)
			str_append_text(&text, units[i]);
		struct span_list got = {0};
		sentence_split(str_slice(&text), (struct span){0, text.len},
		    languages[k % LANGUAGES], &got);
		span_list_release(&got);
		str_release(&text);
	}
	assert_true(test_is_within(start, 10));
}

static void knows_abbreviations(void **state)
{
	(void)state;
	static const struct {
		const char *word;
		enum sentence_abbreviation kind;
	} rows[] = {
	    {"Mr", SENTENCE_ABBREVIATION_TITLE},
	    {"MR", SENTENCE_ABBREVIATION_TITLE},
	    {"Gen", SENTENCE_ABBREVIATION_TITLE},
	    {"gen", SENTENCE_ABBREVIATION_NONE},
	    {"No", SENTENCE_ABBREVIATION_NUMBER},
	    {"Sept", SENTENCE_ABBREVIATION_DATE},
	    {"Inc", SENTENCE_ABBREVIATION_LAST},
	    {"mass", SENTENCE_ABBREVIATION_NONE},
	    {"Mass", SENTENCE_ABBREVIATION_STATE},
	    {"in", SENTENCE_ABBREVIATION_MEASURE},
	    {"", SENTENCE_ABBREVIATION_NONE},
	    {"balloon", SENTENCE_ABBREVIATION_NONE},
	    {"a word longer than any in the table", SENTENCE_ABBREVIATION_NONE},
	    {"Col", SENTENCE_ABBREVIATION_TITLE},
	    {"COL", SENTENCE_ABBREVIATION_TITLE},
	    {"col", SENTENCE_ABBREVIATION_NUMBER},
	    {"Ca", SENTENCE_ABBREVIATION_STATE},
	    {"ca", SENTENCE_ABBREVIATION_TITLE},
	    {"Ph.D", SENTENCE_ABBREVIATION_LAST},
	    {"PH.D", SENTENCE_ABBREVIATION_LAST},
	    {"ph.d", SENTENCE_ABBREVIATION_NONE},
	    {"N\xC2\xB0", SENTENCE_ABBREVIATION_NUMBER},
	    {"Mr\xE2\x80\x99s", SENTENCE_ABBREVIATION_NONE},
	    {"Mr\ttitle", SENTENCE_ABBREVIATION_NONE},
	    {"dhr", SENTENCE_ABBREVIATION_NONE},
	};
	for (size_t i = 0; test_row(rows, i, rows[i].word); i++)
		assert_int_equal(
		    sentence_table_abbreviation(
			sentence_language_find(NULL), slice_of(rows[i].word)),
		    rows[i].kind);
}

/* The key of a line, "de:Nr", as its language and word. */
static struct slice read_key(
    const char *line, const struct sentence_language **language)
{
	struct slice key = {line, strcspn(line, "\t\n")};
	char code[3] = {0};
	*language = sentence_language_find(NULL);
	if (key.len < 3 || line[2] != ':')
		return key;
	memcpy(code, line, 2);
	*language = sentence_language_find(code);
	assert_string_equal((*language)->code, code);
	return slice_from(key, 3);
}

/* A line without a known kind would be no abbreviation; nor is one that is
 * longer than what is looked up. */
static void reads_every_line_of_the_files(void **state)
{
	(void)state;
	for (size_t i = 0; sentence_files[i].name; i++) {
		const char *line = (const char *)sentence_files[i].bytes;
		for (; *line; line += strcspn(line, "\n") + 1) {
			const struct sentence_language *language;
			if (*line == '#')
				continue;
			struct slice word = read_key(line, &language);
			assert_true(
			    i ? sentence_table_is_starter(language, word)
			      : sentence_table_abbreviation(language, word) !=
				    SENTENCE_ABBREVIATION_NONE);
		}
	}
}

static void knows_starters_and_finite_verbs(void **state)
{
	(void)state;
	static const struct {
		const char *word;
		bool is_starter, is_finite;
	} rows[] = {
	    {"The", true, false},
	    {"HOWEVER", true, false},
	    {"don\xE2\x80\x99t", true, true},
	    {"Smith", false, false},
	    {"Was", false, true},
	    {"it\xE2\x80\x99s", true, true},
	    {"we\xE2\x80\x99ve", true, true},
	    {"police've", false, true},
	    {"HASN'T", false, true},
	    {"being", false, false},
	    {"", false, false},
	};
	for (size_t i = 0; test_row(rows, i, rows[i].word); i++) {
		struct slice word = slice_of(rows[i].word);
		assert_int_equal(sentence_table_is_starter(
				     sentence_language_find("en"), word),
		    rows[i].is_starter);
		assert_int_equal(
		    sentence_table_is_finite(word), rows[i].is_finite);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(splits),
	    cmocka_unit_test(covers_everything),
	    cmocka_unit_test(is_linear),
	    cmocka_unit_test(knows_abbreviations),
	    cmocka_unit_test(reads_every_line_of_the_files),
	    cmocka_unit_test(knows_starters_and_finite_verbs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
