/* SPDX-License-Identifier: MIT */
/*
 * sentence: every full stop is a candidate; what stands on both sides of it
 * decides.
 *
 * A candidate is a run of terminators with the closing marks behind it.  The
 * word before it (an abbreviation? an initial?) and the word behind it (a
 * capital? one that begins sentences?) settle whether the sentence ends.
 */
#include "text/sentence/sentence.h"

#include <stdbool.h>

#include "base/mem.h"
#include "text/sentence/end.h"
#include "text/sentence/list.h"
#include "text/sentence/series.h"
#include "text/sentence/table.h"
#include "text/speech.h"
#include "text/unicode.h"

/* The first letter or digit from `pos` on, else the paragraph's end. */
static size_t find_alnum(const struct sentence_end_scan *scan, size_t pos)
{
	size_t len;
	while (pos < scan->end &&
	       !sentence_end_is_alnum(sentence_end_code(scan, pos, &len)))
		pos += len;
	return pos;
}

static size_t find_last_alnum(const struct sentence_end_scan *scan)
{
	size_t pos = scan->end, len;
	while (
	    pos > scan->start &&
	    !sentence_end_is_alnum(sentence_end_code_before(scan, pos, &len)))
		pos -= len;
	return pos;
}

static bool is_initial(struct slice word)
{
	uint32_t code;
	return unicode_decode(word, &code) == word.len && word.len > 0 &&
	       unicode_is_upper(code);
}

/* "U.S", "a.m", "Ph.D": points between short pieces of letters. */
static bool is_acronym(struct slice word)
{
	size_t run = 0, points = 0, len;
	uint32_t code;
	for (size_t pos = 0; pos < word.len; pos += len) {
		len = unicode_decode(slice_from(word, pos), &code);
		run = code == '.' ? 0 : run + 1;
		points += code == '.';
		if (run > 2 || unicode_is_digit(code))
			return false;
	}
	return points > 0 && word.bytes[0] != '.';
}

/* Whether the word behind begins a sentence wherever it stands. */
static bool starts_sentence(
    const struct sentence_end_scan *scan, struct span word)
{
	size_t len;
	struct slice slice = slice_at(scan->text, word);
	/* "R. A. Dickey": an initial is no article */
	bool initial = word.end - word.start == 1 &&
		       sentence_end_code(scan, word.end, &len) == '.';
	return !initial && sentence_table_is_starter(slice);
}

/* "At 5 a.m. Mr. Smith went": too early for an end. */
static bool is_short_front(
    const struct sentence_end_scan *scan, const struct sentence_end *stop)
{
	enum { FRONT_BYTES = 16 };
	return stop->start - scan->start < FRONT_BYTES;
}

static bool is_clock(struct slice word)
{
	return slice_is(word, "a.m") || slice_is(word, "p.m") ||
	       slice_is(word, "A.M") || slice_is(word, "P.M");
}

/* Whether a title stands there: "Mr." begins what a name begins. */
static bool is_title(const struct sentence_end_scan *scan, struct span word)
{
	size_t len;
	return sentence_end_code(scan, word.end, &len) == '.' &&
	       sentence_table_abbreviation(slice_at(scan->text, word)) ==
		   SENTENCE_ABBREVIATION_TITLE;
}

static bool word_abbreviates(struct slice word)
{
	return is_initial(word) || is_acronym(word) ||
	       sentence_table_abbreviation(word) != SENTENCE_ABBREVIATION_NONE;
}

/* The code point before the word and the spaces in front of it. */
static uint32_t code_before_word(
    const struct sentence_end_scan *scan, struct slice word)
{
	size_t pos = (size_t)(word.bytes - scan->text.bytes), len;
	uint32_t code;
	while (
	    unicode_is_space(code = sentence_end_code_before(scan, pos, &len)))
		pos -= len;
	return code;
}

/* "in Lee, Mass. Smith left": a comma or a mark follows a state that stands
 * inside a sentence behind a town, so a word alone begins the next. */
static bool ends_behind_state(const struct sentence_end_scan *scan,
    const struct sentence_end *stop, struct slice word, struct span next)
{
	return stop->end == stop->marks && next.start == stop->next &&
	       code_before_word(scan, word) == ',' && !is_title(scan, next);
}

/* Whether a quotation opens behind the stop that is too long to be a name:
 * "in Lee, Mass. “Smith never left,” she said". */
static bool opens_quotation(
    const struct sentence_end_scan *scan, const struct sentence_end *stop)
{
	enum { LEFT_DOUBLE = 0x201C, RIGHT_DOUBLE = 0x201D, NAME_SPACES = 2 };
	size_t len, spaces = 0;
	uint32_t code = sentence_end_code(scan, stop->next, &len);
	if (stop->end > stop->marks || (code != '"' && code != LEFT_DOUBLE))
		return false;
	for (size_t at = stop->next + len; spaces <= NAME_SPACES; at += len) {
		code = sentence_end_code(scan, at, &len);
		if (!len || code == '"' || code == RIGHT_DOUBLE)
			return false;
		spaces += unicode_is_space(code);
	}
	return true;
}

/* A full stop behind a word of the table of abbreviations, or none of it. */
static bool ends_behind_abbreviation(const struct sentence_end_scan *scan,
    const struct sentence_end *stop, struct slice word, struct span next)
{
	size_t len;
	bool number =
	    unicode_is_digit(sentence_end_code(scan, next.start, &len));
	bool starter = starts_sentence(scan, next);
	switch (sentence_table_abbreviation(word)) {
	case SENTENCE_ABBREVIATION_TITLE:
		return false;
	case SENTENCE_ABBREVIATION_NUMBER:
		return !number;
	case SENTENCE_ABBREVIATION_DATE:
		return !number && starter;
	case SENTENCE_ABBREVIATION_LAST:
		return starter || opens_quotation(scan, stop);
	case SENTENCE_ABBREVIATION_MEASURE:
		return starter ||
		       !unicode_is_digit(code_before_word(scan, word));
	case SENTENCE_ABBREVIATION_STATE:
		return starter || opens_quotation(scan, stop) ||
		       ends_behind_state(scan, stop, word, next);
	case SENTENCE_ABBREVIATION_NONE:
		break;
	}
	return true;
}

/* "REDDING, Calif. — A fire": a dash goes on with what is abbreviated. */
static bool is_dashed_on(const struct sentence_end_scan *scan,
    const struct sentence_end *stop, struct slice word)
{
	size_t len;
	return sentence_end_is_dash(
		   sentence_end_code(scan, stop->next, &len)) &&
	       (is_clock(word) || is_initial(word) || is_acronym(word) ||
		   word_abbreviates(word));
}

/* A full stop behind what may be an abbreviation; what follows has a capital
 * or a digit. */
static bool ends_behind_word(const struct sentence_end_scan *scan,
    const struct sentence_end *stop, struct slice word, struct span next)
{
	if (is_dashed_on(scan, stop, word))
		return false;
	if (is_clock(word))
		return !is_short_front(scan, stop) &&
		       (starts_sentence(scan, next) || is_title(scan, next) ||
			   opens_quotation(scan, stop));
	/* "e.g." */
	bool title =
	    sentence_table_abbreviation(word) == SENTENCE_ABBREVIATION_TITLE;
	if (!title && (is_initial(word) || is_acronym(word)))
		return starts_sentence(scan, next) ||
		       (is_acronym(word) && opens_quotation(scan, stop));
	return ends_behind_abbreviation(scan, stop, word, next);
}

/* Whether a clause of its own follows a verb of speech: “Why?” Smith said |
 * he did not know. */
static bool begins_report(const struct sentence_end_scan *scan, size_t pos)
{
	static const char *const words[] = {"that", "he", "she", "they", "it",
	    "we", "there", "the", "his", "her", "its", "their"};
	if (sentence_end_skip_space(scan, pos) == pos)
		return false;
	struct slice next =
	    slice_at(scan->text, sentence_end_word_after(scan, pos));
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (slice_is(next, words[i]))
			return true;
	return false;
}

/* The end of a capitalised name and the verb of speech behind it, from `pos`
 * on; `pos` where none stand. */
static size_t skip_cue(const struct sentence_end_scan *scan, size_t pos)
{
	enum { NAME_WORDS = 4 };
	struct str fold = {0};
	bool found = false;
	size_t end = pos, len;
	for (size_t i = 0; i < NAME_WORDS && !found; i++) {
		struct span word = sentence_end_word_after(scan, end);
		if (span_is_empty(word) ||
		    sentence_end_skip_space(scan, end) != word.start ||
		    (i == 0 && starts_sentence(scan, word)))
			break;
		str_clear(&fold);
		unicode_fold(&fold, slice_at(scan->text, word));
		found = i > 0 && speech_of(str_slice(&fold)) == SPEECH_STRONG;
		end = word.end;
		if (!found && !unicode_is_upper(
				  sentence_end_code(scan, word.start, &len)))
			break;
	}
	str_release(&fold);
	return found ? end : pos;
}

/* Whether a name and a verb of speech behind a quotation belong to it: “Why?”
 * Smith asked.  Behind a full stop, where a comma belongs, they do only with
 * nothing more: “It is.” Smith said. */
static bool is_attribution(
    const struct sentence_end_scan *scan, const struct sentence_end *stop)
{
	size_t end = skip_cue(scan, stop->next);
	if (end == stop->next)
		return false;
	if (!stop->bang && stop->dots == 1)
		return sentence_end_skip_space(scan, end) == end;
	return !begins_report(scan, end);
}

/* Whether a dash ties a quotation to what follows: “Ciao!” — Italian for
 * goodbye.  Behind a dash that opens a quotation somebody else speaks. */
static bool is_gloss(
    const struct sentence_end_scan *scan, const struct sentence_end *stop)
{
	size_t len;
	if (!sentence_end_is_dash(sentence_end_code(scan, stop->next, &len)))
		return false;
	size_t pos = stop->next + len;
	return sentence_end_skip_space(scan, pos) > pos &&
	       sentence_end_skip_space(scan, pos) ==
		   sentence_end_word_after(scan, pos).start;
}

/* Whether a company's form stands there: "Yahoo! Inc.". */
static bool is_company_form(
    const struct sentence_end_scan *scan, struct span word)
{
	size_t len;
	return sentence_end_code(scan, word.end, &len) == '.' &&
	       sentence_table_abbreviation(slice_at(scan->text, word)) ==
		   SENTENCE_ABBREVIATION_LAST;
}

/* Whether what follows begins like a sentence: not in lower case. */
static bool begins_low(const struct sentence_end_scan *scan, struct span next)
{
	size_t len, more;
	uint32_t code = sentence_end_code(scan, next.start, &len);
	if (!unicode_is_lower(code))
		return false;
	/* "iPhone" */
	return !unicode_is_upper(
	    sentence_end_code(scan, next.start + len, &more));
}

/* Whether a bracket opens there that closes with the paragraph: "They left.
 * (credit: the town)" */
static bool is_aside(const struct sentence_end_scan *scan, size_t pos)
{
	size_t len;
	if (sentence_end_code(scan, pos, &len) != '(')
		return false;
	for (pos += len; pos < scan->last; pos += len)
		if (sentence_end_code(scan, pos, &len) == ')')
			return false;
	while (pos < scan->end && sentence_end_code(scan, pos, &len) != ')')
		pos += len;
	return pos < scan->end;
}

/* Moves the stop's end behind the number of a note, "rights. 4 Even so": one
 * behind which the paragraph ends or a sentence begins. */
static void skip_note_number(
    const struct sentence_end_scan *scan, struct sentence_end *stop)
{
	enum { MOST_DIGITS = 2 };
	struct slice word = sentence_end_word_before(scan, stop->start);
	size_t pos = stop->next, len, before;
	bool letter = !unicode_is_digit(
	    sentence_end_code_before(scan, stop->start, &before));
	while (pos < scan->end &&
	       unicode_is_digit(sentence_end_code(scan, pos, &len)))
		pos += len;
	if (pos == stop->next || pos - stop->next > MOST_DIGITS || !letter ||
	    word_abbreviates(word))
		return;
	size_t next = sentence_end_skip_space(scan, pos);
	struct span behind = sentence_end_word_after(scan, next);
	bool ends = next == scan->end;
	bool begins = next > pos && behind.start == next &&
		      !begins_low(scan, behind) &&
		      starts_sentence(scan, behind);
	if (!ends && !begins)
		return;
	stop->end = pos;
	stop->next = next;
}

/* No space behind the stop: "today.The", "said.”The" still end sentences;
 * "Amazon.com", "3.5" and "U.S.-China" do not. */
static bool ends_without_space(const struct sentence_end_scan *scan,
    const struct sentence_end *stop, struct slice word)
{
	size_t len;
	struct span next = sentence_end_word_after(scan, stop->next);
	if (next.start != stop->next && stop->end == stop->marks && !stop->bang)
		return false;
	uint32_t first = sentence_end_code(scan, next.start, &len);
	uint32_t second = sentence_end_code(scan, next.start + len, &len);
	uint32_t before = sentence_end_code_before(scan, stop->start, &len);
	if (!unicode_is_upper(first) ||
	    sentence_end_code(scan, next.end, &len) == '@')
		return false;
	if (!unicode_is_lower(second) && !unicode_is_space(second))
		return false;
	if (stop->end > stop->marks)
		return true;
	if (unicode_is_digit(before))
		return true;
	uint32_t initial;
	unicode_decode(word, &initial);
	return unicode_is_lower(before) && word.len > 2 &&
	       (unicode_is_lower(initial) || next.end - next.start > 3) &&
	       slice_find(word, ".", 0) == word.len;
}

static bool ends_sentence(
    const struct sentence_end_scan *scan, const struct sentence_end *stop)
{
	size_t len;
	if (stop->wide)
		return true;
	struct slice word = sentence_end_word_before(scan, stop->start);
	if (stop->next == stop->end)
		return ends_without_space(scan, stop, word);
	struct span next = sentence_end_word_after(scan, stop->next);
	if (begins_low(scan, next) && !is_aside(scan, stop->next))
		return false;
	bool quoted = stop->end > stop->marks;
	if (quoted && (is_attribution(scan, stop) || is_gloss(scan, stop)))
		return false;
	if (stop->bang && !quoted && is_company_form(scan, next))
		return false;
	if (stop->bang || stop->dots > 1)
		return true;
	if (sentence_end_is_dash(sentence_end_code(scan, stop->next, &len)) &&
	    is_acronym(word))
		return false;
	return ends_behind_word(scan, stop, word, next);
}

static void add(
    const struct sentence_end_scan *scan, size_t end, struct span_list *out)
{
	size_t len;
	while (end > scan->start &&
	       unicode_is_space(sentence_end_code_before(scan, end, &len)))
		end -= len;
	if (end > scan->start)
		span_list_add(out, (struct span){scan->start, end});
}

static void begin(struct sentence_end_scan *scan, size_t pos)
{
	scan->start = pos;
	scan->first = find_alnum(scan, pos);
}

/* "I", "I'm". */
static bool is_first_person(struct slice word)
{
	return slice_is(word, "I") || slice_starts(word, "I'") ||
	       slice_starts(word, "I\xE2\x80\x99");
}

/* Whether a word is cut off before `pos`: "kn-". */
static bool is_cut_word(const struct sentence_end_scan *scan, size_t pos)
{
	size_t hyphen, letter;
	return sentence_end_code_before(scan, pos, &hyphen) == '-' &&
	       unicode_is_letter(
		   sentence_end_code_before(scan, pos - hyphen, &letter));
}

/* Reads a dash between spaces, also one of two hyphens; whether it is one. */
static bool read_dash(
    const struct sentence_end_scan *scan, size_t pos, struct sentence_end *stop)
{
	size_t len, before;
	uint32_t code = sentence_end_code(scan, pos, &len);
	if (!sentence_end_is_dash(code) || pos <= scan->start ||
	    !unicode_is_space(sentence_end_code_before(scan, pos, &before)))
		return false;
	stop->start = pos - before;
	stop->end = pos + len;
	if (code == '-' && sentence_end_code(scan, stop->end, &len) == '-')
		stop->end++;
	else if (code == '-')
		return false;
	stop->next = sentence_end_skip_space(scan, stop->end);
	return stop->next > stop->end;
}

/* Speech that is broken off: "you always — No, because".  A small word before
 * the dash, and behind it a capital that no name has; behind a word that is
 * cut off, "kn- — Smith", any capital.  A speaker who goes on with "I" may be
 * in the same sentence. */
static bool breaks_off(
    const struct sentence_end_scan *scan, size_t pos, struct sentence_end *stop)
{
	if (!read_dash(scan, pos, stop))
		return false;
	struct span next = sentence_end_word_after(scan, stop->next);
	uint32_t first, small;
	unicode_decode(slice_at(scan->text, next), &first);
	if (!unicode_is_upper(first) || next.start != stop->next ||
	    is_first_person(slice_at(scan->text, next)))
		return false;
	if (is_cut_word(scan, stop->start))
		return true;
	unicode_decode(sentence_end_word_before(scan, stop->start), &small);
	return unicode_is_lower(small) && starts_sentence(scan, next);
}

/* Reads the stop at `pos`; whether the sentence ends there.  A sentence has a
 * letter or digit, and marks alone are none. */
static bool read_end(
    const struct sentence_end_scan *scan, size_t pos, struct sentence_end *stop)
{
	*stop = sentence_end_read(scan, pos);
	skip_note_number(scan, stop);
	return scan->first < stop->start && stop->next < scan->last &&
	       ends_sentence(scan, stop);
}

/* Begins a counted item at `pos` if its mark stands there; the mark's bytes. */
static size_t begin_item(struct sentence_end_scan *scan,
    struct sentence_list *list, size_t pos, struct span_list *out)
{
	size_t mark = sentence_list_mark(list, pos);
	if (mark && pos > scan->start) {
		add(scan, pos, out);
		begin(scan, pos);
	}
	return mark;
}

static void split_at_stops(
    struct slice text, struct span paragraph, struct span_list *out)
{
	struct sentence_end_scan scan = {.text = text, .end = paragraph.end};
	scan.start = paragraph.start;
	begin(&scan, sentence_end_skip_space(&scan, paragraph.start));
	size_t label = sentence_list_label(
	    slice_at(text, (struct span){scan.start, paragraph.end}));
	if (label) {
		add(&scan, scan.start + label, out);
		begin(
		    &scan, sentence_end_skip_space(&scan, scan.start + label));
	}
	scan.last = find_last_alnum(&scan);
	struct sentence_list list =
	    sentence_list_read(text, (struct span){scan.start, scan.end});
	for (size_t pos = scan.start, len; pos < scan.end; pos += len) {
		struct sentence_end stop;
		len = begin_item(&scan, &list, pos, out);
		if (len)
			continue;
		bool ends = breaks_off(&scan, pos, &stop);
		if (!sentence_end_is_mark(
			sentence_end_code(&scan, pos, &len)) &&
		    !ends)
			continue;
		if (ends || read_end(&scan, pos, &stop)) {
			add(&scan, stop.end, out);
			begin(&scan, stop.next);
		}
		len = stop.next - pos;
	}
	add(&scan, scan.end, out);
}

void sentence_split(
    struct slice text, struct span paragraph, struct span_list *out)
{
	struct span_list found = {0};
	split_at_stops(text, paragraph, &found);
	sentence_series_split(text, &found, out);
	span_list_release(&found);
}
