/* SPDX-License-Identifier: MIT */
/*
 * metadata_page: what a web page says of its article.
 *
 * Of each field the first that is there counts: JSON-LD
 * (metadata/linked), Open Graph (https://ogp.me) and other <meta>, Dublin
 * Core, microdata, rel="author" and "canonical", <time>, the largest heading,
 * the title without the site's name; for the outlet at last the domain.
 * Entities that are left in a value are resolved, addresses made whole.
 */
#ifndef METADATA_PAGE_H
#define METADATA_PAGE_H

#include "base/markup.h"
#include "news/article.h"

/* Sets the fields that the page gives (from ARTICLE_FROM_PAGE). */
void metadata_page_read(struct article *article, const struct markup *markup);
/* The address that the page's links begin with; NULL when it is not known.
 * Belongs to the article. */
const char *metadata_page_base(
    struct article *article, const struct markup *markup);

#endif
