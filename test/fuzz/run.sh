#!/bin/sh
# test/fuzz/run.sh [SECONDS]
#
# Builds the fuzz target with clang, libFuzzer and its sanitizers (Debian:
# clang, libclang-rt-dev) and runs it for so long, seeded with test/docs and
# test/fuzz/regress.  What it learns is kept in fuzz-corpus; what it finds is in
# fuzz-findings, and belongs into test/fuzz/regress together with the fix: there
# make check-sanitize tries it ever after.  Exits with 69 where there is no
# libFuzzer.
#
#	CLANG=...		the compiler
#	FUZZ_FLAGS=...	more options for libFuzzer
set -eu

seconds=${1:-60}
cd "$(dirname "$0")/../.."
pg_config=${PG_CONFIG:-$(command -v pg_config || ls /usr/lib/postgresql/*/bin/pg_config | sort -V | tail -1)}
clang=${CLANG:-$(command -v clang || ls /usr/bin/clang-[0-9]* 2>/dev/null | sort -V | tail -1)}
libdir=$($pg_config --pkglibdir)
archive=$(gcc -print-file-name=libcmark.a)

if ! echo 'int LLVMFuzzerTestOneInput(const char *data, unsigned long size) { return 0; }' |
	"${clang:-clang}" -x c -fsanitize=fuzzer -o /dev/null - 2>/dev/null; then
	echo "fuzz: no libFuzzer (Debian: clang and libclang-rt-dev)" >&2
	exit 69
fi

core=
for object in $(make -s print-core-objs PG_CONFIG="$pg_config"); do
	core="$core ${object%.o}.c"
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2086
$clang -w -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -DFRONTEND \
	-I. -Isrc -Itest -I"$($pg_config --includedir-server)" -o "$work/fuzz" test/fuzz/*.c client/host_client.c client/host_pieces.c $core \
	"$([ -f "$archive" ] && echo "$archive" || echo -lcmark)" -lyaml "$libdir/libpgcommon.a" "$libdir/libpgport.a"

conventions='{"zone": "Europe/Oslo", "date_order": "dmy", "headings": {"root_cause": ["Wie *"], "other": ["Impact"]},
"columns": {"owner": ["Wer"], "event": ["Was*"]}, "keys": {"severity": ["Stufe"]}, "severities": {"rot": 1},
"statuses": {"done": ["erl."]}, "milestones": {"detected": ["Pager *"], "none": ["Deploy"]}, "services": {"a": "b"},
"owners": {"@ann": "Ann"}, "ignore": {"headings": ["Anhang*"], "rows": ["Beispiel *"]}}'
mkdir -p fuzz-corpus fuzz-findings "$work/seeds"
for document in test/docs/*.md test/docs/styles/*.md; do
	(printf D; cat "$document") >"$work/seeds/${document##*/}"
	(printf 'F123456789012'; cat "$document") >"$work/seeds/damaged-${document##*/}"
	(printf 'E\001\0122025-04-01'; cat "$document") >"$work/seeds/edited-${document##*/}"
	(printf 'P\000\000'; cat "$document") >"$work/seeds/public-${document##*/}"
	(printf 'P\016\001'; cat "$document") >"$work/seeds/parts-${document##*/}"
	(printf 'C%s\n%%\n' "$conventions"; cat "$document") >"$work/seeds/taught-${document##*/}"
done
cp test/fuzz/regress/* "$work/seeds/"
before=$(ls fuzz-findings | wc -l)
# shellcheck disable=SC2086
"$work/fuzz" -max_total_time="$seconds" -max_len=8000 -timeout=10 -rss_limit_mb=3000 -dict=test/fuzz/rca.dict \
	-print_final_stats=1 -artifact_prefix=fuzz-findings/ ${FUZZ_FLAGS:-} fuzz-corpus "$work/seeds"
[ "$(ls fuzz-findings | wc -l)" = "$before" ]
