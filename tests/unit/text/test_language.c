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

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_the_languages_of_news),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
