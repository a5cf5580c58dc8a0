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
