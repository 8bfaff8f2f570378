-- What reports of strangers say of themselves at their top and at their end
CREATE FUNCTION said(doc text) RETURNS TABLE (title text, date date, severity text, status text, services text[], authors text[])
LANGUAGE sql AS $$
  SELECT rca_title(r), rca_date(r), rca_severity(r), rca_status(r), rca_services(r), rca_authors(r) FROM (SELECT doc::rca) d(r)
$$;
CREATE FUNCTION top(keys text) RETURNS TABLE (title text, date date, severity text, status text, services text[], authors text[])
LANGUAGE sql AS $$
  SELECT * FROM said(E'# Disk full\n\n' || keys || E'\n\n## Root cause\n\nx\n')
$$;
-- the last lines, behind a break: who wrote it, and how far it is
CREATE FUNCTION ends(lines text) RETURNS TABLE (status text, authors text[], prepared_by text)
LANGUAGE sql AS $$
  SELECT rca_status(r), rca_authors(r), rca_prepared_by(r)
    FROM (SELECT (E'# Disk full\n\n## Root cause\n\nx\n\n## Lessons\n\n- y\n\n' || lines)::rca) d(r)
$$;
SELECT * FROM ends(E'---\n\n**Report author:** Kim Nova\n**Status:** Closed');
SELECT * FROM ends(E'---\n\n**Document prepared by:** SRE team\n**Date:** 2025-03-25\n**Status:** Resolved');
SELECT * FROM ends(E'---\n\n作成者: 山田\n承認者: 鈴木');
SELECT * FROM ends(E'---\n\n*Prepared by Kim Nova*');
SELECT * FROM ends(E'---\n\nRCA prepared by Kim Nova on 2025-03-25.');
-- not without a break, not in a quote, not what is no author; the top counts more
SELECT * FROM ends(E'**Report author:** Kim Nova');
SELECT * FROM ends(E'---\n\n> **Report author:** Kim Nova');
SELECT * FROM ends(E'---\n\n**Incident commander:** Kim Nova\n**Distribution:** all');
SELECT * FROM said(E'# Disk full\n\n**Author:** Lee\n\n## Root cause\n\nx\n\n---\n\n**Report author:** Kim Nova\n');
SELECT * FROM said(E'# Disk full\n\n**Author:** Lee\n\n## Root cause\n\nx\n\n---\n\nPrepared by Kim Nova\n');
-- what is affected, in any words for it
SELECT services FROM top('**Affected systems/components:** api, web');
SELECT services FROM top('**Impacted apps and services:** api, web');
SELECT services FROM top('**Affected users:** 40');
SELECT services FROM top('**Systems and people:** api');
-- keys in one word
SELECT services, severity, date FROM said(E'---\ntitle: Disk full\naffectedSystems: [api]\nincidentSeverity: SEV-2\nincidentDate: 2025-03-23\n---\n');
SELECT services FROM said(E'---\ntitle: Disk full\naffectedUsers: [api]\naffected_systems: [web]\n---\n');
-- a line that is stressed as a whole, and pairs whose key is not known
SELECT severity, authors FROM top('*Author: Kim · Published: 2025-03-25 · Severity: High*');
SELECT severity, authors FROM top('_Severity: High | Region: eu | Author: Kim_');
-- a list of definitions
SELECT severity, authors FROM top(E'Severity\n: SEV-1\n\nAuthor\n: Kim');
SELECT severity FROM top(E'The severity\n: SEV-1');
SELECT severity FROM top(E'Severity\n:SEV-1');
-- dashes for colons, where the value can be no other
SELECT severity, status, date FROM top(E'Severity – SEV-2\nStatus - resolved\nDate = 2025-03-23');
SELECT severity, status FROM top(E'Severity - who knows\nStatus - of the art');
-- a table of one row
SELECT date, severity, authors FROM top(E'| Date | Severity | Author |\n|--|--|--|\n| 2025-03-23 | SEV-2 | Kim |');
SELECT date, severity FROM top(E'| Date | Host | Text |\n|--|--|--|\n| 2025-03-23 | a | b |');
SELECT severity FROM top(E'| Id | Severity | Author |\n|--|--|--|\n| 1 | SEV-2 | Kim |\n| 2 | SEV-1 | Lee |');
-- a table of two columns whose header is a header, and whose header is the first pair
SELECT services, severity, status FROM top(E'| Service | Status |\n|--|--|\n| EC2 | running |\n| SSH | up |');
SELECT services, severity, status FROM top(E'| Severity | Status |\n|--|--|\n| P1 | open |');
SELECT services, authors FROM top(E'| Service | Error rate |\n|--|--|\n| login | 5 % |');
SELECT services, authors FROM top(E'| Owner | Tasks |\n|--|--|\n| Kim | 3 |');
SELECT services, severity, status FROM top(E'| Severity | P1 |\n|--|--|\n| Weather | fine |');
SELECT services, severity, status FROM top(E'| Services | login, api |\n|--|--|\n| Severity | P1 |\n| Status | resolved |');
SELECT services, severity, status FROM top(E'| Services | login |\n|--|--|');
-- a severity before the title
SELECT title, severity FROM said(E'# SEV-1: disk full\n\nx\n');
SELECT title, severity FROM said(E'# Postmortem: disk full\n\nx\n');
SELECT severity FROM said(E'# SEV-1: disk full\n\n**Severity:** SEV-2\n');
-- the only heading of the first level is the title, whatever it says
SELECT title FROM said(E'# Root cause analysis\n\n**Date:** 2025-03-23\n\n## Summary\n\nx\n');
SELECT title FROM said(E'# Root cause analysis\n\n## The disk was full\n\n### Summary\n\nx\n');
SELECT title FROM said(E'# Root cause analysis\n\n## Contributing factors\n\nx\n');
SELECT title FROM said(E'# Summary\n\nx\n\n# Timeline\n\ny\n');
SELECT title FROM said(E'## Summary\n\nx\n');
-- "Incident:" is the title where no heading is
SELECT title FROM said(E'**Incident:** Disk full\n**Date:** 2025-03-23\n\n## Summary\n\nx\n');
SELECT title FROM said(E'**Incident:** INC-7\n**Date:** 2025-03-23\n\n## Summary\n\nx\n');
SELECT title FROM said(E'# Disk full\n\n**Incident:** Something else\n\n## Summary\n\nx\n');
-- one incident of several does not say what the report has
SELECT date, severity, services FROM said(E'# Two incidents\n\n## Incident 1: disk full\n\n**Date:** 2025-03-23\n**Severity:** SEV-1\n**Services:** api\n\n## Incident 2: disk slow\n\n**Severity:** SEV-3\n');
SELECT severity FROM said(E'# Zwei\n\n## Störung 9\n\n**Severity:** SEV-1\n\n## Störung 10\n\nx\n');
SELECT severity FROM said(E'# Два\n\n## Инцидент 1\n\n**Severity:** SEV-1\n\n## ИНЦИДЕНТ 2\n\nx\n');
SELECT severity FROM said(E'# Zwei Jahre\n\n## Störung 2024\n\n**Severity:** SEV-1\n\n## Störung 2025\n\nx\n');
SELECT severity FROM said(E'# Disk full\n\n## Incident 1\n\n**Severity:** SEV-1\n\n## Summary\n\nx\n');
SELECT severity FROM said(E'# Disk full\n\n**Severity:** SEV-1\n\n## Incident 1\n\nx\n\n## Incident 2\n\ny\n');
-- a length that has the day
SELECT date FROM top('- **Duration:** The outage lasted from 2025-03-23 10:00 UTC to 2025-03-23 11:30 UTC.');
SELECT date FROM top('- **Duration:** 40 minutes');
DROP FUNCTION said, top, ends;

-- a pair ends where the next one begins, known or not; an address is not of a name
CREATE FUNCTION top(keys text) RETURNS TABLE (severity text, authors text[], duration interval)
LANGUAGE sql AS $$
  SELECT rca_severity(r), rca_authors(r), rca_duration(r) FROM (SELECT (E'# Disk full\n\n' || keys || E'\n\n## Root cause\n\nx\n')::rca) d(r)
$$;
SELECT * FROM top('**Severity**: High | **Duration**: 45 minutes | **Affected users**: 1,200');
SELECT * FROM top('**Severity**: High | critical path | **Author**: Kim');
SELECT * FROM top('Author: Kim <kim@example.org>');
SELECT * FROM top('**Authors:** kim@example.org, @lee');
DROP FUNCTION top;
-- a value may stand in the next line, as in a list of definitions; a label that is broken is none
SELECT rca_authors(rca_read(E'# T\n\nText about what was\nprepared by\n: Kim\n')), rca_authors(rca_read(E'# T\n\nText of what was prepared\nby: Kim\n'));
