#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs one fuzz target for FUZZ_SECONDS (5), beginning with the project's own
# files and what earlier runs found.  An input that fails is kept, shown, and
# tried again until it does not fail.
# usage: run.sh FOLDER/fuzz_NAME; $HOSTILE prints the hostile article
set -eu
target=$1
name=${target##*/fuzz_}
work=$target.work
rm -rf "$work/seeds"
mkdir -p "$work/seeds" "$work/corpus" "$work/failed"

# Short inputs are fast, so what is longer is cut into pieces.
pieces() { # NAME: its text comes from stdin
	split -a 3 -b "$len" - "$work/seeds/$1."
}
pair() { # NAME FILE-A FILE-B
	{ head -c $((len / 2 - 1)) "$2"; printf '\f'
		head -c $((len / 2)) "$3"; } >"$work/seeds/$1"
}
len=2000
case $name in loader | quote) len=6000 ;; esac
case $name in
yaml_reader | theme)
	words=yaml
	cp seeds/outlets.yaml themes/*.yaml "$work/seeds" ;;
markup | page)
	words=markup
	cp tests/pages/*.html "$work/seeds" ;;
dump)
	words=dump
	cp tests/pages/*.lynx tests/pages/*.elinks "$work/seeds" ;;
charset)
	words=charset
	cp tests/pages/*.html "$work/seeds"
	for code in CP1252 CP1251 KOI8-R UTF-16LE UTF-32BE; do
		for text in german/a chinese/a hindi/b; do
			iconv -c -t "$code" "tests/compare/$text.txt" |
				pieces "$code.${text%/?}"
		done
	done
	for code in GB18030 BIG5 EUC-JP CP932 CP949 ISO-2022-JP; do
		iconv -c -t "$code" tests/compare/chinese/a.txt |
			pieces "$code"
	done ;;
gzip)
	words=charset
	gzip -c tests/pages/ferry.html >"$work/seeds/page.gz" ;;
feed)
	words=feed
	cp tests/feeds/* "$work/seeds" ;;
markdown)
	words=markdown
	cat README.md HACKING.md | pieces readme ;;
front_matter)
	words=front
	printf -- '---\ntitle: "A\nauthor: [{name: B}]\ndate: 5 May 2024\n---\nC\n' \
		>"$work/seeds/yaml"
	printf '+++\ntitle = "A"\n[[authors]]\nname = "\\u0042"\n+++\nC\n' \
		>"$work/seeds/toml"
	printf 'Title: A: b\nDate: 2024-05-05\n\nC\n' >"$work/seeds/header"
	printf '%% A\n%% B\n%% 5 May 2024\n\nC\n' >"$work/seeds/percent" ;;
query)
	words=query
	echo '"spy balloon" commun* -outlet:"Al Jazeera" date:2023-06' \
		>"$work/seeds/query"
	echo '~spy|surveil ~"1+++ (a{99}){99}"' >"$work/seeds/expression" ;;
date)
	words=date
	sed -n 's/^    {"\([^"]*\)".*/\1/p' tests/unit/text/date/test_*.c |
		split -a 3 -l 1 - "$work/seeds/line." ;;
figure)
	words=figure
	sed -n 's/^    {"\([^"]*\)".*/\1/p' \
		tests/unit/compare/figure/test_list.c |
		split -a 3 -l 1 - "$work/seeds/line." ;;
worddiff | comparison)
	words=news
	"$HOSTILE" >"$work/hostile"
	pair alike seeds/rediff.txt seeds/stability.txt
	pair same seeds/minute-mirror.txt seeds/minute-mirror.txt
	for folder in tests/compare/*/; do
		pair "$(basename "$folder")" "$folder/a.txt" "$folder/b.txt"
	done
	pair hostile "$work/hostile" seeds/global-courant.txt ;;
*)
	words=news
	case $name in unicode | wrap) words=unicode ;; esac
	cat seeds/*.txt tests/compare/*/?.txt | pieces seeds
	"$HOSTILE" | pieces hostile ;;
esac

status=0
"$target" -max_total_time="${FUZZ_SECONDS:-5}" -timeout=20 \
	-rss_limit_mb=1024 -max_len="$len" -dict="tests/fuzz/$words.dict" \
	-print_final_stats=1 -artifact_prefix="$work/failed/" \
	"$work/corpus" "$work/seeds" "$work/failed" >"$work/log" 2>&1 || status=$?
awk -v name="$name" '/stat::number_of_executed_units/ { n = $2 }
	/stat::average_exec_per_sec/ { rate = $2 }
	END { printf "fuzz: %s: %d inputs, %d a second\n", name, n, rate }' \
	"$work/log"
[ "$status" = 0 ] && exit
grep -v '^#[0-9]' "$work/log" | tail -n 60
for input in "$work"/failed/*; do
	echo "$input:"
	od -c "$input" | head -n 30
done
exit "$status"
