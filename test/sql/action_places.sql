-- Where action items stand, and what is said of them there: sections in the ways of
-- many writers, each with the items that a reader finds in it, as
-- "text|owner|due date|ticket|state".  Only sections that are read otherwise are shown.

\pset null -

CREATE TABLE section (n int GENERATED ALWAYS AS IDENTITY, name text, expected text[], body text);
INSERT INTO section (name, expected, body) VALUES ('en: heading w/ sub-headings by horizon', '{"Add a disk alert at 80 %|@mara|||unstated","Rotate logs hourly||||unstated","Move logs to object storage|||OPS-77|unstated"}', '## What we will do

### This week
- Add a disk alert at 80 % — @mara
- Rotate logs hourly

### This quarter
- Move logs to object storage (OPS-77)');
INSERT INTO section (name, expected, body) VALUES ('en: bold horizons', '{"Page on queue depth||||unstated","Cap retries||||unstated","Replace the broker||||unstated"}', '## Follow-up

**Short term:**

1. Page on queue depth
2. Cap retries

**Long term:**

1. Replace the broker');
INSERT INTO section (name, expected, body) VALUES ('en: numbered headings with details', '{"Add a canary stage||||unstated","Document the rollback||||unstated","Review the alerts monthly||||unstated"}', '## Recommendations

### 1. Add a canary stage
- route 1 % of traffic
- compare error rates

### 2. Document the rollback
- one page, with commands

### 3. Review the alerts monthly
Ops owns the list.');
INSERT INTO section (name, expected, body) VALUES ('en: unnumbered headings are groups', '{"Alert on replication lag||||unstated","Chart the lag||||unstated","Review on-call handover||||unstated"}', '## Action items

### Monitoring
- Alert on replication lag
- Chart the lag

### Process
- Review on-call handover');
INSERT INTO section (name, expected, body) VALUES ('en: bold paragraphs as items with fields', '{"Add a circuit breaker|Jonas|2025-06-30||unstated","Shorten the TTL|Priya|2025-05-15||done"}', '## Action items

**Add a circuit breaker**
Owner: Jonas
Due: 2025-06-30

**Shorten the TTL**
Owner: Priya
Due: 2025-05-15
Status: Done');
INSERT INTO section (name, expected, body) VALUES ('en: steps already taken', '{}', '## Resolution

We took these steps:

- Restarted the primary
- Flushed the cache');
INSERT INTO section (name, expected, body) VALUES ('en: actions taken heading', '{}', '## Actions taken

- Restarted the primary
- Flushed the cache');
INSERT INTO section (name, expected, body) VALUES ('en: prose plan not items', '{}', '## Background

We will be moving to a new region next year. We should have done so earlier.');
INSERT INTO section (name, expected, body) VALUES ('en: lessons with action', '{"Lower the threshold to 2 minutes||||unstated","Assign an owner to each cron job||||unstated"}', '## Lessons learned

- Alerts were too slow.
  - **Action:** Lower the threshold to 2 minutes
- Nobody owned the job.
  - **Action:** Assign an owner to each cron job');
INSERT INTO section (name, expected, body) VALUES ('en: action point paragraphs', '{"extend the health check with a write.||||unstated","forbid muting for more than an hour.||||unstated"}', '## Analysis

The health check passed while writes failed.

Action point: extend the health check with a write.

The pager was muted.

Action point: forbid muting for more than an hour.');
INSERT INTO section (name, expected, body) VALUES ('en: table with outcome', '{"#12: page on dead letters|||#12|done","#13: drop the legacy queue|||#13|open"}', '## Follow-up issues

| Issue | Why | Outcome |
|---|---|---|
| #12: page on dead letters | nobody noticed | Closed by PR #19 |
| #13: drop the legacy queue | it confused us | Deferred |');
INSERT INTO section (name, expected, body) VALUES ('en: table with delivered by', '{"Add a lock timeout|||#31|done","Split the migration||||open"}', '## Action items

| # | Action | Status | Delivered by |
|---|---|---|---|
| 1 | Add a lock timeout | Done | PR #31 |
| 2 | Split the migration | Open | — |');
INSERT INTO section (name, expected, body) VALUES ('en: table in resolution of measures with states', '{}', '## Fix

| Measure | Status |
|---|---|
| Lock timeout | Done |
| Retry budget | Pending |');
INSERT INTO section (name, expected, body) VALUES ('en: table of actions with states in resolution', '{"Set a lock timeout||||done","Add a retry budget||||open"}', '## Fix

| Action | Status | Note |
|---|---|---|
| Set a lock timeout | Done | in prod |
| Add a retry budget | Pending | next week |');
INSERT INTO section (name, expected, body) VALUES ('en: what changed as a result', '{"The deploy script now checks free space.||||done","A dashboard for disk growth was added.||||done"}', '## What changed as a result

- The deploy script now checks free space.
- A dashboard for disk growth was added.');
INSERT INTO section (name, expected, body) VALUES ('en: follow-ups not yet done', '{"Pin the base image||||open","Alert on image age||||open"}', '## Follow-ups (not yet done)

1. Pin the base image
2. Alert on image age');
INSERT INTO section (name, expected, body) VALUES ('en: heading with ticket', '{"Cache the lookups|||#812|open","Drop the second call|||#812|open"}', '## Remediation plan

### Not done yet (#812)

- Cache the lookups
- Drop the second call');
INSERT INTO section (name, expected, body) VALUES ('en: options aside', '{"Pick one of the options below by Friday||||unstated"}', '## Next steps

- Pick one of the options below by Friday

### Options

- Keep the proxy
- Move to the mesh');
INSERT INTO section (name, expected, body) VALUES ('en: verification aside', '{"Add the index||||open"}', '## Action items

- [ ] Add the index

### Verification

- Query time 12 ms
- No errors in 24 h');
INSERT INTO section (name, expected, body) VALUES ('en: checkbox checklist', '{"Revert the flag||||done","Write a test||||open","Update the docs||||open"}', '## Action items

- [x] Revert the flag
- [ ] Write a test
- [~] Update the docs');
INSERT INTO section (name, expected, body) VALUES ('en: nested boxes under a group', '{"Validate the config in CI||||open","Add a schema||||done","Alert on reload failures||||open"}', '## Next steps

- Prevent
  - [ ] Validate the config in CI
  - [x] Add a schema
- Detect
  - [ ] Alert on reload failures');
INSERT INTO section (name, expected, body) VALUES ('en: prevention beside items, general advice', '{"Fix the parser||||unstated"}', '## Action items

- Fix the parser

## Prevention

- Always run the tests before a deploy
- Never edit production by hand');
INSERT INTO section (name, expected, body) VALUES ('en: prevention beside items, tasks', '{"Fix the parser||||unstated","Add a fuzz test||||unstated","Enforce reviews for the parser||||unstated"}', '## Action items

- Fix the parser

## Prevention

- Add a fuzz test
- Enforce reviews for the parser');
INSERT INTO section (name, expected, body) VALUES ('en: preventive actions beside items', '{"Fix the parser||||unstated","Fuzz test for the parser||||unstated","Reviews by two people||||unstated"}', '## Corrective steps

- Fix the parser

## Preventive actions

- Fuzz test for the parser
- Reviews by two people');
INSERT INTO section (name, expected, body) VALUES ('en: plain line heading', '{"Renew the certificate automatically||||unstated","Alert 14 days before expiry||||unstated"}', '# Notes

Action items
- Renew the certificate automatically
- Alert 14 days before expiry');
INSERT INTO section (name, expected, body) VALUES ('en: announced', '{"Split the cluster||||unstated","Test the failover each month||||unstated"}', '## Outlook

We agreed on the following actions:

- Split the cluster
- Test the failover each month');
INSERT INTO section (name, expected, body) VALUES ('en: recovery actions past', '{}', '## Recovery actions

1. Verified the backups
2. Restored the volume');
INSERT INTO section (name, expected, body) VALUES ('en: none', '{}', '## Action items

None.');
INSERT INTO section (name, expected, body) VALUES ('en: owner to verb', '{"Dana to write the runbook|Dana|||unstated","Dana and Ravi to review the alerts|Dana and Ravi|||unstated"}', '## Actions

- Dana to write the runbook
- Dana and Ravi to review the alerts');
INSERT INTO section (name, expected, body) VALUES ('en: next action fields', '{"Replace the failing disks|storage team|2025-07-01||unstated"}', '## Next action

**Who:** storage team
**What:** Replace the failing disks
**When:** 2025-07-01');
INSERT INTO section (name, expected, body) VALUES ('en: ordered with loose bullets', '{"Add a regression test||||unstated","Add a lint rule||||unstated"}', '## Action items

1. Add a regression test

- covers the empty file
- covers the huge file

2. Add a lint rule

- forbids the old call');
INSERT INTO section (name, expected, body) VALUES ('en: proposed mechanisms', '{"Idempotent writes||||unstated","Limit the batch size||||unstated","Stop on errors||||unstated"}', '## Proposed safeguards

### 3.1 Idempotent writes
Each write carries a key.

### 3.2 Limit the batch size
No more than 500 rows.

### 3.3 Stop on errors
- after three in a row
- tell the user');
INSERT INTO section (name, expected, body) VALUES ('en: prose follow-ups', '{"The monitor should page two people.|||#41|unstated","The probe checks the old host.||||done"}', '## Follow-up

The monitor should page two people. (filed https://github.com/acme/ops/issues/41)

The probe checks the old host. (fixed by adding a second probe)');
INSERT INTO section (name, expected, body) VALUES ('en: suggested in mitigations', '{"Monitor the certificates'' expiry||||unstated","Add a second resolver||||unstated"}', '## Mitigations

- Suggested: Monitor the certificates'' expiry
- Suggested: Add a second resolver');
INSERT INTO section (name, expected, body) VALUES ('en: immediate done, long-term open', '{"Raise the limit||||done","Shard the table||||open"}', '## Remediation

### Immediate (done)
- Raise the limit

### Long-term (planned)
- Shard the table');
INSERT INTO section (name, expected, body) VALUES ('en: table of owners by group rows', '{"Add an alert|Kim|2025-02-01||unstated","Replace it|Lee|||unstated"}', '## Action items

| Action | Owner | Due |
|---|---|---|
| **Short term** | | |
| Add an alert | Kim | 2025-02-01 |
| **Long term** | | |
| Replace it | Lee | Q3 |');
INSERT INTO section (name, expected, body) VALUES ('en: commitment', '{}', '## Our commitment to you

We take this seriously and will do better.');
INSERT INTO section (name, expected, body) VALUES ('en: residual risks & follow-ups', '{"Alert on the lag||||unstated"}', '## Residual risks & follow-ups

- **Risks:**
  - The mirror may lag
- **Follow-ups:**
  - Alert on the lag');
INSERT INTO section (name, expected, body) VALUES ('en: Action N', '{"collect the logs of the proxy||||unstated","decide on the new limit||||unstated","tell the customers||||unstated"}', '## Next steps

Action 1: collect the logs of the proxy

Action 2: decide on the new limit

Action 3: tell the customers');
INSERT INTO section (name, expected, body) VALUES ('en: emphasis list w/ labels', '{"Alerting: page on lag over 60 s|Ines|||unstated","Docs: describe the failover||||unstated"}', '## Improvements

- **Alerting**: page on lag over 60 s (owner: Ines)
- **Docs**: describe the failover');
INSERT INTO section (name, expected, body) VALUES ('en: guards added', '{"Write canary every 5 minutes||||done","Quota alert at 90 %||||done"}', '## Guards added

- Write canary every 5 minutes
- Quota alert at 90 %');
INSERT INTO section (name, expected, body) VALUES ('de: stages', '{"Alarm bei 80 % einrichten|Jana|||unstated","Speicher erweitern||||unstated"}', '## Maßnahmen

### Kurzfristig
- Alarm bei 80 % einrichten (Verantwortlich: Jana)
### Langfristig
- Speicher erweitern');
INSERT INTO section (name, expected, body) VALUES ('de: table', '{"Index ergänzen|Kai|2025-03-01||done","Timeout senken|Lea|2025-03-15||open"}', '## Nächste Schritte

| Maßnahme | Verantwortlich | Frist | Status |
|---|---|---|---|
| Index ergänzen | Kai | 2025-03-01 | erledigt |
| Timeout senken | Lea | 2025-03-15 | offen |');
INSERT INTO section (name, expected, body) VALUES ('de: offene punkte', '{"Backup testen||||open","Doku ergänzen||||open"}', '## Offene Punkte

- Backup testen
- Doku ergänzen');
INSERT INTO section (name, expected, body) VALUES ('de: ergriffen', '{}', '## Ergriffene Maßnahmen

- Server neu gestartet
- Cache geleert');
INSERT INTO section (name, expected, body) VALUES ('de: risks and measures', '{"Lag überwachen||||unstated"}', '## Restrisiken und Maßnahmen

- Lag überwachen');
INSERT INTO section (name, expected, body) VALUES ('de: was wir ändern', '{"Deploys nur noch vor 15 Uhr||||unstated","Rollback automatisieren||||unstated"}', '## Was wir ändern werden

1. Deploys nur noch vor 15 Uhr
2. Rollback automatisieren');
INSERT INTO section (name, expected, body) VALUES ('es: acciones', '{"Añadir una alerta de disco|Marta|||open","Rotar los registros||||done"}', '## Acciones de seguimiento

- [ ] Añadir una alerta de disco (responsable: Marta)
- [x] Rotar los registros');
INSERT INTO section (name, expected, body) VALUES ('es: pendientes', '{"Documentar el rollback||||open","Revisar los permisos||||open"}', '## Pendientes

- Documentar el rollback
- Revisar los permisos');
INSERT INTO section (name, expected, body) VALUES ('es: plan de mejora numbered', '{"Crear un entorno de pruebas||||unstated","Automatizar los despliegues||||unstated"}', '## Plan de mejora

### 1. Crear un entorno de pruebas
- con datos anónimos

### 2. Automatizar los despliegues
- sin pasos manuales');
INSERT INTO section (name, expected, body) VALUES ('es: acciones ejecutadas', '{}', '## Acciones ejecutadas

- Se reinició el servidor
- Se vació la caché');
INSERT INTO section (name, expected, body) VALUES ('es: medidas implementadas', '{"Alerta de disco al 80 %||||done","Rotación diaria de registros||||done"}', '## Medidas preventivas implementadas

- Alerta de disco al 80 %
- Rotación diaria de registros');
INSERT INTO section (name, expected, body) VALUES ('pt: tabela', '{"Criar alerta|Ana|2025-04-10||done","Revisar limites|Rui|2025-04-20||open"}', '## Plano de ação

| Ação | Responsável | Prazo | Situação |
|---|---|---|---|
| Criar alerta | Ana | 2025-04-10 | concluído |
| Revisar limites | Rui | 2025-04-20 | pendente |');
INSERT INTO section (name, expected, body) VALUES ('pt: pendencias', '{"Testar o failover||||open"}', '## Pendências

- Testar o failover');
INSERT INTO section (name, expected, body) VALUES ('pt: o que vamos fazer', '{"Limitar as tentativas||||unstated","Documentar o processo||||unstated"}', '## O que vamos fazer

- Limitar as tentativas
- Documentar o processo');
INSERT INTO section (name, expected, body) VALUES ('fr: recommandations', '{"Limitation du débit||||unstated","Disjoncteur||||unstated","Migration vers la v2||||unstated","Infrastructure||||unstated"}', '## Recommandations urgentes

### Actions préventives
1. Limitation du débit
2. Disjoncteur

### Actions à long terme
1. Migration vers la v2
   - tester d''abord
2. Infrastructure
   - ajouter un nœud');
INSERT INTO section (name, expected, body) VALUES ('fr: action n', '{"vérifier les journaux||||unstated","prévenir les clients||||unstated"}', '## Prochaines étapes

Action 1 : vérifier les journaux

Action 2 : prévenir les clients');
INSERT INTO section (name, expected, body) VALUES ('fr: reste a faire', '{"Écrire le runbook||||open"}', '## Reste à faire

- [ ] Écrire le runbook');
INSERT INTO section (name, expected, body) VALUES ('fr: actions menées', '{}', '## Actions menées

- Redémarrage du service');
INSERT INTO section (name, expected, body) VALUES ('it', '{"Aggiungere un allarme|Luca|2025-05-02||unstated"}', '## Azioni di follow-up

| Azione | Responsabile | Scadenza |
|---|---|---|
| Aggiungere un allarme | Luca | 2025-05-02 |');
INSERT INTO section (name, expected, body) VALUES ('nl', '{"Automatische back-up||||done","Integriteitscontrole||||open"}', '## Preventieve maatregelen

### Geïmplementeerd (2025-02-01)

1. **Automatische back-up** ✅

### Aanbevolen verbeteringen

2. **Integriteitscontrole** (TODO)
   - bij het starten');
INSERT INTO section (name, expected, body) VALUES ('nl: vervolg', '{"Alarm toevoegen|Sanne|||unstated"}', '## Vervolgstappen

- Alarm toevoegen (eigenaar: Sanne)');
INSERT INTO section (name, expected, body) VALUES ('sv', '{"Skrev en migrering||||done","Granska behörigheter||||open"}', '## Uppföljning

- [x] Skrev en migrering
- [ ] Granska behörigheter');
INSERT INTO section (name, expected, body) VALUES ('sv: genomförda', '{}', '## Genomförda åtgärder

- Startade om tjänsten');
INSERT INTO section (name, expected, body) VALUES ('no', '{"Først: Sett en stoppgrense||||unstated","Deretter: Sjekk loggene||||unstated"}', '## Umiddelbare handlinger

1. **Først:** Sett en stoppgrense
2. **Deretter:** Sjekk loggene');
INSERT INTO section (name, expected, body) VALUES ('no: videre arbeid', '{"Legge til varsling|Kari|||unstated"}', '## Videre arbeid

- Legge til varsling (ansvarlig: Kari)');
INSERT INTO section (name, expected, body) VALUES ('da', '{"Tilføj en alarm||||unstated"}', '## Opfølgning

- Tilføj en alarm');
INSERT INTO section (name, expected, body) VALUES ('pl', '{"Dodać alert|Ola|2025-06-01||unstated"}', '## Dalsze działania

| Zadanie | Odpowiedzialny | Termin |
|---|---|---|
| Dodać alert | Ola | 2025-06-01 |');
INSERT INTO section (name, expected, body) VALUES ('ru', '{"Освободить место|||#12|done","Настроить алерт|Иван|||open"}', '## Действия

### Сделано

- [x] Освободить место (#12)

### Осталось

- [ ] Настроить алерт (ответственный: Иван)');
INSERT INTO section (name, expected, body) VALUES ('ru: что дальше', '{"Добавить проверку диска||||unstated"}', '## Что дальше

- Добавить проверку диска');
INSERT INTO section (name, expected, body) VALUES ('uk', '{"Додати сповіщення||||unstated"}', '## План дій

1. Додати сповіщення');
INSERT INTO section (name, expected, body) VALUES ('tr', '{"Disk alarmı ekle||||open"}', '## Yapılacaklar

- [ ] Disk alarmı ekle');
INSERT INTO section (name, expected, body) VALUES ('ja: table', '{"監視の追加|||#41|done","冗長化|田中|2025-08-01||unstated"}', '## 再発防止策

### 即時対応（実施済み）

| 対策 | 内容 | PR |
|---|---|---|
| 監視の追加 | 毎分確認 | #41 |

### 中長期

| 対策 | 担当者 | 期限 |
|---|---|---|
| 冗長化 | 田中 | 2025-08-01 |');
INSERT INTO section (name, expected, body) VALUES ('ja: やること', '{"アラートを追加する||||unstated","手順書を作成する||||unstated"}', '## 今後やること

- アラートを追加する
- 手順書を作成する');
INSERT INTO section (name, expected, body) VALUES ('ja: 未完了', '{"キャッシュの導入|||#88|open"}', '## 残タスク

### 未完了（#88 で対応）

- キャッシュの導入');
INSERT INTO section (name, expected, body) VALUES ('zh: table', '{"修复并发问题||||done","增加监控||||open"}', '## 修复措施

| 措施 | 状态 | 说明 |
|---|---|---|
| 修复并发问题 | ✅ 已提交 | 已上线 |
| 增加监控 | 待办 | 下周 |');
INSERT INTO section (name, expected, body) VALUES ('zh: 防再发', '{"新增回归测试|小王|2025-03-02||unstated","补充检查清单|小李|||unstated"}', '## 防再发动作

1. 新增回归测试

- 执行责任人：小王
- 截止时间：2025-03-02

2. 补充检查清单

- 执行责任人：小李');
INSERT INTO section (name, expected, body) VALUES ('zh: 后续', '{"增加磁盘告警||||unstated","完善手册||||unstated"}', '## 后续动作

- 增加磁盘告警
- 完善手册');
INSERT INTO section (name, expected, body) VALUES ('ko: 남은 일', '{"캐시 비우기||||done","설정 확인||||open"}', '## 남은 일

- [x] 캐시 비우기
- [ ] 설정 확인');
INSERT INTO section (name, expected, body) VALUES ('ko: 예방책', '{"메모리 모니터링||||unstated","클러스터 구성 검토||||unstated"}', '## 예방책

1. 메모리 모니터링
- 80 % 초과 시 알림
2. 클러스터 구성 검토');
INSERT INTO section (name, expected, body) VALUES ('en: corrective and preventive table', '{"Replace the seal|Bo|2025-02-01||done","Train the crew|Team Alpha|2025-03-01||open"}', '## CAPA

| ID | Corrective action | Responsible | Target date | State |
|---|---|---|---|---|
| CA-1 | Replace the seal | Bo | 2025-02-01 | closed |
| CA-2 | Train the crew | Team Alpha | 2025-03-01 | open |');
INSERT INTO section (name, expected, body) VALUES ('en: bold lead with prose', '{"We will page when the queue is older than five minutes.||||unstated","We will run the migration against a copy of production.||||unstated"}', '## Prevention

**Alerting.** We will page when the queue is older than five minutes.

**Tests.** We will run the migration against a copy of production.');
INSERT INTO section (name, expected, body) VALUES ('en: mixed boxes and bullets', '{"Fix the parser||||open","Talk to the vendor||||unstated"}', '## Next steps

- [ ] Fix the parser
- Talk to the vendor');
INSERT INTO section (name, expected, body) VALUES ('en: emoji status', '{"Added a lock||||done","Splitting the job||||in_progress","Move to the new queue||||open"}', '## Follow-ups

- ✅ Added a lock
- ⏳ Splitting the job
- ❌ Move to the new queue');
INSERT INTO section (name, expected, body) VALUES ('en: struck', '{"Rewrite the importer||||cancelled","Add a limit||||unstated"}', '## Action items

- ~~Rewrite the importer~~ (not needed)
- Add a limit');
INSERT INTO section (name, expected, body) VALUES ('en: resolution checklist is not items', '{}', '## Resolution

We followed the runbook:

1. Drain the node
2. Restart the agent');
INSERT INTO section (name, expected, body) VALUES ('en: lessons are not items', '{}', '## Lessons learned

- Test the restore, not only the backup
- Alerts need owners');
INSERT INTO section (name, expected, body) VALUES ('en: timeline is not items', '{}', '## Timeline

- 10:00 Action: restarted the node
- 10:10 Follow-up: watched the graphs');
INSERT INTO section (name, expected, body) VALUES ('en: open questions are not items', '{}', '## Open questions

- Why did the probe pass?
- Who owns the proxy?');
INSERT INTO section (name, expected, body) VALUES ('en: action required by customers', '{}', '## Action required by customers

None.');
INSERT INTO section (name, expected, body) VALUES ('en: related', '{}', '## Related

- Runbook for the proxy
- Incident 12');
INSERT INTO section (name, expected, body) VALUES ('en: contributing factors not items', '{}', '## Contributing factors

- No alert on the queue
- No owner of the job');
INSERT INTO section (name, expected, body) VALUES ('en: heading with counts', '{"Add a limit||||unstated","Chart it||||unstated","Write it down||||unstated"}', '## Action items (3)

1. Add a limit
2. Chart it
3. Write it down');
INSERT INTO section (name, expected, body) VALUES ('en: done section and open section', '{"Rotated the keys||||done","Closed the port||||done","Audit the other hosts||||open"}', '## Follow-up

### Done

- Rotated the keys
- Closed the port

### Open

- Audit the other hosts');
INSERT INTO section (name, expected, body) VALUES ('en: owner groups', '{"Add a limit|Platform team|||unstated","Chart it|Platform team|||unstated","Write it down|Kim|||unstated"}', '## Action items

### Platform team
- Add a limit
- Chart it

### Kim
- Write it down');
INSERT INTO section (name, expected, body) VALUES ('en: due in text', '{"add a limit|Kim|2025-03-01||unstated","Add a chart||2025-04-01|OPS-3|unstated"}', '## Action items

- Kim: add a limit by 2025-03-01
- Add a chart, due 2025-04-01 (OPS-3)');
INSERT INTO section (name, expected, body) VALUES ('en: no owner none invented', '{"Tell Kim that the limit is 5||||unstated","Add Redis to the dashboard||||unstated","Review UTF-8 handling||||unstated","Upgrade to version 2.3.1||||unstated"}', '## Action items

- Tell Kim that the limit is 5
- Add Redis to the dashboard
- Review UTF-8 handling
- Upgrade to version 2.3.1');
INSERT INTO section (name, expected, body) VALUES ('en: ability to', '{"Ability to replay the queue||||unstated","Access to production limited||||unstated","Switch to the new client||||unstated"}', '## Action items

- Ability to replay the queue
- Access to production limited
- Switch to the new client');
INSERT INTO section (name, expected, body) VALUES ('en: details', '{"Add a limit||||open","Chart it||||done"}', '<details><summary>x</summary></details>

## Action items

> - [ ] Add a limit
> - [x] Chart it');
INSERT INTO section (name, expected, body) VALUES ('en: plan sections in sentences', '{"We will add an alert on queue age.||||unstated"}', '## Next steps

We will add an alert on queue age. We should also test the failover.');
INSERT INTO section (name, expected, body) VALUES ('en: impact prose is not', '{}', '## Impact

Customers should retry. We will refund them.');
INSERT INTO section (name, expected, body) VALUES ('en: recommendations in other words', '{"Rate limits on the public API||||unstated","Alerts on the error budget||||unstated"}', '## Recommendations

- Rate limits on the public API
- Alerts on the error budget');
INSERT INTO section (name, expected, body) VALUES ('en: recommendations beside items', '{"Fix the parser||||open","Rate limits on the public API||||unstated","Alerts on the error budget||||unstated"}', '## Action items

- [ ] Fix the parser

## Recommendations

- Rate limits on the public API
- Alerts on the error budget');
INSERT INTO section (name, expected, body) VALUES ('en: numbered bold', '{"Add a limit||||unstated","Chart the queue||||unstated"}', '## Action items

**1. Add a limit**

Today there is none.

**2. Chart the queue**

Nobody sees it.');
INSERT INTO section (name, expected, body) VALUES ('en: table with rationale first', '{"Add one|Kim|||unstated","Set one|Lee|||unstated"}', '## Improvements

| Problem | Improvement | Owner |
|---|---|---|
| No alert | Add one | Kim |
| No limit | Set one | Lee |');
INSERT INTO section (name, expected, body) VALUES ('en: table with gap and fix', '{"Add an alert||||done","Set a limit||||open"}', '## Action items

| Gap | Fix | Status |
|---|---|---|
| No alert | Add an alert | Done |
| No limit | Set a limit | Open |');
INSERT INTO section (name, expected, body) VALUES ('en: step change table', '{"Raise the limit||||unstated","Split the queue||||unstated"}', '## Implementation plan

| Step | Change | Risk |
|---|---|---|
| 1 | Raise the limit | low |
| 2 | Split the queue | high |');
INSERT INTO section (name, expected, body) VALUES ('en: horizon column', '{"Raise the limit|Kim|||unstated","Split the queue|Lee|||unstated"}', '## Action items

| Horizon | Action | Owner |
|---|---|---|
| Now | Raise the limit | Kim |
| Later | Split the queue | Lee |');
INSERT INTO section (name, expected, body) VALUES ('en: verification table is none', '{}', '## Verification

| Check | Status |
|---|---|
| Login | ✅ |
| Search | ✅ |');
INSERT INTO section (name, expected, body) VALUES ('en: guard list after sentence', '{"A canary write each minute||||unstated","A quota alert||||unstated"}', '## Prevention

We added two guards.

- A canary write each minute
- A quota alert');
INSERT INTO section (name, expected, body) VALUES ('en: implemented past items', '{"Added a canary||||unstated","Set a quota alert||||unstated"}', '## Preventive measures

- Added a canary
- Set a quota alert');
INSERT INTO section (name, expected, body) VALUES ('en: remaining label in a remediation', '{"Alert at 80 %||||open"}', '## Remediation

**Completed:**

- Raised the quota

**Remaining:**

- Alert at 80 %');

CREATE VIEW reading AS
SELECT s.n, s.name, s.expected, ARRAY(SELECT concat_ws('|', a.action, coalesce(a.owner, ''), coalesce(to_char(a.due_date, 'YYYY-MM-DD'), ''), coalesce(a.ticket, ''), a.state)
	FROM rca_action_items(E'# Outage\n\nDate: 2025-01-15\n\n' || s.body || E'\n\n## Appendix\n\nx\n') a ORDER BY a.ord) AS found
FROM section s;

SELECT count(*) AS sections, sum(cardinality(expected)) AS items FROM section;
SELECT n, name, unnest(expected) AS expected, unnest(found) AS found FROM reading WHERE found <> expected ORDER BY n;

DROP VIEW reading;
DROP TABLE section;
