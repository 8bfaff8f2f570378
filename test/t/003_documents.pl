# Real documents.  Every file under test/docs is loaded.  If the corpus of real
# reports exists (RCA_CORPUS), all of it is read as well, and compared with
# what its documents are known to say.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $corpus = $ENV{RCA_CORPUS} // '../shared/corpus';

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION rca;
	ALTER DATABASE postgres SET TimeZone = 'UTC';
	ALTER DATABASE postgres SET DateStyle = 'ISO';
	CREATE TABLE source (path text PRIMARY KEY, text text);
	CREATE TABLE report (path text PRIMARY KEY, doc rca);
	CREATE TABLE refused (path text PRIMARY KEY, state text, message text, detail text, hint text);
	-- loads what is a report, and keeps the reason of what is none
	CREATE PROCEDURE load() LANGUAGE plpgsql AS $$
	DECLARE
		s source; m text; d text; h text;
	BEGIN
		FOR s IN SELECT * FROM source LOOP
			BEGIN
				INSERT INTO report VALUES (s.path, s.text);
			EXCEPTION WHEN OTHERS THEN
				GET STACKED DIAGNOSTICS m = MESSAGE_TEXT, d = PG_EXCEPTION_DETAIL, h = PG_EXCEPTION_HINT;
				INSERT INTO refused VALUES (s.path, SQLSTATE, m, d, h);
			END;
		END LOOP;
	END $$;
});

sub load
{
	my (@files) = @_;
	my $sql = "TRUNCATE source, report, refused;\n";
	for my $file (@files)
	{
		my $text = slurp_file($file);
		(my $name = $file) =~ s{.*/}{};
		$sql .= "INSERT INTO source VALUES (\$name\$$name\$name\$, \$source\$$text\$source\$);\n";
	}
	$node->safe_psql('postgres', $sql);
	$node->safe_psql('postgres', 'CALL load()');
	return;
}

sub query { return $node->safe_psql('postgres', $_[0]); }

# our own
my @docs = glob('test/docs/*.md');
cmp_ok(scalar @docs, '>=', 15, 'there are documents of our own');
load(@docs);
is(query('SELECT count(*) FROM report'), scalar @docs, 'all of them load');
is(query('SELECT count(*) FROM report JOIN source USING (path) WHERE doc::text <> text'), '0', 'byte for byte');
is( query(q{SELECT count(*) FROM report WHERE rca_title(doc) IS NULL OR rca_date(doc) IS NULL
	OR rca_severity_rank(doc) IS NULL OR rca_services(doc) IS NULL OR rca_prepared_by(doc) IS NULL
	OR rca_summary(doc) IS NULL OR rca_root_cause(doc) IS NULL
	OR NOT EXISTS (SELECT FROM rca_timeline(doc)) OR NOT EXISTS (SELECT FROM rca_action_items(doc))}),
	'0', 'all of them say all');

# one document for each style of teams; the expected values were worked out by
# hand
load(glob('test/docs/styles/*.md'));
is( query(q{SELECT replace(path, '.md', ''), rca_date(doc), rca_severity_rank(doc), rca_services(doc), rca_summary(doc) IS NOT NULL,
		(SELECT concat_ws(' ', count(*), to_char(min(at), 'MM-DD HH24:MI'), to_char(max(at), 'MM-DD HH24:MI'), count(until), count(*) FILTER (WHERE is_approximate)) FROM rca_timeline(doc)),
		(SELECT concat_ws(' ', count(*), count(owner), count(due_date), count(*) FILTER (WHERE NOT is_open)) FROM rca_action_items(doc))
		FROM report ORDER BY path COLLATE "C"}),
	"bold-keys-and-bullets|2025-04-08|2|{checkout,search}|t|4 04-08 22:40 04-09 00:05 1 0|2 2 2 1\n"
	. "headings-as-entries|2025-08-20|||t|3 08-20 11:02 08-21 06:15 0 0|1 0 0 0\n"
	. "labels-and-quotes|2025-09-03|||t|3 09-03 13:00 09-04 14:45 0 0|2 2 0 1\n"
	. "list-keys-12-hours|2025-10-27|3||f|3 10-27 01:05 10-27 14:54 0 0|2 0 0 1\n"
	. "one-list|2025-07-14|||f|4 07-14 10:05 07-14 10:40 0 0|2 0 0 0\n"
	. "relative-times|2025-11-05||{gateway}|f|4 11-05 09:50 11-05 10:25 0 0|1 1 1 0\n"
	. "table-metadata|2025-05-12|2|{mailer}|t|3 05-12 08:00 05-12 09:00 0 1|2 1 0 1\n"
	. 'toml-and-day-headings|2025-06-02|2||t|4 06-02 14:00 06-03 09:40 0 0|2 0 0 0',
	'styles: every one is read');

SKIP:
{
	skip "no corpus at $corpus", 1 unless -d $corpus;

	# the user's own example
	load("$corpus/../example.md");
	is( query(q{SELECT rca_title(doc), rca_date(doc), rca_severity(doc), rca_severity_rank(doc), rca_services(doc),
			rca_tags(doc), rca_status(doc), extract(epoch FROM rca_duration(doc))::int / 60, rca_authors(doc),
			rca_prepared_by(doc), rca_prepared_on(doc) FROM report}),
		'2025-03-23 - Memory Leak in Service in inventory-api|2025-03-23|P2|2|'
		. '{inventory-api,notification-service,analytics-pipeline,recommendation-engine}|'
		. '{rca,p2,application}|resolved|164|{"Backend Team"}|Backend Team|2025-03-25',
		'example: metadata');
	is( query(q{SELECT ord, at, zone, milestone, event FROM report, rca_timeline(doc)}),
		"1|2025-03-23 05:24:00+00|UTC|detected|Monitoring alert triggered\n"
		. "2|2025-03-23 05:26:00+00|UTC|paged|On-call engineer paged\n"
		. "3|2025-03-23 05:29:00+00|UTC|investigating|Initial investigation started\n"
		. "4|2025-03-23 05:34:00+00|UTC|identified|Root cause identified\n"
		. "5|2025-03-23 07:02:00+00|UTC|mitigated|Mitigation applied\n"
		. "6|2025-03-23 07:35:00+00|UTC|recovered|Service recovery observed\n"
		. '7|2025-03-23 08:08:00+00|UTC|resolved|Incident resolved',
		'example: timeline');
	is( query(q{SELECT priority, action, owner, due_date, is_open FROM report, rca_action_items(doc)}),
		"P1|Implement monitoring for memory leak in service|Platform Engineering|2025-03-30|t\n"
		. "P2|Update runbook|SRE|2025-04-06|t\n"
		. "P2|Add load test scenario|Platform Engineering|2025-04-13|t\n"
		. 'P3|Review similar services|Database Team|2025-04-22|t',
		'example: action items');

	# the vault: the stated durations confirm the timelines
	my @vault = glob("$corpus/vault/RCAs/*.md");
	load(@vault);
	is(query('SELECT count(*) FROM report'), scalar @vault, 'vault: all load');
	is(query('SELECT count(*) FROM report JOIN source USING (path) WHERE doc::text <> text'), '0', 'vault: byte for byte');
	is( query(q{SELECT path FROM report WHERE rca_duration(doc) IS DISTINCT FROM
			(SELECT (array_agg(at ORDER BY ord DESC))[1] - (array_agg(at ORDER BY ord))[1] FROM rca_timeline(doc))}),
		'', 'vault: last minus first instant is the stated duration');
	is( query(q{SELECT path FROM report WHERE (SELECT count(at) FROM rca_timeline(doc)) <> 7
			OR (SELECT count(milestone) FROM rca_timeline(doc)) <> 7
			OR (SELECT count(due_date) FROM rca_action_items(doc)) <> 4
			OR (SELECT count(owner) FROM rca_action_items(doc)) <> 4}),
		'', 'vault: seven entries, four action items');
	load(glob("$corpus/vault/Services/*.md"));
	is(query('SELECT count(*) FROM refused'), '0', 'vault: service pages load');

	# the field
	my @field = glob("$corpus/field/*.md");
	load(@field);
	my $loaded = query('SELECT count(*) FROM report');
	diag("field: $loaded of " . scalar(@field) . ' documents load');
	diag($_) for split /\n/, query(q{SELECT path || ': ' || message || ': ' || detail FROM refused ORDER BY path});
	is($loaded, scalar @field, 'field: all load');
	is( query(q{SELECT path FROM refused WHERE state NOT IN ('22P02', '54000') OR detail = '' OR hint = ''}),
		'', 'field: what is refused is refused for a reason');
	is(query('SELECT count(*) FROM report JOIN source USING (path) WHERE doc::text <> text'), '0', 'field: byte for byte');
}

is(query('SELECT 1'), '1', 'the server lives');
$node->stop;
done_testing();
