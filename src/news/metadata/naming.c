/* SPDX-License-Identifier: MIT */
/* metadata_naming: cuts names into words and looks for runs of one or two. */
#include "news/metadata/naming.h"

#include <stdlib.h>
#include <string.h>

#include "base/sorted.h"

#define BODY METADATA_NAMING_BODY
#define FURNITURE METADATA_NAMING_FURNITURE
#define DETAILS METADATA_NAMING_DETAILS
#define FOREIGN METADATA_NAMING_FOREIGN
#define CAPTION METADATA_NAMING_CAPTION
#define BYLINE METADATA_NAMING_BYLINE
#define DATELINE METADATA_NAMING_DATELINE

struct row {
	const char *words;
	enum metadata_naming naming;
};

/* Elements, and roles of them (WAI-ARIA, "Landmark Roles"). */
static const struct row elements[] = {
    {"aside", FURNITURE},
    {"dialog", FURNITURE},
    {"figcaption", CAPTION},
    {"footer", FURNITURE},
    {"menu", FURNITURE},
    {"nav", FURNITURE},
};

static const struct row roles[] = {
    {"alert", FURNITURE},
    {"alertdialog", FURNITURE},
    {"banner", FURNITURE},
    {"complementary", FURNITURE},
    {"contentinfo", FURNITURE},
    {"dialog", FURNITURE},
    {"menu", FURNITURE},
    {"menubar", FURNITURE},
    {"navigation", FURNITURE},
    {"search", FURNITURE},
    {"toolbar", FURNITURE},
    {"tooltip", FURNITURE},
};

/* Words of classes and ids, in the order of strcmp. */
static const struct row names[] = {
    {"about author", FOREIGN},
    {"ad", FURNITURE},
    {"addthis", FURNITURE},
    {"ads", FURNITURE},
    {"advert", FURNITURE},
    {"advertisement", FURNITURE},
    {"advertising", FURNITURE},
    {"also read", FURNITURE},
    {"article body", BODY},
    {"article content", BODY},
    {"article meta", DETAILS},
    {"article tags", FURNITURE},
    {"article text", BODY},
    {"articlebody", BODY},
    {"author", BYLINE},
    {"author bio", FOREIGN},
    {"author box", FOREIGN},
    {"author info", FOREIGN},
    {"authors", BYLINE},
    {"bio", FOREIGN},
    {"biography", FOREIGN},
    {"body content", BODY},
    {"breadcrumb", FURNITURE},
    {"breadcrumbs", FURNITURE},
    {"byline", BYLINE},
    {"caption", CAPTION},
    {"carousel", FURNITURE},
    {"comment", FOREIGN},
    {"commenting", FOREIGN},
    {"comments", FOREIGN},
    {"consent", FURNITURE},
    {"content body", BODY},
    {"contributor", BYLINE},
    {"contributors", BYLINE},
    {"cookie", FURNITURE},
    {"cookies", FURNITURE},
    {"copyright", FURNITURE},
    {"credit", CAPTION},
    {"credits", FURNITURE},
    {"dateline", DATELINE},
    {"disclaimer", FURNITURE},
    {"disqus", FOREIGN},
    {"donate", FURNITURE},
    {"donation", FURNITURE},
    {"dropdown", FURNITURE},
    {"entry content", BODY},
    {"entry meta", DETAILS},
    {"footer", FURNITURE},
    {"gdpr", FURNITURE},
    {"legal", FURNITURE},
    {"login", FURNITURE},
    {"masthead", FURNITURE},
    {"menu", FURNITURE},
    {"meta", DETAILS},
    {"metadata", DETAILS},
    {"meter", FURNITURE},
    {"modal", FURNITURE},
    {"more articles", FOREIGN},
    {"more from", FOREIGN},
    {"more news", FOREIGN},
    {"more on", FOREIGN},
    {"more stories", FOREIGN},
    {"most popular", FOREIGN},
    {"most read", FOREIGN},
    {"nav", FURNITURE},
    {"navbar", FURNITURE},
    {"navigation", FURNITURE},
    {"newsletter", FOREIGN},
    {"newsletters", FOREIGN},
    {"offer", FURNITURE},
    {"outbrain", FOREIGN},
    {"overlay", FURNITURE},
    {"pager", FURNITURE},
    {"pagination", FURNITURE},
    {"paywall", FURNITURE},
    {"paywall offer", FOREIGN},
    {"popular", FURNITURE},
    {"popup", FURNITURE},
    {"post body", BODY},
    {"post content", BODY},
    {"post meta", DETAILS},
    {"post tags", FURNITURE},
    {"print only", FOREIGN},
    {"print version", FOREIGN},
    {"promo", FURNITURE},
    {"promoted", FURNITURE},
    {"promotion", FURNITURE},
    {"pubdate", DATELINE},
    {"published", DATELINE},
    {"pull quote", FOREIGN},
    {"pullquote", FOREIGN},
    {"rail", FURNITURE},
    {"read more", FURNITURE},
    {"read next", FURNITURE},
    {"reader comments", FOREIGN},
    {"recirc", FOREIGN},
    {"recommend", FOREIGN},
    {"recommendations", FOREIGN},
    {"recommended", FOREIGN},
    {"registration", FURNITURE},
    {"regwall", FURNITURE},
    {"related", FOREIGN},
    {"replies", FOREIGN},
    {"respond", FOREIGN},
    {"responses", FOREIGN},
    {"screen reader", FURNITURE},
    {"see also", FURNITURE},
    {"share", FURNITURE},
    {"sharebar", FURNITURE},
    {"sharing", FURNITURE},
    {"sidebar", FURNITURE},
    {"sign up", FURNITURE},
    {"signup", FURNITURE},
    {"skip", FURNITURE},
    {"social", FURNITURE},
    {"sponsor", FURNITURE},
    {"sponsored", FURNITURE},
    {"sr only", FURNITURE},
    {"story body", BODY},
    {"story content", BODY},
    {"story text", BODY},
    {"subnav", FURNITURE},
    {"subscribe", FURNITURE},
    {"subscription", FURNITURE},
    {"suggested", FOREIGN},
    {"taboola", FOREIGN},
    {"tag list", FURNITURE},
    {"tags", FURNITURE},
    {"teaser", FURNITURE},
    {"teasers", FURNITURE},
    {"timestamp", DATELINE},
    {"toolbar", FURNITURE},
    {"tools", FURNITURE},
    {"tooltip", FURNITURE},
    {"topics", FURNITURE},
    {"trending", FURNITURE},
    {"trinity", FOREIGN},
    {"up next", FURNITURE},
    {"utility", FURNITURE},
    {"vcard", BYLINE},
    {"visually hidden", FURNITURE},
};

static int compare_words(const void *key, const void *row)
{
	return strcmp(key, ((const struct row *)row)->words);
}

static enum metadata_naming find(
    const struct row *rows, size_t n, const char *words)
{
	const struct row *row =
	    bsearch(words, rows, n, sizeof(*rows), compare_words);
	return row ? row->naming : METADATA_NAMING_NOTHING;
}

/* Furniture is furniture whatever else it is called; a caption of the body is
 * a caption. */
static enum metadata_naming stronger(
    enum metadata_naming a, enum metadata_naming b)
{
	static const int strength[] = {
	    [METADATA_NAMING_NOTHING] = 0,
	    [METADATA_NAMING_BODY] = 1,
	    [METADATA_NAMING_DATELINE] = 2,
	    [METADATA_NAMING_BYLINE] = 3,
	    [METADATA_NAMING_CAPTION] = 4,
	    [METADATA_NAMING_DETAILS] = 5,
	    [METADATA_NAMING_FURNITURE] = 6,
	    [METADATA_NAMING_FOREIGN] = 7,
	};
	return strength[b] > strength[a] ? b : a;
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_alphabetic(char c)
{
	return is_upper(c) || (c >= 'a' && c <= 'z');
}

/* The bytes of the word at the front, which is letters up to a capital that
 * follows a small letter ("relatedLinks"). */
static size_t word_length(const char *text)
{
	size_t n = 0;
	while (is_alphabetic(text[n]) &&
	       !(n && is_upper(text[n]) && !is_upper(text[n - 1])))
		n++;
	return n;
}

enum { WORD_BYTES = 24, WORDS_BYTES = 2 * WORD_BYTES + 1 };

static void copy_lower(char *word, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		word[i] = (char)(is_upper(text[i]) ? text[i] + 32 : text[i]);
	word[len] = '\0';
}

/* Whether the next word of a name says what the element has beside it, or has
 * not: "has-sidebar", "hasnt-bio", "no-comments". */
static bool is_about_another(const char *word)
{
	static const char *const words[] = {"disable", "has", "hasnt", "hide",
	    "no", "non", "not", "with", "without"};
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (strcmp(words[i], word) == 0)
			return true;
	return false;
}

/* What a word of a name tells, alone and after the one before it. */
static enum metadata_naming read_word(const char *last, const char *word)
{
	char both[WORDS_BYTES];
	size_t len = strlen(last);
	enum metadata_naming naming = find(names, ARRAY_LEN(names), word);
	if (!len)
		return naming;
	memcpy(both, last, len);
	both[len] = ' ';
	strcpy(both + len + 1, word);
	return stronger(naming, find(names, ARRAY_LEN(names), both));
}

static enum metadata_naming read_names(const char *text)
{
	char last[WORD_BYTES] = "", word[WORD_BYTES];
	enum metadata_naming naming = METADATA_NAMING_NOTHING;
	while (text && *text) {
		size_t len = word_length(text);
		if (len && len < WORD_BYTES) {
			copy_lower(word, text, len);
			if (is_about_another(last))
				word[0] = '\0';
			naming = stronger(naming, read_word(last, word));
			strcpy(last, word);
		}
		if (*text == ' ')
			last[0] = '\0';
		text += len ? len : 1;
	}
	return naming;
}

enum metadata_naming metadata_naming_of(const struct markup_node *node)
{
	const char *role = markup_attribute(node, "role");
	enum metadata_naming naming =
	    find(elements, ARRAY_LEN(elements), node->name);
	if (role)
		naming = stronger(naming, find(roles, ARRAY_LEN(roles), role));
	naming = stronger(naming, read_names(markup_attribute(node, "class")));
	naming = stronger(naming, read_names(markup_attribute(node, "id")));
	return naming;
}
