# rca_load with the conventions of a team: --conventions FILE, in JSON or YAML,
# with a server and without; a table that stores them, and how other
# conventions change it.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use LoadTest qw(start_server write_file query);
use PostgreSQL::Test::Utils;
use Test::More;

my ($node, $dir) = start_server();
$node->safe_psql('postgres', 'CREATE EXTENSION rca');
$ENV{PGTZ} = 'UTC';

# The output of a run, except its time.
sub load
{
	my ($status, $out, $err) = LoadTest::load(@_);
	return ($status, $out =~ s/ \([0-9.]+ s\)$//mr, $err);
}

sub loads
{
	my ($arguments, $status, $out, $err, $name) = @_;
	my ($got_status, $got_out, $got_err) = load(@$arguments);
	is($got_status, $status, "$name: exit status");
	is($got_out, $out, "$name: output");
	is($got_err, $err, "$name: errors");
	return;
}

my $kort = <<'END';
# Kortfeil

**Alvor:** Rød
**Når:** 03.04.2025

## Gangen i det
| Klokken | Det som skjedde |
|---|---|
| 10:00 | Vakta ble ringt opp |
| 10:20 | Alt i orden igjen |
END
mkdir $_ for 'a', 'b';
write_file('a/kort.md', $kort);
write_file('a/note.md', "# A note\n\nNothing of ours.\n");
write_file('b/kort.md', $kort);

my $words = '{"zone": "Europe/Oslo", "headings": {"timeline": ["Gangen i det"]}, "columns": {"time": ["Klokken"], "event": ["Det som skjedde"]},'
	. qq( "keys": {"severity": ["Alvor"], "date": ["N\xc3\xa5r"]}, "severities": {"R\xc3\xb8d": 1}, "milestones": {"paged": ["Vakta ble *"]}});
write_file('words.json', $words);
# the same, written by hand, with a byte order mark and all kinds of strings
write_file('words.yaml', "\xef\xbb\xbf# ours\n" . <<"END");
zone: Europe/Oslo
headings: {timeline: [Gangen i det]}
columns:
  time: ["Klok\\u006ben"]
  event:
    - 'Det som skjedde'
keys:
  severity: [Alvor]
  date: [N\xc3\xa5r]
severities:
  R\xc3\xb8d: 1
milestones:
  paged: [Vakta ble *]
END
# another zone, and an unknown severity
write_file('other.json', qq({"zone": "UTC", "headings": {"timeline": ["Gangen i det"]}, "keys": {"date": ["N\xc3\xa5r"]}}));

my $said = q{SELECT string_agg(concat_ws(' ', path, rca_severity_rank(doc),
		(SELECT string_agg(concat_ws(' ', to_char(at, 'HH24:MI'), milestone), ',' ORDER BY ord) FROM rca_timeline(doc))), '; ' ORDER BY path) FROM };

# a table that stores them, and a second run
loads([ '--init', '--dry-run', '--conventions', 'words.json', 'a' ], 0,
	"load a/kort.md\nload a/note.md\nrca_load: dry run: 2 loaded, 0 updated, 0 unchanged, 0 refused, 0 pruned\n", '', 'dry run of --init');
loads([ '--init', '--conventions', 'words.json', 'a' ], 0,
	"rca_load: 2 loaded, 0 updated, 0 unchanged, 0 refused, 0 pruned\n", '', '--init');
is(query("$said incident"), 'a/kort.md 1 08:00 paged,08:20; a/note.md', 'reports are read with them');
is(query(q{SELECT count(*) FROM incident WHERE conventions = rca_conventions(doc)}), '2', 'they are in each row');
loads([ '--conventions', 'words.json', 'a' ], 0,
	"rca_load: 0 loaded, 0 updated, 2 unchanged, 0 refused, 0 pruned\n", '', 'the same once more');
loads([ '--conventions', 'words.yaml', 'a' ], 0,
	"rca_load: 0 loaded, 0 updated, 2 unchanged, 0 refused, 0 pruned\n", '', 'the same in YAML');
loads(['a'], 0, "rca_load: 0 loaded, 0 updated, 2 unchanged, 0 refused, 0 pruned\n", '', 'a run without');

# without the option, a new row has those of the table, and a changed row keeps
# its own
write_file('a/new.md', $kort =~ s/10:20/10:50/r);
loads(['a'], 0, "rca_load: 1 loaded, 0 updated, 2 unchanged, 0 refused, 0 pruned\n", '', 'a new file');
is(query("$said incident WHERE path = 'a/new.md'"), 'a/new.md 1 08:00 paged,08:50', 'is read with those of --init');
write_file('a/new.md', $kort =~ s/10:20/10:40/r);
loads(['a'], 0, "rca_load: 0 loaded, 1 updated, 2 unchanged, 0 refused, 0 pruned\n", '', 'a changed file');
is(query("$said incident WHERE path = 'a/new.md'"), 'a/new.md 1 08:00 paged,08:40', 'keeps its own');

# other conventions: first a dry run, then the change
loads([ '--dry-run', '--conventions', 'other.json', 'a' ], 0,
	"reread a/kort.md\nreread a/new.md\nsame a/note.md\n"
	  . "rca_load: dry run: 0 loaded, 0 updated, 3 unchanged, 0 refused, 0 pruned\n"
	  . "rca_load: dry run: 3 read again, 2 with different answers\n", '', 'dry run of other words');
is(query("$said incident WHERE path = 'a/kort.md'"), 'a/kort.md 1 08:00 paged,08:20', 'changes nothing');
# changes in the table are not lost, and neither is the row of a removed file
query(q{UPDATE incident SET source = replace(source, '10:20', '10:30') WHERE path = 'a/kort.md'});
unlink 'a/new.md';
loads([ '-v', '--conventions', 'other.json', 'a' ], 0,
	"reread a/kort.md\nsame a/note.md\nreread a/new.md\n"
	  . "rca_load: 0 loaded, 0 updated, 2 unchanged, 0 refused, 0 pruned\n"
	  . "rca_load: 3 read again, 2 with different answers\n", '', 'other words');
is(query("$said incident"), 'a/kort.md 10:00,10:30; a/new.md 10:00,10:40; a/note.md', 'the text of the row is read again');
loads([ '-v', '--conventions', 'other.json', 'a' ], 0,
	"rca_load: 0 loaded, 0 updated, 2 unchanged, 0 refused, 0 pruned\n", '', 'and only once');
# two teams in one table
loads([ '-v', '--conventions', 'words.json', 'b' ], 0,
	"load b/kort.md\nrca_load: 1 loaded, 0 updated, 0 unchanged, 0 refused, 0 pruned\n", '', 'another folder with others');
is(query("$said incident WHERE path = ANY ('{a/kort.md,b/kort.md}')"), 'a/kort.md 10:00,10:30; b/kort.md 1 08:00 paged,08:20', 'each as its team says');
loads([ '--prune', 'a', 'b' ], 0, "rca_load: 0 loaded, 0 updated, 3 unchanged, 0 refused, 1 pruned\n", '', 'all of them');
is(query("$said incident WHERE path = 'b/kort.md'"), 'b/kort.md 1 08:00 paged,08:20', '... stay as they are');

# a file that the conventions make invalid keeps its old row, and does not
# affect others
write_file('a/bad.md', "# T\n\nNaar: when it rained\n");
loads(['a/bad.md'], 0, "rca_load: 1 loaded, 0 updated, 0 unchanged, 0 refused, 0 pruned\n", '', 'good without a word');
write_file('third.json', '{"keys": {"date": ["Naar", "Når"]}}');
my ($status, $out, $err) = load('-v', '--conventions', 'third.json', 'a');
is($status, 1, 'a report that other words make invalid');
is($out, "reread a/kort.md\nsame a/note.md\nrca_load: 0 loaded, 0 updated, 2 unchanged, 1 refused, 0 pruned\nrca_load: 2 read again, 1 with different answers\n",
	'does not keep the others out');
like($err, qr/^a\/bad\.md:3:\d+: RCA003 "when it rained" .*\n\z/, 'is told');
is(query(q{SELECT conventions ? 'zone' FROM incident WHERE path = 'a/bad.md'}), 't', 'keeps its row');
unlink 'a/bad.md';
query(q{DELETE FROM incident WHERE path = 'a/bad.md'});

# the policy applies to the report as it is read
loads([ '--init', '--table', 'strict', '--conventions', 'words.json', '--policy', '{"rules": {"RCA004": "error", "RCA002": "off", "RCA008": "off"}, "required_parts": []}', 'a' ], 1,
	"rca_load: 1 loaded, 0 updated, 0 unchanged, 1 refused, 0 pruned\n", "a/note.md:1:1: RCA004 the severity is not stated\n", 'in the CHECK');
loads([ '--table', 'strict', '--conventions', 'other.json', '--policy', '{"rules": {"RCA005": "error"}}', 'a/kort.md' ], 1,
	"rca_load: 0 loaded, 0 updated, 0 unchanged, 1 refused, 0 pruned\n", "a/kort.md:1:1: RCA004 the severity is not stated\n", 'of a run with others');
write_file('a/kort.md', "$kort\n");
loads([ '--table', 'strict', '--policy', '{"rules": {"RCA004": "error", "RCA101": "off", "RCA008": "off"}}', 'a/kort.md' ], 0,
	"rca_load: 0 loaded, 1 updated, 0 unchanged, 0 refused, 0 pruned\n", '', 'of a run without');

# --init in an existing table changes new rows, too
loads([ '--init', '--conventions', 'other.json', 'b' ], 0,
	"rca_load: 0 loaded, 0 updated, 1 unchanged, 0 refused, 0 pruned\nrca_load: 1 read again, 1 with different answers\n", '', '--init with others');
write_file('b/new.md', $kort);
loads(['b'], 0, "rca_load: 1 loaded, 0 updated, 1 unchanged, 0 refused, 0 pruned\n", '', 'a run without');
is(query("$said incident WHERE path = 'b/new.md'"), 'b/new.md 10:00,10:20', 'reads a new report with those of the last --init');

# the restored table says the same
query('CREATE DATABASE restored');
$node->command_ok([ 'pg_dump', '-f', 'dump.sql', $node->connstr('postgres') ], 'dump');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', 'dump.sql', $node->connstr('restored') ], 'restore');
is($node->safe_psql('restored', "$said incident"), query("$said incident"), 'same after a restore');
loads([ '-d', 'restored', 'b' ], 0, "rca_load: 0 loaded, 0 updated, 2 unchanged, 0 refused, 0 pruned\n", '', 'which can be loaded into');

# a user's own table: without a column for conventions, and with them in its
# expression
query(q{CREATE TABLE plain (path text PRIMARY KEY, hash bytea, loaded_at timestamptz, doc rca);
	CREATE TABLE fixed (path text PRIMARY KEY, hash bytea, loaded_at timestamptz, source text,
		doc rca GENERATED ALWAYS AS (rca_read(source, '{"zone": "Asia/Tokyo", "headings": {"timeline": ["Gangen i det"]}, "keys": {"date": ["Når"]}}')) STORED)});
for my $table ('plain', 'fixed')
{
	loads([ '--table', $table, '--conventions', 'words.json', 'a' ], 2, '',
		"rca_load: error: table public.$table does not store conventions\n"
		  . "rca_load: hint: --init creates a new table that does. doc/load.md says how to change an existing table.\n", $table);
	loads([ '--table', $table, 'a' ], 0, "rca_load: 2 loaded, 0 updated, 0 unchanged, 0 refused, 0 pruned\n", '', "$table without");
}
is(query("$said fixed WHERE path = 'a/kort.md'"), 'a/kort.md 01:00,01:20', 'a generated column has its own');
loads([ '--table', 'fixed', '--policy', '{"rules": {"RCA205": "error", "RCA002": "off", "RCA004": "off", "RCA008": "off", "RCA201": "off"}, "required_parts": []}', '-q', 'b/new.md' ], 0, '', '', 'the policy is for what it makes');

# without a server
($status, $out, $err) = load('--check', '--conventions', 'words.yaml', '--policy', 'draft-1', 'a/kort.md');
is($status, 0, '--check: exit status');
is($err =~ s/\n\z//r, query(q{SELECT string_agg(format('a/kort.md:%s:%s: %s %s (%s)', line, col, code, message, level), E'\n' ORDER BY line, col, code)
	FROM rca_lint(rca_read(convert_from(pg_read_binary_file('} . "$dir/a/kort.md" . q{'), 'UTF8'), '} . $words . q{'), 'draft-1')}),
	'--check says what the server says');
unlike($err, qr/RCA004/, 'of a severity that they teach');
like((load('--check', '--policy', 'draft-1', 'a/kort.md'))[2], qr/RCA004/, 'and not without');

# invalid conventions: the same errors on both sides, and nothing is loaded
query(q{CREATE FUNCTION refusal(words text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE message text; detail text; hint text;
BEGIN
	PERFORM rca_read('# x', words::jsonb);
	RETURN '';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN concat(message, E'\nrca_load: detail: ' || nullif(detail, ''), E'\nrca_load: hint: ' || nullif(hint, ''));
END $$});
my $n = 0;
for my $json ('{"zones": "UTC"}', '{"zone": "Europe/Atlantis"}', '{"zone": 1}', '{"headings": ["a"]}', '{"headings": {"sumary": ["a"]}}',
	'{"headings": {"summary": ["..."]}}', '{"headings": {"summary": [["a"]]}}', '{"headings": {"summary": ["a"], "impact": ["A:"]}}', '{"headings": {"impact": ["a"], "summary": ["A:"]}}',
	'{"severities": {"a": 12}}', '{"severities": {"a": "1"}}', '{"severities": {"a": 1.0}}', '{"extends": "world-2"}', '{"headings": {"?": ["a"]}}', '{"date_order": "ymd"}',
	'{"zone": "UTC"', '{"zone": "\u0000"}', '{"zone": "UTC",}', '{"owners": {"a": ""}}', '{"headings": {"summary": ["a*b"]}}', '{"headings": {"summary": ["' . 'a' x 200 . '"]}}',
	'{"headings": {"summary": [' . join(',', map { "\"w$_\"" } 1 .. 10001) . ']}}', '{"headings": {"summary": ["' . join('","', map { "a long word $_ " . 'x' x 50 } 1 .. 2000) . '"]}}')
{
	write_file('bad.json', $json);
	my $server = query('SELECT refusal($json$' . $json . '$json$)');
	for my $with ([], ['--check'], ['--dry-run'])
	{
		($status, $out, $err) = load(@$with, '--conventions', 'bad.json', 'a');
		is($err, "rca_load: error: bad.json: $server\n", substr($json, 0, 50) . ": @$with says what the server says");
		is($status, 2, 'and does nothing');
	}
	$n++ if $server =~ /detail/;
}
cmp_ok($n, '>=', 21, "$n errors name the place");
for my $yaml (
	[ "zone: [UTC\n", qr/^rca_load: error: bad\.yaml: invalid conventions\nrca_load: detail: Line 1, column 7: The file is not valid YAML: .+\n/ ],
	[ "zone: UTC\nzone: UTC\n", qr/^rca_load: error: bad\.yaml: invalid conventions\nrca_load: detail: Line 2, column 1: .+\n/ ],
	[ '', qr/^rca_load: error: bad\.yaml: invalid conventions\nrca_load: detail: It is not an object\.\n/ ],
	[ "# only\n", qr/^rca_load: error: bad\.yaml: invalid conventions\nrca_load: detail: It is not an object\.\n/ ],
	[ "[UTC]\n", qr/detail: Line 1, column 1: The file is not a mapping of keys to values\.\n\z/ ],
	[ "zone\n", qr/^rca_load: error: bad\.yaml: invalid conventions\nrca_load: detail: / ],
	[ "statuses: {done: [true]}\n", qr/detail: Item 1 of "done" in "statuses" is not a string\.\n/ ],
	[ "zone: &a UTC\nowners: {x: *a}\nseverities: {*a : 1}\nkeys: {title: [\"a\\\"\\\\\\tb\"]}\nrows: 1\n", qr/unknown key of conventions "rows"/ ],
	[ "zone: \xff\n", qr/^bad\.yaml:1:7: 22021 / ])
{
	write_file('bad.yaml', $yaml->[0]);
	($status, $out, $err) = load('--check', '--conventions', 'bad.yaml', 'a');
	like($err, $yaml->[1], 'YAML: ' . $yaml->[0] =~ s/\n/\\n/gr);
	is($status, 2, 'nothing is done');
}
($status, $out, $err) = load('--conventions', 'nowhere.json', 'a');
like($err, qr/^nowhere\.json:1:1: 58P01 could not open the file/, 'no such file');
is($status, 2, 'nothing is done');
like((load('--conventions', 'a', 'a'))[2], qr/^a:1:1: /, 'a folder');

# empty conventions: the same as without
write_file('none.yaml', "extends: world-1\n");
loads([ '--check', '--conventions', 'none.yaml', '-q', '--policy', 'draft-1', 'a/note.md' ], 0, '', (load('--check', '-q', '--policy', 'draft-1', 'a/note.md'))[2], 'no words');

$node->stop;
done_testing();
