#!/bin/sh
# test/package.sh
#
# Builds the Debian package, installs it in a new Debian without build tools, and
# runs CREATE EXTENSION, the regression tests and rca_load there.  Then removes it
# and checks that no files are left.  The last line is the number of checks that
# passed.  Takes about five minutes.  test/debian.sh describes the requirements
# and settings.

set -eu

# shellcheck source=test/debian.sh
. "$(dirname "$0")/debian.sh"

build_package
grep -q "All [0-9]* tests passed\|# All [0-9]* tests passed" "$work/build.log" ||
	fail "building the package ran no tests"
ok "the package is built, and its tests pass"
dpkg-deb -c "$deb" | awk '{ print $6 }' >"$work/contents"
for file in "lib/postgresql/$major/lib/rca.so" "share/postgresql/$major/extension/rca.control" \
	"share/postgresql/$major/extension/rca--1.0.sql" "lib/postgresql/$major/bin/rca_load" \
	"share/postgresql/$major/man/man1/rca_load.1.gz" "share/doc/postgresql-$major-rca/README.md.gz" \
	"share/doc/postgresql-$major-rca/examples/reports.sql" "share/doc/postgresql-$major-rca/examples/import/common.sql"; do
	grep -q "^./usr/$file\$" "$work/contents" || fail "$deb has no /usr/$file"
done
! grep -v "^./usr/\(lib/postgresql\|share/postgresql\|share/doc/postgresql-$major-rca\|share\)/\|^./\(usr/\(lib/\|share/\)\?\)\?$" \
	"$work/contents" >&2 || fail "$deb has files where they do not belong"
! grep "postgresql-doc" "$work/contents" >&2 || fail "$deb has files that other packages have, too"
ok "$deb has its files in their places"
dpkg-deb -f "$deb" Depends | grep -q "postgresql-$major" || fail "$deb does not depend on its server"
! dpkg-deb -f "$deb" Depends | grep -q "libcmark" || fail "cmark is not linked statically"
ok "and depends on $(dpkg-deb -f "$deb" Depends)"

say "a new Debian"
new_debian root
mkdir -p "$root/etc/postgresql-common/createcluster.d"
echo "create_main_cluster = false" >"$root/etc/postgresql-common/createcluster.d/none.conf"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"

run inside apt-get install -y -qq --no-install-recommends "postgresql-$major"

# all names, except those that apt, dpkg and logs use themselves
snapshot() {
	(cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./run \
		-o -path ./var/cache -o -path ./var/log -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) -prune -o -print |
		LC_ALL=C sort)
}
snapshot >"$work/before"
mkdir "$root/tmp/rca"
cp "$deb" "$root/tmp/rca/"
run inside apt-get install -y -qq --no-install-recommends "/tmp/rca/$deb"
ok "installed"

# the tests, but not the sources
tar xf "$work/head.tar" -C "$root/tmp/rca" test expected
inside chown -R postgres /tmp/rca
bin=/usr/lib/postgresql/$major/bin
as_postgres() { inside runuser -u postgres -- env -C /tmp/rca "$@"; }
shm=posix
[ -n "$mounts" ] || shm=mmap
run as_postgres $bin/initdb -A trust -E UTF8 --locale=C.UTF-8 -D /tmp/rca/data
as_postgres $bin/pg_ctl -s -w -D /tmp/rca/data -l /tmp/rca/server.log \
	-o "-c listen_addresses='' -k /tmp/rca -c fsync=off -c dynamic_shared_memory_type=$shm" start >/dev/null
stop_services() { as_postgres $bin/pg_ctl -s -D /tmp/rca/data -m immediate stop >/dev/null 2>&1 || :; }

psql_inside() { as_postgres psql -X -q -A -t -v ON_ERROR_STOP=1 -h /tmp/rca -d postgres "$@"; }
as_postgres pg_dump -h /tmp/rca -d postgres >"$work/dump-before"
psql_inside -c "CREATE EXTENSION rca"
[ "$(psql_inside -c "SELECT rca_title('# Disk full')")" = "Disk full" ] || fail "rca_title does not answer"
ok "CREATE EXTENSION"
psql_inside -c "DROP EXTENSION rca"
as_postgres pg_dump -h /tmp/rca -d postgres >"$work/dump-after"
# the two random words of a dump differ
sed -i '/^\\\(un\)\?restrict /d' "$work/dump-before" "$work/dump-after"
cmp -s "$work/dump-before" "$work/dump-after" || fail "DROP EXTENSION leaves something"
ok "DROP EXTENSION leaves nothing"

# the same as make installcheck, without make
tests=$(make -s -C "$top" print-regress PG_CONFIG="$bin/pg_config")
run as_postgres "/usr/lib/postgresql/$major/lib/pgxs/src/test/regress/pg_regress" \
	--bindir=$bin --host=/tmp/rca --inputdir=test --load-extension=rca --dbname=installcheck $tests
grep -q "ll [0-9]* tests passed" "$work/log" || fail "installcheck ran no tests"
ok "installcheck: $(grep -o "ll [0-9]* tests passed" "$work/log" | cut -c 4-)"

as_postgres $bin/rca_load -h /tmp/rca -d postgres --init -q test/docs
[ "$(psql_inside -c "SELECT count(*) FROM incident")" = "$(find "$root/tmp/rca/test/docs" -name '*.md' | wc -l)" ] ||
	fail "rca_load did not load every report"
as_postgres $bin/rca_load --check --policy draft-1 test/docs >"$work/log" 2>&1 || fail "rca_load --check fails"
ok "rca_load loads and checks"

stop_services
run inside apt-get purge -y -qq --autoremove "postgresql-$major-rca"
rm -rf "$root/tmp/rca"
snapshot >"$work/after"
diff "$work/before" "$work/after" >&2 || fail "the package leaves something behind"
! inside dpkg -l | grep "postgresql-$major-rca" >&2 || fail "dpkg still knows the package"
ok "removed without a trace"
echo "package: $passed checks passed"
