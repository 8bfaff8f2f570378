#!/bin/sh
# bench/build.sh PROGRAM
#
# Builds bench/measure_parse.c with the parser core in the same way as the
# extension: same compiler, same optimization, same libraries, cmark linked
# statically.
set -eu

cd "$(dirname "$0")/.."
pg_config=${PG_CONFIG:-pg_config}
archive=$(gcc -print-file-name=libcmark.a)

core=
for object in $(make -s print-core-objs PG_CONFIG="$pg_config"); do
	core="$core ${object%.o}.c"
done
libdir=$($pg_config --pkglibdir)
[ -f "$libdir/libpgcommon.a" ] || libdir=$($pg_config --libdir)
# shellcheck disable=SC2086
gcc -std=gnu11 -O2 -g -fno-strict-aliasing -fwrapv -fexcess-precision=standard -Wall -Wextra -Werror \
	-Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers \
	-DFRONTEND -I. -Isrc -I"$($pg_config --includedir-server)" -o "$1" bench/measure_parse.c bench/allocation_set.c \
	client/host_client.c $core \
	"$([ -f "$archive" ] && echo "$archive" || echo -lcmark)" -lyaml "$libdir/libpgcommon.a" "$libdir/libpgport.a"
