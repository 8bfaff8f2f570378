# Load, look, teach, load: the guesses of rca_suggest_conventions can be taught
# unchanged, what was taught is not suggested again, and no report is read
# worse.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION rca; CREATE TABLE report (path text, repository text, source text)');

my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';
my $sql = '';
for my $file (glob("$corpus/field/*.md test/docs/*.md test/docs/styles/*.md"))
{
	my $text = slurp_file($file);
	my $name = $file =~ s{.*/}{}r;
	my ($repository) = $name =~ /^\d{3}-(\w+)-/ ? $1 : 'ours';
	$sql .= "INSERT INTO report VALUES (\$name\$$name\$name\$, '$repository', \$source\$$text\$source\$);\n";
}
$node->safe_psql('postgres', $sql);
$node->safe_psql('postgres', q{
	DELETE FROM report WHERE EXISTS (SELECT FROM rca_input_errors(source));
	-- what has a guess, as it is, of each repository
	CREATE TABLE suggestion AS
	SELECT repository, coalesce(jsonb_object_agg(k, v - '?') FILTER (WHERE v - '?' <> '{}'), '{}') AS words
	FROM (SELECT repository, rca_suggest_conventions(source::rca) AS c FROM report GROUP BY repository) s
	LEFT JOIN LATERAL jsonb_each(c - 'severities') e(k, v) ON true GROUP BY repository;
	CREATE FUNCTION refusal(source text, words jsonb) RETURNS text LANGUAGE plpgsql AS $$
	BEGIN
		PERFORM rca_read(source, words);
		RETURN NULL;
	EXCEPTION WHEN OTHERS THEN RETURN SQLERRM;
	END $$});
my ($count, $taught) = split /\|/, $node->safe_psql('postgres', q{SELECT count(*), count(*) FILTER (WHERE words <> '{}') FROM suggestion});
cmp_ok($count, '>=', 3, "$count groups of reports");
cmp_ok($taught, '>=', 1, "$taught of them have words to be taught");
is($node->safe_psql('postgres', q{SELECT DISTINCT repository || ': ' || r FROM report JOIN suggestion USING (repository), refusal(source, words) r WHERE r IS NOT NULL}),
	'', 'every guess can be taught');
is($node->safe_psql('postgres', q{
	SELECT DISTINCT w.kind || ' ' || w.word
	FROM report JOIN suggestion s USING (repository), rca_unknown_words(rca_read(source, words)) w
	WHERE EXISTS (SELECT FROM jsonb_each(s.words -> w.kind) g(name, list), jsonb_array_elements_text(list) l WHERE l = w.word)}),
	'', 'what is taught is not asked for again');
is($node->safe_psql('postgres', q{SELECT path FROM report JOIN suggestion USING (repository) WHERE rca_read(source, words)::text <> source}),
	'', 'and the text stays');

$node->stop;
done_testing();
