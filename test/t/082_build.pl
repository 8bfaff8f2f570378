# A report from jsonb: the result of rca_to_jsonb for every document is built
# again, from its sections and from its rows alone, and says the same.

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
	CREATE TABLE report (path text, said jsonb);

	-- what is compared: all but the places, and how an instant was written
	CREATE FUNCTION facts(j jsonb) RETURNS jsonb LANGUAGE sql AS $$
		SELECT j - '{sections,links,tables,code_blocks,metrics,summary,root_cause,front_matter}'::text[] ||
			(SELECT jsonb_object_agg(kind, (SELECT jsonb_agg(row - '{ord,line,elapsed,key}'::text[] -
				CASE WHEN row ->> 'at' IS NULL THEN '{}'::text[] ELSE '{raw_time,zone}' END ORDER BY n)
				FROM jsonb_array_elements(j -> kind) WITH ORDINALITY e(row, n)))
			FROM unnest('{timeline,action_items,impacts,lessons,contributing_factors,resolution_steps,affected_services}'::text[]) kind) $$;
	CREATE FUNCTION built(j jsonb, OUT said jsonb, OUT place text) LANGUAGE plpgsql AS $$
		BEGIN
			said := rca_to_jsonb(rca_build(j));
		EXCEPTION WHEN invalid_parameter_value THEN
			GET STACKED DIAGNOSTICS place = PG_EXCEPTION_DETAIL;
			place := substring(place FROM '^[^:]*');
		END $$;
});

sub query { return $node->safe_psql('postgres', $_[0]); }

sub load
{
	my $sql = "TRUNCATE report;\n";
	for my $file (@_)
	{
		my $text = slurp_file($file);
		$sql .= "INSERT INTO report VALUES (\$path\$$file\$path\$, rca_to_jsonb(\$doc\$$text\$doc\$::rca));\n";
	}
	$node->safe_psql('postgres', $sql);
	is(query('SELECT count(*) FROM report'), scalar @_, scalar(@_) . ' documents are loaded');
	return;
}

# Documents that cannot be built from their rows alone, with the reason.
my %refused = (
	# the factors of "Causes" in the timeline are not read, but those of a root
	# cause are
	'067-ministryofjustice-2026-03-30-ingress-nginx-rollback.md' => '$.contributing_factors',
	# the Markdown of the root cause has a section about impact, whose points
	# are read there
	'138-bdougie-2025-10-23-subscription-activation-failures.md' => '$.impacts',
	# "Improve X:" has a colon for the list below it, which is not part of the row
	'275-jerdaw-2026-02-04-annual-crawl-output-dirs-on-root-disk.md' => '$.action_items[2].action',
	# the first entry has "Unknown Date"; without a date of the report, that of
	# the second one is used
	'135-bdougie-2025-09-28-repository-tracking-failure.md' => '$.date');

sub compare
{
	my ($what) = @_;
	is(query('SELECT path, place FROM report, built(report.said) b WHERE b.said IS NULL'), '', "$what: all are built from their sections");
	is(query(q{SELECT path FROM report, built(report.said) b WHERE facts(b.said) <> facts(report.said) OR
		b.said -> 'front_matter' <> report.said -> 'front_matter'}), '', "$what: and say the same");
	is(query(q{SELECT path FROM report, built(report.said) b, built(b.said) again WHERE b.said IS DISTINCT FROM again.said}),
		'', "$what: what is built is built from itself as it is");

	my $bare = q{report.said - '{sections,links}'::text[]};
	my %found = map { m{([^/]*)\|(.*)} } split /\n/, query("SELECT path, place FROM report, built($bare) b WHERE b.said IS NULL");
	my @others = grep { ($refused{$_} // '') ne $found{$_} } sort keys %found;
	is("@others", '', "$what: from rows alone, all but those that are listed");
	is(query("SELECT path FROM report, built($bare) b WHERE facts(b.said) <> facts(report.said)"), '', "$what: and say the same");
	return;
}

load(glob('test/docs/*.md'), glob('test/docs/styles/*.md'));
compare('own documents');

SKIP:
{
	my @files = (glob("$corpus/vault/*.md"), glob("$corpus/vault/*/*.md"), glob("$corpus/field/*.md"), glob("$corpus/field/*/*.md"));
	skip 'no corpus', 1 if !@files;
	load(@files);
	compare('real documents');
}

# the result does not depend on the session
my $digest = q{SELECT md5(string_agg(public.rca_build(said)::text, '' ORDER BY path COLLATE "C")) FROM public.report WHERE path !~ '/(067|138|275|135)-'};
is(query("SET search_path = ''; SET TimeZone = 'Asia/Kathmandu'; SET DateStyle = 'SQL, DMY'; SET IntervalStyle = 'sql_standard'; $digest"),
	query($digest), 'the same under other settings');

$node->stop;
done_testing();
