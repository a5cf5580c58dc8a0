#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes sure that the Debian packages of the named groups are there: installs
# what is missing as root or by sudo, otherwise prints the line to run.
# usage: dependencies.sh {build|test|lint|valgrind|fuzz}...
set -eu

packages_of() {
	case $1 in
	build) echo pkg-config libncurses-dev libyaml-dev libsqlite3-dev \
		libunistring-dev libstemmer-dev libjansson-dev \
		libpcre2-dev libxml2-dev zlib1g-dev libmd4c-dev ;;
	test) echo libcmocka-dev libvterm-dev ncurses-term jq mandoc groff ;;
	lint) echo clang-format clang cppcheck ;;
	valgrind) echo valgrind ;;
	fuzz) echo clang libclang-rt-14-dev ;;
	*) echo "dependencies.sh: unknown group $1" >&2; exit 2 ;;
	esac
}

installed() {
	[ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = \
		installed ]
}

missing=
for group in "$@"; do
	wanted=$(packages_of "$group")
	for package in $wanted; do
		# pkgconf stands in for pkg-config on newer systems
		if [ "$package" = pkg-config ] &&
			command -v pkg-config >/dev/null 2>&1; then
			continue
		fi
		command -v dpkg-query >/dev/null 2>&1 || continue
		installed "$package" || missing="$missing $package"
	done
done
[ -n "$missing" ] || exit 0

line="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
	as_root=
elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null ||
	[ -t 0 ]; }; then
	as_root=sudo
else
	echo "packages are missing; as root, run: $line" >&2
	exit 1
fi
echo "installing:$missing"
# env: sudo lets no variable through
quiet="$as_root env DEBIAN_FRONTEND=noninteractive"
if ! $quiet $line >/dev/null 2>&1; then
	$quiet apt-get update >/dev/null || true
	$quiet $line >/dev/null || {
		echo "that failed; as root, run: $line" >&2
		exit 1
	}
fi
