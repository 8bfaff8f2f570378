#!/bin/sh
# test/frozen/build.sh reader|core FOLDER [SOURCES]
#
# Builds the programs of this folder from SOURCES (src) into FOLDER:
#
#	reader	read_form, with the readers of the stored form and src/base alone,
#			under the address and undefined behaviour sanitizers where the
#			compiler has them
#	core	read_document, and read_form_core: the same readers with the whole
#			core behind them.  Compiles what FOLDER has no object of.
set -eu

what=$1
folder=$2
top=$(cd "$(dirname "$0")/../.." && pwd)
sources=$(cd "${3:-$top/src}" && pwd)
here=$top/test/frozen
pg_config=${PG_CONFIG:-$(command -v pg_config || ls /usr/lib/postgresql/*/bin/pg_config | sort -V | tail -1)}
CC=${CC:-gcc}
libdir=$($pg_config --pkglibdir)
[ -f "$libdir/libpgcommon.a" ] || libdir=$($pg_config --libdir)
libraries="$libdir/libpgcommon.a $libdir/libpgport.a"
flags="-std=gnu11 -g -fno-strict-aliasing -fwrapv -DFRONTEND -Werror=implicit-function-declaration -I$sources -I$here -I$top -I$($pg_config --includedir-server)"
mkdir -p "$folder"

case $what in
	reader)
		sanitizers='-fsanitize=address,undefined -fno-sanitize-recover=undefined'
		# shellcheck disable=SC2086
		echo "int main(void) { return 0; }" | $CC $sanitizers -x c -o /dev/null - 2>/dev/null || sanitizers=
		files=
		for file in "$sources"/base/*.c "$sources"/store/*.c; do
			[ "${file##*/}" = write.c ] || files="$files $file"
		done
		# shellcheck disable=SC2086
		$CC $flags ${SANITIZERS-$sanitizers} -o "$folder/read_form" "$here/read_form.c" "$here/answers.c" $files $libraries
		;;
	core)
		mkdir -p "$folder/core" "$folder/programs"
		for file in "$sources"/*/*.c; do
			[ "${file%/pg/*}" = "$file" ] || continue
			echo "$folder/core/$(basename "${file%/*}")-$(basename "${file%.c}").o $file"
		done >"$folder/list"
		for file in "$here"/*.c "$top"/client/host_*.c; do
			echo "$folder/programs/$(basename "${file%.c}").o $file"
		done >>"$folder/list"
		while read -r object file; do
			[ -f "$object" ] || echo "$object $file"
		done <"$folder/list" | xargs -r -P2 -n2 sh -c "$CC $flags -c -o \"\$0\" \"\$1\""
		cmark=$($CC -print-file-name=libcmark.a)
		[ -f "$cmark" ] || cmark=-lcmark
		common="$folder/programs/answers.o $folder/programs/host*.o $folder/core/*.o"
		# shellcheck disable=SC2086
		$CC -o "$folder/read_form_core" "$folder/programs/read_form.o" $common "$cmark" -lyaml $libraries
		# shellcheck disable=SC2086
		$CC -o "$folder/read_document" "$folder/programs/read_document.o" $common "$cmark" -lyaml $libraries
		;;
	*)
		echo "usage: sh test/frozen/build.sh reader|core FOLDER [SOURCES]" >&2
		exit 2
		;;
esac
