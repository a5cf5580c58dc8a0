#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes src/text/charset/letters.def: how often each letter beyond ASCII is
met in texts of a language, and each letter of ASCII in the words with them.
Not part of the build.

usage: letters.py FOLDER >src/text/charset/letters.def

FOLDER has LANGUAGE.txt of running text in UTF-8 (zhs, zht: simplified and
traditional Chinese).  We used the pages of Debian 12's gnome-user-docs and
installation-guide-amd64 and the translated messages of the programs on the
machine, without their markup: 30,000 characters (Icelandic) to 4 million.
"""
import bisect
import collections
import math
import os
import re
import sys

LANGUAGES = """en de fr es it pt nl ca sv da nb fi is pl cs sk hu ro hr sl sq tr
lt lv et ru uk bg sr mk be el he ar th zhs zht ja ko""".split()
BITS = '123456789ABCDEF'    # what a letter costs; no letter beyond ASCII
RARE = 12                   # letters that cost more are left to the program
WIDTH = 60                  # characters in a line of the table
# What a newspaper writes more often than a manual of programs.
NEWS = {
    'zhs': '国年月日人中大政府总统国家社会经济会议新华报道记者北京上海美元市民党主席长部'
           '公司发生事件调查警察法院战争军队和平选举投票学校医院疫情死亡受伤地震台风火灾'
           '今昨明天周晚早省县城村街东西南北京海山河米亿万千百元价格贸易出口投资银行股',
    'zht': '國年月日人中大政府總統國家社會經濟會議新聞報導記者臺灣台北美元市民黨主席長部'
           '公司發生事件調查警察法院戰爭軍隊和平選舉投票學校醫院疫情死亡受傷地震颱風火災'
           '今昨明天週晚早省縣城村街東西南北京海山河米億萬千百元價格貿易出口投資銀行股',
    'ja': '国年月日人中大政府総統首相会社経済議員新聞報道記者東京大阪市民党主席長部選挙'
          '事件調査警察裁判所戦争軍平和投票学校病院死亡地震台風火災今昨明日週県村町西南北',
    'ko': '국년월일인중대정부총통령회사경제의원신문보도기자서울시민당주석장선거사건조사경찰'
          '법전쟁군평화투표학교병원사망지진태풍화재오늘어제내밝혔했다던며면서',
}
NEWS_BITS = 10
TITLE = '''/* SPDX-License-Identifier: MIT */
/* How often the letters beyond ASCII are met in a language: after each digit
 * (A is 10) the letters that cost so many bits.  Written by tools/letters.py,
 * which says what was counted. */
/* clang-format off */'''
# In English the others come with the names of everybody.
ENGLISH = 'é' * 8 + 'áèíñóöü' * 2 + 'ãäåçëïøâæêîôúûÉàòš'
# The code pages know the Romanian letters with cedillas only.
CEDILLAS = str.maketrans('șțȘȚ', 'şţŞŢ')
SCRIPTS = ('\0', '\u0250', '\u0370', '\u0400', '\u0590', '\u0600', '\u0E00',
           '\u0E80', '\U00010000')


def script_of(char):
    return bisect.bisect(SCRIPTS, char)


def counted(char):
    return ord(char) > 0xBF and not '\u2000' <= char < '\u3000' and (
        char.isalpha() or char > '\u0300')


def beyond_ascii(text):
    count = collections.Counter(filter(counted, text))
    script = script_of(count.most_common(1)[0][0])
    return {c: n for c, n in count.items() if script_of(c) == script and n > 2}


def ascii_beside(text):
    """The ASCII in words that are not all ASCII."""
    words = (word for word in re.findall(r'[^\W\d_]+', text)
             if not word.isascii())
    return {c: n for c, n in collections.Counter(
        ''.join(words).lower()).items() if 'a' <= c <= 'z'}


def bits_of(text, news):
    count = beyond_ascii(text)
    if max(count) < SCRIPTS[1]:
        count |= ascii_beside(text)
    total = sum(count.values())
    cost = {c: max(1, round(-math.log2(n / total))) for c, n in count.items()}
    for char in news:
        cost[char] = min(cost.get(char, RARE), NEWS_BITS)
    return {c: b for c, b in cost.items() if b <= RARE}


def english(text):
    """Any word of English may have a quotation mark beside it."""
    ascii_only = ''.join(c for c in text.lower() if 'a' <= c <= 'z')
    return ' '.join(ascii_only[i:i + 20] + ENGLISH[i // 20 % len(ENGLISH)]
                    for i in range(0, len(ascii_only), 20))


def write_row(language, cost):
    lines = [cost[i:i + WIDTH] for i in range(0, len(cost), WIDTH)]
    print(f'LETTERS("{language}",')
    print('\n'.join(f'\t"{line}"' for line in lines) + ')')


def row_of(text, news):
    cost = bits_of(text, news)
    return ''.join(
        BITS[bits - 1] + ''.join(sorted(c for c in cost if cost[c] == bits))
        for bits in sorted(set(cost.values())))


def main():
    print(TITLE)
    for language in LANGUAGES:
        path = os.path.join(sys.argv[1], language + '.txt')
        with open(path, encoding='utf-8') as file:
            text = file.read().translate(CEDILLAS)
        if language == 'en':
            text = english(text)
        write_row(language, row_of(text, NEWS.get(language, '')))


main()
