/* SPDX-License-Identifier: MIT */
/* sentence_continuation: tables of the words that go on, and of verbs of
 * speech; all scans are bounded. */
#include "text/sentence/continuation.h"

#include "base/mem.h"
#include "text/sentence/language.h"
#include "text/unicode.h"

enum {
	LOOK_BACK = 400, /* bytes; an opening mark further back is not seen */
	LOOK_AHEAD = 90, /* bytes of an attribution */
	LEFT_BOOK = 0x300A,
	RIGHT_BOOK = 0x300B,
	LEFT_PARENTHESIS = 0xFF08,
	RIGHT_PARENTHESIS = 0xFF09,
};

/* What may follow a quotation, and what begins so and yet begins a sentence;
 * lists end with NULL. */
struct following {
	const char *code;
	const char *const *goes_on, *const *begins;
};

static const char *const ja_goes_on[] = {"と", "など", "なんて", "って", "の",
    "を", "は", "が", "に", "も", "で", "へ", "や", "か", "だ", "ら", NULL};
static const char *const ja_begins[] = {"ところ", "とはいえ", "ときに",
    "とても", "とりわけ", "ともに", "ともあれ", "ともかく", "とくに",
    "とにかく", "とうとう", "とっさ", "のち", "はい", "はじめ", "はるか",
    "はたして", "がっかり", "にもかかわらず", "にわか", "もし", "もっと",
    "もう", "もちろん", "もともと", "もはや", "もとより", "でも", "ですが",
    "できれば", "では", "やがて", "やはり", "やっと", "かつて", "かれ",
    "かなり", "かつ", "だが", "だから", "だって", "だれ", "だいたい", NULL};
static const char *const zh_goes_on[] = {"的", "之", "等", "然后", "接着",
    "随即", "而后", "说完", "说罢", "便", "并", "就", "以及", "和", "与", "及",
    "或", "來", "来", "然後", "接著", "隨即", "並", NULL};
static const char *const zh_begins[] = {"之后", "之前", "之後", "之所以",
    "并且", "并非", "就此", "就在", "就是", "与此", "和平", "来自", NULL};

static const struct following following[] = {
    {"ja", ja_goes_on, ja_begins},
    {"zh", zh_goes_on, zh_begins},
};

/* Verbs of speech: where an attribution has them decides `place`. */
enum place { FIRST_WORD, LAST_WORD };

struct speech {
	const char *code;
	enum place place;
	const char *const *verbs;
};

static const char *const ar_verbs[] = {"قال", "قالت", "قالوا", "يقول", "تقول",
    "أجاب", "أجابت", "سأل", "سألت", "تساءل", "تساءلت", "صرخ", "صرخت", "هتف",
    "هتفت", "رد", "ردت", "أضاف", "أضافت", "علق", "علقت", "صاح", "صاحت", NULL};
static const char *const hi_verbs[] = {"कहा", "बताया", "पूछा", "बोला", "बोले",
    "बोली", "बोलीं", "चिल्लाया", "चिल्लाए", "चिल्लाई", "लिखा", NULL};
static const char *const zh_verbs[] = {"说", "道", "称", "问", "答", "表示",
    "指出", "强调", "回答", "喊", "告诉记者", "介绍", "解释", "补充", "透露",
    "坦言", "感叹", "反问", "說", "稱", "問", "強調", "補充", NULL};

static const struct speech speeches[] = {
    {"ar", FIRST_WORD, ar_verbs},
    {"hi", LAST_WORD, hi_verbs},
    {"zh", LAST_WORD, zh_verbs},
};

static bool is_of(const struct sentence_end_scan *scan, const char *code)
{
	return slice_is(slice_of(code), scan->language->code);
}

static bool starts_with_one(struct slice text, const char *const *words)
{
	for (; *words; words++)
		if (slice_starts(text, *words))
			return true;
	return false;
}

static bool ends_with_one(struct slice text, const char *const *words)
{
	for (; *words; words++)
		if (slice_ends(text, *words))
			return true;
	return false;
}

static bool is_opener(uint32_t code)
{
	return code == 0x2018 || code == 0x201C || code == 0x201E ||
	       code == 0xAB || code == 0x300C || code == 0x300E;
}

static bool is_quotation_closer(uint32_t code)
{
	return code == '"' || code == '\'' || code == 0x2019 ||
	       code == 0x201D || code == 0xBB || code == 0x300D ||
	       code == 0x300F;
}

/* Whether `opener` is before `pos` in the sentence, after its first letter,
 * and no `closer` after it. */
static bool is_within(const struct sentence_end_scan *scan, size_t pos,
    uint32_t opener, uint32_t closer)
{
	size_t len, first = pos;
	while (first > scan->start && pos - first < LOOK_BACK) {
		uint32_t code = sentence_end_code_before(scan, first, &len);
		if (code == closer)
			return false;
		if (code == opener)
			return first > scan->first;
		first -= len;
	}
	return false;
}

/* Whether words of the sentence are before the quotation that ends. */
static bool is_introduced(
    const struct sentence_end_scan *scan, const struct sentence_end *end)
{
	size_t len, pos = end->start;
	while (pos > scan->start && end->start - pos < LOOK_BACK) {
		if (is_opener(sentence_end_code_before(scan, pos, &len)))
			return pos > scan->first;
		pos -= len;
	}
	return pos > scan->start;
}

/* The text from `pos` on, up to the next punctuation, which `mark` gets. */
static struct slice read_phrase(
    const struct sentence_end_scan *scan, size_t pos, uint32_t *mark)
{
	size_t end = pos, len;
	while (*mark = sentence_end_code(scan, end, &len),
	    len && end - pos < LOOK_AHEAD && !unicode_is_punctuation(*mark))
		end += len;
	return (struct slice){scan->text.bytes + pos, end - pos};
}

static bool is_attribution(const struct sentence_end_scan *scan, size_t pos,
    const struct speech *speech)
{
	uint32_t mark;
	if (speech->place == FIRST_WORD) {
		struct slice word =
		    slice_at(scan->text, sentence_end_word_after(scan, pos));
		const char *const *verb = speech->verbs;
		while (*verb && !slice_is(word, *verb))
			verb++;
		return *verb != NULL;
	}
	struct slice phrase = read_phrase(scan, pos, &mark);
	return mark != ':' && mark != 0xFF1A &&
	       ends_with_one(phrase, speech->verbs);
}

static bool goes_on_after_quotation(
    const struct sentence_end_scan *scan, const struct sentence_end *end)
{
	struct slice rest = {
	    scan->text.bytes + end->next, scan->end - end->next};
	for (size_t i = 0; i < ARRAY_LEN(following); i++)
		if (is_of(scan, following[i].code) &&
		    starts_with_one(rest, following[i].goes_on) &&
		    !starts_with_one(rest, following[i].begins))
			return true;
	if (is_introduced(scan, end))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(speeches); i++)
		if (is_of(scan, speeches[i].code) &&
		    is_attribution(scan, end->next, &speeches[i]))
			return true;
	return false;
}

bool sentence_continuation_follows(
    const struct sentence_end_scan *scan, const struct sentence_end *end)
{
	static const uint32_t joints[] = {
	    ',', ';', ':', 0x60C, 0x3001, 0xFF0C, 0xFF1A, 0xFF1B, 0};
	size_t len, before;
	uint32_t next = sentence_end_code(scan, end->next, &len);
	for (const uint32_t *joint = joints; *joint; joint++)
		if (*joint == next)
			return true;
	if (is_within(scan, end->start, LEFT_BOOK, RIGHT_BOOK))
		return true;
	if (end->closers_end == end->marks_end)
		return false;
	uint32_t closer =
	    sentence_end_code_before(scan, end->closers_end, &before);
	if (closer == RIGHT_PARENTHESIS)
		return is_within(scan, end->start, LEFT_PARENTHESIS, closer);
	return is_quotation_closer(closer) &&
	       goes_on_after_quotation(scan, end);
}
