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
SELECT raw_status, is_open FROM (VALUES
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

--
-- What the text of an item says besides what is to be done.  Not aligned: psql
-- 14 thinks that emoji are narrow.
--
\a

-- who does it: handles, names in brackets, fields; but not whoever is asked, and no placeholder
SELECT v.text, a.owner, a.action FROM (VALUES
  (1, 'Fix it @kim'),
  (2, '@kim: Fix it'),
  (3, '@kim Fix it'),
  (4, 'Fix it @kim and @lee'),
  (5, 'Fix it (@kim)'),
  (6, 'Fix it [Rick]'),
  (7, 'Fix it [Jon Berg]'),
  (8, 'Fix it. Owner: @kim'),
  (9, 'Fix it - owner: kim'),
  (10, 'Fix it (owner=ops, priority=high, due=2026-02-08)'),
  (11, 'Kim: Fix it'),
  (12, 'Fix it, assigned to kim'),
  (13, '修正する（担当: 山田、期限: 2025-04-01）'),
  (14, 'Ask @kim to fix it'),
  (15, 'Fix it with @kim'),
  (16, 'Pin actions/checkout@v6'),
  (17, 'Fix the loop [sic]'),
  (18, 'Kafka: Fix it'),
  (19, 'Fix it (owner=TBD)'),
  (20, 'Fix it (optional)')) v(n, text)
  LEFT JOIN rca_action_items(report('- ' || v.text)) a ON true ORDER BY v.n;

-- when it is due; not when it was done, nor when something happened, nor a quarter without a day
SELECT v.text, a.due_date, a.state, a.action FROM (VALUES
  (1, 'Fix it by 2025-04-01'),
  (2, 'Fix it due 2025-03-01'),
  (3, 'Fix it (Due: May 5, 2025)'),
  (4, 'Fix it @platform -> May 5, 2025'),
  (5, 'Fix it (@kim, due May 20, 2025)'),
  (6, 'Fix it 期限: 2025-04-01'),
  (7, 'Fix it 📅 2025-04-01'),
  (8, 'Fix it [due:: 2025-04-01]'),
  (9, 'Fix it - 2025-04-01'),
  (10, 'Fix it by end of Q1 2025'),
  (11, 'kim - Fix it - 2025-04-01 - note'),
  (12, 'Fix it by end of Q1'),
  (13, 'Fix it (Q3 2025)'),
  (14, 'Fix what broke on 2025-04-01'),
  (15, 'Backfill since 2025-04-01'),
  (16, 'Fix it 2025-04-01 ✅'),
  (17, 'Fix it 📅 2025-04-01 ✅ 2025-04-02'),
  (18, 'Fix it ⏳ 2025-04-01'),
  (19, 'Fix it by Friday')) v(n, text)
  LEFT JOIN rca_action_items(report('- ' || v.text)) a ON true ORDER BY v.n;

-- its ticket, as it is named or by its address; not standards, versions, steps
SELECT v.text, a.ticket, a.action FROM (VALUES
  (1, 'Fix it (OPS-12)'),
  (2, 'OPS-12: Fix it'),
  (3, '[OPS-12](https://jira.example/browse/OPS-12) Fix it'),
  (4, 'Fix it OPS-12'),
  (5, 'Fix it (#123)'),
  (6, 'Fix it [Issue](https://git.example/a/b/issues/12)'),
  (7, 'Fix it https://git.example/a/b/pull/12'),
  (8, 'Fix it ([b#12](https://git.example/a/b/issues/12))'),
  (9, 'Fix it. Ticket: OPS-12'),
  (10, 'Accept UTF-8 and RFC-5545'),
  (11, 'Use SHA-256 for P1-3 of COVID-19'),
  (12, 'Fix release 2.1-3'),
  (13, 'Fix [the dashboard](https://grafana.example/d/12)'),
  (14, 'Repeat step #3')) v(n, text)
  LEFT JOIN rca_action_items(report('- ' || v.text)) a ON true ORDER BY v.n;

-- how far it is: boxes, marks, words before and behind; but not words of the action
SELECT v.text, a.state, a.raw_status, a.priority, a.due_date, a.action FROM (VALUES
  (1, '[x] Fix it'),
  (2, '[X] Fix it'),
  (3, '[ ] Fix it'),
  (4, '[-] Fix it'),
  (5, '[/] Fix it'),
  (6, '[~] Fix it'),
  (7, '[>] Fix it'),
  (8, 'Fix it ✅'),
  (9, '✓ Fix it'),
  (10, ':white_check_mark: Fix it'),
  (11, 'Fix it - DONE'),
  (12, 'DONE: Fix it'),
  (13, '[DONE] Fix it'),
  (14, 'DONE Fix it'),
  (15, 'Fix it (done)'),
  (16, 'Fix it (shipped this commit)'),
  (17, '~~Fix it~~'),
  (18, '~~Fix it~~ (kim)'),
  (19, '**DONE 2026-05-14** — Fix it'),
  (20, '**TODO due 2026-05-21** — Fix it'),
  (21, '**DEFERRED P2** — Fix it'),
  (22, '[P0] Fix it'),
  (23, 'In progress: Fix it'),
  (24, 'Won''t do: Fix it'),
  (25, 'Fix it (obsolete)'),
  (26, '[ ] Fix it (in progress)'),
  (27, 'Fix it. This is a work in progress.'),
  (28, 'We enabled the alert'),
  (29, '~~Old plan~~ New plan'),
  (30, 'Review: read all rules'),
  (31, 'Replace the job (done by cron)'),
  (32, 'Add a test (review by a human is fine)'),
  (33, 'Alert on "in progress" jobs'),
  (34, 'Done is better than perfect'),
  (35, 'Bug: fix the parser'),
  (36, 'Target: 99.9 % of calls')) v(n, text)
  LEFT JOIN rca_action_items(report('- ' || v.text)) a ON true ORDER BY v.n;

-- no items: what says that there is none, and what a template left
SELECT v.text, count(a.ord) AS items FROM (VALUES
  (1, 'N/A'),
  (2, '…'),
  (3, 'TBD'),
  (4, 'None'),
  (5, 'None yet.'),
  (6, '{{ summary }}'),
  (7, '[ ] Sections above are filled out'),
  (8, '[ ] <action>'),
  (9, 'No action required'),
  (10, 'None of the alerts fired')) v(n, text)
  LEFT JOIN rca_action_items(report('- ' || v.text)) a ON true GROUP BY v.n, v.text ORDER BY v.n;
\a

--
-- Tables
--

-- a state in whatever column and in whatever form
SELECT cell, raw_status, state FROM (VALUES ('[x]'), ('[ ]'), ('Abandoned'), ('Declined'), ('In review'), ('Not started'), ('Obsolete'), ('erledigt'), ('en curso'), ('?')) v(cell),
  rca_action_items(report(E'| Action | Status |\n|--|--|\n| Fix it | ' || cell || ' |'));
SELECT cell, state FROM (VALUES ('x'), (''), ('no'), ('yes'), ('2025-04-01'), ('pending')) v(cell),
  rca_action_items(report(E'| Done | Action |\n|--|--|\n| ' || cell || ' | Fix it |'));
SELECT cell, due_date, raw_status, state FROM (VALUES ('2025-04-01'), ('by 2025-04-01'), ('end of Q2 2025'), ('landed 2025-03-29'), ('v2.7')) v(cell),
  rca_action_items(report(E'| Action | Target |\n|--|--|\n| Fix it | ' || cell || ' |'));
SELECT action, state, ticket FROM rca_action_items(report(E'| Action | Notes |\n|--|--|\n| ~~Fix it~~ | |\n| [x] Do it (OPS-12) | |\n| Try it | DONE |\n| Test it [issue](https://git.example/a/b/issues/12) | DONE with care |'));

-- tickets: of their column only what is one
SELECT cell, ticket, raw_status, extra FROM (VALUES ('OPS-12'), ('OPS-12, OPS-13'), ('shop#12'), ('#59 (task)'), ('landed with #845 (bf76d964)'), ('a309de17'), ('(new)'), ('DONE'), ('12345'),
  ('[Issue](https://git.example/a/b/issues/12)'), ('TBD')) v(cell),
  rca_action_items(report(E'| Action | Tracking |\n|--|--|\n| Fix it | ' || cell || ' |'));

-- owners without blanks that no line breaks at; rows that a template left
SELECT owner, length(owner), action FROM rca_action_items(report(E'| Action | Owner |\n|--|--|\n| Fix it | \u00A0Jon Berg\u00A0 |\n| … | … |\n| ... | |\n| N/A | kim |'));

-- Japanese columns under a heading made of two known words
SELECT action, owner, state, ticket FROM rca_action_items(report(E'| 内容 | 担当 | 種別 | 状態 | 追跡 |\n|--|--|--|--|--|\n| 直す | 山田 | 恒久 | done | `abc` |', '再発防止アクション'));

-- elsewhere: an action with an owner, or with a state and a ticket or a day
SELECT v.header, count(a.ord) FROM (VALUES ('Action | Owner | Notes'), ('Item | Status | Tracking'), ('Item | Status | Due'), ('Item | Status | Notes'), ('Service | Status | Owner')) v(header)
  LEFT JOIN rca_action_items(report('| ' || v.header || E' |\n|--|--|--|\n| Fix it | done | OPS-1 |', 'Components')) a ON true GROUP BY v.header ORDER BY v.header COLLATE "C";

--
-- Lists
--

-- fields beneath: of a heading, of a label, of an item, of the item before; lines of a paragraph
SELECT v.what, a.action, a.owner, a.due_date, a.state FROM (VALUES
  (1, 'heading', E'### Fix it\n- Owner: kim\n- Due: 2025-04-01\n- Status: done\n### Do it\n- Owner: lee\n- A detail'),
  (2, 'label', E'**Fix it**\n\n- Owner: kim\n- Due: 2025-04-01\n\n**Do it**\n\n- Owner: lee'),
  (3, 'item', E'- [ ] Fix it\n  - **Owner**: kim\n  - **Due date:** 2025-04-01\n1. Do it\n   - Assignee: lee'),
  (4, 'before', E'- Action: Fix it\n- Owner: kim\n- Action: Do it\n- Owner: lee'),
  (5, 'lines', E'### Fix it\nOwner: kim\n**Due**: 2025-04-01')) v(n, what, body), rca_action_items(report(v.body)) a ORDER BY v.n, a.ord;

-- headings as items: numbered, with a person, with a ticket; but not those that divide a list
SELECT a.action, a.owner, a.ticket, a.line FROM rca_action_items(report($$### 1) Fix it `@dan` [repair]

From 16 to 12.

### 2. Do it

### OPS-3: Try it

- a step

### Prevention

- Test it

### 3. Later

- Show it$$)) a;

-- what stands above a list: a person, a state, neither
SELECT action, owner, state FROM rca_action_items(report($$**Jana**
- Fix it - DONE
- Do it

### Already completed
- Try it

### BinderHub
- Test it

### Scheduled and in progress
- Show it

### Not doing
- Sell it$$));

-- boxes within items: a plain item is a group of them, a box leaves those within it as they are
SELECT action, owner, state FROM rca_action_items(report($$- Prevent
  - [ ] Fix it (owner=kim)
  - [x] Do it
- [x] Try it
  - [ ] Test it
  - detail
- Done:
  - Show it
- **Kim**
  - Sell it
- Add another
  - detail (owner=lee)$$));

-- quotes, callouts and foldings
SELECT action, owner, state FROM rca_action_items(report($$> 1. Fix it (owner=kim)
> 2. Do it

> [!todo]
> - [x] Try it

<details>
<summary>more</summary>

- [ ] Test it

</details>$$));

--
-- Where items are
--

-- a plan in stages under remediation; at once, in the past, is done
SELECT action, state FROM rca_action_items(E'# T\n\n## Remediation\n\n### Immediate actions\n\n- Reverted the change\n\n### Short-term improvements\n\n- Add a test\n\n### Long-term improvements\n\n- Replace it\n');
-- what was done at once is the resolution
SELECT count(*) FROM rca_action_items(E'# T\n\n## Resolution\n\n**Immediate Actions**:\n- Filters switched on\n');
-- actions before the cause, all in the past, are the story; others are not
SELECT count(*) FROM rca_action_items(E'# T\n\n## Actions\n\n- Restarted the pods\n- Restored the key\n\n## Root cause\n\nx\n');
SELECT count(*) FROM rca_action_items(E'# T\n\n## Actions\n\n- Restarted the pods\n- Add a test\n\n## Root cause\n\nx\n');
SELECT count(*) FROM rca_action_items(E'# T\n\n## Root cause\n\nx\n\n## Actions\n\n- Restarted the pods\n');
-- announced by a paragraph, or named by one
SELECT action, state, line FROM rca_action_items(E'# T\n\n## Checks\n\n- All is well\n\nStill required:\n\n- Fix it\n- Do it\n\n[Action Item] Try it\n\nNotes:\n\n- a note\n');

--
-- Keys
--

-- the ticket, the name of a block, or the words; none twice
SELECT key, action FROM rca_action_items(report($$- Fix it (OPS-12)
- Do it ^do-it
- Try it
- Try it.
- Test it (OPS-13)
- Show it (OPS-13)$$));

-- it stays when an item is added, moved, done, given an owner or a date
SELECT key FROM rca_action_items(report(E'- Fix it')) UNION
SELECT key FROM rca_action_items(report(E'- New\n- Fix it')) WHERE action = 'Fix it' UNION
SELECT key FROM rca_action_items(report(E'- [x] Fix it')) UNION
SELECT key FROM rca_action_items(report(E'- ~~Fix it~~')) UNION
SELECT key FROM rca_action_items(report(E'- Fix it (@kim, due 2025-04-01)')) UNION
SELECT key FROM rca_action_items(report(E'| Action | Owner | Status |\n|--|--|--|\n| **Fix it** | kim | Done |'));

-- a value and its text say the same
SELECT count(*) FROM (SELECT a.* FROM rca_action_items(report(E'- [x] Fix it ^fix\n- [-] Do it\n- [/] Try it\n- [ ] Test it\n- Show it')) a
  EXCEPT SELECT a.* FROM rca_action_items(report(E'- [x] Fix it ^fix\n- [-] Do it\n- [/] Try it\n- [ ] Test it\n- Show it')::text) a) d;

DROP FUNCTION report;
