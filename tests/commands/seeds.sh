#!/bin/sh
# SPDX-License-Identifier: MIT
# The shipped articles: whose they are, how that is known, and that any two
# of them have something to compare.
set -u
n=0
bad=0
test_case() { # NAME STATUS
	n=$((n + 1))
	if [ "$2" = 0 ]; then echo "ok $n - $1"; else
		echo "not ok $n - $1"; bad=1; fi
}
is() { # NAME EXPECTED FOUND
	[ "$2" = "$3" ]
	test_case "$1" $?
	[ "$2" = "$3" ] || printf 'expected:\n%s\nfound:\n%s\n' "$2" "$3" |
		sed 's/^/# /'
}
value() { # NAME: its value in the JSON on standard input, at the top
	sed -n "s/^  \"$1\": \(.*[^,]\),*$/\1/p"
}

expected="Global Courant
    seeds/global-courant.txt
Minute Mirror
    seeds/minute-mirror.txt
Rediff
    seeds/rediff.txt
unnamed (candid-talks.txt)
    seeds/candid-talks.txt
unnamed (stability.txt)
    seeds/stability.txt"
# without the titles, which are indented by two
is "five outlets, the unnamed ones last" "$expected" \
	"$("$BROADSIDE" list seeds | grep -v '^  [^ ]')"

for row in global-courant:manifest:null minute-mirror:manifest:null \
	rediff:manifest:'"2023-06-18T21:08+05:30"' stability::null \
	candid-talks::null; do
	file=${row%%:*}
	rest=${row#*:}
	from=${rest%%:*}
	json=$("$BROADSIDE" show --format json "seeds/$file.txt")
	is "$file: where its outlet is from" "${from:+\"}${from:-null}${from:+\"}" \
		"$(echo "$json" | value outlet_from)"
	is "$file: when it was published" "${rest#*:}" \
		"$(echo "$json" | value published)"
	echo "$json" | value note | grep -q 'A digest, in broadside.s own words'
	test_case "$file: says that it is a digest" $?
done

for a in seeds/*.txt; do
	for b in seeds/*.txt; do
		[ "$a" != "$b" ] || continue
		"$BROADSIDE" compare --format json "$a" "$b" |
			grep -q '"band": '
		test_case "$(basename "$a") and $(basename "$b") share" $?
	done
done
echo "1..$n"
exit $bad
