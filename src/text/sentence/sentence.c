/* SPDX-License-Identifier: MIT */
/*
 * sentence: every full stop is a candidate; the words on both sides decide.
 *
 * A candidate is a run of end marks and the closing marks after it.  The word
 * before it (an abbreviation? an initial?) and the word after it (a capital?
 * one that begins sentences?) decide whether the sentence ends.
 */
#include "text/sentence/sentence.h"

#include <stdbool.h>

#include "base/mem.h"
#include "text/sentence/continuation.h"
#include "text/sentence/end.h"
#include "text/sentence/language.h"
#include "text/sentence/list.h"
#include "text/sentence/series.h"
#include "text/sentence/table.h"
#include "text/sentence/word.h"
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

/* "At 5 a.m. Mr. Smith went": too near the start to be an end. */
static bool is_short_front(
    const struct sentence_end_scan *scan, const struct sentence_end *end)
{
	enum { FRONT_BYTES = 16 };
	return end->start - scan->start < FRONT_BYTES;
}

static bool is_clock(struct slice word)
{
	return slice_is(word, "a.m") || slice_is(word, "p.m") ||
	       slice_is(word, "A.M") || slice_is(word, "P.M");
}

/* Whether the word is a title: "Mr." begins whatever a name may begin. */
static bool is_title(const struct sentence_end_scan *scan, struct span word)
{
	size_t len;
	return sentence_end_code(scan, word.end, &len) == '.' &&
	       sentence_table_abbreviation(scan->language,
		   slice_at(scan->text, word)) == SENTENCE_ABBREVIATION_TITLE;
}

/* "in Lee, Mass. Smith left": inside a sentence a comma or another mark
 * follows the state after a town, so a bare word begins the next sentence. */
static bool ends_after_state(const struct sentence_end_scan *scan,
    const struct sentence_end *end, struct slice word, struct span next)
{
	return end->closers_end == end->marks_end && next.start == end->next &&
	       sentence_word_code_before(scan, word) == ',' &&
	       !is_title(scan, next);
}

/* Whether a quotation that is too long to be a name opens after the full stop:
 * "in Lee, Mass. “Smith never left,” she said". */
static bool opens_quotation(
    const struct sentence_end_scan *scan, const struct sentence_end *end)
{
	enum { LEFT_DOUBLE = 0x201C, RIGHT_DOUBLE = 0x201D, NAME_SPACES = 2 };
	size_t len, spaces = 0;
	uint32_t code = sentence_end_code(scan, end->next, &len);
	if (end->closers_end > end->marks_end ||
	    (code != '"' && code != LEFT_DOUBLE))
		return false;
	for (size_t pos = end->next + len; spaces <= NAME_SPACES; pos += len) {
		code = sentence_end_code(scan, pos, &len);
		if (!len || code == '"' || code == RIGHT_DOUBLE)
			return false;
		spaces += unicode_is_space(code);
	}
	return true;
}

/* Whether a full stop after `word` ends the sentence: by the table of
 * abbreviations; after any other word it does. */
static bool ends_after_abbreviation(const struct sentence_end_scan *scan,
    const struct sentence_end *end, struct slice word, struct span next)
{
	size_t len;
	bool number =
	    unicode_is_digit(sentence_end_code(scan, next.start, &len));
	bool starter = sentence_word_starts_sentence(scan, next);
	if (!sentence_language_is_english(scan->language))
		number |= sentence_word_is_roman(slice_at(scan->text, next));
	switch (sentence_word_kind(scan, word)) {
	case SENTENCE_ABBREVIATION_TITLE:
		return false;
	case SENTENCE_ABBREVIATION_NUMBER:
		return !number;
	case SENTENCE_ABBREVIATION_DATE:
		return !number && starter;
	case SENTENCE_ABBREVIATION_LAST:
		return starter || opens_quotation(scan, end);
	case SENTENCE_ABBREVIATION_TAIL:
		return !number;
	case SENTENCE_ABBREVIATION_UNIT:
		return !number && sentence_word_ends_after_unit(scan, word);
	case SENTENCE_ABBREVIATION_MEASURE:
		return starter ||
		       !unicode_is_digit(sentence_word_code_before(scan, word));
	case SENTENCE_ABBREVIATION_STATE:
		return starter || opens_quotation(scan, end) ||
		       ends_after_state(scan, end, word, next);
	case SENTENCE_ABBREVIATION_NONE:
		break;
	}
	return true;
}

/* "REDDING, Calif. — A fire": a dash after an abbreviation goes on. */
static bool is_dashed_on(const struct sentence_end_scan *scan,
    const struct sentence_end *end, struct slice word)
{
	size_t len;
	return sentence_end_is_dash(sentence_end_code(scan, end->next, &len)) &&
	       (is_clock(word) || sentence_word_is_initial(scan, word) ||
		   sentence_word_is_acronym(word) ||
		   sentence_word_abbreviates(scan, word));
}

/* Whether a full stop after what may be an abbreviation ends the sentence;
 * a capital or a digit follows. */
static bool ends_after_word(const struct sentence_end_scan *scan,
    const struct sentence_end *end, struct slice word, struct span next)
{
	if (is_dashed_on(scan, end, word) ||
	    sentence_word_looks_unended(scan, word, next))
		return false;
	if (is_clock(word))
		return !is_short_front(scan, end) &&
		       (sentence_word_starts_sentence(scan, next) ||
			   is_title(scan, next) || opens_quotation(scan, end));
	enum sentence_abbreviation kind = sentence_word_kind(scan, word);
	/* "e.g.", "i t. d." */
	bool known = kind == SENTENCE_ABBREVIATION_TITLE ||
		     kind == SENTENCE_ABBREVIATION_TAIL;
	if (sentence_word_is_ordinal(scan, word))
		return sentence_word_ends_after_ordinal(scan, word, next);
	if (!known && (sentence_word_is_initial(scan, word) ||
			  sentence_word_is_acronym(word)))
		return sentence_word_starts_sentence(scan, next) ||
		       (sentence_word_is_acronym(word) &&
			   opens_quotation(scan, end));
	return ends_after_abbreviation(scan, end, word, next);
}

/* Whether a clause of its own follows a verb of speech that ends at `pos`:
 * “Why?” Smith said | he did not know. */
static bool begins_clause(const struct sentence_end_scan *scan, size_t pos)
{
	static const char *const first_words[] = {"that", "he", "she", "they",
	    "it", "we", "there", "the", "his", "her", "its", "their"};
	if (sentence_end_skip_space(scan, pos) == pos)
		return false;
	struct slice next =
	    slice_at(scan->text, sentence_end_word_after(scan, pos));
	for (size_t i = 0; i < ARRAY_LEN(first_words); i++)
		if (slice_is(next, first_words[i]))
			return true;
	return false;
}

/* The end of a capitalised name at `pos` and the verb of speech after it;
 * `pos` when there are none. */
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
		    (i == 0 && sentence_word_starts_sentence(scan, word)))
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

/* Whether a name and a verb of speech after a quotation belong to it: “Why?”
 * Smith asked.  After a full stop, where a comma belongs, they do only when
 * nothing follows them: “It is.” Smith said. */
static bool is_attribution(
    const struct sentence_end_scan *scan, const struct sentence_end *end)
{
	size_t cue_end = skip_cue(scan, end->next);
	if (cue_end == end->next)
		return false;
	if (!end->bang && end->dots == 1)
		return sentence_end_skip_space(scan, cue_end) == cue_end;
	return !begins_clause(scan, cue_end);
}

/* Whether a dash ties a quotation to what follows: “Ciao!” — Italian for
 * goodbye.  After a dash that opens a quotation another speaker follows. */
static bool is_gloss(
    const struct sentence_end_scan *scan, const struct sentence_end *end)
{
	size_t len;
	if (!sentence_end_is_dash(sentence_end_code(scan, end->next, &len)))
		return false;
	size_t pos = end->next + len;
	return sentence_end_skip_space(scan, pos) > pos &&
	       sentence_end_skip_space(scan, pos) ==
		   sentence_end_word_after(scan, pos).start;
}

/* Whether the word is the legal form of a company: "Yahoo! Inc.". */
static bool is_company_form(
    const struct sentence_end_scan *scan, struct span word)
{
	size_t len;
	return sentence_end_code(scan, word.end, &len) == '.' &&
	       sentence_table_abbreviation(scan->language,
		   slice_at(scan->text, word)) == SENTENCE_ABBREVIATION_LAST;
}

/* "'s Avonds", "'t Is": one letter between an apostrophe and a capital. */
static bool is_elision(const struct sentence_end_scan *scan, struct span word)
{
	size_t len;
	uint32_t mark = sentence_end_code_before(scan, word.start, &len);
	uint32_t next = sentence_end_code(scan, word.end, &len);
	return scan->language->elisions && word.end - word.start == 1 &&
	       (mark == '\'' || mark == 0x2019 || mark == 0x2018) &&
	       (next == ' ' || next == '-') &&
	       unicode_is_upper(sentence_end_code(scan, word.end + 1, &len));
}

/* Whether the next word begins in lower case, as no sentence does. */
static bool begins_lower(const struct sentence_end_scan *scan, struct span next)
{
	size_t len, more;
	uint32_t code = sentence_end_code(scan, next.start, &len);
	if (!unicode_is_lower(code) || is_elision(scan, next))
		return false;
	/* "iPhone" */
	return !unicode_is_upper(
	    sentence_end_code(scan, next.start + len, &more));
}

/* Whether a bracket opens at `pos` and closes at the end of the paragraph:
 * "They left. (credit: the town)" */
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

/* Moves `end` past the number of a note, "rights. 4 Even so": a number after
 * which the paragraph ends or a sentence begins. */
static void skip_note_number(
    const struct sentence_end_scan *scan, struct sentence_end *end)
{
	enum { DIGITS_MAX = 2 };
	struct slice word = sentence_end_word_before(scan, end->start);
	size_t pos = end->next, len, before;
	bool letter = !unicode_is_digit(
	    sentence_end_code_before(scan, end->start, &before));
	while (pos < scan->end &&
	       unicode_is_digit(sentence_end_code(scan, pos, &len)))
		pos += len;
	if (pos == end->next || pos - end->next > DIGITS_MAX || !letter ||
	    sentence_word_abbreviates(scan, word))
		return;
	size_t next = sentence_end_skip_space(scan, pos);
	struct span after = sentence_end_word_after(scan, next);
	bool ends = next == scan->end;
	bool begins = next > pos && after.start == next &&
		      !begins_lower(scan, after) &&
		      sentence_word_starts_sentence(scan, after);
	if (!ends && !begins)
		return;
	end->closers_end = pos;
	end->next = next;
}

/* Without a space after the full stop "today.The" and "said.”The" still end
 * sentences; "Amazon.com", "3.5" and "U.S.-China" do not. */
static bool ends_without_space(const struct sentence_end_scan *scan,
    const struct sentence_end *end, struct slice word)
{
	size_t len;
	struct span next = sentence_end_word_after(scan, end->next);
	if (scan->language->unspaced && end->bang)
		return unicode_is_unspaced(
		    sentence_end_code(scan, next.start, &len));
	if (next.start != end->next && end->closers_end == end->marks_end &&
	    !end->bang)
		return false;
	uint32_t first = sentence_end_code(scan, next.start, &len);
	uint32_t second = sentence_end_code(scan, next.start + len, &len);
	uint32_t before = sentence_end_code_before(scan, end->start, &len);
	if (!unicode_is_upper(first) ||
	    sentence_end_code(scan, next.end, &len) == '@')
		return false;
	if (!unicode_is_lower(second) && !unicode_is_space(second))
		return false;
	if (end->closers_end > end->marks_end)
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
    const struct sentence_end_scan *scan, const struct sentence_end *end)
{
	size_t len;
	bool caseless = scan->language->caseless;
	if (caseless && sentence_continuation_follows(scan, end))
		return false;
	if (end->wide)
		return true;
	struct slice word = sentence_end_word_before(scan, end->start);
	if (end->next == end->closers_end)
		return ends_without_space(scan, end, word);
	struct span next = sentence_end_word_after(scan, end->next);
	if (begins_lower(scan, next) && !is_aside(scan, end->next))
		return false;
	bool quoted = end->closers_end > end->marks_end;
	if (quoted && (is_attribution(scan, end) || is_gloss(scan, end)))
		return false;
	if (end->bang && !quoted && is_company_form(scan, next))
		return false;
	if (end->bang || end->dots > 1)
		return true;
	if (sentence_end_is_dash(sentence_end_code(scan, end->next, &len)) &&
	    sentence_word_is_acronym(word))
		return false;
	return ends_after_word(scan, end, word, next);
}

/* Adds the sentence from scan->start to `end`, trimmed. */
static void add_sentence(
    const struct sentence_end_scan *scan, size_t end, struct span_list *out)
{
	size_t len;
	while (end > scan->start &&
	       unicode_is_space(sentence_end_code_before(scan, end, &len)))
		end -= len;
	if (end > scan->start)
		span_list_add(out, (struct span){scan->start, end});
}

static void begin_sentence(struct sentence_end_scan *scan, size_t pos)
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

/* Reads a dash between spaces, which may be two hyphens; false for none. */
static bool read_dash(
    const struct sentence_end_scan *scan, size_t pos, struct sentence_end *end)
{
	size_t len, before;
	uint32_t code = sentence_end_code(scan, pos, &len);
	if (!sentence_end_is_dash(code) || pos <= scan->start ||
	    !unicode_is_space(sentence_end_code_before(scan, pos, &before)))
		return false;
	end->start = pos - before;
	end->closers_end = pos + len;
	if (code == '-' &&
	    sentence_end_code(scan, end->closers_end, &len) == '-')
		end->closers_end++;
	else if (code == '-')
		return false;
	end->next = sentence_end_skip_space(scan, end->closers_end);
	return end->next > end->closers_end;
}

/* Speech that is broken off: "you always — No, because".  A lower-case word
 * comes before the dash, and after it a capitalised word that begins no name;
 * after a word that is cut off, "kn- — Smith", any capital.  A speaker who
 * goes on with "I" may be in the same sentence. */
static bool breaks_off(
    const struct sentence_end_scan *scan, size_t pos, struct sentence_end *end)
{
	if (!sentence_language_is_english(scan->language) ||
	    !read_dash(scan, pos, end))
		return false;
	struct span next = sentence_end_word_after(scan, end->next);
	uint32_t first, before;
	unicode_decode(slice_at(scan->text, next), &first);
	if (!unicode_is_upper(first) || next.start != end->next ||
	    is_first_person(slice_at(scan->text, next)))
		return false;
	if (is_cut_word(scan, end->start))
		return true;
	unicode_decode(sentence_end_word_before(scan, end->start), &before);
	return unicode_is_lower(before) &&
	       sentence_word_starts_sentence(scan, next);
}

/* Reads the end mark at `pos`; whether the sentence ends there.  A sentence has
 * a letter or digit; marks alone are not one. */
static bool read_end(
    const struct sentence_end_scan *scan, size_t pos, struct sentence_end *end)
{
	*end = sentence_end_read(scan, pos);
	skip_note_number(scan, end);
	return scan->first < end->start && end->next < scan->last &&
	       ends_sentence(scan, end);
}

/* Begins a counted item if its mark is at `pos`; returns the mark's bytes. */
static size_t begin_item(struct sentence_end_scan *scan,
    struct sentence_list *list, size_t pos, struct span_list *out)
{
	size_t mark = sentence_list_mark(list, pos);
	if (mark && pos > scan->start) {
		add_sentence(scan, pos, out);
		begin_sentence(scan, pos);
	}
	return mark;
}

static void split_at_marks(struct slice text, struct span paragraph,
    const struct sentence_language *language, struct span_list *out)
{
	struct sentence_end_scan scan = {
	    .text = text, .language = language, .end = paragraph.end};
	scan.start = paragraph.start;
	begin_sentence(&scan, sentence_end_skip_space(&scan, paragraph.start));
	size_t label = sentence_list_label(
	    slice_at(text, (struct span){scan.start, paragraph.end}));
	if (label && sentence_language_is_english(language)) {
		add_sentence(&scan, scan.start + label, out);
		begin_sentence(
		    &scan, sentence_end_skip_space(&scan, scan.start + label));
	}
	scan.last = find_last_alnum(&scan);
	struct sentence_list list =
	    sentence_list_read(text, (struct span){scan.start, scan.end});
	list.is_list &= !language->ordinals;
	for (size_t pos = scan.start, len; pos < scan.end; pos += len) {
		struct sentence_end end;
		len = begin_item(&scan, &list, pos, out);
		if (len)
			continue;
		bool ends = breaks_off(&scan, pos, &end);
		if (!sentence_end_is_mark(
			sentence_end_code(&scan, pos, &len)) &&
		    !ends)
			continue;
		if (ends || read_end(&scan, pos, &end)) {
			add_sentence(&scan, end.closers_end, out);
			begin_sentence(&scan, end.next);
		}
		len = end.next - pos;
	}
	add_sentence(&scan, scan.end, out);
}

void sentence_split(struct slice text, struct span paragraph,
    const char *language, struct span_list *out)
{
	struct span_list found = {0};
	const struct sentence_language *row = sentence_language_find(language);
	if (!sentence_language_is_english(row)) {
		split_at_marks(text, paragraph, row, out);
		return;
	}
	split_at_marks(text, paragraph, row, &found);
	sentence_series_split(text, &found, out);
	span_list_release(&found);
}
