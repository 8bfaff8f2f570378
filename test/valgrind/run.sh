#!/bin/sh
# test/valgrind/run.sh
#
# The regression tests on a server that runs under valgrind.
#
# The server is built for it: with assertions, and with USE_VALGRIND, which
# tells valgrind about every palloc and pfree.  On a packaged server valgrind
# sees one large malloc where PostgreSQL keeps many chunks, and a read behind
# the end of one of them goes unnoticed.  Building takes some five minutes, so
# it is kept in .cache.
#
# Two bugs planted in a module of their own (planted.c) must be found in every
# run; in the regression tests nothing may be.  PostgreSQL's own suppressions are
# used, and no other.
#
#	PG_MAJOR=...	the major version; that of the newest one installed
#	PG_SOURCE=...	a source tarball; Debian's is fetched otherwise
#	KEEP=1			keep the logs
set -eu

# PostgreSQL makes its headers only where make is not called by another make
unset MAKEFLAGS MAKELEVEL MFLAGS

top=$(cd "$(dirname "$0")/../.." && pwd)
here=$top/test/valgrind

say() { echo "valgrind: $*" >&2; }
fail() { say "$*"; exit 1; }

work=$(mktemp -d "${TMPDIR:-/tmp}/rca-valgrind.XXXXXX")
chmod 755 "$work"
clean_up() {
	status=$?
	trap - EXIT
	if [ -n "${KEEP:-}" ]; then
		say "kept $work"
	else
		rm -rf "$work"
	fi
	exit $status
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

packages=
for program in valgrind bison flex make gcc perl; do
	command -v $program >/dev/null || packages="$packages $program"
done
echo '#include <zlib.h>' | gcc -E - >/dev/null 2>&1 || packages="$packages zlib1g-dev"
if [ -n "$packages" ]; then
	[ -z "${NO_APT:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null ||
		fail "packages are missing; as root, run: apt-get install -y --no-install-recommends$packages"
	say "installing:$packages"
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
fi

major=${PG_MAJOR:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | cut -d/ -f5 | sort -n | tail -1)}
[ -n "${PG_SOURCE:-}" ] || [ -n "$major" ] || fail "no PostgreSQL is installed: set PG_MAJOR"

# Debian's original tarball, through lists of its own: the machine's sources
# stay as they are, and no patch of Debian's moves paths.
fetch_source() {
	mkdir -p "$work/apt/lists/partial"
	suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
	mirror=$(sed -n 's/^URIs: *//p; s/^deb  *\(\[[^]]*\] *\)\{0,1\}\([^ ]*\) .*/\2/p' \
		/etc/apt/sources.list /etc/apt/sources.list.d/debian.sources 2>/dev/null | head -1)
	echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >"$work/apt/sources.list"
	printf '%s\n' "Dir::Etc::sourcelist \"$work/apt/sources.list\";" 'Dir::Etc::sourceparts "-";' \
		"Dir::State::lists \"$work/apt/lists\";" "Dir::Cache \"$work/apt\";" 'APT::Sandbox::User "root";' >"$work/apt/conf"
	(cd "$work" && APT_CONFIG=$work/apt/conf apt-get update -qq &&
		APT_CONFIG=$work/apt/conf apt-get source -qq --download-only "postgresql-$major" >/dev/null)
	ls "$work"/postgresql-*.orig.tar.* 2>/dev/null | grep -v '\.asc$' | head -1
}

cache=$top/.cache/pgsql-valgrind-${major:-custom}
if [ ! -x "$cache/bin/postgres" ]; then
	tarball=${PG_SOURCE:-$(fetch_source)}
	[ -f "$tarball" ] || fail "no source of PostgreSQL ${major:-} found: set PG_SOURCE to a tarball"
	say "building ${tarball##*/} with assertions and USE_VALGRIND"
	mkdir "$work/build"
	tar xf "$tarball" -C "$work/build" --strip-components=1
	# readline and ICU: what is not tested needs no packages
	if ! (cd "$work/build" &&
		./configure --prefix="$work/pgsql" --enable-cassert --enable-debug --without-readline --without-icu \
			CFLAGS="-O1 -DUSE_VALGRIND -fno-omit-frame-pointer" &&
		make -s -j2 install) >"$work/build.log" 2>&1; then
		tail -30 "$work/build.log" >&2
		fail "PostgreSQL does not build"
	fi
	cp "$work/build/src/tools/valgrind.supp" "$work/pgsql/share/"
	mkdir -p "$top/.cache"
	rm -rf "$cache" "$work/build"
	mv "$work/pgsql" "$cache"
fi

# what the users of the tests can read, and the programs find their libraries
cp -a "$cache" "$work/pgsql"
chmod -R a+rX "$work/pgsql"
LD_LIBRARY_PATH=$work/pgsql/lib
PG_CONFIG=$work/pgsql/bin/pg_config
RCA_VALGRIND_OPTIONS="--quiet --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
	--fullpath-after= --keep-debuginfo=yes --num-callers=30 --error-limit=no --suppressions=$work/pgsql/share/valgrind.supp
	--log-file=$work/logs/%p.log"
export LD_LIBRARY_PATH PG_CONFIG RCA_VALGRIND_OPTIONS
mkdir -m 1777 "$work/logs" "$work/planted"

user=
[ "$(id -u)" != 0 ] || user="runuser -u $(id -un postgres 2>/dev/null || echo nobody) --"

# Does it see what it is for?
say "planting two bugs"
cp "$here/planted.c" "$here/postgres.sh" "$work/planted/"
gcc -g -O1 -fPIC -shared -I"$("$PG_CONFIG" --includedir-server)" -o "$work/planted/planted.so" "$work/planted/planted.c"
cp "$work/pgsql/bin/postgres" "$work/pgsql/bin/postgres.bin"
cp "$here/postgres.sh" "$work/pgsql/bin/postgres"
chmod 755 "$work/pgsql/bin/postgres" "$work/planted/planted.so"
(cd "$work/planted" && $user "$work/pgsql/bin/initdb" -A trust -N -U postgres -D "$work/planted/data" >/dev/null &&
	printf '%s\n' "CREATE FUNCTION planted_read(int) RETURNS int AS '$work/planted/planted' LANGUAGE c;" \
		"CREATE FUNCTION planted_leak(int) RETURNS int AS '$work/planted/planted' LANGUAGE c;" \
		"SELECT planted_read(21), planted_leak(1000);" |
	RCA_VALGRIND_SINGLE=1 $user "$work/pgsql/bin/postgres" --single -D "$work/planted/data" postgres >/dev/null 2>"$work/planted/log" ||
	{ cat "$work/planted/log" >&2; fail "the server does not run under valgrind"; })
perl "$here/errors.pl" "$work"/logs/*.log >"$work/planted/errors"
for stack in 'Invalid read of size 1.*planted_read' '1,000 bytes .*definitely lost.*planted_leak'; do
	tr '\n' ' ' <"$work/planted/errors" | grep -q "$stack" || { cat "$work/planted/errors"; fail "a planted bug was not found: $stack"; }
done
rm -f "$work"/logs/*.log
mv "$work/pgsql/bin/postgres.bin" "$work/pgsql/bin/postgres"

status=0
RCA_SERVER_WRAPPER=$here/postgres.sh sh "$top/test/run.sh" regress || status=1
perl "$here/errors.pl" "$work"/logs/*.log | tee "$work/errors"
[ "$status" = 0 ] || fail "the regression tests failed"
logs=$(sed -n 's/^[0-9]* errors in \([0-9]*\) logs$/\1/p' "$work/errors")
# one of the postmaster, and of every session
[ "$logs" -gt 10 ] || fail "only $logs processes ran under valgrind"
grep -q '^0 errors in ' "$work/errors"
