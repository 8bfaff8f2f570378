-- Milestones: what entries tell in words, and what only reads like it.

\pset null -
SET TimeZone = 'UTC';
SET DateStyle = 'ISO';
SET IntervalStyle = 'postgres';

-- the milestone of an event that stands alone
CREATE FUNCTION milestone_of(event text) RETURNS text LANGUAGE sql AS
$$ SELECT milestone FROM rca_timeline((E'---\ndate: 2025-03-23\n---\n# T\n\n## Timeline (UTC)\n\n- 10:00 ' || event || E'\n')::rca) $$;

-- what is told by words, and neighbours that do not tell it
SELECT event, milestone_of(event) FROM (VALUES
  ('Queue workers start failing'), ('Queue workers start returning errors'), ('Orders begin to fail'),
  ('Queue workers begin failing again'), ('Queue workers start at boot'), ('Alert rules start at midnight'),
  ('Services returning 503'), ('Services return to work'),
  ('@kim noticed the queue is slow'), ('A reader reports the form is broken'), ('A reader reports on the party'),
  ('Team receives the first reports of lost orders'), ('A member notified the team of the leak'),
  ('An orders bump is noticed'), ('Team lead informed of the issue'),
  ('The team begins to investigate the issue'), ('The team wants to investigate the issue'), ('The team analyzes the problem'),
  ('@kim identifies a leak in the pool'), ('Race identified by reading the code'), ('Investigation revealed a full disk'),
  ('Investigation revealed no fault'), ('Analysis showed a loop in the retries'), ('Issue traced to a cache'),
  ('@kim manually rolls back the gateway'), ('Roll back performed by hand'), ('Roll back of the gateway initiated'),
  ('Decision to roll back the gateway'),
  ('Latency back to normal'), ('Success rate is back to 100%'), ('Everything is fully operational'), ('We restored the service'),
  ('We are confirming service recovery'), ('Service resumes. Incident ends.'),
  ('The queue was full for an hour. At this point the incident is considered resolved.'),
  ('Not seen again for a day → Closed'), ('The door to the rack → closed off')) v(event);

-- who reports what, what is no longer so, and fixes that get where they should
SELECT event, milestone_of(event) FROM (VALUES
  ('First report that the form is empty'), ('Report that the form is empty, later withdrawn'), ('The report was written'),
  ('A customer emails the team about lost orders'), ('The team is alerted that the disk is full'), ('On-call first pinged'),
  ('Errors no longer seen'), ('Customers no longer report errors'), ('The service is no longer available'), ('It takes longer now'),
  ('The hotfix reached production'), ('The hotfix reached staging'), ('The load reached production'),
  ('The team (this week) shipped the fix'), ('Cache disabled, which solved the issue'), ('Cache disabled, which did not solve the issue'),
  ('The incident was investigated by the team'), ('The jobs ended and were investigated'),
  ('Notice of the meeting went out'), ('Operator noticed timeouts')) v(event);

-- labels
SELECT event, milestone_of(event) FROM (VALUES
  ('Diagnosis: the cache was full'), ('Diagnosis'), ('Diagnosis: unknown'), ('Cause: a full disk'), ('BUG DETECTED: null pointer'),
  ('Gradual recovery: orders go through'), ('Issue solved'), ('原因: ディスクがいっぱい'), ('Analysis: logs of the gateway')) v(event);

-- Dutch, Polish, Russian, and scripts without blanks
SELECT event, milestone_of(event) FROM (VALUES
  ('Ontdekt: orders blijven staan'), ('Oorzaak gevonden in de cache'), ('Storing opgelost'), ('Storing nog niet opgelost'),
  ('Wykryto: błędy 500'), ('Zidentyfikowano przyczynę'), ('Rozwiązano: restart bazy'), ('Usługa przywrócona'),
  ('Начался сбой'), ('Обнаружено: рост ошибок'), ('Причина найдена'), ('Сервис восстановлен'),
  ('Rilevato: ordini bloccati'), ('L''incidente è stato risolto'), ('L''incidente non è stato risolto'), ('Servizio ripristinato'),
  ('Виявлено: замовлення стоять'), ('Інцидент вирішено'), ('Інцидент ще не вирішено'), ('Сервіс відновлено'),
  ('Команда начала расследование'), ('Фикс выкачен'), ('Команда не начала расследование'), ('Gebruikers melden fouten'), ('Gebruikers melden geen fouten'),
  ('服务已经恢复'), ('git.example.org 目前已经恢复'), ('服务尚未恢复'), ('全部修复完成')) v(event);

-- the timeline as a whole: an end before the start, a fix after the end, who acknowledges late
CREATE FUNCTION milestones_of(VARIADIC events text[]) RETURNS TABLE (event text, milestone text) LANGUAGE sql AS
$$ SELECT event, milestone FROM rca_timeline((E'---\ndate: 2025-03-23\n---\n# T\n\n## Timeline (UTC)\n\n'
	|| (SELECT string_agg('- ' || to_char(10 + n, 'FM00') || ':00 ' || e, E'\n' ORDER BY n) FROM unnest(events) WITH ORDINALITY u(e, n)))::rca) t ORDER BY t.ord $$;
SELECT * FROM milestones_of('All services healthy after the start', 'Errors begin', 'Alert fired', 'All services healthy');
SELECT * FROM milestones_of('Alert fired', 'Fix deployed', 'The team acknowledged the problem', 'Service restored', 'Security fixes applied', 'Incident resolved');
SELECT * FROM milestones_of('Incident resolved');

-- what is told by words, and its neighbours: backs, sources, leaks, crashes, nouns of detection
SELECT event, milestone_of(event) FROM (VALUES
  ('Checkout is back.'), ('Kim is back from lunch'), ('The shop comes back from downtime'),
  ('The site goes down'), ('The site goes on'),
  ('Memory leak patched'), ('Memory leak suspected'),
  ('Identified the nightly job as the source of the load'), ('Identified the nightly job as next in line'),
  ('Investigation identifies a full disk'), ('Inspection of the racks identifies nothing'),
  ('The database cluster crashes'), ('The database cluster is built'),
  ('Issue #3 filed (5% limit acknowledged)'), ('Alert fired, acknowledged'),
  ('We are working on this'), ('@kim returns to working on this'), ('Restart done → service back online'),
  ('Detección por el monitor'), ('Détection par la supervision'), ('Erkennung durch den Alarm'), ('No detection by the monitor')) v(event);

-- alarms that stop, ends in brackets, states of a service, and what is noticed
SELECT event, milestone_of(event) FROM (VALUES
  ('The probe alarm stops firing'), ('The probe alarm starts firing'), ('DNS changed. (END OF OUTAGE)'), ('DNS changed. The end user is told'),
  ('The API is unreachable'), ('The API is documented'),
  ('A member informed of the login problem'), ('A member informed of the party'),
  ('@kim noticed that the queue is stuck'), ('@kim noticed that a new version is out'),
  ('First public acknowledgement of the issue'), ('Root cause investigation'), ('Investigation of the spare rack is planned')) v(event);

-- what may be a milestone or a detail counts where it stands at its place
SELECT * FROM milestones_of('Login rate drops to zero', 'Alert fired', '@kim concluded that a key is stale', 'Fix deployed', 'The login page is healthy', 'Incident resolved');
SELECT * FROM milestones_of('Nightly build failed', 'Alert fired', '@kim concluded that a key is stale', '@lee concluded that the key is fine', 'Fix deployed', 'The login page is healthy', 'The order page is healthy');
SELECT * FROM milestones_of('Login rate drops to zero', 'Coffee', 'Lunch', 'Tea', 'Dinner', 'Alert fired', 'The login page is healthy, but orders are not');
SELECT * FROM milestones_of('Login rate drops to zero', 'The login page is healthy');
-- a failure is the start if it is the first thing, and none was stated; somebody who sees a fault detects it if nothing was done before
SELECT * FROM milestones_of('The queue is down', 'Alert fired', 'Incident resolved');
SELECT * FROM milestones_of('Coffee', 'Lunch', 'Tea', 'The queue is down', 'Alert fired', 'Incident resolved');
SELECT * FROM milestones_of('Coffee', 'The queue is down', 'Alert fired', 'Incident resolved');
SELECT * FROM milestones_of('Alert fired', 'The queue is down', 'Incident resolved');
SELECT * FROM milestones_of('Nightly build failed', 'Alert fired', 'Incident resolved');
SELECT * FROM milestones_of('The queue is down', 'Coffee', 'Lunch');
SELECT * FROM milestones_of('@kim realized that orders are lost', '@lee noticed the problem', 'Fix deployed');
SELECT * FROM milestones_of('Investigation started', '@kim realized that orders are lost', 'Fix deployed');
SELECT * FROM milestones_of('The probe fires', 'Fix deployed', 'Incident resolved');
-- a good state is the recovery if it is one of the last things, and no fault comes behind it
SELECT * FROM milestones_of('Alert fired', 'All 18 workers running', 'All 18 workers running', 'Tea');
SELECT * FROM milestones_of('Alert fired', 'All 18 workers running', 'The queue is down', 'Tea');
SELECT * FROM milestones_of('Alert fired', 'All 18 workers running', 'Coffee', 'Lunch', 'Tea', 'Dinner');
SELECT * FROM milestones_of('Alert fired', 'Service restored', 'All 18 workers running');
SELECT * FROM milestones_of('Alert fired', 'Incident resolved', 'All 18 workers running');
SELECT * FROM milestones_of('Coffee', 'All 18 workers running', 'Tea');
SELECT * FROM milestones_of('Alert fired', 'Fix deployed', 'The queue is running but degraded');
SELECT * FROM milestones_of('Alert fired', 'Es läuft alles stabil', 'Tee');
-- a remark behind a comma, which is all that follows it
SELECT * FROM milestones_of('Alert fired', 'New certificate deployed to all, resolved', 'Review');
SELECT * FROM milestones_of('Alert fired', 'Change 12 merged, closed', 'Certificate renewed, not resolved', 'Certificate renewed, probably resolved');
-- an end before anything else is none, if anything follows
SELECT * FROM milestones_of('Coffee', 'The service is restored', 'Alert fired', 'Fix deployed');
-- where a column says what is what, only it does
SELECT event, milestone FROM rca_timeline(E'---\ndate: 2025-03-23\n---\n# T\n\n## Timeline (UTC)\n\n| Time | Milestone | Event |\n|---|---|---|\n| 10:00 | | The queue is down |\n| 10:20 | Detected | a |\n| 10:40 | | All 18 workers running |\n'::rca);
-- a repair and a recovery of the same minute are both told
SELECT t.event, t.milestone FROM rca_timeline($$---
date: 2025-03-23
---
# T

## Timeline (UTC)

- 10:00 Alert fired
- 10:30 Service restored
- 10:30 Incident repaired
- 10:31 Incident repaired
$$::rca) t;
SELECT line, reading FROM rca_explain($$---
date: 2025-03-23
---
# T

## Timeline (UTC)

- 10:00 Login rate drops to zero
- 10:05 Alert fired
$$::rca) WHERE subject = 'milestone';

-- an end that is followed by another fault is none, one that is followed by more of it is
SELECT event, milestone_of(event) FROM (VALUES
  ('Node is back up, immediately crashed again'),
  ('The service is back up, but then a filesystem fails to mount'),
  ('Der Dienst ist wiederhergestellt, aber wieder abgestürzt'),
  ('Service restored, but slowly'),
  ('Service restored and healthy again'),
  ('All services work, concluding the incident'),
  ('The issue is first noticed as a VPN that is unavailable'),
  ('Program pages and faculty pages began returning 404 errors'),
  ('The API became unresponsive'),
  ('The site went down'),
  ('The site went back to normal'),
  ('Handed over incident command'),
  ('The team went home'),
  ('Probe failures over ~19h'), ('5,000 errors over the last hour'), ('Errors over 5 % for an hour'),
  ('Incident over'), ('The impact is over.')) v(event);

-- a column that names milestones, where it names more than one
SELECT v.n, t.event, t.milestone, t.extra FROM (VALUES
  (1, E'| Time | Status | Event |\n|---|---|---|\n| 10:00 | Investigating | a |\n| 10:20 | Monitoring | b |\n| 10:40 | Resolved | c |'),
  (2, E'| Time | Status | Event |\n|---|---|---|\n| 10:00 | Resolved | a |\n| 10:20 | Resolved | b |'),
  (3, E'| Time | Type | Event |\n|---|---|---|\n| 10:00 | Detection | a |\n| 10:20 | Chat | b |\n| 10:40 | Recovery | c |'),
  (4, E'| Time | Colour | Event |\n|---|---|---|\n| 10:00 | Detection | a |\n| 10:40 | Recovery | c |')) v(n, doc),
  rca_timeline((E'---\ndate: 2025-03-23\n---\n# T\n\n## Timeline (UTC)\n\n' || doc)::rca) t ORDER BY v.n, t.ord;

-- lengths and instants that are stated
SELECT v.n, m.metric, m.value, m.source FROM (VALUES
  (1, E'# T\n\n- **Time to resolve (TTR)**: ~8h 20m wall-clock; in three steps\n'),
  (2, E'# T\n\n- **Time to resolve**: 1 hour to 2 hours\n- **Duration:** 5 minutes per request\n'),
  (3, E'# T\n\n**Impact window:** **02:00–02:08 CET** (partial)\n'),
  (4, E'# T\n\n- Window: 2025-03-23 22:41Z – 2025-03-24 12:18Z\n'),
  (5, E'# T\n\n| Duration | 02:45 UTC (deleted) → 11:05 UTC (back) ≈ 8h 20m |\n|---|---|\n'),
  (6, E'# T\n\n解决时间: 约 3 小时\n'),
  (7, E'# T\n\nThe problem lasted for at least seven hours. It went unnoticed for 40 minutes.\n'),
  (8, E'# T\n\nEach outage lasted for seven hours.\n'),
  (9, E'# T\n\n- Start (UTC): 2025-03-23T06:31:00Z\n- End (UTC): 2025-03-23T20:38:00Z (approx)\n'),
  (10, E'---\ntitle: T\ndate: 2025-03-23 08:05\nresolved_on: 2025-03-23 15:15\n---\n'),
  (11, E'---\ntitle: T\ndate: 2025-03-23\nresolved_on: 2025-03-23 15:15\n---\n'),
  (12, E'---\ntitle: T\nupdates:\n- date: 2025-03-23 12:00\nresolved_on: 2025-03-23 15:15\n---\n')) v(n, doc),
  rca_metrics(rca_read(doc)) m WHERE m.value IS NOT NULL ORDER BY v.n, m.metric;

DROP FUNCTION milestone_of, milestones_of;
