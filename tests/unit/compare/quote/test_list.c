/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <time.h>

#include "news/loader.h"
#include "compare/quote/mark.h"
#include "compare/quote/quote.h"

#define LQ "\xE2\x80\x9C"
#define RQ "\xE2\x80\x9D"
#define LS "\xE2\x80\x98"
#define RS "\xE2\x80\x99"

static void load(struct article *article, const char *text)
{
	struct err err = {0};
	*article = (struct article){0};
	if (!loader_parse(article, "test.txt", slice_of(text), NULL, &err))
		fail_msg("%s", err.text);
}

/* Paragraphs and the text between their marks, separated by "|"; "..." follows
 * what was never closed. */
static const struct {
	const char *text, *quoted;
} marks[] = {
    {"He said " LQ "yes" RQ " and \"no\" today.", "yes|no"},
    {"He said \xC2\xABoui\xC2\xBB and \xE2\x80\x9Eja" LQ ".", "oui|ja"},
    {"Il dit \xC2\xAB\xC2\xA0oui \xC2\xBB.", "oui"},
    /* corner brackets, one inside the other */
    {"\xE3\x80\x8C\xE4\xB8\xAD\xE3\x80\x8E\xE5\x9B\xBD\xE3\x80"
     "\x8F\xE3\x80\x8D",
	"\xE4\xB8\xAD\xE3\x80\x8E\xE5\x9B\xBD\xE3\x80\x8F"},
    {"He spoke of 'good times' and of 'bad times'.", "good times|bad times"},
    {"It was the '90s, rock 'n' roll, and the leaders' dogs' food.", ""},
    {"They want 'a say on (the US') very real plans' now.",
	"a say on (the US') very real plans"},
    {"He likes " LS "the dogs" RS " food" RS " he says.",
	"the dogs" RS " food"},
    {"She said, " LQ "He told me " LS "no" RS " twice." RQ,
	"He told me " LS "no" RS " twice."},
    {"She said, " LQ "I never closed it.", "I never closed it...."},
    {LQ "I never closed it. He said \"no\".",
	"I never closed it. He said...|no"},
    {LQ "I will not close it, Smith said yesterday.",
	"I will not close it,..."},
    {"The beam was 6\" wide and 5' long.", ""},
    {LQ LQ, ""},
    /* controls of direction beside the marks, and a word joiner */
    {"He said \xE2\x80\xAA\"yes\"\xE2\x80\xAC and \xE2\x81\xA0\"no\".",
	"yes|no"},
    /* over paragraphs, with and without reopening */
    {LQ "It began.\n\nIt went on.\n\nIt ended." RQ " It was.",
	"It began.\n\nIt went on.\n\nIt ended."},
    {LQ "It began.\n\n" LQ "It went on." RQ, "It began....|It went on."},
    {LQ "It began.\n\nHe said " LQ "no" RQ ".", "It began....|no"},
    {"\"It began.\n\nIt went on.\n\n\" He left.", "It began.\n\nIt went on."},
    /* all bytes of the last character are read, and none before the
     * paragraph */
    {"\"It began.\n\nIt \xC2\xA0\" He left.", "It began.\n\nIt"},
    {"\"a.\n\"", "a."},
};

static void assert_marks(
    const char *language, const char *text, const char *quoted)
{
	struct article article;
	struct quote_mark_list list = {0};
	struct str got = {0};
	load(&article, text);
	if (language)
		article_set(&article, ARTICLE_LANGUAGE, ARTICLE_FROM_MANIFEST,
		    slice_of(language));
	quote_mark_find(&list, &article);
	for (size_t k = 0; k < list.n; k++) {
		str_append_text(&got, k ? "|" : "");
		str_append_slice(
		    &got, slice_at(article_text(&article), list.items[k].span));
		str_append_text(&got, list.items[k].closed ? "" : "...");
	}
	assert_string_equal(str_text(&got), quoted);
	str_release(&got);
	quote_mark_list_release(&list);
	article_release(&article);
}

static void finds_marks(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(marks, i, marks[i].text); i++)
		assert_marks(NULL, marks[i].text, marks[i].quoted);
}

/* The same, of texts in a language. */
static const struct {
	const char *language, *text, *quoted;
} marks_of_languages[] = {
    {"de", "Er sagte: „Ja, ich komme“, und ging.", "Ja, ich komme"},
    {"de", "Er las „Der ‚Bote‘ von heute“ und ‚Neues‘ gern.",
	"Der ‚Bote‘ von heute|Neues"},
    {"de", "»Ja«, sagte sie. »Der ›Bote‹ lügt.« Er rief ›Nein‹.",
	"Ja|Der ›Bote‹ lügt.|Nein"},
    {"de", "Er sagte «Ja» und „Das ist »gut« so“.", "Ja|Das ist »gut« so"},
    {"de", "Er sagte „Ja\" und schwieg.", "Ja"},
    {"de", "„Es begann.\n\nEs endete“, sagte sie.", "Es begann.\n\nEs endete"},
    {"de-CH", "«Ja», sagte er.", "Ja"},
    {"fr",
	"«\xC2\xA0"
	"Nous irons, dit-il, demain.\xC2\xA0"
	"» Puis « oui ».",
	"Nous irons, dit-il, demain.|oui"},
    {"fr",
	"«\xE2\x80\xAF"
	"Le journal “Midi” ment\xE2\x80\xAF"
	"», dit-elle.",
	"Le journal “Midi” ment"},
    {"fr", "« C’est ‹ non › », dit-il à l’heure.", "C’est ‹ non ›"},
    {"fr", "« Il m’a dit « non » hier », dit-elle.", "Il m’a dit « non » hier"},
    {"fr", "« Il commence.\n\n» Il finit », dit-elle.",
	"Il commence.\n\n» Il finit"},
    {"es", "«¿Vendrá “Pepe”?», preguntó. “Sí.”", "¿Vendrá “Pepe”?|Sí."},
    {"it", "«Andiamo», dice. “Un po' tardi”, risponde.",
	"Andiamo|Un po' tardi"},
    {"pt", "«Sim», disse. “Não”, respondeu.", "Sim|Não"},
    {"ru", "«Газета „Волна“ пишет», — сказал он. «Да».",
	"Газета „Волна“ пишет|Да"},
    {"ru", "«Газета «Волна» пишет», — сказал он.", "Газета «Волна» пишет"},
    {"ru", "Он сказал: „Да“, и ушёл.", "Да"},
    {"ar", "قال: «سنأتي غدا». وقال: \"لا\".", "سنأتي غدا|لا"},
    {"pl", "„Tak” i „Nie «teraz» idę”, mówi.", "Tak|Nie «teraz» idę"},
    {"hu", "„Igen” – mondta.", "Igen"},
    {"sv", "”Ja”, sa hon. »Nej», sa han.", "Ja|Nej"},
    {"fi", "”Kyllä”, hän sanoi ja luki ”Sanomia”.", "Kyllä|Sanomia"},
    {"nl", "’s Avonds zei hij „Ja” en ‘Nee’, 's ochtends niets'.", "Ja|Nee"},
    {"ja", "彼は「はい『春』だ」と言い、\"夏\"とも言った。", "はい『春』だ|夏"},
    {"zh", "他说：“我‘来’了”。她说\"好\"，又说‘不’吗？", "我‘来’了|好|不"},
    {"zh-TW", "他說「來」，又說『好』。", "來|好"},
    {"hi", "उन्होंने कहा, “हाँ” और ‘नहीं’।", "हाँ|नहीं"},
    {"en", "He said “no” (« oui ») and ‘yes’.", "no|oui|yes"},
    /* words without their first letters open nothing */
    {"en", "They got 'em 'round the '90s, 'til it was 'yes'.", "yes"},
    {"en", "'Tis so, 'twas so, 'cause it is 'bout 'no' time.", "no"},
    {"en", "Get 'em, or beat 'em. He said 'no'.", "no"},
    {"nl", "'s Avonds, 't Hof, 'k zag 'ja'.", "ja"},
    /* what may be before a sign that opens, and after it */
    {"en", "A/'b' (c)-'d' e:'f' [‘g’] …‘h’ “‘i’ j”", "b|d|f|g|h|‘i’ j"},
    {"en", "(\"a\") -\"b\" /\"c\" :\"d\" [\"e\"] …\"f\"", "a|b|c|d|e|f"},
    {"en", "He paid '$5', '(five)' and '[six]', '... or seven'.",
	"$5|(five)|[six]|... or seven"},
    {"en", "a'b 'c d'e' ', f' .", "c d'e"},
    {"en", "A -\"a\" \u2010\"b\" \u2015\"c\" \u2016\"d\"", "a|b|c"},
    /* between blanks it does neither */
    {"en", "He said \" no \" and \"yes\".", "yes"},
    {"en", "It was \", \" and \"yes\".", "yes"},
    /* marks that another language opens with */
    {"en", "He said ”yes” and „no“ and „so\".", "yes|no|so"},
    {"en", "He said ‹yes› and ›no‹.", "yes|no"},
    {"en", "He said ‚yes‘ and ‚no’.", "yes|no"},
    {"cs", "„Ano“ a „ne”.", "Ano|ne"},
    {"fr", "Il dit ‹ oui › et ›non‹ ici.", "oui"},
    {"ja", "彼は‘秋’と言った。", "秋"},
    /* a possessive closes only what nothing else closes */
    {"en", "The dogs' 'house' is the boys' 'room' there.", "house|room"},
    {"en", "'the boss' said 'the boys' and left'.",
	"the boss|the boys' and left"},
    /* a bracket that opens inside has to close first */
    {"en", "He (said 'yes) no' there.", "yes) no"},
    {"en", "He said 'yes (or 'so' it is) no' there.", "so"},
    {"en", "He said 'yes (or so' it is) no' there.", "yes (or so' it is) no"},
};

static void finds_marks_of_languages(void **state)
{
	(void)state;
	for (size_t i = 0;
	     test_row(marks_of_languages, i, marks_of_languages[i].text); i++)
		assert_marks(marks_of_languages[i].language,
		    marks_of_languages[i].text, marks_of_languages[i].quoted);
}

#define INTRO                                                    \
	"A headline of the day\n\n"                              \
	"Minister Jane Smith met Sen. John Q. Brown on Monday. " \
	"She had not met him before.\n\n"

/* The text after the introduction, and its quotations: speaker < source < cue <
 * words, one per line. */
static const struct {
	const char *text, *quotes;
} cases[] = {
    /* after */
    {LQ "We will talk until it is done," RQ " Smith said.",
	"Jane Smith<Smith<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " said Smith.",
	"Jane Smith<Smith<said<We will talk until it is done,\n"},
    {LQ "Will we talk until then?" RQ " Smith asked him.",
	"Jane Smith<Smith<asked<Will we talk until then?\n"},
    {LQ "We will talk until it is done," RQ
	" Ann Lee, a doctor from Ohio, told reporters.",
	"Ann Lee<Ann Lee, a doctor from Ohio<told<We will talk "
	"until it is done,\n"},
    {LQ "We will talk until it is done," RQ " Chief Executive Ann Lee said.",
	"Ann Lee<Chief Executive Ann Lee<said<We will talk until it is "
	"done,\n"},
    /* honours, and a clause in a clause */
    {"Ines Pike KC rose. " LQ "We will talk until it is done," RQ " Pike said.",
	"Ines Pike<Pike<said<We will talk until it is done,\n"},
    {"Ines Pike stared ahead as the judge told him that he had " LQ
     "betrayed the trust of the town" RQ ".",
	"-<the judge<told<betrayed the trust of the town\n"},
    /* few words, but a sentence after another quotation */
    {LQ "We will talk until it is done," RQ
	" said Ines Pike, whose house, barn and mill were lost to the "
	"flood in "
	"the spring of last year. " LQ "They had one job." RQ,
	"Ines Pike<Ines Pike<said<We will talk until it is done,\n"
	"Ines Pike<Ines Pike<<They had one job.\n"},
    /* a senator's party and state */
    {"Sen. Ines Pike, D-Wash., the ranking Democrat, told reporters that "
     "it was " LQ "breaking the rules of the town" RQ ".",
	"Ines Pike<Sen. Ines Pike, D-Wash., the ranking "
	"Democrat<told<breaking the rules of the town\n"},
    /* two particles */
    {LQ "We will talk until it is done," RQ
	" Commission President Ada van der Berg said.",
	"Ada van der Berg<Commission President Ada van der "
	"Berg<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " Martin Luther King said.",
	"Martin Luther King<Martin Luther King<said<We will talk until "
	"it is done,\n"},
    {LQ "We will talk until it is done," RQ " according to Brown.",
	"John Q. Brown<Brown<according to<We will talk until it "
	"is done,\n"},
    {LQ "We will talk until it is done," RQ
	" the agency quoted Brown as saying.",
	"John Q. Brown<Brown<quoted Brown as saying<We will talk "
	"until it is done,\n"},
    {LQ "We will talk until it is done," RQ " the statement said.",
	"-<the statement<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " a spokesman for Brown said.",
	"-<a spokesman for Brown<said<We will talk until it is "
	"done,\n"},
    {LQ "We will talk until it is done," RQ " Rep. Ann Lee (D-Ill.) said.",
	"Ann Lee<Rep. Ann Lee (D-Ill.)<said<We will talk until it "
	"is done,\n"},
    {LQ "We will talk until it is done," RQ " Rep. Ann Lee (D-Ohio) said.",
	"Ann Lee<Rep. Ann Lee (D-Ohio)<said<We will talk until it "
	"is done,\n"},
    /* without a comma, six words are enough and five are not */
    {LQ "We will talk till it ends" RQ " Smith said in Ohio.",
	"Jane Smith<Smith<said<We will talk till it ends\n"},
    {LQ "We will talk till then" RQ " Smith said in Ohio.", ""},
    /* capitals at the start of a sentence may be a title or not */
    {LQ "Meet the World," RQ " Smith said.",
	"Jane Smith<Smith<said<Meet the World,\n"},
    {"They sang " LQ "Meet the World," RQ " Smith said.", ""},
    {LQ "We will talk until it is done," RQ
	" Candidates said, like other candidates.",
	"-<Candidates<said<We will talk until it is done,\n"},
    /* where words have no blanks between them, signs count */
    {"\xE5\xB8\x83\xE6\x9E\x97\xE8\xAF\xB4\xEF\xBC\x9A" LQ
     "\xE6\x88\x91\xE4\xBB\xAC\xE6\x84\xBF\xE6\x84\x8F\xE5\x90\x88"
     "\xE4\xBD\x9C" RQ "\xE3\x80\x82",
	"-<<<"
	"\xE6\x88\x91\xE4\xBB\xAC\xE6\x84\xBF\xE6\x84\x8F\xE5\x90\x88"
	"\xE4\xBD\x9C\n"},
    /* before */
    {"Smith said: " LQ "Talk now." RQ, "Jane Smith<Smith<said<Talk now.\n"},
    {"Smith, who left early, said, " LQ "Talk now." RQ,
	"Jane Smith<Smith<said<Talk now.\n"},
    {"Smith, speaking on the way to Ohio, said, " LQ "Talk now." RQ,
	"Jane Smith<Smith<said<Talk now.\n"},
    {"Brown met the press and said, " LQ "Talk now." RQ,
	"John Q. Brown<Brown<said<Talk now.\n"},
    {"On Monday, Brown gave in, adding that " LQ "talks are good" RQ ".",
	"John Q. Brown<Brown<adding<talks are good\n"},
    {"According to Brown, " LQ "talks are good" RQ ".",
	"John Q. Brown<Brown<According to<talks are good\n"},
    {"Brown gave the press this answer: " LQ "Talk now." RQ,
	"John Q. Brown<Brown<<Talk now.\n"},
    /* a verb is too far from two words, but not from three */
    {"Smith said it was for all the town a " LQ "good day" RQ ".", ""},
    {"Smith said it was for all the town a " LQ "very good day" RQ ".",
	"Jane Smith<Smith<said<very good day\n"},
    /* the last attribution counts */
    {"On Monday Brown spoke, according to the press, of " LQ
     "good and useful" RQ " talks.",
	"-<the press<according to<good and useful\n"},
    {"Smith: " LQ "Talk now." RQ, "Jane Smith<Smith<<Talk now.\n"},
    {"The film ends with Smith saying, " LQ "Talk now." RQ,
	"Jane Smith<Smith<saying<Talk now.\n"},
    /* at the end of the quotation's sentence */
    {"They held " LQ "candid, useful" RQ " talks, the ministry said.",
	"-<the ministry<said<candid, useful\n"},
    {"They want a " LQ "stable" RQ " tie, Smith told Brown, according to "
     "the press.",
	"Jane Smith<Smith<told<stable\n"},
    {"The " LQ "summit" RQ " ended, and what Smith said was lost.", ""},
    {"The " LQ "summit" RQ " ended, the rest. Told so, they left.", ""},
    /* in the middle, and twice */
    {LQ "We will talk," RQ " Smith said, " LQ "until it is done." RQ,
	"Jane Smith<Smith<said<We will talk,[" RQ " Smith said, " LQ
	"]until it is done.\n"},
    {LQ "We will talk," RQ " Smith said. " LQ "It will be done." RQ,
	"Jane Smith<Smith<said<We will talk,[" RQ " Smith said. " LQ
	"]It will be done.\n"},
    {LQ "We will talk," RQ " Smith said, adding: " LQ "It is done." RQ,
	"Jane Smith<Smith<said<We will talk,\n"
	"Jane Smith<Smith<adding<It is done.\n"},
    /* twelve words in the middle, and thirteen */
    {LQ "We will talk," RQ
	" Smith said in the hall of the old town on the Monday, " LQ
	"until it is done." RQ,
	"Jane Smith<Smith<said<We will talk,[" RQ
	" Smith said in the hall of the old town on the Monday, " LQ
	"]until it is done.\n"},
    {LQ "We will talk," RQ
	" Smith said in the hall of the very old town on the Monday, " LQ
	"until it is done." RQ,
	"Jane Smith<Smith<said<We will talk,\n"
	"Jane Smith<Smith<said<until it is done.\n"},
    /* over paragraphs */
    {LQ "We will talk until it is done," RQ " Smith said.\n\n" LQ
	"It may take a year.\n\n" LQ "It may take two." RQ,
	"Jane Smith<Smith<said<We will talk until it is done,\n"
	"Jane Smith<Smith<<It may take a year.\n\n" LQ "It may take two.\n"},
    {LQ "We will talk until it is done, Smith said yesterday.",
	"Jane Smith<Smith<said<We will talk until it is done,\n"},
    /* pronouns and titles */
    {"Smith left. " LQ "We will talk until it is done," RQ " she said.",
	"Jane Smith<she<said<We will talk until it is done,\n"},
    {"The minister said: " LQ "Talk now." RQ,
	"Jane Smith<The minister<said<Talk now.\n"},
    {LQ "We will talk until it is done," RQ " they said.",
	"-<they<said<We will talk until it is done,\n"},
    /* a given name or title says who a pronoun cannot mean */
    {"Karl Weber met Ruth Lang in Paris. " LQ "We will talk again," RQ
     " she said.",
	"Ruth Lang<she<said<We will talk again,\n"},
    {"Mr. Nkosi Dube met Mrs. Thandi Moyo. " LQ "We will talk again," RQ
     " she said.",
	"Thandi Moyo<she<said<We will talk again,\n"},
    {"Karl Weber stayed at home. " LQ "We will talk again," RQ " she said.",
	"Jane Smith<she<said<We will talk again,\n"},
    /* Mr and Mrs decide between two of one surname */
    {"Karl Weber met Ruth Weber. " LQ "We will talk again," RQ
     " Mrs. Weber said.",
	"Ruth Weber<Mrs. Weber<said<We will talk again,\n"},
    /* a given name alone */
    {"Only Ruth came. " LQ "We will talk again," RQ " she said.",
	"Ruth<she<said<We will talk again,\n"},
    /* an institution can be quoted, but is neither he nor she */
    {LQ "We will talk again," RQ " the Harbour Council said.",
	"Harbour Council<the Harbour Council<said<We will talk "
	"again,\n"},
    {"Later Harbour Council said so. " LQ "We will talk again," RQ " she said.",
	"Jane Smith<she<said<We will talk again,\n"},
    {LQ "We will talk again," RQ " Ruth Post said.",
	"Ruth Post<Ruth Post<said<We will talk again,\n"},
    /* a name has four words at the most */
    {"Ruth Ann Lee Lang left. " LQ "We will talk again," RQ " she said.",
	"Ruth Ann Lee Lang<she<said<We will talk again,\n"},
    {"Ruth Ann Lee Mae Lang left. " LQ "We will talk again," RQ " she said.",
	"Jane Smith<she<said<We will talk again,\n"},
    /* what somebody owns is no part of their name */
    {"Okoro's Ruth Lang left. " LQ "We will talk again," RQ " she said.",
	"Ruth Lang<she<said<We will talk again,\n"},
    /* a name of no known sex, but somebody's */
    {"Minister Bo Lund spoke. But Xyla Dorn, whose son is ill, was "
     "angry. " LQ "We will talk again," RQ " she said.",
	"Xyla Dorn<she<said<We will talk again,\n"},
    {"Minister Bo Lund spoke. But Xyla Dorn, 34, was angry. " LQ
     "We will talk again," RQ " she said.",
	"Xyla Dorn<she<said<We will talk again,\n"},
    /* no age: too long, or without a comma */
    {"Minister Bo Lund spoke. But Xyla Dorn, 134, was angry. " LQ
     "We will talk again," RQ " she said.",
	"-<she<said<We will talk again,\n"},
    {"Minister Bo Lund spoke. But Xyla Dorn 34 was angry. " LQ
     "We will talk again," RQ " she said.",
	"-<she<said<We will talk again,\n"},
    {"Minister Bo Lund spoke. But Xyla Dorn, then angry, left. " LQ
     "We will talk again," RQ " she said.",
	"-<she<said<We will talk again,\n"},
    /* a given name alone, of somebody with a full name, is no other person */
    {"Ruth came. Ruth Lang spoke. " LQ "We will talk again," RQ " she said.",
	"Ruth Lang<she<said<We will talk again,\n"},
    /* a resolved pronoun is a mention of its person */
    {"Karl Weber met Ruth Lang. She left. She slept. She ate. She read. " LQ
     "We will talk again," RQ " she said.",
	"Ruth Lang<she<said<We will talk again,\n"},
    /* but one whose person is long gone does not, quotations aside */
    {"Karl Weber left. It rained. It snowed. " LQ "We will talk again," RQ
     " he said.",
	"Karl Weber<he<said<We will talk again,\n"},
    {"Karl Weber left. It rained. It snowed. It cleared. " LQ
     "We will talk again," RQ " he said.",
	"-<he<said<We will talk again,\n"},
    {"Karl Weber spoke: " LQ "It rained. It snowed. It cleared. It froze. "
     "It was so." RQ " " LQ "We will talk again," RQ " he said.",
	"Karl Weber<Karl Weber<spoke<It rained. It snowed. It cleared. "
	"It froze. It "
	"was so.\nKarl Weber<he<said<We will talk again,\n"},
    /* an unknown person blocks those named before */
    {"Karl Weber left. A man stayed. " LQ "We will talk again," RQ " he said.",
	"-<he<said<We will talk again,\n"},
    {"Karl Weber left. A woman stayed. " LQ "We will talk again," RQ
     " he said.",
	"Karl Weber<he<said<We will talk again,\n"},
    {"Karl Weber left. A tall old grey weary man stayed. " LQ
     "We will talk again," RQ " he said.",
	"Karl Weber<he<said<We will talk again,\n"},
    /* an apposition gives the sex or the role */
    {"Okoro Adeyo, a teacher, met Karl Weber. " LQ "We will talk again," RQ
     " he said.",
	"Okoro Adeyo<he<said<We will talk again,\n"},
    {"Okoro Adeyo, a governor, left. " LQ "We will talk again," RQ
     " the governor said.",
	"Okoro Adeyo<the governor<said<We will talk again,\n"},
    {"They saw Okoro Adeyo. The teacher left. " LQ "We will talk again," RQ
     " the teacher said.",
	"-<the teacher<said<We will talk again,\n"},
/* the nation and the office distinguish two ministers */
#define MINISTERS \
	"Chinese Foreign Minister Li Bo met French Prime Minister Luc Roy. "
    {MINISTERS LQ "We will talk again," RQ " China's foreign minister said.",
	"Li Bo<China's foreign minister<said<We will talk again,\n"},
    {MINISTERS LQ "We will talk again," RQ " the French minister said.",
	"Luc Roy<the French minister<said<We will talk again,\n"},
    {MINISTERS LQ "We will talk again," RQ " the prime minister said.",
	"Luc Roy<the prime minister<said<We will talk again,\n"},
    {MINISTERS LQ "We will talk again," RQ " the top diplomat said.",
	"Li Bo<the top diplomat<said<We will talk again,\n"},
    {MINISTERS LQ "We will talk again," RQ " the defense minister said.",
	"-<the defense minister<said<We will talk again,\n"},
    {MINISTERS LQ "We will talk again," RQ " the German minister said.",
	"-<the German minister<said<We will talk again,\n"},
    {"Vice President Ruth Lang left. " LQ "We will talk again," RQ
     " the president said.",
	"-<the president<said<We will talk again,\n"},
    {"US Secretary of State Ruth Lang left. " LQ "We will talk again," RQ
     " the secretary of state said.",
	"Ruth Lang<the secretary of state<said<We will talk again,\n"},
    /* an occupation before a name is no part of it */
    {"Billionaire Karl Weber came. Then Karl Weber left. " LQ
     "We will talk again," RQ " Weber said.",
	"Karl Weber<Weber<said<We will talk again,\n"},
    /* a shared surname means the person mentioned so far, or named just
     * before */
    {"Karl Weber left. " LQ "We will talk again," RQ
     " Weber said. Then came Otto Weber.",
	"Karl Weber<Weber<said<We will talk again,\n"},
    {"Karl Weber left. It rained. Otto Weber came. " LQ "We will talk again," RQ
     " Weber said.",
	"-<Weber<said<We will talk again,\n"},
    {"Karl Weber left. It rained. It snowed. Otto Weber came. " LQ
     "We will talk again," RQ " Weber said.",
	"Otto Weber<Weber<said<We will talk again,\n"},
    {"Karl Weber met Otto Weber. " LQ "We will talk again," RQ " Weber said.",
	"-<Weber<said<We will talk again,\n"},
    /* a verb before a name is no part of it */
    {"Karl Weber came. Replied Weber: " LQ "We will talk again." RQ,
	"Karl Weber<Weber<Replied<We will talk again.\n"},
    /* "I" is in no name, except as an initial */
    {"Suddenly I spoke: Suddenly I said, " LQ "It is over." RQ,
	"-<Suddenly I<said<It is over.\n"},
    {LQ "We will talk until it is done," RQ " said I. M. Lee.",
	"I. M. Lee<I. M. Lee<said<We will talk until it is done,\n"},
    /* a verb after a quotation in an aside is not that of its attribution */
    {"Karl Weber, who has called Smith " LQ "a friend" RQ ", said Ohio " LQ
     "will not wait" RQ ".",
	"Karl Weber<Karl Weber<called<a friend\n"
	"Karl Weber<Karl Weber<said<will not wait\n"},
    {LQ "We will talk again," RQ " an official, who spoke to the press, said.",
	"-<an official, who spoke to the press<said<We will talk "
	"again,\n"},
    /* a noun is no verb */
    {"Smith said of the accused: " LQ "They knew it." RQ,
	"Jane Smith<Smith<said<They knew it.\n"},
    /* the subject of a participle */
    {"The truce ended, Smith said, calling it " LQ "dead" RQ ".",
	"Jane Smith<Smith<calling<dead\n"},
    {LQ "We will talk again," RQ " said a spokesman, adding: " LQ
	"It is not over." RQ,
	"-<a spokesman<said<We will talk again,\n"
	"-<a spokesman<adding<It is not over.\n"},
    /* an apposition before the name */
    {LQ "We will talk again," RQ " said the mayor, Karl Weber.",
	"Karl Weber<the mayor, Karl Weber<said<We will talk again,\n"},
    {LQ "We will talk again," RQ " the head of the union, Ruth Lang, told "
	"the press.",
	"Ruth Lang<the head of the union, Ruth Lang<told<We will talk "
	"again,\n"},
    {"The mayor, Karl Weber, left. " LQ "We will talk again," RQ
     " the mayor said.",
	"Karl Weber<the mayor<said<We will talk again,\n"},
    {LQ "We will talk again," RQ " said the mayor, the press reported.",
	"-<the mayor<said<We will talk again,\n"},
    /* somebody's wife is another person */
    {"Karl Weber left. Weber's doctor stayed. " LQ "We will talk again," RQ
     " he said.",
	"-<he<said<We will talk again,\n"},
    {"Okoro Adeyo left. Adeyo's daughter stayed. " LQ "We will talk again," RQ
     " she said.",
	"-<she<said<We will talk again,\n"},
    {MINISTERS "His Chinese counterpart left. " LQ "We will talk again," RQ
	       " he said.",
	"Li Bo<he<said<We will talk again,\n"},
    /* two persons: one may be a woman, the other is */
    {"Ruth Lang, a doctor, met Okoro Adeyo, a teacher. The teacher "
     "left. " LQ "We will talk again," RQ " she said.",
	"-<she<said<We will talk again,\n"},
    /* two speakers in a row */
    {LQ "We will talk again," RQ " Smith said. " LQ
	"Nobody will come at all," RQ " Brown said.",
	"Jane Smith<Smith<said<We will talk again,\n"
	"John Q. Brown<Brown<said<Nobody will come at all,\n"},
    {LQ "Will we talk again?" RQ " asked Smith. " LQ "We will not talk," RQ
	" according to Brown.",
	"Jane Smith<Smith<asked<Will we talk again?\n"
	"John Q. Brown<Brown<according to<We will not talk,\n"},
    {LQ "We will talk again," RQ " Smith said. " LQ "It is not over." RQ
	" Brown left.",
	"Jane Smith<Smith<said<We will talk again,[" RQ " Smith said. " LQ
	"]It is not over.\n"},
    {LQ "We will talk again," RQ " Smith said. On Monday Brown agreed, " LQ
	"It is not over." RQ,
	"Jane Smith<Smith<said<We will talk again,\n"
	"John Q. Brown<Brown<agreed<It is not over.\n"},
    /* who was told does not speak */
    {"Brown was told by Smith: " LQ "We will talk again." RQ,
	"Jane Smith<Smith<told<We will talk again.\n"},
    {"Brown was later told: " LQ "We will talk until it is done." RQ,
	"-<<told<We will talk until it is done.\n"},
    {LQ "We will talk until it is done," RQ " Brown was told by Smith.",
	"Jane Smith<Smith<told<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " Brown was told by phone.",
	"-<<told<We will talk until it is done,\n"},
    {"Brown was asked about it and said: " LQ "We will talk again." RQ,
	"John Q. Brown<Brown<said<We will talk again.\n"},
    {"Brown has told Smith: " LQ "We will talk again." RQ,
	"John Q. Brown<Brown<told<We will talk again.\n"},
    {LQ "We will talk until it is done," RQ
	" Brown was quoted as saying by the press.",
	"John Q. Brown<Brown<quoted<We will talk until it is done,\n"},
    /* how, when and where is no part of the name */
    {LQ "We will talk until it is done," RQ " said Ann Lee quietly.",
	"Ann Lee<Ann Lee<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " said Ann Lee outside the hall.",
	"Ann Lee<Ann Lee<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " said Ann Lee two days later.",
	"Ann Lee<Ann Lee<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " said Brown ally Ann Lee.",
	"Ann Lee<Brown ally Ann Lee<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " said an elderly man.",
	"-<an elderly man<said<We will talk until it is done,\n"},
    /* months that are names, and that are not */
    {LQ "We will talk until it is done," RQ " said Ann May.",
	"Ann May<Ann May<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " Mr May said.",
	"May<Mr May<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " said Bex March.",
	"Bex March<Bex March<said<We will talk until it is done,\n"},
    {"April Lund came. " LQ "We will talk until it is done," RQ " Lund said.",
	"April Lund<Lund<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " Lund said May 5.",
	"Lund<Lund<said<We will talk until it is done,\n"},
    {"In March, Lund said: " LQ "We will talk again." RQ,
	"Lund<Lund<said<We will talk again.\n"},
    {LQ "We will talk until it is done," RQ " Lund said last June.",
	"Lund<Lund<said<We will talk until it is done,\n"},
    /* signed, and announced by a line */
    {LQ "We will talk until it is done." RQ " \xE2\x80\x94 Ann Lee, a baker",
	"Ann Lee<Ann Lee<<We will talk until it is done.\n"},
    {LQ "We will talk until it is done" RQ "\n\n\xE2\x80\x93 Ann Lee",
	"Ann Lee<Ann Lee<<We will talk until it is done\n"},
    {LQ "We will talk until it is done" RQ "\n\nAnn Lee, a baker",
	"Ann Lee<Ann Lee<<We will talk until it is done\n"},
    {LQ "We will talk until it is done" RQ
	" \xE2\x80\x94 Ann Lee knew it \xE2\x80\x94 was the end.",
	"-<<<We will talk until it is done\n"},
    {LQ "We will talk until it is done" RQ "\n\nAnn Lee left the hall.",
	"-<<<We will talk until it is done\n"},
    {"From the chief baker, Ann Lee:\n\n" LQ
     "We will talk until it is done." RQ,
	"Ann Lee<the chief baker, Ann Lee<<We will talk until it is done.\n"},
    {"The letter to Brown:\n\n" LQ "We will talk until it is done." RQ,
	"-<<<We will talk until it is done.\n"},
    /* nicknames */
    {LQ "We will talk until it is done," RQ " said Karl " LQ "Ace" RQ " Weber.",
	"Karl Weber<Karl " LQ "Ace" RQ
	" Weber<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " said a man who goes by " LQ
	"Ace." RQ,
	"-<a man<said<We will talk until it is done,\n"},
    {"A man known as " LQ "Big Ace" RQ " left, Smith said.", ""},
    /* words of another than the subject */
    {"Smith accused Brown of saying " LQ "we will not talk" RQ ".",
	"John Q. Brown<Brown<saying<we will not talk\n"},
    {"Smith was accused of saying " LQ "we will not talk" RQ ".",
	"Jane Smith<Smith<saying<we will not talk\n"},
    {"Smith apologised for saying " LQ "we will not talk" RQ ".",
	"Jane Smith<Smith<saying<we will not talk\n"},
    {"Smith denied Brown" RS "s claim that " LQ "they will not talk" RQ ".",
	"John Q. Brown<Brown<that<they will not talk\n"},
    {"Smith dismissed claims that " LQ "they will not talk at all" RQ ".",
	"-<<that<they will not talk at all\n"},
    {"Smith repeated her claim that " LQ "they will not talk" RQ ".",
	"Jane Smith<Smith<repeated<they will not talk\n"},
    {LQ "We will talk until it is done," RQ " Smith said Brown had told her.",
	"John Q. Brown<Brown<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " Smith recalled Brown saying.",
	"John Q. Brown<Brown<recalled<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " Smith said after Brown spoke.",
	"Jane Smith<Smith<said<We will talk until it is done,\n"},
    /* several who speak together */
    {LQ "We will talk until it is done," RQ " Smith and Brown wrote.",
	"Jane Smith and John Q. Brown<Smith and Brown<wrote<We will talk "
	"until it is done,\n"},
    {LQ "We will talk until it is done," RQ " said Ruth and Karl Weber.",
	"Ruth and Karl Weber<Ruth and Karl Weber<said<We will talk until it "
	"is done,\n"},
    {"Ruth Lang left. " LQ "We will talk until it is done," RQ
     " said Ruth and Karl Weber.",
	"Ruth and Karl Weber<Ruth and Karl Weber<said<We will talk until it "
	"is done,\n"},
    {LQ "We will talk until it is done," RQ
	" Ruth Lang, Karl Weber and Smith wrote.",
	"Ruth Lang, Karl Weber and Jane Smith<Ruth Lang, Karl Weber and "
	"Smith<wrote<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " the baker and Smith said.",
	"-<the baker and Smith<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ " Mr and Mrs Weber said.",
	"-<Mr and Mrs Weber<said<We will talk until it is done,\n"},
    {LQ "We will talk until it is done," RQ
	" said founder and president Karl Weber.",
	"Karl Weber<founder and president Karl Weber<said<We will talk until "
	"it is done,\n"},
    /* not quotations */
    {"He spoke to ABC's " LQ "Meet the World" RQ " and left.", ""},
    {"The " LQ "summit" RQ " was short.", ""},
};

static void describe(
    struct str *out, const struct article *article, const struct quote *quote)
{
	struct slice text = article_text(article);
	struct span head = quote->span, tail = quote->span;
	str_printf(out, "%s<", quote->speaker ? quote->speaker : "-");
	str_append_slice(out, slice_at(text, quote->source));
	str_append_byte(out, '<');
	str_append_slice(out, slice_at(text, quote->cue));
	str_append_byte(out, '<');
	if (!span_is_empty(quote->gap)) {
		head.end = quote->gap.start;
		tail.start = quote->gap.end;
		str_append_slice(out, slice_at(text, head));
		str_append_byte(out, '[');
		str_append_slice(out, slice_at(text, quote->gap));
		str_append_byte(out, ']');
	}
	str_append_slice(out, slice_at(text, tail));
	str_append_byte(out, '\n');
}

static void finds_quotations(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct article article;
		struct quote_list list = {0};
		struct str text = {0}, got = {0};
		str_append_text(&text, INTRO);
		str_append_text(&text, cases[i].text);
		load(&article, str_text(&text));
		quote_list_find(&list, &article);
		for (size_t k = 0; k < list.n; k++)
			describe(&got, &article, &list.items[k]);
		assert_string_equal(str_text(&got), cases[i].quotes);
		str_release(&got);
		str_release(&text);
		quote_list_release(&list);
		article_release(&article);
	}
}

static void finds_sentences(void **state)
{
	(void)state;
	struct article article;
	struct quote_list list = {0};
	load(&article, INTRO LQ "It is late. We will talk again." RQ);
	quote_list_find(&list, &article);
	assert_int_equal(list.n, 1);
	assert_int_equal(list.items[0].sentence, 3);
	assert_int_equal(list.items[0].last_sentence, 4);
	assert_true(list.items[0].direct);
	quote_list_release(&list);
	assert_null(list.items);
	article_release(&article);
}

/* Spans are inside the text and in order, whatever the text. */
static void keeps_its_promises(void **state)
{
	(void)state;
	static const char *const pieces[] = {LQ, RQ, "\"", "'", LS, RS, " ",
	    "said ", "Smith ", "he ", ", ", ". ", "\n\n", "a", "the ",
	    "according to ", "(", ")", "and ", ": ", "who ", "quoted ",
	    "as saying ", "Mr. ", "\xC2\xAB", "\xC2\xBB", "\xE4\xB8\xAD"};
	uint32_t seed = 9;
	for (int round = 0; round < 2000; round++) {
		struct str text = {0};
		str_append_text(&text, "Jane Smith ");
		for (int i = 0; i < 60; i++) {
			seed = seed * 1664525u + 1013904223u;
			str_append_text(
			    &text, pieces[(seed >> 8) % ARRAY_LEN(pieces)]);
		}
		struct article article;
		struct quote_list list = {0};
		load(&article, str_text(&text));
		quote_list_find(&list, &article);
		for (size_t i = 0, pos = 0; i < list.n; i++) {
			const struct quote *quote = &list.items[i];
			assert_true(quote->span.start >= pos);
			assert_true(quote->span.end > quote->span.start);
			assert_true(quote->sentence <= quote->last_sentence);
			assert_true(quote->last_sentence < article.n_sentences);
			assert_true(quote->source.end <= text.len);
			pos = quote->span.end;
		}
		quote_list_release(&list);
		article_release(&article);
		str_release(&text);
	}
}

static void is_fast(void **state)
{
	(void)state;
	struct str text = {0};
	for (int i = 0; i < 3000; i++)
		str_printf(&text,
		    "\"We talked about item %d for hours,\" said Jane "
		    "Smith%c. She left.\n\n",
		    i, 'a' + i % 26);
	struct article article;
	struct quote_list list = {0};
	load(&article, str_text(&text));
	clock_t start = clock();
	quote_list_find(&list, &article);
	assert_int_equal(list.n, 3000);
	assert_true(test_is_within(start, 5));
	quote_list_release(&list);
	article_release(&article);
	str_release(&text);
}

static void names_classes(void **state)
{
	(void)state;
	assert_string_equal(
	    quote_pair_class_name(QUOTE_IDENTICAL), "identical");
	assert_string_equal(
	    quote_pair_class_name(QUOTE_PARAPHRASED), "paraphrased");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_marks),
	    cmocka_unit_test(finds_marks_of_languages),
	    cmocka_unit_test(finds_quotations),
	    cmocka_unit_test(finds_sentences),
	    cmocka_unit_test(keeps_its_promises),
	    cmocka_unit_test(is_fast),
	    cmocka_unit_test(names_classes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
