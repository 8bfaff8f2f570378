# The parser core outside the server, with sanitizers, and with every
# allocation failing in turn; test/sanitize/run.sh prints what it did.  Then
# the fuzzer, for a short time; make fuzz runs longer.

use strict;
use warnings;

use PostgreSQL::Test::Utils;
use Test::More;

my @inputs = (glob('test/docs/*.md'), glob('test/docs/styles/*.md'));
my @kept = glob('test/fuzz/regress/*');

my ($out, $err) = ('', '');
my $passed = IPC::Run::run([ 'sh', 'test/sanitize/run.sh' ], '>', \$out, '2>', \$err);
note($out);
ok($passed, 'no sanitizer has found anything') or diag($err);
is(($out =~ /^(\d+) inputs: no error$/m)[0] // 0, @inputs + @kept, 'all documents and kept inputs were run');
my ($documents, $palloc, $yaml) = $out =~ /^(\d+) documents: (\d+) failures of palloc, (\d+) of libyaml's malloc: nothing left behind$/m;
is($documents // 0, scalar @inputs, 'every document was parsed with allocations that fail');
cmp_ok($palloc // 0, '>', 200 * @inputs, 'of ours');
cmp_ok($yaml // 0, '>', 20 * @inputs, 'and of libyaml');

SKIP:
{
	IPC::Run::run([ 'sh', 'test/fuzz/run.sh', 20 ], '>', \$out, '2>', \$err);
	my $status = $? >> 8;
	skip $err, 2 if $status == 69;
	my ($executed) = $err =~ /^stat::number_of_executed_units: (\d+)$/m;
	is($status, 0, 'the fuzzer has found nothing') or diag(substr($err, -5000));
	cmp_ok($executed // 0, '>', 10 * @inputs, 'in more than the documents at hand');
	note("$executed inputs");
}

done_testing();
