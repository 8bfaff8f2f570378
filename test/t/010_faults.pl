# Reports survive the faults of a server like any other row: a crash during a
# load, a standby, a subscriber, a dump, an upgrade.  001_storage.pl has the
# same for a table that is not being changed.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $documents = join('|', glob('test/docs/*.md'));
my $setup = q{
	CREATE SCHEMA kept;
	CREATE EXTENSION rca SCHEMA kept;
	CREATE TABLE report (
		n       int PRIMARY KEY,
		doc     kept.rca NOT NULL CHECK (kept.rca_assert_valid(doc, 'draft-1')),
		day     date GENERATED ALWAYS AS (kept.rca_date(doc)) STORED,
		CONSTRAINT has_title CHECK (kept.rca_title(doc) IS NOT NULL)
	);
	CREATE INDEX report_rank ON report (kept.rca_severity_rank(doc), n);
	CREATE INDEX report_services ON report USING gin (kept.rca_services(doc));
	CREATE INDEX report_doc ON report USING hash (doc);
	CREATE TABLE source (n int PRIMARY KEY, text text);
	-- report n, anew at any time: every seventh is large and does not compress
	CREATE FUNCTION document(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
		SELECT text || E'\n## Number ' || $1 || E'\n\n' ||
		       CASE WHEN $1 % 7 = 0 THEN (SELECT string_agg(md5(($1 * 1000 + i)::text), ' ') FROM generate_series(1, 300) i)
		            ELSE 'x' END || E'\n'
		FROM source WHERE source.n = $1 % 16
	$$;
};

# everything that the reports say
my $digest = q{
	SELECT count(*), md5(string_agg(concat_ws('|', n, day - DATE 'epoch', doc::text, kept.rca_parse(doc)::text,
	                     (SELECT string_agg(f::text, ',') FROM kept.rca_lint(doc) f)), '|' ORDER BY n))
	FROM report};

sub prepare
{
	my ($node) = @_;
	my @files = split(/\|/, $documents);
	$node->safe_psql('postgres', $setup);
	for my $n (0 .. 15)
	{
		my $text = slurp_file($files[$n]);
		$node->safe_psql('postgres', "INSERT INTO source VALUES ($n, \$source\$$text\$source\$)");
	}
	return;
}

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 'logical');
$primary->append_conf('postgresql.conf', "timezone = 'UTC'\nmax_prepared_transactions = 2");
$primary->start;
prepare($primary);

# A load with a transaction for each report, stopped at once.  psql prints a
# number after each commit, so each printed report must exist afterwards.  The
# transaction of the other session has not been committed.
my $crash = 0;
my $next = 1;
for my $wanted (40, 120, 200)
{
	my $file = PostgreSQL::Test::Utils::tempdir . "/load$crash.sql";
	open(my $handle, '>', $file) or die "could not open $file: $!";
	print $handle "INSERT INTO report VALUES ($_, document($_)::kept.rca) RETURNING n;\n"
		for $next .. $next + 5000;
	close($handle);

	my ($out, $err, $open_out, $open_err) = ('', '', '', '');
	my $open = IPC::Run::start([ 'psql', '-X', '-q', '-A', '-t', '-d', $primary->connstr('postgres'),
		'-c', 'BEGIN', '-c', 'INSERT INTO report SELECT 100000 + i, document(i)::kept.rca FROM generate_series(1, 100) i',
		'-c', q{SELECT 'open'}, '-c', 'SELECT pg_sleep(300)' ], '>', \$open_out, '2>', \$open_err);
	$open->pump until $open_out =~ /open/;
	my $load = IPC::Run::start([ 'psql', '-X', '-q', '-A', '-t', '-f', $file, '-d', $primary->connstr('postgres') ],
		'>', \$out, '2>', \$err);
	$load->pump until ($out =~ tr/\n//) >= $wanted || $err ne '';
	is($err, '', "load $crash is under way");
	$primary->stop('immediate');
	eval { $load->finish };
	eval { $open->finish };
	$primary->start;

	my @acknowledged = $out =~ /^(\d+)$/mg;
	cmp_ok(scalar @acknowledged, '>=', $wanted, "reports were acknowledged before crash $crash");
	my $last = $acknowledged[-1];
	my $first = $next;
	is( $primary->safe_psql('postgres', "SELECT count(*) FROM report WHERE n BETWEEN $first AND $last"),
		$last - $first + 1, 'none of them is lost');
	# one more may have been committed without being printed
	cmp_ok($primary->safe_psql('postgres', 'SELECT max(n) FROM report'), '<=', $last + 1,
		'and nothing is there that was not committed');
	is( $primary->safe_psql('postgres', q{
		SELECT count(*) FROM report
		WHERE doc::text <> document(n) OR kept.rca_parse(doc) IS DISTINCT FROM kept.rca_parse(document(n))}),
		'0', 'each is whole');
	is( $primary->safe_psql('postgres', q{
		SET enable_seqscan = off;
		SELECT (SELECT count(*) FROM report r WHERE NOT EXISTS (SELECT FROM report s WHERE s.doc OPERATOR(kept.=) r.doc AND s.n = r.n)),
		       (SELECT count(*) FROM report WHERE kept.rca_severity_rank(doc) BETWEEN 0 AND 9) -
		       (SELECT count(*) FROM (SELECT kept.rca_severity_rank(doc) AS rank FROM report OFFSET 0) x WHERE rank BETWEEN 0 AND 9),
		       (SELECT count(*) FROM report WHERE kept.rca_services(doc) @> '{checkout}') -
		       (SELECT count(*) FROM (SELECT kept.rca_services(doc) AS services FROM report OFFSET 0) x WHERE services @> '{checkout}')}),
		'0|0|0', 'and the indexes agree with the table');
	$next = $primary->safe_psql('postgres', 'SELECT max(n) + 1 FROM report');
	$crash++;
}

# a prepared transaction survives a crash
$primary->safe_psql('postgres', qq{
	BEGIN;
	INSERT INTO report VALUES (200001, document(1)::kept.rca);
	PREPARE TRANSACTION 'later';});
$primary->stop('immediate');
$primary->start;
$primary->safe_psql('postgres', q{COMMIT PREPARED 'later'});
is($primary->safe_psql('postgres', 'SELECT doc::text = document(1) FROM report WHERE n = 200001'), 't',
	'a report in a prepared transaction outlives a crash');

# Streaming: the standby replays existing and new data.
$primary->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->start;
$primary->safe_psql('postgres', qq{
	INSERT INTO report SELECT n, document(n) FROM generate_series(300001, 300100) n;
	UPDATE report SET doc = (doc::text || E'\n## Added\n')::kept.rca WHERE n % 10 = 0;
	DELETE FROM report WHERE n % 11 = 0;
	VACUUM report;});
$primary->wait_for_catchup($standby);
my $expected = $primary->safe_psql('postgres', $digest);
like($expected, qr/^\d{3,}\|[0-9a-f]{32}$/, 'there are reports to compare');
is($standby->safe_psql('postgres', $digest), $expected, 'a standby answers the same');
is($standby->safe_psql('postgres', q{SELECT kept.rca_title('# Parsed here'::kept.rca)}), 'Parsed here',
	'and parses');
my $plan = $standby->safe_psql('postgres', q{
	SET enable_seqscan = off;
	EXPLAIN (COSTS OFF) SELECT n FROM report WHERE kept.rca_services(doc) @> '{login}'});
like($plan, qr/report_services/, 'and uses the indexes');

# Logical replication: text and binary; changed and deleted rows are found by
# the type's own equality.
my $subscriber = PostgreSQL::Test::Cluster->new('subscriber');
$subscriber->init;
$subscriber->append_conf('postgresql.conf', "timezone = 'UTC'");
$subscriber->start;
$primary->safe_psql('postgres', q{
	CREATE TABLE by_value (doc kept.rca);
	ALTER TABLE by_value REPLICA IDENTITY FULL;
	INSERT INTO by_value SELECT document(n)::kept.rca FROM generate_series(1, 20) n;
	CREATE PUBLICATION p FOR TABLE report, by_value;});
$subscriber->safe_psql('postgres', $setup . 'CREATE TABLE by_value (doc kept.rca);');
my $connection = $primary->connstr . ' dbname=postgres';
for my $binary ('false', 'true')
{
	$subscriber->safe_psql('postgres', "CREATE SUBSCRIPTION s CONNECTION '$connection' PUBLICATION p WITH (binary = $binary)");
	$subscriber->wait_for_subscription_sync if $subscriber->can('wait_for_subscription_sync');
	$subscriber->poll_query_until('postgres', q{SELECT count(*) = 0 FROM pg_subscription_rel WHERE srsubstate NOT IN ('r', 's')});
	$primary->safe_psql('postgres', qq{
		INSERT INTO report SELECT n, document(n) FROM generate_series(400001, 400020) n;
		-- large values that stay as they are are not sent again
		UPDATE report SET n = n + 500000 WHERE n BETWEEN 400001 AND 400020;
		UPDATE by_value SET doc = (doc::text || E'\n## Binary $binary\n')::kept.rca WHERE hashtext(doc::text) % 2 = 0;
		DELETE FROM by_value WHERE doc OPERATOR(kept.=) ANY (SELECT doc FROM by_value ORDER BY doc LIMIT 3);});
	$primary->wait_for_catchup('s');
	is($subscriber->safe_psql('postgres', $digest), $primary->safe_psql('postgres', $digest),
		"a subscriber has the same (binary = $binary)");
	my $values = q{SELECT count(*), md5(string_agg(doc::text, '|' ORDER BY doc)) FROM by_value};
	is($subscriber->safe_psql('postgres', $values), $primary->safe_psql('postgres', $values),
		"and rows found by their documents (binary = $binary)");
	$subscriber->safe_psql('postgres', 'DROP SUBSCRIPTION s; TRUNCATE report, by_value');
	$primary->safe_psql('postgres', 'DELETE FROM report WHERE n > 900000');
}
$subscriber->stop;

# Promotion: the former standby accepts reports.
$standby->promote;
$standby->safe_psql('postgres', 'INSERT INTO report SELECT n, document(n) FROM generate_series(600001, 600010) n');
is($standby->safe_psql('postgres', 'SELECT count(*) FROM report WHERE n > 600000 AND doc::text = document(n)'), '10',
	'a promoted standby takes reports');
$standby->stop;

# Dump and restore in parallel, and in parts: the checks, the generated column
# and the expression indexes are created with an empty search path.
my $dir = PostgreSQL::Test::Utils::tempdir;
$expected = $primary->safe_psql('postgres', $digest);
$primary->safe_psql('postgres', q{CREATE DATABASE parallel; CREATE DATABASE sections; ALTER DATABASE parallel SET search_path = ''});
$primary->command_ok([ 'pg_dump', '-Fd', '-j2', '-f', "$dir/dump", $primary->connstr('postgres') ],
	'dump in parallel');
$primary->command_ok([ 'pg_restore', '-e', '-j2', '-d', $primary->connstr('parallel'), "$dir/dump" ],
	'restore in parallel');
(my $qualified = $digest) =~ s/FROM report/FROM public.report/;
is($primary->safe_psql('parallel', $qualified), $expected, 'same after a restore in parallel');
for my $section ('pre-data', 'data', 'post-data')
{
	$primary->command_ok([ 'pg_restore', '-e', "--section=$section", '-d', $primary->connstr('sections'), "$dir/dump" ],
		"restore of $section");
}
is($primary->safe_psql('sections', $digest), $expected, 'same after a restore in sections');
is( $primary->safe_psql('sections', q{
	SELECT string_agg(indexname, ',' ORDER BY indexname) FROM pg_indexes WHERE tablename = 'report'}),
	'report_doc,report_pkey,report_rank,report_services', 'with its indexes');
my (undef, undef, $refusal) = $primary->psql('sections',
	q{INSERT INTO report VALUES (-1, E'---\ndate: 2025-01-01\n---\n')});
like($refusal, qr/violates check constraint "has_title"/, 'and its checks');

# pg_upgrade copies the files of tables and indexes, and dumps everything else:
# from the server in RCA_OLD_BINDIR, or from this one to itself.
$primary->safe_psql('postgres', 'DROP PUBLICATION p');
$primary->safe_psql('postgres', 'DROP DATABASE parallel; DROP DATABASE sections');
$primary->stop;
my ($bindir) = grep { -x "$_/pg_upgrade" } split(/:/, $ENV{PATH});
my $old_bindir = $ENV{RCA_OLD_BINDIR} // $bindir;
my ($old, $new) = ("$dir/old", "$dir/new");
my @locale = ('-A', 'trust', '-N', '-U', 'postgres', '-E', 'UTF8', '--locale=C');
push @locale, '--no-data-checksums' if $primary->can('pg_version') && $primary->pg_version >= 18 && $old_bindir ne $bindir;
command_ok([ "$old_bindir/initdb", grep({ $_ ne '--no-data-checksums' } @locale), '-D', $old ], 'a cluster to upgrade');
command_ok([ "$bindir/initdb", @locale, '-D', $new ], 'a cluster to upgrade to');
my $socket = PostgreSQL::Test::Utils::tempdir_short;

# Queries a server with its own programs, because the versions may differ.
sub ask
{
	my ($bin, $data, @commands) = @_;
	my ($output, $error) = ('', '');
	system_or_bail("$bin/pg_ctl", '-s', '-w', '-D', $data, '-l', "$data.log",
		'-o', "-c listen_addresses='' -k $socket -p 6543 -c timezone=UTC", 'start');
	for my $command (@commands)
	{
		IPC::Run::run([ "$bindir/psql", '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', $socket, '-p', '6543', '-U', 'postgres',
			'-d', 'postgres' ], '<', \$command, '>', \$output, '2>', \$error) or die $error;
	}
	system_or_bail("$bin/pg_ctl", '-s', '-w', '-D', $data, 'stop');
	chomp($output);
	return $output;
}

my @files = split(/\|/, $documents);
$expected = ask($old_bindir, $old, $setup,
	(map { my $text = slurp_file($files[$_]); "INSERT INTO source VALUES ($_, \$source\$$text\$source\$);" } 0 .. 15),
	'INSERT INTO report SELECT n, document(n)::kept.rca FROM generate_series(1, 100) n;', $digest);
like($expected, qr/^100\|/, 'reports of the old server');
chdir($dir) or die "could not change to $dir: $!";
command_ok([ "$bindir/pg_upgrade", '-b', $old_bindir, '-B', $bindir, '-d', $old, '-D', $new, '-U', 'postgres',
	'-s', $socket ], 'pg_upgrade' . ($old_bindir eq $bindir ? ' to the same version' : " from $old_bindir"));
is(ask($bindir, $new, $digest), $expected, 'same after pg_upgrade');

done_testing();
