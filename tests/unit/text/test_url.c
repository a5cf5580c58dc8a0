/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/url.h"

/* A text, and the addresses in it, divided by spaces. */
static const struct {
	const char *text, *urls;
} cases[] = {
    {"", ""},
    {"no address", ""},
    {"https://a.example", "https://a.example"},
    {"See https://a.example/b?c=d#e for more.", "https://a.example/b?c=d#e"},
    {"HTTP://A.example", "HTTP://A.example"},
    {"At https://a.example/b. Then", "https://a.example/b"},
    {"at https://a.example/b, then", "https://a.example/b"},
    {"(https://a.example/b)", "https://a.example/b"},
    {"(see https://a.example/b_(c).)", "https://a.example/b_(c)"},
    {"[text](https://a.example/b) and", "https://a.example/b"},
    {"<https://a.example/b>", "https://a.example/b"},
    {"\"https://a.example/b\"", "https://a.example/b"},
    {"\u201chttps://a.example/b\u201d", "https://a.example/b"},
    {"**https://a.example/b**", "https://a.example/b"},
    {"http://[::1]/b", "http://[::1]/b"},
    {"https://a.example/caf\u00e9 now", "https://a.example/caf\u00e9"},
    {"https://a.example http://b.example",
	"https://a.example http://b.example"},
    /* not to be followed */
    {"xhttps://a.example", ""},
    {"1https://a.example", ""},
    {"https://", ""},
    {"https://.", ""},
    {"https:// a.example", ""},
    {"https://-a", ""},
    {"javascript:alert(1)", ""},
    {"file:///etc/passwd", ""},
    {"ftp://a.example", ""},
    /* the ends of addresses */
    {"https://a.example/b\033[31m", "https://a.example/b"},
    {"https://a.example/b\nc", "https://a.example/b"},
    {"https://a.example/b\u202ecod.exe", "https://a.example/b"},
    {"https://a.example/b\u200bc", "https://a.example/b"},
    {"https://a.example/b\ufffdc", "https://a.example/b"},
    {"https://a.example/`id`", "https://a.example/"},
};

static void finds_addresses(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct slice text = slice_of(cases[i].text);
		struct str found = {0};
		struct span span = {0, 0};
		while (url_find(text, span.end, &span)) {
			str_append_text(&found, found.len ? " " : "");
			str_append_slice(&found, slice_at(text, span));
		}
		assert_string_equal(str_text(&found), cases[i].urls);
		str_release(&found);
	}
}

static const struct {
	const char *text;
	bool whole;
} wholes[] = {
    {"https://a.example/b", true},
    {"http://a.example/b.", true},
    {"", false},
    {" https://a.example", false},
    {"https://a.example ", false},
    {"https://a.example/b c", false},
    {"javascript:https://a.example", false},
    {"-https://a.example", false},
    {"https://", false},
};

static void knows_whole_addresses(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(wholes, i, wholes[i].text); i++)
		assert_int_equal(
		    url_is_whole(slice_of(wholes[i].text)), wholes[i].whole);
}

static void an_endless_address_is_none(void **state)
{
	(void)state;
	struct str text = {0};
	struct span span;
	str_append_text(&text, "https://a.example/");
	while (text.len < URL_LIMIT)
		str_append_byte(&text, 'b');
	assert_true(url_find(str_slice(&text), 0, &span));
	assert_true(url_is_whole(str_slice(&text)));
	str_append_byte(&text, 'b');
	assert_false(url_find(str_slice(&text), 0, &span));
	assert_false(url_is_whole(str_slice(&text)));
	str_release(&text);
}

static void resolves_references(void **state)
{
	static const char *const base = "http://a.example/b/c/d;p?q";
	static const struct {
		const char *reference, *url; /* NULL: none */
	} references[] = {
	    {"g", "http://a.example/b/c/g"},
	    {"./g", "http://a.example/b/c/g"},
	    {"g/", "http://a.example/b/c/g/"},
	    {"/g", "http://a.example/g"},
	    {"//g.example", "http://g.example"},
	    {"?y", "http://a.example/b/c/d;p?y"},
	    {"g?y#s", "http://a.example/b/c/g?y#s"},
	    {"#s", "http://a.example/b/c/d;p?q#s"},
	    {"", "http://a.example/b/c/d;p?q"},
	    {".", "http://a.example/b/c/"},
	    {"..", "http://a.example/b/"},
	    {"../g", "http://a.example/b/g"},
	    {"../../../g", "http://a.example/g"},
	    {"/./g/../h", "http://a.example/h"},
	    {" https://b.example/x y\n", "https://b.example/x%20y"},
	    {"HTTPS://b.example", "HTTPS://b.example"},
	    {"https:///", NULL},
	    {"mailto:x@a.example", NULL},
	    {"javascript:alert(1)", NULL},
	};
	(void)state;
	for (size_t i = 0; test_row(references, i, references[i].reference);
	     i++) {
		struct str out = {0};
		bool ok = url_resolve(
		    &out, slice_of(base), slice_of(references[i].reference));
		assert_int_equal(ok, references[i].url != NULL);
		assert_string_equal(
		    str_text(&out), references[i].url ? references[i].url : "");
		str_release(&out);
	}
	struct str out = {0};
	assert_false(url_resolve(&out, slice_of(""), slice_of("g")));
	assert_true(
	    url_resolve(&out, slice_of(""), slice_of("http://a.example/")));
	str_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(resolves_references),
	    cmocka_unit_test(finds_addresses),
	    cmocka_unit_test(knows_whole_addresses),
	    cmocka_unit_test(an_endless_address_is_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
