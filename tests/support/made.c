/* SPDX-License-Identifier: MIT */
/* made: everything but the articles' sentences is in the arena. */
#include "test.h"

#include "made.h"

enum { LINKS_MAX = 2000 };

static void add_sentence(struct article *article, struct slice text)
{
	if (article->text.len)
		str_append_byte(&article->text, ' ');
	struct span span = {article->text.len, article->text.len + text.len};
	str_append_slice(&article->text, text);
	article->sentences = mem_grow(article->sentences, article->n_sentences,
	    &article->cap_sentences, sizeof(*article->sentences));
	article->sentences[article->n_sentences++] =
	    (struct article_sentence){.paragraph = 0, .span = span};
}

static void make_article(struct article *article, const char *sentences)
{
	struct slice rest = slice_of(sentences);
	while (rest.len) {
		size_t end = slice_find(rest, "|", 0);
		add_sentence(article, (struct slice){rest.bytes, end});
		rest = slice_from(rest, end < rest.len ? end + 1 : end);
	}
	article->paragraphs = mem_zalloc(1, sizeof(*article->paragraphs));
	article->paragraphs[0] = (struct paragraph){
	    .kind = PARAGRAPH_BODY, .span = {0, article->text.len}};
	article->n_paragraphs = 1;
}

void made_articles(struct made *made, const char *a, const char *b)
{
	*made = (struct made){.comparison = {.articles[SIDE_A] = NULL}};
	make_article(&made->a, a);
	make_article(&made->b, b);
	made->comparison.articles[SIDE_A] = &made->a;
	made->comparison.articles[SIDE_B] = &made->b;
	made->comparison.links.items =
	    arena_alloc(&made->arena, LINKS_MAX, sizeof(struct link));
}

static struct link_passage passage_of(
    struct made *made, const struct article *article, size_t sentence)
{
	struct link_passage passage = {.n = 1};
	passage.sentences = arena_alloc(&made->arena, 1, sizeof(size_t));
	passage.sentences[0] = sentence;
	passage.starts = arena_alloc(&made->arena, 1, sizeof(size_t));
	passage.text = article_sentence(article, sentence);
	return passage;
}

void made_link(struct made *made, struct made_link link)
{
	struct comparison *c = &made->comparison;
	struct link *made_link = &c->links.items[c->links.n++];
	assert_true(c->links.n <= LINKS_MAX);
	made_link->sides[SIDE_A] = passage_of(made, &made->a, link.a);
	made_link->sides[SIDE_B] = passage_of(made, &made->b, link.b);
	made_link->moved = link.moved;
	made_link->band = link.band;
	made_link->n_pairs = 1;
	made_link->pairs =
	    arena_alloc(&made->arena, 1, sizeof(*made_link->pairs));
	made_link->pairs[0] = (struct link_pair){link.a, link.b, 1.0};
	struct worddiff *words = &made_link->words;
	words->n = 1;
	words->ops = arena_alloc(&made->arena, 1, sizeof(*words->ops));
	words->ops[0] =
	    (struct worddiff_op){slice_equal(made_link->sides[SIDE_A].text,
				     made_link->sides[SIDE_B].text)
				     ? WORDDIFF_EQUAL
				     : WORDDIFF_REPLACE,
		{{0, made_link->sides[SIDE_A].text.len},
		    {0, made_link->sides[SIDE_B].text.len}}};
	c->summary.moved += link.moved;
}

void made_link_more(struct made *made, size_t a)
{
	struct comparison *c = &made->comparison;
	struct link *link = &c->links.items[c->links.n - 1];
	struct link_passage *passage = &link->sides[SIDE_A];
	size_t n = passage->n;
	size_t *numbers =
	    arena_alloc(&made->arena, 2 * (n + 1), sizeof(size_t));
	for (size_t i = 0; i < n; i++) {
		numbers[i] = passage->sentences[i];
		numbers[n + 1 + i] = passage->starts[i];
	}
	numbers[n] = a;
	numbers[n + 1 + n] = passage->text.len + 1;
	passage->sentences = numbers;
	passage->starts = numbers + n + 1;
	passage->n++;
	struct slice more = article_sentence(&made->a, a);
	const char *text =
	    arena_printf(&made->arena, "%.*s %.*s", (int)passage->text.len,
		passage->text.bytes, (int)more.len, more.bytes);
	passage->text = slice_of(text);
	link->words.ops[0] = (struct worddiff_op){WORDDIFF_REPLACE,
	    {{0, passage->text.len}, {0, link->sides[SIDE_B].text.len}}};
}

/* Lists the sentences of a side that are in no link. */
static void list_unlinked(struct made *made, enum side side)
{
	struct links *links = &made->comparison.links;
	size_t n = made->comparison.articles[side]->n_sentences, link;
	links->only[side] =
	    arena_alloc(&made->arena, n, sizeof(*links->only[side]));
	for (size_t i = 0; i < n; i++)
		if (!link_of_sentence(links, side, i, &link))
			links->only[side][links->n_only[side]++] = i;
}

void made_end(struct made *made)
{
	list_unlinked(made, SIDE_A);
	list_unlinked(made, SIDE_B);
}

void made_release(struct made *made)
{
	article_release(&made->a);
	article_release(&made->b);
	arena_release(&made->arena);
	*made = (struct made){.comparison = {.articles[SIDE_A] = NULL}};
}
