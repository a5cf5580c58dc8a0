/* SPDX-License-Identifier: MIT */
/* Lines with a date or a byline, in the languages of news. */
#include "support/test.h"

#include "news/loader.h"

/* A line below the headline: what it is, and what it says. */
static const struct {
	const char *line;
	enum paragraph_kind kind;
	const char *published, *byline;
} rows[] = {
    {"16. Mrz 2024, 09:59 Uhr", PARAGRAPH_DATELINE, "2024-03-16T09:59", NULL},
    {"Veröffentlicht am 16. März 2024", PARAGRAPH_DATELINE, "2024-03-16", NULL},
    {"VERÖFFENTLICHT AM 16.03.2024", PARAGRAPH_DATELINE, "2024-03-16", NULL},
    {"Stand: 16.03.2024, 9.59 Uhr", PARAGRAPH_FURNITURE, "2024-03-16T09:59",
	NULL},
    {"Von Ida Holm", PARAGRAPH_BYLINE, NULL, "Ida Holm"},
    {"Publié le 23 août 2023 à 18h05", PARAGRAPH_DATELINE, "2023-08-23T18:05",
	NULL},
    {"PUBLIÉ LE 23/08/2023 À 18:05", PARAGRAPH_DATELINE, "2023-08-23T18:05",
	NULL},
    {"Mis à jour le 23 août 2023", PARAGRAPH_FURNITURE, "2023-08-23", NULL},
    {"Par Maud Terrier", PARAGRAPH_BYLINE, NULL, "Maud Terrier"},
    {"Publicado el 16 de febrero de 2024 a las 09:59", PARAGRAPH_DATELINE,
	"2024-02-16T09:59", NULL},
    {"Por Inés Calvo", PARAGRAPH_BYLINE, NULL, "Inés Calvo"},
    {"Última actualización: 16/02/2024", PARAGRAPH_FURNITURE, "2024-02-16",
	NULL},
    {"Publicado em 16 de março de 2024 às 09h59", PARAGRAPH_DATELINE,
	"2024-03-16T09:59", NULL},
    {"Pubblicato il 16 febbraio 2024, ore 9.59", PARAGRAPH_DATELINE,
	"2024-02-16T09:59", NULL},
    {"di Carla Sarti", PARAGRAPH_BYLINE, NULL, "Carla Sarti"},
    {"Gepubliceerd op 16 februari 2024 om 09:59 uur", PARAGRAPH_DATELINE,
	"2024-02-16T09:59", NULL},
    {"Door Pim de Wit", PARAGRAPH_BYLINE, NULL, "Pim de Wit"},
    {"Опубликовано 16 февраля 2024 в 09:59", PARAGRAPH_DATELINE,
	"2024-02-16T09:59", NULL},
    {"Дата публикации: 16.02.2024", PARAGRAPH_DATELINE, "2024-02-16", NULL},
    {"вторник, 24 ноября 2026 г.", PARAGRAPH_DATELINE, "2026-11-24", NULL},
    {"Автор: Анна Лисова", PARAGRAPH_BYLINE, NULL, "Анна Лисова"},
    {"发布时间：2024-02-16 09:59", PARAGRAPH_DATELINE, "2024-02-16T09:59",
	NULL},
    {"二〇二四年十一月九日", PARAGRAPH_DATELINE, "2024-11-09", NULL},
    {"2024年2月16日 9時59分 配信", PARAGRAPH_DATELINE, "2024-02-16T09:59",
	NULL},
    {"更新日時：2024/2/16 9:59", PARAGRAPH_FURNITURE, "2024-02-16T09:59", NULL},
    {"입력 2024.02.16. 오후 3:05", PARAGRAPH_DATELINE, "2024-02-16T15:05",
	NULL},
    /* reporting */
    {"Am 16. März 2024 stimmte der Rat für die neue Fähre.", PARAGRAPH_BODY,
	NULL, NULL},
    {"Par temps de neige le bac reste à quai.", PARAGRAPH_BODY, NULL, NULL},
    {"Publié le 5 mai 2024, le rapport du port ne dit rien de la digue, ni "
     "des marées.",
	PARAGRAPH_BODY, NULL, NULL},
    {"Von der Leyen war am 16. März 2024 zu Gast.", PARAGRAPH_BODY, NULL, NULL},
    {"2024年2月16日、港で祭りが開かれた。", PARAGRAPH_BODY, NULL, NULL},
};

static const char below[] =
    "The storm closed the harbour on Monday, and nobody knows until when, "
    "the harbour master said.\n\nHe counted forty boats.\n";

static void check_field(const struct article *article, enum article_field field,
    const char *expected)
{
	const char *value = article->fields[field].value;
	assert_int_equal(value != NULL, expected != NULL);
	if (value)
		assert_string_equal(value, expected);
}

static void reads_lines_below_the_headline(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].line); i++) {
		struct article article;
		struct err err = {{0}};
		struct str text = {0};
		str_printf(&text, "Storm shuts harbour\n\n%s\n\n%s",
		    rows[i].line, below);
		assert_true(loader_parse(
		    &article, "a.txt", str_slice(&text), NULL, &err));
		assert_int_equal(article.paragraphs[1].kind, rows[i].kind);
		check_field(&article, ARTICLE_PUBLISHED, rows[i].published);
		check_field(&article, ARTICLE_BYLINE, rows[i].byline);
		article_release(&article);
		str_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_lines_below_the_headline),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
