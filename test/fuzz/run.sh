#!/bin/sh
# test/fuzz/run.sh [SECONDS]
#
# Builds the fuzz target with clang, libFuzzer and its sanitizers (Debian:
# clang, libclang-rt-dev) and runs it, seeded with test/docs.  What it learns
# is kept in fuzz-corpus, what it finds in fuzz-findings.
set -eu

seconds=${1:-60}
cd "$(dirname "$0")/../.."
pg_config=${PG_CONFIG:-pg_config}
clang=${CLANG:-clang}
libdir=$($pg_config --pkglibdir)
archive=$(gcc -print-file-name=libcmark.a)

core=
for object in $(make -s print-core-objs PG_CONFIG="$pg_config"); do
	core="$core ${object%.o}.c"
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2086
$clang -w -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -DFRONTEND \
	-I"$($pg_config --includedir-server)" -o "$work/fuzz" test/fuzz/*.c $core \
	"$([ -f "$archive" ] && echo "$archive" || echo -lcmark)" -lyaml "$libdir/libpgcommon.a" "$libdir/libpgport.a"

mkdir -p fuzz-corpus fuzz-findings "$work/seeds"
for document in test/docs/*.md; do
	(printf D; cat "$document") >"$work/seeds/${document##*/}"
done
"$work/fuzz" -max_total_time="$seconds" -max_len=8000 -timeout=10 -artifact_prefix=fuzz-findings/ fuzz-corpus "$work/seeds"
