/* SPDX-License-Identifier: MIT */
/* speech: the verbs in all their forms. */
#include "text/speech.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Sorted by strcmp, for bsearch. */
/* clang-format off */
static const char *const strong[] = {
	"acknowledged", "acknowledges", "acknowledging", "added", "adding",
	"adds", "admits", "admitted", "admitting", "alleged", "alleges",
	"announced", "announces", "announcing", "answered", "answers",
	"argued", "argues", "arguing", "asked", "asking", "asks", "asserted",
	"asserting", "asserts", "blogged", "boasted", "boasts", "cautioned",
	"cautions", "chided", "chuckled", "claimed", "claiming", "claims",
	"commented", "commenting", "comments", "complained", "complaining",
	"complains", "conceded", "concedes", "conceding", "concluded",
	"concludes", "concluding", "contended", "contends", "continued",
	"continues", "continuing", "countered", "counters", "deadpanned",
	"declared", "declares", "declaring", "emailed", "emphasised",
	"emphasises", "emphasising", "emphasized", "emphasizes",
	"emphasizing", "enthused", "exclaimed", "exclaims", "explained",
	"explaining", "explains", "inquired", "inquires", "insisted",
	"insisting", "insists", "interjected", "joked", "jokes", "joking",
	"lamented", "laments", "maintained", "maintains", "mused", "muses",
	"muttered", "noted", "notes", "noting", "observed", "observes",
	"opined", "opines", "pleaded", "posted", "predicted", "predicts",
	"proclaimed", "proclaims", "quipped", "quips", "quoted", "recalled",
	"recalling", "recalls", "recounted", "recounts", "reiterated",
	"reiterates", "reiterating", "remarked", "remarking", "remarks",
	"remembered", "remembers", "replied", "replies", "replying",
	"responded", "responding", "responds", "retorted", "said", "say",
	"saying", "says", "scolded", "shouted", "shouting", "shouts",
	"stammered", "stated", "states", "stating", "stressed", "stresses",
	"stressing", "suggested", "suggests", "tell", "telling", "tells",
	"testified", "testifies", "testifying", "texted", "told", "tweeted",
	"tweeting", "tweets", "urged", "urges", "urging", "vowed", "vowing",
	"vows", "warned", "warning", "warns", "whispered", "wondered",
	"wonders", "write", "writes", "writing", "written", "wrote", "yelled",
	"yelling", "yells",
};
static const char *const weak[] = {
	"accused", "accuses", "accusing", "advised", "advises", "agreed",
	"agreeing", "agrees", "assured", "assures", "assuring", "began",
	"begins", "believe", "believed", "believes", "blamed", "blames",
	"blaming", "blasted", "blasts", "called", "calling", "calls",
	"challenged", "chanted", "chanting", "chants", "charged", "charges",
	"chimed", "cited", "cites", "citing", "clarified", "clarifies",
	"condemned", "condemns", "confessed", "confided", "confirmed",
	"confirming", "confirms", "cried", "cries", "criticised",
	"criticises", "criticized", "criticizes", "crowed", "declined",
	"defended", "defending", "defends", "demanded", "demanding",
	"demands", "denied", "denies", "denounced", "denounces", "denying",
	"described", "describes", "describing", "dismissed", "dismisses",
	"dismissing", "dubbed", "elaborated", "elaborates", "expressed",
	"expresses", "expressing", "fumed", "goes", "gushed", "hinted",
	"hints", "insinuated", "instructed", "joined", "labeled", "labelled",
	"laughed", "marveled", "mentioned", "mentions", "mocked", "offered",
	"offers", "ordered", "pledged", "pledges", "pledging", "pointed",
	"points", "praised", "praises", "promised", "promises", "promising",
	"protested", "put", "puts", "putting", "raged", "ranted", "read",
	"reading", "reads", "reasoned", "referred", "referring", "refers",
	"repeated", "repeating", "repeats", "reported", "reporting",
	"reports", "revealed", "revealing", "reveals", "scoffed", "shared",
	"sighed", "signaled", "signalled", "slammed", "slams", "snapped",
	"sneered", "sniffed", "speaking", "speaks", "speculated", "spoke",
	"summarized", "summed", "theorized", "think", "thinks", "thought",
	"thundered", "used", "uses", "using", "ventured", "volunteered",
	"went",
};
/* clang-format on */

static int compare_fold(const void *key, const void *row)
{
	const struct slice *fold = key;
	const char *word = *(const char *const *)row;
	int order = strncmp(fold->bytes, word, fold->len);
	return order == 0 && word[fold->len] != '\0' ? -1 : order;
}

static bool is_in(const char *const *verbs, size_t n, struct slice fold)
{
	return bsearch(&fold, verbs, n, sizeof(*verbs), compare_fold) != NULL;
}

enum speech speech_of(struct slice fold)
{
	if (is_in(strong, ARRAY_LEN(strong), fold))
		return SPEECH_STRONG;
	if (is_in(weak, ARRAY_LEN(weak), fold))
		return SPEECH_WEAK;
	return SPEECH_NONE;
}
