/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/word/word.h"

/* A text and its words: "shown=fold", parts after "+", stop words in
 * brackets, possessives with "'". */
static const struct {
	const char *text, *words;
} cases[] = {
    {"Blinken visits Beijing", "Blinken=blinken visits=visits "
			       "Beijing=beijing"},
    {"the U.S. and the US", "(the=the) U.S.=us (and=and) (the=the) US=us"},
    {"told us", "told=told (us=us)"},
    {"United States\xE2\x80\x99 ties", "'United States=us ties=ties"},
    {"the United States of America, it", "(the=the) United States of "
					 "America=us (it=it)"},
    {"the U.K. and the EU", "(the=the) U.K.=uk (and=and) (the=the) EU=eu"},
    {"European\nUnion", "European\nUnion=eu"},
    /* what has no width is no part of a word, and cuts none */
    {"agree\u00ADment", "agree\u00ADment=agreement"},
    {"mil\u200Blion \u2060s", "mil\u200Blion=million s=s"},
    {"United, States", "United=united States=states"},
    {"China\xE2\x80\x99s sovereignty", "'China=china "
				       "sovereignty=sovereignty"},
    {"the workers' pay", "(the=the) 'workers=workers pay=pay"},
    {"don\xE2\x80\x99t", "(don\xE2\x80\x99t=don't)"},
    {"20-hour trip", "20-hour=20-hour +20=20 +hour=hour trip=trip"},
    {"1,200 or 3.5 or 1,20", "1,200=1200 (or=or) 3.5=3.5 (or=or) 1=1 "
			     "20=20"},
    {"1,2345 or 1,234,567", "1=1 2345=2345 (or=or) 1,234,567=1234567"},
    {"at 9 a.m. Sept. 3", "(at=at) 9=9 (a.m.=am) Sept=september 3=3"},
    {"Sen. Smith", "Sen=senator Smith=smith"},
    {"50 per cent", "50=50 per cent=percent"},
    {"AT&T", "AT&T=at&t"},
    {"\xC3\x89tat", "\xC3\x89tat=etat"},
    {"\xE4\xB8\xAD\xE6\x96\x87", "\xE4\xB8\xAD=\xE4\xB8\xAD "
				 "\xE6\x96\x87=\xE6\x96\x87"},
    {"Sino-U.S. relations", "Sino=sino U.S.=us relations=relations"},
    {"well -- then", "well=well (then=then)"},
    {"10:30", "10:30=10:30"},
    {"Rs500 crore, NKr2.3bn, USD5", "Rs=rs 500=500 crore=crore NKr=nkr "
				    "2.3bn=2.3bn USD=usd 5=5"},
    {"N494,000, R2.5m, N95, R2", "N=n 494,000=494000 R=r 2.5m=2.5m "
				 "N95=n95 R2=r2"},
    {"Kr\xC3\xA5kow2 abc7", "Kr\xC3\xA5kow2=krakow2 abc7=abc7"},
    {"G20 (G20)", "G20=g20 G20=g20"},
    {" .,;- ", ""},
};

static void describe(struct str *out, struct slice text, const struct word *w)
{
	bool stop = w->flags & WORD_STOP;
	str_printf(out, "%s%s%s%s", out->len ? " " : "", stop ? "(" : "",
	    w->flags & WORD_PART ? "+" : "",
	    w->flags & WORD_POSSESSIVE ? "'" : "");
	str_append_slice(out, slice_at(text, w->span));
	str_printf(out, "=%s%s", w->fold, stop ? ")" : "");
}

static void splits(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct word_list list = {0};
		struct str out = {0};
		struct slice text = slice_of(cases[i].text);
		word_split(&list, text, (struct span){0, text.len});
		for (size_t k = 0; k < list.n; k++)
			describe(&out, text, &list.items[k]);
		assert_string_equal(str_text(&out), cases[i].words);
		str_release(&out);
		word_list_release(&list);
	}
}

/* Two words that must have one stem. */
static const char *const same_stem[][2] = {
    {"relations", "relation"},
    {"normalise", "normalizing"},
    {"neighbours", "neighbors"},
    {"defence", "defense"},
    {"travelled", "traveled"},
    {"Visited", "visits"},
};

static void stems(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(same_stem, i, same_stem[i][0]); i++) {
		struct word_list list = {0};
		for (int k = 0; k < 2; k++) {
			struct slice word = slice_of(same_stem[i][k]);
			word_split(&list, word, (struct span){0, word.len});
		}
		assert_int_equal(list.n, 2);
		assert_string_equal(list.items[0].stem, list.items[1].stem);
		word_list_release(&list);
	}
}

static void flags(void **state)
{
	(void)state;
	struct word_list list = {0};
	struct slice text = slice_of("Mao NATO 20-hour G20");
	word_split(&list, text, (struct span){0, text.len});
	static const unsigned wanted[] = {WORD_CAPITAL,
	    WORD_CAPITAL | WORD_UPPER, WORD_NUMBER | WORD_COMPOUND,
	    WORD_NUMBER | WORD_PART, WORD_PART, WORD_CAPITAL};
	assert_int_equal(list.n, ARRAY_LEN(wanted));
	for (size_t i = 0; test_row(wanted, i, NULL); i++)
		assert_int_equal(list.items[i].flags, wanted[i]);
	word_list_release(&list);
}

static void splits_within(void **state)
{
	(void)state;
	struct word_list list = {0};
	struct slice text = slice_of("one two three");
	word_split(&list, text, (struct span){4, 7});
	assert_int_equal(list.n, 1);
	assert_int_equal(list.items[0].span.start, 4);
	assert_int_equal(list.items[0].span.end, 7);
	word_list_release(&list);
	assert_null(list.items);
}

static void finds_words_by_place(void **state)
{
	(void)state;
	struct word_list list = {0};
	struct slice text = slice_of("one-two six ten");
	assert_int_equal(word_list_find(&list, 0), 0);
	word_split(&list, text, (struct span){0, text.len});
	/* the compound comes before its parts */
	static const size_t wanted[] = {
	    0, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5};
	for (size_t pos = 0; test_row(wanted, pos, NULL); pos++)
		assert_int_equal(word_list_find(&list, pos), wanted[pos]);
	word_list_release(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(splits),
	    cmocka_unit_test(stems),
	    cmocka_unit_test(flags),
	    cmocka_unit_test(splits_within),
	    cmocka_unit_test(finds_words_by_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
