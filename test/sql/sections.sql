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
