# rca_diff with every document: it does not differ from itself, nor from itself
# with other line ends, and in the other direction a removal is an addition.  A
# word that is added to a line is one change, unless that line affects others.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION rca; CREATE TABLE report (path text, doc rca)');
my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';
my $sql = '';
my @files = (glob('test/docs/*.md'), glob('test/docs/styles/*.md'), glob("$corpus/field/*.md"));
for my $file (@files)
{
	my $text = slurp_file($file);
	$sql .= "INSERT INTO report VALUES (\$name\$$file\$name\$, \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);

is($node->safe_psql('postgres', 'SELECT count(*) FROM report, rca_diff(doc, doc)'), 0, 'nothing differs from itself');
is($node->safe_psql('postgres', q{
	SELECT path, d FROM report, rca_read(replace(replace(doc::text, E'\r', ''), E'\n', E'\r\n')) other, rca_diff(doc, other) d}),
	'', 'line ends are no difference');
is($node->safe_psql('postgres', q{
	SELECT path FROM report, LATERAL (SELECT doc AS a, lead(doc) OVER (ORDER BY path) AS b) x
	WHERE (SELECT count(*) FROM rca_diff(a, b) WHERE change = 'removed') <>
		(SELECT count(*) FROM rca_diff(b, a) WHERE change = 'added')}), '', 'both directions tell the same');

# add a word after the last word of every 25th line that has one
my @counts = split /\n/, $node->safe_psql('postgres', q{
	CREATE FUNCTION read(doc text) RETURNS rca LANGUAGE plpgsql AS
	$$ BEGIN RETURN doc::rca; EXCEPTION WHEN invalid_text_representation THEN RETURN NULL; END $$;
	CREATE FUNCTION with_word(doc text, line int) RETURNS text LANGUAGE sql AS
	$$ SELECT string_agg(CASE WHEN n = line THEN regexp_replace(l, '([a-z]{3,})(?!.*[a-z]{3,})', '\1 sometimes') ELSE l END,
		E'\n' ORDER BY n) FROM regexp_split_to_table(doc, E'\n') WITH ORDINALITY t(l, n) $$;
	SELECT count(d.old_line) + count(d.new_line) FILTER (WHERE d.old_line IS NULL)
	FROM (SELECT path, doc, n, read(with_word(doc::text, n::int)) AS other
		FROM report, regexp_split_to_table(doc::text, E'\n') WITH ORDINALITY t(l, n)
		WHERE l ~ '[a-z]{3}' AND n % 25 = length(path) % 25) x
	LEFT JOIN LATERAL rca_diff(doc, other) d ON true
	WHERE other IS NOT NULL
	GROUP BY path, n});
my $one = grep { $_ == 1 } @counts;
my $none = grep { $_ == 0 } @counts;
diag(sprintf '%d documents, %d edits: %d are one change, %d none, %d more',
	scalar @files, scalar @counts, $one, $none, @counts - $one - $none);
cmp_ok(scalar @counts, '>=', 20, 'edits');
cmp_ok($one / @counts, '>=', 0.95, 'one edit is one change');
is($none, 0, 'no edit is lost');

$node->stop;
done_testing();
