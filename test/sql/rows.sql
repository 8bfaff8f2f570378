-- rows are formed as PostgreSQL forms them: rca_parse has it make the same ones

-- strings up to and over what has a short header, nulls on both sides of the
-- eighth column, cells of other columns, rows longer than any buffer
CREATE TABLE incident AS
SELECT n, format(E'# Report\n\n## Timeline\n\n| Time (UTC) | Event | Who |\n|---|---|---|\n'
	'| 2025-02-24 10:00 | %1$s | %1$s |\n| ~10:05-10:10 | Mitigated |  |\n| later | %1$s | x |\n| 11:00:00.5 | Resolved | |\n\n'
	'## Action Items\n\n| Priority | Action | Owner | Due | Status | Ticket | Note |\n|---|---|---|---|---|---|---|\n'
	'| P1 | %1$s | | 2025-03-01 | done | %1$s | %1$s |\n| | x | %1$s | soon | | | |\n', repeat('ab', n))::rca AS doc
FROM unnest('{1, 2, 3, 4, 62, 63, 64, 65, 200, 600, 800, 900, 1000, 1100, 5000, 40000}'::int[]) n;

-- what is printed, the fields one by one as they stand in memory, and the bytes of the whole
SELECT count(*), count(*) FILTER (WHERE t::text <> u::text OR t *<> u OR pg_column_size(t) <> pg_column_size(u)) AS different
FROM (SELECT rca_timeline(doc) AS t, unnest((rca_parse(doc)).timeline) AS u FROM incident) x;
SELECT count(*), count(*) FILTER (WHERE t::text <> u::text OR t *<> u OR pg_column_size(t) <> pg_column_size(u)) AS different
FROM (SELECT rca_action_items(doc) AS t, unnest((rca_parse(doc)).action_items) AS u FROM incident) x;
SELECT t.ord, at, left(event, 9) AS event, length(event), until, is_approximate, left(extra::text, 12) AS extra, elapsed
FROM incident, rca_timeline(doc) t WHERE n = 40000;

-- in a sort, a join and a table, which take the tuples on
CREATE TABLE entry AS SELECT n, t.* FROM incident, rca_timeline(doc) t ORDER BY event, n, ord;
SELECT count(*), count(*) FILTER (WHERE e *<> u) AS different
FROM (SELECT n, ord, row(ord, at, until, is_approximate, raw_time, zone, milestone, event, elapsed, extra, line)::rca_timeline_entry AS e FROM entry) e
JOIN incident USING (n), unnest((rca_parse(doc)).timeline) u WHERE u.ord = e.ord;

DROP TABLE incident, entry;
