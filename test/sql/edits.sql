-- Edits keep every byte that is not part of them.
\pset format unaligned
\pset tuples_only on

-- front matter: the quotes, the comments and the style of a list stay
SELECT rca_set(E'---\ntitle: X  # c\nseverity: "P1"\nservices: [a, b]\ntags:\n  - x\n  # why\n  - y\n---\n# T\n\nText.\n',
               '{"severity": "P2", "services": ["a", "c", "d"], "tags": ["y"], "foo": {"a": [1, true, "yes"]}, "status": "a: b"}');

-- one key: the same; null takes it out, and the report is never null
SELECT rca_set(doc, 'severity', 'P2') = rca_set(doc, '{"severity": "P2"}') AS set, rca_set(doc, 'severity', NULL) = rca_set(doc, '{"severity": null}') AS cleared,
       rca_set(doc, 'team', '12')::text = E'---\nseverity: P1\nteam: "12"\n---\n# T\n' AS text, rca_set(NULL, 'severity', 'P2') IS NULL AS none
  FROM (SELECT E'---\nseverity: P1\n---\n# T\n'::rca AS doc) d;
\set SHOW_CONTEXT never
SELECT rca_set('# T', 'date', 'soon');
SELECT rca_set('# T', NULL, 'P2');
\set SHOW_CONTEXT errors

-- what is there already changes nothing
SELECT rca_set(doc, '{"severity": "P1", "date": "2025-03-23", "tags": ["a", "b"]}') = doc
  FROM (SELECT E'---\nseverity: \'P1\'\ndate: March 23, 2025\ntags: a, b\n---\n# T\n'::rca AS doc) d;

-- the byte order mark and the ends of lines stay; front matter that was made goes again
SELECT rca_set(E'# T\r\n\r\nText.', '{"severity": "P2"}')::text = E'---\r\nseverity: P2\r\n---\r\n\r\n# T\r\n\r\nText.',
       rca_set(rca_set(E'\uFEFF# T\r\n\r\nText.', '{"severity": "P2"}'), '{"severity": null}')::text = E'\uFEFF# T\r\n\r\nText.';

-- an alias gets its own value; a value that others refer to is not changed with them
SELECT rca_set(E'---\na: &x P1\nseverity: *x\n---\n# T\n', '{"severity": "P2"}');
SELECT rca_set(E'---\nseverity: &x P1\nb: *x\n---\n# T\n', '{"severity": "P2"}');

-- what is not a value of the key
SELECT rca_set('# T', '[]');
SELECT rca_set('# T', '{"date": "soon"}');
SELECT rca_set('# T', '{"severity": ["P1"]}');

-- keys of the body, in their markup; the title in the heading; a date like the one before
SELECT rca_set(E'# Disk full (again)\n\n**Severity:** `SEV2` <!-- x -->\n**Date:** Sunday, March 23rd, 2025 10:00 UTC | **Status:** *open*\n\n- Services: **api**, **web**\n\n| Key | Value |\n|---|---|\n| Authors | Ann, Bob |\n| Duration | 2h |\n\n## Timeline\n\n- 10:00 UTC a\n',
               '{"severity": "SEV1", "date": "2025-04-01", "status": "a*b", "services": ["api", "x y"], "authors": ["Ann", "Bo|b", "Cy"], "duration": "3h", "title": "New *t* #"}');
SELECT rca_set(E'# T\n\n**Severity:** SEV2\n**Date:** 2025-03-23 | **Status:** *open*\n\n| Key | Value |\n|---|---|\n| Authors | Ann |\n',
               '{"severity": null, "date": null, "status": null, "authors": null}');
-- TOML
SELECT rca_set(E'+++\ntitle = \'X\'\ndate = 2025-01-01 # c\ntags = ["a",\n "b"]\n\n[params]\nx = 1\n+++\n\n# T\n',
               '{"title": "it''s", "date": "2025-02-03", "tags": null, "severity": "P1", "foo bar": 3}');
-- dates and durations in the words and units they have
SELECT rca_set((E'---\ndate: ' || d || E'\nduration_minutes: 90\n---\n# T\n')::rca, '{"date": "2025-12-01", "duration": "2h"}')
  FROM (VALUES ('23 March 2025, 10:00'), ('2025/03/23'), ('23.03.2025'), ('Mar 23, 2025'), ('20250323'), ('2025年3月23日'), ('23. März 2025')) v(d);
-- null takes a key out: what is said without one stays; what two places state is refused
SELECT rca_set(E'# T 2025-03-23', '{"date": null, "title": null}');
SELECT rca_set(E'---\nseverity: P1\n---\n# T\n\n**Severity:** P2\n', '{"severity": null}');
-- the date of a report may be in its title
SELECT rca_set(E'# T 2025-03-23', '{"title": "U"}');
SELECT rca_set(E'# T 2025-03-23', '{"title": "U", "date": "2025-03-23"}');
-- two changes to one place
SELECT rca_set(E'---\nseverity: P1\n---\n# T\n', '{"severity": "P2", "sev": "P3"}');
-- keys in braces
SELECT rca_set(E'---\n{severity: P1, a: b}\n---\n# T\n', '{"severity": "x, y"}');
SELECT rca_set(E'---\n{severity: P1, a: b}\n---\n# T\n', '{"status": "x"}');

-- sections
SELECT rca_set_section(E'# T\n\n## Impact\n\nold\n\n### Customers\n\nc\n\n## Root cause\n\nx\n', 'impact', E'\n- new\n- list\n\n### Other\n\no\n\n');
SELECT rca_set_section(E'# T\r\n\r\n## Impact\r\n\r\nold\r\n\r\n### Customers\r\n\r\nc\r\n', 'impact', E'- new\n- list', false)::text
       = E'# T\r\n\r\n## Impact\r\n\r\n- new\r\n- list\r\n\r\n### Customers\r\n\r\nc\r\n';
SELECT rca_set_section(E'# T\n\n## Impact\n## Root cause', 'impact', 'new');
SELECT rca_set_section(E'# T\n\n## Impact\n## Root cause', ARRAY['T', 'Root cause'], 'new');
SELECT rca_set_section(E'# T\n\n## Impact\n\nx\n\n## Root cause', ARRAY['impact'], '');
SELECT rca_set_section(E'# T\n\n## Impact\n\nx\n\n## Root cause', 'impact', '## new');
SELECT rca_set_section(E'# T\n\n## Impact\n\nx\n\n## Root cause', 'impact', E'```\nx');
-- a summary without a heading is the opening paragraph, and nothing else is
SELECT rca_set_section(E'# T\n\nLogins failed in all regions for more than an hour.\n\n## Root cause\n\nx\n', 'summary', 'Logins failed in all regions for nearly two hours.');
SELECT rca_set_section(E'# T\n\nLogins failed in all regions for more than an hour.\n\n## Root cause\n\nx\n', 'summary', E'Logins failed in all regions for nearly two hours.\n\nThen they did not.');
SELECT rca_set_section(E'# T\n\nLogins failed in all regions for more than an hour.\n\n## Root cause\n\nx\n', 'summary', '');
-- what rca_section says changes no byte, though its first line is indented
SELECT rca_set_section(doc, 'impact', rca_section(doc, 'impact')) = doc AS same, rca_set_section(doc, 'impact', 'y')::text = E'# T\n\n## Impact\n\ny\n\n## Root cause\n\nx\n' AS other
FROM rca_read(E'# T\n\n## Impact\n\n  - a\n  - b\n\n## Root cause\n\nx\n') doc;
SELECT rca_set_section('# T', 'foo', 'y');
SELECT rca_set_section('# T', 'timeline', 'y');
SELECT rca_set_section('# T', '{}'::text[], 'y');
SELECT rca_set_section('# T', ARRAY[NULL], 'y');
SELECT rca_append_to_section(E'# T\n\n## Action items\n\n| a | b |\n|---|---|\n| c | d |\n\n## Root cause\n\nx', 'action_items', '| e | f |');
SELECT rca_append_to_section(E'# T\n\n## Root cause\n\nx', 'root_cause', 'y');

-- services
SELECT rca_rename_service(E'---\nservices: [api, api-v2, web]\n---\n# T of api\n\nThe api failed, see [[api]] and [[api|the API]].\n\n## Affected services\n\n- api: down\n- `api` too, api.example.com not\n\n| Service | x |\n|---|---|\n| **api** | api x |\n\n## Impact\n\n- **api:** 40%\n- web: api\n',
                          'api', 'new-api');
-- another service that has the name in its own stays
SELECT rca_rename_service(E'---\nservices: [web, web admin, old web, web]\n---\n# T\n\n## Affected services\n\n- web: down\n- web admin: slow, as web\n\n## Impact\n\n- web: 40%\n- old web: 2%\n', 'web', 'shop');
SELECT rca_services(rca_rename_service(E'# T\n\n**Services:** old web, web\n', 'old web', 'shop')) AS services;
SELECT rca_rename_service(E'# T\n\n**Services:** api, web\n', 'api', 'a, b');
SELECT rca_rename_service(E'# T\n\n**Services:** api, web\n', 'ap', 'x')::text = E'# T\n\n**Services:** api, web\n';
SELECT rca_rename_service('# T', '', 'x');
