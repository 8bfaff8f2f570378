# Two readers: this library is replaced by one that reads more.  Stored values
# still say the same, what was valid under a named policy is still valid, a
# dump can be restored, and rca_reread reads values again on request.

use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use Encode qw(decode encode);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use ValidReport;

my ($pg_config) = ($ENV{MAKEFLAGS} // '') =~ /\bPG_CONFIG=(\S+)/;
delete @ENV{qw(MAKEFLAGS MAKELEVEL MFLAGS)};
$ENV{PGTZ} = 'UTC';

my $dir = PostgreSQL::Test::Utils::tempdir;
chmod 0755, $dir;

#
# The next reader.
#

sub edit
{
	my ($file, $change) = @_;
	my $text = slurp_file("$dir/next/$file");
	my $changed = $change->($text);
	die "nothing is changed in $file" if $changed eq $text;
	open(my $handle, '>:raw', "$dir/next/$file") or die "$file: $!";
	print $handle $changed;
	close($handle) or die;
	return;
}

sub build
{
	my ($name) = @_;
	my ($out, $err) = ('', '');
	my @make = ('make', '-s', '-C', "$dir/next", 'with_llvm=no', 'COPT=-O0', ($pg_config ? "PG_CONFIG=$pg_config" : ()));
	my $done = IPC::Run::run([ @make, '-j2', 'rca.so' ], '>', \$out, '2>', \$err) && IPC::Run::run([ 'cp', "$dir/next/rca.so", "$dir/$name.so" ]);
	diag(substr($err, 0, 2000)) unless $done;
	return $done;
}

# words of a language that is in no list, so that they never become known
my %words = (
	HEADING => { 'qvar zan' => 'RCA_PART_TIMELINE', 'qvar lun' => 'RCA_PART_ACTION_ITEMS', 'qvar sol' => 'RCA_PART_IMPACT' },
	KEY => { 'qdato' => 'RCA_KEY_DATE', 'qgrad' => 'RCA_KEY_SEVERITY' },
	ACTION_COLUMN => { 'qvekt' => 'RCA_COLUMN_PRIORITY' });
my %tables = (
	HEADING => [ 'src/words/headings.c', qr/heading_words\[\] =\n\{\n/ ],
	KEY => [ 'src/words/keys.c', qr/key_words\[\] =\n\{\n/ ],
	ACTION_COLUMN => [ 'src/words/column_names.c', qr/action_words\[\] =\n\{\n/ ]);
system("mkdir $dir/next && tar cf - --exclude=.git --exclude=tmp_check --exclude=log --exclude='*.so' . | (cd $dir/next && tar xf -)") == 0 or die;
for my $kind (sort keys %words)
{
	my $rows = join '', map { qq(\tW("$_", $words{$kind}{$_}),\n) } sort keys %{ $words{$kind} };
	edit($tables{$kind}[0], sub { $_[0] =~ s/$tables{$kind}[1]/$&$rows/r });
}
ok(build('careless'), 'a reader that knows more words');
edit('src/base/reader.h', sub { $_[0] =~ s/^#define RCA_READER\s+\K(\d+)/$1 + 1/mer });
my $since = slurp_file("$dir/next/src/base/reader.h") =~ /^#define RCA_READER\s+(\d+)/m ? $1 : die;
edit('src/words/later_words.c', sub {
	my $rows = join '', map { my $kind = $_; map { qq(\t{RCA_TAUGHT_$kind, "$_", $since},\n) } sort keys %{ $words{$kind} } } sort keys %words;
	return $_[0] =~ s/^(?=\t\{[^\n]*the end)/$rows/mr;
});
ok(build('next'), 'and one that says since when');

#
# Reports, read by this one.
#

my $head = valid_report();
# each would be invalid if a word of the next reader were known without its
# number
my @below = (
	"## Qvar zan\n\n| Time | Event |\n|---|---|\n| soon | |\n",
	"## Qvar lun\n\n- Fix the queue (due 2024-01-01)\n",
	"## Qvar sol\n");
my %documents = map { ("own-$_" => $head . $below[$_]) } 0 .. $#below;
$documents{'own-date'} = "---\ntitle: T\nqdato: when it rained\n---\n# T\n";
$documents{'own-kind'} = "---\ntitle: T\nqdato: [2025-03-23]\n---\n# T\n";
$documents{'own-severity'} = $head =~ s/severity: P2/severity: P2\nqgrad: worse/r;
$documents{'own-3'} = $head =~ s/Priority/Qvekt/r =~ s/P1 \|/feathery |/r;
# only more of these is read: own-1 and
$documents{'own-more'} = $head . "## Qvar sol\n\n- 13 orders were lost\n";

my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';
for my $file (glob("$corpus/field/*.md $corpus/vault/*/*.md test/docs/*.md test/docs/styles/*.md"))
{
	$documents{ $file =~ s{.*/}{}r } = decode('UTF-8', slurp_file($file));
}

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
sub query { return $node->safe_psql($_[1] // 'postgres', encode('UTF-8', $_[0])) }
query('CREATE EXTENSION rca; CREATE TABLE source (path text PRIMARY KEY, text text)');
query(join '', map { "INSERT INTO source VALUES (\$name\$$_\$name\$, \$source\$$documents{$_}\$source\$);\n" } sort keys %documents);

# each report has a CHECK with the policies that it is valid under
query(q{
	CREATE TABLE report (path text PRIMARY KEY, note text, doc rca,
		taught rca GENERATED ALWAYS AS (rca_read(doc::text, '{"zone": "Europe/Oslo"}')) STORED);
	CREATE INDEX report_rank ON report (rca_severity_rank(doc));
	INSERT INTO report SELECT path, NULL, text::rca FROM source WHERE NOT EXISTS (SELECT FROM rca_input_errors(text));
	CREATE TABLE valid AS SELECT policy, path FROM unnest(ARRAY['draft-1', 'core-1', 'strict-1']) policy, report WHERE rca_is_valid(doc, policy)});
for my $policy ('draft-1', 'core-1', 'strict-1')
{
	my $name = $policy =~ s/-/_/r;
	query(qq{
		CREATE TABLE $name (path text PRIMARY KEY, note text, doc rca CHECK (rca_assert_valid(doc, '$policy')));
		INSERT INTO $name SELECT path, NULL, doc FROM report JOIN valid USING (path) WHERE policy = '$policy'});
	cmp_ok(query("SELECT count(*) FROM $name WHERE path LIKE 'own-%'"), '>=', 4, "$policy holds some of our own");
}
my $digest = q{SELECT count(*), md5(string_agg(concat_ws('|', path, doc::text, rca_parse(doc)::text, rca_to_jsonb(doc)::text, rca_to_jsonb(taught)::text, rca_reader(doc)), '|' ORDER BY path COLLATE "C")) FROM report};
my $before = query($digest);
my $reader = query('SELECT rca_reader()');
is(query('SELECT DISTINCT rca_reader(doc) FROM report'), $reader, 'all are of this reader');

#
# The next reader takes over, as the library of a new package does.
#

sub take
{
	my ($library, @databases) = @_;
	for my $database (@databases)
	{
		query("SET allow_system_table_mods = on; UPDATE pg_proc SET probin = '$library' WHERE probin ~ 'rca(|\\.so)\$' OR probin LIKE '$dir/%'", $database);
	}
	return;
}
my $files = q{SELECT string_agg(pg_relation_filepath(oid), ' ' ORDER BY oid) FROM pg_class WHERE relname ~ '^(report|draft|core|strict)' AND relkind IN ('r', 'i')};
my $were = query($files);
my $dump = "$dir/dump.sql";
$node->command_ok([ 'pg_dump', '-f', $dump, $node->connstr('postgres') ], 'dump of this reader');

my $worse = q{SELECT policy, path FROM valid JOIN %s USING (path) WHERE NOT rca_is_valid(doc, policy) ORDER BY 1, 2};
take("$dir/careless.so", 'postgres');
my $errors = query(sprintf $worse, 'report');
for my $own (grep { !/own-(?:more|1)/ } sort grep { /^own/ } keys %documents)
{
	like($errors, qr/^\S+\|\Q$own\E$/m, "one that just knew more would make $own invalid");
}
take("$dir/next.so", 'postgres');
is(query('SELECT rca_reader()'), $since, 'the next reader is there');
is(query($digest), $before, 'what is stored says what it said');
is(query($files), $were, 'nothing is rewritten');
is(query(sprintf $worse, 'report'), '', 'what was valid is valid');
is(query(q{SELECT count(*) FROM valid JOIN report USING (path) WHERE NOT rca_is_valid(rca_reread(doc), policy)}), '0', '... and when it is read anew');
query("UPDATE $_ SET note = 'seen'") for ('draft_1', 'core_1', 'strict_1');
pass('a CHECK lets a row be changed');
query("UPDATE $_ SET doc = rca_reread(doc)") for ('draft_1', 'core_1', 'strict_1');
pass('... and read anew');
cmp_ok(query(q{SELECT count(*) FROM report, rca_lint(doc, 'strict-1') WHERE path LIKE 'own-%' AND level = 'warning' AND code IN ('RCA102', 'RCA203', 'RCA204', 'RCA303', 'RCA305', 'RCA003', 'RCA005', 'RCA009', 'RCA302', 'RCA307')}),
	'>=', 5, 'what the next reader finds wanting is a warning');

# after reading it again, a report says more
is(query(q{SELECT string_agg(path, ' ' ORDER BY path COLLATE "C") FROM report WHERE path LIKE 'own-%' AND rca_to_jsonb(rca_reread(doc)) <> rca_to_jsonb(doc)}),
	'own-0 own-1 own-2 own-3 own-more own-severity', 'our own say more when they are read anew');
is(query(q{SELECT count(*) FROM report WHERE path NOT LIKE 'own-%' AND rca_to_jsonb(rca_reread(doc)) <> rca_to_jsonb(doc)}), '0', 'the others the same');
is(query(q{SELECT count(*) FROM report WHERE rca_reread(doc)::text <> doc::text OR rca_reader(rca_reread(doc)) <> } . $since), '0', 'the text stays, and the reader is the next');
is(query(q{SELECT count(*) FROM report WHERE rca_conventions(rca_reread(taught)) IS DISTINCT FROM '{"zone": "Europe/Oslo"}'}), '0', 'and so do conventions');
is(query(q{SELECT array_agg(DISTINCT rca_reader(doc)) FROM report}), "{$reader}", 'what is not read anew keeps its reader');

# a dump of this reader is restored by the next
query('CREATE DATABASE restored; CREATE DATABASE empty');
query('CREATE EXTENSION rca', 'restored');
take("$dir/next.so", 'restored');
(my $without = slurp_file($dump)) =~ s/^(?:CREATE|COMMENT ON) EXTENSION [^;]*;$//mg;
open(my $handle, '>:raw', "$dir/data.sql") or die;
print $handle $without;
close($handle);
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/data.sql", $node->connstr('restored') ], 'a dump is restored by the next reader');
is(query("SELECT count(*) FROM $_ WHERE rca_reader(doc) = $since", 'restored'), query("SELECT count(*) FROM $_"), "with all of $_") for ('report', 'draft_1', 'core_1', 'strict_1');

# rca_load --reread
mkdir "$dir/load";
chdir "$dir/load" or die;
for my $name ('own-more', 'own-0', 'own-severity')
{
	open my $out, '>:raw', "$name.md" or die;
	print $out encode('UTF-8', $documents{$name});
	close $out;
}
$ENV{PGHOST} = $node->host;
$ENV{PGPORT} = $node->port;
sub load
{
	my ($out, $err) = ('', '');
	IPC::Run::run([ 'rca_load', '-d', 'empty', '-v', @_ ], '<', \undef, '>', \$out, '2>', \$err);
	return $out =~ s/ \([0-9.]+ s\)$//mr . $err;
}
query('CREATE EXTENSION rca', 'empty');
load('--init', '.');
is(load('--reread', '.'), "rca_load: 0 loaded, 0 updated, 3 unchanged, 0 refused, 0 pruned\n", 'there is nothing to read anew');
take("$dir/next.so", 'empty');
query(q{UPDATE incident SET doc = rca_set(doc, '{"status": "closed"}') WHERE path = 'own-severity.md'}, 'empty');
take('$libdir/rca', 'empty');
query(q{UPDATE incident SET doc = rca_set(doc, '{"status": "draft"}') WHERE path = 'own-0.md'}, 'empty');
take("$dir/next.so", 'empty');
is(load('.'), "rca_load: 0 loaded, 0 updated, 3 unchanged, 0 refused, 0 pruned\n", 'a usual run reads nothing anew');
my $what = "reread own-0.md\nreread own-more.md\nrca_load: %s0 loaded, 0 updated, 3 unchanged, 0 refused, 0 pruned\nrca_load: %s2 read again, 2 with different answers\n";
# a dry run also reports what was only changed in the table
is(load('--reread', '--dry-run', '.'), $what =~ s/%s/dry run: /gr =~ s/3 unchanged, (.*)/2 unchanged, $1, 1 to be exported/r, '--reread --dry-run says what would be another');
is(query('SELECT string_agg(rca_reader(doc)::text, \' \' ORDER BY path) FROM incident', 'empty'), "$reader $reader $since", 'and does nothing');
is(load('--reread', '.'), $what =~ s/%s//gr, '--reread does it');
is(query('SELECT string_agg(concat_ws(\' \', rca_reader(doc), rca_status(doc)), \', \' ORDER BY path) FROM incident', 'empty'),
	"$since draft, $since resolved, $since closed", 'from the text in the table');

#
# A release that reads otherwise has the next number: readers.tsv has what
# released readers said, and of which documents.
#

# The documents that this reader would have to read like an earlier one.
sub read_otherwise
{
	my ($reader, @rows) = @_;
	my @wrong;
	for my $row (grep { !/^#/ } @rows)
	{
		my ($of, $path, $md5) = split /\t/, $row;
		next if $of < $reader;
		push @wrong, $path if query("SELECT md5(rca_to_jsonb(text::rca)::text) FROM source WHERE path = '$path'") ne $md5;
	}
	return "@wrong";
}
my ($top) = grep { -e "$_/test/frozen/readers.tsv" } ("$dir/next");
my @rows = split /\n/, slurp_file("$top/test/frozen/readers.tsv");
my @now = map { s/\|/\t/r } split /\n/, query("SELECT $since, path || E'\\t' || md5(rca_to_jsonb(text::rca)::text) FROM source WHERE path ~ '^own-(more|[0-3])\$'");
is(read_otherwise($since, @now), '', 'the next reader reads as it did');
take("$dir/careless.so", 'postgres');
is(read_otherwise($since, @now), '', 'one that knows more words reads as the next');
take('$libdir/rca', 'postgres');
isnt(read_otherwise($since, @now), '', 'one that does not would need another number');
is(read_otherwise($since + 1, @now), '', '... and with it may');
is(read_otherwise($reader, @rows), '', 'this reader reads as the releases with its number');

unlike(slurp_file($node->logfile), qr/terminated by signal/, 'no backend crashed');
$node->stop;
done_testing();
