#!/bin/sh
# SPDX-License-Identifier: MIT
# The manual is well formed and has the options of --help, no less, no more.
set -u
manual=man/broadside.1
n=0
bad=0
test_case() { # NAME STATUS WHAT-WAS-FOUND
	n=$((n + 1))
	if [ "$2" = 0 ]; then echo "ok $n - $1"; else
		echo "not ok $n - $1"
		echo "$3" | sed 's/^/# /'
		bad=1
	fi
}
lint() { # NAME COMMAND...: it may say nothing, but of pages not installed
	name=$1
	shift
	said=$("$@" 2>&1 >/dev/null | grep -v 'mandoc\.db')
	[ -z "$said" ]
	test_case "$name" $? "$said"
}
lint "mandoc finds nothing" mandoc -T lint "$manual"
lint "groff finds nothing" groff -ww -mdoc -T utf8 "$manual"

told=$(sed -n '/^\.Ss Options/,/^\.El/s/^\.It.* -\([a-z][a-z-]*\)\( .*\)*$/--\1/p' \
	"$manual" | sort)
there=$("$BROADSIDE" --help |
	sed -n 's/^  *\(-., \)* *\(--[a-z][a-z-]*\).*/\2/p' | sort)
[ -n "$there" ] && [ "$told" = "$there" ]
test_case "the manual has the options of --help" $? \
	"$(printf '%s\n' "$told" "$there" | sort | uniq -u)"
echo "1..$n"
exit $bad
