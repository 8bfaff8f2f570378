# The upgrade from one version of the extension to the next, with a version
# 1.0.1 that exists only here: after ALTER EXTENSION UPDATE the catalogs are
# the same as after a new installation of that version, and data are kept.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $current = '1.0';
my $next = '1.0.1';

# The directory from which the server under test reads extensions.  It has been
# moved, which the pg_config of some packages does not know.
chomp(my $bindir = `dirname "\$(command -v postgres)"`);
chomp(my $sharedir = `pg_config --sharedir`);
my ($extensions) = grep { -w $_ && -e "$_/rca.control" }
	map { "$_/extension" } ($bindir =~ s{/lib/(postgresql/\d+)/bin$}{/share/$1}r, $bindir =~ s{/bin$}{/share}r, $sharedir);
die "no folder of extensions that can be written to, near $bindir or in $sharedir" unless defined $extensions;

my $addition = <<'END';
CREATE FUNCTION rca_rehearsal(doc rca) RETURNS text
	RETURN 'rehearsed: ' || rca_title(doc);
COMMENT ON FUNCTION rca_rehearsal(rca) IS 'there to be upgraded to';
CREATE TYPE rca_rehearsed AS (a integer, b rca);
CREATE CAST (rca_rehearsed AS text) WITH INOUT;
END
my $comment = qr/^COMMENT ON FUNCTION.*\n/m;
my $base = slurp_file("$extensions/rca--$current.sql");

# 1.0.1 as a new installation and from 1.0; and 1.0.2, whose upgrade script is
# incomplete
my %scripts = (
	"rca--$next.sql" => $base . $addition,
	"rca--$current--$next.sql" => $addition,
	'rca--1.0.2.sql' => $base . $addition,
	"rca--$current--1.0.2.sql" => $addition =~ s/$comment//r,
);
sub remove_scripts { unlink map { "$extensions/$_" } keys %scripts; return; }
END { remove_scripts() if defined $extensions; }
for my $name (keys %scripts)
{
	die "$extensions/$name exists" if -e "$extensions/$name";
	append_to_file("$extensions/$name", $scripts{$name});
}

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;

# Everything in the catalogs about the objects of the extension.  pg_dump
# writes the members of extensions for pg_upgrade; OIDs differ.
sub catalog
{
	my ($database) = @_;
	my ($out, $err);
	IPC::Run::run([ 'pg_dump', '-s', '--binary-upgrade', '-d', $node->connstr($database) ], '>', \$out, '2>', \$err)
		or die $err;
	$out =~ s/^SELECT pg_catalog\.binary_upgrade_set_next_.*\n//mg;
	$out =~ s/^\\(?:un)?restrict .*\n//mg;
	$out =~ s/^-- Dumped.*\n//mg;
	return $out;
}

sub create_database
{
	my ($name, @statements) = @_;
	$node->safe_psql('postgres', "CREATE DATABASE $name");
	$node->safe_psql($name, $_) for @statements;
	return;
}

is($node->safe_psql('postgres', q{SELECT default_version FROM pg_available_extensions WHERE name = 'rca'}), $current, 'the version that is installed by default');

# data, indexes and views that were created under the old version
create_database('upgraded', "CREATE EXTENSION rca VERSION '$current'", q{
	CREATE TABLE report (path text PRIMARY KEY, doc rca CHECK (rca_assert_valid(doc, 'draft-1')),
		title text GENERATED ALWAYS AS (rca_title(doc)) STORED);
	CREATE INDEX ON report USING hash (doc);
	CREATE INDEX ON report (rca_severity(doc));
	CREATE VIEW entry AS SELECT path, t.* FROM report, rca_timeline(doc) t});
for my $file (glob('test/docs/*.md'))
{
	my $text = slurp_file($file);
	$node->safe_psql('upgraded', "INSERT INTO report VALUES ('$file', \$doc\$$text\$doc\$)");
}
my $digest = q{
	SELECT count(*), md5(string_agg(path || title || doc::text || rca_parse(doc)::text, '|' ORDER BY path COLLATE "C")),
		(SELECT md5(string_agg(e::text, '|' ORDER BY path COLLATE "C", ord)) FROM entry e)
	FROM report};
my $before = $node->safe_psql('upgraded', "SET TimeZone = UTC; $digest");
like($before, qr/^[1-9]\d*\|\w{32}\|\w{32}$/, 'there are reports');
my $filenodes = $node->safe_psql('upgraded', q{SELECT string_agg(pg_relation_filepath(oid), ' ' ORDER BY oid) FROM pg_class WHERE relname LIKE 'report%'});

$node->safe_psql('upgraded', "ALTER EXTENSION rca UPDATE TO '$next'");
is($node->safe_psql('upgraded', q{SELECT extversion FROM pg_extension WHERE extname = 'rca'}), $next, 'the extension is updated');
is($node->safe_psql('upgraded', "SET TimeZone = UTC; $digest"), $before, 'every report says what it said');
is( $node->safe_psql('upgraded', q{SELECT string_agg(pg_relation_filepath(oid), ' ' ORDER BY oid) FROM pg_class WHERE relname LIKE 'report%'}),
	$filenodes, 'no table and no index was rewritten');
like($node->safe_psql('upgraded', 'SELECT min(rca_rehearsal(doc)) FROM report'), qr/^rehearsed: \w/, 'what is new works on old rows');

# the catalogs
create_database('updated', "CREATE EXTENSION rca VERSION '$current'", "ALTER EXTENSION rca UPDATE TO '$next'");
create_database('fresh', "CREATE EXTENSION rca VERSION '$next'");
create_database('old', "CREATE EXTENSION rca VERSION '$current'");
my $fresh = catalog('fresh');
cmp_ok(() = $fresh =~ /^CREATE FUNCTION/mg, '>', 40, 'the catalogs are read');
like($fresh, qr/rca_rehearsal.*there to be upgraded to/s, 'with what is new');
unlike(catalog('old'), qr/rca_rehearsal/, 'which the old version has not');
is(catalog('updated'), $fresh, 'after the update they are those of a new installation');
my $members = q{
	SELECT pg_describe_object(classid, objid, objsubid) FROM pg_depend
	WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass
		AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'rca') ORDER BY 1};
is($node->safe_psql('updated', $members), $node->safe_psql('fresh', $members), 'and so are its members');

# a difference would be found
create_database('forgetful', "CREATE EXTENSION rca VERSION '$current'", q{ALTER EXTENSION rca UPDATE TO '1.0.2'});
create_database('thorough', q{CREATE EXTENSION rca VERSION '1.0.2'});
isnt(catalog('forgetful'), catalog('thorough'), 'an update that forgets something is told from one that does not');

# an extension in another schema, and owned by an ordinary user
create_database('elsewhere', 'CREATE SCHEMA "Ext"', qq{CREATE EXTENSION rca SCHEMA "Ext" VERSION '$current'},
	"ALTER EXTENSION rca UPDATE TO '$next'");
is($node->safe_psql('elsewhere', q{SELECT "Ext".rca_rehearsal('# x')}), 'rehearsed: x', 'in another schema');
$node->safe_psql('postgres', 'CREATE ROLE owner LOGIN');
create_database('owned OWNER owner');
$node->safe_psql('owned', "CREATE EXTENSION rca VERSION '$current'", extra_params => [ '-U', 'owner' ]);
$node->safe_psql('owned', "ALTER EXTENSION rca UPDATE TO '$next'", extra_params => [ '-U', 'owner' ]);
is($node->safe_psql('owned', q{SELECT rca_rehearsal('# x')}), 'rehearsed: x', 'by an ordinary user');

# as with any extension, dump and restore do not keep the version: the current
# one is restored, with all data
my $dump = PostgreSQL::Test::Utils::tempdir . '/dump';
$node->command_ok([ 'pg_dump', '-Fc', '-f', $dump, $node->connstr('upgraded') ], 'dump of the new version');
create_database('restored');
$node->command_ok([ 'pg_restore', '-e', '-d', $node->connstr('restored'), $dump ], 'restored under the default version');
is($node->safe_psql('restored', "SET TimeZone = UTC; $digest"), $before, 'with every report');

$node->stop;
remove_scripts();
is((grep { -e "$extensions/$_" } keys %scripts), 0, 'the rehearsal leaves nothing');
done_testing();
