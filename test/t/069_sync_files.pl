# rca_load and the files that it must not change: what --prune has not
# searched, links, paths outside the folder, read-only files, full disks.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use LoadTest;
use PostgreSQL::Test::Utils;
use Test::More;

my ($node, $dir) = start_server();

my $none = qr/^$/;

# A folder of thirty files, in subfolders, and one that is hidden.
sub fill
{
	my ($where) = @_;
	system('rm', '-rf', $where);
	mkdir $_ for $where, map { "$where/$_" } 'a', 'b', 'disk', 'linked', '.hidden';
	write_file("$where/a/$_.md", "# $where a $_\n") for 1 .. 20;
	write_file("$where/b/$_.md", "# $where b $_\n") for 1 .. 10;
	write_file("$where/disk/1.md", "# $where disk\n");
	write_file("$where/linked/1.md", "# $where linked\n");
	write_file("$where/.hidden/1.md", "# $where hidden\n");
	write_file("$where/.dot.md", "# $where dot\n");
	return;
}

sub start
{
	fill('w');
	query('DROP TABLE IF EXISTS incident');
	load('--quiet', '--init', 'w', 'w/.dot.md', 'w/.hidden/1.md');
	is(query('SELECT count(*) FROM incident'), '34', 'all are loaded');
	return;
}
sub gone { return query(q{SELECT 34 - count(*) FROM incident}); }

# hidden files that were given by name
start();
loads([ '--prune', 'w' ], 0, qr/ 32 unchanged, 0 refused, 0 pruned/, $none, 'dot files that were named are not looked for');
is(gone(), '0', 'and keep their rows');
unlink 'w/.dot.md';
load('--prune=all', 'w');
is(gone(), '0', 'even if they are gone');

# a folder that became a link
rename 'w/linked', 'elsewhere' or die;
symlink '../elsewhere', 'w/linked';
loads([ '--prune', 'w' ], 0, qr/ 31 unchanged, 0 refused, 0 pruned.*\nrca_load: 1 links to folders/s, $none, 'a folder that became a link');
unlink 'elsewhere/1.md';
load('--prune=all', 'w');
is(gone(), '0', 'is not followed, whatever is behind it');

# a subfolder that is not mounted
unlink 'w/disk/1.md';
loads([ '--prune', 'w' ], 1, qr/ 0 pruned/, qr{^rca_load: warning: nothing was pruned from "w/disk", because the folder is empty}, 'a folder that is empty');
is(gone(), '0', 'keeps its rows');
loads([ '--sync', '--prune=all', 'w' ], 0, qr/ 1 pruned/, $none, 'unless all is to go');
is(gone(), '1', 'then they go');

# another folder: its paths do not belong to this run
start();
mkdir 'other';
mkdir 'other/w';
write_file("other/w/$_.md", "# other $_\n") for 1 .. 3;
chdir 'other' or die;
loads([ '--prune=all', '.' ], 0, qr/ 3 loaded, 0 updated, 0 unchanged, 0 refused, 0 pruned.*\nrca_load: 32 rows were skipped, because their files were loaded from another folder\n/s, $none, 'another folder');
is(gone(), '-3', 'removes no rows of ours');
unlink 'w/3.md';
loads([ '--prune', '.' ], 0, qr/ 1 pruned/, $none, 'but its own');
chdir '..' or die;
loads([ '--prune', 'w' ], 0, qr/ 32 unchanged, 0 refused, 0 pruned/, $none, 'nor we of theirs');
is(gone(), '-2', 'whose files are not here');

# a tenth
start();
unlink map { "w/a/$_.md" } 1 .. 3;
loads([ '--prune', 'w' ], 0, qr/ 3 pruned/, $none, 'up to a tenth goes without a word');
start();
unlink map { "w/a/$_.md" } 1 .. 4;
loads([ '--prune', 'w' ], 1, qr/ 28 unchanged, 0 refused, 0 pruned/,
	qr{^rca_load: warning: 4 of 34 rows from \S+:\Q$dir\E were not pruned although their files are gone, because this is more than a tenth; --prune=all removes them\n$}, 'more does not');
loads([ '--prune=all', '--dry-run', 'w' ], 0, qr{^prune w/a/1\.md\n.* 4 pruned}s, $none, 'all, dry run');
is(gone(), '0', 'removes nothing');
loads([ '--prune=all', 'w' ], 0, qr/ 4 pruned/, $none, 'all');
is(gone(), '4', 'removes them');
query(q{DELETE FROM incident WHERE path <> 'w/b/1.md' AND path <> 'w/b/2.md'});
unlink 'w/b/2.md';
loads([ '--prune', 'w/b' ], 0, qr/ 1 pruned/, $none, 'one may always go');

# a whole folder that was removed, and one that became a file
start();
unlink 'w/disk/1.md';
rmdir 'w/disk';
unlink 'w/linked/1.md';
rmdir 'w/linked';
write_file('w/linked', 'a file');
loads([ '--prune', 'w' ], 0, qr/ 2 pruned/, $none, 'folders that were removed');

# a copy of the folder, such as a clone of a repository
start();
mkdir 'clone';
system('cp', '-r', 'w', 'clone/w');
chdir 'clone' or die;
unlink 'w/a/1.md', 'w/a/2.md';
rename 'w/a/3.md', 'w/a/moved.md' or die;
loads([ '--prune', 'w' ], 0, qr/ 30 unchanged, 0 refused, 2 pruned, 1 moved/, $none, 'a copy is known by what is in it');
write_file('w/a/4.md', "# Changed\n");
load('--quiet', 'w');
is(query('SELECT count(DISTINCT loaded_from) FROM incident'), '1', 'and goes by the name of the first one');
chdir '..' or die;

# a table that an older version has created
start();
query('ALTER TABLE incident DROP COLUMN loaded_from');
unlink 'w/a/1.md';
rename 'w/a/2.md', 'w/a/moved.md' or die;
query(q{UPDATE incident SET doc = '# Edited' WHERE path = 'w/a/3.md'});
loads([ '--sync', '--prune', 'w' ], 0, qr/ 1 exported, 30 unchanged, 0 refused, 1 pruned, 1 moved/, $none, 'an old table: most rows have their files');
mkdir 'third';
mkdir 'third/w';
write_file('third/w/x.md', "# X\n");
chdir 'third' or die;
loads([ '--prune', 'w' ], 0, qr/ 1 loaded.* 0 pruned.*\nrca_load: 31 rows were skipped/s, $none, 'an old table: another folder is not known');
chdir '..' or die;

# outside the folder, through links, and over what is not a file
start();
mkdir 'out';
write_file('out/secret.md', "# Secret\n");
rename 'w/linked', 'w/real' or die;
symlink '../out', 'w/linked';
symlink '../../out/secret.md', 'w/b/link.md';
load('--quiet', 'w');
query(q{INSERT INTO incident (path, doc) SELECT p, '# Written' FROM unnest(ARRAY['w/../out/new.md', 'w/linked/new.md', 'w/a/../../out/new2.md', 'w/./x.md', 'w//y.md', '../new.md', '/tmp/new.md', 'w/.git/hook.md', 'w/a/1.md/x.md']) p});
query(q{UPDATE incident SET doc = '# Written' WHERE path IN ('w/b/link.md', 'w/linked/1.md')});
loads([ '--export', '--theirs', '*', 'w' ], 1, qr/^rca_load: 0 exported,/,
	qr{^w/b/link\.md:1:1: 42809 it is a link, and links are not written to\nw/a/1\.md/x\.md:1:1: 58P01 could not open the folder of the file: Not a directory\n$}, 'links and paths out of the folder');
is(slurp_file('out/secret.md') . join(' ', glob('out/* w/linked/*')), "# Secret\nout/secret.md w/linked/secret.md", 'nothing is written there');
ok(!-e 'w/x.md' && !-e 'w/y.md' && !-e 'w/.git' && !-e '../new.md', 'nor elsewhere');

# a read-only file, and a folder without permission to create files
start();
query(q{UPDATE incident SET doc = '# Written' WHERE path ~ 'w/(a|b)/1.md'});
chmod 0444, 'w/a/1.md';
loads([ '--sync', 'w' ], 1, qr/ 1 exported, 30 unchanged, 1 refused/, qr{^w/a/1\.md:1:1: 42501 the file may not be written to \(its mode is 0444\)\n$}, 'a read-only file');
is(slurp_file('w/a/1.md'), "# w a 1\n", 'stays');
chmod 0644, 'w/a/1.md';
SKIP:
{
	skip 'root may write everywhere', 4 if $> == 0;
	chmod 0555, 'w/a';
	loads([ '--sync', 'w' ], 1, qr/ 0 exported, 31 unchanged, 1 refused/, qr{^w/a/1\.md:1:1: 42501 could not create a file in the same folder: Permission denied\n$}, 'a read-only folder');
	is(slurp_file('w/a/1.md'), "# w a 1\n", 'stays');
	chmod 0755, 'w/a';
}
loads([ '--sync', 'w' ], 0, qr/ 1 exported, 31 unchanged/, $none, 'when it may be written');

# a file that changes after it was read and before it is written
query(q{CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$
	BEGIN
		PERFORM pg_sleep(2);
		RETURN NEW;
	END $$});
query(q{UPDATE incident SET doc = '# Twice' WHERE path ~ 'w/a/[12].md';
	CREATE TRIGGER slow BEFORE UPDATE ON incident FOR EACH ROW WHEN (NEW.path = 'w/a/1.md') EXECUTE FUNCTION slow()});
my ($out, $err) = ('', '');
my $run = IPC::Run::start([ 'rca_load', '--export', 'w' ], '<', \undef, '>', \$out, '2>', \$err);
$node->poll_query_until('postgres', q{SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'}) or die;
write_file('w/a/2.md', "# An editor was here\n");
$run->finish;
is($? >> 8, 1, 'a file that changes meanwhile') or diag "$out$err";
is($err, "w/a/2.md:1:1: 55006 the file changed in the meantime\n", 'is not overwritten');
is(slurp_file('w/a/2.md'), "# An editor was here\n", 'and is what the editor wrote');
query('DROP TRIGGER slow ON incident');
loads([ '--sync', 'w' ], 1, qr/ 1 in conflict/, qr{^w/a/2\.md:1:1: 40001 }, 'the next run has a conflict');

# A full disk: a small one, in its own name space if necessary.
write_file('full.sh', <<'END');
mount -t tmpfs -o size=64k tmpfs full || exit 9
for i in 1 2 3; do printf '# Full %d\n%01000d' $i 0 >full/$i.md; done
rca_load --quiet full
psql -X -q <<'SQL'
UPDATE incident SET doc = (doc::text || repeat('y', 200000))::rca WHERE path = 'full/2.md';
UPDATE incident SET doc = (doc::text || 'z')::rca WHERE path = 'full/3.md';
SQL
rca_load --sync full | sed 's/ (.*//'
wc -c full/?.md full/.rca_load*
umount full
END
SKIP:
{
	mkdir 'full';
	my @privileged = $> == 0 ? () : ('unshare', '-rm');
	skip 'no disk can be mounted here', 1 if system("@privileged sh -c 'mount -t tmpfs -o size=64k tmpfs full && umount full' >/dev/null 2>&1") != 0;
	local $ENV{PGUSER} = $ENV{PGUSER} // getpwuid $>;
	my $log = `@privileged sh full.sh 2>&1`;
	is($log =~ s/^ +//mgr, <<'END', 'a full disk: the file stays, others are written, nothing is left behind');
full/2.md:1:1: 53100 could not write the file: No space left on device
rca_load: 0 loaded, 0 updated, 1 exported, 1 unchanged, 1 refused, 0 pruned
1009 full/1.md
1009 full/2.md
1010 full/3.md
wc: 'full/.rca_load*': No such file or directory
3028 total
END
}

# The same without permission to mount: a limit on the size of files.
write_file('w/b/big.md', "# Big\n");
load('--quiet', 'w/b');
query(q{UPDATE incident SET doc = (doc::text || repeat('y', 3000000))::rca WHERE path = 'w/b/big.md'});
($out, $err) = ('', '');
IPC::Run::run([ 'sh', '-c', 'ulimit -f 1000; trap "" XFSZ; exec rca_load --export w/b' ], '<', \undef, '>', \$out, '2>', \$err);
is($? >> 8, 1, 'a file that cannot be written whole');
is($err, "w/b/big.md:1:1: 58030 could not write the file: File too large\n", 'is reported');
is(slurp_file('w/b/big.md') . join(' ', glob('w/b/.rca_load*')), "# Big\n", 'the old one stays, nothing is left behind');

$node->stop;
done_testing();
