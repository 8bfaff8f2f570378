-- What two versions of a report say differently.

\set report `cat test/docs/2025-02-08-login-outage-midnight.md`
CREATE TABLE version (doc text);
INSERT INTO version VALUES (:'report');

-- what an edit of the text changes: one row for one edit
CREATE FUNCTION edit(what text, instead text) RETURNS SETOF rca_change LANGUAGE sql AS
$$ SELECT d.* FROM version v, rca_diff(rca_read(v.doc), rca_read(replace(v.doc, what, instead))) d $$;

-- nothing of what is the same, and of what only looks different
SELECT count(*) FROM version v, rca_diff(rca_read(v.doc), rca_read(v.doc));
SELECT * FROM edit(E'Sessions that were open\nstayed', E'Sessions\nthat were open stayed');
SELECT * FROM edit('| P1 | Reload certificates without a restart |', '|P1|  Reload certificates without a restart   |');
SELECT * FROM edit(E'\n', E'\r\n');
SELECT * FROM edit('- Logins', '* Logins');
SELECT * FROM edit('severity: P1', 'severity: "P1"');

-- metadata, and what is derived from it is not told beside it
SELECT * FROM edit('severity: P1', 'severity: P2');
SELECT * FROM edit('date: 2025-02-08', 'date: 2025-02-09');
SELECT * FROM edit('[login, gateway, checkout]', '[login, gateway]');
SELECT * FROM edit('duration_minutes: 131', 'duration_minutes: 132');
SELECT * FROM edit(E'author: Identity Team\n', E'author: Identity Team\nteam: {name: Identity, floor: 2}\n');
SELECT * FROM edit('on 2025-02-11', 'on 2025-02-12');

-- the timeline
SELECT * FROM edit('23:08', '23:09');
SELECT * FROM edit('Root cause identified', 'Root cause found by Kim');
SELECT * FROM edit('Time (UTC)', 'Time (CET)');
SELECT * FROM edit(E'| 23:08 | On-call engineer paged |\n', '');
SELECT * FROM edit(E'| 23:31', E'| 23:10 | Second engineer joins |\n| 23:31');
SELECT * FROM edit(E'| 23:06 | Alert triggered: login success rate 0 % |\n| 23:08 | On-call engineer paged |\n',
				   E'| 23:08 | On-call engineer paged |\n| 23:06 | Alert triggered: login success rate 0 % |\n');
-- put right and put in its place
SELECT * FROM edit(E'| 23:06 | Alert triggered: login success rate 0 % |\n| 23:08 | On-call engineer paged |\n',
				   E'| 23:08 | On-call engineer paged |\n| 23:09 | Alert triggered: login success rate 0 % |\n');

-- action items
SELECT * FROM edit('| SRE | 2025-02-15 |', '| Kim | 2025-02-15 |');
SELECT * FROM edit('2025-03-31', '2025-04-30');
SELECT * FROM edit('Drill the emergency certificate', 'Drill with the emergency certificate');
SELECT * FROM edit(E'| P2 | Drill the emergency certificate | Identity Team | 2025-03-31 |\n', '');
SELECT * FROM edit(E'\n\n## Related', E'\n| P3 | Write it down | Kim | 2025-05-01 |\n\n## Related');

-- sections and prose
SELECT * FROM edit('412 support tickets', '413 support tickets');
SELECT * FROM edit('stayed open, every new login failed', 'stayed open; new ones were refused');
SELECT * FROM edit(E'2. Restarted the gateway\n', E'2. Restarted the gateway\n3. Told the customers\n');
SELECT * FROM edit('## Resolution', '## How it was resolved');
SELECT * FROM edit('### Customer Impact', '## Customer Impact');
SELECT * FROM edit(E'## Resolution\n\n1. Issued a certificate by hand\n2. Restarted the gateway\n\n', '');
SELECT * FROM edit('## Impact', E'## Detection\n\nA monitor saw it.\n\n## Impact');
-- a section that has moved, a paragraph that went into another section
WITH cut AS (SELECT regexp_replace(doc, '## Root Cause.*(?=## Impact)', '') AS doc, substring(doc FROM '## Root Cause.*(?=## Impact)') AS section FROM version)
SELECT d.part, d.key, d.change, d.field, d.old_line, d.new_line
FROM version v, cut, rca_diff(rca_read(v.doc), rca_read(replace(cut.doc, '## Resolution', cut.section || '## Resolution'))) d;
SELECT d.* FROM version v, rca_diff(rca_read(v.doc),
	rca_read(replace(replace(v.doc, E'- 38k sessions could not be renewed\n', ''), E'- 412', E'- 38k sessions could not be renewed\n- 412'))) d;
SELECT * FROM edit('# Nobody could log in around midnight', '# Nobody could log in');

-- services of a list in the body, and a severity in the title, have a place, too
SELECT d.field, d.old, d.new, d.old_line, d.new_line
FROM rca_diff(rca_read(E'# [SEV-2] Disk full\n\n## Affected Services\n\n- db\n'), rca_read(E'# Disk full\n\n## Affected Services\n\n- db\n- web\n')) d
WHERE d.part = 'metadata' ORDER BY d.field;
-- so has an author who stands in the last line
SELECT d.field, d.old, d.new, d.old_line, d.new_line
FROM rca_diff(rca_read(E'# T\n\nText.\n'), rca_read(E'# T\n\nText.\n\n---\n*RCA prepared by Kim on 2025-05-09*\n')) d
WHERE d.part = 'metadata' ORDER BY d.field;
