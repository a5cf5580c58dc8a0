/* SPDX-License-Identifier: MIT */
/* Prints the hostile article, for the fuzz targets to begin with. */
#include "support/hostile.h"

#include <stdio.h>

int main(void)
{
	struct str article = {0};
	hostile_article(&article);
	fwrite(article.bytes, 1, article.len, stdout);
	str_release(&article);
	return 0;
}
