-- What makes one lesson, and which numbers and paragraphs an impact has.
\pset null NULL

-- an item with the items in it, a heading with its prose; not a heading of a list, not the name of a part
SELECT n, category, lesson, line FROM (VALUES
  (1, E'# X\n\n## Lessons\n\n- Three bugs at once:\n  - the culler\n  - the cleaner.\n    - and its tests\n- One more\n'),
  (2, E'# X\n\n## Lessons Learned\n\n### 1. Check config first\n\nVerify the variables before the code.\n\n1. Check if set\n2. Set them\n\n### 2. Do not over-engineer\n\nSimple first.\n'),
  (3, E'# X\n\n## Lessons Learned\n\n### Test what you ship today\n\nx\n\n#### More\n\n- y\n\n### Nobody reads a dashboard\n\nx\n'),
  (4, E'# X\n\n## Lessons Learned\n\n### Process\n\n- a\n- b\n\n### Tools\n\n- c\n'),
  (5, E'# X\n\n## Lessons Learned\n\n### 1. Process and tools first\n\n- a\n- b\n\n### 2. People come last here\n\n- c\n'),
  (6, E'# X\n\n## Lessons Learned\n\n### 1. Check config first\n\nx\n'),
  (7, E'# X\n\n## Lessons Learned\n\n- **What went well**\n  - a\n  - b\n- **Process**\n  - c\n'),
  (8, E'# X\n\n## Lessons Learned\n\n| What | Why |\n|---|---|\n| Test | It helps |\n')) v(n, doc), rca_lessons(doc::rca) ORDER BY n, ord;

-- numbers that are none: answers of HTTP, days, parts of names; parts of a whole, and points that group
SELECT t, label, value, unit FROM (VALUES
  (1, 'All kubectl calls 403'), (2, 'Requests 502.'), (3, 'Failed requests: 500'), (4, '404 users affected'), (5, 'Unaffected (cluster J+28 = 10 June)'),
  (6, '10 marching bands'), (7, '0 de 615 recetas'), (8, '12 sur 40 clients'), (9, '3 of 7 regions'), (10, 'Requests failed: ≈ 1.597'), (11, '1.234 usuários afetados'),
  (12, 'Load average 1.597'), (13, '0.597 of the requests'), (14, '2,100万台（推定される最大値）')) v(n, t), rca_impacts((E'# X\n\n## Impact\n\n- ' || t || E'\n')::rca) ORDER BY n, ord;

-- a list does not silence the paragraphs beside it, nor its sisters
SELECT n, raw, value, i.line FROM (VALUES
  (1, E'# X\n\n## Impact\n\n**Duration:** 5 hours 26 minutes of active impact\n\n**Affected customers:** 305 teams on old versions\n\n- Surveys broken\n'),
  (2, E'# X\n\n## Impact\n\nThese were hit:\n\n- web\n\nNobody else was.\n\nWe lost 3 orders.\n'),
  (3, E'# X\n\n## Impact\n\n### Users\n\n- 5 users\n\n### Revenue\n\nNo order was lost.\n')) v(n, doc), rca_impacts(doc::rca) i ORDER BY n, ord;
