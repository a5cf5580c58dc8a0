/* SPDX-License-Identifier: MIT */
/*
 * attribution: verbs of speech and their subjects.
 *
 * Words are addressed by index in the scene's list; a range of them is
 * [first, end).  A subject ends where punctuation or a word of the tables
 * below stops it.
 */
#include "compare/attribution.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/speech.h"
#include "text/unicode.h"

enum {
	LONGEST_NAME = 16, /* words of a source, its title included */
	WEAK_REACH = 10,   /* words between a weak verb and its quotation */
	SCRAP_REACH = 5,   /* the same for any verb and a word or two */
	SCRAP_WORDS = 2,
	STRONG_REACH = 40, /* and behind one, a strong verb */
	LONGEST_GAP = 12,  /* words that may interrupt a quotation */
	LONG_WORDS = 6,	   /* of a quotation that needs no comma at its end */
};

/* A range of words. */
struct range {
	size_t first, end;
};

/* Words that end a source to their left or right. */
/* clang-format off */
static const char stops[] = " in on at when as after before during while "
	"because since though although with by about until where which who "
	"whom that but if so yet than then to into over under through near "
	"whether why how what not monday tuesday wednesday thursday friday "
	"saturday sunday yesterday today tomorrow earlier later last this "
	"upon against despite via per ";
static const char auxiliaries[] = " has had have having was is are were be "
	"been being would will could can may might should shall must did do "
	"does also later then previously recently repeatedly once even again "
	"just never not often still sometimes now further simply quickly "
	"flatly immediately twice went on to once already both all only "
	"has've ever first finally eventually instead always wryly ";
/* Past tenses that do not end in -ed. */
static const char past[] = " became began broke brought built came chose cut "
	"drew fell felt flew fought found gave got grew held hit kept knew led "
	"left lost made met paid put ran rose sat saw sent sold sought spent "
	"spoke stood swore took threw told went won wrote ";
static const char openers[] = " but and or so yet meanwhile however later "
	"then still instead also additionally moreover indeed thus here "
	"once today yesterday ";
static const char pronouns[] = " he she they i we it who you one ";
static const char prepositions[] = " in on at during after before when as "
	"while for with by from speaking asked since although though if "
	"despite following during under over until at to of about amid "
	"because citing referring responding appearing writing noting given "
	"among throughout between within without like unlike beyond last "
	"this next earlier late early sunday monday tuesday wednesday thursday "
	"friday saturday ";
/* clang-format on */

static bool stands_in(const char *words, const char *fold)
{
	size_t len = strlen(fold);
	for (const char *at = words; (at = strchr(at, ' ')) && at[1]; at++)
		if (strncmp(at + 1, fold, len) == 0 && at[1 + len] == ' ')
			return true;
	return false;
}

static const struct word *word_at(
	const struct attribution_scene *scene, size_t i)
{
	return &scene->list.at[i];
}

static const char *fold_at(const struct attribution_scene *scene, size_t i)
{
	return scene->list.at[i].fold;
}

static bool is_capital(const struct attribution_scene *scene, size_t i)
{
	return word_at(scene, i)->flags & WORD_CAPITAL;
}

static bool ends_with(const char *fold, const char *ending)
{
	return strlen(fold) > strlen(ending) + 1 &&
	       slice_ends(slice_of(fold), ending);
}

static enum speech speech_at(const struct attribution_scene *scene, size_t i)
{
	return speech_of(slice_of(fold_at(scene, i)));
}

static bool is_participle(const struct attribution_scene *scene, size_t i)
{
	return ends_with(fold_at(scene, i), "ing");
}

/* The first word at or behind `offset`. */
static size_t first_word(const struct attribution_scene *scene, size_t offset)
{
	size_t low = 0, high = scene->list.n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (word_at(scene, middle)->at.start < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct range words_in(
	const struct attribution_scene *scene, struct span within)
{
	return (struct range){
		first_word(scene, within.start), first_word(scene, within.end)};
}

/* Whether one of the code points of `set` stands between two bytes. */
static bool has_mark(const struct attribution_scene *scene, struct span gap,
	const uint32_t *set, size_t n)
{
	uint32_t code;
	for (size_t at = gap.start, len; at < gap.end; at += len) {
		struct slice rest = {scene->text.at + at, gap.end - at};
		len = unicode_decode(rest, &code);
		for (size_t i = 0; i < n; i++)
			if (set[i] == code)
				return true;
	}
	return false;
}

/* Whether a comma or more stands before word `i`. */
static bool is_apart(const struct attribution_scene *scene, size_t i)
{
	static const uint32_t marks[] = {',', ';', ':', '!', '?', '"', 0x201C,
		0x201D, 0x2014, 0x2013, 0x2026, 0x2022, '|'};
	if (i == 0)
		return true;
	struct span gap = {
		word_at(scene, i - 1)->at.end, word_at(scene, i)->at.start};
	return has_mark(scene, gap, marks, ARRAY_LEN(marks));
}

static bool is_stop(const struct attribution_scene *scene, size_t i)
{
	return stands_in(stops, fold_at(scene, i)) &&
	       !(word_at(scene, i)->flags & WORD_UPPER);
}

/* "and" between two names joins them, else it ends one. */
static bool is_cut(const struct attribution_scene *scene, size_t i)
{
	const char *fold = fold_at(scene, i);
	if (strcmp(fold, "and") == 0 || strcmp(fold, "or") == 0)
		return i == 0 || i + 1 >= scene->list.n ||
		       !is_capital(scene, i - 1) || !is_capital(scene, i + 1);
	return is_stop(scene, i);
}

static struct span span_of(
	const struct attribution_scene *scene, struct range range)
{
	if (range.first >= range.end)
		return (struct span){0, 0};
	return (struct span){word_at(scene, range.first)->at.start,
		word_at(scene, range.end - 1)->at.end};
}

/* The source that stands right of a verb: "said | Jane Smith of Ohio". */
static struct range read_right(
	const struct attribution_scene *scene, size_t first, size_t end)
{
	size_t i = first;
	for (; i < end && i - first < LONGEST_NAME; i++) {
		if (is_apart(scene, i) || is_cut(scene, i))
			break;
		if (i > first && !is_capital(scene, i) &&
			(is_participle(scene, i) ||
				speech_at(scene, i) == SPEECH_STRONG))
			break;
	}
	return (struct range){first, i};
}

/* The piece between commas and stops that ends before word `end`. */
static size_t piece_start(
	const struct attribution_scene *scene, size_t limit, size_t end)
{
	size_t i = end;
	while (i > limit && end - i < LONGEST_NAME) {
		if (is_cut(scene, i - 1))
			break;
		if (i < end && is_apart(scene, i))
			break;
		if (!is_capital(scene, i - 1) &&
			speech_at(scene, i - 1) == SPEECH_STRONG)
			break;
		i--;
	}
	return i;
}

static bool begins_name(const struct attribution_scene *scene, size_t i)
{
	return is_capital(scene, i) || stands_in(pronouns, fold_at(scene, i));
}

/* The source that ends before word `end`.  Behind a comma it is the end of
 * an apposition ("Smith, a doctor, said"), and the name stands before it. */
static struct range read_left(
	const struct attribution_scene *scene, size_t limit, size_t end)
{
	struct range range = {end, end};
	bool apposition = end > 0 && is_apart(scene, end);
	range.first = piece_start(scene, limit, end);
	while (apposition && range.first > limit && range.first < range.end &&
		!begins_name(scene, range.first)) {
		size_t first = piece_start(scene, limit, range.first);
		if (first == range.first || end - first > 2 * LONGEST_NAME)
			break;
		range.first = first;
	}
	while (range.first < range.end &&
		stands_in(openers, fold_at(scene, range.first)))
		range.first++;
	return range;
}

/* Where the subject ends when auxiliaries and adverbs stand before the verb:
 * "Smith | has also repeatedly said". */
static size_t skip_auxiliaries(
	const struct attribution_scene *scene, size_t limit, size_t verb)
{
	while (verb > limit && !is_capital(scene, verb - 1) &&
		(stands_in(auxiliaries, fold_at(scene, verb - 1)) ||
			ends_with(fold_at(scene, verb - 1), "ly")))
		verb--;
	return verb;
}

/* Behind the first comma in [first, end); `first` when there is none. */
static size_t skip_clause(
	const struct attribution_scene *scene, size_t first, size_t end)
{
	for (size_t i = first + 1; i < end; i++)
		if (is_apart(scene, i))
			return i;
	return first;
}

static bool ends_subject(const struct attribution_scene *scene, size_t i)
{
	const char *fold = fold_at(scene, i);
	if (is_apart(scene, i) || is_cut(scene, i))
		return true;
	if (is_capital(scene, i))
		return false;
	return stands_in(auxiliaries, fold) || stands_in(past, fold) ||
	       ends_with(fold, "ed") || speech_at(scene, i) != SPEECH_NONE;
}

/* The subject that a clause begins with: what "and said" and ", adding" look
 * back to. */
static struct range read_subject(
	const struct attribution_scene *scene, size_t first, size_t end)
{
	for (int i = 0; i < 3 && first < end; i++) {
		const char *fold = fold_at(scene, first);
		if (stands_in(openers, fold))
			first++;
		else if (stands_in(prepositions, fold) ||
			 is_participle(scene, first))
			first = skip_clause(scene, first, end);
	}
	size_t i = first;
	while (i < end && i - first < LONGEST_NAME &&
		(i == first || !ends_subject(scene, i)))
		i++;
	if (first < end && stands_in(prepositions, fold_at(scene, first)))
		i = first;
	return (struct range){first, i};
}

static bool set(const struct attribution_scene *scene, struct range source,
	struct range cue, struct attribution *found)
{
	if (source.first >= source.end)
		return false;
	found->source = span_of(scene, source);
	found->cue = span_of(scene, cue);
	return true;
}

/* Whether what was read left of a verb is the tail of something else: "Smith,
 * speaking on the way to | Ohio |, said", "a man who hoped to | win | said". */
static bool is_astray(const struct attribution_scene *scene, struct range words,
	struct range left)
{
	if (left.first == words.first || is_apart(scene, left.first) ||
		!is_cut(scene, left.first - 1))
		return false;
	return is_apart(scene, left.end) || !begins_name(scene, left.first);
}

/* The subject of the verb at `verb`, whatever their order. */
static struct range subject_of(
	const struct attribution_scene *scene, struct range words, size_t verb)
{
	size_t end = skip_auxiliaries(scene, words.first, verb);
	if (end == words.first)
		return read_right(scene, verb + 1, words.end);
	const char *before = fold_at(scene, end - 1);
	bool same = strcmp(before, "and") == 0 || strcmp(before, "or") == 0 ||
		    strcmp(before, "but") == 0;
	if (same || is_participle(scene, verb))
		return read_subject(scene, words.first, verb);
	if (strcmp(before, "who") == 0 || strcmp(before, "which") == 0)
		return read_left(scene, words.first, end - 1);
	struct range left = read_left(scene, words.first, end);
	if (left.first < left.end && !is_astray(scene, words, left))
		return left;
	struct range subject = read_subject(scene, words.first, verb);
	return subject.first < subject.end ? subject : left;
}

static bool is_according_to(
	const struct attribution_scene *scene, struct range words, size_t i)
{
	return i + 1 < words.end &&
	       strcmp(fold_at(scene, i), "according") == 0 &&
	       strcmp(fold_at(scene, i + 1), "to") == 0;
}

static bool set_according_to(const struct attribution_scene *scene,
	struct range words, size_t i, struct attribution *found)
{
	struct range cue = {i, i + 2};
	return set(scene, read_right(scene, i + 2, words.end), cue, found);
}

/* The verb behind a quotation, or words.end. */
static size_t find_verb_behind(
	const struct attribution_scene *scene, struct range words)
{
	for (size_t i = words.first; i < words.end; i++) {
		size_t reach = i - words.first;
		enum speech speech = speech_at(scene, i);
		if (reach > STRONG_REACH)
			break;
		if (speech == SPEECH_NONE || is_capital(scene, i))
			continue;
		if (i > words.first && is_participle(scene, i))
			continue;
		if (speech == SPEECH_STRONG || reach <= WEAK_REACH)
			return i;
	}
	return words.end;
}

/* "quoted Smith as saying", "quoted as saying Smith". */
static bool set_quoted(const struct attribution_scene *scene,
	struct range words, size_t verb, struct attribution *found)
{
	if (strcmp(fold_at(scene, verb), "quoted") != 0)
		return false;
	size_t as = verb + 1;
	while (as < words.end && strcmp(fold_at(scene, as), "as") != 0)
		as++;
	if (as + 1 >= words.end || strcmp(fold_at(scene, as + 1), "saying"))
		return false;
	struct range source = {verb + 1, as};
	if (as == verb + 1)
		source = read_right(scene, as + 2, words.end);
	return set(scene, source, (struct range){verb, as + 2}, found);
}

/* “...,” said Smith | “...,” Smith said | “...,” according to Smith */
static bool find_behind(const struct attribution_scene *scene,
	struct range words, struct attribution *found)
{
	static const char narrative[] = " and but or while when because that "
					"which in at to for with if after "
					"before by on of than from ";
	if (words.first >= words.end)
		return false;
	if (is_according_to(scene, words, words.first))
		return set_according_to(scene, words, words.first, found);
	if (stands_in(narrative, fold_at(scene, words.first)))
		return false;
	size_t verb = find_verb_behind(scene, words);
	if (verb == words.end)
		return false;
	if (set_quoted(scene, words, verb, found))
		return true;
	struct range cue = {verb, verb + 1};
	if (verb == words.first)
		return set(scene, read_right(scene, verb + 1, words.end), cue,
			found);
	size_t end = skip_auxiliaries(scene, words.first, verb);
	struct range source = {words.first, end};
	if (source.end - source.first > 2 * LONGEST_NAME)
		return false;
	return set(scene, source, cue, found);
}

/* The verb before a quotation, or words.end. */
static size_t find_verb_before(const struct attribution_scene *scene,
	struct range words, size_t strong_reach)
{
	for (size_t i = words.end; i > words.first; i--) {
		size_t reach = words.end - i;
		enum speech speech = speech_at(scene, i - 1);
		if (is_capital(scene, i - 1) && i - 1 > words.first)
			continue;
		if (reach > strong_reach)
			break;
		if (speech == SPEECH_STRONG ||
			(speech == SPEECH_WEAK && reach <= WEAK_REACH))
			return i - 1;
	}
	return words.end;
}

/* Smith said: “...” | according to Smith, “...” | Smith: “...” */
static bool find_before(const struct attribution_scene *scene,
	struct range words, size_t reach, struct attribution *found)
{
	if (words.first >= words.end)
		return false;
	size_t verb = find_verb_before(scene, words, reach);
	for (size_t i = words.end; i > words.first; i--)
		if (is_according_to(scene, words, i - 1) &&
			(verb == words.end || verb < i - 1))
			return set_according_to(scene, words, i - 1, found);
	if (verb == words.end)
		return false;
	for (size_t i = words.first; i < verb; i++)
		if (set_quoted(scene, words, i, found))
			return true;
	struct range cue = {verb, verb + 1};
	return set(scene, subject_of(scene, words, verb), cue, found);
}

/* A colon leads to the quotation: Name: ‘...’ | Smith gave the answer: “...” */
static bool find_led(const struct attribution_scene *scene, struct range words,
	size_t open, struct attribution *found)
{
	enum { LONGEST_LABEL = 5 };
	static const uint32_t colon[] = {':'};
	size_t n = words.end - words.first;
	if (n == 0)
		return false;
	struct span gap = {word_at(scene, words.end - 1)->at.end, open};
	if (!has_mark(scene, gap, colon, ARRAY_LEN(colon)))
		return false;
	struct range none = {0, 0};
	if (n <= LONGEST_LABEL && is_capital(scene, words.first) &&
		is_capital(scene, words.end - 1))
		return set(scene, words, none, found);
	return set(scene, read_subject(scene, words.first, words.end), none,
		found);
}

/* Whether what leads to the quotation introduces it: said, “ or that “ or
 * a colon. */
static bool is_led_to(
	const struct attribution_scene *scene, struct range before, size_t open)
{
	static const uint32_t marks[] = {',', ':'};
	if (before.first >= before.end)
		return false;
	struct span gap = {word_at(scene, before.end - 1)->at.end, open};
	return has_mark(scene, gap, marks, ARRAY_LEN(marks)) ||
	       speech_at(scene, before.end - 1) != SPEECH_NONE ||
	       strcmp(fold_at(scene, before.end - 1), "that") == 0;
}

/* A title is a quotation only right behind a verb or a colon, and one is told
 * nothing but on a programme: told “Meet the Press”. */
static bool is_led_by_verb(
	const struct attribution_scene *scene, struct range before, size_t open)
{
	static const uint32_t marks[] = {',', ':'}, colon[] = {':'};
	if (before.first >= before.end)
		return false;
	size_t last = before.end - 1;
	struct span gap = {word_at(scene, last)->at.end, open};
	if (has_mark(scene, gap, colon, ARRAY_LEN(colon)))
		return true;
	bool reads = stands_in(" read reads reading ", fold_at(scene, last));
	return (reads || speech_at(scene, last) == SPEECH_STRONG) &&
	       (has_mark(scene, gap, marks, ARRAY_LEN(marks)) ||
		       strcmp(fold_at(scene, last), "told") != 0);
}

bool attribution_find(const struct attribution_scene *scene,
	const struct attribution_place *place, struct attribution *found)
{
	struct range before = words_in(
		scene, (struct span){place->before, place->whole.start});
	struct range behind =
		words_in(scene, (struct span){place->whole.end, place->after});
	*found = (struct attribution){{0, 0}, {0, 0}};
	bool led = is_led_to(scene, before, place->whole.start);
	bool alone = before.first >= before.end;
	bool comma = place->comma;
	bool behind_fits = comma || (alone && place->words >= LONG_WORDS);
	if (place->title && !(alone && comma) &&
		!is_led_by_verb(scene, before, place->whole.start))
		return false;
	if (behind_fits && (alone || !led) && find_behind(scene, behind, found))
		return true;
	size_t reach = place->words <= SCRAP_WORDS ? SCRAP_REACH : SIZE_MAX;
	return find_before(scene, before, reach, found) ||
	       find_led(scene, before, place->whole.start, found) ||
	       (behind_fits && find_behind(scene, behind, found));
}

bool attribution_may_follow(
	const struct attribution_scene *scene, const struct quote_mark *mark)
{
	static const uint32_t marks[] = {',', '?', '!', 0x2026, 0x2014};
	enum { MARKS_BYTES = 6 };
	struct span tail = {mark->at.start, mark->whole.end + 1};
	if (tail.end > scene->text.len)
		tail.end = scene->text.len;
	if (tail.end - tail.start > MARKS_BYTES)
		tail.start = tail.end - MARKS_BYTES;
	/* not into the middle of a code point */
	while (((unsigned char)scene->text.at[tail.start] & 0xC0) == 0x80)
		tail.start++;
	return has_mark(scene, tail, marks, ARRAY_LEN(marks));
}

bool attribution_find_told(const struct attribution_scene *scene,
	struct span within, struct attribution *found)
{
	struct range words = words_in(scene, within);
	return find_before(scene, words, SIZE_MAX, found);
}

bool attribution_interrupts(
	const struct attribution_scene *scene, struct span between)
{
	static const uint32_t goes_on[] = {',', '.'};
	static const uint32_t ends[] = {'\n', ':', ';', '?', '!'};
	struct range words = words_in(scene, between);
	size_t n = words.end - words.first;
	if (n < 2 || n > LONGEST_GAP || is_participle(scene, words.end - 1) ||
		has_mark(scene, between, ends, ARRAY_LEN(ends)))
		return false;
	struct span tail = {word_at(scene, words.end - 1)->at.end, between.end};
	struct attribution found;
	for (size_t i = words.first, verbs = 0; i < words.end; i++) {
		verbs += speech_at(scene, i) == SPEECH_STRONG;
		if (verbs > 1)
			return false;
	}
	return has_mark(scene, tail, goes_on, ARRAY_LEN(goes_on)) &&
	       find_behind(scene, words, &found);
}

static bool is_quoted(
	const struct quote_mark_list *marks, size_t *next, struct span at)
{
	while (*next < marks->n && marks->at[*next].whole.end <= at.start)
		++*next;
	return *next < marks->n && marks->at[*next].whole.start <= at.start;
}

void attribution_scene_make(struct attribution_scene *scene,
	const struct article *article, const struct quote_mark_list *marks)
{
	struct word_list *list = &scene->list;
	scene->text = str_slice(&article->text);
	for (size_t i = 0; i < article->n_sentences; i++)
		word_split(list, scene->text, article->sentences[i].at);
	size_t kept = 0, next = 0;
	for (size_t i = 0; i < list->n; i++) {
		struct word word = list->at[i];
		if (!(word.flags & WORD_PART) &&
			!is_quoted(marks, &next, word.at))
			list->at[kept++] = word;
	}
	list->n = kept;
}

void attribution_scene_release(struct attribution_scene *scene)
{
	word_list_release(&scene->list);
	*scene = (struct attribution_scene){0};
}
