# Edits of every report: setting a value to itself keeps every byte.  Setting
# another value changes the answer for it and no other answer, and another edit
# undoes it.  test/edits/oracle.sql has the checks.  Figures are printed.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $corpus = ($ENV{RCA_CORPUS} // '../shared/corpus') . '/field';

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION rca');
$node->safe_psql('postgres', slurp_file('test/edits/oracle.sql'));

my $sql = '';
my @files = (glob('test/docs/*.md'), glob('test/docs/styles/*.md'), glob("$corpus/*.md"));
for my $file (@files)
{
	my $text = slurp_file($file);
	$sql .= "INSERT INTO document VALUES (\$name\$$file\$name\$, \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);
my $facts = $node->safe_psql('postgres', q{
	DO $$
	DECLARE d record;
	BEGIN
		FOR d IN SELECT * FROM document LOOP
			CALL try_document(d.name, d.doc);
		END LOOP;
	END
	$$;
	SELECT count(*) FROM outcome WHERE what IN ('done', 'refused')});
cmp_ok($facts, '>', 2 * @files, 'facts');

sub outcomes
{
	my ($what) = @_;
	return $node->safe_psql('postgres', qq{
		SELECT concat_ws(' ', name, fact, detail) FROM outcome WHERE what = '$what' ORDER BY name COLLATE "C", fact});
}

is(outcomes('identity'), '', 'what is set to what it is stays byte for byte');
is(outcomes('not said'), '', 'what is set is said then');
is(outcomes('others'), '', 'no row of another fact differs');
is(outcomes('lines'), '', 'no line of another fact differs');
is(outcomes('error'), '', 'nothing else fails');

my $refused = () = outcomes('refused') =~ /^/mg;
note("$refused of $facts facts are refused:\n" . outcomes('refused'));
cmp_ok($refused, '<=', 0.03 * $facts, 'few facts are refused');

# the text of a value has no markup, and a duration has many spellings
my $undone = () = outcomes('undo') =~ /^/mg;
note("$undone of $facts edits are not undone byte for byte:\n" . outcomes('undo'));
cmp_ok($undone, '<=', 0.05 * $facts, 'most are undone by another edit, byte for byte');

# An edit is two parses and a comparison.  The best time counts, because the
# machine has other work.
my $times = $node->safe_psql('postgres', q{
	CREATE TABLE measured (edit float8, parse float8);
	DO $$
	DECLARE
		d record;
		started timestamptz;
		edits float8;
	BEGIN
		FOR i IN 1 .. 5 LOOP
			started := clock_timestamp();
			FOR d IN SELECT doc FROM document LOOP
				PERFORM rca_set(d.doc, '{"reviewed": true}');
			END LOOP;
			edits := extract(epoch FROM clock_timestamp() - started);
			started := clock_timestamp();
			FOR d IN SELECT doc::text AS text FROM document LOOP
				PERFORM d.text::rca;
			END LOOP;
			INSERT INTO measured VALUES (edits, extract(epoch FROM clock_timestamp() - started));
		END LOOP;
	END
	$$;
	SELECT round((min(edit) / min(parse))::numeric, 2) FROM measured});
note("an edit takes $times times as long as a parse");
cmp_ok($times, '<=', 3, 'an edit takes at most three times as long as a parse');

$node->stop;
done_testing();
