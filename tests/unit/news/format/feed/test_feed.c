/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/format/feed/feed.h"
#include "support/article.h"

/* An article as lines: fields, links, notes, paragraphs. */
static void print(const struct article *article, struct str *out)
{
	article_print_fields(out, article);
	for (size_t i = 0; i < article->n_links; i++)
		str_printf(out, "link: %s\n", article->links[i].url);
	article_print_notes(out, article);
	article_print_paragraphs(out, article);
}

static void print_feed(const struct format_feed *feed, struct str *out)
{
	for (size_t i = 0; i < feed->n; i++) {
		struct article article = {0};
		if (i)
			str_append_text(out, "--\n");
		format_feed_article(feed, i, &article);
		assert_true(article.text_offsets);
		print(&article, out);
		article_release(&article);
	}
}

static void check(const char *text, const char *lines)
{
	struct format_feed feed;
	struct err err = {{0}};
	struct str out = {0};
	bool ok =
	    text[0] == '{'
		? format_feed_read_json(&feed, "a.json", slice_of(text), &err)
		: format_feed_read_xml(&feed, "a.xml", slice_of(text), &err);
	if (ok)
		print_feed(&feed, &out);
	else
		str_append_text(&out, err.text);
	assert_string_equal(str_text(&out), lines);
	str_release(&out);
	if (ok)
		format_feed_release(&feed);
}

#define RSS_OPEN                                                          \
	"<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' " \
	"xmlns:content='http://purl.org/rss/1.0/modules/content/' "       \
	"xmlns:media='http://search.yahoo.com/mrss/' "                    \
	"xmlns:it='http://www.itunes.com/DTDs/Podcast-1.0.dtd'>"          \
	"<channel><title>Haven "                                          \
	"Times</title><link>https://haven.example/</link>"
#define RSS(items) RSS_OPEN items "</channel></rss>"
#define ATOM(entries)                                                     \
	"<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en-GB'>"     \
	"<title>Haven Times</title><link href='https://haven.example/'/>" \
	"<author><name>The desk</name></author>" entries "</feed>"
#define ATOM_03(entries)                                                \
	"<feed version='0.3' xmlns='http://purl.org/atom/ns#'>" entries \
	"</feed>"

static const struct {
	const char *feed, *lines;
} formats[] = {
    /* RSS 2.0 */
    {RSS("<language>de-AT</language>"
	 "<item><title>Ferry sails</title><link>/news/1</link>"
	 "<guid isPermaLink='false'>n1</guid>"
	 "<author>mail@haven.example (Ann Example)</author>"
	 "<pubDate>2024-03-02T08:00:00Z</pubDate>"
	 "<description>&lt;p&gt;It &lt;b&gt;sails&lt;/b&gt;.&lt;/p&gt;"
	 "&lt;p&gt;&lt;a href='b'&gt;More&lt;/a&gt;.&lt;/p&gt;</description>"
	 "</item><item><title>Ferry is late</title></item>"),
	"outlet=Haven Times\ntitle=Ferry sails\nby=Ann Example\n"
	"date=2024-03-02T08:00+00:00\nurl=https://haven.example/news/1\n"
	"language=de\nguid=n1\nlink: https://haven.example/b\n"
	"headline: Ferry sails\nbody: It sails.\nbody: More.\n--\n"
	"outlet=Haven Times\ntitle=Ferry is late\nlanguage=de\n"
	"headline: Ferry is late\n"},
    /* RSS 1.0: items beside the channel */
    {"<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
     "xmlns='http://purl.org/rss/1.0/' "
     "xmlns:d='http://purl.org/dc/elements/1.1/'>"
     "<channel><title>Haven Times</title></channel>"
     "<item r:about='https://haven.example/1'><title>Ferry sails</title>"
     "<d:creator>Ann Example</d:creator><d:date>2024-03-02</d:date>"
     "<description>It sails.</description></item></r:RDF>",
	"outlet=Haven Times\ntitle=Ferry sails\nby=Ann Example\n"
	"date=2024-03-02\nurl=https://haven.example/1\n"
	"headline: Ferry sails\nbody: It sails.\n"},
    /* RSS 0.91, without namespaces */
    {"<rss version='0.91'><channel><title>Haven Times</title><item>"
     "<title>Ferry sails</title><link>http://haven.example/1</link></item>"
     "</channel></rss>",
	"outlet=Haven Times\ntitle=Ferry sails\nurl=http://haven.example/1\n"
	"headline: Ferry sails\n"},
    /* Atom 1.0 */
    {ATOM("<entry><title type='html'>Ferry &lt;i&gt;Sula&lt;/i&gt;</title>"
	  "<id>urn:a:1</id><link rel='self' href='/self'/>"
	  "<link href='/atom' type='application/atom+xml'/>"
	  "<link rel='alternate' href='/1' type='text/html'/>"
	  "<updated>2024-03-03T08:00:00Z</updated>"
	  "<published>2024-03-02T08:00:00+01:00</published>"
	  "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
	  "<p>It &lt;sails&gt;.</p><ul><li>Twice</li></ul></div></content>"
	  "</entry>"),
	"outlet=Haven Times\ntitle=Ferry Sula\nby=The desk\n"
	"date=2024-03-02T08:00+01:00\nurl=https://haven.example/1\n"
	"language=en\nguid=urn:a:1\nheadline: Ferry Sula\n"
	"body: It <sails>.\nbody: Twice\n"},
    /* Atom 0.3 */
    {ATOM_03("<entry><title mode='escaped' type='text/html'>A &amp;amp; B"
	     "</title><issued>2004-03-02T08:00:00Z</issued>"
	     "<summary mode='base64'>PGI+SXQ8L2I+IHNhaWxzLg==</summary>"
	     "</entry>"),
	"title=A & B\ndate=2004-03-02T08:00+00:00\nheadline: A & B\n"
	"body: It sails.\n"},
    /* an entry alone */
    {"<entry xmlns='http://www.w3.org/2005/Atom'><title>Ferry sails</title>"
     "<source><title>Haven Times</title></source></entry>",
	"outlet=Haven Times\ntitle=Ferry sails\nheadline: Ferry sails\n"},
    /* CDF */
    {"<CHANNEL HREF='http://haven.example/'><TITLE>Haven Times</TITLE>"
     "<ITEM HREF='http://haven.example/1' LASTMOD='1998-03-02'>"
     "<TITLE>Ferry sails</TITLE><ABSTRACT>It sails.</ABSTRACT></ITEM>"
     "</CHANNEL>",
	"outlet=Haven Times\ntitle=Ferry sails\ndate=1998-03-02\n"
	"url=http://haven.example/1\nheadline: Ferry sails\n"
	"body: It sails.\n"},
    /* JSON Feed */
    {"{\"version\": \"https://jsonfeed.org/version/1.1\", "
     "\"title\": \"Haven Times\", \"language\": \"en\", "
     "\"home_page_url\": \"https://haven.example/\", "
     "\"author\": {\"name\": \"The desk\"}, \"items\": ["
     "{\"id\": 7, \"url\": \"1\", \"title\": \"Ferry sails\", "
     "\"content_html\": \"<p>It sails.</p>\", "
     "\"date_published\": \"2024-03-02T08:00:00Z\", "
     "\"authors\": [{\"name\": \"Ann Example\"}, {\"url\": \"x\"}]}, "
     "{\"id\": \"https://haven.example/2\", \"summary\": \"R &amp; D\"}]}",
	"outlet=Haven Times\ntitle=Ferry sails\nby=Ann Example\n"
	"date=2024-03-02T08:00+00:00\nurl=https://haven.example/1\n"
	"language=en\nguid=7\nheadline: Ferry sails\nbody: It sails.\n--\n"
	"outlet=Haven Times\nby=The desk\nurl=https://haven.example/2\n"
	"language=en\nguid=https://haven.example/2\nbody: R & D\n"},
};

static void reads_every_format(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(formats, i, formats[i].feed); i++)
		check(formats[i].feed, formats[i].lines);
}

/* What an item of RSS, or an entry of Atom, says; the feed's own left out. */
#define ITEM(xml) "<rss><channel><item>" xml "</item></channel></rss>"
#define MEDIA_ITEM(xml)                                                    \
	"<rss xmlns:m='http://search.yahoo.com/mrss/'><channel><item>" xml \
	"</item></channel></rss>"
#define ENTRY(xml)                                              \
	"<feed xmlns='http://www.w3.org/2005/Atom'><entry>" xml \
	"</entry></feed>"

static const struct {
	const char *feed, *lines;
} fields[] = {
    /* titles */
    {ITEM(
	 "<title>It&amp;#8217;s &amp;lt;b&amp;gt;on&amp;lt;/b&amp;gt;</title>"),
	"title=It’s on\nheadline: It’s on\n"},
    {ITEM("<title>1 &lt; 2 &amp; 3</title>"),
	"title=1 < 2 & 3\nheadline: 1 < 2 & 3\n"},
    {ITEM("<title>\n The <![CDATA[ferry]]> is<![CDATA[n't]]>\n late </title>"),
	"title=The ferry isn't late\nheadline: The ferry isn't late\n"},
    {ITEM("<title/><m:title>Ferry</m:title><media:title>Boat</media:title>"),
	"title=Boat\nheadline: Boat\n"},
    {ENTRY("<title type='text'>The &lt;b> in &amp;lt;</title>"),
	"title=The <b> in <\nheadline: The <b> in <\n"},
    {ENTRY("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>"
	   "A <i>b</i> &lt;u></div></title>"),
	"title=A b <u>\nheadline: A b <u>\n"},
    {ENTRY("<title type='application/x-news'>test</title>"),
	"title=test\nheadline: test\n"},
    {ENTRY("<title type='application/octet-stream'>RmVycnk=</title>"),
	"title=Ferry\nheadline: Ferry\n"},
    /* addresses */
    {ITEM("<link> \n http://a.example/1 </link>"), "url=http://a.example/1\n"},
    {ITEM("<link/><guid>http://a.example/2</guid>"),
	"url=http://a.example/2\nguid=http://a.example/2\n"},
    {ITEM("<guid isPermaLink='false'>http://a.example/3</guid>"),
	"guid=http://a.example/3\n"},
    {ITEM("<guid> a\tb </guid>"), "guid=ab\n"},
    {ITEM("<link>javascript:x()</link><guid>http://a.example/4</guid>"),
	"url=http://a.example/4\nguid=http://a.example/4\n"},
    {ITEM("<feedburner:origLink>http://a.example/5</feedburner:origLink>"
	  "<link>http://burner.example/5</link>"),
	"url=http://a.example/5\n"},
    {"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/'>"
     "<entry xml:base='news/'><link href='6'/></entry></feed>",
	"url=http://a.example/news/6\n"},
    /* dates */
    {ITEM("<pubDate>soon</pubDate><dc:date>2024-03-02</dc:date>"),
	"date=2024-03-02\n"},
    {ENTRY("<updated>2024-03-03</updated><published>2024-03-02</published>"),
	"date=2024-03-02\n"},
    {ENTRY("<updated>2024-03-03</updated>"), "date=2024-03-03\n"},
    /* bylines */
    {ITEM("<author>a@b.example</author>"), ""},
    {ITEM("<author>a@b.example</author><itunes:author>Ann</itunes:author>"),
	"by=Ann\n"},
    {ITEM("<dc:creator>Ann</dc:creator><dc:creator>Ben &amp; Co</dc:creator>"
	  "<dc:creator>Ann</dc:creator><author>Cid</author>"),
	"by=Ann, Ben & Co\n"},
    {ENTRY("<author><name>Ann</name></author><author><name>Ben</name>"
	   "<email>b@c.example</email></author>"),
	"by=Ann, Ben\n"},
    {ENTRY("<author><email>b@c.example</email></author>"), ""},
    /* outlets */
    {ITEM("<source url='http://a.example/rss'>Haven Times</source>"),
	"outlet=Haven Times\n"},
    {ITEM("<title>Ferry sails - Gull</title><source>Gull</source>"),
	"outlet=Gull\ntitle=Ferry sails\nheadline: Ferry sails\n"},
    {ITEM("<title>Ferry sails - Gull</title><source>Tern</source>"),
	"outlet=Tern\ntitle=Ferry sails - Gull\n"
	"headline: Ferry sails - Gull\n"},
    {ITEM("<dc:publisher>a@b.example</dc:publisher>"), ""},
    {ITEM("<dc:publisher>Haven Times</dc:publisher>"), "outlet=Haven Times\n"},
    /* languages */
    {ITEM("<dc:language>pt_BR</dc:language>"), "language=pt\n"},
    {ITEM("<description xml:lang='FR'>Un.</description>"),
	"language=fr\nbody: Un.\n"},
    {ITEM("<dc:language>english</dc:language>"), ""},
    /* texts */
    {ITEM("<description>A line.</description><content:encoded>All of "
	  "it.&lt;br>&lt;br>And more.</content:encoded>"),
	"body: All of it.\nbody: And more.\nfurniture: A line.\n"},
    {ITEM("<description>All of [...]</description><content:encoded>All of "
	  "it, and more.</content:encoded>"),
	"body: All of it, and more.\n"},
    {ITEM("<description>\nOne line\n goes on.\n\nAnother.</description>"),
	"body: One line\n goes on.\nbody: Another.\n"},
    {ITEM(
	 "<description>&amp;lt;p&amp;gt;One of the ferries "
	 "was late on Monday, and another on "
	 "Tuesday, with forty cars on board.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;"
	 "Two.&amp;lt;/p&amp;gt;</description>"),
	"body: One of the ferries was late on Monday, and another on "
	"Tuesday, with forty cars on board.\nbody: Two.\n"},
    {ITEM("<description>The <b>naked</b> truth.</description>"),
	"body: The naked truth.\n"},
    {ITEM("<body xmlns='http://www.w3.org/1999/xhtml'><p>a</p><p>b</p></body>"),
	"body: a\nbody: b\n"},
    {ITEM("<description>&lt;figure>&lt;img src='a'>&lt;figcaption>A ferry."
	  "&lt;/figcaption>&lt;/figure>Text.</description>"),
	"caption: A ferry.\nbody: Text.\n"},
    {MEDIA_ITEM("<m:group><m:content><m:description>Seen.</m:description>"
		"</m:content></m:group>"),
	"body: Seen.\n"},
    {MEDIA_ITEM("<m:content><m:description>On the quay, by A."
		"</m:description></m:content><description>It sails."
		"</description>"),
	"body: It sails.\nfurniture: On the quay, by A.\n"},
    {ENTRY("<summary>A &lt;b>bold&lt;/b> one.</summary>"),
	"body: A bold one.\n"},
    {ENTRY("<content type='text'>A &lt;b>.</content>"), "body: A <b>.\n"},
    {ENTRY("<content src='http://a.example/x'/><summary>s</summary>"),
	"body: s\n"},
    /* known by the namespace */
    {"<rss xmlns:x='urn:x'><channel><item><x:title>No</x:title>"
     "<title>Yes</title></item></channel></rss>",
	"title=Yes\nheadline: Yes\n"},
    {"<x:rss xmlns:x='urn:own'><x:channel><x:item><x:title>Yes</x:title>"
     "</x:item></x:channel></x:rss>",
	"title=Yes\nheadline: Yes\n"},
};

static void reads_every_field(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(fields, i, fields[i].feed); i++)
		check(fields[i].feed, fields[i].lines);
}

static const struct {
	const char *feed, *lines;
} broken[] = {
    {"<rss><channel>\n<item><title>R & D</title></item></channel></rss>",
	"title=R & D\nnote: a.xml:2:17: expected a name after \"&\"\n"
	"headline: R & D\n"},
    {"<rss><channel><item><title>a</title>\n<item><title>b</title></item>",
	"title=a\nnote: a.xml:2:30: premature end of data in tag item line 1\n"
	"headline: a\n--\n"
	"title=b\nnote: a.xml:2:30: premature end of data in tag item line 1\n"
	"headline: b\n"},
    {"<rss><channel><title>t</channel></rss>", "a.xml: a feed without entries"},
    {"{\"a\": 1}", "a.json: not a JSON Feed"},
    {"{\"a\":\n ]}", "a.json:2:2: unexpected token near ']'"},
    {"{\"items\": [{\"title\": \"a\nb\", \"content_text\": \"c\",}]}",
	"title=a b\nnote: a.json:1:23: unexpected newline near '\"a'\n"
	"headline: a b\nbody: c\n"},
    {"{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}",
	"a.json: a feed without entries"},
};

static void says_what_is_broken(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(broken, i, broken[i].feed); i++)
		check(broken[i].feed, broken[i].lines);
}

static void long_feeds_take_linear_time(void **state)
{
	static const struct {
		const char *front, *again, *end;
	} cases[] = {
	    {RSS_OPEN, "<item/>", "</channel></rss>"},
	    {RSS_OPEN, "<item>", ""},
	    {RSS_OPEN,
		"<item><title>A ferry</title><link>/1</link><description>&lt;p>"
		"It sails.&lt;/p></description></item>",
		"</channel></rss>"},
	    {RSS_OPEN "<item>", "<link>x</link><author>a</author>", ""},
	    {RSS_OPEN "<item><title>", "&lt;b", "</title></item>"},
	    {RSS_OPEN "<item><title>", "&amp;amp;", "</title></item>"},
	    {RSS_OPEN "<item><dc:creator>", "a, ", "</dc:creator></item>"},
	};
	enum { BYTES = 1 << 18, SECONDS = 5 };
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].again); i++) {
		struct str text = {0}, out = {0};
		struct format_feed feed;
		clock_t start = clock();
		str_append_text(&text, cases[i].front);
		while (text.len < BYTES)
			str_append_text(&text, cases[i].again);
		str_append_text(&text, cases[i].end);
		assert_true(format_feed_read_xml(
		    &feed, "a.xml", str_slice(&text), NULL));
		print_feed(&feed, &out);
		format_feed_release(&feed);
		str_release(&text);
		str_release(&out);
		assert_true(test_is_within(start, SECONDS));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_every_format),
	    cmocka_unit_test(reads_every_field),
	    cmocka_unit_test(says_what_is_broken),
	    cmocka_unit_test(long_feeds_take_linear_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
