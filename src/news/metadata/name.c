/* SPDX-License-Identifier: MIT */
/* metadata_name: tables of words, and a few rules about capitals. */
#include "news/metadata/name.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "text/unicode.h"

enum {
	/* "The Hong Kong Free Press": longer names are in the table */
	MASTHEAD_WORDS_MAX = 5,
	NAME_WORDS_MAX = 6,
	PEOPLE_WORDS_MAX = 8,
	WORDS_MAX = 12,
};

/* clang-format off */
static const char *const known_outlets[] = {
	"ABC News", "Al Arabiya", "Al Jazeera", "Al-Jazeera", "AllAfrica",
	"AP News", "Arab News", "Associated Press", "Axios", "BBC",
	"BBC News", "Bloomberg", "Breitbart", "Business Insider",
	"BuzzFeed News", "CBC News", "CBS News", "CGTN", "CNA", "CNBC",
	"CNN", "Daily Kos", "Dawn", "Der Spiegel", "Deutsche Welle", "DW",
	"Euronews", "Financial Times", "Forbes", "Fox News", "France 24",
	"Geo News", "Global News", "Haaretz", "HuffPost", "India Today",
	"Kyiv Independent", "Le Monde", "Los Angeles Times", "Mother Jones",
	"MSNBC", "National Review", "NBC News", "NDTV", "New York Post",
	"New York Times", "Newsmax", "Newsweek", "NHK World", "NPR",
	"Politico", "ProPublica", "RT", "Rediff", "Reuters", "Sky News",
	"Slate", "South China Morning Post", "TASS", "The Atlantic",
	"The Economist", "The Guardian", "The Hill", "The Hindu",
	"The Huffington Post", "The Independent", "The Intercept",
	"The Los Angeles Times", "The New York Post", "The New York Times",
	"The Times of India", "The Washington Post", "Time", "Times of India",
	"USA Today", "VOA", "Voice of America", "Vox", "Wall Street Journal",
	"The Wall Street Journal", "Washington Examiner", "Washington Post",
	"Western Journal", "Xinhua",
};

/* Words that an outlet's name ends with. */
static const char *const last_words[] = {
	"Bulletin", "Chronicle", "Courant", "Courier", "Daily", "Dispatch",
	"Echo", "Examiner", "Express", "Gazette", "Globe", "Guardian",
	"Herald", "Independent", "Inquirer", "Journal", "Ledger", "Mail",
	"Mercury", "Mirror", "Monitor", "News", "Newspaper", "Observer",
	"Post", "Press", "Record", "Register", "Reporter", "Review",
	"Sentinel", "Standard", "Star", "Sun", "Telegraph", "Times",
	"Tribune", "Weekly",
};

/* Words that an outlet's name begins with: "Daily Sabah", "Radio Free Asia". */
static const char *const first_words[] = {"Daily", "Radio"};

/* First words of phrases and rubrics, not of names:
 * "Breaking News", "Hard Times", "Fox in Free Press". */
static const char *const rubric_words[] = {
	"A", "All", "An", "Bad", "Big", "Breaking", "Business", "Dark",
	"Difficult", "End", "Fake", "First", "Free", "Full", "Good", "Great",
	"Hard", "Her", "His", "In", "Last", "Latest", "Local", "Modern",
	"More", "My", "National", "New", "No", "Old", "On", "Our", "Related",
	"Rising", "Sad", "Sports", "Strange", "Their", "Top", "Tough",
	"Troubled", "Video", "World", "Your",
};

static const struct {
	const char *printed, *name;
} agencies[] = {
	{"Reuters", "Reuters"}, {"Associated Press", "AP"}, {"AP", "AP"},
	{"Agence France-Presse", "AFP"}, {"AFP", "AFP"}, {"ANI", "ANI"},
	{"PTI", "PTI"}, {"Press Trust of India", "PTI"}, {"IANS", "IANS"},
	{"UPI", "UPI"}, {"Xinhua", "Xinhua"}, {"TASS", "TASS"},
	{"dpa", "dpa"}, {"EFE", "EFE"}, {"ANSA", "ANSA"}, {"Kyodo", "Kyodo"},
	{"Yonhap", "Yonhap"}, {"Anadolu", "Anadolu"}, {"EPA", "EPA"},
	{"Getty Images", "Getty Images"}, {"PA Media", "PA"},
	{"Press Association", "PA"}, {"Bloomberg News", "Bloomberg"},
};

/* Words that follow "Subscribe to", and are in no name. */
static const char *const service_words[] = {
	"access", "account", "alerts", "article", "breaking", "business",
	"channel", "comments", "continue", "email", "emails",
	"entertainment", "facebook", "feed", "health", "here", "instagram",
	"latest", "lifestyle", "more", "newsletter", "newsletters",
	"notifications", "opinion", "our", "podcast", "politics", "premium",
	"push", "read", "reading", "science", "sport", "sports", "stories",
	"support", "tech", "technology", "telegram", "this", "travel",
	"twitter", "unlimited", "unlock", "updates", "us", "video", "videos",
	"whatsapp", "your", "youtube",
};

/* Words inside names that have no capital. */
static const char *const joining_words[] = {
	"of", "the", "and", "&", "for", "de", "la", "le", "del", "van", "-",
	"al", "bin", "da", "der", "di", "do", "dos", "du", "e", "el", "en",
	"et", "i", "ibn", "och", "og", "ten", "ter", "und", "von", "y", "zu",
};
/* clang-format on */

static bool in_table(struct slice word, const char *const *table, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strncasecmp(table[i], word.bytes, word.len) == 0 &&
		    table[i][word.len] == '\0')
			return true;
	return false;
}

#define IN(word, table) in_table(word, table, ARRAY_LEN(table))

/* Splits at spaces; returns the number of words, WORDS_MAX when more. */
static size_t split_words(struct slice line, struct slice words[WORDS_MAX])
{
	size_t n = 0;
	line = slice_trim(line);
	while (line.len && n < WORDS_MAX) {
		size_t len = slice_find(line, " ", 0);
		words[n++] = (struct slice){line.bytes, len};
		line = slice_trim(slice_from(line, len));
	}
	return n;
}

/* Letters beyond ASCII count as capitals: names of any script. */
static bool is_capitalised(struct slice word)
{
	unsigned char first = (unsigned char)word.bytes[0];
	if (first == '(' && word.len > 1)
		first = (unsigned char)word.bytes[1];
	return isupper(first) || isdigit(first) || first >= 0x80;
}

static bool all_capitalised(const struct slice *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!is_capitalised(words[i]) &&
		    (i == 0 || !IN(words[i], joining_words)))
			return false;
	return true;
}

static bool ends_as_a_name(struct slice text)
{
	return text.len && !strchr(".,:;?!\"'", text.bytes[text.len - 1]);
}

static bool is_known(struct slice line)
{
	return line.len && IN(line, known_outlets);
}

bool metadata_name_is_possible(struct slice text)
{
	struct slice words[WORDS_MAX];
	size_t n = split_words(text, words);
	for (size_t i = 0; i < n; i++)
		if (IN(words[i], service_words))
			return false;
	return n && n <= NAME_WORDS_MAX && all_capitalised(words, n) &&
	       ends_as_a_name(text);
}

bool metadata_name_is_outlet(struct slice text)
{
	struct slice words[WORDS_MAX];
	size_t n = split_words(text, words);
	if (!metadata_name_is_possible(text))
		return false;
	if (is_known(text))
		return true;
	if (n == 1 && (IN(words[0], last_words) || IN(words[0], rubric_words)))
		return false;
	return !IN(words[0], rubric_words) && !metadata_name_agency(text);
}

bool metadata_name_is_likely_outlet(struct slice text)
{
	struct slice words[WORDS_MAX];
	size_t n = split_words(text, words);
	return metadata_name_is_outlet(text) &&
	       (is_known(text) || IN(words[n - 1], last_words));
}

/* Two to six characters of Chinese or Japanese, in which names have no spaces,
 * or the two to four syllables of a Korean one. */
static bool is_unspaced_name(struct slice text)
{
	enum { LEAST = 2, MOST = 6, HANGUL = 0xAC00, HANGUL_END = 0xD7A3 };
	size_t n = 0;
	uint32_t code;
	for (size_t len; (len = unicode_decode(text, &code)) != 0; n++) {
		bool hangul = code >= HANGUL && code <= HANGUL_END;
		if (!unicode_is_letter(code) ||
		    !(hangul || unicode_is_unspaced(code)))
			return false;
		text = slice_from(text, len);
	}
	return n >= LEAST && n <= MOST;
}

/* A byline: two capitalised words or more, without a date or a sentence. */
bool metadata_name_is_people(struct slice text)
{
	struct slice words[WORDS_MAX];
	size_t n = split_words(text, words);
	if ((metadata_name_agency(text) && n <= 3) || is_unspaced_name(text))
		return true;
	return n >= 2 && n <= PEOPLE_WORDS_MAX && all_capitalised(words, n) &&
	       ends_as_a_name(text) && !isdigit((unsigned char)text.bytes[0]);
}

/* Whether the `len` bytes at `pos` are whole words. */
static bool are_whole_words(struct slice text, size_t pos, size_t len)
{
	size_t end = pos + len;
	if (pos && isalnum((unsigned char)text.bytes[pos - 1]))
		return false;
	return end >= text.len || !isalnum((unsigned char)text.bytes[end]);
}

/* Whether the text has these words, in the same case. */
static bool has_words(struct slice text, struct slice words)
{
	for (size_t pos = 0; pos + words.len <= text.len; pos++)
		if (memcmp(text.bytes + pos, words.bytes, words.len) == 0 &&
		    are_whole_words(text, pos, words.len))
			return true;
	return false;
}

bool metadata_name_is_masthead(struct slice line, struct slice rest)
{
	struct slice words[WORDS_MAX];
	size_t n = split_words(line, words);
	if (is_known(line))
		return true;
	if (n < 2 || n > MASTHEAD_WORDS_MAX || !metadata_name_is_possible(line))
		return false;
	size_t first = slice_is(words[0], "The") ? 1 : 0;
	if (IN(words[first], rubric_words))
		return false;
	for (size_t i = first; i < n; i++)
		if (!IN(words[i], joining_words) && has_words(rest, words[i]))
			return false;
	return IN(words[n - 1], last_words) || IN(words[first], first_words);
}

const char *metadata_name_agency(struct slice credit)
{
	for (size_t i = 0; i < ARRAY_LEN(agencies); i++)
		if (has_words(credit, slice_of(agencies[i].printed)))
			return agencies[i].name;
	return NULL;
}
