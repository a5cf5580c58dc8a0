/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/format/page.h"

/* Running text, long enough to be told from a page's other lines. */
#define LEAD "The bridge over the Lune was closed on Friday, the council said."
#define MORE "Engineers found a crack in the third pier, which is being mended."
#define LAST "It will open again in March, and until then a ferry goes hourly."
#define OTHER \
	"A baker in the next town has won the prize for the fifth time now."

/* The paragraphs of one kind, between bars. */
static void read_kind(
    struct str *out, const char *html, enum paragraph_kind kind)
{
	struct article article = {0};
	format_page_read(&article, slice_of(html));
	for (size_t i = 0; i < article.n_paragraphs; i++) {
		if (article.paragraphs[i].kind != kind)
			continue;
		str_append_text(out, out->len ? "|" : "");
		str_append_slice(out, article_paragraph(&article, i));
	}
	article_release(&article);
}

static void finds_the_report(void **state)
{
	static const struct {
		const char *label, *html, *body;
	} cases[] = {
	    {"an element of its own",
		"<div><a href=/>Home</a><a href=/s>Sport</a></div>"
		"<div><p>" LEAD "</p><p>" MORE "</p></div>"
		"<div><a href=/x>Ten ways to bake</a></div>",
		LEAD "|" MORE},
	    {"paragraphs of line breaks",
		"<div>" LEAD "<br><br>" MORE "<br>&nbsp;<br>" LAST "</div>",
		LEAD "|" MORE "|" LAST},
	    {"two containers with an advertisement between",
		"<article><div><p>" LEAD "</p></div><div class=ad-slot><p>"
		"Buy one, and take another home for nothing at all, today."
		"</p></div><div><p>" MORE "</p></div></article>",
		LEAD "|" MORE},
	    {"navigation, asides and footers",
		"<nav><p>" OTHER "</p></nav><article><p>" LEAD "</p>"
		"<aside><p>" OTHER "</p></aside><p>" MORE "</p>"
		"<footer><p>" OTHER "</p></footer></article>",
		LEAD "|" MORE},
	    {"another article beside",
		"<main><article><p>" LEAD "</p><p>" MORE "</p><p>" LAST
		"</p></article><article><p>" OTHER "</p></article></main>",
		LEAD "|" MORE "|" LAST},
	    {"comments longer than the report",
		"<h1>Lune bridge closed</h1><div class=story-body><p>" LEAD
		"</p></div><div id=comments><p>" OTHER "</p><p>" MORE
		"</p><p>" LAST "</p></div>",
		LEAD},
	    {"a copy for printing",
		"<div><p>" LEAD "</p><p>" MORE "</p></div><section><p>" LEAD
		"</p><p>" MORE "</p></section>",
		LEAD "|" MORE},
	    {"text that repeats itself in one place",
		"<div><p>" LEAD "</p><p>" MORE "</p><p>" LEAD "</p><p>" MORE
		"</p></div>",
		LEAD "|" MORE "|" LEAD "|" MORE},
	    {"no head and no body",
		"<title>Lune</title><main><p>" LEAD "</p><p>" MORE
		"</p></main>",
		LEAD "|" MORE},
	    {"ends that are not a full stop",
		"<article><p>" LEAD "&nbsp;</p><p>" MORE "[12]</p><p>" LAST
		" \U0001F600</p></article>",
		LEAD "\u00A0|" MORE "[12]|" LAST " \U0001F600"},
	    {"the first of numbered headings",
		"<article><h2>1. Rust</h2><figure><figcaption>Rust"
		"</figcaption></figure><p>" LEAD "</p><h2>2. Age</h2><p>" MORE
		"</p></article>",
		"1. Rust|" LEAD "|2. Age|" MORE},
	    {"a list, led in by a colon",
		"<article><p>Three things are known of it:</p><ul><li>the "
		"place<li>the hour<li>the cost</ul><p>" LEAD "</p></article>",
		"Three things are known of it:|the place|the hour|the "
		"cost|" LEAD},
	    {"headings between paragraphs",
		"<article><p>" LEAD "</p><h2>What is broken</h2><p>" MORE
		"</p></article>",
		LEAD "|What is broken|" MORE},
	    {"related links with a heading",
		"<article><p>" LEAD "</p><p>Related:</p><ul><li><a href=/a>"
		"Baker wins prize</a><li><a href=/b>Prize for baker</a></ul>"
		"<p>" MORE "</p></article>",
		LEAD "|" MORE},
	    {"a sentence that is a link",
		"<article><p>" LEAD "</p><p><a href=/x>" MORE "</a></p><p>" LAST
		"</p></article>",
		LEAD "|" MORE "|" LAST},
	    {"what the page hides",
		"<article><p>" LEAD "</p><div hidden><p>" OTHER "</p></div>"
		"<p style='DISPLAY: none'>" OTHER "</p><p>" MORE
		"<span aria-hidden=true>*</span></p></article>",
		LEAD "|" MORE},
	    {"short lines above and below",
		"<article><p>4 min read</p><p>" LEAD "</p><p>" MORE "</p>"
		"<p>Bridges, Lune</p></article>",
		LEAD "|" MORE},
	    {"a body class that says sidebar",
		"<body class='has-sidebar comments-open'><div><p>" LEAD
		"</p><p>" MORE "</p></div></body>",
		LEAD "|" MORE},
	    {"a table that lays out the page",
		"<table><tr><td><a href=/>Home</a><td><p>" LEAD "<p>" MORE
		"</table>",
		LEAD "|" MORE},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].label); i++) {
		struct str out = {0};
		read_kind(&out, cases[i].html, PARAGRAPH_BODY);
		assert_string_equal(str_text(&out), cases[i].body);
		str_release(&out);
	}
}

static void tells_what_is_beside_the_report(void **state)
{
	static const struct {
		enum paragraph_kind kind;
		const char *html, *paragraphs;
	} cases[] = {
	    {PARAGRAPH_HEADLINE,
		"<title>Lune bridge closed | Daily Example</title>"
		"<h1>Daily Example</h1><h1>Lune bridge closed</h1><p>" LEAD
		"</p>",
		"Lune bridge closed"},
	    {PARAGRAPH_CAPTION,
		"<article><figure><img><figcaption>The bridge, seen from the "
		"quay.</figcaption></figure><p>" LEAD "</p></article>",
		"The bridge, seen from the quay."},
	    {PARAGRAPH_BYLINE,
		"<article><p class=byline>By Ann Example</p><p>" LEAD
		"</p></article>",
		"By Ann Example"},
	    {PARAGRAPH_FURNITURE,
		"<nav>Home</nav><article><p>" LEAD "</p></article>"
		"<footer>Imprint</footer>",
		"Home|Imprint"},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].html); i++) {
		struct str out = {0};
		read_kind(&out, cases[i].html, cases[i].kind);
		assert_string_equal(str_text(&out), cases[i].paragraphs);
		str_release(&out);
	}
}

static void says_when_there_is_no_report(void **state)
{
	struct article article = {0};
	(void)state;
	format_page_read(&article,
	    slice_of("<nav><a href=/>Home</a></nav><form>Log in</form>"));
	assert_int_equal(article.n_notes, 1);
	assert_string_equal(article.notes[0], "no report found in this page");
	assert_true(article.text_offsets);
	article_release(&article);
}

/* Many equal blocks, deep elements, one endless paragraph. */
static void hostile_pages_cost_little(void **state)
{
	static const char *const again[] = {"<p>" LEAD "</p>", "<div>" LEAD,
	    "<p class='a b c d e f g h'>" LEAD, "word ", "<h1>x</h1>",
	    "<meta name=author content=x>", "<a href=x>y</a> "};
	enum { BYTES = 1 << 19, SECONDS = 20 };
	(void)state;
	for (size_t i = 0; test_row(again, i, again[i]); i++) {
		struct article article = {0};
		struct str text = {0};
		clock_t start = clock();
		while (text.len < BYTES)
			str_append_text(&text, again[i]);
		format_page_read(&article, str_slice(&text));
		article_release(&article);
		str_release(&text);
		assert_true(test_is_within(start, SECONDS));
	}
}

static void says_what_is_lacking(void **state)
{
	static const struct {
		const char *label, *html, *note; /* NULL: nothing */
	} cases[] = {
	    {"nothing", "<p>" LEAD "</p><p>" MORE "</p>", NULL},
	    {"the report", "<title>x</title><a href=/>Home</a>",
		"no report found in this page"},
	    {"consent given",
		"<div><h1>Before you go on</h1><p>We and our partners use "
		"cookies and process personal data, for which we ask your "
		"consent.</p><button>Accept all</button></div>",
		"a page that asks for consent: no report found in it"},
	    {"a password",
		"<form><p>Log in to read on, or make an account in a minute."
		"</p><input name=u><input type=password></form>",
		"a page that asks for a password: no report found in it"},
	    {"the rest, as its data say",
		"<script type=application/ld+json>{\"@type\":\"NewsArticle\","
		"\"isAccessibleForFree\": \"False\"}</script><p>" LEAD
		"</p><p>" MORE "</p>",
		"only the beginning of the report: the rest is for "
		"subscribers"},
	    {"the rest, as it shows",
		"<article><p>" LEAD "</p><p>" MORE "</p><div class=wall>"
		"<p>Already a subscriber? Log in</p></div></article>",
		"only the beginning of the report: the rest is for "
		"subscribers"},
	    {"the rest, beyond so many articles",
		"<article><p>" LEAD "</p><p>" MORE "</p></article><p>You have "
		"reached your limit of free articles.</p>",
		"only the beginning of the report: the rest is for "
		"subscribers"},
	    {"the rest, to members",
		"<article><p>" LEAD "</p><p>" MORE "</p></article><p>Dieser "
		"Inhalt ist nur f\xc3\xbcr Abonnenten.</p>",
		"only the beginning of the report: the rest is for "
		"subscribers"},
	    {"the rest, in Japanese",
		"<article><p>" LEAD "</p><p>" MORE "</p></article><p>"
		"\u3053\u306e\u8a18\u4e8b\u306f\u4f1a\u54e1\u9650\u5b9a"
		"\u3067\u3059</p>",
		"only the beginning of the report: the rest is for "
		"subscribers"},
	    {"consent, as the heading says",
		"<h1>Before you continue to the Gull</h1><p>We use cookies and "
		"data to</p><ul><li>keep our services up<li>measure how many "
		"people read what we write</ul>",
		"a page that asks for consent: no report found in it"},
	    {"a proof that a person reads",
		"<title>Just a moment...</title><h1>gull.example</h1><p>Verify "
		"you are human by doing what is asked for below.</p>",
		"a page that asks whether a person reads it: no report found "
		"in it"},
	    {"a page that is there",
		"<title>Page not found - The Gull</title><h1>Sorry</h1><p>The "
		"page that you look for may have been moved or deleted.</p>",
		"a page about an error: no report found in it"},
	    {"leave to read",
		"<h1>Access Denied</h1>You have no permission to see "
		"\"http://gull.example/a\" on this server.",
		"a page about an error: no report found in it"},
	    {"a page that is there, in Russian",
		"<title>Страница не найдена | Чайка</title><p>Попробуйте "
		"начать с главной страницы.</p>",
		"a page about an error: no report found in it"},
	    {"a page that is there, in Japanese",
		"<title>ページが見つかりません</title><p>トップへ戻る。</p>",
		"a page about an error: no report found in it"},
	    {"a page that is there, in Korean",
		"<title>페이지를 찾을 수 없습니다</title><p>홈으로.</p>",
		"a page about an error: no report found in it"},
	    {"leave to read, for reasons of law",
		"<title>451: Unavailable due to legal reasons</title><p>We "
		"recognize you are in a country of the EEA, which enforces "
		"the General Data Protection Regulation (GDPR).</p>",
		"a page about an error: no report found in it"},
	    {"nothing, in a short report about consent",
		"<h1>Court: cookie banners must offer a way to refuse</h1><p>"
		"Websites must let visitors reject all cookies at once, the "
		"court ruled.</p><p>The consent of the user must be given "
		"freely, the judges said.</p>",
		NULL},
	    {"nothing, in a short report about a page that is gone",
		"<h1>'Page not found': ministry loses its archive</h1><p>Ten "
		"years of releases vanished from the ministry's website on "
		"Monday, a spokesman said.</p>",
		NULL},
	    {"nothing, in a short report about a wall",
		"<h1>Magazine loses readers</h1><p>The magazine has lost a "
		"third of its readers since May.</p><p>Readers must subscribe "
		"to continue reading after two articles.</p>",
		NULL},
	    {"nothing, in a report about an error",
		"<h1>Page not found: a council and its archive</h1><p>" LEAD
		"</p><p>" MORE "</p><p>" LAST "</p><p>" LEAD " " MORE " " LAST
		"</p>",
		NULL},
	    {"nothing, beside a form for a password",
		"<form><input type=password></form><p>" LEAD "</p><p>" MORE
		"</p><p>" LAST "</p><p>" LEAD " " MORE " " LAST "</p>",
		NULL},
	    {"nothing, in a report about consent",
		"<p>" LEAD "</p><p>" MORE "</p><p>Cookies on its site need "
		"consent, a judge has told the council.</p><p>" LAST "</p>",
		NULL},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].label); i++) {
		struct article article = {0};
		format_page_read(&article, slice_of(cases[i].html));
		assert_int_equal(article.n_notes, cases[i].note != NULL);
		if (cases[i].note)
			assert_string_equal(article.notes[0], cases[i].note);
		article_release(&article);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_the_report),
	    cmocka_unit_test(says_what_is_lacking),
	    cmocka_unit_test(tells_what_is_beside_the_report),
	    cmocka_unit_test(says_when_there_is_no_report),
	    cmocka_unit_test(hostile_pages_cost_little),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
