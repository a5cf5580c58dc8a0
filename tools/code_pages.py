#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes src/text/charset/pages.def: the characters of the encodings of a byte
a character, as Python's codecs have them (from the Unicode consortium's
mapping tables).  Not part of the build.

usage: code_pages.py >src/text/charset/pages.def
"""
import unicodedata

PAGES = {
    'windows-874': 'cp874', 'KOI8-R': 'koi8_r', 'KOI8-U': 'koi8_u',
    'macintosh': 'mac_roman', 'x-mac-cyrillic': 'mac_cyrillic',
    'x-mac-ce': 'mac_latin2',
}
PAGES |= {f'windows-125{n}': f'cp125{n}' for n in range(9)}
PAGES |= {f'ISO-8859-{n}': f'iso8859_{n}'
          for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
PAGES |= {f'IBM{n}': f'cp{n}'
          for n in (437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862,
                    863, 864, 865, 866, 869, 1125)}
NONE = '\ufffd'
TITLE = '''/* SPDX-License-Identifier: MIT */
/* The characters of the bytes from 0x80 on, or of those from 0xA0 on where the
 * others are controls.  U+FFFD is none.  Written by tools/code_pages.py. */
/* clang-format off */'''


def character(codec, byte):
    char = bytes([byte]).decode(codec, 'replace')
    return NONE if unicodedata.category(char) == 'Cc' else char


def quoted(char):
    if char in '"\\':
        return '\\' + char
    if char == NONE or unicodedata.category(char)[0] in 'ZCM':
        return f'\\u{ord(char):04X}'
    return char


print(TITLE)
for name, codec in PAGES.items():
    chars = [quoted(character(codec, byte)) for byte in range(0x80, 0x100)]
    if chars[:32] == [quoted(NONE)] * 32:
        chars = chars[32:]
    print(f'PAGE("{name}",')
    lines = []
    for i in range(0, len(chars), 16):
        lines.append('\t"' + ''.join(chars[i:i + 16]) + '"')
    print('\n'.join(lines) + ')')
