/* SPDX-License-Identifier: MIT */
/* effect: a table of the names of the kinds. */
#include "views/frame/effect.h"

static const char *const names[] = {
    [EFFECT_NONE] = "nothing",
    [EFFECT_BROWSE] = "open ",
    [EFFECT_COPY] = "copy ",
    [EFFECT_COPY_ARTICLE] = "copy the article",
    [EFFECT_SAVE] = "save the article to ",
    [EFFECT_PIPE] = "pipe the article to ",
    [EFFECT_TRY_THEME] = "show the theme ",
    [EFFECT_SET] = "set ",
    [EFFECT_CONFIG] = "read the configuration",
};

void effect_describe(const struct effect *effect, struct str *out)
{
	str_append_text(out, names[effect->kind]);
	str_append_slice(out, str_slice(&effect->what));
}

void effect_release(struct effect *effect)
{
	str_release(&effect->what);
	*effect = (struct effect){0};
}
