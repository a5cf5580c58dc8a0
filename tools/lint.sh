#!/bin/sh
# SPDX-License-Identifier: MIT
# What `make lint` runs; status 1 if anything was found.
set -u
bad=0
step() { # NAME COMMAND...
	name=$1
	shift
	if "$@"; then echo "lint: $name: ok"; else
		echo "lint: $name: found something"; bad=1; fi
}
headers_alone() {
	for header in $(find src -name '*.h'); do
		echo "#include \"${header#src/}\"" |
			$CC $CPPFLAGS -std=c11 $WARNINGS -Werror -x c \
				-fsyntax-only - || return 1
	done
}
formatted() {
	find src tests tools -name '*.[ch]' -print |
		xargs "$CLANG_FORMAT" --dry-run -Werror
}
checked() {
	cppcheck --quiet --error-exitcode=1 --std=c11 --inline-suppr \
		--enable=warning,performance,portability \
		--suppress=missingIncludeSystem --suppress=unknownMacro \
		-j 2 -Isrc -Itests src tests
}
step layers sh tools/layers.sh src
step names sh tools/names.sh src
step "headers compile alone" headers_alone
step format formatted
step cppcheck checked
exit $bad
