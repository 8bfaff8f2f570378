#!/bin/sh
# test/indent.sh [fix] [FILE...]
#
# Checks that the C code is indented like that of PostgreSQL.  Prints what
# pgindent would change in the files, by default in all, and exits with 1 if
# there are changes.  "fix" makes them.  Only the sources of PostgreSQL have
# pgindent, so this script does what it does around pg_bsd_indent.  Exits with 69
# if there is no pg_bsd_indent (Debian: pg-bsd-indent).
#
# typedefs.list has the names that pg_bsd_indent treats as types: those of our
# own types, and those of PostgreSQL and the libraries that the code uses.  The
# list is checked as well: it must have all types of our own, and no unused name.
#
#	INDENT=...	the pg_bsd_indent to use
set -eu

fix=
if [ "${1:-}" = fix ]; then
	fix=1
	shift
fi
top=$(cd "$(dirname "$0")/.." && pwd)
indent=${INDENT:-pg_bsd_indent}
command -v "$indent" >/dev/null || {
	echo "indent: there is no $indent (Debian: pg-bsd-indent)" >&2
	exit 69
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0

if [ $# = 0 ]; then
	cd "$top"
	git ls-files -co --exclude-standard '*.c' '*.h' | sort >"$work/files"
	# a file that is deleted and not yet committed is still listed
	while read -r file; do
		[ ! -f "$file" ] || echo "$file"
	done <"$work/files" >"$work/present"
	# shellcheck disable=SC2046
	set -- $(cat "$work/present")

	export LC_ALL=C
	sort -u typedefs.list | cmp -s - typedefs.list || {
		echo "typedefs.list is not sorted as sort -u sorts it"
		status=1
	}
	# "} Name;" and "typedef ... Name;", "typedef ... (*Name) (...)"
	sed -nE -e 's/^\} *([A-Za-z_0-9]+);$/\1/p' -e 's/^typedef .*\(\*([A-Za-z_0-9]+)\) .*/\1/p' \
		-e 's/^typedef .*[ *]([A-Za-z_0-9]+);$/\1/p' "$@" | sort -u | comm -23 - typedefs.list >"$work/missing"
	# words outside comments that begin and end on one line
	sed -e 's:/\*.*\*/::g' "$@" | tr -c 'A-Za-z_0-9' '\n' | sort -u | comm -13 - typedefs.list >"$work/unused"
	sed 's/^/typedefs.list has no /' "$work/missing"
	sed 's/^/typedefs.list has a name that is not used: /' "$work/unused"
	[ ! -s "$work/missing" ] && [ ! -s "$work/unused" ] || status=1
fi

# bool is a macro or a keyword, so it is in no list
{ cat "$top/typedefs.list"; echo bool; } >"$work/typedefs"

# The changes of the wrapper before and after: comments that begin with dashes
# are not changed, the second of two comments on a line gets a tab before it,
# and a star at the end of a line before the name of a function gets one blank.
pgindent() {
	sed -E 's:/\* +---:/*---X_X:g' |
		"$indent" -bad -bap -bbb -bc -bl -cli1 -cp33 -cdb -nce -d0 -di12 -nfc1 -i4 -l79 -lp -lpl -nip -npro -sac \
			-tpg -ts4 -U"$work/typedefs" |
		sed -E -e 's:/\*---X_X:/* ---:g' -e 's:\*/(/\*.*\*/)$:*/\t\1:' -e 's:^([A-Za-z_][^[:blank:]]*)[[:blank:]]+\*$:\1 *:'
}

for file in "$@"; do
	pgindent <"$file" >"$work/indented" 2>"$work/errors"
	if [ -s "$work/errors" ] || [ ! -s "$work/indented" ]; then
		echo "$file: $(cat "$work/errors")"
		status=1
	elif cmp -s "$file" "$work/indented"; then
		:
	elif [ -n "$fix" ]; then
		cat "$work/indented" >"$file"
	else
		diff -u --label "$file" --label "$file, indented" "$file" "$work/indented" || status=1
	fi
done
exit $status
