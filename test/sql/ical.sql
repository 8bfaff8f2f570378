-- To-dos and events of iCalendar; test/t/084_calendar.pl has them read by others.
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION ics_lines(ics text) RETURNS SETOF text LANGUAGE sql AS
$$ SELECT replace(replace(l, E'\r', '~'), rca_version(), 'VERSION') FROM string_to_table(ics, E'\n') WITH ORDINALITY t(l, n) WHERE l <> '' ORDER BY n $$;
CREATE TABLE report (path text, doc rca);
INSERT INTO report VALUES ('a.md', E'---\ntitle: Disk full; a, b\\c\nseverity: SEV2\nstatus: resolved\nservices: [db, web]\n---\n# Disk full\n\n## Timeline\n\n- 2025-03-23 05:24 UTC started\n- 2025-03-23 06:10:30 UTC resolved\n\n## Action Items\n\n| Action | Owner | Due | Status | Ticket | Priority |\n|---|---|---|---|---|---|\n| Alert at 80 % | ann | 2025-04-01 | In progress | OPS-1 | P1 |\n| Rotate, then; compress | | | Done | OPS-2 | |\n| Add disks | bob | 2025-04-03 | Cancelled | OPS-3 | |\n| Look again | | 2025-04-04 | | | |\n');

\echo # to-dos: all items, and the state as their status
SELECT ics_lines(rca_ical_todo(path, a, '2025-01-02 03:04:05+01')) FROM report, rca_action_items(doc) a;
\echo # events: items with a due date
SELECT ics_lines(rca_ical_event(path, a, '2025-01-02 03:04:05+01')) FROM report, rca_action_items(doc) a WHERE ord < 3;
\echo # an incident
SELECT ics_lines(rca_ical_event(path, doc)) FROM report;
\echo # without a title and an end; a stated duration; a day alone; nothing; an end before the start
SELECT ics_lines(rca_ical_event('x', rca_read(d))) FROM unnest(ARRAY[
	E'## Timeline\n\n- 2025-03-23 05:24 UTC a\n- 2025-03-23 05:30 UTC b\n- 2025-03-23 05:31 UTC c\n',
	E'---\nduration: 47 minutes\n---\n# T\n\n## Timeline\n\n- 2025-03-23 05:24 UTC Detected: a\n',
	E'---\ndate: 2025-03-23\n---\n# T\n',
	E'# T\n',
	E'# T\n\n## Timeline\n\n- 2025-03-23 05:24 UTC started\n- 2025-03-23 05:20 UTC resolved\n']) d;
\echo # the uid is of the path and the key: of nothing that is edited but these
SELECT count(DISTINCT substring(c FROM 'UID:\S+')) AS uids, count(*) AS components FROM (
	SELECT rca_ical_todo(path, a) FROM report, rca_action_items(doc) a UNION ALL
	SELECT rca_ical_todo(path, a, now()) FROM report, rca_action_items(rca_set_action_item(rca_set_action_item(doc, 'OPS-1',
		'{"raw_status": "Done", "due_date": "2026-01-01", "owner": "kim", "action": "Other words"}'), 'OPS-2', '{"due_date": "2026-01-01"}')) a) t(c);
SELECT count(DISTINCT substring(c FROM 'UID:\S+')) FROM report, rca_action_items(doc) a,
	LATERAL (VALUES (rca_ical_todo(path, a)), (rca_ical_event(path, a)), (rca_ical_todo('b' || path, a)), (rca_ical_event(path, doc))) v(c);
\echo # a calendar
SELECT ics_lines(rca_ical(c)) FROM (SELECT rca_ical_event(path, a, '2025-01-01 UTC') FROM report, rca_action_items(doc) a WHERE ord = 1 UNION ALL SELECT NULL) t(c);
SELECT ics_lines(rca_ical(NULL));
SELECT rca_ical_todo(NULL, a) IS NULL AND rca_ical_event(NULL, a) IS NULL AND rca_ical_todo('a', NULL) IS NULL AND rca_ical_event(NULL, doc) IS NULL
FROM report, rca_action_items(doc) a WHERE ord = 1;
\echo # an outer join
SELECT rca_ical_todo('x', a) IS NULL, rca_ical_event('x', a) IS NULL FROM (VALUES (rca_read('# T'))) r(doc) LEFT JOIN rca_action_items(doc) a ON true;
\echo # lines of 75 octets, and no character is cut; signs, line ends and what is no text
SELECT max(octet_length(l)), count(*), string_agg(substr(l, 2), '' ORDER BY n) = repeat(U&'\00e9\6f22\+01f600ab', 40) AS whole
FROM rca_action_items(E'## Action Items\n\n- [ ] ' || repeat(U&'\00e9\6f22\+01f600ab', 40)) a,
	regexp_split_to_table(' ' || substring(rca_ical_todo('p', a) FROM E'SUMMARY:(.*)\r\nDESCRIPTION'), E'\r\n') WITH ORDINALITY t(l, n);
SELECT ics_lines(rca_ical_todo(E'p\\,;:"\r\n\x01\x7f\tq', row(1, NULL, E'a\rb\nc', NULL, NULL, NULL, NULL, true, NULL, 'k', NULL, 1)::rca_action_item));
\echo # refused: a year of five digits, what is no component
SELECT rca_ical_todo('p', row(1, NULL, 'a', NULL, '12025-01-01', NULL, NULL, true, NULL, 'k', NULL, 1)::rca_action_item, '2025-01-01');
\echo :LAST_ERROR_SQLSTATE
SELECT rca_ical_todo('p', row(1, NULL, 'a', NULL, NULL, NULL, NULL, true, NULL, 'k', NULL, 1)::rca_action_item, 'infinity');
\echo :LAST_ERROR_SQLSTATE
SELECT rca_ical('x'), 1;
\echo :LAST_ERROR_SQLSTATE
SELECT rca_ical_todo('p', row(1, NULL, 'a', NULL, NULL, NULL, NULL, true, NULL, 'k', NULL, 1)::rca_action_item, '-infinity');
\echo :LAST_ERROR_SQLSTATE
SELECT rca_ical(c) FROM (SELECT rca_ical(NULL)) t(c);
\echo :LAST_ERROR_SQLSTATE
\echo # an event without a length has no end
SELECT count(*) FILTER (WHERE c ~ 'DTEND'), count(*) FROM (SELECT rca_ical_event('x', rca_read(format(E'# T\n\n## Timeline\n\n- %s started\n- %s resolved\n', a, b)))
	FROM (VALUES ('2025-03-23T05:24:00Z', '2025-03-23T05:24:00Z'), ('2025-03-23T05:24:00.2Z', '2025-03-23T05:24:00.7Z'), ('1999-03-23T05:24:00.7Z', '1999-03-23T05:24:01.2Z')) t(a, b)) e(c);
DROP TABLE report;
DROP FUNCTION ics_lines;
