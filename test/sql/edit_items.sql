-- Action items and entries of the timeline are changed where they stand, in the
-- style of the document; what would be read back otherwise is refused.

\pset format unaligned
\pset tuples_only on
SET TimeZone = 'UTC';

-- the body after an edit, with a sign for each line end; or why it was refused
CREATE FUNCTION shown(doc rca, head text) RETURNS text LANGUAGE sql AS
$$ SELECT replace(replace(substr(doc::text, length(head) + 1), E'\r', '<CR>'), E'\n', '/') $$;
CREATE FUNCTION set_item(body text, fields jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	head text := E'# D\n\n## Action Items\n\n';
	doc rca := head || body;
	place text;
	hint text;
BEGIN
	RETURN shown(rca_set_action_item(doc, (SELECT key FROM rca_action_items(doc) LIMIT 1), fields), head);
EXCEPTION WHEN invalid_parameter_value THEN
	GET STACKED DIAGNOSTICS place = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' | ', SQLERRM, place, hint);
END $$;
CREATE FUNCTION add_item(body text, fields jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	head text := E'# D\n\n## Action Items\n\n';
	place text;
	hint text;
BEGIN
	RETURN shown(rca_add_action_item(rca_read(head || body), fields), head);
EXCEPTION WHEN invalid_parameter_value THEN
	GET STACKED DIAGNOSTICS place = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' | ', SQLERRM, place, hint);
END $$;

-- tables: by columns
\set body 'E''| Action | Owner | Due | Status |\\n|---|---|---|---|\\n| Fix it | SRE | 2025-04-01 | Open |\\n'''
SELECT set_item(:body, '{"raw_status": "Done"}');
SELECT set_item(:body, '{"state": "done"}');
SELECT set_item(:body, '{"raw_status": "Open", "owner": "SRE", "due_date": "2025-04-01", "action": "Fix it", "ticket": null}') = replace(:body, E'\n', '/') AS same;
SELECT set_item(:body, '{"raw_status": "Done", "owner": "Kim | Lee", "due_date": "2025-05-01", "action": "Do *it*"}');
SELECT set_item(:body, '{"owner": null}');
SELECT set_item(:body, '{"ticket": "OPS-1"}');
SELECT set_item(:body, '{"ticket": "OPS-1", "add_columns": true}');
SELECT set_item(:body, '{"Effort": "2 d"}');
SELECT set_item(:body, '{"Effort": "2 d", "add_columns": true}');
SELECT set_item(replace(:body, E'\n', E'\r\n'), '{"raw_status": "Done"}');
SELECT set_item(E'| Action | Owner |\n|:--|--:|\n| Fix it |    |\n| Other |\n', '{"owner": "Kim"}');
SELECT set_item(E'Action | Owner\n--- | ---\n日本語 | **Kim**\n', '{"owner": "李"}');
SELECT set_item(E'| Action | Due |\n|---|---|\n| Fix it | 1 April 2025 (moved) |\n', '{"due_date": "2025-05-12"}');
-- a status keeps what stands behind its words: its cell may name the ticket
SELECT set_item(E'| Action | Status |\n|---|---|\n| Fix it | **Planned** (#28) |\n', '{"raw_status": "Done"}');
SELECT set_item(E'| Action | Status |\n|---|---|\n| Fix it | **Planned (#28)** |\n', '{"state": "done"}');
SELECT set_item(E'| Action | Status |\n|---|---|\n| Fix it | CLOSED 2026-08-06 - issue #392 |\n', '{"raw_status": "Open"}');
SELECT set_item(E'| Action | Status |\n|---|---|\n| Fix it | Open, see OPS-12 |\n', '{"raw_status": "Done (#29)"}');
SELECT set_item(E'| Action | Status |\n|---|---|\n| Fix it | Done OPS-12 |\n', '{"raw_status": "Open"}');
SELECT set_item(E'| Action | Status |\n|---|---|\n| Fix it | Open (today) |\n', '{"raw_status": "Done"}');
SELECT set_item(E'| Action | Owner | Done |\n|---|---|---|\n| Fix it | Kim | |\n| Other | Lee | ✅ |\n', '{"raw_status": "Done"}');
SELECT set_item(E'| Action | Owner | Ticket |\n|---|---|---|\n| Fix it | Kim | [OPS-1](https://x.example.com/browse/OPS-1) |\n', '{"ticket": "OPS-2"}');

-- lists: by the box, by what is written, by remarks
SELECT set_item(E'- [ ] Fix it\n', '{"raw_status": "Done"}');
SELECT set_item(E'- [x] Fix it\n', '{"raw_status": "Open"}');
SELECT set_item(E'- [x] Fix it\n', '{"raw_status": "In progress"}');
-- what a box says already stays, words that say more are written
SELECT set_item(E'- [x] Fix it\n', '{"raw_status": "Done"}');
SELECT set_item(E'- [ ] Fix it\n', '{"raw_status": "open"}');
SELECT set_item(E'- [x] Fix it\n', '{"raw_status": "Blocked"}');
SELECT set_item(E'- [ ] Fix it\n', '{"state": "open"}');
SELECT set_item(E'- Fix it\n', '{"raw_status": "Done", "owner": "SRE", "due_date": "2025-04-01", "ticket": "OPS-12"}');
SELECT set_item(E'- Fix it (owner=SRE)\n', '{"raw_status": "Done"}');
SELECT set_item(E'- Fix it (@kim, due 2025-05-20)\n', '{"owner": "@lee"}');
SELECT set_item(E'- Fix it (@kim, due 2025-05-20)\n', '{"owner": "SRE", "due_date": "2025-06-01"}');
SELECT set_item(E'- Fix it (@kim, due 2025-05-20)\n', '{"owner": null}');
SELECT set_item(E'- Fix it (@kim, due 2025-05-20)\n', '{"due_date": null}');
SELECT set_item(E'- Fix it (@kim)\n', '{"owner": null}');
SELECT set_item(E'- Fix it by April 1, 2025\n', '{"due_date": "2025-05-10"}');
SELECT set_item(E'- ~~Fix it~~\n', '{"raw_status": "Open"}');
SELECT set_item(E'- **Fix** it\n  - Owner: kim\n  - Status: open\n', '{"raw_status": "Done", "owner": "lee", "due_date": "2025-01-01"}');
SELECT set_item(E'- **Fix** it with `care`\n', '{"action": "Repair it"}');
SELECT set_item(E'- Fix it ^abc\n', '{"owner": "SRE"}');
SELECT set_item(E'-\tFix it', '{"owner": "SRE"}');
-- where no words can stand, a box tells it
SELECT set_item(E'1. **Fix it:**\n - first this\n - then that\n\n2. **Do that:**\n', '{"raw_status": "Done"}');
SELECT set_item(E'1. **Fix it:**\n - first this\n - then that\n\n2. **Do that:**\n', '{"raw_status": "In progress"}');
SELECT set_item(E'### 1) Fix it @dan\n\nText\n', '{"raw_status": "Done"}');

-- refused
SELECT set_item(:body, '{"owner": "TBD"}');
SELECT set_item(:body, '{"due_date": "soon"}');
SELECT set_item(:body, '{"state": "finished"}');
SELECT set_item(:body, '{"is_open": false}');
SELECT set_item(:body, '{"action": null}');
SELECT set_item(:body, '{"owner": ["kim"]}');
SELECT set_item(:body, '{"owner": "a\nb"}');
SELECT rca_set_action_item(E'# D\n', 'OPS-1', '{"owner": "Kim"}');
SELECT rca_set_action_item(E'# D\n', 'OPS-1', '[]');
SELECT set_item(:body, '{"status": "Done"}');
SELECT set_item(E'- [ ] Fix it\n', '{"status": "done", "add_columns": true}');

-- new ones are written like the last one
SELECT add_item(:body, '{"action": "Learn | from it", "owner": "Kim"}');
SELECT add_item(:body, '{"action": "Learn from it", "ticket": "OPS-1"}');
SELECT add_item(E'1. [ ] Fix it\n   - at once\n\n## Next\n', '{"action": "Learn from it", "owner": "Kim", "due_date": "2025-04-01"}');
SELECT add_item(E'* Fix it (owner=kim)', '{"action": "# Learn *from* it", "raw_status": "Done"}');
SELECT add_item('', '{"action": "Fix it", "state": "done"}');
SELECT add_item(E'## Next\n\nText\n', '{"action": "Fix it"}');
SELECT add_item(:body, '{"owner": "Kim"}');
SELECT shown(rca_add_action_item(E'# D\n\nText', '{"action": "Fix it"}'), '');

-- and go
SELECT shown(rca_remove_action_item(E'# D\n\n## Action Items\n\n- [ ] A\n- [ ] B\n  more\n- [ ] C\n', (SELECT key FROM rca_action_items(E'# D\n\n## Action Items\n\n- [ ] B\n  more\n'))), '');
SELECT shown(rca_remove_action_item(rca_read(E'# D\n\n## Action Items\n\n' || :body), (SELECT key FROM rca_action_items(E'# D\n\n## Action Items\n\n' || :body))), '');
SELECT rca_remove_action_item(E'# D\n', 'OPS-1');

--
-- The timeline
--
CREATE FUNCTION add_entry(body text, entry jsonb, head text DEFAULT E'---\ndate: 2025-03-23\n---\n# D\n\n## Timeline\n\n') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	place text;
	hint text;
BEGIN
	RETURN shown(rca_add_timeline_entry(rca_read(head || body), entry), head);
EXCEPTION WHEN invalid_parameter_value THEN
	GET STACKED DIAGNOSTICS place = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' | ', SQLERRM, place, hint);
END $$;
CREATE FUNCTION set_entry(body text, event text, fields jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	head text := E'---\ndate: 2025-03-23\n---\n# D\n\n## Timeline\n\n';
	doc rca := head || body;
	place text;
	hint text;
BEGIN
	RETURN shown(rca_set_timeline_entry(doc, (SELECT line FROM rca_timeline(doc) LIMIT 1), event, fields), head);
EXCEPTION WHEN invalid_parameter_value THEN
	GET STACKED DIAGNOSTICS place = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' | ', SQLERRM, place, hint);
END $$;

\set table 'E''| Time (UTC) | Event |\\n|---|---|\\n| 05:24 | Disk full |\\n| 05:40 | Cleaned |\\n'''
\set list 'E''- 05:24 - Disk full\\n- 05:40 - Cleaned\\n'''
SELECT add_entry(:table, '{"at": "2025-03-23T05:31Z", "event": "Kim looks | at it"}');
SELECT add_entry(:table, '{"at": "2025-03-23T05:21Z", "event": "First"}');
SELECT add_entry(:table, '{"at": "2025-03-23 06:31 +01:00", "event": "Kim"}');
SELECT add_entry(:table, '{"at": "2025-03-24T00:10Z", "event": "Next day"}');
SELECT add_entry(:table, '{"at": "2025-03-26T09:10Z", "event": "Days later"}');
SELECT add_entry(:table, '{"at": "2025-03-23T05:31:10Z", "event": "Seconds"}');
SELECT add_entry(:table, '{"at": "2025-03-23T05:31Z", "event": "Latency alert", "milestone": "detected"}');
SELECT add_entry(:table, '{"at": "2025-03-23T05:31Z", "event": "Latency high", "milestone": "detected"}');
SELECT add_entry(replace(:table, E'\n', E'\r\n'), '{"at": "2025-03-23T05:31Z", "event": "Kim"}');
SELECT add_entry(:list, '{"at": "2025-03-23T05:31Z", "event": "Kim *looks*"}');
SELECT add_entry(E'- **05:24 CET**: Disk full\n- **05:40 CET**: Cleaned\n', '{"at": "2025-03-23T04:31Z", "event": "Kim"}');
SELECT add_entry(E'05:24 PM - Disk full  \n05:40 PM - Cleaned\n', '{"at": "2025-03-23T17:31Z", "event": "Kim"}');
SELECT add_entry(E'05:24 - Disk full\n\n05:40 - Cleaned\n', '{"at": "2025-03-23T05:31Z", "event": "Kim"}');
SELECT add_entry(E'### 05:24\n\nDisk full\n\n### 05:40\n\nCleaned\n', '{"at": "2025-03-23T05:31Z", "event": "Kim"}');
SELECT add_entry(E'- 2025-03-23 05:40 UTC Cleaned\n- 2025-03-23 05:24 UTC Disk full\n', '{"at": "2025-03-23T05:31Z", "event": "Kim"}');
SELECT add_entry(E'| Date | Time | Phase | Event |\n|---|---|---|---|\n| 2025-03-23 | 05:24 | Started | Disk full |\n| | 05:40 | | Cleaned |\n', '{"at": "2025-03-23T05:31Z", "event": "Kim", "milestone": "detected"}');
SELECT add_entry('', '{"at": "2025-03-23T05:31Z", "event": "Kim"}');
SELECT add_entry(E'Text\n', '{"at": "2025-03-23T05:31Z", "event": "Kim"}', E'# D\n\n## Summary\n\n');
-- the first row of a table that has none: with its zone where the heading has another one
SELECT add_entry(E'| Time (UTC) | Event |\n|---|---|\n', '{"at": "2025-03-23T05:31:10Z", "event": "Kim | Lee"}');
SELECT add_entry(E'| Time (CET) | Event |\n|---|---|\n\nText\n', '{"at": "2025-03-23T05:31Z", "event": "Kim"}');
SELECT add_entry(E'| Date | Time (UTC) | Phase | Event | Who |\n|---|---|---|---|---|', '{"at": "2025-03-23T05:31Z", "event": "Kim", "milestone": "detected", "Who": "Lee"}');
SELECT add_entry(E'| Time (UTC) | Event |\n|---|---|\n', '{"at": "2025-03-23T05:31Z", "event": "Kim", "milestone": "detected"}');
SELECT add_entry(E'| Time (UTC) | Event |\n|---|---|\n', '{"at": "2025-03-23T05:31Z", "event": "Kim", "Who": "Lee"}');
SELECT add_entry(E'| A | B |\n|---|---|\n', '{"at": "2025-03-23T05:31Z", "event": "Kim"}');
SELECT add_entry(:table, '{"at": "2025-03-23T05:31", "event": "Kim"}');
SELECT add_entry(:table, '{"at": "05:31Z", "event": "Kim"}');
SELECT add_entry(:table, '{"at": "2025-03-23T05:31Z"}');
SELECT add_entry(:table, '{"at": "2025-03-23T05:31Z", "event": "Kim", "Who": "Lee"}');
SELECT add_entry(:list, '{"at": "2025-03-23T05:31Z", "event": "10:00 Kim"}');

SELECT set_entry(:table, 'Disk full', '{"at": "2025-03-23T05:31Z"}');
SELECT set_entry(:table, 'Disk full', '{"at": "2025-03-23T05:24Z", "event": "Disk full"}') = replace(:table, E'\n', '/') AS same;
SELECT set_entry(:table, 'Disk full', '{"event": "Disk *full* | really"}');
SELECT set_entry(:table, 'Disk', '{"event": "Disk"}');
SELECT set_entry(:list, 'Disk full', '{"event": "Disk *full*", "at": "2025-03-23T05:25Z"}');
SELECT set_entry(:list, 'Disk full', '{"milestone": "detected"}');
SELECT set_entry(E'- 05:24 - **Disk** full, see [log](https://x.example.com/)\n', 'Disk full, see log', '{"event": "New"}');
-- a number needs no backslash, what could be a tag or a heading does
SELECT set_entry(:table, 'Disk full', '{"event": "Build #12 failed, #x too"}');
-- emphasis that begins before the event ends behind it
SELECT set_entry(E'**05:24 UTC: Disk full**\nThe disk was full.\n\n**05:31 UTC: Cleaned**\nIt was not.\n', 'Disk full The disk was full.', '{"event": "Kim sees it"}');
SELECT set_entry(E'- **05:24 - Disk** full\n- **05:31** - Cleaned\n', 'Disk full', '{"event": "Kim sees it"}');
SELECT set_entry(E'- __05:24 - Disk__ is `full`\n- **05:31** - Cleaned\n', 'Disk is full', '{"event": "Kim sees it"}');
SELECT set_entry(E'- 2025-03-23 05:24 UTC: Disk full\n', 'Disk full', '{"at": "2025-03-25T07:00Z"}');
SELECT set_entry(E'- March 23, 5 PM CET: Disk full\n', 'Disk full', '{"at": "2025-03-24T17:30Z"}');
SELECT set_entry(:list, 'Disk full', '{"elapsed": "1 h"}');

SELECT shown(rca_remove_timeline_entry(rca_read(E'# D\n\n## Timeline\n\n' || :list), 6, 'Cleaned'), '');
SELECT shown(rca_remove_timeline_entry(rca_read(E'# D\n\n## Timeline\n\n' || :table), 7, 'Disk full'), '');
SELECT shown(rca_remove_timeline_entry(rca_read(E'# D\n\n## Timeline\n\n' || :list), 6, 'Disk full'), '');
SELECT shown(rca_remove_timeline_entry(rca_read(E'# D\n\n## Timeline\n\n' || :list), 1, 'Disk full'), '');
