# How well milestones and metrics of real reports are read, against the labels of
# facts/milestones.tsv and facts/metrics.tsv.  A reader gives a milestone to what
# only he can tell, so recall has a low floor; what is given must be right.
# Prints what is not.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $corpus = ($ENV{RCA_CORPUS} // '../shared/corpus') . '/field';
plan skip_all => "no corpus at $corpus" unless -d $corpus;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', q{CREATE EXTENSION rca; CREATE TABLE report (path text, doc rca)});

sub table
{
	my ($file) = @_;
	my (undef, undef, @lines) = split /\n/, slurp_file("test/facts/$file.tsv");
	return map { [ split /\t/ ] } @lines;
}

my @milestones = table('milestones');
my @metrics = table('metrics');
my %files = map { $_->[0] => 1 } @milestones, @metrics;
my $sql = '';
for my $name (sort keys %files)
{
	my $text = slurp_file("$corpus/$name");
	$sql .= "INSERT INTO report VALUES (\$name\$$name\$name\$, \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);

my %read = map { my ($path, $line, $milestone) = split /\|/; ("$path|$line" => $milestone) }
	split /\n/, $node->safe_psql('postgres', q{SELECT path, line, coalesce(milestone, 'none') FROM report, rca_timeline(doc)});
my ($given, $right, $labelled) = (0, 0, 0);
for my $row (@milestones)
{
	my ($file, $line, $label) = @$row;
	my $milestone = $read{"$file|$line"} // 'none';
	$labelled++ if $label ne 'none';
	$given++ if $milestone ne 'none';
	$right++ if $milestone ne 'none' && $milestone eq $label;
	note("$file:$line $milestone, the reader says $label") if $milestone ne 'none' && $milestone ne $label;
}
note(sprintf 'milestones: %d given, %d as the reader; of %d labelled', $given, $right, $labelled);
cmp_ok($right / $given, '>=', 0.85, 'milestones that are given are those of the reader');
cmp_ok($right / $labelled, '>=', 0.33, 'and there are as many as there were');

my %minutes = map { my ($path, $metric, $minutes, $source) = split /\|/; ("$path|$metric" => [ $minutes, $source ]) }
	split /\n/, $node->safe_psql('postgres', q{SELECT path, metric, extract(epoch FROM value) / 60, source FROM report, rca_metrics(doc) WHERE value IS NOT NULL});
my %accepted;
push @{ $accepted{"$_->[0]|$_->[1]"} }, $_->[2] for @metrics;
my ($good, $wrong, $missing) = (0, 0, 0);
for my $key (sort keys %accepted)
{
	my $got = $minutes{$key};
	# the span of a timeline is no more than that, and says so
	if (!defined $got || $got->[1] eq 'timeline_span') { $missing++; next; }
	if (grep { abs($got->[0] - $_) <= 1 } @{ $accepted{$key} }) { $good++; next; }
	note("$key is $got->[0] minutes ($got->[1]), the reader says @{ $accepted{$key} }");
	$wrong++;
}
note("metrics: $good right, $wrong not as the reader says, $missing missing");
cmp_ok($good, '>=', 38, 'metrics are those of the reader');
cmp_ok($wrong, '<=', 5, 'and few are not');

$node->stop;
done_testing();
