# The parser core outside of the server, under sanitizers and with every
# allocation failing in turn: test/sanitize/run.sh says what it did.

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
cmp_ok($palloc // 0, '>', 100 * @inputs, 'of ours');
cmp_ok($yaml // 0, '>', 20 * @inputs, 'and of libyaml');

done_testing();
