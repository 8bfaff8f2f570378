#!/bin/sh
# test/sanitize/run.sh
#
# The parser core outside of the server, compiled by gcc with its address, leak
# and undefined behaviour sanitizers: over all documents and over all inputs
# that the fuzzer once found something with; then with every allocation failing
# in turn.  CC=clang works as well.
set -eu

cd "$(dirname "$0")/../.."
pg_config=${PG_CONFIG:-$(command -v pg_config || ls /usr/lib/postgresql/*/bin/pg_config | sort -V | tail -1)}
CC=${CC:-gcc}
libdir=$($pg_config --pkglibdir)
cmark=$($CC -print-file-name=libcmark.a)
yaml=$($CC -print-file-name=libyaml.a)
[ -f "$yaml" ] || { echo "sanitize: libyaml.a is needed, to count what it allocates" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# libyaml alone gets another malloc
objcopy --redefine-sym malloc=yaml_test_malloc --redefine-sym realloc=yaml_test_realloc \
	--redefine-sym free=yaml_test_free --redefine-sym strdup=yaml_test_strdup "$yaml" "$work/libyaml.a"

# the frame pointers are for the stacks in reports
flags="-g -O1 -std=gnu11 -w -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined -DFRONTEND"
sources="test/fuzz/fuzz_document.c test/fuzz/fuzz_edits.c test/fuzz/fuzz_chunks.c test/fuzz/fuzz_public.c test/fuzz/same.c test/fuzz/host_fuzz.c client/host_client.c client/host_pieces.c test/sanitize/core.c"
for object in $(make -s print-core-objs PG_CONFIG="$pg_config"); do
	sources="$sources ${object%.o}.c"
done
include=$($pg_config --includedir-server)
echo "$sources" | tr ' ' '\n' |
	xargs -P2 -I{} sh -c "$CC $flags -I. -Isrc -Itest -I'$include' -c {} -o '$work/'\$(basename {} .c).o"
$CC $flags -o "$work/core" "$work"/*.o "$([ -f "$cmark" ] && echo "$cmark" || echo -lcmark)" "$work/libyaml.a" \
	"$libdir/libpgcommon.a" "$libdir/libpgport.a"

# a sanitizer that reports nothing may be one that does not work
printf '%s\n' '#include <stdlib.h>' 'int main(void) { char *volatile p = malloc(8); p = NULL; return 0; }' >"$work/leak.c"
$CC -fsanitize=address -o "$work/leak" "$work/leak.c"
if "$work/leak" 2>/dev/null; then
	echo "sanitize: the leak sanitizer does not work here" >&2
	exit 1
fi

"$work/core" run test/docs/*.md test/docs/styles/*.md test/fuzz/regress/*
"$work/core" fail test/docs/*.md test/docs/styles/*.md
