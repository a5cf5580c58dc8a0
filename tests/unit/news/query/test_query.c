/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/query/query.h"

/* A query's terms as one line: kind, text, whether it is left out. */
static void print(const struct query *query, struct str *out)
{
	static const char *const kinds[] = {
	    [QUERY_WORD] = "word",
	    [QUERY_PHRASE] = "phrase",
	    [QUERY_PREFIX] = "prefix",
	    [QUERY_REGEX] = "regex",
	    [QUERY_OUTLET] = "outlet",
	    [QUERY_DATE] = "date",
	    [QUERY_AFTER] = "after",
	    [QUERY_BEFORE] = "before",
	};
	for (size_t i = 0; i < query->n; i++) {
		const struct query_term *term = &query->terms[i];
		str_printf(out, "%s%s%s%s(%s", i ? " " : "",
		    term->negated ? "-" : "",
		    term->in_headline ? "headline-" : "", kinds[term->kind],
		    term->text);
		if (term->until)
			str_printf(out, "..%s", term->until);
		str_append_byte(out, ')');
	}
}

static const struct {
	const char *typed, *terms;
} good[] = {
    {"balloon spy", "word(balloon) word(spy)"},
    {"  balloon\t\xc2\xa0spy ", "word(balloon) word(spy)"},
    {"\"spy balloon\"", "phrase(spy balloon)"},
    {"\xe2\x80\x9cspy balloon\xe2\x80\x9d", "phrase(spy balloon)"},
    {"commun*", "prefix(commun)"},
    {"commun**", "prefix(commun)"},
    {"a -b -\"c d\" -e*", "word(a) -word(b) -phrase(c d) -prefix(e)"},
    {"outlet:rediff", "outlet(rediff)"},
    {"-outlet:\"Minute Mirror\" x", "-outlet(Minute Mirror) word(x)"},
    {"date:2023-06", "date(2023-06)"},
    {"date:2023-06-01..2023-06-18", "date(2023-06-01..2023-06-18)"},
    {"headline:spy -headline:\"a b\" headline:bal*",
	"headline-word(spy) -headline-phrase(a b) headline-prefix(bal)"},
    {"after:2023 -before:2023-06-18", "after(2023) -before(2023-06-18)"},
    {"date:\"2023\" -date:2024", "date(2023) -date(2024)"},
    {"10:30 20-hour G20 U.S.",
	"word(10:30) word(20-hour) word(G20) word(U.S.)"},
    {"a & * - -- b", "word(a) word(b)"},
    {"it's O'Connor", "word(it's) word(O'Connor)"},
    {"a\"b c\"d", "word(a) phrase(b c) word(d)"},
    {"\"\" a", "word(a)"},
    {"~spy|surveil b", "regex(spy|surveil) word(b)"},
    {"-~[0-9]+\"x a~b", "-regex([0-9]+\"x) word(a~b)"},
    {"~\"spy \\\"b\\\"\" c", "regex(spy \\\"b\\\") word(c)"},
    {"~outlet:x", "regex(outlet:x)"},
    {"a AND (b) OR c'); --", "word(a) word(AND) word((b)) word(OR) "
			     "word(c');)"},
};

static void reads_what_is_typed(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(good, i, good[i].typed); i++) {
		struct query query;
		struct str terms = {0};
		struct err err = {{0}};
		if (!query_parse(&query, good[i].typed, &err))
			fail_msg("%s: %s", good[i].typed, err.text);
		print(&query, &terms);
		assert_string_equal(str_text(&terms), good[i].terms);
		str_release(&terms);
		query_release(&query);
	}
}

#define DATE "expected a date like 2023-06-18, 2023-06 or 2023"
#define DATES DATE ", or 2023-06-01..2023-06-18"

static const struct {
	const char *typed, *message;
} bad[] = {
    {"", "query:1:1: expected a word to find"},
    {" & ", "query:1:1: expected a word to find"},
    {"-a", "query:1:1: only words to leave out, expected one to find"},
    {"-outlet:x", "query:1:1: only words to leave out, expected one to "
		  "find"},
    {"a \"b", "query:1:3: the quotation is not closed, expected \""},
    {"\xc3\xa9t\xc3\xa9 \"b",
	"query:1:5: the quotation is not closed, expected \""},
    {"a title:b", "query:1:3: unknown field \"title\", expected outlet, "
		  "headline, date, before or after"},
    {"headline:", "query:1:10: expected a word of the headline"},
    {"a headline:\"b", "query:1:12: the quotation is not closed, expected \""},
    {"after:", "query:1:7: " DATE},
    {"before:2023-13", "query:1:8: " DATE},
    {"after:2023-01..2024", "query:1:7: " DATE},
    {"date:2026-13", "query:1:6: " DATES},
    {"date:2026-02-30", "query:1:6: " DATES},
    {"date:2026..2026-00", "query:1:6: " DATES},
    {"outlet:", "query:1:8: expected the name of an outlet"},
    {"outlet:\"", "query:1:8: the quotation is not closed, expected \""},
    {"a ~", "query:1:3: expected a regular expression behind ~"},
    {"a ~\"b", "query:1:4: the quotation is not closed, expected \""},
    {"\u00e9 -~(b", "query:1:4: not a regular expression: missing "
		    "closing parenthesis"},
    {"date:June", "query:1:6: " DATES},
    {"date:2023-6", "query:1:6: " DATES},
    {"date:2023..", "query:1:6: " DATES},
    {"date:2023/06", "query:1:6: " DATES},
};

static void says_what_is_wrong(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(bad, i, bad[i].typed); i++) {
		struct query query;
		struct err err = {{0}};
		assert_false(query_parse(&query, bad[i].typed, &err));
		assert_string_equal(err.text, bad[i].message);
		assert_int_equal(query.n, 0);
	}
}

/* The same before the last term is typed to its end. */
static const struct {
	const char *typed, *terms;
} half_typed[] = {
    {"a \"b c", "word(a) phrase(b c)"},
    {"a \"", "word(a)"},
    {"a outlet:", "word(a)"},
    {"a -outlet:\"The", "word(a) -outlet(The)"},
    {"a date:20", "word(a)"},
    {"a titl:x ", "word(a)"},
    {"a ~(b", "word(a)"},
    {"a ~(b c", NULL},
    {"date:20 a", NULL},
    {"outlet:", NULL},
};

static void reads_what_is_half_typed(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(half_typed, i, half_typed[i].typed); i++) {
		struct query query;
		struct str terms = {0};
		bool ok = query_parse_typed(&query, half_typed[i].typed, NULL);
		assert_int_equal(ok, half_typed[i].terms != NULL);
		print(&query, &terms);
		if (ok)
			assert_string_equal(
			    str_text(&terms), half_typed[i].terms);
		str_release(&terms);
		query_release(&query);
	}
}

static void has_a_limit(void **state)
{
	(void)state;
	struct str typed = {0};
	struct query query;
	struct err err = {{0}};
	for (int i = 0; i < QUERY_TERMS; i++)
		str_append_text(&typed, "a ");
	assert_true(query_parse(&query, str_text(&typed), &err));
	query_release(&query);
	str_append_text(&typed, "a");
	assert_false(query_parse(&query, str_text(&typed), &err));
	assert_string_equal(err.text, "query:1:129: too many words");
	str_release(&typed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_what_is_typed),
	    cmocka_unit_test(says_what_is_wrong),
	    cmocka_unit_test(reads_what_is_half_typed),
	    cmocka_unit_test(has_a_limit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
