/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/language.h"

static void knows_the_languages_of_news(void **state)
{
	static const struct {
		const char *language; /* NULL: cannot be told */
		const char *text;
	} cases[] = {
	    {"en", "The ferry to the isle was late again, and it is not known "
		   "when it will sail."},
	    {"de", "Die Fähre zur Insel hatte wieder Verspätung, und es ist "
		   "nicht bekannt, wann sie fährt."},
	    {"fr",
		"Le ferry pour l'île est de nouveau en retard, et on ne sait "
		"pas quand il partira avec les voitures."},
	    {"es", "El transbordador de la isla volvió a retrasarse y no se "
		   "sabe cuándo zarpará con los coches."},
	    {"it", "Il traghetto per l'isola è di nuovo in ritardo e non si sa "
		   "quando partirà con le auto della gente."},
	    {"pt", "A balsa para a ilha atrasou de novo e não se sabe quando "
		   "vai partir com os carros das pessoas."},
	    {"nl", "De veerboot naar het eiland was weer te laat, en het is "
		   "niet bekend wanneer die vaart."},
	    {"sv", "Färjan till ön var sen igen, och det är inte känt när den "
		   "ska gå med bilarna."},
	    {"pl", "Prom na wyspę znowu się spóźnił i nie wiadomo, kiedy "
		   "odpłynie, ale jest to po raz trzeci."},
	    {"tr", "Adaya giden feribot yine gecikti ve ne zaman kalkacağı "
		   "belli değil, ama bu bir ilk değil."},
	    {"id", "Kapal feri yang menuju pulau itu terlambat lagi dan tidak "
		   "diketahui kapan akan berangkat."},
	    {"ru", "Паром на остров снова опоздал, и неизвестно, когда он "
		   "отправится."},
	    {"uk", "Пором на острів знову спізнився, і невідомо, коли він "
		   "вирушить із їхніми автівками."},
	    {"el", "Το πλοίο για το νησί άργησε και πάλι."},
	    {"ar", "تأخرت العبارة إلى الجزيرة مرة أخرى."},
	    {"fa", "کشتی جزیره باز هم دیر کرد و پس از چند ساعت گفتند که چه "
		   "زمانی می‌رود."},
	    {"hi", "द्वीप जाने वाली नौका फिर देर से चली।"},
	    {"zh", "前往岛上的渡轮又晚点了，何时开航尚不清楚。"},
	    {"ja", "島へのフェリーはまた遅れ、いつ出るか分からない。"},
	    {"ko", "섬으로 가는 배가 또 늦었다."},
	    {"th", "เรือข้ามฟากไปเกาะล่าช้าอีกครั้ง"},
	    {NULL, "Norlund 3 - Arholm 2"},
	    {NULL, "12.5 %"},
	    {NULL, ""},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		const char *language = language_of(slice_of(cases[i].text));
		if (cases[i].language) {
			assert_non_null(language);
			assert_string_equal(language, cases[i].language);
		} else
			assert_null(language);
	}
}

static void knows_tags(void **state)
{
	static const struct {
		const char *tag, *code, *name; /* NULL: not known */
	} rows[] = {
	    {"de", "de", "German"},
	    {"de-AT", "de", "German"},
	    {"PT_br", "pt", "Portuguese"},
	    {"zh-Hant-TW", "zh", "Chinese"},
	    {"nb", "no", "Norwegian"},
	    {"eu", "eu", "Basque"},
	    {"xx", NULL, NULL},
	    {"deu", NULL, NULL},
	    {"d", NULL, NULL},
	    {"", NULL, NULL},
	};
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].tag); i++) {
		const char *code = language_of_tag(slice_of(rows[i].tag));
		if (!rows[i].code) {
			assert_null(code);
			continue;
		}
		assert_string_equal(code, rows[i].code);
		assert_string_equal(language_name(code), rows[i].name);
	}
	assert_string_equal(language_name("xx"), "xx");
}

/* A language that shares its words with a larger one. */
static void tells_neighbours_apart(void **state)
{
	static const struct {
		const char *language, *text;
	} rows[] = {
	    {"ca", "El transbordador que va a l'illa ha tornat a sortir tard, "
		   "i no "
		   "se sap quan sortir\u00E0 el pr\u00F2xim amb els cotxes."},
	    {"da", "F\u00E6rgen til \u00F8en var forsinket igen, og det vides "
		   "ikke, "
		   "hvorn\u00E5r den sejler, men den er blevet repareret."},
	    {"ro", "Feribotul c\u0103tre insul\u0103 a \u00EEnt\u00E2rziat din "
		   "nou \u0219i "
		   "nu se \u0219tie c\u00E2nd va pleca, dup\u0103 cum a spus "
		   "c\u0103pitanul."},
	    {"cs", "Trajekt na ostrov m\u011Bl op\u011Bt "
		   "zpo\u017Ed\u011Bn\u00ED a "
		   "nen\u00ED zn\u00E1mo, kdy vypluje, ale je to po "
		   "t\u0159et\u00ED."},
	    {"hu", "A sziget fel\u00E9 tart\u00F3 komp ism\u00E9t k\u00E9sett, "
		   "\u00E9s nem "
		   "tudni, hogy mikor indul el az \u00FAj haj\u00F3."},
	    {"en", "Le Pen and de Villepin met at the Hotel de la Paix, where "
		   "they were to talk about an end to the strike."},
	};
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].text); i++)
		assert_string_equal(
		    language_of(slice_of(rows[i].text)), rows[i].language);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_the_languages_of_news),
	    cmocka_unit_test(tells_neighbours_apart),
	    cmocka_unit_test(knows_tags),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
