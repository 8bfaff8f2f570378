# Reports are generated from known facts in many styles, and the reader must
# return the facts, or say at the line that it cannot.  make generate makes
# more reports, with other seeds.

use strict;
use warnings;

use PostgreSQL::Test::Utils;
use Test::More;

my $reports = 20000;
# At least this percentage is right, and at most this percentage is wrong, lost
# or invented without a finding.  Lower bounds may only be raised, and upper
# bounds only be lowered.  The aim is 99 and 0.
my %bounds = (
	'entries' => { right => 98, wrong => 0, lost => 0, invented => 0 },
	'action items' => { right => 100, wrong => 0, lost => 0, invented => 0 },
	'metadata' => { right => 100, wrong => 0, lost => 0, invented => 0 });

my $program = "$PostgreSQL::Test::Utils::tmp_check/generate";
my ($out, $err) = ('', '');
ok(IPC::Run::run([ 'sh', 'test/generate/build.sh', $program ], '>', \$out, '2>', \$err), 'the generator is built')
  or diag($err);

IPC::Run::run([ $program, '--count', $reports ], '>', \$out, '2>', \$err);
like($out, qr/^seed 1, $reports reports, \d+ failed$/m, 'the reports were written and read') or diag($err);
note($out);

sub total
{
	my ($text, $what) = @_;
	return $text =~ /^(\d+) $what: ([\d.]+) % right, \d+ told, (\d+) wrong, (\d+) lost, (\d+) invented$/m;
}

foreach my $what (sort keys %bounds)
{
	my $bound = $bounds{$what};
	my ($count, $right, $wrong, $lost, $invented) = total($out, $what);
	cmp_ok($count // 0, '>', $reports, "$what: more than one in a report");
	cmp_ok($right // 0, '>=', $bound->{right}, "$what: $bound->{right} % are right");
	cmp_ok($wrong // 1e9, '<=', $bound->{wrong}, "$what: $bound->{wrong} are wrong without a word");
	cmp_ok($lost // 1e9, '<=', $bound->{lost}, "$what: $bound->{lost} are lost without a word");
	cmp_ok($invented // 1e9, '<=', $bound->{invented}, "$what: $bound->{invented} are invented");
}

# every variant was used
my %variants;
$variants{$1}++ while $out =~ /^([a-z-]+) +\S+ +\d+ +\d+ +\d+ +\d+ +\d+ +[\d.]+ %$/mg;
my $list = '';
IPC::Run::run([ $program, '--list' ], '>', \$list);
foreach my $line (split /\n/, $list)
{
	my ($dimension, @names) = split /:? /, $line;
	# without action items there is nothing to count
	is($variants{$dimension} // 0, @names - ($dimension eq 'actions'), "all ways of $dimension");
}

# the judge must find errors if the facts are changed
IPC::Run::run([ $program, '--count', 500, '--shrink', 0, '--spoil' ], '>', \$out, '2>', \$err);
is((total($out, $_))[1], '0.000', "of other facts none is right: $_") foreach sort keys %bounds;

done_testing();
