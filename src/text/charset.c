/* SPDX-License-Identifier: MIT */
/* charset: looks at the bytes, then hands them to iconv. */
#include "text/charset.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"

enum {
	/* Where HTML and XML declare their encoding; the standard says 1024,
	 * pages of news need more. */
	DECLARED_BYTES_MAX = 4096,
	LABEL_BYTES_MAX = 40,
	/* Bytes that are looked at to find an encoding out. */
	SAMPLE_BYTES_MAX = 64 << 10,
	/* Of the characters that are not ASCII, in percent, that may be broken
	 * in a text that is in an encoding all the same. */
	BROKEN_PERCENT_MAX = 2,
};

/* The labels of the WHATWG Encoding Standard that are not glibc's own names
 * for the same, without punctuation and in lower case. */
static const struct {
	const char *label;
	const char *name;
} labels[] = {
    {"utf8", "UTF-8"},
    {"unicode11utf8", "UTF-8"},
    {"ascii", "windows-1252"},
    {"usascii", "windows-1252"},
    {"ansix341968", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"iso88591", "windows-1252"},
    {"iso885911987", "windows-1252"},
    {"cp819", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"windows1252", "windows-1252"},
    {"latin2", "ISO-8859-2"},
    {"iso88592", "ISO-8859-2"},
    {"iso88593", "ISO-8859-3"},
    {"iso88594", "ISO-8859-4"},
    {"iso88595", "ISO-8859-5"},
    {"iso88596", "ISO-8859-6"},
    {"arabic", "ISO-8859-6"},
    {"iso88597", "ISO-8859-7"},
    {"greek", "ISO-8859-7"},
    {"iso88598", "ISO-8859-8"},
    {"iso88598i", "ISO-8859-8"},
    {"hebrew", "ISO-8859-8"},
    {"latin5", "windows-1254"},
    {"iso88599", "windows-1254"},
    {"iso885910", "ISO-8859-10"},
    {"iso885911", "windows-874"},
    {"tis620", "windows-874"},
    {"windows874", "windows-874"},
    {"iso885913", "ISO-8859-13"},
    {"iso885914", "ISO-8859-14"},
    {"iso885915", "ISO-8859-15"},
    {"latin9", "ISO-8859-15"},
    {"iso885916", "ISO-8859-16"},
    {"windows1250", "windows-1250"},
    {"cp1250", "windows-1250"},
    {"windows1251", "windows-1251"},
    {"cp1251", "windows-1251"},
    {"windows1253", "windows-1253"},
    {"windows1254", "windows-1254"},
    {"windows1255", "windows-1255"},
    {"windows1256", "windows-1256"},
    {"windows1257", "windows-1257"},
    {"windows1258", "windows-1258"},
    {"ibm866", "IBM866"},
    {"cp866", "IBM866"},
    {"koi8", "KOI8-R"},
    {"koi8r", "KOI8-R"},
    {"koi8u", "KOI8-U"},
    {"macintosh", "MACINTOSH"},
    {"mac", "MACINTOSH"},
    {"xmacroman", "MACINTOSH"},
    {"gb2312", "GB18030"},
    {"gb231280", "GB18030"},
    {"gbk", "GB18030"},
    {"xgbk", "GB18030"},
    {"cp936", "GB18030"},
    {"gb18030", "GB18030"},
    {"big5", "Big5"},
    {"big5hkscs", "Big5"},
    {"xxbig5", "Big5"},
    {"cp950", "Big5"},
    {"eucjp", "EUC-JP"},
    {"xeucjp", "EUC-JP"},
    {"iso2022jp", "ISO-2022-JP"},
    {"shiftjis", "Shift_JIS"},
    {"sjis", "Shift_JIS"},
    {"xsjis", "Shift_JIS"},
    {"mskanji", "Shift_JIS"},
    {"windows31j", "Shift_JIS"},
    {"cp932", "Shift_JIS"},
    {"euckr", "EUC-KR"},
    {"korean", "EUC-KR"},
    {"ksc5601", "EUC-KR"},
    {"ksc56011987", "EUC-KR"},
    {"windows949", "EUC-KR"},
    {"cp949", "EUC-KR"},
    {"utf16", "UTF-16LE"},
    {"utf16le", "UTF-16LE"},
    {"utf16be", "UTF-16BE"},
    {"ucs2", "UTF-16LE"},
    {"iso10646ucs2", "UTF-16LE"},
    {"utf32", "UTF-32LE"},
    {"utf32le", "UTF-32LE"},
    {"utf32be", "UTF-32BE"},
    {"ebcdicus", "EBCDIC-US"},
    {"ebcdiccpus", "IBM037"},
    {"cp037", "IBM037"},
    {"ibm037", "IBM037"},
};

/* What iconv calls an encoding, where that is not its name here: those of
 * Windows, which have what pages declare by the name of the standard. */
static const struct {
	const char *name, *iconv;
} supersets[] = {
    {"windows-1252", "CP1252"},
    {"windows-874", "CP874"},
    {"Big5", "BIG5-HKSCS"},
    {"Shift_JIS", "CP932"},
    {"EUC-KR", "CP949"},
    {"EUC-JP", "EUC-JP-MS"},
};

static const struct {
	const char *bytes;
	size_t len;
	const char *name;
} marks[] = {
    {"\xEF\xBB\xBF", 3, "UTF-8"},
    {"\xFF\xFE\0\0", 4, "UTF-32LE"},
    {"\0\0\xFE\xFF", 4, "UTF-32BE"},
    {"\xFF\xFE", 2, "UTF-16LE"},
    {"\xFE\xFF", 2, "UTF-16BE"},
    /* "<?" and "<h" without a mark (XML 1.0, appendix F) */
    {"<\0\0\0", 4, "UTF-32LE"},
    {"\0\0\0<", 4, "UTF-32BE"},
    {"<\0", 2, "UTF-16LE"},
    {"\0<", 2, "UTF-16BE"},
    {"\x4C\x6F\xA7\x94", 4, "IBM037"},
};
enum { TRUE_MARKS = 5 };

static unsigned char byte_at(struct slice bytes, size_t i)
{
	return i < bytes.len ? (unsigned char)bytes.bytes[i] : 0;
}

static const char *find_label(struct slice label)
{
	char plain[LABEL_BYTES_MAX];
	size_t n = 0;
	for (size_t i = 0; i < label.len && n + 1 < sizeof(plain); i++)
		if (isalnum(byte_at(label, i)))
			plain[n++] = (char)tolower(byte_at(label, i));
	plain[n] = '\0';
	for (size_t i = 0; i < ARRAY_LEN(labels); i++)
		if (strcmp(plain, labels[i].label) == 0)
			return labels[i].name;
	return NULL;
}

static size_t find_ignoring_case(
    struct slice text, const char *needle, size_t from)
{
	size_t len = strlen(needle);
	for (size_t i = from; i + len <= text.len; i++)
		if (strncasecmp(text.bytes + i, needle, len) == 0)
			return i;
	return text.len;
}

/* The value after "encoding =" or "charset =", quoted or not. */
static const char *value_at(struct slice text, size_t pos)
{
	while (pos < text.len && strchr(" \t\r\n=\"'", text.bytes[pos]))
		pos++;
	size_t end = pos;
	while (end < text.len && !strchr(" \t\r\n\"';>?/", text.bytes[end]))
		end++;
	return find_label(slice_at(text, (struct span){pos, end}));
}

static const char *declared_in_xml(struct slice text)
{
	size_t start = find_ignoring_case(text, "<?xml", 0);
	size_t end = slice_find(text, "?>", start);
	struct slice front = {text.bytes, end};
	size_t pos = find_ignoring_case(front, "encoding", start);
	return pos < end ? value_at(front, pos + strlen("encoding")) : NULL;
}

/* The first <meta> outside of comments that has a charset. */
static const char *declared_in_html(struct slice text)
{
	for (size_t pos = 0; pos < text.len;) {
		size_t meta = find_ignoring_case(text, "<meta", pos);
		size_t comment = slice_find(text, "<!--", pos);
		if (comment < meta) {
			pos = slice_find(text, "-->", comment);
			continue;
		}
		size_t end = slice_find(text, ">", meta);
		struct slice tag = {text.bytes, end};
		size_t value = find_ignoring_case(tag, "charset", meta);
		const char *name =
		    value < end ? value_at(tag, value + strlen("charset"))
				: NULL;
		if (name)
			return name;
		pos = end;
	}
	return NULL;
}

static const char *find_declaration(struct slice bytes, enum charset_kind kind)
{
	struct slice front = bytes;
	if (front.len > DECLARED_BYTES_MAX)
		front.len = DECLARED_BYTES_MAX;
	if (kind == CHARSET_TEXT)
		return NULL;
	const char *name = declared_in_xml(front);
	return name || kind == CHARSET_XML ? name : declared_in_html(front);
}

/* The bytes of the UTF-8 sequence at a position; 0 when it is ill-formed
 * (surrogates and long forms are left for unicode_repair). */
static size_t utf8_length(struct slice bytes, size_t pos)
{
	unsigned char first = byte_at(bytes, pos);
	size_t len = first < 0x80    ? 1
		     : first < 0xC2  ? 0
		     : first < 0xE0  ? 2
		     : first < 0xF0  ? 3
		     : first <= 0xF4 ? 4
				     : 0;
	if (pos + len > bytes.len)
		return 0;
	for (size_t i = 1; i < len; i++)
		if ((byte_at(bytes, pos + i) & 0xC0) != 0x80)
			return 0;
	return len;
}

/* Sequences beyond ASCII that are UTF-8, and bytes that are not. */
static void count_utf8(struct slice bytes, size_t *n_sound, size_t *n_broken)
{
	*n_sound = *n_broken = 0;
	for (size_t pos = 0; pos < bytes.len;) {
		size_t len = utf8_length(bytes, pos);
		*n_sound += len > 1;
		*n_broken += len == 0;
		pos += len ? len : 1;
	}
}

/* Whether bytes in which some are broken are UTF-8 all the same. */
static bool is_mostly_utf8(struct slice bytes)
{
	size_t n_sound, n_broken;
	count_utf8(bytes, &n_sound, &n_broken);
	return n_sound && n_broken * 4 <= n_sound;
}

/* UTF-16 of Latin text has a zero in every other byte. */
static const char *find_zeros(struct slice bytes)
{
	enum { SAMPLE = 512, QUARTER = 4 };
	size_t even = 0, odd = 0;
	size_t n = bytes.len < SAMPLE ? bytes.len : SAMPLE;
	for (size_t i = 0; i < n; i++)
		if (!bytes.bytes[i])
			*(i % 2 ? &odd : &even) += 1;
	if (odd * QUARTER > n && even * QUARTER < odd)
		return "UTF-16LE";
	if (even * QUARTER > n && odd * QUARTER < even)
		return "UTF-16BE";
	return NULL;
}

static const char *find_mark(struct slice bytes, size_t *len)
{
	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		bool bytes_are_there = bytes.len >= marks[i].len;
		if (!bytes_are_there ||
		    memcmp(bytes.bytes, marks[i].bytes, marks[i].len) != 0)
			continue;
		*len = i < TRUE_MARKS ? marks[i].len : 0;
		return marks[i].name;
	}
	*len = 0;
	return find_zeros(bytes);
}

static const char *iconv_name(const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(supersets); i++)
		if (strcmp(supersets[i].name, name) == 0)
			return supersets[i].iconv;
	return name;
}

/* The bytes that are passed over where an encoding is broken. */
static size_t unit_of(const char *name)
{
	return strncmp(name, "UTF-32", 6) == 0	 ? 4
	       : strncmp(name, "UTF-16", 6) == 0 ? 2
						 : 1;
}

static void replace_byte(struct str *out, size_t *n_invalid)
{
	str_append_text(out, "\xEF\xBF\xBD");
	++*n_invalid;
}

/* Appends what the bytes are in an encoding; returns the sequences that it
 * does not have. */
static size_t convert(struct str *out, struct slice bytes, const char *name)
{
	enum { CHUNK = 4096 };
	char chunk[CHUNK];
	char *in = (char *)(uintptr_t)bytes.bytes;
	size_t left = bytes.len, n_invalid = 0, unit = unit_of(name);
	iconv_t state = iconv_open("UTF-8", iconv_name(name));
	if (state == (iconv_t)-1) {
		str_append_slice(out, bytes);
		return 0;
	}
	while (left) {
		char *to = chunk;
		size_t room = sizeof(chunk);
		size_t done = iconv(state, &in, &left, &to, &room);
		int reason = errno;
		str_append(out, chunk, sizeof(chunk) - room);
		if (done != (size_t)-1 || reason == E2BIG || !left)
			continue;
		replace_byte(out, &n_invalid);
		in += unit < left ? unit : left;
		left -= unit < left ? unit : left;
		iconv(state, NULL, NULL, NULL, NULL);
	}
	iconv_close(state);
	return n_invalid;
}

/* Characters beyond ASCII that are common in the languages of an encoding: of
 * a text that is in it they are a good part, and hardly any of one that is
 * not.  Where two encodings have the same, the first is taken. */
static const struct {
	const char *name;
	const char *common;
} candidates[] = {
    {"windows-1252",
	"éèàçêâôîûùëïüöäßáíóúñãõåæøìòÉÀÄÖÜÅØÇÁÑ¿¡“”‘’–—…«»°£€œ§©®·\u00A0"},
    {"windows-1251", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєОВСНПАИМТКРДГЯ“”„"
		     "’–—…«»№\u00A0"},
    {"KOI8-R", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфОВСНПАИМТКРДГЯ"},
    {"ISO-8859-5", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфОВСНПАИМТКРДГЯ"},
    {"IBM866", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфОВСНПАИМТКРДГЯ"},
    {"windows-1250", "ąćęłńóśźżáčďéěíňřšťúůýžőűöüăâîţşäßôŁŚŻČŘŠŽÁÉ“”„"
		     "‘’–—…«»\u00A0"},
    {"ISO-8859-2", "ąćęłńóśźżáčďéěíňřšťúůýžőűöüăâîţşäßôŁŚŻČŘŠŽÁÉ"},
    {"windows-1254", "ığşİçöüŞÇÖÜâîû“”‘’–—…\u00A0"},
    {"windows-1253", "αοιετσνηυρπκμλςωδγχθφβξζψάέήίόύώΑΕΟΤΚΠΣΜΗ“”‘’–—…«»"},
    {"windows-1255", "יוהלאתמרבנשדקפחעצסטזגכםןךףץ“”‘’–—…"},
    {"windows-1256", "اليمنرتبةعدسفهكحقجخطشصضزثذغظأإآىؤئءوپچگ،؛؟“”‘’–—"},
    {"windows-874", "านรกอเงมยลวดทตสประะาิีุู่้็ไใแโคขชซนพผฟ"},
    {"Shift_JIS", "あいうえおかがきくけこごさしすせそただちっつてでとどなに"
		  "のはばひへほまみめもやよらりるれろわをんアイウエオカキクコサ"
		  "シスタチッテトドナニバフプマムメャュョラリルレロンー、。「」"
		  "日人年大国会一本中出"},
    {"EUC-JP", "あいうえおかがきくけこごさしすせそただちっつてでとどなにの"
	       "はばひへほまみめもやよらりるれろわをんアイウエオカキクコサシス"
	       "タチッテトドナニバフプマムメャュョラリルレロンー、。「」日人年"
	       "大国会一本中出"},
    {"GB18030", "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时"
		"年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都"
		"然没日于起还发成事只作当想看文无开手十用主行方又如前所本见"
		"经头面公同三已老从动两长知民样现分将外但身些与高意进把法此"
		"实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等"
		"几很业最间新什打便位因重被走电四第门相次东政海口使教西再平"
		"真听世气信北少关并内加化由却代军产入先山五太水万市员报记"
		"，。、“”《》：；"},
    {"Big5", "的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年"
	     "得就那要下以生會自著去之過家學對可她里後小麼心多天而能好都然"
	     "沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經"
	     "頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實"
	     "回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾"
	     "很業最間新什打便位因重被走電四第門相次東政海口使教西再平真"
	     "聽世氣信北少關並內加化由卻代軍產入先山五太水萬市員報記"
	     "，。、「」《》：；"},
    {"EUC-KR", "이다는의에을가고하로한를은지사기있도서리인자대어시아그해일정"
	       "수과나스부장전들게라보제원으공상국연구동주관세성만조신여비"
	       "위내경적오안없년것까며했면회민화실개당선중통"},
};

static bool is_common(const char *common, struct slice character)
{
	char text[8];
	if (character.len >= sizeof(text))
		return false;
	memcpy(text, character.bytes, character.len);
	text[character.len] = '\0';
	return strstr(common, text) != NULL;
}

/* The share of characters beyond ASCII that are common, as far as the bytes
 * are in the encoding at all. */
static double likeness(struct slice bytes, size_t candidate)
{
	struct str text = {0};
	size_t n = 0, n_common = 0;
	size_t n_invalid = convert(&text, bytes, candidates[candidate].name);
	struct slice all = str_slice(&text);
	for (size_t pos = 0; pos < all.len;) {
		size_t len = utf8_length(all, pos);
		len = len ? len : 1;
		n += len > 1;
		n_common += len > 1 &&
			    is_common(candidates[candidate].common,
				slice_at(all, (struct span){pos, pos + len}));
		pos += len;
	}
	str_release(&text);
	if (!n || n_invalid * 100 > n * BROKEN_PERCENT_MAX)
		return 0;
	return (double)n_common / (double)n;
}

static const char *find_out(struct slice bytes)
{
	size_t best = 0;
	double most = 0;
	if (slice_find(bytes, "\x1b$B", 0) < bytes.len ||
	    slice_find(bytes, "\x1b$@", 0) < bytes.len)
		return "ISO-2022-JP";
	if (bytes.len > SAMPLE_BYTES_MAX)
		bytes.len = SAMPLE_BYTES_MAX;
	for (size_t i = 0; i < ARRAY_LEN(candidates); i++) {
		double found = likeness(bytes, i);
		if (found > most)
			best = i;
		if (found > most)
			most = found;
	}
	return candidates[best].name;
}

static bool is_seven_bit(struct slice bytes)
{
	for (size_t i = 0; i < bytes.len; i++)
		if (byte_at(bytes, i) >= 0x80 || byte_at(bytes, i) == 0x1b)
			return false;
	return true;
}

/* Whether an encoding that was declared can be that of bytes which show no
 * mark of it: those of two and four bytes a character would. */
static bool is_possible(const char *name)
{
	return unit_of(name) == 1 && strncmp(name, "IBM037", 6) != 0 &&
	       strncmp(name, "EBCDIC", 6) != 0;
}

/* Appends the bytes as they were declared; false, with nothing appended, when
 * too many of them are not in that encoding. */
static bool convert_declared(struct str *out, struct slice bytes,
    const char *name, struct charset_result *result)
{
	size_t before = out->len, n_beyond = 0;
	size_t n_invalid = convert(out, bytes, name);
	for (size_t i = 0; i < bytes.len; i++)
		n_beyond += byte_at(bytes, i) >= 0x80;
	if (n_invalid * 100 > n_beyond * BROKEN_PERCENT_MAX) {
		str_cut(out, before);
		return false;
	}
	result->name = name;
	result->from = CHARSET_FROM_DECLARATION;
	result->n_invalid = n_invalid;
	return true;
}

static void decode_found(struct str *out, struct slice bytes, const char *name,
    enum charset_from from, struct charset_result *result)
{
	result->name = name;
	result->from = from;
	if (strcmp(name, "UTF-8") == 0)
		str_append_slice(out, bytes);
	else
		result->n_invalid = convert(out, bytes, name);
}

void charset_decode(struct str *out, struct slice bytes, enum charset_kind kind,
    struct charset_result *result)
{
	size_t mark_len, n_sound, n_broken;
	const char *mark = find_mark(bytes, &mark_len);
	const char *declared = find_declaration(bytes, kind);
	*result = (struct charset_result){.name = "UTF-8"};
	count_utf8(bytes, &n_sound, &n_broken);
	if (mark && strcmp(mark, "UTF-8") != 0) {
		decode_found(out, slice_from(bytes, mark_len), mark,
		    CHARSET_FROM_MARK, result);
		return;
	}
	bytes = slice_from(bytes, mark_len);
	bool other = declared && strcmp(declared, "UTF-8") != 0;
	if (is_seven_bit(bytes) || (n_sound && !n_broken)) {
		result->contradicted = other && n_sound;
		str_append_slice(out, bytes);
		return;
	}
	if (other && is_possible(declared) &&
	    convert_declared(out, bytes, declared, result))
		return;
	result->contradicted = declared != NULL;
	if (mark || is_mostly_utf8(bytes)) {
		result->contradicted = other;
		str_append_slice(out, bytes);
		return;
	}
	decode_found(out, bytes, find_out(bytes), CHARSET_FROM_BYTES, result);
}
