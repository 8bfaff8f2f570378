-- A report for others: an allow-list of parts, and pseudonyms.
\pset format unaligned
\pset tuples_only on
CREATE TABLE internal (doc rca);
INSERT INTO internal VALUES (E'---\ntitle: Disk full\ndate: 2025-03-23\nauthors: [Ann Lee, "@bob"]\ncustomer: ACME\n---\n# Disk full\n\n**Severity:** SEV2\n**Channel:** #inc-12\n\nAnn Lee and @BOB saw 10.0.0.7 fail. Mail kim@example.com.\n\n## Summary\n\nThe disk of `db1` was full; see [ticket][t] and @bob.%% private: 10.9.9.9 %%\n\n## Root Cause\n\nLogs. [other][u]\n\n### Impact\n\n- 5 users\n\n## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 05:24 | @bob detected it at https://example.com/@bob/1 |\n| 06:10 | Resolved by @ann-lee, 10.0.0.7 is back |\n\n## Action Items\n\n| Action | Owner | Due |\n|---|---|---|\n| Rotate logs | Ann Lee | 2025-04-01 |\n| Alert | @bob, [Kim](mailto:kim@example.com) | 2025-04-02 |\n\n- [ ] Check the rest @kim\n- [ ] Ask kim (owner=kim, due=2025-05-01)\n- [ ] @ann-lee: buy disks\n\n## Notes\n\nFor us alone.\n\n[t]: https://example.com/1\n[u]: https://example.com/2\n\n---\n\n*Prepared by: Ann Lee*\n');

\echo # all parts: pseudonyms alone; a name in prose stays
SELECT rca_public(doc) FROM internal;
\echo # what is measured is the same
SELECT to_jsonb(m) FROM internal, rca_metrics(doc) m EXCEPT SELECT to_jsonb(m) FROM internal, rca_metrics(rca_public(doc)) m;
SELECT ord, owner, due_date FROM internal, rca_action_items(rca_public(doc));
SELECT count(*) FROM internal, rca_pii(rca_public(doc));
\echo # twice is once
SELECT rca_public(rca_public(doc)) = rca_public(doc) FROM internal;

\echo # some parts: what says something of the incident stays, and the keys that are understood
SELECT rca_public(doc, '{timeline,impact}') FROM internal;
\echo # none
SELECT rca_public(doc, '{}') FROM internal;
\echo # keys that are not understood, sections without a part
SELECT rca_public(doc, '{front_matter,other}') FROM internal;

\echo # TOML, nested keys, other line ends, a byte order mark, no line end at the end
SELECT replace(rca_public(rca_read(E'\uFEFF+++\r\ntitle = "A"\r\n[extra]\r\nwho = "@ann"\r\n+++\r\n# A\r\n\r\n## Notes\r\n\r\nx'), '{timeline}')::text, E'\r', '~');
SELECT rca_public(rca_read(E'---\ntitle: A\nteam:\n  lead: Ann\n  of: [x]\nstatus: open\n---\n# A\n\n## Notes\n\nx'), '{timeline}');
\echo # names that have markup among them, or are of several
SELECT rca_public(rca_read(E'# A\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n| a | **Ann**, `bob` |\n| b | A*nn* |\n| c | TBD |\n| d | Person 7 |\n| e | Bob and Ann |\n\n- [ ] do it @ann @bob\n- [ ] do that (@bob)\n- [ ] **ann** — do this\n'));
\echo # comments of front matter go with the keys that are not published; a text keeps its number signs
SELECT rca_public(rca_read(E'<!-- for ACME -->\n\n---\n# ACME first\ntitle: |\n  A\n  # B\n# ACME\ncustomer: ACME\nservices:\n  - db\n  # ACME has it\n  - web\nstatus: "open\n\n  # x"\n# ACME last\n---\n# A\n'), '{timeline}');
SELECT rca_public(rca_read(E'+++\n# ACME\ntitle = """\nA\n# B\n"""\n# ACME\nx = "ACME"\n+++\n# A\n'), '{timeline}');
\echo # so do comments behind values, but not what only looks like one
SELECT rca_public(rca_read(E'---\ntitle: "A # 1" # ACME 1\nseverity: SEV2# 2\t # ACME 2\nstatus: # ACME 3\n  open   # ACME 4\nservices: [a, "b # c", d#e] # ACME 5\ntags: [ # ACME 6\n  x, # ACME 7\n  "y\n  # z"] # ACME 8\nauthors: [] # ACME 9\nduration: | # ACME 10\n  5 min # 11\ndate: 2025-03-23 # ACME 12\n---\n# A\n'), '{timeline}');
SELECT rca_public(rca_read(E'+++\ntitle = "A # 1"# ACME 1\nseverity = ''S # 2'' # ACME 2\nservices = [ # ACME 3\n "a", # ACME 4\n "b # c" ] # ACME 5\ndate = 2025-03-23 # ACME 6\n+++\n# A\n'), '{timeline}');
\echo # of what is not published, only what is a definition of a link, or a footnote
SELECT rca_public(rca_read(E'# A\n\n## Timeline\n\n- 2025-03-23 05:24 UTC [Ann] saw [x] [l] [m][^1]\n\n## Notes\n\n[Ann]: tell nobody of ACME\n[x]: ACME (pays) us\n\n[l]: https://e.x/1 "one (1)"\n[m]: <https://e.x/2>\n[n]: https://e.x/3\n\n[^1]: a footnote\n'), '{timeline}');
\echo # pseudonyms that are there already are of somebody else
SELECT rca_public(rca_read(E'# A\n\nPerson 4, https://e.x/person-5, email-2, ip-1, zip-7 and ip-10-0-0-1: @ann, https://e.x/@bob, kim@example.com, 10.0.0.7\n'));
\echo # escapes; a page that is shown as an owner
SELECT rca_public(rca_read(E'# A\n\n@ann_lee, @ann\\_lee, a\\_b@example.com, a_b@example.com\n\n## Action Items\n\n| Action | Owner |\n|---|---|\n| a | [[people/ann-lee\\|Ann]] |\n| b | Ann |\n'));
\echo # a handle behind a key that says that it is the owner
SELECT rca_public(rca_read(E'# A\n\n## Action Items\n\n- [ ] a (owner: @ann, due: 2024-02-01)\n- [ ] b (due: 2024-02-01, Owner = @ann)\n- [ ] c — owner: @ann\n- [ ] d (owner: `@ann`)\n- [ ] e [owner:: @ann] [due:: 2025-01-01]\n- [ ] f (with: @ann)\n- [ ] g: @ann\n- [ ] h\n  - Owner: @ann\n'));
\echo # what is not seen hides no address, and is no other one
SELECT rca_public(rca_read(E'# A\n\nann@example.com, ann\u200B@exam\u00ADple.com, kim@exam<wbr>ple.com, 10.0.0\u2060.7, https://abc' || E'123@host/x, @b\u200Cob, @bob\n'));
\echo # nothing to do
SELECT rca_public(rca_read(E'# A\n')) = rca_read(E'# A\n'), rca_public(NULL) IS NULL, rca_public(NULL, '{x}') IS NULL;

\echo # refused: what would measure something else, keys in one line, unknown parts
SELECT rca_public(doc, '{timelines}') FROM internal;
\echo :LAST_ERROR_SQLSTATE
SELECT rca_public(doc, ARRAY['timeline', NULL]) FROM internal;
\echo :LAST_ERROR_SQLSTATE
SELECT rca_public(rca_read(E'---\n{title: A, team: b}\n---\n# A\n'), '{timeline}');
\echo :LAST_ERROR_SQLSTATE
SELECT rca_public(rca_read(E'---\ndate: 2025-03-23\n---\n# A\n\n## Summary\n\nThe outage lasted 47 minutes.\n\n## Timeline\n\n- 10:00 UTC a\n- 10:10 UTC b\n'), '{timeline}');
DROP TABLE internal;
