#!/bin/sh
# SPDX-License-Identifier: MIT
# The house is as its map says, and the checks that say so notice when it is
# not.
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
fresh() {
	rm -rf "$scratch/src" && cp -r src "$scratch/src" &&
		cp HACKING.md "$scratch/map.md"
}
# Whether the check says WHAT of the scratch tree.
says() { # WHAT
	sh tools/layers.sh "$scratch/src" "$scratch/map.md" |
		grep -q -e "$1"
}
refuses() { # NAME FILE LINE WHAT
	fresh
	echo "$3" >>"$scratch/src/$2"
	says "$4"
	test_case "$1" $?
}
sh tools/layers.sh src
test_case "the include graph follows the map" $?
sh tools/names.sh src
test_case "names bear their path" $?

refuses "text may not see news" text/wrap.h '#include "news/article.h"' \
	'text may not see news'
refuses "ui may not see news" ui/grid.h '#include "news/article.h"' \
	'ui may not see news'
refuses "a circle of files is seen" text/unicode.h '#include "text/wrap.h"
#include "text/unicode.h"' 'in a circle with'
refuses "a tie between folders that the map does not draw" \
	compare/link/link.h '#include "compare/quote/quote.h"' \
	'no arrow from compare/link to compare/quote'
refuses "a small room of another folder" compare/wording/wording.c \
	'#include "compare/link/align.h"' \
	'compare/link/align.h is for compare/link alone'
refuses "ncurses belongs to the terminal" views/app/app.h \
	'#include <ncurses.h>' 'only nobody may include ncurses.h'
refuses "jansson belongs to base/json" report/json.c \
	'#include <jansson.h>' 'only base/json.c may include jansson.h'
refuses "a header that no table knows" text/wrap.h \
	'#include <uthash.h>' 'uthash.h is neither in C11 or POSIX nor'
refuses "a header of Linux" base/file.c \
	'#  include <sys/inotify.h>' 'sys/inotify.h is neither in C11 or POSIX nor'
refuses "ioctl belongs to the shell" base/file.c \
	'#include <sys/ioctl.h>' 'may include sys/ioctl.h'
refuses "an include that the check cannot read" text/wrap.h \
	'#include HEADER' 'an include without its name'
refuses "libunistring belongs to text/unicode" text/wrap.h \
	'#include <unistr.h>' 'only text/unicode.c may include unistr.h'

fresh
sed 's,^compare/emphasis:.*,& compare/quote,' HACKING.md >"$scratch/map.md"
says 'draws compare/emphasis to compare/quote, which no file includes'
test_case "an arrow on the map that no file uses" $?

fresh
sed 's,^compare/term:.*,& compare/link,' HACKING.md >"$scratch/map.md"
echo '#include "compare/link/link.h"' >>"$scratch/src/compare/term/background.h"
says 'folders tied in a circle'
test_case "folders that see each other" $?

fresh
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
	: >"$scratch/src/compare/term/more$i.c"
done
says 'compare/term: 17 rooms, more than 15'
test_case "a folder that has outgrown a page" $?

misnames() { # NAME FILE LINE WHAT
	fresh
	echo "$3" >>"$scratch/src/$2"
	sh tools/names.sh "$scratch/src" | grep -q -e "$4"
	test_case "$1" $?
}
misnames "a function without its path" compare/figure/pair.h \
	'void pair_add(void);' 'function pair_add does not begin with figure_pair'
misnames "a function of a screen without the layer" views/compare/margin.h \
	'int compare_margin(void);' 'does not begin with compare_view_margin'
misnames "a type without its folder" compare/figure/pair.h 'struct two {
	int a;
};' 'struct two does not begin with figure'
misnames "a constant without its folder" compare/figure/pair.h \
	'enum { MOST = 3 };' 'constant MOST does not begin with figure'
misnames "a macro without its folder" compare/figure/pair.h \
	'#define MOST 3' 'macro MOST does not begin with figure'
misnames "a function with its body" compare/figure/pair.h \
	'static inline int two(int a)
{
	return a ? 2 : 1;
}' 'function two does not begin with figure_pair'
misnames "a union without its folder" compare/figure/pair.h 'union two {
	int a;
};' 'union two does not begin with figure'
misnames "a typedef of a type" compare/figure/pair.h 'typedef struct {
	int a;
} two[2];' 'typedef two does not begin with figure'
misnames "a typedef of a function" compare/figure/pair.h \
	'typedef int two(int (*figure)(int));' \
	'typedef two does not begin with figure'
misnames "a typedef of a pointer to a function" compare/figure/pair.h \
	'typedef int (*two)(int figure);' \
	'typedef two does not begin with figure'
fresh
cat >>"$scratch/src/compare/figure/pair.h" <<'END'
typedef struct figure_two { int (*two)(int); } figure_both;
typedef int figure_function(int (*two)(int)), (*figure_pointer)(int two);
union figure_four { struct figure_both *two; };
static inline int figure_pair_two(int two)
{
	if (two) { return two; }
	return 2;
}
END
sh tools/names.sh "$scratch/src"
test_case "types and functions with bodies that bear their path" $?

mkdir "$scratch/calls"
echo 'void b(void); void a(void); void a(void) { b(); }' >"$scratch/calls/a.c"
echo 'void a(void); void b(void); void b(void) { a(); }' >"$scratch/calls/b.c"
(cd "$scratch/calls" && ${CC:-cc} -c a.c b.c)
sh tools/calls.sh "$scratch/calls" "$scratch/calls" | grep -q 'calls back'
test_case "calls that go round between files" $?
echo 'void b(void); void b(void) { }' >"$scratch/calls/b.c"
(cd "$scratch/calls" && ${CC:-cc} -c b.c)
sh tools/calls.sh "$scratch/calls" "$scratch/calls"
test_case "calls that do not" $?
echo "1..$n"
exit $bad
