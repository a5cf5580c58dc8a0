/* SPDX-License-Identifier: MIT */
/* Dates as people print them, in the languages of news. */
#include "support/test.h"

#include "text/date/date.h"

/* A line that is a date and nothing else; NULL: it is not. */
static const struct {
	const char *text, *iso;
} lines[] = {
    /* English */
    {"3rd March 2024", "2024-03-03"},
    {"Friday, March 1st, 2024", "2024-03-01"},
    {"Fri 16 Feb 2024 09.59 GMT", "2024-02-16T09:59+00:00"},
    {"February 16, 2024 9.59 pm IST", "2024-02-16T21:59+05:30"},
    {"Sept. 9, 2022, 12:05 a.m.", "2022-09-09T00:05"},
    {"Apr 2, 2023 at 7 pm", "2023-04-02T19:00"},
    /* "mar" is a month, or the day mardi */
    {"Mar 5, 2024", "2024-03-05"},
    {"mar. 5 mars 2024", "2024-03-05"},
    {"7:41 a.m. EDT, Tue August 6, 2024", "2024-08-06T07:41-04:00"},
    {"11:20 PM on 6 August 2024", "2024-08-06T23:20"},
    {"2 July 2021 1405 GMT", "2021-07-02T14:05+00:00"},
    {"2 July 2021 (Friday)", "2021-07-02"},
    {"2 Jul '21", "2021-07-02"},
    {"2-Jul-2021", "2021-07-02"},
    {"the 2nd of July, 2021", "2021-07-02"},
    /* German */
    {"16. März 2024, 09:59 Uhr", "2024-03-16T09:59"},
    {"16. Mrz 2024, 9.59 Uhr", "2024-03-16T09:59"},
    {"5. Jänner 2024, 7.05 Uhr", "2024-01-05T07:05"},
    {"Samstag, 3. Feber 2024", "2024-02-03"},
    {"So., 12.05.2024, 18 Uhr", "2024-05-12T18:00"},
    {"am 1. Dezember 2023 um 17:30 Uhr", "2023-12-01T17:30"},
    {"31.12.23", "2023-12-31"},
    {"7. Okt. 2023 – 24.00 Uhr", "2023-10-08T00:00"},
    {"12. Mai 2024, 18:00 Uhr MESZ", "2024-05-12T18:00+02:00"},
    /* French */
    {"le 23 août 2023 à 18h05", "2023-08-23T18:05"},
    {"Mardi 1er février 2022", "2022-02-01"},
    {"3 févr. 2022 à 6 h 30", "2022-02-03T06:30"},
    {"le 04/03/2024 à 08:15", "2024-03-04T08:15"},
    {"Déc. 24, 2020", "2020-12-24"},
    {"dim. 14 juil. 2024, 20h", "2024-07-14T20:00"},
    /* Spanish */
    {"16 de febrero de 2024 a las 09:59", "2024-02-16T09:59"},
    {"viernes, 16 de febrero del 2024", "2024-02-16"},
    {"1º de mayo de 2023", "2023-05-01"},
    {"9 ago. 2023 - 21:40 h.", "2023-08-09T21:40"},
    {"9 de setiembre de 2023, 9:40 p. m.", "2023-09-09T21:40"},
    {"mié. 20 dic 2023 07:00 CET", "2023-12-20T07:00+01:00"},
    {"Octubre 3, 2022", "2022-10-03"},
    {"03-10-2022 | 14:20hs", "2022-10-03T14:20"},
    /* Portuguese */
    {"16 de março de 2024 às 09h59", "2024-03-16T09:59"},
    {"16/03/2024 09h59", "2024-03-16T09:59"},
    {"terça-feira, 5 de novembro de 2024", "2024-11-05"},
    {"2 out 2023 • 8h05min", "2023-10-02T08:05"},
    /* Italian */
    {"16 febbraio 2024, ore 9.59", "2024-02-16T09:59"},
    {"1° maggio 2024 alle 18:30", "2024-05-01T18:30"},
    {"giovedì 4 lug 2024", "2024-07-04"},
    /* Dutch */
    {"16 februari 2024 om 09:59 uur", "2024-02-16T09:59"},
    {"za 2 mrt. 2024 | 9u05", "2024-03-02T09:05"},
    {"2-3-2024, 14.30 uur", "2024-03-02T14:30"},
    /* Russian, Ukrainian */
    {"16 февраля 2024, 09:59", "2024-02-16T09:59"},
    {"1 мая 2024 г. в 18:30 МСК", "2024-05-01T18:30+03:00"},
    {"Среда, 7 авг. 2024 года", "2024-08-07"},
    {"2 серпня 2024, 10:05", "2024-08-02T10:05"},
    /* Chinese */
    {"2024年2月16日 09:59", "2024-02-16T09:59"},
    {"二〇二四年十一月二十九日", "2024-11-29"},
    {"2023年10月1号 星期日 下午3:05", "2023-10-01T15:05"},
    {"民國113年3月2日", "2024-03-02"},
    {"2024-03-02 上午9点30分", "2024-03-02T09:30"},
    /* Japanese */
    {"2024年2月16日 9時59分", "2024-02-16T09:59"},
    {"２０２４年２月３日（土）", "2024-02-03"},
    {"2024年2月16日(金) 午後3時5分", "2024-02-16T15:05"},
    {"令和6年2月16日 18時半", "2024-02-16T18:30"},
    {"令和元年5月1日", "2019-05-01"},
    /* Korean */
    {"2024년 2월 16일 오후 3시 5분", "2024-02-16T15:05"},
    {"2024. 2. 16. 오전 9:05", "2024-02-16T09:05"},
    {"2024.02.16 (금) 21:30", "2024-02-16T21:30"},
    /* others */
    {"16 lutego 2024 r., godz. 9:59", "2024-02-16T09:59"},
    {"16 Şubat 2024 Cuma saat 09:59", "2024-02-16T09:59"},
    {"16 Ağustos 2024", "2024-08-16"},
    {"den 16 februari 2024 kl. 09.59", "2024-02-16T09:59"},
    {"16. helmikuuta 2024 klo 9.59", "2024-02-16T09:59"},
    {"Jumat, 16 Agustus 2024 pukul 09.59 WIB", "2024-08-16T09:59+07:00"},
    {"16. února 2024 v 9:59", "2024-02-16T09:59"},
    {"16. února 2024", "2024-02-16"},
    {"2024. február 16. 09:59", "2024-02-16T09:59"},
    {"16 Φεβρουαρίου 2024, 9:59 π.μ.", "2024-02-16T09:59"},
    {"١٦ فبراير ٢٠٢٤", "2024-02-16"},
    {"16 फ़रवरी 2024, 09:59 PM IST", "2024-02-16T21:59+05:30"},
    /* zones */
    {"16 Feb 2024 09:59 GMT+2", "2024-02-16T09:59+02:00"},
    {"16 Feb 2024 09:59 UTC−5", "2024-02-16T09:59-05:00"},
    {"16 Feb 2024 09:59 (UTC+05:30)", "2024-02-16T09:59+05:30"},
    {"16 Feb 2024 09:59 +0530", "2024-02-16T09:59+05:30"},
    {"16 Feb 2024 09:59 ET", "2024-02-16T09:59-05:00"},
    {"16 Jul 2024 09:59 ET", "2024-07-16T09:59-04:00"},
    {"10 Mar 2024 01:59 PT", "2024-03-10T01:59-08:00"},
    {"10 Mar 2024 03:00 PT", "2024-03-10T03:00-07:00"},
    {"3 Nov 2024 02:00 CT", "2024-11-03T02:00-06:00"},
    {"16 Feb 2024 09:59 CST", "2024-02-16T09:59"},
    {"16 Feb 2024 09:59 BST", "2024-02-16T09:59+01:00"},
    {"Tue Mar 05 08:15:00 CET 2024", "2024-03-05T08:15+01:00"},
    /* numbers */
    {"2024/2/6", "2024-02-06"},
    {"02/16/2024", "2024-02-16"},
    {"16/02/2024", "2024-02-16"},
    {"5/3/2024", "2024-03-05"},
    {"16/02/24", "2024-02-16"},
    {"16. 2. 2024", "2024-02-16"},
    {"09:59 - 16/02/2024", "2024-02-16T09:59"},
    /* no dates */
    {"3-5 May 2024", NULL},
    {"May 3-5, 2024", NULL},
    {"5 May 2024 - 7 May 2024", NULL},
    {"3 hours ago", NULL},
    {"vor 3 Stunden", NULL},
    {"il y a 3 heures", NULL},
    {"3時間前", NULL},
    {"2024", NULL},
    {"in 2024", NULL},
    {"2023-24", NULL},
    {"5 May", NULL},
    {"On 5 May 2024 the council voted", NULL},
    {"5 May 2024 was a Sunday", NULL},
    {"Am 5. Mai 2024 stimmte der Rat ab", NULL},
    {"2024年5月5日投票", NULL},
    {"31 April 2024", NULL},
    {"16.13.2024", NULL},
    {"16 Feb 2024 25:00", NULL},
    {"1.2.3", NULL},
    {"10.0.0.24", NULL},
    {"09:59", NULL},
    {"2 pm", NULL},
    {"Sun", NULL},
    {"May", NULL},
};

static void check(bool found, const struct date *date, const char *expected)
{
	char iso[DATE_TEXT] = "";
	assert_int_equal(found, expected != NULL);
	if (found)
		date_iso(date, iso);
	assert_string_equal(iso, expected ? expected : "");
}

static void reads_lines(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(lines, i, lines[i].text); i++) {
		struct date date;
		check(date_parse(slice_of(lines[i].text), &date), &date,
		    lines[i].iso);
	}
}

/* What stands around a date does not become a part of it. */
static const struct {
	const char *text, *iso;
} finds[] = {
    {"Publié le 5 mai 2024 à 10h12 par la rédaction", "2024-05-05T10:12"},
    {"Stand: 05.03.2024, 14:30 Uhr", "2024-03-05T14:30"},
    {"Feb 16, 2024 | 5 min read", "2024-02-16"},
    {"Feb 16, 2024 · 3 h ago", "2024-02-16"},
    {"updated 3 days ago, 2024 was dry", NULL},
    {"发布于2024年2月16日", "2024-02-16"},
    {"5 May 18 people died", NULL},
    {"from 3-5 May 2024", NULL},
    {"5 May 2024 - 7 May 2024", NULL},
    {"v2024-02-16", NULL},
    {"id 12024-02-16", NULL},
    {"16 Feb 2024, 09:59 - 17 Feb 2024, 10:00", NULL},
};

static void finds_dates_between_words(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(finds, i, finds[i].text); i++) {
		struct date date;
		check(date_find(slice_of(finds[i].text), &date, NULL), &date,
		    finds[i].iso);
	}
}

static const struct {
	const char *language, *text, *iso;
} orders[] = {
    {"en", "5/3/2024", "2024-05-03"},
    {"en-US", "5/3/2024", "2024-05-03"},
    {"en_US", "5-3-2024", "2024-05-03"},
    {"en-GB", "5/3/2024", "2024-03-05"},
    {"en-IN", "5/3/2024", "2024-03-05"},
    {"de", "5/3/2024", "2024-03-05"},
    {"en", "5.3.2024", "2024-03-05"},
    {"en", "15/3/2024", "2024-03-15"},
    {"es", "3/15/2024", "2024-03-15"},
    {"", "5/3/2024", "2024-03-05"},
};

static void orders_day_and_month_by_language(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(orders, i, orders[i].text); i++) {
		struct date date;
		check(date_parse_in(
			  slice_of(orders[i].text), orders[i].language, &date),
		    &date, orders[i].iso);
		check(date_find_in(slice_of(orders[i].text), orders[i].language,
			  &date, NULL),
		    &date, orders[i].iso);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_lines),
	    cmocka_unit_test(finds_dates_between_words),
	    cmocka_unit_test(orders_day_and_month_by_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
