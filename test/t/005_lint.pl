# Lint on whole documents: the examples of doc/lint.md, the documents of this
# repository and the corpus; policies through dump and restore.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION rca');

sub query { return $node->safe_psql('postgres', $_[0]); }

# Does a document have a finding of a rule?  The rule is on in any case.
sub has_finding
{
	my ($code, $doc) = @_;
	my $policy = qq({"extends": "draft-1", "rules": {"$code": "error"}, "required_parts": ["summary"],
		"required_keys": ["team"], "allowed_values": {"keys": {"team": ["red", "blue"]}}, "part_order": ["summary", "impact", "timeline"]});
	return query(qq{SELECT count(*) > 0 FROM rca_lint(\$doc\$$doc\$doc\$::text, '$policy'::jsonb) WHERE code = '$code'});
}

# every rule is documented, with an example that has the finding and one that
# does not
my $page = slurp_file('doc/lint.md');
my %documented;
while ($page =~ /^#### (RCA\d{3}) ([a-z-]+)\n(.*?)(?=^####? |\z)/msg)
{
	my ($code, $name, $text) = ($1, $2, $3);
	my ($bad) = $text =~ /^Bad:\n\n```markdown\n(.*?)^```$/ms;
	my ($good) = $text =~ /^Good:\n\n```markdown\n(.*?)^```$/ms;
	$documented{"$code $name"} = 1;
	ok(defined $bad && defined $good, "$code: has examples") or next;
	is(has_finding($code, $bad), 't', "$code: the bad example has it");
	is(has_finding($code, $good), 'f', "$code: the good example has not");
	my ($levels) = $text =~ /^Levels: (.*)\.$/m;
	is( query(qq{SELECT string_agg(rules ->> '$code', ', ' ORDER BY policy <> 'draft-1', policy) FROM rca_policies()}),
		$levels, "$code: levels");
}
is( join("\n", sort keys %documented),
	query(q{SELECT string_agg(code || ' ' || rule, E'\n' ORDER BY code) FROM rca_rules()}),
	'every rule is documented');

# Loads files into a table of reports, and returns the number of reports.
sub load
{
	my (@files) = @_;
	my $sql = 'DROP TABLE IF EXISTS source, report; CREATE TABLE source (path text, text text);';
	for my $file (@files)
	{
		my $text = slurp_file($file);
		$sql .= "INSERT INTO source VALUES ('$file', \$source\$$text\$source\$);\n";
	}
	$node->safe_psql('postgres', $sql);
	query(q{CREATE TABLE report AS SELECT path, text::rca AS doc FROM source
		WHERE NOT EXISTS (SELECT FROM rca_input_errors(text))});
	return query('SELECT count(*) FROM report');
}

# what is true for every report
sub check_invariants
{
	my ($what) = @_;
	is( query(q{SELECT count(*) FROM report, rca_lint(rca_fix(doc), 'strict-1') f WHERE f.fix IS NOT NULL}),
		'0', "$what: nothing fixable is left by rca_fix");
	is(query(q{SELECT count(*) FROM report WHERE rca_fix(rca_fix(doc)) <> rca_fix(doc)}), '0', "$what: fixing is idempotent");
	# undo the fixes of every changed line: only what a fix deletes and inserts
	# may differ
	is( query(q{SELECT count(*) FROM report WHERE rca_fix(doc) <> doc
			AND NOT EXISTS (SELECT FROM rca_lint(doc, 'strict-1') f WHERE f.fix IS NOT NULL)}),
		'0', "$what: what has nothing to fix is not changed");
	is( query(q{SELECT count(*) FROM report
			WHERE length(rca_fix(doc)::text) - length(doc::text) <> (SELECT coalesce(sum(
				length(f.fix ->> 'text') - (f.fix ->> 'end_col')::int + (f.fix ->> 'col')::int), 0) FROM rca_lint(doc, 'strict-1') f)}),
		'0', "$what: fixes change as many characters as they say");
	is( query(q{SELECT count(*) FROM report, rca_lint(doc, 'strict-1') f,
			LATERAL regexp_split_to_array(doc::text, E'\r\n|\n|\r') lines
			WHERE f.line < 1 OR f.line > cardinality(lines) OR f.col < 1 OR f.col > length(lines[f.line]) + 2
			OR (f.end_line, f.end_col) < (f.line, f.col)}),
		'0', "$what: every finding has a place in the document");
	is( query(q{SELECT count(*) FROM report WHERE rca_is_valid(doc) <> NOT EXISTS
			(SELECT FROM rca_lint(doc) f WHERE f.level = 'error')}),
		'0', "$what: valid means without error");
	return;
}

cmp_ok(load(glob('test/docs/*.md')), '>=', 15, 'our documents are loaded');
is(query('SELECT count(*) FROM report WHERE NOT rca_is_valid(doc)'), '0', 'our documents: valid under core-1');
check_invariants('our documents');

# a CHECK with a policy, through dump and restore, although stricter policies
# exist
query(q{CREATE TABLE checked (path text, doc rca CHECK (rca_assert_valid(doc, 'core-1')));
	INSERT INTO checked SELECT * FROM report;
	CREATE TABLE lenient (doc rca CHECK (rca_assert_valid(doc, 'draft-1')));
	INSERT INTO lenient VALUES ('# Nothing but a title')});
is(query(q{SELECT count(*) > 0 FROM checked WHERE NOT rca_is_valid(doc, 'strict-1')}), 't', 'a stricter policy would refuse some');
is(query(q{SELECT count(*) FROM lenient WHERE rca_is_valid(doc, 'core-1')}), '0', 'and core-1 what draft-1 lets in');
my $dir = PostgreSQL::Test::Utils::tempdir;
$node->safe_psql('postgres', 'CREATE DATABASE restored');
$node->command_ok(['pg_dump', '-Fc', '-f', "$dir/dump", $node->connstr('postgres')], 'dump');
$node->command_ok(['pg_restore', '-e', '-d', $node->connstr('restored'), "$dir/dump"], 'restore with the checks');
is( $node->safe_psql('restored', 'SELECT (SELECT count(*) FROM checked), (SELECT count(*) FROM lenient)'),
	query('SELECT (SELECT count(*) FROM checked), (SELECT count(*) FROM lenient)'), 'every row is back');

# SARIF, as required by the schema
my $sarif = query(q{SELECT rca_sarif(path, f) FROM report, rca_lint(doc, 'strict-1') f});
SKIP:
{
	skip 'JSON::PP is missing', 1 unless eval { require JSON::PP; 1 };
	my $log = JSON::PP::decode_json($sarif);
	is($log->{version}, '2.1.0', 'SARIF: version');
	my $run = $log->{runs}[0];
	is($run->{columnKind}, 'unicodeCodePoints', 'SARIF: kind of columns');
	ok($run->{tool}{driver}{name}, 'SARIF: the driver has a name');
	my %rules = map { $_->{id} => 1 } @{ $run->{tool}{driver}{rules} };
	my $bad = grep {
		my $region = $_->{locations}[0]{physicalLocation}{region};
		!( $_->{message}{text} && $rules{ $_->{ruleId} }
			&& $_->{level} =~ /^(none|note|warning|error)$/
			&& $_->{locations}[0]{physicalLocation}{artifactLocation}{uri} =~ m{^test/docs/}
			&& $region->{startLine} >= 1 && $region->{startColumn} >= 1
			&& !grep { $_->{artifactChanges}[0]{replacements}[0]{deletedRegion}{startLine} < 1 } @{ $_->{fixes} // [] })
	} @{ $run->{results} };
	is($bad, 0, 'SARIF: every result is well-formed');
	cmp_ok(scalar @{ $run->{results} }, '>', 10, 'SARIF: there are results');
}

# the cost of adding a finding does not depend on their number: four times as
# many take four times as long, but sixteen times if a step copies all findings
is( query(q{
	DO $$
	DECLARE
		began timestamptz;
		best float8[] := ARRAY['Infinity', 'Infinity'];
	BEGIN
		CREATE TEMP TABLE many AS SELECT 'a/' || i || '.md' AS path, f FROM generate_series(1, 8000) i, (SELECT f FROM rca_lint('# x', 'strict-1') f LIMIT 1) one;
		FOR round IN 1..5 LOOP
			began := clock_timestamp();
			PERFORM length(rca_sarif(path, f)::text) FROM (SELECT * FROM many LIMIT 2000) few;
			best[1] := least(best[1], extract(epoch FROM clock_timestamp() - began)::float8);
			began := clock_timestamp();
			PERFORM length(rca_sarif(path, f)::text) FROM many;
			best[2] := least(best[2], extract(epoch FROM clock_timestamp() - began)::float8);
		END LOOP;
		PERFORM set_config('rca_test.ratio', (best[2] / best[1])::text, false);
	END
	$$;
	SELECT (SELECT count(*) FROM many), current_setting('rca_test.ratio')::float8 < 8}),
	'8000|t', 'SARIF: 8,000 findings take at most four times what 2,000 take');

SKIP:
{
	skip "no corpus at $corpus", 1 unless -d $corpus;

	load("$corpus/../example.md", glob("$corpus/vault/RCAs/*.md"));
	is(query(q{SELECT count(*) FROM report, rca_lint(doc) f WHERE f.level = 'error'}), '0', 'example and vault: no error under core-1');
	is(query(q{SELECT count(*) FROM report, rca_lint(doc, 'strict-1') f WHERE f.level = 'error'}), '0', 'nor under strict-1');
	is( query(q{SELECT string_agg(path, ' ') FROM report WHERE EXISTS (SELECT FROM rca_lint(doc) f WHERE f.code = 'RCA206')}) =~ s{.*/}{}r,
		'2025-03-15-deadlock-in-transaction.md', 'vault: one timeline is out of order');
	check_invariants('vault');

	load(glob("$corpus/field/*.md"));
	check_invariants('field');
	diag("field: $_") for split /\n/, query(
		q{SELECT format('%s %s: %s findings in %s documents', f.code, f.rule, count(*), count(DISTINCT path))
			FROM report, rca_lint(doc) f GROUP BY f.code, f.rule ORDER BY f.code});
}

$node->stop;
done_testing();
