/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/pattern.h"
#include "news/metadata/name.h"

static const struct {
	const char *text, *line;
} lines[] = {
    {"", ""},
    {" \t a \xc2\xa0 b\n", "a b"},
    {"a\xe2\x80\x94"
     "b \xe2\x80\x93 c \xe2\x80\xa2 d",
	"a-b - c - d"},
    {"\xe2\x80\x9cit\xe2\x80\x99s\xe2\x80\x9d", "\"it's\""},
    {"\xe6\xb8\xaf", "\xe6\xb8\xaf"},
};

static void makes_lines_plain(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(lines, i, lines[i].text); i++) {
		struct str line = {0};
		pattern_line(&line, slice_of(lines[i].text));
		assert_string_equal(str_text(&line), lines[i].line);
		str_release(&line);
	}
}

/* What {} holds; NULL where the pattern does not match. */
static const struct {
	const char *pattern, *line, *captured;
} matches[] = {
    {"share", "Share", ""},
    {"share", "Shares", NULL},
    {"share*", "Shares", ""},
    {"", "", ""},
    {"", "a", NULL},
    {"*", "", ""},
    {"{}", "", ""},
    {"{}", "abc", "abc"},
    {"get {} in your inbox*", "Get Example in Your Inbox:", "Example"},
    {"get {} in*", "Get in in in", "in"},
    {"{} - subscribe", "A - B - Subscribe", "A - B"},
    {"* {}", "a b c", "b c"},
    {"####", "2024", ""},
    {"####", "202a", NULL},
    {"(c) #### {}.*", "(C) 2024 A. B", "A"},
    {"*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", NULL},
};

static void matches_whole_lines(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(matches, i, matches[i].pattern); i++) {
		struct slice line = slice_of(matches[i].line);
		struct span span;
		bool found = pattern_match(matches[i].pattern, line, &span);
		assert_int_equal(found, matches[i].captured != NULL);
		if (found)
			assert_true(slice_is(
			    slice_at(line, span), matches[i].captured));
	}
}

static const struct {
	const char *line, *rest;
	bool alone;
} mastheads[] = {
    {"Example Courant", "It rained.", true},
    {"The Example", "It rained.", false},
    {"The Daily Example", "It rained.", true},
    {"Al Jazeera", "It rained.", true},
    {"BBC News", "BBC News said it rained.", true},
    {"Example Times", "The Example rained.", false},
    {"Mayor Sues Times", "The mayor sued. Mayor Lee did.", false},
    {"Good News", "It rained.", false},
    {"News", "It rained.", false},
    {"example courant", "It rained.", false},
    {"Example Courant.", "It rained.", false},
    {"A Very Long And Winding Post", "It rained.", false},
    {"", "It rained.", false},
};

static void knows_mastheads(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(mastheads, i, mastheads[i].line); i++)
		if (metadata_name_is_masthead(slice_of(mastheads[i].line),
			slice_of(mastheads[i].rest)) != mastheads[i].alone)
			fail_msg("%s", mastheads[i].line);
}

static const struct {
	const char *name;
	bool offered, likely;
} names[] = {
    {"Example", true, false},
    {"Example Courant", true, true},
    {"Ann Sample", true, false},
    {"BBC", true, true},
    {"Breaking", false, false},
    {"Breaking News", false, false},
    {"Daily", false, false},
    {"Politics", false, false},
    {"Unlock", false, false},
    {"the theory", false, false},
    {"Getty Images", false, false},
    {"Reuters", true, true}, /* an outlet too */
    {"", false, false},
};

static void distinguishes_outlets_from_services(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(names, i, names[i].name); i++) {
		struct slice name = slice_of(names[i].name);
		if (metadata_name_is_outlet(name) != names[i].offered ||
		    metadata_name_is_likely_outlet(name) != names[i].likely)
			fail_msg("%s", names[i].name);
	}
}

static const struct {
	const char *credit, *agency;
} credits[] = {
    {"Ann Example/Pool/Reuters", "Reuters"},
    {"AP Photo/Bob Sample", "AP"},
    {"The Associated Press", "AP"},
    {"APEC", NULL},
    {"ann/reuters", NULL},
    {"", NULL},
};

static void finds_agencies(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(credits, i, credits[i].credit); i++) {
		const char *agency =
		    metadata_name_agency(slice_of(credits[i].credit));
		assert_string_equal(agency ? agency : "(none)",
		    credits[i].agency ? credits[i].agency : "(none)");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(makes_lines_plain),
	    cmocka_unit_test(matches_whole_lines),
	    cmocka_unit_test(knows_mastheads),
	    cmocka_unit_test(distinguishes_outlets_from_services),
	    cmocka_unit_test(finds_agencies),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
