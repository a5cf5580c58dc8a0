/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/speech.h"

/* The forms in which each verb reports speech.  The search needs the tables in
 * order: every form must be found. */
/* clang-format off */
static const char *const strong[] = {
	"acknowledged", "acknowledges", "acknowledging",
	"added", "adding", "adds",
	"admits", "admitted", "admitting",
	"alleged", "alleges",
	"announced", "announces", "announcing",
	"answered", "answers",
	"argued", "argues", "arguing",
	"asked", "asking", "asks",
	"asserted", "asserting", "asserts",
	"blogged",
	"boasted", "boasts",
	"cautioned", "cautions",
	"chided",
	"chuckled",
	"claimed", "claiming", "claims",
	"commented", "commenting", "comments",
	"complained", "complaining", "complains",
	"conceded", "concedes", "conceding",
	"concluded", "concludes", "concluding",
	"contended", "contends",
	"continued", "continues", "continuing",
	"countered", "counters",
	"deadpanned",
	"declared", "declares", "declaring",
	"emailed",
	"emphasised", "emphasises", "emphasising",
	"emphasized", "emphasizes", "emphasizing",
	"enthused",
	"exclaimed", "exclaims",
	"explained", "explaining", "explains",
	"inquired", "inquires",
	"insisted", "insisting", "insists",
	"interjected",
	"joked", "jokes", "joking",
	"lamented", "laments",
	"maintained", "maintains",
	"mused", "muses",
	"muttered",
	"noted", "notes", "noting",
	"observed", "observes",
	"opined", "opines",
	"pleaded",
	"posted",
	"predicted", "predicts",
	"proclaimed", "proclaims",
	"quipped", "quips",
	"quoted",
	"recalled", "recalling", "recalls",
	"recounted", "recounts",
	"reiterated", "reiterates", "reiterating",
	"remarked", "remarking", "remarks",
	"remembered", "remembers",
	"replied", "replies", "replying",
	"responded", "responding", "responds",
	"retorted",
	"said", "say", "saying", "says",
	"scolded",
	"shouted", "shouting", "shouts",
	"stammered",
	"stated", "states", "stating",
	"stressed", "stresses", "stressing",
	"suggested", "suggests",
	"tell", "telling", "tells", "told",
	"testified", "testifies", "testifying",
	"texted",
	"tweeted", "tweeting", "tweets",
	"urged", "urges", "urging",
	"vowed", "vowing", "vows",
	"warned", "warning", "warns",
	"whispered",
	"wondered", "wonders",
	"write", "writes", "writing", "written", "wrote",
	"yelled", "yelling", "yells",
};
/* clang-format on */

/* Beside a quotation. */
/* clang-format off */
static const char *const weak[] = {
	"accused", "accuses", "accusing",
	"advised", "advises",
	"agreed", "agreeing", "agrees",
	"assured", "assures", "assuring",
	"began", "begins",
	"believe", "believed", "believes",
	"blamed", "blames", "blaming",
	"blasted", "blasts",
	"called", "calling", "calls",
	"challenged",
	"chanted", "chanting", "chants",
	"charged", "charges",
	"chimed",
	"cited", "cites", "citing",
	"clarified", "clarifies",
	"condemned", "condemns",
	"confessed",
	"confided",
	"confirmed", "confirming", "confirms",
	"cried", "cries",
	"criticised", "criticises",
	"criticized", "criticizes",
	"crowed",
	"declined",
	"defended", "defending", "defends",
	"demanded", "demanding", "demands",
	"denied", "denies", "denying",
	"denounced", "denounces",
	"described", "describes", "describing",
	"dismissed", "dismisses", "dismissing",
	"dubbed",
	"elaborated", "elaborates",
	"expressed", "expresses", "expressing",
	"fumed",
	"goes", "went",
	"gushed",
	"hinted", "hints",
	"insinuated",
	"instructed",
	"joined",
	"labeled",
	"labelled",
	"laughed",
	"marveled",
	"mentioned", "mentions",
	"mocked",
	"offered", "offers",
	"ordered",
	"pledged", "pledges", "pledging",
	"pointed", "points",
	"praised", "praises",
	"promised", "promises", "promising",
	"protested",
	"put", "puts", "putting",
	"raged",
	"ranted",
	"read", "reading", "reads",
	"reasoned",
	"referred", "referring", "refers",
	"repeated", "repeating", "repeats",
	"reported", "reporting", "reports",
	"revealed", "revealing", "reveals",
	"scoffed",
	"shared",
	"sighed",
	"signaled",
	"signalled",
	"slammed", "slams",
	"snapped",
	"sneered",
	"sniffed",
	"speaking", "speaks", "spoke",
	"speculated",
	"summarized",
	"summed",
	"theorized",
	"think", "thinks", "thought",
	"thundered",
	"used", "uses", "using",
	"ventured",
	"volunteered",
};
/* clang-format on */

static const char *const others[] = {
    "sai", "saidx", "sayed", "balloon", "zoom", ""};

static void knows_verbs_of_speech(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(strong, i, strong[i]); i++)
		assert_int_equal(speech_of(slice_of(strong[i])), SPEECH_STRONG);
	for (size_t i = 0; test_row(weak, i, weak[i]); i++)
		assert_int_equal(speech_of(slice_of(weak[i])), SPEECH_WEAK);
	for (size_t i = 0; test_row(others, i, others[i]); i++)
		assert_int_equal(speech_of(slice_of(others[i])), SPEECH_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_verbs_of_speech),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
