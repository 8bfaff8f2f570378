# rca_load: the effect of each option.

use strict;
use warnings;

use FindBin;
use lib "$FindBin::RealBin/../perl";

use LoadTest;
use PostgreSQL::Test::Utils;
use Test::More;

my ($node, $dir) = start_server();

# a report that is valid under every policy except strict-1
sub report
{
	my ($title, $owner) = @_;
	$owner //= 'SRE';
	return <<"END";
---
title: $title
date: 2025-03-04
severity: P2
status: resolved
services: [db]
---
# $title

## Summary

It broke.

## Timeline

| Time (UTC) | Event |
|---|---|
| 10:00 | Alert triggered |
| 10:30 | Incident resolved |

## Root Cause

A disk.

## Action Items

| Action | Owner | Due |
|---|---|---|
| Add disks to the pool | $owner | 2025-04-01 |
END
}

sub paths { return query("SELECT string_agg(path, ' ' ORDER BY path COLLATE \"C\") FROM $_[0]"); }

my $none = qr/^$/;

mkdir $_ for 'a', 'a/b', 'a/.hidden', 'empty';
write_file('a/one.md', report('One'));
write_file('a/b/two.markdown', report('Two'));
write_file('a/b/three.txt', report('Three'));
write_file('a/.hidden/four.md', report('Four'));
write_file('a/.five.md', report('Five'));

# help, version, man page
my ($status, $help, $err) = load('--help');
is($status, 0, '--help: exit status');
is((load('-?'))[1], $help, '-? is --help');
is((grep { length > 79 } split /\n/, $help), 0, 'help fits the screen');
like((load('--version'))[1], qr/^rca_load \(rca\) \d+\.\d+$/, '--version');
is((load('-V'))[1], (load('--version'))[1], '-V is --version');
my $man = (load('--help-man'))[1];
my @in_help = $help =~ /^  (?:-., )?(--[a-z-]+)/mg;
my @in_man = map { s/\\//gr } $man =~ /^\.TP\n.*?\\fB(\\-\\-(?:[a-z]|\\-)+)/mg;
is("@in_man", "@in_help", 'man page and help have the same options');
cmp_ok(scalar @in_help, '>=', 20, 'and there are some');
like($man, qr/^\.TH RCA_LOAD 1 .*^\.SH EXIT STATUS\n.*^\.SH EXAMPLES\n/ms, 'the man page has its sections');
chomp(my $installed = `pg_config --mandir`);
SKIP:
{
	# the pg_config of Debian's 13 and 14 does not know that it was moved
	skip "no man page in $installed", 1 unless -e "$installed/man1/rca_load.1";
	is(slurp_file("$installed/man1/rca_load.1"), $man, 'it is installed');
}

# invalid arguments: nothing is done
loads([], 2, $none, qr/no file or folder was given\n.*--help/, 'no path');
loads([ '--nonsense', 'a' ], 2, $none, qr/unrecognized option .*--nonsense/, 'unknown option');
loads([ '--batch', 'x', 'a' ], 2, $none, qr/--batch must be a number from 1 to 100000, not "x"/, '--batch');
loads([ '--batch', '0', 'a' ], 2, $none, qr/--batch must be a number/, '--batch 0');
loads([ '--check', '--prune', 'a' ], 2, $none, qr/--check loads nothing/, '--check with --prune');
loads([ '--check', '--sync', 'a' ], 2, $none, qr/--check reads only files/, '--check with --sync');
loads([ '--sync', '--export', 'a' ], 2, $none, qr/cannot be given together/, '--sync with --export');
loads([ '--export', '--prune', 'a' ], 2, $none, qr/--export removes no rows/, '--export with --prune');
loads([ '--prune=some', 'a' ], 2, $none, qr/--prune takes no value or "all", not "some"/, '--prune');
loads([ 'nowhere' ], 2, $none, qr/^rca_load: error: could not stat "nowhere": No such file.*\n.*no file was found/, 'no such path');
loads([ "no\xc2\x9bwhere\xe2\x80\xae" ], 2, $none, qr/could not stat "no\\u009bwhere\\u202e"/, 'a terminal shows what a name holds, and does not obey it');
loads([ '' ], 2, $none, qr/no file was found/, 'empty path');
loads([ 'empty' ], 2, $none, qr/no file was found\nrca_load: hint: --glob/, 'empty folder');
loads([ '-d', 'nowhere', 'a' ], 2, $none, qr/error: .*database "nowhere" does not exist/, 'no such database');
loads([ '-h', "$dir/nowhere", 'a' ], 2, $none, qr/error: .*nowhere.*failed/, 'no such host');
loads([ 'a' ], 2, $none, qr/the extension rca is not installed in the database "postgres"\n.*--init/, 'no extension');

# a policy that no report can meet
query('CREATE EXTENSION rca');
loads([ '--init', '--policy', '{"rules":{"nope":"error"}}', 'a' ], 2, $none, qr/error: unknown rule "nope"\n/, '--init with a policy that is wrong');
is(query(q{SELECT to_regclass('incident') IS NULL}), 't', 'makes no table');
query('DROP EXTENSION rca');

# --init
loads([ '--init', 'a' ], 0, qr/^rca_load: 2 loaded, 0 updated, 0 unchanged, 0 refused, 0 pruned \(\d+\.\d s\)\n$/, $none, '--init');
is(paths('incident'), 'a/b/two.markdown a/one.md', 'default table, default patterns, no hidden files');
is( query(q{SELECT count(*) FROM incident WHERE hash = sha256(convert_to(doc::text, 'UTF8'))
	AND loaded_at BETWEEN now() - interval '10 minutes' AND now()}), '2', 'hash and time');
is( query(q{SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull, ', ' ORDER BY attnum)
	FROM pg_attribute WHERE attrelid = 'incident'::regclass AND attnum > 0}),
	'path text true, hash bytea true, loaded_at timestamp with time zone true, doc rca true, loaded_from text false', 'columns');
is( query(q{SELECT string_agg(pg_get_constraintdef(oid), '; ' ORDER BY contype) FROM pg_constraint
	WHERE conrelid = 'incident'::regclass AND contype IN ('c', 'p')}),
	q{CHECK (rca_assert_valid(doc, 'draft-1'::text)); PRIMARY KEY (path)}, 'constraints');
my $before = query('SELECT max(loaded_at), min(xmin::text) FROM incident');

# again
loads([ '--init', 'a' ], 0, qr/ 0 loaded, 0 updated, 2 unchanged,/, $none, 'again');
is(query('SELECT max(loaded_at), min(xmin::text) FROM incident'), $before, 'unchanged rows are not touched');

# a changed file, and a refused one, whose loaded version stays
write_file('a/one.md', report('One, revised'));
loads([ '-v', 'a' ], 0, qr{^update a/one\.md\nrca_load: 0 loaded, 1 updated, 1 unchanged,}, $none, 'changed file, -v');
is(query(q{SELECT rca_title(doc) FROM incident WHERE path = 'a/one.md'}), 'One, revised', 'it is updated');
write_file('a/one.md', "---\ntitle: One: broken\n---\n");
loads([ 'a' ], 1, qr/ 0 updated, 1 unchanged, 1 refused,/,
	qr{^a/one\.md:2:11: RCA000 The front matter is not valid YAML: mapping values are not allowed in this context\. Quote a value .*\n$}, 'refused file');
is(query(q{SELECT rca_title(doc) FROM incident WHERE path = 'a/one.md'}), 'One, revised', 'its last good version stays');
write_file('a/one.md', report('One'));

# --quiet
loads([ '--quiet', 'a' ], 0, $none, $none, '--quiet');

# paths: files, slashes and dots, one file twice
query('TRUNCATE incident');
loads([ './/a//b/', 'a/./b/two.markdown', 'a/b/three.txt' ], 0, qr/ 2 loaded/, $none, 'files and folders');
is(paths('incident'), 'a/b/three.txt a/b/two.markdown', 'paths are tidied, a file by name is always taken');
chdir 'a' or die;
loads([ '.' ], 0, qr/ 2 loaded/, $none, 'the current folder');
chdir '..' or die;
is(paths('incident'), 'a/b/three.txt a/b/two.markdown b/two.markdown one.md', 'has no "./" in its paths');
loads([ "$dir/a" ], 0, qr/ 2 loaded/, $none, 'an absolute path');
is(query(q{SELECT count(*) FROM incident WHERE path LIKE '/%/a/one.md'}), '1', 'stays one');

# --glob
query('TRUNCATE incident');
loads([ '--glob', '*.txt', '--glob=t*.markdown', 'a' ], 0, qr/ 2 loaded/, $none, '--glob, twice');
is(paths('incident'), 'a/b/three.txt a/b/two.markdown', 'both patterns count');
query('TRUNCATE incident');
loads([ '--glob', 'b/*', 'a' ], 0, qr/ 2 loaded/, $none, '--glob with a slash');
is(paths('incident'), 'a/b/three.txt a/b/two.markdown', 'is for the path below the folder');
loads([ '--glob', '**/three.txt', '--glob', '**/one.md', 'a' ], 0, qr/ 1 loaded, 0 updated, 1 unchanged/, $none, '--glob with any number of folders');
query(q{DELETE FROM incident WHERE path = 'a/one.md'});
loads([ '--glob', '*.pdf', 'a' ], 2, $none, qr/no file was found/, '--glob that nothing matches');

# --exclude
mkdir "a/$_" for 'b/c', 'templates';
write_file("a/$_", "# Excluded\n") for 'b/c/deep.md', 'templates/new.md', 'templates.md';
my $all = 'a/b/c/deep.md a/b/two.markdown a/one.md a/templates.md a/templates/new.md';
for my $case (
	[ [], $all ],
	[ ['nothing'], $all ],
	[ ['templates'], 'a/b/c/deep.md a/b/two.markdown a/one.md a/templates.md' ],
	[ ['templates/'], 'a/b/c/deep.md a/b/two.markdown a/one.md a/templates.md' ],
	[ ['a/templates'], 'a/b/c/deep.md a/b/two.markdown a/one.md a/templates.md' ],
	[ ['templates/*'], 'a/b/c/deep.md a/b/two.markdown a/one.md a/templates.md' ],
	[ ['/templates'], 'a/b/c/deep.md a/b/two.markdown a/one.md a/templates.md' ],
	[ ['templates*'], 'a/b/c/deep.md a/b/two.markdown a/one.md' ],
	[ ['template'], $all ],
	[ ['c'], 'a/b/two.markdown a/one.md a/templates.md a/templates/new.md' ],
	[ ['/c'], $all ],
	[ ['b/c'], 'a/b/two.markdown a/one.md a/templates.md a/templates/new.md' ],
	[ ['*/c'], 'a/b/two.markdown a/one.md a/templates.md a/templates/new.md' ],
	[ ['a/*/c'], 'a/b/two.markdown a/one.md a/templates.md a/templates/new.md' ],
	[ ['**/*.md'], 'a/b/two.markdown' ],
	[ ['b/**'], 'a/one.md a/templates.md a/templates/new.md' ],
	[ ['b/**/deep.md'], 'a/b/two.markdown a/one.md a/templates.md a/templates/new.md' ],
	[ ['b/*.md'], $all ],
	[ ['**/b/**/two.markdown'], 'a/b/c/deep.md a/one.md a/templates.md a/templates/new.md' ],
	[ [ '*.md', 'x' ], 'a/b/two.markdown' ],
	[ ['a'], $all ])
{
	my ($patterns, $want) = @$case;
	my @options = map { ('--exclude', $_) } @$patterns;
	query('TRUNCATE incident');
	load(@options, 'a');
	is(paths('incident'), $want, "--exclude @$patterns");
	my @checked = (load('--check', '--policy', 'core-1', @options, 'a'))[2] =~ /^(.*?):1:1: RCA002/mg;
	is(join(' ', @checked), $want =~ s{a/b/two\.markdown ?|a/one\.md ?}{}gr =~ s/ $//r, "with --check: --exclude @$patterns");
}
loads([ '--exclude', '*', 'a' ], 2, $none, qr/no file was found\nrca_load: hint: --glob and --exclude/, '--exclude of everything');
# a hook gives files by name, which may all be excluded
loads([ '--check', '--exclude', 'templates', 'a/templates/new.md' ], 0, qr/ 0 files checked, 0 refused/, $none, '--exclude of a file by name');
loads([ '--check', '--exclude', 'a/templates/**', 'a/templates/new.md', 'a/templates.md' ], 1, qr/ 1 files checked, 1 refused/, qr{^a/templates\.md:}, 'and of one of two');
query('TRUNCATE incident');
load('a');
unlink 'a/templates/new.md', 'a/b/c/deep.md';
loads([ '--prune=all', '--exclude', 'templates', 'a' ], 0, qr/ 1 pruned/, $none, '--prune --exclude');
is(paths('incident'), 'a/b/two.markdown a/one.md a/templates.md a/templates/new.md', 'leaves rows alone that are excluded');
query(q{UPDATE incident SET doc = '# Changed' WHERE path = 'a/templates.md'});
loads([ '--export', '--exclude', 'templates*', 'a' ], 0, qr/ 0 exported/, $none, '--export --exclude');
is(slurp_file('a/templates.md'), "# Excluded\n", 'writes no file that is excluded');
unlink 'a/templates.md';
rmdir $_ for 'a/b/c', 'a/templates';
query('TRUNCATE incident');

# --table
query('CREATE SCHEMA "Ops"');
loads([ '--table', '"Ops"."My ""Table"""', '--init', 'a' ], 0, qr/ 2 loaded/, $none, '--table, quoted');
is(query('SELECT count(*) FROM "Ops"."My ""Table"""'), '2', 'is where they are');
loads([ '--table', 'Ops.x', 'a' ], 2, $none, qr/table ops\.x does not exist\n.*--init/, '--table is folded as in SQL');
loads([ '--table', 'a b', 'a' ], 2, $none, qr/string is not a valid identifier: "a b"/, '--table that is no name');
loads([ '--table', q{incident'; DROP TABLE incident; --}, 'a' ], 2, $none, qr/not a valid identifier/, '--table that is SQL');
query(q{CREATE TABLE own (path varchar(100) PRIMARY KEY, doc rca, note text DEFAULT 'x', title text GENERATED ALWAYS AS (rca_title(doc)) STORED)});
loads([ '--table', 'own', 'a' ], 2, $none, qr/table public\.own has no column "hash"\n.*ALTER TABLE public\.own ADD COLUMN hash bytea/, 'a table of one\'s own');
query(q{INSERT INTO own (path, doc) VALUES ('a/one.md', '# Old');
	ALTER TABLE own ADD hash bytea, ADD loaded_at timestamp});
loads([ '--table', 'own', 'a' ], 1, qr/ 1 loaded, 0 updated, 0 unchanged, 0 refused, 0 pruned, 1 in conflict/,
	qr{^a/one\.md:1:1: 40001 the file and the report in the table differ, and it is not known which of them has changed; .*\n$}, 'with the columns it needs');
loads([ '--table', 'own', '--ours', 'a', 'a' ], 0, qr/ 0 loaded, 1 updated, 1 unchanged/, $none, 'whose reports were not loaded');
is(query('SELECT string_agg(title || note, \' \' ORDER BY path) FROM own'), 'Twox Onex', 'other columns have their defaults');
query('CREATE TABLE wrong (path text PRIMARY KEY, hash bytea, loaded_at timestamptz, doc text)');
loads([ '--table', 'wrong', 'a' ], 2, $none, qr/column "doc" of table public\.wrong is of type text, not rca/, 'wrong type');
query('CREATE TABLE nokey (path text, hash bytea, loaded_at timestamptz, doc rca)');
loads([ '--table', 'nokey', 'a' ], 2, qr/ 0 loaded/, qr/no unique or exclusion constraint/, 'no key');

# the extension in a schema that is not on the path, a hostile one that is
$node->safe_psql('postgres', 'CREATE DATABASE other');
$node->safe_psql('other', q{
	CREATE SCHEMA ext; CREATE EXTENSION rca SCHEMA ext;
	CREATE SCHEMA evil;
	CREATE FUNCTION evil.convert_from(bytea, text) RETURNS text LANGUAGE sql AS 'SELECT ''# evil''';
	CREATE FUNCTION evil.int4eq(int, int) RETURNS boolean LANGUAGE sql AS 'SELECT true';
	CREATE OPERATOR evil.= (LEFTARG = int, RIGHTARG = int, FUNCTION = evil.int4eq);
	ALTER DATABASE other SET search_path = evil, pg_catalog, public});
loads([ '-d', 'other', '--init', '--table', 'public.incident', '--policy', 'core-1', 'a' ], 0, qr/ 2 loaded/, $none, 'another schema');
write_file('a/none.md', 'no report');
loads([ '-d', 'other', '--table', 'public.incident', '--policy', 'core-1', '--strict', 'a' ], 1, qr/ 2 unchanged, 1 refused/,
	qr{^a/none\.md:1:1: RCA000 }, 'another schema, row by row');
unlink 'a/none.md';
is($node->safe_psql('other', q{SELECT string_agg(ext.rca_title(doc), ',' ORDER BY path) FROM public.incident}), 'Two,One', 'and nothing else is called');

# --policy and --strict
write_file('a/draft.md', "# Only a title\n");
write_file('a/owner.md', report('No owner', '???'));
query('TRUNCATE incident');
loads([ 'a' ], 0, qr/ 4 loaded/, $none, 'draft-1 takes drafts');
query('TRUNCATE incident');
loads([ '--policy', 'core-1', 'a' ], 1, qr/ 3 loaded, 0 updated, 0 unchanged, 1 refused/,
	qr{^a/draft\.md:1:1: RCA\d{3} [^\n]+\n$}, '--policy');
query('TRUNCATE incident');
loads([ '--policy', 'core-1', '--strict', 'a' ], 1, qr/ 2 loaded, 0 updated, 0 unchanged, 2 refused/,
	qr{^a/draft\.md:1:1: RCA\d{3} .*\na/owner\.md:29:27: RCA303 the owner "\?\?\?" is a placeholder\n$}, '--strict');
query('TRUNCATE incident');
loads([ '--policy', '{"extends": "draft-1", "rules": {"placeholder-owner": "error"}}', 'a' ], 1, qr/ 3 loaded/,
	qr{^a/owner\.md:29:27: RCA303 the owner "\?\?\?" is a placeholder\n$}, '--policy of one\'s own');
loads([ '--policy', 'nonsense', 'a' ], 2, $none, qr/unknown policy "nonsense"/, 'unknown policy');
write_file('policy.json', '{"extends": "core-1"}');
my $of_file = qr/unknown policy "policy\.json"\nrca_load: hint: It is the name of a file\. To use what is in the file, write --policy "\$\(cat FILE\)"\.\n\z/;
loads([ @$_, '--policy', 'policy.json', 'a' ], 2, $none, $of_file, "the name of a file as a policy: @$_")
	for [], ['--check'], ['--strict'], ['--dry-run'], ['--sync'], [ '--init', '--table', 'of_file' ], [ '--init', '--dry-run', '--table', 'of_file' ];
loads([ '--new', '--policy', 'policy.json', 'new.md' ], 2, $none, $of_file, 'the name of a file as a policy: --new');
loads([ '--new', '--given', 'policy.json', 'new.md' ], 2, $none, qr/invalid input syntax for type json\n.*rca_load: hint: It is the name of a file\. To use what is in the file, write --given /s, 'the name of a file as what is given');
loads([ '--new', '--given', '{', 'new.md' ], 2, $none, qr/invalid input syntax for type json\n(?!.*cat FILE)/, 'not of what is no file');
loads([ '--check', '--policy', 'nonsense', 'a' ], 2, $none, qr/unknown policy "nonsense"\n(?!.*cat FILE)/, 'a policy that is not a file either');
loads([ '--policy', '{"rules": 1}', 'a' ], 2, $none, qr/invalid policy/, 'invalid policy');
loads([ '--init', '--table', 'strict', '--policy', 'core-1', 'a' ], 1, qr/ 3 loaded/, qr{^a/draft\.md:1:1: RCA}, '--init --policy');
like( query(q{SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'strict'::regclass AND contype = 'c'}),
	qr/rca_assert_valid\(doc, 'core-1'::text\)/, 'has it in the CHECK');
loads([ '--table', 'strict', 'a' ], 1, qr/ 3 unchanged, 1 refused/, qr{^a/draft\.md:1:1: RCA}, 'the CHECK of the table explains itself');
unlink 'a/draft.md', 'a/owner.md';

# --prune: only rows under the paths that match the patterns
my $here = query('SELECT DISTINCT loaded_from FROM incident');
sub fill
{
	return query(qq{TRUNCATE incident; INSERT INTO incident SELECT p, sha256('# x'), now(), '# x', '$here' FROM unnest('{
		a/gone.md, a/gone.txt, a/b/gone.markdown, ab/gone.md, b/gone.md, gone.md, ../gone.md, /gone.md, a}'::text[]) p});
}
fill();
loads([ '--prune=all', '--dry-run', 'a' ], 0, qr{^load a/b/two\.markdown\nload a/one\.md\nprune a/b/gone\.markdown\nprune a/gone\.md\nrca_load: dry run: 2 loaded, .* 2 pruned},
	$none, '--prune --dry-run');
is(query('SELECT count(*) FROM incident'), '9', 'does nothing');
loads([ '--prune=all', 'a' ], 0, qr/ 2 loaded, 0 updated, 0 unchanged, 0 refused, 2 pruned/, $none, '--prune=all');
is(paths('incident'), '../gone.md /gone.md a a/b/two.markdown a/gone.txt a/one.md ab/gone.md b/gone.md gone.md', 'removes only what is gone from there');
fill();
loads([ '--prune=all', '--glob', '*.txt', 'a' ], 0, qr/ 1 pruned/, $none, '--prune --glob');
is(query(q{SELECT count(*) FROM incident WHERE path = 'a/gone.txt'}), '0', 'is for what matches');
fill();
loads([ '--prune=all', 'a/one.md' ], 0, qr/ 1 loaded.* 0 pruned/, $none, '--prune of a file that is there');
chdir 'a' or die;
fill();
loads([ '--prune=all', '.' ], 0, qr/ 0 pruned.*\nrca_load: 5 rows were skipped, because their files were loaded from another folder\n/, $none, '--prune of another folder');
query(q{UPDATE incident SET loaded_from = loaded_from || '/a'});
loads([ '--prune=all', '.' ], 0, qr/ 5 pruned/, $none, '--prune of the current folder');
chdir '..' or die;
is(paths('incident'), '../gone.md /gone.md a a/gone.txt b/two.markdown one.md', 'leaves what is outside');

# not if a path could not be read, or is empty
fill();
loads([ '--prune=all', 'a', 'nowhere' ], 1, qr/ 0 pruned/, qr/nothing was pruned, because some paths could not be read/, '--prune with a path that is not there');
loads([ '--prune=all', 'a', 'empty' ], 1, qr/ 0 pruned/, qr/nothing was pruned, because there are no files in "empty"/, '--prune with an empty folder');
chmod 0, 'a/b';
loads([ '--prune=all', 'a' ], 1, qr/ 1 refused, 0 pruned/, qr{^a/b:1:1: 42501 could not open the folder: }, '--prune with a folder that cannot be read');
chmod 0755, 'a/b';
chmod 0, 'a/one.md';
loads([ '--prune=all', 'a' ], 1, qr/ 0 pruned/, qr{^a/one\.md:1:1: 42501 could not open the file: }, '--prune with a file that cannot be read');
chmod 0644, 'a/one.md';
write_file('a/bad.md', '');
loads([ '--prune=all', 'a' ], 1, qr/ 1 refused, 2 pruned/, qr{^a/bad\.md:1:1: RCA000 The document is empty\. A report has .*\n$}, 'a bad file is no reason not to');
unlink 'a/bad.md';

# --dry-run
query('DROP TABLE incident');
loads([ '--dry-run', 'a' ], 2, $none, qr/table incident does not exist/, '--dry-run without a table');
write_file('a/bad.md', "---\ndate: 2025-13-01\n---\n");
my $baddate = qr{^a/bad\.md:2:7: RCA003 "2025-13-01" is not a valid date\n$};
loads([ '--dry-run', '--init', 'a' ], 1, qr{^load a/b/two\.markdown\nload a/one\.md\nrca_load: dry run: 2 loaded, .* 1 refused}, $baddate, '--dry-run --init');
is(query(q{SELECT to_regclass('incident') IS NULL}), 't', 'makes no table');
loads([ '--init', 'a' ], 1, qr/ 2 loaded/, $baddate, 'then in earnest');
write_file('a/one.md', report('Changed'));
write_file('a/six.md', report('Six'));
$before = query('SELECT max(loaded_at), count(*) FROM incident');
my $wal = query('SELECT pg_current_wal_insert_lsn()');
loads([ '--dry-run', 'a' ], 1, qr{^update a/one\.md\n--- a/a/one\.md\n\+\+\+ b/a/one\.md\n(?:[-+ @].*\n)+load a/six\.md\nrca_load: dry run: 1 loaded, 1 updated, 1 unchanged, 1 refused}, $baddate, '--dry-run');
is(query('SELECT max(loaded_at), count(*) FROM incident'), $before, 'changes nothing');
unlink 'a/bad.md';
loads([ 'a' ], 0, qr/ 1 loaded, 1 updated, 1 unchanged/, $none, 'what it said comes true');

# --batch: a transaction for each batch
query('TRUNCATE incident');
loads([ '--batch', '2', 'a' ], 0, qr/ 3 loaded/, $none, '--batch');
is(query('SELECT count(DISTINCT xmin::text) FROM incident'), '2', 'makes transactions of that size');

# connection options: the same as in psql
query(q{CREATE ROLE "Loader" LOGIN PASSWORD 'secret'; CREATE ROLE guest LOGIN; GRANT ALL ON incident TO "Loader"});
my $hba = slurp_file($node->data_dir . '/pg_hba.conf');
unlink $node->data_dir . '/pg_hba.conf';
$node->append_conf('pg_hba.conf', qq{local all "Loader" scram-sha-256\nhost all "Loader" all scram-sha-256\n$hba});
$node->reload;
{
	local @ENV{qw(PGHOST PGPORT PGDATABASE)} = ("$dir/nowhere", '1', 'nowhere');
	loads([ '-h', $node->host, '-p', $node->port, '-d', 'postgres', 'a' ], 0, qr/ 3 unchanged/, $none, '-h -p -d');
	loads([ '--host=' . $node->host, '--port', $node->port, '--dbname', 'postgres', 'a' ], 0, qr/ 3 unchanged/, $none, '--host --port --dbname');
	loads([ '-d', $node->connstr('postgres') . ' application_name=x', 'a' ], 0, qr/ 3 unchanged/, $none, '-d with a connection string');
}
loads([ '-U', 'guest', 'a' ], 2, $none, qr/permission denied for table incident/, '-U');
loads([ '--username', 'Loader', '-w', 'a' ], 2, $none, qr/no password supplied/, '-w');
loads([ '--username', 'Loader', '--no-password', 'a' ], 2, $none, qr/no password supplied/, '--no-password');
# without a terminal, the password is read from standard input
for my $options ([], ['-W'], ['--password'])
{
	my ($out, $errors);
	IPC::Run::run([ 'setsid', '-w', 'rca_load', '-U', 'Loader', @$options, 'a' ], '<', \"secret\n", '>', \$out, '2>', \$errors);
	is($? >> 8, 0, "password, @$options") or diag $errors;
	like($errors, qr/^Password: /, "it is asked for, @$options");
	like($out, qr/ 3 unchanged/, "loads, @$options");
}
{
	local $ENV{PGPASSWORD} = 'wrong';
	loads([ '-U', 'Loader', 'a' ], 2, $none, qr/password authentication failed/, 'wrong password');
	$ENV{PGPASSWORD} = 'secret';
	loads([ '-U', 'Loader', 'a' ], 0, qr/ 3 unchanged/, $none, 'PGPASSWORD');
}

# progress, on a terminal only
my $screen;
query('TRUNCATE incident');
write_file('a/bad.md', "---\ntitle: a: b\n---\n# T\n");
loads([ 'a' ], 1, qr/ 1 refused/, qr{^a/bad\.md:2:9: RCA000 .*mapping values are not allowed in this context\. Quote a value .*\n$}, 'the hint says what to do');
loads([ '--check', '--policy', 'draft-1', 'a' ], 1, qr/ 1 refused/, qr{a/bad\.md:2:9: RCA000 .*mapping values are not allowed in this context\. Quote a value .*\n}, 'with --check as well');
query('TRUNCATE incident');
write_file('a/bad.md', '');
SKIP:
{
skip 'there is no terminal to be had: no /dev/pts', 5 if !-e '/dev/pts/ptmx';
IPC::Run::run([ 'script', '-qec', 'stty cols 70; rca_load --batch 1 a', '/dev/null' ], '<', \undef, '>', \$screen, '2>', \$err);
like($screen, qr{\[#+\] 100% 4/4 files, \d+/s, 0:00 left, 1 refused\r\e\[K}, 'a bar on a terminal');
like($screen, qr{\r\e\[Ka/bad\.md:1:1: RCA000 The document is empty\. A report has .*\r\n}, 'refused files on lines of their own');
my @bars = $screen =~ /(\[[# ]+\][^\r\n]*)/g;
cmp_ok(scalar @bars, '>=', 2, 'painted more than once');
is((grep { length > 69 } @bars), 0, 'and never too long for the screen');
IPC::Run::run([ 'script', '-qec', 'rca_load --quiet a', '/dev/null' ], '<', \undef, '>', \$screen, '2>', \$err);
like($screen, qr{^a/bad.md:1:1: RCA000 The document is empty\. A report has [^\n]*\r\n$}, 'none with --quiet');
}
unlink 'a/bad.md';

$node->stop;
done_testing();
