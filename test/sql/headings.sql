-- What a heading is about by the evidence of its words, where it is on no list
-- (test/unit/test_evidence.c has the grammar, test/t/022 the labelled ones).

\pset null -
\pset format unaligned
\pset tuples_only

CREATE FUNCTION part(heading text, around text DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT part FROM rca_sections(rca_read(E'# T\n\n' || coalesce('## ' || around || E'\n\ntext\n\n###', '##') || ' ' || heading || E'\n\ntext\n'))
	ORDER BY ord DESC LIMIT 1
$$;

-- one word names the part, and the others say nothing
SELECT v.heading, part(v.heading) FROM (VALUES
	(1, 'Mitigation and recovery'), (2, 'Our timeline'), (3, 'Timelines'), (4, 'The root causes of the outage'), (5, '[3] FIX APPLIED'),
	(6, 'Whys'), (7, 'Things that did not go so well'), (8, 'Impact on our customers'), (9, 'How was it found?'), (10, 'Actions we agreed on'),
	(20, 'Zeitverlauf'), (21, 'Causa probable'), (22, 'O que falhou'), (23, 'Correctifs appliqués'), (24, 'Årsak til feilen'), (25, 'Вплив'),
	(26, 'Хронология событий'), (27, 'Oś czasu'), (28, 'Cosa è andato storto'), (29, 'Wat ging er goed?'), (30, '再発防止アクション'), (31, '教训'), (32, '영구 수정')
) v(n, heading) ORDER BY n;

-- one word that is not understood, but none under a part; two never
SELECT part('Mitigation of the leak'), part('Mitigation of the leak', 'Resolution'), part('Mitigation of the leak', 'Lag in the queue'),
	part('Mitigation decision framework'), part('Summary of costs');

-- words that speak against it, and tasks
SELECT v.heading, part(v.heading) FROM (VALUES
	(1, 'No customer impact'), (2, 'Why this fix works'), (3, 'Detection time'), (4, 'Recovery template'), (5, 'Restore the mount'), (6, 'Fix the leak'), (7, 'Evaluer l''impact')
) v(n, heading) ORDER BY n;

-- a bold line is a section only if it is a known heading
SELECT s.heading, s.part FROM rca_sections(rca_read(E'# T\n\n**Mitigation**\n\ntext\n\n**Mitigation and recovery**\n\ntext\n')) s;

-- the days and the zone of a timeline that only evidence names are read
SELECT t.at AT TIME ZONE 'UTC', t.event FROM rca_timeline(E'# T\n\n## Our timeline on 2025-03-03 (UTC)\n\n- 10:00 Alarm\n- 10:20 Fixed\n') t;

-- how it was read
SELECT e.found, e.reading FROM rca_explain(E'# T\n\n## Mitigation and recovery\n\ntext\n\n### Mitigation of the leak\n\ntext\n\n## Mitigation decision framework\n\ntext\n\n## Windows\n\ntext\n\n## Resolution\n\ntext\n') e
WHERE e.subject = 'section' ORDER BY e.line;

--
-- What was valid stays valid
--

-- an item without an owner is an error under strict-1: under a known heading, not where evidence names the part
CREATE FUNCTION told(heading text) RETURNS text LANGUAGE sql AS $$
	SELECT E'---\ntitle: T\ndate: 2025-03-03\nseverity: P1\nstatus: resolved\nservices: [a]\n---\n\n## Summary\n\nIt broke.\n\n## ' || heading || E'\n\n- Fix it\n'
$$;
SELECT v.heading, f.code, f.level FROM (VALUES (1, 'Action items'), (2, 'Actions we agreed on'), (3, 'Windows')) v(n, heading), rca_lint(told(v.heading)::rca, 'strict-1') f
WHERE f.line > 12 ORDER BY n, 2;
-- an error that is there without it stays one
SELECT f.code, f.level FROM rca_lint(E'---\ntitle: T\ndate: soon\n---\n\n## Our timeline\n\n- 10:00 Alarm\n'::rca, 'core-1') f WHERE f.level = 'error' ORDER BY 1;
-- and what evidence finds is not missing
SELECT count(*) FROM rca_lint(told('The root causes')::rca, 'core-1') f WHERE f.code = 'RCA101' AND f.message LIKE '%root_cause%';
-- words of strangers
SELECT h, part FROM (VALUES ('What happens next'), ('What happened next'), ('Required fix before re-deploying'), ('What would prevent this'), ('Near misses'), ('Moving forward'), ('The pool moving forward'), ('Quick facts'), ('Gaps'), ('Gaps in the cache'), ('Technical details'), ('Why detection took so long'), ('なぜ起きたのか'), ('못 한 것')) v(h),
  LATERAL rca_sections((E'# T\n\n## ' || h || E'\n\nx\n')::rca) s WHERE s.heading = h;
-- Headings of what there is to do, of what was done, and of neither, in the words of many
SELECT v.is_of, h, part(h) FROM (VALUES
	('actions', ARRAY['What we''re going to do', 'What we will do', 'What we will do differently', 'What needs to happen', 'What''s left', 'Left to do', 'Still open', 'Open work', 'Outstanding work', 'Remaining', 'Follow-through', 'Fix plan', 'Fixes planned', 'Prevention plan', 'Improvements to make', 'Things to fix', 'Things to do', 'Work items', 'Issues filed', 'Tickets filed', 'Tickets created', 'Follow-up tickets', 'Tracked work', 'Post-incident actions', 'Post-incident tasks', 'Post-incident work', 'Corrective measures', 'Suggestions', 'Proposals', 'Ideas for improvement', 'Possible improvements', 'Engineering improvements', 'Recommended next steps', 'Action tracker', 'Action log', 'Immediate next steps', 'Required changes', 'Changes required', 'Changes needed', 'Changes planned', 'Plan of action', 'Way forward', 'Path forward', 'Looking ahead', 'What comes next', 'Where we go from here', 'Process changes', 'Planned fixes', 'Residual risks and follow-up', 'Status and next steps', 'Decisions and action items', 'Verification / next steps', 'Communication & follow-ups', 'Risks and actions', 'Monitoring and action items', 'Owners and next steps', 'Fixes required', 'Permanent fixes required', 'Proposed safety mechanisms', 'Proposed guardrails', 'Suggested improvements', 'Suggested changes', 'Urgent recommendations', 'Implementation order', 'Implementation plan', 'What changed as a result', 'What we changed afterwards', 'Guards added', 'Safeguards added', 'Defenses added by this fix', 'To do next', 'TODO list', 'Next actions', 'Next action', 'Next up', 'Action Items & Owners', 'Tasks for the team', 'Improvement backlog', 'Mitigations planned', 'Planned mitigations', 'Preventative steps', 'How we''ll prevent this', 'So it does not happen again', 'Uppföljning', 'Uppföljande åtgärder', 'Nästa steg', 'Kommande åtgärder', 'Kvarstående arbete', 'Att göra', 'Förbättringar', 'Förebyggande åtgärder', 'Handlinger', 'Umiddelbare handlinger', 'Videre arbeid', 'Veien videre', 'Oppfølgingspunkter', 'Gjenstående arbeid', 'Opfølgning', 'Næste skridt', 'Forebyggende handlinger', 'Maßnahmen und Verantwortliche', 'Nächste Schritte und Maßnahmen', 'Folgeaufgaben', 'To-dos', 'Offene Aufgaben', 'Was wir ändern werden', 'Geplante Verbesserungen', 'Abgeleitete Maßnahmen', 'Empfohlene Maßnahmen', 'Ausblick', 'Seguimiento', 'Tareas pendientes', 'Pendientes', 'Acciones a tomar', 'Acciones recomendadas', 'Próximas acciones', 'Plan de mejora', 'Plan de remediación', 'Qué vamos a hacer', 'Medidas a tomar', 'Riesgos residuales y acciones de seguimiento', 'Mejoras propuestas', 'Lo que queda por hacer', 'Trabajo pendiente', 'Deuda técnica pendiente', 'Próximos passos', 'Ações pendentes', 'Plano de melhoria', 'O que vamos fazer', 'Pendências', 'Melhorias propostas', 'Tarefas de acompanhamento', 'Recomendações urgentes', 'Actions à venir', 'Prochaines actions', 'Reste à faire', 'Ce qu''il reste à faire', 'Améliorations prévues', 'Plan de remédiation', 'Risques résiduels & actions de suivi', 'Recommandations urgentes', 'Mesures à prendre', 'Azioni correttive', 'Azioni di follow-up', 'Prossimi passi', 'Cose da fare', 'Miglioramenti previsti', 'Vervolgacties en eigenaren', 'Openstaande punten', 'Openstaande acties', 'Te doen', 'Verbeteracties', 'Aanbevolen verbeteringen', 'Działania następcze', 'Zadania do wykonania', 'Plan naprawczy', 'Usprawnienia', 'Что дальше', 'Дальнейшая работа', 'Задачи по итогам', 'Что будем делать', 'Что надо сделать', 'План работ', 'Открытые задачи', 'Последующие действия', 'Связанные backlog-задачи', 'План покращень', 'Що робити далі', 'Yapılacaklar', 'Takip maddeleri', 'İyileştirmeler', '今後のタスク', '残タスク', '残作業', '対応予定', '改善アクション', '再発防止に向けた取り組み', 'フォローアップ項目', 'やること', '今後やること', '次にやること', 'TODO一覧', '待办与后续', '后续动作', '改进行动', '防再发动作', '下一步计划', '修复计划', '待解决问题', '行动清单', '改善措施', '남은 일', '남은 작업', '후속 작업', '향후 조치', '개선 과제', '재발 방지 액션', '앞으로 할 일', '해야 할 일']),
	('resolution', ARRAY['Recovery actions', 'Response actions', 'Mitigation actions taken', 'Åtgärder genomförda', 'Genomförda åtgärder', 'Acciones ejecutadas', 'Durchgeführte Maßnahmen', 'Ergriffene Maßnahmen', 'Actions menées', 'Actions réalisées', 'Ações executadas', 'Gjennomførte tiltak', 'Uitgevoerde acties', 'Wykonane działania', 'Выполненные действия', '実施した対応', '已执行的操作']),
	('other', ARRAY['Proposed reading', 'Suggested reading', 'Recommended reading', 'Test plan', 'Monitoring', 'Status', 'Architecture', 'Ownership and status', 'Owners and status', 'Plan B', 'Backup plan', 'Rollback plan', 'Communication plan', 'Open questions', 'Risks and open questions', 'Decision log', 'Terms and definitions', 'Scripts and actions workflow', 'GitHub Actions', 'GitHub Actions and CI', 'Change log', 'Sign-off', 'Review and approval'])
) v(is_of, headings), unnest(v.headings) h
WHERE CASE v.is_of WHEN 'actions' THEN part(h) NOT IN ('action_items', 'prevention') WHEN 'resolution' THEN part(h) <> 'resolution' ELSE part(h) NOT IN ('other', 'related') END;
-- one name of two is a heading by itself, if the other names no part and asks nothing
SELECT h, part(h) FROM (VALUES ('Residual risks & follow-up'), ('Verification / next steps'), ('What went wrong and how was it fixed?'), ('Common incidents and how to avoid them'), ('Mascots and impact')) v(h);
-- stages of a remediation are a plan; one alone is not
SELECT s.heading, s.part FROM rca_sections(rca_read(E'# T\n\n## Remediation\n\n### Immediate\n\nx\n\n### Long term (planned)\n\nx\n\n## Resolution\n\n### Immediate\n\nx\n')) s;
-- more of them, and what is near to them and is none
SELECT h, part(h) FROM (VALUES ('Why recovery took so long'), ('Recovery sequence'), ('Recovery procedure'), ('Fix summary'), ('Systemic changes required'), ('Future enhancements'),
	('Rotorsak'), ('Løsning implementert'), ('Разрешение'), ('한 줄 요약'), ('Related issues / PRs'), ('สาเหตุ (Root Cause)'), ('Logs (timeline)')) v(h);
