/* SPDX-License-Identifier: MIT */
/* errand: a table of what each kind is called. */
#include "views/errand.h"

static const char *const names[] = {
    [ERRAND_NONE] = "nothing",
    [ERRAND_BROWSE] = "open ",
    [ERRAND_COPY] = "copy ",
    [ERRAND_COPY_ARTICLE] = "copy the article",
    [ERRAND_SAVE] = "save the article to ",
    [ERRAND_PIPE] = "pipe the article to ",
    [ERRAND_TRY_THEME] = "show the theme ",
    [ERRAND_SET] = "set ",
    [ERRAND_CONFIG] = "read the configuration",
};

void errand_describe(const struct errand *errand, struct str *out)
{
	str_append_text(out, names[errand->kind]);
	str_append_slice(out, str_slice(&errand->what));
}

void errand_release(struct errand *errand)
{
	str_release(&errand->what);
	*errand = (struct errand){0};
}
