#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs test programs that speak TAP (https://testanything.org), as many at
# once as there are processors, and ends with "N passed, N failed".  A program
# that dies, says nothing or runs fewer tests than it planned counts as a
# failure.  With VALGRIND set, runs them under it.
# usage: run.sh PROGRAM...
set -u

# The environment of a test is the same everywhere; each has its own home.
prepare() { # FOLDER
	export LC_ALL=C.UTF-8 TZ=UTC TERM=xterm-256color \
		CMOCKA_MESSAGE_OUTPUT=TAP
	unset NO_COLOR COLORTERM COLUMNS LINES BROADSIDE_THEME \
		CMOCKA_XML_FILE SOURCE_DATE_EPOCH
	export HOME="$1/home" XDG_CACHE_HOME="$1/cache" \
		XDG_CONFIG_HOME="$1/config" XDG_DATA_HOME="$1/data"
	mkdir -p "$HOME"
}

# Leaks are LeakSanitizer's (make sanitize), which knows of forked children.
execute() { # PROGRAM
	case $1 in
	*.sh) sh "$1" ;;
	*) if [ -n "${VALGRIND:-}" ]; then
		valgrind -q --error-exitcode=99 \
			--suppressions=tests/valgrind.supp "$1"
	else
		"$1"
	fi ;;
	esac
}

# One program, in a process of its own: what it says goes to FOLDER.
if [ "${1:-}" = --one ]; then
	program=$3
	folder=$2/$(echo "$program" | tr / _)
	mkdir -p "$folder"
	prepare "$folder"
	execute "$program" >"$folder/out" 2>"$folder/err" </dev/null
	echo $? >"$folder/status"
	exit 0
fi

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
case ${BROADSIDE:-} in
/* | '') ;;
*) BROADSIDE=$PWD/$BROADSIDE && export BROADSIDE ;;
esac

for program in "$@"; do
	case $program in
	/*) echo "$program" ;;
	*) echo "./$program" ;;
	esac
done >"$scratch/programs"
xargs -P "${JOBS:-$(nproc)}" -n 1 sh "$0" --one "$scratch" \
	<"$scratch/programs"

passed=0
failed=0
while read -r program; do
	folder=$scratch/$(echo "$program" | tr / _)
	status=$(cat "$folder/status")
	ok=$(grep -c '^ok ' "$folder/out")
	bad=$(grep -c '^not ok ' "$folder/out")
	planned=$(sed -n 's/^1\.\.\([0-9][0-9]*\).*/\1/p' "$folder/out" |
		awk '{ sum += $1 } END { print sum + 0 }')
	if [ "$bad" = 0 ] && { [ "$status" != 0 ] || [ "$ok" = 0 ] ||
		[ "$planned" -gt "$ok" ]; }; then
		bad=1
		echo "not ok - $program: status $status, $ok of $planned run"
	fi
	if [ "$bad" != 0 ]; then
		echo "--- $program"
		cat "$folder/out" "$folder/err"
	fi
	grep -h '# *[Ss][Kk][Ii][Pp]' "$folder/out"
	passed=$((passed + ok))
	failed=$((failed + bad))
	printf '%-44s %4d passed, %d failed\n' "${program#./}" "$ok" "$bad"
done <"$scratch/programs"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
