-- How reports of strangers write what others write otherwise

--
-- Zones: what a key says of a moment that the timeline has, too
--
CREATE FUNCTION moments(keys text, rows text) RETURNS TABLE (raw_time text, utc text, zone text)
LANGUAGE sql AS $$
  SELECT t.raw_time, to_char(t.at AT TIME ZONE 'UTC', 'MM-DD HH24:MI'), t.zone
    FROM rca_timeline(E'# Disk full\n\n' || keys || E'\n\n## Timeline\n\n' || rows || E'\n\n## Root cause\n\nx\n') t
$$;
-- the same moment: the zone of the key holds for all
SELECT * FROM moments('**Started:** 2025-03-23 22:51 KST', E'- 22:51 Disk full\n- 22:58 Fixed');
SELECT * FROM moments('**Detected:** 2025-03-23 22:58 JST', E'- 22:51 Disk full\n- 22:58 Found');
SELECT * FROM moments('**Date:** 2025-03-23 09:15 CET', E'| Time | Event |\n|--|--|\n| 09:15 | Disk full |');
-- the first entry is about then by this zone, and hours from it by UTC
SELECT * FROM moments('**Started:** 2025-03-23 22:50 KST', E'- 22:51 Disk full');
-- one that is there by UTC as well: as before
SELECT * FROM moments('**Started:** 2025-03-23 22:51 KST', E'- 13:51 Disk full\n- 22:51 Fixed');
-- the timeline has its own
SELECT * FROM moments('**Started:** 2025-03-23 22:51 KST', E'All times are in UTC.\n\n- 22:51 Disk full');
SELECT * FROM moments('**Started:** 2025-03-23 22:51 KST', E'- 22:51 EST Disk full\n- 22:58 Fixed');
DROP FUNCTION moments;

--
-- Values that go on in the next line
--
CREATE FUNCTION said(keys text) RETURNS TABLE (severity text, status text, services text[])
LANGUAGE sql AS $$
  SELECT rca_severity(r), rca_status(r), rca_services(r) FROM (SELECT (E'# Disk full\n\n' || keys || E'\n\n## Root cause\n\nx\n')::rca) d(r)
$$;
-- an open bracket, also with a stress in it; what follows the bracket is another pair
SELECT * FROM said(E'**Severity:** P2 (only the\n*new* shop: all others sold on) · **Status:** Resolved');
SELECT * FROM said(E'**Severity:** P2 (only the\nnew shop) · **Phase 2**');
-- a line that was broken because the next word did not fit
SELECT * FROM said(E'**Impact:** everything that the shop sells was sold twice, and some of it three times.\n**Status:** resolved, but see the\n[other-report-of-the-same-day](other-report-of-the-same-day.md). It comes back.\n');
-- lines of their own
SELECT * FROM said(E'**Severity:** P2\n**Status:** Resolved\n**Services:** shop');
SELECT * FROM said(E'**Severity:** P2\nUsers saw errors.');
SELECT * FROM said(E'**Severity:** P2 (new\n**Status:** Resolved');
SELECT * FROM said(E'Severity: P2 (new\n- Status: Resolved');
-- a full stop behind a remark
SELECT * FROM said(E'**Status:** Resolved. **Services:** shop (the part that\nsends mail).');

--
-- A date that can be read counts more than one that cannot
--
SELECT rca_date(d::rca) FROM (VALUES
  (E'# Disk full\n\n## Date: May 2025\n\n## Summary\n\n| Field | Value |\n|--|--|\n| Date | May 12, 2025 |\n'),
  (E'# Disk full\n\n**Date:** May 2025\n**Incident date:** 2025-05-12\n'),
  (E'# Disk full\n\n**Date:** 2025-05-11\n**Date:** 2025-05-12\n'),
  (E'# Disk full\n\n**Date:** May 2025\n**Date:** June 2025\n'),
  (E'---\ndate: May 2025\n---\n# Disk full\n\n**Date:** 2025-05-12\n')) v(d);
SELECT rca_severity(E'# 磁盘已满\n\n- 日期：2025-03-23\n- 严重度：medium\n'::rca);

--
-- Action items
--
CREATE FUNCTION items(body text) RETURNS TABLE (action text, owner text, due_date date, ticket text, state text)
LANGUAGE sql AS $$
  SELECT a.action, a.owner, a.due_date, a.ticket, a.state FROM rca_action_items(E'# Disk full\n\n' || body || E'\n') a
$$;
-- preventive actions are the other half of corrective ones; else they are not read beside others
SELECT action FROM items(E'## Corrective actions\n\n- Fix it\n\n## Preventive measures\n\n- Do it');
SELECT action FROM items(E'## Acciones correctivas\n\n- Fix it\n\n## Prevención\n\n- Do it');
SELECT action FROM items(E'## 是正アクション\n\n- Fix it\n\n## 再発防止策\n\n- Do it');
SELECT action FROM items(E'## Action items\n\n- Fix it\n\n## Preventive measures\n\n- Do it');
-- a heading that names the part is not an item of it; one within it is
SELECT action FROM items(E'## 6. Permanent prevention\n\nNever do that.');
SELECT action FROM items(E'## 6. Prevenção permanente\n\nNunca mais.');
SELECT action FROM items(E'## Action items\n\n### 1. Prevention of it\n\nA text.\n\n### 2. Fix it\n\nA text.');
-- boxes under another name within action items
SELECT action, state FROM items(E'## Recommendations\n\n### Fix\n\n- [ ] Fix it\n- a remark\n\n### Prevention\n\n- [x] Do it');
SELECT action, state FROM items(E'## Resolution\n\n- [x] Fixed\n\n## Action items\n\n- Do it');
-- a box with fields, wherever it stands
SELECT * FROM items(E'## Register\n\n- [x] \\[due:: 2025-05-31] \\[size:: S] \\[owner:: Kim] Fix it\n- [ ] Do it');
SELECT * FROM items(E'## Register\n\n- [ ] Fix it 📅 2025-05-31\n\n## Action items\n\n- Do it');
-- an item that announces those in it
SELECT action FROM items(E'## Notes\n\n- A remark\n- **Next steps:**\n  - Fix it\n  - Do it\n- Another remark');
SELECT action FROM items(E'## Notes\n\n- **Risks:**\n  - Fix it');
-- a list to go through each time
SELECT action FROM items(E'## Prevention\n\n### Deployment checklist\n\n- [ ] The file is there\n\n### Improvements\n\n- [ ] Fix it');
SELECT action FROM items(E'## 预防措施\n\n### 部署检查清单\n\n- [ ] 文件存在\n\n### 改进\n\n- [ ] 修复');
SELECT action FROM items(E'## Action items\n\n### Checklist of follow-ups\n\n- [ ] Fix it');
-- what stands before a list or a table says how far all of it is
SELECT action, state FROM items(E'## Prevention\n\nImplemented:\n\n- Fix it\n- [ ] Do it\n\nStill open:\n\n- Try it');
SELECT action, state FROM items(E'## Prevention\n\nImplemented:\n\n| Measure | Detail |\n|--|--|\n| Restart it | at once |\n\nSome more:\n\n| Measure | Status |\n|--|--|\n| Test it | Open |\n| Show it | |');
SELECT action, state FROM items(E'## Pendências\n\n- Corrigir');
SELECT action, state FROM items(E'## Open\n\n- Fix it');
-- a ticket and its state in one cell, either way
SELECT action, ticket, state FROM items(E'## Action items\n\n| Action | Tracking |\n|--|--|\n| A | #12 — complete |\n| B | [OPS-3](https://x.example/browse/OPS-3) (merged in May) |\n| C | #14 |\n| D | #15 — ask Kim |\n| E | CODE_OWNERS |\n| F | OPS_12 |');
SELECT action, ticket, state FROM items(E'## Action items\n\n| Action | Status |\n|--|--|\n| A | **Done** (#12) |\n| B | Done |\n| C | waiting for #9 |');
-- measurements are not action items, measures are
SELECT action FROM items(E'## Action items\n\nA larger plan:\n\n| Plan | Pool |\n|--|--|\n| Small | 25 |\n| Large | ~50 GB |');
SELECT action FROM items(E'## Action items\n\n| Measure | Weeks |\n|--|--|\n| Fix it | 2 |');
-- what only this reads is no error of a policy
SELECT rule, level, line FROM rca_lint((E'# Disk full\n\n## Corrective actions\n\n| Action | Owner | Due | Ticket |\n|--|--|--|--|\n| Fix it | kim | 2025-05-01 | OPS-1 |\n\n'
  || E'## Preventive measures\n\n- Do it\n\n## Notes\n\n- [ ] Try it 📅 2025-05-31\n')::rca, 'strict-1') WHERE rule LIKE 'RCA30%' ORDER BY line, rule;
-- states in more languages
SELECT action, state FROM items(E'## Action items\n\n| Action | Status |\n|--|--|\n| A | Выполнено |\n| B | в работе |\n| C | zaplanowane |\n| D | W toku |\n| E | da fare |\n| F | risolto |\n| G | afgerond |\n| H | gepland |\n| I | скасовано |\n| J | зроблено |');
DROP FUNCTION items, said;

-- an item announces all items in it, and none behind it
SELECT line, action FROM rca_action_items($$# R

## Discussion

- We talked.
- Still open:
  - Add an alert
    - with a runbook
  - Fix the pool
  - Write a test
- Nobody was paged.
$$::rca);

-- lists of prevention beside action items: those that mostly tell what to do
CREATE FUNCTION beside(body text) RETURNS TABLE (line int, action text, state text)
LANGUAGE sql AS $$
  SELECT i.line, i.action, i.state FROM rca_action_items((E'# Disk full\n\n## Action items\n\n- Fix it\n\n' || body)::rca) i WHERE i.line > 5
$$;
SELECT * FROM beside(E'## Prevention\n\n- Add an alert\n- **Backups:** test them each month\n- Quotas: set a limit');
SELECT * FROM beside(E'## Prevention\n\n- ✅ Queries are checked\n- ✅ Hosts have quotas');
SELECT * FROM beside(E'## Prevention\n\n### Implemented\n\n- [x] Alert in place\n\n### Recommended\n\n- [ ] Quotas for all');
SELECT * FROM beside(E'## Prävention\n\n- Alarm einführen\n- Sicherungen regelmäßig testen');
SELECT * FROM beside(E'## 预防措施\n\n- 增加告警\n- 完善文档');
SELECT * FROM beside(E'## Prevención\n\n- Añadir una alerta\n- Revisar los límites');
-- habits, what there is, what was told; a heading there is no item
SELECT * FROM beside(E'## Prevention\n\n- Always look at the graph\n- Never work alone\n- Review it');
SELECT * FROM beside(E'## Prevention\n\n- The compiler finds it\n- Lint rules');
SELECT * FROM beside(E'## Prevention\n\n### 1. Quotas\n\nThere are none.\n\n### 2. Alerts\n\n- Add one');
SELECT * FROM beside(E'## Background\n\n- Add an alert');
DROP FUNCTION beside;

-- what is no list: lines that begin with a mark, and sentences where nothing else stands
CREATE FUNCTION items(body text) RETURNS TABLE (line int, action text, owner text, due_date date, ticket text, state text)
LANGUAGE sql AS $$
  SELECT i.line, i.action, i.owner, i.due_date, i.ticket, i.state FROM rca_action_items((E'# Disk full\n\n' || body)::rca) i
$$;
SELECT * FROM items(E'## Action items\n\n✅ Fix it (completed 2025-05-01)\n⏳ Do it\n❌ Try it');
SELECT * FROM items(E'## Action items\n\n• Fix it (Kim)\n• Do it');
SELECT * FROM items(E'## Action items\n\n**AI-1**: Fix it (Kim)\n**AI-2**: Do it');
SELECT * FROM items(E'## Action plan\n\nStep 1: Fix it (Ops) - done\nStep 2: Do it');
SELECT * FROM items(E'## Action items\n\na) Fix it\nb) Do it');
SELECT * FROM items(E'## Corrective actions\n\nWe have restarted it. We will add an alert for that.\n\nIt was late.\n\nGoing forward, the API team should test it.');
SELECT * FROM items(E'## Corrective actions\n\nWe will be more careful. We will add an alert.');
SELECT * FROM items(E'## Corrective actions\n\nWe must pay attention.');
SELECT * FROM items(E'## Prevention\n\nWe plan to move it by 2025-05-01.');
SELECT * FROM items(E'## Maßnahmen\n\nWir werden einen Alarm einführen.');
-- one label is a sentence, and so is a line that goes on; prose beside a list or in another part
SELECT * FROM items(E'## Action items\n\na) Fix it');
SELECT * FROM items(E'## Action items\n\n✅ Fix it\nand this is how');
SELECT * FROM items(E'## Action items\n\nNone at this time.');
SELECT * FROM items(E'## Action items\n\nSee the board.');
SELECT * FROM items(E'## Action items\n\nWe will do these:\n\n- Fix it');
SELECT * FROM items(E'## Root cause\n\nWe will add an alert.');
-- what the end of a heading says of those below it
SELECT * FROM items(E'## Preventive measures implemented\n\n- Alert in place\n- [ ] Quota');
SELECT * FROM items(E'## Action items\n\n### Measures to be implemented\n\n- Fix it\n\n### Not yet done\n\n- Do it\n\n### Planned and implemented\n\n- Try it');
-- rows that are headings of others
SELECT * FROM items(E'## Action items\n\n| Action | Owner | Status |\n|--|--|--|\n| **Immediate** | | |\n| Fix it | Kim | Done |\n| **Long term** | | |\n| Do it | Lee | |\n| Try it | | |');
SELECT * FROM items(E'## Action items\n\n| Action | Owner | Status |\n|--|--|--|\n| **Completed** | | |\n| Fix it | Kim | |\n| **Open** | | |\n| Do it | Lee | |');
-- columns in other words
SELECT * FROM items(E'## Mitigations\n\n| Mitigation | Responsible team | Timeframe | Jira issue |\n|--|--|--|--|\n| Fix it | Ops | 2025-05-01 | OPS-12 |');
SELECT * FROM items(E'## Hosts\n\n| Recommendation | Cost |\n|--|--|\n| Buy it | 3 |');
-- who does it by the sentence
SELECT * FROM items(E'## Action items\n\n- @kim to add an alert\n- The API team will test it\n- Platform team to review it by 2025-05-01\n- Ability to add hosts\n- The first team to know\n- Kim. to');
SELECT * FROM items(E'## Action items\n\n1. Fix it. **Owner**: Kim. **Due**: 2025-05-01.\n2. Do it. **Owner**: J. B.');
-- a ticket behind the name of an owner and a repository; marks of what is to come
SELECT * FROM items(E'## Action items\n\n- [ ] infra#45 Fix it\n- [ ] acme/infra#46 Do it\n- Port it to C#12\n- 🔜 Try it\n- 📋 Show it');
-- what is left out of prevention leaves the other parts as they are
SELECT line, action FROM items(E'## Action items\n\n- Fix it\n\n⏳ Do it\n\n## Prevention\n\n- The tests were good.\n- Nobody was hurt.');
-- a row that heads others says their state, and a row of one cell none
SELECT line, action, state FROM items(E'## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| **Completed** | | |\n| Add an alert | | |\n| Add a test | kim | 2025-01-02 |\n| **Open** | | |\n| Add a log | | |');
-- a plan of any alphabet, at the start of a sentence
SELECT action FROM items(E'## Action items\n\nСледует добавить алерт.');
DROP FUNCTION items;
