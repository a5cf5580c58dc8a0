#!/bin/sh
# SPDX-License-Identifier: MIT
# The commands as scripts use them: what they print, where, and their status.
set -u
scratch=$(mktemp -d)
trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
out=$scratch/out
err=$scratch/err
n=0
bad=0
test_case() { # NAME STATUS
	n=$((n + 1))
	if [ "$2" = 0 ]; then echo "ok $n - $1"; else
		echo "not ok $n - $1"
		sed 's/^/# out: /' "$out" | head -20
		sed 's/^/# err: /' "$err" | head -20
		bad=1
	fi
}
run() { # STATUS ARGUMENT...: runs the program, and fails on another status
	wanted=$1
	shift
	"$BROADSIDE" "$@" >"$out" 2>"$err" </dev/null
	got=$?
	[ "$got" = "$wanted" ] || {
		echo "# status $got, expected $wanted: $*"
		return 1
	}
}
prints() { grep -q -e "$1" "$out"; }
says() { grep -q -x -e "broadside: $1" "$err"; }
quiet() { [ ! -s "$err" ]; }
silent() { [ ! -s "$out" ]; }
is_json() { jq -e . "$1" >/dev/null 2>>"$err"; }

run 0 --help && prints '^usage: broadside' && quiet
test_case "--help" $?
run 0 --version && prints '^broadside [0-9.]*$' && quiet
test_case "--version" $?
run 2 --colour && silent && says 'unknown option --colour.*'
test_case "a wrong option is one line and status 2" $?
run 2 list --width 3 && silent && says '--width "3": expected a number.*'
test_case "a wrong value is one line and status 2" $?
run 2 --theme nosuch seeds && silent && says 'unknown theme nosuch, .*dark.*'
test_case "a theme that there is not" $?

run 0 list seeds && quiet && prints '^Rediff$' && prints '^unnamed (' &&
	prints '^Global Courant$'
test_case "list prints the outlets" $?
run 0 list --format json seeds && quiet && prints '"Minute Mirror"'
test_case "list --format json" $?
tab=$(printf '\t')
run 0 list --format tsv seeds && quiet && [ "$(wc -l <"$out")" = 5 ] &&
	[ "$(awk -F '\t' 'NF != 5' "$out")" = "" ] &&
	prints "^seeds/rediff.txt${tab}Rediff${tab}2023-06-18T21:08+05:30$tab"
test_case "list --format tsv" $?
run 0 search --format tsv strained seeds && quiet &&
	[ "$(awk -F '\t' 'NF != 6' "$out")" = "" ] && prints "^seeds/.*strained"
test_case "search --format tsv" $?
run 0 seeds && quiet && prints '^Rediff$' && prints 'run broadside in a term'
test_case "without a terminal the reader prints the list" $?
run 0 list --library seeds && quiet && prints '^Rediff$'
test_case "list of the library" $?
run 0 list --library seeds rediff && quiet && prints '^Rediff$' &&
	! prints 'Global Courant'
test_case "list of an outlet" $?

mkdir -p "$scratch/deep/gull/2026/11" "$scratch/deep/old" "$scratch/pdf"
echo 'It rained. A lot.' >"$scratch/deep/gull/2026/11/a.txt"
echo 'It rained. A lot.' >"$scratch/deep/gull/b.txt"
echo 'Left out.' >"$scratch/deep/old/c.txt"
echo 'old/' >"$scratch/deep/.broadsideignore"
echo 'outlets: {gull: {name: The Gull, folder: gull}}' \
	>"$scratch/deep/outlets.yaml"
for file in deep/d.pdf deep/e.pdf deep/f.docx pdf/g.pdf; do
	: >"$scratch/$file"
done
(cd "$scratch" && run 0 list deep) &&
	prints '^    deep/gull/2026/11/a.txt$' &&
	prints '^    also deep/gull/b.txt$' && ! prints 'Left out' &&
	says '3 files are of no kind that is read: .pdf, .docx'
test_case "a folder is read in depth, and what is not read is told" $?
run 0 list --format json "$scratch/deep" &&
	jq -e '.outlets | length == 1 and .[0].name == "The Gull" and
		(.[0].articles[0].paths | length == 2)' "$out" >/dev/null
test_case "the same text twice is one article with both paths" $?
run 0 show "$scratch/deep/gull/2026/11/a.txt" && prints '^The Gull'
test_case "a manifest above holds for a file that is named" $?
run 1 list "$scratch/pdf" && silent && says ".*/pdf: no article in this \
folder; 1 file is of no kind that is read: .pdf"
test_case "a folder without articles says what is there" $?
run 0 show --format json tests/feeds/rss.xml && quiet && is_json "$out" &&
	[ "$(jq -r .path "$out")" = "tests/feeds/rss.xml#1
tests/feeds/rss.xml#2" ]
test_case "show prints the entries of a feed one after another" $?
run 0 show tests/feeds/rss.xml#2 && quiet && prints "^Gulls steal" &&
	! prints "Ferry sails"
test_case "show of an entry" $?
run 1 show tests/feeds/rss.xml#3 && silent &&
	says 'tests/feeds/rss.xml#3: no such entry, the last is .*rss.xml#2'
test_case "show of an entry that there is not" $?
run 0 compare tests/feeds/rss.xml#1 tests/feeds/feed.json#1 && quiet &&
	prints '^A: Haven Times'
test_case "compare of entries" $?
run 1 compare tests/feeds/rss.xml seeds/rediff.txt && silent &&
	says '.*rss.xml: 2 entries, name one: tests/feeds/rss.xml#1'
test_case "compare of a feed with several entries" $?

run 1 list "$scratch/nosuch" && silent && says '.*/nosuch: no such file.*'
test_case "a missing folder is one line and status 1" $?
run 1 show nosuch.txt && silent && [ "$(wc -l <"$err")" = 1 ]
test_case "a missing file is one line and status 1" $?
run 1 serch && silent && says 'serch: .*, did you mean the command search?'
test_case "a command with a slip in it" $?
run 1 list seeds "$scratch/nosuch" && prints '^Rediff$' &&
	says '.*/nosuch: no such file.*'
test_case "what can be read is printed all the same" $?
run 1 --config "$scratch/nosuch" list seeds && silent && says '.*nosuch.*'
test_case "a config that was named must be there" $?

run 0 show seeds/rediff.txt && quiet && prints 'Rediff'
test_case "show prints an article" $?
run 0 show --library seeds rediff && quiet && prints 'Rediff'
test_case "show of an outlet" $?
run 0 -l seeds show 'unnamed (stability.txt)' && prints '^outlet not named'
test_case "show of an outlet without a name, by what list calls it" $?
pipe() { # FILE STATUS ARGUMENT...: as run, with standard input from FILE
	input=$1
	wanted=$2
	shift 2
	TMPDIR=$scratch "$BROADSIDE" "$@" >"$out" 2>"$err" <"$input"
	[ $? = "$wanted" ] && [ -z "$(find "$scratch" -name 'broadside-*')" ]
}
pipe seeds/rediff.txt 0 show - && quiet && prints 'Blinken'
test_case "show of standard input" $?
pipe tests/pages/ferry.html 0 show - && quiet && ! prints '<p>'
test_case "standard input is a page by its first bytes" $?
for browser in lynx elinks; do
	pipe tests/pages/ferry.$browser 0 show - && quiet &&
		prints '^Ferry to the isle sails again$' && prints 'Ann Example' &&
		prints '^The first ferry since' && ! prints '\[[0-9]' &&
		! prints Home && ! prints References
	test_case "standard input is a page that $browser has drawn" $?
done
pipe tests/feeds/rss.xml 0 show - && quiet && prints '^Gulls steal'
test_case "standard input is a feed by its first bytes" $?
pipe seeds/rediff.txt 0 compare - seeds/minute-mirror.txt && quiet &&
	prints 'Minute Mirror'
test_case "compare with standard input as A" $?
pipe seeds/rediff.txt 0 compare -f json seeds/minute-mirror.txt - && quiet &&
	is_json "$out"
test_case "compare with standard input as B" $?
pipe tests/feeds/rss.xml 0 compare -#1 -#2 && quiet
test_case "compare of two entries of a feed from standard input" $?
pipe tests/feeds/rss.xml 1 compare - seeds/rediff.txt && silent &&
	says '-: 2 entries, name one: -#1'
test_case "a feed from standard input needs a number" $?
pipe seeds/rediff.txt 1 compare - - && silent &&
	says '-: standard input can be read but once'
test_case "standard input twice" $?
pipe /dev/null 1 show - && silent && says '.*/standard input: empty'
test_case "standard input that is empty" $?
pipe tests/pages/ferry.html 0 list - seeds && quiet &&
	prints '/standard input$' && prints '^Rediff$'
test_case "standard input beside a folder" $?
pipe tests/pages/ferry.html 0 - && quiet && prints '/standard input$'
test_case "the reader prints the list of standard input" $?
run 0 show --raw seeds/rediff.txt && cmp -s "$out" seeds/rediff.txt
test_case "show --raw is the file byte for byte" $?
run 0 show --width 40 seeds/rediff.txt &&
	! grep -v '^.\{0,40\}$' "$out" | grep -q .
test_case "show --width wraps" $?
run 0 compare seeds/rediff.txt seeds/minute-mirror.txt && quiet &&
	prints '^A: Rediff' && prints '^B: Minute Mirror' && prints '^Shared: '
test_case "compare two files" $?
run 0 compare --library seeds rediff 'minute mirror' && quiet &&
	prints '^A: Rediff' && prints '^B: Minute Mirror'
test_case "compare two outlets" $?
run 1 compare --library seeds rediff nosuch && silent &&
	[ "$(wc -l <"$err")" = 1 ]
test_case "compare with an outlet that there is not" $?
run 0 compare seeds/rediff.txt ./seeds/rediff.txt && quiet &&
	prints '^Shared: 100% '
test_case "compare an article with itself" $?
run 1 compare seeds seeds/rediff.txt && silent &&
	says 'seeds: is a folder, expected a file or an outlet'
test_case "compare with a folder" $?
mkdir "$scratch/twins"
cp seeds/stability.txt "$scratch/twins/rediff.txt"
run 0 compare "$scratch/twins/rediff.txt" seeds/rediff.txt && quiet &&
	! prints '^Shared: 100% '
test_case "compare two files of one name" $?
run 0 search balloon seeds && quiet && prints 'balloon'
test_case "search" $?
run 0 search zzzzzz seeds && quiet && silent
test_case "search that finds nothing" $?
run 1 search '"open' seeds && silent && says 'query:1:.*'
test_case "search for what is no query" $?

run 0 show -f json seeds/rediff.txt && is_json "$out" &&
	run 0 compare -f json seeds/rediff.txt seeds/stability.txt &&
	is_json "$out" && run 0 list -f json seeds && is_json "$out" &&
	run 0 search -f json balloon seeds && is_json "$out"
test_case "json is json" $?
printf 'Prime minister resigns\n\nCabinet to meet on Monday\n\n%s\n' \
	'The prime minister resigned.' >"$scratch/deck.txt"
run 0 show "$scratch/deck.txt" && prints '^Cabinet to meet on Monday$' &&
	[ "$(grep -c 'Prime minister resigns' "$out")" = 1 ]
test_case "show prints every line of the headline, once" $?

mkdir "$scratch/mixed"
cp seeds/rediff.txt "$scratch/mixed"
: >"$scratch/mixed/empty.txt"
head -c 2000 /dev/zero >"$scratch/mixed/zero.txt"
run 0 list "$scratch/mixed" && prints '^Rediff' && says '.*empty.txt: .*'
test_case "a bad file in a folder is said and no failure" $?
mkdir "$scratch/empty"
run 1 list "$scratch/empty" && silent && [ "$(wc -l <"$err")" = 1 ]
test_case "a folder without articles" $?
run 1 show "$scratch/mixed/empty.txt" && silent && [ "$(wc -l <"$err")" = 1 ]
test_case "an empty file" $?
printf ' \n\t\r\n' >"$scratch/space.txt"
for blank in "$scratch/mixed/empty.txt" "$scratch/space.txt"; do
	run 0 compare -f json "$blank" seeds/rediff.txt && quiet &&
		is_json "$out" && jq -e '(.a.sentences | length == 0) and
			.a.notes == ["empty"] and .links == [] and
			.only_a == [] and (.summary.shared_b == 0) and
			(.only_b | length) == (.b.sentences | length)' \
			"$out" >/dev/null
	test_case "compare with ${blank##*/} finds everything in B alone" $?
done
run 0 compare "$scratch/space.txt" seeds/rediff.txt && quiet &&
	prints '^A: outlet not named | empty$' && prints '^  *> '
test_case "compare with nothing, as text" $?
run 1 compare seeds/rediff.txt "$scratch/mixed/zero.txt" && silent &&
	says '.*zero.txt: binary, 2000 of 2000 bytes are no text'
test_case "compare with what is no text" $?

printf 'theme: light\ncolour: 1\nkeys: {dance: x}\n' >"$scratch/config.yaml"
run 0 --config "$scratch/config.yaml" list seeds && prints '^Rediff$' &&
	says '.*config.yaml:2:1: unknown key "colour".*' &&
	says '.*config.yaml:3:8: unknown key "dance".*'
test_case "all that is wrong in the config is said" $?
mkdir -p "$XDG_CONFIG_HOME/broadside"
printf 'library: %s\n' "$PWD/seeds" >"$XDG_CONFIG_HOME/broadside/config.yaml"
run 0 list && quiet && prints '^Rediff$'
test_case "the library of the config" $?
rm "$XDG_CONFIG_HOME/broadside/config.yaml"

printf 'a\033]0;owned\007.txt' >"$scratch/name"
run 1 show "$(cat "$scratch/name")" && ! grep -q "$(printf '\033')" "$err"
test_case "no escape sequence of a name reaches stderr" $?
printf 'Title \033]0;owned\007\n\nText \302\233 here.\n' >"$scratch/h.txt"
run 0 show "$scratch/h.txt" && ! grep -q "$(printf '\033')" "$out"
test_case "no escape sequence of an article reaches stdout" $?

"$BROADSIDE" show seeds 2>"$err" | head -n 1 >"$out"
quiet
test_case "a reader that goes away is no reason to speak" $?
if [ -w /dev/full ]; then
	"$BROADSIDE" list seeds >/dev/full 2>"$err"
	[ $? = 1 ] && says 'standard output: no space left on device'
	test_case "a full disk is an error" $?
fi
echo "1..$n"
exit $bad
