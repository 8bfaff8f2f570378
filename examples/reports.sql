-- examples/reports.sql
--
-- Reports on a table incident (path text, doc rca), as created by rca_load, with
-- one row for each path, and on a catalog service (name text, team text, tier int).
-- Run this file again when it has changed.  It replaces only its own objects.  All names
-- begin with report_.
--
-- Everything that depends on a day, a zone or a period is a function, because a view
-- has no parameters, and a view that used current_date could not be
-- used for last month.  The functions are in PL/pgSQL, because Citus cannot plan a parameter of
-- a function in SQL.  All others are views.
--
-- The view report_incident has the reports that they count: all reports, or those of a period:
--
--	SET report.from_date = '2025-01-01';
--	SET report.to_date = '2025-03-31';
--
-- Names of services are compared by rca_slug, so "Search API" is the same as
-- "search-api", and a report that has both names counts once.

\set ON_ERROR_STOP 1

BEGIN;

-- Without a catalog, every service is unknown.
SET LOCAL client_min_messages = warning;
CREATE TABLE IF NOT EXISTS service (
	name	text PRIMARY KEY,
	team	text NOT NULL,
	tier	int NOT NULL
);

--
-- What is counted
--

-- The planner takes IS NOT NULL to hold for nearly all rows, which is so without a period;
-- of the condition itself it would expect a single one, and choose plans for that.
CREATE OR REPLACE VIEW report_incident AS
SELECT path, doc
FROM incident
WHERE CASE WHEN (nullif(current_setting('report.from_date', true), '') IS NULL OR rca_date(doc) >= current_setting('report.from_date', true)::date)
            AND (nullif(current_setting('report.to_date', true), '') IS NULL OR rca_date(doc) <= current_setting('report.to_date', true)::date)
           THEN true END IS NOT NULL;
COMMENT ON VIEW report_incident IS
'The reports that all other views count. If the session has set report.from_date or report.to_date, only reports with a date in that period, both days included; otherwise all reports.';

CREATE OR REPLACE VIEW report_name AS
SELECT path, CASE WHEN count(*) OVER (PARTITION BY file) = 1 THEN file ELSE path END AS name
FROM (SELECT path, regexp_replace(path, '^.*/', '') AS file FROM incident) i;
COMMENT ON VIEW report_name IS
'How a page names a report: the name of its file, or the whole path where two files have the same name.';

--
-- How long it took
--

CREATE OR REPLACE VIEW report_measure AS
SELECT i.path, date_trunc('month', rca_date(i.doc)::timestamp)::date AS month, rca_severity_rank(i.doc) AS severity_rank,
       m.ordinality AS ord, m.metric, m.value, m.status, m.from_milestone, m.to_milestone,
       rca_date(i.doc) AS date, to_char(rca_date(i.doc)::timestamp, 'YYYY"-Q"Q') AS quarter, m.source
FROM report_incident i, rca_metrics(i.doc) WITH ORDINALITY m;
COMMENT ON VIEW report_measure IS
'All metrics of every report, including those that the report does not give, with the date and the quarter of the incident and the source of the value. The views report_measure_... aggregate it. For the definitions see rca_metrics and doc/metrics.md.';

CREATE OR REPLACE VIEW report_service AS
SELECT DISTINCT i.path, coalesce(nullif(rca_slug(s.name), ''), s.name) AS service
FROM report_incident i LEFT JOIN LATERAL unnest(rca_services(i.doc)) AS s (name) ON true;
COMMENT ON VIEW report_service IS
'Which report names which service? One row for each pair, and a row with NULL for a report that names no service. The name is the rca_slug of the written name.';

CREATE OR REPLACE VIEW report_measure_all AS
SELECT metric, count(*) AS reports, count(value) AS n, round(100.0 * count(value) / count(*)) AS coverage,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median,
       percentile_disc(0.9) WITHIN GROUP (ORDER BY value) AS p90,
       avg(value) AS mean
FROM report_measure
GROUP BY metric, ord
ORDER BY ord;
COMMENT ON VIEW report_measure_all IS
'How long do we take to detect, acknowledge, mitigate and resolve? time_to_... begins at the start of the incident (Rootly, FireHydrant), detected_to_... at the detection (closest to Datadog and PagerDuty). The mean of time_to_... is what vendors call MTTD, MTTA, MTTM and MTTR; a few long incidents raise it, so look at the median first, and at the number of reports before both.';

CREATE OR REPLACE VIEW report_measure_by_service AS
SELECT m.metric, s.service, count(*) AS reports, count(m.value) AS n, round(100.0 * count(m.value) / count(*)) AS coverage,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY m.value) AS median,
       percentile_disc(0.9) WITHIN GROUP (ORDER BY m.value) AS p90,
       avg(m.value) AS mean
FROM report_measure m JOIN report_service s USING (path)
GROUP BY m.metric, m.ord, s.service
ORDER BY m.ord, s.service;
COMMENT ON VIEW report_measure_by_service IS
'Which services take long? Like report_measure_all, for each service. A report counts for every service that it names, so the sum over all services is more than the number of reports. Rootly, FireHydrant and PagerDuty also group by affected service.';

CREATE OR REPLACE VIEW report_measure_by_severity AS
SELECT metric, severity_rank, count(*) AS reports, count(value) AS n, round(100.0 * count(value) / count(*)) AS coverage,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median,
       percentile_disc(0.9) WITHIN GROUP (ORDER BY value) AS p90,
       avg(value) AS mean
FROM report_measure
GROUP BY metric, ord, severity_rank
ORDER BY ord, severity_rank;
COMMENT ON VIEW report_measure_by_severity IS
'Are the worst incidents resolved sooner? Like report_measure_all, for each rca_severity_rank. 1 is the worst, and NULL means not stated.';

CREATE OR REPLACE VIEW report_measure_by_month AS
SELECT metric, month, count(*) AS reports, count(value) AS n, round(100.0 * count(value) / count(*)) AS coverage,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median,
       percentile_disc(0.9) WITHIN GROUP (ORDER BY value) AS p90,
       avg(value) AS mean
FROM report_measure
GROUP BY metric, ord, month
ORDER BY ord, month;
COMMENT ON VIEW report_measure_by_month IS
'Are we improving? Like report_measure_all, for each month of rca_date. Months without a report have no row, and a month with three reports says little.';

CREATE OR REPLACE FUNCTION report_measure_by_period(period text DEFAULT 'month')
RETURNS TABLE (metric text, since date, reports bigint, n bigint, median interval,
               previous_reports bigint, previous_n bigint, previous_median interval, change interval)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
	length interval := CASE period WHEN 'week' THEN interval '7 days' WHEN 'month' THEN interval '1 month'
		WHEN 'quarter' THEN interval '3 months' WHEN 'year' THEN interval '1 year' END;
BEGIN
	IF length IS NULL THEN
		RAISE EXCEPTION 'a period is week, month, quarter or year' USING ERRCODE = 'invalid_parameter_value';
	END IF;
	RETURN QUERY
	WITH figure AS (
		SELECT metric, ord, date_trunc(period, date::timestamp)::date AS since, count(*) AS reports, count(value) AS n,
		       percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median
		FROM report_measure WHERE date IS NOT NULL
		GROUP BY 1, 2, 3)
	SELECT f.metric, f.since, f.reports, f.n, f.median, coalesce(p.reports, 0), coalesce(p.n, 0), p.median, f.median - p.median
	FROM figure f LEFT JOIN figure p ON p.metric = f.metric AND p.since = (f.since - length)::date
	ORDER BY f.ord, f.since;
END $$;
COMMENT ON FUNCTION report_measure_by_period(text) IS
'Are we better than in the previous week, month, quarter or year? The median of each metric next to that of the previous period, with the number of reports that give it in each period, because a change that is based on two or three reports proves nothing. A previous period without reports has 0 and NULL. A period that has no reports itself has no row.';

--
-- Action items
--

CREATE OR REPLACE VIEW report_action AS
SELECT i.path, rca_date(i.doc) AS incident_date, a.ord, a.line, a.priority, a.action, a.owner, a.due_date, a.raw_status, a.is_open, a.ticket, a.state, a.key
FROM report_incident i, rca_action_items(i.doc) a;
COMMENT ON VIEW report_action IS
'All action items. Open is defined as in rca_action_items: neither done nor cancelled. Column state distinguishes items that are stated to be open from items whose state is not stated.';

CREATE OR REPLACE FUNCTION report_overdue_actions(as_of date)
RETURNS TABLE (owner text, action text, due_date date, days_late integer, priority text, path text, line integer)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT a.owner, a.action, a.due_date, as_of - a.due_date, a.priority, a.path, a.line
	FROM report_action a
	WHERE a.is_open AND a.due_date < as_of
	ORDER BY a.due_date, a.path, a.ord;
END $$;
COMMENT ON FUNCTION report_overdue_actions(date) IS
'What should have been done before this day and is still open? An item is late from the day after its due date. Reports state what is open now, not what was open on that day. FireHydrant (due_at) and Obsidian Tasks ("due before") use the same definition.';

CREATE OR REPLACE FUNCTION report_open_actions_by_owner(as_of date)
RETURNS TABLE (owner text, open bigint, overdue bigint, without_due_date bigint, oldest_due date)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT a.owner, count(*), count(*) FILTER (WHERE a.due_date < as_of), count(*) FILTER (WHERE a.due_date IS NULL), min(a.due_date)
	FROM report_action a
	WHERE a.is_open
	GROUP BY a.owner
	ORDER BY 3 DESC, 2 DESC, 1;
END $$;
COMMENT ON FUNCTION report_open_actions_by_owner(date) IS
'How many open items does each owner have, and how many of them are late on this day? Owners are as written, and are often teams. NULL means no owner.';

CREATE OR REPLACE VIEW report_unowned_action AS
SELECT incident_date, path, line, priority, action, due_date
FROM report_action
WHERE is_open AND owner IS NULL
ORDER BY incident_date, path, ord;
COMMENT ON VIEW report_unowned_action IS
'Which open items have no owner? Those without one, and those with a placeholder such as TBD (lint rules RCA302 and RCA303).';

CREATE OR REPLACE VIEW report_action_funnel AS
SELECT date_trunc('month', incident_date::timestamp)::date AS month, count(*) AS created, count(owner) AS owned,
       count(due_date) AS with_due_date, count(*) FILTER (WHERE NOT is_open) AS done
FROM report_action
GROUP BY 1
ORDER BY 1;
COMMENT ON VIEW report_action_funnel IS
'How many of the items from the incidents of a month have an owner, have a due date, and are done (or cancelled)? This follows the created-versus-done funnel of FireHydrant. The month is that of the incident, because a report does not say when an item was written or done.';

--
-- What recurs
--

CREATE OR REPLACE VIEW report_trait AS
SELECT s.path, rca_date(i.doc) AS incident_date, 'service' AS kind, s.service AS what
FROM report_service s JOIN report_incident i USING (path)
WHERE s.service IS NOT NULL
UNION
SELECT i.path, rca_date(i.doc), 'tag', lower(t.tag)
FROM report_incident i, unnest(rca_tags(i.doc)) AS t (tag)
WHERE lower(t.tag) !~ '^(rca|incident|post-?mortem|(p|s|sev)-?[0-9])$'
UNION
SELECT i.path, rca_date(i.doc), 'cause', string_agg(w.word, ' ' ORDER BY w.ord)
FROM report_incident i,
     -- the first sentence of the first paragraph that is not a heading
     substring(btrim(regexp_replace(rca_root_cause(i.doc), '^#{1,6}\s.*$', '', 'gn'), E' \t\r\n') FROM '^(.*?)(?:[.!?](?=\s|$)|\n\s*\n|$)') AS sentence,
     regexp_split_to_table(lower(sentence), '[^[:alnum:]_/-]+') WITH ORDINALITY AS w (word, ord)
WHERE w.word ~ '[[:alpha:]]' AND w.word !~ '[0-9]'
  AND w.word <> ALL (coalesce((SELECT array_agg(lower(s)) FROM unnest(rca_services(i.doc)) s), '{}'))
GROUP BY i.path, rca_date(i.doc);
COMMENT ON VIEW report_trait IS
'What a report can have in common with others: its services, its tags (except tags that all reports have), and its cause, which is the first sentence of the root cause in lower case, without words with digits and without names of its services.';

CREATE OR REPLACE FUNCTION report_repeats(days integer DEFAULT 90)
RETURNS TABLE (kind text, what text, reports bigint, first_date date, last_date date, paths text[])
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH gap AS (
		SELECT t.*, t.incident_date - lag(t.incident_date) OVER same > days AS is_new
		FROM report_trait t
		WHERE t.incident_date IS NOT NULL
		WINDOW same AS (PARTITION BY t.kind, t.what ORDER BY t.incident_date, t.path)
	), run AS (
		SELECT g.*, count(*) FILTER (WHERE g.is_new) OVER (PARTITION BY g.kind, g.what ORDER BY g.incident_date, g.path) AS number
		FROM gap g
	)
	SELECT r.kind, r.what, count(*), min(r.incident_date), max(r.incident_date), array_agg(r.path ORDER BY r.incident_date, r.path)
	FROM run r
	GROUP BY r.kind, r.what, r.number
	HAVING count(*) > 1
	ORDER BY 1, 3 DESC, 5 DESC, 2, 4;
END $$;
COMMENT ON FUNCTION report_repeats(integer) IS
'What recurred within this number of days? Each row is a series of reports with the same service, tag or cause, each at most this number of days after the one before. No vendor defines this measure. ITIL calls such a recurring cause a problem. The function finds equal sentences, not equal meanings, so use tags for causes.';

--
-- When
--

CREATE OR REPLACE VIEW report_begin AS
SELECT i.path, coalesce(t.started, t.detected, t.first) AS at,
       CASE WHEN t.started IS NOT NULL THEN 'started' WHEN t.detected IS NOT NULL THEN 'detected' WHEN t.first IS NOT NULL THEN 'first entry' END AS taken_from
FROM report_incident i,
     LATERAL (SELECT min(at) FILTER (WHERE milestone = 'started') AS started,
                     min(at) FILTER (WHERE milestone = 'detected') AS detected, min(at) AS first
              FROM rca_timeline(i.doc)) t;
COMMENT ON VIEW report_begin IS
'When did the incident begin? When it started, otherwise when it was detected, otherwise the first instant of the timeline. NULL if the timeline has no instant.';

CREATE OR REPLACE FUNCTION report_incidents_by_hour(zone text DEFAULT 'UTC')
RETURNS TABLE (isodow integer, weekday text, hour integer, incidents bigint)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT extract(isodow FROM l.at)::integer,
	       (ARRAY['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])[extract(isodow FROM l.at)::integer],
	       extract(hour FROM l.at)::integer, count(*)
	FROM (SELECT b.at AT TIME ZONE zone AS at FROM report_begin b) l
	GROUP BY 1, 2, 3
	ORDER BY 1, 3;
END $$;
COMMENT ON FUNCTION report_incidents_by_hour(text) IS
'At which weekday and hour, in this time zone, do incidents begin? A row of NULLs counts the reports whose timeline has no instant. PagerDuty and Datadog have similar heat maps. This one uses report_begin.';

CREATE OR REPLACE FUNCTION report_hours(zone text DEFAULT 'UTC', work_from time DEFAULT '08:00', work_to time DEFAULT '18:00',
                                        sleep_from time DEFAULT '22:00', sleep_to time DEFAULT '08:00')
RETURNS TABLE (path text, started timestamptz, ended timestamptz, working interval, late interval, sleeping interval)
LANGUAGE plpgsql STABLE STRICT AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH span AS (
		SELECT b.path, b.at AS started, rca_ended_at(i.doc) AS ended FROM report_begin b JOIN incident i USING (path)
	), bound AS (
		-- where a kind of hours may begin, by the clocks of the zone, on every day of the incident
		SELECT s.path, s.started, s.ended, (d.day + t.clock) AT TIME ZONE zone AS since, CASE
		           WHEN CASE WHEN sleep_from > sleep_to THEN t.clock >= sleep_from OR t.clock < sleep_to
		                     ELSE t.clock >= sleep_from AND t.clock < sleep_to END THEN 'sleeping'
		           -- a shift over midnight is one of the day on which it begins
		           WHEN work_from > work_to AND (t.clock >= work_from AND extract(isodow FROM d.day) < 6
		                                         OR t.clock < work_to AND extract(isodow FROM d.day - interval '1 day') < 6) THEN 'working'
		           WHEN t.clock >= work_from AND t.clock < work_to AND extract(isodow FROM d.day) < 6 THEN 'working'
		           ELSE 'late' END AS kind
		FROM span s,
		     generate_series((s.started AT TIME ZONE zone)::date::timestamp, s.ended AT TIME ZONE zone, interval '1 day') d (day),
		     unnest(ARRAY[time '00:00', work_from, work_to, sleep_from, sleep_to]) t (clock)
		WHERE t.clock < '24:00'		-- which is 00:00 of the next day
	), piece AS (
		SELECT path, kind, greatest(since, started) AS since,
		       least(lead(since, 1, 'infinity') OVER (PARTITION BY path ORDER BY since), ended) AS until
		FROM bound
	)
	SELECT s.path, s.started, s.ended,
	       CASE WHEN s.started <= s.ended THEN coalesce(sum(p.until - p.since) FILTER (WHERE p.kind = 'working'), interval '0') END,
	       CASE WHEN s.started <= s.ended THEN coalesce(sum(p.until - p.since) FILTER (WHERE p.kind = 'late'), interval '0') END,
	       CASE WHEN s.started <= s.ended THEN coalesce(sum(p.until - p.since) FILTER (WHERE p.kind = 'sleeping'), interval '0') END
	FROM span s LEFT JOIN piece p ON p.path = s.path AND p.since < p.until
	GROUP BY 1, 2, 3
	ORDER BY 1;
END $$;
COMMENT ON FUNCTION report_hours(text, time, time, time, time) IS
'How much of an incident was in working, sleeping and late hours, in local time of a zone? Sleeping hours are every night and take precedence; working hours are from Monday to Friday, and a shift over midnight belongs to the day on which it begins; all other hours are late. Their sum is the time from report_begin to rca_ended_at, also if clocks change. NULL if the start or the end is not known. STABLE, so it cannot be indexed: clock changes come from the time zone files of the server, which can be updated.';

--
-- What does not fit
--

CREATE OR REPLACE VIEW report_unknown_service AS
SELECT r.service, count(*) AS reports, min(rca_date(i.doc)) AS first_date, max(rca_date(i.doc)) AS last_date, min(r.path) AS example
FROM report_service r JOIN report_incident i USING (path)
WHERE r.service IS NOT NULL
  AND NOT EXISTS (SELECT FROM service s WHERE coalesce(nullif(rca_slug(s.name), ''), s.name) = r.service)
GROUP BY r.service
ORDER BY reports DESC, r.service;
COMMENT ON VIEW report_unknown_service IS
'Which services in reports are not in the catalog? They can be a misspelling, a service that no longer exists, or a gap in the catalog.';

CREATE OR REPLACE VIEW report_link AS
WITH page AS (
	SELECT path, lower(regexp_replace(regexp_replace(path, '^.*/', ''), '\.md$', '', 'i')) AS name
	FROM incident
), link AS (
	SELECT i.path, l.line, l.kind, l.target, l.label,
	       lower(regexp_replace(regexp_replace(l.target, '^.*/', ''), '\.md$', '', 'i')) AS name
	FROM report_incident i, rca_links(i.doc) l
	WHERE l.target <> ''
	  AND CASE WHEN l.kind IN ('wikilink', 'embed') THEN l.target !~* '\.(png|jpe?g|gif|svg|webp|pdf|mp4)$'
	           ELSE l.kind = 'link' AND l.target ~* '\.md$' AND l.target !~ '^([A-Za-z][A-Za-z0-9+.-]*:|//)' END
)
SELECT l.path, l.line, l.kind, l.target, l.label, p.path AS to_path
FROM link l LEFT JOIN page p USING (name);
COMMENT ON VIEW report_link IS
'Which report links to which? Wikilinks, and Markdown links to files, are resolved by the base name of the target, as in Obsidian, ignoring case. to_path is NULL if there is no such report. If two reports have this base name, there are two rows.';

CREATE OR REPLACE VIEW report_dangling_link AS
SELECT path, line, kind, target, label
FROM report_link
WHERE to_path IS NULL
ORDER BY path, line, target;
COMMENT ON VIEW report_dangling_link IS
'Which links have no target? Links to pages that are not in the table. Load the runbooks too, or links to them are listed here.';

CREATE OR REPLACE VIEW report_backlink AS
SELECT to_path AS path, path AS from_path, line, label
FROM report_link
WHERE to_path IS NOT NULL
ORDER BY to_path, from_path, line;
COMMENT ON VIEW report_backlink IS
'Which reports link to this one? Like the backlinks of Obsidian.';

CREATE OR REPLACE FUNCTION report_followed_from(start text)
RETURNS TABLE (path text, depth integer, date date, title text, from_path text, line integer)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN QUERY
	WITH RECURSIVE backlink AS MATERIALIZED (
		SELECT DISTINCT ON (b.path, b.from_path) b.path, b.from_path, b.line
		FROM report_backlink b JOIN incident o ON o.path = b.path JOIN incident n ON n.path = b.from_path
		WHERE b.path <> b.from_path AND (rca_date(n.doc) >= rca_date(o.doc)) IS NOT FALSE
		ORDER BY b.path, b.from_path, b.line
	), reached AS (
		SELECT b.from_path AS path, 1 AS depth, b.path AS from_path, b.line, ARRAY[start, b.from_path] AS way
		FROM backlink b WHERE b.path = start
		UNION ALL
		SELECT b.from_path, r.depth + 1, b.path, b.line, r.way || b.from_path
		FROM reached r JOIN backlink b ON b.path = r.path
		WHERE b.from_path <> ALL (r.way) AND r.depth < 20
	), first AS (
		SELECT DISTINCT ON (r.path) r.path, r.depth, r.from_path, r.line FROM reached r ORDER BY r.path, r.depth, r.from_path
	)
	SELECT f.path, f.depth, rca_date(i.doc), rca_title(i.doc), f.from_path, f.line
	FROM first f JOIN report_incident i ON i.path = f.path
	ORDER BY f.depth, rca_date(i.doc), f.path;
END
$$;
COMMENT ON FUNCTION report_followed_from(text) IS
'What followed from this incident? Returns reports of the same day or later that link to it, and reports that link to these, with the link, on the shortest path.';

CREATE OR REPLACE VIEW report_lint_by_rule AS
SELECT f.code, f.rule, f.level, count(*) AS findings, count(DISTINCT i.path) AS reports, min(i.path) AS example
FROM report_incident i, rca_lint(i.doc) f
GROUP BY f.code, f.rule, f.level
ORDER BY array_position('{error,warning,info}', f.level), findings DESC, f.code;
COMMENT ON VIEW report_lint_by_rule IS
'What is wrong with our reports, and how often? The rules and their levels are those of policy core-1. See doc/lint.md.';

CREATE OR REPLACE VIEW report_lint_by_report AS
SELECT i.path, count(*) FILTER (WHERE f.level = 'error') AS errors,
       count(*) FILTER (WHERE f.level = 'warning') AS warnings, count(*) FILTER (WHERE f.level = 'info') AS infos,
       array_remove(array_agg(DISTINCT f.code ORDER BY f.code), NULL) AS codes
FROM report_incident i LEFT JOIN LATERAL rca_lint(i.doc) f ON true
GROUP BY i.path
ORDER BY errors DESC, warnings DESC, infos DESC, path;
COMMENT ON VIEW report_lint_by_report IS
'Which reports need work first? Findings for each report under policy core-1, the worst report first. A report without findings has zeros.';

--
-- Functions for report.sql, so that it writes nothing and also runs on a standby
--

CREATE OR REPLACE FUNCTION report_html(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(replace(replace(replace(replace(replace(coalesce(value, ''),
	'&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;'),
	-- an HTML page must not contain these characters, not even as entities
	'[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]', ' ', 'g');
COMMENT ON FUNCTION report_html(text) IS
'Text escaped for an HTML element or a quoted attribute. Empty for NULL.';

CREATE OR REPLACE FUNCTION report_url(value text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN (SELECT coalesce(string_agg(CASE WHEN c ~ '[A-Za-z0-9/._~-]' THEN c
                                        ELSE regexp_replace(upper(encode(convert_to(c, 'UTF8'), 'hex')), '(..)', '%\1', 'g') END, '' ORDER BY ord), '')
        FROM regexp_split_to_table(value, '') WITH ORDINALITY AS t (c, ord));
COMMENT ON FUNCTION report_url(text) IS
'A path escaped for the address of a link.';

CREATE OR REPLACE FUNCTION report_span(value interval) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
	WHEN value IS NULL THEN '–'
	WHEN extract(epoch FROM value) < 3570 THEN round(extract(epoch FROM value) / 60)::text || ' min'
	ELSE div(round(extract(epoch FROM value) / 60)::numeric, 60)::text || ' h '
		|| lpad(mod(round(extract(epoch FROM value) / 60)::numeric, 60)::text, 2, '0')
END;
COMMENT ON FUNCTION report_span(interval) IS
'A duration in minutes, such as 26 min or 1 h 24. A dash for NULL.';

COMMIT;
