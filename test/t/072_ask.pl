# examples/ask.sql with pgvector: chunks are kept up to date, unchanged ones
# keep their embeddings, and words and vectors rank together.
#
# The vectors are made here from words: the hash of each word is one of 64
# dimensions.  They have no meaning, but similar texts are near each other.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$ENV{PGTZ} = 'UTC';

sub query { return $node->safe_psql('postgres', $_[0]) }

plan skip_all => 'pgvector is not installed'
	if query("SELECT count(*) FROM pg_available_extensions WHERE name = 'vector'") eq '0';

my ($out, $err);
for my $arguments ([ '-f', 'test/demo/load.sql' ], [ '-v', 'dimensions=64', '-f', 'examples/ask.sql' ])
{
	IPC::Run::run([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('postgres'), @$arguments ], '>', \$out, '2>', \$err)
		or die $err;
}
query(q{
	CREATE FUNCTION toy(text) RETURNS vector LANGUAGE sql IMMUTABLE AS $$
		SELECT array_agg(coalesce(n, 0) + 0.001 ORDER BY place)::vector FROM generate_series(0, 63) place
		LEFT JOIN (SELECT (hashtext(lexeme) & 63) AS place, count(*)::real AS n FROM unnest(to_tsvector('english', $1)) GROUP BY 1) w USING (place)
	$$;
	INSERT INTO ask_embedding SELECT hash, toy(text) FROM ask_to_embed});

my $chunks = query('SELECT count(DISTINCT hash) FROM ask_chunk');
cmp_ok($chunks, '>', 50, "$chunks chunks");
is(query('SELECT count(*) FROM ask_embedding'), $chunks, 'each has an embedding');
is(query('SELECT count(*) FROM ask_to_embed'), '0', 'nothing is left to embed');

# the table has the same chunks as the function returns, after any change
sub is_up_to_date
{
	my ($name) = @_;
	is(query(q{SELECT count(*) FROM (SELECT i.path, c.ord, c.hash, c.line, c.end_line, c.part FROM incident i, rca_chunks(i.doc) c) a
		FULL JOIN (SELECT path, ord, hash, line, end_line, part FROM ask_chunk) b USING (path, ord, hash, line, end_line, part)
		WHERE a IS NULL OR b IS NULL}), '0', "$name: the table is what the function says");
}
is_up_to_date('at first');
query(q{UPDATE incident SET doc = replace(doc::text, 'On-call engineer paged', 'Engineer on call paged')::rca WHERE path LIKE '%card-declines%'});
is_up_to_date('an edit');
is(query('SELECT count(*) FROM ask_to_embed'), '1', 'an edit of a row leaves one chunk to embed');
query(q{UPDATE incident SET path = 'moved/' || path});
is_up_to_date('a move');
is(query('SELECT count(*) FROM ask_to_embed'), '1', 'and a move none');
query(q{UPDATE incident SET doc = rca_append_to_section(doc, 'lessons', '- One more lesson') WHERE rca_section(doc, 'lessons') IS NOT NULL});
is_up_to_date('longer reports');
query(q{DELETE FROM incident WHERE path LIKE '%mailer%'});
is_up_to_date('fewer reports');
query(q{ALTER TABLE incident DISABLE TRIGGER ask_on_change;
	DELETE FROM incident WHERE path LIKE '%gateway-memory%';
	UPDATE incident SET doc = replace(doc::text, 'Incident resolved', 'All is well')::rca;
	ALTER TABLE incident ENABLE TRIGGER ask_on_change;
	SELECT ask_refresh()});
is_up_to_date('the nightly statement');
query(q{INSERT INTO ask_embedding SELECT hash, toy(text) FROM ask_to_embed;
	DELETE FROM ask_embedding e WHERE NOT EXISTS (SELECT FROM ask_chunk c WHERE c.hash = e.hash)});
is(query('SELECT count(*) FROM ask_embedding'), query('SELECT count(DISTINCT hash) FROM ask_chunk'), 'embeddings are those of the chunks');

# A question with the text of a chunk finds that chunk first, in both ways.
is( query(q{SELECT count(*) FROM (SELECT path, line, content, context FROM ask_chunk WHERE length(content) > 200 AND part = 'root_cause') c
	WHERE c.path || ':' || c.line <> (SELECT citation FROM ask('', toy(c.context || E'\n' || c.content)) LIMIT 1)}),
	'0', 'by its vector a chunk is found');
my $first = query(q{SELECT citation, score FROM ask('"emergency certificate"', toy('emergency certificate')) LIMIT 1});
like($first, qr{^moved/test/docs/2025-02-08-login-outage-midnight\.md:\d+\|0\.0}, 'words and vectors together');
my ($path, $line) = $first =~ m{^moved/(.*):(\d+)\|};
my @lines = split /\n/, slurp_file($path);
like(join("\n", @lines[ $line - 1 .. $line + 25 ]), qr/emergency certificate/, 'and the citation leads there');
is(query(q{SELECT count(*) FROM ask('certificate', toy('certificate'), n => 100) a, incident i
	WHERE a.citation LIKE i.path || ':%' AND NOT rca_services(i.doc) @> '{checkout}'}) > 0 ? 1 : 0, 1, 'all reports are asked');
is(query(q{SELECT count(*) FROM ask('certificate', toy('certificate'), service => 'checkout', max_severity => 2, since => '2025-01-10', n => 100) a, incident i
	WHERE a.citation LIKE i.path || ':%' AND NOT (rca_services(i.doc) @> '{checkout}' AND rca_severity_rank(i.doc) <= 2 AND rca_date(i.doc) >= '2025-01-10')}),
	'0', 'or those that pass the filters');

# the script can be run again
IPC::Run::run([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-v', 'dimensions=64', '-d', $node->connstr('postgres'), '-f', 'examples/ask.sql' ], '>', \$out, '2>', \$err);
is($err, '', 'the script can be run again');
is(query('SELECT count(*) FROM ask_to_embed'), '0', 'and embeds nothing again');

$node->stop;
done_testing();
