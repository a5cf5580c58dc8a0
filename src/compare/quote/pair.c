/* SPDX-License-Identifier: MIT */
/* quote_pair: how a pair is printed. */
#include "compare/quote/pair.h"

void quote_pair_speakers(struct str *out, const struct quote_pair *pair)
{
	const char *source = pair->source ? pair->source : "speaker not named";
	str_append_text(out, pair->speaker ? pair->speaker : source);
	if (pair->speaker_b)
		str_printf(out, " / %s", pair->speaker_b);
}

const char *quote_pair_class_name(enum quote_class class)
{
	static const char *const names[] = {
	    [QUOTE_IDENTICAL] = "identical",
	    [QUOTE_TRIMMED] = "trimmed",
	    [QUOTE_ALTERED] = "altered",
	    [QUOTE_PARAPHRASED] = "paraphrased",
	};
	return names[class];
}
