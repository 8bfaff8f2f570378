#!/bin/sh
# test/unit/run.sh [NAME...]
#
# The unit tests of the core: builds each test/unit/test_NAME.c with cmocka
# (Debian: libcmocka-dev) and the core, under gcc's address and undefined
# behaviour sanitizers, and runs it.  Prints what cmocka prints, TAP by default.
# CC=clang works as well.
set -eu

cd "$(dirname "$0")/../.."
pg_config=${PG_CONFIG:-$(command -v pg_config || ls /usr/lib/postgresql/*/bin/pg_config | sort -V | tail -1)}
CC=${CC:-gcc}
libdir=$($pg_config --pkglibdir)
cmark=$($CC -print-file-name=libcmark.a)
if ! echo '#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>' | $CC -E - >/dev/null 2>&1; then
	echo "unit: no cmocka (Debian: libcmocka-dev)" >&2
	exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# the core once, the tests' own parts with it
flags="-g -O1 -std=gnu11 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined -DFRONTEND"
flags="$flags -I. -Isrc -Itest/unit -I$($pg_config --includedir-server)"
sources="client/host_client.c client/host_pieces.c test/fuzz/host_fuzz.c test/unit/unit.c"
for object in $(make -s print-core-objs PG_CONFIG="$pg_config"); do
	sources="$sources ${object%.o}.c"
done
echo "$sources" | tr ' ' '\n' |
	xargs -P2 -I{} sh -c "$CC $flags -w -c {} -o '$work/'\$(basename {} .c).o"
ar rcs "$work/core.a" "$work"/*.o

if [ $# = 0 ]; then
	for source in test/unit/test_*.c; do
		name=${source##*/test_}
		set -- "$@" "${name%.c}"
	done
fi
printf '%s\n' "$@" |
	xargs -P2 -I{} sh -c "$CC $flags -Wall -Wextra -Wno-unused-parameter -Wno-sign-compare \
		-Wno-missing-field-initializers -Wno-unused-function \
		-o '$work/test_{}' test/unit/test_{}.c '$work'/host_*.o '$work/core.a' \
		'$([ -f "$cmark" ] && echo "$cmark" || echo -lcmark)' -lyaml -lcmocka '$libdir/libpgcommon.a' '$libdir/libpgport.a'"

CMOCKA_MESSAGE_OUTPUT=${CMOCKA_MESSAGE_OUTPUT:-TAP}
export CMOCKA_MESSAGE_OUTPUT
status=0
for name in "$@"; do
	echo "# program $name"
	"$work/test_$name" || status=1
done
exit $status
