# Edits of action items and timeline entries of every document: setting a value
# to itself changes no byte.  After an edit the report says the new value, all
# rows of other facts are unchanged, only lines of that fact have changed, and
# setting the old value restores the original bytes.  A few edits are refused,
# with a reason.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION rca;
	ALTER DATABASE postgres SET TimeZone = 'UTC';
	CREATE TABLE report (path text PRIMARY KEY, doc rca)});
my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';
my @files = (glob('test/docs/*.md'), glob('test/docs/styles/*.md'), glob("$corpus/field/*.md"));
$node->safe_psql('postgres', join '', map { my $text = slurp_file($_); "INSERT INTO report VALUES (\$name\$$_\$name\$, \$source\$$text\$source\$);\n" } @files);

$node->safe_psql('postgres', q{
	-- what an edit gives, or why it is refused
	CREATE FUNCTION edited(op text, doc rca, key text, line int, event text, fields jsonb, OUT result rca, OUT why text) LANGUAGE plpgsql AS $$
	BEGIN
		result := CASE op WHEN 'item' THEN rca_set_action_item(doc, key, fields) WHEN 'entry' THEN rca_set_timeline_entry(doc, line, event, fields)
			WHEN 'add item' THEN rca_add_action_item(doc, fields) WHEN 'add entry' THEN rca_add_timeline_entry(doc, fields)
			WHEN 'remove item' THEN rca_remove_action_item(doc, key) ELSE rca_remove_timeline_entry(doc, line, event) END;
	EXCEPTION WHEN invalid_parameter_value THEN
		GET STACKED DIAGNOSTICS why = PG_EXCEPTION_DETAIL;
	END $$;
	-- everything but one kind of rows and what is the text itself; lines move
	CREATE FUNCTION others(doc rca, kind text) RETURNS text LANGUAGE sql AS
	$$ SELECT regexp_replace((rca_to_jsonb(doc) - ARRAY[kind, 'date', 'sections', 'tables', 'links', 'metrics', 'summary', 'root_cause', 'impacts',
		'code_blocks', 'contributing_factors', 'lessons', 'resolution_steps'])::text, '"(line|end_line)": [0-9]+', '', 'g') $$;
	-- the rows of a kind but for one, without their lines
	CREATE FUNCTION rows_but(doc rca, kind text, n int) RETURNS text LANGUAGE sql AS
	$$ SELECT string_agg((r - ARRAY['line', 'ord', 'elapsed', CASE kind WHEN 'action_items' THEN 'key' ELSE 'line' END])::text, E'\n' ORDER BY o)
		FROM jsonb_array_elements(rca_to_jsonb(doc) -> kind) WITH ORDINALITY e(r, o) WHERE o <> n $$;
	-- the lines that differ, those of the start and of the end left out
	CREATE FUNCTION changed_lines(a text, b text) RETURNS int4range LANGUAGE plpgsql AS $$
	DECLARE x text[] := string_to_array(a, E'\n'); y text[] := string_to_array(b, E'\n'); s int := 1; e int := 0;
	BEGIN
		WHILE s <= least(cardinality(x), cardinality(y)) AND x[s] = y[s] LOOP s := s + 1; END LOOP;
		WHILE e < least(cardinality(x), cardinality(y)) - s + 1 AND x[cardinality(x) - e] = y[cardinality(y) - e] LOOP e := e + 1; END LOOP;
		RETURN int4range(s, greatest(cardinality(x) - e, s - 1), '[]');
	END $$;
	CREATE TABLE fact AS
	SELECT 'item' AS op, path, doc, a.ord, a.key, a.line, a.action AS event, f.field, f.old, f.new, (to_jsonb(a) ->> 'state') AS state
	FROM report, rca_action_items(doc) a, LATERAL (VALUES
		('raw_status', a.raw_status, CASE WHEN a.is_open THEN 'Done' ELSE 'Open' END), ('owner', a.owner, 'Kim'), ('due_date', a.due_date::text, '2031-05-06'),
		('ticket', a.ticket, 'OPS-4711'), ('action', a.action, 'Write a runbook'), ('priority', a.priority, 'P7')) f(field, old, new)
	WHERE f.old IS NOT NULL OR f.field = 'raw_status'
	UNION ALL
	SELECT 'entry', path, doc, t.ord, NULL, t.line, t.event, f.field, f.old, f.new, NULL
	FROM report, rca_timeline(doc) t, LATERAL (VALUES ('event', t.event, 'Kim sees the graph'),
		('at', to_jsonb(t.at) #>> '{}', to_jsonb(t.at + interval '1 minute') #>> '{}')) f(field, old, new)
	WHERE f.old IS NOT NULL AND t.event IS NOT NULL;
	CREATE TABLE edit AS SELECT fact.*, (e).result, (e).why
	FROM fact, LATERAL (SELECT edited(op, doc, key, line, event, jsonb_build_object(field, new) || CASE op WHEN 'item' THEN '{"add_columns": true}' ELSE '{}' END::jsonb) e) x});

# values set to themselves
is($node->safe_psql('postgres', q{
	SELECT path, line, field, (e).why FROM fact, LATERAL (SELECT edited(op, doc, key, line, event, jsonb_build_object(field, old)) e) x
	WHERE (e).result::text IS DISTINCT FROM doc::text}), '', 'what is there already changes no byte');

my ($facts, $refused) = split /\|/, $node->safe_psql('postgres', 'SELECT count(*), count(why) FROM edit');
diag("$_") for split /\n/, $node->safe_psql('postgres', q{
	SELECT op || ' ' || field || ': ' || count(*) || ' set, ' || count(why) || ' refused' FROM edit GROUP BY op, field ORDER BY 1});
diag("refused: $_") for split /\n/, $node->safe_psql('postgres', q{
	SELECT count(*) || ' ' || op || ' ' || field || ': ' || regexp_replace(why, 'At line \d+, column \d+: ', '') FROM edit WHERE why IS NOT NULL
	GROUP BY op, field, regexp_replace(why, 'At line \d+, column \d+: ', '') ORDER BY count(*) DESC});
diag(sprintf '%d documents, %d facts, %d refused (%.1f %%)', scalar @files, $facts, $refused, 100 * $refused / $facts);
cmp_ok($facts, '>=', 100, 'facts are set');
cmp_ok($refused / $facts, '<=', 0.03, 'at most 3 % are refused');

# the answers after the edit
is($node->safe_psql('postgres', q{
	SELECT e.path, e.line, e.field, e.new, to_jsonb(a) ->> e.field FROM edit e, rca_action_items(result) a
	WHERE e.op = 'item' AND a.ord = e.ord AND (to_jsonb(a) ->> e.field) IS DISTINCT FROM e.new
		AND NOT (e.field = 'raw_status' AND a.state = CASE e.new WHEN 'Done' THEN 'done' ELSE 'open' END)
	UNION ALL
	SELECT e.path, e.line, e.field, e.new, to_jsonb(t) ->> e.field FROM edit e, rca_timeline(result) t
	WHERE e.op = 'entry' AND t.ord = e.ord AND (to_jsonb(t) ->> e.field) IS DISTINCT FROM e.new}), '', 'the report says the new value');
is($node->safe_psql('postgres', q{
	SELECT e.path, e.line, e.field FROM edit e, LATERAL (SELECT CASE op WHEN 'item' THEN 'action_items' ELSE 'timeline' END) k(kind)
	WHERE result IS NOT NULL AND rows_but(doc, kind, ord) IS DISTINCT FROM rows_but(result, kind, ord)}),
	'', 'every other row of its kind is as it was');
is($node->safe_psql('postgres', q{
	SELECT e.path, e.line, e.field FROM edit e, LATERAL (SELECT CASE op WHEN 'item' THEN 'action_items' ELSE 'timeline' END) k(kind)
	WHERE result IS NOT NULL AND others(doc, kind) <> others(result, kind)}),
	'', 'and every row of another fact');
is($node->safe_psql('postgres', q{
	SELECT e.path, e.line, e.field, changed_lines(doc::text, result::text) FROM edit e,
		LATERAL (SELECT coalesce(min(l), 1000000) FROM (SELECT a.line FROM rca_action_items(e.doc) a WHERE e.op = 'item' UNION ALL
			SELECT t.line FROM rca_timeline(e.doc) t WHERE e.op = 'entry') o(l) WHERE o.l > e.line) next(line)
	WHERE result IS NOT NULL AND result::text <> doc::text AND NOT changed_lines(doc::text, result::text) <@ int4range(e.line, greatest(next.line, e.line + 1))
		AND array_length(string_to_array((string_to_array(result::text, E'\n'))[e.line], '|'), 1) = array_length(string_to_array((string_to_array(doc::text, E'\n'))[e.line], '|'), 1)}),
	'', 'only lines of the fact differ, but where a column was added');
# A value with markup, or a ticket that is a link, is restored without it.
my ($undone, $read, $plain, $same) = split /\|/, $node->safe_psql('postgres', q{
	SELECT count(*), count((u).result), count(*) FILTER (WHERE plain), count(*) FILTER (WHERE plain AND (u).result::text = doc::text)
	FROM edit, LATERAL (SELECT edited(op, result, CASE op WHEN 'item' THEN (SELECT key FROM rca_action_items(result) a WHERE a.ord = edit.ord) END, line,
			CASE op WHEN 'entry' THEN (SELECT event FROM rca_timeline(result) t WHERE t.ord = edit.ord) END, jsonb_build_object(field, old)) u,
		(string_to_array(replace(doc::text, E'\r', ''), E'\n'))[line] AS l) x,
		LATERAL (SELECT field IN ('at', 'due_date', 'owner') OR (strpos(l, old) > 0 AND l !~ '://|[*_`~]') AS plain) y
	WHERE result IS NOT NULL AND old IS NOT NULL});
diag("undone: $read of $undone; of $plain without markup $same have the first bytes again");
cmp_ok($read / $undone, '>=', 0.99, 'the old value can be set again');
cmp_ok($same / $plain, '>=', 0.98, 'and brings the first bytes back, where it had no markup');

# added and removed ones
my %count;
for (split /\n/, $node->safe_psql('postgres', q{
	SELECT op || '|' || count(*) || '|' || count((e).result) || '|' || count(*) FILTER (WHERE NOT coalesce(right_count, true)) FROM (
		SELECT op, e, CASE WHEN (e).result IS NULL THEN true WHEN op LIKE '%item' THEN (SELECT count(*) FROM rca_action_items((e).result)) - (SELECT count(*) FROM rca_action_items(doc)) = d
			ELSE (SELECT count(*) FROM rca_timeline((e).result)) - (SELECT count(*) FROM rca_timeline(doc)) = d END AS right_count
		FROM (SELECT 'add item' AS op, doc, NULL AS key, NULL::int AS line, NULL AS event, '{"action": "Write a runbook"}'::jsonb AS f, 1 AS d FROM report
			UNION ALL SELECT 'remove item', doc, key, NULL, NULL, NULL, -1 FROM report, rca_action_items(doc)
			UNION ALL SELECT 'remove entry', doc, NULL, line, coalesce(event, ''), NULL, -1 FROM report, rca_timeline(doc)
			UNION ALL SELECT 'add entry', doc, NULL, NULL, NULL, jsonb_build_object('at', at, 'event', 'Kim sees the graph'), 1 FROM report, rca_timeline(doc) WHERE at IS NOT NULL) a,
		LATERAL (SELECT edited(op, doc, key, line, event, f) e) x) y GROUP BY op ORDER BY op}))
{
	my ($op, $all, $made, $wrong) = split /\|/;
	diag(sprintf '%s: %d of %d', $op, $made, $all);
	is($wrong, 0, "$op: one row more or less");
	cmp_ok($made / $all, '>=', 0.85, "$op: nearly all");
}

$node->stop;
done_testing();
