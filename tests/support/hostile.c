/* SPDX-License-Identifier: MIT */
/* hostile: a table of paragraphs with dangerous bytes. */
#include "hostile.h"

#include "base/mem.h"

enum { N_MARKS = 10000 };

#define BYTES(literal)                       \
	{                                    \
		literal, sizeof(literal) - 1 \
	}

static const struct slice paragraphs[] = {
    /* clear the screen, move, paint, ring */
    BYTES("Winds \033[2J\033[1;1H\033[31;44mrose\033[0m\a all night."),
    /* title, hyperlink, clipboard, device control, palette */
    BYTES("Crews \033]0;owned\007 and \033]8;;http://x.invalid/\033\\"
	  "pilots\033]8;;\033\\ \033]52;c;ZXZpbA==\007waited."),
    BYTES("Boats \033P$q\"p\033\\ lay \033_G\033\\ idle \033c\033#8"
	  "\033(0 lqqk \033(B there."),
    /* ask the terminal to type */
    BYTES("Nobody \033[6n\033[c\033]11;?\007\005 answered."),
    /* every C0 control but newline */
    BYTES("Bells \x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x10\x11"
	  "\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x7f"
	  " rang on the pier."),
    BYTES("Before\0 and after\0 the nul."),
    /* C1 controls as UTF-8, then as raw bytes */
    BYTES("Lights \xc2\x9b"
	  "2J\xc2\x9d"
	  "0;owned\xc2\x9c\xc2\x85\xc2\x90 went out."),
    BYTES("Sirens \x9b"
	  "2J\x9d"
	  "0;owned\x9c sounded twice."),
    /* bidi overrides, isolates and marks, never closed */
    BYTES("Prices \xe2\x80\xae"
	  "desrever\xe2\x80\xac and \xe2\x81\xa6\xe2\x80\xab"
	  "left\xe2\x80\xad open \xe2\x80\x8e\xe2\x80\x8f fell."),
    /* line and paragraph separators, next line, tags, variation */
    BYTES("One\xe2\x80\xa8two\xe2\x80\xa9three\xf3\xa0\x81\x81"
	  "\xf3\xa0\x81\xbf four\xef\xb8\x8f five."),
    /* zero width space, joiners, byte order mark, word joiner, soft
	 * hyphen, Hangul filler, Mongolian vowel separator */
    BYTES("Zero\xe2\x80\x8b\xe2\x80\x8c\xe2\x80\x8d\xef\xbb\xbf"
	  "\xe2\x81\xa0width\xc2\xad\xe3\x85\xa4\xe1\xa0\x8e counts."),
    /* truncated, overlong, surrogate, too large, lone continuation */
    BYTES("Bad \xe2\x82 and \xc0\xaf and \xed\xa0\x80 and "
	  "\xf4\x90\x80\x80 and \xff\xfe and \x80 bytes."),
    /* noncharacters, replacement, private use */
    BYTES("Odd \xef\xbf\xbe \xef\xb7\x90 \xef\xbf\xbd \xee\x80\x80 ones."),
    /* wide, emoji with joiners, flags, a lone regional indicator */
    BYTES("\xe6\xb8\xaf\xe5\x8f\xa3 \xf0\x9f\x91\xa9\xe2\x80\x8d"
	  "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 \xf0\x9f\x87\xb3"
	  "\xf0\x9f\x87\xb1 \xf0\x9f\x87\xb3 met."),
    /* a line that starts with a mark, and right-to-left text */
    BYTES("\xcc\x81Marks first. \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d "
	  "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7."),
};

static void append_marks(struct str *out)
{
	str_append_text(out, "The z");
	for (int i = 0; i < N_MARKS; i++)
		str_append_text(out, i % 2 ? "\xcc\x81" : "\xcc\xa3");
	str_append_text(out, "one was closed.\n\n");
}

void hostile_article(struct str *out)
{
	str_append_text(out, HOSTILE_HEADLINE "\n\n");
	str_append_text(out,
	    HOSTILE_SENTENCE " Officials said that the pier had held.\n\n");
	for (size_t i = 0; i < ARRAY_LEN(paragraphs); i++) {
		str_append_slice(out, paragraphs[i]);
		str_append_text(out, "\n\n");
	}
	append_marks(out);
	str_append_text(out, "Repairs will take a week.\r\n");
}
