-- Findings: one mutation of a faultless report per rule, policies, suppression.

\pset null ''
CREATE TABLE report (doc text);
INSERT INTO report VALUES ($$---
title: Disk full on db-1
date: 2025-03-23
severity: P2
status: resolved
services: [db, api]
tags: [rca, p2]
duration_minutes: 30
author: Storage Team
---
# Disk full on db-1

## Summary

On 2025-03-23 the disk of db-1 was full. The incident lasted 30 minutes and hit 2 dependent services.

## Timeline

| Time (UTC) | Event |
|---|---|
| 05:24 | Alert triggered |
| 05:26 | On-call engineer paged |
| 05:40 | Mitigation applied |
| 05:54 | Incident resolved |

## Root Cause

Logs were never rotated.

## Impact

- Requests: 5% failed

| Metric | Before | After |
|---|---|---|
| errors | 0 | 5 |

### Affected Services

- db
- api

## Resolution

Old logs were deleted.

## Lessons Learned

- On-call responded in 2 minutes
- See [[runbook-db|the runbook]] and [the graph](https://example.org)

## Action Items

| Priority | Action | Owner | Due Date | Ticket |
|---|---|---|---|---|
| P1 | Rotate the logs | Storage Team | 2025-03-30 | OPS-1 |
| P2 | Alert at 80 percent | SRE | 2025-04-06 | OPS-2 |

## Related Incidents

- [[2024-disk-full]]
$$);

-- faultless, even under the strictest policy
SELECT * FROM report, rca_lint(doc, 'strict-1');

-- one mutation per rule: it finds just that, just there
CREATE TABLE mutation (n int GENERATED ALWAYS AS IDENTITY, code text, find text, put text);
INSERT INTO mutation (code, find, put) VALUES
  ('RCA000', E'author: Storage Team\n---', 'author: Storage Team'),
  ('RCA001', E'(title: Disk full on db-1\n|# Disk full on db-1\n)', ''),
  ('RCA002', E'date: 2025-03-23\n', ''),
  ('RCA003', 'date: 2025-03-23', 'date: 2025-23-03'),
  ('RCA004', E'severity: P2\n', ''),
  ('RCA005', 'severity: P2', 'severity: purple'),
  ('RCA006', E'status: resolved\n', ''),
  ('RCA007', 'status: resolved', 'status: shrug'),
  ('RCA008', E'services: \\[db, api\\]\n(.*)- db\n- api\n', E'\\1Whatever needs the disk.\n'),
  ('RCA009', 'severity: P2', 'severity: [P2]'),
  ('RCA010', 'duration_minutes: 30', 'duration_minutes: half an hour'),
  ('RCA011', 'services: \[db, api\]', 'services: [db, api, DB]'),
  ('RCA012', 'tags: \[rca, p2\]', 'tags: [rca, p2, rca]'),
  ('RCA013', 'tags: ', 'tag: '),
  ('RCA014', 'date: 2025-03-23', 'date: 23 March 2025'),
  ('RCA015', '^---', E'\n---'),
  ('RCA016', 'author: Storage Team', 'author: Storage Team #2'),
  ('RCA017', 'author: Storage Team', 'author: @storage'),
  ('RCA018', '^---.*?\n---', E'+++\ntitle = "Disk full on db-1"\ndate = 2025-03-23\nseverity = "P2"\nstatus = "resolved"\nservices = ["db", "api"]\ntags = ["rca", "p2"]\nduration_minutes = 30\nauthor = Storage Team\n+++'),
  ('RCA101', E'## Resolution\n\nOld logs were deleted.\n\n', ''),
  ('RCA102', E'Old logs were deleted.\n', ''),
  ('RCA103', 'Old logs were deleted.', E'Old logs were deleted.\n\n## Resolution\n\nMore.'),
  ('RCA104', '(## Action Items.*)(## Related.*)$', E'\\2\n\\1'),
  ('RCA105', 'Logs were never rotated.', 'TBD'),
  ('RCA106', 'Old logs were deleted.', '%% Old logs were deleted.'),
  ('RCA201', E'\\| 05:.*?\n(?!\\|)', ''),
  ('RCA202', E'\\| 05:24.*paged \\|\n.*applied \\|\n', ''),
  ('RCA203', '05:40', 'later'),
  ('RCA204', 'Mitigation applied', ''),
  ('RCA205', 'Time \(UTC\)', 'Time'),
  ('RCA206', '05:40', '05:25'),
  ('RCA207', '(duration_minutes: )30(.*lasted )30', '\11470\21470'),
  ('RCA208', 'Incident resolved', 'Report sent'),
  ('RCA209', '\| 05:24', E'| 2025-03-03 05:24 | Deploy |\n| 2025-03-23 05:24'),
  ('RCA210', 'date: 2025-03-23', 'date: not known'),
  ('RCA211', E'05:40', '2025-10-26 02:15 Europe/Oslo'),
  ('RCA212', '05:40', 'HH:mm'),
  ('RCA213', 'date: 2025-03-23', E'date: 2025-03-23\nstart_time: 2025-03-23 23:50'),
  ('RCA214', '\| 05:24', E'| Monday, 2025-03-23 | |\n| 05:24'),
  ('RCA215', 'Incident resolved', E'Incident resolved |\n| 06:00 | The wrong index identified'),
  ('RCA216', 'Time \(UTC\)', 'Time (CST)'),
  ('RCA301', E'\\| P1.*OPS-2 \\|\n', ''),
  ('RCA302', 'Storage Team \| 2025', '| 2025'),
  ('RCA303', 'SRE', 'TBD'),
  ('RCA304', '2025-04-06', ''),
  ('RCA305', '2025-04-06', 'next month'),
  ('RCA306', '2025-04-06', '2024-04-06'),
  ('RCA307', '\| P1 ', '| urgent-ish '),
  ('RCA308', 'Rotate the logs', 'Logs'),
  ('RCA309', 'OPS-2', ''),
  ('RCA401', '05:54', '06:06'),
  ('RCA402', '# Disk full on db-1', '# Disk full on db-2'),
  ('RCA403', 'On 2025-03-23', 'On 2025-03-22'),
  ('RCA404', 'lasted 30 minutes', 'lasted about 45 minutes'),
  ('RCA405', 'tags: \[rca, p2\]', 'tags: [rca, p1, SEV-3, sev_4, p2, s3a]'),
  ('RCA406', '- api', '- web'),
  ('RCA407', '2 dependent', '3 dependent'),
  ('RCA408', 'responded in 2', 'responded in 7'),
  ('RCA409', E'# Disk full on db-1\n', E'# Disk full on db-1\n\n**Severity:** P1\n'),
  ('RCA410', E'Alert triggered \\|(.*)Logs were never rotated.', E'Impact started |\n| 05:24 | Alert triggered |\\1- Time to detect: 9 minutes'),
  ('RCA411', 'severity: P2', E'severity: P2\nSev: P1'),
  ('RCA412', E'## Related', E'## Earlier\n\n### 2025-01-02 the same\n\nDuration: 5 min\n\n### 2025-01-03 again\n\nDuration: 6 min\n\n## Related'),
  ('RCA501', '\(https://example.org\)', '()'),
  ('RCA502', 'Incident resolved', 'Incident resolved [[chat|log]]'),
  ('RCA601', '\| 0 \| 5 \|', '| 0 | 5 | 6 |'),
  ('RCA602', '\| 0 \| 5 \|', '| 0');

SELECT m.code AS rule, string_agg(format('%s:%s-%s:%s %s%s %s', f.line, f.col, f.end_line, f.end_col,
         f.code, coalesce(' (' || f.part || ')', ''), f.message), E'\n' ORDER BY f.line, f.col, f.code) AS found
  FROM report, mutation m
  LEFT JOIN LATERAL rca_lint(regexp_replace(doc, m.find, m.put, 'g'), 'strict-1') f ON true
 GROUP BY m.n, m.code ORDER BY m.n;
-- every rule has its mutation, or is one that only a policy of one's own turns on
SELECT code FROM rca_rules() EXCEPT SELECT code FROM mutation EXCEPT VALUES ('RCA019'), ('RCA020'), ('RCA107');

-- keys that have to be there, values that they may have, an order of parts
SELECT v.n, v.what, f.code, f.level, f.line, f.col, f.part, f.message
FROM report, (VALUES
  (1, 'author: Storage Team', 'team: red', 'a usual key is missing'),
  (2, 'author:', E'team: red\nauthor:', 'all is there'),
  (3, 'author:', E'TEAM: TBD\nauthor:', 'a placeholder'),
  (4, 'author:', E'team:\nauthor:', 'no value'),
  (5, 'author:', E'team: []\nauthor:', 'an empty list'),
  (6, 'author:', E'team: [Red, green]\nauthor:', 'a list'),
  (7, 'author:', E'team: {name: x}\nauthor:', 'a mapping'),
  (8, 'severity: P2', E'team: blue\nsev: p3', 'another name of the key'),
  (9, 'title:', E'Team: Blue\nSEVERITY: P2\ntitle:', 'case does not count'),
  (10, 'tags: \[rca, p2\]', E'team: red\ntags: [rca, P2, other, "x y"]', 'tags'),
  (11, 'services: .db, api.', E'team: red\nservices: db, web', 'services'),
  (12, E'services: .db, api.\n(.*)- api', E'team: red\n\\1- web', 'services of the body'),
  (13, E'## Root Cause\n', E'## Lessons\n\n## Action items\n\n## Root cause\n', 'parts'),
  (14, E'author: (.*)## Timeline\n', E'team: red\nauthor: \\1## Impact\n\n### Action items\n\n## Timeline\n', 'what has no place, and another level')) v(n, find, put, what),
  LATERAL rca_lint(regexp_replace(doc, find, v.put), '{"extends": "draft-1", "required_keys": ["team", "Author", "severity"],
    "allowed_values": {"keys": {"team": ["red", "blue"], "severity": ["P1", "P2"]}, "tags": ["rca", "p2"], "services": ["db", "api"]},
    "part_order": ["summary", "timeline", "root_cause", "action_items"]}') f
WHERE f.code IN ('RCA019', 'RCA020', 'RCA107') ORDER BY 1, f.line, f.col, f.code;
-- they are an error where nothing else is said, and off without such a key
SELECT p.policy, count(f.code), min(f.level) FROM report, (VALUES ('{"required_keys": ["team"]}'::jsonb), ('{"required_keys": ["team"], "rules": {"missing-key": "info"}}'),
  ('{"rules": {"RCA019": "error"}}'), ('{"extends": "strict-1"}')) p(policy) LEFT JOIN LATERAL rca_lint(doc, p.policy) f ON f.code = 'RCA019' GROUP BY 1 ORDER BY 1;

-- an empty heading has no text that could differ from the title, or have a date
SELECT what, f.code, f.line, f.message FROM (VALUES
  ('the same', E'---\ntitle: A\n---\n#\n\n# A\n'),
  ('another', E'---\ntitle: A\n---\n#\n\n# B\n'),
  ('another date', E'---\ntitle: A\ndate: 2025-03-23\n---\n#\n\n# 2025-03-22\n')) v(what, doc)
  LEFT JOIN LATERAL rca_lint(doc, 'strict-1') f ON f.code IN ('RCA402', 'RCA403') ORDER BY what, code;

-- over rca and over text, with and without a policy
SELECT (SELECT count(*) FROM rca_lint(doc::rca)), (SELECT count(*) FROM rca_lint(doc)),
       (SELECT count(*) FROM rca_lint(doc::rca, 'strict-1')), (SELECT count(*) FROM rca_lint(doc, '{"extends": "strict-1"}'::jsonb)),
       (SELECT count(*) FROM rca_lint(doc::rca, '{}'::jsonb))
  FROM report;
SELECT code, level, message FROM rca_lint('# T');

-- valid or not, and why
SELECT rca_is_valid(doc::rca), rca_is_valid('# T'), rca_is_valid('# T', 'draft-1'),
       rca_is_valid('# T', '{"rules": {"RCA001": "error"}, "extends": "draft-1"}'::jsonb), rca_assert_valid(doc::rca, 'core-1') FROM report;
\set VERBOSITY sqlstate
SELECT rca_assert_valid('# T', 'strict-1');
\set VERBOSITY default
SELECT rca_assert_valid('# T', 'strict-1');
CREATE TABLE incident (doc rca CHECK (rca_assert_valid(doc, 'core-1')));
INSERT INTO incident SELECT doc::rca FROM report;
INSERT INTO incident SELECT replace(doc, '2025-03-23', '2025-23-03')::rca FROM report;
INSERT INTO incident VALUES (NULL);
SELECT count(*) FROM incident;
DROP TABLE incident;
CREATE TABLE incident (doc rca CONSTRAINT valid CHECK (rca_is_valid(doc, 'core-1')));
INSERT INTO incident SELECT replace(doc, '2025-03-23', '2025-23-03')::rca FROM report;
DROP TABLE incident;

-- a policy that is null is an error, whatever the document is; a document that
-- is null has no answer
SELECT * FROM rca_lint('# T'::rca, NULL);
SELECT * FROM rca_lint('# T'::rca, NULL::jsonb);
SELECT * FROM rca_lint('# T'::text, NULL::text);
SELECT * FROM rca_lint('# T'::text, NULL::jsonb);
SELECT rca_lint(NULL::rca, NULL::text);
SELECT rca_is_valid('# T', NULL);
SELECT rca_is_valid(doc, policy) FROM (VALUES ('# T'::rca, 'draft-1'), ('# T', NULL)) v(doc, policy);
SELECT rca_is_valid('# T', NULL::jsonb);
SELECT rca_is_valid(NULL, NULL::jsonb);
SELECT rca_assert_valid('# T', NULL);
SELECT rca_assert_valid('# T', NULL::jsonb);
CREATE TABLE incident (doc rca CHECK (rca_assert_valid(doc, NULL)));
INSERT INTO incident VALUES ('# T');
INSERT INTO incident VALUES (NULL);
DROP TABLE incident;
SELECT rca_is_valid(NULL), rca_is_valid(NULL, 'core-1'), rca_is_valid(NULL, '{}'::jsonb),
       rca_assert_valid(NULL, 'core-1'), rca_assert_valid(NULL, '{}'::jsonb),
       (SELECT count(*) FROM rca_lint(NULL::rca)), (SELECT count(*) FROM rca_lint(NULL::text, 'strict-1')),
       (SELECT count(*) FROM rca_lint(NULL::rca, '{}'::jsonb)), (SELECT count(*) FROM rca_lint(NULL::text, '{}'::jsonb));
SELECT rca_lint(NULL::rca, 'core-1');
-- what a CHECK refuses does not depend on a default
\set VERBOSITY sqlstate
SELECT rca_assert_valid('# T');
\set VERBOSITY default

-- policies of one's own
SELECT code, level FROM rca_lint('# T', '{"extends": "draft-1", "rules": {"missing-date": "error", "RCA004": "off"}}'::jsonb) ORDER BY 1;
SELECT code, message FROM report, rca_lint(doc, '{"severities": ["SEV1", "SEV2"], "required_parts": ["summary", "detection"]}'::jsonb);
SELECT count(*) FROM report, rca_lint(doc, '{"severities": ["p1", "p2"], "required_parts": []}'::jsonb);
-- the same as text, which an object without a cast is
SELECT code, level FROM rca_lint('# T', '{"extends": "draft-1", "rules": {"missing-date": "error", "RCA004": "off"}}') ORDER BY 1;
SELECT rca_is_valid('# T'::rca, E' \t\r\n{"extends": "draft-1"}'::text), rca_is_valid('# T', '{"extends": "core-1"}'),
       rca_assert_valid('# T', '{"extends": "draft-1"}'), (SELECT count(*) FROM rca_lint('# T'::text, '{}'::text)) = (SELECT count(*) FROM rca_lint('# T')) AS same;
SELECT rca_is_valid('# T', '{"extends": "core-9"}');
SELECT rca_is_valid('# T', '[{}]');
SELECT rca_is_valid('# T', '{');
SELECT rca_is_valid('# T', 'core-9');
SELECT rca_is_valid('# T', '{"extends": "core-9"}'::jsonb);
SELECT rca_is_valid('# T', '{"extend": "core-1"}'::jsonb);
SELECT rca_is_valid('# T', '{"rules": {"RCA999": "off"}}'::jsonb);
SELECT rca_is_valid('# T', '{"rules": {"RCA001": "fatal"}}'::jsonb);
SELECT rca_is_valid('# T', '{"rules": {"RCA001": 1}}'::jsonb);
SELECT rca_is_valid('# T', '{"rules": ["RCA001"]}'::jsonb);
SELECT rca_is_valid('# T', '{"rules": "off"}'::jsonb);
SELECT rca_is_valid('# T', '{"required_parts": ["epilogue"]}'::jsonb);
SELECT rca_is_valid('# T', '{"severities": [1]}'::jsonb);
SELECT rca_is_valid('# T', '{"policy": 1}'::jsonb);
SELECT rca_is_valid('# T', '{"summary": null}'::jsonb);
-- what rca_policies shows is such an object, and means the same; its name is what errors call it
SELECT p.policy, count(*) AS findings, count(*) FILTER (WHERE f IS DISTINCT FROM g) AS differ
  FROM rca_policies() p,
       LATERAL (SELECT row_number() OVER () AS n, l FROM rca_lint(E'# T\n\n## Summary\n', p.policy) l) f(n, f)
       FULL JOIN LATERAL (SELECT row_number() OVER () AS n, l FROM rca_lint(E'# T\n\n## Summary\n', to_jsonb(p)) l) g(n, g) USING (n)
 GROUP BY 1 ORDER BY 1;
SELECT rca_assert_valid('# T', to_jsonb(p) || '{"policy": "ours"}') FROM rca_policies() p WHERE p.policy = 'draft-1';
SELECT rca_assert_valid('# T', to_jsonb(p) || '{"policy": "ours", "required_parts": ["summary"]}') FROM rca_policies() p WHERE p.policy = 'core-1';
SELECT rca_assert_valid('# T', '{"policy": "ours", "extends": "strict-1", "required_parts": []}');
SELECT rca_is_valid('# T', '["core-1"]'::jsonb);

-- suppression: a rule everywhere, on a line, on the next; all rules; not in code; not what is unknown
SELECT what, count(f.code) FROM report, (VALUES
  ('none', ''), ('everywhere', '<!-- rca-disable RCA206 -->'), ('by name', '<!-- rca-disable timeline-out-of-order, RCA001 -->'),
  ('all', '<!-- rca-disable -->'), ('another', '<!-- rca-disable RCA205 -->'), ('unknown', '<!-- rca-disable RCA999 -->'),
  ('code', E'```\n<!-- rca-disable RCA206 -->\n```')) v(what, comment)
  LEFT JOIN LATERAL rca_lint(replace(doc, '05:40', '05:25') || E'\n' || comment || E'\n', 'strict-1') f ON true
 GROUP BY what ORDER BY what;
SELECT rca_is_valid(replace(doc, '| 05:40 | Mitigation applied |', '| late | Mitigation applied <!-- rca-disable-line RCA203 --> |')::rca, 'strict-1') AS on_line,
       rca_is_valid(replace(doc, 'Logs were never rotated.', E'<!-- rca-disable-next-line template-text -->\nTBD')::rca, 'strict-1') AS next_line,
       rca_is_valid(replace(doc, 'Logs were never rotated.', E'<!-- rca-disable-next-line template-text -->\n\nTBD')::rca, 'strict-1') AS not_the_next
  FROM report;

-- many comments and many findings: no time to speak of
SELECT count(*) FROM rca_lint(E'---\ndate: 2025-03-23\n---\n## Timeline\n\n| Time | Event |\n|-|-|\n' || repeat(E'| x | |\n', 20000) ||
  repeat(E'\n<!-- rca-disable-line RCA203 -->\n<!-- rca-disable-next-line RCA203 -->\n', 50000)) WHERE code = 'RCA203';

-- fixes: made, and made once; every other byte as it was
CREATE TABLE broken AS SELECT replace(replace(replace(replace(doc, 'tags: ', 'tag: '), 'date: 2025-03-23', 'date: 23 March 2025'),
  'Incident resolved |', 'Incident [[é|resolved]] [[x|y]] |'), '| 05:26 | On-call engineer paged |', '| 05:26') AS doc FROM report;
SELECT code, line, col, fix FROM broken, rca_lint(doc, 'strict-1') WHERE fix IS NOT NULL;
SELECT o.line, n.text FROM broken b, regexp_split_to_table(b.doc, E'\n') WITH ORDINALITY o(text, line)
  JOIN LATERAL regexp_split_to_table(rca_fix(b.doc::rca)::text, E'\n') WITH ORDINALITY n(text, line) USING (line)
 WHERE o.text <> n.text ORDER BY 1;
SELECT (SELECT count(fix) FROM rca_lint(rca_fix(doc::rca), 'strict-1')) AS fixable_left,
       rca_fix(rca_fix(doc::rca)) = rca_fix(doc::rca) AS idempotent FROM broken;
SELECT code FROM broken, rca_lint(rca_fix(doc::rca, 'core-1', '{RCA013,date-format}'), 'strict-1') WHERE fix IS NOT NULL;
SELECT rca_fix(doc::rca) = doc::rca AS untouched, rca_fix(doc::rca, 'core-1', NULL) = doc::rca AS null_rules, rca_fix(NULL) IS NULL AS null FROM report;
SELECT rca_fix(E'\uFEFF---\ntag: [a]\n---\r\n# T\r\n')::text = E'\uFEFF---\ntags: [a]\n---\r\n# T\r\n' AS byte_order_mark;
-- over a limit when fixed
SELECT rca_fix((E'---\na: ' || repeat('x', 64 * 1024 - 21) || E'\ntag: [a]\n---\n')::rca);
-- two keys are not corrected into one
SELECT rca_fix(E'---\nuitle: a\ntmtle: b\n---\n'), rca_fix(E'---\ntags:\ntag: [a]\n---\n');
-- what a policy shows is what it has fixed; a rule without a fix is an error, because a later version may have one
SELECT p.policy, (SELECT string_agg(code, ' ' ORDER BY code) FROM rca_lint(rca_fix(doc::rca, p.policy), 'strict-1') WHERE fix IS NOT NULL) AS left
  FROM broken, rca_policies() p ORDER BY 1;
SELECT rca_fix(doc::rca, '{"extends": "draft-1", "rules": {"RCA602": "info"}}'::jsonb) = rca_fix(doc::rca, 'strict-1', '{RCA013,RCA602}') AS own_policy,
       rca_fix(doc::rca, '{"rules": {"RCA013": "off"}}', '{RCA013}') = doc::rca AS rule_is_off,
       rca_fix(doc::rca, rules => '{}') = doc::rca AS no_rules FROM broken;
SELECT rca_fix('# T', 'core-1', '{RCA999}');
SELECT rca_fix('# T', 'core-1', '{RCA013,missing-zone}');
SELECT rca_fix('# T', NULL);
SELECT rca_fix('# T', 'core-9');

-- what would make the cast fail
SELECT * FROM rca_input_errors(E'---\ntitle: x\ntitle: y\n---\n');
SELECT * FROM rca_input_errors('');
SELECT sql_error_code, message FROM rca_input_errors(E'# T\n' || repeat('>', 300) || 'x');
SELECT count(*) FROM rca_input_errors('# T');

-- released policies do not change
SELECT policy, summary, required_parts FROM rca_policies();
SELECT r.code, r.rule, r.rule_group, r.is_fixable, string_agg(p.rules ->> r.code, ' ' ORDER BY p.policy) AS "core-1 draft-1 strict-1"
  FROM rca_rules() r, rca_policies() p GROUP BY 1, 2, 3, 4 ORDER BY 1;

-- SARIF
SELECT jsonb_pretty(rca_sarif('a/b.md', f) #- '{runs,0,tool,driver,rules}')
  FROM (SELECT f FROM broken, rca_lint(doc) f WHERE code = 'RCA013') x;
SELECT jsonb_array_length(rca_sarif('a.md', f) #> '{runs,0,tool,driver,rules}') = (SELECT count(*) FROM rca_rules()) AS all_rules FROM report, rca_lint(doc) f;
SELECT rca_sarif('a.md', f) #> '{runs,0,results}' AS no_findings FROM report LEFT JOIN rca_lint(doc) f ON true;
-- a path becomes a relative reference, a finding made by hand what it says
SELECT rca_sarif(E'C:\\My reports/100%/é#?.md', f) #>> '{runs,0,results,0,locations,0,physicalLocation,artifactLocation,uri}' AS uri
  FROM rca_lint('# T', 'strict-1') f;
SELECT jsonb_array_elements(rca_sarif(path, ROW(code, NULL, level, 1, NULL, NULL, NULL, NULL, NULL, NULL, fix::jsonb, NULL)::rca_finding) #> '{runs,0,results}')
  FROM (VALUES (1, 'a.md', 'X1', 'info', NULL),
               (2, NULL, 'X2', 'error', '[1]'),
               (3, 'c.md', 'X3', NULL, '{"line": 1, "col": 2, "end_line": 1, "end_col": 5}'),
               (4, 'd.md', NULL, 'error', NULL),
               (5, 'e.md', 'X5', 'warning', '{"line": 1, "col": 2, "end_line": 1, "end_col": 5, "text": ""}')) v(n, path, code, level, fix);
SELECT rca_sarif('a.md', NULL) #> '{runs,0,results}' AS none, rca_sarif('a.md', NULL) #>> '{runs,0,tool,driver,version}' = rca_version() AS of_library;
SELECT n, jsonb_array_length(rca_sarif(n || '.md', ROW('X', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)::rca_finding) OVER (ORDER BY n) #> '{runs,0,results}')
  FROM generate_series(1, 3) n;

DROP TABLE report, mutation, broken;
