/* SPDX-License-Identifier: MIT */
/*
 * speech: the verbs by which news attributes words to somebody.
 *
 * A table of verbs in all their forms.  A verb's strength says how surely it
 * reports speech: "said" always does, "noted" or "began" only beside a
 * quotation.
 */
#ifndef TEXT_SPEECH_H
#define TEXT_SPEECH_H

#include "base/str.h"

enum speech {
	SPEECH_NONE,
	SPEECH_WEAK,   /* only beside quotation marks: "began", "nodded" */
	SPEECH_STRONG, /* anywhere: "said", "tweeted" */
};

/* `fold` is a folded word. */
enum speech speech_of(struct slice fold);

#endif
