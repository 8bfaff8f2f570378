# rca_load --sync and --export: each cell of the table in doc/load.md, file
# {same, changed, gone, moved} by row {same, changed, gone}, in each mode; and
# that no byte is lost in any of them.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use LoadTest;
use PostgreSQL::Test::Utils;
use Test::More;

my ($node, $dir) = start_server();

# the content of a path on each side; '-' is nothing
sub file_of { return -e $_[0] ? slurp_file($_[0]) =~ s/^# |\r?\n?$//gr : '-'; }
sub row_of
{
	my $row = query("SELECT doc::text FROM incident WHERE path = '$_[0]'");
	return $row eq '' ? '-' : $row =~ s/^# |\r?\n?$//gr;
}

# Twenty other files, so that one removed file is less than a tenth.
mkdir 'f';
write_file("f/other$_.md", "# Other $_\n") for 1 .. 20;
is((load('--init', 'f'))[0], 0, 'the others');
query('ALTER TABLE incident ADD COLUMN note text');

my %of_file = (
	same => sub { },
	changed => sub { write_file('f/x.md', "# of the file\n") },
	gone => sub { unlink 'f/x.md' },
	moved => sub { mkdir 'f/sub'; rename 'f/x.md', 'f/sub/x.md' });
my %of_row = (
	same => sub { },
	changed => sub { query(q{UPDATE incident SET doc = '# of the row' || E'\n' WHERE path = 'f/x.md'}) },
	gone => sub { query(q{DELETE FROM incident WHERE path = 'f/x.md'}) });

# Makes the state of a cell, and runs rca_load.  Returns the exit status, and
# what is in the file, in the row, and at the path to which the file was moved.
sub cell
{
	my ($file, $row, @arguments) = @_;
	unlink 'f/x.md', 'f/sub/x.md';
	query(q{DELETE FROM incident WHERE path ~ '/x.md$'});
	write_file('f/x.md', "# old\n");
	load('--quiet', 'f');
	query(q{UPDATE incident SET note = 'kept' WHERE path = 'f/x.md'});
	$of_file{$file}->();
	$of_row{$row}->();
	my ($status, $out, $err) = load(@arguments, 'f');
	return (join(' | ', $status, file_of('f/x.md'), row_of('f/x.md'), file_of('f/sub/x.md'), row_of('f/sub/x.md')), $out, $err);
}

# For each mode: exit status, f/x.md, its row, f/sub/x.md, its row.
my @modes = ([], ['--prune'], ['--sync'], [ '--sync', '--prune' ], ['--export']);
my %expected = (
	'same same' => [ ('0 | old | old | - | -') x 5 ],
	'same changed' => [ ('0 | old | of the row | - | -') x 2, ('0 | of the row | of the row | - | -') x 3 ],
	'same gone' => [ ('0 | old | old | - | -') x 4, '0 | old | - | - | -' ],
	'changed same' => [ ('0 | of the file | of the file | - | -') x 4, '0 | of the file | old | - | -' ],
	'changed changed' => [ ('1 | of the file | of the row | - | -') x 5 ],
	'changed gone' => [ ('0 | of the file | of the file | - | -') x 4, '0 | of the file | - | - | -' ],
	'gone same' => [ '0 | - | old | - | -', '0 | - | - | - | -', '0 | - | old | - | -', '0 | - | - | - | -', '0 | - | old | - | -' ],
	'gone changed' => [ '0 | - | of the row | - | -', ('1 | - | of the row | - | -') x 4 ],
	'gone gone' => [ ('0 | - | - | - | -') x 5 ],
	'moved same' => [ ('0 | - | - | old | old') x 5 ],
	'moved changed' => [ ('0 | - | - | old | of the row') x 2, ('0 | - | - | of the row | of the row') x 3 ],
	'moved gone' => [ ('0 | - | - | old | old') x 4, '0 | - | - | old | -' ]);
for my $file ('same', 'changed', 'gone', 'moved')
{
	for my $row ('same', 'changed', 'gone')
	{
		for my $i (0 .. $#modes)
		{
			my $name = join ' ', "file $file, row $row:", @{ $modes[$i] };
			my ($got, $out, $err) = cell($file, $row, @{ $modes[$i] });
			is($got, $expected{"$file $row"}[$i], $name) or diag "$out$err";
			is((() = $err =~ /^f\/x\.md:1:1: 40001 /mg), $got =~ /^1/ ? 1 : 0, "$name: a conflict is one line") or diag $err;
			is(query(q{SELECT string_agg(DISTINCT note, ',') FROM incident WHERE path ~ '/x.md$'}) eq 'kept' ? 'kept' : '',
				$row eq 'gone' || $got =~ /\| - \| [^|]* \| -$/ ? '' : 'kept', "$name: the row keeps its own columns");
		}
		# a dry run says what a real run does, and changes nothing
		my ($got, $out) = cell($file, $row, '--sync', '--prune', '--dry-run');
		my $said = join ' ', $out =~ /(\d+ (?:loaded|updated|exported|pruned|moved|in conflict))/g;
		my $untouched = join ' | ', file_of('f/x.md'), row_of('f/x.md'), file_of('f/sub/x.md'), row_of('f/sub/x.md');
		is($untouched, join(' | ',
				{ same => 'old', changed => 'of the file', gone => '-', moved => '-' }->{$file},
				{ same => 'old', changed => 'of the row', gone => '-' }->{$row},
				$file eq 'moved' ? 'old' : '-', '-'), "file $file, row $row: a dry run changes nothing");
		$out = (load('--sync', '--prune', 'f'))[1];
		is(join(' ', $out =~ /(\d+ (?:loaded|updated|exported|pruned|moved|in conflict))/g), $said, "file $file, row $row: what it says comes true");
	}
}

# If both have changed, one of them is chosen by path, folder or pattern.
my %chosen = (
	'--ours' => { 'changed changed' => [ ('of the file | of the file') x 4, 'of the file | of the row' ],
		'gone changed' => [ '- | of the row', '- | -', '- | of the row', '- | -', '- | of the row' ] },
	'--theirs' => { 'changed changed' => [ ('of the file | of the row') x 2, ('of the row | of the row') x 3 ],
		'gone changed' => [ ('- | of the row') x 2, ('of the row | of the row') x 3 ],
		'gone same' => [ ('- | old') x 2, ('old | old') x 3 ] });
for my $side (sort keys %chosen)
{
	for my $which (sort keys %{ $chosen{$side} })
	{
		for my $i (0 .. $#modes)
		{
			my $pattern = ('f/x.md', 'f', './f/', 'f/*', '*')[$i];
			my ($got, $out, $err) = cell(split(/ /, $which), @{ $modes[$i] }, $side, $pattern);
			is($got, "0 | $chosen{$side}{$which}[$i] | - | -", "$side $pattern, $which: @{ $modes[$i] }") or diag "$out$err";
		}
	}
}
is((cell('changed', 'changed', '--sync', '--theirs', 'f/xy.md', '--ours', 'f/y'))[0], '1 | of the file | of the row | - | -', 'another path is not meant');
is((cell('changed', 'changed', '--sync', '--theirs', 'f', '--ours', 'f/x.md'))[0], '1 | of the file | of the row | - | -', 'both sides at once are none');
is((cell('changed', 'same', '--sync', '--theirs', 'f'))[0], '0 | of the file | of the file | - | -', '--theirs is for conflicts');
is((cell('same', 'changed', '--sync', '--ours', 'f'))[0], '0 | of the row | of the row | - | -', 'and so is --ours');

# Both were changed to the same: there is no conflict, and they are in sync
# afterwards.
cell('same', 'same');
query(q{UPDATE incident SET doc = '# of the file' || E'\n' WHERE path = 'f/x.md'});
write_file('f/x.md', "# of the file\n");
like((load('--sync', 'f'))[1], qr/ 0 updated, 0 exported, 21 unchanged, 0 refused, 0 pruned \(/, 'changed to the same');
is(query(q{SELECT hash = sha256(convert_to(doc::text, 'UTF8')) FROM incident WHERE path = 'f/x.md'}), 't', 'is noted');

# A report that was created in the table becomes a file, but only under the
# given paths.
query(q{INSERT INTO incident (path, doc) VALUES ('f/new/deep/born.md', '# Born'), ('f/../out.md', '# Out'), ('f/.hidden.md', '# Hidden'), ('g/x.md', '# Elsewhere'), ('f/other.txt', '# Text')});
is((load('f'))[0], 0, 'loading does not mind');
my ($status, $out, $err) = load('--export', '-v', 'f');
is("$status $out$err" =~ s/ \(\d.*//sr, '0 export f/new/deep/born.md' . "\n" . 'rca_load: 1 exported, 21 unchanged, 0 refused', 'a new report is a new file');
is(slurp_file('f/new/deep/born.md'), '# Born', 'byte by byte');
ok(!-e 'out.md' && !-e 'f/.hidden.md' && !-e 'g' && !-e 'f/other.txt', 'and nothing else is written');
query(q{DELETE FROM incident WHERE hash = ''});

# An existing file is never overwritten in this case.
query(q{INSERT INTO incident (path, doc) VALUES ('f/taken.md', '# Of the row')});
write_file('f/taken.md', "# Of the file\n");
like((load('--sync', 'f'))[2], qr/^f\/taken\.md:1:1: 40001 the file and the report in the table differ, and it is not known/, 'a new report where there is a file');
is(file_of('f/taken.md') . row_of('f/taken.md'), 'Of the fileOf the row', 'both are as they were');
unlink 'f/taken.md';
query(q{DELETE FROM incident WHERE path = 'f/taken.md'});

# Bytes and modes.
my %bytes = (crlf => "# C\r\n\r\n- [ ] a\r\n", bom => "\xef\xbb\xbf# B\n- [ ] a", bare => '# no newline', lines => "# L\n\n\n\n", wide => "# \xf0\x9f\x94\xa5\n");
for my $name (sort keys %bytes)
{
	write_file("f/$name.md", $bytes{$name});
	chmod 0640, "f/$name.md";
}
load('--quiet', 'f');
load('--quiet', '--sync', 'f');
is(join('', map { slurp_file("f/$_.md") eq $bytes{$_} ? '' : $_ } sort keys %bytes), '', 'a round trip without edits changes no byte');
query(q{UPDATE incident SET doc = (doc::text || '!')::rca WHERE path ~ '/(crlf|bom|bare|lines|wide).md$'});
like((load('--export', 'f'))[1], qr/ 5 exported/, 'a byte more in each');
is(join('', map { my $text = slurp_file("f/$_.md"); $text eq "$bytes{$_}!" ? '' : $_ } sort keys %bytes), '', 'is what is in the files');
is(join(' ', map { sprintf '%o', (stat "f/$_.md")[2] & 07777 } sort keys %bytes), '640 640 640 640 640', 'modes are kept');
is(join(' ', grep { /^\./ && !/^\.\.?$/ } do { opendir my $d, 'f'; readdir $d }), '', 'no other file is left');

# --dry-run prints a diff that patch accepts
query(q{UPDATE incident SET doc = replace(doc::text, 'Other', 'Another')::rca WHERE path ~ 'other[12].md'});
write_file('f/other3.md', join('', map { "# $_\n" } 1 .. 40));
load('--quiet', 'f/other3.md');
query(q{UPDATE incident SET doc = replace(replace(doc::text, E'# 3\n', E'# three\n'), E'# 38\n', '')::rca WHERE path ~ 'other3.md'});
($status, $out) = load('--export', '--dry-run', 'f');
is($out =~ s/\(\d.*//sr, <<'END' . 'rca_load: dry run: 3 exported, 24 unchanged, 0 refused ', 'a diff');
export f/other1.md
--- a/f/other1.md
+++ b/f/other1.md
@@ -1 +1 @@
-# Other 1
+# Another 1
export f/other2.md
--- a/f/other2.md
+++ b/f/other2.md
@@ -1 +1 @@
-# Other 2
+# Another 2
export f/other3.md
--- a/f/other3.md
+++ b/f/other3.md
@@ -1,6 +1,6 @@
 # 1
 # 2
-# 3
+# three
 # 4
 # 5
 # 6
@@ -35,6 +35,5 @@
 # 35
 # 36
 # 37
-# 38
 # 39
 # 40
END
SKIP:
{
	skip 'no patch', 1 if system('patch --version >/dev/null 2>&1') != 0;
	mkdir 'patched';
	system('cp', '-r', 'f', 'patched/f');
	write_file('diff', $out);
	system('patch', '-s', '-p1', '-d', 'patched', '-i', "$dir/diff");
	load('--quiet', '--export', 'f');
	is(system('diff', '-r', 'f', 'patched/f'), 0, 'that patch takes, with the same result');
}

# A row that changes after it was read and before it is written: the version
# that was read counts.
query(q{CREATE TABLE watched (LIKE incident INCLUDING ALL);
	CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$
	BEGIN
		PERFORM pg_sleep(2);
		RETURN NEW;
	END $$});
write_file('f/x.md', "# first\n");
load('--quiet', '--table', 'watched', 'f');
query(q{CREATE TRIGGER meddle BEFORE INSERT ON watched FOR EACH ROW WHEN (NEW.path = 'f/x.md') EXECUTE FUNCTION meddle()});
write_file('f/x.md', "# of the file\n");
my $run = IPC::Run::start([ 'rca_load', '--table', 'watched', 'f' ], '<', \undef, '>', \$out, '2>', \$err);
$node->poll_query_until('postgres', q{SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'}) or die;
query(q{UPDATE watched SET doc = '# of the row' WHERE path = 'f/x.md'});
$run->finish;
is($? >> 8, 1, 'a row that is changed meanwhile') or diag "$out$err";
like($err, qr/^f\/x\.md:1:1: 40001 the file and the report in the table have both changed/m, 'is a conflict');
is(query(q{SELECT doc FROM watched WHERE path = 'f/x.md'}), '# of the row', 'and not overwritten');

# A table that generates its reports from their text, with the words of a team.
mkdir 'words';
write_file("words/$_.md", "# $_\n\n**Stufe:** rot\n") for 'a', 'b', 'c';
write_file('one.json', '{"keys": {"severity": ["Stufe"]}}');
write_file('two.json', '{"keys": {"severity": ["Stufe"]}, "severities": {"rot": 1}}');
my @words = ('--table', 'worded', '--init', '--conventions');
load('--quiet', @words, 'one.json', 'words');
query(q{UPDATE worded SET source = replace(source, '# a', '# A') WHERE path = 'words/a.md';
	INSERT INTO worded (path, source) VALUES ('words/new.md', E'# New\n\n**Stufe:** rot\n')});
write_file('words/b.md', "# B\n\n**Stufe:** rot\n");
($status, $out, $err) = load('--sync', @words, 'two.json', 'words');
is("$status $err", '0 ', 'with conventions');
like($out, qr/ 0 loaded, 1 updated, 2 exported, 1 unchanged, 0 refused, 0 pruned .*\nrca_load: 2 read again, 2 with different answers/, 'with conventions: both ways, and what was read with others');
is(slurp_file('words/a.md') . slurp_file('words/new.md'), "# A\n\n**Stufe:** rot\n# New\n\n**Stufe:** rot\n", 'with conventions: the text is exported');
like((load('--sync', @words, 'two.json', 'words'))[1], qr/ 0 updated, 0 exported, 4 unchanged, .*\nrca_load: 1 read again, 1 with different answers/, 'with conventions: the next run reads again what was exported');
is(query(q{SELECT count(*) || ' ' || bool_and(rca_severity_rank(doc) = 1 AND hash = sha256(convert_to(source, 'UTF8')) AND loaded_from IS NOT NULL) FROM worded}), '4 true', 'with conventions: all are in step');

# A database of another encoding.
query(q{CREATE DATABASE latin1 ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0});
mkdir 'latin';
write_file('latin/a.md', "# Caf\xc3\xa9\n");
$ENV{PGDATABASE} = 'latin1';
load('--init', '--quiet', 'latin');
like((load('--sync', 'latin'))[1], qr/ 0 exported, 1 unchanged/, 'LATIN1: unchanged');
$node->safe_psql('latin1', q{UPDATE incident SET doc = (doc::text || '!')::rca});
like((load('--sync', 'latin'))[1], qr/ 1 exported/, 'LATIN1: exported');
is(slurp_file('latin/a.md'), "# Caf\xc3\xa9\n!", 'LATIN1: in UTF-8');

$node->stop;
done_testing();
