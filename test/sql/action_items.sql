-- Action items: columns by name, and what the rest becomes.

\pset null NULL
CREATE FUNCTION report(actions text, heading text DEFAULT 'Action Items')
  RETURNS rca IMMUTABLE RETURN (E'---\ndate: 2025-03-23\n---\n# T\n\n## ' || heading || E'\n\n' || actions || E'\n')::rca;
SET DateStyle = 'ISO';

-- columns in any order, under any of their names; what is unknown is kept
SELECT * FROM rca_action_items(report($$
| # | Deadline | Task | Assignee | Type | State | Prio | Jira |
|---|---|---|---|---|---|---|---|
| 1 | 2025-03-30 | Fix *it* | Ann | prevent | Done | P1 | [OPS-1](https://example.org) |
| 2 | April 6, 2025 | Test it | @ben | detect | To do | P2 | - |
| 3 | Q4 2025 | Document it | TBD | | | | |$$));

-- open or closed
-- not aligned: psql 14 thinks that emoji are narrow
\a
SELECT status, is_open FROM (VALUES
  ('Done'), ('done (2025-04-01)'), ('✅ Done'), ('✅'), ('Completed'), ('Closed'), ('Cancelled'), ('Won''t fix'), ('完了'),
  ('Open'), ('In progress'), ('Not done'), ('To Do'), ('📅 Queued'), ('')) v(s),
  rca_action_items(report(E'| Action | Status |\n|--|--|\n| x | ' || s || ' |'));
\a

-- owners that are none
SELECT cell, owner, extra FROM (VALUES ('SRE'), ('TBD'), ('n/a'), ('???'), ('-'), ('unassigned'), ('Nobody'), ('')) v(cell),
  rca_action_items(report(E'| Action | Owner |\n|--|--|\n| x | ' || cell || ' |'));

-- due dates that are none
SELECT cell, due_date, extra FROM (VALUES ('2025-04-01'), ('2025-04-31'), ('soon'), ('01.04.2025'), ('2025-04-01 (slipped)')) v(cell),
  rca_action_items(report(E'| Action | Due |\n|--|--|\n| x | ' || cell || ' |'));

-- several tables count, also under subheadings
SELECT ord, action, line FROM rca_action_items(report($$### Prevent

| Action |
|---|
| a |

### Detect

| Action | Owner |
|---|---|
| b | c |$$));

-- lists, where there is no table; nested items are details
SELECT ord, action, is_open, line FROM rca_action_items(report($$
- [x] done
- [X] done too
- [ ] open
- plain `code`
  - detail
1. numbered

> - quoted$$));

-- without a heading for them, action items are a table of actions and owners
SELECT action, owner FROM rca_action_items(report(E'| Action | Owner |\n|--|--|\n| a | b |', 'Notes'));
SELECT count(*) FROM rca_action_items(report(E'| Action | Cost |\n|--|--|\n| a | b |', 'Notes'));
SELECT count(*) FROM rca_action_items(report(E'- [ ] a', 'Notes'));

-- a bold word or two above nested items is a heading, more of them or no bold an action with details
SELECT action, line FROM rca_action_items(report($$- **Short term:**
  - a
- **Tasks**:
  1. b
- **Add a test**:
  - detail
- Add another:
  - detail
- **Empty:**$$));

-- the table of a timeline is none of action items, whatever its columns
SELECT count(*) FROM rca_action_items(report(E'| Time | Action | Owner |\n|--|--|--|\n| 10:00 | restart | ops |', 'Timeline'));

-- measures of prevention give way to a table of actions and owners
SELECT action, owner FROM rca_action_items(report(E'- be careful\n\n## Overview\n\n| Action | Owner |\n|--|--|\n| a | b |', 'Preventive measures'));
SELECT action, owner FROM rca_action_items(report('- be careful', 'Preventive measures'));

DROP FUNCTION report;
