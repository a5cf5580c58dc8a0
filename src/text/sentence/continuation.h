/* SPDX-License-Identifier: MIT */
/*
 * sentence_continuation: whether a sentence goes on after a quotation, where no
 * capitals tell it.
 *
 * 「はい。」と言った。 is one sentence, and so is “你来吗？”他问。, but a
 * quotation that its speaker introduced, 他说：“来。”, ends where it closes,
 * unless words follow that can begin no sentence.
 */
#ifndef TEXT_SENTENCE_CONTINUATION_H
#define TEXT_SENTENCE_CONTINUATION_H

#include <stdbool.h>

#include "text/sentence/end.h"

/* Whether the sentence goes on after `end`, whose language is without case. */
bool sentence_continuation_follows(
    const struct sentence_end_scan *scan, const struct sentence_end *end);

#endif
