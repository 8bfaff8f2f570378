# rca_load and all kinds of files: names, bytes, links, changes; and --check,
# which must say the same as the server.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use Cwd;
use Digest::SHA;
use File::Basename;
use LoadTest;
use POSIX ();
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(sleep);

my $sources = getcwd();
my $corpus = Cwd::abs_path($ENV{RCA_CORPUS} // '../shared/corpus');

my ($node, $dir) = start_server();
$node->safe_psql('postgres', 'CREATE EXTENSION rca');

# bytes that are returned unchanged
my %good = (
	'plain.md' => "# Plain\n",
	'no newline.md' => '# No newline',
	'crlf.md' => "---\r\ntitle: CRLF\r\n---\r\n# CRLF\r\n",
	'cr.md' => "# CR\rText\r",
	'bom.md' => "\xef\xbb\xbf# Byte order mark\n",
	'nul-like.md' => "# \\0 \\x00 \\N \\.\n\\.\n\\N\n",
	'quotes \' " \\ $$ `x`.md' => "# '\"\\\n",
	"tab\tand\nnewline.md" => "# Odd name\n",
	'-dash.md' => "# A name like an option\n",
	"caf\xc3\xa9 \xe2\x9c\x93.md" => "# Caf\xc3\xa9 \xf0\x9f\x94\xa5\n",
	'big.md' => "# Big\n" . ("lorem ipsum dolor\n" x 30_000),
	'long.md' => '# Long ' . ('x' x 100_000) . "\n",
);
mkdir 'good';
write_file("good/$_", $good{$_}) for keys %good;
my ($status, $out, $err) = load('--init', 'good');
is($status, 0, 'good files: exit status') or diag $err;
is($err, '', 'good files: no errors');
my %hash = map { split /\|/, $_, 2 } split /\n/,
	query(q{SELECT encode(convert_to(path, 'UTF8'), 'hex') || '|' || encode(sha256(convert_to(doc::text, 'UTF8')), 'hex') FROM incident});
for my $name (sort keys %good)
{
	is($hash{ unpack('H*', "good/$name") }, Digest::SHA::sha256_hex($good{$name}), 'byte for byte: ' . ($name =~ s/[^ -~]/?/gr));
}
is((load('good'))[1] =~ /(\d+) unchanged/ ? $1 : '', scalar keys %good, 'the same hash at the second look');

# bytes that are refused, each alone, with the place and the reason
my %bad = (
	'empty.md' => [ '', '1:1: RCA000 The document is empty\.' ],
	'bom-only.md' => [ "\xef\xbb\xbf", '1:1: RCA000 ' ],
	'blank.md' => [ "\n \n\t\n", '1:1: RCA000 ' ],
	'latin1.md' => [ "# Title\n\ncaf\xe9\n", '3:4: RCA000 The bytes here are not valid UTF-8\.' ],
	'utf16.md' => [ "\xff\xfe#\x00 \x00T\x00", '1:1: RCA000 The bytes here are not valid UTF-8\.' ],
	'zero.md' => [ "# Title\nab\0cd\n", '2:3: RCA000 There is a zero byte here' ],
	'cut.md' => [ "# Title\n\xe2\x82", '2:1: RCA000 The bytes here are not valid UTF-8\.' ],
	'surrogate.md' => [ "# \xed\xa0\x80\n", '1:3: RCA000 The bytes here are not valid UTF-8\.' ],
	'text.md' => [ "Only text.\n", '1:1: RCA000 ' ],
	'open.md' => [ "---\ntitle: x\n", '1:1: RCA000 ' ],
	'yaml.md' => [ "---\na: b: c\n---\n", '2:5: RCA000 The front matter is not valid YAML' ],
	'twice.md' => [ "---\na: 1\na: 2\n---\n", '3:1: RCA000 The key "a" appears twice' ],
	'nested.md' => [ '# x' . "\n" . ('> ' x 300) . "x\n", '2:\d+: RCA000 ' ],
	'large.md' => [ "# x\n" . ('x' x (16 * 1024 * 1024)), '1:1: RCA000 document of 16777220 bytes exceeds the limit of 16777216 bytes' ],
	"new\nline.md" => [ '', '1:1: RCA000 ' ],
	"b\x01ell\x7f.md" => [ '', '1:1: RCA000 ' ],
);
mkdir 'bad';
write_file("bad/$_", $bad{$_}[0]) for keys %bad;
sub refused_as_expected
{
	my ($what, $text) = @_;
	my @lines = split /\n/, $text;
	is(scalar @lines, scalar keys %bad, "$what: one line for each") or diag $text;
	for my $name (sort keys %bad)
	{
		(my $shown = $name) =~ s/([^ -~])/$1 eq "\n" ? '\\n' : sprintf('\\x%02x', ord $1)/ge;
		my $matching = grep { /^bad\/\Q$shown\E:$bad{$name}[1]/ } @lines;
		is($matching, 1, "$what: $shown");
	}
	return;
}
($status, $out, $err) = load('good', 'bad');
is($status, 1, 'bad files: exit status');
like($out, qr/ 12 unchanged, 16 refused/, 'bad files: all others are loaded');
refused_as_expected('load', $err);
my $loaded = $err;
($status, $out, $err) = load('--check', '--policy', 'draft-1', 'bad');
is($status, 1, '--check: exit status');
refused_as_expected('check', $err);
is(join("\n", sort split /\n/, $err), join("\n", sort split /\n/, $loaded), '--check and the server say the same');
# in batches of all sizes, all valid files are loaded
for my $batch (1, 2, 7, 1000)
{
	query('TRUNCATE incident');
	($status, $out, $err) = load('--batch', $batch, 'good', 'bad');
	like($out, qr/ 12 loaded, .* 16 refused/, "batches of $batch");
}

# a name that is not text
mkdir 'names';
write_file("names/caf\xe9.md", "# x\n");
write_file('names/ok.md', "# ok\n");
($status, $out, $err) = load('names');
is($status, 1, 'a name that is not UTF-8: exit status');
is($err, "names/caf\\xe9.md:1:1: 22021 the name of the file is not valid UTF-8, so the table cannot store it\n", 'a name that is not UTF-8');
like($out, qr/ 1 loaded/, 'the other file is loaded');
mkdir "fold\xe9";
write_file("fold\xe9/x.md", "# x\n");
($status, $out, $err) = load("fold\xe9", 'names/ok.md');
is("$status $err", "1 fold\\xe9/x.md:1:1: 22021 the name of the file is not valid UTF-8, so the table cannot store it\n", 'nor can a folder have such a name');
like($out, qr/ 1 unchanged, 1 refused/, 'other paths are read all the same');

# what is not a file, and links
mkdir $_ for 'kinds', 'kinds/folder.md', 'elsewhere';
write_file('kinds/file.md', "# File\n");
write_file('elsewhere/far.md', "# Far\n");
POSIX::mkfifo('kinds/pipe.md', 0600);
symlink 'file.md', 'kinds/link.md';
symlink '../elsewhere', 'kinds/linked-folder';
symlink '..', 'kinds/circle';
($status, $out, $err) = load('kinds');
is($status, 0, 'links and pipes: exit status') or diag $err;
like($out, qr/ 2 loaded,.*\nrca_load: 2 links to folders were not followed\n/, 'links to files are followed, to folders not');
is(query(q{SELECT string_agg(path, ' ' ORDER BY path) FROM incident WHERE path LIKE 'kinds/%'}), 'kinds/file.md kinds/link.md', 'under their own names');
($status, $out, $err) = load('kinds/linked-folder', 'kinds/link.md');
like($out, qr/ 1 loaded, 0 updated, 1 unchanged/, 'a link that is given is followed');
($status, $out, $err) = load('kinds/pipe.md', 'kinds/file.md');
is("$status $err", "1 kinds/pipe.md:1:1: 42809 it is neither a file nor a folder\n", 'a pipe by name is refused');
symlink 'nothing', 'kinds/dangling.md';
symlink 'nothing', 'kinds/dangling.txt';
symlink 'self.md', 'kinds/self.md';
($status, $out, $err) = load('kinds');
is($status, 1, 'dangling links: exit status');
is(join("\n", sort split /\n/, $err),
	"kinds/dangling.md:1:1: 58P01 could not follow the link: No such file or directory\n"
	. 'kinds/self.md:1:1: 58030 could not follow the link: Too many levels of symbolic links', 'those that would be read are reported');

# A file that changes while it is read is not loaded in part.  A file whose
# length is never the stated one counts as changing at every reading.
SKIP:
{
	skip 'no /proc', 2 unless -f '/proc/version' && -s '/proc/version' == 0;
	($status, $out, $err) = load('/proc/version', 'good/plain.md');
	is($err, "/proc/version:1:1: 55006 the file changed while it was being read\n", 'a file that is not what it was is refused');
	is($status, 1, 'exit status');
}
mkdir 'moving';
my $start = "# Growing\n" . ("lorem ipsum dolor\n" x 20_000);
write_file('moving/grows.md', $start);
my $writer = fork();
if ($writer == 0)
{
	open my $file, '>>:raw', 'moving/grows.md' or POSIX::_exit(1);
	syswrite $file, 'y' for 1 .. 1_000_000;
	POSIX::_exit(0);
}
my %outcomes;
for (1 .. 10)
{
	($status, $out, $err) = load('moving');
	$outcomes{ $status == 0 && $err eq '' || $status == 1 && $err eq "moving/grows.md:1:1: 55006 the file changed while it was being read\n" ? 'right' : "$status $err" }++;
}
kill 'KILL', $writer;
waitpid $writer, 0;
is(join(' ', %outcomes), 'right 10', 'a file that grows is loaded as it was at one moment, or refused');
is((load('moving'))[0], 0, 'it is loaded when it has come to rest');
is( query(q{SELECT encode(sha256(convert_to(doc::text, 'UTF8')), 'hex') FROM incident WHERE path = 'moving/grows.md'}),
	Digest::SHA->new(256)->addfile('moving/grows.md')->hexdigest, 'and whole');

# another encoding: only what cannot be converted is refused
query(q{CREATE DATABASE latin1 ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0});
mkdir 'encoding';
write_file('encoding/cafe.md', "# Caf\xc3\xa9\n");
write_file('encoding/euro.md', "# 5 \xe2\x82\xac\n");
write_file("encoding/\xe2\x82\xac.md", "# x\n");
($status, $out, $err) = load('-d', 'latin1', '--init', 'encoding');
is($status, 1, 'LATIN1: exit status');
like($out, qr/ 1 loaded, .* 2 refused/, 'LATIN1: what it has characters for');
is((() = $err =~ /:1:1: 22P05 character with byte sequence 0xe2 0x82 0xac in encoding "UTF8" has no equivalent in encoding "LATIN1"$/mg), 2, 'LATIN1: what it has not');
is($node->safe_psql('latin1', q{SELECT encode(convert_to(doc::text, 'LATIN1'), 'hex') FROM incident}), unpack('H*', "# Caf\xe9\n"), 'LATIN1: converted');
like((load('-d', 'latin1', 'encoding'))[1], qr/ 1 unchanged/, 'LATIN1: the hash is that of the file');

# what only the table refuses
query(q{
	CREATE TABLE fussy (LIKE incident INCLUDING ALL, title text GENERATED ALWAYS AS (rca_title(doc)) STORED UNIQUE);
	CREATE FUNCTION fuss() RETURNS trigger LANGUAGE plpgsql AS $$
	BEGIN
		IF NEW.path ~ 'raise' THEN RAISE 'no, thanks'; END IF;
		IF NEW.path ~ 'place' THEN
			RAISE 'invalid input syntax for type rca' USING DETAIL = 'At line 7, column 3: not of this text.';
		END IF;
		RETURN CASE WHEN NEW.path !~ 'ignore' THEN NEW END;
	END $$;
	CREATE TRIGGER fuss BEFORE INSERT ON fussy FOR EACH ROW EXECUTE FUNCTION fuss();
	CREATE TABLE allowed (path text PRIMARY KEY);
	INSERT INTO allowed VALUES ('fussy/a.md'), ('fussy/b.md'), ('fussy/ignore.md'), ('fussy/place.md'), ('fussy/raise.md');
	ALTER TABLE fussy ADD FOREIGN KEY (path) REFERENCES allowed DEFERRABLE INITIALLY DEFERRED});
mkdir 'fussy';
write_file("fussy/$_.md", "# $_\n") for 'a', 'ignore', 'place', 'raise', 'unknown';
write_file('fussy/b.md', "# a\n");
($status, $out, $err) = load('--table', 'fussy', 'fussy');
is($status, 1, 'constraints and triggers: exit status');
like($out, qr/ 1 loaded, .* 5 refused/, 'constraints and triggers: the rest is loaded');
is($err, <<'END', 'constraints and triggers: each says what it is');
fussy/b.md:1:1: 23505 duplicate key value violates unique constraint "fussy_title_key" (Key (title)=(a) already exists.)
fussy/ignore.md:1:1: 02000 a trigger of the table did not accept the row
fussy/place.md:1:1: P0001 invalid input syntax for type rca (At line 7, column 3: not of this text.)
fussy/raise.md:1:1: P0001 no, thanks
fussy/unknown.md:1:1: 23503 insert or update on table "fussy" violates foreign key constraint "fussy_path_fkey" (Key (path)=(fussy/unknown.md) is not present in table "allowed".)
END
# an error that no file has caused ends the run
query('REVOKE ALL ON incident FROM public; CREATE ROLE reader LOGIN; GRANT SELECT ON incident TO reader');
($status, $out, $err) = load('-U', 'reader', 'encoding');
is($status, 2, 'no right to write: nothing is done');
like($err, qr/error: permission denied for table incident/, 'no right to write: once, not for each file');
is((load('-U', 'reader', '--dry-run', 'encoding'))[0], 0, 'a dry run needs only to read');

# Ctrl-C: committed data stay, and the server has nothing left over
query(q{CREATE TABLE slow (LIKE incident INCLUDING ALL);
	CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$
	BEGIN
		IF NEW.path ~ 'r07' THEN PERFORM pg_sleep(60); END IF;
		RETURN NEW;
	END $$;
	CREATE TRIGGER wait BEFORE INSERT ON slow FOR EACH ROW EXECUTE FUNCTION wait()});
mkdir 'many';
write_file(sprintf('many/r%02d.md', $_), "# $_\n") for 1 .. 10;
for my $signal ('INT', 'TERM', 'HUP')
{
	query('TRUNCATE slow');
	my $run = IPC::Run::start([ 'rca_load', '--batch', 2, '--table', 'slow', 'many' ], '<', \undef, '>', \$out, '2>', \$err);
	$node->poll_query_until('postgres', q{SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'}) or die;
	$run->signal($signal);
	$run->finish;
	is($? >> 8, 1, "$signal: exit status");
	like($err, qr/^rca_load: error: interrupted$/m, "$signal: says so");
	is(query(q{SELECT string_agg(path, ' ' ORDER BY path) FROM slow}), join(' ', map { "many/r0$_.md" } 1 .. 6), "$signal: a committed prefix");
	ok($node->poll_query_until('postgres', q{SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = 'rca_load'}), "$signal: no session is left");
}
query('DROP TRIGGER wait ON slow');
like((load('--table', 'slow', '--batch', 2, 'many'))[1], qr/ 4 loaded, 0 updated, 6 unchanged/, 'the next run does the rest');

# two runs at once: neither fails
query('TRUNCATE slow');
my @runs = map { IPC::Run::start([ 'rca_load', '--batch', 1, '--table', 'slow', 'many' ], '<', \undef, '>', '/dev/null') } 1 .. 3;
my @status = map { $_->finish; $? } @runs;
is("@status", '0 0 0', 'three at once');
is(query('SELECT count(*) FROM slow'), '10', 'load the same');

# What a log of SARIF 2.1.0 breaks of the rules that scanners insist on.
sub sarif_faults
{
	my ($log) = @_;
	my @faults;
	my $check = sub { my ($what, $ok) = @_; push @faults, $what unless $ok };
	my $text = sub { defined $_[0] && !ref $_[0] && length $_[0] };
	# a number is written without quotes
	my $number = sub { defined $_[0] && JSON::PP->new->allow_nonref->encode($_[0]) =~ /^[1-9]\d*$/ };
	my $uri = sub { defined $_[0] && $_[0] =~ m{^(?:[\w\-.~/]|%[0-9A-F]{2})+$}a };
	my $region = sub {
		my ($r) = @_;
		$check->('region', !grep { !$number->($r->{$_}) } qw(startLine startColumn endLine endColumn));
		$check->('order', $r->{endLine} > $r->{startLine} || ($r->{endLine} == $r->{startLine} && $r->{endColumn} >= $r->{startColumn}));
	};

	$check->('version', $log->{version} eq '2.1.0' && $log->{'$schema'} =~ /2\.1\.0/);
	$check->('runs', @{ $log->{runs} } == 1);
	my $run = $log->{runs}[0];
	my $driver = $run->{tool}{driver};
	$check->('driver', $text->($driver->{name}) && $text->($driver->{version}));
	my %rules;
	for my $rule (@{ $driver->{rules} })
	{
		$check->('rule', $text->($rule->{id}) && !$rules{ $rule->{id} }++);
		$check->("rule $_", $text->($rule->{$_}{text})) for qw(shortDescription fullDescription help);
	}
	for my $result (@{ $run->{results} })
	{
		my $place = $result->{locations}[0]{physicalLocation};
		$check->('message', $text->($result->{message}{text}));
		$check->('ruleId', $rules{ $result->{ruleId} });
		$check->('level', $result->{level} =~ /^(?:note|warning|error)$/);
		$check->('uri', $uri->($place->{artifactLocation}{uri}));
		$region->($place->{region});
		for my $change (map { @{ $_->{artifactChanges} } } @{ $result->{fixes} // [] })
		{
			$check->('uri of a fix', $uri->($change->{artifactLocation}{uri}));
			$check->('replacement', defined $_->{insertedContent}{text}) for @{ $change->{replacements} };
			$region->($_->{deletedRegion}) for @{ $change->{replacements} };
		}
	}
	return @faults;
}

# --check says of every document what rca_lint says
sub compare_lint
{
	my ($what, @files) = @_;
	chdir '/' or die;
	query('DROP TABLE IF EXISTS source; CREATE TABLE source (path text, bytes bytea)');
	query(join ';', map { "INSERT INTO source VALUES ('$_', pg_read_binary_file('$_'))" } @files);
	for my $policy ('draft-1', 'core-1', 'strict-1')
	{
		my $expected = query(qq{SELECT format('%s:%s:%s: %s %s%s', path, line, col, code, message,
				CASE WHEN level <> 'error' THEN ' (' || level || ')' END)
			FROM source, rca_lint(convert_from(bytes, 'UTF8'), '$policy')});
		my ($got_status, $got_out, $got) = load('--check', '--policy', $policy, @files);
		is(join("\n", sort split /\n/, $got), join("\n", sort split /\n/, $expected), "--check is rca_lint: $what, $policy");
		is($got_status, $expected =~ /[^)]$/m ? 1 : 0, "its exit status: $what, $policy");
	}
	chdir $dir or die;
	return;
}
my @ours = (glob("$sources/test/docs/*.md"), glob("$sources/test/docs/styles/*.md"));
cmp_ok(scalar @ours, '>=', 20, 'there are documents');
compare_lint('our documents', @ours);
mkdir 'zones';
my @zones = ('Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'PT', 'EST', 'UTC+5:30', 'Nowhere/Else', 'UTC');
for my $i (0 .. $#zones)
{
	# whether the stated duration is right depends on the offsets
	write_file("zones/$i.md", <<"END");
---
title: Zones
date: 2025-03-30
duration_minutes: 60
---
## Timeline

| Time ($zones[$i]) | Event |
|---|---|
| 00:30 | Incident started |
| 03:30 | Vendor called |
| 12:00 UTC | Incident resolved |
END
}
compare_lint('zones', map { "$dir/zones/$_.md" } 0 .. $#zones);
SKIP:
{
	skip "no corpus at " . ($corpus // 'all'), 12 unless defined $corpus && -d "$corpus/field";
	compare_lint('vault', glob("$corpus/vault/RCAs/*.md"));
	compare_lint('field', grep { !/'/ } glob("$corpus/field/*.md"));
}

# a user's own policies, without a server
write_file('zones/own.md', "# x\n\n## Root Cause\n");
my $checked = "zones/own.md:1:1: RCA101 the report has no part \"impact\"\n";
for my $case (
	[ '{"rules": {"RCA101": "error"}, "required_parts": ["impact"], "extends": "draft-1"}', 1, qr/^zones\/own\.md:1:1: RCA101 the report has no part "impact"$/m ],
	[ '{"extends": "draft-1", "rules": {"missing-date": "off"}}', 0, qr/^(?!.*RCA002)/s ],
	[ '{"severities": ["high"]}', 1, qr/RCA004/ ],
	[ 'nonsense', 2, qr/unknown policy "nonsense"/ ],
	[ '{"rules": {"RCA999": "off"}}', 2, qr/unknown rule "RCA999"/ ],
	[ '{"rules": {"RCA101": "fatal"}}', 2, qr/unknown level of a rule "fatal"/ ],
	[ '{"rules": ["RCA101"]}', 2, qr/invalid policy\n.*"rules" is not an object/ ],
	[ '{"required_parts": ["nonsense"]}', 2, qr/unknown part "nonsense"/ ],
	[ '{"extends": "nonsense"}', 2, qr/unknown policy "nonsense"/ ],
	[ '{"nonsense": 1}', 2, qr/unknown key of a policy "nonsense"/ ],
	[ '{"rules": ', 2, qr/invalid input syntax for type json/ ])
{
	my ($policy, $want, $pattern) = @$case;
	($status, $out, $err) = load('--check', '--policy', $policy, 'zones/own.md');
	is($status, $want, "--check --policy $policy");
	like($err, $pattern, "what it says: $policy");
}
($status, $out, $err) = load('--check', '--policy', 'draft-1', 'zones/own.md');
is($status, 0, '--check: warnings are no errors');
is((load('--check', '--policy', 'draft-1', '--strict', 'zones/own.md'))[0], 1, '--check --strict: they are');
like($out, qr/^rca_load: 1 files checked, 0 refused$/, '--check: summary');
is((load('--check', '--quiet', 'good/plain.md'))[1], '', '--check --quiet');

# SARIF: what the database makes of the same documents
SKIP:
{
	skip 'JSON::PP is missing', 1 unless eval { require JSON::PP; 1 };
	local $ENV{PGHOST} = $ENV{PGHOST};
	mkdir $_ for 'sarif', 'sarif/a b';
	my $malformed = "---\ntitle: a: b\n---\n# x\n";
	write_file("sarif/a b/\xc3\xa9#1%2F:.md", "# x\n\n[a](b) <!-- \"\\ -->\n");
	write_file('sarif/links.md', "# x\n\n| A |\n|---|\n| [a|b](c.md) |\n");
	write_file('sarif/malformed.md', $malformed);
	my @files = (glob("$sources/test/docs/*.md"), map { "$dir/$_" } 'sarif/a b/' . "\xc3\xa9#1%2F:.md", 'sarif/links.md', 'sarif/malformed.md');
	query('DROP TABLE IF EXISTS source; CREATE TABLE source (path text, bytes bytea)');
	query(join ';', map { "INSERT INTO source VALUES ('$_', pg_read_binary_file('$_'))" } @files);
	my $sql = JSON::PP::decode_json(query(q{SELECT rca_sarif(path, f ORDER BY path COLLATE "C", line, col, ord)
		FROM source, rca_lint(convert_from(bytes, 'UTF8'), 'strict-1') WITH ORDINALITY
			AS f(code, rule, level, line, col, end_line, end_col, part, message, hint, fix, name, ord),
			LATERAL (SELECT ROW(code, rule, level, line, col, end_line, end_col, part, message, hint, fix, name)::rca_finding) AS r(f)}
		=~ s/rca_sarif\(path, f /rca_sarif(path, r.f /r));

	$ENV{PGHOST} = '/nowhere';
	($status, $out, $err) = load('--check', '--format', 'sarif', '--policy', 'strict-1', @files);
	is($status, 1, '--format sarif: exit status');
	like($err, qr/\Arca_load: \d+ files checked, \d+ refused\n\z/, '--format sarif: the summary is not among it');
	my $log = JSON::PP::decode_json($out);
	my $json = JSON::PP->new->canonical->pretty;
	is($json->encode($log->{runs}[0]{results}), $json->encode($sql->{runs}[0]{results}), '--format sarif: the results of rca_sarif');
	is($json->encode($log->{runs}[0]{tool}), $json->encode($sql->{runs}[0]{tool}), '--format sarif: its rules and its version');
	is($log->{runs}[0]{columnKind}, $sql->{runs}[0]{columnKind}, '--format sarif: its kind of columns');
	is($json->encode([ $log->{runs}[0]{invocations} ]), $json->encode([ [ { executionSuccessful => JSON::PP::true() } ] ]), 'everything was looked at');
	is(join(' ', sarif_faults($log)), '', 'it is valid');
	ok(scalar(grep { $_->{fixes} } @{ $log->{runs}[0]{results} }), 'and has fixes');

	# the test can fail
	for my $case (
		[ 'version', sub { $_[0]{version} = '2.0' } ],
		[ 'driver', sub { delete $_[0]{runs}[0]{tool}{driver}{name} } ],
		[ 'rule', sub { delete $_[0]{runs}[0]{tool}{driver}{rules}[1]{help} } ],
		[ 'twice', sub { $_[0]{runs}[0]{tool}{driver}{rules}[1]{id} = 'RCA000' } ],
		[ 'message', sub { delete $_[0]{runs}[0]{results}[0]{message}{text} } ],
		[ 'ruleId', sub { $_[0]{runs}[0]{results}[0]{ruleId} = 'RCA999' } ],
		[ 'level', sub { $_[0]{runs}[0]{results}[0]{level} = 'info' } ],
		[ 'uri', sub { $_[0]{runs}[0]{results}[0]{locations}[0]{physicalLocation}{artifactLocation}{uri} = 'a b' } ],
		[ 'scheme', sub { $_[0]{runs}[0]{results}[0]{locations}[0]{physicalLocation}{artifactLocation}{uri} = 'a:b' } ],
		[ 'region', sub { $_[0]{runs}[0]{results}[0]{locations}[0]{physicalLocation}{region}{startLine} = 0 } ],
		[ 'string', sub { $_[0]{runs}[0]{results}[0]{locations}[0]{physicalLocation}{region}{startLine} = '1' } ],
		[ 'end', sub { $_[0]{runs}[0]{results}[0]{locations}[0]{physicalLocation}{region}{endLine} = 0 } ])
	{
		my ($name, $break) = @$case;
		my $broken = JSON::PP::decode_json($out);
		$break->($broken);
		isnt(join(' ', sarif_faults($broken)), '', "it would not be valid, were it not for: $name");
	}

	# what cannot be text is a finding, what cannot be read is not
	write_file('sarif/bytes.md', "# x\n\xff\n");
	symlink 'nowhere', 'sarif/dangling.md';
	($status, $out, $err) = load('--check', '--format=sarif', '--quiet', '--policy', 'draft-1', 'sarif/bytes.md', 'sarif');
	$log = JSON::PP::decode_json($out);
	is($status, 1, 'bytes that are not text: exit status');
	like($err, qr{\Asarif/dangling\.md:1:1: 58P01 [^\n]*\n\z}, 'a file that cannot be read is an error');
	ok(!$log->{runs}[0]{invocations}[0]{executionSuccessful}, 'and the run has failed');
	my ($bytes) = grep { $_->{locations}[0]{physicalLocation}{artifactLocation}{uri} eq 'sarif/bytes.md' } @{ $log->{runs}[0]{results} };
	is("$bytes->{ruleId} $bytes->{level} $bytes->{locations}[0]{physicalLocation}{region}{startLine}", 'RCA000 error 2', 'bytes that are not text are a finding');
	is(join(' ', sarif_faults($log)), '', 'valid all the same');
	my ($special) = grep { /%/ } map { $_->{locations}[0]{physicalLocation}{artifactLocation}{uri} } @{ $log->{runs}[0]{results} };
	is($special, 'sarif/a%20b/%C3%A9%231%252F%3A.md', 'a path is encoded');
	unlink 'sarif/dangling.md', 'sarif/bytes.md';

	($status, $out, $err) = load('--check', '--format', 'sarif', '--policy', 'draft-1', '--exclude', '*', 'sarif/links.md');
	is("$status " . scalar @{ JSON::PP::decode_json($out)->{runs}[0]{results} }, '0 0', 'a log without results');
	is((load('--check', '--format', 'text', '--policy', 'draft-1', 'sarif/links.md'))[2], (load('--check', '--policy', 'draft-1', 'sarif/links.md'))[2], '--format text is the default');
	loads([ '--check', '--format', 'xml', 'sarif' ], 2, qr/^$/, qr/--format must be text or sarif, not "xml"/, '--format that is unknown');
	loads([ '--format', 'sarif', 'sarif' ], 2, qr/^$/, qr/--format can only be given with --check/, '--format without --check');
}
{
	local $ENV{PGHOST} = '/nowhere';
	is((load('--check', '--policy', 'draft-1', 'good'))[0], 0, '--check needs no server');
}

$node->stop;
done_testing();
