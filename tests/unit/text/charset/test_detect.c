/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <iconv.h>

#include "text/charset/charset.h"

/* News in every encoding that is detected, and glibc's name for that. */
/* clang-format off */
static const struct {
	const char *name, *iconv, *text;
} news[] = {
	{"windows-1252", "CP1252",
	    "The mayor said the bridge wouldn’t open before Christmas. "
	    "“We’ve lost two weeks to the frost,” she told the council – "
	    "and the café owners’ patience."},
	{"windows-1252", "CP1252",
	    "Die Brücke über den Fluss bleibt bis zum Frühjahr gesperrt."},
	{"windows-1252", "CP1252",
	    "Le pont restera fermé jusqu’au printemps, a annoncé mardi "
	    "la mairie après une nouvelle série de contrôles. Les dégâts "
	    "sont plus étendus que prévu : trois piliers ont été "
	    "fragilisés par la crue de l’été dernier."},
	{"windows-1252", "CP1252",
	    "El puente seguirá cerrado hasta la primavera, según anunció "
	    "el martes el ayuntamiento. Los técnicos han encontrado "
	    "daños más graves de lo que se temía: la crecida del año "
	    "pasado debilitó tres pilares."},
	{"windows-1252", "CP1252",
	    "Il ponte resterà chiuso fino alla primavera: lo ha "
	    "annunciato martedì il sindaco dopo una nuova serie di "
	    "verifiche."},
	{"windows-1252", "CP1252",
	    "A ponte continuará fechada até à primavera, anunciou na "
	    "terça-feira a câmara municipal. Os técnicos encontraram "
	    "danos mais graves do que se previa: a inundação do verão "
	    "passado enfraqueceu três pilares."},
	{"windows-1252", "CP1252",
	    "De brug blijft tot het voorjaar dicht, zei de burgemeester "
	    "dinsdag na overleg met de provincie. De ingenieurs vonden "
	    "meer schade dan verwacht, vooral aan de zuidelijke pijlers. "
	    "“Wij kunnen zo niet doorgaan”, klaagde een bakkerin uit de "
	    "wijk; ze heeft één derde van haar klanten verloren."},
	{"windows-1252", "CP1252",
	    "Bron förblir stängd till våren, meddelade kommunen på "
	    "tisdagen. Ingenjörerna har hittat större skador än väntat: "
	    "förra sommarens översvämning försvagade tre pelare."},
	{"windows-1252", "CP1252",
	    "Broen forbliver lukket til foråret, oplyste kommunen "
	    "tirsdag. Ingeniørerne har fundet større skader end ventet: "
	    "sidste sommers oversvømmelse svækkede tre piller."},
	{"windows-1252", "CP1252",
	    "Silta pysyy suljettuna kevääseen asti, kaupunki kertoi "
	    "tiistaina. Insinöörit löysivät odotettua pahempia "
	    "vaurioita: viime kesän tulva heikensi kolmea pilaria."},
	{"windows-1252", "CP1252",
	    "Brúin verður lokuð fram á vor, sagði bæjarstjórinn á "
	    "þriðjudag. Verkfræðingar fundu meiri skemmdir en búist var "
	    "við: flóðið í fyrrasumar veikti þrjá stöpla."},
	{"windows-1250", "CP1250",
	    "Most pozostanie zamknięty aż do wiosny, ogłosił we wtorek "
	    "burmistrz. Inżynierowie znaleźli większe uszkodzenia, niż "
	    "się spodziewano: zeszłoroczna powódź osłabiła trzy filary."},
	{"windows-1250", "CP1250",
	    "Most zůstane uzavřen až do jara, oznámila v úterý radnice. "
	    "Inženýři našli větší škody, než se čekalo: loňská povodeň "
	    "oslabila tři pilíře."},
	{"windows-1250", "CP1250",
	    "Most zostane zatvorený až do jari, oznámila v utorok "
	    "radnica. Inžinieri našli väčšie škody, než sa čakalo: "
	    "vlaňajšia povodeň oslabila tri piliere."},
	{"windows-1250", "CP1250",
	    "A híd tavaszig zárva marad, közölte kedden a városháza. A "
	    "mérnökök a vártnál súlyosabb károkat találtak: a tavalyi "
	    "árvíz három pillért gyengített meg."},
	{"windows-1250", "CP1250",
	    "Podul va rămâne închis până la primăvară, a anunţat marţi "
	    "primăria. Inginerii au găsit stricăciuni mai mari decât se "
	    "aşteptau: inundaţia din vara trecută a slăbit trei piloni."},
	{"windows-1250", "CP1250",
	    "Most će ostati zatvoren do proljeća, objavio je u utorak "
	    "gradonačelnik. Inženjeri su našli veća oštećenja nego što "
	    "se očekivalo: prošlogodišnja poplava oslabila je tri stupa."},
	{"windows-1250", "CP1250",
	    "Most bo zaprt do pomladi, je v torek sporočil župan. "
	    "Inženirji so našli večjo škodo, kot so pričakovali: lanska "
	    "poplava je oslabila tri stebre."},
	{"ISO-8859-2", "ISO-8859-2",
	    "Most pozostanie zamknięty aż do wiosny, ogłosił we wtorek "
	    "burmistrz. Inżynierowie znaleźli większe uszkodzenia, niż "
	    "się spodziewano: zeszłoroczna powódź osłabiła trzy filary."},
	{"ISO-8859-2", "ISO-8859-2",
	    "Most zůstane uzavřen až do jara, oznámila v úterý radnice."},
	{"windows-1251", "CP1251",
	    "Мост останется закрытым до весны, сообщил во вторник мэр "
	    "города. Инженеры нашли более серьёзные повреждения, чем "
	    "ожидалось: прошлогоднее наводнение ослабило три опоры."},
	{"windows-1251", "CP1251",
	    "Міст залишиться закритим до весни, повідомив у вівторок мер "
	    "міста."},
	{"windows-1251", "CP1251",
	    "Мостът ще остане затворен до пролетта, съобщи във вторник "
	    "кметът на града."},
	{"windows-1251", "CP1251",
	    "Мост ће остати затворен до пролећа, саопштио је у уторак "
	    "градоначелник."},
	{"KOI8-R", "KOI8-R",
	    "Мост останется закрытым до весны, сообщил во вторник мэр "
	    "города."},
	{"KOI8-U", "KOI8-U",
	    "Міст залишиться закритим до весни, повідомив у вівторок мер "
	    "міста."},
	{"ISO-8859-5", "ISO-8859-5",
	    "Мост останется закрытым до весны, сообщил во вторник мэр "
	    "города."},
	{"IBM866", "IBM866",
	    "Мост останется закрытым до весны, сообщил во вторник мэр "
	    "города."},
	{"windows-1253", "CP1253",
	    "Η γέφυρα θα μείνει κλειστή ως την άνοιξη, ανακοίνωσε την "
	    "Τρίτη ο δήμαρχος. Οι μηχανικοί βρήκαν μεγαλύτερες ζημιές "
	    "από όσες περίμεναν: η περσινή πλημμύρα εξασθένησε τρεις "
	    "κολόνες. «Έτσι δεν γίνεται να συνεχίσουμε», λέει μια "
	    "φουρνάρισσα που έχασε ήδη το ένα τρίτο των πελατών της."},
	{"ISO-8859-7", "ISO-8859-7",
	    "Άλλοι λένε ότι η γέφυρα πρέπει να ξαναγίνει από την αρχή. "
	    "Άδικα περιμένουν μια απάντηση από τον δήμο."},
	{"windows-1254", "CP1254",
	    "Köprü bahara kadar kapalı kalacak, belediye başkanı salı "
	    "günü açıkladı."},
	{"windows-1255", "CP1255",
	    "הגשר יישאר סגור עד האביב, הודיע ראש העיר ביום שלישי."},
	{"windows-1256", "CP1256",
	    "سيبقى الجسر مغلقا حتى الربيع، كما أعلن رئيس البلدية يوم "
	    "الثلاثاء."},
	{"ISO-8859-6", "ISO-8859-6",
	    "سيبقى الجسر مغلقا حتى الربيع، كما أعلن رئيس البلدية يوم "
	    "الثلاثاء."},
	{"windows-1257", "CP1257",
	    "Tiltas liks uždarytas iki pavasario, antradienį pranešė "
	    "meras. Inžinieriai rado didesnių pažeidimų, nei tikėtasi: "
	    "pernykštis potvynis susilpnino tris atramas."},
	{"windows-1257", "CP1257",
	    "Tilts paliks slēgts līdz pavasarim, otrdien paziņoja mērs."},
	{"windows-1257", "CP1257",
	    "Sild jääb kevadeni suletuks, teatas linnapea teisipäeval. "
	    "Insenerid leidsid oodatust suuremaid kahjustusi: mullune "
	    "üleujutus nõrgestas kolme sammast."},
	{"windows-874", "CP874",
	    "สะพานจะยังปิดจนถึงฤดูใบไม้ผลิ "
	    "นายกเทศมนตรีแถลงเมื่อวันอังคาร "
	    "วิศวกรพบความเสียหายมากกว่าที่คาดไว้ "
	    "เพราะน้ำท่วมเมื่อปีที่แล้วทำให้เสาสามต้นอ่อนแอลง "
	    "เจ้าของร้านขนมปังในย่านนั้นบอกว่าเสียลูกค้าไปแล้วหนึ่งในสาม "
	    "และยังไม่มีใครรู้ว่าใครจะเป็นผู้จ่ายค่าซ่อม "
	    "ซึ่งคาดว่าจะเกินสี่สิบล้านบาท"},
	{"GB18030", "GB18030",
	    "市长星期二宣布，大桥将继续关闭到春天。"},
	{"Big5", "BIG5-HKSCS",
	    "市長星期二宣布，大橋將繼續關閉到春天。"},
	{"Shift_JIS", "CP932",
	    "市長は火曜日、橋を春まで通行止めにすると発表した。"},
	{"EUC-JP", "EUC-JP-MS",
	    "市長は火曜日、橋を春まで通行止めにすると発表した。"},
	{"EUC-KR", "CP949",
	    "시장은 화요일 다리를 봄까지 계속 막는다고 발표했다."},
	{"ISO-2022-JP", "ISO-2022-JP",
	    "市長は火曜日、橋を春まで通行止めにすると発表した。"},
};
/* clang-format on */

static void encode(struct str *out, const char *text, const char *iconv_name)
{
	iconv_t with = iconv_open(iconv_name, "UTF-8");
	assert_true(with != (iconv_t)-1);
	char buffer[2048], *to = buffer, *from = mem_strdup(text);
	char *rest = from;
	size_t rest_len = strlen(text), to_len = sizeof(buffer);
	assert_int_equal(iconv(with, &rest, &rest_len, &to, &to_len), 0);
	iconv(with, NULL, NULL, &to, &to_len);
	str_append(out, buffer, sizeof(buffer) - to_len);
	iconv_close(with);
	free(from);
}

static void detects_the_encoding_of_news(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(news, i, news[i].text); i++) {
		struct str bytes = {0}, out = {0};
		struct charset found;
		encode(&bytes, news[i].text, news[i].iconv);
		charset_find(&found, str_slice(&bytes), CHARSET_TEXT);
		charset_decode(&found, &out, str_slice(&bytes));
		assert_string_equal(found.name, news[i].name);
		assert_int_equal(found.from, CHARSET_DETECTED);
		assert_string_equal(str_text(&out), news[i].text);
		assert_int_equal(found.n_replaced, 0);
		str_release(&bytes);
		str_release(&out);
	}
}

/* A page is mostly markup: only what is near other bytes counts. */
static void detects_it_in_a_page(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(news, i, news[i].text); i++) {
		struct str bytes = {0};
		struct charset found;
		for (size_t j = 0; j < 200; j++)
			str_append_text(&bytes,
			    "<li class=\"menu\"><a href=\"/on\">Home</a>\n");
		str_append_text(&bytes, "<p>");
		encode(&bytes, news[i].text, news[i].iconv);
		str_append_text(&bytes, "</p><p>All rights reserved</p>\n");
		charset_find(&found, str_slice(&bytes), CHARSET_HTML);
		assert_string_equal(found.name, news[i].name);
		str_release(&bytes);
	}
}

/* So few bytes that windows-1252 is the best guess. */
static const struct {
	const char *bytes, *text;
} few[] = {
    {"It\x92s a caf\xE9.", "It’s a café."},
    {"\x93Na\xEFve,\x94 he said.", "“Naïve,” he said."},
    {"caf\xE9", "café"},
    {"a caf\xC3", "a cafÃ"},
    {"\xA3"
     "20 or \x80"
     "25",
	"£20 or €25"},
    {"Jos\xE9 Mu\xF1oz", "José Muñoz"},
};

static void takes_few_bytes_as_windows_1252(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(few, i, few[i].text); i++) {
		struct charset found;
		struct str out = {0};
		charset_find(&found, slice_of(few[i].bytes), CHARSET_TEXT);
		charset_decode(&found, &out, slice_of(few[i].bytes));
		assert_string_equal(found.name, "windows-1252");
		assert_string_equal(str_text(&out), few[i].text);
		str_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(detects_the_encoding_of_news),
	    cmocka_unit_test(detects_it_in_a_page),
	    cmocka_unit_test(takes_few_bytes_as_windows_1252),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
