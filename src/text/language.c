/* SPDX-License-Identifier: MIT */
/* language: counts letters by script, then words. */
#include "text/language.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"

enum {
	READ_BYTES_MAX = 4000,
	WORD_BYTES_MAX = 16,
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

/* Frequent words, most of them in no other language of the table; those in two
 * speak for both. */
static const struct {
	const char *language;
	const char *words; /* each between spaces */
} latin[] = {
    {"en", " the and of to in is that was for on with as by at from it has "
	   "are were been which this have said not be an he she they "},
    {"de", " der die das und den von zu mit sich des auf für ist im dem nicht "
	   "ein eine als auch es an werden aus er hat dass sie nach wird bei "},
    {"fr", " le la les des et du en un une est que pour dans qui sur pas au "
	   "par plus avec ce il sont aux ont été cette mais elle se "},
    {"es", " el la los las de que y en del se por un una con para su al como "
	   "más pero sus le ha este sí porque esta entre cuando muy "},
    {"it", " il di che la e un per in una sono del con non si da della le dei "
	   "nel al alla più come ha gli anche delle ma dal questo è "},
    {"pt", " o a os as de que e do da em um uma para com não por mais dos das "
	   "ao se na no foi são como mas pelo à também pela "},
    {"nl", " de het een en van in op te dat is voor met zijn die niet aan er "
	   "om ook als maar door bij worden naar heeft uit nog wordt hij "},
    {"sv", " och att det som en på är av för med den till inte har de ett om "
	   "var jag han men från vi kan ska när efter också hon "},
    {"da", " og at det er en til på i for med den som af de ikke der har et "
	   "om var jeg han men fra kan skal efter også hun blev "},
    {"no", " og det er på som en for av til med at den har ikke de et om var "
	   "jeg han men fra kan skal etter også hun ble seg "},
    {"fi", " ja on ei että se hän oli mutta ovat kun myös mukaan joka sekä "
	   "tai jos niin vuoden kuin sen ole olla voi vielä "},
    {"pl", " i w na z się nie do to że jest o jak po co za od przez przy ale "
	   "tym dla oraz być są był jego który także "},
    {"cs", " a se na v je že to s z do o i ve pro za by ale jsou jako po při "
	   "jeho který byl také podle jsem od není "},
    {"ro", " și de la în a pe cu un o să care din nu este pentru mai că au "
	   "fost al prin sunt după dar ale când acest "},
    {"hu", " a az és hogy nem is egy ez meg van de volt már csak mint még "
	   "vagy el ha ki után lehet szerint amely mert "},
    {"tr", " ve bir bu için ile da de olarak olan daha çok en ne sonra gibi "
	   "kadar ancak değil ama her iki var oldu diye "},
    {"id", " yang dan di dengan untuk ini dari tidak itu dalam pada ke akan "
	   "adalah oleh telah sebagai juga karena kata bisa ada "},
    {"vi", " và của là các trong được có cho không một những với người đã này "
	   "khi để ông từ cũng theo về năm "},
    {"ca", " el la els les de i que en un una per amb no és del al com més "
	   "però ha són també aquest aquesta entre fins "},
    {"sw", " ya wa na kwa katika ni za la hiyo huo alisema kuwa baada lakini "
	   "watu hii cha wake hilo bado "},
};

struct counts {
	size_t letters[SCRIPTS];
	size_t hits[ARRAY_LEN(latin)];
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

static void count_word(struct counts *counts, struct slice word)
{
	char key[WORD_BYTES_MAX + 3];
	if (!word.len || word.len > WORD_BYTES_MAX)
		return;
	key[0] = ' ';
	memcpy(key + 1, word.bytes, word.len);
	memcpy(key + 1 + word.len, " ", 2);
	for (size_t i = 0; i < ARRAY_LEN(latin); i++)
		counts->hits[i] += strstr(latin[i].words, key) != NULL;
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
			count_word(counts, str_slice(&word));
			str_clear(&word);
			continue;
		}
		if (find_script(code, &script))
			counts->letters[script]++;
		append_lower(&word, code);
	}
	count_word(counts, str_slice(&word));
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
	size_t best = 0, second = 0;
	for (size_t i = 1; i < ARRAY_LEN(latin); i++)
		if (counts->hits[i] > counts->hits[best])
			best = i;
	for (size_t i = 0; i < ARRAY_LEN(latin); i++)
		if (i != best && counts->hits[i] > second)
			second = counts->hits[i];
	return counts->hits[best] >= WORDS_MIN && counts->hits[best] > second
		   ? latin[best].language
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
	struct counts counts = {{0}, {0}};
	if (text.len > READ_BYTES_MAX)
		text.len = READ_BYTES_MAX;
	count(&counts, text);
	enum script script = main_script(&counts);
	if (!counts.letters[script])
		return NULL;
	return script == SCRIPT_LATIN ? language_of_words(&counts)
				      : language_of_script(text, script);
}
