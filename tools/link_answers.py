#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes an ALIGN.json for tools/train_links.c; not part of the build.

usage: link_answers.py PROGRAM FOLDER ECB.json >ALIGN.json

link_answers.json has our own answers for 29 pairs of articles, as numbers of
sentences only: which tell the same ("pos"), and which are in doubt ("soft").
The texts are others' and stay outside:

PROGRAM   broadside, which counts the sentences of a file in FOLDER
FOLDER    five articles on one visit
ECB.json  NEWS-ECB (abcd-link; ECB+, CC BY 4.0): {"docs": {ID: [sentence]}}
"""
import json
import os
import re
import subprocess
import sys

# ECB+ sets its tokens apart: "90 - day , " is "90-day, " again.
JOINS = [(r' - ', '-'), (r' ([,.;:?!)%])', r'\1'), (r'([($]) ', r'\1'),
         (r' \u2019 ?s\b', '\u2019s'), ('\u201c ', '\u201c'),
         (' \u201d', '\u201d')]


def sentences(name, program, folder, docs):
    if not name.endswith('.txt'):
        return [join(sentence) for sentence in docs[name]]
    shown = subprocess.run([program, 'show', '--format', 'json',
                            os.path.join(folder, name)],
                           stdout=subprocess.PIPE, check=True)
    return [s['text'] for s in json.loads(shown.stdout)['sentences']]


def join(sentence):
    for pattern, joined in JOINS:
        sentence = re.sub(pattern, joined, sentence)
    return sentence


def story(name):
    return 'visit' if name.endswith('.txt') else 'ecb' + name.split('_')[0]


def main():
    program, folder, ecb = sys.argv[1:]
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, 'link_answers.json')) as file:
        answers = json.load(file)
    with open(ecb, encoding='utf-8') as file:
        docs = json.load(file)['docs']
    out = {'docs': {}, 'gold': {}}
    for pair, links in answers.items():
        keys = []
        for name in pair.split():
            # the trainer splits at the first dash and the first dot
            keys.append(story(name) + '.' + name.replace('.', '_'))
            out['docs'][keys[-1]] = sentences(name, program, folder, docs)
        out['gold']['-'.join(keys)] = links
    json.dump(out, sys.stdout)


main()
