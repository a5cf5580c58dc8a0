/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/charset/encoding.h"

static const struct {
	const char *label, *name;
} labels[] = {
    {"utf-8", "UTF-8"},
    {"UTF8", "UTF-8"},
    {"iso-8859-1", "windows-1252"},
    {"ISO_8859-1:1987", "windows-1252"},
    {"Latin1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ANSI_X3.4-1968", "windows-1252"},
    {"gb2312", "GB18030"},
    {"GBK", "GB18030"},
    {"x-sjis", "Shift_JIS"},
    {"Shift_JIS", "Shift_JIS"},
    {"Windows-31J", "Shift_JIS"},
    {"ks_c_5601-1987", "EUC-KR"},
    {"euc-kr", "EUC-KR"},
    {"iso-8859-9", "windows-1254"},
    {"tis-620", "windows-874"},
    {"big5-hkscs", "Big5"},
    {"euc_jp", "EUC-JP"},
    {"iso-2022-jp", "ISO-2022-JP"},
    {"koi8-r", "KOI8-R"},
    {"koi8-ru", "KOI8-U"},
    {"cp1251", "windows-1251"},
    {"macintosh", "macintosh"},
    {"x-mac-cyrillic", "x-mac-cyrillic"},
    {"iso-8859-15", "ISO-8859-15"},
    {"437", "IBM437"},
    {"ibm850", "IBM850"},
    {"csIBM866", "IBM866"},
    {"utf-16", "UTF-16LE"},
    {"", NULL},
    {"-_-", NULL},
    {"utf-9", NULL},
    {"utf8 windows1252", NULL},
    {"latin\xE9", NULL},
    {"UTF-8//IGNORE/../../secret", NULL},
    {"iso-8859-1-but-much-longer-than-any-label-is", NULL},
};

static void knows_labels(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(labels, i, labels[i].label); i++) {
		const struct charset_encoding *found =
		    charset_encoding_find(slice_of(labels[i].label));
		if (labels[i].name)
			assert_string_equal(found->name, labels[i].name);
		else
			assert_null(found);
	}
}

static void finds_by_name(void **state)
{
	(void)state;
	assert_string_equal(charset_encoding_at("EUC-KR")->iconv, "CP949");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_labels),
	    cmocka_unit_test(finds_by_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
