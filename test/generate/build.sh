#!/bin/sh
# test/generate/build.sh PROGRAM [SOURCE]...
#
# Builds the generator, or another program of some sources, with the parser core,
# outside of the server.
set -eu

program=$1
shift
cd "$(dirname "$0")/../.."
pg_config=${PG_CONFIG:-$(command -v pg_config || ls /usr/lib/postgresql/*/bin/pg_config | sort -V | tail -1)}
CC=${CC:-gcc}
archive=$($CC -print-file-name=libcmark.a)
libdir=$($pg_config --pkglibdir)
[ -f "$libdir/libpgcommon.a" ] || libdir=$($pg_config --libdir)
objects=$(mktemp -d)
trap 'rm -rf "$objects"' EXIT

sources=${*:-$(ls test/generate/*.c)}
for object in $(make -s print-core-objs PG_CONFIG="$pg_config"); do
	sources="$sources ${object%.o}.c"
done
sources="$sources bench/allocation_set.c client/host_client.c client/host_zones.c"
flags="-std=gnu11 -O2 -g -fno-strict-aliasing -fwrapv -Wall -Wextra -Werror -Wno-unused-parameter
	-Wno-sign-compare -Wno-missing-field-initializers -DFRONTEND -I. -Isrc -Iclient -Itest -Itest/generate
	-I$($pg_config --includedir-server)"
# shellcheck disable=SC2086
echo $sources | tr ' ' '\n' |
	xargs -P2 -I{} sh -c "$CC $(echo $flags) -c {} -o '$objects/'\$(basename {} .c).o"
$CC -o "$program" "$objects"/*.o "$([ -f "$archive" ] && echo "$archive" || echo -lcmark)" -lyaml \
	"$libdir/libpgcommon.a" "$libdir/libpgport.a"
