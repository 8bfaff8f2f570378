# The conventions of a team stay with the values that were read with them: in a
# dump as documented, on a standby, on a subscriber, and when the stored form
# is built again for another version.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
# the test writes to data files, which a checksum would detect
$node->init(
	allows_streaming => 'logical',
	extra => [ $node->can('pg_version') && $node->pg_version >= 18 ? '--no-data-checksums' : () ]);
$node->start;
$ENV{PGTZ} = 'UTC';

my $source = <<'REPORT';
# Kortfeil

**Alvor:** Rød
**Når:** 03/04/2025

## Slik gikk det til
Et kort sviktet.

## Gangen i det
| Klokken | Det som skjedde |
|---|---|
| 10:00 | Vakta ble ringt opp |
| 10:20 | Alt i orden igjen |

## Dette gjør vi
| Sak | Hvem har den | Innen | Hvor langt |
|---|---|---|---|
| Bytt kortet i kveld | Anna | 05/06/2025 | nesten |
REPORT

my $conventions = q({"zone": "Europe/Oslo", "date_order": "dmy",
	"headings": {"timeline": ["Gangen i det"], "root_cause": ["Slik gikk det *"], "action_items": ["Dette gjør vi"]},
	"columns": {"time": ["Klokken"], "event": ["Det som skjedde"], "action": ["Sak"], "owner": ["Hvem *"],
	            "due_date": ["Innen"], "status": ["Hvor langt"]},
	"keys": {"severity": ["Alvor"], "date": ["Når"]}, "severities": {"Rød": 1}, "statuses": {"in_progress": ["nesten"]},
	"milestones": {"paged": ["Vakta ble *"], "resolved": ["Alt i orden *"]}});

my $table = qq{
	CREATE TABLE report (
		path text PRIMARY KEY,
		source text NOT NULL,
		doc rca GENERATED ALWAYS AS (rca_read(source, '$conventions')) STORED,
		CONSTRAINT has_severity CHECK (rca_severity_rank(doc) = 1)
	);
	CREATE INDEX report_rank ON report (rca_severity_rank(doc));
};
$node->safe_psql('postgres', qq{
	CREATE EXTENSION rca;
	$table
	INSERT INTO report VALUES ('short', \$report\$$source\$report\$), ('long', \$report\$$source\$report\$ || repeat(E'\\nlorem ipsum', 10000));
});

# everything that the reports say, read in each way
my $digest = q{
	SELECT path, md5(concat_ws('|', rca_parse(doc)::text, rca_to_jsonb(doc)::text, rca_conventions(doc)::text, rca_to_html_page(doc),
	           (SELECT string_agg(f::text, ',' ORDER BY f::text) FROM rca_lint(doc, 'strict-1') f),
	           (SELECT string_agg(e::text, ',' ORDER BY ord) FROM rca_explain(doc) e),
	           rca_conventions(rca_fix(doc))::text))
	FROM report ORDER BY path};
my $expected = $node->safe_psql('postgres', $digest);
like($expected, qr/^long\|[0-9a-f]{32}\nshort\|[0-9a-f]{32}$/, 'reports are read');
my $facts = q{
	SELECT concat_ws(',', rca_severity_rank(doc), (SELECT string_agg(milestone || to_char(at, ' HH24:MI'), ' ' ORDER BY ord) FROM rca_timeline(doc)),
	           (SELECT string_agg(concat_ws(' ', owner, due_date - DATE '2025-06-05', state), ' ') FROM rca_action_items(doc)))
	FROM report WHERE path = 'short'};
is($node->safe_psql('postgres', $facts), '1,paged 08:00 resolved 08:20,Anna 0 in_progress', 'as the team means them');

# a dump has the expression, and a CHECK that depends on it is satisfied
my $dir = PostgreSQL::Test::Utils::tempdir;
$node->safe_psql('postgres', 'CREATE DATABASE plain; CREATE DATABASE custom;');
$node->command_ok(['pg_dump', '-f', "$dir/plain.sql", $node->connstr('postgres')], 'plain dump');
$node->command_ok(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/plain.sql", $node->connstr('plain')],
	'plain restore');
is($node->safe_psql('plain', $digest), $expected, 'same after a plain restore');
$node->command_ok(['pg_dump', '-Fc', '-f', "$dir/custom.dump", $node->connstr('postgres')], 'custom dump');
$node->command_ok(['pg_restore', '-e', '-d', $node->connstr('custom'), "$dir/custom.dump"], 'custom restore');
is($node->safe_psql('custom', $digest), $expected, 'same after a custom restore');

# a plain column: the CHECK in the documentation prevents a restore from
# changing its meaning
$node->safe_psql('postgres', qq{
	CREATE DATABASE kept;
	CREATE DATABASE unkept;
});
$node->safe_psql($_, 'CREATE EXTENSION rca') for ('kept', 'unkept');
$node->safe_psql('kept', qq{
	CREATE TABLE kept (doc rca CONSTRAINT read_with CHECK (rca_conventions(doc) IS NOT DISTINCT FROM '{"zone": "Europe/Oslo"}'));
	INSERT INTO kept VALUES (rca_read('# T', '{"zone": "Europe/Oslo"}'));
	CREATE DOMAIN plain_report AS rca CHECK (rca_conventions(VALUE) IS NULL);
	CREATE TABLE plain (doc plain_report);
	INSERT INTO plain VALUES ('# T');
});
my (undef, undef, $err) = $node->psql('kept', q{INSERT INTO kept VALUES ('# T')});
like($err, qr/violates check constraint "read_with"/, 'a text without conventions is refused');
(undef, undef, $err) = $node->psql('kept', q{INSERT INTO plain VALUES (rca_read('# T', '{"zone": "UTC"}'))});
like($err, qr/violates check constraint "plain_report_check"/, 'a domain refuses a value with conventions');
$node->command_ok(['pg_dump', '-f', "$dir/kept.sql", '--no-comments', $node->connstr('kept')], 'dump of a plain column');
$node->command_checks_all(
	['psql', '-X', '-q', '-f', "$dir/kept.sql", '-d', $node->connstr('unkept')],
	0, [], [qr/violates check constraint "read_with"/], 'its restore says so');
is($node->safe_psql('unkept', 'SELECT count(*) FROM kept'), '0', '... and loads nothing with another meaning');
is($node->safe_psql('unkept', 'SELECT count(*) FROM plain'), '1', '... but what has no conventions');

# COPY in binary has only the text, and a generated column is computed again
$node->safe_psql('postgres', qq{
	COPY report (path, source) TO '$dir/copy' (FORMAT binary);
	TRUNCATE report;
	COPY report (path, source) FROM '$dir/copy' (FORMAT binary)});
is($node->safe_psql('postgres', $digest), $expected, 'same after COPY');

# a standby
$node->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($node, 'base', has_streaming => 1);
$standby->start;
$node->wait_for_catchup($standby, 'replay', $node->lsn('insert'));
is($standby->safe_psql('postgres', $digest), $expected, 'same on a standby');
is($standby->safe_psql('postgres', 'SET enable_seqscan = off; SELECT count(*) FROM report WHERE rca_severity_rank(doc) = 1'),
	'2', 'and by its index');
$standby->stop;

# a subscriber computes its own column
my $subscriber = PostgreSQL::Test::Cluster->new('subscriber');
$subscriber->init;
$subscriber->start;
$subscriber->safe_psql('postgres', "CREATE EXTENSION rca; $table");
$node->safe_psql('postgres', 'CREATE PUBLICATION reports FOR TABLE report');
my $connection = $node->connstr . ' dbname=postgres';
$subscriber->safe_psql('postgres', "CREATE SUBSCRIPTION reports CONNECTION '$connection' PUBLICATION reports");
$subscriber->poll_query_until('postgres', "SELECT count(*) = 2 FROM report");
is($subscriber->safe_psql('postgres', $digest), $expected, 'same on a subscriber');
$node->safe_psql('postgres', q{UPDATE report SET source = replace(source, '10:20', '10:30') WHERE path = 'short'});
$subscriber->poll_query_until('postgres', "SELECT source LIKE '%10:30%' FROM report WHERE path = 'short'");
is( $subscriber->safe_psql('postgres', $digest), $node->safe_psql('postgres', $digest), 'and after an update');
$subscriber->safe_psql('postgres', 'DROP SUBSCRIPTION reports');
$subscriber->stop;
$node->safe_psql('postgres', q{UPDATE report SET source = replace(source, '10:30', '10:20') WHERE path = 'short'});

# rebuild every index
$node->safe_psql('postgres', 'REINDEX TABLE report');
is($node->safe_psql('postgres', 'SET enable_seqscan = off; SELECT count(*) FROM report WHERE rca_severity_rank(doc) = 1'),
	'2', 'same after REINDEX');

# The stored form of another version is built again, with the conventions.
# This code does not know the bytes between the header and them.
my $magic = 0x52434100;
my $taught = 0x80000000;
my $flags = 0xC0000000;
sub stored
{
	my ($change, $query) = @_;
	$node->safe_psql('postgres', qq{
		DROP TABLE IF EXISTS stored;
		CREATE TABLE stored (path text, source text, doc rca);
		ALTER TABLE stored ALTER doc SET STORAGE main;
		INSERT INTO stored VALUES ('short', NULL, rca_read(\$report\$$source\$report\$, '$conventions'));
		CHECKPOINT});
	my $file = $node->data_dir . '/' . $node->safe_psql('postgres', q{SELECT pg_relation_filepath('stored')});
	$node->stop;
	my $bytes = slurp_file($file);
	my $start = index($bytes, pack('L', $magic + 1));
	die 'no stored form in the data file' if $start < 0;
	my $end = index($bytes, $source, $start) + length($source);
	substr($bytes, $start, $end - $start) = $change->(substr($bytes, $start, $end - $start));
	open(my $handle, '>:raw', $file) or die "could not open $file: $!";
	print $handle $bytes;
	close($handle);
	$node->start;
	(my $of_stored = $query) =~ s/FROM report\b/FROM stored/;
	my ($rc, $out, $err) = $node->psql('postgres', "\\set VERBOSITY verbose\n$of_stored");
	return $rc == 0 ? $out : $err;
}
my ($short) = $expected =~ /^(short.*)$/m;
is(stored(sub { $_[0] }, $digest), $short, 'the form is found in the data file');
for my $other (2, 200)
{
	is( stored(sub {
				my ($form) = @_;
				my $offset = unpack('L', substr($form, 4, 4));
				cmp_ok($offset & $taught, '!=', 0, 'the form says that it has conventions');
				$offset &= ~$flags;
				my $length = unpack('L', substr($form, $offset - 4, 4));
				cmp_ok($length, '>', 100, '... and their length');
				substr($form, 0, 4) = pack('L', $magic + $other);
				substr($form, 8, $offset - 4 - $length - 8) = "\xff" x ($offset - 4 - $length - 8);
				return $form;
			}, $digest),
		$short, "a value of version $other is read anew, with its conventions");
}
my $corrupt = qr/XX001: stored value of type rca is corrupt/;
for my $length (0x7FFFFFFF, 0xFFFFFFFF, 100000)
{
	like( stored(sub {
				my ($form) = @_;
				my $offset = unpack('L', substr($form, 4, 4)) & ~$flags;
				substr($form, $offset - 4, 4) = pack('L', $length);
				return $form;
			}, $digest),
		$corrupt, "a length of $length is corrupt");
}
like( stored(sub {
			my ($form) = @_;
			substr($form, 4, 4) = pack('L', $taught | 8);
			return $form;
		}, $digest),
	$corrupt, 'no room for a length');
# change a byte of the conventions
for my $byte ("\0", "\x80", '"', '{')
{
	like( stored(sub {
				my ($form) = @_;
				my $offset = unpack('L', substr($form, 4, 4)) & ~$flags;
				my $length = unpack('L', substr($form, $offset - 4, 4));
				substr($form, $offset - 4 - $length + 2, 1) = $byte;
				return $form;
			}, $digest),
		qr/XX001: stored value|22P02: |22023: /, 'conventions with a byte of another one are an error');
}
is($node->safe_psql('postgres', 'SELECT 1'), '1', 'the server lives');

# many conventions in one query: a call does not use those of the previous one
is( $node->safe_psql('postgres', q{
	SELECT string_agg(rca_severity_rank(rca_read(E'---\nseverity: Rot\n---\n', c.o))::text, ',' ORDER BY c.n)
	FROM (VALUES (1, '{"severities": {"rot": 1}}'::jsonb), (2, '{"severities": {"rot": 2}}'), (3, '{"severities": {"rot": 2}}'),
	             (4, '{}'), (5, '{"severities": {"rot": 5}}'), (6, '{"zone": "UTC"}'), (7, '{"severities": {"rot": 7}}')) c(n, o)}),
	'1,2,2,5,7', 'each row is read with its own conventions');
# ... nor does a call after an error
is( $node->safe_psql('postgres', q{
	CREATE FUNCTION rank_of(c jsonb) RETURNS int LANGUAGE plpgsql AS $$
	BEGIN
		RETURN rca_severity_rank(rca_read(E'---\nseverity: Rot\n---\n', c));
	EXCEPTION WHEN invalid_parameter_value THEN RETURN -1;
	END $$;
	SELECT string_agg(coalesce(rank_of(c), 0)::text, ',') FROM unnest(ARRAY['{"severities": {"rot": 1}}', '{"severities": {"rot": 10}}',
		'{"severities": {"rot": 1}}', '{"x": 1}', '{"severities": {"rot": 2}}', '{}']::jsonb[]) c}),
	'1,-1,1,-1,2,0', 'an error leaves nothing behind');

# other encodings: the words are converted like the text
$node->safe_psql('postgres', q{CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0});
$node->safe_psql('latin', 'CREATE EXTENSION rca');
is( $node->safe_psql('latin', qq{
	SET client_encoding = 'UTF8';
	SELECT rca_severity_rank(d), rca_conventions(d) -> 'severities', (SELECT count(*) FROM rca_lint(d) WHERE code = 'RCA005'), rca_severity_rank(rca_fix(d))
	FROM rca_read(E'---\nseverity: \\u00d6de\n---\n', '{"severities": {"\xc3\xb6de": 3}}') d}),
	qq(3|{"\xc3\xb6de": 3}|0|3), 'LATIN1');

unlike(slurp_file($node->logfile), qr/terminated by signal/, 'no backend crashed');
$node->stop;
done_testing();
