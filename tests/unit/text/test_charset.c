/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <iconv.h>

#include "text/charset.h"

/* A text in another encoding. */
static void encode(struct str *out, const char *text, const char *name)
{
	char bytes[4096], *in = (char *)(uintptr_t)text, *to = bytes;
	size_t left = strlen(text), room = sizeof(bytes);
	iconv_t state = iconv_open(name, "UTF-8");
	assert_true(state != (iconv_t)-1);
	assert_true(iconv(state, &in, &left, &to, &room) != (size_t)-1);
	iconv(state, NULL, NULL, &to, &room);
	iconv_close(state);
	str_append(out, bytes, sizeof(bytes) - room);
}

static const struct {
	const char *iconv, *name, *text;
} texts[] = {
    {"CP1252", "windows-1252",
	"Zoë’s café on the pier “will not move” – she means to stay."},
    {"CP1252", "windows-1252",
	"Die Fähre fährt wieder, müssen wir über die Brücke gehen? Größe."},
    {"CP1252", "windows-1252",
	"Le maire a été réélu, à la surprise générale, grâce à l’été."},
    {"CP1251", "windows-1251",
	"Паром на остров снова опоздал, и неизвестно, когда он пойдёт."},
    {"KOI8-R", "KOI8-R",
	"Паром на остров снова опоздал, и неизвестно, когда он пойдет."},
    {"CP1250", "windows-1250",
	"Prom na wyspę znowu się spóźnił, choć wiatr już osłabł. Źle."},
    {"CP1250", "windows-1250",
	"Trajekt na ostrov se opět zpozdil, přestože vítr už zeslábl."},
    {"CP1254", "windows-1254",
	"Adaya giden feribot yine gecikti, rüzgâr dindiği hâlde. Şimdi?"},
    {"CP1253", "windows-1253",
	"Το πλοίο για το νησί άργησε και πάλι, αν και έπεσε ο άνεμος."},
    {"CP1255", "windows-1255", "המעבורת לאי איחרה שוב אף שהרוח נחלשה."},
    {"CP1256", "windows-1256",
	"تأخرت العبارة إلى الجزيرة مرة أخرى رغم هدوء الريح."},
    {"CP874", "windows-874", "เรือข้ามฟากไปเกาะล่าช้าอีกครั้งแม้ลมจะสงบลงแล้ว"},
    {"CP932", "Shift_JIS",
	"島へのフェリーはまた遅れ、いつ出るか分からないという。"},
    {"EUC-JP", "EUC-JP",
	"島へのフェリーはまた遅れ、いつ出るか分からないという。"},
    {"ISO-2022-JP", "ISO-2022-JP", "島へのフェリーはまた遅れた。"},
    {"GB18030", "GB18030",
	"前往岛上的渡轮又晚点了，什么时候开还不知道，人们在等。"},
    {"BIG5", "Big5", "前往島上的渡輪又誤點了，什麼時候開還不知道，人們在等。"},
    {"CP949", "EUC-KR",
	"섬으로 가는 배가 또 늦었다. 언제 떠날지는 아직 알 수 없다고 한다."},
    {"UTF-16LE", "UTF-16LE", "The ferry was late again, said the mayor."},
    {"UTF-16BE", "UTF-16BE", "The ferry was late again, said the mayor."},
    {"UTF-8", "UTF-8", "Zoë’s café on the pier “will not move”."},
};

static void finds_encodings_out(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(texts, i, texts[i].text); i++) {
		struct charset_result result;
		struct str bytes = {0}, out = {0};
		encode(&bytes, texts[i].text, texts[i].iconv);
		charset_decode(&out, str_slice(&bytes), CHARSET_TEXT, &result);
		assert_string_equal(result.name, texts[i].name);
		assert_string_equal(str_text(&out), texts[i].text);
		assert_int_equal(result.n_invalid, 0);
		assert_false(result.contradicted);
		str_release(&bytes);
		str_release(&out);
	}
}

static const struct {
	const char *bytes;
	enum charset_kind kind;
	const char *name, *text;
	enum charset_from from;
	bool contradicted;
} declared[] = {
    {"<meta charset=iso-8859-1>\x93\xe9\x94", CHARSET_HTML, "windows-1252",
	"<meta charset=iso-8859-1>“é”", CHARSET_FROM_DECLARATION, false},
    {"<META http-equiv=Content-Type content='text/html; "
     "charset=windows-1251'>\xcf\xe0\xf0\xee\xec",
	CHARSET_HTML, "windows-1251",
	"<META http-equiv=Content-Type content='text/html; "
	"charset=windows-1251'>Паром",
	CHARSET_FROM_DECLARATION, false},
    {"<?xml version=\"1.0\" encoding='KOI8-R'?>\xf0", CHARSET_XML, "KOI8-R",
	"<?xml version=\"1.0\" encoding='KOI8-R'?>П", CHARSET_FROM_DECLARATION,
	false},
    {"<!-- <meta charset=big5> --><meta charset=latin1>\xe9", CHARSET_HTML,
	"windows-1252", "<!-- <meta charset=big5> --><meta charset=latin1>é",
	CHARSET_FROM_DECLARATION, false},
    {"<meta charset=iso-8859-1>\xc3\xa9", CHARSET_HTML, "UTF-8",
	"<meta charset=iso-8859-1>é", CHARSET_FROM_NOTHING, true},
    {"<meta charset=utf-16>plain", CHARSET_HTML, "UTF-8",
	"<meta charset=utf-16>plain", CHARSET_FROM_NOTHING, false},
    {"<meta charset=utf-8>caf\xe9 \x93na\xefve\x94", CHARSET_HTML,
	"windows-1252", "<meta charset=utf-8>café “naïve”", CHARSET_FROM_BYTES,
	true},
    {"<meta charset=euc-kr>\xcf\xe0\xf0\xee\xec \xed\xe0 "
     "\xee\xf1\xf2\xf0\xee\xe2",
	CHARSET_HTML, "windows-1251", "<meta charset=euc-kr>Паром на остров",
	CHARSET_FROM_BYTES, true},
    {"<meta charset=nonsense>\xe9t\xe9", CHARSET_HTML, "windows-1252",
	"<meta charset=nonsense>été", CHARSET_FROM_BYTES, false},
    {"<meta charset=big5>x", CHARSET_TEXT, "UTF-8", "<meta charset=big5>x",
	CHARSET_FROM_NOTHING, false},
    {"\xef\xbb\xbf<?xml encoding='latin1'?>\xc3\xa9", CHARSET_XML, "UTF-8",
	"<?xml encoding='latin1'?>é", CHARSET_FROM_NOTHING, true},
    {"ol\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3\xa9 \xe9 x", CHARSET_TEXT, "UTF-8",
	"olé été é \xe9 x", CHARSET_FROM_NOTHING, false},
};

static void believes_declarations_that_can_be_true(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(declared, i, declared[i].text); i++) {
		struct charset_result result;
		struct str out = {0};
		charset_decode(&out, slice_of(declared[i].bytes),
		    declared[i].kind, &result);
		assert_string_equal(str_text(&out), declared[i].text);
		assert_string_equal(result.name, declared[i].name);
		assert_int_equal(result.from, declared[i].from);
		assert_int_equal(result.contradicted, declared[i].contradicted);
		str_release(&out);
	}
}

static void reads_what_has_a_mark(void **state)
{
	static const struct {
		const char *bytes;
		size_t len;
		const char *name, *text;
	} cases[] = {
	    {"\xff\xfeh\0i\0", 6, "UTF-16LE", "hi"},
	    {"\xfe\xff\0h\0i", 6, "UTF-16BE", "hi"},
	    {"\xff\xfe\0\0h\0\0\0", 8, "UTF-32LE", "h"},
	    {"<\0?\0x\0", 6, "UTF-16LE", "<?x"},
	    {"\xff\xfeh\0\0\xd8i\0", 8, "UTF-16LE", "h\xEF\xBF\xBDi"},
	    {"\x4c\x6f\xa7\x94\x93", 5, "IBM037", "<?xml"},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct charset_result result;
		struct str out = {0};
		struct slice bytes = {cases[i].bytes, cases[i].len};
		charset_decode(&out, bytes, CHARSET_XML, &result);
		assert_string_equal(result.name, cases[i].name);
		assert_string_equal(str_text(&out), cases[i].text);
		assert_int_equal(result.from, CHARSET_FROM_MARK);
		str_release(&out);
	}
}

static void garbage_costs_little(void **state)
{
	enum { BYTES = 1 << 19, SECONDS = 15 };
	static const char *const again[] = {"\xff", "\x81", "\xc3", "\x80\xff",
	    "<meta charset=euc-jp>\xff\xff"};
	(void)state;
	for (size_t i = 0; test_row(again, i, NULL); i++) {
		struct charset_result result;
		struct str bytes = {0}, out = {0};
		clock_t start = clock();
		while (bytes.len < BYTES)
			str_append_text(&bytes, again[i]);
		charset_decode(&out, str_slice(&bytes), CHARSET_HTML, &result);
		assert_true(test_is_within(start, SECONDS));
		str_release(&bytes);
		str_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_encodings_out),
	    cmocka_unit_test(believes_declarations_that_can_be_true),
	    cmocka_unit_test(reads_what_has_a_mark),
	    cmocka_unit_test(garbage_costs_little),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
