/* SPDX-License-Identifier: MIT */
/* format_lack: counts words of consent, looks for a field for a password, and
 * for what pages say of their paywalls. */
#include "news/format/lack.h"

#include <string.h>
#include <strings.h>

#include "text/unicode.h"
#include "text/word/word.h"

enum {
	/* A report that is whole has more words. */
	BEGINNING_WORDS_MAX = 150,
	/* A page that asks for a password has no more words of its own. */
	LOGIN_WORDS_MAX = 60,
};

/* Words of which every paragraph of a page that asks for consent has one;
 * folded, in the languages of Europe's law. */
static const char *const consent_words[] = {"cookie", "consent", "gdpr",
    "personal data", "privacy", "datenschutz", "einwilligung", "zustimm",
    "donnees personnelles", "datos personales", "privacidad", "dati personali",
    "dados pessoais", "persoonsgegevens", "toestemming", "ciasteczk",
    "samtycke"};

/* What pages say where a report is cut off; folded. */
static const char *const wall_words[] = {"to continue reading",
    "to read the full", "to keep reading", "already a subscriber",
    "this article is for subscribers", "subscribers only", "subscribe to read",
    "weiterlesen mit", "nur fur abonnenten", "jetzt weiterlesen",
    "article reserve aux abonnes", "reserve aux abonnes", "il vous reste",
    "solo para suscriptores", "contenido exclusivo para",
    "contenuto riservato agli abbonati", "exclusivo para assinantes",
    "alleen voor abonnees", "verder lezen"};

static bool has_one(struct slice text, const char *const *words, size_t n_words)
{
	struct str fold = {0};
	bool found = false;
	unicode_fold(&fold, text);
	for (size_t i = 0; i < n_words && !found; i++)
		found = slice_find(str_slice(&fold), words[i], 0) < fold.len;
	str_release(&fold);
	return found;
}

#define HAS_ONE(text, words) has_one(text, words, ARRAY_LEN(words))

struct report {
	size_t n, n_words;
	size_t n_consent; /* words of paragraphs about consent */
};

static struct report measure(const struct article *article)
{
	struct report report = {0};
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		struct slice text = article_paragraph(article, i);
		if (article->paragraphs[i].kind != PARAGRAPH_BODY)
			continue;
		size_t n = word_count(text);
		report.n++;
		report.n_words += n;
		if (HAS_ONE(text, consent_words))
			report.n_consent += n;
	}
	return report;
}

static bool is_consent(
    const struct article *article, const struct report *report)
{
	if (report->n)
		return report->n_consent * 2 > report->n_words;
	size_t n = 0;
	for (size_t i = 0; i < article->n_paragraphs; i++)
		n += HAS_ONE(article_paragraph(article, i), consent_words);
	return n * 2 > article->n_paragraphs;
}

static bool asks_for_password(const struct markup *markup)
{
	const struct markup_node *root = markup->root, *node = root;
	while ((node = markup_find(root, node, "input")) != NULL) {
		const char *type = markup_attribute(node, "type");
		if (type && strcasecmp(type, "password") == 0)
			return true;
	}
	return false;
}

/* https://schema.org/isAccessibleForFree, false in whatever spelling. */
static bool says_paid(const struct markup *markup)
{
	const struct markup_node *root = markup->root, *node = root;
	static const char key[] = "\"isAccessibleForFree\"";
	while ((node = markup_find(root, node, "script")) != NULL) {
		struct slice text =
		    node->first ? node->first->text : slice_of("");
		size_t pos = slice_find(text, key, 0);
		if (pos == text.len)
			continue;
		pos += sizeof(key) - 1;
		while (pos < text.len && strchr(" \t\r\n:\"", text.bytes[pos]))
			pos++;
		if (pos < text.len && (text.bytes[pos] | 0x20) == 'f')
			return true;
	}
	return false;
}

static bool shows_wall(
    const struct markup *markup, const struct article *article)
{
	for (size_t i = 0; i < article->n_paragraphs; i++)
		if (HAS_ONE(article_paragraph(article, i), wall_words))
			return true;
	return says_paid(markup);
}

const char *format_lack_of(
    const struct markup *markup, const struct article *article)
{
	struct report report = measure(article);
	if (is_consent(article, &report))
		return "a page that asks for consent: no report found in it";
	if (report.n_words <= LOGIN_WORDS_MAX && asks_for_password(markup))
		return "a page that asks for a password: no report found in it";
	if (!report.n)
		return "no report found in this page";
	if (report.n_words <= BEGINNING_WORDS_MAX &&
	    shows_wall(markup, article))
		return "only the beginning of the report: the rest is for "
		       "subscribers";
	return NULL;
}
