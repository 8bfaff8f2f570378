-- The words of a team: what each key of conventions does, and what else it does not.

CREATE FUNCTION conventions_report() RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT '# Ausfall

**Stufe:** Rot (Kunden)
**Wann:** 03/04/2025

## Wie es dazu kam
Eine Karte fiel aus.

## Verlauf im Einzelnen
| Uhr | Was geschah | Phase |
|---|---|---|
| 10:00 | Pager ging los | |
| 10:05 | Pager: Bo nimmt an | |
| 10:07 | Pagerstandard geprüft | |
| 10:20 | Alles gut, endlich | alles gut |

## Noch offen
| Aufgabe | Zuständige Person | Bis wann genau | Wie weit |
|---|---|---|---|
| Karte tauschen und testen | Anna | 05/06/2025 | erl. |
| Alarm einbauen für Karten | Bo | 07/06/2025 | läuft noch |
' $$;

CREATE FUNCTION conventions_team() RETURNS jsonb IMMUTABLE LANGUAGE sql AS $$ SELECT '{
	"extends": "world-1",
	"zone": "Europe/Oslo",
	"date_order": "dmy",
	"headings": {"root_cause": ["Wie es dazu kam"], "timeline": ["Verlauf*"], "action_items": ["noch offen:"]},
	"columns": {"time": ["Uhr"], "event": ["Was geschah"], "milestone": ["Phase"],
	            "owner": ["zustandige person"], "due_date": ["Bis wann *"], "status": ["Wie weit"]},
	"keys": {"severity": ["Stufe"], "date": ["Wann"]},
	"severities": {"rot": 1, "gelb": 2},
	"statuses": {"done": ["erl."], "in_progress": ["läuft *"]},
	"milestones": {"detected": ["Pager *"], "acknowledged": ["pager: bo *"], "resolved": ["alles gut"]}
}'::jsonb $$;

-- without them little is read, and nothing wrong
SELECT rca_severity(d), rca_severity_rank(d), rca_date(d), rca_conventions(d) IS NULL AS no_conventions FROM rca_read(conventions_report()) d;
SELECT count(*) FROM rca_timeline(conventions_report());

-- with them all is; what the value says it says by itself
CREATE TABLE taught AS SELECT rca_read(conventions_report(), conventions_team()) AS doc;
SELECT rca_severity(doc), rca_severity_rank(doc), rca_date(doc) - DATE '2025-04-03' AS days FROM taught;
SET TIMEZONE = 'UTC';
SET datestyle = 'ISO';
SELECT t.line, t.at, t.zone, t.milestone, t.event FROM taught, rca_timeline(doc) t;
SELECT a.line, a.owner, a.due_date - DATE '2025-06-05' AS days, a.raw_status, a.state, a.extra FROM taught, rca_action_items(doc) a;
SELECT s.part, s.heading FROM taught, rca_sections(doc) s WHERE s.level = 2;
SELECT rca_conventions(doc) = conventions_team() AS kept, doc = rca_read(conventions_report()) AS equal, doc::text = conventions_report() AS same_text FROM taught;
SELECT jsonb_pretty(rca_conventions(doc)->'severities') FROM taught;

-- what reads the text again reads it the same way
SELECT f.code, f.line, f.message FROM taught, rca_lint(doc, 'strict-1') f WHERE f.code < 'RCA4' ORDER BY f.line, f.code;
SELECT e.line, e.subject, e.reading FROM taught, rca_explain(doc) e WHERE e.line >= 8;
SELECT rca_to_html_page(doc) LIKE '%detected%' AS in_page, rca_to_mermaid(doc) LIKE '%detected%' AS in_mermaid FROM taught;
SELECT rca_conventions(rca_fix(doc)) = conventions_team() AS kept_by_fix, rca_severity(rca_fix(doc)) FROM taught;
SELECT rca_parse(doc) IS NOT DISTINCT FROM rca_parse(rca_read(conventions_report(), conventions_team())) AS same, rca_is_valid(doc, 'draft-1') FROM taught;

-- without storing
SELECT t.line, t.milestone FROM rca_timeline(conventions_report(), conventions_team()) t;
SELECT a.owner, a.state FROM rca_action_items(conventions_report(), conventions_team()) a;

-- equal values are one group, whatever they were read with; the text is what is written
SELECT count(*) FROM (SELECT doc FROM taught UNION SELECT rca_read(conventions_report())) u;
SELECT rca_conventions(doc::text::rca) IS NULL AS lost_by_the_text FROM taught;

-- what says nothing is not kept
SELECT c, rca_conventions(rca_read('# T', c::jsonb)), pg_column_size(rca_read('# T', c::jsonb)) = pg_column_size(rca_read('# T')) AS same_size
FROM unnest(ARRAY['{}', '{"extends": "world-1"}', '{"headings": {}}', '{"headings": {"impact": []}}']) c;
SELECT rca_read(NULL, '{}') IS NULL AS null_text;
SELECT rca_read('# T', NULL);

-- words: in any case, with or without accents, numbers and punctuation
SELECT heading, part FROM rca_sections(rca_read('# T

## 3. GESCHICHTE!
## Geschichte (kurz)
## **geschichte**
## Geschichten
## Fazit und mehr
## Fazitliste
## Ergebnis
## Ergebnisliste
## Impact
## Timeline
', '{"headings": {"summary": ["Geschichte"], "lessons": ["fazit *"], "resolution": ["ergebnis*"], "other": ["Impact"], "detection": ["timeline"]}}'));

-- the longest word counts, an exact one before any with "*"
SELECT heading, part FROM rca_sections(rca_read('# T

## Was
## Was nun
## Was nun folgt
## Was nun folgt bald
## Wasser
', '{"headings": {"summary": ["was *"], "impact": ["was nun*"], "lessons": ["was nun folgt"], "resolution": ["was nun folgt bald*"]}}'));

-- a milestone: at the start of an event, before a sign or, with "*", before anything
SELECT event, milestone FROM rca_timeline('# T

## Timeline
- 2025-03-01 10:00 UTC Rollback
- 2025-03-01 10:01 UTC Rollback: the old version is out
- 2025-03-01 10:02 UTC Rollback - done by Ann
- 2025-03-01 10:03 UTC Rollbacks were talked about
- 2025-03-01 10:04 UTC Rollback was talked about
- 2025-03-01 10:05 UTC No rollback
- 2025-03-01 10:06 UTC Page received and everything else that a very long event may have to say about it
- 2025-03-01 10:07 UTC Incident resolved
', '{"milestones": {"mitigated": ["rollback"], "paged": ["Page *"], "none": ["incident resolved"]}}');

-- what a document states goes before the zone and the order of its team
SELECT at, zone FROM rca_timeline('# T

## Timeline (UTC)
- 2025-03-01 10:00 Deploy
', '{"zone": "Asia/Tokyo"}');
SELECT at, zone FROM rca_timeline('---
title: T
timezone: America/New_York
---
# T

## Timeline
- 2025-03-01 10:00 Deploy
- 2025-03-01 10:00 CET Deploy
', '{"zone": "Asia/Tokyo"}');
SELECT at, zone FROM rca_timeline('# T

## Timeline
- 03/04/2025 10:00 Deploy
- 13/04/2025 10:00 Deploy
', '{"date_order": "mdy", "zone": "Asia/Tokyo"}');
-- two orders in one document are its fault
SELECT at FROM rca_timeline('# T

## Timeline
- 03/04/2025 10:00 Deploy
- 13/04/2025 10:00 Deploy
- 04/13/2025 10:00 Deploy
', '{"date_order": "mdy"}');

-- one word may name a column of a timeline and another of action items
WITH a(d, c) AS (VALUES ('# T

## Timeline
| Time | Sache |
|---|---|
| 2025-03-01 10:00 UTC | Deploy |

## Action items
| Sache | Owner |
|---|---|
| Fix the deploy | Ann |
', '{"columns": {"event": ["Sache"], "action": ["Sache"]}}'::jsonb))
SELECT event, NULL AS action FROM a, rca_timeline(d, c) UNION ALL SELECT NULL, action FROM a, rca_action_items(d, c);

-- keys: of the front matter too, before the usual name; "other" is none
SELECT rca_title(d), rca_severity(d), rca_status(d) FROM rca_read('---
title: Old
name: New
data: nothing
state: open
---
# T', '{"keys": {"title": ["name"], "other": ["state", "data"]}}') d;

-- names: of services, of owners
SELECT rca_services(d), (SELECT array_agg(service) FROM rca_affected_services(d)) AS listed, (SELECT array_agg(owner) FROM rca_action_items(d)) AS owners
FROM rca_read('---
services: [kasse, Kasse-API, search]
---
# T

## Affected services
- kasse
- search

## Action items
| Action | Owner |
|---|---|
| Fix the first | @ann |
| Fix the second | Ann |
| Fix the third | Bo |
', '{"services": {"kasse": "checkout", "Kasse-API": "checkout-api"}, "owners": {"@ann": "Ann Example", "ann": "Ann Example"}}') d;

-- what is ignored: a heading with all below it, rows of tables and lists
WITH d AS MATERIALIZED (SELECT rca_read('# T

## Timeline
- 2025-03-01 10:00 UTC Beispiel: so wird es gemacht
- 2025-03-01 10:01 UTC Deploy

### Anhang A
- 2025-03-01 10:02 UTC Not this

#### Tiefer
- 2025-03-01 10:03 UTC Nor this

### Weiter
- 2025-03-01 10:04 UTC But this

## Action items
- Beispiel 1
- Fix the deploy

## Lessons learned
- Beispiel 2
- Test it
', '{"ignore": {"headings": ["Anhang*"], "rows": ["Beispiel*"]}}') d)
SELECT 'timeline' AS what, event AS text FROM d, rca_timeline(d) UNION ALL SELECT 'action', action FROM d, rca_action_items(d)
UNION ALL SELECT 'lesson', lesson FROM d, rca_lessons(d);

-- what the built-in words say is not touched by words of another kind
SELECT part FROM rca_sections(rca_read('# T

## Impact
', '{"columns": {"owner": ["impact"]}, "keys": {"title": ["impact"]}}')) WHERE level = 2;

-- errors say where
CREATE FUNCTION conventions_error(conventions jsonb) RETURNS TABLE (code text, message text, detail text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM rca_read('# T', conventions);
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
	RETURN NEXT;
END $$;
SELECT e.* FROM unnest(ARRAY[
	'[]', '3', 'null', '"core-1"',
	'{"heading": {}}',
	'{"extends": "world-2"}',
	'{"extends": 1}',
	'{"zone": "Olso"}',
	'{"zone": "UTC and more"}',
	'{"zone": ["UTC"]}',
	'{"date_order": "ymd"}',
	'{"headings": []}',
	'{"headings": {"root": ["a"]}}',
	'{"headings": {"impact": "a"}}',
	'{"headings": {"impact": ["a", 1]}}',
	'{"headings": {"impact": ["a", ["b"]]}}',
	'{"headings": {"impact": [""]}}',
	'{"headings": {"impact": ["*"]}}',
	'{"headings": {"impact": ["**a"]}}',
	'{"headings": {"impact": ["a*b"]}}',
	'{"headings": {"impact": ["a"], "summary": ["b", "1. A!"]}}',
	'{"headings": {"impact": ["a*"], "summary": ["a *"]}}',
	'{"columns": {"owner": ["x"], "ticket": ["X"]}}',
	'{"columns": {"when": ["x"]}}',
	'{"keys": {"severity": ["x"], "status": ["x"]}}',
	'{"severities": {"x": 1, "X": 2}}',
	'{"severities": {"x": 10}}',
	'{"severities": {"x": -1}}',
	'{"severities": {"x": "1"}}',
	'{"statuses": {"unstated": ["x"]}}',
	'{"milestones": {"begun": ["x"]}}',
	'{"services": {"a": "b", "A": "c"}}',
	'{"services": {"a": ["b"]}}',
	'{"owners": {"a": " "}}',
	'{"ignore": {"sections": ["a"]}}',
	'{"ignore": ["a"]}']::jsonb[]) c, conventions_error(c) e;

-- a word twice with one meaning is none too many; a column word of two tables is none either
SELECT rca_conventions(rca_read('# T', '{"headings": {"impact": ["a", "A"]}, "columns": {"event": ["was"], "action": ["was"]}}')) IS NOT NULL AS taken;

-- limits: bytes, words, bytes of a word
SELECT code, message, length(detail) > 0 AS has_detail FROM conventions_error(jsonb_build_object('headings', jsonb_build_object('impact',
	(SELECT jsonb_agg('w' || i) FROM generate_series(1, 10001) i))));
SELECT code, message FROM conventions_error(jsonb_build_object('zone', repeat('x', 110000)));
SELECT code, message, detail FROM conventions_error(jsonb_build_object('headings', jsonb_build_object('impact', jsonb_build_array(repeat('x', 81)))));
SELECT octet_length(rca_conventions(rca_read('# T

## V4711
', c))::text) > 50000 AS many, (SELECT part FROM rca_sections(rca_read('# T

## V4711
', c)) WHERE level = 2)
FROM (SELECT jsonb_build_object('headings', jsonb_build_object('impact', jsonb_agg('w' || i), 'detection', jsonb_agg('v' || i))) FROM generate_series(1, 5000) i) w(c);

-- edits read and are proved with the conventions of the value, which stay; each changes the bytes of one fact
CREATE FUNCTION conventions_edited(old rca, new rca) RETURNS TABLE (kept boolean, rank integer, lines text) LANGUAGE sql AS $$
	SELECT rca_conventions(new) IS NOT DISTINCT FROM rca_conventions(old), rca_severity_rank(new),
		(SELECT string_agg(n.line, ' / ' ORDER BY ord) FROM regexp_split_to_table(new::text, '\n') WITH ORDINALITY n(line, ord)
		 WHERE n.line <> ALL (regexp_split_to_array(old::text, '\n')))
$$;
CREATE TABLE team_report AS SELECT rca_read('# Kortfeil

**Alvor:** Rød
**Når:** 03/04/2025

## Slik gikk det til
Et kort sviktet.

## Gangen i det
| Klokken | Det som skjedde |
|---|---|
| 10:00 | Vakta ble ringt opp |
| 10:20 | Alt i orden igjen |

## Dette gjør vi
| Sak | Hvem har den | Innen | Hvor langt |
|---|---|---|---|
| Bytt kortet i kveld | Anna | 05/06/2025 | nesten |
', '{"zone": "Europe/Oslo", "date_order": "dmy",
	"headings": {"timeline": ["Gangen i det"], "root_cause": ["Slik gikk det *"], "action_items": ["Dette gjør vi"]},
	"columns": {"time": ["Klokken"], "event": ["Det som skjedde"], "action": ["Sak"], "owner": ["Hvem *"], "due_date": ["Innen"], "status": ["Hvor langt"]},
	"keys": {"severity": ["Alvor"], "date": ["Når"]}, "severities": {"Rød": 1, "Gul": 2}, "statuses": {"in_progress": ["nesten"], "done": ["ferdig"]},
	"milestones": {"paged": ["Vakta ble *"]}}') AS doc;
SELECT e.* FROM team_report, conventions_edited(doc, rca_set(doc, '{"severity": "Gul"}')) e;
SELECT e.* FROM team_report, conventions_edited(doc, rca_set(doc, '{"date": "2025-04-05"}')) e;
SELECT e.* FROM team_report, conventions_edited(doc, rca_set_section(doc, 'root_cause', 'To kort sviktet.')) e;
SELECT e.* FROM team_report, rca_action_items(doc) a, conventions_edited(doc, rca_set_action_item(doc, a.key, '{"raw_status": "ferdig", "owner": "Per", "due_date": "2025-07-06"}')) e;
SELECT e.* FROM team_report, conventions_edited(doc, rca_add_action_item(doc, '{"action": "Kjøp to kort til", "owner": "Per", "due_date": "2025-07-06"}')) e;
SELECT e.* FROM team_report, conventions_edited(doc, rca_add_timeline_entry(doc, '{"at": "2025-04-03 08:10+00", "event": "Kortet er byttet"}')) e;
SELECT e.* FROM team_report, conventions_edited(doc, rca_set_timeline_entry(doc, 13, 'Alt i orden igjen', '{"at": "2025-04-03 08:25+00"}')) e;
-- what is written is read as it was asked
SELECT a.ord, a.state, a.owner, to_char(a.due_date, 'YYYY-MM-DD') FROM team_report, rca_action_items(doc) o,
	rca_set_action_item(doc, o.key, '{"raw_status": "ferdig", "due_date": "2025-07-06"}') n, rca_action_items(n) a;
SELECT to_char(t.at AT TIME ZONE 'UTC', 'HH24:MI'), t.event FROM team_report,
	rca_add_timeline_entry(doc, '{"at": "2025-04-03 08:10+00", "event": "Kortet er byttet"}') n, rca_timeline(n) t;
-- a name that the team has another one for would be read as that
SELECT rca_set_action_item(rca_read(doc::text, rca_conventions(doc) || '{"owners": {"Per": "Per Person"}}'), a.key, '{"owner": "Per"}') FROM team_report, rca_action_items(doc) a;
DROP TABLE team_report;
DROP FUNCTION conventions_edited(rca, rca);

DROP TABLE taught;
DROP FUNCTION conventions_report(), conventions_team(), conventions_error(jsonb);
