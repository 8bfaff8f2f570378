-- examples/report.sql
--
--	psql -X -q -t -A -f examples/report.sql >report.html
--
-- One HTML page with the figures of examples/reports.sql, which must be run
-- first.  It has no scripts and needs no other files.  The plots are SVG.  It only reads, in one
-- snapshot, so it runs on a standby, and with a role that has only SELECT.
--
--	-v title='Incidents of the shop'	heading of the page
--	-v as_of=2025-06-01					the day on which items are late (today)
--	-v zone=Europe/Oslo					the time zone of hours (UTC)
--	-v days=90							the longest time between two reports of a series
--	-v from=2025-01-01 -v to=2025-03-31	a period (all reports)
--	-v since=2025-05-25					the first day of "New since" (seven days before as_of)
--	-v link=https://git.example.org/wiki/	the text before the path of a report in links

\set ON_ERROR_STOP 1
\pset format unaligned
\pset tuples_only on
\pset null ''
\encoding UTF8

\if :{?title}
\else
\set title 'Incident report'
\endif
\if :{?zone}
\else
\set zone UTC
\endif
\if :{?days}
\else
\set days 90
\endif
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL client_min_messages = warning;
SET LOCAL intervalstyle = postgres;
SET LOCAL datestyle = 'ISO';
\if :{?as_of}
\else
SELECT (now() AT TIME ZONE :'zone')::date AS as_of \gset
\endif
\if :{?since}
\else
SELECT :'as_of'::date - 7 AS since \gset
\endif
\if :{?from}
SET LOCAL report.from_date = :'from';
\endif
\if :{?to}
SET LOCAL report.to_date = :'to';
\endif
\if :{?link}
\else
\set link ''
\endif
SELECT :'link' ~* '^(https?|file):' OR :'link' ~ '^[^:]+$' AS linked,
       (SELECT count(*) = 0 FROM report_incident) AS empty \gset

\qecho '<!DOCTYPE html>'
\qecho '<html lang="en">'
\qecho '<head>'
\qecho '<meta charset="utf-8"/>'
\qecho '<meta name="viewport" content="width=device-width, initial-scale=1"/>'
SELECT '<title>' || report_html(:'title') || '</title>';
\qecho '<style>'
\qecho ':root { color-scheme: light dark; --ink: #1f2933; --paper: #fff; --soft: #5b6770; --line: #d9dfe5; --link: #0b57d0; --label: #3e4c59; --a: #2f6690; --b: #c3d5e3; --on-a: #fff; --s0: #cfd7de; --s1: #a61b1b; --s2: #d9702e; --s3: #eab54d; --s4: #93a3b1; }'
\qecho '@media screen and (prefers-color-scheme: dark) { :root { --ink: #e4e8ec; --paper: #14181c; --soft: #9aa7b2; --line: #333d46; --link: #8ab4f8; --label: #b9c3cc; --a: #6fa8d6; --b: #2f4658; --on-a: #10161b; --s0: #56626d; --s1: #d9534f; --s2: #e08a4c; --s3: #d9b25f; --s4: #7e8e9b; } }'
\qecho 'body { font: 15px/1.5 system-ui, "DejaVu Sans", sans-serif; color: var(--ink); background: var(--paper); max-width: 860px; margin: 2em auto; padding: 0 1em; }'
\qecho 'h1 { font-size: 1.7em; line-height: 1.2; margin: 0; overflow-wrap: break-word; } h2 { font-size: 1.25em; margin: 2.2em 0 .3em; border-top: 1px solid var(--line); padding-top: 1em; } h3 { font-size: 1em; margin: 1.6em 0 .2em; }'
\qecho 'p { margin: .3em 0 .8em; } .note { color: var(--soft); font-size: .87em; } a { color: var(--link); } summary { cursor: pointer; color: var(--link); }'
\qecho 'dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.7em, 1fr)); gap: .7em; margin: 1.3em 0; } dl div { border: 1px solid var(--line); border-radius: 6px; padding: .5em .8em; display: flex; flex-direction: column; justify-content: space-between; }'
\qecho 'dt { color: var(--soft); font-size: .8em; line-height: 1.3; } dd { margin: .2em 0 0; font-size: 1.5em; font-weight: 600; white-space: nowrap; line-height: 1.3; } dd.of { font-size: .8em; font-weight: 400; color: var(--soft); margin: 0; }'
\qecho '.few { opacity: .6; } tr.few td { font-style: italic; }'
\qecho '.wide { overflow-x: auto; }'
\qecho 'table { border-collapse: collapse; width: 100%; font-size: .87em; margin: .6em 0 1em; } th, td { text-align: left; vertical-align: top; padding: .25em 1em .25em 0; border-bottom: 1px solid var(--line); } th:last-child, td:last-child { padding-right: 0; }'
\qecho 'th { color: var(--soft); font-weight: 600; } .n, .w { white-space: nowrap; } .n { text-align: right; font-variant-numeric: tabular-nums; } .t { min-width: 14em; max-width: 30em; overflow-wrap: anywhere; }'
\qecho 'svg { display: block; width: 100%; min-width: 740px; height: auto; margin: .6em 0; } svg text { font: 12px system-ui, "DejaVu Sans", sans-serif; fill: var(--label); } td svg { width: 200px; min-width: 200px; margin: 3px 0; }'
\qecho '.s0 { fill: var(--s0); } .s1 { fill: var(--s1); } .s2 { fill: var(--s2); } .s3 { fill: var(--s3); } .s4 { fill: var(--s4); } .a { fill: var(--a); } .b { fill: var(--b); } .cut { fill: var(--paper); } .axis { stroke: var(--line); } svg text.on { fill: var(--on-a); }'
\qecho '@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } svg, tr, dl div { break-inside: avoid; } .wide { overflow: visible; } svg { min-width: 0; } details::details-content { content-visibility: visible; block-size: auto; } }'
\qecho '</style>'
\qecho '</head>'
\qecho '<body>'

-- heading and tiles
SELECT format('<h1>%s</h1>', report_html(:'title'));
SELECT format('<p class="note" id="period">%s reports%s%s. Action items as of %s. Hours are in time zone %s.</p>',
              count(*), CASE WHEN count(rca_date(doc)) > 0 THEN format(' of %s to %s', min(rca_date(doc)), max(rca_date(doc))) ELSE '' END,
              CASE WHEN current_setting('report.from_date', true) <> '' OR current_setting('report.to_date', true) <> ''
                   THEN format(' (of the %s in the table, those from %s to %s)', (SELECT count(*) FROM incident),
                               coalesce(nullif(current_setting('report.from_date', true), '')::date::text, 'the first'), coalesce(nullif(current_setting('report.to_date', true), '')::date::text, 'the last')) ELSE '' END,
              :'as_of'::date, report_html(:'zone'))
FROM report_incident;
WITH action AS (
	SELECT count(*) AS items, count(*) FILTER (WHERE is_open) AS open, count(*) FILTER (WHERE is_open AND state <> 'unstated') AS stated,
	       count(*) FILTER (WHERE state = 'unstated') AS unstated, count(*) FILTER (WHERE is_open AND due_date < :'as_of') AS late
	FROM report_action
), measure AS (
	SELECT metric, n, reports, report_span(median) AS median FROM report_measure_all
), report AS (
	SELECT count(*) AS reports, count(*) FILTER (WHERE rca_severity_rank(doc) = 1) AS worst, count(rca_severity_rank(doc)) AS ranked FROM report_incident
)
-- a figure from fewer than five reports is grey
SELECT format('<dl id="tiles">%s</dl>', string_agg(format('<div%s><dt>%s</dt><dd>%s</dd><dd class="of">%s</dd></div>', CASE WHEN n < 5 THEN ' class="few"' ELSE '' END, label, value, of), E'\n' ORDER BY ord))
FROM (SELECT 1, 'Reports', reports::text, '', NULL FROM report
      UNION ALL SELECT 2, 'Severity 1', worst::text, format('of %s that state one', ranked), ranked FROM report
      UNION ALL SELECT 3, 'Median, detected to mitigated', coalesce(max(median), '–'), format('stated by %s of %s', coalesce(max(n), 0), coalesce(max(reports), 0)), coalesce(max(n), 0) FROM measure WHERE metric = 'detected_to_mitigated'
      UNION ALL SELECT 4, 'Median, detected to resolved', coalesce(max(median), '–'), format('stated by %s of %s', coalesce(max(n), 0), coalesce(max(reports), 0)), coalesce(max(n), 0) FROM measure WHERE metric = 'detected_to_resolved'
      UNION ALL SELECT 5, 'Open action items', stated::text, format('of %s', items), NULL FROM action
      UNION ALL SELECT 6, 'Action items, status not stated', unstated::text, format('of %s', items), NULL FROM action
      UNION ALL SELECT 7, 'Overdue action items', late::text, format('of %s', open), NULL FROM action
     ) t (ord, label, value, of, n);
\if :empty
\qecho '<p id="empty">There are no reports yet, or none in this period. Load a folder of reports and make this page again:</p>'
\qecho '<pre>rca_load -d DATABASE --init FOLDER/</pre>'
\else

-- what is new
SELECT format('<h2>New since %s</h2>', :'since'::date);
SELECT format('<p class="note" id="new-note">Reports with a date from %s to %s: %s%s. Action items that became overdue in these days: %s.</p>', :'since'::date, :'as_of'::date, count(*),
              CASE WHEN count(*) > 30 THEN ' (the last 30 are shown)' ELSE '' END,
              (SELECT count(*) FROM report_action WHERE is_open AND due_date >= :'since' AND due_date < :'as_of'))
FROM report_incident WHERE rca_date(doc) BETWEEN :'since' AND :'as_of';
WITH new AS (
	SELECT path, rca_date(doc) AS date, rca_severity(doc) AS severity, rca_title(doc) AS title, rca_services(doc) AS services,
	       rca_metric(doc, 'detected_to_resolved') AS took
	FROM report_incident WHERE rca_date(doc) BETWEEN :'since' AND :'as_of'
	ORDER BY date DESC, path LIMIT 30
)
SELECT format(E'<div class="wide"><table id="new"><thead><tr><th>Date</th><th>Severity</th><th>Report</th><th>Services</th><th class="n">detected to resolved</th></tr></thead><tbody>\n%s\n</tbody></table></div>',
	string_agg(format('<tr><td class="w">%s</td><td class="w">%s</td><td class="t">%s</td><td>%s</td><td class="n">%s</td></tr>',
		date, report_html(coalesce(severity, '–')),
		CASE WHEN :'linked' THEN format('<a href="%s%s">%s</a>', report_html(:'link'), report_url(path), report_html(title)) ELSE report_html(title) END,
		report_html(array_to_string(services, ', ')), report_span(took)), E'\n' ORDER BY date DESC, path))
FROM new HAVING count(*) > 0;

-- incidents by month
\qecho '<h2>Incidents by month</h2>'
\qecho '<p class="note">By the date of the report. At most the last 24 months. Reports dated after today are not shown.</p>'
WITH part AS (
	SELECT date_trunc('month', rca_date(doc)::timestamp)::date AS month,
	       CASE WHEN rca_severity_rank(doc) IS NULL THEN 5 ELSE least(rca_severity_rank(doc), 4) END AS rank, count(*) AS n
	FROM report_incident WHERE rca_date(doc) IS NOT NULL
	GROUP BY 1, 2
), month AS (
	SELECT m::date AS month, row_number() OVER (ORDER BY m) - 1 AS x, count(*) OVER () AS months
	-- a report with a wrong date years ahead must not hide all other reports
	FROM (SELECT min(month) AS first, coalesce(max(month) FILTER (WHERE month <= now()), max(month)) AS last FROM part) r,
	     generate_series(greatest(r.first, (r.last - interval '23 months')::date)::timestamp, r.last::timestamp, interval '1 month') m
), bar AS (
	SELECT m.month, m.x, 740.0 / m.months AS width, p.rank, p.n,
	       sum(p.n) OVER (PARTITION BY m.month ORDER BY p.rank) AS top, sum(p.n) OVER (PARTITION BY m.month) AS total
	FROM month m LEFT JOIN part p USING (month)
), scale AS (
	SELECT 150.0 / greatest(max(total), 2) AS y FROM bar
)
SELECT '<div class="wide"><svg id="months" viewBox="0 0 800 240" role="img" aria-label="Incidents by month and severity">'
	|| coalesce(string_agg(format(E'\n<rect class="s%s" x="%s" y="%s" width="%s" height="%s"><title>%s, %s: %s</title></rect>',
			rank % 5, round(30 + x * width + width * 0.15, 1), round(180 - top * y, 1), round(width * 0.7, 1), round(n * y, 1),
			to_char(month, 'YYYY-MM'), (ARRAY['severity 1', 'severity 2', 'severity 3', 'severity 4 or lower', 'no severity'])[rank], n), '' ORDER BY x, rank) FILTER (WHERE n IS NOT NULL), '')
	|| coalesce(string_agg(DISTINCT format(E'\n<text x="%s" y="%s" text-anchor="middle">%s</text>', round(30 + (x + 0.5) * width, 1), round(175 - total * y, 1), total), '') FILTER (WHERE total IS NOT NULL), '')
	-- a label for each month if there is room, otherwise for each third month
	|| coalesce(string_agg(DISTINCT format(E'\n<text x="%s" y="198" text-anchor="middle">%s</text>', round(30 + (x + 0.5) * width, 1), to_char(month, 'YYYY-MM')), '')
			FILTER (WHERE width > 52 OR x % 3 = 0), '')
	|| E'\n<line class="axis" x1="0" y1="180" x2="800" y2="180"/>'
FROM bar, scale;
SELECT string_agg(format('<rect class="s%s" x="%s" y="218" width="12" height="12"/><text x="%s" y="229">%s</text>', rank % 5, 5 + (rank - 1) * 120, 23 + (rank - 1) * 120, label), E'\n') || E'\n</svg></div>'
FROM unnest(ARRAY['severity 1', 'severity 2', 'severity 3', '4 or lower', 'not stated']) WITH ORDINALITY t (label, rank);

-- how long it took
\qecho '<h2>How long it took</h2>'
\qecho '<p>Half of the incidents took at most the median, nine of ten took at most the p90. The mean comes last, because a few long incidents raise it. A bar with a gap is longer than it is drawn. Figures of fewer than five reports are grey.</p>'
WITH m AS (
	SELECT metric, median, p90, row_number() OVER () - 1 AS row, count(*) OVER () AS rows,
	       extract(epoch FROM median) AS half, extract(epoch FROM p90) AS most, n,
	       -- one outlier must not flatten all others: what is over four times the middle bar is cut there
	       greatest(least(max(extract(epoch FROM p90)) OVER (), 4 * (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM p90)) FROM report_measure_all WHERE n > 0 AND (metric LIKE 'time%' OR metric LIKE 'detected%') AND metric <> 'timeline_span')), 60) AS longest
	FROM report_measure_all WHERE n > 0 AND (metric LIKE 'time%' OR metric LIKE 'detected%') AND metric <> 'timeline_span'
)
SELECT format('<div class="wide"><svg id="measures-plot" viewBox="0 0 800 %s" role="img" aria-label="Median and p90 of each measure">', coalesce(max(rows), 0) * 26 + 34)
	|| coalesce(string_agg(format(E'\n<text x="180" y="%s" text-anchor="end">%s</text>'
			'<rect class="b" x="190" y="%s" width="%s" height="16"><title>%s, p90: %s</title></rect>'
			'<rect class="a" x="190" y="%s" width="%s" height="16"><title>%s, median: %s</title></rect>'
			'<text%s x="%s" y="%s">%s / %s, n %s</text>',
			row * 26 + 18, report_html(replace(metric, '_', ' ')),
			row * 26 + 5, round(least(most, longest) / longest * 440, 1), metric, report_span(p90),
			row * 26 + 5, round(least(half, most, longest) / longest * 440, 1), metric, report_span(median),
			CASE WHEN n < 5 THEN ' class="few"' ELSE '' END, round(198 + least(most, longest) / longest * 440, 1), row * 26 + 18, report_span(median), report_span(p90), n)
		|| CASE WHEN most > longest THEN format(E'\n<path class="cut" d="M%s %s l6 -20 h5 l-6 20 z"/>', 600, row * 26 + 23) ELSE '' END, '' ORDER BY row), '')
	|| format(E'\n<rect class="a" x="190" y="%s" width="12" height="12"/><text x="208" y="%s">median</text><rect class="b" x="290" y="%s" width="12" height="12"/><text x="308" y="%s">p90</text>',
			coalesce(max(rows), 0) * 26 + 14, coalesce(max(rows), 0) * 26 + 25, coalesce(max(rows), 0) * 26 + 14, coalesce(max(rows), 0) * 26 + 25)
	|| E'\n</svg></div>'
FROM m;
\qecho '<div class="wide"><table id="measures"><thead><tr><th>Measure</th><th class="n">n of reports</th><th class="n">coverage</th><th class="n">median</th><th class="n">p90</th><th class="n">mean</th></tr></thead><tbody>'
SELECT format('<tr%s><td class="w">%s</td><td class="n">%s of %s</td><td class="n">%s %%</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td></tr>',
              CASE WHEN n < 5 THEN ' class="few"' ELSE '' END, replace(metric, '_', ' '), n, reports, coverage, report_span(median), report_span(p90), report_span(mean))
FROM report_measure_all;
\qecho '</tbody></table></div>'
\qecho '<p class="note">"time to" begins at the start of the incident, "detected to" at the detection. n counts the reports that state both ends. If a report has no acknowledgement, the start of the investigation is used.</p>'
\qecho '<h3>Detected to resolved, by severity</h3>'
\qecho '<div class="wide"><table id="severities"><thead><tr><th>Severity</th><th class="n">n of reports</th><th class="n">median</th><th class="n">p90</th><th class="n">mean</th></tr></thead><tbody>'
SELECT format('<tr%s><td class="w">%s</td><td class="n">%s of %s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td></tr>',
              CASE WHEN n < 5 THEN ' class="few"' ELSE '' END, coalesce(severity_rank::text, 'not stated'), n, reports, report_span(median), report_span(p90), report_span(mean))
FROM report_measure_by_severity WHERE metric = 'detected_to_resolved';
\qecho '</tbody></table></div>'
\qecho '<h3>Detected to resolved, by month</h3>'
\qecho '<p class="note">The last 24 months at most.</p>'
\qecho '<div class="wide"><table id="resolved-by-month"><thead><tr><th>Month</th><th class="n">n of reports</th><th class="n">median</th><th class="n">p90</th><th class="n">mean</th></tr></thead><tbody>'
WITH m AS (
	SELECT * FROM report_measure_by_month WHERE metric = 'detected_to_resolved'
), range AS (
	SELECT min(month) AS first, coalesce(max(month) FILTER (WHERE month <= now()), max(month)) AS last FROM m
), every AS (
	-- also those without a report
	SELECT t::date AS month FROM range r, generate_series(greatest(r.first, (r.last - interval '23 months')::date)::timestamp, r.last::timestamp, interval '1 month') t
	UNION ALL SELECT NULL WHERE EXISTS (SELECT FROM m WHERE month IS NULL)
)
SELECT format('<tr%s><td class="w">%s</td><td class="n">%s of %s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td></tr>',
              CASE WHEN coalesce(n, 0) < 5 THEN ' class="few"' ELSE '' END, coalesce(to_char(e.month, 'YYYY-MM'), 'no date'), coalesce(n, 0), coalesce(reports, 0), report_span(median), report_span(p90), report_span(mean))
FROM every e LEFT JOIN m ON m.month IS NOT DISTINCT FROM e.month
ORDER BY e.month;
\qecho '</tbody></table></div>'

-- services
\qecho '<h2>Services</h2>'
\qecho '<p class="note">Number of reports that name the service, and their median from detected to resolved; n of them state both times. A report counts for each service that it names. At most 20 services.</p>'
WITH s AS (
	SELECT service, reports, n, median, row_number() OVER (ORDER BY reports DESC, service) - 1 AS row, max(reports) OVER () AS most
	FROM report_measure_by_service WHERE metric = 'detected_to_resolved' AND service IS NOT NULL
	ORDER BY reports DESC, service LIMIT 20
)
SELECT format('<div class="wide"><svg id="services" viewBox="0 0 800 %s" role="img" aria-label="Reports by service">', count(*) * 24 + 6)
	|| coalesce(string_agg(format(E'\n<text x="200" y="%s" text-anchor="end">%s</text><rect class="a" x="210" y="%s" width="%s" height="16"><title>%s: %s</title></rect><text%s x="%s" y="%s">%s, median %s, n %s</text>',
			row * 24 + 18, report_html(CASE WHEN length(service) > 28 THEN left(service, 27) || '…' ELSE service END),
			row * 24 + 5, round(reports * 400.0 / most, 1), report_html(service), reports,
			CASE WHEN n < 5 THEN ' class="few"' ELSE '' END, round(218 + reports * 400.0 / most, 1), row * 24 + 18, reports, report_span(median), n), '' ORDER BY row), '')
	|| E'\n</svg></div>'
FROM s;

-- hours
\qecho '<h2>When incidents begin</h2>'
WITH h AS (
	SELECT * FROM report_incidents_by_hour(:'zone')
), cell AS (
	SELECT d, x, coalesce(h.incidents, 0) AS n, greatest(max(h.incidents) OVER (), 1) AS most
	FROM generate_series(1, 7) d CROSS JOIN generate_series(0, 23) x LEFT JOIN h ON h.isodow = d AND h.hour = x
)
SELECT '<div class="wide"><svg id="hours" viewBox="0 0 800 236" role="img" aria-label="Incidents by hour and weekday">'
	|| string_agg(format(E'\n<rect x="%s" y="%s" width="27" height="25" class="a" fill-opacity="%s"><title>%s %s:00: %s</title></rect>%s',
			100 + x * 29, (d - 1) * 27 + 4, CASE n WHEN 0 THEN 0.06 ELSE round(0.25 + 0.75 * n / most, 2) END,
			(ARRAY['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])[d], lpad(x::text, 2, '0'), n,
			CASE WHEN n > 0 THEN format('<text%s x="%s" y="%s" text-anchor="middle">%s</text>', CASE WHEN 0.25 + 0.75 * n / most > 0.7 THEN ' class="on"' ELSE '' END, 113.5 + x * 29, (d - 1) * 27 + 21, n) ELSE '' END), '' ORDER BY d, x)
	|| (SELECT string_agg(format(E'\n<text x="92" y="%s" text-anchor="end">%s</text>', (d - 1) * 27 + 21, name), '')
	    FROM unnest(ARRAY['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']) WITH ORDINALITY t (name, d))
	|| (SELECT string_agg(format(E'\n<text x="%s" y="212" text-anchor="middle">%s</text>', 113.5 + x * 29, lpad(x::text, 2, '0')), '') FROM generate_series(0, 23, 3) x)
	|| E'\n</svg></div>'
FROM cell;
SELECT format('<p class="note" id="hours-note">The stronger the color, the more incidents. Start of the incident, otherwise its detection, otherwise the first timeline entry, in %s. Reports without any of these are not shown: %s.</p>', report_html(:'zone'), coalesce(sum(incidents), 0))
FROM report_incidents_by_hour(:'zone') WHERE hour IS NULL;

-- action items
\qecho '<h2>Action items</h2>'
\qecho '<p class="note">The bars show all items of the month, with the done items in the stronger color.</p>'
\qecho '<div class="wide"><table id="funnel"><thead><tr><th>Month of the incident</th><th class="n">created</th><th class="n">with an owner</th><th class="n">with a due date</th><th class="n">done</th><th>created and done</th></tr></thead><tbody>'
SELECT format('<tr><td class="w">%s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td>'
              '<td><svg viewBox="0 0 200 14" role="img" aria-label="created and done"><rect class="b" x="0" y="1" width="%s" height="12"><title>created %s</title></rect><rect class="a" x="0" y="1" width="%s" height="12"><title>done %s</title></rect></svg></td></tr>',
              coalesce(to_char(month, 'YYYY-MM'), 'no date'), created, owned, with_due_date, done,
              round(created * 200.0 / most, 1), created, round(done * 200.0 / most, 1), done)
FROM (SELECT *, max(created) OVER () AS most FROM report_action_funnel ORDER BY month DESC NULLS FIRST LIMIT 25) f ORDER BY month;
\qecho '</tbody></table></div>'
SELECT format('<h3>To do, by owner, on %s</h3>', :'as_of'::date);
SELECT format('<p class="note" id="owners-note">Items that are open, and items whose status is not stated. %s owners%s.</p>', count(*), CASE WHEN count(*) > 30 THEN '. The first 30 are shown' ELSE '' END)
FROM report_open_actions_by_owner(:'as_of');
\qecho '<div class="wide"><table id="owners"><thead><tr><th>Owner</th><th class="n">open</th><th class="n">no status</th><th class="n">overdue</th><th class="n">no due date</th><th class="n">earliest due</th></tr></thead><tbody>'
SELECT format('<tr><td>%s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td></tr>',
              report_html(coalesce(o.owner, '(no owner)')), o.open - s.unstated, s.unstated, o.overdue, o.without_due_date, coalesce(o.oldest_due::text, '–'))
FROM (SELECT *, row_number() OVER () AS row FROM report_open_actions_by_owner(:'as_of') LIMIT 30) o
JOIN (SELECT owner, count(*) FILTER (WHERE state = 'unstated') AS unstated FROM report_action WHERE is_open GROUP BY owner) s ON s.owner IS NOT DISTINCT FROM o.owner
ORDER BY o.row;
\qecho '</tbody></table></div>'
SELECT format('<h3>Overdue</h3><p class="note" id="overdue-note">%s items%s.</p>', count(*), CASE WHEN count(*) > 30 THEN '. The 30 that are overdue longest are shown' ELSE '' END)
FROM report_overdue_actions(:'as_of');
\qecho '<div class="wide"><table id="overdue"><thead><tr><th class="n">days late</th><th>Due</th><th>Owner</th><th>Action</th><th>Report</th></tr></thead><tbody>'
SELECT format('<tr><td class="n">%s</td><td class="w">%s</td><td>%s</td><td class="t">%s</td><td class="t">%s</td></tr>',
              days_late, due_date, report_html(coalesce(owner, '(no owner)')), report_html(action),
              CASE WHEN :'linked' THEN format('<a href="%s%s">%s</a>', report_html(:'link'), report_url(path), report_html(name)) ELSE report_html(name) END)
FROM (SELECT *, row_number() OVER () AS row FROM report_overdue_actions(:'as_of') LIMIT 30) o JOIN report_name USING (path)
ORDER BY row;
\qecho '</tbody></table></div>'

-- recurring causes, tags and services
\qecho '<h2>Recurring</h2>'
SELECT format('<p class="note" id="repeats-note">Series of reports with the same cause, tag or service, each at most %s days after the one before: %s series%s.</p>', :'days'::integer, count(*), CASE WHEN count(*) > 25 THEN '. The first 25 are shown' ELSE '' END)
FROM report_repeats(:'days'::integer);
\qecho '<div class="wide"><table id="repeats"><thead><tr><th>Kind</th><th>What</th><th class="n">reports</th><th class="n">first</th><th class="n">last</th></tr></thead><tbody>'
SELECT format('<tr><td>%s</td><td class="t">%s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td></tr>', kind, report_html(what), reports, first_date, last_date)
FROM report_repeats(:'days'::integer) LIMIT 25;
\qecho '</tbody></table></div>'

-- the reports themselves
\qecho '<h2>State of the reports</h2>'
\qecho '<div class="wide"><table id="state"><tbody>'
SELECT format('<tr><td>%s</td><td class="n">%s</td></tr>', label, value)
FROM (SELECT 1, 'Services that are not in the catalog', count(*) FROM report_unknown_service
      UNION ALL SELECT 2, 'Open action items without an owner', count(*) FROM report_unowned_action
      UNION ALL SELECT 3, 'Links without a target', count(*) FROM report_dangling_link
      UNION ALL SELECT 4, 'Links between reports', count(*) FROM report_backlink
      UNION ALL SELECT 5, 'Reports without a finding', count(*) FROM report_lint_by_report WHERE codes = '{}') t (ord, label, value)
ORDER BY ord;
\qecho '</tbody></table></div>'
\qecho '<div class="wide"><table id="unknown"><thead><tr><th>Unknown service</th><th class="n">reports</th><th class="n">first</th><th class="n">last</th></tr></thead><tbody>'
SELECT format('<tr><td>%s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td></tr>', report_html(service), reports, coalesce(first_date::text, '–'), coalesce(last_date::text, '–'))
FROM report_unknown_service LIMIT 20;
\qecho '</tbody></table></div>'
\qecho '<div class="wide"><table id="lint"><thead><tr><th>Finding</th><th>Level</th><th class="n">findings</th><th class="n">reports</th></tr></thead><tbody>'
SELECT format('<tr><td>%s %s</td><td>%s</td><td class="n">%s</td><td class="n">%s</td></tr>', code, replace(rule, '-', ' '), level, findings, reports)
FROM report_lint_by_rule;
\qecho '</tbody></table></div>'
\endif
COMMIT;
\qecho '<p class="note">Made from the reports by examples/report.sql of rca.</p>'
\qecho '</body>'
\qecho '</html>'
