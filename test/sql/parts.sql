-- Sections, and the points that the parts of a report make.

\pset null -
CREATE TABLE report (doc rca);
INSERT INTO report VALUES ($$---
title: Queue stuck
---
Words before any heading.

# Queue stuck

## Summary

The queue *stood still*.

## Root Cause

1. This list tells the story
2. It is no list of factors

### Contributing Factors

- The `retry` loop had no limit
- Nobody was
  **paged**
  - because the alert was muted

## Impact

### Affected Services

- mailer (all regions)
- billing

## Resolution

- [x] Restarted the worker
- [ ] Cleared the queue

## Lessons Learned

Read the [manual](https://example.org/manual).

*What did we learn?*

### What went well
- Short outage

### What could be improved
| What | Why |
|------|-----|
| Alerts | too late |
| Tests | |

### Where we got lucky
N/A

---
*RCA prepared by Ops on 2025-04-01*
$$);

SELECT ord, level, heading, part, cardinality(heading_path) AS depth, line, end_line, content
  FROM report, rca_sections(doc) WHERE heading IS DISTINCT FROM 'Root Cause';
SELECT heading_path FROM report, rca_sections(doc) WHERE heading = 'Affected Services';

-- with nothing but a summary that no heading announces
SELECT ord, level, heading, part, content FROM rca_sections(E'---\na: b\n---\nOnly prose here.\n');
SELECT count(*) FROM rca_sections(E'---\na: b\n---\n');

-- a section by part, by heading, by path; with its subsections or without
SELECT rca_section(doc, 'root_cause'), rca_section(doc, 'root_cause', false) FROM report;
SELECT rca_section(doc, ARRAY['contributing factors']) = rca_section(doc, ARRAY['Root cause', ' Contributing factors ']) AS same,
       rca_section(doc, '{queue stuck,root cause,contributing factors}'::text[]) IS NOT NULL AS whole,
       rca_section(doc, ARRAY['Impact', 'Contributing factors']) AS elsewhere,
       rca_section(doc, 'background') AS no_part, rca_section(doc, ARRAY['No such heading']) AS no_heading,
       rca_section(doc, ARRAY['']) AS blank, rca_section(doc, '{a,b,c,d,e,f,g}'::text[]) AS deep,
       rca_section(doc, ARRAY['impact', 'affected services'], false) AS inner,
       rca_section(doc, ARRAY['root_cause']) AS part_as_heading
  FROM report;
SELECT rca_section(doc, 'summary') = rca_summary(doc) AS summary FROM report;
SELECT rca_section(E'# Down\n\nThe whole site was down for all users today.\n\n## Details\n', 'summary');
SELECT rca_section(E'# R\n## A > B\ntext\n', ARRAY['a > b']);
-- a heading is no part, whatever later versions call one; nor is 'other'
SELECT rca_section(doc, 'Root cause') FROM report;
SELECT rca_section(doc, 'other') FROM report;
SELECT rca_section(doc, '') FROM report;
SELECT rca_section(doc, '{}'::text[]) FROM report;
SELECT rca_section(doc, '{a,NULL}'::text[]) FROM report;

SELECT f.* FROM report, rca_contributing_factors(doc) f;
SELECT s.* FROM report, rca_affected_services(doc) s;
SELECT s.* FROM report, rca_resolution_steps(doc) s;
SELECT l.* FROM report, rca_lessons(doc) l;

-- without a heading of their own, the list of the root cause is the factors;
-- its prose is the root cause itself
SELECT f.* FROM rca_contributing_factors(E'# R\n## Root Cause\nA bug.\n\n1. No test\n2. No review\n') f;
SELECT count(*) FROM rca_contributing_factors(E'# R\n## Root Cause\nA bug.\n');
-- who announces factors elsewhere does not speak of the root cause
SELECT f.* FROM rca_contributing_factors(E'# R\n## Root Cause\n- No test\n## Lessons\n### Factors that helped\n- Luck\n') f;
-- steps told in prose; quoted instructions of a template are none
SELECT s.* FROM rca_resolution_steps(E'# R\n## Resolution\n> Describe the steps\n\nWe restarted it.\n\nThen we fixed it.\n') s;
-- the marks of a list, in every form
SELECT l.* FROM rca_lessons(E'# R\n## Lessons\n* star\n+ plus\n12) number\n   1. inner\n- - twice\n- a &amp; b\n-\ttab\n- [X] ticked\n- TBD\n-\n') l;

-- behind a byte order mark, and with other line ends
SELECT l.* FROM rca_lessons(E'\uFEFF# R\r\n## Lessons\r\n- one\r\n- two\r\n') l;

SELECT s.ord, s.level, s.heading, s.content FROM rca_sections(E'\uFEFFBefore.\n# R [[a]]\n') s;
SELECT s.ord, s.level, s.heading, s.content FROM rca_sections(E'\uFEFF# First\n[[a]]\n') s;
SELECT l.target, l.line, l.col FROM rca_links(E'\uFEFF[[a]]\n# R\n') l;

DROP TABLE report;

-- services that no key states are those of the list in the body, if all its items are names
SELECT what, rca_services(doc) AS services, (SELECT string_agg(s.service, ' | ') FROM rca_affected_services(doc) s) AS listed,
       (SELECT string_agg(code, ' ') FROM rca_lint(doc, 'strict-1') WHERE code IN ('RCA008', 'RCA011', 'RCA406', 'RCA407')) AS findings
  FROM (VALUES
    ('names', E'# R\n## Affected services\n- search-api\n- Checkout: all regions\n- login (EU) - slow\n  - since noon\n- [ ] mail\n- TBD\n'),
    ('a name twice', E'# R\n## Affected services\n- search\n- search\n\n## Summary\nIt hit 5 affected services.\n'),
    ('a table', E'# R\n## Affected services\n| Service | How |\n|--|--|\n| search | slow, for everybody and everywhere |\n'),
    ('a sentence among them', E'# R\n## Affected services\n- search\n- all that depend on the search\n- mail\n'),
    ('ends as one', E'# R\n## Affected services\n- search was slow.\n'),
    ('paragraph', E'# R\n## Affected services\nsearch, mail\n'),
    ('quoted', E'# R\n## Affected services\n> - search\n'),
    ('elsewhere', E'# R\n## Summary\n- search\n'),
    ('a key with a list', E'---\nservices: [mail]\n---\n# R\n## Affected services\n- search\n'),
    ('an empty list', E'---\nservices: []\n---\n# R\n## Affected services\n- search\n'),
    ('a key of no value', E'---\nservices:\n---\n# R\n## Affected services\n- search\n')) v(what, source),
       rca_read(source) doc;
SELECT line, subject, found, reading FROM rca_explain(E'# R\n\n## Affected services\n\n- search\n- mail (EU)\n') WHERE subject = 'services';
