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
