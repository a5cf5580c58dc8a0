#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs test programs that speak TAP (https://testanything.org) and ends with
# "N passed, N failed".  A program that dies, says nothing or runs fewer tests
# than it planned counts as a failure.  With VALGRIND set, runs them under it.
# usage: run.sh PROGRAM...
set -u
# The environment of a test is the same everywhere.
export LC_ALL=C.UTF-8 TZ=UTC TERM=xterm-256color CMOCKA_MESSAGE_OUTPUT=TAP
unset NO_COLOR COLORTERM COLUMNS LINES BROADSIDE_THEME CMOCKA_XML_FILE
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
export HOME="$scratch/home" XDG_CACHE_HOME="$scratch/cache" \
	XDG_CONFIG_HOME="$scratch/config" XDG_DATA_HOME="$scratch/data"
mkdir -p "$HOME"
case ${BROADSIDE:-} in
/* | '') ;;
*) BROADSIDE=$PWD/$BROADSIDE && export BROADSIDE ;;
esac

execute() {
	case $1 in
	*.sh) sh "$1" ;;
	*) if [ -n "${VALGRIND:-}" ]; then
		valgrind -q --error-exitcode=99 --leak-check=full \
			--errors-for-leak-kinds=definite,indirect "$1"
	else
		"$1"
	fi ;;
	esac
}

passed=0
failed=0
for program in "$@"; do
	case $program in
	/*) ;;
	*) program=./$program ;;
	esac
	execute "$program" >"$scratch/out" 2>"$scratch/err" </dev/null
	status=$?
	ok=$(grep -c '^ok ' "$scratch/out")
	bad=$(grep -c '^not ok ' "$scratch/out")
	planned=$(sed -n 's/^1\.\.\([0-9][0-9]*\).*/\1/p' "$scratch/out" |
		awk '{ sum += $1 } END { print sum + 0 }')
	if [ "$bad" = 0 ] && { [ "$status" != 0 ] || [ "$ok" = 0 ] ||
		[ "$planned" -gt "$ok" ]; }; then
		bad=1
		echo "not ok - $program: status $status, $ok of $planned run"
	fi
	if [ "$bad" != 0 ]; then
		echo "--- $program"
		cat "$scratch/out" "$scratch/err"
	fi
	grep -h '# *[Ss][Kk][Ii][Pp]' "$scratch/out"
	passed=$((passed + ok))
	failed=$((failed + bad))
	printf '%-44s %4d passed, %d failed\n' "${program#./}" "$ok" "$bad"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
