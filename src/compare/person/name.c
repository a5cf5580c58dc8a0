/* SPDX-License-Identifier: MIT */
/* person_name: tables of words that are no names, and a walk over the words of
 * a row. */
#include "compare/person/name.h"

#include <string.h>

#include "text/word/word.h"
#include "compare/person/given_name.h"

/* clang-format off */
/* Words that precede a name and are no part of it. */
static const char titles[] = " mr mrs ms mx dr sir lady lord dame senator "
	"representative congressman congresswoman governor president "
	"secretary minister premier vice chancellor king queen prince "
	"princess pope chairman chairwoman chair chief director general "
	"lieutenant colonel captain sergeant major admiral judge justice "
	"mayor ambassador spokesman spokeswoman spokesperson speaker leader "
	"adviser advisor officer commissioner attorney professor state "
	"rev reverend bishop cardinal archbishop rabbi imam sheikh ayatollah "
	"republican republicans democrat democratic conservative labour "
	"coach editor founder ceo analyst envoy diplomat candidate nominee "
	"deputy assistant counterpart inspector sheriff treasurer host rep whip "
	"sen gov gen col capt sgt pres prof comrade detective billionaire "
	"millionaire businessman businesswoman activist actor actress singer "
	"comedian author strategist pollster economist delegate columnist "
	"correspondent reporter journalist entrepreneur neurosurgeon "
	"consultant hopeful aide manager executive chairperson cfo coo cto vp "
	"superintendent lawmaker commander lt cmdr constable "
	"firefighter paramedic prosecutor solicitor barrister lawyer "
	"magistrate ombudsman councillor councilor councilman councilwoman "
	"alderman selectman mp baroness duchess emperor "
	"principal striker midfielder "
	"goalkeeper quarterback winger defender owner scientist "
	"researcher biologist geologist meteorologist forecaster seismologist "
	"epidemiologist historian volunteer resident witness engineer "
	"teacher architect shopkeeper plumber electrician surgeon physician "
	"pilot student pensioner mother neighbour neighbor climber survivor "
	"campaigner protester organiser organizer designer developer producer "
	"filmmaker photographer artist novelist playwright musician drummer "
	"guitarist violinist conductor banker trader accountant investor "
	"landlord tenant boss skipper gaffer forward keeper star tycoon "
	"father dad mum mom grandmother grandfather grandad sister brother "
	"widow widower wife husband son daughter nurse builder driver farmer "
	"fisherman butcher baker grocer ";
/* Capitalised words that are no part of names. */
static const char no_name_words[] = " monday tuesday wednesday thursday friday "
	"saturday sunday january february march april june july august "
	"september october november december us uk eu un nato g7 g20 "
	"american chinese british russian french german indian israeli "
	"iranian japanese korean european canadian mexican ukrainian "
	"western asian african arab muslim christian jewish ";
static const char particles[] = " de del della der den van von bin ibn al el "
	"la le da dos di du ";
/* Words that follow a name and are no part of it. */
static const char honours[] = " kc qc sc mp mep msp mla obe cbe mbe jr sr phd "
	"md esq rn ";
/* Words that are common in names of institutions and places, and rare as
 * surnames. */
static const char institutions[] = " agency airport alliance army association "
	"authority avenue bank board bureau cabinet caucus center centre club "
	"coalition college commission committee company congress convention "
	"corporation council county court department district federation "
	"foundation fund government group hospital house inc institute "
	"institution journal league magazine media ministry navy network news "
	"office organisation organization parliament party politics post press "
	"radio registry senate service society states street television times "
	"tribune union university valley watch ";
static const char male_titles[] =
	" mr sir lord king prince congressman spokesman "
	"chairman businessman ";
static const char female_titles[] = " mrs ms miss lady dame queen princess "
	"congresswoman spokeswoman chairwoman businesswoman ";
/* clang-format on */

bool person_name_is_title_word(const char *fold)
{
	return word_set_has(titles, slice_of(fold));
}

bool person_name_is_title(const struct prose *prose, size_t i)
{
	return prose_is(prose, i, titles);
}

bool person_name_is_honour(const struct prose *prose, size_t i)
{
	return prose_is(prose, i, honours);
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
	if (((word->flags & WORD_STOP) && !is_initial(prose, i)) ||
	    person_name_is_seat(prose, i))
		return false;
	return !prose_is(prose, i, no_name_words) &&
	       !person_name_is_honour(prose, i);
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
	return slice_is(between, ".") &&
	       (is_initial(prose, i) || person_name_is_title(prose, i));
}

/* The word after the particles that begin at `i`, "von der", if it is right
 * after them. */
static size_t skip_particles(const struct prose *prose, size_t i, size_t end)
{
	while (prose_is(prose, i, particles) &&
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
		if (prose_is(prose, i, institutions))
			return true;
	return false;
}

enum person_sex person_name_sex(
    const struct prose *prose, const struct person_name_row *row)
{
	size_t i = row->start;
	i -= i > 0 && person_name_is_beside(prose, i - 1, row->end);
	for (; i < row->name_start; i++) {
		if (prose_is(prose, i, male_titles))
			return PERSON_SEX_MALE;
		if (prose_is(prose, i, female_titles))
			return PERSON_SEX_FEMALE;
	}
	return PERSON_SEX_UNKNOWN;
}
