#!/bin/sh
# test/run.sh demo | check | regress | shell | bench | answers | mutants
#
#	demo	build, load test/docs into a private server, print some answers
#	check	build and run every test
#	regress	only the regression tests; also for test/valgrind/run.sh
#	shell	like demo, but open psql on it
#	bench	used by bench/run.sh
#	answers	used by test/compare/run.sh
#	mutants	used by test/mutants/run.sh
#
# Prints which Debian packages are missing and installs them, makes a private
# copy of the PostgreSQL installation in a temporary directory, and works there.
# It installs nothing into the system's PostgreSQL, does not touch its clusters,
# and removes everything at the end.
#
#	PG_CONFIG=...	the PostgreSQL to use; the newest complete one otherwise
#	NO_APT=1		do not install packages, print what is missing
#	CC=...			the compiler; the one that PostgreSQL was built with otherwise
#	KEEP=1			keep the temporary directory
#	RCA_CORPUS=DIR	documents to test with (default: ../shared/corpus)
#	PROVE_TESTS=FILES	for check: run only these TAP tests, such as
#					"test/t/030_load.pl test/t/031_load_files.pl"
#	RCA_EXTRAS=1	for check: also install a browser, other renderers, database
#					drivers and npm packages; tests that need these are skipped
#					without them, with a message.  For bench: npm, PL/Python and
#					a parser for it
#	RCA_PACKAGES=NAMES	Debian packages to install in addition, such as an extension
#					that a test needs
#	RCA_SOURCES=DIR	what to build instead of this checkout
#	RCA_SERVER_WRAPPER=FILE	a program that replaces postgres, which is renamed to
#					postgres.bin

set -eu

job=${1:-demo}
case $job in
	demo | check | regress | shell | bench | answers | mutants) ;;
	*) echo "usage: sh test/run.sh demo | check | regress | shell | bench | answers | mutants" >&2; exit 2 ;;
esac
top=$(cd "$(dirname "$0")/.." && pwd)
corpus=${RCA_CORPUS:-$top/../shared/corpus}

say() { echo "rca: $*" >&2; }
fail() { say "$*"; exit 1; }

# An installation with a server, a client and everything to build extensions.
is_complete() {
	[ -x "$1" ] && [ -x "$("$1" --bindir)/initdb" ] &&
		[ -f "$("$1" --includedir-server)/postgres.h" ] && [ -f "$("$1" --pgxs)" ]
}

find_postgresql() {
	for candidate in ${PG_CONFIG:-$(ls -d /usr/lib/postgresql/*/bin/pg_config 2>/dev/null | sort -t/ -k5,5nr) \
		$(command -v pg_config || :)}; do
		if is_complete "$candidate"; then
			echo "$candidate"
			return
		fi
	done
}

has_library() {
	echo "#include <$1>" | gcc -E - >/dev/null 2>&1
}

# What the client needs to build.  It is installed together with the headers of
# the server.
has_libpq() {
	config=$(find_postgresql)
	[ -z "$config" ] || [ -f "$("$config" --includedir)/libpq-fe.h" ]
}

install_packages() {
	packages=
	command -v make >/dev/null || packages="$packages make"
	command -v gcc >/dev/null || packages="$packages gcc"
	has_library stdlib.h || packages="$packages libc6-dev"
	has_library yaml.h || packages="$packages libyaml-dev"
	has_library cmark.h || packages="$packages libcmark-dev"
	[ "$job" != check ] && [ "$job" != mutants ] || perl -MIPC::Run -e 1 2>/dev/null || packages="$packages libipc-run-perl"
	[ "$job" != check ] && [ "$job" != mutants ] || has_library cmocka.h || packages="$packages libcmocka-dev"
	[ "$job" != check ] && [ "$job" != mutants ] || command -v git >/dev/null || packages="$packages git"
	[ -n "$(find_postgresql)" ] || packages="$packages postgresql postgresql-server-dev-all"
	has_libpq || packages="$packages libpq-dev"
	for package in ${RCA_PACKAGES:-}; do
		dpkg -s "$package" >/dev/null 2>&1 || packages="$packages $package"
	done
	[ -n "$packages" ] || return 0

	[ -z "${PG_CONFIG:-}" ] || [ -n "$(find_postgresql)" ] ||
		fail "$PG_CONFIG does not belong to a complete PostgreSQL installation"
	command -v apt-get >/dev/null || fail "missing:$packages (and there is no apt-get to install them)"
	sudo=
	[ "$(id -u)" = 0 ] || sudo=sudo
	if [ -n "${NO_APT:-}" ] || { [ -n "$sudo" ] && ! command -v sudo >/dev/null; }; then
		fail "packages are missing; as root, run: apt-get update && apt-get install -y --no-install-recommends$packages"
	fi
	say "installing:$packages (NO_APT=1 refuses; this can take two minutes)"
	$sudo apt-get update -qq
	# the package would create and start a cluster of its own
	if [ -z "$(find_postgresql)" ] && [ ! -e /etc/postgresql-common ]; then
		say "writing /etc/postgresql-common/createcluster.d/rca.conf, so that no cluster is made"
		$sudo mkdir -p /etc/postgresql-common/createcluster.d
		echo "create_main_cluster = false" |
			$sudo tee /etc/postgresql-common/createcluster.d/rca.conf >/dev/null
	fi
	apt_log=$(mktemp)
	# shellcheck disable=SC2086
	$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages \
		>"$apt_log" 2>&1 || { cat "$apt_log" >&2; fail "apt-get failed"; }
	rm -f "$apt_log"
}

# What only some tests and measurements need.  Tests are skipped if it is not
# available.
install_extras() {
	extras=
	if [ "$job" = bench ]; then
		command -v npm >/dev/null || extras="$extras npm"
		/usr/bin/python3 -c 'import yaml, markdown_it' 2>/dev/null || extras="$extras python3-yaml python3-markdown-it"
		major=$("$(find_postgresql)" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
		[ -f "$("$(find_postgresql)" --pkglibdir)/plpython3.so" ] || extras="$extras postgresql-plpython3-$major"
	else
		for program in cmark cmark-gfm chromium npm pandoc calcurse; do
			command -v $program >/dev/null || extras="$extras $program"
		done
		ls /usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a >/dev/null 2>&1 || extras="$extras clang libclang-rt-dev"
		fc-list 2>/dev/null | grep -q . || extras="$extras fonts-dejavu-core"
		python3 -c 'import psycopg' 2>/dev/null || extras="$extras python3-psycopg"
		perl -MDBD::Pg -e 1 2>/dev/null || extras="$extras libdbd-pg-perl"
		for module in icalendar vobject; do
			/usr/bin/python3 -c "import $module" 2>/dev/null || extras="$extras python3-$module"
		done
	fi
	[ -z "$extras" ] || [ "$(id -u)" != 0 ] || [ -n "${NO_APT:-}" ] || {
		say "installing for some tests:$extras"
		apt-get update -qq || :
		for package in $extras; do
			DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $package >/dev/null 2>&1 ||
				say "cannot install $package: what needs it will be left out"
		done
	}
}

# Unpacks npm packages into a directory for the tests.
fetch_npm_packages() {
	RCA_NPM=$work/npm
	export RCA_NPM
	mkdir -p "$RCA_NPM"
	for package in commonmark-spec@0.30.0 mermaid@11 ical.js@2; do
		name=${package%@*}
		mkdir -p "$RCA_NPM/$name"
		if ! (cd "$RCA_NPM" && npm pack --silent "$package" >/dev/null 2>&1 &&
			tar xzf "$name"-*.tgz -C "$name" --strip-components=1); then
			say "cannot fetch the npm package $name: the tests that need it will be skipped"
		fi
	done
}

install_packages
case $job in
	check | bench) [ -z "${RCA_EXTRAS:-}" ] || install_extras ;;
esac
PG_CONFIG=$(find_postgresql)
[ -n "$PG_CONFIG" ] || fail "no complete PostgreSQL installation found"

work=$(mktemp -d "${TMPDIR:-/tmp}/rca.XXXXXX")
chmod 755 "$work"
prefix=$work/pg
as=
bin=$prefix$("$PG_CONFIG" --bindir)

# Runs at every exit.
clean_up() {
	status=$?
	trap - EXIT
	if [ -f "$work/data/postmaster.pid" ]; then
		$as "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || :
	fi
	if [ -n "${KEEP:-}" ]; then
		say "kept $work"
	else
		rm -rf "$work"
	fi
	exit $status
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

[ "$job" != check ] || [ -z "${RCA_EXTRAS:-}" ] || fetch_npm_packages

# PostgreSQL finds its files relative to its programs, so make links to the
# whole installation, and real copies of the programs.
say "using $("$PG_CONFIG" --version)"
for kind in bindir pkglibdir sharedir; do
	dir=$("$PG_CONFIG" --$kind)
	mkdir -p "$prefix$dir"
	cp -as "$dir/." "$prefix$dir/"
done
for program in "$("$PG_CONFIG" --bindir)"/*; do
	rm -f "$bin/${program##*/}"
	cp -L "$program" "$bin/"
done

if [ -n "${RCA_SERVER_WRAPPER:-}" ]; then
	mv "$bin/postgres" "$bin/postgres.bin"
	cp "$RCA_SERVER_WRAPPER" "$bin/postgres"
	chmod 755 "$bin/postgres"
fi

# a copy of the sources, so that the checkout does not change
mkdir "$work/src"
(cd "${RCA_SOURCES:-$top}" && tar cf - --exclude=.git --exclude=.cache --exclude='*.o' --exclude='*.d' --exclude='*.bc' --exclude='*.so' .) | (cd "$work/src" && tar xf -)

# a server does not run as root
if [ "$(id -u)" = 0 ]; then
	user=nobody
	! id postgres >/dev/null 2>&1 || user=postgres
	chown -R "$user" "$work"
	as="runuser -u $user --"
fi
export HOME="$work" LC_ALL=C.UTF-8 LANG=C.UTF-8
unset PGHOST PGPORT PGDATABASE PGUSER PGSERVICE PGOPTIONS PGPASSWORD PGDATA MAKEFLAGS MAKELEVEL 2>/dev/null || :

cd "$work/src"
say "building"
build() { $as make -s PG_CONFIG="$PG_CONFIG" ${CC:+CC="$CC"} with_llvm=no "$@"; }
if ! build -j2 ${RCA_CFLAGS:+COPT="$RCA_CFLAGS"} >"$work/build.log" 2>&1 ||
	! build ${RCA_CFLAGS:+COPT="$RCA_CFLAGS"} install DESTDIR="$prefix" >>"$work/build.log" 2>&1; then
	cat "$work/build.log" >&2
	fail "the build failed"
fi

start_server() {
	$as "$bin/initdb" -A trust -N -U postgres -E UTF8 --locale=C.UTF-8 -D "$work/data" >/dev/null
	$as "$bin/pg_ctl" -s -w -D "$work/data" -l "$work/log" \
		-o "-c listen_addresses='' -k '$work' -c fsync=off ${server_options:-}" start
	export PGHOST="$work" PGUSER=postgres PGDATABASE=postgres PGTZ=UTC
}

load_demo() {
	"$bin/psql" -X -q -v ON_ERROR_STOP=1 -f test/demo/load.sql
}

# Counts the tests that ran, so that a run without tests cannot pass.
check() {
	passed=0
	failed=0

	say "regression tests"
	build bindir="$bin" installcheck REGRESS_OPTS="--temp-instance=$work/instance --inputdir=test --load-extension=rca" \
		>"$work/regress.log" 2>&1 || failed=1
	cat "$work/regress.log"
	[ "$failed" = 0 ] || [ ! -f regression.diffs ] || cat regression.diffs
	# "ok 1 - name 5 ms" since 16, "test name ... ok 5 ms" before
	passed=$(grep -cE '^ok [0-9]|^test .*\.\.\. ok' "$work/regress.log" || :)
	[ "$passed" -ge "$(ls test/sql/*.sql | wc -l)" ] || [ "$passed" -ge 10 ] || failed=1

	if [ "$job" = regress ]; then
		echo "regress: $passed passed, $failed failed"
		[ "$failed" = 0 ]
		return
	fi

	say "TAP tests"
	RCA_CORPUS=$corpus
	export RCA_CORPUS
	build bindir="$bin" prove_installcheck PROVE_FLAGS="--timer" >"$work/tap.log" 2>&1 || failed=$((failed + 1))
	cat "$work/tap.log"
	tap=$(sed -n 's/^Files=[0-9]*, Tests=\([0-9]*\),.*/\1/p' "$work/tap.log")
	[ "${tap:-0}" -gt 0 ] || failed=$((failed + 1))

	passed=$((passed + ${tap:-0}))
	echo "check: $passed passed, $failed failed"
	[ "$failed" = 0 ]
}

case $job in
	check | regress)
		check
		;;
	demo)
		start_server
		load_demo
		"$bin/psql" -X -q -v ON_ERROR_STOP=1 -f test/demo/questions.sql
		;;
	shell)
		start_server
		load_demo
		PATH=$bin:$PATH "$bin/psql" -X
		;;
	bench)
		server_options="-c shared_buffers=${BENCH_BUFFERS:-512MB} -c max_wal_size=8GB -c checkpoint_timeout=1h -c autovacuum=off -c jit=off"
		start_server
		load_demo
		PATH=$bin:$PATH PG_CONFIG=$PG_CONFIG perl bench/measure.pl "$work" "$top/bench"
		;;
	mutants)
		RCA_CORPUS=$corpus RCA_PREFIX=$prefix
		RCA_REGRESS_OPTS="--temp-instance=$work/instance --inputdir=test --load-extension=rca"
		export PG_CONFIG RCA_CORPUS RCA_PREFIX RCA_REGRESS_OPTS
		# what the tests run is the copy's
		# shellcheck disable=SC2086
		$as env MAKEFLAGS="bindir=$bin" perl test/mutants/mutants.pl $RCA_MUTANTS
		;;
	answers)
		start_server
		"$bin/psql" -X -q -At -v ON_ERROR_STOP=1 -v documents="$RCA_DOCUMENTS" -v chunk_sizes="${RCA_CHUNK_SIZES:-}" -f "$top/test/compare/answers.sql"
		;;
esac
