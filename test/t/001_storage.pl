# A table of reports survives dump and restore, COPY in all formats, and a
# crash.

use strict;
use warnings;

use Cwd;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION rca;
	CREATE TABLE report (
		path text PRIMARY KEY,
		doc  rca NOT NULL CONSTRAINT has_title CHECK (rca_title(doc) IS NOT NULL)
	);
	CREATE INDEX report_severity ON report (rca_severity(doc));
	CREATE INDEX report_services ON report USING gin (rca_services(doc));
	CREATE INDEX report_doc ON report USING hash (doc);
});

# inline, compressed and out-of-line values
for my $file (glob('test/docs/*.md'))
{
	my $path = getcwd() . "/$file";
	$node->safe_psql('postgres',
		"INSERT INTO report SELECT '$file', pg_read_file('$path')::rca");
}
$node->safe_psql('postgres', q{
	INSERT INTO report SELECT 'long', doc::text || repeat('lorem ipsum ', 100000)
	FROM report LIMIT 1;
	INSERT INTO report VALUES ('short', '# Short'), ('crlf', E'\uFEFF# T\r\n\r\nx\r\n')});

# everything that the documents say, in one line
my $digest = q{
	SELECT count(*), md5(string_agg(path || doc::text || rca_parse(doc)::text, '|' ORDER BY path COLLATE "C"))
	FROM report};
my $expected = $node->safe_psql('postgres', $digest);
like($expected, qr/^19\|[0-9a-f]{32}$/, 'documents are loaded');

# the error of the CHECK
my ($rc, $out, $err) = $node->psql('postgres',
	q{INSERT INTO report VALUES ('untitled', E'---\ndate: 2025-01-01\n---\n')});
like($err, qr/violates check constraint "has_title"/, 'a CHECK keeps a report out');

# crash and recovery
$node->stop('immediate');
$node->start;
is($node->safe_psql('postgres', $digest), $expected, 'same after a crash');
is( $node->safe_psql('postgres', q{
	SET enable_seqscan = off;
	SELECT count(*) FROM report a JOIN report b ON a.doc = b.doc AND a.path = b.path}),
	'19', 'indexes work after a crash');

# dump and restore
my $dir = PostgreSQL::Test::Utils::tempdir;
$node->safe_psql('postgres', 'CREATE DATABASE plain; CREATE DATABASE custom;');
$node->command_ok(['pg_dump', '-f', "$dir/plain.sql", $node->connstr('postgres')],
	'plain dump');
$node->command_ok(
	['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/plain.sql", $node->connstr('plain')],
	'plain restore');
is($node->safe_psql('plain', $digest), $expected, 'same after a plain restore');
$node->command_ok(['pg_dump', '-Fc', '-f', "$dir/custom.dump", $node->connstr('postgres')],
	'custom dump');
$node->command_ok(['pg_restore', '-e', '-d', $node->connstr('custom'), "$dir/custom.dump"],
	'custom restore');
is($node->safe_psql('custom', $digest), $expected, 'same after a custom restore');
is( $node->safe_psql('custom', q{
	SELECT string_agg(indexname, ',' ORDER BY indexname) FROM pg_indexes WHERE tablename = 'report'}),
	'report_doc,report_pkey,report_services,report_severity', 'indexes are restored');

# COPY
for my $format ('text', 'csv', 'binary')
{
	$node->safe_psql('postgres', qq{
		COPY report TO '$dir/copy' (FORMAT $format);
		TRUNCATE report;
		COPY report FROM '$dir/copy' (FORMAT $format);
	});
	is($node->safe_psql('postgres', $digest), $expected, "same after COPY in $format format");
}

# Binary values that no server has written.  The file has one row with one
# column.
sub copy_binary
{
	my ($value) = @_;
	my $file = "$dir/garbage";
	open(my $handle, '>:raw', $file) or die "could not open $file: $!";
	print $handle "PGCOPY\n\377\r\n\0", pack('N N n N', 0, 0, 1, length($value)), $value,
		pack('n', 0xFFFF);
	close($handle);
	my (undef, undef, $stderr) = $node->psql('postgres', qq{
		\\set VERBOSITY verbose
		CREATE TEMP TABLE t (doc rca);
		COPY t FROM '$file' (FORMAT binary);
	});
	return $stderr;
}
is(copy_binary("\x01# T\n"), '', 'a good binary value');
like(copy_binary(''), qr/22P03: invalid binary representation of type rca/, 'an empty one');
like(copy_binary("\x02# T\n"), qr/22P03: .*\n.*Its version is 2/, 'an unknown version');
like(copy_binary('# T'), qr/22P03: /, 'no version');
like(copy_binary("\x01# \xff"), qr/22021: invalid byte sequence/, 'not UTF-8');
like(copy_binary("\x01# T\0"), qr/22021: invalid byte sequence/, 'a NUL');
like(copy_binary("\x01no report"), qr/22P02: invalid input syntax for type rca/, 'no report');
like(copy_binary("\x01---\na: [\n---\n"), qr/22P02: .*\n.*At line 3, column 1: /, 'a syntax error');

# other encodings: texts and messages are converted; without an encoding, bytes
# must be UTF-8
$node->safe_psql('postgres', q{
	CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
	CREATE DATABASE bytes ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0});
$node->safe_psql($_, 'CREATE EXTENSION rca') for ('latin', 'bytes');
is( $node->safe_psql('latin', qq{
		SET client_encoding = 'UTF8';
		SELECT rca_title(d), octet_length(rca_title(d)), rca_front_matter(d) ->> 'x', rca_summary(d),
			(SELECT event FROM rca_timeline(d)), length(rca_fix(d)::text)
		FROM (SELECT E'---\ntitle: \\u00e9\nx: \\u00fc\n---\n## Summary\n\n\\u00f6\n\n## Timeline\n\n|Time|Event|\n|-|-|\n|05:24|&eacute;|\n'::rca AS d) s}),
	"\xc3\xa9|1|\xc3\xbc|\xc3\xb6|\xc3\xa9|86", 'LATIN1');
(undef, undef, $err) = $node->psql('latin',
	qq{SET client_encoding = 'UTF8';\nSELECT E'---\n"\\u00e9": 1\n"\\u00e9": 2\n---\n'::rca});
like($err, qr/The key "\xc3\xa9" appears twice/, 'LATIN1: messages');
(undef, undef, $err) = $node->psql('latin',
	qq{\\set VERBOSITY verbose\nSELECT rca_title('# &euro;')});
like($err, qr/22P05/, 'LATIN1: a character that only an entity can write');
is($node->safe_psql('bytes', q{SELECT rca_title(E'# \303\251')}), "\xc3\xa9", 'SQL_ASCII: UTF-8');
(undef, undef, $err) = $node->psql('bytes', qq{\\set VERBOSITY verbose\nSELECT rca_title(E'# \\351')});
like($err, qr/22021: .*\n.*column 3/s, 'SQL_ASCII: not UTF-8');
(undef, undef, $err) = $node->psql('bytes', qq{\\set VERBOSITY verbose\nSELECT repeat(E'\\377', 16 * 1024 * 1024 + 1)::rca});
like($err, qr/54000: document of 16777217 bytes exceeds/, 'SQL_ASCII: too long, whatever the bytes are');

# a bad document among good ones
SKIP:
{
	skip 'COPY has no ON_ERROR before 17', 1 unless $node->can('pg_version') && $node->pg_version >= 17;

	open(my $handle, '>:raw', "$dir/mixed") or die "could not open $dir/mixed: $!";
	print $handle "# One\n", '---\ntitle: never closed', "\n", "# Three\n";
	close($handle);
	is( $node->safe_psql('postgres', qq{
		CREATE TEMP TABLE t (doc rca);
		COPY t FROM '$dir/mixed' WITH (ON_ERROR ignore);
		SELECT string_agg(rca_title(doc), ',' ORDER BY doc) FROM t}),
		'One,Three', 'COPY passes over a bad document');
}

$node->stop;
done_testing();
