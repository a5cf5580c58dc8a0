/* SPDX-License-Identifier: MIT */
/* A theme that every terminal can show, or a message. */
#include "fuzz.h"

#include "ui/theme.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct theme theme;
	struct err err = {0};
	bool ok = theme_parse(&theme, "a.yaml", fuzz_slice(bytes, len), &err);
	assert(ok == !err.text[0]);
	if (!ok)
		return 0;
	assert(theme_contrast(&theme, ROLE_TEXT, ROLE_CURSOR_ROW) >= 1.0);
	theme_fit(&theme, 16);
	theme_drop_colours(&theme);
	theme_style(&theme, ROLE_HEADLINE, ROLE_CURSOR_ROW);
	return 0;
}
