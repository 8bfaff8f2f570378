# facts/read_facts.c reads the same without a server as a server does, so the
# figures of facts/score.sh are valid for SQL.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use Facts;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Scalars;
use Test::More;

my $program = "$PostgreSQL::Test::Utils::tmp_check/read";
my ($out, $err) = ('', '');
ok(IPC::Run::run([ 'sh', 'test/generate/build.sh', $program, 'test/facts/read_facts.c' ], '>', \$out, '2>', \$err), 'the reader is built')
  or diag($err);

my @files = glob('test/docs/*.md test/docs/styles/*.md');
cmp_ok(scalar @files, '>=', 20, 'there are documents');
IPC::Run::run([ $program, @files ], '>', \$out, '2>', \$err);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
my $sql = 'CREATE EXTENSION rca; CREATE TABLE report (path text, doc rca);';
for my $file (@files)
{
	my $text = slurp_file($file);
	my $name = $file =~ s{.*/}{}r;
	$sql .= "INSERT INTO report VALUES (\$name\$$name\$name\$, \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);
my $answers = $node->safe_psql('postgres', "SET timezone = 'UTC'; SET datestyle = 'ISO'; $Facts::question");

for my $kind (qw(entry action metric))
{
	my @without = sort grep { (split /\t/)[1] eq $kind } split /\n/, $out;
	my @with = sort grep { (split /\t/)[1] eq $kind } split /\n/, $answers;
	cmp_ok(scalar @with, '>=', 20, "$kind: there are rows");
	is(join("\n", @without), join("\n", @with), "$kind: the same rows");
}

my @said = sort map { s/\tscalars\t0\t/\t/r } grep { (split /\t/)[1] eq 'scalars' } split /\n/, $out;
my @asked = sort split /\n/, $node->safe_psql('postgres', "SET datestyle = 'ISO'; $Scalars::question");
cmp_ok(scalar @said, '>=', 20, 'scalars: there are rows');
is(join("\n", @said), join("\n", @asked), 'scalars: the same rows');

# a score counts what differs
my $labels = { 'a.md' => [ { file => 'a.md', line => 5, at => '2025-03-23T10:00Z', milestone => 'detected', event_start => 'x' } ] };
for my $case ([ "a.md\tentry\t5\t2025-03-23T10:00Z\t\\N\tdetected\t10:00\tx", 'right', 1 ],
	[ "a.md\tentry\t5\t2025-03-23T11:00Z\t\\N\t\\N\t10:00\tx", 'wrong_silent', 0 ],
	[ "a.md\tentry\t5\t2025-03-23T11:00Z\t\\N\t\\N\t10:00\tx\na.md\tfinding\t5\tdoubtful-day\t-", 'wrong_told', 0 ],
	[ "a.md\tentry\t5\t\\N\t\\N\t\\N\t10:00\tx", 'null_silent', 0 ],
	[ "a.md\tentry\t6\t2025-03-23T10:00Z\t\\N\tclosed\t10:00\tx", 'lost_silent', 0 ])
{
	my ($rows, $kind, $right) = @$case;
	my ($count) = Facts::score_instants(Facts::rows($rows), $labels, ['a.md']);
	is($count->{$kind}, 1, "an instant is $kind");
	($count) = Facts::score_milestones(Facts::rows($rows), $labels, ['a.md']);
	is($count->{right}, $right, "$kind: the milestone");
}

my ($scalars) = Facts::score_scalars(Facts::rows("a.md\tscalars\t0\tT\t2025-03-23\t\\N\tOpen\ta; b\tMe\t5"),
	{ 'a.md' => [ { file => 'a.md', title => 'T', date => '2025-03-24', severity => 'P1', status => undef, services => 'b; a', authors => undef } ] }, ['a.md']);
is(join(' ', map { my %of = %{ $scalars->{$_} }; "$_ " . join '', @of{qw(labelled given right invented)} } qw(title date severity status services)),
	'title 1110 date 1100 severity 1000 status 0101 services 1110', 'scalars are counted');

$node->stop;
done_testing();
