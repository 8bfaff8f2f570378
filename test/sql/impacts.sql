-- Impacts: numbers where there are numbers, the sentence always.

\pset null -
-- one sentence each
SELECT i.label, i.comparator AS cmp, i.value, i.unit, i.from_value AS "from", i.to_value AS "to",
       round(i.ratio, 2) AS ratio, i.currency AS cur
  FROM (VALUES
	-- what is measured: before the number, else behind it
	(10, 'Service degradation: 83% of requests affected'),
	(11, '83 % of requests affected'),
	(12, '689 customer-facing errors'),
	(13, '90 support tickets created'),
	(14, 'Users were logged out. The error rate rose to 12 %.'),
	(15, 'In 2025, 30% of users'),
	(16, '1999 customer-facing errors'),
	(17, 'On March 5, 2025 all 12 hosts'),
	-- how numbers are written
	(20, '36,974 requests failed'),
	(21, '36 974 requests failed'),
	(22, '36''974 requests failed'),
	(23, '1.234.567 Anfragen'),
	(24, '1.5 % of requests'),
	(25, '1,5 % of requests'),
	(26, '4.500,50 EUR'),
	(27, '~14k search requests'),
	(28, '3.4 million users'),
	(29, 'queue of 1.5M messages'),
	(30, '-5% conversion'),
	-- money
	(40, 'Estimated revenue impact: $36974'),
	(41, 'Revenue: $1.2M'),
	(42, 'Loss of EUR 36.5k'),
	(43, '300 USD refunded'),
	(44, E'Refunds: \u20ac1,200 / \u00a312'),
	(45, E'\u00a5100'),
	-- comparisons
	(50, 'about ~14k requests'),
	(51, 'more than 500 users'),
	(52, 'less than 0.1% of traffic'),
	(53, '500+ users'),
	(54, 'up to 40 users'),
	(55, '>= 3 services'),
	(56, E'\u2264 3 services'),
	-- durations
	(60, 'Downtime: 2h 44m'),
	(61, '1 hour and 20 minutes of downtime'),
	(62, 'The outage lasted for 47 minutes, during which time 415 jobs failed'),
	(63, '18-hour gap in the chain'),
	(64, 'p99 of 3 s'),
	(65, '10 秒で切断'),
	(66, 'Degraded (~15 minutes) for all'),
	(67, 'upvoted 12 times'),
	-- changes and ranges
	(70, 'Latency increase: p99 went from 338ms to 2956ms'),
	(71, E'p99 338ms \u2192 2956ms'),
	(72, 'p99 rose from 338ms to 2.9s'),
	(73, 'Error rate: 10-15%'),
	(74, '10 to 15 minutes late'),
	(75, 'cost went from $10 to $25'),
	(76, 'Latency up 2.5x'),
	(77, 'from 0 to 12 errors'),
	-- no quantities
	(80, 'No data loss'),
	(81, 'Between 12:17 and 12:30 on 2023-07-20 nothing'),
	(82, '#123 and PR 45'),
	(83, 'Version 2.3.1 on host-7'),
	(84, '123456789012345678901234567890 things'),
	(85, '3rd time')) v(n, sentence),
       LATERAL rca_impacts(E'# R\n## Impact\n- ' || sentence) i
 ORDER BY n;

-- what is usual
SELECT i.label, i.value, i.unit, i.baseline_comparator AS cmp, i.baseline, round(i.ratio, 2) AS ratio
  FROM (VALUES
	(1, 'Error rate spike: 21% (baseline: <1%)'),
	(2, 'CPU at 95% (normally ~40%)'),
	(3, '21 % errors vs 1 %'),
	(4, 'Baseline 200 ms, peak 3 s'),
	(5, '300MB of memory (usually 80MB)'),
	(6, 'Error rate 21% (baseline: 0%)'),
	(7, 'Latency 3 s (usually 80MB)'),
	(8, 'Errors: 21 % (up from 2 %)')) v(n, sentence),
       LATERAL rca_impacts(E'# R\n## Impact\n- ' || sentence) i
 ORDER BY n;

-- whom: as the label says, else the heading
SELECT i.ord, i.scope, i.value, i.raw, i.line
  FROM rca_impacts($$# R
## Impact
- 5 services down
- User impact: 10 users
- Customer-facing errors: 11
### Customer Impact
- 20 users
### Business impact
- $30 lost
### Something else
- 40 fish
### Technical impact
| What | How much | Remark |
|---|---|---|
| Replica lag | 50 s | one replica |
$$) i;

-- prose is read where there is no list
SELECT i.value, i.unit, i.raw FROM rca_impacts(E'# R\n## Impact\n\nFor 13 minutes nothing\nworked.\n\nThen it did.\n') i;
SELECT i.value, i.raw FROM rca_impacts(E'# R\n## Impact\n\nFor 13 minutes nothing worked:\n\n- 5 users\n') i;
SELECT count(*) FROM rca_impacts('# R');
