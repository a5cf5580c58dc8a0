/* SPDX-License-Identifier: MIT */
/* charset_encoding: one table, searched from its start. */
#include "text/charset/encoding.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

#include "base/mem.h"

enum { LABEL_LEN = 40 };

/* clang-format off */
static const struct charset_encoding encodings[] = {
	{"UTF-8", "UTF-8", CHARSET_UTF8,
	    " utf8 unicode11utf8 unicode20utf8 xunicode20utf8 "},
	{"UTF-16LE", "UTF-16LE", CHARSET_UTF16,
	    " utf16le utf16 unicode unicodefeff ucs2 csunicode iso10646ucs2 "},
	{"UTF-16BE", "UTF-16BE", CHARSET_UTF16, " utf16be unicodefffe "},
	{"UTF-32LE", "UTF-32LE", CHARSET_UTF32,
	    " utf32le utf32 ucs4 csucs4 iso10646ucs4 "},
	{"UTF-32BE", "UTF-32BE", CHARSET_UTF32, " utf32be "},

	{"windows-1252", NULL, CHARSET_SINGLE,
	    " windows1252 cp1252 xcp1252 iso88591 iso885911987 latin1 l1 "
	    "usascii ascii ansix341968 cp819 ibm819 csisolatin1 isoir100 "
	    "xuserdefined "},
	{"windows-1250", NULL, CHARSET_SINGLE,
	    " windows1250 cp1250 xcp1250 "},
	{"windows-1251", NULL, CHARSET_SINGLE,
	    " windows1251 cp1251 xcp1251 "},
	{"windows-1253", NULL, CHARSET_SINGLE,
	    " windows1253 cp1253 xcp1253 "},
	{"windows-1254", NULL, CHARSET_SINGLE,
	    " windows1254 cp1254 xcp1254 iso88599 iso885991989 latin5 l5 "
	    "csisolatin5 isoir148 "},
	{"windows-1255", NULL, CHARSET_SINGLE,
	    " windows1255 cp1255 xcp1255 "},
	{"windows-1256", NULL, CHARSET_SINGLE,
	    " windows1256 cp1256 xcp1256 "},
	{"windows-1257", NULL, CHARSET_SINGLE,
	    " windows1257 cp1257 xcp1257 "},
	{"windows-1258", NULL, CHARSET_SINGLE,
	    " windows1258 cp1258 xcp1258 "},
	{"windows-874", NULL, CHARSET_SINGLE,
	    " windows874 cp874 dos874 tis620 iso885911 "},
	{"ISO-8859-2", NULL, CHARSET_SINGLE,
	    " iso88592 iso885921987 latin2 l2 csisolatin2 isoir101 "},
	{"ISO-8859-3", NULL, CHARSET_SINGLE,
	    " iso88593 iso885931988 latin3 l3 csisolatin3 isoir109 "},
	{"ISO-8859-4", NULL, CHARSET_SINGLE,
	    " iso88594 iso885941988 latin4 l4 csisolatin4 isoir110 "},
	{"ISO-8859-5", NULL, CHARSET_SINGLE,
	    " iso88595 iso885951988 cyrillic csisolatincyrillic isoir144 "},
	{"ISO-8859-6", NULL, CHARSET_SINGLE,
	    " iso88596 iso885961987 iso88596e iso88596i arabic asmo708 "
	    "ecma114 csiso88596e csiso88596i csisolatinarabic isoir127 "},
	{"ISO-8859-7", NULL, CHARSET_SINGLE,
	    " iso88597 iso885971987 greek greek8 ecma118 elot928 suneugreek "
	    "csisolatingreek isoir126 "},
	{"ISO-8859-8", NULL, CHARSET_SINGLE,
	    " iso88598 iso885981988 iso88598e iso88598i hebrew visual logical "
	    "csiso88598e csiso88598i csisolatinhebrew isoir138 "},
	{"ISO-8859-10", NULL, CHARSET_SINGLE,
	    " iso885910 latin6 l6 csisolatin6 isoir157 "},
	{"ISO-8859-13", NULL, CHARSET_SINGLE, " iso885913 latin7 l7 "},
	{"ISO-8859-14", NULL, CHARSET_SINGLE, " iso885914 latin8 l8 "},
	{"ISO-8859-15", NULL, CHARSET_SINGLE,
	    " iso885915 csisolatin9 latin9 l9 "},
	{"ISO-8859-16", NULL, CHARSET_SINGLE, " iso885916 latin10 "},
	{"KOI8-R", NULL, CHARSET_SINGLE, " koi8r koi koi8 cskoi8r "},
	{"KOI8-U", NULL, CHARSET_SINGLE, " koi8u koi8ru "},
	{"macintosh", NULL, CHARSET_SINGLE,
	    " macintosh mac macroman xmacroman csmacintosh "},
	{"x-mac-cyrillic", NULL, CHARSET_SINGLE,
	    " xmaccyrillic maccyrillic xmacukrainian "},
	{"x-mac-ce", NULL, CHARSET_SINGLE,
	    " xmacce macce maccentraleurope xmaccentraleurroman "},
	{"IBM866", NULL, CHARSET_SINGLE, " ibm866 cp866 866 csibm866 "},
	{"IBM437", NULL, CHARSET_SINGLE,
	    " ibm437 cp437 437 cspc8codepage437 "},
	{"IBM737", NULL, CHARSET_SINGLE, " ibm737 cp737 737 "},
	{"IBM775", NULL, CHARSET_SINGLE,
	    " ibm775 cp775 775 cspc775baltic "},
	{"IBM850", NULL, CHARSET_SINGLE,
	    " ibm850 cp850 850 cspc850multilingual "},
	{"IBM852", NULL, CHARSET_SINGLE, " ibm852 cp852 852 cspcp852 "},
	{"IBM855", NULL, CHARSET_SINGLE, " ibm855 cp855 855 csibm855 "},
	{"IBM857", NULL, CHARSET_SINGLE, " ibm857 cp857 857 csibm857 "},
	{"IBM858", NULL, CHARSET_SINGLE, " ibm858 cp858 858 ibm00858 "
	    "cp00858 pcmultilingual850euro "},
	{"IBM860", NULL, CHARSET_SINGLE, " ibm860 cp860 860 csibm860 "},
	{"IBM861", NULL, CHARSET_SINGLE,
	    " ibm861 cp861 861 cpis csibm861 "},
	{"IBM862", NULL, CHARSET_SINGLE,
	    " ibm862 cp862 862 cspc862latinhebrew "},
	{"IBM863", NULL, CHARSET_SINGLE, " ibm863 cp863 863 csibm863 "},
	{"IBM864", NULL, CHARSET_SINGLE, " ibm864 cp864 864 csibm864 "},
	{"IBM865", NULL, CHARSET_SINGLE, " ibm865 cp865 865 csibm865 "},
	{"IBM869", NULL, CHARSET_SINGLE,
	    " ibm869 cp869 869 cpgr csibm869 "},
	{"IBM1125", NULL, CHARSET_SINGLE, " ibm1125 cp1125 1125 cp866u "},

	{"GB18030", "GB18030", CHARSET_DOUBLE,
	    " gb18030 gbk xgbk cp936 ms936 936 windows936 gb2312 gb231280 "
	    "csgb2312 csiso58gb231280 isoir58 chinese euccn "},
	{"Big5", "BIG5-HKSCS", CHARSET_DOUBLE,
	    " big5 big5hkscs cnbig5 csbig5 xxbig5 cp950 ms950 950 "
	    "windows950 "},
	{"EUC-JP", "EUC-JP-MS", CHARSET_DOUBLE,
	    " eucjp xeucjp ujis cseucpkdfmtjapanese eucjpms "},
	{"Shift_JIS", "CP932", CHARSET_DOUBLE,
	    " shiftjis sjis xsjis mskanji csshiftjis windows31j "
	    "cswindows31j cp932 ms932 932 "},
	{"EUC-KR", "CP949", CHARSET_DOUBLE,
	    " euckr cseuckr ksc5601 ksc56011987 ksc56011989 csksc56011987 "
	    "isoir149 korean windows949 cp949 ms949 949 uhc "},
	{"ISO-2022-JP", "ISO-2022-JP", CHARSET_ESCAPED,
	    " iso2022jp csiso2022jp "},
};
/* clang-format on */

/* Writes " label ", squeezed; false when it cannot be one. */
static bool squeeze(struct slice label, char *out)
{
	size_t n = 0;
	out[n++] = ' ';
	for (size_t i = 0; i < label.len; i++) {
		unsigned char byte = (unsigned char)label.bytes[i];
		if (byte > 0x7F || n == LABEL_LEN)
			return false;
		if (isalnum(byte))
			out[n++] = (char)tolower(byte);
	}
	out[n] = ' ';
	out[n + 1] = '\0';
	return n > 1;
}

const struct charset_encoding *charset_encoding_find(struct slice label)
{
	char word[LABEL_LEN + 2];
	if (!squeeze(label, word))
		return NULL;
	for (size_t i = 0; i < ARRAY_LEN(encodings); i++)
		if (strstr(encodings[i].labels, word))
			return &encodings[i];
	return NULL;
}

const struct charset_encoding *charset_encoding_at(const char *name)
{
	const struct charset_encoding *found =
	    charset_encoding_find(slice_of(name));
	assert(found && strcmp(found->name, name) == 0);
	return found;
}
