-- Parts of a report, found by their headings.

\pset null NULL

-- the summary under any of its headings
-- not aligned: psql 14 thinks that emoji are narrow
\a
SELECT heading, rca_summary((heading || E'\n\nText\n\n## Other\n\nMore\n')::rca) FROM (VALUES
  ('# T' || E'\n## Summary'), ('# T' || E'\n## SUMMARY:'), ('# T' || E'\n### 1. Executive Summary'), ('# T' || E'\n## :memo: Summary'),
  ('# T' || E'\n## 📝 Summary'), ('# T' || E'\n## **Summary** (draft)'), ('# T' || E'\n## What happened?'), ('# T' || E'\n## [Summary](#x)'),
  ('# T' || E'\nSummary\n-------'), ('# T' || E'\n## Sammendrag'), ('# T' || E'\n## サマリー'),
  ('# T' || E'\n## Not a summary'), ('# T' || E'\n## Summary of costs')) v(heading);
\a

-- content is the Markdown as written, with subsections, without blank lines around it
SELECT rca_summary(doc), rca_root_cause(doc) FROM (SELECT $$# T

## Summary


One  *two*
three

## Root Cause
### Contributing Factors
1. a
2. b

## Impact
x
$$::rca AS doc) x;

-- the first heading is the title, not a part
SELECT rca_title(doc), rca_summary(doc) FROM (VALUES (E'# Summary\n\ntext\n'::rca),
  (E'# Incident\n\n# Summary\n\ntext\n'), (E'# Summary\n\ntext\n\n# Root cause\n\nx\n')) v(doc);

-- no heading: in code, in a quote, in a list
SELECT rca_summary(E'# T\n\n```\n## Summary\n```\n'), rca_summary(E'# T\n\n    ## Summary\n'),
       rca_summary(E'# T\n\n> ## Summary\n> x\n'), rca_summary(E'# T\n\n- ## Summary\n  x\n');

-- an empty part is there, a missing one is not
SELECT rca_summary(E'# T\n## Summary\n## Impact\n') = '' AS empty, rca_summary('# T') IS NULL AS missing;

-- the footer belongs to no part
SELECT rca_summary(E'# T\n## Summary\ntext\n\n---\n*RCA prepared by A on 2025-01-01*\n');
SELECT rca_summary(E'# T\n## Summary\ntext\n\n*RCA prepared by A on 2025-01-01*\n');

-- lines that end in CR LF or CR
SELECT rca_summary(E'# T\r\n## Summary\r\ntext\r\n\r\nmore\r\n## Impact\r\n') = E'text\r\n\r\nmore' AS crlf,
       rca_summary(E'# T\r## Summary\rtext\r## Impact\r') AS cr;

-- front matter moves the lines, not the parts
SELECT rca_summary(E'---\na: 1\n---\n# T\n## Summary\ntext\n## Impact\n');

-- a heading that is underlined, and begins with a number sign that is none of a heading
SELECT heading, content, line, end_line FROM rca_sections(E'# T\n\n#12 failed\n---\n\n\ntext\n\n####### seven\n---\n\n\nmore\n');
-- a bold label with its text in the same line opens a part that has no heading
CREATE TEMP TABLE lead AS SELECT n, doc::rca FROM (VALUES
  (1, E'# Staging down\n\n**Date**: 2021-10-03\n\n**Status**: Complete\n\n**Summary**: Staging was down after a change\nof the driver.\n\n**Impact**: 40 integration tests failed\n\n**Root Causes**: A cascade after the change\n\n**Trigger**: Unknown\n\n## Action Items\n\n- Revert the driver\n'),
  (2, E'---\ntitle: x\n---\n\n**Konsekvens:**\n\nInntaket stoppet opp\n\n**Rotårsaker:** Feil ved skriving til kø\n\n**Løsning:** Hoppet over meldingene\n'),
  (3, E'# X\n\n- **Key events**\n  - 2023-06-06 10:26 detected\n- **Impact**: User services were down for 27 minutes\n  - and slow\n- **Severity**: P2\n'),
  -- a heading of the same part is the better one
  (4, E'# X\n\n**Impact:** see below\n\n## Impact\n\n- 5 users\n'),
  -- another label ends it; what stands in another part is that part's
  (5, E'# X\n\n**Impact:** 3 users\n\n**Note:** 4 pages\n\nmore\n\n## Timeline\n\n**Root cause:** none yet\n'),
  -- no colon, no text, not bold, no part
  (6, E'# X\n\n**Impact** was small\n\nImpact: 3 users\n\n**Reach:** 3 users\n')) v(n, doc);
SELECT n, rca_summary(doc) AS summary, rca_root_cause(doc) AS cause, rca_severity(doc) AS severity, rca_status(doc) AS status FROM lead ORDER BY n;
SELECT n, raw, value, i.line FROM lead, rca_impacts(doc) i ORDER BY n, ord;
SELECT n, heading, part, content, line, end_line FROM lead, rca_sections(doc) WHERE n IN (1, 2, 5) AND level = 6 ORDER BY n, ord;
SELECT n, code, line, message FROM lead, rca_lint(doc, 'strict-1') WHERE code BETWEEN 'RCA102' AND 'RCA104' ORDER BY 1, 3;
