/* SPDX-License-Identifier: MIT */
/*
 * format_page: the article in a web page that was saved from a browser.
 *
 * All text of the page becomes the article's, in the order of the page, and
 * each block of it a paragraph: what is not the report is furniture.  The
 * report is in one element, the one that holds the most running text and the
 * least of anything else (page_body.c); in it, what is named or built like
 * furniture is furniture too.  What the page says of itself is read before
 * (news/metadata/page).
 */
#ifndef NEWS_FORMAT_PAGE_H
#define NEWS_FORMAT_PAGE_H

#include "news/article.h"

/* Reads a page, UTF-8, into an article that has no text yet.  A page without
 * any report gets a note. */
void format_page_read(struct article *article, struct slice text);

#endif
