/* SPDX-License-Identifier: MIT */
/* person_name: a walk over the words of a row, by their classes. */
#include "compare/person/name.h"

#include <string.h>

#include "text/word/word.h"
#include "compare/person/given_name.h"

bool person_name_is_title_word(const char *fold)
{
	return word_class_is(fold, WORD_CLASS_TITLE);
}

bool person_name_is_title(const struct prose *prose, size_t i)
{
	return prose_is_class(prose, i, WORD_CLASS_TITLE);
}

bool person_name_is_honour(const struct prose *prose, size_t i)
{
	return prose_is_class(prose, i, WORD_CLASS_HONOUR);
}

/* An initial: "I" and "A" are initials only with a point: I. M. Pei. */
static bool is_initial(const struct prose *prose, size_t i)
{
	const struct word *word = prose_word(prose, i);
	if (word->span.end - word->span.start != 1 ||
	    !(word->flags & WORD_CAPITAL))
		return false;
	struct slice after = slice_from(prose->text, word->span.end);
	return !prose_is(prose, i, " i a ") || slice_starts(after, ".");
}

bool person_name_is_seat(const struct prose *prose, size_t i)
{
	const char *fold = prose_word(prose, i)->fold;
	return fold[0] && fold[1] == '-' && strchr("dri", fold[0]);
}

static bool ends_clause(struct slice text)
{
	for (size_t i = 0; i < text.len; i++)
		if (strchr(",.?!", text.bytes[i]))
			return true;
	return false;
}

/* A short name between quotation marks: “Big Joe”, 'Ace'. */
static bool is_nickname(struct slice text)
{
	enum { BYTES_MAX = 30 };
	static const char *const marks[][2] = {{"\"", "\""}, {"“", "”"},
	    {"‘", "’"}, {"'", "'"}, {"(“", "”)"}, {"(\"", "\")"}};
	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		size_t len = strlen(marks[i][0]);
		if (text.len > 2 * len && text.len <= BYTES_MAX &&
		    slice_starts(text, marks[i][0]) &&
		    slice_ends(text, marks[i][1]))
			return text.bytes[len] >= 'A' &&
			       text.bytes[len] <= 'Z' && !ends_clause(text);
	}
	return false;
}

bool person_name_is_beside(const struct prose *prose, size_t i, size_t end)
{
	if (i + 1 >= end || (prose_word(prose, i)->flags & WORD_POSSESSIVE))
		return false;
	struct span gap = {prose_word(prose, i)->span.end,
	    prose_word(prose, i + 1)->span.start};
	struct slice between = slice_trim(slice_at(prose->text, gap));
	if (between.len == 0)
		return gap.start < gap.end;
	if (is_nickname(between))
		return prose_is_capital(prose, i) &&
		       prose_is_capital(prose, i + 1);
	return slice_is(between, ".") &&
	       (is_initial(prose, i) || person_name_is_title(prose, i));
}

bool person_name_is_nickname_between(const struct prose *prose, size_t i)
{
	if (i == 0)
		return false;
	struct span gap = {prose_word(prose, i - 1)->span.end,
	    prose_word(prose, i)->span.start};
	return is_nickname(slice_trim(slice_at(prose->text, gap))) &&
	       person_name_is_beside(prose, i - 1, i + 1);
}

/* Whether word i + 1 is beside word `i`, in the same line. */
static bool is_beside_in_line(const struct prose *prose, size_t i)
{
	if (i + 1 >= prose->list.n || !person_name_is_beside(prose, i, i + 2))
		return false;
	struct span gap = {prose_word(prose, i)->span.end,
	    prose_word(prose, i + 1)->span.start};
	return !prose_has_mark(prose, gap, "\n");
}

/* The word right after or before word `i`; `i` when there is none. */
static size_t word_after(const struct prose *prose, size_t i)
{
	return is_beside_in_line(prose, i) ? i + 1 : i;
}

static size_t word_before(const struct prose *prose, size_t i)
{
	return i > 0 && is_beside_in_line(prose, i - 1) ? i - 1 : i;
}

/* Whether the word may be the other half of a name that a month is in: it has
 * a capital, and is no day or function word. */
static bool is_plain_capital(const struct prose *prose, size_t i)
{
	const struct word *word = prose_word(prose, i);
	return (word->flags & WORD_CAPITAL) && !(word->flags & WORD_STOP) &&
	       !prose_is_class(prose, i,
		   WORD_CLASS_WEEKDAY | WORD_CLASS_MONTH | WORD_CLASS_GROUP |
		       WORD_CLASS_INSTITUTION);
}

static bool speaks(const struct prose *prose, size_t i)
{
	return !prose_is_capital(prose, i) &&
	       prose_speech(prose, i) == SPEECH_STRONG;
}

static bool is_number(const struct prose *prose, size_t i)
{
	return prose_word(prose, i)->flags & WORD_NUMBER;
}

/* Whether the month `i` is a surname by the word before it: Ann May, Mr May,
 * and, if it speaks, Meg March. */
static bool is_surname_month(const struct prose *prose, size_t i)
{
	size_t before = word_before(prose, i), after = word_after(prose, i);
	bool spoken = (after > i && speaks(prose, after)) ||
		      (before < i && before > 0 && speaks(prose, before - 1) &&
			  person_name_is_beside(prose, before - 1, i));
	if (before == i)
		return false;
	return person_given_name_sex(prose_word(prose, before)->fold) !=
		   PERSON_SEX_UNKNOWN ||
	       (prose_is_capital(prose, before) &&
		   person_name_is_title(prose, before)) ||
	       (spoken && is_plain_capital(prose, before));
}

/* Whether the month `i` is a given name by the word after it, and alone after a
 * mark or verb: April Moss said, said April Moss, or May said. */
static bool is_given_month(const struct prose *prose, size_t i)
{
	size_t before = word_before(prose, i), after = word_after(prose, i);
	bool begins = before == i || speaks(prose, before);
	if (!begins || after == i)
		return before < i && begins &&
		       (after == i || speaks(prose, after));
	return speaks(prose, after) ||
	       (is_plain_capital(prose, after) &&
		   !prose_is(prose, after, " day madness fools "));
}

/* Whether word `i` is a month that is a name here: Ann May, April Moss. */
static bool is_name_month(const struct prose *prose, size_t i)
{
	if (!prose_is_class(prose, i, WORD_CLASS_NAME_MONTH))
		return false;
	size_t before = word_before(prose, i), after = word_after(prose, i);
	if ((before < i && is_number(prose, before)) ||
	    (after > i && is_number(prose, after)))
		return false;
	return is_surname_month(prose, i) || is_given_month(prose, i);
}

/* Whether word `i` is in no name, though it has a capital: "Monday",
 * "American". */
static bool is_no_name(const struct prose *prose, size_t i)
{
	return prose_is_class(prose, i,
		   WORD_CLASS_WEEKDAY | WORD_CLASS_MONTH | WORD_CLASS_GROUP) &&
	       !is_name_month(prose, i);
}

/* Whether word `i` may be part of a name. */
static bool is_name_word(const struct prose *prose, size_t i)
{
	enum { UPPER_LETTERS_MAX = 2 }; /* "JD", but not "CNN" */
	const struct word *word = prose_word(prose, i);
	if (!(word->flags & WORD_CAPITAL))
		return false;
	if ((word->flags & WORD_UPPER) &&
	    word->span.end - word->span.start > UPPER_LETTERS_MAX)
		return false;
	if (((word->flags & WORD_STOP) && !is_initial(prose, i) &&
		!is_name_month(prose, i)) ||
	    person_name_is_seat(prose, i))
		return false;
	return !is_no_name(prose, i) && !person_name_is_honour(prose, i);
}

/* The word after the particles that begin at `i`, "von der", if it is right
 * after them. */
static size_t skip_particles(const struct prose *prose, size_t i, size_t end)
{
	while (prose_is_class(prose, i, WORD_CLASS_NAME_PARTICLE) &&
	       person_name_is_beside(prose, i, end))
		i++;
	return i;
}

/* The end of the row of name words that begins at `i`. */
static size_t row_end(const struct prose *prose, size_t i, size_t end)
{
	size_t last = i;
	while (person_name_is_beside(prose, last, end)) {
		size_t next = skip_particles(prose, last + 1, end);
		if (!is_name_word(prose, next))
			break;
		last = next;
	}
	return last + 1;
}

/* "Martin Luther King": after a given name a title at the end of a row is a
 * surname. */
static bool ends_in_surname(const struct prose *prose, size_t first, size_t end)
{
	return end - first > 1 &&
	       person_given_name_sex(prose_word(prose, first)->fold) !=
		   PERSON_SEX_UNKNOWN;
}

/* The start of the name in a row: after the last title. */
static size_t name_start(const struct prose *prose, size_t first, size_t end)
{
	size_t start = first;
	if (ends_in_surname(prose, first, end))
		end--;
	for (size_t i = first; i < end; i++)
		if (person_name_is_title(prose, i))
			start = i + 1;
	return start;
}

bool person_name_read(const struct prose *prose, size_t i, size_t end,
    struct person_name_row *row)
{
	/* "Replied Smith:" */
	if (!is_name_word(prose, i) || prose_speech(prose, i) == SPEECH_STRONG)
		return false;
	row->start = i;
	row->end = row_end(prose, i, end);
	row->name_start = name_start(prose, i, row->end);
	return true;
}

/* After a given name any word is a surname: "Ann Post". */
bool person_name_is_institution(
    const struct prose *prose, const struct person_name_row *row)
{
	if (row->name_start == row->end ||
	    person_given_name_sex(prose_word(prose, row->name_start)->fold) !=
		PERSON_SEX_UNKNOWN)
		return false;
	for (size_t i = row->name_start; i < row->end; i++)
		if (prose_is_class(prose, i, WORD_CLASS_INSTITUTION))
			return true;
	return false;
}

enum person_sex person_name_sex(
    const struct prose *prose, const struct person_name_row *row)
{
	size_t i = row->start;
	i -= i > 0 && person_name_is_beside(prose, i - 1, row->end);
	for (; i < row->name_start; i++) {
		if (prose_is_class(prose, i, WORD_CLASS_MALE_TITLE))
			return PERSON_SEX_MALE;
		if (prose_is_class(prose, i, WORD_CLASS_FEMALE_TITLE))
			return PERSON_SEX_FEMALE;
	}
	return PERSON_SEX_UNKNOWN;
}
