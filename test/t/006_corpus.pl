# How well real reports are read: compared with the facts of expected.tsv and
# of our own facts/field.tsv, which a person wrote after reading the reports,
# without this program, and with the styles of manifest.tsv.  Prints what is
# wrong, so that each figure can be traced to a document.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $corpus = ($ENV{RCA_CORPUS} // '../shared/corpus') . '/field';
plan skip_all => "no corpus at $corpus" unless -f "$corpus/expected.tsv";

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION rca;
	ALTER DATABASE postgres SET TimeZone = 'UTC';
	ALTER DATABASE postgres SET DateStyle = 'ISO';
	CREATE TABLE report (path text, doc rca)});

my $sql = '';
my @files = glob("$corpus/*.md");
for my $file (@files)
{
	my $text = slurp_file($file);
	(my $name = $file) =~ s{.*/}{};
	$sql .= "INSERT INTO report VALUES (\$name\$$name\$name\$, \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);
is($node->safe_psql('postgres', 'SELECT count(*) FROM report'), scalar @files, 'every document loads');

# one row per document: the facts, in the order of the columns below
my @columns = qw(title incident_date severity status timeline_entries first_time_utc last_time_utc
	action_items actions_with_owner actions_with_due actions_done);
my %read;
for my $row (split /\n/, $node->safe_psql('postgres', q{
	SELECT concat_ws(E'\t', path, coalesce(rca_title(doc), ''), coalesce(rca_date(doc)::text, ''),
		coalesce(rca_severity(doc), ''), coalesce(rca_status(doc), ''), (SELECT count(*) FROM rca_timeline(doc)),
		coalesce((SELECT to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM rca_timeline(doc) WHERE at IS NOT NULL ORDER BY ord LIMIT 1), ''),
		coalesce((SELECT to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM rca_timeline(doc) WHERE at IS NOT NULL ORDER BY ord DESC LIMIT 1), ''),
		(SELECT concat_ws(E'\t', count(*), count(owner), count(due_date), count(*) FILTER (WHERE NOT is_open)) FROM rca_action_items(doc)))
	FROM report}))
{
	my ($name, @facts) = split /\t/, $row, -1;
	$read{$name} = { map { $columns[$_] => $facts[$_] } 0 .. $#columns };
}

# a file of tab-separated values with a header, quoted as in CSV
sub table
{
	my ($file) = @_;
	my ($header, @lines) = split /\n/, slurp_file($file);
	my @names = split /\t/, $header;
	my @rows;
	for my $line (@lines)
	{
		my %row;
		@row{@names} = map { s/^"(.*)"$/$1/s; s/""/"/g; $_ } split /\t/, $line, -1;
		push @rows, \%row;
	}
	return @rows;
}

for my $column (@columns)
{
	my $have = grep { $_->{$column} ne '' && $_->{$column} ne '0' } values %read;
	diag("$column: in $have of " . scalar(@files) . ' documents');
}

for my $facts ("$corpus/expected.tsv", 'test/facts/field.tsv')
{
	my ($right, $stated) = (0, 0);
	for my $fact (table($facts))
	{
		for my $column (@columns)
		{
			my $expected = $fact->{$column};
			next unless length($expected // '');
			my $got = $read{ $fact->{file} }{$column};
			$stated++;
			$right++ if $got eq $expected;
			diag("$fact->{file}: $column is \"$got\", expected \"$expected\"") if $got ne $expected;
			is($got, $expected, "$fact->{file}: title") if $column eq 'title';
		}
	}
	(my $name = $facts) =~ s{.*/}{};
	diag("$name: $right of $stated facts right");
	cmp_ok($right, '>=', 0.95 * $stated, "$name: at least 95 % of the facts are right");
}

for my $kind ([ 'timeline_style', 'timeline_entries' ], [ 'action_style', 'action_items' ])
{
	my ($style, $column) = @$kind;
	my (@missed, @false);
	my $with = 0;
	for my $document (table("$corpus/manifest.tsv"))
	{
		my $facts = $read{ $document->{file} } or next;
		my $has = $document->{$style} ne 'none';
		$with += $has;
		push @missed, $document->{file} if $has && $facts->{$column} == 0;
		push @false, $document->{file} if !$has && $facts->{$column} > 0;
	}
	diag("$column: " . ($with - @missed) . " of $with documents that have some give rows; none for: @missed");
	cmp_ok($with - @missed, '>=', 0.93 * $with, "$column: nearly all documents that have some give rows");
	is("@false", '', "$column: no rows from documents that have none");
}

$node->stop;
done_testing();
