# Facts first, writing after: reports are made of known facts in many styles,
# and the reader has to give the facts back, or to say on the line that it
# cannot.  make generate is for more reports, and other seeds.

use strict;
use warnings;

use PostgreSQL::Test::Utils;
use Test::More;

my $reports = 20000;
# At least so many of a hundred are right, and at most so many are wrong, lost
# or invented without a word.  Floors are only ever raised, and ceilings lowered:
# the aim is 99 and 0.
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

# every way to write was taken
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

# a judge that never finds anything may be one that does not look
IPC::Run::run([ $program, '--count', 500, '--shrink', 0, '--spoil' ], '>', \$out, '2>', \$err);
is((total($out, $_))[1], '0.000', "of other facts none is right: $_") foreach sort keys %bounds;

done_testing();
