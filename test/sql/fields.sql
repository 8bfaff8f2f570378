-- Fields of rows have the names and the types of the columns in SQL.
--
-- The C code names the fields of each kind of row once, and rca_to_jsonb takes
-- its keys from there; the columns are those of the row types.

SET jit = off;
CREATE TABLE report AS SELECT rca_to_jsonb(rca($$---
title: Disk full
date: 2025-03-01
severity: P2
status: resolved
duration: 2h
services: [db]
tags: [disk]
authors: [Ana]
---
# Disk full

## Summary

The [runbook](runbook.md#disk) did not help.

## Impact

- Error rate: 21% (baseline: <1%)
- latency rose from 338ms to 2956ms
- Business impact: more than $400 lost

### Affected Services

- db

## Timeline

| Time | Event | Who |
|---|---|---|
| 2025-03-01 10:00-10:05 UTC | Alert triggered | Ana |
| 2025-03-01 10:30 UTC | Incident resolved | Ana |

## Root Cause

A disk.

### Contributing Factors

- No alert

## Resolution

- Bought a disk

```sh
df
```

## Lessons Learned

- Look at disks

## Action Items

| Priority | Action | Owner | Due | Status | Ticket | Note |
|---|---|---|---|---|---|---|
| P1 | Buy disks | Ana | 2025-04-01 | open | OPS-1 | soon |

---
*RCA prepared by Ana on 2025-03-02*
$$)) AS j;

-- the row types, by the functions that return them: rca_timeline for "timeline"
CREATE TABLE sql_field AS
SELECT substr(proname, 5) AS kind, attname AS field, atttypid::regtype AS type
  FROM pg_proc JOIN pg_type t ON t.oid = prorettype JOIN pg_attribute ON attrelid = typrelid AND attnum > 0
 WHERE proretset AND proargtypes = ARRAY['rca'::regtype]::oidvector AND proname ~ '^rca_'
   AND substr(proname, 5) IN (SELECT jsonb_object_keys(j) FROM report)
UNION ALL
SELECT 'document', attname, atttypid::regtype FROM pg_attribute
 WHERE attrelid = 'rca_document'::regclass AND attname NOT IN ('timeline', 'action_items');

CREATE TABLE c_field AS
SELECT k.key AS kind, f.key AS field, f.value
  FROM report, jsonb_each(j) k, jsonb_array_elements(CASE WHEN k.key IN (SELECT kind FROM sql_field) THEN k.value END) r,
       jsonb_each(r) f
UNION ALL
SELECT 'document', key, value FROM report, jsonb_each(j) WHERE key NOT IN (SELECT kind FROM sql_field);

-- a field without a column, a column without a field
SELECT kind, field, type FROM sql_field FULL JOIN (SELECT DISTINCT kind, field FROM c_field) c USING (kind, field)
 WHERE c.field IS NULL OR type IS NULL ORDER BY 1, 2;

-- a field that is null throughout, so that nothing can be said of its type
SELECT kind, field FROM c_field GROUP BY 1, 2 HAVING bool_and(value = 'null') ORDER BY 1, 2;

-- a value that is not what the type of the column would give
SELECT kind, field, type, value FROM c_field JOIN sql_field USING (kind, field)
 WHERE value <> 'null' AND NOT CASE type
	WHEN 'integer'::regtype THEN value::text ~ '^-?\d+$'
	WHEN 'numeric'::regtype THEN jsonb_typeof(value) = 'number'
	WHEN 'boolean'::regtype THEN jsonb_typeof(value) = 'boolean'
	WHEN 'text'::regtype THEN jsonb_typeof(value) = 'string'
	WHEN 'text[]'::regtype THEN jsonb_typeof(value) = 'array'
	WHEN 'date'::regtype THEN value #>> '{}' ~ '^\d{4}-\d\d-\d\d$'
	WHEN 'timestamptz'::regtype THEN value #>> '{}' ~ '^\d{4}-\d\d-\d\dT[\d:.]+Z$'
	WHEN 'interval'::regtype THEN value #>> '{}' ~ '^PT-?\d+H-?\d+M-?[\d.]+S$'
	WHEN 'jsonb'::regtype THEN jsonb_typeof(value) = 'object'
	ELSE false END;

SELECT count(DISTINCT kind) AS kinds, count(*) AS fields FROM sql_field;

DROP TABLE report, sql_field, c_field;

-- The types are compared when a query begins, because a row of another type
-- would be read as what it is not.
BEGIN;
ALTER TYPE rca_contributing_factor ALTER ATTRIBUTE line TYPE text;
SELECT * FROM rca_contributing_factors('# R'::rca);
ROLLBACK;
BEGIN;
ALTER TYPE rca_document ALTER ATTRIBUTE date TYPE text;
SELECT (rca_parse('# R'::rca)).title;
ROLLBACK;
BEGIN;
ALTER TYPE rca_document ALTER ATTRIBUTE timeline TYPE text[];
SELECT (rca_parse('# R'::rca)).title;
ROLLBACK;
BEGIN;
ALTER TYPE rca_action_item ALTER ATTRIBUTE line TYPE bigint;
SELECT (rca_parse('# R'::rca)).title;
ROLLBACK;
BEGIN;
ALTER TYPE rca_input_error ALTER ATTRIBUTE hint TYPE jsonb;
SELECT * FROM rca_input_errors('x');
ROLLBACK;
BEGIN;
ALTER TYPE rca_rule ALTER ATTRIBUTE is_fixable TYPE text;
SELECT * FROM rca_rules();
ROLLBACK;

-- a column that the library does not know is null, one that the type does not
-- have is left out
BEGIN;
ALTER TYPE rca_action_item ADD ATTRIBUTE note text;
ALTER TYPE rca_action_item DROP ATTRIBUTE extra;
ALTER TYPE rca_document ADD ATTRIBUTE note text;
SELECT * FROM rca_action_items(E'# R\n## Action Items\n- [ ] look');
SELECT title, date, action_items, note FROM rca_parse(E'# R\n## Action Items\n- [ ] look'::rca);
DO $$
BEGIN
	FOR i IN 1..60 LOOP
		EXECUTE format('ALTER TYPE rca_contributing_factor ADD ATTRIBUTE a%s integer', i);
	END LOOP;
END
$$;
SELECT ord, factor, line, a1, a29, a30, a60 FROM rca_contributing_factors(E'# R\n## Contributing Factors\n- one\n- two'::rca);
ROLLBACK;
BEGIN;
ALTER TYPE rca_contributing_factor DROP ATTRIBUTE line;
ALTER TYPE rca_contributing_factor DROP ATTRIBUTE ord;
ALTER TYPE rca_document DROP ATTRIBUTE timeline;
ALTER TYPE rca_document DROP ATTRIBUTE date;
SELECT * FROM rca_contributing_factors(E'# R\n## Contributing Factors\n- one\n- two'::rca);
SELECT (rca_parse(E'# R\n## Action Items\n- [ ] look'::rca)).*;
ROLLBACK;
