/* SPDX-License-Identifier: MIT */
/* language: counts letters by script, then function words. */
#include "text/language.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"
#include "text/word/word.h"

enum {
	READ_BYTES_MAX = 4000,
	WORDS_MIN = 3, /* that speak for a language */
	/* Of a Japanese text's letters, in percent: Chinese has no kana but
	 * in names of shops. */
	KANA_PERCENT_MIN = 5,
};

enum script {
	SCRIPT_LATIN,
	SCRIPT_CYRILLIC,
	SCRIPT_GREEK,
	SCRIPT_HEBREW,
	SCRIPT_ARABIC,
	SCRIPT_DEVANAGARI,
	SCRIPT_BENGALI,
	SCRIPT_TAMIL,
	SCRIPT_THAI,
	SCRIPT_GEORGIAN,
	SCRIPT_ARMENIAN,
	SCRIPT_KANA,
	SCRIPT_HAN,
	SCRIPT_HANGUL,
	SCRIPTS,
};

/* Blocks of the Unicode Character Database (Blocks.txt), in their order. */
static const struct {
	uint32_t first, last;
	enum script script;
} blocks[] = {
    {0x0041, 0x024F, SCRIPT_LATIN},
    {0x0370, 0x03FF, SCRIPT_GREEK},
    {0x0400, 0x052F, SCRIPT_CYRILLIC},
    {0x0530, 0x058F, SCRIPT_ARMENIAN},
    {0x0590, 0x05FF, SCRIPT_HEBREW},
    {0x0600, 0x077F, SCRIPT_ARABIC},
    {0x0900, 0x097F, SCRIPT_DEVANAGARI},
    {0x0980, 0x09FF, SCRIPT_BENGALI},
    {0x0B80, 0x0BFF, SCRIPT_TAMIL},
    {0x0E00, 0x0E7F, SCRIPT_THAI},
    {0x10A0, 0x10FF, SCRIPT_GEORGIAN},
    {0x1E00, 0x1EFF, SCRIPT_LATIN},
    {0x3040, 0x30FF, SCRIPT_KANA},
    {0x3400, 0x9FFF, SCRIPT_HAN},
    {0xAC00, 0xD7A3, SCRIPT_HANGUL},
};

/* The language of a script; those that have several are told by letters that
 * the first, the default, does not write. */
static const struct {
	enum script script;
	const char *language;
	const char *letters;
} scripts[] = {
    {SCRIPT_CYRILLIC, "uk", "іїєґ"},
    {SCRIPT_CYRILLIC, "be", "ўі"},
    {SCRIPT_CYRILLIC, "sr", "јљњћђџ"},
    {SCRIPT_CYRILLIC, "ru", ""},
    {SCRIPT_GREEK, "el", ""},
    {SCRIPT_HEBREW, "he", ""},
    {SCRIPT_ARABIC, "ur", "ٹڈڑے"},
    {SCRIPT_ARABIC, "fa", "پچژگ"},
    {SCRIPT_ARABIC, "ar", ""},
    {SCRIPT_DEVANAGARI, "hi", ""},
    {SCRIPT_BENGALI, "bn", ""},
    {SCRIPT_TAMIL, "ta", ""},
    {SCRIPT_THAI, "th", ""},
    {SCRIPT_GEORGIAN, "ka", ""},
    {SCRIPT_ARMENIAN, "hy", ""},
    {SCRIPT_KANA, "ja", ""},
    {SCRIPT_HAN, "zh", ""},
    {SCRIPT_HANGUL, "ko", ""},
};

/* The languages that are known, in English. */
/* clang-format off */
static const struct {
	const char *code, *name;
} names[] = {
    {"ar", "Arabic"}, {"be", "Belarusian"}, {"bn", "Bengali"},
    {"ca", "Catalan"}, {"cs", "Czech"}, {"da", "Danish"}, {"de", "German"},
    {"el", "Greek"}, {"en", "English"}, {"es", "Spanish"}, {"fa", "Persian"},
    {"fi", "Finnish"}, {"fr", "French"}, {"he", "Hebrew"}, {"hi", "Hindi"},
    {"hu", "Hungarian"}, {"hy", "Armenian"}, {"id", "Indonesian"},
    {"it", "Italian"}, {"ja", "Japanese"}, {"ka", "Georgian"},
    {"ko", "Korean"}, {"nl", "Dutch"}, {"no", "Norwegian"}, {"pl", "Polish"},
    {"pt", "Portuguese"}, {"ro", "Romanian"}, {"ru", "Russian"},
    {"sr", "Serbian"}, {"sv", "Swedish"}, {"sw", "Swahili"}, {"ta", "Tamil"},
    {"th", "Thai"}, {"tr", "Turkish"}, {"uk", "Ukrainian"}, {"ur", "Urdu"},
    {"vi", "Vietnamese"}, {"zh", "Chinese"},
    /* those that are known by their codes alone */
    {"af", "Afrikaans"}, {"am", "Amharic"}, {"az", "Azerbaijani"},
    {"bg", "Bulgarian"}, {"bs", "Bosnian"}, {"cy", "Welsh"},
    {"et", "Estonian"}, {"eu", "Basque"}, {"ga", "Irish"}, {"gl", "Galician"},
    {"gu", "Gujarati"}, {"hr", "Croatian"}, {"is", "Icelandic"},
    {"kk", "Kazakh"}, {"km", "Khmer"}, {"kn", "Kannada"}, {"lo", "Lao"},
    {"lt", "Lithuanian"}, {"lv", "Latvian"}, {"mk", "Macedonian"},
    {"ml", "Malayalam"}, {"mn", "Mongolian"}, {"mr", "Marathi"},
    {"ms", "Malay"}, {"my", "Burmese"}, {"ne", "Nepali"}, {"pa", "Punjabi"},
    {"ps", "Pashto"}, {"si", "Sinhala"}, {"sk", "Slovak"},
    {"sl", "Slovenian"}, {"so", "Somali"}, {"sq", "Albanian"},
    {"te", "Telugu"}, {"tl", "Tagalog"}, {"uz", "Uzbek"}, {"yi", "Yiddish"},
    {"zu", "Zulu"},
    /* written otherwise, and in other languages' names */
    {"nb", "Norwegian"}, {"nn", "Norwegian"}, {"iw", "Hebrew"},
    {"in", "Indonesian"},
};
/* clang-format on */

/* How a text speaks for a language: words of it, and their weight.  A word of
 * two languages weighs half as much for each. */
struct vote {
	unsigned words, weight;
};

struct counts {
	size_t letters[SCRIPTS];
	struct vote votes[ARRAY_LEN(names)];
};

static bool find_script(uint32_t code, enum script *script)
{
	for (size_t i = 0; i < ARRAY_LEN(blocks); i++)
		if (code >= blocks[i].first && code <= blocks[i].last) {
			*script = blocks[i].script;
			return true;
		}
	return false;
}

/* The index in `names`; its length when the code is not there. */
static size_t find_code(struct slice code)
{
	size_t i = 0;
	while (i < ARRAY_LEN(names) && !slice_is(code, names[i].code))
		i++;
	return i;
}

static void count_word(struct counts *counts, const struct str *word)
{
	enum { WHOLE = 60, CODE = 2, NEXT = CODE + 1 };
	struct slice languages = word->len
				     ? word_function_languages(str_text(word))
				     : (struct slice){0};
	unsigned n = (unsigned)(languages.len + 1) / NEXT;
	for (size_t i = 0; i < n; i++) {
		struct slice code = {languages.bytes + i * NEXT, CODE};
		size_t language = find_code(code);
		if (language == ARRAY_LEN(names))
			continue;
		counts->votes[language].words++;
		counts->votes[language].weight += WHOLE / n;
	}
}

/* A capital may begin any word of a headline. */
static void append_lower(struct str *word, uint32_t code)
{
	bool latin_capital = (code >= 'A' && code <= 'Z') ||
			     (code >= 0xC0 && code <= 0xDE && code != 0xD7);
	unicode_append(word, latin_capital ? code + 0x20 : code);
}

static void count(struct counts *counts, struct slice text)
{
	struct str word = {0};
	uint32_t code;
	for (size_t len; (len = unicode_decode(text, &code)) != 0;
	     text = slice_from(text, len)) {
		enum script script;
		if (!unicode_is_letter(code)) {
			count_word(counts, &word);
			str_clear(&word);
			continue;
		}
		if (find_script(code, &script))
			counts->letters[script]++;
		append_lower(&word, code);
	}
	count_word(counts, &word);
	str_release(&word);
}

static enum script main_script(const struct counts *counts)
{
	enum script most = SCRIPT_LATIN;
	for (enum script i = 0; i < SCRIPTS; i++)
		if (counts->letters[i] > counts->letters[most])
			most = i;
	size_t kana = counts->letters[SCRIPT_KANA];
	if (most == SCRIPT_HAN &&
	    kana * 100 > counts->letters[SCRIPT_HAN] * KANA_PERCENT_MIN)
		return SCRIPT_KANA;
	return most;
}

static const char *language_of_words(const struct counts *counts)
{
	size_t best = 0;
	unsigned second = 0;
	for (size_t i = 1; i < ARRAY_LEN(names); i++)
		if (counts->votes[i].weight > counts->votes[best].weight)
			best = i;
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (i != best && counts->votes[i].weight > second)
			second = counts->votes[i].weight;
	return counts->votes[best].words >= WORDS_MIN &&
		       counts->votes[best].weight > second
		   ? names[best].code
		   : NULL;
}

/* Whether the text has one of the letters more than once in a while: a name
 * may be of another language. */
static bool has_letters(struct slice text, const char *letters)
{
	enum { LETTERS_MIN = 3 };
	size_t n = 0;
	for (size_t i = 0; letters[i]; i += 2) {
		char letter[] = {letters[i], letters[i + 1], '\0'};
		for (size_t pos = 0;
		     (pos = slice_find(text, letter, pos)) < text.len; pos++)
			n++;
	}
	return n >= LETTERS_MIN;
}

static const char *language_of_script(struct slice text, enum script script)
{
	for (size_t i = 0; i < ARRAY_LEN(scripts); i++)
		if (scripts[i].script == script &&
		    (!*scripts[i].letters ||
			has_letters(text, scripts[i].letters)))
			return scripts[i].language;
	return NULL;
}

const char *language_of(struct slice text)
{
	struct counts counts = {{0}, {{0, 0}}};
	if (text.len > READ_BYTES_MAX)
		text.len = READ_BYTES_MAX;
	count(&counts, text);
	enum script script = main_script(&counts);
	if (!counts.letters[script])
		return NULL;
	return script == SCRIPT_LATIN ? language_of_words(&counts)
				      : language_of_script(text, script);
}

/* The index of the language's first row: that of "no" for "nb". */
static size_t find_name(const char *name)
{
	size_t i = 0;
	while (strcmp(names[i].name, name) != 0)
		i++;
	return i;
}

const char *language_of_tag(struct slice tag)
{
	enum { CODE = 2 };
	char code[CODE + 1] = "";
	if (tag.len < CODE || (tag.len > CODE && tag.bytes[CODE] != '-' &&
				  tag.bytes[CODE] != '_'))
		return NULL;
	for (size_t i = 0; i < CODE; i++)
		code[i] = (char)(tag.bytes[i] | 0x20);
	size_t i = find_code(slice_of(code));
	return i < ARRAY_LEN(names) ? names[find_name(names[i].name)].code
				    : NULL;
}

const char *language_name(const char *code)
{
	size_t i = find_code(slice_of(code));
	return i < ARRAY_LEN(names) ? names[i].name : code;
}
