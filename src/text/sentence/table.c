/* SPDX-License-Identifier: MIT */
/* sentence_table: the tables, searched linearly. */
#include "text/sentence/table.h"

#include <ctype.h>
#include <strings.h>

#include "base/mem.h"

/* clang-format off */
static const struct {
	enum sentence_abbreviation kind;
	const char *words; /* a space before and after each */
} abbreviations[] = {
	/* before "ca" */
	{SENTENCE_ABBREVIATION_STATE, " CA "},
	/* people */
	{SENTENCE_ABBREVIATION_TITLE, " mr mrs ms mx messrs dr drs prof hon rev fr sr "
		"Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt Cpl Pvt Sgt "
		"Cmdr Cdr Comdr Adm Brig Lieut Pres Supt Insp Det Atty Amb Msgr "
		"Mgr Bp Abp Ald Mme Mlle Hr Fr Sra Srta Dna Sh Smt Shri Ste Mt "
		"Ft Pte Ens Spc Sec Asst Dir Rt Ambassadors "},
	/* never the last word of a sentence */
	{SENTENCE_ABBREVIATION_TITLE, " e.g eg i.e ie vs v cf viz ca approx incl c op "
		"resp nee "},
	{SENTENCE_ABBREVIATION_NUMBER, " no nos p pp vol vols fig figs ch chap art "
		"arts para ed n\xC2\xB0 n\xC2\xBA nr ext tel eq sec pt col "
		"lot verse "},
	{SENTENCE_ABBREVIATION_DATE, " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
		"Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "},
	/* companies, degrees, addresses, measures */
	{SENTENCE_ABBREVIATION_LAST, " co inc ltd corp bros llc plc cie gmbh assn assoc "
		"dept div est univ Jr Sr Esq Ph.D PhD M.D B.A M.A St Ave Blvd "
		"Rd Dr Ln Hwy Sq Pl al etc ibid ft lb lbs oz mi yr yrs hr "
		"hrs mins km kg cm sq avg mfg intl natl govt bn "
		"mn tn a.m p.m pm a.d b.c b.c.e c.e Gen.z Mts Pk Bldg Apt "
		"Dist Cos Mfrs Prop Stn "},
	/* words of their own unless after a number */
	{SENTENCE_ABBREVIATION_MEASURE, " am in max min "},
	/* American states and Canadian provinces, as newspapers write them */
	{SENTENCE_ABBREVIATION_STATE, " Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind "
		"Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa "
		"Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man "},
};

/* Only words that rarely begin a name. */
static const char starters[] = " a about according additionally after "
	"afterwards again all also although among an and another any are "
	"as asked at because before both but by can critics despite did do "
	"does don't during each earlier either even every few finally "
	"following for from further furthermore given has have having he "
	"he'll he's her here his how however i i'd i'll i'm i've if in "
	"including indeed instead is it it's its just last later let let's "
	"like many maybe meanwhile moreover most much my nevertheless next "
	"no nobody none nonetheless nor not nothing now of oh on once one "
	"only or other others our over perhaps please recently see several "
	"she she's should similarly since so some still such than that that's "
	"the their then there there's these they they're this those though "
	"through thus to today together tomorrow two under unlike until we "
	"we'll we're we've well were what when where whether which while who "
	"why with within without would yes yesterday yet you you're your ";

/* Every form here is finite. */
static const char finite_verbs[] = " am are can can't could did didn't do "
	"does doesn't don't had has have he's is isn't it's may might must "
	"shall she's should that's there's was wasn't were weren't will won't "
	"would ";
static const char *const finite_ends[] = {"n't", "'ve", "'ll", "'re", "'m"};
/* clang-format on */

enum { KEY_BYTES = 24 }; /* the longest word, its spaces and the NUL */

/* The word between spaces, with ASCII apostrophes; false when too long. */
static bool pad_word(struct slice word, char out[KEY_BYTES])
{
	size_t n = 0;
	out[n++] = ' ';
	for (size_t i = 0; i < word.len; i++) {
		if (n + 3 >= KEY_BYTES)
			return false;
		struct slice rest = slice_from(word, i);
		if (slice_starts(rest, "\xE2\x80\x99")) {
			out[n++] = '\'';
			i += 2;
			continue;
		}
		out[n++] = word.bytes[i];
	}
	out[n++] = ' ';
	out[n] = '\0';
	return word.len > 0;
}

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Whether `words` has `key`, which begins and ends with a space. */
static bool has_key(const char *words, const char *key, size_t len)
{
	for (const char *p = words; *p; p++) {
		if (*p != ' ' || strncasecmp(p, key, len) != 0)
			continue;
		if (!is_capital(p[1]) || is_capital(key[1]))
			return true;
	}
	return false;
}

enum sentence_abbreviation sentence_table_abbreviation(struct slice word)
{
	char key[KEY_BYTES];
	if (!pad_word(word, key))
		return SENTENCE_ABBREVIATION_NONE;
	for (size_t i = 0; i < ARRAY_LEN(abbreviations); i++)
		if (has_key(abbreviations[i].words, key, word.len + 2))
			return abbreviations[i].kind;
	return SENTENCE_ABBREVIATION_NONE;
}

bool sentence_table_is_starter(struct slice word)
{
	char key[KEY_BYTES];
	if (!pad_word(word, key))
		return false;
	size_t len = slice_of(key).len;
	return has_key(starters, key, len);
}

bool sentence_table_is_finite(struct slice word)
{
	char key[KEY_BYTES];
	if (!pad_word(word, key))
		return false;
	struct slice trimmed = slice_trim(slice_of(key));
	for (size_t i = 0; i < ARRAY_LEN(finite_ends); i++)
		if (slice_ends(trimmed, finite_ends[i]))
			return true;
	return has_key(finite_verbs, key, slice_of(key).len);
}
