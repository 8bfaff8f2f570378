-- What of a report was not understood, for teams that teach their words.

CREATE TABLE taught_by (n int, source text);
INSERT INTO taught_by VALUES (1, '---
title: T
Alvor: Rød
---
# Kortfeil

**Når:** 03/04/2025
**Tittel**: Kort

## Slik gikk det til
Et kort sviktet.

## Gangen i det
| Klokken | Det som skjedde | Hvem |
|---|---|---|
| 10:00 | Vakta ble ringt opp | Bo |
| 10:20 | Traffic looks fine again | Bo |

## Vi gjør
- [ ] Bytt kortet
- [x] Test kortet

## Mitigation and recovery of it
x

## Timeline of days
- 2025-03-01 10:00 UTC Deploy
'), (2, '# Annen feil

**Når:** 04/04/2025

## 2. SLIK GIKK DET TIL:
Strømmen gikk.

## Gangen i det
- 10:00 Strømmen gikk
- 10:20 Strømmen kom

## Bare her
y
'), (3, '# A report that is understood

**Severity:** P2
**Date:** 2025-03-04

## Summary
All is said.

### A heading in a part is its own

## Timeline
| Time (UTC) | Event | Who |
|---|---|---|
| 10:00 | Incident detected | Ann |

## Action items
| Action | Owner | Status | Cost centre | Innen |
|---|---|---|---|---|
| Fix the card | Ann | erl. | IT | 2025-05-01 |
');

SELECT n, w.kind, w.word, w.guess, w.example, w.line, w.folded FROM taught_by, rca_unknown_words(source::rca) w ORDER BY n, kind, line;

-- what conventions cannot have is not asked for
SELECT kind, word, guess FROM rca_unknown_words('# T

## Action Items

| # | Action | ** | Cost centre |
|---|---|---|---|
| 1 | Fix the card | x | IT |

## ...

Text.
');

-- an object to edit: of fewer than five reports all, else what stands in two
SELECT jsonb_pretty(rca_suggest_conventions(source::rca)) FROM taught_by WHERE n < 3;
SELECT rca_suggest_conventions(source::rca) -> 'headings' FROM taught_by, generate_series(1, 4) WHERE n = 1 OR (n = 2 AND generate_series = 1);
SELECT rca_suggest_conventions(source::rca) FROM taught_by WHERE false;
-- what has no guess has to be edited
SELECT rca_read('# T', rca_suggest_conventions(source::rca)) FROM taught_by WHERE n = 2;

-- what was taught is understood
SELECT n, w.kind, w.word FROM taught_by, rca_unknown_words(rca_read(source, '{
	"headings": {"timeline": ["Gangen i det"], "root_cause": ["Slik gikk *"], "action_items": ["Vi gjør"], "resolution": ["mitigation *"]},
	"columns": {"time": ["Klokken"], "event": ["Det som skjedde"], "other": ["Hvem", "Who", "cost centre"], "due_date": ["Innen"]},
	"keys": {"date": ["Når"], "severity": ["Alvor"], "title": ["Tittel"]}, "severities": {"Rød": 1}, "statuses": {"done": ["erl."]},
	"ignore": {"headings": ["Bare her"]}}')) w ORDER BY n, kind, line;

DROP TABLE taught_by;
