/* SPDX-License-Identifier: MIT */
/* format_page: reads the tree, what it says of itself, then the blocks. */
#include "news/format/page.h"

#include <stdlib.h>

#include "news/format/body.h"
#include "news/format/lack.h"
#include "news/metadata/page.h"

static void add_paragraphs(struct article *article,
    const struct format_flow *flow, const enum paragraph_kind *kinds)
{
	for (size_t i = 0; i < flow->n; i++) {
		article_add_paragraph(article, kinds[i], flow->blocks[i].span);
		article->paragraphs[i].form = flow->blocks[i].form;
	}
}

void format_page_read(struct article *article, struct slice text)
{
	struct markup markup;
	struct format_flow flow = {0};
	markup_read_html(&markup, text);
	article->text_offsets = true;
	metadata_page_read(article, &markup);
	format_flow_read(
	    &flow, article, markup.root, metadata_page_base(article, &markup));
	enum paragraph_kind *kinds = mem_zalloc(flow.n, sizeof(*kinds));
	format_body_find(&markup, &flow, article, kinds);
	add_paragraphs(article, &flow, kinds);
	const char *lack = format_lack_of(&markup, article);
	if (lack)
		article_add_note(article, lack);
	if (markup.cut)
		article_add_note(article,
		    "elements are nested too deep; the rest was not read");
	free(kinds);
	format_flow_release(&flow);
	markup_release(&markup);
}
