# Programs read and write columns of the type with common drivers and bound
# parameters: node-pg, psycopg and DBD::Pg.  Each does the same and prints what
# it has read as a JSON object.
#
# node-pg is fetched by npm into a temporary directory if RCA_NPM is set, as in
# .ci/run; the other two are Debian's python3-psycopg and libdbd-pg-perl, which
# .ci/run installs.  A driver that is not installed is skipped.

use strict;
use warnings;

use IPC::Run;
use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
my $dir = PostgreSQL::Test::Utils::tempdir;
my ($host, $port) = ($node->host, $node->port);
my $user = $node->safe_psql('postgres', 'SELECT current_user');
my $setup = q{
	DROP TABLE IF EXISTS report;
	CREATE TABLE report (path text PRIMARY KEY, doc rca NOT NULL)};
$node->safe_psql('postgres', 'CREATE EXTENSION rca');
my @files = glob('test/docs/*.md');
# quotes, backslashes and non-ASCII bytes pass through a driver
append_to_file("$dir/odd.md", "# It's \"odd\" \\n \$1 ? :x %s {a,\"b\"} \xc3\xa9 \xe2\x82\xac \xf0\x9f\x94\xa5\r\n\r\ntext\t.\n");
push @files, "$dir/odd.md";
my $path = 'test/docs/2025-02-08-login-outage-midnight.md';

my $npm = "$dir/npm";
sub fetch_node_pg
{
	my $quiet = sub {
		my ($out, $err);
		return eval { IPC::Run::run([@_], '<', '/dev/null', '>', \$out, '2>', \$err, IPC::Run::timeout(90)) };
	};
	return 'nothing is fetched by npm: set RCA_NPM' unless $ENV{RCA_NPM};
	return 'no node' unless $quiet->('node', '--version');
	return 'no npm' unless $quiet->('npm', '--version');
	mkdir $npm;
	return '' if $quiet->('npm', 'install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=0',
		'--fetch-timeout=20000', '--cache', "$dir/npm-cache", '--prefix', $npm, 'pg@8');
	return 'npm cannot fetch pg';
}

# what a driver lacks, how its program is run, the program
my %driver = (
	'node-pg' => {
		missing => \&fetch_node_pg,
		command => [ 'node', "$dir/node.js" ],
		program => <<'NODE' },
const fs = require('fs');
const { Client } = require(process.argv[2] + '/node_modules/pg');
const [host, port, user, path, ...files] = process.argv.slice(3);
const text = Object.fromEntries(files.map((file) => [file, fs.readFileSync(file, 'utf8')]));

async function main() {
	const client = new Client({ host, port: Number(port), user, database: 'postgres' });
	await client.connect();
	const said = {};
	const rows = async (sql, values) => (await client.query(sql, values)).rows;

	/* one by one: strings are sent as text, buffers in binary */
	const half = files.length >> 1;
	for (const file of files.slice(0, half))
		await client.query('INSERT INTO report VALUES ($1, $2)', [file, text[file]]);
	for (const file of files.slice(half, -1))
		await client.query('INSERT INTO report VALUES ($1, $2)', [file, Buffer.concat([Buffer.from([1]), Buffer.from(text[file])])]);
	/* and as arrays */
	const last = files.slice(-1);
	await client.query('INSERT INTO report SELECT * FROM unnest($1::text[], $2::rca[])', [last, last.map((file) => text[file])]);

	const all = await rows('SELECT path, doc FROM report');
	said.text = all.filter((row) => row.doc === text[row.path]).length;
	/* without a value, node-pg would ask for text */
	const binary = await client.query({ text: 'SELECT path, doc FROM report WHERE path <> $1', values: [''], binary: true });
	said.binary = binary.rows.filter((row) => String(row.doc) === '\u0001' + text[row.path]).length;

	const [scalars] = await rows('SELECT rca_title(doc) AS title, rca_services(doc) AS services, rca_front_matter(doc) AS fm FROM report WHERE path = $1', [path]);
	said.title = scalars.title;
	said.services = scalars.services;
	said.severity = scalars.fm.severity;
	said.first = (await rows('SELECT at FROM rca_timeline($1::rca) WHERE ord = $2', [text[path], 1]))[0].at.toISOString();
	said.entries = (await rows('SELECT event FROM rca_timeline($1)', [text[path]])).length;
	said.found = (await rows('SELECT path FROM report WHERE doc = $1', [text[path]])).map((row) => row.path);
	said.found_prepared = (await rows({ name: 'p', text: 'SELECT path FROM report WHERE rca_services(doc) @> $1 ORDER BY path', values: [['login']] })).length;
	await client.query('UPDATE report SET doc = $2 WHERE path = $1', [path, text[path] + '\n## Added\n']);
	said.updated = (await rows('SELECT doc FROM report WHERE path = $1', [path]))[0].doc === text[path] + '\n## Added\n';
	try {
		await client.query('INSERT INTO report VALUES ($1, $2)', ['bad', '---\na: [\n---\n']);
	} catch (error) {
		said.error = error.code;
		said.detail = error.detail;
	}
	await client.end();
	console.log(JSON.stringify(said));
}
main().catch((error) => { console.error(error); process.exit(1); });
NODE
	'psycopg' => {
		missing => sub {
			my ($out, $err);
			return 'no psycopg 3 (Debian: python3-psycopg)'
			  unless eval { IPC::Run::run([ 'python3', '-c', 'import psycopg' ], '>', \$out, '2>', \$err) };
			return '';
		},
		command => [ 'python3', "$dir/reads.py" ],
		program => <<'PYTHON' },
import json
import sys

import psycopg

host, port, user, path, *files = sys.argv[2:]
text = {file: open(file, encoding="utf-8", newline="").read() for file in files}
said = {}
connection = psycopg.connect(host=host, port=port, user=user, dbname="postgres", autocommit=True)


def rows(sql, values=None, **options):
    return connection.execute(sql, values, **options).fetchall()


half = len(files) // 2
for file in files[:half]:
    connection.execute("INSERT INTO report VALUES (%s, %s)", (file, text[file]))
# %b sends text in binary with the type text; the assignment casts it
for file in files[half:-1]:
    connection.execute("INSERT INTO report VALUES (%b, %b)", (file, text[file]))
last = files[-1:]
connection.execute("INSERT INTO report SELECT * FROM unnest(%s::text[], %s::rca[])", (last, [text[f] for f in last]))

said["text"] = sum(doc == text[file] for file, doc in rows("SELECT path, doc FROM report"))
said["binary"] = sum(
    bytes(doc) == b"\x01" + text[file].encode() for file, doc in rows("SELECT path, doc FROM report", binary=True)
)
title, services, front_matter = rows(
    "SELECT rca_title(doc), rca_services(doc), rca_front_matter(doc) FROM report WHERE path = %s", (path,)
)[0]
said["title"] = title
said["services"] = services
said["severity"] = front_matter["severity"]
at = rows("SELECT at AT TIME ZONE 'UTC' FROM rca_timeline(%s::rca) WHERE ord = %s", (text[path], 1))[0][0]
said["first"] = at.isoformat(timespec="milliseconds") + "Z"
said["entries"] = len(rows("SELECT event FROM rca_timeline(%s)", (text[path],)))
said["found"] = [row[0] for row in rows("SELECT path FROM report WHERE doc = %s", (text[path],))]
said["found_prepared"] = len(
    rows("SELECT path FROM report WHERE rca_services(doc) @> %s ORDER BY path", (["login"],), prepare=True)
)
connection.execute("UPDATE report SET doc = %s WHERE path = %s", (text[path] + "\n## Added\n", path))
said["updated"] = rows("SELECT doc FROM report WHERE path = %s", (path,))[0][0] == text[path] + "\n## Added\n"
try:
    connection.execute("INSERT INTO report VALUES (%s, %s)", ("bad", "---\na: [\n---\n"))
except psycopg.Error as error:
    said["error"] = error.sqlstate
    said["detail"] = error.diag.message_detail
print(json.dumps(said))
PYTHON
	'DBD::Pg' => {
		missing => sub { return eval { require DBD::Pg; 1 } ? '' : 'no DBD::Pg (Debian: libdbd-pg-perl)' },
		command => [ $^X, "$dir/dbd.pl" ],
		program => <<'PERL' });
use strict;
use warnings;
use DBI;
use DBD::Pg ':pg_types';
use JSON::PP;

my (undef, $host, $port, $user, $path, @files) = @ARGV;
my (%text, %said);
for my $file (@files)
{
	open(my $handle, '<:encoding(UTF-8)', $file) or die "could not open $file: $!";
	local $/ = undef;
	$text{$file} = <$handle>;
}
my $db = DBI->connect("dbi:Pg:host=$host;port=$port;dbname=postgres", $user, '', { RaiseError => 1, PrintError => 0 });
my $rows = sub { my ($sql, @values) = @_; return $db->selectall_arrayref($sql, undef, @values); };

my $insert = $db->prepare('INSERT INTO report VALUES (?, ?)');
$insert->execute($_, $text{$_}) for @files[0 .. $#files / 2 - 1];
# declared as text; the assignment casts it
my $declared = $db->prepare('INSERT INTO report VALUES (?, ?)');
for my $file (@files[$#files / 2 .. $#files - 1])
{
	$declared->bind_param(1, $file);
	$declared->bind_param(2, $text{$file}, { pg_type => PG_TEXT });
	$declared->execute;
}
$db->do('INSERT INTO report SELECT * FROM unnest(?::text[], ?::rca[])', undef, [ $files[-1] ], [ $text{ $files[-1] } ]);

$said{text} = grep { $_->[1] eq $text{ $_->[0] } } @{ $rows->('SELECT path, doc FROM report') };
my $row = $rows->('SELECT rca_title(doc), rca_services(doc), rca_front_matter(doc) FROM report WHERE path = ?', $path)->[0];
$said{title} = $row->[0];
$said{services} = $row->[1];
$said{severity} = JSON::PP->new->decode($row->[2])->{severity};
$said{first} = $rows->(q{SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM rca_timeline(?::rca) WHERE ord = ?},
	$text{$path}, 1)->[0][0];
$said{entries} = @{ $rows->('SELECT event FROM rca_timeline(?)', $text{$path}) };
$said{found} = [ map { $_->[0] } @{ $rows->('SELECT path FROM report WHERE doc = ?', $text{$path}) } ];
$said{found_prepared} = @{ $rows->('SELECT path FROM report WHERE rca_services(doc) @> ? ORDER BY path', ['login']) };
$db->do('UPDATE report SET doc = ? WHERE path = ?', undef, "$text{$path}\n## Added\n", $path);
$said{updated} = $rows->('SELECT doc FROM report WHERE path = ?', $path)->[0][0] eq "$text{$path}\n## Added\n" ? JSON::PP::true : JSON::PP::false;
eval { $insert->execute('bad', "---\na: [\n---\n") };
$said{error} = $db->state;
($said{detail}) = $db->errstr =~ /^DETAIL:\s+(.*)/m;
$db->disconnect;
print JSON::PP->new->ascii->canonical->encode(\%said), "\n";
PERL

my %expected = (
	text           => scalar @files,
	binary         => scalar @files,
	title          => 'Nobody could log in around midnight',
	services       => [ 'login', 'gateway', 'checkout' ],
	severity       => 'P1',
	first          => '2025-02-08T22:58:00.000Z',
	entries        => 7,
	found          => [$path],
	found_prepared => 4,
	updated        => JSON::PP::true,
	error          => '22P02');

for my $name (sort keys %driver)
{
	my $driver = $driver{$name};
	my $missing = $driver->{missing}->();
  SKIP:
	{
		skip "$name: $missing", 13 if $missing;

		$node->safe_psql('postgres', $setup);
		append_to_file($driver->{command}[1], $driver->{program});
		my ($out, $err) = ('', '');
		ok( IPC::Run::run([ @{ $driver->{command} }, $npm, $host, $port, $user, $path, @files ], '>', \$out, '2>', \$err),
			"$name runs")
		  or diag($err);
		my $said = eval { decode_json($out) } // {};
		for my $key (sort keys %expected)
		{
		  SKIP:
			{
				skip "$name reads results as text only", 1 if $key eq 'binary' && $name eq 'DBD::Pg';
				is_deeply($said->{$key}, $expected{$key}, "$name: $key");
			}
		}
		like($said->{detail} // '', qr/^At line 3, column 1: /, "$name: the detail of the error");
	}
}

$node->stop;
done_testing();
