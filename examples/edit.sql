-- examples/edit.sql
--
--	psql -X -q -f examples/edit.sql
--
-- Views of a table incident (path, doc) that accept INSERT, UPDATE and DELETE, and
-- change the reports with rca_set_action_item and the like.  All other bytes of a
-- report stay the same.  Run this file again when it has changed.
--
-- A report that another transaction has changed since the statement began raises
-- 40001, as in REPEATABLE READ: try again.  CHECK constraints, triggers and
-- row-level security policies of the table apply, because everything runs with the rights of the caller
-- (PostgreSQL 14 has no security_invoker, so there the views read with the rights of
-- their owner).
--
-- After SET incident.add_columns = on, an UPDATE adds a column to a table that has
-- none for a field.

\set ON_ERROR_STOP 1
SELECT CASE WHEN current_setting('server_version_num')::int >= 150000 THEN 'WITH (security_invoker = true)' ELSE '' END AS invoker \gset

BEGIN;
SET LOCAL client_min_messages = warning;

--
-- Which version of a report a statement has read
--

-- Is this the id of a transaction that is still running?  For a visible row, that is the current
-- transaction or one of its subtransactions.
CREATE OR REPLACE FUNCTION incident_is_running(x xid) RETURNS boolean LANGUAGE sql AS $$
	SELECT pg_xact_status((n + CASE WHEN d > 2147483648 THEN d - 4294967296 WHEN d < -2147483648 THEN d + 4294967296 ELSE d END)::text::xid8)
		= 'in progress'
	FROM (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint) s(n), LATERAL (SELECT x::text::bigint - n % 4294967296) t(d) $$;
COMMENT ON FUNCTION incident_is_running(xid) IS 'for a visible row version: was it made by the current transaction?';

-- Locks the report that is to be changed, and returns its current version.
CREATE OR REPLACE FUNCTION incident_lock(changed text, version xid) RETURNS rca LANGUAGE plpgsql AS $$
DECLARE
	report record;
BEGIN
	SELECT doc, xmin INTO report FROM incident WHERE path = changed FOR UPDATE;
	IF NOT FOUND AND EXISTS (SELECT FROM incident WHERE path = changed) THEN
		RAISE insufficient_privilege USING MESSAGE = format('report "%s" may not be changed', changed);
	END IF;
	IF report.doc IS NULL OR (version IS NOT NULL AND report.xmin <> version AND NOT incident_is_running(report.xmin)) THEN
		RAISE serialization_failure USING MESSAGE = format('report "%s" was changed meanwhile', changed),
			HINT = 'Run the statement again.';
	END IF;
	RETURN report.doc;
END $$;
COMMENT ON FUNCTION incident_lock(text, xid) IS 'locks a report; 40001 if it is not the version that was read';

CREATE OR REPLACE FUNCTION incident_save(changed text, new_doc rca) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	UPDATE incident SET doc = new_doc WHERE path = changed;
	IF NOT FOUND THEN
		RAISE insufficient_privilege USING MESSAGE = format('report "%s" may not be changed', changed);
	END IF;
END $$;
COMMENT ON FUNCTION incident_save(text, rca) IS 'writes a report back';

-- The columns that an UPDATE changes, except derived columns.
CREATE OR REPLACE FUNCTION incident_changes(old_row jsonb, new_row jsonb, fields text[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	k text;
	changes jsonb := '{}';
BEGIN
	FOR k IN SELECT jsonb_object_keys(new_row) LOOP
		CONTINUE WHEN new_row -> k IS NOT DISTINCT FROM old_row -> k;
		IF k = 'extra' THEN
			-- cells of other columns; cells that are missing in the new row are cleared
			changes := changes || coalesce((SELECT jsonb_object_agg(e, NULL) FROM jsonb_object_keys(nullif(old_row -> k, 'null')) e), '{}')
				|| coalesce(nullif(new_row -> k, 'null'), '{}');
		ELSIF k = ANY (fields) THEN
			changes := changes || jsonb_build_object(k, new_row -> k);
		ELSE
			RAISE feature_not_supported USING MESSAGE = format('column "%s" cannot be changed', k),
				DETAIL = 'It follows from what the report says.';
		END IF;
	END LOOP;
	RETURN changes;
END $$;
COMMENT ON FUNCTION incident_changes(jsonb, jsonb, text[]) IS 'the changes that an UPDATE of a view makes';

CREATE OR REPLACE FUNCTION incident_add_columns() RETURNS jsonb LANGUAGE sql AS $$
	SELECT CASE WHEN nullif(current_setting('incident.add_columns', true), '')::boolean THEN '{"add_columns": true}' ELSE '{}' END::jsonb $$;
COMMENT ON FUNCTION incident_add_columns() IS 'whether an edit may add columns to tables: the setting incident.add_columns';

--
-- Action items
--

CREATE OR REPLACE VIEW incident_action_item :invoker AS
	SELECT i.path, a.key, a.action, a.owner, a.due_date, a.raw_status, a.state, a.ticket, a.priority, a.extra, a.is_open, a.ord, a.line,
		i.xmin AS version
	FROM incident i, rca_action_items(i.doc) a;
COMMENT ON VIEW incident_action_item IS 'action items of all reports; accepts INSERT, UPDATE, DELETE';

CREATE OR REPLACE FUNCTION incident_edit_action_item() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	fields text[] := '{action,owner,due_date,raw_status,state,ticket,priority}';
	changes jsonb;
	doc rca;
	item text;
	why text;
	advice text;
BEGIN
	IF TG_OP = 'INSERT' THEN
		changes := jsonb_strip_nulls(to_jsonb(NEW));
		PERFORM incident_save(NEW.path, rca_add_action_item(incident_lock(NEW.path, NULL),
			coalesce(changes -> 'extra', '{}') || (SELECT coalesce(jsonb_object_agg(k, v), '{}') FROM jsonb_each(changes) e(k, v) WHERE k = ANY (fields))));
		RETURN NEW;
	END IF;
	doc := incident_lock(OLD.path, OLD.version);
	-- the change of another row in this statement may have changed keys and lines
	SELECT a.key INTO item FROM rca_action_items(doc) a
	WHERE a.action IS NOT DISTINCT FROM OLD.action AND a.ticket IS NOT DISTINCT FROM OLD.ticket
	ORDER BY a.key <> OLD.key, abs(a.line - OLD.line) LIMIT 1;
	IF TG_OP = 'DELETE' THEN
		PERFORM incident_save(OLD.path, rca_remove_action_item(doc, item));
		RETURN OLD;
	END IF;
	changes := incident_changes(to_jsonb(OLD), to_jsonb(NEW), fields);
	IF changes <> '{}' THEN
		BEGIN
			doc := rca_set_action_item(doc, item, changes || incident_add_columns());
		EXCEPTION WHEN invalid_parameter_value THEN
			-- a user who writes to a view cannot pass arguments
			GET STACKED DIAGNOSTICS why = PG_EXCEPTION_DETAIL, advice = PG_EXCEPTION_HINT;
			RAISE EXCEPTION USING ERRCODE = SQLSTATE, MESSAGE = SQLERRM, DETAIL = why,
				HINT = replace(advice, 'Give "add_columns": true', 'SET incident.add_columns = on');
		END;
		PERFORM incident_save(OLD.path, doc);
	END IF;
	RETURN NEW;
END $$;
COMMENT ON FUNCTION incident_edit_action_item() IS 'writes a row of incident_action_item into its report';

CREATE OR REPLACE TRIGGER edit INSTEAD OF INSERT OR UPDATE OR DELETE ON incident_action_item
	FOR EACH ROW EXECUTE FUNCTION incident_edit_action_item();

--
-- The timeline
--

CREATE OR REPLACE VIEW incident_timeline :invoker AS
	SELECT i.path, t.at, t.event, t.milestone, t.extra, t.raw_time, t.zone, t.elapsed, t.until, t.is_approximate, t.ord, t.line,
		i.xmin AS version
	FROM incident i, rca_timeline(i.doc) t;
COMMENT ON VIEW incident_timeline IS 'timelines of all reports; accepts INSERT, UPDATE, DELETE';

CREATE OR REPLACE FUNCTION incident_edit_timeline() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	fields text[] := '{at,event,milestone}';
	changes jsonb;
	doc rca;
	entry int;
BEGIN
	IF TG_OP = 'INSERT' THEN
		changes := jsonb_strip_nulls(to_jsonb(NEW));
		PERFORM incident_save(NEW.path, rca_add_timeline_entry(incident_lock(NEW.path, NULL),
			coalesce(changes -> 'extra', '{}') || (SELECT coalesce(jsonb_object_agg(k, v), '{}') FROM jsonb_each(changes) e(k, v) WHERE k = ANY (fields))));
		RETURN NEW;
	END IF;
	doc := incident_lock(OLD.path, OLD.version);
	-- the change of another row in this statement may have moved it
	SELECT t.line INTO entry FROM rca_timeline(doc) t
	WHERE t.event IS NOT DISTINCT FROM OLD.event AND t.raw_time IS NOT DISTINCT FROM OLD.raw_time
	ORDER BY abs(t.line - OLD.line) LIMIT 1;
	IF TG_OP = 'DELETE' THEN
		PERFORM incident_save(OLD.path, rca_remove_timeline_entry(doc, entry, coalesce(OLD.event, '')));
		RETURN OLD;
	END IF;
	changes := incident_changes(to_jsonb(OLD), to_jsonb(NEW), fields);
	IF changes <> '{}' THEN
		PERFORM incident_save(OLD.path, rca_set_timeline_entry(doc, entry, coalesce(OLD.event, ''), changes));
	END IF;
	RETURN NEW;
END $$;
COMMENT ON FUNCTION incident_edit_timeline() IS 'writes a row of incident_timeline into its report';

CREATE OR REPLACE TRIGGER edit INSTEAD OF INSERT OR UPDATE OR DELETE ON incident_timeline
	FOR EACH ROW EXECUTE FUNCTION incident_edit_timeline();

--
-- Metadata
--

CREATE OR REPLACE VIEW incident_metadata :invoker AS
	SELECT i.path, rca_title(i.doc) AS title, rca_date(i.doc) AS date, rca_severity(i.doc) AS severity, rca_status(i.doc) AS status,
		rca_services(i.doc) AS services, rca_tags(i.doc) AS tags, rca_authors(i.doc) AS authors, i.xmin AS version
	FROM incident i;
COMMENT ON VIEW incident_metadata IS 'metadata of all reports; accepts UPDATE';

CREATE OR REPLACE FUNCTION incident_edit_metadata() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	changes jsonb;
BEGIN
	-- without this, INSERT and DELETE on a view of one table would affect the table
	IF TG_OP <> 'UPDATE' THEN
		RAISE feature_not_supported USING MESSAGE = 'view "incident_metadata" takes UPDATE only',
			HINT = 'Insert a report into the table, or delete it there.';
	END IF;
	changes := incident_changes(to_jsonb(OLD), to_jsonb(NEW), '{title,date,severity,status,services,tags,authors}');
	IF changes <> '{}' THEN
		PERFORM incident_save(OLD.path, rca_set(incident_lock(OLD.path, OLD.version), changes));
	END IF;
	RETURN NEW;
END $$;
COMMENT ON FUNCTION incident_edit_metadata() IS 'writes a row of incident_metadata into its report';

CREATE OR REPLACE TRIGGER edit INSTEAD OF INSERT OR UPDATE OR DELETE ON incident_metadata
	FOR EACH ROW EXECUTE FUNCTION incident_edit_metadata();

COMMIT;
