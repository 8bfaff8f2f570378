-- Full text search.

CREATE TABLE report (
	doc rca,
	words tsvector GENERATED ALWAYS AS (rca_to_tsvector('english', doc)) STORED
);
INSERT INTO report VALUES ($$---
title: Alpha outage
services: [delta-api]
---
# Alpha outage
## Summary
Bravo failed.
## Root Cause
Bravado, **not** bravo.
## Timeline
| Time | Event |
|---|---|
| 10:00 | Charlie called |
## Action Items
- [ ] Comfort the customer
## Lessons
Drink tea.

```
Dump 0xDEAD
```
<!-- comment -->
$$);
SELECT words FROM report;
SELECT to_tsvector('english', doc) = words AS overload, rca_to_tsvector('simple', doc) <> words AS other_configuration FROM report;
SET default_text_search_config = 'pg_catalog.english';
SELECT rca_to_tsvector(doc) = words AS current FROM report;
SET default_text_search_config = 'pg_catalog.simple';
SELECT rca_to_tsvector(doc) = words AS current FROM report;
RESET default_text_search_config;

-- the opening paragraph is the summary where nothing else is
SELECT rca_to_tsvector('english', E'# T\n\nEverything was slow for all of our customers in Europe.\n\n## Timeline\n');

-- in an index
CREATE INDEX report_words ON report USING gin (to_tsvector('english', doc));
INSERT INTO report SELECT '# Filler' FROM generate_series(1, 500);
ANALYZE report;
SET enable_seqscan = off;
EXPLAIN (COSTS OFF) SELECT rca_title(doc) FROM report WHERE to_tsvector('english', doc) @@ to_tsquery('english', 'bravo:B');
SELECT rca_title(doc) FROM report WHERE to_tsvector('english', doc) @@ to_tsquery('english', 'bravo:B');
SELECT rca_title(doc) FROM report WHERE to_tsvector('english', doc) @@ to_tsquery('english', 'bravo:C');
-- plain text: no marks, no comments, no HTML; a row in a line
SELECT rca_to_plain_text(doc) FROM report WHERE rca_title(doc) = 'Alpha outage';
SELECT rca_to_plain_text(E'# T\n\n> quoted [link](http://a.b) &amp; `code`\n\n    indented code\n\n- [ ] an item\n  - one in it\n\n| a | |\n|---|---|\n| **b** | c |\n');
SELECT rca_to_plain_text(E'---\na: b\n---\n') = '';
DROP TABLE report;
