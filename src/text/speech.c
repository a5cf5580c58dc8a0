/* SPDX-License-Identifier: MIT */
/* speech: the tables, each word between spaces. */
#include "text/speech.h"

#include "text/word_set.h"

/* clang-format off */
static const char strong[] = " said says say saying told tells tell telling "
	"tweeted tweets tweeting wrote writes write writing written added "
	"adds adding asked asks asking replied replies replying responded "
	"responds responding remarked remarks remarking stated states "
	"stating declared declares declaring announced announces announcing "
	"insisted insists insisting warned warns warning explained explains "
	"explaining argued argues arguing claimed claims claiming commented "
	"comments commenting quipped quips joked jokes joking vowed vows "
	"vowing testified testifies testifying emphasised emphasized "
	"emphasises emphasizes emphasising emphasizing stressed stresses "
	"stressing reiterated reiterates reiterating acknowledged "
	"acknowledges acknowledging admitted admits admitting conceded "
	"concedes conceding asserted asserts asserting maintained maintains "
	"contended contends alleged alleges quoted recalled recalls recalling "
	"concluded concludes concluding continued continues continuing "
	"shouted shouts shouting yelled yells yelling exclaimed exclaims "
	"answered answers lamented laments complained complains complaining "
	"cautioned cautions observed observes noted notes noting posted "
	"predicted predicts boasted boasts urged urges urging pleaded "
	"countered counters retorted proclaimed proclaims suggested suggests "
	"mused muses opined opines chided deadpanned whispered muttered "
	"interjected tweeting blogged emailed texted "
	"remembered remembers recounted recounts wondered wonders "
	"scolded inquired inquires enthused stammered chuckled ";
static const char weak[] = " believes believe believed thinks think thought "
	"called calls calling described describes describing began begins "
	"agreed agrees agreeing promised promises promising demanded demands "
	"demanding mentioned mentions insinuated hinted hints revealed "
	"reveals revealing confirmed confirms confirming denied denies "
	"denying reported reports reporting pointed points criticized "
	"criticised criticizes criticises slammed slams blasted blasts "
	"praised praises accused accuses accusing blamed blames blaming "
	"charged charges declined read reads reading went goes used uses "
	"using referred refers referring put puts putting offered offers "
	"repeated repeats repeating expressed expresses expressing shared "
	"summed spoke speaks speaking signaled signalled pledged pledges "
	"pledging advised advises assured assures assuring challenged "
	"chanted chanting chants cried cries joined laughed mocked ranted "
	"raged scoffed sighed snapped sneered elaborated elaborates "
	"clarified clarifies summarized defended defends defending "
	"dismissed dismisses dismissing denounced denounces condemned "
	"condemns labeled labelled dubbed cited cites citing marveled "
	"chimed volunteered ventured fumed thundered sniffed gushed "
	"crowed confided confessed protested theorized speculated reasoned "
	"instructed ordered ";
/* clang-format on */

enum speech speech_of(struct slice fold)
{
	if (word_set_has(strong, fold))
		return SPEECH_STRONG;
	return word_set_has(weak, fold) ? SPEECH_WEAK : SPEECH_NONE;
}
