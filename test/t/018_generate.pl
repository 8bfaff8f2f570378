# Facts first, writing after: reports are made of known facts in many styles,
# and the reader has to give the facts back, or to say on the line that it
# cannot.  test/generate/run.sh is for more reports, and other seeds.

use strict;
use warnings;

use PostgreSQL::Test::Utils;
use Test::More;

my $reports = 20000;
# the percentage of entries that is right; only ever raised
my $floor = 50;

my ($out, $err) = ('', '');
IPC::Run::run([ 'sh', 'test/generate/run.sh', $reports, 1 ], '>', \$out, '2>', \$err);
my ($written, $entries, $right, $told, $wrong, $lost, $invented) =
  $out =~ /^seed 1, (\d+) reports, (\d+) entries: ([\d.]+) % right, (\d+) told, (\d+) wrong, (\d+) lost, (\d+) invented; /m;
is($written // 0, $reports, 'the reports were written and read') or diag($err);
cmp_ok($entries // 0, '>', 5 * $reports, 'with several entries each');
cmp_ok($right // 0, '>=', $floor, "at least $floor % of the entries are right");
is($wrong, 0, 'no instant is wrong without a word');
is($lost, 0, 'no entry is lost without a word');
is($invented, 0, 'no entry is invented');
note($out);

# a judge that never finds anything may be one that does not look
(my $variants = $out) =~ s/^\d+ x .*//ms;
my %dimension;
$dimension{$1}++ while $variants =~ /^([a-z-]+) +\S+ +\d+ +\d+ +\d+ +\d+ +\d+ /mg;
is(scalar keys %dimension, 18, 'in all dimensions');
cmp_ok($dimension{$_}, '>', 1, "in more than one way: $_") for sort keys %dimension;

done_testing();
