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
	(31, E'1\u00a0234\u00a0567 requests failed'),
	(32, '影響ユーザー数: 約1,200人'),
	(33, '受影响用户：3.5万人'),
	-- money
	(40, 'Estimated revenue impact: $36974'),
	(41, 'Revenue: $1.2M'),
	(42, 'Loss of EUR 36.5k'),
	(43, '300 USD refunded'),
	(44, E'Refunds: \u20ac1,200 / \u00a312'),
	(45, E'\u00a5100'),
	(46, '36.974 EUR'),
	(47, '$1.5m lost'),
	(48, 'Perte : 1,5 M€'),
	(49, '120万円'),
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
	(68, '30분간 중단'),
	(69, 'Latencia de 25 - 59 segundos'),
	-- changes and ranges
	(70, 'Latency increase: p99 went from 338ms to 2956ms'),
	(71, E'p99 338ms \u2192 2956ms'),
	(72, 'p99 rose from 338ms to 2.9s'),
	(73, 'Error rate: 10-15%'),
	(74, '10 to 15 minutes late'),
	(75, 'cost went from $10 to $25'),
	(76, 'Latency up 2.5x'),
	(77, 'from 0 to 12 errors'),
	(78, 'Error rate 0.5% -> 12%'),
	(79, 'between 10 and 15 users'),
	(80, '3x-5x slower'),
	(81, 'Delay: 0.1〜0.35 秒'),
	-- a part of a whole
	(90, '3 of 7 regions down'),
	(91, '1 in 5 requests failed'),
	-- no quantities
	(100, 'No data loss'),
	(101, 'Between 12:17 and 12:30 on 2023-07-20 nothing'),
	(102, '#123 and PR 45'),
	(103, 'Version 2.3.1 on host-7'),
	(104, '123456789012345678901234567890 things'),
	(105, '3rd time'),
	(106, 'Kubernetes 1.15 nodes'),
	(107, 'HTTP 429, 504 errors'),
	(108, '503 errors'),
	(109, 'Symptom: 502 Bad gateway'),
	(110, 'All requests failed with 500'),
	(111, 'Twice (Oct 24 & 28)'),
	-- but these are counts
	(120, '500 users'),
	(121, '500 customer-facing errors'),
	(122, 'Error 500 for 12 users')) v(n, sentence),
       LATERAL rca_impacts(rca_read(E'# R\n## Impact\n- ' || sentence)) i
 ORDER BY n;

-- a sentence with more than one is more than one row; a bare number is one only where it is the first
SELECT i.ord, i.label, i.comparator AS cmp, i.value, i.unit, i.currency AS cur, i.line
  FROM rca_impacts($$# R
## Impact
- 83% of requests failed for 2h 15m
- p99 338 ms, p95 120 ms and an error rate of 5% (baseline: <1%), which cost $400
- 127 episodes (19% of the 678-episode corpus) in 3 feeds
- 31.4 % of the 28-day budget was consumed
$$) i;

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
       LATERAL rca_impacts(rca_read(E'# R\n## Impact\n- ' || sentence)) i
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

-- a heading that says nothing leaves it to the part
SELECT i.ord, i.scope, i.raw FROM rca_impacts($$# R
## Customer Impact
- 1 of them
### How many
- 2 of them
- Financial impact: 3 of them
## Impacto en los usuarios
- 4 of them
## Impact
4 of them
### How many
- 5 of them
$$) i;

-- prose is read where there is no list
SELECT i.value, i.unit, i.raw FROM rca_impacts(E'# R\n## Impact\n\nFor 13 minutes nothing\nworked.\n\nThen it did.\n') i;
SELECT i.value, i.raw FROM rca_impacts(E'# R\n## Impact\n\nFor 13 minutes nothing worked:\n\n- 5 users\n') i;
SELECT count(*) FROM rca_impacts('# R');

-- the same marks say that a number, a time or a duration is about right; some
-- units count only where a duration is expected
SELECT mark, i.comparator, i.value, i.unit, rca_duration(format(E'---\nduration: %s 2 hours\n---\n', mark)::rca),
	(SELECT ARRAY[t.at::time::text, t.is_approximate::text]
	 FROM rca_timeline(format(E'---\ndate: 2025-01-01\n---\n## Timeline\n\n|Time|Event|\n|-|-|\n|%s 10:05|a|\n', mark)) t) AS time
FROM unnest('{~,≈,±,約,about,nearly,roughly,ca.,ca,an estimated,environ}'::text[]) mark,
	rca_impacts(rca_read(format(E'# R\n## Impact\n\n- down for %s 15 min\n', mark))) i;
SELECT text, rca_duration(format(E'---\nduration: %s\n---\n', text)::rca),
	(SELECT i.unit FROM rca_impacts(rca_read(format(E'# R\n## Impact\n\n- %s\n', text))) i) AS unit
FROM unnest('{2 w,3 timer,2 semanas,1 minuto,3 日}'::text[]) text;

-- what the numbers measure, how much that is, and which is the figure of the report
SELECT i.line, i.measure, i.amount, i.is_figure AS fig, i.label, i.value, i.unit, i.currency AS cur
FROM rca_impacts($$# T

## Impact

- 36,974 requests failed, of them 1,200 requests of the shop
- 12 support tickets
- 1,200 users affected
- About 300 of these users lost their carts
- Error rate: 21% (baseline: <1%)
- Availability: 99.2%
- Availability fell to 97.5%
- 83% of requests affected
- p99 latency went from 338ms to 2956ms
- Median response time: 3 s
- Downtime: 2h 44m
- Delay: 10-15 minutes
- Lost 4.5 GB of logs
- Revenue: $1.2M (1.1M EUR)
- 3 of 7 regions
- 40 req/s dropped
- 2.5x more load
- 45 tenants could not log in
- 影響ユーザー数: 約1,200人
- 受影响用户：3.5万人
- Nobody complained
- 95 customer-facing errors
- 1.200 Kunden
$$::rca) i;
