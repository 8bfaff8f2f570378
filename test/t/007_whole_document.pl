# Every sentence of a report can be queried.  First the user's own example,
# part by part and line by line.  Then every document: jsonb says the same as
# the rows, with all settings of the session, with and without a parallel plan.

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
	CREATE TABLE report (path text, doc rca);
});

sub query { return $node->safe_psql('postgres', $_[0]); }

sub load
{
	my $sql = "TRUNCATE report;\n";
	for my $file (@_)
	{
		my $text = slurp_file($file);
		$sql .= "INSERT INTO report VALUES (\$path\$$file\$path\$, \$doc\$$text\$doc\$);\n";
	}
	$node->safe_psql('postgres', $sql);
	is(query('SELECT count(*) FROM report'), scalar @_, scalar(@_) . ' documents are loaded');
	return;
}

my @kinds = (
	[ 'timeline', 'rca_timeline_entry' ],
	[ 'action_items', 'rca_action_item' ],
	[ 'sections', 'rca_section_entry' ],
	[ 'contributing_factors', 'rca_contributing_factor' ],
	[ 'resolution_steps', 'rca_resolution_step' ],
	[ 'lessons', 'rca_lesson' ],
	[ 'impacts', 'rca_impact' ],
	[ 'affected_services', 'rca_affected_service' ],
	[ 'links', 'rca_link' ],
	[ 'metrics', 'rca_metric' ],
	[ 'tables', 'rca_table_row' ],
	[ 'code_blocks', 'rca_code_block' ]);

# jsonb that is cast back is equal to the rows; the same for text as for the
# type
sub compare_all
{
	my ($what) = @_;
	my $rows = 0;
	for (@kinds)
	{
		my ($kind, $type) = @$_;
		is( query(qq{SELECT path FROM report, rca_to_jsonb(doc) j WHERE
			(SELECT array_agg(r) FROM rca_$kind(doc) r) IS DISTINCT FROM
			(SELECT array_agg(r) FROM jsonb_populate_recordset(NULL::$type, j -> '$kind') r)
			OR (SELECT array_agg(r) FROM rca_$kind(doc) r) IS DISTINCT FROM
			(SELECT array_agg(r) FROM rca_$kind(rca_read(doc::text)) r)}),
			'', "$what: $kind in jsonb, from the type and from text");
		$rows += query("SELECT count(*) FROM report, rca_$kind(doc)");
	}
	cmp_ok($rows, '>', 10, "$what: $rows rows were compared");
	is( query(q{SELECT path FROM report, rca_parse(doc) p,
		jsonb_populate_record(NULL::rca_document, rca_to_jsonb(doc) - '{timeline,action_items}'::text[]) q
		WHERE ROW(p.title, p.date, p.severity, p.severity_rank, p.status, p.services, p.tags, p.authors, p.duration,
			p.summary, p.root_cause, p.prepared_by, p.prepared_on, p.front_matter) IS DISTINCT FROM
		ROW(q.title, q.date, q.severity, q.severity_rank, q.status, q.services, q.tags, q.authors, q.duration,
			q.summary, q.root_cause, q.prepared_by, q.prepared_on, q.front_matter)}),
		'', "$what: what a report says once");
	# the sections are the body, without overlap and without gaps
	is( query(q{SELECT path FROM (SELECT report.path, s.line, lag(s.end_line) OVER (PARTITION BY report.path ORDER BY s.ord) AS previous
		FROM report, rca_sections(doc) s) x WHERE line <> previous + 1}),
		'', "$what: each section begins where the one before ends");
	return;
}

# all immutable functions, in one value
my $digest = q{SELECT md5(string_agg(d, '' ORDER BY d)) FROM (SELECT md5(doc::jsonb::text || rca_to_html_page(doc) || rca_to_mermaid(doc)
	|| rca_to_tsvector('english', doc)::text || (SELECT coalesce(string_agg(f::text, ','), '') FROM rca_lint(doc) f)) AS d FROM report) x};

sub compare_settings
{
	my ($what) = @_;
	my $expected = query($digest);
	my @settings = (
		"SET TimeZone = 'Asia/Kathmandu'; SET DateStyle = 'SQL, DMY'; SET IntervalStyle = 'sql_standard';",
		"SET TimeZone = 'America/St_Johns'; SET DateStyle = 'German'; SET IntervalStyle = 'iso_8601'; SET extra_float_digits = -10;",
		"SET default_text_search_config = 'pg_catalog.french'; SET search_path = ''; SET bytea_output = 'escape';");
	my @locales = split /\n/, query(q{SELECT collname FROM pg_collation WHERE collprovider = 'c' AND collname ~ '^(de_DE|tr_TR|fr_FR)\.utf8$'});
	push @settings, "SET lc_monetary = '$_'; SET lc_numeric = '$_'; SET lc_time = '$_';" for 'C', @locales;
	for my $setting (@settings)
	{
		(my $here = $digest) =~ s/\b(rca_\w+)\(/public.$1(/g;
		$here =~ s/FROM report/FROM public.report/g;
		$here =~ s/'english'/'pg_catalog.english'/g;
		is(query("$setting $here"), $expected, "$what: the same under $setting");
	}
	my $parallel = q{SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
		SET max_parallel_workers_per_gather = 2; };
	query('ALTER TABLE report SET (parallel_workers = 2); ANALYZE report');
	like(query("$parallel EXPLAIN $digest"), qr/Gather.*Parallel Seq Scan on report/s, "$what: a parallel plan");
	is(query("$parallel $digest"), $expected, "$what: the same in it");
	return;
}

load(glob('test/docs/*.md'), glob('test/docs/styles/*.md'));
compare_all('our documents');
compare_settings('our documents');

SKIP:
{
	skip "no corpus at $corpus", 1 unless -d $corpus;

	my $example = "$corpus/../example.md";
	load($example);
	is( query('SELECT ord, level, heading, part, line, end_line FROM report, rca_sections(doc)'),
		"1|1|2025-03-23 - Memory Leak in Service in inventory-api|other|12|13\n"
		  . "2|2|Summary|summary|14|17\n"
		  . "3|2|Timeline|timeline|18|29\n"
		  . "4|2|Root Cause|root_cause|30|40\n"
		  . "5|2|Impact|impact|41|48\n"
		  . "6|3|Affected Services|affected_services|49|54\n"
		  . "7|3|Customer Impact|customer_impact|55|61\n"
		  . "8|2|Resolution|resolution|62|70\n"
		  . "9|2|Lessons Learned|lessons|71|72\n"
		  . "10|3|What Went Well|went_well|73|80\n"
		  . "11|3|What Could Be Improved|could_improve|81|88\n"
		  . "12|2|Action Items|action_items|89|99\n"
		  . '13|2|Related Incidents|related|100|107',
		'example: sections');
	is( query('SELECT f.* FROM report, rca_contributing_factors(doc) f'),
		"1|Recent code changes introduced a regression|36\n"
		  . "2|Test coverage did not include edge cases|37\n"
		  . '3|Monitoring gaps delayed detection|38',
		'example: contributing factors');
	is( query('SELECT scope, label, comparator, value, unit, baseline_comparator, baseline, from_value, to_value, round(ratio, 3), currency, line FROM report, rca_impacts(doc)'),
		"|Service degradation||83|%|||||||44\n"
		  . "|Error rate spike||21|%|<|1|||21.000||45\n"
		  . "|Latency increase: p99|||ms|||338|2956|8.746||46\n"
		  . "customer|customer-facing errors||689|customer-facing errors|||||||57\n"
		  . "customer|support tickets created||90|support tickets|||||||58\n"
		  . 'customer|Estimated revenue impact||36974|||||||USD|59',
		'example: impacts');
	is( query('SELECT service, line FROM report, rca_affected_services(doc)'),
		"inventory-api|50\nnotification-service|51\nanalytics-pipeline|52\nrecommendation-engine|53",
		'example: affected services');
	is( query('SELECT step, line FROM report, rca_resolution_steps(doc)'),
		"Deployed hotfix to address the immediate issue|65\nAdded regression tests for the affected code path|66\n"
		  . "Implemented additional monitoring and alerting|67\nUpdated runbook with troubleshooting steps|68",
		'example: resolution');
	is( query('SELECT category, lesson, line FROM report, rca_lessons(doc)'),
		"went_well|Alert fired within 5 minutes of incident start|75\nwent_well|On-call response was quick (4 minutes)|76\n"
		  . "went_well|Cross-team collaboration was effective|77\nwent_well|Communication to stakeholders was timely|78\n"
		  . "could_improve|Need better runbooks for application issues|83\ncould_improve|Monitoring coverage gaps identified|84\n"
		  . "could_improve|Load testing should cover this scenario|85\ncould_improve|Need automated rollback for faster recovery|86",
		'example: lessons');
	is( query('SELECT kind, target, label, line, col FROM report, rca_related(doc)'),
		"wikilink|2025-03-23-previous-incident|Previous application incident|103|3\n"
		  . "wikilink|runbook-inventory-api|inventory-api Runbook|104|3\n"
		  . 'wikilink|architecture-application|Application Architecture|105|3',
		'example: related');
	is( query(q{SELECT metric, value, from_line, to_line FROM report, rca_metrics(doc) WHERE status = 'success'}),
		"detected_to_acknowledged|00:05:00|22|24\ndetected_to_identified|00:10:00|22|25\ndetected_to_mitigated|01:38:00|22|26\n"
		  . "detected_to_recovered|02:11:00|22|27\ndetected_to_resolved|02:44:00|22|28\npaged_to_acknowledged|00:03:00|23|24\n"
		  . "timeline_span|02:44:00|22|28\nstated_duration|02:44:00||\nincident_length|02:44:00||",
		'example: metrics');
	is( query(q{SELECT DISTINCT status FROM report, rca_metrics(doc) WHERE metric LIKE 'time_to_%'}),
		'timestamps_missing', 'example: nothing counts from a start that is not stated');
	is( query(q{SELECT string_agg(key, ',' ORDER BY key) FROM report, jsonb_object_keys(rca_front_matter(doc)) key}),
		'author,date,duration_minutes,services,severity,status,tags,title', 'example: front matter');

	# for every line: a row of a typed function has its number, or a value
	# contains it
	my %named = map { $_ => 1 } split /\n/, query(q{
		SELECT line FROM report, rca_timeline(doc) UNION SELECT line FROM report, rca_action_items(doc)
		UNION SELECT line FROM report, rca_contributing_factors(doc) UNION SELECT line FROM report, rca_impacts(doc)
		UNION SELECT line FROM report, rca_affected_services(doc) UNION SELECT line FROM report, rca_resolution_steps(doc)
		UNION SELECT line FROM report, rca_lessons(doc) UNION SELECT line FROM report, rca_links(doc)
		UNION SELECT line FROM report, rca_sections(doc)});
	my $values = query(q{SELECT concat_ws(E'\n', rca_summary(doc), rca_root_cause(doc),
		'*RCA prepared by ' || rca_prepared_by(doc) || ' on ' || rca_prepared_on(doc) || '*',
		(SELECT string_agg(DISTINCT '| ' || array_to_string(columns, ' | ') || ' |', E'\n') FROM rca_tables(doc))) FROM report});
	my (@lost, $number);
	my $fences = 0;
	for my $line (split /\n/, slurp_file($example))
	{
		$number++;
		$fences++ if $line eq '---';
		# front matter was compared above; blank lines and rules have no text
		next if $fences < 2 || $line =~ /^\s*$/ || $line =~ /^[-| ]+$/;
		push @lost, "$number: $line" unless $named{$number} || index($values, $line) >= 0;
	}
	is(join("\n", @lost), '', "example: each of its $number lines is returned by a typed function");

	# the known figures of the vault
	load(glob("$corpus/vault/RCAs/*.md"));
	is( query(q{SELECT DISTINCT value FROM report, rca_metrics(doc) WHERE metric = 'detected_to_identified'}),
		'00:10:00', 'vault: ten minutes from detection to the cause, always');
	is( query(q{SELECT path FROM report, rca_metrics(doc) m WHERE metric = 'timeline_span' AND value <> rca_duration(doc)}),
		'', 'vault: the span is the stated duration');
	is( query(q{SELECT path FROM report WHERE (SELECT count(*) FROM rca_related(doc) WHERE kind = 'wikilink') <> 3
		OR (SELECT count(*) FROM rca_impacts(doc)) <> (SELECT count(*) FROM rca_impacts(doc) WHERE value IS NOT NULL OR to_value IS NOT NULL)
		OR (SELECT array_agg(service) FROM rca_affected_services(doc)) <> rca_services(doc)
		OR NOT EXISTS (SELECT FROM rca_contributing_factors(doc)) OR NOT EXISTS (SELECT FROM rca_resolution_steps(doc))
		OR NOT EXISTS (SELECT FROM rca_lessons(doc) WHERE category = 'went_well')
		OR NOT EXISTS (SELECT FROM rca_lessons(doc) WHERE category = 'could_improve')}),
		'', 'vault: every part is read');

	load($example, glob("$corpus/vault/RCAs/*.md"), glob("$corpus/field/*.md"));
	compare_all('corpus');
	compare_settings('corpus');
}

$node->stop;
done_testing();
