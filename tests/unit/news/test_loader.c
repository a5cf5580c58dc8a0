/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "news/loader.h"
#include "support/article.h"
#include "support/folder.h"
#include "support/hostile.h"

/* The article as lines: fields with their source, notes, paragraphs. */
static void print(const struct article *article, struct str *out)
{
	for (size_t i = 0; i <= ARTICLE_NOTE; i++)
		if (article->fields[i].value)
			str_printf(out, "%s=%s (%s)\n", article_field_names[i],
			    article->fields[i].value,
			    article_from_name(article->fields[i].from));
	article_print_notes(out, article);
	article_print_paragraphs(out, article);
}

/* What article.h promises of every article. */
static void check_invariants(const struct article *article)
{
	const struct paragraph *p = article->paragraphs;
	const struct article_sentence *s = article->sentences;
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		assert_true(p[i].span.start < p[i].span.end);
		assert_true(p[i].span.end <= article->text.len);
		for (size_t k = 0; k < i; k++)
			assert_true(
			    p[k].span.end <= p[i].span.start ||
			    (k == 0 && p[i].span.end <= p[0].span.start) ||
			    p[0].kind == PARAGRAPH_HEADLINE);
	}
	for (size_t i = 0; i < article->n_sentences; i++) {
		const struct paragraph *in = &p[s[i].paragraph];
		assert_true(in->span.start <= s[i].span.start);
		assert_true(s[i].span.end <= in->span.end);
		assert_true(s[i].span.start < s[i].span.end);
		assert_true(in->kind == PARAGRAPH_HEADLINE ||
			    in->kind == PARAGRAPH_BODY ||
			    in->kind == PARAGRAPH_CAPTION);
		if (i)
			assert_true(s[i - 1].paragraph <= s[i].paragraph);
	}
}

#define LEAD "The harbour was closed on Monday after a storm broke its wall."
#define MORE "Officials said repairs would take a week."
/* seven characters: "the harbour is closed today" */
#define HARBOUR                                                \
	"\xe6\xb8\xaf\xe5\x8f\xa3\xe4\xbb\x8a\xe5\xa4\xa9\xe5" \
	"\x85\xb3\xe9\x97\xad\xe4\xba\x86"

static const struct {
	const char *path, *text, *lines;
} rows[] = {
    /* headlines */
    {"a.txt", "Storm shuts harbour\n\n" LEAD "\n\n" MORE "\n",
	"title=Storm shuts harbour (text)\n"
	"headline: Storm shuts harbour\nbody: " LEAD "\nbody: " MORE "\n"},
    {"a.txt", LEAD "\n\n" MORE "\n", "body: " LEAD "\nbody: " MORE "\n"},
    {"a.txt", "Storm shuts harbour\nTown waits for its ferry\n" LEAD "\n",
	"title=Storm shuts harbour (text)\n"
	"headline: Storm shuts harbour\n"
	"headline: Town waits for its ferry\nbody: " LEAD "\n"},
    {"a.txt", "Storm Shuts Harbour And Ferry Service.\n\n" LEAD "\n",
	"title=Storm Shuts Harbour And Ferry Service. (text)\n"
	"headline: Storm Shuts Harbour And Ferry Service.\n"
	"body: " LEAD "\n"},
    /* full of names, and still a sentence */
    {"a.txt",
	"Foreign Minister Ada Lund met Prime Minister Karl Brandt in "
	"Harwick on Sunday.\n\n" LEAD "\n",
	"body: Foreign Minister Ada Lund met Prime Minister Karl "
	"Brandt in Harwick on Sunday.\nbody: " LEAD "\n"},
    /* agency, place and date in one line */
    {"a.txt",
	"Storm shuts harbour\n\nPTI | Haven | Updated: Jul 04, 2024 "
	"22:14 "
	"IST\n\n" LEAD "\n",
	"title=Storm shuts harbour (text)\n"
	"date=2024-07-04T22:14+05:30 (text)\n"
	"headline: Storm shuts harbour\n"
	"dateline: PTI | Haven | Updated: Jul 04, 2024 22:14 IST\n"
	"body: " LEAD "\n"},
    /* a byline without a name */
    {"a.txt",
	"Storm shuts harbour\n\nBy our harbour correspondent\n\n" LEAD "\n",
	"title=Storm shuts harbour (text)\n"
	"headline: Storm shuts harbour\n"
	"byline: By our harbour correspondent\nbody: " LEAD "\n"},
    /* a byline with the writer's post or place */
    {"a.txt",
	"Storm shuts harbour\n\nBy Ann Example, Legal affairs "
	"correspondent\n\n" LEAD "\n",
	"title=Storm shuts harbour (text)\nby=Ann Example (text)\n"
	"headline: Storm shuts harbour\n"
	"byline: By Ann Example, Legal affairs correspondent\n"
	"body: " LEAD "\n"},
    {"a.txt", "Storm shuts harbour\n\nBy Ann Example in Haven\n\n" LEAD "\n",
	"title=Storm shuts harbour (text)\nby=Ann Example (text)\n"
	"headline: Storm shuts harbour\n"
	"byline: By Ann Example in Haven\nbody: " LEAD "\n"},
    {"a.txt", "Storm shuts harbour\n", "body: Storm shuts harbour\n"},
    {"a.txt", "features\nmanager\nevents\n",
	"body: features\nbody: manager\nbody: events\n"},
    {"a.txt", "\xef\xbb\xbfStorm?\r\n\r\n" LEAD "\r\n",
	"title=Storm? (text)\nheadline: Storm?\nbody: " LEAD "\n"},
    /* an outlet's name alone on top */
    {"a.txt", "Example Courant\n" LEAD "\n" MORE "\n",
	"outlet=Example Courant (text)\nfurniture: Example Courant\n"
	"body: " LEAD "\nbody: " MORE "\n"},
    {"a.txt", "The Daily Example\n\nStorm shuts harbour\n\n" LEAD "\n",
	"outlet=The Daily Example (text)\n"
	"title=Storm shuts harbour (text)\n"
	"furniture: The Daily Example\n"
	"headline: Storm shuts harbour\nbody: " LEAD "\n"},
    {"a.txt", "Breaking News\n\n" LEAD "\n",
	"title=Breaking News (text)\nheadline: Breaking News\n"
	"body: " LEAD "\n"},
    {"a.txt",
	"Harbour Hits Hard Times\n\nThe harbour knows worse "
	"Times.\n",
	"title=Harbour Hits Hard Times (text)\n"
	"headline: Harbour Hits Hard Times\n"
	"body: The harbour knows worse Times.\n"},
    {"a.txt", LEAD " That was reported by The Daily Example.\n",
	"body: " LEAD " That was reported by The Daily Example.\n"},
    /* furniture that gives a field */
    {"a.txt",
	"Storm shuts harbour\n\nPicture source - AP\n"
	"Example Mirror - Subscribe\nExample Mirror - "
	"Subscribe\n\n" LEAD "\n",
	"outlet=Example Mirror (text)\n"
	"title=Storm shuts harbour (text)\nagency=AP (text)\n"
	"headline: Storm shuts harbour\n"
	"furniture: Picture source - AP\n"
	"furniture: Example Mirror - Subscribe\n"
	"furniture: Example Mirror - Subscribe\nbody: " LEAD "\n"},
    {"a.txt",
	"This article was first published 2 years ago\n\n"
	"Storm shuts harbour\n\nShare:\n\n"
	"Last updated on: March 4, 2021\xc2\xa0 09:05 IST\n\n" LEAD
	"\n\nIMAGE: The wall on Monday. Photograph: Ann Example/Pool/"
	"Reuters\n\n" MORE "\n\nGet Example News in your Inbox:\n",
	"outlet=Example (text)\ntitle=Storm shuts harbour (text)\n"
	"date=2021-03-04T09:05+05:30 (text)\nagency=Reuters (text)\n"
	"furniture: This article was first published 2 years ago\n"
	"headline: Storm shuts harbour\nfurniture: Share:\n"
	"furniture: Last updated on: March 4, 2021\xc2\xa0 09:05 "
	"IST\nbody: " LEAD "\n"
	"caption: IMAGE: The wall on Monday. Photograph: Ann "
	"Example/Pool/Reuters\nbody: " MORE "\n"
	"furniture: Get Example News in your Inbox:\n"},
    {"a.txt",
	"Storm shuts harbour\nBy Ann Example and Bob Sample\n"
	"Published June 5, 2020\nHAVEN, June 4 (Reuters) - " LEAD
	"\n(Reporting by Ann Example; Editing by Bob Sample)\n",
	"title=Storm shuts harbour (text)\n"
	"by=Ann Example and Bob Sample (text)\n"
	"date=2020-06-05 (text)\nagency=Reuters (text)\n"
	"headline: Storm shuts harbour\n"
	"byline: By Ann Example and Bob Sample\n"
	"dateline: Published June 5, 2020\n"
	"body: HAVEN, June 4 (Reuters) - " LEAD "\n"
	"furniture: (Reporting by Ann Example; Editing by Bob "
	"Sample)\n"},
    {"a.txt",
	LEAD "\n\n\xc2\xa9 2021 Example Herald. All rights "
	     "reserved.\n",
	"outlet=Example Herald (text)\nbody: " LEAD "\n"
	"furniture: \xc2\xa9 2021 Example Herald. All rights "
	"reserved.\n"},
    {"a.txt", LEAD "\n\nSubscribe to Continue Reading\n" MORE "\n",
	"body: " LEAD "\nbody: Subscribe to Continue Reading\nbody: " MORE
	"\n"},
    {"a.txt",
	"Storm shuts harbour\n\nThe wall, seen from the pier."
	"CreditAnn Example/Reuters\n\n" LEAD
	"\n\nBob Sample / Reuters\n\nCarol Test via Getty Images\n",
	"title=Storm shuts harbour (text)\nagency=Reuters (text)\n"
	"headline: Storm shuts harbour\n"
	"caption: The wall, seen from the pier.CreditAnn Example/"
	"Reuters\nbody: " LEAD "\nfurniture: Bob Sample / Reuters\n"
	"furniture: Carol Test via Getty Images\n"},
    {"a.txt",
	"Storm shuts harbour\nBY ANN EXAMPLE | Haven\n"
	"Friday, June 5, 2020\n" LEAD "\n",
	"title=Storm shuts harbour (text)\nby=ANN EXAMPLE (text)\n"
	"date=2020-06-05 (text)\nheadline: Storm shuts harbour\n"
	"byline: BY ANN EXAMPLE | Haven\n"
	"dateline: Friday, June 5, 2020\nbody: " LEAD "\n"},
    {"a.txt",
	LEAD "\nFollow Ann Example on Twitter\n"
	     "Get Breaking News in your inbox\n"
	     "Follow The Example Herald on Facebook\n"
	     "Subscribe to the Politics newsletter\n",
	"outlet=The Example Herald (text)\nbody: " LEAD
	"\nfurniture: Follow Ann Example on Twitter\n"
	"furniture: Get Breaking News in your inbox\n"
	"furniture: Follow The Example Herald on Facebook\n"
	"furniture: Subscribe to the Politics newsletter\n"},
    {"a.txt", "By Ann Example, AP Writer\n\n" LEAD "\n" MORE "\n",
	"by=Ann Example (text)\nagency=AP (text)\n"
	"byline: By Ann Example, AP Writer\nbody: " LEAD "\nbody: " MORE "\n"},
    {"a.txt",
	"By Ann Example | March 5, 2024 | 9:15 AM EST\n\n" LEAD "\n" MORE "\n",
	"by=Ann Example (text)\ndate=2024-03-05T09:15-05:00 (text)\n"
	"byline: By Ann Example | March 5, 2024 | 9:15 AM EST\nbody: " LEAD
	"\nbody: " MORE "\n"},
    {"a.txt",
	"By Ann Example and Bo Lind\n\n" LEAD "\n" MORE "\n" LEAD
	"\nBo Lind covers the sea for us. He lives in Port Ellen.\n",
	"by=Ann Example and Bo Lind (text)\n"
	"byline: By Ann Example and Bo Lind\nbody: " LEAD "\nbody: " MORE
	"\nbody: " LEAD
	"\nfurniture: Bo Lind covers the sea for us. He lives in Port "
	"Ellen.\n"},
    {"a.txt",
	"By Ann Example\n\n" LEAD "\n" MORE "\n" LEAD
	"\nBo Lind is no longer mayor.\n",
	"by=Ann Example (text)\n"
	"byline: By Ann Example\nbody: " LEAD "\nbody: " MORE "\nbody: " LEAD
	"\nbody: Bo Lind is no longer mayor.\n"},
    {"a.txt", "By Ann Example ann@gull.example\n\n" LEAD "\n" MORE "\n",
	"by=Ann Example (text)\n"
	"byline: By Ann Example ann@gull.example\nbody: " LEAD "\nbody: " MORE
	"\n"},
    {"a.txt", "Posted on March 5, 2024 by Ann Example\n\n" LEAD "\n" MORE "\n",
	"by=Ann Example (text)\ndate=2024-03-05 (text)\n"
	"byline: Posted on March 5, 2024 by Ann Example\nbody: " LEAD
	"\nbody: " MORE "\n"},
    {"a.txt",
	"Publi\xc3\xa9 le 5 mars 2024, mis \xc3\xa0 jour le 6 mars "
	"2024\n\n" LEAD "\n" MORE "\n",
	"date=2024-03-05 (text)\n"
	"dateline: Publi\xc3\xa9 le 5 mars 2024, mis \xc3\xa0 jour le 6 mars "
	"2024\nbody: " LEAD "\nbody: " MORE "\n"},
    {"a.txt",
	"5 marzo 2024 alle 09:12 - Aggiornato il 6 marzo 2024\n\n" LEAD
	"\n" MORE "\n",
	"date=2024-03-05T09:12 (text)\n"
	"dateline: 5 marzo 2024 alle 09:12 - Aggiornato il 6 marzo 2024\n"
	"body: " LEAD "\nbody: " MORE "\n"},
    /* what readers say */
    {"a.txt", "122 Comments\n" LEAD "\n" MORE "\n" LEAD "\n" MORE "\n",
	"furniture: 122 Comments\nbody: " LEAD "\nbody: " MORE "\nbody: " LEAD
	"\nbody: " MORE "\n"},
    {"a.txt", LEAD "\n" MORE "\n2 responses to Town elects mayor\n" LEAD "\n",
	"body: " LEAD "\nbody: " MORE
	"\nfurniture: 2 responses to Town elects mayor\nfurniture: " LEAD "\n"},
    /* other stories */
    {"a.txt",
	LEAD "\n" MORE "\nRead more:\nTown elects mayor\nPrices rise again\n"
	     "It rained.\nThe pier is open.\n",
	"body: " LEAD "\nbody: " MORE "\nfurniture: Read more:\n"
	"furniture: Town elects mayor\nfurniture: Prices rise again\n"
	"body: It rained.\nbody: The pier is open.\n"},
    {"a.txt",
	LEAD "\n" MORE "\n" LEAD "\nRelated News\nTown elects mayor.\n"
	     "Prices rise again in\n",
	"body: " LEAD "\nbody: " MORE "\nbody: " LEAD
	"\nfurniture: Related News\nfurniture: Town elects mayor.\n"
	"furniture: Prices rise again in\n"},
    {"a.txt",
	LEAD "\n" MORE "\n" LEAD "\nRelated:\nTown elects mayor\n" LEAD
	     "\n\xe2\x80\x9cWe wait,\xe2\x80\x9d he said.\n",
	"body: " LEAD "\nbody: " MORE "\nbody: " LEAD
	"\nfurniture: Related:\nfurniture: Town elects "
	"mayor\nbody: " LEAD
	"\nbody: \xe2\x80\x9cWe wait,\xe2\x80\x9d he said.\n"},
    /* what goes on in sentences goes on with the report */
    {"a.txt",
	LEAD "\n" MORE "\n" LEAD "\nRead more:\nTown elects mayor\n" LEAD
	     "\n" MORE "\n",
	"body: " LEAD "\nbody: " MORE "\nbody: " LEAD
	"\nfurniture: Read more:\nfurniture: Town elects mayor\nbody: " LEAD
	"\nbody: " MORE "\n"},
    /* the first line says whose page it is, else the owner's line does */
    {"a.txt",
	"The Harbour Times\n\n" LEAD "\n" MORE "\n" LEAD
	"\n\xc2\xa9 2024 Gull Media Group. All rights reserved.\n",
	"outlet=The Harbour Times (text)\nfurniture: The Harbour "
	"Times\nbody: " LEAD "\nbody: " MORE "\nbody: " LEAD
	"\nfurniture: \xc2\xa9 2024 Gull Media Group. All rights "
	"reserved.\n"},
    {"a.txt",
	LEAD "\n" MORE "\n" LEAD "\nRelated News\nTown elects mayor\n"
	     "\xc2\xa9 2024 Gull Media Group. All rights reserved.\n",
	"outlet=Gull Media Group (text)\nbody: " LEAD "\nbody: " MORE
	"\nbody: " LEAD
	"\nfurniture: Related News\nfurniture: Town elects mayor\nfurniture: "
	"\xc2\xa9 2024 Gull Media Group. All rights reserved.\n"},
    /* at most 25 words, without the signs between them; in Chinese every
     * character is a word */
    {"a.txt",
	LEAD "\n" MORE "\n" LEAD "\nRelated News\n"
	     "News | Harwick | Town and county elect a mayor and a clerk - "
	     "and argue about the pier, the market and the price of the ferry "
	     "- again\n",
	"body: " LEAD "\nbody: " MORE "\nbody: " LEAD
	"\nfurniture: Related News\nfurniture: News | Harwick | Town and "
	"county elect a mayor and a clerk - and argue about the pier, the "
	"market and the price of the ferry - again\n"},
    {"a.txt",
	LEAD "\n" MORE "\n" LEAD "\nRelated News\n" HARBOUR HARBOUR HARBOUR
	     "\n" HARBOUR HARBOUR HARBOUR HARBOUR "\n",
	"body: " LEAD "\nbody: " MORE "\nbody: " LEAD
	"\nfurniture: Related News\nfurniture: " HARBOUR HARBOUR HARBOUR
	"\nbody: " HARBOUR HARBOUR HARBOUR HARBOUR "\n"},
    /* lines */
    {"a.txt",
	"Officials closed the harbour on Monday after the storm broke\n"
	"the outer wall in two places, and said that repairs would\n"
	"take at least a week, or longer if the wind does not turn.\n"
	"\n" MORE "\n",
	"body: Officials closed the harbour on Monday after the storm "
	"broke\nthe outer wall in two places, and said that repairs "
	"would\ntake at least a week, or longer if the wind does not "
	"turn.\nbody: " MORE "\n"},
    {"a.txt", "It was a cold\nnight in the city.\n",
	"body: It was a cold\nnight in the city.\n"},
    {"a.txt",
	LEAD "\n\n---\n\n* * *\n\n___.\n\n" MORE "\n\n\xE2\x80\x94-\n\n-5?\n",
	"body: " LEAD "\nfurniture: ---\nfurniture: * * *\n"
	"furniture: ___.\nbody: " MORE "\nfurniture: \xE2\x80\x94-\nbody: -5?"
	"\n"},
    /* Markdown */
    {"a.md",
	"# Storm shuts harbour #\n\n" LEAD "\n\n## Repairs\n\nThey "
	"*may* take [a week](http://example.org).\n",
	"title=Storm shuts harbour (text)\n"
	"headline: Storm shuts harbour\nbody: " LEAD
	"\nbody: Repairs\nbody: They may take a week.\n"},
    {"a.md", "# Storm\n\n**The wall.** It\nbroke on Monday\nand Tuesday.\n",
	"title=Storm (text)\nheadline: Storm\n"
	"body: The wall. It\nbroke on Monday\nand Tuesday.\n"},
    {"a.md",
	"It broke:\n- here\n  and there\n2) far\n> Why\n> so,\n"
	"he said.\n\n| a | b |\n| c | d |\n\nNear\n1998. It held.\n"
	"Wind\n----\nNone.\n\n    one\n    two\n",
	"body: It broke:\nbody: here\nand there\nbody: 2) far\n"
	"body: Why\nso,\nhe said.\n"
	"body: a | b\nbody: c | d\n"
	"body: Near\n1998. It held.\nWind\n"
	"body: None.\nbody: one\ntwo\n"},
    {"a.txt", "# Storm\n" LEAD "\n",
	"title=# Storm (text)\nheadline: # Storm\nbody: " LEAD "\n"},
    /* front matter */
    {"a.txt",
	"---\nheadline: St\xc3\xb6rm shuts harbour\noutlet: Example\n"
	"author: [Ann, Bob]\ndate: 5 June 2020\nnote: a digest\n"
	"unknown: 7\n---\n\n" LEAD "\n",
	"outlet=Example (front-matter)\n"
	"title=St\xc3\xb6rm shuts harbour (front-matter)\n"
	"by=Ann, Bob (front-matter)\n"
	"date=2020-06-05 (front-matter)\n"
	"about=a digest (front-matter)\n"
	"headline: St\xc3\xb6rm shuts harbour\n"
	"furniture: ---\nheadline:\n"
	"furniture: outlet: Example\nauthor: [Ann, Bob]\n"
	"date: 5 June 2020\nnote: a digest\nunknown: 7\n---\n"
	"body: " LEAD "\n"},
    {"a.md",
	"---\r\ntitle: \"Storm: a day\"\r\n...\r\n# Storm: a "
	"day\r\n\r\n" LEAD "\r\n",
	"title=Storm: a day (front-matter)\nheadline: Storm: a day\n"
	"furniture: ---\ntitle: \"\nfurniture: \"\n...\n"
	"furniture: Storm: a day\nbody: " LEAD "\n"},
    {"a.txt",
	"---\ntitle: 'It''s shut'\n---\nStorm shuts harbour\n\n" LEAD "\n",
	"title=It's shut (front-matter)\n"
	"furniture: ---\ntitle: 'It''s shut'\n---\n"
	"body: Storm shuts harbour\nbody: " LEAD "\n"},
    {"a.txt", "---\ntitle: [1\n---\n" LEAD "\n",
	"title=1 (front-matter)\n"
	"note: a.txt:2:8: expected a closing ], found \"[1\"\n"
	"headline: 1\nfurniture: ---\ntitle: [\nfurniture: ---\n"
	"body: " LEAD "\n"},
    {"a.txt", "---\ndate: soon\noutlet: {a: b}\n---\n" LEAD "\n",
	"note: a.txt:2:7: expected a date, found \"soon\"\n"
	"note: a.txt:3:9: expected an outlet, found \"{a: b}\"\n"
	"furniture: ---\ndate: soon\noutlet: {a: b}\n---\nbody: " LEAD "\n"},
    {"a.txt", "---\ntitle: Storm\n\n" LEAD "\n",
	"title=Storm (front-matter)\n"
	"note: a.txt:3:1: expected \"---\"\nheadline: Storm\n"
	"furniture: ---\ntitle:\nbody: " LEAD "\n"},
    {"a.txt", "---\n\n" LEAD "\n", "furniture: ---\nbody: " LEAD "\n"},
    /* the file's name */
    {"in/2020-06-05-storm.txt", LEAD "\n",
	"date=2020-06-05 (file-name)\nbody: " LEAD "\n"},
    {"2020-16-05-storm.txt", LEAD "\n", "body: " LEAD "\n"},
    {"a.txt", LEAD "\n\nShare this article on Facebook or by mail\n",
	"body: " LEAD "\n"
	"furniture: Share this article on Facebook or by mail\n"},
    /* cut off */
    {"a.txt",
	LEAD "\n" MORE "\n\nSubscribe for $1 a week to continue reading\n",
	"note: only the beginning of the report: the rest is for subscribers\n"
	"body: " LEAD "\nbody: " MORE
	"\nbody: Subscribe for $1 a week to continue reading\n"},
    /* repaired */
    {"a.txt", "The caf\xe9 was \x01 shut.\n",
	"note: 1 sequence of bytes is not UTF-8\n"
	"note: 1 control character\n"
	"body: The caf\xef\xbf\xbd was \x01 shut.\n"},
};

static void reads_every_form(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].text); i++) {
		struct article article;
		struct err err = {{0}};
		struct str lines = {0};
		if (!loader_parse(&article, rows[i].path,
			slice_of(rows[i].text), NULL, &err))
			fail_msg("%s", err.text);
		check_invariants(&article);
		print(&article, &lines);
		assert_string_equal(str_text(&lines), rows[i].lines);
		str_release(&lines);
		article_release(&article);
	}
}

/* Lines that look like furniture and are reporting. */
static const char *const reporting[] = {
    "Read more books, the minister told pupils.",
    "Subscribe to the theory that prices fall and you will wait long.",
    "He urged them to subscribe.",
    "They will share.",
    "Share this burden.",
    "By Friday the wall had gone.",
    "By Friday, Example Corp had sold it.",
    "By Friday Example Corp had sold it in Haven.",
    "By Example Corp, the council heard from a reporter",
    "Related claims were dropped.",
    "Published reports said so.",
    "Updated figures were not at hand.",
    "Follow us, the captain said.",
    "Image: that is what they care about most, she said, and it was a "
    "long day for everyone involved in it, from the crews who slept on "
    "the pier to the cooks who fed them, and for the families who came "
    "with blankets and soup, waited through the night behind the fence, "
    "argued with the guards, sang a little, and went home in the grey "
    "of the morning without an answer, only to come back at noon with "
    "more of the same, as they have done on each of the nine days since "
    "the first of the boats was lost on the far side of the island, "
    "where nobody lives now but the keeper of the light and his dog.",
    "Tags were found on both whales.",
    "Watch this space.",
    "Advertisement is dear.",
    "\"Why?\"",
    "It didn't.",
    "Things went bad fast.",
    "He's back.",
    "9:05 p.m.",
    "Source of it all: money.",
    "Photo opportunities were few.",
    "Copyright law is at stake here.",
    "The Associated Press",
};

static void hides_no_reporting(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(reporting, i, reporting[i]); i++) {
		struct article article;
		struct str text = {0};
		str_printf(&text, LEAD "\n\n%s\n\n" MORE "\n\n%s\n",
		    reporting[i], reporting[i]);
		assert_true(loader_parse(
		    &article, "a.txt", str_slice(&text), NULL, NULL));
		for (size_t k = 0; k < article.n_paragraphs; k++)
			if (article.paragraphs[k].kind != PARAGRAPH_BODY &&
			    article.paragraphs[k].kind != PARAGRAPH_CAPTION)
				fail_msg("%s: %s", reporting[i],
				    paragraph_kind_name(
					article.paragraphs[k].kind));
		article_release(&article);
		str_release(&text);
	}
}

#define FILE_OF(bytes, message)                     \
	{                                           \
		{bytes, sizeof(bytes) - 1}, message \
	}

static const struct {
	struct slice bytes;
	const char *message;
} refused[] = {
    FILE_OF("", "a.txt: empty"),
    FILE_OF(" \n\t\r\n\xc2\xa0", "a.txt: only white space"),
    FILE_OF("\xef\xbb\xbf", "a.txt: only white space"),
    FILE_OF("%PDF-1.7\nwords and words", "a.txt: a PDF file, expected text"),
    FILE_OF("PK\3\4 words and words", "a.txt: a ZIP archive, expected text"),
    FILE_OF("\x8f\1\x8fwords\x9d\2\x9d",
	"a.txt: binary, 6 of 11 bytes are no text"),
    FILE_OF("\1\2words\3\0\0\0", "a.txt: binary, 6 of 11 bytes are no text"),
    FILE_OF("\x1f\x8b\x08 words", "a.txt: the compressed data is damaged"),
};

static void refuses_what_is_no_text(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(refused, i, refused[i].message); i++) {
		struct article article;
		struct err err = {{0}};
		assert_false(loader_parse(
		    &article, "a.txt", refused[i].bytes, NULL, &err));
		assert_string_equal(err.text, refused[i].message);
		article_release(&article);
	}
}

/* A file that cannot be read may still be one side of a comparison. */
static void blank_file_is_an_article_of_nothing(void **state)
{
	(void)state;
	static const char *const blank[] = {"", " \n\t\r\n\xc2\xa0"};
	struct folder folder;
	struct article article;
	folder_init(&folder);
	for (size_t i = 0; test_row(blank, i, blank[i]); i++) {
		folder_write_text(&folder, "a.txt", blank[i]);
		assert_true(
		    loader_load_blank(&article, folder_path(&folder, "a.txt")));
		assert_int_equal(article.n_sentences, 0);
		assert_int_equal(article.n_notes, 1);
		assert_string_equal(article.notes[0], "empty");
		article_release(&article);
	}
	folder_write_text(&folder, "a.txt", "\n\nx");
	assert_false(
	    loader_load_blank(&article, folder_path(&folder, "a.txt")));
	assert_false(
	    loader_load_blank(&article, folder_path(&folder, "no.txt")));
	folder_release(&folder);
}

static void refuses_a_line_too_long(void **state)
{
	(void)state;
	struct article article;
	struct err err = {{0}};
	struct str text = {0};
	str_append_text(&text, "Storm\n\n");
	for (int i = 0; i < LOADER_LINE_LIMIT; i++)
		str_append_byte(&text, 'a');
	assert_true(
	    loader_parse(&article, "a.txt", str_slice(&text), NULL, &err));
	article_release(&article);
	str_append_byte(&text, 'a');
	assert_false(
	    loader_parse(&article, "a.txt", str_slice(&text), NULL, &err));
	assert_string_equal(err.text, "a.txt:3: a line of 524289 bytes, more "
				      "than the 524288 allowed");
	str_release(&text);
}

static void refuses_what_is_no_file(void **state)
{
	(void)state;
	struct folder folder;
	struct article article;
	struct err err = {{0}};
	folder_init(&folder);
	assert_false(loader_load(&article, str_text(&folder.path), NULL, &err));
	assert_non_null(strstr(err.text, ": is a folder, expected a file"));
	const char *fifo = folder_path(&folder, "fifo.txt");
	assert_int_equal(mkfifo(fifo, 0600), 0);
	assert_false(loader_load(&article, fifo, NULL, &err));
	assert_non_null(strstr(err.text, "fifo.txt: not a regular file"));
	const char *large = folder_path(&folder, "large.txt");
	folder_write_text(&folder, "large.txt", "x");
	assert_int_equal(truncate(large, LOADER_FILE_LIMIT + 1), 0);
	assert_false(loader_load(&article, large, NULL, &err));
	assert_non_null(strstr(err.text, "large.txt: 16777217 bytes, more "
					 "than the 16777216 allowed"));
	folder_release(&folder);
}

static void loads_a_hostile_article(void **state)
{
	(void)state;
	struct str bytes = {0};
	struct article article;
	struct err err = {{0}};
	hostile_article(&bytes);
	if (!loader_parse(&article, "a.txt", str_slice(&bytes), NULL, &err))
		fail_msg("%s", err.text);
	check_invariants(&article);
	assert_int_equal(article.n_notes, 3);
	assert_string_equal(
	    article_get(&article, ARTICLE_HEADLINE), HOSTILE_HEADLINE);
	assert_true(slice_is(article_sentence(&article, 1), HOSTILE_SENTENCE));
	/* a sentence's bytes are the file's, byte for byte */
	size_t start =
	    article_file_offset(&article, article.sentences[1].span.start);
	assert_memory_equal(
	    bytes.bytes + start, HOSTILE_SENTENCE, strlen(HOSTILE_SENTENCE));
	size_t last = article.n_sentences - 1;
	start =
	    article_file_offset(&article, article.sentences[last].span.start);
	assert_memory_equal(
	    bytes.bytes + start, "Repairs will take a week.\r\n", 27);
	article_release(&article);
	str_release(&bytes);
}

/* Any front part of a file must load or fail in order. */
static void loads_or_refuses_every_prefix(void **state)
{
	(void)state;
	struct str bytes = {0};
	str_append_text(&bytes, "---\ntitle: \"St\xc3\xb6rm\"\ndate: 2020\n"
				"---\n# x\n\xff\xf0\x9f\x91\r\n\r\n  a\n## \n");
	hostile_article(&bytes);
	for (size_t len = 0; len < bytes.len && len < 1500; len++) {
		struct article article;
		struct slice front = {bytes.bytes, len};
		if (!loader_parse(&article, "a.md", front, NULL, NULL))
			continue;
		check_invariants(&article);
		article_release(&article);
	}
	str_release(&bytes);
}

/* A page made to be slow: each line asks about all those below it. */
static void long_pages_take_no_time(void **state)
{
	(void)state;
	static const char *const repeated[] = {
	    "related\n", "a\n", "by \n", "Subscribe to A\n", "\"\n", "# \n"};
	for (size_t i = 0; test_row(repeated, i, repeated[i]); i++) {
		struct article article;
		struct str text = {0};
		clock_t start = clock();
		str_append_text(&text, LEAD "\n" MORE "\n" LEAD "\n");
		for (int k = 0; k < 100000; k++)
			str_append_text(&text, repeated[i]);
		assert_true(loader_parse(
		    &article, "a.md", str_slice(&text), NULL, NULL));
		assert_true(test_is_within(start, 20));
		article_release(&article);
		str_release(&text);
	}
}

static void the_manifest_is_strongest(void **state)
{
	(void)state;
	struct folder folder;
	struct metadata_manifest manifest = {0};
	struct article article;
	struct str lines = {0};
	folder_init(&folder);
	folder_write_text(&folder, "outlets.yaml",
	    "outlets:\n  gull: {name: The Gull, country: NL}\n"
	    "articles:\n  - file: a.txt\n    outlet: gull\n"
	    "    published: 2020-06-05\n");
	metadata_manifest_load(&manifest, folder_path(&folder, "outlets.yaml"));
	assert_true(loader_parse(&article, "x/a.txt",
	    slice_of("---\noutlet: Other\nurl: "
		     "https://example.org/\n---\n" LEAD "\n"),
	    &manifest, NULL));
	print(&article, &lines);
	assert_string_equal(str_text(&lines),
	    "outlet=The Gull (manifest)\ndate=2020-06-05 (manifest)\n"
	    "url=https://example.org/ (front-matter)\n"
	    "furniture: ---\noutlet: Other\nurl: https://example.org/\n"
	    "---\nbody: " LEAD "\n");
	article_release(&article);
	assert_true(loader_parse(&article, "x/b.txt",
	    slice_of("---\noutlet: gull\n---\n" LEAD "\n"), &manifest, NULL));
	assert_string_equal(article_get(&article, ARTICLE_OUTLET), "The Gull");
	article_release(&article);
	metadata_manifest_release(&manifest);
	str_release(&lines);
	folder_release(&folder);
}

/* The published articles beside the project: what they are is known, their
 * text is not ours to keep.  Kinds: headline, body, caption, furniture. */
static const struct {
	const char *file, *outlet, *published, *agency, *kinds;
} seeds[] = {
    {"000_447cfadc9586ee72.txt", NULL, NULL, NULL, "bbbbbbbbbbbbb"},
    {"001_7794e5b02375b622.txt", "Global Courant", NULL, NULL,
	"fbbbbbbbbbbbbbbbbbbbbbbf"},
    {"002_16b52361ac664b14.txt", NULL, NULL, NULL, "hhbbbbbbbbbbbbbbbbbbfff"},
    {"003_2d98182bc64606f4.txt", "Minute Mirror", NULL, "AP", "hfffbbbbbbbbbb"},
    {"004_0ec5f97b28ee65ae.txt", "Rediff", "2023-06-18T21:08+05:30", "Reuters",
	"fhffbcbbbbbbbbbbbbbbbbbbbbbbbbbff"},
};

static void same_text(const char *a, const char *b)
{
	assert_string_equal(a ? a : "(none)", b ? b : "(none)");
}

static void reads_published_pages(void **state)
{
	(void)state;
	if (access("../shared/seeds", F_OK) != 0) {
		printf("# SKIP ../shared/seeds is not there\n");
		return;
	}
	for (size_t i = 0; test_row(seeds, i, seeds[i].file); i++) {
		struct article article;
		struct str path = {0}, kinds = {0};
		struct err err = {{0}};
		str_printf(&path, "../shared/seeds/%s", seeds[i].file);
		if (!loader_load(&article, str_text(&path), NULL, &err))
			fail_msg("%s", err.text);
		check_invariants(&article);
		for (size_t k = 0; k < article.n_paragraphs; k++)
			str_append_byte(&kinds,
			    *paragraph_kind_name(article.paragraphs[k].kind));
		assert_string_equal(str_text(&kinds), seeds[i].kinds);
		same_text(
		    article_get(&article, ARTICLE_OUTLET), seeds[i].outlet);
		same_text(article_get(&article, ARTICLE_PUBLISHED),
		    seeds[i].published);
		same_text(
		    article_get(&article, ARTICLE_AGENCY), seeds[i].agency);
		assert_int_equal(article.n_notes, 0);
		article_release(&article);
		str_release(&path);
		str_release(&kinds);
	}
}

#define FEED(items) \
	"<rss><channel><title>Haven Times</title>" items "</channel></rss>"
#define ENTRY(title) "<item><title>" title "</title></item>"

static void check_refused(const char *path, const char *message)
{
	struct article article;
	struct err err = {{0}};
	assert_false(loader_load(&article, path, NULL, &err));
	assert_non_null(strstr(err.text, message));
	article_release(&article);
}

static void check_headline(const char *path, const char *headline)
{
	struct article article;
	struct err err = {{0}};
	if (!loader_load(&article, path, NULL, &err))
		fail_msg("%s", err.text);
	assert_string_equal(article_get(&article, ARTICLE_HEADLINE), headline);
	check_invariants(&article);
	article_release(&article);
}

static void an_entry_is_named_by_its_number(void **state)
{
	struct folder folder;
	(void)state;
	folder_init(&folder);
	folder_write_text(&folder, "a.xml", FEED(ENTRY("One") ENTRY("Two")));
	folder_write_text(&folder, "b.xml", FEED(ENTRY("Alone")));
	folder_write_text(&folder, "c.txt", "Storm shuts harbour\n\n" LEAD);
	check_headline(folder_path(&folder, "a.xml#1"), "One");
	check_headline(folder_path(&folder, "a.xml#2"), "Two");
	check_headline(folder_path(&folder, "b.xml"), "Alone");
	check_refused(
	    folder_path(&folder, "a.xml"), "a.xml: 2 entries, name one: ");
	check_refused(folder_path(&folder, "a.xml#3"),
	    "a.xml#3: no such entry, the last is ");
	check_refused(folder_path(&folder, "a.xml#0"), "a.xml#0: ");
	check_refused(folder_path(&folder, "c.txt#1"),
	    "c.txt: not a feed, it has no entries");
	assert_true(loader_finds(folder_path(&folder, "a.xml#7")));
	assert_false(loader_finds(folder_path(&folder, "d.xml#1")));
	folder_write_text(&folder, "a.xml#2", FEED(ENTRY("A file")));
	check_headline(folder_path(&folder, "a.xml#2"), "A file");
	folder_release(&folder);
}

static void every_entry_is_an_article(void **state)
{
	static const char feed[] = FEED(
	    ENTRY("One") "<item><title>Two"
			 "</title><description>" LEAD "</description></item>");
	struct loader_articles articles = {0};
	(void)state;
	assert_true(
	    loader_parse_all(&articles, "a.xml", slice_of(feed), NULL, NULL));
	assert_int_equal(articles.n, 2);
	assert_string_equal(articles.items[0].path, "a.xml#1");
	assert_string_equal(articles.items[1].path, "a.xml#2");
	assert_int_equal(articles.items[0].n_notes, 1);
	assert_string_equal(articles.items[0].notes[0],
	    "only the headline: the feed has no more of it");
	assert_int_equal(articles.items[1].n_notes, 0);
	assert_int_equal(articles.items[1].n_sentences, 2);
	assert_true(articles.items[1].text_offsets);
	assert_true(
	    loader_parse_all(&articles, "b.txt", slice_of(LEAD), NULL, NULL));
	assert_int_equal(articles.n, 3);
	assert_string_equal(articles.items[2].path, "b.txt");
	assert_false(articles.items[2].text_offsets);
	loader_articles_release(&articles);
}

/* A paragraph that no reader would take in is not split into sentences. */
static void folds_a_paragraph_too_long(void **state)
{
	struct article article;
	struct str page = {0};
	(void)state;
	str_append_text(
	    &page, "<h1>Storm shuts harbour</h1><p>" LEAD "</p><p>");
	while (page.len < 2 * LOADER_LINE_LIMIT)
		str_append_text(&page, LEAD " ");
	assert_true(
	    loader_parse(&article, "a.html", str_slice(&page), NULL, NULL));
	assert_true(article.n_sentences < 5);
	assert_non_null(
	    strstr(article.notes[article.n_notes - 1], "a paragraph of "));
	article_release(&article);
	str_release(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_every_form),
	    cmocka_unit_test(hides_no_reporting),
	    cmocka_unit_test(refuses_what_is_no_text),
	    cmocka_unit_test(blank_file_is_an_article_of_nothing),
	    cmocka_unit_test(refuses_a_line_too_long),
	    cmocka_unit_test(refuses_what_is_no_file),
	    cmocka_unit_test(loads_a_hostile_article),
	    cmocka_unit_test(loads_or_refuses_every_prefix),
	    cmocka_unit_test(long_pages_take_no_time),
	    cmocka_unit_test(the_manifest_is_strongest),
	    cmocka_unit_test(an_entry_is_named_by_its_number),
	    cmocka_unit_test(every_entry_is_an_article),
	    cmocka_unit_test(folds_a_paragraph_too_long),
	    cmocka_unit_test(reads_published_pages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
