# What a year of incidents cost: sums over the reports of the demo, against
# figures that a person read out of the documents, line by line.

use strict;
use warnings;

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

# Each quantity of the parts "Impact" and "Customer Impact": the document, the line,
# its words, what it measures, the value in the unit of the words, and the amount in
# the unit of the measure.  Shares and things that are no measure are "other", of
# which no sum is made.
my @by_hand = (
	[ '2025-01-14-checkout-card-declines', 44, 'Declined payments: 14% of attempts', 'other', 14 ],
	[ '2025-01-14-checkout-card-declines', 45, '2,310 customers saw an error', 'customers', 2310, 2310 ],
	[ '2025-01-29-search-index-lag', 41, '9% of the catalogue stale', 'other', 9 ],
	[ '2025-02-08-login-outage-midnight', 44, 'Logins: 100% failed', 'other', 100 ],
	[ '2025-02-08-login-outage-midnight', 45, '38k sessions could not be renewed', 'other', 38_000 ],
	[ '2025-02-08-login-outage-midnight', 48, '412 support tickets', 'tickets', 412, 412 ],
	[ '2025-03-04-media-disk-full', 34, 'Uploads: 61% rejected between 09:00 and 09:50', 'other', 61 ],
	[ '2025-04-02-gateway-config-push', 42, 'Requests: 100% refused for 14 minutes', 'other', 100 ],
	[ '2025-04-02-gateway-config-push', 42, 'Requests: 100% refused for 14 minutes', 'duration', 14, 14 * 60 ],
	[ '2025-04-02-gateway-config-push', 43, 'Estimated revenue impact: EUR 52,000', 'revenue', 52_000, 52_000 ],
	[ '2025-04-21-catalog-price-import', 36, '4,112 products', 'other', 4112 ],
	[ '2025-04-21-catalog-price-import', 37, '31 orders at a wrong price', 'other', 31 ],
	# a change: there is no one value, and the amount is where it ended
	[ '2025-05-06-search-slow-queries', 35, 'Latency increase: p99 went from 180ms to 3200ms', 'latency', undef, 3200 ],
	[ '2025-07-02-data-loss-in-media-cache', 33, '2% of thumbnails', 'other', 2 ],
	[ '2025-08-15-gateway-memory-leak', 38, 'Error rate spike: 4% (baseline: <0.1%)', 'error_rate', 4, 4 ],
	[ '2025-11-18-mailer-dns', 36, '12% of mails delayed by more than 10 minutes', 'other', 12 ],
	[ '2025-11-18-mailer-dns', 36, '12% of mails delayed by more than 10 minutes', 'duration', 10, 10 * 60 ],
	[ '2025-11-18-mailer-dns', 37, '~5.5k login codes expired before they arrived', 'other', 5500 ]);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
my $out = '';
IPC::Run::run([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('postgres'), '-f', 'test/demo/load.sql', '-f', 'examples/reports.sql', '-f', 'examples/grafana.sql' ], '>&', \$out);
is($? >> 8, 0, 'the demo is loaded') or diag($out);

sub query { my $result = $node->safe_psql('postgres', $_[0]); utf8::decode($result); return $result; }

# the words are in the documents, and no other line of these sections has a number
my %line;
for my $figure (@by_hand)
{
	my ($name, $line, $words) = @$figure;
	my @lines = split /\n/, slurp_file("test/docs/$name.md");
	is($lines[ $line - 1 ], "- $words", "$name, line $line");
	$line{"$name $line"} = 1;
}
my @others;
for my $file (glob 'test/docs/*.md')
{
	my ($in, $n) = (0, 0);
	my $name = $file =~ s{.*/|\.md$}{}gr;
	for my $text (split /\n/, slurp_file($file))
	{
		$n++;
		$in = $text =~ /impact$/i if $text =~ /^#/;
		push @others, "$name, line $n: $text" if $in && $text =~ /\d/ && $text !~ /^#/ && !$line{"$name $n"};
	}
}
is(join("\n", @others), '', 'nothing was overlooked');

# Sums of a column of the list above, by the measure and by what else is asked.
sub sums
{
	my ($column, $wanted, $key) = @_;
	my %sum;
	for my $figure (grep { $wanted->($_) } @by_hand)
	{
		my $group = join '|', $figure->[3], $key ? $key->($figure) : ();
		$sum{$group} = ($sum{$group} // 0) + $figure->[$column] if defined $figure->[$column];
		$sum{$group} //= undef;
	}
	return join "\n", sort map { join '|', $_, $sum{$_} // '' } keys %sum;
}
sub sorted { return join "\n", sort split /\n/, query($_[0]); }
sub quarter { return '2025-Q' . int(($_[0][0] =~ /-(\d\d)-/ ? $1 + 2 : die) / 3); }

my $year = q{rca_date(doc) BETWEEN '2025-01-01' AND '2025-12-31'};
is(sorted(qq{SELECT measure, sum(value) FROM incident, rca_impacts(doc) WHERE measure IS NOT NULL AND $year GROUP BY measure}),
	sums(4, sub { 1 }), 'SELECT measure, sum(value) over a year');
is(sorted(qq{SELECT measure, sum(amount) FROM incident, rca_impacts(doc) WHERE is_figure AND $year GROUP BY measure}),
	sums(5, sub { defined $_[0][5] }), 'sum(amount) of the figures');
is(sorted(qq{SELECT measure, to_char(rca_date(doc)::timestamp, 'YYYY"-Q"Q'), sum(amount) FROM incident, rca_impacts(doc) WHERE is_figure GROUP BY 1, 2}),
	sums(5, sub { defined $_[0][5] }, \&quarter), 'the same by quarter');
is(sorted(q{SELECT measure, left(regexp_replace(path, '.*/', ''), -3), line, value, amount FROM incident, rca_impacts(doc) WHERE measure IS NOT NULL}),
	join("\n", sort map { join '|', $_->[3], $_->[0], $_->[1], $_->[4] // '', $_->[5] // '' } @by_hand), 'each of them');

# A year in which the same is said twice, in parts, and in other words: the number of
# users is that of the reports, and not the sum of all that is said of them.
query(q{CREATE TABLE trap (path text PRIMARY KEY, doc rca NOT NULL);
	INSERT INTO trap VALUES
		('twice', E'---\ndate: 2025-02-01\n---\n# T\n\n## Summary\n\n1,200 users were affected.\n\n## Impact\n\n- 1,200 users affected\n- 300 of them lost their carts\n- 45,000 requests failed\n\n### Customer Impact\n\n- Affected users: 1200\n'),
		('range', E'---\ndate: 2025-03-01\n---\n# T\n\n## Impact\n\n- 100 to 200 users affected\n- HTTP 503 errors\n'),
		('money', E'---\ndate: 2025-04-01\n---\n# T\n\n## Impact\n\n- Lost revenue: $1,000 (EUR 900)\n- 40 users affected\n- about 5k errors\n'),
		('none', E'---\ndate: 2025-05-01\n---\n# T\n\n## Impact\n\nNobody was affected.\n'),
		('next', E'---\ndate: 2026-01-01\n---\n# T\n\n## Impact\n\n- 7 users affected\n')});
is(sorted(qq{SELECT measure, currency, sum(amount) FROM trap, rca_impacts(doc) WHERE is_figure AND $year GROUP BY measure, currency}),
	join("\n", 'errors||5000', 'requests||45000', 'revenue|USD|1000', 'users||1240'), 'what is said twice, in parts, as a range and in two currencies');

# every metric says of which report, date and quarter it is, and where it is from
is(sorted(q{SELECT count(*) FROM report_measure WHERE date IS NULL OR quarter IS NULL OR (value IS NULL) <> (source IS NULL)}), '0', 'report_measure: date, quarter and source');
is(sorted(q{SELECT count(*) FROM grafana_measure WHERE date IS NULL OR quarter IS NULL OR source IS NULL}), '0', 'grafana_measure: date, quarter and source');
is(sorted(q{SELECT DISTINCT quarter FROM report_measure}), join("\n", map { "2025-Q$_" } 1 .. 4), 'four quarters');

$node->stop;
done_testing();
