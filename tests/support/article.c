/* SPDX-License-Identifier: MIT */
/* article: passes text in memory to the loader. */
#include "test.h"

#include "article.h"

#include "news/loader.h"

const char *const article_seeds[ARTICLE_SEEDS] = {
    "seeds/candid-talks.txt",
    "seeds/global-courant.txt",
    "seeds/minute-mirror.txt",
    "seeds/rediff.txt",
    "seeds/stability.txt",
};

void article_of_text(
    struct article *article, const char *above, const char *sentences)
{
	struct err err = {0};
	struct str text = {0};
	*article = (struct article){0};
	str_printf(&text, "%s%s\n", above, sentences);
	if (!loader_parse(article, "test.txt", str_slice(&text), NULL, &err))
		fail_msg("%s", err.text);
	str_release(&text);
}

const char *const article_field_names[ARTICLE_FIELDS] = {
    [ARTICLE_OUTLET] = "outlet",
    [ARTICLE_HEADLINE] = "title",
    [ARTICLE_BYLINE] = "by",
    [ARTICLE_PUBLISHED] = "date",
    [ARTICLE_URL] = "url",
    [ARTICLE_AGENCY] = "agency",
    [ARTICLE_NOTE] = "about",
    [ARTICLE_LANGUAGE] = "language",
    [ARTICLE_GUID] = "guid",
};

void article_print_fields(struct str *out, const struct article *article)
{
	for (size_t i = 0; i < ARTICLE_FIELDS; i++)
		if (article->fields[i].value)
			str_printf(out, "%s=%s\n", article_field_names[i],
			    article->fields[i].value);
}

void article_print_notes(struct str *out, const struct article *article)
{
	for (size_t i = 0; i < article->n_notes; i++)
		str_printf(out, "note: %s\n", article->notes[i]);
}

void article_print_paragraphs(struct str *out, const struct article *article)
{
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		struct slice text = article_paragraph(article, i);
		str_printf(out, "%s: %.*s\n",
		    paragraph_kind_name(article->paragraphs[i].kind),
		    (int)text.len, text.bytes);
	}
}
