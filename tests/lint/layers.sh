#!/bin/sh
# SPDX-License-Identifier: MIT
# The layers hold, and the check that says so notices when they do not.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
n=0
bad=0
test_case() { # NAME STATUS
	n=$((n + 1))
	if [ "$2" = 0 ]; then echo "ok $n - $1"; else
		echo "not ok $n - $1"; bad=1; fi
}
refuses() { # NAME FILE LINE
	rm -rf "$scratch/src" && cp -r src "$scratch/src"
	echo "$3" >>"$scratch/src/$2"
	! sh tools/layers.sh "$scratch/src" >/dev/null
	test_case "$1" $?
}
sh tools/layers.sh src
test_case "the include graph follows the layers" $?
refuses "text may not see news" text/wrap.h '#include "news/article.h"'
refuses "ui may not see news" ui/grid.h '#include "news/article.h"'
refuses "a circle is seen" text/unicode.h '#include "text/wrap.h"
#include "text/sentence/sentence.h"
#include "text/unicode.h"'
refuses "ncurses belongs to the terminal" views/app/app.h '#include <ncurses.h>'
refuses "libunistring belongs to text/unicode" text/wrap.h '#include <unistr.h>'
echo "1..$n"
exit $bad
