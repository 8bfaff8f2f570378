# The unit tests of the parser core, outside the server.  test/unit/run.sh
# builds and runs them.  Each of its tests is a test here.

use strict;
use warnings;

use PostgreSQL::Test::Utils;
use Test::More;

my ($out, $err) = ('', '');
my $passed = IPC::Run::run([ 'sh', 'test/unit/run.sh' ], '>', \$out, '2>', \$err);

my (@programs, $program);
my ($planned, $seen) = (0, 0);
for my $line (split /\n/, $out)
{
	if ($line =~ /^\s*1\.\.(\d+)$/)
	{
		$planned += $1;
	}
	elsif ($line =~ /^(ok|not ok) \d+ - (.*)$/)
	{
		$seen++;
		ok($1 eq 'ok', "$program: $2");
	}
	elsif ($line =~ /^# program (\w+)$/)
	{
		$program = $1;
		push @programs, $program;
	}
	elsif ($line =~ /^# (?!ok - )/)
	{
		# the actual and the expected value
		diag($line =~ s/^# //r);
	}
}

ok($passed, 'the unit tests end as they should') or diag($err);
my @sources = map { m{test_(\w+)\.c$} } sort glob('test/unit/test_*.c');
is(join(' ', @programs), join(' ', @sources), 'all programs were run');
is($seen, $planned, 'and all of their tests');
cmp_ok($seen, '>', 100 * @sources, 'which are many');

done_testing();
