# Text that is not passed to cmark and libyaml is read in the same way: random
# Markdown documents, our own documents and mutants of them are read in both
# ways. test/ways/run.sh does more, with other seeds and other files.

use strict;
use warnings;

use PostgreSQL::Test::Utils;
use Test::More;

my $written = 300000;
my $mutants = 300;
my $program = "$PostgreSQL::Test::Utils::tmp_check/ways";
my ($out, $err) = ('', '');
ok(IPC::Run::run([ 'sh', 'test/ways/build.sh', $program ], '>', \$out, '2>', \$err), 'the program is built')
  or diag($err);

sub ways { return IPC::Run::run([ $program, @_ ], '>', \$out, '2>', \$err); }

ok(ways($written, 1), 'both ways read the same of what is written at random') or diag($err, $out);
my ($read) = $out =~ /^seed 1: (\d+) documents read in both ways, 0 differ$/m;
cmp_ok($read // 0, '>', $written / 2, 'most of which are reports');

ok(ways($mutants, 1, glob('test/docs/*.md test/docs/styles/*.md')), 'and of our documents and their mutants')
  or diag($err, $out);

# the comparison must find differences
{
	local $ENV{WAYS_PLANTED} = 1;
	ok(!ways(100, 1), 'a byte that one way does not see is found');
	like($out, qr/^the document of seed \d+ differs:$/m, 'and shown');
}
done_testing();
