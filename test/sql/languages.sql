-- What a report says is found in the languages of those who write it.

\pset null -
-- the width of ornaments depends on the version of psql
\pset format unaligned
SET DateStyle = 'ISO';
SET TimeZone = 'UTC';
SET IntervalStyle = 'postgres';

-- headings: marks of letters, signs and ornaments count for nothing
SELECT v.heading, s.part FROM (VALUES
	(1, 'What didn’t go well'), (2, 'WHAT WENT WELL ✅'), (3, '1️⃣ Root Cause'), (4, '2.1 Impact'),
	(5, 'III. Resolution'), (6, 'B. Lessons Learned'), (7, '影響（Impact）'), (8, '【影響】'), (9, '二、根因分析'),
	(10, '¿Qué pasó?'), (11, 'LÍNEA DE TIEMPO'), (12, E'Lec\u0327ons apprises'), (13, 'Follow‑up actions'),
	-- what begins or ends with the name of a part
	(20, 'Follow-up timeline (times in BST)'), (21, 'The fix'), (22, 'Customer impact summary'),
	(23, 'Corrective and preventative measures'), (24, 'Corrective actions taken'), (25, '5 Whys'),
	-- and what only looks like it
	(30, 'Timeliness'), (31, 'Impactful changes'), (32, 'C'), (33, '十分な検証'), (34, '3.5 hours of downtime')
) v(n, heading), rca_sections(rca_read(E'# T\n\n## ' || v.heading || E'\n')) s
WHERE s.level = 2 ORDER BY n;

-- a report in each of them
CREATE TABLE told (language text, doc rca);
INSERT INTO told VALUES ('de', $$# Bestellungen nicht möglich

**Datum:** 3. März 2025
**Schweregrad:** hoch
**Dauer:** 1 Stunde und 20 Minuten
**Betroffene Dienste:** kasse, lager

## Zusammenfassung
## Zeitlicher Ablauf

| Uhrzeit (CET) | Ereignis |
|---|---|
| 10:00 | Alarm |

## Grundursache
Ein Zertifikat war abgelaufen.

## Maßnahmen

| Maßnahme | Verantwortlich | Fällig am | Stand |
|---|---|---|---|
| Ablauf prüfen | Betrieb | 10.04.2025 | erledigt |
$$), ('es', $$# Caída de pagos

**Fecha:** 3 de marzo de 2025
**Gravedad:** crítica
**Duración:** 1 hora y 20 minutos
**Servicios afectados:** pagos

## Resumen ejecutivo
## Línea de tiempo

| Hora (UTC) | Descripción |
|---|---|
| 10:00 | Alarma |

## Causa raíz
Un certificado caducado.

## Próximos pasos

| Acción | Responsable | Fecha límite | Estado |
|---|---|---|---|
| Avisar antes | Redes | 2025-04-10 | completada |
$$), ('fr', $$# Panne des paiements

**Date de l'incident :** 3 mars 2025
**Sévérité :** majeure
**Durée :** 1 heure et 20 minutes
**Services impactés :** paiements

## Résumé
## Chronologie

| Heure (UTC) | Événement |
|---|---|
| 10:00 | Alerte |

## Cause racine
Un certificat avait expiré.

## Plan d’action

| Action | Responsable | Échéance | Statut |
|---|---|---|---|
| Surveiller | Réseau | 10 avril 2025 | terminé |
$$), ('pt', $$# Pagamentos fora do ar

**Data do incidente:** 3 de março de 2025
**Severidade:** alta
**Duração:** 1 hora e 20 minutos
**Serviços afetados:** pagamentos

## O que aconteceu
## Linha do tempo

| Horário (UTC) | Evento |
|---|---|
| 10:00 | Alarme |

## Causa raiz
Um certificado expirou.

## Ações corretivas

| Ação | Responsável | Prazo | Situação |
|---|---|---|---|
| Avisar antes | Rede | 2025-04-10 | concluída |
$$), ('ja', $$# 決済障害

**発生日**: 2025年3月3日
**重大度**: 高
**影響時間**: 1時間20分
**対象サービス**: payments

## インシデント概要
## 時系列

| 日時 (UTC) | 出来事 |
|---|---|
| 10:00 | 検知 |

## 根本的な原因
証明書の期限切れ。

## 今後の対応

| 対策 | 担当者 | 期限 | 状態 |
|---|---|---|---|
| 監視を追加 | 基盤 | 2025-04-10 | 完了 |
$$), ('zh', $$# 支付故障

**发生时间**：2025年3月3日
**故障等级**：高
**持续时间**：1小时20分钟
**影响服务**：payments

## 一、故障概述
## 二、故障时间线

| 时间 (UTC) | 事件 |
|---|---|
| 10:00 | 告警 |

## 三、根因分析
证书过期。

## 四、改进措施

| 措施 | 责任人 | 截止时间 | 状态 |
|---|---|---|---|
| 增加监控 | 运维 | 2025-04-10 | 已完成 |
$$), ('ko', $$# 결제 장애

**발생일**: 2025년 3월 3일
**심각도**: 높음
**장애 시간**: 1시간 20분
**영향 서비스**: payments

## 장애 개요
## 장애 타임라인

| 시간 (UTC) | 이벤트 |
|---|---|
| 10:00 | 감지 |

## 근본 원인 분석
인증서가 만료되었다.

## 후속 조치

| 작업 | 담당자 | 기한 | 상태 |
|---|---|---|---|
| 감시 추가 | 인프라 | 2025-04-10 | 완료 |
$$);
SELECT language, rca_date(doc), rca_severity_rank(doc) AS rank, rca_duration(doc), rca_services(doc),
       rca_summary(doc) IS NOT NULL AS sum, t.at, t.event IS NOT NULL AS event, rca_root_cause(doc) IS NOT NULL AS cause
  FROM told, rca_timeline(doc) t ORDER BY language;
SELECT language, a.action, a.owner, a.due_date, a.is_open, a.extra
  FROM told, rca_action_items(doc) a ORDER BY language;
DROP TABLE told;

-- a status that says that the incident is over asks for an entry that says when;
-- an action item with it is closed, unless it says that a service is back
CREATE TABLE said (n int GENERATED ALWAYS AS IDENTITY, language text, is_over bool, statuses text[]);
INSERT INTO said (language, is_over, statuses) VALUES
	('en', true, '{Resolved,CLOSED,✅ Fixed (see below),"recovered, in all regions"}'),
	('en', false, '{draft,in review,Mitigated,monitoring,not resolved,unresolved,report complete}'),
	('de', true, '{Behoben,gelöst,geschlossen,Abgeschlossen,wiederhergestellt am 3. März}'),
	('de', false, '{offen,in Arbeit,nicht behoben,teilweise gelöst}'),
	('es', true, '{resuelto,Resuelta,cerrado,solucionado,restablecido}'),
	('es', false, '{abierto,mitigado,en curso,sin resolver,no resuelto}'),
	('pt', true, '{resolvido,Encerrado,fechada,corrigido}'),
	('pt', false, '{em andamento,não resolvido}'),
	('fr', true, '{Résolu,résolue,clos,clôturé,fermé,rétabli}'),
	('fr', false, '{en cours,non résolu}'),
	('no', true, '{løst,Lukket,avsluttet,gjenopprettet}'),
	('no', false, '{pågående,ikke løst}'),
	('da', true, '{løst,lukket,afsluttet,genoprettet}'),
	('da', false, '{i gang,ikke løst}'),
	('sv', true, '{löst,stängd,avslutad,återställd}'),
	('sv', false, '{pågående,ej löst}'),
	('ja', true, '{解決,解決済み（3月4日）,復旧済み,クローズ}'),
	('ja', false, '{対応中,調査中,未解決}'),
	('ko', true, '{해결,해결됨,해결 완료,종료,복구 완료 (3월 4일)}'),
	('ko', false, '{해결 중,복구 중,조사 중,미해결}'),
	('zh', true, '{已解决,已解決,已关闭,已恢复,已结束}'),
	('zh', false, '{处理中,未解决}');
SELECT v.language, v.is_over,
       string_agg(s.status, '; ' ORDER BY s.n) FILTER (WHERE 'RCA208' = ANY (f.codes)) AS asked,
       string_agg(s.status, '; ' ORDER BY s.n) FILTER (WHERE v.is_over AND 'RCA007' = ANY (f.codes)) AS not_known,
       string_agg(s.status, '; ' ORDER BY s.n) FILTER (WHERE NOT a.is_open) AS closed
  FROM said v, unnest(v.statuses) WITH ORDINALITY s(status, n),
  LATERAL (SELECT array_agg(code) AS codes
             FROM rca_lint(E'---\nstatus: ' || s.status || E'\n---\n# T\n\n## Timeline\n\n- 05:24 UTC Disk full\n')) f,
  rca_action_items((E'# T\n\n## Action Items\n\n| Action | Status |\n|---|---|\n| Rotate logs | ' || s.status || E' |\n')::rca) a
 GROUP BY v.n, v.language, v.is_over ORDER BY v.n;
-- and is content where there is one
SELECT code FROM rca_lint(E'---\nstatus: behoben\n---\n# T\n\n## Timeline\n\n- 05:24 UTC Disk full\n- 05:54 UTC Incident resolved\n') WHERE code = 'RCA208';
DROP TABLE said;

-- dates with names of months, of several days the first
SELECT s, rca_date((E'# T\n\n**Date:** ' || s || E'\n')::rca) FROM (VALUES
	('1er mars 2025'), ('3. Februar 2025'), ('23 de DICIEMBRE de 2025'), ('15 août 2025'), ('6 januari 2025'),
	('January 14-19, 2026'), ('May 5 – May 10, 2026'), ('2025년 12월 31일'), ('2025年2月30日'),
	('23-Mar-2025'), ('03-MAR-2026'), ('3 martes 2025'), ('January 14-19'), ('99 de mayo de 2025')) v(s);

-- durations, with a remark behind them or without
SELECT s, rca_duration((E'# T\n\n**Duration:** ' || s || E'\n')::rca) FROM (VALUES
	('2 Stunden'), ('3 días y 4 horas'), ('約2時間'), ('45 分钟'), ('2 hours, from 10:00 to 12:00'),
	('20 minutes – partly'), ('4 hours; slow for two days'), ('some hours'), ('2 mal'), ('2'),
	-- told by its ends
	('2025-03-23 10:00 - 11:30 UTC'), ('November 5, 2023, 11:30 PM - 12:15 AM'), ('2025-03-23, 14:00 UTC to 17:30 UTC (3 hours)'), ('10:00 - 11:00')) v(s);

-- keys in Vietnamese, Czech, Indonesian, Turkish, and of a state of recovery
SELECT rca_date(d), rca_severity(d), rca_status(d) FROM (SELECT rca_read(t) FROM (VALUES
	(E'# T\n\n**Thời gian:** 2026-01-04 05:20\n**Mức độ:** SEV1\n**Trạng thái:** resolved\n'),
	(E'# T\n\n- **Datum incidentu**: 2026-01-04\n- **Závažnost**: P1\n- **Stav**: closed\n'),
	(E'# T\n\n**Tanggal kejadian:** 2026-01-04\n**Tingkat keparahan:** high\n**Status:** selesai\n'),
	(E'# T\n\n**Olay tarihi:** 2026-01-04\n**Önem derecesi:** P2\n**Durum:** closed\n'),
	(E'# T\n\n**Date incident** : 4 janvier 2026\n**발생 시간**: 2026-01-04 16:30\n**복구 상태**: 진행 중\n'),
	-- not what they say
	(E'# T\n\n**Thời gian:** 5 phút\n**Mức độ:** một phần\n**Durum:** bilinmiyor\n')) v(t)) r(d);
