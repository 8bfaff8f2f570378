# Permissions, in different databases: roles, policies on rows, encodings,
# schemas in the search path, cancelled statements, and storage of values.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "timezone = 'UTC'");
$node->start;

# The output of psql; errors have their SQLSTATE.
sub answer
{
	my ($database, $sql) = @_;
	my ($rc, $out, $err) = $node->psql($database, "\\set VERBOSITY verbose\n$sql");
	return $rc == 0 && $err !~ /ERROR/ ? $out : $err;
}

# The extension is trusted: CREATE on the database is enough, and required.
$node->safe_psql('postgres', q{
	CREATE ROLE owner LOGIN; CREATE ROLE reader LOGIN; CREATE ROLE auditor LOGIN;
	CREATE DATABASE app OWNER owner;
	REVOKE CREATE ON DATABASE app FROM PUBLIC;});
like(answer('app', q{SET SESSION AUTHORIZATION reader; CREATE EXTENSION rca}), qr/42501: permission denied to create extension/,
	'a role without CREATE on the database cannot install it');
is(answer('app', q{SET SESSION AUTHORIZATION owner; CREATE SCHEMA incidents; CREATE EXTENSION rca SCHEMA incidents}), '',
	'a role with it can');
is(answer('app', q{SELECT extowner::regrole FROM pg_extension WHERE extname = 'rca'}), 'owner', 'and owns it');
is( answer('app', q{
	SELECT count(*) FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
	JOIN pg_language l ON l.oid = prolang
	WHERE prosecdef OR proconfig IS NOT NULL OR (lanname NOT IN ('c', 'internal') AND prosqlbody IS NULL)}),
	'0', 'no function is a security definer, sets anything, or looks names up when it runs');
is( answer('app', q{
	SELECT count(*) FROM pg_depend WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
	AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'rca')
	AND classid IN ('pg_event_trigger'::regclass, 'pg_trigger'::regclass, 'pg_foreign_server'::regclass, 'pg_language'::regclass)}),
	'0', 'no trigger, server or language comes with it');

# What the library could do, given the functions that it imports.
SKIP:
{
	my ($bin) = grep { -x "$_/postgres" } split(/:/, $ENV{PATH});
	my ($library) = grep { -f } map { "$bin/../$_" } 'lib/rca.so', 'lib/postgresql/rca.so';
	skip 'the library is not beside the programs', 2 if !defined $library;
	skip 'there is no nm', 2 if system('nm --version >/dev/null 2>&1') != 0;

	my @imports = map { /\bU (\w+)/ ? $1 : () } split(/\n/, qx(nm -D --undefined-only '$library'));
	cmp_ok(scalar @imports, '>', 50, 'the library imports functions');
	my $forbidden = qr/^(f?open(at)?(64)?|freopen(64)?|creat(64)?|socket|connect|bind|listen|accept4?|send(to|msg)?|getaddrinfo|gethostby\w+
		|popen|system|exec\w*|fork|dlopen|unlink|rename|remove|mkstemp(64)?
		|AllocateFile|OpenTransientFile|OpenPipeStream|BasicOpenFile\w*|PathNameOpenFile\w*|SPI_\w+|pg_read_\w+|be_lo_\w+
		|SetConfigOption|set_config_option\w*|SetUserIdAndSecContext)$/x;
	is_deeply([ grep { $_ =~ $forbidden } @imports ], [], 'and none that opens files or sockets, runs programs, queries or settings');
}

# Rows: a role that may only read, and policies that hide rows.
my $doc = slurp_file('test/docs/2025-02-08-login-outage-midnight.md');
$node->safe_psql('app', qq{
	SET SESSION AUTHORIZATION owner;
	SET search_path = incidents;
	CREATE TABLE report (n int PRIMARY KEY, team name, doc rca NOT NULL CHECK (rca_assert_valid(doc, 'draft-1')));
	CREATE INDEX ON report (rca_date(doc));
	INSERT INTO report VALUES (1, 'reader', \$doc\$$doc\$doc\$), (2, 'auditor', E'# Hidden\\n\\n## Timeline\\n\\n- 05:24 secret\\n'),
		(3, 'reader', '# Untimed');
	GRANT USAGE ON SCHEMA incidents TO reader, auditor;
	GRANT SELECT ON report TO reader, auditor;
	CREATE FUNCTION leak(doc rca) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS \$\$
		BEGIN RAISE NOTICE 'saw %', incidents.rca_title(doc); RETURN true; END \$\$;
	ALTER TABLE report ENABLE ROW LEVEL SECURITY;
	-- a team sees its own, and all see what has no timeline
	CREATE POLICY own ON report USING (team = current_user OR NOT EXISTS (SELECT FROM rca_timeline(doc)));});
my $as_reader = "SET SESSION AUTHORIZATION reader; SET search_path = incidents;";
is(answer('app', "$as_reader SELECT n, rca_severity(doc), (SELECT count(*) FROM rca_timeline(doc)) FROM report ORDER BY n"),
	"1|P1|7\n3||0", 'a role that may read sees what the policy shows');
is(answer('app', "SET SESSION AUTHORIZATION auditor; SET search_path = incidents; SELECT n FROM report ORDER BY n"), "2\n3",
	'another one sees other rows');
my (undef, undef, $notices) = $node->psql('app', "$as_reader SELECT n FROM report WHERE leak(doc)");
like($notices, qr/saw Nobody could log in/, 'a function in a query is called');
unlike($notices, qr/saw Hidden/, 'but not with what the policy hides');
unlike(answer('app', "$as_reader SELECT n FROM report WHERE rca_title(doc)::int > 0"), qr/Hidden/,
	'nor does an error show it');
for my $statement (q{INSERT INTO report VALUES (4, 'reader', '# T')}, q{UPDATE report SET doc = '# T'}, q{DELETE FROM report},
	q{TRUNCATE report})
{
	like(answer('app', "$as_reader $statement"), qr/42501: permission denied for table report/, "not: $statement");
}
is(answer('app', qq{
	$as_reader
	SET default_transaction_read_only = on;
	SELECT count(*) FROM report, rca_lint(doc) f WHERE f.level = 'error'}), '6', 'everything that reads can be called read-only');
like(answer('app', q{
	SET SESSION AUTHORIZATION owner; SET search_path = incidents; ALTER TABLE report FORCE ROW LEVEL SECURITY;
	CREATE POLICY dated ON report AS RESTRICTIVE FOR INSERT WITH CHECK (rca_date(doc) IS NOT NULL);
	INSERT INTO report VALUES (5, 'owner', '# T')}), qr/42501: new row violates row-level security policy/,
	'a policy that asks the report keeps a row out');

# Schemas: operators and functions with the same names come first in the search
# path.
is(answer('app', qq{
	CREATE SCHEMA evil;
	CREATE FUNCTION evil.never(text, text) RETURNS boolean LANGUAGE plpgsql AS \$\$ BEGIN RAISE 'evil was called'; END \$\$;
	CREATE OPERATOR evil.= (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.never);
	CREATE OPERATOR evil.<> (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.never);
	CREATE FUNCTION evil.lower(text) RETURNS text LANGUAGE plpgsql AS \$\$ BEGIN RAISE 'evil was called'; END \$\$;
	CREATE FUNCTION evil.rca_title(text) RETURNS text LANGUAGE plpgsql AS \$\$ BEGIN RAISE 'evil was called'; END \$\$;
	CREATE TABLE evil.report AS SELECT n, doc FROM incidents.report;
	SET search_path = evil, pg_catalog;
	SELECT count(*), count(incidents.rca_parse(doc)), sum((SELECT count(*) FROM incidents.rca_lint(doc, 'strict-1'))) > 5,
	       count(incidents.rca_fix(doc, 'core-1', ARRAY['RCA502'])), (SELECT incidents.rca_sarif('p', f) IS NOT NULL FROM incidents.rca_lint('# T') f)
	FROM evil.report;}), '3|3|t|3|t', 'nothing in the search path is taken for what is meant');
is(answer('app', q{
	SET search_path = '';
	SELECT count(*), count(incidents.rca_summary(doc)), (SELECT count(*) FROM incidents.rca_rules()) > 40 FROM incidents.report}),
	'3|1|t', 'and nothing needs to be in it');

# A message has at most a clipped token of a document.
my $secret = 'x' x 3000;
for my $text ("---\na: b: $secret\n---\n", "---\n$secret: 1\n$secret: 2\n---\n", "---\na: *$secret\n---\n", $secret)
{
	my $error = answer('app', "SELECT '$text'::incidents.rca");
	(my $detail = $error) =~ s/^LINE \d+:.*\n.*\^\n//m;
	like($detail, qr/22P02/, 'refused');
	unlike($detail, qr/x{100}/, 'without much of it in the message');
}

# Encodings.  In each, functions return the same text, and titles, columns and
# lengths count characters.
$node->safe_psql('postgres', q{
	CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
	CREATE DATABASE japanese ENCODING 'EUC_JP' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
	CREATE DATABASE bytes ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;
	CREATE DATABASE unicode ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0;});
# words => what the database can hold
my %words = (
	latin => [ "caf\xC3\xA9", "na\xC3\xAFve \xC3\xA0 la cl\xC3\xA9", "\xC3\xA8" ],
	japanese => [ "\xE5\xA4\xAA\xE5\xAD\x97", "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE3\x81\xAE\xE8\xA6\x8B\xE5\x87\xBA\xE3\x81\x97", "\xE6\x9C\xAC" ]);
for my $database ('latin', 'japanese')
{
	my ($word, $title, $label) = @{ $words{$database} };
	my $text = "---\ntitle: $title\ndate: 2025-03-01\nservices: [$word, '$label']\n---\n"
		. "## Timeline\n\n| Time | Event | $word |\n|-|-|-|\n| 05:24 | **$word**: [$label] was restarted | $label |\n"
		. "\n## Action Items\n\n- [ ] $word (owner=$label)\n\n[$label]: http://example.org/$word\n[$word]: http://example.org/other\n";
	my $everything = qq{
		SET client_encoding = 'UTF8';
		CREATE TEMP TABLE t AS SELECT \$t\$$text\$t\$::rca AS doc;
		SELECT rca_title(doc), rca_services(doc), rca_front_matter(doc) ->> 'title', doc::text = \$t\$$text\$t\$, length(rca_title(doc)) FROM t;
		SELECT event, extra FROM t, rca_timeline(doc);
		SELECT action, owner FROM t, rca_action_items(doc);
		SELECT code, line, col, end_col, message FROM t, rca_lint(doc, 'strict-1');
		SELECT line, subject, found, reading FROM t, rca_explain(doc);
		SELECT count(*) FROM t WHERE rca_fix(doc) = doc;
		SELECT rca_parse(doc) = rca_parse(doc::text) FROM t;};
	$node->safe_psql($_, 'CREATE EXTENSION IF NOT EXISTS rca') for ($database, 'unicode', 'bytes');
	my $expected = answer('unicode', $everything);
	like($expected, qr/^\Q$title\E\|/, "$database: what a database in UTF-8 says");
	like($expected, qr/^\Q$word\E: \Q$label\E was restarted\|/m, "$database: its markup is read");
	is(answer($database, $everything), $expected, "$database: says the same");
	(my $without_length = $everything) =~ s/, length\(rca_title\(doc\)\)//;
	(my $expected_without = $expected) =~ s/\A(.*)\|\d+$/$1/m;
	is(answer('bytes', "$without_length"), $expected_without, "bytes: so does a database without an encoding, of $database");
}
like(answer('japanese', q{SET client_encoding = 'UTF8'; SELECT rca_title('# &eacute;&#x1F525;')}), qr/22P05/,
	'japanese: a character that only an entity can write');
is(answer('japanese', q{SELECT rca_title('# T')}), 'T', 'and the session goes on');

# An invalid document among valid ones: COPY reports it, keeps no row, and the
# next statement works.
my $dir = PostgreSQL::Test::Utils::tempdir;
open(my $handle, '>:raw', "$dir/mixed") or die "could not open $dir/mixed: $!";
print $handle "$_\t# Report $_\\n\\nx\n" for 1 .. 50;
print $handle "51\t---\\ntitle: never closed\n";
print $handle "$_\t# Report $_\\n\\nx\n" for 52 .. 100;
close($handle);
my $copied = answer('unicode', qq{
	CREATE TABLE loaded (n int, doc rca);
	COPY loaded FROM '$dir/mixed';});
like($copied, qr/22P02: invalid input syntax for type rca\n.*DETAIL:  At line 1, column 1: .*CONTEXT:  COPY loaded, line 51, column doc/s,
	'COPY names the type, the place in the document and the line of the file');
is(answer('unicode', 'SELECT count(*) FROM loaded'), '0', 'and keeps none of the file');

# Storage: compressed with each method, out of line, short, and with the
# defaults.
my $long = '';
$long .= sprintf("## Section %d\n\n%s\n\n", $_, join(' ', map { sprintf('%08x', int(rand(2**32))) } 1 .. 40)) for 1 .. 60;
my @methods = answer('unicode', q{SELECT unnest(enumvals) FROM pg_settings WHERE name = 'default_toast_compression'}) =~ /(\w+)/g;
cmp_ok(scalar @methods, '>=', 1, 'there is a method of compression');
my $forms = 0;
my @answers;
for my $method (@methods)
{
	for my $storage ('PLAIN', 'MAIN', 'EXTERNAL', 'EXTENDED')
	{
		my ($size, @said) = split(/\n/, answer('unicode', qq{
			DROP TABLE IF EXISTS stored;
			CREATE TABLE stored (n int, doc rca COMPRESSION $method);
			ALTER TABLE stored ALTER doc SET STORAGE $storage;
			INSERT INTO stored VALUES (1, '# T'), (2, \$d\$$doc\$d\$);
			@{[ $storage eq 'PLAIN' ? '' : "INSERT INTO stored VALUES (3, \$d\$$doc$long\$d\$), (4, \$d\$$doc\$d\$ || repeat(E'lorem ipsum\\n', 100000));" ]}
			SELECT string_agg(coalesce(pg_column_compression(doc), '-') || ':' || (pg_column_size(doc) < octet_length(doc::text))::text, ',' ORDER BY n)
			       || ' ' || (pg_relation_size(reltoastrelid) > 0) FROM stored, pg_class WHERE oid = 'stored'::regclass GROUP BY reltoastrelid;
			SELECT n, md5(doc::text), md5(rca_parse(doc)::text), rca_title(doc), rca_severity(doc), rca_services(doc), rca_date(doc),
			       md5(rca_root_cause(doc)), (SELECT count(*) FROM rca_timeline(doc)), (SELECT count(*) FROM rca_lint(doc))
			FROM stored WHERE n <= 2 ORDER BY n;
			SELECT md5(doc::text), md5(rca_parse(doc)::text), rca_title(doc), (SELECT max(line) FROM rca_action_items(doc)) FROM stored WHERE n > 2 ORDER BY n;}));
		note("$method, $storage: $size");
		$forms++;
		push @answers, join("\n", @said[0 .. 1]);
		my $big = join("\n", @said[2 .. $#said]);
		if ($storage ne 'PLAIN')
		{
			is(scalar @said, 4, "$method, $storage: all are there");
			push @answers, $big if $forms > 0;
			like($size, $storage eq 'EXTERNAL' ? qr/^-:false,-:false,.* true$/ : qr/$method:true/, "$method, $storage: in that form");
		}
	}
}
my %small = map { $_ => 1 } grep { /^1\|/ } @answers;
my %large = map { $_ => 1 } grep { !/^1\|/ } @answers;
is(scalar keys %small, 1, 'what is small says the same in every form');
is(scalar keys %large, 1, 'and what is large');

# Names that are not zones of the IANA database leave nothing in the session.
# With them a time cannot be read.  The zone is that of the first entry, unless
# the end of the name is a zone itself.
my $zones = answer('unicode', q{
	SELECT zone, at FROM rca_timeline(E'---\ndate: 2025-01-01\n---\n## Timeline\n\n|Time|Event|\n|-|-|\n|10:00 Europe/Oslo|a|\n|10:00 us/east-1|b|\n|10:00 ABC5XDT|c|\n|10:00 Etc/GMT-2|d|\n|10:00 Etc/GMT+99|e|\n|17:00 EST5EDT|f|\n');
	SELECT 'held', sum(used_bytes) FROM pg_backend_memory_contexts WHERE name = 'Timezones';
	SELECT 'zones', count(zone) FROM rca_timeline((SELECT E'# T\n## Timeline\n\n|Time|Event|\n|-|-|\n' || string_agg(format(E'|10:00 aa%s/b+1|x|\n', translate(i::text, '0123456789', 'abcdefghij')), '') FROM generate_series(1, 500) i));
	SELECT 'held', sum(used_bytes) FROM pg_backend_memory_contexts WHERE name = 'Timezones';});
like($zones, qr/^Europe\/Oslo\|2025-01-01 09:00:00\+00\nEurope\/Oslo\|\nEurope\/Oslo\|\nEtc\/GMT-2\|2025-01-01 08:00:00\+00\nGMT\+99\|\nEST5EDT\|2025-01-01 22:00:00\+00\n/,
	'zones by their names in the IANA database, and by no other');
my @held = $zones =~ /^held\|(\d+)$/mg;
is($held[1], $held[0], 'names that are none take no memory');
like($zones, qr/^zones\|0$/m, 'as they are none');

# Parallel workers, with every function that reads a report.
is(answer('unicode', q{
	CREATE TABLE many AS SELECT n, doc FROM stored, generate_series(1, 400) WHERE n <= 2;
	ALTER TABLE many SET (parallel_workers = 2);
	ANALYZE many;
	CREATE TEMP TABLE serial AS SELECT 1;
	SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
	SET max_parallel_workers_per_gather = 0;
	SELECT md5(string_agg(x::text, ',' ORDER BY x::text)) AS serial FROM (SELECT n, count(*), sum((SELECT count(*) FROM rca_lint(doc))), min(rca_parse(doc)::text) FROM many GROUP BY n) x \gset
	SET max_parallel_workers_per_gather = 2;
	SELECT md5(string_agg(x::text, ',' ORDER BY x::text)) = :'serial' FROM (SELECT n, count(*), sum((SELECT count(*) FROM rca_lint(doc))), min(rca_parse(doc)::text) FROM many GROUP BY n) x;}),
	't', 'a parallel plan gives the same');
like(answer('unicode', q{
	SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
	EXPLAIN (COSTS OFF) SELECT n, min(rca_parse(doc)::text) FROM many GROUP BY n;}), qr/Parallel Seq Scan/, 'and is chosen');

$node->stop;
unlike(slurp_file($node->logfile), qr/terminated by signal|PANIC|TRAP:/, 'no backend crashed');

done_testing();
