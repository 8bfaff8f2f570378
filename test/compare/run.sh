#!/bin/sh
# test/compare/run.sh REVISION [FILE...]
#
# Does the working tree answer as another revision did?  Builds both, asks each
# for all that it says of every document, and for the bytes it stores, and shows
# the differences.  Exits with 1 if there are any.
#
# The documents are those of test/docs, what the fuzzer once found something
# with, the corpus if it is there (RCA_CORPUS=DIR), MUTANTS=500 damaged copies
# of them, and the files named.
set -eu

[ $# -ge 1 ] || { echo "usage: sh test/compare/run.sh REVISION [FILE...]" >&2; exit 2; }
revision=$1
shift
top=$(cd "$(dirname "$0")/../.." && pwd)
corpus=${RCA_CORPUS:-$top/../shared/corpus}

work=$(mktemp -d "${TMPDIR:-/tmp}/rca-compare.XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir "$work/documents" "$work/mutants" "$work/before"

# flat, under names that tell where they are from
collect() {
	for file; do
		cp "$file" "$work/documents/$(echo "${file#"$top"/}" | tr -c 'A-Za-z0-9._\n-' '_')"
	done
}
collect "$top"/test/docs/*.md "$top"/test/docs/styles/*.md "$top"/test/fuzz/regress/* "$@"
if [ -d "$corpus" ]; then
	find "$corpus" -name '*.md' | LC_ALL=C sort >"$work/list"
	while read -r file; do
		cp "$file" "$work/documents/corpus_$(echo "${file#"$corpus"/}" | tr -c 'A-Za-z0-9._\n-' '_')"
	done <"$work/list"
else
	echo "compare: no corpus at $corpus" >&2
fi
perl "$top/test/compare/mutate.pl" "${MUTANTS:-500}" "$work/mutants" "$work"/documents/*
for file in "$work"/mutants/*; do
	mv "$file" "$work/documents/mutant_${file##*/}"
done

git -C "$top" archive "$revision" | tar xf - -C "$work/before"
RCA_DOCUMENTS=$work/documents
RCA_CHUNK_SIZES='100 300 1000 2000 8000'
export RCA_DOCUMENTS RCA_CHUNK_SIZES
RCA_SOURCES=$work/before sh "$top/test/run.sh" answers >"$work/before.txt"
sh "$top/test/run.sh" answers >"$work/after.txt"
echo "compare: $(ls "$work/documents" | wc -l) documents, $(wc -l <"$work/after.txt") answers"

# What was valid under a policy stays valid, though more of it is read.
verdicts() {
	LC_ALL=C awk -F'\t' -v valid="$2" '$2 ~ /^rca_lint\(rca,text\)/ && ($3 !~ /,error,/) == valid { print $2 "\t" $1 }' "$1" | LC_ALL=C sort
}
verdicts "$work/before.txt" 1 >"$work/valid_before"
verdicts "$work/after.txt" 0 >"$work/invalid_after"
LC_ALL=C comm -12 "$work/valid_before" "$work/invalid_after" >"$work/worse"
if [ -s "$work/worse" ]; then
	echo "compare: $(wc -l <"$work/worse") documents were valid and are not any more:"
	head -n "${LINES_SHOWN:-40}" "$work/worse"
fi
if cmp -s "$work/before.txt" "$work/after.txt"; then
	echo "compare: no difference"
	exit
fi
LC_ALL=C diff "$work/before.txt" "$work/after.txt" >"${DIFFERENCES:-$work/diff}" || :
grep -c '^[<>]' "${DIFFERENCES:-$work/diff}" | sed 's/.*/compare: & lines differ/'
cut -c1-400 "${DIFFERENCES:-$work/diff}" | head -n "${LINES_SHOWN:-40}"
exit 1
