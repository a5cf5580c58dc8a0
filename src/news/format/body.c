/* SPDX-License-Identifier: MIT */
/* format_body: sums over the tree, a best element, a look at each block. */
#include "news/format/body.h"

#include <stdlib.h>
#include <string.h>

#include "news/metadata/naming.h"
#include "base/hash.h"
#include "base/table.h"
#include "text/pattern.h"
#include "text/sentence/sentence.h"
#include "text/word/word.h"

enum {
	/* Bytes of a block that can be running text. */
	RUNNING_BYTES_MIN = 40,
	/* A block of more is running text even if no sentence ends with it. */
	LONG_BYTES_MIN = 160,
	/* Of a block's bytes, in percent, that may be links. */
	LINK_PERCENT_MAX = 40,
	/* An element with more of the page's running text, in percent, is not
	 * taken for furniture, whatever it is called. */
	MAIN_PERCENT = 40,
	FOREIGN_PERCENT = 90,
	/* An element that is named as the report's is taken if it has so much
	 * of the running text of the best one. */
	NAMED_PERCENT = 30,
	LINKED_WORDS_MIN = 12,
	LEAD_IN_WORDS_MAX = 5,
	COPIES_MAX = 8, /* looked at, of one block */
};

/* What is known of each element, by its id. */
struct element {
	const struct markup_node *node;
	enum metadata_naming naming;
	size_t running; /* bytes of running text below it */
	size_t kept;	/* of that, outside of furniture */
	size_t other;	/* bytes of other text outside of furniture */
	bool furniture; /* it, or an element around it */
	bool headline;	/* the headline is below it */
};

struct page {
	const struct format_flow *flow;
	const struct article *article;
	struct element *elements;
	size_t n;
	size_t headline; /* the block; flow->n when there is none */
};

static struct slice block_text(const struct page *page, size_t index)
{
	return slice_at(
	    article_text(page->article), page->flow->blocks[index].span);
}

static bool is_mostly_links(const struct format_flow_block *block)
{
	size_t len = block->span.end - block->span.start;
	return block->link_bytes * 100 > len * LINK_PERCENT_MAX;
}

/* Whether a text ends as a sentence does, but for the number of a note, spaces
 * and signs: "...two years.[1]", "...two years. 😀". */
static bool is_ended(struct slice text)
{
	enum { TAIL = 64 };
	if (slice_ends(text, "]"))
		while (text.len && text.bytes[--text.len] != '[')
			;
	if (text.len > TAIL)
		text = slice_from(text, text.len - TAIL);
	size_t end = 0, last = 0;
	uint32_t code;
	for (size_t pos = 0; pos < text.len;) {
		size_t len = unicode_decode(slice_from(text, pos), &code);
		bool mark = sentence_is_ended(
		    slice_at(text, (struct span){pos, pos + len}));
		pos += len;
		if (mark)
			end = pos;
		if (unicode_is_letter(code) || unicode_is_digit(code))
			last = pos;
	}
	return end > last;
}

static bool is_running(const struct page *page, size_t index)
{
	const struct format_flow_block *block = &page->flow->blocks[index];
	struct slice text = block_text(page, index);
	if (text.len < RUNNING_BYTES_MIN || is_mostly_links(block) ||
	    block->form == PARAGRAPH_HEADING)
		return false;
	return text.len >= LONG_BYTES_MIN || is_ended(text);
}

static void add_element(struct page *page, const struct markup_node *node)
{
	struct element *element = &page->elements[node->id];
	element->node = node;
	if (node->name)
		element->naming = metadata_naming_of(node);
}

static void add_elements(struct page *page, const struct markup *markup)
{
	for (const struct markup_node *node = markup->root; node;
	     node = markup_next(node, markup->root))
		add_element(page, node);
}

static struct element *parent_of(
    const struct page *page, const struct element *element)
{
	const struct markup_node *parent = element->node->parent;
	return parent ? &page->elements[parent->id] : NULL;
}

/* The first block that is the headline word for word, a heading if there is
 * one; else the first heading of the highest level. */
static size_t find_headline(const struct page *page)
{
	const char *headline = article_get(page->article, ARTICLE_HEADLINE);
	size_t plain = page->flow->n, first = page->flow->n;
	for (size_t i = 0; i < page->flow->n; i++) {
		const struct format_flow_block *block = &page->flow->blocks[i];
		bool heading = block->form == PARAGRAPH_HEADING;
		bool same = headline && pattern_same_line(block_text(page, i),
					    slice_of(headline));
		if (same && heading)
			return i;
		if (same && plain == page->flow->n && !is_mostly_links(block))
			plain = i;
		if (first == page->flow->n && markup_is(block->node, "h1"))
			first = i;
	}
	return plain < page->flow->n ? plain : first;
}

static void mark_headline(struct page *page)
{
	page->headline = find_headline(page);
	if (page->headline == page->flow->n)
		return;
	const struct markup_node *node =
	    page->flow->blocks[page->headline].node;
	for (; node; node = node->parent)
		page->elements[node->id].headline = true;
}

/* Children follow their parents, so that sums run backwards. */
static void sum_running(struct page *page)
{
	for (size_t i = 0; i < page->flow->n; i++)
		if (is_running(page, i))
			page->elements[page->flow->blocks[i].node->id]
			    .running += block_text(page, i).len;
	for (size_t i = page->n; i-- > 1;)
		parent_of(page, &page->elements[i])->running +=
		    page->elements[i].running;
}

/* Names that pages give to what is not the report are given, less often, to
 * what it is in: an element with the headline in it, or, for names that may
 * mean anything, with much of the running text, is not furniture. */
static bool is_furniture(const struct page *page, const struct element *element)
{
	size_t all = page->elements[0].running;
	bool foreign = element->naming == METADATA_NAMING_FOREIGN;
	bool most = element->running * 100 >
		    all * (foreign ? FOREIGN_PERCENT : MAIN_PERCENT);
	if (!element->node->name || element->headline)
		return false;
	return !most &&
	       (foreign || element->naming == METADATA_NAMING_FURNITURE ||
		   element->naming == METADATA_NAMING_DETAILS ||
		   format_flow_is_hidden(element->node));
}

static void mark_furniture(struct page *page)
{
	for (size_t i = 1; i < page->n; i++) {
		struct element *element = &page->elements[i];
		element->furniture = parent_of(page, element)->furniture ||
				     is_furniture(page, element);
	}
}

static void sum_kept(struct page *page)
{
	for (size_t i = 0; i < page->flow->n; i++) {
		struct element *element =
		    &page->elements[page->flow->blocks[i].node->id];
		size_t len = block_text(page, i).len;
		if (element->furniture)
			continue;
		if (is_running(page, i))
			element->kept += len;
		else
			element->other += len;
	}
	for (size_t i = page->n; i-- > 1;) {
		struct element *parent = parent_of(page, &page->elements[i]);
		parent->kept += page->elements[i].kept;
		parent->other += page->elements[i].other;
	}
}

static double score(const struct page *page, const struct element *element)
{
	double all = (double)page->elements[0].kept;
	double kept = (double)element->kept;
	return 2 * kept / (kept + (double)element->other + all);
}

/* Whether the page itself says that the report is in this element. */
static bool is_named(const struct element *element)
{
	const char *property = markup_attribute(element->node, "itemprop");
	return element->naming == METADATA_NAMING_BODY ||
	       markup_is(element->node, "article") ||
	       (property && strcmp(property, "articleBody") == 0);
}

/* The element with the best score, the innermost of equal ones. */
static const struct element *best_element(const struct page *page, bool named)
{
	const struct element *best = &page->elements[0];
	double most = 0;
	for (size_t i = 1; i < page->n; i++) {
		const struct element *element = &page->elements[i];
		if (!element->node->name || !element->kept ||
		    (named && !is_named(element)))
			continue;
		double found = score(page, element);
		if (found >= most)
			best = element;
		if (found >= most)
			most = found;
	}
	return best;
}

/* What is named so is taken unless it holds little. */
static const struct element *body_of(const struct page *page)
{
	const struct element *best = best_element(page, false);
	const struct element *named = best_element(page, true);
	return named->kept * 100 >= best->kept * NAMED_PERCENT ? named : best;
}

static bool is_inside(
    const struct markup_node *node, const struct markup_node *around)
{
	while (node && node != around)
		node = node->parent;
	return node != NULL;
}

static enum metadata_naming naming_around(
    const struct page *page, const struct markup_node *node)
{
	enum { LEVELS = 3 };
	for (int i = 0; node && i < LEVELS; i++, node = node->parent) {
		enum metadata_naming naming = page->elements[node->id].naming;
		if (naming != METADATA_NAMING_NOTHING)
			return naming;
	}
	return METADATA_NAMING_NOTHING;
}

/* A sentence that is a link as a whole, as in a list of the day's news; the
 * headlines of other stories end without a full stop. */
static bool is_linked_sentence(const struct page *page, size_t index)
{
	struct slice text = block_text(page, index);
	return word_count(text) >= LINKED_WORDS_MIN && sentence_is_ended(text);
}

/* A heading that is a link, with its text below it: not the last of several
 * headlines. */
static bool is_linked_heading(const struct page *page, size_t index)
{
	const struct format_flow_block *block = &page->flow->blocks[index];
	return block->form == PARAGRAPH_HEADING && index + 1 < page->flow->n &&
	       is_running(page, index + 1) &&
	       !(index && is_mostly_links(block - 1));
}

static bool has_letters(struct slice text)
{
	return word_count(text) > 0;
}

static bool is_block_furniture(const struct page *page, size_t index)
{
	const struct format_flow_block *block = &page->flow->blocks[index];
	if (!has_letters(block_text(page, index)))
		return true;
	return is_mostly_links(block) && block->form != PARAGRAPH_QUOTED &&
	       !is_linked_heading(page, index) &&
	       !is_linked_sentence(page, index);
}

static enum paragraph_kind kind_of(
    const struct page *page, const struct element *body, size_t index)
{
	const struct format_flow_block *block = &page->flow->blocks[index];
	const struct element *element = &page->elements[block->node->id];
	enum metadata_naming naming = naming_around(page, block->node);
	if (!is_inside(block->node, body->node) || element->furniture)
		return PARAGRAPH_FURNITURE;
	if (naming == METADATA_NAMING_CAPTION)
		return PARAGRAPH_CAPTION;
	if (naming == METADATA_NAMING_BYLINE && !is_running(page, index))
		return PARAGRAPH_BYLINE;
	if (naming == METADATA_NAMING_DATELINE && !is_running(page, index))
		return PARAGRAPH_DATELINE;
	return is_block_furniture(page, index) ? PARAGRAPH_FURNITURE
					       : PARAGRAPH_BODY;
}

/* Whether a block is a paragraph as long as a sentence is, however it ends:
 * "... the council said (Reuters)". */
static bool is_prose(const struct page *page, size_t index)
{
	enum { WORDS_MIN = 12 };
	const struct format_flow_block *block = &page->flow->blocks[index];
	return markup_is(block->node, "p") && !is_mostly_links(block) &&
	       word_count(block_text(page, index)) >= WORDS_MIN;
}

/* Whether a block can open or close the report: running text, or part of a
 * quotation, a list or a table. */
static bool is_firm(const struct page *page, size_t index)
{
	enum paragraph_form form = page->flow->blocks[index].form;
	return is_running(page, index) || is_linked_sentence(page, index) ||
	       (form != PARAGRAPH_PLAIN && form != PARAGRAPH_HEADING) ||
	       is_ended(block_text(page, index)) ||
	       slice_ends(block_text(page, index), ":") ||
	       is_prose(page, index);
}

static bool same_block(const struct page *page, size_t i, size_t k)
{
	return i < page->flow->n && k < page->flow->n && i != k &&
	       slice_equal(block_text(page, i), block_text(page, k));
}

/* Whether a block and the one after it, or before it, are a copy of others
 * elsewhere; a report repeats itself in one place. */
static bool is_copy(const struct page *page, size_t i, size_t k)
{
	const struct format_flow_block *blocks = page->flow->blocks;
	return same_block(page, i, k) &&
	       blocks[i].node->parent != blocks[k].node->parent &&
	       (same_block(page, i + 1, k + 1) ||
		   (k && same_block(page, i - 1, k - 1)));
}

/* A second copy of the text, for printing or for small screens. */
static void mark_copies(const struct page *page, enum paragraph_kind *kinds)
{
	struct table table = {0};
	size_t *added = mem_zalloc(page->flow->n, sizeof(*added));
	for (size_t i = 0; i < page->flow->n; i++) {
		uint32_t hash = hash_bytes(block_text(page, i));
		size_t slot = TABLE_START, k;
		if (kinds[i] != PARAGRAPH_BODY || !is_running(page, i))
			continue;
		for (int n = 0; n < COPIES_MAX && kinds[i] == PARAGRAPH_BODY &&
				table_next(&table, hash, &slot, &k);
		     n++)
			if (is_copy(page, i, added[k]))
				kinds[i] = PARAGRAPH_FURNITURE;
		added[table_add(&table, hash)] = i;
	}
	free(added);
	table_release(&table);
}

/* "Related:" above links is as much furniture as they are. */
static void mark_lead_ins(const struct page *page, enum paragraph_kind *kinds)
{
	for (size_t i = page->flow->n; i-- > 1;)
		if (kinds[i - 1] == PARAGRAPH_BODY &&
		    kinds[i] == PARAGRAPH_FURNITURE &&
		    is_mostly_links(&page->flow->blocks[i]) &&
		    word_count(block_text(page, i - 1)) <= LEAD_IN_WORDS_MAX)
			kinds[i - 1] = PARAGRAPH_FURNITURE;
}

/* Whether a block is the heading of what stands beside it. */
static bool heads(const struct page *page, size_t index, size_t below)
{
	const struct format_flow_block *blocks = page->flow->blocks;
	return blocks[index].form == PARAGRAPH_HEADING &&
	       index != page->headline &&
	       blocks[index].node->parent == blocks[below].node->parent;
}

/* The heading of the first firm block, pictures between them aside; else that
 * block. */
static size_t find_opening(
    const struct page *page, const enum paragraph_kind *kinds, size_t firm)
{
	size_t i = firm;
	while (i > 0 && kinds[i - 1] == PARAGRAPH_CAPTION)
		i--;
	return firm < page->flow->n && i > 0 &&
		       kinds[i - 1] == PARAGRAPH_BODY &&
		       heads(page, i - 1, firm)
		   ? i - 1
		   : firm;
}

/* Short lines above the report and below it are the page's. */
static void trim_body(const struct page *page, enum paragraph_kind *kinds)
{
	size_t first = 0, last = page->flow->n;
	while (first < last &&
	       (kinds[first] != PARAGRAPH_BODY || !is_firm(page, first)))
		first++;
	first = find_opening(page, kinds, first);
	while (last > first &&
	       (kinds[last - 1] != PARAGRAPH_BODY || !is_firm(page, last - 1)))
		last--;
	for (size_t i = 0; i < page->flow->n; i++)
		if ((i < first || i >= last) && kinds[i] == PARAGRAPH_BODY)
			kinds[i] = PARAGRAPH_FURNITURE;
}

void format_body_find(const struct markup *markup,
    const struct format_flow *flow, const struct article *article,
    enum paragraph_kind *kinds)
{
	struct page page = {flow, article, NULL, markup->n_nodes, flow->n};
	page.elements = mem_zalloc(page.n, sizeof(*page.elements));
	add_elements(&page, markup);
	mark_headline(&page);
	sum_running(&page);
	mark_furniture(&page);
	sum_kept(&page);
	const struct element *body = body_of(&page);
	for (size_t i = 0; i < flow->n; i++)
		kinds[i] = kind_of(&page, body, i);
	mark_copies(&page, kinds);
	mark_lead_ins(&page, kinds);
	trim_body(&page, kinds);
	if (page.headline < flow->n)
		kinds[page.headline] = PARAGRAPH_HEADLINE;
	free(page.elements);
}
