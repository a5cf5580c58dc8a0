#!/bin/sh
# SPDX-License-Identifier: MIT
# An installed program is whole: it finds its articles and themes wherever
# its tree stands, and uninstall leaves nothing behind.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
n=0
bad=0
test_case() { # NAME STATUS
	n=$((n + 1))
	if [ "$2" = 0 ]; then echo "ok $n - $1"; else
		echo "not ok $n - $1"
		sed 's/^/# /' "$scratch/log"
		bad=1
	fi
}
build=$(dirname "$BROADSIDE")
installing() {
	env -u MAKEFLAGS -u MFLAGS make "$1" -o "$BROADSIDE" BUILD="$build" \
		DESTDIR="$scratch/stage" PREFIX=/usr >"$scratch/log" 2>&1
}
installing install && [ -x "$scratch/stage/usr/bin/broadside" ]
test_case "make install DESTDIR=" $?
mv "$scratch/stage" "$scratch/moved"
(cd / && "$scratch/moved/usr/bin/broadside" list >"$scratch/log" 2>&1) &&
	grep -q '^Rediff$' "$scratch/log"
test_case "it reads the articles that were installed" $?
mv "$scratch/moved" "$scratch/stage"
installing uninstall && [ -z "$(find "$scratch/stage" -type f)" ]
test_case "make uninstall leaves no file" $?
echo "1..$n"
exit $bad
