-- examples/import/confluence.sql
--
--	psql -X -q -f examples/import/confluence.sql
--
-- Pages of Confluence, as GET /wiki/api/v2/pages/ID answers: with
-- ?body-format=atlas_doc_format nothing else is needed.  The storage format, which
-- is all that Confluence Data Center has, becomes HTML here, and Markdown by
-- pandoc.

\ir common.sql

-- HTML that pandoc reads, without what is Confluence's own.
CREATE OR REPLACE FUNCTION import_confluence_html(storage text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	html text;
BEGIN
	-- what is code or the text of a link is not to be taken for tags
	SELECT string_agg(CASE WHEN n = 1 THEN part ELSE
		replace(replace(replace(split_part(part, ']]>', 1), '&', '&amp;'), '<', '&lt;'), '>', '&gt;') || substr(part, length(split_part(part, ']]>', 1)) + 4) END, '' ORDER BY n)
		INTO html FROM unnest(string_to_array(storage, '<![CDATA[')) WITH ORDINALITY e(part, n);
	html := replace(replace(html, '<ac:plain-text-body>', '<pre><code>'), '</ac:plain-text-body>', '</code></pre>');
	-- the text of a link instead of its page, and nothing that is only to be filled in
	html := regexp_replace(html, '<ri:page [^>]*>\s*(?:</ri:page>\s*)?(?=<ac:(?:plain-text-)?link-body>)', '', 'g');
	html := regexp_replace(html, '<ac:placeholder[^>]*>[^<]*</ac:placeholder>', '', 'g');
	-- tasks: pandoc makes boxes of these characters
	html := regexp_replace(html, '<ac:task-status>\s*complete\s*</ac:task-status>', '☒ ', 'g');
	html := regexp_replace(html, '<ac:task-status>\s*incomplete\s*</ac:task-status>', '☐ ', 'g');
	html := regexp_replace(html, '<ac:task-(?:id|uuid)>[^<]*</ac:task-(?:id|uuid)>', '', 'g');
	html := regexp_replace(html, '</?ac:task-body>', '', 'g');
	html := regexp_replace(html, '<(/?)ac:task>', '<\1li>', 'g');
	html := regexp_replace(html, '<(/?)ac:task-list>', '<\1ul>', 'g');
	-- a first row of headers is that of the table
	html := regexp_replace(html, '<tbody>\s*<tr>((?:(?!</tr>|<td).)*)</tr>', '<thead><tr>\1</tr></thead><tbody>', 'g');
	-- dates, people, pages; of a lozenge its title
	html := regexp_replace(html, '<time datetime="([^"]*)"\s*(/>|>\s*</time>)', '\1', 'g');
	html := regexp_replace(html, '<ri:user [^>]*ri:(?:username|account-id|userkey)="([^"]*)"[^>]*>', '@\1', 'g');
	html := regexp_replace(html, '<ri:page [^>]*ri:content-title="([^"]*)"[^>]*>', '\1', 'g');
	html := regexp_replace(html, '<ac:parameter ac:name="title">([^<]*)</ac:parameter>', '\1', 'g');
	html := regexp_replace(html, '<ac:parameter[^>]*>[^<]*</ac:parameter>', '', 'g');
	RETURN regexp_replace(html, '</?(?:ac|ri|at):[^>]*>', '', 'g');
END $$;
COMMENT ON FUNCTION import_confluence_html(text) IS 'a page in the storage format of Confluence as HTML';

-- markdown: what pandoc made of the storage format.
CREATE OR REPLACE FUNCTION import_confluence(page jsonb, markdown text DEFAULT NULL) RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT import_report(jsonb_build_object(
		'title', import_line(page ->> 'title'),
		'tags', import_names(coalesce(page #> '{labels,results}', page #> '{metadata,labels,results}')),
		'front_matter', jsonb_build_object('confluence', jsonb_build_object('id', page -> 'id', 'webui', page #> '{_links,webui}'))),
		coalesce(markdown, import_adf((page #>> '{body,atlas_doc_format,value}')::jsonb))) $$;
COMMENT ON FUNCTION import_confluence(jsonb, text) IS 'a page of Confluence, as rca_build takes it';
