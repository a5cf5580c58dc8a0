#!/bin/sh
# SPDX-License-Identifier: MIT
# No sentence of the published articles stands in the project: nowhere are
# RUN words in a row those of an original, outside its quotation marks.
# Skipped where the originals are not at hand.
set -u
RUN=12
originals=../shared/seeds
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

words() { # one a line, of all files given
	cat "$@" | tr '[:upper:]' '[:lower:]' | LC_ALL=C tr -cs 'a-z0-9' '\n'
}
runs() { # of RUN words, one a line, of the words on standard input
	awk -v n="$RUN" '{
		word[NR % n] = $0
		if (NR < n) next
		run = word[(NR + 1) % n]
		for (i = 2; i <= n; i++) run = run " " word[(NR + i) % n]
		print run
	}' | LC_ALL=C sort -u
}
unquoted() { # a quotation that is not closed ends with its paragraph
	sed 's/“[^”]*”//g; s/"[^"]*"//g; s/[“"].*//' "$1"
}
copied() { # FILE...: the runs that stand in an original too
	words "$@" | runs | LC_ALL=C comm -12 - "$scratch/originals"
}

if [ ! -d "$originals" ]; then
	echo "ok 1 - own words # SKIP no originals in $originals"
	echo "1..1"
	exit 0
fi
for original in "$originals"/*.txt; do
	unquoted "$original" >"$scratch/text"
	words "$scratch/text" | runs
done | LC_ALL=C sort -u >"$scratch/originals"

n=0
bad=0
test_case() { # NAME STATUS
	n=$((n + 1))
	if [ "$2" = 0 ]; then echo "ok $n - $1"; else
		echo "not ok $n - $1"; bad=1; fi
}
copied "$scratch/text" >"$scratch/found"
[ -s "$scratch/found" ]
test_case "a copied sentence is noticed" $?
find . -name build -prune -o -name .git -prune -o -type f -print |
	while read -r file; do
		copied "$file" | sed "s|^|$file: |"
	done >"$scratch/found"
[ ! -s "$scratch/found" ]
test_case "no sentence of a published article" $?
sed 's/^/# /' "$scratch/found"
echo "1..$n"
exit $bad
