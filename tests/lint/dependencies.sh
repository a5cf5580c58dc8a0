#!/bin/sh
# SPDX-License-Identifier: MIT
# tools/dependencies.sh on machines that we are not on: its helpers are
# replaced by ones that say what they were asked.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
bin=$scratch/bin
mkdir "$bin"
for tool in sh cat env printf grep; do
	ln -s "$(command -v $tool)" "$bin/$tool"
done
n=0
bad=0
test_case() { # NAME STATUS
	n=$((n + 1))
	if [ "$2" = 0 ]; then echo "ok $n - $1"; else
		echo "not ok $n - $1"
		sed 's/^/# /' "$scratch/out" "$scratch/err" "$scratch/asked"
		bad=1
	fi
}
fake() { # TOOL: its script comes from stdin
	{ echo "#!$bin/sh" && cat; } >"$bin/$1"
	chmod +x "$bin/$1"
}
run() { # STATUS GROUP...
	wanted=$1
	shift
	: >"$scratch/asked"
	ASKED=$scratch/asked PATH=$bin sh tools/dependencies.sh "$@" \
		>"$scratch/out" 2>"$scratch/err" </dev/null
	[ $? = "$wanted" ]
}
asked() { grep -q -e "$1" "$scratch/asked"; }

fake apt-get <<'EOS'
echo "apt-get $DEBIAN_FRONTEND $*" >>"$ASKED"
EOS
echo 'printf installed' | fake dpkg-query
echo 'echo 0' | fake id
run 0 build test && ! asked . && [ ! -s "$scratch/out" ]
test_case "what is installed is left alone" $?

echo 'exit 1' | fake dpkg-query
run 0 build && asked 'noninteractive install .*libncurses-dev.*libjansson-dev'
test_case "root installs what is missing" $?
asked cmocka
[ $? = 1 ]
test_case "and nothing else" $?

fake apt-get <<'EOS'
echo "apt-get $*" >>"$ASKED"
[ "$1" = update ] || grep -q update "$ASKED"
EOS
run 0 test && [ "$(grep -c . "$scratch/asked")" = 3 ]
test_case "lists of packages that are old are fetched anew" $?

echo 'exit 1' | fake apt-get
run 1 test && grep -q 'as root, run: apt-get install' "$scratch/err"
test_case "what cannot be installed is said" $?

echo 'echo 1000' | fake id
run 1 build test && ! asked . &&
	grep -q 'as root, run: apt-get install .*libcmocka-dev' "$scratch/err"
test_case "without root and sudo one line says what to run" $?

fake sudo <<'EOS'
echo "sudo $*" >>"$ASKED"
[ "$1" = -n ] || "$@"
EOS
echo 'echo "apt-get $DEBIAN_FRONTEND $*" >>"$ASKED"' | fake apt-get
run 0 build && asked 'sudo env DEBIAN_FRONTEND' &&
	asked '^apt-get noninteractive install'
test_case "sudo installs what is missing" $?

run 2 nonsense
test_case "an unknown group" $?
echo "1..$n"
exit $bad
