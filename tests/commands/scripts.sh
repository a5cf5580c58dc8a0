#!/bin/sh
# SPDX-License-Identifier: MIT
# --script: keys from a file, screens to a file or to stdout.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
n=0
bad=0
test_case() { # NAME STATUS
	n=$((n + 1))
	if [ "$2" = 0 ]; then echo "ok $n - $1"; else
		echo "not ok $n - $1"
		sed 's/^/# /' "$scratch/out" "$scratch/err"
		bad=1
	fi
}
play() { # STATUS SIZE: plays stdin
	cat >"$scratch/script"
	"$BROADSIDE" --no-cache --script "$scratch/script" --size "$2" seeds \
		>"$scratch/out" 2>"$scratch/err"
	[ $? = "$1" ]
}
refuses() { # NAME LINE MESSAGE
	printf '# first\n%s\n' "$2" | play 1 80x24 &&
		grep -q -x -F "broadside: $scratch/script:2: $3" "$scratch/err"
	test_case "$1" $?
}

play 0 80x24 <<-EOS && [ "$(grep -c Rediff "$scratch/out")" -ge 1 ]
	# the first screen
	save
EOS
test_case "a screen is printed" $?
[ "$(sed -n '/^-----/=' "$scratch/out" | head -1)" = 25 ]
test_case "it has as many rows as were asked for" $?
play 0 80x24 <<-EOS && [ ! -s "$scratch/out" ] && grep -q . "$scratch/a"
	j j # down
	type /
	type balloon
	Enter
	resize 40x12
	click 2,2
	wheel-down 2,2
	save $scratch/a
EOS
test_case "keys, text, sizes and the mouse" $?
[ "$(sed -n '/^-----/=' "$scratch/a" | head -1)" = 13 ]
test_case "resize" $?
printf 'Q\nNosuchkey\n' | play 0 80x24
test_case "the script ends when the program quits" $?
refuses "an unknown key" "j Nosuchkey" 'unknown key "Nosuchkey"'
refuses "a wrong size" "resize 0" \
	'expected a size like 80x24, found "0"'
refuses "a wrong place" "click 2" 'expected COLUMN,ROW, found "2"'
echo "1..$n"
exit $bad
